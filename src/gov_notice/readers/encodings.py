"""The encodings that official documents are saved in: UTF-8, UTF-16 and GB18030 (GB 18030-2022)."""

import re
from typing import Final

from gov_notice.errors import UnreadableInputError

__all__ = ["read_text_bytes"]

_UTF8_MARK: Final = b"\xef\xbb\xbf"
_UTF16_MARKS: Final = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f]").findall
_HAN: Final = re.compile("[\u3400-\u9fff]+").findall
_USUAL: Final = re.compile("[\t\n\r -~\u2010-\u2026\u3000-\u301f\u3400-\u9fff\uff00-\uffef]").findall
_TOO_MANY_CONTROLS: Final = 50
"""One control character in fifty is no text any more."""
_SIMPLIFIED: Final = 0.8
"""The share of Han characters within GB 2312 that tells GB18030 text.

Simplified Chinese lies above 0.97; UTF-8 or Big5 read as GB18030 lies near a half.
"""
_FREQUENT: Final = "的一是不在人有中大上和年月日各位第以及下之同"
_FREQUENT_SHARE: Final = 0.04
"""Traditional Chinese lies outside GB 2312; its most frequent characters tell it from misread bytes."""
_UTF16_SHARE: Final = 0.9
"""The share of usual characters that tells UTF-16 without a mark; the wrong byte order lies below a half."""


def read_text_bytes(data: bytes) -> str:
    r"""Decode bytes as UTF-8 (with or without mark), UTF-16 or GB18030; line ends stay as they are.

    UTF-16 without a mark is recognised by the zero bytes of its line ends, digits and letters.
    Raises `UnreadableInputError` for bytes that are no text, or text in another encoding.

    >>> read_text_bytes("关于开展普查的通知\r\n".encode("gb18030"))
    '关于开展普查的通知\r\n'
    >>> read_text_bytes(b"\x00\x01\x02\x03")
    Traceback (most recent call last):
    gov_notice.errors.UnreadableInputError: no text: the bytes are those of a binary file
    """
    if data.startswith(_UTF8_MARK):
        return _plain(_decoded(data[len(_UTF8_MARK) :], "utf-8"))
    if encoding := _UTF16_MARKS.get(data[:2]):
        return _plain(_decoded(data[2:], encoding))
    if b"\x00" in data and (text := _unmarked_utf16(data)) is not None:
        return text
    try:
        return _plain(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _gb18030(data, error)


def _plain(text: str) -> str:
    """Give back a text; refuse what is full of control characters."""
    if len(_CONTROLS(text)) * _TOO_MANY_CONTROLS > len(text):
        raise UnreadableInputError("no text: the bytes are those of a binary file")
    return text


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableInputError(f"not {encoding} as its mark says: byte {error.start} fits no character") from error


def _unmarked_utf16(data: bytes) -> str | None:
    for encoding in _UTF16_MARKS.values():
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if len(_USUAL(text)) >= len(text) * _UTF16_SHARE:
            return text
    return None


def _gb18030(data: bytes, not_utf8: UnicodeDecodeError) -> str:
    try:
        text = data.decode("gb18030").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise UnreadableInputError(
            "no text in a known encoding (UTF-8, UTF-16, GB18030): "
            f"byte {not_utf8.start} fits no UTF-8 character, byte {error.start} none of GB18030"
        ) from error
    if not _is_chinese("".join(_HAN(text))):
        raise UnreadableInputError(
            "no text in a known encoding (UTF-8, UTF-16, GB18030): "
            f"byte {not_utf8.start} fits no UTF-8 character, and as GB18030 the text is no Chinese"
        )
    return _plain(text)


def _is_chinese(han: str) -> bool:
    if len(han.encode("gb2312", "ignore")) >= 2 * len(han) * _SIMPLIFIED:
        return True
    return sum(map(han.count, _FREQUENT)) >= len(han) * _FREQUENT_SHARE
