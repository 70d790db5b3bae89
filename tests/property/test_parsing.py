"""Laws of the reading, over any text and over the project's own documents."""

from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import example, given, settings, strategies as st

from gov_notice.model import Block, same_content
from gov_notice.parsing import Reading, explain, parse, parse_head
from gov_notice.parsing.fold import fold
from gov_notice.parsing.lines import lines
from gov_notice.source import Span
from gov_notice.testing import NoticeText, differences, notice_texts

GOLDEN = sorted((Path(__file__).parents[1] / "golden").glob("*/text.txt"))
PIECES = (
    "柳城市人民政府办公室文件", "柳政办发〔2026〕8号", "〔", "〕", "第3号", "关于", "转发", "印发", "《", "》", "的通知", "各县（市、区）人民政府：",
    "一、", "（一）", "1.", "（1）", "①", "第一条", "附件", "附件：1.名单", "2026年5月13日", "二〇二六年五月十三日", "6月12日前", "每月5日前",
    "收到通知之日起5个工作日内", "联系人：吕清源，电话：028-85090001", "a@example.cn", "抄送：", "印发", "共印50份", "主题词：", "— 1 —", "\n", "\r\n",
    "\n\n", "　　", "  ", "\t", "。", "；", "，", "现将有关事项通知如下：", "&nbsp;", "<p>", "\u200b", "\ud800", "\x00", "２０２６", "甲方", "附：", "签发人：白敏之",
)  # fmt: skip
BETWEEN = ("、", "，", "；", "和", "及", "等", "柳城市", "人民政府", "关于", "印发", "　")


def notice_like_texts() -> st.SearchStrategy[str]:
    return st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=40).map("".join)


class TestParse:
    """Law 1: `parse` returns for every str."""

    @given(st.one_of(st.text(), notice_like_texts()))
    def test_every_text_has_a_reading(self, text: str) -> None:
        reading = parse(text)
        assert reading.text == text
        assert reading.document is reading.documents[0]

    @given(
        st.lists(st.sampled_from(BETWEEN), max_size=2).map("".join),
        st.sampled_from(("转发", "印发", "批转", "贯彻")),
        st.lists(st.sampled_from(BETWEEN), max_size=3).map("".join),
    )
    def test_whatever_stands_around_the_verb_of_a_title_it_is_read(self, before: str, verb: str, behind: str) -> None:
        title = f"{before}关于{verb}{behind}《柳城市绿地管理办法》的通知"
        text = f"柳政发〔2026〕8号\n{title}\n各县人民政府：\n请执行。\n柳城市人民政府\n2026年5月1日"
        assert parse(text).text == text

    @given(notice_like_texts())
    def test_the_head_is_read_of_every_text(self, text: str) -> None:
        parse_head(text)

    @given(notice_like_texts())
    def test_every_text_can_be_explained(self, text: str) -> None:
        explain(text)

    @given(notice_like_texts())
    def test_every_place_lies_in_the_text(self, text: str) -> None:
        reading = parse(text)
        for pointer in reading.pointers:
            span = reading.span(pointer)
            assert span is not None
            assert 0 <= span.start <= span.stop <= len(text)

    @given(notice_like_texts())
    def test_every_block_is_one_that_its_constructor_makes(self, text: str) -> None:
        documents = list(parse(text).documents)
        for document in documents:
            documents += document.enclosed
            for root in (*document.body, *(block for part in document.attachments for block in part.blocks)):
                for block in root.walk():
                    assert type(block) is Block
                    assert evolve(block) == block


