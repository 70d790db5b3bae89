"""Rules on how other documents are cited (rulebook 1.1)."""

import re
from collections.abc import Iterator
from typing import Final

from gov_notice.checking import Applicability, Context, Flaw, Severity, rule
from gov_notice.rules.sources import PRACTICE

__all__ = ["CITATIONS"]

_CITED: Final = re.compile(
    r"(?P<left>[（(](?<=》.))(?P<code>[\u4e00-\u9fff]{0,14})(?P<open>[〔\[［【（(﹝])(?P<year>[0-9]{4})(?P<close>[〕\]］】）)﹞])"
    r"(?P<serial>[0-9]{1,5})号(?P<right>[）)])"
).finditer
_NUMBER_FIRST: Final = re.compile(
    r"(?P<number>[\u4e00-\u9fff]{1,10}〔[0-9]{4}〕[0-9]{1,5}号)(?:文件?)?(?P<title>《[^《》\n]{2,80}》)"
).finditer
_DRAWN_IN: Final = re.compile(r"^.*(?:根据|按照|依据|落实|转发|印发|执行|贯彻|以及|和|与|及|由|的|在|以)")


@rule(
    "N019",
    "number-before-title",
    Severity.WARNING,
    PRACTICE,
    "引用公文通常先引标题、后引发文字号：{wanted}",
    elements="body",
    signs=("号《", "号文"),
)
def number_before_title(ctx: Context) -> Iterator[Flaw]:
    """A citation gives the title first, the number after it in brackets.

    What it does: reports 国发〔2020〕5号《关于…的意见》 in the body.
    Why: so clerks cite; registers read the bracket behind the title.
    Fix safety: unsafe, words before the number may belong to its code.
    """
    words = ctx.body
    for match in _NUMBER_FIRST(words.text):
        number = _DRAWN_IN.sub("", match["number"])
        start = match.end("number") - len(number)
        if re.match(r"[\u4e00-\u9fff]+〔", number):
            put = f"{match['title']}（{number}）"
            yield words.flaw(start, match.end(), put=put, applicability=Applicability.UNSAFE)


@rule(
    "N020",
    "cited-number-brackets",
    Severity.WARNING,
    PRACTICE,
    "引用的发文字号“{found}”通常写作“{wanted}”",
    signs=("》(", "》（"),
)
def cited_number_brackets(ctx: Context) -> Iterator[Flaw]:
    """A cited number stands in full-width （）, its year in 〔〕.

    What it does: reports 《…》([2020]5号) and 《…》(国发[2020]5号).
    Why: the number is cited as it is printed on its own paper.
    Fix safety: safe, brackets only.
    """
    words = ctx.words
    wanted = {"left": "（", "open": "〔", "close": "〕", "right": "）"}
    for match in _CITED(words.text):
        edits = [(*match.span(part), put) for part, put in wanted.items() if match[part] != put]
        if edits:
            whole = match[0]
            right = f"（{match['code']}〔{match['year']}〕{match['serial']}号）"
            yield words.corrected(edits, facts={"found": whole, "wanted": right})


CITATIONS: Final = (number_before_title, cited_number_brackets)
