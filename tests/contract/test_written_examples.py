"""What README and documentation show is run, and is what a reader would type."""

import doctest
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    path.relative_to(ROOT)
    for path in [*ROOT.glob("README*.md"), *(ROOT / "docs").rglob("*.md")]
    if ">>> " in path.read_text("utf-8")
)
FENCE = re.compile(r"^```(?:python|pycon|\{doctest\})\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_examples_of_a_page_come_out_as_printed(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    text = page.read_text("utf-8")
    code = "\n\n".join(block for block in FENCE.findall(text) if ">>> " in block)
    test = doctest.DocTestParser().get_doctest(code, {}, str(page), str(page), 0)
    assert test.examples
    said: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=said.append)
    assert not said, "".join(said)


def commands(page: str) -> list[str]:
    section = (ROOT / page).read_text("utf-8").split("\n## ")[1]
    return re.findall(r"^```sh\n(.*)\n```$", section, re.MULTILINE)


def test_both_readmes_have_the_same_two_commands() -> None:
    assert commands("README.md") == commands("README.zh-CN.md")
    assert len(commands("README.md")) == 2


def test_the_commands_name_the_example_that_is_shipped() -> None:
    match = re.search(r"read (docs/examples/\S+)", commands("README.md")[0])
    assert match is not None
    assert (ROOT / match[1]).is_file()
