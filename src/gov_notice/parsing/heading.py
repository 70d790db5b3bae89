"""The head of a document, down to its addressees: what stage 4 reads from the top."""

import re
from typing import Final

from gov_notice.model.genres import GENRES, genre_at_end, statutory_genre
from gov_notice.parsing.line import Line
from gov_notice.parsing.outline import Outline
from gov_notice.parsing.recognise.addressee import is_addressee, is_bare_addressee
from gov_notice.parsing.recognise.attachments import attachment_label
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
from gov_notice.parsing.recognise.numbers import decree_in, names_in, number_in, number_in_record, signatories_in
from gov_notice.parsing.recognise.titles import ends_title, is_title_part, title_label
from gov_notice.parsing.rows import Rows
from gov_notice.parsing.titling import (
    NEAR,
    PROSE,
    REACH,
    find_title,
    is_head_row,
    is_labelled,
    title_above_number,
    title_above_text,
    title_below,
)
from gov_notice.source import Span

__all__ = ["read_head", "starts_document"]

_OF_DOCUMENTS: Final = frozenset(GENRES) | {"令", "公示", "答复", "指示", "布告", "通令"}


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
                _read_head_row(rows, k, outline)
        at, title = own[0], own
    end = title[0] if title else _end_of_untitled_head(rows, at)
    for k in range(at, end):
        _read_head_row(rows, k, outline)
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


_DATED_NUMBER: Final = re.compile(r"\([^()]{0,24}[0-9]{4}").match


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


_GRADE_OF_REPLY: Final = re.compile(r"\(?[A-D][1-3]?(?:\)|类\)?)?").fullmatch
"""How a proposal was dealt with (办理类别), printed above the reply to it."""
_PERSON: Final = re.compile("[\u4e00-\u9fff·]{2,4}(?:、[\u4e00-\u9fff·]{2,4}){0,3}:").fullmatch
_MARKS: Final = (("copy_number", is_copy_number), ("secrecy", is_secrecy), ("urgency", is_urgency))


def _mark_of(text: str) -> str | None:
    """Give the field that a row fills as a whole: 份号, 密级, 紧急程度."""
    for name, is_mark in _MARKS:
        if is_mark(text):
            return name
    return None


def _read_head_row(rows: Rows, k: int, outline: Outline) -> None:
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


def _read_below_title(rows: Rows, at: int, outline: Outline) -> int:
    """Read what stands between the title and the text: number, note, issuers, addressees."""
    for _ in range(REACH):
        if at >= len(rows):
            return at
        line = rows[at]
        text = line.text
        if place := rows.says(number_in, at):
            _take(outline, "number", Span(line.start + place[0], line.start + place[1]), line)
            outline.signatories += [(Span(line.start + a, line.start + b), None) for a, b in signatories_in(text)]
            rest = text[place[1] :].strip(" )")
            if rest and (names := bodies_in(rest)):
                begin = line.start + text.index(rest, place[1])
                outline.title_issuers += [Span(begin + a, begin + b) for a, b in names]
        elif is_chrome(text) or _GRADE_OF_REPLY(text):
            outline.leftover.append(line)
        elif outline.addressees is None and (is_addressee(text) or _is_person(text, rows, outline)):
            outline.addressees = Span(line.start, line.stop - 1)
            return at + 1
        elif is_bare_addressee(text, rows.text(at + 1)) and outline.addressees is None:
            outline.addressees = line.span
            return at + 1
        elif not _read_note_row(rows, at, outline):
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


_MOST_OF_PAGE, _LONGEST_OF_PAGE = 4, 60
_NOT_OF_PAGE: Final = re.compile(
    r".*[。;!?]|[一二三四五六七八九十]{1,3}、|[0-9]{1,2}[.、]|\(|附|第.{1,4}[条章]|.{12,}:\Z|.*,\Z"
).match


def _is_person(text: str, rows: Rows, outline: Outline) -> bool:
    """Tell whether a line under a written decision or notice (决定书, 告知书) is the name of whom it is for."""
    return _PERSON(text) is not None and bool(outline.title) and rows.cut(outline.title[-1]).endswith("书")


def _read_note_row(rows: Rows, at: int, outline: Outline) -> bool:
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


_UNIT: Final = re.compile("(?:发布|发文|印发)?(?:单 *位|部 *门) *: *").match
"""The label before who put a paper on its page."""
_BEHIND_DAY: Final = re.compile("[^ 日]{1,14}[〔[(]").search


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


_DELIVERED: Final = re.compile(
    "-{0,4} ?[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日在[^。,;:]{4,60}(?:会议|大会|全会|上)"
).fullmatch
"""When and where a report was delivered: 2026年1月9日在柳城县第三届人民代表大会第一次会议上."""


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
