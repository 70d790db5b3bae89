r"""Stage 1, fold: odd characters to plain ones, remnants of markup and page furniture out.

Promise: every character of the folded text has its place in the original, and is that place's
character or its plain form; full-width digits, letters and signs are half-width, every dash is
"-", every wave "~", every blank a space, every line end "\\n".
"""

import re
from collections.abc import Iterable
from typing import Final

from gov_notice.source import SourceText, Span

__all__ = ["FOLD", "fold"]

_DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u2501\ufe63\uff0d"
_WAVES: Final = "\u02dc\u223c\u301c\uff5e"
_BLANKS: Final = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LINE_ENDS: Final = "\x0b\x0c\x85\u2028\u2029\r"
_TRADITIONAL: Final = (
    "關关於于轉转發发辦办會会議议請请號号項项單单區区縣县廳厅務务員员報报長长東东門门開开間间時时個个電电話话聯联"
    "繫系係系傳传郵邮編编點点規规則则細细條条補补複复覆复復复決决佈布稱称證证屆届學学術术協协黨党國国財财稅税農农"
    "業业銀银監监檢检審审計计衛卫醫医療疗環环護护質质標标準准廣广場场資资產产權权勞劳動动險险總总組组織织書书記记"
    "導导領领團团體体從从來来對对為为與与將将現现並并經经過过實实際际據据應应認认執执結结後后內内數数萬万億亿處处"
    "級级類类鄉乡鎮镇鐵铁價价設设備备選选舉举評评獎奖勵励訓训課课題题參参賽赛繳缴費费確确調调查查覽览應应擬拟訂订"
    "製制約约違违紀纪處处罰罚懲惩辭辞職职離离續续簽签頒颁擴扩關关節节約约優优導导簡简訊讯網网絡络圖图館馆師师"
    "徵征遞递預预錄录齊齐還还遲迟週周鐘钟滿满驗验納纳啟启閉闭陸陆冊册載载親亲歸归彙汇匯汇讀读寫写蓋盖額额歷历曆历運运階阶變变換换屬属範范圍围願愿誤误齡龄籌筹託托遷迁麼么"
)
"""Pairs of a traditional character and its simplified form, of the words that official documents are made of."""
FOLD: Final[dict[int, str]] = (
    {ord(_TRADITIONAL[i]): _TRADITIONAL[i + 1] for i in range(0, len(_TRADITIONAL), 2)}
    | {0xFF01 + i: chr(0x21 + i) for i in range(0x5E)}
    | {ord(char): "-" for char in _DASHES}
    | {ord(char): "~" for char in _WAVES}
    | {ord(char): " " for char in _BLANKS}
    | {ord(char): "\n" for char in _LINE_ENDS}
    | {
        ord(odd): plain
        for odd, plain in {
            "\u2236": ":",  # ratio
            "\ufe30": ":",
            "\ufe55": ":",
            "\ufe50": ",",
            "\ufe51": "、",
            "\ufe52": ".",
            "\ufe54": ";",
            "\ufe56": "?",
            "\ufe57": "!",
            "\uff64": "、",
            "\uff61": "。",
            "\ufe59": "(",
            "\ufe5a": ")",
            "\u00ab": "《",
            "\u00bb": "》",
            "\ufe5d": "〔",
            "\ufe5e": "〕",
            "【": "〔",
            "】": "〕",
            "\u301d": "“",
            "\u301e": "”",
            "\u25cb": "〇",  # white circle
            "\u25ef": "〇",
        }.items()
    }
)
"""The table of stage 1: one character to one."""

