"""The documents that the reference shows are documents, and one and the same."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from gov_notice.model import OfficialDocument
from gov_notice.serial import from_json, from_xml, to_akn, to_metadata
from gov_notice.serial.metadata import STANDARDS

PAGES = Path(__file__).parents[3] / "docs" / "reference"
KEPT = from_json((Path(__file__).parent / "data" / "document-1.json").read_bytes())


def shown(page: str, language: str) -> list[str]:
    text = (PAGES / f"{page}.md").read_text("utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(("language", "read"), [("json", from_json), ("xml", from_xml)])
def test_the_page_shows_the_kept_document(language: str, read: Callable[[str], OfficialDocument]) -> None:
    (block,) = shown(language, language)
    assert read(block) == KEPT


def test_the_page_on_metadata_shows_its_records() -> None:
    records = [{name: list(values) for name, values in to_metadata(KEPT, one).items()} for one in STANDARDS]
    assert [json.loads(block) for block in shown("metadata", "json")] == records


def test_the_page_on_metadata_shows_its_akoma_ntoso() -> None:
    assert shown("metadata", "xml") == [to_akn(KEPT).decode()]
