"""Stage 2, lines: the content of the folded text, one paragraph a line.

Promise: the lines and the blanks between them give the folded text back. Lines that a fixed width or a
page break cut are joined first; a text whose line breaks were lost is cut again at safe marks.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from gov_notice.parsing.furniture import without_furniture
from gov_notice.parsing.line import Line, line_at
from gov_notice.parsing.page_head import lead_of_news, may_hold_page_head, page_head_cuts
from gov_notice.parsing.recognise.dates import is_date
from gov_notice.parsing.recognise.head import is_chrome
from gov_notice.parsing.recognise.numbers import number_in
from gov_notice.parsing.recognise.titles import ends_title
from gov_notice.parsing.recut import addressee_before_text, cuts, may_be_cut
from gov_notice.parsing.unwrap import unwrapped
from gov_notice.source import SourceText

__all__ = ["lines"]

_HEAD: Final = 200
_LONG: Final = 120
_HEAD_LINES: Final = 16
_NUMBER_BEHIND_TITLE: Final = re.compile(
    "[^,。;:]{0,30}关于[^,。;:]{2,90}的(?:紧急|补充)?(?:通知|通报|意见|决定|批复|复函|函|公告|通告|报告|请示) *"
    r"(?=[\u4e00-\u9fff]{2,14}[〔\[(][12][0-9]{3}[〕\])]第? ?[0-9]{1,5} ?号(?: |$))"
).match
_ENDS_STAMP: Final = frozenset("0123456789)")
_STAMP_AT_END: Final = re.compile(
    r" ?[(]?20[0-9]{2}[-./][0-9]{1,2}[-./][0-9]{1,2}(?: {1,2}[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?[)]?$"
).search
_LONGEST_STAMP: Final = 24
_MARKS: Final = frozenset(",。;")


def lines(source: SourceText) -> tuple[SourceText, tuple[Line, ...]]:
    """Give the source as it is read from here on, and its lines; one that holds the beginnings of others is cut."""
    source, printed = unwrapped(without_furniture(source))
    found: list[Line] = []
    head: str | None = None
    for row, line in enumerate(printed):
        content = line.text
        lead = lead_of_news(content) if head is None else 0
        if lead:
            places = [lead, *(lead + at for at in cuts(content[lead:]))] if lead < len(content) else []
        elif may_be_cut(content):
            places = cuts(content, head=_head_above(content, head, found))
        else:
            places = []
        if row < _HEAD_LINES:
            below = source.text[line.stop : line.stop + _HEAD]
            places = _with_cuts_of_head(content, places, found[-1].text if found else "", below)
        if head is None and not is_chrome(content):
            head = source.text[line.start : line.start + _HEAD]
        if places:
            found += _parts(line, places)
        else:
            found.append(line)
    if source.text and not found:
        found.append(line_at(len(source.text), ""))
    return source, tuple(found)


def _head_above(content: str, head: str | None, found: Sequence[Line]) -> str | None:
    """Give how the text began, None where it begins with a line, or another document below the day of a signature."""
    return None if head is not None and len(content) > _LONG and is_date(found[-1].text) else head


def _with_cuts_of_head(content: str, places: list[int], above: str, below: str) -> list[int]:
    """Add to the places of cuts those that part a title, its number, addressees and what the page has around them."""
    if may_hold_page_head(content):
        around = page_head_cuts(content, below)
        places = sorted({*places, *around}) if around else places
    if "号" in content and (number := _NUMBER_BEHIND_TITLE(content)):
        places = sorted({*places, number.end()})
    if content[-1] in _ENDS_STAMP and not places and (stamp := _stamp_behind_title(content)):
        places = [stamp]
    return _with_cut_behind_addressee(content, places, above) if ":" in content else places


def _stamp_behind_title(content: str) -> int:
    """Give where the hour of its page begins that a title is run on to; 0 where there is none."""
    head = max(0, len(content) - _LONGEST_STAMP)
    stamp = _STAMP_AT_END(content, head) if "20" in content[head:] else None
    if stamp is None or not _MARKS.isdisjoint(content):
        return 0
    return stamp.start() if ends_title(content[: stamp.start()]) else 0


def _with_cut_behind_addressee(content: str, places: list[int], above: str) -> list[int]:
    """Add to the places of cuts the one behind addressees under a title or a number that the text follows."""
    if not places:
        behind = addressee_before_text(content)
        return behind if behind and _stands_above_addressee(above) else places
    found = list(places)
    for start, stop in pairwise([0, *places, len(content)]):
        part = content[start:stop].strip(" ")
        if (behind := addressee_before_text(content[start:stop])) and _stands_above_addressee(above):
            found.append(start + behind[0])
        above = part or above
    return sorted(found)


def _stands_above_addressee(above: str) -> bool:
    return ends_title(above) or number_in(above) is not None or is_chrome(above)


def _parts(line: Line, places: list[int]) -> list[Line]:
    """Cut a line at places; the blanks at a cut are the indent of the line behind it."""
    parts: list[Line] = []
    indent, gap = line.indent, line.gap
    for first, last in pairwise([0, *places, len(line.text)]):
        part = line.text[first:last]
        content = part.lstrip(" ")
        blank = len(part) - len(content)
        parts.append(line_at(line.start + first + blank, content.rstrip(" "), blank if first else indent, gap))
        gap = 0
    return parts