_PLAIN: Final = {chr(odd): plain for odd, plain in FOLD.items() if chr(odd) != plain}
_FORBIDDEN: Final = dict.fromkeys([*range(9), *range(0x0E, 0x20), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)], "\ufffd")
_FORBIDDEN_CHARACTERS: Final = frozenset(map(chr, _FORBIDDEN))
_NO_WIDTH: Final = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_COMMON: Final = tuple((odd, _PLAIN[odd]) for odd in "，：；（）\u3000")
"""What most texts hold, so that no text is searched for it."""
_ODD_CHARACTERS: Final = re.compile(
    rf"[\x00-\x08\x0e-\x1f\ufffe\uffff\ud800-\udfff{''.join(_NO_WIDTH)}"
    rf"{re.escape(''.join(_PLAIN.keys() - dict(_COMMON).keys()))}]"
).findall
_MOST_REPLACED: Final = 24
# one set of characters first, which the engine skips to; then what each must go on with
_ODD: Final = re.compile(
    rf"[\r{''.join(_NO_WIDTH)}&<\\*#](?:(?<=\r)\n|(?<=[{''.join(_NO_WIDTH)}])[{''.join(_NO_WIDTH)}]*"
    r"|(?<=&)(?:[A-Za-z]{2,6};|\#[0-9]{2,5};)|(?<=<)/?[A-Za-z][^<>\n]{0,200}>"
    # Markdown: escapes, bold, headings
    r"|(?<=\\)\\*(?=[()\[\]*_.#+-])|(?<=\*)(?<!\*\*)\*(?!\*)|(?:(?<=\n\#)|(?<=\A\#))\#{0,5} )"
)
_ENTITIES: Final = {
    "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&ldquo;": "“", "&rdquo;": "”", "&lsquo;": "‘",
    "&rsquo;": "’", "&mdash;": "—", "&ndash;": "–", "&hellip;": "…", "&middot;": "·", "&times;": "\u00d7",
}  # fmt: skip
_MISREAD_DAY: Final = re.compile(r"(月 ?[0-9〇一二三四五六七八九十]{1,3} ?)曰").sub
_TENS_OF_DAY: Final = re.compile(r"[〇0oO零](?<=月[二三].)(?=日)").sub
_BLOCK_TAG: Final = re.compile(r"</?(?:p|div|br|tr|li|h[1-6]|table|title)\b", re.IGNORECASE).match
_CELL_TAG: Final = re.compile(r"</?t[dh]\b", re.IGNORECASE).match


def fold(text: str, *, keep: Iterable[Span] | None = None) -> SourceText:
    r"""Give the source text of a paper, folded; of only the ranges in `keep`, sorted and apart, where they are given.

    >>> fold("柳发〔\uff12０\uff12\uff16〕８号\r\n&nbsp;各区：").text
    '柳发〔2026〕8号\n 各区:'
    """
    source = SourceText.of(text)
    if keep is not None:
        source = source.without(_between(keep, len(text)))
    clean = source.text
    folded, odd = _common_folded(clean)
    if not odd.isdisjoint(_FORBIDDEN_CHARACTERS):
        clean = clean.translate(_FORBIDDEN)
        folded = folded.translate(_FORBIDDEN)
        source = SourceText(clean, clean, text, source.run_at, source.run_from)
    markup = "&" in clean or "<" in clean or "**" in clean or "\\" in clean or "# " in clean
    if markup or "\r" in odd or not odd.isdisjoint(_NO_WIDTH):
        source = source.replaced(_edits(clean))
        folded, odd = _common_folded(source.text)
    return source.folded(_without_misread(_folded(folded, odd)))


def _common_folded(text: str) -> tuple[str, set[str]]:
    """Give a text with its common odd characters folded, and which others it holds."""
    for odd, plain in _COMMON:
        text = text.replace(odd, plain)
    return text, set(_ODD_CHARACTERS(text))


def _without_misread(text: str) -> str:
    """Put right what a scanner or a typist took for another character in a day: 九月二十八曰, 十月二O日."""
    if "曰" in text:
        text = _MISREAD_DAY(_day_read_right, text)
    if "月二" in text or "月三" in text:
        text = _TENS_OF_DAY("十", text)
    return text


def _day_read_right(match: re.Match[str]) -> str:
    return match[1] + "日"


def _folded(text: str, odd: set[str]) -> str:
    """Fold the odd characters that a text holds: one by one, which is faster than a table, unless there are many."""
    if len(odd) > _MOST_REPLACED:
        return text.translate(FOLD)
    for char in odd & _PLAIN.keys():
        text = text.replace(char, _PLAIN[char])
    return text


def _between(keep: Iterable[Span], size: int) -> list[Span]:
    """Give what lies outside the ranges to keep."""
    gaps: list[Span] = []
    done = 0
    for span in (*keep, Span(size, size)):
        if span.start > done:
            gaps.append(Span(done, span.start))
        done = span.stop
    return gaps


def _edits(text: str) -> list[tuple[Span, str]]:
    edits: list[tuple[Span, str]] = []
    for match in _ODD.finditer(text):
        odd = match[0]
        if odd == "\r\n":
            new = "\n"
        elif odd[0] == "&":
            new = _ENTITIES.get(odd, " ")
        elif odd[0] == "<":
            new = "\n" if _BLOCK_TAG(odd) else "\t" if _CELL_TAG(odd) else ""
        else:
            new = ""
        edits.append((Span(match.start(), match.end()), new))
    return edits
