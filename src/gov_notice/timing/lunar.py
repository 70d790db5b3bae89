"""Reads days of the lunar calendar (农历日期): 农历正月十五, 腊月二十, 大年三十."""

import re
from typing import Final

__all__ = ["LUNAR_BEGINS", "read_lunar", "read_lunar_beside", "read_lunar_day"]

_CN: Final = "[一二三四五六七八九]"
_DAY: Final = f"(?:初[一二三四五六七八九十]|十{_CN}?|[二廿]十?{_CN}?|三十|{_CN}|[0-9]{{1,2}})日?"
_MONTH: Final = "闰?(?:[正冬腊二三四五六七八九]|十[一二]?|[0-9]{1,2})月"
_YEAR: Final = "(?:(?:[0-9]{4}|[二〇零○一三四五六七八九十]{4}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])年)?"
# 初三 behind a month is no day of the solar calendar, and 八月十五 is none without 日
_LUNAR: Final = re.compile(
    f"[农阴旧夏]历{_YEAR}{_MONTH}(?:{_DAY}|[底末])?"
    f"|[正腊]月(?:{_DAY}|[底末])"
    "|(?:[冬二三四五六七八九]|十[一二]?)月(?:初[一二三四五六七八九十](?=[前之以至到止,。;、)])|十五(?=之?前|以前|节))"
    "|大年(?:三十|初[一二三四五六七八九十])"
).match
_LUNAR_DAY: Final = re.compile(_DAY).match
_WEEKDAY: Final = "(?:周|星期|礼拜)([一二三四五六日天])"
_BESIDE: Final = re.compile(
    rf"[(（](?:{_WEEKDAY}[,、 ]?)?(?P<lunar>(?:[农阴旧夏]历{_YEAR})?{_MONTH}{_DAY})(?:[,、 ]?{_WEEKDAY})?[)）]"
).match

LUNAR_BEGINS: Final = frozenset("农阴旧夏正冬腊大二三四五六七八九十")


def read_lunar(text: str, at: int) -> tuple[str, int] | None:
    """Read the lunar day or month that begins at `at`; give its words and the place behind it.

    >>> read_lunar("请于农历正月十五前报送", 2)
    ('农历正月十五', 8)
    """
    match = _LUNAR(text, at) if text[at : at + 1] in LUNAR_BEGINS else None
    return (match[0], match.end()) if match else None


def read_lunar_day(text: str, at: int) -> tuple[str, int] | None:
    """Read a day whose month stands before it: 十五 of 正月初八至十五."""
    match = _LUNAR_DAY(text, at)
    return (match[0], match.end()) if match else None


def read_lunar_beside(text: str, at: int) -> tuple[str, str | None, int] | None:
    """Read the bracket with the lunar day that stands behind a day: （农历正月十五，星期二）.

    Give the lunar words, the weekday that stands with them, and the place behind the bracket.
    """
    match = _BESIDE(text, at) if text[at : at + 1] in {"(", "（"} else None
    if match is None:
        return None
    return match["lunar"], match[1] or match[3], match.end()
