"""Chinese official documents (公文) as typed objects.

The public names stand in `gov_notice.api` and come from there when they are first used, so that importing one
layer of the package does not load the others: who stores documents never loads the parser.

>>> import gov_notice as gn
>>> gn.parse("柳科协发〔2026〕8号").document.number.serial
8
"""

from typing import TYPE_CHECKING

from gov_notice._version import __version__

if TYPE_CHECKING:
    from gov_notice.api import (
        Account,
        Addressee,
        Applicability,
        Archive,
        Attachment,
        Attendance,
        Block,
        BlockKind,
        Citation,
        ClockTime,
        ConfigurationError,
        Contact,
        CopiesPrinted,
        Deadline,
        DeadlineKind,
        DocumentNumber,
        Doubt,
        Edit,
        ExtraMissingError,
        Finding,
        Fix,
        Fixed,
        Forwarding,
        ForwardingChain,
        ForwardingVerb,
        GovNoticeError,
        Head,
        InvalidFieldError,
        IssuingBody,
        Letterhead,
        LoadError,
        NoticeSyntaxError,
        NumberForm,
        OfficialDocument,
        Period,
        Phone,
        PointerError,
        Position,
        PrintedDate,
        Reading,
        Report,
        Route,
        Secrecy,
        SecrecyGrade,
        Severity,
        Signatory,
        Span,
        TimeUnit,
        Title,
        UnreadableInputError,
        UnsupportedFormat,
        YearSource,
        agenda,
        check,
        fix,
        from_json,
        from_xml,
        parse,
        parse_head,
        read,
        render,
        same_content,
        to_json,
        to_xml,
    )

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
    "__version__",
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


if not TYPE_CHECKING:  # a checker that sees it takes every misspelt name for one that exists

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module 'gov_notice' has no attribute {name!r}", name=name, obj=None)
        from gov_notice import api  # noqa: PLC0415  loads the layers; see the docstring

        # kept, so that the next use costs no more than any other name
        globals()[name] = value = getattr(api, name)
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
