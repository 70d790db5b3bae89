"""One row of the head: which elements it fills, above the title (版头) and below it (题下)."""

import re
from typing import Final

from gov_notice.parsing.line import Line
from gov_notice.parsing.outline import Outline
from gov_notice.parsing.recognise.bodies import bodies_in
from gov_notice.parsing.recognise.dates import date_in, is_date
from gov_notice.parsing.recognise.head import (
    is_chrome,
    is_copy_number,
    is_secrecy,
    is_telegram_head,
    is_urgency,
    letterhead_in,
    urgency_in,
)
from gov_notice.parsing.recognise.numbers import names_in, number_in, signatories_in
from gov_notice.parsing.rows import Rows
from gov_notice.parsing.titling import PROSE, is_labelled
from gov_notice.source import Span

__all__ = ["read_note_row", "read_numbered_row", "read_row_above"]

_MARKS: Final = (("copy_number", is_copy_number), ("secrecy", is_secrecy), ("urgency", is_urgency))
_UNIT: Final = re.compile("(?:发布|发文|印发)?(?:单 *位|部 *门) *: *").match
"""The label before who put a paper on its page."""
_BEHIND_DAY: Final = re.compile("[^ 日]{1,14}[〔[(]").search
_DELIVERED: Final = re.compile(
    "-{0,4} ?[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日在[^。,;:]{4,60}(?:会议|大会|全会|上)"
).fullmatch
"""When and where a report was delivered: 2026年1月9日在柳城县第三届人民代表大会第一次会议上."""


def read_row_above(rows: Rows, k: int, outline: Outline) -> None:
    """Read a row above the title; one that says nothing the head has a place for is left over."""
    line = rows[k]
    text, start = line.text, line.start
    if place := rows.says(number_in, k):
        _take(outline, "number", Span(start + place[0], start + place[1]), line)
        if place[0] and (head := letterhead_in(text[: place[0]].rstrip(" "))):
            _take_letterhead(line, head, len(text[: place[0]].rstrip(" ")), outline)
        outline.signatories += [(Span(start + a, start + b), None) for a, b in signatories_in(text)]
        _read_grade(line, outline)
    elif (mark := _mark_of(text)) is not None:
        bracketed = text[0] in "〔[("
        _take(outline, mark, Span(line.start + bracketed, line.stop - bracketed), line)
    elif signatories := signatories_in(text) or _more_signatories(text, outline):
        outline.signatories += [(Span(start + a, start + b), None) for a, b in signatories]
    elif is_chrome(text) or is_telegram_head(text):
        _read_grade(line, outline)
        outline.leftover.append(line)
    elif (place := date_in(text)) and place[0] > 0 and bodies_in(text[: place[0]].strip(" ")):
        # 纪要: the office that keeps the minutes, and the day, on one line under the head
        outline.date_of_issue = Span(start + place[0], start + place[1])
        outline.office = [Span(start + a, start + b) for a, b in bodies_in(text[: place[0]].rstrip(" ")) or []]
    elif is_date(text):
        _take(outline, "date_of_issue", line.span, line)
    elif head := letterhead_in(text):
        _take_letterhead(line, head, len(text), outline)
    else:
        outline.leftover.append(line)


def read_numbered_row(line: Line, place: tuple[int, int], outline: Outline) -> None:
    """Take the number at `place` of a row under the title, and who signs or issues it beside the number."""
    text, start = line.text, line.start
    _take(outline, "number", Span(start + place[0], start + place[1]), line)
    outline.signatories += [(Span(start + a, start + b), None) for a, b in signatories_in(text)]
    rest = text[place[1] :].strip(" )")
    if rest and (names := bodies_in(rest)):
        begin = start + text.index(rest, place[1])
        outline.title_issuers += [Span(begin + a, begin + b) for a, b in names]


def read_note_row(rows: Rows, at: int, outline: Outline) -> bool:
    """Read a row under the title that says who issued it, or when; tell whether it does."""
    line = rows[at]
    if not outline.title_issuers and _names_issuers(rows, at):
        outline.title_issuers += [Span(line.start + a, line.start + b) for a, b in bodies_in(line.text) or []]
    elif not outline.title_issuers and ":" in line.text and (label := _UNIT(line.text)):
        unit = bodies_in(line.text[label.end() :])
        if unit is None:
            return False
        outline.title_issuers += [Span(line.start + label.end() + a, line.start + label.end() + b) for a, b in unit]
    elif outline.date_of_issue is None and "号" in line.text and (place := _day_and_number(line.text)):
        outline.date_of_issue = Span(line.start, line.start + place[0])
        number = Span(line.start + place[1], line.start + place[2])
        _take(outline, "number", number, line)
    elif _is_title_note(line.text):
        _read_title_note(line.text, line.start, outline)
        outline.title_note.append(line.span)
    elif is_date(line.text) and at + 1 < len(rows) and outline.date_of_issue is None:
        outline.date_of_issue = line.span
    elif outline.date_of_issue and is_date(line.text) and rows.cut(outline.date_of_issue) == rows.joined(at, at + 1):
        # printed twice
        outline.leftover.append(line)
    elif outline.date_of_issue is None and _reads_office(rows, at, outline):
        return True
    elif names := signatories_in(line.text):
        outline.signatories += [(Span(line.start + a, line.start + b), None) for a, b in names]
    else:
        return False
    return True


