"""Defects planted at random places of conforming papers: found, alone, and repaired.

Here a sample of the defects is planted, with one seed; `benchmarks/mutations.py` plants twenty a rule and more.
"""

import random
import runpy
from pathlib import Path
from typing import Any

import pytest

from gov_notice.checking import Need
from gov_notice.rules import BUILTIN

PLANTING: dict[str, Any] = runpy.run_path(str(Path(__file__).parents[2] / "benchmarks" / "mutations.py"))
DEFECTS = PLANTING["defects"]()
SAMPLE = 3
ON_DOCUMENTS_ALONE = {"G001", "G004", "G017"}
"""Rules on what no reading of a text gives: a seal with a name, an informal signature."""
ON_FEW_PAPERS = {"R020", "R024"}
"""Rules whose defect is another paper rather than a change in one; their case files show it."""


def test_nearly_every_rule_has_defects() -> None:
    assert {rule.code for rule in BUILTIN} - set(DEFECTS) == ON_DOCUMENTS_ALONE | ON_FEW_PAPERS
    assert all(BUILTIN[code].needs is Need.DOCUMENT for code in ON_DOCUMENTS_ALONE)


@pytest.mark.parametrize("paper", PLANTING["PAPERS"])
def test_the_papers_conform(paper: str) -> None:
    chance = random.Random(paper)  # noqa: S311  repeatable, and no secret
    texts = [PLANTING["conforming"](paper, chance) for _ in range(6)]
    assert [(finding.code, finding.message) for text in texts for finding in PLANTING["findings"](text)] == []


@pytest.mark.parametrize("code", DEFECTS)
def test_a_planted_defect_is_found_alone_and_repaired(code: str) -> None:
    score = PLANTING["score"](code, DEFECTS[code], SAMPLE)
    assert score.planted == SAMPLE
    assert score.found == score.planted
    assert score.said == ()
    assert score.restored == score.fixable
