"""Rules on marks: widths, doubled ones, those that are not needed (rulebook 1.12)."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from gov_notice.checking import Applicability, Context, Flaw, Severity, rule
from gov_notice.rules.marks import HAN, lines_of
from gov_notice.rules.sources import PRACTICE, punctuation

__all__ = ["PUNCTUATION"]

_WIDE: Final = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！", "(": "（", ")": "）", ".": "。"}
_NARROW: Final = re.compile(
    rf"[,:;?!.](?<=[{HAN}》〉”）〕％].)(?:(?<!\.)[,:;?!]*|(?<=\.)(?=[{HAN}\n]|$))", re.MULTILINE
).finditer
_NARROW_PAIR: Final = re.compile(r"\([^()（）\n]{0,200}+[）)]|（[^()（）\n]{0,200}+\)").finditer
_LEAD: Final = re.compile(r"[ \u3000]*").match
_HAS_HAN: Final = re.compile(f"[{HAN}]").search
_AFTER_HAN: Final = re.compile(f"[{HAN}》”]").match
_ORDINAL: Final = re.compile(r"(?:\A|\n)[ \u3000]{0,4}[一二三四五六七八九十]{1,3}\Z").search
_SHORT: Final = 8
_STRAIGHT: Final = re.compile(r"[^\n]*\"[^\n]*").finditer
_SEPARATED: Final = re.compile(r"、(?:(?<=[》〉]、)(?=[《〈])|(?<=”、)(?=“))").finditer
_BEFORE_ETC: Final = re.compile(
    r"、(?=等(?![得不了着到来在级候待额比同价离值效分边高腰于温压位次差速量份外]))"
).finditer
_DOTS: Final = re.compile(
    rf"(?<=[{HAN}，、”》])\.{{3,}}(?![0-9.])|(?<![。…])。{{3,}}|(?<=[{HAN}，、”》])[·・]{{6}}(?![·・0-9])|(?<!…)…(?!…)"
).finditer
_DASH: Final = re.compile(rf"(?<=[{HAN}》”）])(?P<dash>-{{2,3}}|――|⸺|──|－－|––)(?=[{HAN}《“（])").finditer
_TWO_STOPS: Final = re.compile("[，；：、。][，；：、。]").search
_DOUBLED: Final = re.compile(
    r"(?P<mark>[，；：、])(?P=mark)+|(?<!。)。。(?!。)|[；，、]。|。[；，、]|[，、；]{2,}"
).finditer
_SHOUTED: Final = re.compile(r"？{4,}|！{4,}|\?{4,}|!{4,}").finditer
_STOP_IN_BRACKET: Final = re.compile(r"（[^（）。\n]{1,80}+(?P<stop>。)）(?=[，。；、])").finditer
_ETC_TWICE: Final = re.compile(r"等(?:等)?……|……等").finditer
_BLANK: Final = re.compile(
    rf"[ \u3000\u00a0](?<=[{HAN}].)(?<![厅部局委会办院府署团社].)[ \u3000\u00a0]?(?=[{HAN}])"
).finditer
_CLAUSE: Final = re.compile(r"[^，。；：、！？]*$").search
_CLAUSE_ON: Final = re.compile(r"[^，。；：、！？]*").match
_ARTICLE_HEAD: Final = re.compile(
    r"[ \u3000]*(?:第[一二三四五六七八九十百零〇0-9]{1,6}[编章节条款]|[一二三四五六七八九十0-9]{1,3}[、.]?"
    r"|附[ \u3000]?件[0-9]*)$"
).match


@rule("P001", "narrow-mark", Severity.ERROR, punctuation("5.1"), "“{found}”应为全角标点“{wanted}”", signs=tuple(_WIDE))
def narrow_mark(ctx: Context) -> Iterator[Flaw]:
    """Marks in Chinese text are full-width.

    What it does: reports , : ; ? ! after a Chinese character, and half-width brackets round Chinese words. Web
    and mail addresses, decimals, clock times and numbers of paragraphs are left alone.
    Why: a mark takes the width of a character in Chinese text.
    Fix safety: safe.
    """
    words = ctx.words
    text = words.prose
    title = len(words.parts[0].text) if words.parts and words.parts[0].pointer == "/title" else 0
    for match in _NARROW(text):
        # the mark behind the number of a heading is for H005
        numbered = _ORDINAL(text[max(0, match.start() - _SHORT) : match.start()])
        if match.start() >= title and not numbered:
            yield words.flaw(*match.span(), put="".join(_WIDE[char] for char in match[0]))
    if "(" not in text and ")" not in text:
        return
    line = lead = done = 0
    for match in _NARROW_PAIR(text):
        start, inner = match.start(), match[0][1:-1]
        if start < title:
            continue
        # from match to match, so that long lines cost no more than short ones
        if not done or "\n" in text[done:start]:
            line = text.rfind("\n", done, start) + 1 or line
            lead = _LEAD(text, line).end()  # type: ignore[union-attr]  # no blanks are a match as well
        done = start
        chinese = _HAS_HAN(inner) or (start > line and _AFTER_HAN(text[start - 1]))
        # a number cited behind a title is for N020
        cited = text[start - 1] == "》" and inner.endswith("号")
        if chinese and not cited and lead < start:
            edits = [(at, at + 1, _WIDE[text[at]]) for at in (start, match.end() - 1) if text[at] in "()"]
            yield words.corrected(edits)


@rule("P002", "straight-quotes", Severity.WARNING, punctuation("4.8.2"), "应当用弯引号：{wanted}", signs='"')
def straight_quotes(ctx: Context) -> Iterator[Flaw]:
    """Quotes are curly.

    What it does: reports a pair of straight quotes round Chinese words, where a paragraph has an even number of
    them.
    Why: the standard shows “ ” and ‘ ’.
    Fix safety: safe.
    """
    words = ctx.words
    if '"' not in words.prose:
        return
    for line in _STRAIGHT(words.prose):
        places = [line.start() + at for at, char in enumerate(line[0]) if char == '"']
        if len(places) % 2:
            continue
        for start, stop in zip(places[::2], places[1::2], strict=True):
            if _HAS_HAN(words.text[start + 1 : stop]):
                yield words.corrected([(start, start + 1, "“"), (stop, stop + 1, "”")])


@rule(
    "P006",
    "comma-between-titles",
    Severity.WARNING,
    punctuation("4.5.3.5"),
    "标有引号、书名号的并列成分之间通常不用顿号",
    signs="、",
)
def comma_between_titles(ctx: Context) -> Iterator[Flaw]:
    """No 、 stands between adjacent quoted words or book titles.

    What it does: reports 《甲》、《乙》 and “甲”、“乙”; it stays where something stands between, as （试行）.
    Why: the marks part them well enough.
    Fix safety: safe.
    """
    words = ctx.words
    for match in _SEPARATED(words.text):
        yield words.flaw(*match.span(), put="")


@rule("P007", "comma-before-etc", Severity.WARNING, punctuation("附录B.1.2"), "“等”之前不用顿号", signs="、等")
def comma_before_etc(ctx: Context) -> Iterator[Flaw]:
    """No 、 stands before 等.

    What it does: reports 水、电、等.
    Why: 等 closes the list.
    Fix safety: safe.
    """
    words = ctx.words
    for match in _BEFORE_ETC(words.text):
        yield words.flaw(*match.span(), put="")


@rule(
    "P009",
    "comma-before-and",
    Severity.WARNING,
    PRACTICE,
    "“{found}”连用，通常省去顿号",
    elements="body",
    signs=("、和", "、与", "、及"),
)
def comma_before_and(ctx: Context) -> Iterator[Flaw]:
    """No 、 stands before 和, 与, 及 that joins the last item.

    What it does: reports 甲、乙、和丙.
    Why: the conjunction takes its place.
    Fix safety: unsafe.
    """
    words = ctx.body
    for match in re.finditer(r"、(?:和(?![平谐睦解田县会气美])|与(?!会|时)|及(?!时|格|第))", words.text):
        yield words.flaw(*match.span(), put=match[0][1:], applicability=Applicability.UNSAFE)


@rule(
    "P010",
    "ellipsis",
    Severity.ERROR,
    punctuation("4.11.2"),
    "省略号应当写作“……”",
    signs=("...", "。。。", "…", "···", "・・・"),
)
def ellipsis(ctx: Context) -> Iterator[Flaw]:
    """An ellipsis is ……, two characters of three dots.

    What it does: reports ..., 。。。 and a single …; dots that lead to a page number are left alone.
    Why: the standard gives six dots.
    Fix safety: safe.
    """
    words = ctx.words
    if not any(dots in words.text for dots in ("...", "。。。", "…", "···", "・・・")):
        return
    for match in _DOTS(words.prose):
        yield words.flaw(*match.span(), put="……")


@rule(
    "P011",
    "ellipsis-and-etc",
    Severity.WARNING,
    punctuation("附录A.9.2"),
    "省略号与“等”不同时使用",
    elements="body",
    signs="…",
)
def ellipsis_and_etc(ctx: Context) -> Iterator[Flaw]:
    """…… does not go with 等.

    What it does: reports 等…… and ……等.
    Why: both say the same.
    Fix safety: no fix, either may go.
    """
    words = ctx.body
    for match in _ETC_TWICE(words.text):
        yield words.flaw(*match.span())


@rule(
    "P012",
    "dash",
    Severity.ERROR,
    punctuation("4.10.2"),
    "破折号应当写作“——”",
    signs=("--", "―", "⸺", "─", "－", "–"),
)
def dash(ctx: Context) -> Iterator[Flaw]:
    """A dash is ——, two unbroken characters.

    What it does: reports -- and look-alikes between Chinese words.
    Why: the standard gives the length of two characters.
    Fix safety: safe.
    """
    words = ctx.words
    for match in _DASH(words.prose):
        yield words.flaw(*match.span("dash"), put="——")


@rule("P015", "doubled-stop", Severity.ERROR, punctuation("5.1"), "标点重复：“{found}”应为“{wanted}”")
def doubled_stop(ctx: Context) -> Iterator[Flaw]:
    """No two stops stand side by side.

    What it does: reports ，， 。。 ；。 and the like.
    Why: one of them was left over when the sentence was changed.
    Fix safety: safe where the same mark is repeated or 。 ends the sentence; else unsafe.
    """
    words = ctx.words
    if not _TWO_STOPS(words.text):
        return
    for match in _DOUBLED(words.text):
        marks = match[0]
        sure = len(set(marks)) == 1 or marks.endswith("。")
        yield words.flaw(
            *match.span(), put=marks[-1], applicability=Applicability.SAFE if sure else Applicability.UNSAFE
        )


@rule(
    "P016",
    "shouted-mark",
    Severity.ERROR,
    punctuation("4.2.3.3、4.3.3.3"),
    "问号、叹号叠用最多三个",
    signs=("？？？？", "！！！！", "????", "!!!!"),
)
def shouted_mark(ctx: Context) -> Iterator[Flaw]:
    """At most three ？ or ！ stand in a row.

    What it does: reports four and more.
    Why: the standard.
    Fix safety: safe.
    """
    words = ctx.words
    for match in _SHOUTED(words.prose):
        yield words.flaw(*match.span(), put="？？？" if match[0][0] in "？?" else "！！！")


@rule("P017", "stop-in-bracket", Severity.WARNING, punctuation("附录B.2.2"), "句内括号中的话末尾不用句号", signs="。）")
def stop_in_bracket(ctx: Context) -> Iterator[Flaw]:
    """No full stop stands inside a bracket that stands inside a sentence.

    What it does: reports （见附件。）， where the sentence goes on behind the bracket.
    Why: the sentence is not over.
    Fix safety: safe.
    """
    words = ctx.words
    for match in _STOP_IN_BRACKET(words.text):
        yield words.flaw(*match.span("stop"), put="")


@rule(
    "P026",
    "blank-between-words",
    Severity.WARNING,
    PRACTICE,
    "汉字之间通常不留空格",
    elements="body",
    signs=(" ", "\u3000", "\u00a0"),
)
def blank_between_words(ctx: Context) -> Iterator[Flaw]:
    """No blanks stand between Chinese characters of a sentence.

    What it does: reports one or two blanks inside a paragraph that has a full stop. Blanks after numbers of
    articles and headings, in tables and in lists of names are left alone.
    Why: they come from letter-spacing or copying; searches fail at them.
    Fix safety: safe.
    """
    words = ctx.body
    for at, line in lines_of(words):
        if "。" not in line or "\t" in line or "   " in line:
            continue
        every = list(islice(_BLANK(line), _LETTER_SPACED))
        if len(every) == _LETTER_SPACED:
            continue
        blanks = [m for m in every if not _ARTICLE_HEAD(line[: m.start()]) and not _between_names(line, m.start())]
        if len(blanks) > _MOST_BLANKS:
            continue
        for match in blanks:
            yield words.flaw(at + match.start(), at + match.end(), put="")


_MOST_BLANKS: Final = 3
_LETTER_SPACED: Final = 40
"""So many blanks in a line are its way of setting."""


def _between_names(line: str, at: int) -> bool:
    """Tell whether a blank stands in a row of short words, as between the names of people."""
    before, after = _CLAUSE(line[:at]), _CLAUSE_ON(line, at)
    row = f"{before[0] if before else ''}{after[0] if after else ''}".split()
    return max(map(len, row), default=0) <= 4


PUNCTUATION: Final = (
    narrow_mark,
    straight_quotes,
    comma_between_titles,
    comma_before_etc,
    comma_before_and,
    ellipsis,
    ellipsis_and_etc,
    dash,
    doubled_stop,
    shouted_mark,
    stop_in_bracket,
    blank_between_words,
)
