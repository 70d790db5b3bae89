"""Which format a file has, told by its first bytes before its name is believed."""

import re
from pathlib import PurePath
from typing import Final

__all__ = ["EXTRAS", "format_of"]

EXTRAS: Final = {"docx": "docx", "doc": "doc", "wps": "doc", "pdf": "pdf", "ofd": "ofd", "html": "html"}
"""Formats of documents that are no plain text, and the extra that each of them belongs to."""

_TEXT_SUFFIXES: Final = frozenset({".txt", ".text", ".md", ".markdown"})
_SUFFIXES: Final = {f".{name}": name for name in EXTRAS} | {".htm": "html", ".xhtml": "html"}
_SIGNATURES: Final = (
    (b"%PDF-", "pdf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"\x1f\x8b", "gzip"),
    (b"Rar!\x1a", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"{\\rtf", "rtf"),
)
_ZIP: Final = b"PK\x03\x04"
_HTML: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,200}<(?:!doctype\s+html|html)\b", re.IGNORECASE).match


def format_of(name: str, data: bytes) -> str:
    """Give the format of a file from its bytes and its name.

    >>> format_of("通知.txt", "关于开展普查的通知".encode())
    'text'
    >>> format_of("通知.txt", b"%PDF-1.7")
    'pdf'
    """
    suffix = PurePath(name).suffix.lower()
    for signature, found in _SIGNATURES:
        if data.startswith(signature):
            return "wps" if found == "doc" and suffix == ".wps" else found
    if data.startswith(_ZIP):
        return _packed(data)
    if suffix in _TEXT_SUFFIXES:
        return "text"
    if suffix not in _SUFFIXES and _HTML(data):
        return "html"
    return _SUFFIXES.get(suffix, "text")


def _packed(data: bytes) -> str:
    # the names of a package's members stand uncompressed in its directory
    if b"OFD.xml" in data:
        return "ofd"
    return "docx" if b"word/document.xml" in data else "zip"
