"""Numbers that a hard line break has torn in two, before contacts are read."""

import re
from collections.abc import Sequence
from typing import Final

from attrs import evolve

from gov_notice.parsing.paragraphs import Paragraph
from gov_notice.parsing.understand.contacts.phones import PHONE

__all__ = ["mended"]

_ENDS: Final = frozenset("0123456789)-")
_BEGINS: Final = frozenset("0123456789-")
_TORN: Final = re.compile("(?:话|手机|热线|联系方式|[Tt]el|[0-9][、,/;])[:( ]{0,2}([(0-9][0-9() -]{0,14})\\Z").search
_REST: Final = re.compile("[-0-9][0-9 -]{0,10}(?![0-9A-Za-z.])").match
_NUMBER: Final = re.compile(PHONE).fullmatch
_LONGEST: Final = 32
"""How many characters a label and the beginning of a number may have."""


def mended(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Give the paragraphs, those between which a labelled number is torn joined to one.

    The blanks that stand for the line break go behind the number, so that what follows keeps its place.
    """
    whole: list[Paragraph] = []
    before = ""
    for paragraph in paragraphs:
        text = paragraph.text
        joined = _joined(whole[-1], paragraph) if text[:1] in _BEGINS and before[-1:] in _ENDS else None
        if joined is not None:
            whole[-1], before = joined, joined.text
        else:
            whole.append(paragraph)
            before = text
    return whole


def _joined(first: Paragraph, second: Paragraph) -> Paragraph | None:
    gap = second.start - first.start - len(first.text)
    head = _TORN(first.text[-_LONGEST:])
    rest = _REST(second.text)
    if head is None or rest is None or not 0 <= gap <= 3 or _NUMBER(head[1]) or not _NUMBER(head[1] + rest[0].rstrip()):
        return None
    stop = len(rest[0].rstrip())
    return evolve(
        first,
        text=first.text + second.text[:stop] + " " * gap + second.text[stop:],
        printed=first.printed + second.printed[:stop] + " " * gap + second.printed[stop:],
    )
