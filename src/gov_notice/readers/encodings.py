"""The encodings that official documents are saved in: UTF-8, UTF-16 and GB18030 (GB 18030-2022)."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from typing import Final

from attrs import frozen

from gov_notice.errors import UnreadableInputError

__all__ = ["Decoded", "decode", "read_text_bytes"]

_UTF16_MARKS: Final = {BOM_UTF16_LE: "utf-16-le", BOM_UTF16_BE: "utf-16-be"}
_GB18030_MARK: Final = "\ufeff".encode("gb18030")
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


@frozen
class Decoded:
    """A text, and how its bytes were written."""

    text: str
    encoding: str
    mark: bytes = b""
    """The byte order mark before the text; empty where there is none."""

    def encode(self, text: str) -> bytes:
        """Write another text as this one was written.

        Raises `UnreadableInputError` where the encoding has no place for a character.
        """
        try:
            return self.mark + text.encode(self.encoding)
        except UnicodeEncodeError as error:
            raise UnreadableInputError(f"{self.encoding} has no place for {error.object[error.start]!r}") from error


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
    return decode(data).text


def decode(data: bytes) -> Decoded:
    r"""Decode bytes as `read_text_bytes` does, and remember how they were written.

    >>> decode("关于开展普查的通知\r\n".encode("gb18030")).encode("通知").decode("gb18030")
    '通知'
    """
    if data.startswith(BOM_UTF8):
        return _marked(data, "utf-8", BOM_UTF8)
    for mark, encoding in _UTF16_MARKS.items():
        if data.startswith(mark):
            return _marked(data, encoding, mark)
    if b"\x00" in data and (found := _unmarked_utf16(data)) is not None:
        return found
    try:
        return Decoded(_plain(data.decode("utf-8")), "utf-8")
    except UnicodeDecodeError as error:
        return _gb18030(data, error)


def _plain(text: str) -> str:
    """Give back a text; refuse what is full of control characters."""
    if len(_CONTROLS(text)) * _TOO_MANY_CONTROLS > len(text):
        raise UnreadableInputError("no text: the bytes are those of a binary file")
    return text


def _marked(data: bytes, encoding: str, mark: bytes) -> Decoded:
    try:
        return Decoded(_plain(data[len(mark) :].decode(encoding)), encoding, mark)
    except UnicodeDecodeError as error:
        raise UnreadableInputError(f"not {encoding} as its mark says: byte {error.start} fits no character") from error


def _unmarked_utf16(data: bytes) -> Decoded | None:
    for encoding in _UTF16_MARKS.values():
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if len(_USUAL(text)) >= len(text) * _UTF16_SHARE:
            return Decoded(text, encoding)
    return None


def _gb18030(data: bytes, not_utf8: UnicodeDecodeError) -> Decoded:
    mark = _GB18030_MARK if data.startswith(_GB18030_MARK) else b""
    try:
        text = data[len(mark) :].decode("gb18030")
    except UnicodeDecodeError as error:
        raise UnreadableInputError(
            "no text in a known encoding (UTF-8, UTF-16, GB18030): "
            f"byte {not_utf8.start} fits no UTF-8 character, byte {len(mark) + error.start} none of GB18030"
        ) from error
    if not _is_chinese("".join(_HAN(text))):
        raise UnreadableInputError(
            "no text in a known encoding (UTF-8, UTF-16, GB18030): "
            f"byte {not_utf8.start} fits no UTF-8 character, and as GB18030 the text is no Chinese"
        )
    return Decoded(_plain(text), "gb18030", mark)


def _is_chinese(han: str) -> bool:
    if len(han.encode("gb2312", "ignore")) >= 2 * len(han) * _SIMPLIFIED:
        return True
    return sum(map(han.count, _FREQUENT)) >= len(han) * _FREQUENT_SHARE
