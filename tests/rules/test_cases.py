"""Case files, one a rule: what it finds, what it leaves alone, and what its fix makes of it."""

from pathlib import Path

import pytest

from gov_notice.rules import BUILTIN
from gov_notice.testing import RuleCase, assert_rule_case, read_rule_cases
from gov_notice.timing.calendars import TableCalendar

CASES = {path.stem: read_rule_cases(path) for path in sorted(Path(__file__).parent.glob("*.toml"))}
CALENDAR = TableCalendar(years=[2025, 2026, 2027])


def test_every_rule_has_a_case_file_with_two_bad_and_two_good() -> None:
    assert set(CASES) == {rule.code for rule in BUILTIN}
    counts = {
        code: (sum(case.bad is not None for case in cases), sum(case.good is not None for case in cases))
        for code, cases in CASES.items()
    }
    assert {code: count for code, count in counts.items() if min(count) < 2} == {}


@pytest.mark.parametrize(
    ("code", "case"),
    [pytest.param(code, case, id=f"{code}-{case.name}") for code, cases in CASES.items() for case in cases],
)
def test_the_rule_answers_as_the_case_says(code: str, case: RuleCase) -> None:
    assert_rule_case(BUILTIN[code], case, calendar=CALENDAR)
