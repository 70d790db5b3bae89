"""What stage 4 hands to stage 5: which lines are which element of which document."""

from attrs import define, field

from gov_notice.parsing.line import Line
from gov_notice.source import Span

__all__ = ["Annex", "Enclosed", "ListedAttachment", "Outline"]


@define
class ListedAttachment:
    """An entry of the list of attachments: its number, and the pieces of its name."""

    number: int | None
    spans: list[Span]


@define
class Annex:
    """Annexed plans, rules and forms: the label above them and its number, their title, their lines."""

    number: int | None
    label: Line | None = None
    heading: list[Span] = field(factory=list)
    lines: list[Line] = field(factory=list)


@define
class Enclosed:
    """A complete document inside: the label above it and its number, and its own outline."""

    number: int | None
    label: Line | None
    outline: "Outline"


@define(kw_only=True)
class Outline:
    """The lines and places of one document, collected while its lines are gone through."""

    copy_number: Span | None = None
    secrecy: Span | None = None
    urgency: Span | None = None
    letterhead: list[Span] = field(factory=list)
    letterhead_bodies: list[Span] = field(factory=list)
    letterhead_suffix: Span | None = None
    number: Span | None = None
    signatories: list[tuple[Span, Span | None]] = field(factory=list)
    title: list[Span] = field(factory=list)
    title_note: list[Span] = field(factory=list)
    title_issuers: list[Span] = field(factory=list)
    office: list[Span] = field(factory=list)
    """纪要: the office printed with the day under the head."""
    addressees: Span | None = None
    body: list[Line] = field(factory=list)
    attachments: list[ListedAttachment] = field(factory=list)
    list_label: Span | None = None
    """附件: on a line of its own above the list."""
    issuers: list[Span] = field(factory=list)
    seal: Span | None = None
    date_of_issue: Span | None = None
    notes: list[Line] = field(factory=list)
    attendance: list[Line] = field(factory=list)
    annexes: list[Annex] = field(factory=list)
    colophon: dict[str, Span] = field(factory=dict)
    enclosed: list[Enclosed] = field(factory=list)
    passes_on: bool = False
    """Whether the title or the opening says that another document follows."""
    leftover: list[Line] = field(factory=list)
    """Lines that belong to no element: the page around the document."""
