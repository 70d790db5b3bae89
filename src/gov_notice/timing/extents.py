"""The days that a date covers once its year is known, and why there may be none."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from attrs import evolve, field, frozen

from gov_notice.timing.expressions import WEEKDAYS, PartialDate

__all__ = ["Flaw", "NoDayError", "agrees_with_weekday", "check_weekday", "extent", "months_on", "no_such_day"]

_DECADES: Final = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "上中旬": (1, 20), "中下旬": (11, 31)}


@frozen(kw_only=True)
class Flaw:
    """Why a date is in doubt: a code, the Chinese message, and the values it is made from."""

    code: str
    message: str
    facts: Mapping[str, Any] = field(factory=dict)


class NoDayError(Exception):
    """The words name no day; carries the flaw to report, if any."""

    def __init__(self, flaw: Flaw | None = None) -> None:
        super().__init__()
        self.flaw = flaw


def extent(at: PartialDate, year: int, lent: int | None = None) -> tuple[date | None, date | None]:
    """Give first and last day of a date whose year is known; raises where there is no such day.

    `lent` is the month of a date whose words name none, or name it by a word.
    """
    month = at.month if lent is None else lent
    try:
        if at.day is not None:
            day = date(year, month or 0, at.day)
            return day, day
        first_month, last_month = (month, month) if month is not None else _months(at)
        first = date(year, first_month, 1)
        last = date(year, last_month, monthrange(year, last_month)[1])
    except ValueError:
        raise NoDayError(no_such_day(at if lent is None else evolve(at, month=lent), year)) from None
    if at.part in {"底", "末"}:
        return last, last
    if at.part in _DECADES and first_month == last_month:
        low, high = _DECADES[at.part]
        return first.replace(day=low), min(last, first.replace(day=min(high, last.day)))
    return first, last


def _months(at: PartialDate) -> tuple[int, int]:
    if at.quarter is not None:
        return 3 * at.quarter - 2, 3 * at.quarter
    if at.half is not None:
        return 6 * at.half - 5, 6 * at.half
    return (6, 6) if at.part == "中" else (1, 12)


def months_on(day: date, months: int) -> date:
    """Give the same-numbered day some months later, else the last of that month (民法典 202)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return day
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def no_such_day(at: PartialDate, year: int) -> Flaw:
    """Say that a date is none of the calendar."""
    return Flaw(
        code="no-such-day",
        message=f"“{at}”不是历法中存在的日子",
        facts={"year": year, "month": at.month, "day": at.day},
    )


def check_weekday(at: PartialDate, day: date | None) -> None:
    """Refuse a day of which the paper says another weekday than the calendar's: which of the two is meant is open."""
    if day is not None and not agrees_with_weekday(at, day):
        raise NoDayError(
            Flaw(
                code="weekday-mismatch",
                message=f"“{at}”与历法不符：{day.year}年{day.month}月{day.day}日是星期{WEEKDAYS[day.weekday()]}",
                facts={"day": day.isoformat(), "stated": at.stated_weekday, "weekday": day.isoweekday()},
            )
        )


def agrees_with_weekday(at: PartialDate, day: date) -> bool:
    """Whether a day is of the weekday that stands with the date; true where none does."""
    return at.stated_weekday is None or day.isoweekday() == at.stated_weekday
