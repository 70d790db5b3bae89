"""Rules on numerals, amounts and the marks between them (rulebook 1.12)."""

import re
from collections.abc import Iterator
from typing import Final

from gov_notice.checking import Applicability, Context, Flaw, Severity, Source, SourceLevel, rule
from gov_notice.parsing.fold import FOLD
from gov_notice.rules.marks import HAN
from gov_notice.rules.sources import LOGIC, punctuation

__all__ = ["NUMERALS"]

_STANDARD: Final = Source(SourceLevel.STANDARD, "GB/T 15835-2011")
_HAS_FULL_WIDTH: Final = re.compile("[^\x00-，：-＠]").search
"""Looks past what is common, half-width and Chinese, in one range; it also finds －．／ and what is rarer."""
_FULL_WIDTH: Final = re.compile(r"[０-９Ａ-Ｚａ-ｚ]+(?:[．，][０-９]+)*").finditer
_AMOUNTS: Final = re.compile(
    r"[0-9](?<![0-9A-Za-z.\-—–/第〔（(].)[0-9]*(?:\.[0-9]+)?[%％‰]?(?P<link>[-–－~]{1,2})(?=[0-9]+(?:\.[0-9]+)?(?:[%％‰]|[万亿]?(?:人|名|个|元|吨|米|公里|篇|项|岁|件|次|部|辆|亩|平方米|千克|公斤|分钟|小时|余)))"
).finditer
_PERCENT: Final = re.compile(
    r"(?P<low>[0-9](?<![0-9.%％第].)[0-9]*(?:\.[0-9]+)?)(?=[～~—–\-][0-9]+(?:\.[0-9]+)?(?P<sign>[%％]))"
).finditer
_MYRIAD: Final = re.compile(
    r"(?P<low>[0-9](?<![0-9.第].)[0-9]*(?:\.[0-9]+)?)(?=[～~—–\-][0-9]+(?:\.[0-9]+)?(?P<unit>[万亿])(?:元|人|吨|亩|平方米|户|辆|件))"
).finditer
_BARE_POINT: Final = re.compile(rf"\.(?<![0-9A-Za-z.．].)(?=[0-9]+(?:%|[{HAN}]))").finditer
_ZERO: Final = re.compile(
    r"(?P<year>[一二](?<![一二三四五六七八九十百千万〇零○].)[〇零○一二三四五六七八九]{3})(?=年)"
).finditer
_UNIT: Final = r"(?:[%％‰]|[万亿]?(?:人|名|个|元|吨|米|公里|篇|项|岁|件|次|部|辆|亩|平方米|千克|公斤|分钟|小时))"
_WAVED: Final = re.compile(rf"[0-9][%％‰万亿]?～[0-9.]+{_UNIT}").search
_DASHED: Final = re.compile(
    rf"(?<![0-9A-Za-z.\-—/第〔（(])[0-9]+(?:\.[0-9]+)?[%％‰万亿]?(?P<link>—)(?=[0-9]+(?:\.[0-9]+)?{_UNIT})"
).finditer
_MIXED_AMOUNT: Final = re.compile(r"[0-9](?<![0-9].)[0-9]*+(?:[亿万][0-9]*+)?[千百](?=[0-9]{1,4}[百万]|万)").finditer


@rule(
    "P013",
    "amount-link",
    Severity.WARNING,
    punctuation("4.13.3"),
    "数值范围之间应当用浪纹线“～”",
    signs=("-", "–", "－", "~"),
)
def amount_link(ctx: Context) -> Iterator[Flaw]:
    """Amounts of a range are joined by ～.

    What it does: reports a hyphen, a look-alike or a doubled dash between two numbers with a unit behind them:
    10-15人. Codes, years, articles and phone numbers are left alone.
    Why: the standard: 浪纹线 for ranges of amounts; the standard on numerals allows a single — as well.
    Fix safety: safe.
    """
    words = ctx.words
    for match in _AMOUNTS(words.prose):
        yield words.flaw(*match.span("link"), put="～")


