"""The list of attachments (附件说明) and the label on an attachment's page (附件1)."""

import re
from typing import Final

from attrs import frozen

__all__ = ["Entry", "attachment_label", "entries_in", "form_behind_name", "starts_list"]

_LABEL: Final = re.compile(r"附 ?(?:件|表|图|录)? ?[0-9一二三四五六七八九十]{0,2}(?:-[0-9]{1,2})? ?[:.、]? ?").match
_LIST: Final = re.compile(
    r"附 ?(?:件|表|图)? ?: ?|附件(?= ?(?:[0-9]{1,2}|[一二三四五六七八九十])[.、:])"
    r"|附件 ?(?=[0-9]{1,2} ?[.、:])|附件(?= ?[0-9]{1,2} +[^ 。;,]{2,60}(?<!\))$)"
    r"|附件下载 ?: ?(?=[0-9]{1,2}[.、])|附 ?件 (?=\S)|附件[.](?=[《\u4e00-\u9fff])"
).match
_NUMBERED: Final = re.compile(
    r"(?:附件(?: ?:(?= ?[0-9]{1,2}[.、]))?|附表)? ?\(?([0-9]{1,2}|[lI](?=[.、])|[一二三四五六七八九十]{1,2})"
    r"(?:[.](?![0-9](?!0[0-9]{2}))|[、:)]|(?<=件[0-9]) +(?=[\u4e00-\u9fff《])) ?"
).match
_NEXT: Final = re.compile(
    r"(?:(?<=[ ;。,])|(?<=[^0-9 ]))(?:附件)?([0-9]{1,2})(?:[.](?![0-9](?!0[0-9]{2}))|、|(?<=附件[0-9]):)"
)
_FORM_BEHIND: Final = re.compile(" {3}| {2}(?=[^ :]{1,10} ?:)").search
"""Behind the name of the only attachment its form begins: 报名表  姓名:."""
_NOTE: Final = re.compile(
    r" ?\((?:[^()]*(?:电话|联系)[^()]*[0-9]{3}"
    r"|另附|另发|另行|略|附后|见下页|请|随文|分[送发]|[印发]至|发给|只发|不发)[^()]*\)(?![^ ;。,.])"
).search
_OF_PAGE: Final = re.compile(
    r"(?:\.[A-Za-z]{3,4})? ?[(〔\[] ?[0-9]+(?:\.[0-9]+)? ?(?:[KMG]B?|字节) ?[)〕\]]"
    r"|[(〔\[] ?(?:已?被?下载 ?[0-9]+ ?次|(?:点击)?下载|下载次数 ?:? ?[0-9]+) ?[)〕\]]",
    re.IGNORECASE,
).search
"""What a page prints behind the name of a file to be fetched: its size, how often it was."""
_LONGEST_EXTENSION: Final = 6
_ENDS_OF_PAGE: Final = frozenset(")〕]")
_NUMBER: Final = re.compile(r"[0-9]{1,2}|[一二三四五六七八九十]{1,2}").search


@frozen
class Entry:
    """One name in a list of attachments: its number, and its place in the line."""

    number: int | None
    start: int
    stop: int


def starts_list(text: str) -> int:
    """Give the length of the label 附件: that opens a list of attachments; 0 where there is none.

    >>> starts_list("附件:1.申报表"), starts_list("附件1"), starts_list("附:名单"), starts_list("附近的单位")
    (3, 0, 2, 0)
    """
    if not text or text[0] != "附":
        return 0
    match = _LIST(text)
    return match.end() if match and match.end() < len(text) else 0


def attachment_label(text: str) -> int | None:
    """Give the number of a line that is only the label of an attachment's page; 0 without a number.

    >>> attachment_label("附件1"), attachment_label("附件:"), attachment_label("附件:申报表")
    (1, 0, None)
    """
    if not text or text[0] != "附" or len(text) > 10:
        return None
    match = _LABEL(text)
    if match is None or match.end() != len(text) or text in {"附", "附件:如文"}:
        return 0 if text == "附" else None
    found = _NUMBER(text)
    return int(found[0]) if found and found[0].isdigit() else 0


def form_behind_name(text: str) -> bool:
    """Tell whether the form itself begins behind the name of the only attachment, on the same line.

    >>> form_behind_name("附件:报名表  姓名: 学院:"), form_behind_name("附件:报名表")
    (True, False)
    """
    return _FORM_BEHIND(text) is not None


def entries_in(text: str, start: int, expected: int) -> list[Entry]:
    """Give the names that a line of the list holds from `start` on; `expected` is the next number.

    >>> text = "附件:1.申报表  2.汇总表"
    >>> [(e.number, text[e.start : e.stop]) for e in entries_in(text, 3, 1)]
    [(1, '申报表'), (2, '汇总表')]
    """
    entries: list[Entry] = []
    match = _NUMBERED(text, start)
    number, begin = (_value(match[1]), match.end()) if match else (None, start)
    if number is None and expected > 1:
        return []
    while True:
        following = None
        if number is not None:
            following = next(
                (m for m in _NEXT.finditer(text, begin + 1) if int(m[1]) == number + 1 and m.start() > begin + 1), None
            )
        stop = following.start() if following else len(text)
        if number is None and (gap := _FORM_BEHIND(text, begin)) and gap.start() > begin:
            stop = gap.start()
        first, last = _trimmed(text, begin, stop)
        if last > first:
            entries.append(Entry(number, first, last))
        if following is None:
            return entries
        number, begin = int(following[1]), following.end()
        while begin < len(text) and text[begin] == " ":
            begin += 1


def _before_record(text: str, start: int, stop: int) -> int:
    """Give where the record of a page begins that ends a name; 0 where there is none."""
    opening = max(text.rfind(mark, start, stop) for mark in "(〔[")
    match = _OF_PAGE(text, max(start, opening - _LONGEST_EXTENSION), stop) if opening > start else None
    return match.start() if match and match.end() == stop else 0


def _value(text: str) -> int:
    if text in {"l", "I"}:
        # as a scan has it
        return 1
    return int(text) if text.isdigit() else "一二三四五六七八九十".find(text) + 1


def _trimmed(text: str, start: int, stop: int) -> tuple[int, int]:
    while stop > start and text[stop - 1] in _ENDS_OF_PAGE and (at := _before_record(text, start, stop)) > start:
        stop = at
    if stop > start and text[stop - 1] == ")" and (note := _NOTE(text, start, stop)):
        stop = note.start()
    while stop > start and text[stop - 1] in " ;。,.":
        stop -= 1
    while start < stop and text[start] == " ":
        start += 1
    return start, stop
