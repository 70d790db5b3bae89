"""Stage 2, lines: spans that tile the folded text, one paragraph a line.

Promise: the spans joined give the folded text back. Lines that a fixed width or a page break cut
are joined first; a text whose line breaks were lost is cut again at safe marks.
"""

from itertools import pairwise
from typing import Final

from attrs import field, frozen

from gov_notice.parsing.furniture import without_furniture
from gov_notice.parsing.recut import cuts
from gov_notice.parsing.unwrap import unwrapped
from gov_notice.source import SourceText, Span

__all__ = ["Line", "lines"]

_HEAD: Final = 200


@frozen(eq=False)
class Line:
    """A line: its tile of the text, and its content without the blanks around it."""

    tile_start: int = field(repr=False)
    tile_stop: int = field(repr=False)
    start: int
    stop: int
    text: str
    """The content, folded."""

    @property
    def span(self) -> Span:
        """The place of the content."""
        return Span(self.start, self.stop)

    @property
    def indent(self) -> int:
        """How many blanks stand before the content."""
        return self.start - self.tile_start


def lines(source: SourceText) -> tuple[SourceText, tuple[Line, ...]]:
    """Give the source as it is read from here on, and its lines, blank ones included."""
    source = unwrapped(without_furniture(source))
    found: list[Line] = []
    head = source.text.lstrip("\n ")[:_HEAD]
    begun = False
    start = 0
    for raw in source.text.split("\n"):
        stop = start + len(raw)
        edges = [start, *(start + at for at in cuts(raw, head=head if begun else None)), stop]
        begun = begun or bool(raw.strip(" "))
        for first, last in pairwise(edges):
            content = source.text[first:last]
            stripped = content.lstrip(" ")
            begin = last - len(stripped)
            stripped = stripped.rstrip(" ")
            end = last if last < stop else min(stop + 1, len(source.text))
            found.append(Line(first, end, begin, begin + len(stripped), stripped))
        start = stop + 1
    return source, tuple(line for line in found if line.tile_stop > line.tile_start)
