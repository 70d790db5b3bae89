"""What of a document stands in elements of metadata: texts out of it, and where that is enough, it out of texts."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, Final

from attrs import evolve, frozen

from gov_notice.model import (
    Addressee,
    Attachment,
    Citation,
    DocumentNumber,
    IssuingBody,
    Letterhead,
    OfficialDocument,
    PrintedDate,
    Secrecy,
    Signatory,
    Title,
)

__all__ = ["VALUES", "Value", "Values"]

Values = tuple[str, ...]


@frozen
class Value:
    """What a name in `MetadataElement.holds` stands for."""

    field: str
    """What of the document it says: the field that it is read back to, or those that it is made of."""
    get: Callable[[OfficialDocument], Iterable[str | None]]
    put: Callable[[Values], Any] | None = None
    """What it makes of the texts for that field; None where the texts do not carry enough."""
    single: bool = True


def _text_of(field: str) -> Callable[[OfficialDocument], Iterable[str | None]]:
    """Give the words of a field that has its words in `text`."""

    def get(document: OfficialDocument) -> Iterable[str | None]:
        part = getattr(document, field)
        return () if part is None else (part.text,)

    return get


def _plain(field: str) -> Callable[[OfficialDocument], Iterable[str | None]]:
    return lambda document: (getattr(document, field),)


def _day_of(field: str) -> Callable[[OfficialDocument], Iterable[str | None]]:
    def get(document: OfficialDocument) -> Iterable[str | None]:
        printed: PrintedDate | None = getattr(document, field)
        return (printed.day.isoformat(),) if printed and printed.day else ()

    return get


def _first(values: Values) -> str:
    return values[0]


def _title(values: Values) -> Title:
    # as it was printed: reading takes white space out of the words
    return evolve(Title.read(values[0]), text=values[0])


def _printed_date(values: Values) -> PrintedDate:
    day = date.fromisoformat(values[0])
    if day.isoformat() != values[0]:
        raise ValueError(values[0])
    return PrintedDate.of(day)


def _attachments(values: Values) -> tuple[Attachment, ...]:
    numbered = len(values) > 1
    return tuple(Attachment(number=at if numbered else None, name=name) for at, name in enumerate(values, 1))


def _number_or_identity(document: OfficialDocument) -> Iterable[str]:
    """Give the number in words that can be read, as printed where these can be; else the identity."""
    number = document.number
    words = (number.text, str(number)) if number and number.readable else ()
    return (next((one for one in words if DocumentNumber.read(one).readable), document.identity),)


def _number(values: Values) -> DocumentNumber | None:
    number = DocumentNumber.read(values[0])
    return number if number.readable else None


def _cited(citation: Citation) -> str | None:
    number = citation.number.text if citation.number else None
    return f"{citation.title}（{number}）" if citation.title and number else citation.title or number


def _people(document: OfficialDocument) -> Iterable[str | None]:
    names = [signatory.name for signatory in document.signatories] + [contact.name for contact in document.contacts]
    return dict.fromkeys(names)


def _related(document: OfficialDocument) -> Iterable[str | None]:
    return dict.fromkeys(
        map(_cited, (*[forwarding.citation for forwarding in document.forwardings], *document.citations))
    )


VALUES: Final[Mapping[str, Value]] = {
    "identity": Value("identity", lambda document: (document.identity,)),
    "genre": Value("genre", _plain("genre"), _first),
    "copy_number": Value("copy_number", _plain("copy_number"), _first),
    "secrecy": Value("secrecy", _text_of("secrecy"), lambda values: Secrecy.read(values[0])),
    "secrecy_grade": Value(
        "secrecy",
        lambda document: (document.secrecy.grade.value,) if document.secrecy and document.secrecy.grade else (),
        lambda values: Secrecy.parse(values[0]),
    ),
    # the term alone is no mark: `mapping` puts it beside the grade
    "secrecy_term": Value("secrecy", lambda document: (document.secrecy.term,) if document.secrecy else ()),
    "urgency": Value("urgency", _plain("urgency"), _first),
    "letterhead": Value("letterhead", _text_of("letterhead"), lambda values: Letterhead(values[0])),
    "number": Value("number", _text_of("number"), lambda values: DocumentNumber.read(values[0])),
    "signatories": Value(
        "signatories",
        lambda document: [signatory.name for signatory in document.signatories],
        lambda values: tuple(map(Signatory, values)),
        single=False,
    ),
    "title": Value("title", _text_of("title"), _title),
    "title_note": Value("title_note", _plain("title_note"), _first),
    "addressees": Value("addressees", _text_of("addressees"), lambda values: Addressee.read(values[0])),
    "attachments": Value(
        "attachments",
        lambda document: [attachment.name for attachment in document.attachments],
        _attachments,
        single=False,
    ),
    "issuers": Value(
        "issuers",
        lambda document: [body.name for body in document.issuers],
        lambda values: tuple(map(IssuingBody, values)),
        single=False,
    ),
    "date_of_issue": Value("date_of_issue", _day_of("date_of_issue"), _printed_date),
    "notes": Value("notes", lambda document: document.notes, tuple, single=False),
    "copies_to": Value("copies_to", _text_of("copies_to"), lambda values: Addressee.read(values[0])),
    "printed_by": Value(
        "printed_by",
        lambda document: (document.printed_by.name,) if document.printed_by else (),
        lambda values: IssuingBody(values[0]),
    ),
    "date_of_printing": Value("date_of_printing", _day_of("date_of_printing"), _printed_date),
    "distribution": Value("distribution", _plain("distribution"), _first),
    "subject_terms": Value("subject_terms", lambda document: document.subject_terms, tuple, single=False),
    # one way: they say less than the fields hold, or more than one of them
    "item": Value("件 always", lambda _: ("件",)),
    "year": Value("date_of_issue", lambda document: (str(document.issued_on.year),) if document.issued_on else ()),
    "people": Value("signatories, contacts", _people, single=False),
    "forwarding_verbs": Value(
        "forwardings", lambda document: [one.verb.value for one in document.forwardings], single=False
    ),
    "forwarded": Value(
        "forwardings", lambda document: [_cited(one.citation) for one in document.forwardings], single=False
    ),
    "publisher": Value("printed_by", lambda document: (document.printed_by.name,) if document.printed_by else ()),
    "number_or_identity": Value("number", _number_or_identity, _number),
    "related": Value("forwardings, citations", _related, single=False),
    "rights": Value(
        "secrecy, distribution",
        lambda document: (document.secrecy.text if document.secrecy else None, document.distribution),
        single=False,
    ),
}
