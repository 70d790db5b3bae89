"""Leads a printed date to the day it means, and says where year and month came from (rulebook 6.2)."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from attrs import evolve, field, frozen

from gov_notice.errors import InvalidFieldError
from gov_notice.model import ClockTime, YearSource
from gov_notice.timing.expressions import PartialDate, Point, Range

__all__ = ["Flaw", "Frame", "Resolved", "resolve"]

_FAR: Final = 10
"""Months ahead, from which a day is doubted."""
_LONGEST_WRAP: Final = timedelta(days=300)
_DECADES: Final = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "上中旬": (1, 20), "中下旬": (11, 31)}
_VAGUE: Final = frozenset({"初", "中"})
_SHIFTS: Final = {"今": 0, "本": 0, "当": 0, "这": 0, "明": 1, "下": 1, "去": -1, "上": -1}


@frozen(kw_only=True)
class Frame:
    """What a date that leaves out year or month may take them from."""

    issued_on: date | None = None
    reference: date | None = None
    number_year: int | None = None
    title_years: tuple[int, ...] = ()
    text_year: int | None = None
    """A year that the text names somewhere, for want of anything better."""
    context: date | None = None
    """The last date before it in the paragraph whose year is printed."""
    near: date | None = None
    """The date just before it in the sentence, which lends also its month."""
    past: bool = False
    """The sentence tells of something that has happened."""

    @property
    def base(self) -> tuple[date, YearSource] | None:
        """The day from which to count forward."""
        if self.issued_on is not None:
            return self.issued_on, YearSource.DATE_OF_ISSUE
        if self.reference is not None:
            return self.reference, YearSource.REFERENCE
        return None


@frozen(kw_only=True)
class Flaw:
    """Why a date is in doubt: a code, the Chinese message, and the values it is made from."""

    code: str
    message: str
    facts: Mapping[str, Any] = field(factory=dict)


@frozen(kw_only=True)
class Resolved:
    """The days that an expression means: from `first` to `last`, None where the words name none."""

    first: date | None = None
    last: date | None = None
    first_time: ClockTime | None = None
    last_time: ClockTime | None = None
    year_from: YearSource | None = None
    flaws: tuple[Flaw, ...] = ()


class _NoDayError(Exception):
    """The words name no day; carries the flaw to report, if any."""

    def __init__(self, flaw: Flaw | None = None) -> None:
        super().__init__()
        self.flaw = flaw


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
    except _NoDayError as none:
        return Resolved(flaws=(none.flaw,) if none.flaw else ())


def _resolve_point(at: PartialDate, frame: Frame) -> Resolved:
    first, last, source, flaws = _days(at, frame)
    time = _time(at)
    return Resolved(first=first, last=last, first_time=time, last_time=time, year_from=source, flaws=flaws)


def _resolve_range(range_: Range, frame: Frame) -> Resolved:
    last_at = range_.last
    if range_.first is None:
        _, last, source, flaws = _days(last_at, frame)
        start = frame.base[0] if frame.base else None
        start = start if start is not None and last is not None and start <= last else None
        return Resolved(first=start, last=last, last_time=_time(last_at), year_from=source, flaws=flaws)
    first_at = range_.first
    if last_at.names_year and not first_at.names_year and last_at.year is not None:
        return _with_year_behind(first_at, last_at, frame)
    first, first_end, source, flaws = _days(first_at, _in_course(first_at, last_at, frame))
    if first is None or last_at.is_clock_only:
        return Resolved(
            first=first,
            last=first_end,
            first_time=_time(first_at),
            last_time=_time(last_at),
            year_from=source,
            flaws=flaws,
        )
    last = _last_day(first_at, last_at, first, frame)
    return Resolved(
        first=first, last=last, first_time=_time(first_at), last_time=_time(last_at), year_from=source, flaws=flaws
    )


def _in_course(first_at: PartialDate, last_at: PartialDate, frame: Frame) -> Frame:
    """Count from the beginning of the year where the range has begun by the day of issue: 3月至10月, of May."""
    if frame.base is None or first_at.month is None or last_at.month is None or first_at.names_year:
        return frame
    base = frame.base[0]
    try:
        first, last = _extent(first_at, base.year)[0], _extent(last_at, base.year)[1]
    except _NoDayError:
        return frame
    if first is None or last is None or not first <= base <= last:
        return frame
    start = base.replace(month=1, day=1)
    return evolve(frame, issued_on=start) if frame.issued_on else evolve(frame, reference=start)


def _last_day(first_at: PartialDate, last_at: PartialDate, first: date, frame: Frame) -> date:
    inner = evolve(frame, context=first, near=first, past=False)
    if last_at.names_year or last_at.names_season or last_at.day_word or last_at.weekday is not None:
        last = _days(last_at, inner)[1]
    elif last_at.names_month:
        month = last_at if last_at.month is not None else evolve(last_at, month=first.month)
        last = _extent(month, first.year)[1]
        if last is not None and last < first:
            later = _extent(month, first.year + 1)[1]
            last = later if later is not None and later - first <= _LONGEST_WRAP else last
    else:
        last = _extent(evolve(last_at, month=first.month), first.year)[1]
    if last is None:
        raise _NoDayError
    if last < first:
        raise _NoDayError(
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
        raise _NoDayError
    first = _extent(first_at, last_at.year)[0] if first_at.month is not None else None
    if first is not None and first > last:
        first = _extent(first_at, last_at.year - 1)[0]
    return Resolved(
        first=first, last=last, first_time=_time(first_at), last_time=_time(last_at), year_from=source, flaws=flaws
    )


_Days = tuple[date | None, date | None, YearSource | None, tuple[Flaw, ...]]


def _days(at: PartialDate, frame: Frame) -> _Days:
    if at.part in _VAGUE and not (at.part == "中" and at.year_word is not None and at.month is None):
        raise _NoDayError(
            Flaw(code="no-fixed-day", message=f"“{at}”没有确定的日子", facts={"part": at.part}),
        )
    if at.day_word is not None or at.is_clock_only:
        return _by_word(at.day_word or "当日", frame)
    if at.weekday is not None:
        return _by_weekday(at, frame)
    if at.month_word is not None or at.quarter_word is not None:
        return _by_month_word(at, frame)
    return _by_year(at, frame)


def _by_year(at: PartialDate, frame: Frame) -> _Days:
    if at.year is not None:
        return (*_extent(at, at.year), YearSource.PRINTED, ())
    if at.year_word:
        return _by_year_word(at, at.year_word, frame)
    if not at.names_month and at.year_word is None:
        return _by_day_alone(at, frame)
    return _by_frame(at, frame)


def _by_word(word: str, frame: Frame) -> _Days:
    shift = timedelta(days=0 if word.endswith(("当日", "当天", "今日", "今天")) else 1)
    if word[0] in "今明":
        if frame.base is None:
            raise _NoDayError
        return frame.base[0] + shift, frame.base[0] + shift, frame.base[1], ()
    if frame.near is None or word[0] in "第最首":
        raise _NoDayError
    return frame.near + shift, frame.near + shift, YearSource.CONTEXT, ()


def _by_weekday(at: PartialDate, frame: Frame) -> _Days:
    if frame.base is None or at.weekday is None:
        raise _NoDayError
    base, source = frame.base
    monday = base - timedelta(days=base.weekday())
    shift = _SHIFTS.get(at.week_word or "")
    if shift is None:
        day = base + timedelta(days=(at.weekday - 1 - base.weekday()) % 7)
    else:
        day = monday + timedelta(days=7 * shift + at.weekday - 1)
    return day, day, source, ()


def _by_month_word(at: PartialDate, frame: Frame) -> _Days:
    word = at.month_word if at.month_word is not None else at.quarter_word
    if word in {"次", "首"} or frame.base is None:
        raise _NoDayError
    base, source = frame.base
    shift = _SHIFTS.get(word or "", 0)
    if at.month_word is not None:
        month = _months_on(base, shift)
        return (*_extent(evolve(at, month=month.month), month.year), source, ())
    quarter = _months_on(base, 3 * shift)
    return (*_extent(evolve(at, quarter=(quarter.month + 2) // 3), quarter.year), source, ())


def _by_day_alone(at: PartialDate, frame: Frame) -> _Days:
    if frame.near is not None:
        near = frame.near
        first, last = _extent(evolve(at, month=near.month), near.year)
        return first, last, YearSource.CONTEXT, ()
    if frame.base is None:
        raise _NoDayError
    base, source = frame.base
    for months in range(3):
        month = _months_on(base, months)
        if (at.day or 0) <= monthrange(month.year, month.month)[1]:
            first, last = _extent(evolve(at, month=month.month), month.year)
            if last is not None and last >= base:
                return first, last, source, ()
    raise _NoDayError(_no_such_day(at, base.year))


def _by_year_word(at: PartialDate, word: str, frame: Frame) -> _Days:
    shift = _SHIFTS.get(word)
    if shift is None:
        raise _NoDayError
    if frame.base is not None:
        year, source = frame.base[0].year, frame.base[1]
    elif (said := _year_elsewhere(frame)) is not None:
        year, source = said
    else:
        raise _NoDayError
    return (*_extent(at, year + shift), source, ())


def _by_frame(at: PartialDate, frame: Frame) -> _Days:
    """Find the year of a date that names none."""
    if frame.context is not None:
        first, last = _extent(at, frame.context.year)
        if frame.base is None or frame.past or (last is not None and last >= frame.base[0]):
            return first, last, YearSource.CONTEXT, ()
    if frame.base is not None:
        return _from_base(at, *frame.base, past=frame.past)
    if (said := _year_elsewhere(frame)) is not None:
        return (*_extent(at, said[0]), said[1], ())
    if frame.text_year is not None:
        first, last = _extent(at, frame.text_year)
        return first, last, YearSource.CONTEXT, (_uncertain_year(at, frame.text_year),)
    raise _NoDayError(
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
        raise _NoDayError
    if past:
        return (*(_extent(at, base.year - 1) if first > base else (first, last)), source, ())
    if last >= base and first <= _months_on(base, _FAR):
        return first, last, source, ()
    if last < base:
        try:
            later = _extent(at, base.year + 1)
        except _NoDayError:
            later = (None, None)
        if later[0] is not None and later[0] <= _months_on(base, _FAR):
            return (*later, source, ())
    if at.year_word is not None:
        return first, last, source, ()
    return first, last, source, (_uncertain_year(at, last.year),)


def _this_or_next(at: PartialDate, year: int) -> tuple[date | None, date | None]:
    """Give the day of this year; 29 February of a common year is next year's, where that has it."""
    try:
        return _extent(at, year)
    except _NoDayError:
        if (at.month, at.day) != (2, 29):
            raise
        return _extent(at, year + 1)


