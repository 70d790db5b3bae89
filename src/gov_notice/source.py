"""Text that remembers where each of its characters came from.

A `SourceText` is made once from the text as given; rewriting steps make new ones. Two strings of
equal length run in parallel: `text`, folded for matching, and `printed`, the same places as they
stand on the paper. Offsets into them never leave the library: `back` leads them to the original.
"""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise
from typing import Final, Self

from attrs import field, frozen

from gov_notice.errors import InvalidFieldError

__all__ = ["Position", "SourceText", "Span"]


@frozen(order=True)
class Span:
    """Half-open range of code points.

    >>> Span(2, 5).of("川科协发〔2020〕29号")
    '协发〔'
    """

    start: int
    stop: int

    def __init__(self, start: int, stop: int) -> None:
        # written out, since every element of a reading has its span: what attrs makes takes half as long again
        if not 0 <= start <= stop:
            raise InvalidFieldError("Span", "stop", f"no range runs from {start} to {stop}")
        _set_start(self, start)
        _set_stop(self, stop)

    def __len__(self) -> int:
        return self.stop - self.start

    def of(self, text: str) -> str:
        """Give the characters of `text` that the span covers."""
        return text[self.start : self.stop]

    def covers(self, other: "Span") -> bool:
        """Tell whether every character of `other` is in this span."""
        return self.start <= other.start and other.stop <= self.stop


_set_start: Final = Span.__dict__["start"].__set__
_set_stop: Final = Span.__dict__["stop"].__set__


@frozen
class Position:
    """A place for people and editors: line and column from 1, and UTF-16 units from 0."""

    line: int
    column: int
    utf16: int


@frozen(eq=False)
class SourceText:
    """A text, its original, and the way from one to the other.

    `text` and `printed` have the same length; `text[i]` is the folded form of `printed[i]`.
    What was cut out is kept as runs: `run_at[k]` is the first place of run k here, and
    `run_from[k]` its place in the original. The memory is that of the runs, not of the characters.

    >>> source = SourceText.of("川科协发〔2020〕 29号").without([Span(10, 11)])
    >>> source.text
    '川科协发〔2020〕29号'
    >>> source.back(Span(10, 13)).of(source.original)
    '29号'
    """

    text: str
    printed: str = field(repr=False)
    original: str = field(repr=False)
    run_at: tuple[int, ...] = field(default=(0,), repr=False)
    run_from: tuple[int, ...] = field(default=(0,), repr=False)

    @classmethod
    def of(cls, text: str) -> Self:
        """Make the source of a text that nothing has been done to."""
        return cls(text, text, text)

    def __getitem__(self, span: Span) -> str:
        return self.text[span.start : span.stop]

    def folded(self, text: str) -> "SourceText":
        """Put `text` in the place of the folded text; `printed` and every offset stay.

        Raises `InvalidFieldError` where it has not as many characters.
        """
        if len(text) != len(self.printed):
            raise InvalidFieldError("SourceText", "text", "folding puts one character for one")
        return SourceText(text, self.printed, self.original, self.run_at, self.run_from)

    def without(self, cuts: Iterable[Span]) -> "SourceText":
        """Leave out the given ranges of this text; they must be sorted and apart."""
        return self.replaced((cut, "") for cut in cuts)

    def replaced(self, edits: Iterable[tuple[Span, str]]) -> "SourceText":
        """Put other characters, no more than there were, in place of ranges; sorted and apart.

        The new characters take the places of the first ones of their range, on paper as well.
        """
        edits = tuple(edits)
        if not edits:
            return self
        text: list[str] = []
        printed: list[str] = []
        run_at: list[int] = []
        run_from: list[int] = []
        done = kept = 0
        for span, new in (*edits, (Span(len(self.text), len(self.text)), "")):
            if not done <= span.start or len(new) > len(span):
                raise InvalidFieldError("SourceText", "text", "edits are sorted, apart, and never longer than before")
            text += (self.text[done : span.start], new)
            printed += (self.printed[done : span.start], new)
            stop = span.start + len(new)
            if stop > done:
                for at, origin in self._runs(done, stop):
                    run_at.append(kept + at - done)
                    run_from.append(origin)
                kept += stop - done
            done = span.stop
        if not run_at:
            run_at, run_from = [0], [0]
        return SourceText("".join(text), "".join(printed), self.original, tuple(run_at), tuple(run_from))

    def _runs(self, start: int, stop: int) -> list[tuple[int, int]]:
        first = bisect_right(self.run_at, start) - 1
        runs = [(start, self.run_from[first] + start - self.run_at[first])]
        for k in range(first + 1, len(self.run_at)):
            if self.run_at[k] >= stop:
                break
            runs.append((self.run_at[k], self.run_from[k]))
        return runs

    def origin(self, at: int) -> int:
        """Give the place in the original of the character at `at` here."""
        k = bisect_right(self.run_at, at) - 1
        return self.run_from[k] + at - self.run_at[k]

    def back(self, span: Span) -> Span:
        """Lead a span of this text to the original, from its first to its last character.

        An empty span stands behind its left neighbour.
        """
        if span.start == span.stop:
            at = self.origin(span.start - 1) + 1 if span.start else 0
            return Span(at, at)
        return Span(self.origin(span.start), self.origin(span.stop - 1) + 1)

    def pieces(self, span: Span) -> tuple[Span, ...]:
        """Lead a span to the original as the pieces that what was cut out leaves of it."""
        if span.start == span.stop:
            return (self.back(span),)
        run = bisect_right(self.run_at, span.start) - 1
        if run + 1 == len(self.run_at) or self.run_at[run + 1] >= span.stop:
            origin = self.run_from[run] + span.start - self.run_at[run]
            return (Span(origin, origin + span.stop - span.start),)
        runs = [*self._runs(span.start, span.stop), (span.stop, 0)]
        pieces: list[Span] = []
        for (at, origin), (after, _) in pairwise(runs):
            if pieces and pieces[-1].stop == origin:
                pieces[-1] = Span(pieces[-1].start, origin + after - at)
            else:
                pieces.append(Span(origin, origin + after - at))
        return tuple(pieces)

    def printed_at(self, span: Span) -> str:
        """Give the characters of the original that a span of this text covers, without what was cut out."""
        run = bisect_right(self.run_at, span.start) - 1
        if run + 1 == len(self.run_at) or self.run_at[run + 1] >= span.stop:
            start = self.run_from[run] + span.start - self.run_at[run]
            return self.original[start : start + span.stop - span.start]
        return "".join([piece.of(self.original) for piece in self.pieces(span)])

    def position(self, at: int) -> Position:
        """Give line and column, from 1, of a place in the original."""
        line_start = self.original.rfind("\n", 0, at) + 1
        line = self.original.count("\n", 0, at) + 1
        before = self.original[:at]
        return Position(line, at - line_start + 1, at + sum(char > "\uffff" for char in before))
