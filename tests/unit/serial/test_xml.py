"""The XML form: what stands where, and what reading passes over."""

from datetime import date

import pytest
from lxml import etree

from gov_notice.errors import InvalidFieldError
from gov_notice.model import (
    Addressee,
    Block,
    BlockKind,
    ClockTime,
    Contact,
    Deadline,
    DeadlineKind,
    DocumentNumber,
    IssuingBody,
    OfficialDocument,
    Phone,
)
from gov_notice.serial import NAMESPACE, from_xml, to_xml

START, END = f'<document xmlns="{NAMESPACE}">', "</document>"


def inner(document: OfficialDocument) -> str:
    return to_xml(document).decode().removeprefix(START).removesuffix(END)


def test_printed_words_are_content_and_their_meaning_is_attributes() -> None:
    number = DocumentNumber.parse("柳科协发【2026】8号")
    assert inner(OfficialDocument(number=number)) == (
        '<number agency-code="柳科协发" form="ordinary" serial="8" year="2026">柳科协发【2026】8号</number>'
    )


def test_the_body_is_mixed_content() -> None:
    body = [
        Block(
            kind=BlockKind.HEADING, level=1, marker="一、", text="任务", children=[Block(text="甲"), Block(text="乙")]
        ),
        Block(kind=BlockKind.TABLE, rows=[["序号", "单位"], ["1", ""]]),
    ]
    assert inner(OfficialDocument(body=body)) == (
        '<body><heading level="1" marker="一、">任务<paragraph>甲</paragraph><paragraph>乙</paragraph></heading>'
        "<table><row><cell>序号</cell><cell>单位</cell></row><row><cell>1</cell><cell></cell></row></table></body>"
    )


def test_repeated_parts_are_named_in_the_singular() -> None:
    document = OfficialDocument(
        issuers=[IssuingBody("甲局"), IssuingBody("乙局", "代章")],
        notes=["一", "二"],
        addressees=Addressee.read("甲、乙，丙"),
        contacts=[Contact(body="办公室", phones=[Phone("85090001")])],
    )
    assert inner(document) == (
        "<addressees>甲、乙，丙<group><member>甲</member><member>乙</member></group><group><member>丙</member></group>"
        '</addressees><issuer>甲局</issuer><issuer note="代章">乙局</issuer><note>一</note><note>二</note>'
        "<contact><unit>办公室</unit><phone>85090001</phone></contact>"
    )


def test_days_times_and_truths_are_written_as_in_json() -> None:
    deadline = Deadline(
        text="6月12日24:00前", kind=DeadlineKind.MOMENT, on=date(2026, 6, 12), time=ClockTime(24), inclusive=True
    )
    assert inner(OfficialDocument(deadlines=[deadline])) == (
        '<deadline before-anchor="false" inclusive="true" kind="moment" on="2026-06-12" time="24:00">'
        "6月12日24:00前</deadline>"
    )


def test_empty_words_are_not_absent_words() -> None:
    document = OfficialDocument(genre="", issuers=[IssuingBody("甲", "")])
    assert inner(document) == '<genre></genre><issuer note="">甲</issuer>'
    assert from_xml(to_xml(document)) == document


@pytest.mark.parametrize("text", ['<>&"', "]]>", "a\r\nb", "\r", "\t \n", " a ", "&amp;", "\x85\u2028", "<!-- -->"])
def test_awkward_texts_survive_as_content_and_as_attribute(text: str) -> None:
    document = OfficialDocument(genre=text, issuers=[IssuingBody("甲", text)], body=[Block(marker=text, text=text)])
    assert from_xml(to_xml(document)) == document
    assert from_xml(to_xml(document, pretty=True)) == document


def test_pretty_is_indented_where_white_space_means_nothing() -> None:
    document = OfficialDocument(
        genre="通知", body=[Block(kind=BlockKind.HEADING, text="任务", children=[Block(text="甲"), Block(text="乙")])]
    )
    assert to_xml(document, pretty=True).decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f"{START}\n"
        "  <genre>通知</genre>\n"
        "  <body>\n"
        "    <heading>任务<paragraph>甲</paragraph>\n"
        "      <paragraph>乙</paragraph>\n"
        "    </heading>\n"
        "  </body>\n"
        "</document>\n"
    )


def test_comments_instructions_prefixes_and_sections_are_read_through() -> None:
    data = (
        f'<?xml version="1.0" encoding="utf-8"?><!-- a --><d:document xmlns:d="{NAMESPACE}">'
        "<?x y?><d:genre>通<!-- b --><![CDATA[知]]></d:genre><!-- c --></d:document>"
    )
    expected = OfficialDocument(genre="通知")
    assert from_xml(data) == expected
    assert from_xml(data.encode("utf-8-sig")) == expected
    assert from_xml(bytearray(data.encode())) == expected


def test_a_declaration_in_a_str_says_nothing() -> None:
    data = f'<?xml version="1.0" encoding="GBK"?>{START}<genre>通知</genre>{END}'
    assert from_xml(data).genre == "通知"


def test_order_between_elements_of_different_names_is_free() -> None:
    data = f"{START}<issuer>甲</issuer><genre>通知</genre><issuer>乙</issuer>{END}"
    assert [body.name for body in from_xml(data).issuers] == ["甲", "乙"]


def test_what_could_not_be_read_again_is_not_written() -> None:
    block = Block(text="甲")
    for _ in range(80):
        block = Block(children=[block])
    with pytest.raises(InvalidFieldError, match="nested deeper than 64 levels"):
        to_xml(OfficialDocument(body=[block]))


def test_the_deepest_document_that_is_written_is_read() -> None:
    document = OfficialDocument(genre="通知")
    for _ in range(63):
        document = OfficialDocument(enclosed=[document])
    assert from_xml(to_xml(document)) == document


def test_the_root_carries_the_namespace_and_no_prefix() -> None:
    root = etree.fromstring(to_xml(OfficialDocument()))
    assert root.tag == f"{{{NAMESPACE}}}document"
    assert root.nsmap == {None: NAMESPACE}
    assert not root.attrib
