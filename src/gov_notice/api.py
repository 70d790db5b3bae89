"""The public calls: thin joins of the layers, and the names that programs need beside them.

A layer is imported by the function that needs it, or when a name of it is first asked for: a program that only stores
documents never loads the parser, and one that only parses never loads cattrs and lxml.
"""

from collections.abc import Iterable
from datetime import date
from importlib import import_module
from os import PathLike
from typing import TYPE_CHECKING, Final, Literal

from gov_notice.errors import (
    ConfigurationError,
    ExtraMissingError,
    GovNoticeError,
    InvalidFieldError,
    LoadError,
    NoticeSyntaxError,
    PointerError,
    UnreadableInputError,
    UnsupportedFormat,
)
from gov_notice.model import (
    Account,
    Addressee,
    Attachment,
    Attendance,
    Block,
    BlockKind,
    Citation,
    ClockTime,
    Contact,
    CopiesPrinted,
    Deadline,
    DeadlineKind,
    DocumentNumber,
    Forwarding,
    ForwardingVerb,
    IssuingBody,
    Letterhead,
    NumberForm,
    OfficialDocument,
    Period,
    Phone,
    PrintedDate,
    Route,
    Secrecy,
    SecrecyGrade,
    Signatory,
    TimeUnit,
    Title,
    YearSource,
    same_content,
)
from gov_notice.source import Position, Span

if TYPE_CHECKING:
    from gov_notice.archive import Archive
    from gov_notice.chain import ForwardingChain
    from gov_notice.checking import Applicability, Edit, Finding, Fix, Fixed, Report, Rule, Severity
    from gov_notice.duties import agenda
    from gov_notice.parsing import Doubt, Head, Reading, parse, parse_head
    from gov_notice.timing.calendars import Calendar

__all__ = [
    "Account",
    "Addressee",
    "Applicability",
    "Archive",
    "Attachment",
    "Attendance",
    "Block",
    "BlockKind",
    "Citation",
    "ClockTime",
    "ConfigurationError",
    "Contact",
    "CopiesPrinted",
    "Deadline",
    "DeadlineKind",
    "DocumentNumber",
    "Doubt",
    "Edit",
    "ExtraMissingError",
    "Finding",
    "Fix",
    "Fixed",
    "Forwarding",
    "ForwardingChain",
    "ForwardingVerb",
    "GovNoticeError",
    "Head",
    "InvalidFieldError",
    "IssuingBody",
    "Letterhead",
    "LoadError",
    "NoticeSyntaxError",
    "NumberForm",
    "OfficialDocument",
    "Period",
    "Phone",
    "PointerError",
    "Position",
    "PrintedDate",
    "Reading",
    "Report",
    "Route",
    "Secrecy",
    "SecrecyGrade",
    "Severity",
    "Signatory",
    "Span",
    "TimeUnit",
    "Title",
    "UnreadableInputError",
    "UnsupportedFormat",
    "YearSource",
    "agenda",
    "check",
    "fix",
    "from_json",
    "from_xml",
    "parse",
    "parse_head",
    "read",
    "render",
    "same_content",
    "to_json",
    "to_xml",
]


_LAYERS: Final = {
    "gov_notice.archive": ("Archive",),
    "gov_notice.chain": ("ForwardingChain",),
    "gov_notice.checking": ("Applicability", "Edit", "Finding", "Fix", "Fixed", "Report", "Severity"),
    "gov_notice.duties": ("agenda",),
    "gov_notice.parsing": ("Doubt", "Head", "Reading", "parse", "parse_head"),
}
_HOMES: Final = {name: layer for layer, names in _LAYERS.items() for name in names}


def read(path: str | PathLike[str], reference: date | None = None) -> "Reading":
    """Read a file: plain text in UTF-8, UTF-16 or GB18030.

    `reference` is the day of reading, for texts that carry no date. Raises `UnsupportedFormat` for docx, pdf, ofd,
    doc, wps and html, and `UnreadableInputError` for what cannot be opened or is no text.
    """
    from gov_notice.parsing import parse
    from gov_notice.readers import read_file

    return parse(read_file(path), reference)


