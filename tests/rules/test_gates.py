"""What a rule declares of itself hides no finding: each says with its gates what it says without them."""

from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings

from gov_notice.checking import check
from gov_notice.model import OfficialDocument
from gov_notice.parsing import Reading, parse
from gov_notice.rules import BUILTIN
from gov_notice.serial import from_json
from gov_notice.testing import any_documents, official_documents, read_rule_cases
from gov_notice.timing.calendars import TableCalendar

CALENDAR = TableCalendar(years=[2025, 2026, 2027])
PAPERS = sorted((Path(__file__).parents[1] / "golden").glob("*/*.txt"))
CASES = sorted(Path(__file__).parent.glob("*.toml"))
UNGATED = {one.code: evolve(one, elements=(), genres=(), signs=()) for one in BUILTIN}


def test_most_rules_are_gated() -> None:
    gated = [one for one in BUILTIN if one.elements or one.genres or one.signs]
    assert len(gated) > 0.8 * len(BUILTIN)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.parent.name)
def test_in_every_golden_paper(paper: Path) -> None:
    reading = parse(paper.read_text("utf-8"))
    targets: tuple[Reading | OfficialDocument, ...] = (reading, *reading.documents)
    for target in targets:
        gated = check(target, rules=BUILTIN, calendar=CALENDAR)
        assert gated == check(target, rules=UNGATED.values(), calendar=CALENDAR)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_in_every_case_of_the_rule(path: Path) -> None:
    one = BUILTIN[path.stem]
    for case in read_rule_cases(path):
        text = case.bad or case.good or ""
        given_: Reading | OfficialDocument = from_json(text) if text.startswith("{") else parse(text)
        for target in (given_, given_.document) if isinstance(given_, Reading) else (given_,):
            gated = check(target, rules=[one], calendar=CALENDAR)
            assert gated == check(target, rules=[UNGATED[one.code]], calendar=CALENDAR)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(official_documents() | any_documents())
def test_in_any_document(document: OfficialDocument) -> None:
    assert check(document, rules=BUILTIN) == check(document, rules=UNGATED.values())