def _uncertain_year(at: PartialDate, year: int) -> Flaw:
    return Flaw(
        code="year-uncertain",
        message=f"“{at}”没有写明年份，按{year}年理解，请核对",
        facts={"words": str(at), "year": year},
    )


def _extent(at: PartialDate, year: int) -> tuple[date | None, date | None]:
    """Give first and last day of a date whose year is known; raises where there is no such day."""
    try:
        if at.day is not None:
            day = date(year, at.month or 0, at.day)
            return day, day
        first_month, last_month = _months(at)
        first = date(year, first_month, 1)
        last = date(year, last_month, monthrange(year, last_month)[1])
    except ValueError:
        raise _NoDayError(_no_such_day(at, year)) from None
    if at.part in {"底", "末"}:
        return last, last
    if at.part in _DECADES and first_month == last_month:
        low, high = _DECADES[at.part]
        return first.replace(day=low), min(last, first.replace(day=min(high, last.day)))
    return first, last


def _months(at: PartialDate) -> tuple[int, int]:
    if at.month is not None:
        return at.month, at.month
    if at.quarter is not None:
        return 3 * at.quarter - 2, 3 * at.quarter
    if at.half is not None:
        return 6 * at.half - 5, 6 * at.half
    return (6, 6) if at.part == "中" else (1, 12)


def _months_on(day: date, months: int) -> date:
    """Give the same-numbered day some months later, else the last of that month (民法典 202)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return day
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _no_such_day(at: PartialDate, year: int) -> Flaw:
    return Flaw(
        code="no-such-day",
        message=f"“{at}”不是历法中存在的日子",
        facts={"year": year, "month": at.month, "day": at.day},
    )


def _time(at: PartialDate) -> ClockTime | None:
    if at.clock is None or at.clock.hour is None:
        return None
    try:
        return ClockTime(at.clock.hour, at.clock.minute)
    except InvalidFieldError:
        raise _NoDayError(
            Flaw(
                code="no-such-time",
                message=f"“{at.clock}”不是一日之内的时刻",
                facts={"hour": at.clock.hour, "minute": at.clock.minute},
            )
        ) from None
