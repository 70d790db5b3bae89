"""Flat rows for tables: one a document, one a duty, one a contact."""

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import frozen

from gov_notice.model import Contact, Deadline, OfficialDocument

__all__ = ["Records", "to_records"]

Row = dict[str, Any]


@frozen(kw_only=True)
class Records:
    """Three tables as lists of plain dicts; every row of a table has the same keys, in the same order.

    `document` in the rows of duties and contacts is the place of their document in `documents`.
    """

    documents: list[Row]
    duties: list[Row]
    contacts: list[Row]


def to_records(documents: Iterable[OfficialDocument]) -> Records:
    """Give the rows of documents, and of those that are printed inside them.

    Values are texts, numbers, days, true, false and None; several values of one field are joined
    with 、 as the papers do.

    >>> records = to_records([OfficialDocument(genre="通知", enclosed=[OfficialDocument(genre="公告")])])
    >>> [(row["document"], row["inside"], row["genre"]) for row in records.documents]
    [(0, None, '通知'), (1, 0, '公告')]
    """
    records = Records(documents=[], duties=[], contacts=[])
    waiting: list[tuple[OfficialDocument, int | None]] = [(document, None) for document in reversed(list(documents))]
    while waiting:
        document, inside = waiting.pop()
        at = len(records.documents)
        records.documents.append({"document": at, "inside": inside, **_document_row(document)})
        records.duties.extend({"document": at, **row} for row in _duty_rows(document.deadlines))
        records.contacts.extend({"document": at, **row} for row in map(_contact_row, document.contacts))
        waiting += [(inner, at) for inner in reversed(document.enclosed)]
    return records


def _joined(values: Iterable[str]) -> str | None:
    return "、".join(values) or None


def _document_row(document: OfficialDocument) -> Row:
    number, forwarding = document.number, next(iter(document.forwardings), None)
    return {
        "identity": document.identity,
        "number": number and number.text,
        "agency_code": number and number.agency_code,
        "year": number and number.year,
        "serial": number and number.serial,
        "title": document.title and document.title.text,
        "genre": document.genre,
        "issuers": _joined(body.name for body in document.issuers),
        "addressees": document.addressees and document.addressees.text,
        "issued_on": document.issued_on,
        "secrecy": document.secrecy and document.secrecy.text,
        "urgency": document.urgency,
        "signatories": _joined(map(str, document.signatories)),
        "copies_to": document.copies_to and document.copies_to.text,
        "printed_by": document.printed_by and document.printed_by.name,
        "printed_on": document.date_of_printing and document.date_of_printing.day,
        "attachments": _joined(one.name for one in document.attachments if one.name),
        "relation": forwarding and forwarding.verb.value,
        "forwarded_title": forwarding and forwarding.citation.title,
        "forwarded_number": forwarding and forwarding.citation.number and forwarding.citation.number.text,
        "duties": len(document.deadlines),
        "contacts": len(document.contacts),
    }


def _duty_rows(deadlines: Iterable[Deadline]) -> Iterator[Row]:
    for at, one in enumerate(deadlines):
        yield {
            "duty": at,
            "text": one.text,
            "kind": one.kind.value,
            "on": one.on,
            "time": one.time and str(one.time),
            "opens_on": one.opens_on,
            "count": one.count,
            "unit": one.unit and one.unit.value,
            "anchor": one.anchor,
            "recurrence": one.recurrence,
            "task": one.task,
            "actors": _joined(one.actors),
            "recipients": _joined(one.recipients),
            "contact": one.contact,
        }


def _contact_row(contact: Contact) -> Row:
    return {
        "name": contact.name,
        "body": contact.body,
        "phones": _joined(map(str, contact.phones)),
        "fax": _joined(map(str, contact.fax)),
        "emails": _joined(contact.emails),
        "accounts": _joined(f"{account.kind}{account.text}" for account in contact.accounts),
        "address": contact.address,
        "postcode": contact.postcode,
    }
