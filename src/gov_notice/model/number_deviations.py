"""Where a number that can be read is printed otherwise than GB/T 9704-2012 7.2.5 says."""

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import normalize

from attrs import frozen

__all__ = ["Deviation", "deviations"]

_OPENING: Final = "〔[［【﹝〈<{(（"
_CLOSING: Final = "〕]］】﹞〉>})）"
_TAIL: Final = re.compile(
    rf"(?P<open>[{re.escape(_OPENING)}])\s*(?P<year>[^\s年{re.escape(_CLOSING)}]{{2,4}})\s*(?P<of>年?)\s*"
    rf"(?P<close>[{re.escape(_CLOSING)}])(?P<kind>[^第N0-9]*?)(?P<nth>第|No\.?)?\s*"
    r"(?P<serial>[0-9０-９oOОо〇○零一二三四五六七八九十百千]{1,7})\s*号\s*$"
).search
_BLANK: Final = re.compile(r"[\s\u200b-\u200d\u2060\ufeff]+").finditer
_DIGITS: Final = re.compile("[0-9]+").fullmatch


@frozen(kw_only=True)
class Deviation:
    """A place of a printed number that is not as the standard says; the number could be read all the same."""

    start: int
    """Code points of the printed number, half-open."""
    stop: int
    printed: str
    wanted: str
    """What stands there in the canonical form; empty where nothing does."""
    message: str
    """In Chinese."""


def deviations(text: str, year: int, serial: int) -> Iterator[Deviation]:
    """Give the places of an ordinary number that differ from its canonical form, in their order."""
    found = _TAIL(text)
    places = [*_blanks(text), *(_parts(found, str(year), str(serial)) if found else ())]
    yield from sorted(places, key=lambda each: each.start)


def _blanks(text: str) -> Iterator[Deviation]:
    for blank in _BLANK(text):
        start, stop = blank.span()
        yield Deviation(start=start, stop=stop, printed=blank[0], wanted="", message="字号中间不应有空白")


def _parts(found: re.Match[str], year: str, serial: str) -> Iterator[Deviation]:
    bracket = f"年份 {year} 用的是“{found['open']}{found['close']}”，应当用六角括号“〔〕”"
    numerals = normalize("NFKC", found["year"])
    wanted = {
        "open": ("〔", bracket),
        "year": (year, "年份应当标全称" if len(numerals) == 2 else _digits_message(numerals, "年份")),
        "of": ("", "括号内只写年份数字"),
        "close": ("〕", bracket),
        "nth": ("", "发文顺序号不加“第”字"),
        "serial": (serial, _serial_message(normalize("NFKC", found["serial"]))),
    }
    for part, (canonical, message) in wanted.items():
        printed = found[part] or ""
        if printed != canonical:
            start, stop = found.span(part)
            yield Deviation(start=start, stop=stop, printed=printed, wanted=canonical, message=message)


def _serial_message(plain: str) -> str:
    return "发文顺序号不编虚位" if _DIGITS(plain) and plain[0] == "0" else _digits_message(plain, "发文顺序号")


def _digits_message(plain: str, what: str) -> str:
    return f"{what}应当用半角数字" if _DIGITS(plain) else f"{what}应当用阿拉伯数字"
