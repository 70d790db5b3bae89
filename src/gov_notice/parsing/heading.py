"""The head of a document, down to its addressees: what stage 4 reads from the top."""

import re
from typing import Final

from gov_notice.model.genres import GENRES, genre_at_end, statutory_genre
from gov_notice.parsing.head_rows import read_note_row, read_numbered_row, read_row_above
from gov_notice.parsing.outline import Outline
from gov_notice.parsing.recognise.addressee import is_addressee, is_bare_addressee
from gov_notice.parsing.recognise.attachments import attachment_label
from gov_notice.parsing.recognise.bodies import bodies_in
from gov_notice.parsing.recognise.dates import is_date
from gov_notice.parsing.recognise.head import is_chrome, is_secrecy, is_urgency, letterhead_in
from gov_notice.parsing.recognise.numbers import decree_in, number_in, number_in_record
from gov_notice.parsing.recognise.titles import ends_title, is_title_part, title_label
from gov_notice.parsing.rows import Rows
from gov_notice.parsing.titling import (
    NEAR,
    REACH,
    find_title,
    is_head_row,
    title_above_number,
    title_above_text,
    title_below,
)
from gov_notice.source import Span

__all__ = ["read_head", "starts_document"]

_OF_DOCUMENTS: Final = frozenset(GENRES) | {"令", "公示", "答复", "指示", "布告", "通令"}
_DATED_NUMBER: Final = re.compile(r"\([^()]{0,24}[0-9]{4}").match
_GRADE_OF_REPLY: Final = re.compile(r"\(?[A-D][1-3]?(?:\)|类\)?)?").fullmatch
"""How a proposal was dealt with (办理类别), printed above the reply to it."""
_PERSON: Final = re.compile("[\u4e00-\u9fff·]{2,4}(?:、[\u4e00-\u9fff·]{2,4}){0,3}:").fullmatch
_MOST_OF_PAGE, _LONGEST_OF_PAGE = 4, 60
_NOT_OF_PAGE: Final = re.compile(
    r".*[。;!?]|[一二三四五六七八九十]{1,3}、|[0-9]{1,2}[.、]|\(|附|第.{1,4}[条章]|.{12,}:\Z|.*,\Z"
).match


def read_head(rows: Rows, at: int, outline: Outline) -> int:
    """Fill in everything above the text; give the first row of the text."""
    text_at = _read_above_text(rows, at, outline)
    for line in outline.leftover if outline.number is None else ():
        if place := number_in_record(line.text):
            outline.number = Span(line.start + place[0], line.start + place[1])
            break
    return text_at


def _read_above_text(rows: Rows, at: int, outline: Outline) -> int:
    title = rows.once(find_title, at) or title_above_number(rows, at) or title_above_text(rows, at)
    while title and (own := title_below(rows, title)):
        # a page prints the title of the document above its record, and the document below
        for k in range(at, own[0]):
            if title[0] <= k < title[1]:
                outline.leftover.append(rows[k])
            else:
                read_row_above(rows, k, outline)
        at, title = own[0], own
    end = title[0] if title else _end_of_untitled_head(rows, at)
    for k in range(at, end):
        read_row_above(rows, k, outline)
    if title is None:
        return _read_below_title(rows, end, outline)
    for k in range(*title):
        line = rows[k]
        start = line.start + title_label(line.text)
        start = _after_number(line.text, line.start, start, outline)
        outline.title.append(Span(start, _before_number(line.text, line.start, outline)))
    return _read_below_title(rows, title[1], outline)


def _after_number(text: str, line_start: int, start: int, outline: Outline) -> int:
    """Part a number printed before the title on the same line."""
    about = text.find("关于", start - line_start) if "号" in text else -1
    head = text[start - line_start : about].rstrip(" ") if about > 0 else ""
    if not head:
        return start
    for skip in range(min(len(head), 30)):
        if place := number_in(head[skip:]):
            if outline.number is None:
                begin = start + skip + place[0]
                outline.number = Span(begin, start + skip + place[1])
            return line_start + about
    return start


def _before_number(text: str, line_start: int, outline: Outline) -> int:
    """Part a number in brackets printed behind the title on the same line."""
    if parted := decree_in(text):
        outline.number = outline.number or Span(line_start + parted[1], line_start + parted[2])
        return line_start + parted[0]
    at = text.rfind("(")
    if text[-1] == ")" and _DATED_NUMBER(text, at) and at > 0 and (place := number_in(text[at:])):
        outline.number = outline.number or Span(line_start + at + place[0], line_start + at + place[1])
        return line_start + len(text[:at].rstrip(" "))
    return line_start + len(text)


