"""The converter, for applications that keep documents in classes of their own."""

import pytest
from attrs import frozen
from cattrs import Converter
from cattrs.errors import ClassValidationError

from gov_notice.model import Block, ClockTime, DocumentNumber, OfficialDocument
from gov_notice.serial import configure, make_converter


@frozen
class Entry:
    """A row of an application's register."""

    received: str
    document: OfficialDocument


def test_a_converter_of_the_application_learns_the_model() -> None:
    converter = Converter()
    configure(converter)
    entry = Entry("2026-05-14", OfficialDocument(body=[Block(text="甲", children=[Block(text="乙")])]))
    data = converter.unstructure(entry)
    assert data["document"]["body"][0]["children"] == [{"kind": "paragraph", "text": "乙"}]
    assert converter.structure(data, Entry) == entry


def test_two_converters_share_nothing() -> None:
    one, other = make_converter(), make_converter()
    one.register_unstructure_hook(ClockTime, str)
    assert (one.unstructure(ClockTime(9)), other.unstructure(ClockTime(9))) == ("9:00", "09:00")


def test_a_part_alone_is_converted_as_well() -> None:
    number = DocumentNumber.parse("柳发〔2026〕8号")
    converter = make_converter()
    assert converter.structure(converter.unstructure(number), DocumentNumber) == number


def test_what_is_no_document_raises_the_tree_of_its_problems() -> None:
    with pytest.raises(ClassValidationError) as caught:
        make_converter().structure({"genre": 7, "colour": 1}, OfficialDocument)
    assert len(caught.value.exceptions) == 2
