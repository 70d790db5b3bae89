"""The foot of a web page: who runs the site and how to reach them, which is no part of the document."""

import re
from collections.abc import Callable, Sequence
from typing import Final

__all__ = ["foot_lines", "goes_behind_foot", "may_have_foot"]

_KNOWN_BY: Final = ("网站标识码", "ICP备", "公网安备", "版权所有", "opyright")
"""One of these stands in every foot; looked for first, which is fast."""
_LONGEST: Final = 300
_FOOT: Final = re.compile(
    r"网站标识码|ICP备(?:案号?)? ?:? ?[0-9]|公网安备 ?[0-9]|(?:\A|[ |])版权所有|版权所有 ?[:©]|[Cc]opyright"
).search
_GOES_BEFORE: Final = re.compile("主办|承办|技术支持|技术服务|运行维护|网站|关于我们|站点地图").match
_GOES_BEHIND: Final = re.compile(
    "主办|承办|技术|运行|网站|关于我们|站点|地 *址|电 *话|联系|邮 *编|邮 *箱|传 *真|建议|您是|中文域名|备案|©"
).match


def foot_lines(texts: Sequence[str]) -> set[int]:
    """Give the indices of the lines that are the foot of a web page.

    >>> sorted(foot_lines(["联系电话:2260001", "主办:柳河市教育局", "粤ICP备05000001号", "电话:2260009", "林溪"]))
    [1, 2, 3]
    """
    foot: set[int] = set()
    for k, text in enumerate(texts):
        if k in foot or len(text) > _LONGEST or not _FOOT(text) or "。" in text:
            continue
        start, stop = k, k + 1
        # a line taken before has been looked at
        while start and start - 1 not in foot and _is_beside(texts[start - 1], _GOES_BEFORE):
            start -= 1
        while stop < len(texts) and _is_beside(texts[stop], _GOES_BEHIND):
            stop += 1
        foot.update(range(start, stop))
    return foot


def goes_behind_foot(text: str, before: str) -> bool:
    """Tell whether a line goes on with the foot that the line before it is of: 技术支持, 地址, 电话.

    >>> goes_behind_foot("联系电话:2260009", "粤ICP备05000001号"), goes_behind_foot("联系电话:2260009", "特此通知")
    (True, False)
    """
    return may_have_foot(before) and _FOOT(before) is not None and _is_beside(text, _GOES_BEHIND)


def may_have_foot(text: str) -> bool:
    """Tell whether a text can hold the foot of a page at all."""
    return any(words in text for words in _KNOWN_BY)


def _is_beside(text: str, goes: Callable[[str], re.Match[str] | None]) -> bool:
    return len(text) <= _LONGEST and "。" not in text and goes(text) is not None
