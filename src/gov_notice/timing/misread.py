"""Reads letters for the digits that a scan took them for: 7月3l日, 2O26年, l7:OO."""

import re
from typing import Final

__all__ = ["with_digits"]

_LIKE_DIGITS: Final = "[0-9lIOoО]"
# where a number of a date, of a time of day or of a length of time must stand; one set of characters first
_MISREAD: Final = re.compile(
    f"{_LIKE_DIGITS}(?:(?<![A-Za-z][0-9lIOoО]){_LIKE_DIGITS}{{0,3}}"
    "(?= {0,2}(?:[年月日号时点天分周]|个[工小月]|小时|工作日)"
    f"|:{_LIKE_DIGITS}{{2}}(?![A-Za-z])"
    f"|[-~至到一]{{1,2}}{_LIKE_DIGITS}{{1,2}}[月日号]"
    f"|[-./] ?{_LIKE_DIGITS}{{1,2}})"
    f"|(?<={_LIKE_DIGITS}:{_LIKE_DIGITS}){_LIKE_DIGITS}(?![A-Za-z0-9])"
    f"|(?<=[0-9][-./]{_LIKE_DIGITS}){_LIKE_DIGITS}?(?![A-Za-z0-9])"
    "|(?<=[一二三四五六七八九][OoО])[OoО]?(?=[一二三四五六七八九年]))"
).sub
# a letter that may be a digit has no letter beside it but another such one
_MAY_BE_DIGIT: Final = {
    letter: re.compile(f"{letter}(?<![A-HJ-NP-Za-kmnp-z].)(?![A-HJ-NP-Za-kmnp-z])").search for letter in "lIOo"
}
_DIGITS: Final = str.maketrans("lIOoО", "11000")


def with_digits(text: str) -> str:
    """Give the text with digits for the letters l, I and O that stand where a time has digits; as long as before.

    >>> with_digits("请于7月3l日17:OO前发至oil@example.cn")
    '请于7月31日17:00前发至oil@example.cn'
    """
    return _MISREAD(_as_digits, text) if "О" in text or _has_letter_for_digit(text) else text


def _has_letter_for_digit(text: str) -> bool:
    return any(letter in text and stands_alone(text) for letter, stands_alone in _MAY_BE_DIGIT.items())


def _as_digits(match: re.Match[str]) -> str:
    return match[0].translate(_DIGITS)
