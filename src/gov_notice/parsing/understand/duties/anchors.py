"""Gives deadlines that are counted from an event their day, where the document says when the event is."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from attrs import evolve, frozen

from gov_notice.model import Deadline, Period, TimeUnit
from gov_notice.parsing.paragraphs import Found

__all__ = ["NamedPeriod", "with_day_of_anchor"]

_MEETING: Final = frozenset({"会", "会议", "会议召开", "会议开始", "开会", "会议举行"})
_ITSELF: Final = frozenset({"活动", "赛", "比赛", "竞赛", "大赛", "培训", "考", "考试"})
_AT_END: Final = ("结业", "闭幕", "结束", "期满", "届满")
"""Ends of the words for an event that mean its last day."""
_MAIN: Final = ("活动", "会议", "比赛", "竞赛", "大赛", "培训", "考试")
_ENDS: Final = (
    "开始",
    "结束",
    "召开",
    "举行",
    "举办",
    "正式",
    "开幕",
    "闭幕",
    "完成",
    "之日",
    "当天",
    "当日",
    "期满",
    "届满",
)
# what the words for an event before or after which something is due are called where its days are told
_CALLED: Final = {
    "考": ("考试", "笔试", "补考", "统考", "联考"),
    "考试": ("考试", "笔试"),
    "赛": ("赛",),
    "比赛": ("赛",),
    "开赛": ("赛",),
    "开班": ("培训", "研修", "讲习"),
    "结业": ("培训", "研修", "讲习"),
    "开营": ("营",),
}
_NEAR: Final = 60
_DAYS: Final = {TimeUnit.DAYS: 1, TimeUnit.WEEKS: 7}


@frozen
class NamedPeriod:
    """A period with the words that name it: its label, the heading over it, the event."""

    period: Period
    words: str
    start: int


def with_day_of_anchor(found: Found[Deadline], named: Sequence[NamedPeriod]) -> Found[Deadline]:
    """Give a deadline such as 会前3天 or 终评开始10日前 its day; unchanged where the event is uncertain."""
    deadline = found.value
    if deadline.on is not None or deadline.count is None or not named:
        return found
    if deadline.before_anchor and (deadline.anchor in _MEETING or deadline.anchor is None):
        return _before_the_meeting(found, named)
    if not deadline.anchor or not deadline.count or deadline.recurrence:
        return found
    period = _period_of(deadline.anchor, named) or _called(deadline.anchor, named)
    if period is None or period.first is None or period.last is None:
        return found
    if deadline.unit in _DAYS:
        shift = timedelta(days=deadline.count * _DAYS[deadline.unit])
    elif deadline.unit is TimeUnit.MINUTES and deadline.before_anchor and period.first == period.last:
        shift = timedelta()
    else:
        return found
    if not deadline.before_anchor:
        day = period.last + shift
    else:
        day = (period.last if deadline.anchor.endswith(_AT_END) else period.first) - shift
    return evolve(found, value=evolve(deadline, on=day))


def _before_the_meeting(found: Found[Deadline], named: Sequence[NamedPeriod]) -> Found[Deadline]:
    deadline = found.value
    dated = [each for each in named if each.period.first is not None]
    near = [each for each in dated if found.start - _NEAR < each.start < found.start]
    # a meeting named just before it, else what the document is about
    just_before = [each for each in near if "会" in (each.period.event or "")]
    if deadline.anchor is None and not just_before:
        # 面试请提前30分钟到场, of which interview?
        just_before = near if len({each.period.first for each in near}) == 1 else []
        if not just_before and len({each.period.first for each in dated}) > 1:
            return found
    day = next((each.period.first for each in (*just_before[-1:], *dated)), None)
    if day is None or deadline.count is None or (deadline.anchor is None and deadline.unit is not TimeUnit.MINUTES):
        return found
    if deadline.unit in _DAYS:
        day -= timedelta(days=deadline.count * _DAYS[deadline.unit])
    elif deadline.unit is not TimeUnit.MINUTES:
        return found
    return evolve(found, value=evolve(deadline, on=day))


def _called(anchor: str, named: Sequence[NamedPeriod]) -> Period | None:
    """Give the one event that bears another name where its days are told: 开班 of 培训时间."""
    names = next(
        (names for end, names in _CALLED.items() if anchor == end or (len(end) > 1 and anchor.endswith(end))), None
    )
    if names is None:
        return None
    wanted = [each.period for each in named if any(name in each.words for name in names)]
    return wanted[0] if len({(period.first, period.last) for period in wanted}) == 1 else None


def _period_of(anchor: str, named: Sequence[NamedPeriod]) -> Period | None:
    """Give the one period that the words of an anchor name; the main event for 活动 or 赛."""
    event = anchor
    while event.endswith(_ENDS):
        event = event[:-2]
    if not event:
        return None
    wanted = [each.period for each in named if event in each.words] if event not in _ITSELF else []
    if event in _ITSELF:
        wanted = [each.period for each in named if any(f"{word}时间" in each.words for word in _MAIN)]
    days: set[tuple[date | None, date | None]] = {(period.first, period.last) for period in wanted}
    return wanted[0] if len(days) == 1 else None
