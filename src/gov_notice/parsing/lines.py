"""Stage 2, lines: the content of the folded text, one paragraph a line.

Promise: the lines and the blanks between them give the folded text back. Lines that a fixed width or a
page break cut are joined first; a text whose line breaks were lost is cut again at safe marks.
"""

from itertools import pairwise
from typing import Final

from attrs import define

from gov_notice.parsing.furniture import without_furniture
from gov_notice.parsing.recognise.numbers import number_in
from gov_notice.parsing.recognise.titles import ends_title
from gov_notice.parsing.recut import addressee_before_text, cuts, may_be_cut
from gov_notice.parsing.unwrap import unwrapped
from gov_notice.source import SourceText, Span

__all__ = ["Line", "lines"]

_HEAD: Final = 200
_HEAD_LINES: Final = 16


@define(eq=False)
class Line:
    """A line: its content without the blanks around it. Only a text of blanks has a line without content."""

    start: int
    text: str
    """The content, folded."""
    indent: int = 0
    """How many blanks stand before the content."""
    gap: int = 0
    """How many blank lines stand before it."""

    @property
    def stop(self) -> int:
        """The place behind the content."""
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        """The place of the content."""
        return Span(self.start, self.start + len(self.text))


def lines(source: SourceText) -> tuple[SourceText, tuple[Line, ...]]:
    """Give the source as it is read from here on, and its lines; one that holds the beginnings of others is cut."""
    source = unwrapped(without_furniture(source))
    text = source.text
    found: list[Line] = []
    head: str | None = None
    above = ""
    row = gap = contents = 0
    for printed in text.split("\n"):
        content = printed.strip(" ")
        if not content:
            gap += 1
            row += len(printed) + 1
            continue
        indent = len(printed) - len(printed.lstrip(" "))
        start = row + indent
        row += len(printed) + 1
        places = cuts(content, head=head) if may_be_cut(content) else []
        if contents < _HEAD_LINES and ":" in content:
            places = _with_cut_behind_addressee(content, places, above)
        contents += 1
        if head is None:
            head = text[start : start + _HEAD]
        if places:
            found += _parts(content, places, start, indent, gap)
        else:
            found.append(Line(start, content, indent, gap))
        above = found[-1].text
        gap = 0
    if text and not found:
        found.append(Line(len(text), ""))
    return source, tuple(found)


def _with_cut_behind_addressee(content: str, places: list[int], above: str) -> list[int]:
    """Add to the places of cuts the one behind addressees under a title or a number that the text follows."""
    behind = addressee_before_text(content)
    return sorted({*places, *behind}) if behind and (ends_title(above) or number_in(above)) else places


def _parts(content: str, places: list[int], start: int, indent: int, gap: int) -> list[Line]:
    """Cut a line at places; the blanks at a cut are the indent of the line behind it."""
    parts: list[Line] = []
    for first, last in pairwise([0, *places, len(content)]):
        part = content[first:last]
        blank = len(part) - len(part.lstrip(" "))
        parts.append(Line(start + first + blank, part.strip(" "), blank if first else indent, 0 if first else gap))
    return parts
