"""The words that a rule looks at, and the way from each of them to its element and its place."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Final

from attrs import field, frozen

from gov_notice.checking.finding import Applicability, Edit, Fact, Fix, Flaw
from gov_notice.parsing.fold import FOLD
from gov_notice.source import Span

__all__ = ["Words", "part"]

_ADDRESS: Final = re.compile(
    r"(?:https?://|www\.)[!-~]+|(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]++@[A-Za-z0-9.-]+"
    r"|(?<![A-Za-z0-9.-])(?:[A-Za-z0-9-]++\.)++(?:com|cn|net|org|gov)[!-~]*"
).sub
_SIGNS_OF_ADDRESS: Final = ("@", "://", "www.", ".com", ".cn", ".net", ".org", ".gov")


@frozen
class Part:
    """The words of one element.

    `places` gives the place of an element by its pointer: few words are ever asked where they stand.
    """

    pointer: str
    text: str
    places: Callable[[str], tuple[Span, ...]] | None = None

    @property
    def pieces(self) -> tuple[Span, ...]:
        """The place in the text as given, in pieces; empty where no text was read."""
        return self.places(self.pointer) if self.places else ()


def part(pointer: str, text: str, pieces: Iterable[Span] = ()) -> Part:
    """Give the words of an element that stand at a place."""
    known = tuple(pieces)
    return Part(pointer, text, (lambda _: known) if known else None)


@frozen(eq=False)
class Words:
    """The words of some elements as printed, one after another, a line end between two elements.

    >>> words = Words((part("/title", "关于普查的通知。", (Span(10, 18),)),))
    >>> words.flaw(7, 8, put="").spans
    (Span(start=17, stop=18),)
    """

    parts: tuple[Part, ...]
    text: str = field(init=False)

    @text.default
    def _joined(self) -> str:
        return "\n".join([one.text for one in self.parts])

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        starts: list[int] = []
        at = 0
        for one in self.parts:
            starts.append(at)
            at += len(one.text) + 1
        return tuple(starts)

    @cached_property
    def folded(self) -> str:
        """The words in half width, with one dash and one wave; as long as `text`."""
        return self.text.translate(FOLD)

    @cached_property
    def prose(self) -> str:
        """The words with web and mail addresses blanked out by NUL; as long as `text`."""
        text = self.text
        if "." not in text or not any(sign in text for sign in _SIGNS_OF_ADDRESS):
            return text
        return _ADDRESS(lambda match: "\0" * len(match[0]), text)

    def pointer(self, at: int) -> str:
        """Give the pointer of the element that the word at a place belongs to."""
        return self.parts[bisect_right(self._starts, at) - 1].pointer

    def spans(self, start: int, stop: int) -> tuple[Span, ...]:
        """Give the place of a range, within one element, in the text as given."""
        k = bisect_right(self._starts, start) - 1
        at = self._starts[k]
        found: list[Span] = []
        for piece in self.parts[k].pieces:
            if at > stop:
                break
            end = at + piece.stop - piece.start
            if end >= start:
                low, high = max(start, at), min(stop, end)
                if low < high or (low == high and start == stop and not found):
                    found.append(Span(piece.start + low - at, piece.start + high - at))
            at = end
        return tuple(found)

    def flaw(  # noqa: PLR0913  a place, its correction, and what the message says
        self,
        start: int,
        stop: int,
        *,
        put: str | None = None,
        applicability: Applicability = Applicability.SAFE,
        facts: dict[str, Fact] | None = None,
        message: str | None = None,
    ) -> Flaw:
        """Say that something is wrong with `text[start:stop]`, and what should stand there instead.

        The facts `found` and `wanted` are added. Words that page furniture interrupts are not edited.
        """
        found = self.text[start:stop]
        spans = self.spans(start, stop)
        said: dict[str, Fact] = {"found": found, **({} if put is None else {"wanted": put}), **(facts or {})}
        fix = None
        if put is not None and len(spans) == 1 and put != found:
            title = f"删去“{found}”" if not put else f"改为“{put}”"
            fix = Fix(title, (Edit(spans[0], put),), applicability)
        return Flaw(self.pointer(start), said, spans=spans, fix=fix, message=message)

    def corrected(self, edits: Iterable[tuple[int, int, str]], *, facts: dict[str, Fact] | None = None) -> Flaw:
        """Say that several ranges of one element are wrong together, and what should stand there.

        The facts `found` and `wanted` hold everything from the first range to the last.
        """
        edits = sorted(edits)
        start, stop = edits[0][0], edits[-1][1]
        wanted, done = "", start
        for low, high, put in edits:
            wanted += self.text[done:low] + put
            done = high
        places = [(self.spans(low, high), put) for low, high, put in edits]
        fix = None
        if all(len(spans) == 1 for spans, _ in places):
            fix = Fix(f"改为“{wanted}”", tuple(Edit(spans[0], put) for spans, put in places))
        said: dict[str, Fact] = {"found": self.text[start:stop], "wanted": wanted, **(facts or {})}
        return Flaw(self.pointer(start), said, spans=self.spans(start, stop), fix=fix)
