"""Printed dates and clock times: 成文日期, 印发日期, 时刻."""

import re
from datetime import date, time
from typing import Any, Final, Self

from attrs import Attribute, field, frozen

from gov_notice.errors import NoticeSyntaxError
from gov_notice.model._fields import refuse, some_words, term, within
from gov_notice.model.numerals import digits_value, numeral_value

__all__ = ["ClockTime", "PrintedDate"]

_PLAIN: Final = (
    {0xFF10 + i: 0x30 + i for i in range(10)}
    | {0xFF0E: 0x2E, 0xFF0D: 0x2D, 0xFF0F: 0x2F, 0xFF2F: 0x4F}
    | dict.fromkeys(map(ord, " \t\n\r\u3000\u00a0\u2002\u2003\u2009\u200b\ufeff"))
)
"""Half-width digits and signs for full-width ones, and no blanks."""
_YEAR: Final = "[0-9〇○零oOОo０一二三四五六七八九]"
_WRITTEN: Final = re.compile(
    rf"({_YEAR}{{4}}|[5-9五六七八九]{_YEAR})年([0-9]{{1,2}}|[一二三四五六七八九十]{{1,2}}|元)月"
    r"([0-9OО]{1,2}|[一二三四五六七八九十廿卅]{1,3}|[二三][〇○零oOОo])[日号曰]"
).fullmatch
_MISREAD: Final = str.maketrans("OoОоlI", "000011")
"""Letters that a scan puts for digits."""
_SIGNED: Final = re.compile(r"([0-9]{4})([-./])([0-9]{1,2})\2([0-9]{1,2})").fullmatch

_FIGURES: Final = re.compile("(?:19|20)[0-9]{5,6}").fullmatch
_MONTHS, _DAYS = 12, 31


@frozen
class PrintedDate:
    """A date as the paper prints it, and the day it means (日期).

    >>> PrintedDate.parse("二〇二〇年五月十三日").day
    datetime.date(2020, 5, 13)
    >>> PrintedDate.parse("98年七月廿一日").day
    datetime.date(1998, 7, 21)
    >>> PrintedDate.read("2021年2月30日").day is None
    True
    >>> PrintedDate.read("2021422").day, PrintedDate.read("2021112").day
    (datetime.date(2021, 4, 22), None)
    >>> str(PrintedDate.of(date(2020, 5, 13)))
    '2020年5月13日'
    """

    text: str = field(validator=some_words, metadata=term("日期", "GB/T 9704-2012 7.3.5.4"))
    day: date | None = field(default=None, metadata=term("年月日", absent="the words name no day that exists"))

    @day.validator
    def _is_a_day(self, attribute: "Attribute[Any]", value: date | None) -> None:
        if value is not None and type(value) is not date:
            raise refuse(self, attribute, f"{value!r} is no day")

    @classmethod
    def of(cls, day: date) -> Self:
        """Make the date in its canonical form (GB/T 9704-2012 7.3.5.4: Arabic, no padding)."""
        return cls(f"{day.year}年{day.month}月{day.day}日", day)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a complete date in any printed form; raises `NoticeSyntaxError` where it is none."""
        plain = text.translate(_PLAIN)
        if (parts := _parts(plain) or _parts(plain.translate(_MISREAD)) or _run_on(plain)) is None:
            raise NoticeSyntaxError("not a date with year, month and day", text=text, start=0, stop=len(text))
        try:
            return cls(text, date(*parts))
        except ValueError as error:
            raise NoticeSyntaxError(
                f"no such day in the calendar: {error}", text=text, start=0, stop=len(text)
            ) from None

    @classmethod
    def read(cls, text: str) -> Self:
        """Read a date and keep the words where they name no day."""
        try:
            return cls.parse(text)
        except NoticeSyntaxError:
            return cls(text)

    def __str__(self) -> str:
        return self.text if self.day is None else f"{self.day.year}年{self.day.month}月{self.day.day}日"


def _parts(plain: str) -> tuple[int, int, int] | None:
    if match := _WRITTEN(plain):
        year, month = digits_value(match[1]), numeral_value(match[2].replace("元", "一"))
        written = match[3].replace("廿", "二十").replace("卅", "三十")
        day = numeral_value(written) or digits_value(written)
        if year is None or month is None or day is None:
            return None
        # two digits are those of a year of the last century: 98年
        return (year if year > 99 else 1900 + year), month, day
    if match := _SIGNED(plain):
        return int(match[1]), int(match[3]), int(match[4])
    return None


def _run_on(plain: str) -> tuple[int, int, int] | None:
    """Read figures that lost what stood between them, 20260513 or 2026513, where only one day can be meant."""
    if not _FIGURES(plain):
        return None
    year, rest = int(plain[:4]), plain[4:]
    days = [(int(rest[:length]), int(rest[length:])) for length in (1, 2) if len(rest) - length in (1, 2)]
    meant = [(month, day) for month, day in days if 1 <= month <= _MONTHS and 1 <= day <= _DAYS]
    return (year, *meant[0]) if len(meant) == 1 else None


@frozen(order=True)
class ClockTime:
    """A time of day on the 24-hour clock, 0:00 to 24:00 (时刻).

    24:00 is the end of the day (民法典 203), which `datetime.time` cannot say.

    >>> str(ClockTime(16, 0)), str(ClockTime.parse("24:00"))
    ('16:00', '24:00')
    """

    hour: int = field(validator=within(0, 24), metadata=term("时"))
    minute: int = field(default=0, validator=within(0, 59), metadata=term("分"))

    def __attrs_post_init__(self) -> None:
        if self.hour == 24 and self.minute:
            raise refuse(self, _MINUTE, "nothing comes after 24:00")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `16:00` or `16：00`; raises `NoticeSyntaxError` on anything else."""
        match = _CLOCK(text.translate(_PLAIN))
        if match is None or not (int(match[1]) < 24 or (int(match[1]), int(match[2])) == (24, 0)) or int(match[2]) > 59:
            raise NoticeSyntaxError("not a time from 0:00 to 24:00", text=text, start=0, stop=len(text))
        return cls(int(match[1]), int(match[2]))

    def __str__(self) -> str:
        return f"{self.hour}:{self.minute:02d}"

    def to_time(self) -> time | None:
        """Give the standard library's time; None for 24:00, which belongs to the next day there."""
        return None if self.hour == 24 else time(self.hour, self.minute)


_CLOCK: Final = re.compile(r"([0-9]{1,2})[:：]([0-9]{2})").fullmatch
_MINUTE: Final = ClockTime.__attrs_attrs__.minute
