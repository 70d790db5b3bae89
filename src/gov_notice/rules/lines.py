"""Lines of the text that a malformed element stands on: what the reader could not take for the element."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from gov_notice.checking import Context, Words
from gov_notice.checking.words import part
from gov_notice.model import DocumentNumber
from gov_notice.source import Span

__all__ = ["copy_number_line", "head_lines", "line_below", "unread_addressees", "unread_number", "unread_title"]

_MARKS: Final = "。．.，,；;、：:！!∶﹕"
_BODY_AT_END: Final = re.compile(r"(?:[局厅部委会院校署办府科司处]|单位|部门|企业|机构|公司|中心)$").search
_LIKE_NUMBER: Final = re.compile(
    r"[\u4e00-\u9fff]{2,14}[〔\[（(【]?[ \u3000]*[0-9]{2,4}[ \u3000]*[年〕\]）)】]?"
    r"[ \u3000]*第?[ \u3000]*[0-9]{1,5}[ \u3000]*号?"
).fullmatch
_DIGITS: Final = re.compile(r"[0-9０-９]{1,5}|[０-９]{6}").fullmatch
_LONGEST: Final = 80
_MOST_LINES: Final = 6
_MOST_BLOCKS: Final = 8
_BLANKS: Final = " \t\r\n\u3000"


def _first_line(text: str, start: int, stop: int) -> Span | None:
    """Give the first line that is not blank between two places; None where there is none."""
    while start < stop and text[start] in _BLANKS:
        start += 1
    end = text.find("\n", start, stop)
    end = stop if end < 0 else end
    while end > start and text[end - 1] in _BLANKS:
        end -= 1
    return Span(start, end) if end > start else None


def line_below(ctx: Context, above: str, pointer: str) -> Words | None:
    """Give the first line under an element that is not blank, as the words of another element."""
    if ctx.reading is None or not (spans := ctx.spans(above)):
        return None
    text = ctx.reading.text
    start = text.find("\n", spans[-1].stop)
    place = None if start < 0 else _first_line(text, start, len(text))
    return Words((part(pointer, place.of(text), (place,)),)) if place else None


def unread_title(ctx: Context) -> Words | None:
    """Give the line under the number that stands where the title should, where none was read."""
    if ctx.document.title is not None:
        return None
    line = line_below(ctx, "/number", "/title") if ctx.document.number else _under_a_number(ctx)
    bare = line.text.rstrip(_MARKS) if line else ""
    fits = "关于" in bare and len(bare) <= _LONGEST and not any(mark in bare for mark in "。；：")
    return line if fits else None


def _under_a_number(ctx: Context) -> Words | None:
    """Give the paragraph under a number: the head of a paper whose title has no genre is read as its body."""
    blocks = ctx.document.body[:_MOST_BLOCKS]
    for k, (one, other) in enumerate(pairwise(blocks)):
        if one.text.endswith("号") and DocumentNumber.read(one.text).readable:
            return ctx.words_of(f"/body/{k + 1}", other.text)
    return None


def unread_addressees(ctx: Context) -> Words | None:
    """Give the line under the title that ends like a row of bodies, but in another mark than a colon."""
    if ctx.document.addressees is not None or ctx.document.title is None:
        return None
    line = line_below(ctx, "/title", "/addressees")
    if line is None or len(line.text) > _LONGEST or line.text[-1] not in "；;，,。.∶﹕:":
        return None
    bare = line.text[:-1]
    return line if _BODY_AT_END(bare) and not any(mark in bare for mark in "。；：;:") else None


def unread_number(ctx: Context) -> Words | None:
    """Give the line under the letterhead that is like a number, where none was read."""
    if ctx.document.number is not None:
        return None
    line = line_below(ctx, "/letterhead", "/number")
    return line if line and _LIKE_NUMBER(line.text) else None


def head_lines(ctx: Context, pointer: str) -> Iterator[Words]:
    """Give the lines above letterhead, number and title, at most six, as the words of an element."""
    for text, place in ctx.once(_head):
        yield Words((part(pointer, text, (place,)),))


def _head(ctx: Context) -> tuple[tuple[str, Span], ...]:
    """Give the lines above letterhead, number and title with their places."""
    if ctx.reading is None or ctx.root:
        return ()
    tops = [spans[0].start for at in ("/letterhead", "/number", "/title") if (spans := ctx.spans(at))]
    start, stop = 0, min(tops, default=0)
    found: list[tuple[str, Span]] = []
    while len(found) < _MOST_LINES and (place := _first_line(ctx.reading.text, start, stop)):
        found.append((place.of(ctx.reading.text), place))
        start = place.stop
    return tuple(found)


def copy_number_line(ctx: Context) -> Words | None:
    """Give the first line of the text where it is digits, but not the six of a copy number."""
    if ctx.document.copy_number is not None:
        return None
    line = next(head_lines(ctx, "/copy_number"), None)
    return line if line and _DIGITS(line.text) else None