class TestLines:
    """Law 2: lines and blanks tile the folded text; lines led back to the original fold to the same characters."""

    @given(notice_like_texts())
    def test_joined_they_give_the_text_back(self, text: str) -> None:
        source, found = lines(fold(text))
        at = 0
        for line in found:
            assert not source.text[at : line.start].strip(" \n")
            assert source.text[line.start : line.stop] == line.text == line.text.strip(" ")
            at = line.stop
        assert not source.text[at:].strip(" \n")

    @given(notice_like_texts())
    def test_what_stands_in_a_line_stands_in_the_original(self, text: str) -> None:
        source, found = lines(fold(text))
        for line in found:
            pieces = source.pieces(line.span)
            original = "".join(piece.of(text) for piece in pieces)
            if "&" not in text and "<" not in text:
                assert fold(original).text == line.text


class TestNothingIsLost:
    """Stage 5: what nobody claimed is kept as a block or a doubt."""

    @example("柳政办发〔2026〕8号\n柳政办发〔2026〕8号")
    @example("机密\n秘密\n柳政办发〔2026〕8号\n关于防汛工作的通知\n柳政办发〔2026〕9号")
    @given(notice_like_texts())
    def test_every_line_is_in_an_element_or_in_a_doubt(self, text: str) -> None:
        reading = parse(text)
        source, found = lines(fold(text))
        known = [piece for pointer in reading.pointers for piece in reading.spans(pointer)]
        known += [doubt.span for doubt in reading.doubts if doubt.span is not None]
        for line in found:
            if line.text:
                span = source.back(line.span)
                assert any(piece.start < span.stop and span.start < piece.stop for piece in known), line.text


def rewrapped(text: str) -> str:
    return text.replace("\n", "\r\n")


def with_blank_lines(text: str) -> str:
    return text.replace("\n", "\n\n")


def with_wide_digits(text: str) -> str:
    return text.translate({0x30 + i: chr(0xFF10 + i) for i in range(10)})


def with_page_numbers(text: str) -> str:
    head, mark, rest = text.partition("。\n")
    return f"{head}{mark}\n— 1 —\n\n{rest}" if mark else text


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.parent.name)
@pytest.mark.parametrize("change", [rewrapped, with_blank_lines, with_wide_digits, with_page_numbers])
class TestSameContent:
    """Law 9: what a document says does not change when widths are folded, blank lines, CRLF or page numbers added."""

    def test_another_printing_says_the_same(self, path: Path, change: object) -> None:
        text = path.read_text("utf-8")
        assert callable(change)
        assert same_content(parse(text).document, parse(change(text)).document)


class TestSameContentOfDrawnDocuments:
    """Law 9: what a document says does not change when it is re-wrapped, widths are folded, blank lines or CRLF added."""

    @given(notice_texts())
    def test_the_truth_is_found_under_the_damage(self, drawn: NoticeText) -> None:
        document = parse(drawn.text).document
        assert same_content(document, drawn.document), [*differences(document, drawn.document)][:3]


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.parent.name)
class TestPlaces:
    """Every element of a document knows where it stands, and the characters there are its words."""

    def test_the_words_stand_where_the_reading_says(self, path: Path) -> None:
        reading = parse(path.read_text("utf-8"))
        number = reading.document.number
        if number is not None:
            assert reading.text_at("/number") == number.text
        for k, deadline in enumerate(reading.document.deadlines):
            assert "".join(reading.text_at(f"/deadlines/{k}").split()) == "".join(deadline.text.split())


@settings(max_examples=30)
@given(st.sampled_from(GOLDEN) if GOLDEN else st.nothing(), st.data())
def test_a_damaged_document_still_has_a_reading(path: Path, data: st.DataObject) -> None:
    """Law 1, on documents with pieces cut out, doubled or strewn with odd characters."""
    text = path.read_text("utf-8")
    start = data.draw(st.integers(0, len(text)))
    stop = data.draw(st.integers(start, min(len(text), start + 200)))
    damaged = text[:start] + data.draw(st.sampled_from(["", text[start:stop] * 2, "（" * 9, "\u0000"])) + text[stop:]
    reading = parse(damaged)
    assert isinstance(reading, Reading)
    assert Span(0, len(damaged)).covers(reading.span("/title") or Span(0, 0))
