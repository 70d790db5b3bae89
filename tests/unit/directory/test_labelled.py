"""Bodies from published titles and texts, of all levels and systems, each with what it is.

`drawn_bodies.tsv` was labelled by reading alone, before the code had seen its names: a seeded draw, so many of each
system. `*` stands where a reader cannot say. Of its rows 348 of 483 were right in every cell when it was first run.
`bodies.tsv` holds issuers of titles; its labels were made beside the output and checked.
"""

import csv
from pathlib import Path
from typing import Final

import pytest

from gov_notice.directory import Level, System, resolve

HERE: Final = Path(__file__).parent


def rows(table: str) -> list[dict[str, str]]:
    return list(csv.DictReader((HERE / table).read_text("utf-8").splitlines(), delimiter="\t"))


DRAWN: Final = rows("drawn_bodies.tsv")
CHECKED: Final = rows("bodies.tsv")
KNOWN_MISSES: Final = {"广州地区绿化委员会"}
"""地区 means the garrison and the province's bodies in the city as well; the name is read as the city's."""


@pytest.mark.parametrize("row", DRAWN + CHECKED, ids=[row["printed"] for row in DRAWN + CHECKED])
def test_resolves_as_labelled(row: dict[str, str]) -> None:
    found = resolve(row["printed"])
    said = {
        "printed": found.printed,
        "name": found.name,
        "places": "/".join(region.name for region in found.places),
        "level": found.level.value if found.level else "",
        "system": found.system.value if found.system else "",
        "kind": found.kind.value if found.kind else "",
        "line": found.line or "",
    }
    wrong = {cell for cell, label in row.items() if label not in {"*", said[cell]}}
    assert bool(wrong) is (row["printed"] in KNOWN_MISSES), {cell: (row[cell], said[cell]) for cell in wrong}


@pytest.mark.parametrize("table", [DRAWN, CHECKED])
def test_there_are_at_least_four_hundred_and_each_once(table: list[dict[str, str]]) -> None:
    assert len({row["printed"] for row in table}) == len(table) >= 400


def test_all_systems_and_levels_are_there() -> None:
    systems = {row["system"] for row in DRAWN + CHECKED} - {"*", ""}
    assert systems >= {system.value for system in System} - {"政协"}
    assert {row["level"] for row in DRAWN} >= {level.value for level in Level}
