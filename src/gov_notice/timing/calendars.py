"""工作日历: which days are worked, by the yearly notices of the State Council's office or an office's own table."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, Final, Protocol

from attrs import Attribute, field, frozen

from gov_notice.errors import ExtraMissingError, InvalidFieldError

__all__ = ["Calendar", "TableCalendar", "add_working_days", "next_working_day", "official_calendar"]

_DAY: Final = timedelta(days=1)


class Calendar(Protocol):
    """工作日历: anything that knows whether a day is worked."""

    def is_working_day(self, day: date) -> bool | None:
        """Tell whether the day is worked; None where no official data is known for its year."""


def next_working_day(day: date, calendar: Calendar, *, back: bool = False) -> date | None:
    """Give the first working day after a day, or before it with `back`.

    None where the way leads through a day that the calendar does not know.

    >>> week = TableCalendar(years=[2026])
    >>> next_working_day(date(2026, 11, 20), week), next_working_day(date(2026, 11, 21), week, back=True)
    (datetime.date(2026, 11, 23), datetime.date(2026, 11, 20))
    >>> next_working_day(date(2026, 12, 31), week) is None
    True
    """
    end = date.min if back else date.max
    step = -_DAY if back else _DAY
    while day != end:
        day += step
        match calendar.is_working_day(day):
            case True:
                return day
            case None:
                return None
    return None


def add_working_days(day: date, count: int, calendar: Calendar) -> date | None:
    """Go `count` working days on from a day, or back where `count` is negative; the day itself is not counted.

    Adding 0 gives the day itself. None where the way leads through a day that the calendar does not know.

    >>> add_working_days(date(2026, 11, 20), 3, TableCalendar(years=[2026]))
    datetime.date(2026, 11, 25)
    """
    reached: date | None = day
    for _ in range(abs(count)):
        if reached is None:
            break
        reached = next_working_day(reached, calendar, back=count < 0)
    return reached


def _days(values: Iterable[date]) -> frozenset[date]:
    return frozenset(values)


def _years(values: Iterable[int]) -> frozenset[int]:
    return frozenset(values)


@frozen(kw_only=True)
class TableCalendar:
    """A calendar written out: days off, make-up working days (调休上班), and the years they cover.

    In a covered year a day that stands in neither table is worked from Monday to Friday
    (国务院关于职工工作时间的规定 7). Raises `InvalidFieldError` where a day stands in both.

    >>> office = TableCalendar(
    ...     years=[2026],
    ...     days_off=[date(2026, 10, day) for day in range(1, 8)],
    ...     working_days=[date(2026, 9, 20), date(2026, 10, 10)],
    ... )
    >>> office.is_working_day(date(2026, 10, 10)), office.is_working_day(date(2027, 1, 4))
    (True, None)
    >>> office.add_working_days(date(2026, 9, 30), 5)
    datetime.date(2026, 10, 13)
    """

    years: frozenset[int] = field(converter=_years)
    """The years for which the tables are complete."""
    days_off: frozenset[date] = field(default=frozenset(), converter=_days, repr=False)
    working_days: frozenset[date] = field(default=frozenset(), converter=_days, repr=False)

    @days_off.validator
    @working_days.validator
    def _are_days(self, attribute: "Attribute[Any]", value: frozenset[date]) -> None:
        if wrong := next((day for day in value if type(day) is not date), None):
            raise InvalidFieldError("TableCalendar", attribute.name, f"{wrong!r} is no day")

    def __attrs_post_init__(self) -> None:
        if both := sorted(self.days_off & self.working_days):
            raise InvalidFieldError("TableCalendar", "working_days", f"{both[0]} is given as a day off as well")

    def is_working_day(self, day: date) -> bool | None:
        """Tell whether the day is worked; None in a year that is not covered."""
        if day.year not in self.years:
            return None
        if day in self.working_days:
            return True
        return day not in self.days_off and day.weekday() < 5

    def next_working_day(self, day: date, *, back: bool = False) -> date | None:
        """Give the first working day after a day, or before it; None where it is not known."""
        return next_working_day(day, self, back=back)

    def add_working_days(self, day: date, count: int) -> date | None:
        """Go working days on from a day, or back; None where it is not known."""
        return add_working_days(day, count, self)


_LACKING: Final = date(2005, 12, 31)
"""A Saturday that the notice for 2006 (国务院办公厅) makes a working day, and that the package does not have."""


def official_calendar() -> TableCalendar:
    """Give the calendar of the yearly holiday notices of the State Council's office, make-up days included.

    The data is that of the installed package chinesecalendar; a year after the last one it knows is unknown,
    whatever the week says. Raises `ExtraMissingError` where the extra `calendar` is not installed.
    Source: 全国年节及纪念日放假办法 7.

    >>> official_calendar().add_working_days(date(2026, 9, 30), 5)
    datetime.date(2026, 10, 13)
    """
    try:
        from chinese_calendar import (  # type: ignore[import-untyped]  # noqa: PLC0415  an extra, and untyped
            constants,
        )
    except ModuleNotFoundError as error:
        if error.name != "chinese_calendar":
            raise
        raise ExtraMissingError("calendar", "chinesecalendar") from None
    years = [day.year for day in constants.holidays]
    return TableCalendar(
        years=range(min(years), max(years) + 1),
        days_off=constants.holidays,
        working_days=[*constants.workdays, _LACKING],
    )
