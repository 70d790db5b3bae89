"""What the last stage works on: paragraphs of a document, and what is found in them."""

from datetime import date
from enum import Enum
from typing import Final, Generic, TypeVar

from attrs import field, frozen

from gov_notice.model._fields import unchecked
from gov_notice.parsing.reading import Doubt

__all__ = ["Found", "Paragraph", "Part", "Setting", "paragraph_of"]

T = TypeVar("T")


class Part(Enum):
    """Where in a document a paragraph stands."""

    BODY = "body"
    """正文, before the signature."""
    NOTE = "note"
    """附注, and other lines after the signature that are no attachment."""
    ANNEX = "annex"
    """Annexed plans, rules and forms that are no complete documents."""


@frozen(kw_only=True)
class Paragraph:
    """One paragraph on one line.

    `text` is folded: half-width digits, letters and signs of ASCII where the paper may have
    full-width ones (，：；（）！？．－～ are led to , : ; ( ) ! ? . - ~), no line breaks; `printed` has the
    same length and holds the characters as printed. The character `text[i]` is at `start + i` in
    the folded text of the document's source.
    """

    text: str = field()
    printed: str = field(repr=False)
    start: int
    part: Part = Part.BODY
    headings: tuple[str, ...] = ()
    """The headings it stands under, outermost first, folded, without markers."""
    number: int = 0
    """Its place among the paragraphs of the document."""

    def found(
        self, value: T, start: int, stop: int, *, confidence: float = 1.0, doubts: tuple[Doubt, ...] = ()
    ) -> "Found[T]":
        """Give something found at `text[start:stop]`."""
        return _found(value, self.start + start, self.start + stop, confidence=confidence, doubts=doubts)


@frozen
class Found(Generic[T]):
    """A value of the model with its place in the folded text of the source.

    A doubt's pointer and span are None here; the builder, which knows both, fills them in.
    """

    value: T
    start: int
    stop: int
    confidence: float = field(default=1.0, kw_only=True)
    doubts: tuple[Doubt, ...] = field(default=(), kw_only=True)


@frozen(kw_only=True)
class Setting:
    """What the whole document says that its sentences leave out."""

    issued_on: date | None = None
    reference: date | None = None
    """The day of reading, given to `parse`."""
    issued_in: date | None = None
    """The first day of the month, where the date of issue prints no day: 二〇二六年五月."""
    number_year: int | None = None
    title_years: tuple[int, ...] = ()
    title: str = ""
    """The folded title."""
    issuers: tuple[str, ...] = ()
    addressees: str | None = None
    attachments: tuple[str, ...] = ()
    """The names in the list of attachments, as printed."""
    enclosed_numbers: tuple[str, ...] = ()
    """The canonical numbers of the complete documents printed inside."""


paragraph_of: Final = unchecked(Paragraph)
_found: Final = unchecked(Found)
