"""Reads what comes again: 每月5日前, 每季度终了后10日内, 月后6日前 (定期时限)."""

import re
from typing import Final

from gov_notice.model import TimeUnit
from gov_notice.model.numerals import numeral_value
from gov_notice.timing.bounds import TO, read_bound
from gov_notice.timing.expressions import Frequency, Lapse, PartialDate, Recurring, Relation
from gov_notice.timing.lapses import read_lapse
from gov_notice.timing.written import read_date

__all__ = ["read_after_period", "read_list", "read_recurring"]

_EVERY: Final = re.compile(
    "每个?(?P<unit>半年|学[年期]|年度?|季度?|月份?|旬|周|星期|工作日|日|天|[早晚](?=[0-9一二三四五六七八九十]))"
).match
_NTH: Final = "[一二三四五六七八九十]"
# not 逢五一, 逢十一黄金周, 逢三年
_BY_ENDING: Final = re.compile(
    f"每(?:个?[月旬])?逢(?P<first>{_NTH})(?:[、和及]逢?(?P<second>{_NTH}))?(?![一二三四五六七八九十年月天个次周季夕、])(?:之日|日)?"
).match
_NTH_WORKING_DAY: Final = re.compile("最后一个工作日|第[一二三四五六七八九十]个工作日").match
_AFTER_PERIOD: Final = re.compile("(?P<unit>月|季|半?年)后 ?(?=[0-9])").match
_AFTER_EACH: Final = re.compile("(?:终了|结束)(?:之日起|之?后)").match
_AND: Final = re.compile(" ?[、和及与,] ?").match
_FREQUENCIES: Final = {
    "年": Frequency.YEAR,
    "年度": Frequency.YEAR,
    "学年": Frequency.YEAR,
    "学期": Frequency.TERM,
    "半年": Frequency.HALF_YEAR,
    "季": Frequency.QUARTER,
    "季度": Frequency.QUARTER,
    "月": Frequency.MONTH,
    "月份": Frequency.MONTH,
    "旬": Frequency.TEN_DAYS,
    "周": Frequency.WEEK,
    "星期": Frequency.WEEK,
    "工作日": Frequency.WORKING_DAY,
    "日": Frequency.DAY,
    "天": Frequency.DAY,
    "早": Frequency.DAY,
    "晚": Frequency.DAY,
}
_Read = tuple[Recurring, int, int]


def read_recurring(text: str, at: int) -> _Read | None:
    """Read what begins with 每 at a place; give it, its start and its stop."""
    if "逢" in text[at + 1 : at + 4] and (by_ending := _read_by_ending(text, at)):
        return by_ending
    match = _EVERY(text, at)
    if match is None:
        return None
    unit = match["unit"]
    # 每晚8点: the word belongs to the time of day
    every, stop = _FREQUENCIES[unit], match.start("unit") if unit in "早晚" else match.end()
    if text.startswith("后", stop) and (read_after := read_after_period(text, match.start("unit"))):
        return read_after[0], at, read_after[2]
    if lapse := _read_after_each(text, at, stop, every):
        return lapse
    read = _read_day_of_each(text, match.start("unit"), stop)
    return _read_days(text, at, every, *read) if read else (Recurring(every=every), at, stop)


def _read_by_ending(text: str, at: int) -> _Read | None:
    """Read days of the month by the figure that they end with: 每逢五、逢十, 每旬逢五."""
    match = _BY_ENDING(text, at)
    if match is None:
        return None
    ends = [numeral_value(match[name]) for name in ("first", "second") if match[name]]
    days = sorted(end + tens for end in ends if end for tens in (0, 10, 20))
    bound, inclusive, stop = read_bound(text, match.end())
    at_days = tuple(PartialDate(day=day) for day in days)
    return Recurring(every=Frequency.MONTH, at=at_days, bound=bound, inclusive=inclusive), at, stop


