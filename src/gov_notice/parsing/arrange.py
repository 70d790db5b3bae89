"""Stage 4, arrange: the order that the standard prescribes decides what each line is.

Promise: every line that is not blank goes to exactly one element of one document, or to its
leftover; documents printed inside a document are its `enclosed`, those after it stand beside it.
"""

import re
from collections.abc import Iterable
from typing import Final

from gov_notice.parsing.closing import find_closing, list_end, read_closing, read_list, read_signatures
from gov_notice.parsing.heading import read_head, starts_document
from gov_notice.parsing.line import Line
from gov_notice.parsing.outline import Annex, Enclosed, Outline
from gov_notice.parsing.page_head import lead_of_news
from gov_notice.parsing.recognise.attachments import attachment_label, entries_in, starts_list
from gov_notice.parsing.recognise.colophon import colophon_in
from gov_notice.parsing.recognise.feet import goes_behind_foot
from gov_notice.parsing.recognise.head import is_chrome
from gov_notice.parsing.recognise.titles import ends_title, is_title_part
from gov_notice.parsing.rows import Rows
from gov_notice.parsing.titling import NEAR, find_title
from gov_notice.source import SourceText, Span

__all__ = ["arrange", "arrange_first"]

_DEEPEST: Final = 12
_VERB: Final = re.compile("转发|印发|批转|翻印|公布|颁布|发布").search
_NOTE: Final = re.compile(
    r"\(|联 {0,4}[系络]|电 {0,4}话|手 {0,4}机|传 {0,4}真|地 {0,4}址|邮 {0,4}[箱编]|电子邮|[经承]办人 ?:|注 ?:|备注"
    "|说明:|[^。]{0,20}(?:公开|发至|登报)[^。]{0,20}$|[^。]{0,60}(?:[0-9-]{7}|[0-9]{3,4} [0-9]{3,4}(?![0-9]))"
).match
_CALLS: Final = re.compile("联 {0,4}系|电 {0,4}话|手 {0,4}机|传 {0,4}真|邮 {0,4}箱|简历投递").search
_REACHED: Final = re.compile("@|[0-9]{3}").search
_LONGEST_CONTACT, _LONGEST_HEAD, _LONGEST_CELL = 160, 60, 10
_PLAN: Final = re.compile(r"第[一1] ?[章条编]|一、|目 *录|总 *则|1[.、]").match
_SHORTEST_NAMING: Final = 8
_LONGEST_NOTE, _MOST_NOTES = 60, 40
_OFFICE: Final = re.compile("([\u4e00-\u9fff]{2,20}?)(?:办公[室厅]|秘书|文书|综合|机要|印刷|文印)").match
_OPENING: Final = re.compile(
    "现(?:将|就|把)?[^。]{0,160}?(?:转发|印发|批转|公布|发布|转给|发给)|现予"
    + "".join(f"|{verb}[^。]{{0,20}}(?:转发|印发|批转|发布|公布)" for verb in ("同意", "批准", "通过"))
).search


def arrange(source: SourceText, lines: Iterable[Line]) -> list[Outline]:
    """Give the outlines of the documents that stand in the lines one after another, at least one."""
    rows = Rows(source.text, lines)
    outlines: list[Outline] = []
    at = lead = _after_lead(rows)
    while at < len(rows) or not outlines:
        outline, after = _read(rows, at, depth=0)
        if at == lead:
            outline.leftover[:0] = rows.between(0, lead)
        outlines.append(outline)
        at = max(after, at + 1)
    return outlines


def arrange_first(source: SourceText, lines: Iterable[Line]) -> Outline:
    """Give the head and the signature of the first document, without its text."""
    rows = Rows(source.text, lines)
    outline = Outline()
    at = read_head(rows, _after_lead(rows), outline)
    read_signatures(rows, find_closing(rows, at, has_title=bool(outline.title)), outline)
    return outline


def _after_lead(rows: Rows) -> int:
    """Give the row behind the sentence with which news leads over to a document; 0 where none begins there."""
    first = rows.text(0)
    leads = 0 < len(first) == lead_of_news(first)
    return 1 if leads and starts_document(rows, 1) else 0


