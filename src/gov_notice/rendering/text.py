"""The plain layout of GB/T 9704-2012: a document as text, element after element, from 份号 to 印数."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final, TypeAlias

from gov_notice.model import Attachment, Attendance, Block, OfficialDocument, Signatory
from gov_notice.parsing.brackets import is_balanced, without_brackets

__all__ = ["render_text"]

_Part: TypeAlias = "str | Block | OfficialDocument"

_LINE: Final = 28
"""Full-width characters in a line of the type area (GB/T 9704-2012 5.2.3)."""
_INDENT: Final = "　　"
_BREAK: Final = ""
_RIGHT_BLANK: Final = 4
"""字 between the date and the right edge (GB/T 9704-2012 7.3.5.1)."""
_ENDS_IN_DIGIT_OR_ARTICLE: Final = re.compile(r"(?:.*[0-9０-９]|第.*[编章节条])").fullmatch


def render_text(document: OfficialDocument) -> str:
    """Print a document in the plain layout of the standard, its elements in the standard's order.

    A paragraph is one line, indented by two characters; parts stand apart by a blank line. Values stand as the
    paper prints them, and reading the text gives the document again. Source: GB/T 9704-2012 7, 8, 10.3.

    Some things cannot be printed so that a reader tells them apart, and come back as something else:

    - deadlines, periods, contacts, citations and what is forwarded are said by the body and are not printed beside it;
    - a text with line ends in it is as many paragraphs; a paragraph without words is none;
    - a paragraph behind the last numbered one stands under it, unless it is a closing formula;
    - tables one after another are one table, and empty cells at the end of a row are none;
    - a `distribution` that no note says is printed as a note;
    - whose attachment or colophon it is that stands behind a document inside, where both documents may have one;
    - words beside the name of a body (`IssuingBody.note`) stand in brackets, as part of the name.

    >>> from datetime import date
    >>> from gov_notice.model import Addressee, DocumentNumber, IssuingBody, PrintedDate, Title
    >>> notice = OfficialDocument(
    ...     number=DocumentNumber.parse("柳科协发〔2026〕8号"),
    ...     title=Title.read("关于开展科普日活动的通知"),
    ...     addressees=Addressee.read("各县（区）科协"),
    ...     body=[Block(text="请于6月12日前报送方案。")],
    ...     issuers=[IssuingBody("柳城市科学技术协会")],
    ...     date_of_issue=PrintedDate.of(date(2026, 5, 13)),
    ... )
    >>> print(render_text(notice).replace("　", "□"), end="")
    □□□□□□□□□柳科协发〔2026〕8号
    <BLANKLINE>
    □□□□□□□□关于开展科普日活动的通知
    <BLANKLINE>
    各县（区）科协：
    □□请于6月12日前报送方案。
    <BLANKLINE>
    □□□□□□□□□□□□□□□□柳城市科学技术协会
    □□□□□□□□□□□□□□□□□2026年5月13日
    """
    lines: list[str] = []
    # a stack, not recursion: documents and blocks nest as deep as a program builds them
    open_parts: list[Iterator[_Part]] = [_parts(document)]
    while open_parts:
        part = next(open_parts[-1], None)
        if part is None:
            open_parts.pop()
        elif isinstance(part, OfficialDocument):
            open_parts.append(_parts(part))
        elif isinstance(part, Block):
            open_parts.append(chain(_block_lines(part), part.children))
        else:
            for line in part.split("\n"):
                if line.strip():
                    lines.append(line)
                elif lines and lines[-1]:
                    lines.append(_BREAK)
    return "\n".join(lines).rstrip("\n") + "\n" if lines else ""


def _parts(document: OfficialDocument) -> Iterator[_Part]:
    """Give lines, blank lines, blocks and documents inside, in printed order."""
    yield _BREAK
    yield from _head(document)
    yield from _title(document)
    yield from document.body
    yield _BREAK
    if document.attendance:
        yield from _attendance(document.attendance)
        yield _BREAK
    yield from _attachment_list([each for each in document.attachments if each.name])
    yield _BREAK
    yield from _signature(document)
    yield from _notes(document)
    yield _BREAK
    yield from _annexes(document)
    yield from _colophon(document)


def _head(document: OfficialDocument) -> Iterator[str]:
    if document.copy_number:
        yield document.copy_number
    if document.secrecy:
        yield document.secrecy.text
    if document.urgency:
        yield document.urgency
    yield _BREAK
    if document.letterhead:
        yield from map(_centred, document.letterhead.text.split("\n"))
    yield _BREAK
    signers = "　".join(signatory.name for signatory in document.signatories if not signatory.post)
    signed = f"签发人：{signers}" if signers else ""
    if document.number:
        yield _centred(f"{document.number.text}{_INDENT}{signed}".rstrip("　"))
    elif signed:
        yield _centred(signed)
    yield _BREAK


def _title(document: OfficialDocument) -> Iterator[str]:
    if document.title:
        yield _centred(document.title.text)
    if document.title_note:
        yield from map(_centred, document.title_note.split("\n"))
    yield _BREAK
    if document.addressees:
        yield f"{document.addressees.text}："


def _block_lines(block: Block) -> Iterator[str]:
    words = f"{block.marker or ''}{_gap(block.marker)}{block.text}"
    yield from (_INDENT + line for line in words.split("\n") if line.strip())
    yield from ("\t".join(row) for row in block.rows if any(row))


def _gap(marker: str | None) -> str:
    """Give the blank between a marker without a closing mark and its words: 第一条　…, 1.1　…."""
    return "　" if marker and _ENDS_IN_DIGIT_OR_ARTICLE(marker) else ""


def _attendance(attendance: Attendance) -> Iterator[str]:
    for label, names in (
        ("出席", attendance.present),
        ("请假", attendance.excused),
        ("列席", attendance.observing),
    ):
        if names:
            yield f"{_INDENT}{label}：{'、'.join(names)}"


def _attachment_list(attachments: list[Attachment]) -> Iterator[str]:
    """Print 附件说明 (GB/T 9704-2012 7.3.4): the numbers stand under each other."""
    label = f"{_INDENT}附件："
    if len(attachments) > 1 and not any(each.number for each in attachments):
        # without numbers, only lines under a bare label can tell one name from the next
        yield label
        label = _INDENT
    for attachment in attachments:
        number = f"{attachment.number}." if attachment.number else ""
        yield f"{label}{number}{attachment.name}"
        label = "　" * len(label)


def _signature(document: OfficialDocument) -> Iterator[str]:
    """Print who signs, one a line, and the date: each name centred on the date (GB/T 9704-2012 7.3.5.1)."""
    day = document.date_of_issue.text if document.date_of_issue else ""
    centre = _LINE - _RIGHT_BLANK - _width(day) / 2
    for body in document.issuers:
        yield _around(centre, body.name + (f"（{body.note}）" if body.note else ""))
    for signatory in document.signatories:
        if signatory.post:
            yield _around(centre, _signed(signatory))
    if document.seal:
        yield _around(centre, document.seal)
    if day:
        yield _around(centre, day)


def _signed(signatory: Signatory) -> str:
    return f"{signatory.post}　{signatory.name}"


def _notes(document: OfficialDocument) -> Iterator[str]:
    """Print 附注, in brackets (GB/T 9704-2012 7.3.6)."""
    notes = list(document.notes)
    if document.distribution and not any(document.distribution in note for note in notes):
        notes.append(document.distribution)
    for note in notes:
        bracketed = without_brackets(note) != note or not is_balanced(note)
        yield _INDENT + (note if bracketed else f"（{note}）")


def _annexes(document: OfficialDocument) -> Iterator[_Part]:
    """Print what is annexed, each under its label, then the documents inside that no attachment is."""
    printed: set[int] = set()
    for attachment in document.attachments:
        inner = attachment.enclosed
        if inner is not None and inner < len(document.enclosed) and inner not in printed:
            printed.add(inner)
            yield _label(attachment)
            yield document.enclosed[inner]
        elif attachment.heading or attachment.blocks:
            yield _label(attachment)
            yield _BREAK
            if attachment.heading:
                yield _centred(attachment.heading)
                yield _BREAK
            yield from attachment.blocks
        yield _BREAK
    for at, enclosed in enumerate(document.enclosed):
        if at not in printed:
            yield enclosed
            yield _BREAK


def _label(attachment: Attachment) -> str:
    return f"附件{attachment.number or ''}"


def _colophon(document: OfficialDocument) -> Iterator[str]:
    if document.subject_terms:
        yield f"主题词：{'　'.join(document.subject_terms)}"
    if document.copies_to:
        yield f"抄送：{document.copies_to.text.rstrip('。')}。"
    printer = document.printed_by.name if document.printed_by else ""
    day = document.date_of_printing.text if document.date_of_printing else ""
    if printer or day:
        yield f"{printer}{_INDENT if printer and day else ''}{day}印发"
    if document.copies_printed:
        yield document.copies_printed.text
    yield _BREAK


def _width(text: str) -> float:
    """Measure in full-width characters; a letter or digit is half of one."""
    return sum(0.5 if char.isascii() else 1.0 for char in text)


def _centred(text: str) -> str:
    return _around(_LINE / 2, text)


def _around(centre: float, text: str) -> str:
    """Indent a text so that it stands around a place of the line, within the line's edges."""
    width = _width(text)
    return "　" * max(0, int(min(centre - width / 2, _LINE - width))) + text
