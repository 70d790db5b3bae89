"""One folder a document: its text, what is read from it, and what is doubtful.

`GOLDEN=write pytest tests/golden` writes the files anew; the difference is read in review.
"""

import json
import os
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]  # it ships no types
import pytest
from lxml import etree

import gov_notice as gn
from gov_notice.serial import json_schema, xsd
from gov_notice.testing import assert_same_document

JSON_SCHEMA = jsonschema.Draft202012Validator(json_schema(), format_checker=jsonschema.FormatChecker())
XML_SCHEMA = etree.XMLSchema(etree.fromstring(xsd()))
HERE = Path(__file__).parent
FOLDERS = sorted(path.parent for path in HERE.glob("*/text.txt"))


def check_golden(path: Path, actual: str) -> None:
    if os.environ.get("GOLDEN") == "write":
        path.write_text(actual, "utf-8")
    assert actual == path.read_text("utf-8"), f"differs from {path}; GOLDEN=write, then read the difference"


def shown(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def reading_of(folder: Path) -> gn.Reading:
    return gn.read(folder / "text.txt")


def test_there_are_cases() -> None:
    assert FOLDERS


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_documents(folder: Path) -> None:
    documents = [json.loads(gn.to_json(document)) for document in reading_of(folder).documents]
    check_golden(folder / "document.json", shown(documents[0] if len(documents) == 1 else documents))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_what_is_read_goes_through_both_stored_forms(folder: Path) -> None:
    """Law 3: from_json(to_json(d)) == d, from_xml(to_xml(d)) == d."""
    for document in reading_of(folder).documents:
        assert_same_document(gn.from_json(gn.to_json(document)), document)
        assert_same_document(gn.from_xml(gn.to_xml(document)), document)
        JSON_SCHEMA.validate(json.loads(gn.to_json(document)))
        XML_SCHEMA.assertValid(etree.fromstring(gn.to_xml(document)))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_doubts(folder: Path) -> None:
    reading = reading_of(folder)
    doubts = [
        {
            "code": doubt.code,
            "pointer": doubt.pointer,
            "at": doubt.span.of(reading.text) if doubt.span else None,
            "message": doubt.message,
        }
        for doubt in reading.doubts
    ]
    check_golden(folder / "doubts.json", shown(doubts))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_places(folder: Path) -> None:
    reading = reading_of(folder)
    check_golden(folder / "places.json", shown({pointer: reading.text_at(pointer) for pointer in reading.pointers}))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_case_says_where_its_text_comes_from(folder: Path) -> None:
    assert (folder / "origin.md").read_text("utf-8").strip()


def test_the_shipped_example_is_a_case() -> None:
    example = HERE.parents[1] / "docs" / "examples" / "volunteer-month.txt"
    assert example.read_bytes() == (HERE / example.stem / "text.txt").read_bytes()
