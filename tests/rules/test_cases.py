"""Case files, one a rule: what it finds, what it leaves alone, and what its fix makes of it."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from gov_notice.checking import Finding, RuleSet, check, fix
from gov_notice.model import OfficialDocument
from gov_notice.parsing import Reading, parse
from gov_notice.rules import BUILTIN
from gov_notice.serial import from_json
from gov_notice.timing.calendars import TableCalendar

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("*.toml"))
CALENDAR = TableCalendar(years=[2025, 2026, 2027])
Case = dict[str, Any]


def cases(path: Path) -> list[Case]:
    return tomllib.loads(path.read_text("utf-8"))["case"]  # type: ignore[no-any-return]  # the file says what it holds


BAD = [pytest.param(p.stem, c, id=f"{p.stem}-{c['name']}") for p in FILES for c in cases(p) if "bad" in c]
GOOD = [pytest.param(p.stem, c, id=f"{p.stem}-{c['name']}") for p in FILES for c in cases(p) if "good" in c]
FIXED = [param for param in BAD if "fixed" in param.values[1]]  # type: ignore[operator]  # the second value is a case


def target(case: Case, key: str) -> Reading | OfficialDocument:
    """Read the text of a case; a text that begins with a brace is a document in JSON."""
    text = case[key]
    return from_json(text) if text.startswith("{") else parse(text)


def found(code: str, given: Reading | OfficialDocument) -> list[Finding]:
    report = check(given, rules=RuleSet((BUILTIN[code],)), calendar=CALENDAR)
    assert not report.crashes
    return list(report.findings)


def test_every_rule_has_a_case_file_with_two_bad_and_two_good() -> None:
    wanted = {rule.code for rule in BUILTIN}
    counts = {p.stem: (sum("bad" in c for c in cases(p)), sum("good" in c for c in cases(p))) for p in FILES}
    assert set(counts) == wanted
    assert {code: count for code, count in counts.items() if min(count) < 2} == {}


@pytest.mark.parametrize(("code", "case"), BAD)
def test_bad_fires_at_its_place(code: str, case: Case) -> None:
    given = target(case, "bad")
    findings = found(code, given)
    assert findings
    assert {finding.code for finding in findings} == {code}
    if "at" in case:
        assert isinstance(given, Reading)
        assert case["at"] in {"".join(span.of(given.text) for span in finding.spans) for finding in findings}


@pytest.mark.parametrize(("code", "case"), GOOD)
def test_good_is_left_alone(code: str, case: Case) -> None:
    assert found(code, target(case, "good")) == []


@pytest.mark.parametrize(("code", "case"), FIXED)
def test_the_fix_gives_the_fixed_text_which_is_clean(code: str, case: Case) -> None:
    reading = parse(case["bad"])
    fixed = fix(reading, rules=RuleSet((BUILTIN[code],)), unsafe=True)
    assert fixed.text == case["fixed"]
    assert found(code, parse(fixed.text)) == []


@pytest.mark.parametrize(("code", "case"), FIXED)
def test_once_more_changes_nothing(code: str, case: Case) -> None:
    fixed = fix(parse(case["fixed"]), rules=RuleSet((BUILTIN[code],)), unsafe=True)
    assert fixed.text == case["fixed"]
    assert fixed.applied == ()
