"""Rules on the numbers of headings and articles (rulebook 1.5)."""

import re
from collections.abc import Iterator
from typing import Final, TypeAlias

from gov_notice.checking import Context, Flaw, Severity, rule
from gov_notice.model import Block, BlockKind
from gov_notice.model.numerals import numeral_value
from gov_notice.rules.sources import LOGIC, PRACTICE, standard

__all__ = ["HEADINGS"]

_NUMBER: Final = re.compile(r"[一二三四五六七八九十百零〇]+|[0-9]+").search
_LEVELS: Final = (1, 2, 3, 4)
_HEADING_LENGTH: Final = 25
_SHORTEST_HEADING: Final = 4


def _value(block: Block) -> int | None:
    match = _NUMBER(block.marker or "")
    return numeral_value(match[0]) if match else None


_Numbered: TypeAlias = tuple[str, Block, int | None]
"""A numbered block with its pointer and its number, where that is one."""


_Siblings: TypeAlias = list[tuple[Block | None, list[_Numbered]]]


def _siblings(ctx: Context) -> _Siblings:
    """Give the numbered blocks that stand under one parent, with the parent; those of the body first."""
    found: _Siblings = [(None, _numbered("/body", ctx.document.body))]
    for pointer, parent in ctx.blocks:
        if parent.children and (blocks := _numbered(f"{pointer}/children", parent.children)):
            found.append((parent, blocks))
    return found


def _numbered(pointer: str, blocks: tuple[Block, ...]) -> list[_Numbered]:
    return [(f"{pointer}/{k}", block, _value(block)) for k, block in enumerate(blocks) if block.marker]


@rule(
    "H001",
    "level-order",
    Severity.WARNING,
    standard("7.3.3"),
    "层次序数“{found}”出现在上一层“{above}”之前，结构层次依次用“一、”“（一）”“1.”“（1）”",
    elements="body",
)
def level_order(ctx: Context) -> Iterator[Flaw]:
    """Levels nest in the order 一、（一）1.（1）.

    What it does: reports a level that stands in the body before the higher level under which it belongs.
    Why: the standard gives the order of the levels.
    Fix safety: no fix.
    """
    _, roots = ctx.once(_siblings)[0]
    if not roots or roots[0][1].level not in _LEVELS:
        return
    pointer, first, _ = roots[0]
    higher = ((b, value) for _, b, value in roots if b.level in _LEVELS and _higher(b, first))
    above, number = next(higher, (None, None))
    if above is not None and number == 1:
        yield ctx.flaw(pointer, facts={"found": first.marker or "", "above": above.marker or ""})


def _higher(one: Block, other: Block) -> bool:
    return one.level is not None and other.level is not None and one.level < other.level


@rule(
    "H002",
    "skipped-level",
    Severity.INFO,
    standard("7.3.3"),
    "“{above}”之下直接用“{found}”，跳过了中间层次",
    elements="body",
)
def skipped_level(ctx: Context) -> Iterator[Flaw]:
    """No level is skipped.

    What it does: reports （1） directly under 一、, and the like; 1. under 一、 is tolerated.
    Why: the standard names the levels in their order.
    Fix safety: no fix.
    """
    for parent, blocks in ctx.once(_siblings):
        if parent is None or parent.level not in _LEVELS:
            continue
        pointer, first, _ = blocks[0]
        if first.level in _LEVELS and first.level - parent.level > 1 and (parent.level, first.level) != (1, 3):
            yield ctx.flaw(pointer, facts={"found": first.marker or "", "above": parent.marker or ""})


@rule("H003", "number-gap", Severity.WARNING, PRACTICE, "层次序数“{found}”与前面的“{before}”不连续", elements="body")
def number_gap(ctx: Context) -> Iterator[Flaw]:
    """Numbers of one level run on without gap or repeat.

    What it does: reports 一、 followed by 三、 under one parent. A new beginning with 一、 is left alone.
    Why: a part was lost or moved; references lead nowhere.
    Fix safety: no fix, references in the text would have to move too.
    """
    for _, blocks in ctx.once(_siblings):
        last: dict[int, tuple[Block, int]] = {}
        for pointer, block, value in blocks:
            if value is None or block.level not in _LEVELS:
                continue
            before, was = last.get(block.level, (None, 0))
            if before is not None and value not in (was + 1, 1):
                yield ctx.flaw(pointer, facts={"found": block.marker or "", "before": before.marker or ""})
            last[block.level] = (block, value)


