"""到期日的计算: a deadline resolved to a day and a time, with its steps, or the reason why it cannot be."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone
from types import MappingProxyType
from typing import Final

from attrs import frozen
from dateutil.relativedelta import relativedelta

from gov_notice.duties.anchors import start_of
from gov_notice.duties.outcomes import Due, Step, Unknown
from gov_notice.duties.statutes import Statute, statute_named
from gov_notice.model import ClockTime, Deadline, DeadlineKind, TimeUnit, YearSource
from gov_notice.timing.calendars import Calendar, add_working_days, next_working_day

__all__ = ["due"]

_NO_DAY: Final = {
    DeadlineKind.OPEN: "“{}”没有写明日期，无法确定到期日",
    DeadlineKind.UNREADABLE: "“{}”不能对应到一个公历日期，无法确定到期日",
    DeadlineKind.RECURRING: "“{}”是周期性事项，没有单一的到期日",
}
_YEAR_FROM: Final = {
    YearSource.CONTEXT: "年月承前文日期",
    YearSource.DATE_OF_ISSUE: "年份按成文日期推定",
    YearSource.REFERENCE: "年份按阅读日期推定",
    YearSource.NUMBER: "年份按发文字号推定",
    YearSource.TITLE: "年份按标题推定",
}
_WORDS: Final = {
    TimeUnit.MINUTES: "分钟",
    TimeUnit.HOURS: "小时",
    TimeUnit.DAYS: "日",
    TimeUnit.WORKING_DAYS: "个工作日",
    TimeUnit.WEEKS: "周",
    TimeUnit.MONTHS: "个月",
    TimeUnit.YEARS: "年",
}
_CLOCK_UNITS: Final = {TimeUnit.MINUTES: timedelta(minutes=1), TimeUnit.HOURS: timedelta(hours=1)}
_WEEKDAYS: Final = "一二三四五六日"
_CHINA: Final = timezone(timedelta(hours=8))
_NO_EVENTS: Final[Mapping[str, date]] = MappingProxyType({})
_END_OF_DAY: Final = Step("没有写明时刻，当日24时届满；有业务时间的，到停止业务活动时为止", "民法典第203条第2款")
_NOT_COUNTED: Final = Step("起算当日不计入，自次日起算", "民法典第201条第1款")


def due(  # noqa: PLR0913  a due day depends on all of these, each under its name
    deadline: Deadline,
    *,
    received_on: date | None = None,
    issued_on: date | None = None,
    events: Mapping[str, date] | None = None,
    calendar: Calendar | None = None,
    statute: str | None = None,
) -> Due | Unknown:
    """Resolve a deadline to its last day, or say why that cannot be known.

    `events` gives the days of events that periods are counted from, under the words of the paper (会, 验收合格);
    a `datetime` gives the instant that a period of hours needs. `statute` names the statute under which the time
    limit is a legal period: its last day then moves off a rest day, and its 日 may be working days. Without it
    days are calendar days and no day moves. Raises `InvalidFieldError` for an unknown statute.
    Source: 民法典 200-204; rulebook of deadlines 6.1-6.3.

    >>> week = Deadline(
    ...     text="收到本通知之日起5日内", kind=DeadlineKind.WITHIN, count=5, unit=TimeUnit.DAYS, anchor="收到本通知"
    ... )
    >>> print(due(week, received_on=date(2026, 6, 3)))
    2026年6月8日24:00
    >>> print(due(week))
    起算事件“收到本通知”的日期未知：请给出收文日期
    """
    law = None if statute is None else statute_named(statute)
    if deadline.kind in _NO_DAY:
        return Unknown(reason=_NO_DAY[deadline.kind].format(deadline.text))
    if deadline.kind is not DeadlineKind.WITHIN and deadline.on is not None:
        return _fixed(deadline, deadline.on, calendar)
    start = start_of(deadline, received_on=received_on, issued_on=issued_on, events=events or _NO_EVENTS)
    if isinstance(start, str):
        return Unknown(reason=start) if deadline.on is None else _fixed(deadline, deadline.on, calendar)
    opening = Step(f"{start.words}：{_written(_day(start.at))}")
    count, unit = _counted(deadline, law)
    try:
        period = _Period(deadline=deadline, at=start.at, count=count, unit=unit, calendar=calendar, law=law)
        return period.end_of_hours(opening) if unit in _CLOCK_UNITS else period.end_of_days(opening)
    except (OverflowError, ValueError):
        return Unknown(reason="到期日超出公历可以计算的范围", steps=(opening,))


def _fixed(deadline: Deadline, day: date, calendar: Calendar | None) -> Due | Unknown:
    steps = [Step(f"文中写明的日期：{_written(day)}")]
    if deadline.year_from in _YEAR_FROM:
        steps.append(Step(_YEAR_FROM[deadline.year_from]))
    if deadline.inclusive is False:
        if day == date.min:
            return Unknown(reason="到期日超出公历可以计算的范围", steps=tuple(steps))
        day -= timedelta(days=1)
        steps.append(Step(f"不含当日，最后一日为{_written(day)}"))
    elif deadline.inclusive is None and deadline.bound and "前" in deadline.bound:
        steps.append(Step(f"“{deadline.bound}”是否包括当日没有写明，按机关惯例包括当日"))
    return _closed(day, deadline.time, steps, calendar)


def _counted(deadline: Deadline, law: Statute | None) -> tuple[int, TimeUnit]:
    count, unit = deadline.count or 0, deadline.unit or TimeUnit.DAYS
    if unit is TimeUnit.DAYS and law is not None and law.counts_working_days(count):
        return count, TimeUnit.WORKING_DAYS
    return count, unit


@frozen(kw_only=True)
class _Period:
    """A period from an event, and everything that its end depends on."""

    deadline: Deadline
    at: date
    """The day of the event, or its instant."""
    count: int
    unit: TimeUnit
    calendar: Calendar | None
    law: Statute | None

    @property
    def back(self) -> bool:
        return self.deadline.before_anchor

    @property
    def start(self) -> date:
        return _day(self.at)

    def end_of_hours(self, opening: Step) -> Due | Unknown:
        """Count hours or minutes; they run at once."""
        start = _instant(self.at)
        if start is None:
            return Unknown(reason=f"按{_WORDS[self.unit]}计算的期间需要起算的时刻", steps=(opening,))
        if self.unit is TimeUnit.HOURS and self.law is not None and self.law.hours_from_next:
            start = start.replace(minute=0) + timedelta(hours=1)
            begin = Step(f"期间开始的时不计入，自{start.hour}时起算", "民诉法解释第125条")
        else:
            begin = Step(f"自{start.hour}时{start.minute:02d}分起算", "民法典第201条第2款")
        length = _CLOCK_UNITS[self.unit] * self.count
        end = start - length if self.back else start + length
        steps = [opening, begin, Step(f"{'倒推' if self.back else '经'}{self.count}{_WORDS[self.unit]}")]
        return _closed(end.date(), ClockTime(end.hour, end.minute), steps, self.calendar)

    def end_of_days(self, opening: Step) -> Due | Unknown:
        """Count whole days, weeks, months or years; the day of the event is not counted."""
        steps = [opening, Step("事件当日不计入，向前倒推") if self.back else _NOT_COUNTED]
        if self.deadline.unit is TimeUnit.DAYS and self.unit is TimeUnit.WORKING_DAYS and self.law is not None:
            steps.append(Step("期间中的“日”指工作日，不含法定节假日", self.law.article))
        end = self._working_end(steps) if self.unit is TimeUnit.WORKING_DAYS else self._calendar_end(steps)
        if isinstance(end, Unknown):
            return end
        if self.law is not None and not self.back:
            moved = self._off_rest_days(end, steps, self.law)
            if isinstance(moved, Unknown):
                return moved
            end = moved
        return _closed(end, self.deadline.time, steps, self.calendar)

    def _working_end(self, steps: list[Step]) -> date | Unknown:
        signed = -self.count if self.back else self.count
        end = None if self.calendar is None else add_working_days(self.start, signed, self.calendar)
        if end is not None:
            rest = abs((end - self.start).days) - self.count
            skipped = f"（其间休息日{rest}天不计，调休上班日计入）" if rest else ""
            steps.append(Step(f"{'倒推' if self.back else '经'}{self.count}个工作日{skipped}：{_written(end)}"))
            return end
        reason = "没有给出工作日历" if self.calendar is None else "期间涉及的年份没有官方放假安排"
        nearest = self.start + timedelta(days=signed)
        return Unknown(
            reason=f"{reason}，{self.count}个工作日的到期日无法确定",
            earliest=None if self.back else nearest,
            latest=nearest if self.back else None,
            steps=tuple(steps),
        )

    def _calendar_end(self, steps: list[Step]) -> date:
        sign = -1 if self.back else 1
        match self.unit:
            case TimeUnit.MONTHS:
                end = self.start + relativedelta(months=sign * self.count)
            case TimeUnit.YEARS:
                end = self.start + relativedelta(years=sign * self.count)
            case TimeUnit.WEEKS:
                end = self.start + timedelta(weeks=sign * self.count)
            case _:
                end = self.start + timedelta(days=sign * self.count)
        words = f"{'倒推' if self.back else '经'}{self.count}{_WORDS[self.unit]}：{_written(end)}"
        if self.unit in (TimeUnit.MONTHS, TimeUnit.YEARS):
            how = "到期月的对应日" if end.day == self.start.day else "到期月没有对应日，以月末日为准"
            steps.append(Step(f"{words}，{how}", "民法典第202条"))
        else:
            steps.append(Step(words, "民法典第200条"))
        return end

    def _off_rest_days(self, end: date, steps: list[Step], law: Statute) -> date | Unknown:
        worked = None if self.calendar is None else self.calendar.is_working_day(end)
        if worked:
            return end
        moved = None
        if self.calendar is not None and worked is False:
            moved = next_working_day(end, self.calendar)
        if moved is None:
            reason = "没有给出工作日历" if self.calendar is None else "到期的年份没有官方放假安排"
            return Unknown(
                reason=f"{reason}，最后一日{_written(end)}是否顺延无法确定", earliest=end, steps=tuple(steps)
            )
        steps.append(Step(f"最后一日是法定休假日，顺延至休假日结束的次日：{_written(moved)}", law.last_day))
        return moved


def _closed(day: date, time: ClockTime | None, steps: list[Step], calendar: Calendar | None) -> Due:
    """Give the due day with the instant at which it ends; a rest day is only pointed out."""
    worked = None if calendar is None else calendar.is_working_day(day)
    if worked is False:
        steps.append(Step("当日是休息日，不自动顺延，请提前办理"))
    steps.append(_END_OF_DAY if time is None else Step(f"当日{time}为止"))
    return Due(
        day=day,
        time=time or ClockTime(24),
        rest_day=None if worked is None else not worked,
        steps=tuple(steps),
    )


def _day(at: date) -> date:
    instant = _instant(at)
    return at if instant is None else instant.date()


def _instant(at: date) -> datetime | None:
    """Give an instant, to the minute, as clocks in China show it; None for a day without a time."""
    if not isinstance(at, datetime):
        return None
    return (at.astimezone(_CHINA) if at.tzinfo else at).replace(tzinfo=None, second=0, microsecond=0)


def _written(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日（星期{_WEEKDAYS[day.weekday()]}）"
