"""Five hundred bodies from published titles, of all levels and systems, each with what it is."""

import csv
from pathlib import Path
from typing import Final

import pytest

from gov_notice.directory import resolve

TABLE: Final = Path(__file__).with_name("bodies.tsv")
ROWS: Final = list(csv.DictReader(TABLE.read_text("utf-8").splitlines(), delimiter="\t"))


@pytest.mark.parametrize("row", ROWS, ids=[row["printed"] for row in ROWS])
def test_resolves_as_labelled(row: dict[str, str]) -> None:
    found = resolve(row["printed"])
    assert {
        "printed": found.printed,
        "name": found.name,
        "places": "/".join(region.name for region in found.places),
        "level": found.level.value if found.level else "",
        "system": found.system.value if found.system else "",
        "kind": found.kind.value if found.kind else "",
        "line": found.line or "",
    } == row


def test_there_are_at_least_four_hundred_and_each_once() -> None:
    assert len({row["printed"] for row in ROWS}) == len(ROWS) >= 400
