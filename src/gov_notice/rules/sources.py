"""What the rules rest on, cited as clerks cite it."""

from typing import Final

from gov_notice.checking import Source, SourceLevel
from gov_notice.model.numerals import numeral

__all__ = ["LOGIC", "PRACTICE", "law", "punctuation", "regulation", "standard"]

LOGIC: Final = Source(SourceLevel.LOGIC)
PRACTICE: Final = Source(SourceLevel.PRACTICE)


def standard(clause: str) -> Source:
    """Give a clause of 《党政机关公文格式》."""
    return Source(SourceLevel.STANDARD, f"GB/T 9704-2012 {clause}")


def punctuation(clause: str) -> Source:
    """Give a clause of 《标点符号用法》."""
    return Source(SourceLevel.STANDARD, f"GB/T 15834-2011 {clause}")


def regulation(article: int, item: int | None = None) -> Source:
    """Give an article, and an item of it, of 《党政机关公文处理工作条例》.

    >>> str(regulation(9, 5))
    '《党政机关公文处理工作条例》第九条第五项'
    """
    tail = f"第{numeral(item)}项" if item else ""
    return Source(SourceLevel.REGULATION, f"《党政机关公文处理工作条例》第{numeral(article)}条{tail}")


def law(name: str, article: int) -> Source:
    """Give an article of a law."""
    return Source(SourceLevel.LAW, f"《{name}》第{numeral(article)}条")