def check(
    target: "Reading | OfficialDocument",
    profile: str = "national",
    *,
    rules: "Iterable[Rule] | None" = None,
    calendar: "Calendar | None" = None,
) -> "Report":
    r"""Hold a reading, or a document without text, to the rules of a profile: national, draft, web or archive.

    `rules` are asked instead of the profile's; `calendar` is for the rules that look at working days. Raises
    `InvalidFieldError` where there is no such profile.

    >>> from gov_notice.parsing import parse
    >>> [finding.code for finding in check(parse("国办发[2024]5号\n关于开展普查的通知"), "draft").findings][:1]
    ['N002']
    """
    from gov_notice import checking

    return checking.check(target, rules=_rules(profile) if rules is None else rules, calendar=calendar)


def fix(
    reading: "Reading", profile: str = "national", *, rules: "Iterable[Rule] | None" = None, unsafe: bool = False
) -> "Fixed":
    r"""Correct the text of a reading where that changes its form and not what it says.

    `unsafe` applies also the fixes that may change what is said; `rules` are asked instead of the profile's. Raises
    `InvalidFieldError` where there is no such profile.

    >>> from gov_notice.parsing import parse
    >>> fix(parse("国办发[2024]5号\n关于开展普查的通知")).text.splitlines()[0]
    '国办发〔2024〕5号'
    """
    from gov_notice import checking

    return checking.fix(reading, rules=_rules(profile) if rules is None else rules, unsafe=unsafe)


def _rules(profile: str) -> "Iterable[Rule]":
    from gov_notice.rules import for_profile

    return for_profile(profile)


def render(document: OfficialDocument, format_name: Literal["text", "ics", "html", "docx", "vcf", "csv"]) -> bytes:
    """Print a document: its plain layout in the standard's order, or the calendar of its deadlines.

    Raises `UnsupportedFormat` for a format that this version does not write (html, docx, vcf, csv), and
    `ExtraMissingError` for `ics` without the extra of that name.

    >>> print(render(OfficialDocument(title=Title.read("关于开展普查的通知")), "text").decode().strip())
    关于开展普查的通知
    """
    if format_name == "text":
        from gov_notice.rendering import render_text

        return render_text(document).encode()
    if format_name == "ics":
        from gov_notice.rendering.ics import document_ics

        return document_ics(document)
    raise UnsupportedFormat(format_name)


def to_json(document: OfficialDocument, *, fast: bool = False) -> bytes:
    """Write a document as JSON in UTF-8: equal documents give equal bytes.

    `fast` uses msgspec for the same bytes and raises `ExtraMissingError` without the extra `fast`.

    >>> to_json(OfficialDocument(genre="通知")).decode()
    '{"schema":1,"genre":"通知"}'
    """
    from gov_notice import serial

    return serial.to_json(document, fast=fast)


def from_json(data: bytes | str, *, fast: bool = False) -> OfficialDocument:
    """Read a document from JSON; raises `LoadError` with every problem and its JSON Pointer.

    >>> from_json('{"schema":1,"genre":"通知"}').genre
    '通知'
    """
    from gov_notice import serial

    return serial.from_json(data, fast=fast)


def to_xml(document: OfficialDocument) -> bytes:
    """Write a document as XML in UTF-8: equal documents give equal bytes."""
    from gov_notice import serial

    return serial.to_xml(document)


def from_xml(data: bytes | str) -> OfficialDocument:
    """Read a document from XML; raises `LoadError` with every problem and its place.

    >>> from_xml(to_xml(OfficialDocument(genre="通知"))).genre
    '通知'
    """
    from gov_notice import serial

    return serial.from_xml(data)


if not TYPE_CHECKING:  # a checker that sees it takes every misspelt name for one that exists

    def __getattr__(name: str) -> object:
        if name in _HOMES:
            return getattr(import_module(_HOMES[name]), name)
        raise AttributeError(f"module 'gov_notice.api' has no attribute {name!r}", name=name, obj=None)


def __dir__() -> list[str]:
    return sorted(__all__)
