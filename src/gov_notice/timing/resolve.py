"""Leads a printed date to the day it means, and says where year and month came from (rulebook 6.2)."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from attrs import evolve, frozen

from gov_notice.errors import InvalidFieldError
from gov_notice.model import ClockTime, YearSource
from gov_notice.model._fields import unchecked
from gov_notice.timing.expressions import PartialDate, Point, Range
from gov_notice.timing.extents import (
    Flaw,
    NoDayError,
    agrees_with_weekday,
    check_weekday,
    extent,
    months_on,
    no_such_day,
)
from gov_notice.timing.frame import Frame

__all__ = ["Flaw", "Resolved", "resolve"]

_FAR: Final = 10
"""Months ahead, from which a day is doubted."""
_LONGEST_WRAP: Final = timedelta(days=300)
_OF_EACH: Final = frozenset({"次", "首", "第二个", "第三个", "末"})
"""Words for a month that hangs on a quarter or an event."""
_VAGUE: Final = frozenset({"初", "中"})
_NEXT_YEAR: Final = frozenset({"次", "翌"})
"""Words for the year after the one just named."""
_SHIFTS: Final = {"今": 0, "本": 0, "当": 0, "这": 0, "明": 1, "下": 1, "去": -1, "上": -1}


@frozen(kw_only=True)
class Resolved:
    """The days that an expression means: from `first` to `last`, None where the words name none."""

    first: date | None = None
    last: date | None = None
    first_time: ClockTime | None = None
    last_time: ClockTime | None = None
    year_from: YearSource | None = None
    flaws: tuple[Flaw, ...] = ()


_resolved: Final = unchecked(Resolved)


def resolve(expression: Point | Range, frame: Frame) -> Resolved:
    """Give the days of a point or range in the calendar; never raises.

    A day that does not exist, or a range that runs backwards, gives no day and a flaw.

    >>> from gov_notice.timing import parse_time
    >>> resolve(parse_time("1月8日前"), Frame(issued_on=date(2020, 12, 17))).last
    datetime.date(2021, 1, 8)
    >>> resolve(parse_time("2月30日前"), Frame(issued_on=date(2020, 1, 5))).flaws[0].code
    'no-such-day'
    """
    try:
        if isinstance(expression, Point):
            return _resolve_point(expression.at, frame)
        return _resolve_range(expression, frame)
    except NoDayError as none:
        return Resolved(flaws=(none.flaw,) if none.flaw else ())


def _resolve_point(at: PartialDate, frame: Frame) -> Resolved:
    first, last, source, flaws = _days(at, frame)
    time = _time(at)
    return _resolved(first=first, last=last, first_time=time, last_time=time, year_from=source, flaws=flaws)


def _resolve_range(range_: Range, frame: Frame) -> Resolved:
    """Resolve both ends; a first day whose weekday is wrong is left open, for the last is said by itself."""
    first_at = range_.first
    if first_at is None or first_at.stated_weekday is None:
        return _resolve_ends(range_, frame)
    resolved = _resolve_ends(evolve(range_, first=evolve(first_at, stated_weekday=None)), frame)
    if resolved.first is None:
        return resolved
    try:
        check_weekday(first_at, resolved.first)
    except NoDayError as none:
        if range_.last.is_clock_only:
            raise
        flaws = (*resolved.flaws, *((none.flaw,) if none.flaw else ()))
        return evolve(resolved, first=None, first_time=None, flaws=flaws)
    return resolved


def _resolve_ends(range_: Range, frame: Frame) -> Resolved:
    last_at = range_.last
    if range_.first is None:
        _, last, source, flaws = _days(last_at, frame)
        start = frame.base[0] if frame.base else None
        start = start if start is not None and last is not None and start <= last else None
        return _resolved(first=start, last=last, last_time=_time(last_at), year_from=source, flaws=flaws)
    first_at = range_.first
    if last_at.names_year and not first_at.names_year and last_at.year is not None:
        return _with_year_behind(first_at, last_at, frame)
    first, first_end, source, flaws = _days(first_at, _in_course(first_at, last_at, frame))
    if first is None or last_at.is_clock_only:
        return _resolved(
            first=first,
            last=first_end,
            first_time=_time(first_at),
            last_time=_time(last_at),
            year_from=source,
            flaws=flaws,
        )
    last = _last_day(first_at, last_at, first, frame)
    return _resolved(
        first=first, last=last, first_time=_time(first_at), last_time=_time(last_at), year_from=source, flaws=flaws
    )


def _in_course(first_at: PartialDate, last_at: PartialDate, frame: Frame) -> Frame:
    """Count from the beginning of the year where the range has begun by the day of issue: 3月至10月, of May."""
    if frame.base is None or first_at.month is None or last_at.month is None or first_at.names_year:
        return frame
    base = frame.base[0]
    try:
        first, last = extent(first_at, base.year)[0], extent(last_at, base.year)[1]
    except NoDayError:
        return frame
    if first is None or last is None or not first <= base <= last:
        return frame
    start = base.replace(month=1, day=1)
    return evolve(frame, issued_on=start) if frame.issued_on else evolve(frame, reference=start)


def _last_day(first_at: PartialDate, last_at: PartialDate, first: date, frame: Frame) -> date:
    if last_at.names_year or last_at.names_season or last_at.day_word or last_at.weekday is not None:
        last = _days(last_at, frame.at(first, first, past=False))[1]
    elif last_at.names_month:
        lent = first.month if last_at.month is None else None
        last = extent(last_at, first.year, lent)[1]
        if last is not None and last < first:
            later = extent(last_at, first.year + 1, lent)[1]
            last = later if later is not None and later - first <= _LONGEST_WRAP else last
    else:
        last = extent(last_at, first.year, first.month)[1]
    if last is None or last_at.part == "初":
        raise NoDayError(None if last is None else _no_fixed_day(last_at))
    check_weekday(last_at, last)
    if last < first:
        raise NoDayError(
            Flaw(
                code="range-backwards",
                message=f"起止时间颠倒：{first_at}至{last_at}",
                facts={"first": first.isoformat(), "last": last.isoformat()},
            )
        )
    return last


def _with_year_behind(first_at: PartialDate, last_at: PartialDate, frame: Frame) -> Resolved:
    """Resolve 12月5日至2021年1月8日: the first day is the last such day before the second."""
    _, last, source, flaws = _days(last_at, frame)
    if last is None or last_at.year is None:
        raise NoDayError
    first = extent(first_at, last_at.year)[0] if first_at.month is not None else None
    if first is not None and first > last:
        first = extent(first_at, last_at.year - 1)[0]
    return _resolved(
        first=first, last=last, first_time=_time(first_at), last_time=_time(last_at), year_from=source, flaws=flaws
    )


_Days = tuple[date | None, date | None, YearSource | None, tuple[Flaw, ...]]


def _days(at: PartialDate, frame: Frame) -> _Days:
    found = _unchecked_days(at, frame)
    if at.stated_weekday is not None:
        check_weekday(at, found[1])
    return found


def _unchecked_days(at: PartialDate, frame: Frame) -> _Days:
    if at.day is not None and at.month is not None:
        return _by_year(at, frame)
    if at.is_lunar_only:
        raise NoDayError(
            Flaw(code="lunar-date", message=f"“{at}”是农历日期，没有写明公历日期", facts={"lunar": at.lunar})
        )
    if at.part in _VAGUE and not (at.part == "中" and at.year_word is not None and at.month is None):
        raise NoDayError(_no_fixed_day(at))
    if at.day_word is not None or at.is_clock_only:
        return _by_word(at.day_word or "当日", frame)
    if at.week_word is not None:
        return _by_week(at, frame)
    if at.month_word is not None or at.quarter_word is not None:
        return _by_month_word(at, frame)
    return _by_year(at, frame)


def _no_fixed_day(at: PartialDate) -> Flaw:
    """Say that the words name no day."""
    return Flaw(code="no-fixed-day", message=f"“{at}”没有确定的日子", facts={"part": at.part})


def _by_year(at: PartialDate, frame: Frame) -> _Days:
    if at.year is not None:
        return (*extent(at, at.year), YearSource.PRINTED, ())
    if at.year_word:
        return _by_year_word(at, at.year_word, frame)
    if not at.names_month and at.year_word is None:
        return _by_day_alone(at, frame)
    return _by_frame(at, frame)


_THAT_DAY: Final = ("当日", "当天")
_LENGTH_OF_DAY_WORD: Final = 2
_DAYS_ON: Final = {"前": -1, "当": 0, "同": 0, "今": 0, "后": 2}
"""How many days a word leads on, by its first character; all others one."""


def _by_word(word: str, frame: Frame) -> _Days:
    shift = timedelta(days=_DAYS_ON.get(word[0], 1))
    if word[0] in "今明后":
        if frame.base is None:
            raise NoDayError
        return frame.base[0] + shift, frame.base[0] + shift, frame.base[1], ()
    # 开学当天: the day of an event, and not of the date beside it
    if frame.near is None or word[0] in "第最首" or (len(word) > _LENGTH_OF_DAY_WORD and word.endswith(_THAT_DAY)):
        raise NoDayError
    return frame.near + shift, frame.near + shift, YearSource.CONTEXT, ()


def _by_week(at: PartialDate, frame: Frame) -> _Days:
    """Find a week, from Monday to Sunday, or a day of it; 次周 is the week behind the day just named."""
    near = None if frame.near is None else (frame.near, YearSource.CONTEXT)
    said = near if at.week_word == "次" else frame.base
    if said is None:
        raise NoDayError
    base, source = said
    monday = base - timedelta(days=base.weekday())
    shift = 1 if at.week_word == "次" else _SHIFTS.get(at.week_word or "")
    if at.weekday is None:
        first = monday + timedelta(days=7 * (shift or 0))
        return (first + timedelta(days=6) if at.part else first), first + timedelta(days=6), source, ()
    if shift is None:
        day = base + timedelta(days=(at.weekday - 1 - base.weekday()) % 7)
    else:
        day = monday + timedelta(days=7 * shift + at.weekday - 1)
    return day, day, source, ()


def _by_month_word(at: PartialDate, frame: Frame) -> _Days:
    word = at.month_word if at.month_word is not None else at.quarter_word
    if word in _OF_EACH or frame.base is None:
        raise NoDayError
    base, source = frame.base
    if not word and frame.near is not None and frame.near >= base:
        base, source = frame.near, YearSource.CONTEXT
    shift = _SHIFTS.get(word or "", 0)
    if at.month_word is not None:
        month = months_on(base, shift)
        return (*extent(at, month.year, month.month), source, ())
    quarter = months_on(base, 3 * shift)
    return (*extent(evolve(at, quarter=(quarter.month + 2) // 3), quarter.year), source, ())


def _by_day_alone(at: PartialDate, frame: Frame) -> _Days:
    if frame.near is not None:
        near = frame.near
        first, last = extent(at, near.year, near.month)
        return first, last, YearSource.CONTEXT, ()
    if frame.base is None:
        raise NoDayError
    base, source = frame.base
    for months in range(3):
        month = months_on(base, months)
        if (at.day or 0) <= monthrange(month.year, month.month)[1]:
            first, last = extent(at, month.year, month.month)
            if last is not None and last >= base:
                return first, last, source, ()
    raise NoDayError(no_such_day(at, base.year))


def _by_year_word(at: PartialDate, word: str, frame: Frame) -> _Days:
    shift = _SHIFTS.get(word)
    if word in _NEXT_YEAR and frame.near is not None:
        return (*extent(at, frame.near.year + 1), YearSource.CONTEXT, ())
    if shift is None:
        raise NoDayError
    if (base := frame.base_of_years) is not None:
        year, source = base[0].year, base[1]
    elif (said := _year_elsewhere(frame)) is not None:
        year, source = said
    else:
        raise NoDayError
    return (*extent(at, year + shift), source, ())


def _by_frame(at: PartialDate, frame: Frame) -> _Days:
    """Find the year of a date that names none."""
    base = frame.base_of_years
    if frame.context is not None:
        first, last = extent(at, frame.context.year)
        if base is None or frame.past or (last is not None and last >= base[0]):
            return first, last, YearSource.CONTEXT, ()
    if base is not None:
        return _from_base(at, *base, past=frame.past)
    if (said := _year_elsewhere(frame)) is not None:
        return (*extent(at, said[0]), said[1], ())
    if frame.text_year is not None:
        first, last = extent(at, frame.text_year)
        return first, last, YearSource.CONTEXT, (_uncertain_year(at, frame.text_year),)
    raise NoDayError(
        Flaw(code="year-unknown", message=f"“{at}”没有写明年份，文中也没有可以推断的依据", facts={"words": str(at)})
    )


def _year_elsewhere(frame: Frame) -> tuple[int, YearSource] | None:
    if frame.number_year is not None:
        return frame.number_year, YearSource.NUMBER
    if frame.title_years:
        return frame.title_years[-1], YearSource.TITLE
    return None


def _from_base(at: PartialDate, base: date, source: YearSource, *, past: bool) -> _Days:
    first, last = _this_or_next(at, base.year)
    if last is None or first is None:
        raise NoDayError
    if past:
        return (*(extent(at, base.year - 1) if first > base else (first, last)), source, ())
    if last >= base and _is_near(first, base):
        return first, last, source, ()
    if last < base:
        try:
            later = extent(at, base.year + 1)
        except NoDayError:
            later = (None, None)
        if later[0] is not None and (_is_near(later[0], base) or _is_said_by_weekday(at, later[0], last)):
            return (*later, source, ())
    if at.year_word is not None:
        return first, last, source, ()
    return first, last, source, (_uncertain_year(at, last.year),)


def _is_near(day: date, base: date) -> bool:
    """Whether a day is no more months ahead than go without a doubt."""
    months = (day.year - base.year) * 12 + day.month - base.month
    return months < _FAR or (months == _FAR and day.day <= base.day)


def _is_said_by_weekday(at: PartialDate, later: date, sooner: date) -> bool:
    """Whether the weekday in brackets is that of the later year's day, and not that of this year's."""
    return at.stated_weekday is not None and agrees_with_weekday(at, later) and not agrees_with_weekday(at, sooner)


def _this_or_next(at: PartialDate, year: int) -> tuple[date | None, date | None]:
    """Give the day of this year; 29 February of a common year is next year's, where that has it."""
    try:
        return extent(at, year)
    except NoDayError:
        if (at.month, at.day) != (2, 29):
            raise
        return extent(at, year + 1)


def _uncertain_year(at: PartialDate, year: int) -> Flaw:
    return Flaw(
        code="year-uncertain",
        message=f"“{at}”没有写明年份，按{year}年理解，请核对",
        facts={"words": str(at), "year": year},
    )


def _time(at: PartialDate) -> ClockTime | None:
    if at.clock is None or at.clock.hour is None:
        return None
    try:
        return ClockTime(at.clock.hour, at.clock.minute)
    except InvalidFieldError:
        raise NoDayError(
            Flaw(
                code="no-such-time",
                message=f"“{at.clock}”不是一日之内的时刻",
                facts={"hour": at.clock.hour, "minute": at.clock.minute},
            )
        ) from None
