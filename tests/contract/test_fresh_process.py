"""The contract's calls in processes of their own: each one twice, before and after all submodules are imported."""

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

import gov_notice

BEGIN = """
import gov_notice as gn
from datetime import date
from pathlib import Path
import tempfile
text = '''柳城市科学技术协会文件

柳科协发〔2026〕8号

柳城市科学技术协会关于开展科普日活动的通知

各县（区）科协：

请于9月20日前将活动方案报送市科协办公室。

柳城市科学技术协会

2026年8月31日
'''
document = gn.OfficialDocument(
    number=gn.DocumentNumber.parse("柳科协发〔2026〕8号"),
    title=gn.Title.read("柳城市科学技术协会关于开展科普日活动的通知"),
    deadlines=[gn.Deadline(text="9月20日前", kind=gn.DeadlineKind.DAY, on=date(2026, 9, 20))],
)
path = Path(tempfile.mkdtemp()) / "notice.txt"
path.write_text(text, "utf-8")

def refused(call, error):
    try:
        call()
    except error as caught:
        assert isinstance(caught, gn.GovNoticeError)
        return True
    return False
"""

CALLS = {
    "parse": 'assert gn.parse(text).document.number.serial == 8 and gn.parse("", date(2026, 1, 1)).documents',
    "read": "assert gn.read(path).document.number.serial == 8",
    "parse_head": "assert gn.parse_head(text).number.serial == 8",
    "reading": """
reading = gn.parse(text)
assert reading.official and reading.document is reading.documents[0] and isinstance(reading.doubts, tuple)
assert reading.text_at("/number") == "柳科协发〔2026〕8号"
assert reading.span("/number").of(text) == "".join(span.of(text) for span in reading.spans("/number"))
assert reading.span("/secrecy") is None and refused(lambda: reading.span("/nothing"), gn.PointerError)
assert reading.document.deadlines[0].on == date(2026, 9, 20)
""",
    "identity": 'assert document.identity == "柳科协发〔2026〕8号"',
    "same_content": "assert gn.same_content(document, document)",
    "json": "assert gn.from_json(gn.to_json(document)) == document and isinstance(gn.to_json(document), bytes)",
    "xml": "assert gn.from_xml(gn.to_xml(document)) == document and isinstance(gn.to_xml(document), bytes)",
    "bad json": 'assert refused(lambda: gn.from_json(b"[]"), gn.LoadError)',
    "bad xml": 'assert refused(lambda: gn.from_xml(b"<x/>"), gn.LoadError)',
    "chain": """
outer = gn.OfficialDocument(
    enclosed=[document],
    deadlines=[gn.Deadline(text="9月10日前", kind=gn.DeadlineKind.DAY, on=date(2026, 9, 10))],
    forwardings=[
        gn.Forwarding(verb=gn.ForwardingVerb.FORWARD, citation=gn.Citation(number=document.number), enclosed=0)
    ],
)
chain = gn.ForwardingChain.of(outer)
assert chain.slack() == 10 and chain.links and "柳科协发〔2026〕8号" in chain.to_mermaid()
""",
    "archive": "assert callable(gn.Archive.open) and callable(gn.Archive.save)",
    "agenda": "assert len(list(gn.agenda([document]))) == 1",
    "check": """
report = gn.check(gn.parse(text.replace("〔2026〕", "[2026]")), profile="national")
finding = next(finding for finding in report.findings if finding.code == "N002")
assert finding.severity is gn.Severity.ERROR and finding.message and finding.facts and finding.pointer == "/number"
assert isinstance(finding.spans[0], gn.Span) and isinstance(finding.fix, gn.Fix)
assert gn.check(document).findings is not None
assert refused(lambda: gn.check(document, "nothing"), gn.GovNoticeError)
""",
    "fix": """
fixed = gn.fix(gn.parse(text.replace("〔2026〕", "[2026]")))
assert fixed.text == text and fixed.to_bytes() == text.encode() and fixed.applied and fixed.left == ()
""",
    "render": 'assert "柳科协发〔2026〕8号" in gn.render(document, "text").decode()',
    "render ics": 'assert gn.render(document, "ics").startswith(b"BEGIN:VCALENDAR")',
    "formats to come": """
for name in ("html", "docx", "vcf", "csv", "nothing"):
    assert refused(lambda: gn.render(document, name), gn.UnsupportedFormat), name
""",
}

IMPORT_ALL = """
import importlib, pkgutil
for module in pkgutil.walk_packages(gn.__path__, "gov_notice."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
"""


def run(code: str) -> None:
    source = str(Path(gov_notice.__file__).parents[1])
    done = subprocess.run(  # noqa: S603  our own code
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONPATH": source, "PYTHONUTF8": "1"},
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", CALLS)
def test_works_twice_in_a_fresh_process(name: str) -> None:
    call = textwrap.dedent(CALLS[name])
    run(f"{BEGIN}\n{call}\n{call}")


def test_all_work_twice_after_all_submodules_are_imported() -> None:
    calls = "\n".join(map(textwrap.dedent, CALLS.values()))
    run(f"import gov_notice as gn\n{IMPORT_ALL}\n{BEGIN}\n{calls}\n{calls}")


def test_import_is_light() -> None:
    heavy = {"lxml", "cattrs", "rich", "click", "hypothesis", "networkx", "icalendar", "msgspec", "chinese_calendar"}
    run(f"import sys, gov_notice; assert not {heavy!r} & set(sys.modules)")


def test_parsing_is_light_too() -> None:
    heavy = {"lxml", "cattrs", "rich", "click", "hypothesis", "networkx", "icalendar", "msgspec", "chinese_calendar"}
    run(f"import sys, gov_notice as gn; gn.parse('通知'); assert not {heavy!r} & set(sys.modules)")