def _read(rows: Rows, at: int, depth: int) -> tuple[Outline, int]:
    outline = Outline()
    at = read_head(rows, at, outline)
    closing = find_closing(rows, at, has_title=bool(outline.title))
    at = read_closing(rows, at, closing, outline)
    outline.passes_on = _passes_something_on(rows, outline)
    return outline, _read_tail(rows, at, outline, depth)


def _passes_something_on(rows: Rows, outline: Outline) -> bool:
    """Tell whether the title or the opening of the text says that another document follows."""
    title = "".join(rows.cut(span) for span in outline.title)
    return bool(_VERB(title)) or any(_OPENING(line.text) for line in outline.body[:3])


def _read_tail(rows: Rows, at: int, outline: Outline, depth: int) -> int:
    """Go through what follows the signature: notes, colophon, attachments, documents inside."""
    while at < len(rows):
        text = rows.text(at)
        if not outline.attachments and starts_list(text) and (stop := list_end(rows, at, len(rows))) > at + 1:
            read_list(rows, at, stop, outline)
            at = stop
            continue
        label = _page_label(rows, at)
        if colophon_in(text):
            if depth and not _is_own_colophon(rows, at, outline):
                return at
            at = _take_colophon(rows, at, outline)
        elif label is not None:
            if depth and not _awaits_attachment(outline, label):
                return at
            if not (outline.attachments or outline.enclosed) and _names_what_follows(rows, at):
                read_list(rows, at, at + 1, outline)
            at = _take_attachment(rows, at, outline, label or None, depth)
        elif depth < _DEEPEST and starts_document(rows, at):
            if (depth and outline.enclosed) or not _passes_on(outline, rows, at):
                return at
            inner, at = _read(rows, at, depth + 1)
            outline.enclosed.append(Enclosed(None, None, inner))
        else:
            at = _take_other(rows, at, outline)
    return at


def _page_label(rows: Rows, at: int) -> int | None:
    """Give the number of the label that heads an attachment's page, 0 without a number; None where there is none."""
    text = rows.text(at)
    if (label := attachment_label(text)) is not None:
        return label
    heads = starts_list(text) and (starts_document(rows, at + 1) or is_title_part(rows.text(at + 1)))
    return 0 if heads else None


def _names_what_follows(rows: Rows, at: int) -> bool:
    """Tell whether a label names the document under it in words of its own: 附:省法院某号答复."""
    text = rows.text(at)
    return starts_list(text) > 0 and len(text) >= _SHORTEST_NAMING and starts_document(rows, at + 1)


def _take_colophon(rows: Rows, at: int, outline: Outline) -> int:
    line = rows[at]
    for part in colophon_in(line.text):
        span = Span(line.start + part.start, line.start + part.stop)
        if part.start == part.stop:
            # a label with nothing behind it
            outline.leftover.append(line)
        elif part.field == "addressees":
            outline.addressees = outline.addressees or span
        elif part.field == "copies_to" and line.text.startswith("抄送"):
            outline.colophon[part.field] = span
        else:
            outline.colophon.setdefault(part.field, span)
    return at + 1


def _is_own_colophon(rows: Rows, at: int, outline: Outline) -> bool:
    """Tell whether a colophon belongs to the enclosed document above it: its office printed it, or none is named."""
    names = [rows.cut(span) for span in (*outline.issuers, *outline.letterhead_bodies)]
    if outline.title:
        names.append("".join(rows.cut(span) for span in outline.title).partition("关于")[0])
    for k in range(at, min(at + 4, len(rows))):
        for part in colophon_in(rows.text(k)):
            if part.field == "printed_by":
                printer = rows.text(k)[part.start : part.stop].replace(" ", "")
                return any(name and _is_office_of(printer, name) for name in names)
    return True


def _is_office_of(printer: str, body: str) -> bool:
    """Tell whether who printed a paper is a body or an office of it, by its full name or a short one: 区政府办公室."""
    if printer.startswith(body) or body.startswith(printer):
        return True
    short = _OFFICE(printer)
    return short is not None and len(short[1]) > 1 and body.replace("人民政府", "政府").endswith(short[1])


