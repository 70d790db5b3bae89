"""The documents that the reference shows are documents, and one and the same."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from gov_notice.model import OfficialDocument
from gov_notice.serial import from_json, from_xml

PAGES = Path(__file__).parents[3] / "docs" / "reference"
KEPT = Path(__file__).parent / "data" / "document-1.json"


@pytest.mark.parametrize(("language", "read"), [("json", from_json), ("xml", from_xml)])
def test_the_page_shows_the_kept_document(language: str, read: Callable[[str], OfficialDocument]) -> None:
    page = (PAGES / f"{language}.md").read_text("utf-8")
    (shown,) = re.findall(rf"^```{language}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    assert read(shown) == from_json(KEPT.read_bytes())
