"""The JSON form: what is written, and which freedom its readers have."""

import json
import sys
from datetime import date

import pytest

from gov_notice.errors import ExtraMissingError, InvalidFieldError
from gov_notice.model import (
    Attachment,
    Block,
    BlockKind,
    ClockTime,
    Deadline,
    DeadlineKind,
    DocumentNumber,
    OfficialDocument,
    PrintedDate,
    Title,
    YearSource,
)
from gov_notice.serial import from_json, mirror, to_json


def written(document: OfficialDocument) -> str:
    return to_json(document).decode().removeprefix('{"schema":1,').removesuffix("}")


def test_the_version_is_the_first_key_of_the_root_and_of_nothing_else() -> None:
    document = OfficialDocument(enclosed=[OfficialDocument(genre="通知")])
    assert to_json(document) == '{"schema":1,"enclosed":[{"genre":"通知"}]}'.encode()
    assert to_json(OfficialDocument()) == b'{"schema":1}'


def test_keys_stand_in_declared_order_and_values_in_their_plainest_form() -> None:
    deadline = Deadline(
        text="6月12日17:00前",
        kind=DeadlineKind.MOMENT,
        on=date(2026, 6, 12),
        time=ClockTime(17),
        bound="前",
        inclusive=False,
        year_from=YearSource.DATE_OF_ISSUE,
    )
    assert written(OfficialDocument(deadlines=[deadline])) == (
        '"deadlines":[{"text":"6月12日17:00前","kind":"moment","on":"2026-06-12","time":"17:00","bound":"前",'
        '"inclusive":false,"year_from":"date_of_issue","before_anchor":false}]'
    )
    table = Block(kind=BlockKind.TABLE, rows=[["序号", ""], ["1", "甲"]])
    assert written(OfficialDocument(body=[table])) == (
        '"body":[{"kind":"table","text":"","rows":[["序号",""],["1","甲"]]}]'
    )


def test_only_none_and_empty_tuples_are_left_out() -> None:
    document = OfficialDocument(genre="", attachments=[Attachment(), Attachment(enclosed=0)])
    assert written(document) == '"genre":"","attachments":[{},{"enclosed":0}]'


@pytest.mark.parametrize("text", ['"', "\\", "/", "\n\t\r", "\x7f\x85\u2028", "𠮷😀", "</script>", "\\u0041"])
@pytest.mark.parametrize("fast", [False, True])
def test_awkward_texts_survive_in_equal_bytes(text: str, *, fast: bool) -> None:
    document = OfficialDocument(genre=text)
    assert to_json(document, fast=fast) == to_json(document)
    assert from_json(to_json(document), fast=fast) == document


@pytest.mark.parametrize("fast", [False, True])
def test_white_space_order_escapes_and_a_mark_are_free(*, fast: bool) -> None:
    data = '\ufeff { "genre" : "\\u901a\\u77e5" ,\r\n"schema": 1 }\n'.encode()
    assert from_json(data, fast=fast) == OfficialDocument(genre="通知")
    assert from_json(bytearray(data), fast=fast) == from_json(memoryview(data), fast=fast)


def test_keys_with_a_default_may_be_left_out() -> None:
    number = from_json('{"schema":1,"number":{"agency_code":"柳发","year":2026,"serial":8}}').number
    assert number == DocumentNumber.parse("柳发〔2026〕8号")
    assert from_json('{"schema":1,"body":[{}],"notes":[]}') == OfficialDocument(body=[Block()])


def test_meaning_is_taken_as_stored_and_not_read_again() -> None:
    """What a later version reads out of the same words must not change what is on file."""
    title = Title(text="关于召开年会的通知", genre="公告")
    day = PrintedDate("二〇二六年", date(2026, 5, 13))
    document = OfficialDocument(title=title, date_of_issue=day)
    assert from_json(to_json(document)) == document


def test_the_data_given_stays_as_it_is() -> None:
    data = b'{"schema":1,"genre":"a"}'
    view = bytearray(data)
    from_json(view)
    assert view == data


def test_without_the_extra_the_fast_backend_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "msgspec", None)
    mirror.msgspec.cache_clear()
    try:
        with pytest.raises(ExtraMissingError, match=r"pip install 'gov-notice\[fast\]'"):
            to_json(OfficialDocument(), fast=True)
        with pytest.raises(ExtraMissingError, match=r"pip install 'gov-notice\[fast\]'"):
            from_json(b'{"schema":1}', fast=True)
        assert from_json(to_json(OfficialDocument())) == OfficialDocument()
    finally:
        mirror.msgspec.cache_clear()


def test_what_could_not_be_read_again_is_not_written() -> None:
    title = Title(text="通知")
    for _ in range(80):
        title = Title(text="通知", inner=[title])
    with pytest.raises(InvalidFieldError, match="nested deeper than 64 levels"):
        to_json(OfficialDocument(title=title))


def test_the_deepest_document_that_is_written_is_read() -> None:
    block = Block(text="甲")
    for _ in range(63):
        block = Block(children=[block])
    document = OfficialDocument(body=[block])
    assert from_json(to_json(document)) == document


def test_any_json_reader_finds_the_fields() -> None:
    plain = json.loads(to_json(OfficialDocument(number=DocumentNumber.parse("柳发〔2026〕8号"))))
    assert plain["number"]["serial"] == 8