@rule("P027", "full-width-digits", Severity.WARNING, _STANDARD, "阿拉伯数字和拉丁字母用半角：“{found}”应为“{wanted}”")
def full_width_digits(ctx: Context) -> Iterator[Flaw]:
    """Arabic digits and Latin letters are half-width.

    What it does: reports ２０２０ and Ａ in the text.
    Why: so the standard on numerals prints them.
    Fix safety: safe.
    """
    words = ctx.words
    for match in _FULL_WIDTH(words.text) if _HAS_FULL_WIDTH(words.text) else ():
        yield words.flaw(*match.span(), put=match[0].translate(FOLD))


@rule("P029", "percent-range", Severity.WARNING, _STANDARD, "百分数范围的前后两个数都写百分号", signs=("%", "％"))
def percent_range(ctx: Context) -> Iterator[Flaw]:
    """% stands on both ends of a range.

    What it does: reports 15～30%.
    Why: 15 and 15% are not the same.
    Fix safety: safe.
    """
    words = ctx.words
    for match in _PERCENT(words.prose):
        yield words.flaw(*match.span("low"), put=match["low"] + match["sign"])


@rule(
    "P030",
    "myriad-range",
    Severity.WARNING,
    _STANDARD,
    "数值范围的前后两个数都写“万”“亿”：“{found}”应为“{wanted}”",
    signs=("万", "亿"),
)
def myriad_range(ctx: Context) -> Iterator[Flaw]:
    """万 and 亿 stand on both ends of a range.

    What it does: reports 13～17万元.
    Why: 13元 and 13万元 are not the same.
    Fix safety: safe.
    """
    words = ctx.words
    for match in _MYRIAD(words.prose):
        yield words.flaw(*match.span("low"), put=match["low"] + match["unit"])


@rule("P032", "bare-point", Severity.WARNING, _STANDARD, "小于1的小数，小数点前的“0”不省略", signs=".")
def bare_point(ctx: Context) -> Iterator[Flaw]:
    """A decimal below 1 keeps its 0.

    What it does: reports .5.
    Why: a lost digit is not noticed.
    Fix safety: safe.
    """
    words = ctx.words
    for match in _BARE_POINT(words.prose):
        yield words.flaw(match.start(), match.start() + 1, put="0.")


@rule(
    "P033",
    "mixed-amount",
    Severity.WARNING,
    _STANDARD,
    "“{found}”混用：数值较大时可用“万”“亿”作单位，不与“千”“百”混写",
    signs=("千", "百"),
)
def mixed_amount(ctx: Context) -> Iterator[Flaw]:
    """千 and 百 are not mixed with digits.

    What it does: reports 5亿3千4百万.
    Why: only 万 and 亿 go with Arabic digits.
    Fix safety: no fix.
    """
    words = ctx.words
    for match in _MIXED_AMOUNT(words.prose):
        yield words.flaw(*match.span())


@rule(
    "P035",
    "zero-of-years",
    Severity.WARNING,
    _STANDARD,
    "年份中的“〇”不写作“零”“○”：“{found}”应为“{wanted}”",
    signs=("零", "○"),
)
def zero_of_years(ctx: Context) -> Iterator[Flaw]:
    """〇 stands in years.

    What it does: reports 二零二零年 and the circle ○ in years of the text.
    Why: 零 is for amounts; the circle is no character of a numeral.
    Fix safety: safe.
    """
    words = ctx.words
    for match in _ZERO(words.text):
        put = match["year"].replace("零", "〇").replace("○", "〇")
        if put != match["year"]:
            yield words.flaw(*match.span("year"), put=put)


@rule("P014", "two-links", Severity.INFO, LOGIC, "数值范围前后用了“～”和“—”两种连接号，宜统一", signs="～")
def two_links(ctx: Context) -> Iterator[Flaw]:
    """One kind of link joins amounts throughout.

    What it does: reports 10—15人 in a text that has 10～15人 elsewhere.
    Why: the standard on numerals allows either; a text keeps to one.
    Fix safety: unsafe.
    """
    words = ctx.words
    if "—" not in words.text or not _WAVED(words.text):
        return
    for match in _DASHED(words.prose):
        yield words.flaw(*match.span("link"), put="～", applicability=Applicability.UNSAFE)


NUMERALS: Final = (
    two_links,
    amount_link,
    full_width_digits,
    percent_range,
    myriad_range,
    bare_point,
    mixed_amount,
    zero_of_years,
)
