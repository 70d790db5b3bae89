"""What each stage saw: the evidence is computed again here, so that the hot path carries none."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from attrs import frozen

from gov_notice.parsing.blocks import marker_of
from gov_notice.parsing.fold import fold
from gov_notice.parsing.lines import lines
from gov_notice.parsing.official import Judgement, judge
from gov_notice.parsing.parse import parse
from gov_notice.parsing.reading import Reading
from gov_notice.parsing.recognise.addressee import is_addressee
from gov_notice.parsing.recognise.attachments import attachment_label, starts_list
from gov_notice.parsing.recognise.bodies import bodies_in
from gov_notice.parsing.recognise.colophon import colophon_in
from gov_notice.parsing.recognise.dates import date_in, is_date
from gov_notice.parsing.recognise.head import is_chrome, is_copy_number, is_secrecy, is_urgency, letterhead_in
from gov_notice.parsing.recognise.numbers import number_in
from gov_notice.parsing.recognise.titles import ends_title, is_title_part
from gov_notice.source import Position, Span

__all__ = ["Candidate", "Explanation", "LineExplanation", "explain"]


@frozen
class Candidate:
    """What a line might be, and the evidence for it in Chinese."""

    element: str
    evidence: str


@frozen(kw_only=True)
class LineExplanation:
    """A line as stage 2 cut it, its candidates, and the elements that it became."""

    text: str
    """The content as printed."""
    span: Span
    position: Position
    candidates: tuple[Candidate, ...]
    pointers: tuple[str, ...]
    """The elements that stand in the line; none where it was left over."""


@frozen(kw_only=True)
class Explanation:
    """The reading of a text with what each stage saw on the way to it."""

    reading: Reading
    folded: int
    """How many characters stage 1 put a plain form in place of."""
    cut_out: tuple[Span, ...]
    """What stages 1 and 2 left out: page furniture, remnants of markup, line ends inside paragraphs."""
    lines: tuple[LineExplanation, ...]
    judgement: Judgement
    """Why the text is, or is not, an official document."""


_PART_OF_TITLE: Final = "标题（部分）"
_RECOGNISERS: Final[tuple[tuple[str, Callable[[str], object], str], ...]] = (
    ("份号", is_copy_number, "六位数字独占一行"),
    ("密级", is_secrecy, "以密级开头，后有★或期限"),
    ("紧急程度", is_urgency, "只有紧急程度一词"),
    ("发文字号", number_in, "代字、年份、序号齐全，独占一行"),
    ("发文机关标志", letterhead_in, "只有机关名称，或名称加“文件”"),
    ("标题", ends_title, "较短、无句末标点、以文种结尾"),
    (_PART_OF_TITLE, is_title_part, "较短、无句末标点，可与下一行合成标题"),
    ("主送机关", is_addressee, "机关名称后有冒号"),
    ("附件说明", starts_list, "“附件”后有冒号和名称"),
    ("附件标签", lambda text: attachment_label(text) is not None, "只有“附件”和序号"),
    ("署名", bodies_in, "整行是机关名称"),
    ("成文日期", is_date, "整行是年月日"),
    ("署名和日期", lambda text: date_in(text) is not None and not is_date(text), "机关名称后接年月日"),
    ("版记", colophon_in, "抄送、印发、主题词或印数"),
    ("网页文字", is_chrome, "网页上的栏目名称"),
    ("层次序数", marker_of, "以一、（一）1.（1）开头"),
)


def explain(text: str, reference: date | None = None) -> Explanation:
    r"""Read a text and say what each stage saw; slower than `parse`, for people.

    >>> explanation = explain("柳科协发〔2026〕8号\n关于召开年会的通知\n各县科协：\n请准时参加。")
    >>> [candidate.element for candidate in explanation.lines[0].candidates]
    ['发文字号']
    >>> explanation.lines[1].pointers
    ('/title',)
    """
    reading = parse(text, reference)
    source, found = lines(fold(text))
    folded = sum(a != b for a, b in zip(source.text, source.printed, strict=True))
    places = [(pointer, reading.spans(pointer)) for pointer in reading.pointers]
    explained = []
    for line in found:
        if not line.text:
            continue
        span = source.back(line.span)
        explained.append(
            LineExplanation(
                text=source.printed[line.start : line.stop],
                span=span,
                position=source.position(span.start),
                candidates=_candidates(line.text),
                pointers=_pointers(places, span),
            )
        )
    return Explanation(
        reading=reading,
        folded=folded,
        cut_out=_cut_out(source.pieces(Span(0, len(source.text))), len(text)),
        lines=tuple(explained),
        judgement=judge(reading.document, source.text),
    )


def _candidates(text: str) -> tuple[Candidate, ...]:
    found = [Candidate(element, evidence) for element, recognise, evidence in _RECOGNISERS if recognise(text)]
    if len(found) > 1:
        found = [candidate for candidate in found if candidate.element != _PART_OF_TITLE]
    return tuple(found) or (Candidate("正文", "没有要素的特征"),)


def _pointers(places: Sequence[tuple[str, tuple[Span, ...]]], line: Span) -> tuple[str, ...]:
    """Give the elements that stand in a line, the inner blocks of a body instead of those around them."""
    standing = [
        pointer
        for pointer, pieces in places
        if any(piece.start < line.stop and line.start < piece.stop for piece in pieces)
    ]
    return tuple(p for p in standing if not any(other.startswith(f"{p}/") for other in standing))


def _cut_out(kept: tuple[Span, ...], size: int) -> tuple[Span, ...]:
    gaps: list[Span] = []
    done = 0
    for span in (*kept, Span(size, size)):
        if span.start > done:
            gaps.append(Span(done, span.start))
        done = span.stop
    return tuple(gaps)
