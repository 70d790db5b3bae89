"""Working calendars: the official one, and one that an office writes itself."""

import sys
from datetime import date, timedelta

import pytest

from gov_notice.errors import ExtraMissingError, InvalidFieldError
from gov_notice.timing.calendars import (
    Calendar,
    TableCalendar,
    add_working_days,
    next_working_day,
    official_calendar,
)

D = date


class Shifts:
    """Works every other day, whatever the week says, and knows nothing after 2026."""

    def is_working_day(self, day: date) -> bool | None:
        return None if day.year > 2026 else day.toordinal() % 2 == 0


class TestOfficialCalendar:
    """放假办法 7: the yearly notice fixes days off and make-up days; the notice for 2026 is the example."""

    @pytest.mark.parametrize(
        ("first", "last"),
        [
            (D(2026, 1, 1), D(2026, 1, 3)),
            (D(2026, 2, 15), D(2026, 2, 23)),
            (D(2026, 4, 4), D(2026, 4, 6)),
            (D(2026, 5, 1), D(2026, 5, 5)),
            (D(2026, 6, 19), D(2026, 6, 21)),
            (D(2026, 9, 25), D(2026, 9, 27)),
            (D(2026, 10, 1), D(2026, 10, 7)),
        ],
    )
    def test_days_off(self, first: date, last: date) -> None:
        calendar = official_calendar()
        days = [first + timedelta(days=at) for at in range((last - first).days + 1)]
        assert [calendar.is_working_day(day) for day in days] == [False] * len(days)

    @pytest.mark.parametrize(
        "day", [D(2026, 1, 4), D(2026, 2, 14), D(2026, 2, 28), D(2026, 5, 9), D(2026, 9, 20), D(2026, 10, 10)]
    )
    def test_make_up_days_are_worked_although_the_week_ends(self, day: date) -> None:
        assert day.weekday() >= 5
        assert official_calendar().is_working_day(day) is True

    def test_the_swap_of_2006_works_the_last_saturday_of_2005(self) -> None:
        """The notice for 2006 moves that Saturday to 3 January."""
        calendar = official_calendar()
        assert calendar.is_working_day(D(2005, 12, 31)) is True
        assert calendar.is_working_day(D(2006, 1, 3)) is False

    @pytest.mark.parametrize("year", [1998, 2003, 2100])
    def test_a_year_without_a_notice_is_unknown(self, year: int) -> None:
        calendar = official_calendar()
        assert calendar.is_working_day(D(year, 3, 4)) is None
        assert calendar.next_working_day(D(year, 3, 4)) is None
        assert calendar.add_working_days(D(year, 3, 4), 1) is None

    def test_counting_stops_where_the_data_ends(self) -> None:
        calendar = official_calendar()
        last = max(calendar.years)
        assert calendar.add_working_days(D(last, 12, 30), 5) is None
        assert calendar.add_working_days(D(last, 12, 30), -5) is not None

    def test_without_the_extra_the_error_says_what_to_type(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "chinese_calendar", None)
        with pytest.raises(ExtraMissingError, match=r"gov-notice\[calendar\]"):
            official_calendar()


class TestAddingWorkingDays:
    """许可法 82, 信息公开条例 33: rest days are skipped, make-up days count (rulebook D026)."""

    @pytest.mark.parametrize(
        ("day", "count", "reached"),
        [
            (D(2026, 9, 30), 5, D(2026, 10, 13)),  # 8, 9, make-up Saturday 10, 12, 13
            (D(2026, 9, 30), 1, D(2026, 10, 8)),
            (D(2026, 10, 13), -5, D(2026, 9, 30)),
            (D(2026, 10, 3), 1, D(2026, 10, 8)),  # from within a holiday
            (D(2026, 10, 3), -1, D(2026, 9, 30)),
            (D(2026, 2, 13), 1, D(2026, 2, 14)),  # a make-up Saturday
            (D(2026, 2, 14), 1, D(2026, 2, 24)),
            (D(2026, 10, 3), 0, D(2026, 10, 3)),
            (D(2025, 12, 31), 1, D(2026, 1, 4)),  # over the year's end to a make-up Sunday
        ],
    )
    def test_reached(self, day: date, count: int, reached: date) -> None:
        assert official_calendar().add_working_days(day, count) == reached

    def test_a_day_off_is_not_reached(self) -> None:
        calendar = official_calendar()
        assert calendar.next_working_day(D(2026, 10, 3)) == D(2026, 10, 8)
        assert calendar.next_working_day(D(2026, 10, 3), back=True) == D(2026, 9, 30)

    def test_any_object_that_knows_its_days_is_a_calendar(self) -> None:
        shifts: Calendar = Shifts()
        start = D(2026, 11, 24)
        assert add_working_days(start, 3, shifts) == start + timedelta(days=6 - start.toordinal() % 2)
        assert add_working_days(D(2026, 12, 30), 9, shifts) is None

    @pytest.mark.parametrize(("day", "back"), [(date.max, False), (date.min, True)])
    def test_the_calendar_of_python_has_an_end(self, day: date, *, back: bool) -> None:
        assert next_working_day(day, TableCalendar(years=[1, 9999]), back=back) is None


class TestTableCalendar:
    def test_the_week_decides_within_the_years_that_are_covered(self) -> None:
        calendar = TableCalendar(years=[2027])
        assert calendar.is_working_day(D(2027, 1, 4)) is True
        assert calendar.is_working_day(D(2027, 1, 9)) is False
        assert calendar.is_working_day(D(2028, 1, 4)) is None

    def test_a_day_is_not_off_and_worked(self) -> None:
        with pytest.raises(InvalidFieldError, match="2027-02-06"):
            TableCalendar(years=[2027], days_off=[D(2027, 2, 6)], working_days=[D(2027, 2, 6)])

    def test_days_are_days(self) -> None:
        with pytest.raises(InvalidFieldError, match="no day"):
            TableCalendar(years=[2027], days_off=["2027-02-06"])  # type: ignore[list-item]  # this is what is tested

    def test_two_tables_with_the_same_days_are_equal(self) -> None:
        days = [D(2027, 1, 1), D(2027, 1, 2)]
        assert TableCalendar(years=[2027], days_off=days) == TableCalendar(years={2027}, days_off=reversed(days))
