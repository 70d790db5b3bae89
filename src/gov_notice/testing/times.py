"""Strategies for what the body says about time: 时限 and 时间段."""

from datetime import date, timedelta
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from gov_notice.model import ClockTime, Deadline, DeadlineKind, Period, Route, TimeUnit, YearSource
from gov_notice.testing.parts import days
from gov_notice.testing.words import offices, regions

__all__ = ["deadlines", "periods", "routes"]

_ANY_DAY: Final = days()
_TASKS: Final = ("报送工作总结", "反馈书面意见", "报送推荐汇总表", "完成整改")
_UNITS: Final = {
    TimeUnit.MINUTES: "分钟",
    TimeUnit.HOURS: "个小时",
    TimeUnit.DAYS: "日",
    TimeUnit.WORKING_DAYS: "个工作日",
    TimeUnit.WEEKS: "周",
    TimeUnit.MONTHS: "个月",
    TimeUnit.YEARS: "年",
}


def routes() -> SearchStrategy[Route]:
    """Who sends it to whom."""
    senders = regions().map(lambda region: f"{region.counties[0]}人民政府")
    return st.builds(Route, st.none() | senders, offices().map(lambda office: office.short))


_SOME_TASK: Final = st.none() | st.sampled_from(_TASKS)
_ACTORS: Final = st.lists(offices().map(lambda office: office.short), max_size=2)
_ROUTES: Final = st.lists(routes(), max_size=1)


@st.composite
def deadlines(draw: st.DrawFn, *, issued_on: SearchStrategy[date] = _ANY_DAY) -> Deadline:
    """A deadline of any kind, its day after the day of issue; shrinks to a plain day."""
    issued = draw(issued_on)
    said: dict[str, Any] = {
        "task": draw(_SOME_TASK),
        "actors": tuple(draw(_ACTORS)),
        "routes": tuple(draw(_ROUTES)),
    }
    kind = draw(st.sampled_from(DeadlineKind))
    match kind:
        case DeadlineKind.WITHIN:
            count, unit = draw(st.integers(1, 60)), draw(st.sampled_from(tuple(_UNITS)))
            text = f"自收到本通知之日起{count}{_UNITS[unit]}内"
            return Deadline(
                text=text,
                kind=kind,
                count=count,
                unit=unit,
                anchor="收到本通知之日",
                bound="内",
                inclusive=True,
                **said,
            )
        case DeadlineKind.RECURRING:
            day = draw(st.integers(1, 28))
            rule = f"FREQ=MONTHLY;BYMONTHDAY={day}"
            return Deadline(text=f"每月{day}日前", kind=kind, recurrence=rule, bound="前", **said)
        case DeadlineKind.OPEN:
            return Deadline(text="尽快", kind=kind, **said)
        case DeadlineKind.UNREADABLE:
            return Deadline(text="2月30日前", kind=kind, bound="前", **said)
        case _:
            return _on_a_day(draw, kind, issued, said)


def _on_a_day(draw: st.DrawFn, kind: DeadlineKind, issued: date, said: dict[str, Any]) -> Deadline:
    on = issued + timedelta(days=draw(st.integers(1, 120)))
    time = ClockTime(draw(st.integers(8, 18))) if kind is DeadlineKind.MOMENT else None
    opens = draw(st.none() | st.integers(0, 30))
    first = None if opens is None else max(issued, on - timedelta(days=opens))
    text = f"{on.year}年{on.month}月{on.day}日{time or ''}前"
    if first:
        text = f"{first.month}月{first.day}日至{text[:-1]}"
    return Deadline(
        text=text,
        kind=kind,
        on=on,
        time=time,
        opens_on=first,
        bound=None if first else "前",
        year_from=YearSource.PRINTED,
        **said,
    )


@st.composite
def periods(draw: st.DrawFn, *, first: SearchStrategy[date] = _ANY_DAY) -> Period:
    """When an event takes place: first and last day, at times with the hours."""
    start = draw(first)
    end = start + timedelta(days=draw(st.integers(0, 60)))
    text = (
        f"{start.month}月{start.day}日" if start == end else f"{start.month}月{start.day}日至{end.month}月{end.day}日"
    )
    hours = draw(st.none() | st.just((ClockTime(9), ClockTime(17, 30))))
    return Period(
        text=f"{start.year}年{text}" + ("9:00-17:30" if hours else ""),
        first=start,
        last=end,
        starts_at=hours[0] if hours else None,
        ends_at=hours[1] if hours else None,
        event=draw(st.none() | st.just("培训")),
    )