def _end_of_untitled_head(rows: Rows, at: int) -> int:
    """Give the row behind the last head element where no title is printed."""
    end = at
    for k in range(at, min(at + 8, len(rows))):
        text = rows.text(k)
        if (
            number_in(text)
            or is_chrome(text)
            or letterhead_in(text) is not None
            or is_secrecy(text)
            or is_urgency(text)
        ):
            end = k + 1
        else:
            break
    return end


def _read_below_title(rows: Rows, at: int, outline: Outline) -> int:
    """Read what stands between the title and the text: number, note, issuers, addressees."""
    for _ in range(REACH):
        if at >= len(rows):
            return at
        line = rows[at]
        text = line.text
        if place := rows.says(number_in, at):
            read_numbered_row(line, place, outline)
        elif is_chrome(text) or _GRADE_OF_REPLY(text):
            outline.leftover.append(line)
        elif outline.addressees is None and (is_addressee(text) or _is_person(text, rows, outline)):
            outline.addressees = Span(line.start, line.stop - 1)
            return at + 1
        elif is_bare_addressee(text, rows.text(at + 1)) and outline.addressees is None:
            outline.addressees = line.span
            return at + 1
        elif not read_note_row(rows, at, outline):
            if outline.addressees or not _is_of_page(rows, at):
                return at
            outline.leftover.append(line)
        at += 1
    return at


def _is_of_page(rows: Rows, at: int) -> bool:
    """Tell whether an unknown short row under the title is the page's: number or addressees still follow close by."""
    for k in range(at, min(at + _MOST_OF_PAGE, len(rows))):
        text = rows.text(k)
        if k > at and (rows.says(number_in, k) or is_addressee(text)):
            return True
        if len(text) > _LONGEST_OF_PAGE or _NOT_OF_PAGE(text):
            return False
    return False


def _is_person(text: str, rows: Rows, outline: Outline) -> bool:
    """Tell whether a line under a written decision or notice (决定书, 告知书) is the name of whom it is for."""
    return _PERSON(text) is not None and bool(outline.title) and rows.cut(outline.title[-1]).endswith("书")


def starts_document(rows: Rows, at: int, *, strictly: bool = False) -> bool:
    """Tell whether a complete official document begins at a row.

    It has a title of its own, and addressees, an issuer, a number or a date; `strictly` asks for a
    letterhead or a number above the text.
    """
    title = _title_ahead(rows, at, strictly=strictly)
    if title is None:
        return False
    word = genre_at_end(rows.joined(*title)) or ""
    official = statutory_genre(word) in _OF_DOCUMENTS
    if title[0] == at and (strictly or (not official and rows.once(find_title, at) == title)):
        # nothing above the title: no letterhead
        return False
    outline = Outline()
    text_at = read_head(rows, at, outline)
    if strictly:
        return official and outline.number is not None
    if not official:
        return outline.number is not None and bool(outline.letterhead)
    own = outline.number or outline.addressees or outline.letterhead_suffix or outline.title_issuers
    adopted = bool(outline.title_note) and outline.date_of_issue is not None
    return bool(own) or adopted or (word != "意见" and _is_dated(rows, text_at))


def _title_ahead(rows: Rows, at: int, *, strictly: bool) -> tuple[int, int] | None:
    """Give the title of a document that may begin at a row; `strictly`, where a row of the head stands above it."""
    last = rows.next(ends_title, at)
    if at == len(rows) or last - at >= NEAR or (strictly and not rows.says(is_head_row, at)):
        return None
    # down to the end of the title each row is one of it, or stands above it
    for k in range(at, last):
        if not rows.says(is_title_part, k) and not rows.says(is_head_row, k):
            return None
    title = find_title(rows, at, within=NEAR)
    if title is None or not all(rows.says(is_head_row, k) for k in range(at, title[0])):
        return None
    return title


def _is_dated(rows: Rows, at: int) -> bool:
    """Tell whether a signature with a date follows before the next label of an attachment."""
    dated = rows.next(is_date, at)
    if dated >= min(len(rows), rows.next(_is_label, at)):
        return False
    return bodies_in(rows.text(dated - 1)) is not None or dated == len(rows) - 1


def _is_label(text: str) -> bool:
    return attachment_label(text) is not None
