"""What was found in one file: what reports are made from and baselines compare."""

from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property

from attrs import field, frozen

from gov_notice.checking.finding import Finding
from gov_notice.model import OfficialDocument
from gov_notice.parsing import Reading
from gov_notice.source import Position, Span

__all__ = ["Checked"]


def _findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(findings)


@frozen(eq=False, kw_only=True)
class Checked:
    """A file, what was checked in it, and what was found.

    A file that stores several documents gives several of these under one name.
    """

    name: str
    """The file, as reports name it: a relative path with slashes."""
    target: Reading | OfficialDocument = field(repr=False)
    findings: tuple[Finding, ...] = field(default=(), converter=_findings)
    known: tuple[Finding, ...] = field(default=(), converter=_findings)
    """Findings that a baseline knows already; no report counts them."""

    @property
    def text(self) -> str | None:
        """The text that spans count in; None for a document without text."""
        return self.target.text if isinstance(self.target, Reading) else None

    def place(self, finding: Finding) -> tuple[Position, Position] | None:
        """Give where a finding begins and ends (half-open); None where it has no place in a text."""
        if self.text is None or not finding.spans:
            return None
        return self.position(finding.spans[0].start), self.position(finding.spans[-1].stop)

    def position(self, at: int) -> Position:
        """Give line and column of a place, as `SourceText.position` does, without counting lines again.

        Raises `IndexError` where there is no text.
        """
        line = bisect_left(self._line_ends, at)
        start = self._line_ends[line - 1] + 1 if line else 0
        return Position(line + 1, at - start + 1, at + bisect_left(self._astral, at))

    def line(self, at: int) -> Span:
        """Give the line of the text that a place is on, without its line end."""
        text = self.text or ""
        line = bisect_left(self._line_ends, at)
        start = self._line_ends[line - 1] + 1 if line else 0
        stop = self._line_ends[line] if line < len(self._line_ends) else len(text)
        return Span(start, stop - 1 if start < stop and text[stop - 1] == "\r" else stop)

    @cached_property
    def _line_ends(self) -> list[int]:
        return [at for at, char in enumerate(self.text or "") if char == "\n"]

    @cached_property
    def _astral(self) -> list[int]:
        """The places of characters that UTF-16 writes as two units."""
        text = self.text or ""
        return [] if text.isascii() else [at for at, char in enumerate(text) if char > "\uffff"]
