"""Small marks on head and foot of the paper: 密级和保密期限, 印数."""

import re
from enum import Enum
from typing import Final, Self

from attrs import field, frozen

from gov_notice.errors import NoticeSyntaxError
from gov_notice.model._fields import some_words, term, within, words
from gov_notice.model.numerals import numeral_value

__all__ = ["CopiesPrinted", "Secrecy", "SecrecyGrade"]


class SecrecyGrade(Enum):
    """The three grades of a state secret (保密法 14)."""

    TOP = "绝密"
    HIGH = "机密"
    ORDINARY = "秘密"


_SECRECY: Final = re.compile(r"(绝\s*密|机\s*密|秘\s*密)\s*(?:[★☆*＊·]?\s*(.*))?", re.DOTALL).fullmatch


@frozen
class Secrecy:
    """密级和保密期限: the grade and, after the star, the term.

    >>> Secrecy.parse("机密★5年")
    Secrecy(text='机密★5年', grade=<SecrecyGrade.HIGH: '机密'>, term='5年')
    """

    text: str = field(validator=some_words, metadata=term("密级和保密期限", "条例 9(2); GB/T 9704-2012 7.2.2"))
    grade: SecrecyGrade | None = field(default=None, metadata=term("密级", "保密法 14", absent="no grade of the law"))
    term: str | None = field(
        default=None, validator=words, metadata=term("保密期限", "保密法 20", absent="no term is printed")
    )

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a mark; raises `NoticeSyntaxError` where it has no grade of the law."""
        if (match := _SECRECY(text.strip())) is None:
            raise NoticeSyntaxError("绝密, 机密 or 秘密 is wanted here", text=text, start=0, stop=len(text))
        return cls(text, SecrecyGrade("".join(match[1].split())), match[2] or None)

    @classmethod
    def read(cls, text: str) -> Self:
        """Read a mark and keep the words where they have no grade."""
        try:
            return cls.parse(text)
        except NoticeSyntaxError:
            return cls(text)

    def __str__(self) -> str:
        if self.grade is None:
            return self.text
        return f"{self.grade.value}★{self.term}" if self.term else self.grade.value


_COPIES: Final = re.compile(r"[（(]?\s*共?\s*印?\s*([0-9０-９〇零一二三四五六七八九十百千]+)\s*份\s*[）)]?").fullmatch


@frozen
class CopiesPrinted:
    """印数: how many copies were printed, no element of the standard since 2012.

    >>> CopiesPrinted.parse("（共印150份）").count
    150
    """

    text: str = field(validator=some_words, metadata=term("印数"))
    count: int | None = field(
        default=None, validator=within(1, 10_000_000), metadata=term("份数", absent="the number is left open")
    )

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the line; raises `NoticeSyntaxError` where it gives no number."""
        match = _COPIES("".join(text.split()))
        if match is None or not (count := numeral_value(match[1])):
            raise NoticeSyntaxError("共印N份 is wanted here", text=text, start=0, stop=len(text))
        return cls(text, count)

    @classmethod
    def read(cls, text: str) -> Self:
        """Read the line and keep the words where they give no number."""
        try:
            return cls.parse(text)
        except NoticeSyntaxError:
            return cls(text)

    def __str__(self) -> str:
        return self.text
