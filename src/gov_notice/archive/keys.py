"""What documents and citations are looked up by: numbers, titles, and the words of a text."""

from collections.abc import Iterator
from typing import Final
from unicodedata import normalize
from zlib import crc32

from gov_notice.model import Block, DocumentNumber, IssuingBody, NumberForm, OfficialDocument, Title

__all__ = ["is_identified", "likeness", "number_keys", "plain", "sketch", "title_keys", "written"]

_MARKS: Final = str.maketrans("", "", "《》〈〉<>“”\"‘’'（）()〔〕[]【】、,，·。.")
_SHINGLE: Final = 6
_SAMPLE: Final = 200


def is_identified(document: OfficialDocument) -> bool:
    """Tell whether a document has anything that its identity is made from; else many have the same."""
    return bool(document.number or document.title or document.issuers or document.date_of_issue)


def plain(text: str) -> str:
    """Give a text as it is compared: widths folded, without white space and marks."""
    return "".join(normalize("NFKC", text).translate(_MARKS).split())


def number_keys(number: DocumentNumber | None, issuers: tuple[IssuingBody, ...]) -> tuple[str, ...]:
    """Give the keys of a number; a bare 第5号 is one only together with its issuer: 甲县人民政府令第5号.

    >>> number_keys(DocumentNumber.parse("柳发[2026]08号"), ())
    ('柳发〔2026〕8号',)
    >>> number_keys(DocumentNumber.parse("第5号"), (IssuingBody("柳城县人民政府"),))
    ('柳城县人民政府令第5号', '柳城县人民政府第5号')
    """
    if number is None or not number.readable:
        return ()
    if number.agency_code:
        return (str(number),)
    words = ("令", "") if number.form is NumberForm.DECREE else ("公告", "通告", "")
    return tuple(f"{body.name}{word}{number}" for body in issuers for word in words)


def title_keys(title: Title | str) -> tuple[str, ...]:
    """Give the keys of a title: the whole, and from 关于 on, without the issuer before it.

    One that was read already is not read again.

    >>> title_keys("柳江省科协关于开展《普查》的通知")
    ('柳江省科协关于开展普查的通知', '关于开展普查的通知')
    """
    text = title if isinstance(title, str) else title.text
    words = plain(text)
    at = words.find("关于")
    read = title if isinstance(title, Title) and (title.matter or title.genre) else Title.read(text) if words else None
    if read is None or read.matter is None:
        # a bare genre such as 公告 is the title of many documents
        return ()
    return (words, words[at:]) if at > 0 else (words,)


def written(document: OfficialDocument) -> str:
    """Give what the body of a document says, as it is compared."""
    return plain("".join(_words(document.body)))


def _words(blocks: tuple[Block, ...]) -> Iterator[str]:
    todo = list(reversed(blocks))
    while todo:
        block = todo.pop()
        yield block.marker or ""
        yield block.text
        yield from (cell for row in block.rows for cell in row)
        todo.extend(reversed(block.children))


def sketch(text: str) -> frozenset[int]:
    """Give a sample of the stretches of six characters that a text is made of: the same ones of the same stretches.

    It holds the smallest checksums, so that two samples share what their texts share (Broder's bottom-k sketch), and
    a long text takes no more room than a short one.
    """
    data = memoryview(text.encode("utf-32-le"))
    last = max(1, len(text) - _SHINGLE + 1) if text else 0
    return frozenset(sorted({crc32(data[at * 4 : (at + _SHINGLE) * 4]) for at in range(last)})[:_SAMPLE])


def likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """Give the part of their stretches that two sampled texts share, from 0 to 1; 0 where one of them is empty.

    >>> likeness(sketch("关于开展古树普查"), sketch("关于开展古树普查"))
    1.0
    """
    if not one or not other:
        return 0.0
    least = sorted(one | other)[:_SAMPLE]
    last = least[-1]
    return sum(each <= last for each in one & other) / len(least)
