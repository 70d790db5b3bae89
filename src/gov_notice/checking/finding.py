"""What a check says: findings, and how to correct them."""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import TypeAlias

from attrs import field, frozen

from gov_notice.errors import InvalidFieldError
from gov_notice.source import Span

__all__ = ["Applicability", "Edit", "Fact", "Finding", "Fix", "Flaw", "Severity"]

Fact: TypeAlias = str | int
"""A value that a message is made from."""


class Severity(Enum):
    """How much a finding weighs (rulebook 0.1)."""

    ERROR = "error"
    """A law, the 条例 or a national standard says "shall", or two parts contradict each other."""
    WARNING = "warning"
    """The text in force says 一般 or 推荐, or the check is a heuristic."""
    INFO = "info"
    """Office practice, or a hint that needs a person."""

    def reaches(self, level: "Severity | None") -> bool:
        """Tell whether this weighs as much as a level, or more; nothing reaches None.

        >>> Severity.WARNING.reaches(Severity.INFO), Severity.WARNING.reaches(Severity.ERROR)
        (True, False)
        """
        order = tuple(Severity)
        return level is not None and order.index(self) <= order.index(level)


class Applicability(Enum):
    """How far a fix may be trusted (rulebook 1.16)."""

    SAFE = "safe"
    """Changes the form, never what is said; applied unless told otherwise."""
    UNSAFE = "unsafe"
    """May change what is said; applied on request."""
    SHOWN = "shown"
    """Only shown: a person must choose."""


@frozen(order=True)
class Edit:
    """Other characters in place of a range of the text as given; an empty range is an insertion.

    >>> Edit(Span(2, 3), "〔").text
    '〔'
    """

    span: Span
    text: str


def _sorted(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    return tuple(sorted(edits))


@frozen
class Fix:
    """A correction: its edits are applied all or none.

    Raises `InvalidFieldError` where there is no edit or two of them overlap.
    """

    title: str
    """What is done, in Chinese."""
    edits: tuple[Edit, ...] = field(converter=_sorted)
    applicability: Applicability = Applicability.SAFE

    def __attrs_post_init__(self) -> None:
        if not self.edits:
            raise InvalidFieldError("Fix", "edits", "a fix has an edit")
        done = -1
        for edit in self.edits:
            if edit.span.start < done:
                raise InvalidFieldError("Fix", "edits", "two edits overlap")
            done = edit.span.stop


def _spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(spans)


@frozen
class Flaw:
    """What a rule sees, before the engine adds the rule's code, severity and message.

    `pointer` leads from the document that the rule looked at; `message` replaces the rule's own
    where one rule says different things.
    """

    pointer: str
    facts: Mapping[str, Fact] = field(factory=dict, hash=False)
    spans: tuple[Span, ...] = field(default=(), converter=_spans, kw_only=True)
    fix: Fix | None = field(default=None, kw_only=True)
    message: str | None = field(default=None, kw_only=True)


@frozen(kw_only=True)
class Finding:
    """A rule broken at one place of a document.

    Raises `InvalidFieldError` where the fix would edit what is not in `spans`.
    """

    code: str
    severity: Severity
    message: str
    """What stands there and what should, in Chinese, with the clause it follows from."""
    facts: Mapping[str, Fact] = field(factory=dict, hash=False)
    """The values that the message is made from."""
    pointer: str
    """The element (RFC 6901), from the root of the reading or of the document."""
    spans: tuple[Span, ...] = ()
    """Where it stands in the text as given; empty for what is missing, or where there is no text."""
    fix: Fix | None = None

    def __attrs_post_init__(self) -> None:
        for edit in self.fix.edits if self.fix else ():
            if not any(span.covers(edit.span) for span in self.spans):
                raise InvalidFieldError("Finding", "fix", f"{self.code} would edit outside its place")