def _mark_of(text: str) -> str | None:
    """Give the field that a row fills as a whole: 份号, 密级, 紧急程度."""
    for name, is_mark in _MARKS:
        if is_mark(text):
            return name
    return None


def _take_letterhead(
    line: Line, head: tuple[list[tuple[int, int]], tuple[int, int] | None], stop: int, outline: Outline
) -> None:
    """Take the first `stop` characters of a line as letterhead, with the bodies and the word 文件 in them."""
    start = line.start
    outline.letterhead.append(Span(start, start + stop))
    outline.letterhead_bodies += [Span(start + a, start + b) for a, b in head[0]]
    if head[1] is not None:
        outline.letterhead_suffix = Span(start + head[1][0], start + head[1][1])


def _read_grade(line: Line, outline: Outline) -> None:
    """Take the degree of urgency from a line in the head of a telegram."""
    if grade := urgency_in(line.text):
        outline.urgency = outline.urgency or Span(line.start + grade[0], line.start + grade[1])


def _take(outline: Outline, name: str, span: Span, line: Line) -> None:
    """Give an element its place; the line of one that has its place already is left over."""
    if getattr(outline, name) is None:
        setattr(outline, name, span)
    else:
        outline.leftover.append(line)


def _more_signatories(text: str, outline: Outline) -> list[tuple[int, int]]:
    """Take a line of names alone under a line of 签发人."""
    if (
        not outline.signatories
        or outline.title
        or len(text.replace(" ", "")) > 8
        or not "".join(text.split()).isalpha()
    ):
        return []
    return names_in(text, 0)


def _day_and_number(text: str) -> tuple[int, int, int] | None:
    """Give the end of the day, and the place of the number, in a line of both: 2026年3月1日 柳政发〔2026〕8号."""
    number = _BEHIND_DAY(text)
    stop = len(text[: number.start()].rstrip(" ")) if number else 0
    if number is None or not stop or not is_date(text[:stop]):
        return None
    place = number_in(text[number.start() :])
    return (stop, number.start() + place[0], number.start() + place[1]) if place else None


def _reads_office(rows: Rows, at: int, outline: Outline) -> bool:
    """Read the line above minutes (纪要) that names the office keeping them and the day; tell whether it is one."""
    line = rows[at]
    place = date_in(line.text)
    following = rows.text(at + 1)
    begins = "," in following or is_labelled(following) or following.endswith(":") or following.startswith("〔本期")
    if not place or not place[0] or not begins:
        return False
    bodies = bodies_in(line.text[: place[0]].strip(" ").removesuffix("编印").removesuffix("编"))
    if bodies is None:
        return False
    outline.date_of_issue = Span(line.start + place[0], line.start + place[1])
    outline.office = [Span(line.start + a, line.start + b) for a, b in bodies]
    return True


def _names_issuers(rows: Rows, at: int) -> bool:
    """Tell whether the row under a title names who issued it: bodies, with the day or the text below."""
    following = rows.text(at + 1)
    if is_date(following):
        # a report signs above its text: the name, the day, and the text under both
        below = rows.text(at + 2)
        begins_text = below[:1] not in "(附抄" and (len(below) > PROSE or "," in below or below.startswith("一、"))
    else:
        begins_text = len(following) > PROSE or (following[:1] == "(" and date_in(following) is not None)
    return begins_text and bodies_in(rows.text(at)) is not None


def _is_title_note(text: str) -> bool:
    if "日在" in text and _DELIVERED(text):
        return True
    if text[0] == "(" and text[-1] == ")" and len(text) < 120:
        return True
    return (
        len(text) < 90
        and text.endswith(("通过", "修订", "发布", "公布", "施行"))
        and text[:1].isdigit()
        and "年" in text[:8]
    )


def _read_title_note(text: str, start: int, outline: Outline) -> None:
    """Take issuers and day, or issuers and number, out of the note under a title: (民政厅 1997年1月28日)."""
    words = text.strip("()- ")
    offset = start + text.index(words)
    if "号" in words:
        at = 0
        for part in words.split(" "):
            if place := number_in(part):
                outline.number = outline.number or Span(offset + at + place[0], offset + at + place[1])
                words = words[:at] + " " * len(part) + words[at + len(part) :]
            at += len(part) + 1
        words = words.rstrip(" ")
    if place := date_in(words):
        outline.date_of_issue = outline.date_of_issue or Span(offset + place[0], offset + place[1])
        words = words[: place[0]].rstrip(" ")
    elif words[:1].isdigit() and "日" in words[:14] and (place := date_in(words[: words.index("日") + 1])):
        outline.date_of_issue = outline.date_of_issue or Span(offset + place[0], offset + place[1])
        return
    if names := bodies_in(words):
        outline.title_issuers += [Span(offset + a, offset + b) for a, b in names]
