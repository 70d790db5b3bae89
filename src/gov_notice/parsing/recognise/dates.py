"""Lines that are a date: 成文日期, alone or behind the name that signs."""

import re
from typing import Final

from gov_notice.model.dates import PrintedDate

__all__ = ["date_in", "is_date"]

_Y: Final = "[0-9oOlI〇零一二三四五六七八九ОоＯ]"
_N: Final = "[0-9oOlI〇零一二三四五六七八九十廿卅ОоＯ]"
_SHORT_YEAR: Final = "(?<![0-9])[5-9][0-9]|[五六七八九][〇零一二三四五六七八九]"
"""Two digits of a year of the last century, as papers had it until 2000."""
_DATE: Final = re.compile(
    rf"\(?(?:(?:{_Y} ?){{4}}年 ?(?:(?:{_N} ?){{1,3}}|元 ?)月 ?(?:(?:{_N} ?){{1,3}}[日号])?"
    rf"|(?:{_SHORT_YEAR})年 ?(?:(?:{_N} ?){{1,3}}|元 ?)月 ?(?:{_N} ?){{1,3}}[日号])"
    r"(?:\)|(?P<note> ?\([\u4e00-\u9fff]{2,8}\)|(?<=日) ?[0-9]{1,2}时(?:[0-9]{1,2}分)?))?"
    r"|\(?(?:19|2[0O])[0-9OlI]{2} ?(?P<sign>[-./]) ?[0-9OlI]{1,2} ?(?P=sign) ?[0-9OlI]{1,2}"
    r"(?:日|(?<=\.[0-9])\.|(?<=\.[0-9]{2})\.)?\)?"
)
_LAST: Final = frozenset("日号)月时分.0123456789Ol")
_RUN_ON: Final = range(7, 9)
"""How many figures a day has that lost what stood between them."""
_LONGEST: Final = 60


def date_in(text: str) -> tuple[int, int] | None:
    """Give the place of the date that ends a folded line, the brackets around it left out.

    >>> date_in("二 〇 二 〇 年 五 月 十 三 日"), date_in("柳城县林业局 2026年4月8日"), date_in("6月12日前报送")
    ((0, 19), (7, 16), None)
    >>> date_in("二〇一四年七月廿一日"), date_in("98年7月2日"), date_in("1996.3.4.")
    ((0, 10), (0, 7), (0, 8))
    """
    if (
        text[-1:] not in _LAST
        or len(text) > _LONGEST
        or not ("年" in text or "20" in text or "19" in text or "2O" in text)
    ):
        return None
    for match in _DATE.finditer(text):
        if match.end() == len(text):
            start, stop = match.start(), match.start("note") if match["note"] else match.end()
            if text[start] == "(":
                start += 1
            if text[stop - 1] in ").":
                stop -= 1
            return start, stop
    if len(text) in _RUN_ON and text.isdecimal() and PrintedDate.read(text).day:
        return 0, len(text)
    return None


def is_date(text: str) -> bool:
    """Tell whether a folded line is a date and nothing else."""
    place = date_in(text)
    return place is not None and not text[: place[0]].strip("( ")
