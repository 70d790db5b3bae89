"""正文: the body as a tree of blocks, and what is annexed to it."""

import re
from enum import Enum
from typing import Final

from attrs import field, frozen

from gov_notice.model._fields import grouped_words, groups, several, term, within, words

__all__ = ["Attachment", "Block", "BlockKind"]


class BlockKind(Enum):
    """What a block of the body is."""

    HEADING = "heading"
    """A numbered line or run-in heading of the levels 一、（一）1.（1）, or an unnumbered title line in the text."""
    PARAGRAPH = "paragraph"
    """自然段."""
    ITEM = "item"
    """A numbered line that continues a sentence, below the headings: 1.…； ①…."""
    TABLE = "table"
    """Rows of cells."""
    OTHER = "other"
    """Words that stand there and were not recognised as an element; kept."""


_STOPS: Final = "。：:；;"
_COLONS: Final = ":："
_LOW_STOPS: Final = ".．"
_LOW_COMMAS: Final = (",", "，")
"""Behind the number of a heading: the marks of a paper that was read by a machine, or typed without Chinese marks."""
_OPENING: Final = "（(《〈“〔[【"
_CLOSING: Final = "）)》〉”〕]】"
_BLANKS: Final = " \u3000"
_OF_TEXT: Final = frozenset("，,。")
_SHORTEST, _LONGEST = 2, 16
"""Characters of a heading that a gap parts from its text."""
_DAY: Final = re.compile("[0-9lIOo]{1,4}[年月日:：]").match


def _between_words(text: str, at: int, *, low: bool) -> bool:
    """Tell whether a low stop stands where a full stop would: after a word, before a word or nothing.

    Where all marks are `low`, as the number's own comma is, before a figure as well; a day and a bracket
    begin what follows anyway.
    """
    if at == 0 or text[at - 1] <= "\u2e7f":
        return False
    if at + 1 == len(text) or text[at + 1] > "\u2e7f" or text[at + 1] == "(":
        return True
    return (low and text[at + 1].isdigit()) or _DAY(text, at + 1) is not None


def _ends_at_gap(text: str, at: int) -> bool:
    """Tell whether a wide gap parts a heading from its text on the same line: 值班  各单位每日报告。."""
    if not _SHORTEST <= at <= _LONGEST or not _OF_TEXT.isdisjoint(text[:at]):
        return False
    rest = text[at:].lstrip(_BLANKS)
    wide = len(text) - at - len(rest) > 1 or text[at] == "\u3000"
    return wide and (rest[:1].isdigit() or not _OF_TEXT.isdisjoint(rest))


def _within_clock(text: str, at: int) -> bool:
    """Tell whether a colon parts hours from minutes: 17:00."""
    return text[at] in _COLONS and text[at - 1 : at].isdigit() and text[at + 1 : at + 3].isdigit()


@frozen(kw_only=True)
class Block:
    """A part of the body with everything that stands under it.

    `text` is the whole paragraph without its marker; for a run-in heading that includes the text
    behind the heading's full stop, and `heading` cuts it.

    >>> Block(kind=BlockKind.HEADING, level=2, marker="（一）", text="加强领导。各单位要落实责任。").heading
    '（一）加强领导'
    """

    kind: BlockKind = field(default=BlockKind.PARAGRAPH, metadata=term("段落类型"))
    level: int | None = field(
        default=None,
        validator=within(1, 9),
        metadata=term("层次", "GB/T 9704-2012 7.3.3", absent="an unnumbered paragraph"),
    )
    marker: str | None = field(
        default=None,
        validator=words,
        metadata=term("层次序数", "GB/T 9704-2012 7.3.3", absent="an unnumbered paragraph"),
    )
    text: str = field(default="", validator=words, metadata=term("文字"))
    rows: tuple[tuple[str, ...], ...] = field(
        default=(), converter=groups, validator=grouped_words, metadata=term("表格行", "GB/T 9704-2012 8")
    )
    children: "tuple[Block, ...]" = field(default=(), converter=several, metadata=term("下级段落"))

    @property
    def heading(self) -> str:
        """The heading with its marker, to the first stop outside brackets."""
        depth = 0
        low = self.marker is not None and self.marker[-1:] in _LOW_COMMAS
        for at, char in enumerate(self.text):
            if char in _OPENING:
                depth += 1
            elif char in _CLOSING:
                depth = max(0, depth - 1)
            elif not depth and (
                (char in _STOPS and not _within_clock(self.text, at))
                or (char in _LOW_STOPS and _between_words(self.text, at, low=low))
                or (char in _BLANKS and _ends_at_gap(self.text, at))
            ):
                return (self.marker or "") + self.text[:at].rstrip()
        return (self.marker or "") + self.text

    def walk(self) -> "tuple[Block, ...]":
        """The block and everything under it, in printed order."""
        return (self, *(inner for child in self.children for inner in child.walk()))


@frozen(kw_only=True)
class Attachment:
    """附件: its entry in the list under the body, and what is annexed under that entry.

    A complete official document printed as an attachment stands in the carrier's `enclosed`, and
    `enclosed` here says which; annexed plans, rules and forms are `blocks`.

    >>> Attachment(number=1, name="推荐汇总表").name
    '推荐汇总表'
    """

    number: int | None = field(
        default=None,
        validator=within(1, 999),
        metadata=term("附件序号", "GB/T 9704-2012 7.3.4", absent="a single attachment carries none"),
    )
    name: str | None = field(
        default=None,
        validator=words,
        metadata=term("附件名称", "条例 9(10); GB/T 9704-2012 7.3.4", absent="annexed, but not listed under the body"),
    )
    heading: str | None = field(
        default=None,
        validator=words,
        metadata=term("附件标题", "GB/T 9704-2012 7.3.7", absent="not annexed, or annexed without a title"),
    )
    blocks: tuple[Block, ...] = field(default=(), converter=several, metadata=term("附件内容", "条例 9(15)"))
    enclosed: int | None = field(
        default=None,
        validator=within(0, 9999),
        metadata=term("附件所在的内含公文", absent="the attachment is no complete document, or not printed"),
    )
