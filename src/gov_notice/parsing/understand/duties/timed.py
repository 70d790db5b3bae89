"""Which paragraphs hold times that may count, and what the whole text says about them (含时间的段落)."""

import re
from collections.abc import Sequence
from typing import Final, TypeAlias

from gov_notice.parsing.paragraphs import Paragraph
from gov_notice.parsing.understand.duties.scene import cells, with_stops
from gov_notice.timing import PartialDate, Point, Range, Recurring, TimeExpression, TimeMatch, find_times_of_all

__all__ = ["Timed", "columns_above", "date_of", "dates_the_paper", "may_be_row", "timed_paragraphs", "year_printed"]

_CITED_YEAR: Final = re.compile(r"〔((?:19|20)[0-9]{2})〕").findall
_NAMED_YEAR: Final = re.compile("(?<![至到自从~-])((?:19|20)[0-9]{2}) ?年(?! ?[0-9~至到-])").findall
_NAMES_TIME: Final = re.compile("时间|时限|期限|日期|截止").search
Timed: TypeAlias = dict[int, tuple[Paragraph, tuple[TimeMatch, ...]]]
"""Paragraphs with their time expressions, by their place."""


def timed_paragraphs(paragraphs: Sequence[Paragraph]) -> Timed:
    """Give the paragraphs that hold time expressions which may count, by their place."""
    read: Timed = {}
    for k, matches in find_times_of_all([paragraph.text for paragraph in paragraphs]).items():
        if counting := tuple(filter(_may_count, matches)):
            read[k] = with_stops(paragraphs[k], counting), counting
    return read


def _may_count(match: TimeMatch) -> bool:
    """Whether an expression can set or place anything: a year or a frequency alone cannot."""
    expression = match.expression
    if isinstance(expression, Point):
        at = expression.at
        return at.month is not None or not (at.is_year_only or (expression.bound is None and at.is_clock_only))
    if isinstance(expression, Recurring):
        return bool(expression.at) or expression.lapse is not None
    if isinstance(expression, Range):
        first = expression.first
        return first is None or not (first.is_clock_only or first.is_year_only or first.weekday is not None)
    return True


def dates_the_paper(paragraph: Paragraph, matches: tuple[TimeMatch, ...]) -> bool:
    """Whether the only day says when the paper was printed, or fills the paragraph with no heading over it."""
    if len(matches) > 1:
        return False
    alone = matches[0]
    if not isinstance(alone.expression, Point) or alone.expression.bound is not None:
        return False
    text = paragraph.text
    if text.startswith("印发", alone.stop) and alone.stop + 2 == len(text):
        return True
    return not paragraph.headings and alone.stop - alone.start == len(text.strip(" ()"))


def columns_above(
    above: Sequence[Paragraph], read: Timed, seen: int, columns: list[tuple[int, str]]
) -> list[tuple[int, str]]:
    """Give the head of the table that a row belongs to, by what stands above it from the place `seen` on.

    A row that has no time and names one is a head; what is no row ends the table. `columns` held before that.
    """
    for k in range(len(above) - 1, -1, -1):
        if seen + k in read:
            continue
        row = [(start, "".join(cell.split())) for start, cell in cells(above[k])]
        if not row:
            return []
        if any(_NAMES_TIME(cell) for _, cell in row):
            return row
    return columns


def may_be_row(paragraph: Paragraph, matches: tuple[TimeMatch, ...]) -> bool:
    """Whether single wide blanks may part the cells of a row, which the head of its table decides."""
    return len(matches) > 1 and "\u3000" in paragraph.printed.strip()


def year_printed(paragraphs: Sequence[Paragraph], read: Timed) -> int | None:
    """Give the first year of a dated text, else the latest in a number that it cites, else one that it names alone."""
    for _, matches in read.values():
        for match in matches:
            at = date_of(match.expression)
            if at is not None and at.year is not None and at.names_month:
                return at.year
    cited = [int(year) for paragraph in paragraphs if "〔" in paragraph.text for year in _CITED_YEAR(paragraph.text)]
    named = [int(year) for paragraph in paragraphs if "年" in paragraph.text for year in _NAMED_YEAR(paragraph.text)]
    if not cited:
        return named[0] if named else None
    latest = max(cited)
    return latest + 1 if latest + 1 in named and latest not in named else latest


def date_of(expression: TimeExpression) -> PartialDate | None:
    """Give the date of a point, the first or only one of a range; None for what is counted or comes again."""
    if isinstance(expression, Point):
        return expression.at
    return (expression.first or expression.last) if isinstance(expression, Range) else None
