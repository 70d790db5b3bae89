"""Lines of a text to its tree of blocks: 一、（一）1.（1）, paragraphs, tables."""

import re
from typing import Final

from attrs import define, field

from gov_notice.model import Block, BlockKind
from gov_notice.parsing.line import Line
from gov_notice.source import SourceText, Span

__all__ = ["Tree", "tree_of"]

_STYLES: Final = (
    (1, re.compile(r"[一二三四五六七八九十]{1,3} ?(?:[、,.:]|(?<= )(?=[\u4e00-\u9fff]{2,16}$))").match),
    (2, re.compile(r"[((][一二三四五六七八九十]{1,3}[))] ?[、.,]?").match),
    (3, re.compile(r"[0-9]{1,3} ?(?:、|[.](?![0-9](?!0[0-9]{2}))) ?").match),
    (4, re.compile(r"[((][0-9]{1,3}[))] ?[、.,]?").match),
    (5, re.compile(r"[①-⑳] ?").match),
)
_ARTICLE: Final = re.compile(r"第[一二三四五六七八九十百零〇0-9]{1,6}[编章节条] *").match
_DECIMAL: Final = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2}){1,4}(?![0-9%‰]) *").match
_FIRST: Final = frozenset("一二三四五六七八九十(0123456789①②③④⑤⑥⑦⑧⑨⑩第")
_BARE: Final = re.compile(r"([1-9][0-9]?) (?=[\u4e00-\u9fff][^ 。;:]{1,24}(?:$|[:。]))").match
_CELLS: Final = re.compile(r"\t+|[ \u3000\u00a0]{2,}").split
_UNITS: Final = "万亿元倍个米吨公千百斤升度分年月日点级版"
_ITEM_END, _SENTENCE_END = ("；", ";"), ("；", ";", "。")
_STOPS: Final = "。;:!?,"
_HEADING: Final = re.compile(r"[^。:;]*").match
_ARTICLE_LEVEL, _DECIMAL_LEVEL, _ITEM_LEVEL = 8, 7, 3


@define
class Tree:
    """A block being built: its parts, its place, and what stands under it."""

    kind: BlockKind
    level: int | None
    marker: str | None
    text: str
    place: Span
    rows: list[tuple[str, ...]] = field(factory=list)
    children: "list[Tree]" = field(factory=list)
    line: int = -1
    heading: str = ""
    """The heading, folded, without its marker, to its first stop."""
    listed: bool = False
    """Whether the numbered line before it ends with a semicolon, as items of a sentence do."""

    @property
    def is_sentence(self) -> bool:
        """Whether it is a numbered sentence or an item of one, under which no paragraph stands."""
        return ((self.level or 0) >= _ITEM_LEVEL or self.listed) and self.text[-1:] in _SENTENCE_END

    def frozen(self) -> Block:
        """Give the block with everything under it."""
        return Block(
            kind=self.kind,
            level=self.level,
            marker=self.marker,
            text=self.text,
            rows=self.rows,
            children=[child.frozen() for child in self.children],
        )


def _bare_numbers(lines: list[Line]) -> frozenset[int]:
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
    if text[0] not in _FIRST:
        return None
    for level, match in _STYLES:
        if found := match(text):
            return level, found.end()
    if found := _ARTICLE(text):
        return _ARTICLE_LEVEL, found.end()
    if (found := _DECIMAL(text)) and found.end() < len(text) and "\u2e7f" < text[found.end()] not in _UNITS:
        return _DECIMAL_LEVEL, found.end()
    return None


def tree_of(source: SourceText, lines: list[Line]) -> list[Tree]:
    """Give the roots of the tree that the lines of a text make."""
    roots: list[Tree] = []
    open_blocks: list[Tree] = []
    table: Tree | None = None
    bare = _bare_numbers(lines)
    for number, line in enumerate(lines):
        printed = source.printed[line.start : line.stop]
        found = (_ITEM_LEVEL, line.text.index(" ") + 1) if number in bare else marker_of(line.text)
        if (cells := _cells(line.text, printed)) and found is None:
            if table is None:
                table = Tree(BlockKind.TABLE, None, None, "", line.span, line=number)
                (open_blocks[-1].children if open_blocks else roots).append(table)
            table.rows.append(cells)
            table.place = Span(table.place.start, line.stop)
            continue
        table = None
        if found is None:
            # a paragraph behind a numbered sentence does not stand under it
            while open_blocks and open_blocks[-1].is_sentence:
                open_blocks.pop()
            leaf = Tree(BlockKind.PARAGRAPH, None, None, printed, line.span, line=number)
            (open_blocks[-1].children if open_blocks and not _closes(line.text) else roots).append(leaf)
            continue
        level, length = found
        marker, text = printed[:length].rstrip(), printed[length:].lstrip()
        kind = BlockKind.ITEM if level >= 5 or (level >= 3 and line.text[-1] in ";,") else BlockKind.HEADING
        block = Tree(kind, level, marker, text, line.span, line=number, heading=_heading(line.text[length:]))
        while open_blocks and (open_blocks[-1].level or 0) >= level:
            before = open_blocks.pop()
            block.listed = before.level == level and before.text[-1:] in _ITEM_END
        (open_blocks[-1].children if open_blocks else roots).append(block)
        open_blocks.append(block)
    _settle(roots)
    return roots


def _settle(roots: list[Tree]) -> None:
    """Decide what the numbered lines at the top are: headings, or items of a sentence that goes on after them."""
    marked = [k for k, tree in enumerate(roots) if tree.marker]
    if not marked:
        return
    listed = all((roots[k].level or 0) > 1 and roots[k].text[-1:] in _ITEM_END for k in marked[:-1]) and len(marked) > 1
    goes_on = any(
        tree.kind is BlockKind.PARAGRAPH and "。" in tree.text and not _closes(tree.text) and not _CONTACT(tree.text)
        for tree in roots[marked[-1] + 1 :]
    )
    kind = BlockKind.ITEM if listed and goes_on else BlockKind.HEADING
    for k in marked:
        roots[k].kind = kind


_CONTACT: Final = re.compile(r"[^。]{0,12}(?:联系|电话|咨询|地址|邮箱)").match


def _heading(words: str) -> str:
    found = _HEADING(words.lstrip())
    return found[0] if found else ""


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
