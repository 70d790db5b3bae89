"""Where two documents differ is said place by place."""

import pytest
from hypothesis import given

from gov_notice.model import Block, DocumentNumber, IssuingBody, OfficialDocument
from gov_notice.testing import any_documents, assert_same_document, differences


def test_equal_documents_pass() -> None:
    assert_same_document(OfficialDocument(genre="通知"), OfficialDocument(genre="通知"))


def test_every_place_is_named_with_both_values() -> None:
    actual = OfficialDocument(
        number=DocumentNumber.parse("柳发〔2026〕8号"),
        body=[Block(text="甲", children=[Block(text="乙")])],
        issuers=[IssuingBody("甲局")],
    )
    expected = OfficialDocument(
        number=DocumentNumber.parse("柳发〔2026〕9号"),
        body=[Block(text="甲", children=[Block(text="丙")]), Block(text="丁")],
        genre="通知",
    )
    with pytest.raises(AssertionError) as caught:
        assert_same_document(actual, expected)
    assert str(caught.value).splitlines() == [
        "the documents differ in 6 places:",
        "  /number/serial: 8, expected 9",
        "  /number/text: '柳发〔2026〕8号', expected '柳发〔2026〕9号'",
        "  /genre: None, expected '通知'",
        "  /body/0/children/0/text: '乙', expected '丙'",
        "  /body/1: None, expected Block(kind=<BlockKind.PARAGRAPH: 'paragraph'>, level=None, m…",
        "  /issuers/0: IssuingBody(name='甲局', note=None), expected None",
    ]


@given(any_documents(levels=0), any_documents(levels=0))
def test_there_is_a_difference_exactly_where_two_are_unequal(one: OfficialDocument, other: OfficialDocument) -> None:
    assert bool(list(differences(one, other))) == (one != other)
    assert not list(differences(one, one))
