"""Recurring duties: RFC 5545 rules for whole days."""

from datetime import date
from typing import Any

import pytest

from gov_notice.duties import Unknown, occurrences
from gov_notice.model import Deadline, DeadlineKind


def recurring(rule: str | None, **parts: Any) -> Deadline:  # noqa: ANN401  parts of any type
    return Deadline(text="定期", kind=DeadlineKind.RECURRING, recurrence=rule, **parts)


class TestOccurrences:
    """RFC 5545 3.3.10, through dateutil.rrule."""

    @pytest.mark.parametrize(
        ("rule", "days"),
        [
            ("FREQ=MONTHLY;BYMONTHDAY=5", ["2026-01-05", "2026-02-05", "2026-03-05"]),
            ("RRULE:FREQ=MONTHLY;BYMONTHDAY=5", ["2026-01-05", "2026-02-05", "2026-03-05"]),
            ("FREQ=MONTHLY;BYMONTHDAY=-1", ["2026-01-31", "2026-02-28"]),
            ("FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10", ["2026-01-10"]),
            ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", []),
            ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", ["2026-01-30", "2026-02-27"]),
            ("FREQ=WEEKLY;BYDAY=FR;UNTIL=20260115T155959Z", ["2026-01-02", "2026-01-09"]),
            ("FREQ=YEARLY;BYDAY=-52FR", ["2026-01-02"]),
            ("FREQ=DAILY;UNTIL=20260102", ["2026-01-01", "2026-01-02"]),
            ("FREQ=MONTHLY;INTERVAL=1;BYDAY=1MO", ["2026-01-05", "2026-02-02", "2026-03-02"]),
        ],
    )
    def test_from_first_to_last_both_included(self, rule: str, days: list[str]) -> None:
        found = occurrences(recurring(rule), after=date(2026, 1, 1), before=date(2026, 3, 5))
        assert found == tuple(map(date.fromisoformat, days))

    def test_nothing_comes_before_the_first_day_of_the_duty(self) -> None:
        deadline = recurring("FREQ=MONTHLY;BYMONTHDAY=5", opens_on=date(2026, 2, 1))
        assert occurrences(deadline, after=date(2026, 1, 1), before=date(2026, 3, 4)) == (date(2026, 2, 5),)

    @pytest.mark.parametrize("after", [date(2026, 1, 1), date(2026, 1, 20), date(2026, 2, 10)])
    def test_every_other_month_counts_from_the_first_day_whatever_the_window(self, after: date) -> None:
        deadline = recurring("FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=5", opens_on=date(2026, 1, 1))
        found = occurrences(deadline, after=after, before=date(2026, 3, 31))
        assert isinstance(found, tuple)
        assert found[-1] == date(2026, 3, 5)
        assert date(2026, 2, 5) not in found

    @pytest.mark.parametrize("rule", ["FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=5", "FREQ=MONTHLY", "FREQ=YEARLY;BYMONTH=3"])
    def test_a_rule_that_hangs_on_an_unnamed_first_day_is_unknown(self, rule: str) -> None:
        found = occurrences(recurring(rule), after=date(2026, 1, 1), before=date(2026, 12, 31))
        assert isinstance(found, Unknown)
        assert "首次" in found.reason

    @pytest.mark.parametrize(
        "rule",
        [
            "每月5日",
            "FREQ=HOURLY;BYMONTHDAY=5",
            "FREQ=MONTHLY;BYMONTHDAY=x",
            "FREQ=MONTHLY;INTERVAL=0;BYMONTHDAY=5",
            "FREQ=MONTHLY;BYMONTHDAY=5;BYMONTHDAY=6",
            "FREQ=MONTHLY;BYMONTHDAY=5\nRDATE:20260101",
            "DTSTART:20260101\nRRULE:FREQ=DAILY",
            "BYMONTHDAY=5",
            "FREQ=DAILY;BYHOUR=1",
            "FREQ=MONTHLY;BYMONTHDAY=32",
            "FREQ=MONTHLY;BYDAY=6MO",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
            "FREQ=YEARLY;BYMONTH=4,6;BYMONTHDAY=31",
            "FREQ=YEARLY;BYYEARDAY=366;BYMONTH=2",
            "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=5",
            "FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1",
            "FREQ=MONTHLY;BYDAY=5MO,XX",
            "FREQ=YEARLY;BYWEEKNO=2;BYDAY=2MO",
            "FREQ=MONTHLY;BYMONTHDAY=5;UNTIL=soon",
            "FREQ=MONTHLY;BYMONTHDAY=5;UNTIL=20261399",
            "FREQ=MONTHLY;BYMONTH=-1;BYMONTHDAY=5",
            "FREQ=MONTHLY;BYDAY=XX",
            "FREQ=WEEKLY;BYDAY=1MO",
            "FREQ=WEEKLY;BYMONTHDAY=5",
            "FREQ=YEARLY;BYMONTH=3;BYDAY=9MO",
        ],
    )
    def test_what_is_no_rule_for_days_is_unknown(self, rule: str) -> None:
        deadline = recurring(rule, opens_on=date(2026, 1, 1))
        found = occurrences(deadline, after=date(2026, 1, 1), before=date(2026, 2, 1))
        assert isinstance(found, Unknown)
        assert "重复规则" in found.reason

    def test_a_duty_that_does_not_recur_is_unknown(self) -> None:
        assert isinstance(occurrences(recurring(None), after=date(2026, 1, 1), before=date(2026, 2, 1)), Unknown)
