"""Tables of contacts: what parts the cells of a row, and what the columns of numbers hold."""

import re
from collections.abc import Sequence
from typing import Final

from attrs import evolve

from gov_notice.parsing.paragraphs import Paragraph

__all__ = ["cells_of", "fax_columns", "is_rule", "with_blank_cells"]

_LONGEST_ROW: Final = 300
_LONGEST_HEAD: Final = 10
_STROKE: Final = " / "
_FEWEST_STROKES: Final = 2
_BLANKED: Final = str.maketrans("|", " ")
_RULES: Final = frozenset("|+:=_ -")
_RULE: Final = re.compile("[|+:=_ -]{3,}").fullmatch
_NUMBER_CELL: Final = re.compile(
    "电 *话|手 *机|座机|传 *真|号码|热线|短号|内线|联系方式|[Tt][Ee][Ll]|[Ff][Aa][Xx]"
).search
_SPACED: Final = re.compile("(?<![^ ])([\u4e00-\u9fff]) {1,4}([\u4e00-\u9fff])(?![^ ])").sub
_FAX_CELL: Final = re.compile("传 *真|[Ff][Aa][Xx]").search
_CALL_CELL: Final = re.compile("电 *话(?!传)|[Tt][Ee][Ll]").search


def with_blank_cells(paragraph: Paragraph) -> Paragraph:
    """Give a row of a table, blanks for the strokes that part its cells; another paragraph as it is.

    >>> with_blank_cells(Paragraph(text="教务处 / 林溪 / 2260011", printed="教务处 / 林溪 / 2260011", start=0)).text
    '教务处   林溪   2260011'
    """
    text = paragraph.text
    if len(text) > _LONGEST_ROW or "。" in text:
        return paragraph
    if text.count("|") >= _FEWEST_STROKES:
        return evolve(paragraph, text=text.translate(_BLANKED))
    if text.count(_STROKE) >= _FEWEST_STROKES:
        return evolve(paragraph, text=text.replace(_STROKE, "   "))
    return paragraph


def cells_of(text: str) -> list[str]:
    """Give the cells of a row as blanks part them, a letter-spaced word of two characters in one.

    >>> cells_of("姓 名  职 务  办公电话")
    ['姓名', '职务', '办公电话']
    """
    return _SPACED(r"\1\2", text).split()


def is_rule(text: str) -> bool:
    """Tell whether a line is the rule between the head of a table and its rows: |---|---|."""
    return text[0] in _RULES and _RULE(text) is not None


def fax_columns(cells: Sequence[str]) -> tuple[bool, ...]:
    """Tell of each column of numbers whether it holds fax numbers; nothing where none does.

    >>> fax_columns(["单位", "联系人", "办公电话", "传真"]), fax_columns(["单位", "电话/传真"])
    ((False, True), ())
    """
    columns = tuple(bool(_FAX_CELL(cell)) and not _CALL_CELL(cell) for cell in cells if _NUMBER_CELL(cell))
    is_head = all(len(cell) <= _LONGEST_HEAD for cell in cells)
    return columns if is_head and any(columns) and not all(columns) else ()
