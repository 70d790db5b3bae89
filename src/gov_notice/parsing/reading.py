"""What a parse gives back: the documents, where each part stands, and what is doubtful."""

import re
from collections.abc import Mapping
from typing import Any, Final

from attrs import field, frozen

from gov_notice.errors import PointerError
from gov_notice.model import OfficialDocument
from gov_notice.model.pointers import is_pointer
from gov_notice.source import SourceText, Span

__all__ = ["Doubt", "Reading"]

_DOCUMENT: Final = re.compile(r"/documents/([0-9]+)(/.*|)").fullmatch


@frozen(kw_only=True)
class Doubt:
    """Something that the reading is not sure of: what, where, and in words for a clerk.

    >>> Doubt(code="day-does-not-exist", pointer="/date_of_issue", span=Span(3, 13), message="日期不存在").pointer
    '/date_of_issue'
    """

    code: str
    """What kind of doubt it is, in lower case with hyphens."""
    message: str
    """The doubt in Chinese."""
    pointer: str | None = None
    """The element in doubt; None for text that belongs to no element."""
    span: Span | None = None
    """The place in the text given to `parse`; None where the doubt is about something that is not there."""
    facts: Mapping[str, Any] = field(factory=dict)
    """The values that the message is made from."""


@frozen(eq=False, kw_only=True)
class Reading:
    """The reading of one text.

    >>> from gov_notice.parsing import parse
    >>> reading = parse("柳科协发〔2026〕8号")
    >>> reading.span("/number")
    Span(start=0, stop=12)
    >>> reading.text_at("/number")
    '柳科协发〔2026〕8号'
    """

    source: SourceText = field(repr=False)
    documents: tuple[OfficialDocument, ...]
    official: bool
    doubts: tuple[Doubt, ...] = ()
    _places: Mapping[str, tuple[Span, ...]] = field(factory=dict, repr=False, alias="places")
    """Where each element stands in the folded text, by pointer."""
    _confidences: Mapping[str, float] = field(factory=dict, repr=False, alias="confidences")

    @property
    def document(self) -> OfficialDocument:
        """The first document: always there, empty where the text says nothing."""
        return self.documents[0]

    @property
    def text(self) -> str:
        """The text as it was given to `parse`."""
        return self.source.original

    @property
    def pointers(self) -> tuple[str, ...]:
        """The pointers of all elements whose place is known, in the order of the model."""
        return tuple(self._places)

    def span(self, pointer: str) -> Span | None:
        """Give the place of an element in the text, from its first to its last character.

        None for what the paper does not have. Raises `PointerError` where the model has no such field.
        """
        places = self._at(pointer)
        if not places:
            return None
        return Span(self.source.back(places[0]).start, self.source.back(places[-1]).stop)

    def spans(self, pointer: str) -> tuple[Span, ...]:
        """Give the place of an element as the pieces that page furniture leaves of it."""
        places = self._places.get(pointer) or self._at(pointer)
        if len(places) == 1:
            return self.source.pieces(places[0])
        return tuple(piece for place in places for piece in self.source.pieces(place))

    def printed_at(self, pointer: str) -> str | None:
        """Give the characters that stand at an element, as `text_at`; None for what the paper does not have."""
        places = self._places.get(pointer) or self._at(pointer)
        return "".join([self.source.printed_at(place) for place in places]) if places else None

    def text_at(self, pointer: str) -> str:
        """Give the characters that stand at an element, as printed; empty for what the paper does not have."""
        return self.printed_at(pointer) or ""

    def confidence(self, pointer: str) -> float | None:
        """Give how sure the reading of an element is, from 0 to 1; None for what the paper does not have."""
        return self._confidences.get(_plain(pointer), 1.0) if self._at(pointer) else None

    def _at(self, pointer: str) -> tuple[Span, ...]:
        plain = _plain(pointer)
        places = self._places.get(plain)
        if places is not None:
            return places
        match = _DOCUMENT(plain)
        if not is_pointer(match[2] if match else plain):
            raise PointerError(f"the model has no field {pointer!r}")
        return ()


def _plain(pointer: str) -> str:
    """Lead `/documents/0/…` to the short form that the first document is kept under."""
    return pointer.removeprefix("/documents/0") if pointer.startswith("/documents/0/") else pointer
