"""Rules on 版记, the colophon, against the rest of the paper (rulebook 1.3)."""

import re
from collections.abc import Iterator
from typing import Final

from gov_notice.checking import Context, Edit, Fix, Flaw, Need, Severity, rule
from gov_notice.rules.names import same_body
from gov_notice.rules.sources import PRACTICE, standard
from gov_notice.source import Span

__all__ = ["COLOPHON"]

_MAIN: Final = re.compile(r"[ \u3000]*主[ \u3000]*送[ \u3000]*[：:][^\n]*").match
_OFFICE: Final = re.compile(r"(?:办公厅|办公室|办|秘书局|秘书处|综合处|综合科|文秘[处科])$").sub


@rule(
    "A011",
    "main-below-copies",
    Severity.ERROR,
    standard("7.4.2"),
    "版记中的主送机关应当排在抄送机关之上",
    needs=Need.TEXT,
    elements="copies_to",
)
def main_below_copies(ctx: Context) -> Iterator[Flaw]:
    """主送 in the colophon stands above 抄送.

    What it does: reports a line 主送： directly under the line of copies.
    Why: the standard: 置于抄送机关上一行.
    Fix safety: safe, the two lines change places.
    """
    line = ctx.line_of("/copies_to")
    if line is None or ctx.reading is None:
        return
    text = ctx.reading.text
    copies = line.parts[0].pieces[0]
    start = copies.stop
    while start < len(text) and text[start] in "\r\n":
        start += 1
    if start == copies.stop or (match := _MAIN(text, start)) is None:
        return
    below = Span(start, start + len(match[0].rstrip()))
    fix = Fix("主送机关移到抄送机关之上", (Edit(copies, below.of(text)), Edit(below, copies.of(text))))
    yield Flaw("/copies_to", {}, spans=(copies, below), fix=fix)


@rule(
    "A015",
    "printing-body",
    Severity.INFO,
    PRACTICE,
    "印发机关“{printed}”通常是发文机关“{issuer}”或其办公厅（室）",
    elements=("printed_by", "issuers"),
)
def printing_body(ctx: Context) -> Iterator[Flaw]:
    """The printing body is the issuer or its office.

    What it does: compares 印发机关 with letterhead and signature; offices and short forms are the same body.
    Why: a colophon of another paper was left under this one.
    Fix safety: no fix, either may be wrong.
    """
    document = ctx.document
    if document.printed_by is None or not document.issuers:
        return
    printed = document.printed_by.name
    bare = _OFFICE("", printed)
    heads = document.letterhead.bodies if document.letterhead else ()
    names = [body.name for body in (*document.issuers, *heads)]
    if not any(printed.startswith(name) or same_body(bare, name) or same_body(printed, name) for name in names):
        yield ctx.flaw("/printed_by", facts={"printed": printed, "issuer": names[0]})


@rule(
    "A019",
    "colophon-of-letter",
    Severity.WARNING,
    standard("10.1"),
    "信函格式的版记不加印发机关和印发日期",
    elements=("letterhead", "number"),
)
def colophon_of_letter(ctx: Context) -> Iterator[Flaw]:
    """A letter has no printing body and no date of printing.

    What it does: reports them under a letterhead without 文件 whose number is of the class 函.
    Why: the standard's format of letters.
    Fix safety: no fix, the paper may have been meant for the ordinary format.
    """
    document = ctx.document
    head, number = document.letterhead, document.number
    if (
        head is None
        or head.suffix
        or "文件" in head.text
        or number is None
        or not (number.agency_code or "").endswith("函")
    ):
        return
    if document.printed_by or document.date_of_printing:
        yield ctx.flaw("/printed_by" if document.printed_by else "/date_of_printing")


COLOPHON: Final = (main_below_copies, printing_body, colophon_of_letter)
