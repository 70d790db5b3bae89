"""What stands around a time expression: its sentence, its clause, its label and the heading over it."""

import re
from collections.abc import Sequence
from typing import Final

from attrs import field, frozen

from gov_notice.parsing.paragraphs import Paragraph
from gov_notice.parsing.understand.duty_words import PAST
from gov_notice.timing import TimeMatch

__all__ = ["Scene", "cells", "scenes"]

# a full stop misprinted as "." ends a sentence unless it stands between digits or letters; two blanks part table cells
_STOP: Final = re.compile(r"[。;!?]|(?<![0-9A-Za-z])\.(?![0-9])|(?<=[\u4e00-\u9fff0-9)]) {2,}(?=[^ ])").finditer
_PLAIN_STOP: Final = re.compile("[。;!?]").finditer
_LABEL_ENDS: Final = frozenset(":为是于定自从在到止")
_LABEL: Final = re.compile(
    r"(?P<label>[\u4e00-\u9fff“”《》()、及和与\- ]{0,20}?(?:时间|日期|期限|时限|截止|限期|时段|日程|日|期))"
    r"(?:\((?:[^()]{0,8})\))?(?:安排|要求)?(?:统一)?(?: {0,2}: {0,2}|暂?初?步?[定拟]?[为是于]|截止到?|安排在|[:从自]|自|从){1,2} {0,2}$"
).search
_CELL: Final = re.compile(r"[^ \t\u3000](?:[^ \t\u3000]| (?! ))*").finditer
_BRACKETED: Final = re.compile(r"^ ?\([^()]*\)")
_SHORT: Final = 16
_ITEM: Final = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[、,.]|\([一二三四五六七八九十]{1,3}\)|[0-9]{1,2}[.、)]|\([0-9]{1,2}\)|[①-⑳])"
).match


@frozen(kw_only=True)
class Scene:
    """A time expression with the words around it."""

    paragraph: Paragraph
    match: TimeMatch
    start: int
    """Where its sentence starts."""
    stop: int
    """Where its sentence stops."""
    before: TimeMatch | None
    """The time expression before it in the sentence."""
    after: TimeMatch | None
    """The time expression behind it in the sentence."""
    column: str
    """The head of its column, where it fills a cell of a table; else empty."""
    lead: str
    """The sentence before, if it is so short that it is a heading that runs in."""
    head: str = field(init=False)
    """The sentence up to the expression."""
    tail: str = field(init=False)
    """The sentence behind the expression."""
    clause_head: str = field(init=False)
    clause_tail: str = field(init=False)
    label: str = field(init=False)
    """The words of a label such as 报名时间： just in front; empty where there is none."""

    def __attrs_post_init__(self) -> None:
        text = self.paragraph.text
        head, tail = text[self.start : self.match.start], text[self.match.stop : self.stop]
        put = object.__setattr__
        put(self, "head", head)
        put(self, "tail", tail)
        put(self, "clause_head", head[head.rfind(",") + 1 :])
        comma = tail.find(",", 1)
        put(self, "clause_tail", tail if comma < 0 else tail[:comma])
        label = _LABEL(head[-36:]) if head and head.rstrip()[-1:] in _LABEL_ENDS else None
        put(self, "label", label["label"].strip() if label else self.column)

    @property
    def opens(self) -> bool:
        """Whether nothing but a marker, or a heading that runs in, stands in front of the expression."""
        if self.lead:
            return not self.head.strip(" 自从(于在")
        head = self.paragraph.text[: self.match.start]
        marker = _ITEM(head)
        return not head[marker.end() if marker else 0 :].strip(" 自从(于在")

    @property
    def heading(self) -> str:
        """The words it stands under: a heading that runs in, else the nearest heading of the paragraph."""
        if self.lead:
            return self.lead
        return self.paragraph.headings[-1] if self.paragraph.headings else ""

    @property
    def follows(self) -> str:
        """The words behind the expression, to the next comma; to the one after where nothing stands before the first."""
        tail = _BRACKETED.sub("", self.tail)
        parts = tail.split(",", 2)
        first = parts[0].strip(" )")
        return first if len(first) > 1 or len(parts) == 1 else parts[1]

    @property
    def tells_the_past(self) -> bool:
        """Whether the sentence tells of what has happened."""
        return bool(PAST(self.clause_head) or PAST(self.tail))

    @property
    def in_brackets(self) -> bool:
        """Whether an opening bracket stands in front of it and its closing one behind."""
        return self.head.rstrip(" 自从").endswith("(") and self.tail.lstrip(" 止").startswith(")")


def cells(paragraph: Paragraph) -> list[tuple[int, str]]:
    """Give the cells of a paragraph that is a row of a table, each with its place; empty for any other.

    >>> row = "1     审核名单      5月下旬      各中心校"
    >>> cells(Paragraph(text=row, printed=row, start=0))[2]
    (16, '5月下旬')
    """
    if "\t" not in paragraph.printed and "   " not in paragraph.text:
        return []
    found = [(cell.start(), cell[0].strip()) for cell in _CELL(paragraph.printed)]
    return found if len(found) > 2 else []


def scenes(paragraph: Paragraph, matches: tuple[TimeMatch, ...], columns: Sequence[tuple[int, str]] = ()) -> list[Scene]:
    """Set each time expression of a paragraph among the words around it.

    `columns` are the cells of the head of the table that the paragraph is a row of.
    """
    text = paragraph.text
    stops = _STOP if "." in text or "  " in text else _PLAIN_STOP
    cuts = [0, *(stop.end() for stop in stops(text)), len(text)]
    row = cells(paragraph) if columns else []
    made: list[Scene] = []
    sentence = 0
    for k, match in enumerate(matches):
        while sentence + 2 < len(cuts) and cuts[sentence + 1] <= match.start:
            sentence += 1
        start, stop = cuts[sentence], cuts[sentence + 1]
        before = matches[k - 1] if k and matches[k - 1].start >= start else None
        after = matches[k + 1] if k + 1 < len(matches) and matches[k + 1].start < stop else None
        lead = text[cuts[sentence - 1] : start].strip(" 。;.") if sentence else ""
        made.append(
            Scene(
                paragraph=paragraph,
                match=match,
                start=start,
                stop=max(stop, match.stop),
                before=before,
                after=after,
                lead=lead if len(lead) <= _SHORT else "",
                column=_column(row, columns, match),
            )
        )
    return made


def _column(row: list[tuple[int, str]], columns: Sequence[tuple[int, str]], match: TimeMatch) -> str:
    for k, (start, cell) in enumerate(row):
        if start <= match.start and match.stop <= start + len(cell) and match.stop - match.start == len(cell):
            return columns[k][1] if k < len(columns) else ""
    return ""
