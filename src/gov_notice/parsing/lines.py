"""Stage 2, lines: spans that tile the folded text, one paragraph a line.

Promise: the spans joined give the folded text back. Lines that a fixed width or a page break cut
are joined first; a text whose line breaks were lost is cut again at safe marks.
"""

import re
from itertools import pairwise
from typing import Final

from attrs import field, frozen

from gov_notice.parsing.furniture import without_furniture
from gov_notice.parsing.recut import cuts, may_be_cut
from gov_notice.parsing.unwrap import unwrapped
from gov_notice.source import SourceText, Span

__all__ = ["Line", "lines"]

_HEAD: Final = 200
_CONTENT: Final = re.compile(r"[^\n ][^\n]*").finditer


@frozen(eq=False)
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
    pieces: list[tuple[int, int, int, int]] = []
    head: str | None = None
    done = 0
    for match in _CONTENT(text):
        start = match.start()
        content = match[0].rstrip(" ")
        indent = start - (text.rfind("\n", done, start) + 1 or done)
        gap = text.count("\n", done, start) - bool(pieces)
        places = cuts(content, head=head) if may_be_cut(content) else ()
        if not places:
            pieces.append((start, start + len(content), indent, gap))
        else:
            for first, last in pairwise([0, *places, len(content)]):
                blank = len(content[first:last]) - len(content[first:last].lstrip(" "))
                pieces.append((start + first + blank, start + last, blank if first else indent, gap))
                gap = 0
        head = text[start : start + _HEAD] if head is None else head
        done = match.end()
    return source, _tiled(text, pieces)


def _tiled(text: str, pieces: list[tuple[int, int, int, int]]) -> tuple[Line, ...]:
    """Make lines of the pieces, each with its tile up to the next."""
    if not pieces:
        return (Line(0, len(text), len(text), len(text), ""),) if text else ()
    found: list[Line] = []
    tile = 0
    for (start, stop, indent, gap), (following, _, blank, _) in pairwise([*pieces, (len(text), 0, 0, 0)]):
        content = text[start:stop].rstrip(" ")
        end = following - blank if following < len(text) or blank else len(text)
        found.append(Line(tile, end, start, start + len(content), content, indent, gap))
        tile = end
    return tuple(found)
