"""Says what the groups of a pattern mean: which field of a date each is, and how its words become the value."""

import re
from collections.abc import Callable
from typing import Any, Final, TypeAlias

from gov_notice.model.numerals import digits_value, numeral_value
from gov_notice.timing.expressions import WEEKDAYS

__all__ = ["Form", "form", "number", "read_form", "weekday_number"]

_MONTH_WORDS: Final = {"最后一": "末", "第一": "首", "第二": "第二个", "第三": "第三个"}
_BLANKLESS: Final = {32: None}
Form: TypeAlias = tuple[Callable[[str, int], re.Match[str] | None], tuple[tuple[int, str, Callable[[str], Any]], ...]]
"""What finds a date of one form at a place, and the groups that say something: number, field, how to read it."""


def number(words: str | None) -> int | None:
    """Give the number that digits or numerals print, blanks among them; None for what is none."""
    if words is None:
        return None
    if words.isascii() and words.isdecimal():
        return int(words)
    plain = words.translate(_BLANKLESS)
    return digits_value(plain) if len(plain) == 4 else numeral_value(plain)


def _year(words: str) -> int | None:
    year = number(words)
    return year + 2000 if year is not None and year < 100 else year


def _month(words: str) -> int | None:
    return 1 if words == "元" else number(words)


def _half(words: str) -> int:
    return "上下".index(words) + 1


def weekday_number(words: str) -> int:
    """Give the number of a weekday, from 1 for 一 to 7 for 日 and 天."""
    return WEEKDAYS.index(words.replace("天", "日")) + 1


def _week_word(words: str) -> str:
    return words.removesuffix("个")


def _month_word(words: str) -> str:
    """Lead the words for a month of a quarter to one form: 首, 第二个, 第三个, 末."""
    return _MONTH_WORDS.get(words, words)


def _bare(_: str) -> str:
    return ""


_FIELDS: Final[dict[str, tuple[str, Callable[[str], Any]]]] = {
    "year": ("year", _year),
    "year_word": ("year_word", str),
    "bare_year": ("year_word", _bare),
    "half": ("half", _half),
    "quarter": ("quarter", number),
    "quarter_word": ("quarter_word", str),
    "bare_quarter": ("quarter_word", _bare),
    "month": ("month", _month),
    "month_word": ("month_word", _month_word),
    "bare_month": ("month_word", _bare),
    "part": ("part", str),
    "part_alone": ("part", str),
    "day": ("day", number),
    "day_of_each": ("day", number),
    "stated": ("stated_weekday", weekday_number),
    "week_word": ("week_word", _week_word),
    "weekday": ("weekday", weekday_number),
    "day_word": ("day_word", str),
}


def form(pattern: str) -> Form:
    """Make the form of dates that a pattern describes; each of its groups named in `_FIELDS` says a field."""
    compiled = re.compile(pattern)
    groups = tuple((group - 1, *_FIELDS[name]) for name, group in compiled.groupindex.items() if name in _FIELDS)
    return compiled.match, groups


def read_form(form_: Form, text: str, at: int) -> tuple[dict[str, Any], int] | None:
    """Read what begins at a place in some form; give the fields that it says and the place behind it."""
    matches, groups = form_
    match = matches(text, at)
    if match is None or match.end() == at:
        return None
    words = match.groups()
    said: dict[str, Any] = {}
    for group, name, value in groups:
        if (word := words[group]) is not None:
            said[name] = value(word)
    return said, match.end()
