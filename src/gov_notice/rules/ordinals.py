"""Rules on the form of 层次序数, in body and attachments (rulebook 1.5)."""

import re
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Final

from gov_notice.checking import Applicability, Context, Flaw, Severity, Words, rule
from gov_notice.checking.context import walk
from gov_notice.model import Block
from gov_notice.model.numerals import numeral, numeral_value
from gov_notice.rules.sources import LOGIC, law, punctuation

__all__ = ["ORDINALS"]

_HAN_MARK: Final = re.compile(r"\s*(?P<ordinal>[一二三四五六七八九十]{1,3})\s*(?P<mark>[，,.．：:])").match
_ARABIC_MARK: Final = re.compile(r"\s*[0-9０-９]{1,2}\s*(?P<mark>[、．])(?![0-9])").match
_BRACKET_MARK: Final = re.compile(r"\s*[（(][一二三四五六七八九十0-9]{1,3}[）)](?P<mark>\s*[、.．，,])").match
_NARROW: Final = re.compile(
    r"\s*(?=\(|（[一二三四五六七八九十0-9]{1,3}\))(?P<open>[（(])[一二三四五六七八九十0-9]{1,3}(?P<close>[）)])"
).match
_ORDER_COMMA: Final = re.compile(
    r"、(?<=(?:第[一二三四五六七八九十]|其[一二三四五六]|首先|其次|再次|最后)、)(?<![^。；…！？\n]..、)(?!第|其|[二三四五六七八九])"
).finditer
_YISHI: Final = re.compile(r"(?:^|(?<=[。；：\n]))[一二三四五六七八九十]是(?P<mark>、)").finditer
_ARTICLE: Final = re.compile(r"\s*第[一二三四五六七八九十百零〇]{1,6}条(?P<mark>[、：:.．，])").match
_ARABIC_ARTICLE: Final = re.compile(r"\s*第(?P<number>[0-9]{1,3})[编章节条]").match
_USUAL: Final = re.compile(
    r"[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十0-9]{1,3}）(?![\s、.．，,])|[0-9]{1,2}\.(?![0-9])"
    r"|第[一二三四五六七八九十百零〇]{1,6}[编章节条](?![、：:.．，])"
).match
"""Beginnings that no rule of this file has anything to say about."""
_LONG_TEN: Final = re.compile("一十[一二三四五六七八九]?").search
_POINTED: Final = re.compile(r"\s*[0-9]{1,2}\.[0-9]").match
_DECIMAL: Final = re.compile(r"\s*[0-9]{1,2}(?:\.[0-9]{1,2})+(?P<mark>[、.．])(?![0-9])").match


def _unusual(ctx: Context) -> dict[int, list[tuple[str, Block, str]]]:
    """Give, by level, the blocks of body and attachments whose numbers are not printed as they should be, or are long.

    Each comes with its pointer and its beginning; those of the body first.
    """
    found: dict[int, list[tuple[str, Block, str]]] = {}
    attached = (
        walk(f"/attachments/{k}/blocks", attachment.blocks) for k, attachment in enumerate(ctx.document.attachments)
    )
    for pointer, block in chain(ctx.blocks, *attached):
        if block.level is None:
            continue
        beginning = f"{block.marker or ''}{block.text[:6]}"
        if not _USUAL(beginning) or "一十" in (block.marker or ""):
            found.setdefault(block.level, []).append((pointer, block, beginning))
    return found


def _of_levels(ctx: Context, *levels: int) -> list[tuple[str, Block, str]]:
    unusual = ctx.once(_unusual)
    return [each for level in levels if level in unusual for each in unusual[level]]


def _heads(
    ctx: Context, pattern: Callable[[str], "re.Match[str] | None"], *levels: int
) -> Iterator[tuple[Words, "re.Match[str]"]]:
    """Give the blocks of some levels that begin with a pattern: their words, and the match in them."""
    for pointer, block, beginning in _of_levels(ctx, *levels):
        if pattern(beginning):
            words = ctx.words_of(pointer, f"{block.marker or ''}{block.text}")
            if match := pattern(words.text):
                yield words, match


@rule(
    "H005",
    "mark-after-ordinal",
    Severity.WARNING,
    punctuation("附录B.3.2"),
    "汉字序数“{ordinal}”后用顿号“、”，不用“{found}”",
)
def mark_after_ordinal(ctx: Context) -> Iterator[Flaw]:
    """、 follows a Chinese numeral without brackets.

    What it does: reports 一， and 一. at the head of a paragraph.
    Why: the standard on punctuation.
    Fix safety: safe.
    """
    for words, match in _heads(ctx, _HAN_MARK, 1):
        yield words.flaw(*match.span("mark"), put="、", facts={"ordinal": match["ordinal"]})


@rule(
    "H006", "mark-after-digit", Severity.WARNING, punctuation("附录B.3.3"), "阿拉伯数字序号后用下脚点“.”，不用“{found}”"
)
def mark_after_digit(ctx: Context) -> Iterator[Flaw]:
    """A low dot follows an Arabic numeral without brackets.

    What it does: reports 1、 and 1． at the head of a paragraph.
    Why: the standard on punctuation.
    Fix safety: safe.
    """
    for words, match in _heads(ctx, _ARABIC_MARK, 3):
        yield words.flaw(*match.span("mark"), put=".")


