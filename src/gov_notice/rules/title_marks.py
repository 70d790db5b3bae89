"""Rules on the marks and blanks inside 标题, the title (rulebook 1.2)."""

import re
from collections.abc import Iterator
from typing import Final

from gov_notice.checking import Applicability, Context, Flaw, Need, Severity, Words, rule
from gov_notice.rules.lines import unread_title
from gov_notice.rules.marks import HAN, nested, outside, unbalanced
from gov_notice.rules.sources import LOGIC, PRACTICE, punctuation

__all__ = ["TITLE_MARKS", "title_words"]

_FINAL: Final = re.compile(r"(?<![。．.，,；;、：:！!])[。．.，,；;、：:！!]++$").search
_INNER: Final = re.compile(r"[，,；;：:。]").search
_NARROW: Final = re.compile(rf"\((?=[^()（）]*[{HAN}])|(?<=[{HAN}0-9])\)|(?<=[{HAN}》”）])[,:;]").finditer
_BLANK: Final = re.compile(
    rf"[ \u3000\u00a0](?<=[{HAN}》〉”）：、].)(?<![厅部局委会办院府署团社].)[ \u3000\u00a0]*(?=[{HAN}《〈“（])"
)
_NOTE_OUTSIDE: Final = re.compile(r"》(?P<note>[（(](?:试行|暂行|草案|征求意见稿|修订|修订稿|送审稿)[)）])").search


def title_words(ctx: Context) -> Words | None:
    """Give the words of the title; None where the paper has none."""
    return ctx.words_of("/title", ctx.document.title.text) if ctx.document.title else None


@rule("T006", "title-final-mark", Severity.WARNING, punctuation("附录B.4"), "标题末尾不用标点“{found}”")
def title_final_mark(ctx: Context) -> Iterator[Flaw]:
    """The title ends without punctuation.

    What it does: reports …的通知。
    Why: a title is no sentence.
    Fix safety: safe.
    """
    if (words := title_words(ctx) or ctx.once(unread_title)) and (match := _FINAL(words.text)):
        yield words.flaw(*match.span(), put="")


@rule("T007", "title-inner-mark", Severity.INFO, PRACTICE, "标题中间一般不用“{found}”", elements="title")
def title_inner_mark(ctx: Context) -> Iterator[Flaw]:
    """Inside the title stand only 《》〈〉, “”, （）, 、 and —.

    What it does: reports commas, colons and stops outside quotes and book-title marks.
    Why: office practice; the 条例 is silent.
    Fix safety: no fix.
    """
    if (words := title_words(ctx)) and (match := _INNER(outside(words.text).rstrip("。．.，,；;、：:"))):
        yield words.flaw(*match.span())


@rule(
    "T008",
    "title-unbalanced",
    Severity.ERROR,
    punctuation("4.8、4.9、4.15"),
    "标题中的“{found}”没有成对使用",
    elements="title",
)
def title_unbalanced(ctx: Context) -> Iterator[Flaw]:
    """Brackets, quotes and book-title marks of the title are balanced.

    What it does: reports the mark that has no partner.
    Why: it leaves open where the name of the forwarded document ends.
    Fix safety: no fix, the partner's place is not known.
    """
    if words := title_words(ctx):
        for at in unbalanced(words.text):
            yield words.flaw(at, at + 1)


@rule(
    "T009",
    "title-nested-marks",
    Severity.WARNING,
    punctuation("4.15.3"),
    "书名号里再用书名号时，外用双、内用单：{wanted}",
    aliases=("F016",),
    elements="title",
    signs="《",
)
def title_nested_marks(ctx: Context) -> Iterator[Flaw]:
    """《 inside 《 becomes 〈〉, alternating.

    What it does: reports 《关于印发《办法》的通知》 in the title.
    Why: without it the outer name ends too early.
    Fix safety: safe.
    """
    if (words := title_words(ctx)) and "《" in words.text:
        wrong = list(nested(words.text, "《》〈〉"))
        if wrong:
            yield words.corrected((at, at + 1, mark) for at, mark in wrong)


@rule("T016", "blank-in-title", Severity.INFO, LOGIC, "标题中间不留空格：{wanted}", needs=Need.TEXT, elements="title")
def blank_in_title(ctx: Context) -> Iterator[Flaw]:
    """No blank stands inside a line of the title.

    What it does: reports 关于 召开…; the blank between title and line end is layout.
    Why: searches for the title fail.
    Fix safety: safe.
    """
    if words := title_words(ctx):
        for match in _BLANK.finditer(words.text):
            yield words.flaw(*match.span(), put="", facts={"wanted": _BLANK.sub("", words.text)})


@rule(
    "T020",
    "title-narrow-marks",
    Severity.WARNING,
    punctuation("5.1"),
    "标题中的“{found}”应为全角“{wanted}”",
    elements="title",
    signs=("(", ")", ",", ":", ";"),
)
def title_narrow_marks(ctx: Context) -> Iterator[Flaw]:
    """Marks next to Chinese are full-width in the title.

    What it does: reports (试行) and half-width commas and colons.
    Why: a mark takes the width of a character in Chinese text.
    Fix safety: safe.
    """
    if (words := title_words(ctx)) is None:
        return
    last = len(words.text.rstrip("。．.，,；;、：:！!"))
    for match in _NARROW(words.text):
        if match.start() < last:
            yield words.flaw(*match.span(), put="，：；（）"[",:;()".index(match[0])])


@rule(
    "T025",
    "note-outside-marks",
    Severity.INFO,
    punctuation("附录A.13.4"),
    "“{found}”是名称的一部分时放在书名号内：{wanted}",
    elements="title",
)
def note_outside_marks(ctx: Context) -> Iterator[Flaw]:
    """（试行） and （草案） stand inside 《》 where they are part of the name.

    What it does: reports 《办法》（试行） in the title.
    Why: the name of the text includes them.
    Fix safety: unsafe, the words may describe the text and not name it.
    """
    if (words := title_words(ctx)) and (match := _NOTE_OUTSIDE(words.text)):
        yield words.flaw(*match.span(), put=f"{match['note']}》", applicability=Applicability.UNSAFE)


TITLE_MARKS: Final = (
    title_final_mark,
    title_inner_mark,
    title_unbalanced,
    title_nested_marks,
    blank_in_title,
    title_narrow_marks,
    note_outside_marks,
)
