"""Rules on marks that stand in pairs: quotes, book-title marks, brackets (rulebook 1.12)."""

import re
from collections.abc import Iterator
from typing import Final

from gov_notice.checking import Applicability, Context, Flaw, Severity, rule
from gov_notice.rules.marks import closes, lines_with, marks_of, nested, unbalanced, unpaired
from gov_notice.rules.sources import punctuation

__all__ = ["PAIRS"]

_KINDS: Final = {"“”‘’": re.compile("[“”‘’\n]").findall, "《》〈〉": re.compile("[《》〈〉\n]").findall}
_BRACKETS: Final = ("（）", "《》", "〈〉", "〔〕", "【】")
_QUOTES: Final = re.compile("[“”‘’]").sub
_NESTED_ROUND: Final = re.compile(r"（[^（）\n]{0,80}+(?P<inner>（[^（）\n]{1,80}+）)[^（）\n]{0,80}+）").finditer
_ITEM_MARKER: Final = re.compile(r"[ \u3000]*(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3}|[A-Za-z])[）)]").match


@rule(
    "P003",
    "nested-quotes",
    Severity.ERROR,
    punctuation("4.8.3.4"),
    "引号里再用引号时，外用双、内用单：{wanted}",
    signs=("“", "‘"),
)
def nested_quotes(ctx: Context) -> Iterator[Flaw]:
    """Quotes nest double outside, single inside.

    What it does: reports “…“…”…” within a paragraph.
    Why: without it the outer quotation ends too early.
    Fix safety: safe.
    """
    yield from _misnested(ctx, "“”‘’")


@rule(
    "P004",
    "nested-title-marks",
    Severity.ERROR,
    punctuation("4.15.3"),
    "书名号里再用书名号时，外用双、内用单：{wanted}",
    signs=("《", "〈"),
)
def nested_title_marks(ctx: Context) -> Iterator[Flaw]:
    """Book-title marks nest 《〈《》〉》.

    What it does: reports 《…《…》…》 within a paragraph; the title has T009.
    Why: without it the outer name ends too early.
    Fix safety: safe.
    """
    yield from _misnested(ctx, "《》〈〉")


def _misnested(ctx: Context, marks: str) -> Iterator[Flaw]:
    words = ctx.words
    inside = "".join(_KINDS[marks](ctx.once(marks_of)))
    # a line that has pairs of the outer kind alone, one after another, nests nothing
    for at, line in lines_with(inside.replace(marks[:2], ""), words):
        if line.count(marks[0]) + line.count(marks[2]) < 2:
            continue
        wrong = [(at + k, at + k + 1, mark) for k, mark in nested(line, marks)]
        if wrong and not (marks[0] == "《" and words.pointer(at) == "/title"):
            yield words.corrected(wrong)


@rule(
    "P005",
    "unbalanced-mark",
    Severity.ERROR,
    punctuation("4.8、4.9、4.15"),
    "“{found}”没有成对使用：{around}",
    elements="body",
)
def unbalanced_mark(ctx: Context) -> Iterator[Flaw]:
    """Brackets, quotes and book-title marks are balanced within a paragraph.

    What it does: reports the mark without partner in a paragraph of the body. Numbers such as 1） are left
    alone, and so are quotations that run over several paragraphs.
    Why: it leaves open where a name or a quotation ends.
    Fix safety: no fix, the partner's place is not known.
    """
    words = ctx.words
    marks = _QUOTES("", ctx.once(marks_of)).replace("(", "（").replace(")", "）")
    alone: list[int] = []
    for at, line in lines_with(unpaired(marks, *_BRACKETS), words):
        if not words.pointer(at).startswith("/body/"):
            continue
        marker = _ITEM_MARKER(line)
        skip = marker.end() if marker else 0
        found = [at + skip + k for k in unbalanced(line[skip:], but="“”‘’")]
        # a page break may have cut the paragraph in two
        if found and alone and closes(words.text[alone[-1]], words.text[found[0]]):
            alone.pop()
            del found[0]
        alone += found
    for place in alone:
        before = words.text[max(0, place - 10) : place].rpartition("\n")[2]
        after = words.text[place : place + 10].partition("\n")[0]
        yield words.flaw(place, place + 1, facts={"around": before + after})


@rule(
    "P025",
    "brackets-in-brackets",
    Severity.WARNING,
    punctuation("4.9.3.6"),
    "同形括号不套用，里层可用方括号：“{found}”",
    elements="body",
    signs="（",
)
def brackets_in_brackets(ctx: Context) -> Iterator[Flaw]:
    """Brackets of one shape do not nest.

    What it does: reports （…（…）…） within a paragraph of the body.
    Why: the standard asks for another shape inside.
    Fix safety: unsafe.
    """
    words = ctx.body
    for match in _NESTED_ROUND(words.text):
        put = f"〔{match['inner'][1:-1]}〕"
        yield words.flaw(*match.span("inner"), put=put, applicability=Applicability.UNSAFE)


PAIRS: Final = (nested_quotes, nested_title_marks, unbalanced_mark, brackets_in_brackets)