@rule("H007", "mark-after-bracket", Severity.WARNING, punctuation("附录B.3.4"), "带括号的序数后不加“{found}”")
def mark_after_bracket(ctx: Context) -> Iterator[Flaw]:
    """No mark follows a numeral in brackets.

    What it does: reports （一）、 at the head of a paragraph.
    Why: the standard on punctuation.
    Fix safety: safe.
    """
    for words, match in _heads(ctx, _BRACKET_MARK, 2, 4):
        yield words.flaw(*match.span("mark"), put="")


@rule("H008", "narrow-number-brackets", Severity.WARNING, punctuation("5.1"), "序数的括号“{found}”应为全角“{wanted}”")
def narrow_number_brackets(ctx: Context) -> Iterator[Flaw]:
    """The brackets of numerals are full-width.

    What it does: reports (一) and (1) at the head of a paragraph.
    Why: marks take the width of a character in Chinese text.
    Fix safety: safe.
    """
    for words, match in _heads(ctx, _NARROW, 2, 4):
        edits = [(*match.span(part), put) for part, put in (("open", "（"), ("close", "）")) if match[part] != put]
        if edits:
            yield words.corrected(edits)


@rule(
    "H009",
    "comma-after-order",
    Severity.INFO,
    punctuation("附录B.3.1"),
    "“第一”“其一”“首先”之类序次语后用逗号",
    elements="body",
    signs="、",
)
def comma_after_order(ctx: Context) -> Iterator[Flaw]:
    """A comma follows 第一, 其一, 首先.

    What it does: reports 首先、 at the head of a sentence.
    Why: the standard on punctuation.
    Fix safety: safe.
    """
    words = ctx.body
    for match in _ORDER_COMMA(words.text):
        yield words.flaw(*match.span(), put="，")


@rule(
    "H010",
    "mark-after-yishi",
    Severity.INFO,
    punctuation("附录B.3.7"),
    "“一是”“二是”之后不加顿号",
    elements="body",
    signs="是、",
)
def mark_after_yishi(ctx: Context) -> Iterator[Flaw]:
    """No mark follows 一是, 二是.

    What it does: reports 一是、 at the head of a sentence.
    Why: the standard on punctuation.
    Fix safety: safe.
    """
    words = ctx.body
    for match in _YISHI(words.text):
        yield words.flaw(*match.span("mark"), put="")


@rule("H014", "malformed-ordinal", Severity.ERROR, LOGIC, "序数“{found}”应写作“{wanted}”")
def malformed_ordinal(ctx: Context) -> Iterator[Flaw]:
    """Chinese numerals are well formed.

    What it does: reports 一十一、 at the head of a paragraph.
    Why: eleven is written 十一 as an ordinal.
    Fix safety: safe.
    """
    for pointer, block, _ in _of_levels(ctx, 1, 2):
        if "一十" not in (block.marker or "") or not (match := _LONG_TEN(block.marker or "")):
            continue
        words = ctx.words_of(pointer, f"{block.marker or ''}{block.text}")
        at = words.text.find(match[0])
        value = numeral_value(match[0].removeprefix("一"))
        if at >= 0 and value:
            yield words.flaw(at, at + len(match[0]), put=numeral(value))


@rule("H016", "arabic-article", Severity.WARNING, law("中华人民共和国立法法", 65), "条、章序数“{found}”应用中文数字")
def arabic_article(ctx: Context) -> Iterator[Flaw]:
    """Articles and chapters are counted in Chinese numerals.

    What it does: reports 第1条 at the head of a paragraph.
    Why: 立法法 65 prescribes it for laws, and rules follow it.
    Fix safety: unsafe, references in the text are not changed.
    """
    for words, match in _heads(ctx, _ARABIC_ARTICLE, 8):
        put = numeral(int(match["number"]))
        if not put.isascii():
            yield words.flaw(*match.span("number"), put=put, applicability=Applicability.UNSAFE)


@rule("H019", "mark-after-article", Severity.INFO, punctuation("附录B.3.6"), "“第×条”之后空一字，不加“{found}”")
def mark_after_article(ctx: Context) -> Iterator[Flaw]:
    """An article number is followed by a blank and no mark.

    What it does: reports 第一条、 at the head of a paragraph.
    Why: the standard on punctuation.
    Fix safety: safe.
    """
    for words, match in _heads(ctx, _ARTICLE, 8):
        yield words.flaw(*match.span("mark"), put="\u3000")


@rule("H020", "mark-after-decimal", Severity.INFO, punctuation("附录B.3.5"), "“3.1”之类序号后不加“{found}”")
def mark_after_decimal(ctx: Context) -> Iterator[Flaw]:
    """A decimal number carries no mark after it.

    What it does: reports 3.1、 at the head of a paragraph.
    Why: the standard on punctuation.
    Fix safety: no fix.
    """
    for pointer, block, beginning in _of_levels(ctx, 3, 7):
        if _POINTED(beginning):
            words = ctx.words_of(pointer, f"{block.marker or ''}{block.text}")
            if match := _DECIMAL(words.text):
                yield words.flaw(*match.span("mark"))


ORDINALS: Final = (
    mark_after_ordinal,
    mark_after_digit,
    mark_after_bracket,
    narrow_number_brackets,
    comma_after_order,
    mark_after_yishi,
    malformed_ordinal,
    arabic_article,
    mark_after_article,
    mark_after_decimal,
)
