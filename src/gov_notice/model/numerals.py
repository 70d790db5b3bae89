"""Chinese numerals as official documents print them (GB/T 15835), and nothing wider."""

from typing import Final

__all__ = ["digits_value", "numeral", "numeral_value"]

_DIGITS: Final = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {
    **{str(i): i for i in range(10)},
    **{chr(0xFF10 + i): i for i in range(10)},
    # what stands for 〇 in print and after optical reading: circle, Latin and Cyrillic O
    **dict.fromkeys("○零oOОo◯Ｏ〇", 0),
    **dict.fromkeys("lI", 1),
    "两": 2,
    "元": 1,
}
_UNITS: Final = {"十": 10, "百": 100, "千": 1000}
_ORDINALS: Final = "〇一二三四五六七八九十"


def digits_value(text: str) -> int | None:
    """Read digits in a row, Chinese, Arabic or damaged: 二〇二〇, 2O20; None where one is no digit.

    >>> digits_value("二○二○")
    2020
    """
    value = 0
    for char in text:
        if (digit := _DIGITS.get(char)) is None:
            return None
        value = value * 10 + digit
    return value if text else None


def numeral_value(text: str) -> int | None:
    """Read a numeral below ten thousand: 十二, 一百零三, 12; None where it is none.

    >>> numeral_value("二十一"), numeral_value("一百零三"), numeral_value("十")
    (21, 103, 10)
    """
    if _UNITS.keys().isdisjoint(text):
        return digits_value(text)
    total, digit, last_unit = 0, None, 10_000
    for char in text:
        if (unit := _UNITS.get(char)) is not None:
            if unit >= last_unit or (digit is None and (total or unit != 10)):
                return None
            total += (1 if digit is None else digit) * unit
            digit, last_unit = None, unit
        elif char in "零〇":
            if digit is not None or not total:
                return None
        elif (value := _DIGITS.get(char)) is None or digit is not None:
            return None
        else:
            digit = value
    return total + (digit or 0)


def numeral(value: int) -> str:
    """Write a number from 1 to 99 as headings do: 一, 十, 二十一.

    >>> numeral(10), numeral(12), numeral(40)
    ('十', '十二', '四十')
    """
    tens, ones = divmod(value, 10)
    if not 0 < value < 100:
        return str(value)
    head = "" if not tens else "十" if tens == 1 else f"{_ORDINALS[tens]}十"
    return head + (_ORDINALS[ones] if ones else "")
