"""A line of the folded text, and the lines that a text is printed in."""

from typing import Final

from attrs import frozen

from gov_notice.model._fields import unchecked
from gov_notice.source import Span

__all__ = ["Line", "line_at", "printed_lines"]


@frozen(eq=False)
class Line:
    """A line: its content without the blanks around it."""

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


line_at: Final = unchecked(Line)


def printed_lines(text: str) -> list[Line]:
    r"""Give the lines of a text that are not blank, as they are printed.

    >>> [(line.text, line.indent, line.gap) for line in printed_lines("通知\n\n  各县:\n")]
    [('通知', 0, 0), ('各县:', 2, 1)]
    """
    found: list[Line] = []
    at = gap = 0
    for printed in text.split("\n"):
        if content := printed.strip(" "):
            indent = len(printed) - len(printed.lstrip(" ")) if printed[0] == " " else 0
            found.append(line_at(at + indent, content, indent, gap))
            gap = 0
        else:
            gap += 1
        at += len(printed) + 1
    return found
