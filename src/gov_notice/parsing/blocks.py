"""Lines of a text to its tree of blocks: 一、（一）1.（1）, paragraphs, tables."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from attrs import define, field

from gov_notice.model import Block, BlockKind
from gov_notice.model._fields import unchecked
from gov_notice.parsing.line import Line
from gov_notice.source import SourceText, Span

__all__ = ["blocks_of", "marker_of"]

_BY_NUMERAL: Final = (
    (1, re.compile(r"[一二三四五六七八九十]{1,3} ?(?:[、,.:]|(?<= )(?=[\u4e00-\u9fff]{2,16}$))").match),
)
_BY_BRACKET: Final = (
    (2, re.compile(r"\([一二三四五六七八九十]{1,3}\) ?[、.,]?").match),
    (4, re.compile(r"\([0-9]{1,3}\) ?[、.,]?").match),
)
_BY_DIGIT: Final = (
    (3, re.compile(r"[0-9]{1,3} ?(?:、|[.](?![0-9](?!0[0-9]{2}))|(?<=[0-9]),(?=[\u4e00-\u9fff])) ?").match),
    (
        7,
        re.compile(
            r"[0-9]{1,2}(?:\.[0-9]{1,2}){1,4}(?![0-9%‰]) *(?=[^\0-\u2e7f万亿元倍个米吨公千百斤升度分年月日点级版])"
        ).match,
    ),
)
_STYLES: Final = {
    **dict.fromkeys("一二三四五六七八九十", _BY_NUMERAL),
    "(": _BY_BRACKET,
    **dict.fromkeys("0123456789", _BY_DIGIT),
    **dict.fromkeys("①②③④⑤⑥⑦⑧⑨⑩", ((5, re.compile(r"[①-⑳] ?").match),)),
    **dict.fromkeys("lI", ((3, re.compile("[lI] ?(?:、|[.](?=[\u4e00-\u9fff]))").match),)),
    **dict.fromkeys("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑", ((3, re.compile("[⒈-⒛] ?").match),)),
    **dict.fromkeys("㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩", ((2, re.compile("[㈠-㈩] ?").match),)),
    "第": ((8, re.compile(r"第[一二三四五六七八九十百零〇0-9]{1,6}[编章节条] *").match),),
}
"""The levels of numbers and their shapes, by first character."""
_BARE: Final = re.compile(r"([1-9][0-9]?) (?=[\u4e00-\u9fff][^ 。;:]{1,24}(?:$|[:。]))").match
_CELLS: Final = re.compile(r"\t+|[ \u3000\u00a0]{2,}").split
_ITEM_END, _SENTENCE_END = ("；", ";"), ("；", ";", "。")
_STOPS: Final = "。;:!?,"
_HEADING: Final = re.compile(r"[^。:;]*").match
_ITEM_LEVEL, _BELOW_HEADINGS = 3, 5


def _bare_numbers(lines: Sequence[Line]) -> frozenset[int]:
    """Give the lines whose bare number is a heading's, as standards print it: 1 范围, with 1.1 or text below it.

    The numbers run from 1, and something else stands between two of them: rows of a table follow each other.
    """
    found: list[int] = []
    for k, line in enumerate(lines):
        if line.text[0] not in "123456789" or (match := _BARE(line.text)) is None:
            continue
        value = int(match[1])
        if value == len(found) + 1 and (not found or k > found[-1] + 1):
            found.append(k)
        elif value == 1:
            found = [k]
    return frozenset(found) if len(found) > 1 and len(lines) > found[-1] + 1 else frozenset()


def marker_of(text: str) -> tuple[int, int] | None:
    """Give the level and the length of the number at the head of a folded line; None where there is none.

    >>> marker_of("(一)加强领导。"), marker_of("1.5万元"), marker_of("一、总体要求")
    ((2, 3), None, (1, 2))
    """
    for level, match in _STYLES.get(text[0], ()):
        if found := match(text):
            return level, found.end()
    return None


def blocks_of(
    source: SourceText, lines: Sequence[Line], pointer: str, places: dict[str, tuple[Span, ...]]
) -> tuple[list[Block], list[tuple[str, ...]]]:
    """Give the blocks that the lines of a text make, and for each line the headings that it stands under.

    The places of the blocks are noted below `pointer`; headings are folded and without their markers.
    """
    tree = _Tree(pointer)
    bare = _bare_numbers(lines)
    on_paper = source.printed
    for number, line in enumerate(lines):
        text = line.text
        printed = on_paper[line.start : line.stop]
        found = (_ITEM_LEVEL, text.index(" ") + 1) if number in bare else marker_of(text)
        if found is not None:
            tree.add_numbered(line, printed, found)
        elif cells := _cells(text, printed):
            tree.add_row(line, cells)
        else:
            tree.add_paragraph(line, printed)
    tree.end()
    for placed in tree.places:
        places.update(placed)
    return _settled(tree.roots), tree.headings


_block: Final = unchecked(Block)
"""The text was folded, and the levels are those above."""


@define
class _Numbered:
    """A numbered line that others can still come to stand under, with the blocks that do."""

    kind: BlockKind
    level: int
    marker: str
    text: str
    words: str
    """The folded line without its marker."""
    listed: bool
    """Whether the numbered line before it ends with a semicolon, as items of a sentence do."""
    above: tuple[str, ...]
    pointer: str
    places: dict[str, tuple[Span, ...]]
    children: list[Block] = field(factory=list)
    under: tuple[str, ...] = ()
    """The headings that what stands under it has above: made for the first that does."""

    @property
    def is_sentence(self) -> bool:
        """Whether it is a numbered sentence or an item of one, under which no paragraph stands."""
        return self.text[-1:] in _SENTENCE_END and (self.level >= _ITEM_LEVEL or self.listed)

    def headings(self) -> tuple[str, ...]:
        """Give the headings from the outermost to its own, which goes to its first stop."""
        if not self.under:
            found = _HEADING(self.words.lstrip())
            self.under = (*self.above, found[0] if found else "")
        return self.under

    def block(self) -> Block:
        """Give the block with everything under it."""
        return _block(
            kind=self.kind, text=self.text, level=self.level, marker=self.marker, children=tuple(self.children)
        )


@define
class _Tree:
    """The blocks of a text while its lines are gone through."""

    pointer: str
    roots: list[Block | _Numbered] = field(factory=list)
    places: list[dict[str, tuple[Span, ...]]] = field(factory=list)
    """Those of each root and what is under it: a closing formula may stand before the last of them."""
    headings: list[tuple[str, ...]] = field(factory=list)
    opened: list[_Numbered] = field(factory=list)
    """The numbered lines that the next line can stand under, outermost first."""
    rows: list[tuple[str, ...]] = field(factory=list)
    """Those of the table that the lines before are."""
    rows_start: int = 0
    rows_stop: int = 0

    def add_numbered(self, line: Line, printed: str, found: tuple[int, int]) -> None:
        """Take a line with its level and the length of its marker."""
        if self.rows:
            self.end_table()
        level, length = found
        opened, listed = self.opened, False
        while opened and opened[-1].level >= level:
            before = self._close()
            listed = before.level == level and before.text[-1:] in _ITEM_END
        if opened:
            outer = opened[-1]
            pointer, places, above = f"{outer.pointer}/children/{len(outer.children)}", outer.places, outer.headings()
        else:
            pointer, places, above = f"{self.pointer}/{len(self.roots)}", {}, ()
        is_item = level >= _BELOW_HEADINGS or (level >= _ITEM_LEVEL and line.text[-1] in ";,")
        numbered = _Numbered(
            BlockKind.ITEM if is_item else BlockKind.HEADING,
            level,
            printed[:length].rstrip(),
            printed[length:].lstrip(),
            line.text[length:],
            listed,
            above,
            pointer,
            places,
        )
        places[pointer] = (Span(line.start, line.stop),)
        self.headings.append(above)
        if not opened:
            self.roots.append(numbered)
            self.places.append(places)
        opened.append(numbered)

    def add_paragraph(self, line: Line, printed: str) -> None:
        """Take a line without number that is no row."""
        if self.rows:
            self.end_table()
        # a paragraph behind a numbered sentence does not stand under it
        while self.opened and self.opened[-1].is_sentence:
            self._close()
        outer = self.opened[-1] if self.opened and not _closes(line.text) else None
        self._add(_block(kind=BlockKind.PARAGRAPH, text=printed), Span(line.start, line.stop), outer)
        self.headings.append(outer.headings() if outer else ())

    def add_row(self, line: Line, cells: tuple[str, ...]) -> None:
        """Take a row of a table."""
        if not self.rows:
            self.rows_start = line.start
        self.rows.append(cells)
        self.rows_stop = line.stop
        self.headings.append(self.opened[-1].headings() if self.opened else ())

    def end_table(self) -> None:
        """Make the rows taken so far a block."""
        table = Block(kind=BlockKind.TABLE, rows=self.rows)
        self._add(table, Span(self.rows_start, self.rows_stop), self.opened[-1] if self.opened else None)
        self.rows = []

    def end(self) -> None:
        """Leave nothing open."""
        if self.rows:
            self.end_table()
        while self.opened:
            self._close()

    def _add(self, block: Block, span: Span, outer: _Numbered | None) -> None:
        if outer:
            outer.places[f"{outer.pointer}/children/{len(outer.children)}"] = (span,)
            outer.children.append(block)
        else:
            self.places.append({f"{self.pointer}/{len(self.roots)}": (span,)})
            self.roots.append(block)

    def _close(self) -> _Numbered:
        closed = self.opened.pop()
        if self.opened:
            self.opened[-1].children.append(closed.block())
        return closed


def _settled(roots: Sequence[Block | _Numbered]) -> list[Block]:
    """Give the blocks at the top; their numbered lines are headings, or items of a sentence that goes on after them."""
    marked = [root for root in roots if isinstance(root, _Numbered)]
    listed = (
        len(marked) > 1
        and not _is_introduced(roots)
        and all(root.level > 1 and root.text[-1:] in _ITEM_END for root in marked[:-1])
    )
    kind = BlockKind.ITEM if listed and _goes_on(roots[roots.index(marked[-1]) + 1 :]) else BlockKind.HEADING
    for root in marked:
        root.kind = kind
    return [root.block() if isinstance(root, _Numbered) else root for root in roots]


def _is_introduced(roots: Sequence[Block | _Numbered]) -> bool:
    """Tell whether the sentence that the document opens its matter with stands before the first number: 通知如下."""
    above = next((k for k, root in enumerate(roots) if isinstance(root, _Numbered)), 0) - 1
    before = roots[above] if above >= 0 else None
    return isinstance(before, Block) and before.kind is BlockKind.PARAGRAPH and _NOTIFIES(before.text) is not None


def _goes_on(behind: Iterable[Block | _Numbered]) -> bool:
    return any(
        block.kind is BlockKind.PARAGRAPH
        and "。" in block.text
        and not _closes(block.text)
        and not _CONTACT(block.text)
        for block in behind
    )


_NOTIFIES: Final = re.compile("(?:通知|通告|公告|通报|公示|规定|决定|函告)如下[：:]\\Z").search
_CONTACT: Final = re.compile(r"[^。]{0,12}(?:联 {0,4}系|电 {0,4}话|咨询|地 {0,4}址|邮 {0,4}箱)").match


def _closes(text: str) -> bool:
    """Tell whether a paragraph is the closing formula, which stands under no heading."""
    return len(text) < 24 and text.startswith(("特此", "此复", "此令", "专此", "以上", "妥否", "请予", "现予"))


def _cells(text: str, printed: str) -> tuple[str, ...]:
    """Give the cells of a row of a table; none where the line is no row."""
    if ("  " not in text and "\t" not in printed) or text[-1] in _STOPS or len(text) > 400:
        return ()
    cells = tuple(cell.strip() for cell in _CELLS(printed) if cell.strip())
    if len(cells) < 3 and "\t" not in printed:
        return ()
    return cells if max(map(len, cells)) < 60 else ()