@rule(
    "H004",
    "counter-not-restarted",
    Severity.WARNING,
    LOGIC,
    "“{above}”之下的序数应当从头编起，不接续上文编为“{found}”",
    elements="body",
)
def counter_not_restarted(ctx: Context) -> Iterator[Flaw]:
    """Counters restart under a new parent.

    What it does: reports 二、 whose first part is （四） after 一、 ended with （三）, in a document that
    begins anew under another parent. Documents that count （一） to the end without a break are left alone: the
    State Council's do.
    Why: a part was moved and kept its number.
    Fix safety: no fix.
    """
    siblings = ctx.once(_siblings)
    last: dict[int, int] = {}
    for parent, blocks in siblings:
        if not blocks:
            continue
        pointer, first, value = blocks[0]
        goes_on = first.level in (2, 4) and value and value > 1 and last.get(first.level) == value - 1
        if goes_on and parent and _begins_anew(siblings, first.level):
            yield ctx.flaw(pointer, facts={"found": first.marker or "", "above": parent.marker or ""})
        for _, block, count in blocks:
            if block.level is not None and count:
                last[block.level] = count


def _begins_anew(siblings: _Siblings, level: int | None) -> bool:
    """Tell whether a level begins with 1 under several parents."""
    begin = [blocks[0] for parent, blocks in siblings if parent]
    return sum(first.level == level and value == 1 for _, first, value in begin) > 1


@rule("H011", "stop-after-heading", Severity.INFO, PRACTICE, "单独成行的小标题“{text}”通常不加句号", elements="body")
def stop_after_heading(ctx: Context) -> Iterator[Flaw]:
    """A heading on a line of its own has no full stop.

    What it does: reports a short numbered line of one sentence with text under it.
    Why: a title is no sentence.
    Fix safety: no fix, the line may be a short paragraph.
    """
    for pointer, block in ctx.blocks:
        one_sentence = block.text.endswith("。") and block.text.count("。") == 1 and "，" not in block.text
        if one_sentence and block.level in (1, 2) and block.children and len(block.text) <= _HEADING_LENGTH:
            yield ctx.flaw(pointer, facts={"text": block.text})


@rule(
    "H013", "single-item", Severity.INFO, PRACTICE, "“{found}”之后没有同级序数，只有一项时通常不编号", elements="body"
)
def single_item(ctx: Context) -> Iterator[Flaw]:
    """A level has more than one item.

    What it does: reports a 一、 or （一） that stays alone under its parent.
    Why: what is not divided needs no number.
    Fix safety: no fix.
    """
    for _, blocks in ctx.once(_siblings):
        numbered = [each for each in blocks if each[1].level in _LEVELS]
        if len(numbered) == 1 and numbered[0][2] == 1:
            yield ctx.flaw(numbered[0][0], facts={"found": numbered[0][1].marker or ""})


@rule("H015", "heading-twice", Severity.WARNING, LOGIC, "小标题“{text}”在同一层次重复出现", elements="body")
def heading_twice(ctx: Context) -> Iterator[Flaw]:
    """No two headings of one level say the same.

    What it does: compares the headings of at least four characters under one parent.
    Why: a part was pasted twice, or named wrongly.
    Fix safety: no fix.
    """
    for _, blocks in ctx.once(_siblings):
        headings = [(at, b) for at, b, _ in blocks if b.level in (1, 2) and b.kind is BlockKind.HEADING]
        # two that say the same begin alike
        if len({block.text.lstrip()[:_SHORTEST_HEADING] for _, block in headings}) == len(headings):
            continue
        seen: set[str] = set()
        for pointer, block in headings:
            text = block.heading.removeprefix(block.marker or "").strip()
            if len(text) < _SHORTEST_HEADING:
                continue
            if text in seen:
                yield ctx.flaw(pointer, facts={"text": text})
            seen.add(text)


@rule(
    "H018", "circled-too-high", Severity.INFO, standard("7.3.3"), "“{found}”一般用在“（1）”之下的层次", elements="body"
)
def circled_too_high(ctx: Context) -> Iterator[Flaw]:
    """Circled numbers stand only below the fourth level.

    What it does: reports ① directly under 一、 or （一）.
    Why: the standard names four levels; other marks come after them.
    Fix safety: no fix.
    """
    for parent, blocks in ctx.once(_siblings):
        if parent and parent.level in (1, 2) and (blocks[0][1].marker or "")[:1] == "①":
            yield ctx.flaw(blocks[0][0], facts={"found": "①"})


@rule(
    "H017",
    "two-systems",
    Severity.WARNING,
    PRACTICE,
    "同一篇中“第×条”与“{found}”两种编排方式通常不混用",
    elements="body",
)
def two_systems(ctx: Context) -> Iterator[Flaw]:
    """第X条 and 一、 are not mixed in one text.

    What it does: reports both side by side at the top of the body. Attachments count for themselves.
    Why: an article cannot be cited when two systems count it.
    Fix safety: no fix.
    """
    _, roots = ctx.once(_siblings)[0]
    articles = [one for _, one, _ in roots if (one.marker or "").startswith("第") and "条" in (one.marker or "")]
    others = [(pointer, block) for pointer, block, _ in roots if block.level == 1]
    if len(articles) > 1 and others:
        yield ctx.flaw(others[0][0], facts={"found": others[0][1].marker or ""})


HEADINGS: Final = (
    two_systems,
    level_order,
    skipped_level,
    number_gap,
    counter_not_restarted,
    stop_after_heading,
    single_item,
    heading_twice,
    circled_too_high,
)
