from pathlib import Path

import pytest

from gov_notice.errors import GovNoticeError, UnreadableInputError, UnsupportedFormat
from gov_notice.readers import read_file
from gov_notice.readers.formats import format_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 8
ZIP = b"PK\x03\x04"


@pytest.mark.parametrize("name", ["通知.txt", "通知.md", "通知", "关于防汛的通知.2026", "通知.TXT"])
def test_text_under_any_name_that_says_nothing_else(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes("柳水发〔2026〕8号\r\n".encode("gb18030"))
    assert read_file(path) == "柳水发〔2026〕8号\r\n"
    assert read_file(str(path)) == read_file(path)


@pytest.mark.parametrize(
    ("name", "data", "wanted"),
    [
        ("a.docx", ZIP + b"..word/document.xml", "docx"),
        ("a.txt", ZIP + b"..word/document.xml", "docx"),
        ("a.zip", ZIP + b"..mimetype", "zip"),
        ("a.ofd", ZIP + b"..OFD.xml", "ofd"),
        ("a.pdf", b"%PDF-1.7", "pdf"),
        ("a", b"%PDF-1.7", "pdf"),
        ("a.doc", OLE, "doc"),
        ("a.wps", OLE, "wps"),
        ("a.html", b"<p>", "html"),
        ("a.htm", b"<p>", "html"),
        ("page", b"\xef\xbb\xbf\n<!DOCTYPE html>", "html"),
        ("a.txt", "<html>是网页的开头".encode(), "text"),
        ("a.docx", "其实是文字".encode(), "docx"),
        ("a.png", b"\x89PNG\r\n", "png"),
    ],
)
def test_first_bytes_say_more_than_the_name(name: str, data: bytes, wanted: str) -> None:
    assert format_of(name, data) == wanted


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", ZIP + b"word/document.xml"),
        ("a.pdf", b"%PDF-"),
        ("a.ofd", ZIP + b"OFD.xml"),
        ("a.doc", OLE),
        ("a.wps", OLE),
        ("a.html", b"<html>"),
    ],
)
def test_formats_to_come_are_named_with_their_extra(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnsupportedFormat) as caught:
        read_file(path)
    assert caught.value.format_name == path.suffix[1:]
    assert caught.value.extra
    assert caught.value.format_name in str(caught.value)


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n", b"\x1f\x8b\x08", b"\x00\x01\x02", b"\xff\xff\xff\xff"])
def test_what_is_no_text_is_refused_by_name(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "图.txt"
    path.write_bytes(data)
    with pytest.raises(UnreadableInputError, match=r"图\.txt"):
        read_file(path)


@pytest.mark.parametrize("name", ["没有.txt", ".", "a\x00b"])
def test_what_cannot_be_opened_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(GovNoticeError, match="cannot be opened"):
        read_file(f"{tmp_path}/{name}")
