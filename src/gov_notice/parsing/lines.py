"""Stage 2, lines: spans that tile the folded text, one paragraph a line.

Promise: the spans joined give the folded text back. Lines that a fixed width or a page break cut
are joined first; a text whose line breaks were lost is cut again at safe marks.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from attrs import field

from gov_notice.parsing.furniture import without_furniture
from gov_notice.parsing.recognise.numbers import number_in
from gov_notice.parsing.recognise.titles import ends_title
from gov_notice.parsing.recut import addressee_before_text, cuts, may_be_cut
from gov_notice.parsing.unchanging import unchanging
from gov_notice.parsing.unwrap import unwrapped
from gov_notice.source import SourceText, Span

__all__ = ["Line", "lines"]

_HEAD: Final = 200
_HEAD_LINES: Final = 16
_CONTENT: Final = re.compile(r"[^\n ][^\n]*").finditer


@unchanging(eq=False)
class Line:
    """A line: its tile of the text, and its content without the blanks around it.

    The tile reaches to the next line, so that it takes the blank lines in between; the first one
    also takes what stands before it. Only a text of blanks has a line without content.
    """

    tile_start: int = field(repr=False)
    tile_stop: int = field(repr=False)
    start: int
    stop: int
    text: str
    """The content, folded."""
    indent: int = 0
    """How many blanks stand before the content."""
    gap: int = 0
    """How many blank lines stand before it."""

    @property
    def span(self) -> Span:
        """The place of the content."""
        return Span(self.start, self.stop)


def lines(source: SourceText) -> tuple[SourceText, tuple[Line, ...]]:
    """Give the source as it is read from here on, and its lines."""
    source = unwrapped(without_furniture(source))
    text = source.text
    found: list[Line] = []
    pieces = _pieces(text)
    piece = next(pieces, None)
    tile = 0
    while piece is not None:
        start, content, indent, gap = piece
        piece = next(pieces, None)
        end = piece[0] - piece[2] if piece else len(text)
        found.append(Line(tile, end, start, start + len(content), content, indent, gap))
        tile = end
    if text and not found:
        found.append(Line(0, len(text), len(text), len(text), ""))
    return source, tuple(found)


def _pieces(text: str) -> Iterator[tuple[int, str, int, int]]:
    """Give place, content, indent and gap of the lines; a line that holds the beginnings of others is cut there."""
    head: str | None = None
    above = ""
    done = before = 0
    for match in _CONTENT(text):
        start = match.start()
        content = match[0].rstrip(" ")
        indent = start - (text.rfind("\n", done, start) + 1 or done)
        gap = text.count("\n", done, start) - (head is not None)
        done = match.end()
        places = cuts(content, head=head) if may_be_cut(content) else []
        if before < _HEAD_LINES and ":" in content and (ends_title(above) or number_in(above)):
            places = sorted({*places, *addressee_before_text(content)})
        before += 1
        if head is None:
            head = text[start : start + _HEAD]
        if not places:
            above = content
            yield start, content, indent, gap
            continue
        for first, last in pairwise([0, *places, len(content)]):
            part = content[first:last]
            blank = len(part) - len(part.lstrip(" "))
            above = part.strip(" ")
            yield start + first + blank, above, blank if first else indent, gap
            gap = 0
