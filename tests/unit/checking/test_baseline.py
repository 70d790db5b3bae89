"""A baseline knows a finding again while the lines around it move, and tells of it when its sentence changes."""

import json

import pytest
from hypothesis import given, strategies as st

from gov_notice.checking import Baseline, Checked, Finding, Severity, check, fingerprint
from gov_notice.errors import LoadError
from gov_notice.model import OfficialDocument
from gov_notice.parsing import parse
from gov_notice.rules import BUILTIN
from gov_notice.source import Span

RULES = BUILTIN.select("P001", "N002", "N005", "D005")
TEXT = """柳水发[2026]8号

柳城市水务局关于做好汛前检查工作的通知

各县（区）水务局：

请抓紧准备。请于4月20日前完成检查,并报送检查报告。逾期不报的,予以通报。

柳城市水务局

2026年3月2日
"""


def checked(text: str, name: str = "a.txt") -> Checked:
    reading = parse(text)
    return Checked(name=name, target=reading, findings=check(reading, rules=RULES).findings)


def left(baseline: Baseline, text: str) -> list[tuple[str, str]]:
    (one,) = baseline.parted([checked(text)])
    return [(finding.code, finding.spans[0].of(text)) for finding in one.findings]


BASELINE = Baseline.of([checked(TEXT)])


def test_everything_found_is_known() -> None:
    (one,) = BASELINE.parted([checked(TEXT)])
    assert one.findings == ()
    assert [finding.code for finding in one.known] == ["N002", "P001", "P001"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("柳城市水务局文件\n\n" + TEXT, id="lines-above"),
        pytest.param(TEXT.replace("\n", "\r\n"), id="line-ends"),
        pytest.param(
            TEXT.replace("各县（区）水务局：\n", "各县（区）水务局：\n\n为防御洪水，现通知如下。\n"),
            id="another-paragraph",
        ),
        pytest.param(TEXT.replace("请抓紧准备。", "请抓紧做好准备。"), id="another-sentence-of-the-paragraph"),
        pytest.param(TEXT.replace("4月20日", "４月２０日"), id="widths"),
        pytest.param(TEXT.replace("完成检查,", "完成 检查,"), id="white-space"),
        pytest.param(TEXT.replace("请抓紧", "一、请抓紧"), id="numbered"),
    ],
)
def test_what_moves_stays_known(text: str) -> None:
    assert left(BASELINE, text) == []


def test_a_changed_sentence_is_told_again() -> None:
    assert left(BASELINE, TEXT.replace("逾期不报的", "逾期未报的")) == [("P001", ",")]


def test_a_second_one_like_it_is_new() -> None:
    again = "逾期不报的,予以通报。"
    assert left(BASELINE, TEXT.replace(again, again + again)) == [("P001", ",")]


def test_another_file_is_not_known() -> None:
    (one,) = BASELINE.parted([checked(TEXT, "b.txt")])
    assert len(one.findings) == 3


def test_documents_of_one_file_share_what_is_known() -> None:
    one, two = BASELINE.parted([checked(TEXT), checked(TEXT)])
    assert one.findings == ()
    assert len(two.findings) == 3


def test_what_is_mended_is_gone() -> None:
    assert BASELINE.gone([checked(TEXT)]) == 0
    assert BASELINE.gone([checked(TEXT.replace("检查,", "检查，"))]) == 1
    assert BASELINE.gone([checked(TEXT, "b.txt")]) == 0


def test_renewing_keeps_what_is_known_of_other_files() -> None:
    both = Baseline.of([checked(TEXT), checked(TEXT, "b.txt")])
    renewed = both.renewed([checked(TEXT.replace("检查,", "检查，"))])
    assert sum(count for (file, _, _), count in renewed.counts.items() if file == "a.txt") == 2
    assert sum(count for (file, _, _), count in renewed.counts.items() if file == "b.txt") == 3


def test_a_document_without_text_is_known_by_element_and_facts() -> None:
    document = parse(TEXT).document
    findings = check(document, rules=RULES).findings
    assert findings
    one = Checked(name="a.json", target=document, findings=findings)
    (parted,) = Baseline.of([one]).parted([one])
    assert parted.findings == ()
    other = parse(TEXT.replace("[2026]", "[2025]")).document
    prints = {fingerprint(finding, document) for finding in findings}
    assert not prints & {
        fingerprint(finding, other) for finding in check(other, rules=RULES).findings if finding.code == "N002"
    }


def test_a_pointer_that_leads_nowhere_is_no_obstacle() -> None:
    finding = Finding(code="HQ1", severity=Severity.INFO, message="", pointer="/nothing", spans=(Span(0, 1),))
    assert len(fingerprint(finding, parse(TEXT))) == 16


class TestFile:
    def test_it_comes_back(self) -> None:
        assert Baseline.from_json(BASELINE.to_json()) == BASELINE
        assert Baseline.from_json(Baseline().to_json()) == Baseline()

    def test_it_is_sorted_and_has_an_entry_a_line(self) -> None:
        lines = BASELINE.to_json().splitlines()
        assert len(lines) == 2 + len(BASELINE.counts)
        assert lines[1:-1] == sorted(lines[1:-1])

    def test_it_holds_no_word_of_the_document(self) -> None:
        rows = json.loads(BASELINE.to_json())["findings"]
        assert {tuple(row) for row in rows} == {("file", "code", "fingerprint", "count")}
        assert BASELINE.to_json().isascii()

    @pytest.mark.parametrize(
        ("data", "told"),
        [
            ("", "no JSON"),
            ("[]", "version 1"),
            ('{"baseline": 2, "findings": []}', "version 1"),
            ('{"baseline": 1, "findings": [1]}', "/findings/0"),
            (
                '{"baseline": 1, "findings": [{"file": "a", "code": "N", "fingerprint": "x", "count": 1}]}',
                "/findings/0",
            ),
            (
                '{"baseline": 1, "findings": [{"file": "a", "code": "N", "fingerprint": "0123456789abcdef", "count": true}]}',
                "/findings/0",
            ),
            ("[" * 100_000, "no JSON"),
        ],
    )
    def test_what_is_no_baseline_is_refused(self, data: str, told: str) -> None:
        with pytest.raises(LoadError, match=told):
            Baseline.from_json(data)


class TestLaw:
    """Law 9, of findings: blank lines, CRLF and lines above do not change what a finding is known by."""

    @given(st.integers(0, 5), st.sampled_from(["\n", "\r\n"]), st.integers(0, 3))
    def test_layout_does_not_matter(self, above: int, end: str, blank: int) -> None:
        text = "\n" * above + TEXT.replace("\n\n", "\n" * (2 + blank))
        assert left(BASELINE, text.replace("\n", end)) == []


class TestChecked:
    """Line and column are those that `SourceText.position` gives."""

    @given(st.text(alphabet="甲a\n\r𠮷", max_size=30))
    def test_places_are_those_of_the_source(self, text: str) -> None:
        reading = parse(text)
        one = Checked(name="a", target=reading)
        for at in range(len(text) + 1):
            assert one.position(at) == reading.source.position(at)
            line = one.line(at)
            assert "\n" not in line.of(text)

    def test_a_document_has_no_places(self) -> None:
        finding = Finding(code="N002", severity=Severity.ERROR, message="", pointer="/number")
        one = Checked(name="a", target=OfficialDocument(), findings=[finding])
        assert one.place(finding) is None
        assert one.text is None
