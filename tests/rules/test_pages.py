"""Every rule has a page with its ground, its reasons, and its examples with what it says about them."""

import re
import runpy
from pathlib import Path

import pytest

from gov_notice.checking import Rule
from gov_notice.rules import BUILTIN

PAGES = dict(runpy.run_path(str(Path(__file__).parents[2] / "docs" / "generate_rule_pages.py"))["pages"]())


def test_there_is_a_page_a_rule_and_an_index() -> None:
    assert set(PAGES) == {"index", *(rule.code for rule in BUILTIN)}


def test_the_index_lists_every_rule_once() -> None:
    listed = re.findall(r"^\| \[([A-Z][0-9]{3})\]", PAGES["index"], re.MULTILINE)
    assert sorted(listed) == [rule.code for rule in BUILTIN]


@pytest.mark.parametrize("one", tuple(BUILTIN), ids=lambda one: one.code)
def test_a_page_has_its_parts(one: Rule) -> None:
    page = PAGES[one.code]
    heads = [line for line in page.splitlines() if line.startswith("#")]
    assert heads == [
        f"# {one.code}: {one.name}", "## What it does", "## Why", "## Fix safety", "## Wrong", "## Right"
    ]  # fmt: skip
    wrong, right = page.split("\n## Wrong\n")[1].split("\n## Right\n")
    assert wrong.count("{code-block}") == right.count("{code-block}") == 2
    assert len(re.findall("^- ", wrong, re.MULTILINE)) >= 2
