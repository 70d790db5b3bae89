"""Which of the documents that a text names it says to be repealed (废止)."""

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import normalize

from gov_notice.model import Block, Citation, OfficialDocument

__all__ = ["repealed"]

_NAMED: Final = "\0"
_SENTENCES: Final = re.compile("[。;\n]").split
_ENDING: Final = "废止|失效|停止执行|停止施行|停止使用|不再执行|不再施行"
_LIST: Final = rf"{_NAMED}(?:[、和及与]{{0,2}}(?:原|以及)?{_NAMED})*"
_REPEALED: Final = re.compile(
    rf"(?P<before>[^{_NAMED}]{{0,12}})(?P<list>{_LIST})(?=[^{_NAMED}]{{0,30}}?(?:{_ENDING}))"
).finditer
_REPEALING: Final = re.compile(rf"(?:废止|宣布失效|停止执行|取消)[^{_NAMED},由]{{0,10}}(?P<list>{_LIST})").finditer
_BRACKET: Final = re.compile(r"\([^()]{0,60}\)|\)").match
_GROUND: Final = re.compile(r"(?:根据|依据|按照|依照|遵照|经|自|由)[^,]{0,8}\Z").search
"""What is named before 废止 without being meant by it: 根据《立法法》决定废止…, 自《甲》施行之日起, 由《乙》代替."""


def repealed(document: OfficialDocument) -> frozenset[int]:
    """Give the places in `document.citations` of what the text says to be repealed."""
    if not document.citations:
        return frozenset()
    sentences = [sentence for text in _texts(document) if _may_repeal(text) for sentence in _SENTENCES(_folded(text))]
    return frozenset(
        place for sentence in sentences if _may_repeal(sentence) for place in _in(sentence, document.citations)
    )


def _may_repeal(text: str) -> bool:
    return "废止" in text or "失效" in text or "停止" in text or "不再" in text


def _texts(document: OfficialDocument) -> Iterator[str]:
    todo: list[Block] = [*document.body, *(block for each in document.attachments for block in each.blocks)]
    while todo:
        block = todo.pop()
        todo.extend(block.children)
        yield block.text
    if document.title:
        yield document.title.text


def _folded(text: str) -> str:
    return "".join(normalize("NFKC", text).split()).replace(_NAMED, "")


def _in(sentence: str, citations: tuple[Citation, ...]) -> Iterator[int]:
    """Give the places of the citations that a sentence repeals."""
    masked, order = _masked(sentence, citations)
    starts = [at for at, char in enumerate(masked) if char == _NAMED]
    meant: set[int] = set()
    for found in _REPEALED(masked):
        if not _GROUND(found["before"]):
            meant.update(range(*found.span("list")))
    for found in _REPEALING(masked):
        meant.update(range(*found.span("list")))
    yield from (order[k] for k, at in enumerate(starts) if at in meant)


def _masked(sentence: str, citations: tuple[Citation, ...]) -> tuple[str, list[int]]:
    """Put one mark in place of each document that is named, with its number in brackets; give the order they have."""
    places: list[tuple[int, int, int]] = []
    for at, citation in enumerate(citations):
        title = f"《{_folded(citation.title)}》" if citation.title else None
        number = _folded(citation.number.text) if citation.number else None
        for words in (title, number):
            start = sentence.find(words) if words else -1
            if start >= 0 and words:
                places.append((start, start + len(words), at))
    parts: list[str] = []
    order: list[int] = []
    end = 0
    for start, stop, at in sorted(places):
        if start < end:
            continue
        between = sentence[end:start]
        if not (order and order[-1] == at and between in {"(", ""}):
            parts += [between, _NAMED]
            order.append(at)
        end = stop + _tail(sentence, stop)
    parts.append(sentence[end:])
    return "".join(parts), order


def _tail(sentence: str, at: int) -> int:
    """Give the length of the bracket that ends behind a number, or of a whole one behind a title."""
    found = _BRACKET(sentence, at)
    return len(found[0]) if found else 0
