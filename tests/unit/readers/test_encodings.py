import pytest
from hypothesis import given, strategies as st

from gov_notice.errors import UnreadableInputError
from gov_notice.readers import read_text_bytes

NOTICE = "柳城市水务局关于做好2026年防汛工作的通知\r\n\r\n各县（区）水务局：\r\n　　请于6月12日前报送——“方案”。\n"
TRADITIONAL = "各位代表：我們在大會上聽了關於防汛工作的報告，並進行了三天的討論，同意各項意見。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"])
def test_every_encoding_in_use_gives_the_text_with_its_line_ends(encoding: str) -> None:
    assert read_text_bytes(NOTICE.encode(encoding)) == NOTICE


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_utf16_byte_order_is_that_of_its_mark(mark: bytes) -> None:
    assert read_text_bytes(mark + NOTICE.encode("utf-16-le" if mark[0] == 0xFF else "utf-16-be")) == NOTICE


def test_traditional_characters_in_gb18030() -> None:
    assert read_text_bytes(TRADITIONAL.encode("gb18030")) == TRADITIONAL


def test_gb18030_mark_is_no_part_of_the_text() -> None:
    assert read_text_bytes(b"\x84\x31\x95\x33" + NOTICE.encode("gb18030")) == NOTICE


def test_nothing_is_an_empty_text() -> None:
    assert read_text_bytes(b"") == ""


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(NOTICE.encode()[:40] + b"\xff" + NOTICE.encode()[40:], "byte 40", id="a broken byte in UTF-8"),
        pytest.param(NOTICE.encode().rstrip()[:-1], "known encoding", id="UTF-8 cut inside a character"),
        pytest.param("關於做好防汛工作的通知，請於六月十二日前報送方案。".encode("big5"), "known encoding", id="Big5"),
        pytest.param("お知らせ：防災訓練の実施について".encode("shift_jis"), "known encoding", id="Shift JIS"),
        pytest.param("Conseil général à Orléans".encode("latin-1"), "known encoding", id="Latin 1"),
        pytest.param(b"\xff\xfe" + "柳城".encode("utf-16-le")[:-1], "utf-16-le as its mark says", id="odd UTF-16"),
        pytest.param(b"\xef\xbb\xbf\xff", "utf-8 as its mark says", id="marked UTF-8, broken"),
        pytest.param(bytes(range(256)), "known encoding", id="every byte"),
        pytest.param(b"\x00\x01\x02\x03\x04", "binary", id="binary"),
    ],
)
def test_what_is_no_text_is_refused_with_its_reason(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableInputError, match=words):
        read_text_bytes(data)


class TestTextNeverRaises:
    """Unreadable bytes give a clear error; text never does."""

    @given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.sampled_from("\n\r\t")))
    def test_utf8_is_read_as_it_is(self, text: str) -> None:
        assert read_text_bytes(text.encode()) == text.removeprefix("\ufeff")

    @given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.sampled_from("\n\r\t")))
    def test_marked_utf16_is_read_as_it_is(self, text: str) -> None:
        assert read_text_bytes(b"\xff\xfe" + text.encode("utf-16-le")) == text

    @given(st.binary())
    def test_any_bytes_give_text_or_the_one_error(self, data: bytes) -> None:
        try:
            assert isinstance(read_text_bytes(data), str)
        except UnreadableInputError as error:
            assert str(error)  # noqa: PT017  either outcome is right
