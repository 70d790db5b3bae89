"""What the rules rest on, cited as clerks cite it."""

from datetime import date
from typing import Final

from gov_notice.checking import Source, SourceLevel
from gov_notice.model.numerals import numeral

__all__ = ["IN_FORCE_SINCE_2012", "LOGIC", "PRACTICE", "law", "punctuation", "regulation", "standard"]

LOGIC: Final = Source(SourceLevel.LOGIC)
PRACTICE: Final = Source(SourceLevel.PRACTICE)
IN_FORCE_SINCE_2012: Final = date(2012, 7, 1)
"""Since when 条例 and GB/T 9704-2012 bind."""


def standard(clause: str) -> Source:
    """Give a clause of 《党政机关公文格式》."""
    return Source(SourceLevel.STANDARD, f"GB/T 9704-2012 {clause}", in_force=IN_FORCE_SINCE_2012)


def punctuation(clause: str) -> Source:
    """Give a clause of 《标点符号用法》."""
    return Source(SourceLevel.STANDARD, f"GB/T 15834-2011 {clause}")


def regulation(article: int, item: int | None = None) -> Source:
    """Give an article, and an item of it, of 《党政机关公文处理工作条例》.

    >>> str(regulation(9, 5))
    '《党政机关公文处理工作条例》第九条第五项'
    """
    tail = f"第{numeral(item)}项" if item else ""
    clause = f"《党政机关公文处理工作条例》第{numeral(article)}条{tail}"
    return Source(SourceLevel.REGULATION, clause, in_force=IN_FORCE_SINCE_2012)


def law(name: str, article: int) -> Source:
    """Give an article of a law."""
    return Source(SourceLevel.LAW, f"《{name}》第{numeral(article)}条")
