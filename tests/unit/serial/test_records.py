"""Flat rows for tables."""

from datetime import date

from gov_notice.model import (
    Attachment,
    Citation,
    Contact,
    Deadline,
    DeadlineKind,
    DocumentNumber,
    Forwarding,
    ForwardingVerb,
    IssuingBody,
    OfficialDocument,
    Phone,
    PrintedDate,
    Route,
)
from gov_notice.serial import to_records

INNER = OfficialDocument(
    number=DocumentNumber.parse("岚科协发〔2026〕29号"),
    deadlines=[Deadline(text="6月12日前", kind=DeadlineKind.DAY, on=date(2026, 6, 12), routes=[Route(None, "科普部")])],
)
CARRIER = OfficialDocument(
    number=DocumentNumber.parse("柳科协发〔2026〕8号"),
    issuers=[IssuingBody("柳城市科学技术协会"), IssuingBody("柳城市科学技术局")],
    date_of_issue=PrintedDate.of(date(2026, 5, 13)),
    attachments=[Attachment(number=1, name="推荐表"), Attachment()],
    enclosed=[INNER],
    forwardings=[
        Forwarding(
            verb=ForwardingVerb.FORWARD, citation=Citation(title="岚江省科协通知", number=INNER.number), enclosed=0
        )
    ],
    contacts=[Contact(name="吕清源", phones=[Phone.parse("0890-85090001"), Phone.parse("13900000000")])],
)


def test_one_row_a_document_with_those_inside_behind_their_carrier() -> None:
    rows = to_records([CARRIER, OfficialDocument(genre="公告")]).documents
    assert [(row["document"], row["inside"], row["number"]) for row in rows] == [
        (0, None, "柳科协发〔2026〕8号"),
        (1, 0, "岚科协发〔2026〕29号"),
        (2, None, None),
    ]
    first = rows[0]
    assert first["issuers"] == "柳城市科学技术协会、柳城市科学技术局"
    assert first["issued_on"] == date(2026, 5, 13)
    assert first["attachments"] == "推荐表"
    assert (first["relation"], first["forwarded_number"]) == ("转发", "岚科协发〔2026〕29号")
    assert (first["duties"], first["contacts"]) == (0, 1)


def test_duties_and_contacts_lead_back_to_their_document() -> None:
    records = to_records([CARRIER])
    (duty,) = records.duties
    assert (duty["document"], duty["on"], duty["recipients"], duty["task"]) == (1, date(2026, 6, 12), "科普部", None)
    (contact,) = records.contacts
    assert (contact["document"], contact["name"], contact["phones"]) == (0, "吕清源", "0890-85090001、13900000000")


def test_every_row_of_a_table_has_the_same_keys() -> None:
    records = to_records([CARRIER, OfficialDocument(deadlines=INNER.deadlines, contacts=[Contact()])])
    for table in (records.documents, records.duties, records.contacts):
        assert len({tuple(row) for row in table}) == 1
        for row in table:
            for value in row.values():
                assert value is None or isinstance(value, (str, int, date))


def test_no_documents_no_rows() -> None:
    records = to_records([])
    assert records.documents == records.duties == records.contacts == []
