"""Says a recurring time expression as an RFC 5545 recurrence rule (RRULE)."""

from collections.abc import Iterable
from typing import Final

from gov_notice.model import TimeUnit
from gov_notice.model.numerals import numeral_value
from gov_notice.timing.expressions import Frequency, PartialDate, Recurring

__all__ = ["recurrence_rule"]

_DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DECADE_ENDS: Final = {"上旬": 10, "中旬": 20, "上中旬": 20, "下旬": -1, "中下旬": -1, "底": -1, "末": -1}
_WHOLE: Final = {
    Frequency.YEAR: "FREQ=YEARLY",
    Frequency.HALF_YEAR: "FREQ=MONTHLY;INTERVAL=6",
    Frequency.QUARTER: "FREQ=MONTHLY;INTERVAL=3",
    Frequency.MONTH: "FREQ=MONTHLY",
    Frequency.WEEK: "FREQ=WEEKLY",
    Frequency.WORKING_DAY: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    Frequency.DAY: "FREQ=DAILY",
}
_ENDS: Final = {Frequency.HALF_YEAR: "6,12", Frequency.QUARTER: "3,6,9,12", Frequency.YEAR: "12"}
_BEGINNINGS: Final = {Frequency.HALF_YEAR: "1,7", Frequency.QUARTER: "1,4,7,10", Frequency.YEAR: "1"}
_SHORTEST_MONTH: Final = 28


def recurrence_rule(recurring: Recurring) -> str:
    """Give the rule of the last day that counts each time; only the frequency where no day is fixed.

    >>> from gov_notice.timing import parse_time
    >>> recurrence_rule(parse_time("每季度终了后10日内"))
    'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10'
    """
    every, whole = recurring.every, _WHOLE[recurring.every]
    if recurring.lapse is not None:
        return _after_each(recurring, whole)
    if not recurring.at:
        return whole
    if every is Frequency.WEEK:
        days = [_DAYS[at.weekday - 1] for at in recurring.at if at.weekday]
        return f"{whole};BYDAY={','.join(days)}" if days else whole
    if every in {Frequency.DAY, Frequency.WORKING_DAY}:
        return whole
    if every is Frequency.MONTH and (nth := recurring.at[0].day_word):
        place = -1 if nth.startswith("最后") else numeral_value(nth[1])
        return f"{whole};BYDAY=MO,TU,WE,TH,FR;BYSETPOS={place}"
    month_days = _unique(_month_day(at) for at in recurring.at)
    if month_days is None:
        return whole
    if every is Frequency.MONTH:
        return f"{whole};BYMONTHDAY={month_days}"
    months = _unique(_month(at, every) for at in recurring.at)
    return whole if months is None else f"FREQ=YEARLY;BYMONTH={months};BYMONTHDAY={month_days}"


def _after_each(recurring: Recurring, whole: str) -> str:
    lapse = recurring.lapse
    if lapse is None or lapse.unit is not TimeUnit.DAYS or lapse.count > _SHORTEST_MONTH:
        return whole
    if recurring.every is Frequency.MONTH:
        return f"{whole};BYMONTHDAY={lapse.count}"
    beginnings = _BEGINNINGS.get(recurring.every)
    return whole if beginnings is None else f"FREQ=YEARLY;BYMONTH={beginnings};BYMONTHDAY={lapse.count}"


def _unique(values: Iterable[str | None]) -> str | None:
    given = list(dict.fromkeys(values))
    return None if None in given else ",".join(value for value in given if value)


def _month_day(at: PartialDate) -> str | None:
    if at.day is not None:
        return str(at.day) if 0 < at.day <= 31 else None
    if at.part is not None:
        end = _DECADE_ENDS.get(at.part)
        if at.part == "中" and at.year_word is not None:
            end = -1
        return None if end is None else str(end)
    return "-1" if at.month is not None else None


def _month(at: PartialDate, every: Frequency) -> str | None:
    if at.month is not None:
        return str(at.month) if 0 < at.month <= 12 else None
    if at.month_word == "首":
        return _BEGINNINGS.get(every)
    if at.part == "中" and at.year_word is not None:
        return "6"
    if at.half is not None:
        return str(6 * at.half)
    if at.quarter is not None:
        return str(3 * at.quarter)
    return _ENDS.get(every) if at.part is not None else None
