"""Old files stay readable: they are lifted as plain data, and one of every version is kept."""

from pathlib import Path
from typing import Any

import pytest

from gov_notice.serial import LATEST, from_json, from_xml, migrate, to_json, to_xml
from gov_notice.serial.migration import STEPS
from gov_notice.serial.problems import WrongValueError

KEPT = Path(__file__).parent / "data"


def test_there_is_a_step_from_every_older_version_and_a_kept_file_of_each() -> None:
    assert sorted(STEPS) == list(range(1, LATEST))
    assert sorted(KEPT.glob("document-*.json")) == [KEPT / f"document-{at}.json" for at in range(1, LATEST + 1)]


@pytest.mark.parametrize("version", range(1, LATEST + 1))
def test_a_file_of_every_version_is_read(version: int) -> None:
    document = from_json((KEPT / f"document-{version}.json").read_bytes())
    assert document.number is not None
    assert str(document.number) == "柳科协发〔2026〕8号"
    assert document.enclosed[0].deadlines[0].task == "报送活动总结"


def test_the_file_of_this_version_is_what_is_written_today() -> None:
    kept = (KEPT / f"document-{LATEST}.json").read_bytes()
    document = from_json(kept)
    assert to_json(document) == kept
    assert to_xml(document, pretty=True) == (KEPT / f"document-{LATEST}.xml").read_bytes()
    assert from_xml((KEPT / f"document-{LATEST}.xml").read_bytes()) == document


def rename(data: dict[str, Any]) -> dict[str, Any]:
    data["urgency"] = data.pop("haste", None)
    return data


def test_data_is_lifted_one_version_at_a_time_and_the_given_data_stays() -> None:
    old = {"schema": 1, "haste": "加急"}
    lifted = migrate(old, steps={1: rename, 2: lambda data: data | {"genre": "通知"}}, latest=3)
    assert lifted == {"schema": 3, "urgency": "加急", "genre": "通知"}
    assert old == {"schema": 1, "haste": "加急"}
    middle = migrate({"schema": 2}, steps={1: rename, 2: lambda data: data | {"genre": "通知"}}, latest=3)
    assert middle == {"schema": 3, "genre": "通知"}


@pytest.mark.parametrize("version", [None, 0, LATEST + 1, "1", True, 1.0, [1]])
def test_a_version_that_was_never_published_is_refused(version: object) -> None:
    with pytest.raises(WrongValueError):
        migrate({"schema": version})
