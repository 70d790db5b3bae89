"""A chain as Mermaid, DOT, SVG, and for the terminal."""

from datetime import date
from typing import Final

from lxml import etree

from gov_notice.chain import ForwardingChain
from gov_notice.model import (
    Citation,
    DocumentNumber,
    Forwarding,
    ForwardingVerb,
    IssuingBody,
    OfficialDocument,
    PrintedDate,
    Title,
)

PROVINCE: Final = OfficialDocument(
    issuers=[IssuingBody("柳江省林业厅")],
    number=DocumentNumber.parse("柳林发〔2026〕3号"),
    title=Title.read("关于开展古树普查的通知"),
    date_of_issue=PrintedDate.of(date(2026, 3, 2)),
)
CITED: Final = Forwarding(verb=ForwardingVerb.FORWARD, citation=Citation(title='关于"A&B<C>#"的\\意见'))
ENCLOSED: Final = Forwarding(verb=ForwardingVerb.FORWARD, citation=Citation(title="关于开展古树普查的通知"), enclosed=0)


def city(*forwardings: Forwarding) -> ForwardingChain:
    return ForwardingChain.of(
        OfficialDocument(
            issuers=[IssuingBody("柳城市林业局")],
            title=Title.read("关于转发古树普查通知的通知"),
            date_of_issue=PrintedDate.of(date(2026, 3, 12)),
            enclosed=[PROVINCE],
            forwardings=forwardings,
        )
    )


class TestMermaid:
    """https://mermaid.js.org/syntax/flowchart.html."""

    def test_a_node_a_document_and_an_arrow_a_link(self) -> None:
        assert city(ENCLOSED).to_mermaid() == (
            "flowchart TD\n"
            '    h0["柳江省林业厅<br/>柳林发〔2026〕3号　2026年3月2日<br/>关于开展古树普查的通知"]\n'
            '    h1["柳城市林业局<br/>2026年3月12日<br/>关于转发古树普查通知的通知"]\n'
            '    h0 -->|"转发 · 历时10天"| h1\n'
        )

    def test_marks_of_the_language_are_entities(self) -> None:
        assert 'h0["关于#34;A#38;B#60;C#62;#35;#34;的#92;意见"]' in city(CITED).to_mermaid()


class TestDot:
    """https://graphviz.org/doc/info/lang.html."""

    def test_a_node_a_document_and_an_edge_a_link(self) -> None:
        lines = city(ENCLOSED).to_dot().split("\n")
        assert '    h1 [label="柳城市林业局\\n2026年3月12日\\n关于转发古树普查通知的通知"];' in lines
        assert '    h0 -> h1 [label="转发 · 历时10天"];' in lines

    def test_quotes_and_strokes_are_escaped(self) -> None:
        assert r'h0 [label="关于\"A&B<C>#\"的\\意见"];' in city(CITED).to_dot()


class TestTerminal:
    """Text for a terminal: the hops under each other."""

    def test_a_chain(self) -> None:
        assert city(ENCLOSED).to_text() == (
            "柳江省林业厅\n"
            "柳林发〔2026〕3号　2026年3月2日\n"
            "关于开展古树普查的通知\n"
            "  │\n"
            "  ▼ 转发 · 历时10天\n"
            "柳城市林业局\n"
            "2026年3月12日\n"
            "关于转发古树普查通知的通知\n"
        )

    def test_branches_are_numbered(self) -> None:
        other = Forwarding(verb=ForwardingVerb.ISSUE, citation=Citation(title="普查方案"))
        assert city(other, ENCLOSED).to_text() == (
            "[1] 普查方案\n"
            "  │\n"
            "  └ 印发 → [3]\n"
            "\n"
            "[2] 柳江省林业厅\n"
            "    柳林发〔2026〕3号　2026年3月2日\n"
            "    关于开展古树普查的通知\n"
            "  │\n"
            "  ▼ 转发 · 历时10天\n"
            "[3] 柳城市林业局\n"
            "    2026年3月12日\n"
            "    关于转发古树普查通知的通知\n"
        )

    def test_a_document_that_says_nothing_has_a_line(self) -> None:
        assert ForwardingChain.of(OfficialDocument()).to_text() == "（无标题公文）\n"


class TestSvg:
    """SVG 1.1, read back by an XML reader that did not write it."""

    def test_boxes_stand_within_the_picture_and_apart(self) -> None:
        root = etree.fromstring(city(CITED, ENCLOSED).to_svg().encode())
        rects = root.findall("{*}rect")
        assert len(rects) == 3
        places = [{name: float(rect.get(name, "nan")) for name in ("x", "y", "width", "height")} for rect in rects]
        for place in places:
            assert 0 <= place["x"] <= float(root.get("width", "nan")) - place["width"]
            assert 0 <= place["y"] <= float(root.get("height", "nan")) - place["height"]
        first, second, carrier = places
        assert first["x"] + first["width"] < second["x"]
        assert carrier["y"] > max(first["y"] + first["height"], second["y"] + second["height"])

    def test_text_is_text(self) -> None:
        root = etree.fromstring(city(CITED).to_svg().encode())
        assert '关于"A&B<C>#"的\\意见' in [text.text for text in root.findall("{*}text")]
