"""Says a recurring time expression as an RFC 5545 recurrence rule (RRULE)."""

from collections.abc import Iterable
from typing import Final

from gov_notice.model import TimeUnit
from gov_notice.model.numerals import numeral_value
from gov_notice.timing.expressions import Frequency, Lapse, PartialDate, Recurring

__all__ = ["recurrence_rule"]

_DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DECADE_ENDS: Final = {"上旬": 10, "中旬": 20, "上中旬": 20, "下旬": -1, "中下旬": -1, "底": -1, "末": -1}
_WHOLE: Final = {
    Frequency.YEAR: "FREQ=YEARLY",
    Frequency.HALF_YEAR: "FREQ=MONTHLY;INTERVAL=6",
    # two a year, on no fixed days
    Frequency.TERM: "FREQ=MONTHLY;INTERVAL=6",
    Frequency.QUARTER: "FREQ=MONTHLY;INTERVAL=3",
    Frequency.MONTH: "FREQ=MONTHLY",
    Frequency.TEN_DAYS: "FREQ=MONTHLY;BYMONTHDAY=10,20,-1",
    Frequency.WEEK: "FREQ=WEEKLY",
    Frequency.WORKING_DAY: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    Frequency.DAY: "FREQ=DAILY",
}
_ENDS: Final = {Frequency.HALF_YEAR: "6,12", Frequency.QUARTER: "3,6,9,12", Frequency.YEAR: "12"}
_BEGINNINGS: Final = {Frequency.HALF_YEAR: "1,7", Frequency.QUARTER: "1,4,7,10", Frequency.YEAR: "1"}
_PLACES: Final = {"首": 1, "第二个": 2, "第三个": 3, "末": -1}
"""Which month of a quarter, half year or year."""
_LENGTHS: Final = {Frequency.QUARTER: 3, Frequency.HALF_YEAR: 6, Frequency.YEAR: 12}
_SHORTEST_MONTH: Final = 28


def recurrence_rule(recurring: Recurring) -> str:
    """Give the rule of the last day that counts each time; only the frequency where no day is fixed.

    >>> from gov_notice.timing import parse_time
    >>> recurrence_rule(parse_time("每季度终了后10日内"))
    'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10'
    """
    whole = _WHOLE[recurring.every]
    if recurring.lapse is not None:
        return _after_each(recurring.every, recurring.lapse) or whole
    match recurring.every:
        case Frequency.WEEK:
            days = ",".join(_DAYS[at.weekday - 1] for at in recurring.at if at.weekday)
            return f"{whole};BYDAY={days}" if days else whole
        case Frequency.DAY | Frequency.WORKING_DAY | Frequency.TEN_DAYS:
            return whole
        case _:
            return _on_days(recurring) or whole


def _on_days(recurring: Recurring) -> str | None:
    """Say the days of a month, and the months where years, half years or quarters are counted."""
    every = recurring.every
    if every is Frequency.MONTH and recurring.at and (nth := recurring.at[0].day_word):
        place = -1 if nth.startswith("最后") else numeral_value(nth[1:2])
        return f"{_WHOLE[every]};BYDAY=MO,TU,WE,TH,FR;BYSETPOS={place}" if place else None
    days = _unique(_month_day(at) for at in recurring.at)
    if not days:
        return None
    if every is Frequency.MONTH:
        return f"{_WHOLE[every]};BYMONTHDAY={days}"
    months = _unique(_month(at, every) for at in recurring.at)
    return f"FREQ=YEARLY;BYMONTH={months};BYMONTHDAY={days}" if months else None


def _after_each(every: Frequency, lapse: Lapse) -> str | None:
    if lapse.unit is not TimeUnit.DAYS or not 0 < lapse.count <= _SHORTEST_MONTH:
        return None
    if every is Frequency.MONTH:
        return f"{_WHOLE[every]};BYMONTHDAY={lapse.count}"
    beginnings = _BEGINNINGS.get(every)
    return None if beginnings is None else f"FREQ=YEARLY;BYMONTH={beginnings};BYMONTHDAY={lapse.count}"


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
    if at.month_word in _PLACES:
        return _month_in_each(_PLACES[at.month_word], every)
    if at.part == "中" and at.year_word is not None:
        return "6"
    if at.half is not None:
        return str(6 * at.half)
    if at.quarter is not None:
        return str(3 * at.quarter)
    return _ENDS.get(every) if at.part is not None else None


def _month_in_each(place: int, every: Frequency) -> str | None:
    length = _LENGTHS.get(every)
    if length is None:
        return None
    return ",".join(str(end - length + place if place > 0 else end) for end in range(length, 13, length))
