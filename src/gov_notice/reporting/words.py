"""What severities and fixes are called for a clerk."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from gov_notice.checking import Applicability, Severity, SourceLevel
from gov_notice.errors import PointerError
from gov_notice.model.pointers import terms_at

__all__ = ["APPLICABILITIES", "LEVELS", "NOT_OFFICIAL", "SEVERITIES", "element_words", "total_words"]

SEVERITIES: Final = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"}
APPLICABILITIES: Final = {
    Applicability.SAFE: "可自动改正",
    Applicability.UNSAFE: "可改正（请先核对）",
    Applicability.SHOWN: "建议",
}
LEVELS: Final = {
    SourceLevel.LAW: "法律法规",
    SourceLevel.REGULATION: "条例",
    SourceLevel.STANDARD: "国家标准",
    SourceLevel.PRACTICE: "惯例",
    SourceLevel.LOGIC: "事理",
}
NOT_OFFICIAL: Final = "这份文字不像公文，意见仅供参考"
_DOCUMENT: Final = re.compile(r"/documents/([0-9]+)(/.*|)", re.DOTALL).fullmatch


def element_words(pointer: str) -> str:
    """Name the element at a pointer of a reading for a clerk.

    >>> element_words("/documents/1/number")
    '第2份公文 发文字号'
    """
    match = _DOCUMENT(pointer)
    which, rest = (f"第{int(match[1]) + 1}份公文", match[2]) if match else ("", pointer)
    try:
        return " ".join(filter(None, (which, terms_at(rest)))) or "全文"
    except PointerError:  # a plug-in may point anywhere
        return pointer


def total_words(severities: Iterable[Severity], known: int = 0) -> str:
    """Say how many findings there are of each severity, and how many a baseline knows.

    >>> total_words((), 2)
    '没有发现新问题（基线已记 2 处）'
    """
    count = Counter(severities)
    total = "，".join(f"{SEVERITIES[severity]} {count[severity]} 处" for severity in Severity if count[severity])
    kept = f"（基线已记 {known} 处）" if known else ""
    return f"{total or ('没有发现新问题' if known else '没有发现问题')}{kept}"