def _read_after_each(text: str, at: int, stop: int, every: Frequency) -> _Read | None:
    """Read what is counted from the end of each quarter or the like: 每季度终了后10日内."""
    each = _AFTER_EACH(text, stop)
    lapse = read_lapse(text, each.end()) if each else None
    if lapse is None:
        return None
    length = lapse[0]
    event = Lapse(
        count=length.count, unit=length.unit, relation=Relation.AFTER, anchor=text[stop : stop + 2], bound=length.bound
    )
    return Recurring(every=every, lapse=event), at, lapse[2]


def _read_days(text: str, at: int, every: Frequency, first: PartialDate, stop: int) -> _Read:
    """Read the days of each period from the first on: a window, a row, or one."""
    if (to := TO(text, stop)) and (read := read_date(text, to.end(), after=first)) and not read[0].names_year:
        last, stop = read
        bound, inclusive, stop = read_bound(text, stop)
        if not last.is_clock_only:
            return Recurring(every=every, since=first, at=(last,), bound=bound, inclusive=inclusive), at, stop
        return Recurring(every=every, at=(first,)), at, read[1]
    days = [first]
    if more := read_list(text, stop, first):
        days += more[0]
        stop = more[1]
    bound, inclusive, stop = read_bound(text, stop)
    if bound and (more := _read_list_of_bounds(text, stop, first, bound)):
        days += more[0]
        stop = more[1]
    return Recurring(every=every, at=tuple(days), bound=bound, inclusive=inclusive), at, stop


def read_after_period(text: str, at: int) -> _Read | None:
    """Read the day of the month that follows a month, a quarter or half a year: 月后6日12:00前."""
    period = _AFTER_PERIOD(text, at)
    read = read_date(text, period.end()) if period else None
    if period is None or read is None or read[0].day is None or read[0].names_month:
        return None
    date, stop = read
    bound, inclusive, stop = read_bound(text, stop)
    lapse = Lapse(count=date.day or 0, unit=TimeUnit.DAYS, relation=Relation.AFTER, anchor="", bound=bound)
    clock = () if date.clock is None else (PartialDate(clock=date.clock),)
    every = _FREQUENCIES[period["unit"]]
    return Recurring(every=every, lapse=lapse, at=clock, bound=None, inclusive=inclusive), at, stop


def _read_day_of_each(text: str, unit: int, stop: int) -> tuple[PartialDate, int] | None:
    if nth := _NTH_WORKING_DAY(text, stop):
        return PartialDate(day_word=nth[0]), nth.end()
    follows = text[stop : stop + 1]
    if follows and follows in "底末" and text[stop - 1] in "旬期":
        return PartialDate(part=follows), stop + 1
    if follows and follows in "底末初" and text[stop - 1] != "度" and text[stop + 1 : stop + 2] != "月":
        return read_date(text, stop - 1)
    if follows and text[unit] in "周星" and follows in "一二三四五六日天":
        return read_date(text, unit)
    return read_date(text, stop + 1 if follows == "的" else stop)


def read_list(text: str, stop: int, first: PartialDate) -> tuple[list[PartialDate], int] | None:
    """Read the days that follow a first one of the same shape: 五日、十日、十五日."""
    days: list[PartialDate] = []
    while (sign := _AND(text, stop)) and (read := read_date(text, sign.end())) and _same_shape(first, read[0]):
        days.append(read[0])
        stop = read[1]
    return (days, stop) if days else None


def _read_list_of_bounds(text: str, stop: int, first: PartialDate, bound: str) -> tuple[list[PartialDate], int] | None:
    """Read 和11月30日前 behind 每年7月30日前; one rule must be able to say both days."""
    days: list[PartialDate] = []
    while (sign := _AND(text, stop)) and (read := read_date(text, sign.end())) and _same_shape(first, read[0]):
        after, _, end = read_bound(text, read[1])
        if after != bound or (first.month is not None and first.day != read[0].day):
            break
        days.append(read[0])
        stop = end
    return (days, stop) if days else None


def _same_shape(one: PartialDate, other: PartialDate) -> bool:
    return not other.names_year and all(
        (getattr(one, name) is None) == (getattr(other, name) is None)
        for name in ("month", "month_word", "year_word", "part", "day", "weekday", "quarter")
    )