def _awaits_attachment(outline: Outline, label: int) -> bool:
    """Tell whether an enclosed document has an attachment with this number still to come."""
    taken = len(outline.annexes) + len(outline.enclosed)
    listed = len(outline.attachments)
    if listed:
        return taken < listed and label in (0, taken + 1)
    return label == 0 and taken == 0 and outline.passes_on


def _passes_on(outline: Outline, rows: Rows, at: int) -> bool:
    """Tell whether a document that follows is one that this one passes on or attaches."""
    if outline.passes_on:
        return True
    if (title := find_title(rows, at)) is None:
        return False
    words = rows.joined(*title)
    return any(
        name and (name in words or words in name)
        for entry in outline.attachments
        if (name := "".join(rows.cut(span) for span in entry.spans).strip("《》"))
    )


def _take_attachment(rows: Rows, at: int, outline: Outline, number: int | None, depth: int) -> int:
    label = rows[at]
    at += 1
    if at < len(rows) and depth < _DEEPEST and starts_document(rows, at):
        inner, at = _read(rows, at, depth + 1)
        outline.enclosed.append(Enclosed(number, label, inner))
        return at
    return _read_annex(rows, at, Annex(number, label), outline)


def _read_annex(rows: Rows, at: int, annex: Annex, outline: Outline) -> int:
    """Read an annexed text; a list of attachments at its end is the carrier's where that has none."""
    outline.annexes.append(annex)
    title = find_title(rows, at, within=3)
    if title is None and at < len(rows) and is_title_part(rows.text(at)) and len(rows.text(at)) < 60:
        title = (at, at + 1)
    if title is not None and title[0] == at:
        annex.heading = [rows[k].span for k in range(*title)]
        at = title[1]
    title_ends = rows.following(ends_title)
    while at < len(rows):
        text = rows.texts[at]
        if (text[0] == "附" and attachment_label(text) is not None) or colophon_in(text):
            break
        if title_ends[at] - at < NEAR and starts_document(rows, at, strictly=True):
            break
        if (
            text[0] == "附"
            and not outline.attachments
            and (length := starts_list(text))
            and entries_in(text, length, 1)[:1]
        ):
            stop = list_end(rows, at, len(rows))
            if stop - at > 1:
                read_list(rows, at, stop, outline)
                at = stop
                continue
        annex.lines.append(rows[at])
        at += 1
    return at


def _take_other(rows: Rows, at: int, outline: Outline) -> int:
    """Take a line that opens no part: the page around, a note, or an annexed text without a label."""
    text = rows.text(at)
    in_foot = at > 0 and outline.leftover[-1:] == [rows[at - 1]] and goes_behind_foot(text, rows.text(at - 1))
    if is_chrome(text) or in_foot:
        outline.leftover.append(rows[at])
        return at + 1
    if _NOTE(text) or _is_contact(text):
        return _take_note(rows, at, outline)
    if outline.annexes:
        outline.annexes[-1].lines.append(rows[at])
        return at + 1
    if find_title(rows, at, within=4) or _PLAN(text) or is_title_part(text) or len(text) > _LONGEST_NOTE:
        return _read_annex(rows, at, Annex(None), outline)
    outline.notes.append(rows[at])
    return at + 1


def _is_contact(text: str) -> bool:
    """Tell whether a line says whom to call, or heads a table of those to call."""
    if len(text) > _LONGEST_CONTACT or not _CALLS(text):
        return False
    cells = text.split() if len(text) <= _LONGEST_HEAD else []
    return _REACHED(text) is not None or (len(cells) > 1 and all(len(cell) <= _LONGEST_CELL for cell in cells))


def _take_note(rows: Rows, at: int, outline: Outline) -> int:
    """Take a note with the lines up to its closing bracket."""
    outline.notes.append(rows[at])
    opened = rows.text(at).count("(") - rows.text(at).count(")")
    while rows.text(at)[0] == "(" and opened > 0 and at + 1 < len(rows) and len(outline.notes) < _MOST_NOTES:
        at += 1
        outline.notes.append(rows[at])
        opened += rows.text(at).count("(") - rows.text(at).count(")")
        if opened <= 0:
            break
    return at + 1
