"""文种: the genres of official documents, by law and as printed."""

import re
from typing import Final

__all__ = ["GENRES", "PRINTED_GENRES", "genre_at_end", "statutory_genre"]

GENRES: Final = (
    "决议",
    "决定",
    "命令",
    "公报",
    "公告",
    "通告",
    "意见",
    "通知",
    "通报",
    "报告",
    "请示",
    "批复",
    "议案",
    "函",
    "纪要",
)
"""The fifteen genres of 条例 8, in its order."""

PRINTED_GENRES: Final = (
    *GENRES,
    "公示", "答复", "令", "通知书", "意见书", "建议书", "细则", "办法", "方案", "规定", "规则",
    "条例", "规划", "计划", "纲要", "总结", "简报", "汇报", "申请", "倡议书", "讲话", "要点",
    "标准", "规范", "章程", "预案", "目录", "名录", "措施", "指南", "指引", "导则", "声明",
    "启事", "简章", "决算", "预算", "清单", "名单", "制度", "守则", "准则", "说明", "解读",
    "提示", "建议", "提案", "复函", "公开信", "慰问信", "感谢信", "贺信", "贺电", "修正案", "解释",
    "须知", "指示", "布告", "通令", "通知单", "决定书", "告知书", "认定书", "裁决书", "批示", "交办单", "督办单",
)  # fmt: skip
"""The words that end titles: the fifteen, their variants, and what is none of them."""
_BY_LAST: Final = {
    last: tuple(sorted({word for word in PRINTED_GENRES if word[-1] == last}, key=len, reverse=True))
    for last in {word[-1] for word in PRINTED_GENRES}
}
_TAIL: Final = re.compile(
    r"(?:[（(〔\[【][^（()）\[\]【】]{1,30}[)）〕\]】]|第[0-9一二三四五六七八九十]{1,5}号|[\s。.!！]|[一二三四五六七八九十]{1,2})\Z"
).search
_ENDS_TAIL: Final = frozenset(")）〕]】号.。!！一二三四五六七八九十")
_MOST_TAILS: Final = 6


def genre_at_end(title: str) -> str | None:
    """Give the genre word that ends a title, as printed; None where no genre word does.

    Notes behind it count for nothing: (第二轮), a number, a stop.

    >>> genre_at_end("关于召开学术年会的通知（第二轮）"), genre_at_end("关于进一步加强管理的指导意见")
    ('通知', '意见')
    >>> genre_at_end("通告二"), genre_at_end("关于本县水务工作的复函")
    ('通告', '复函')
    """
    text = title.strip()
    if len(text) > 1 and text[0] + text[-1] in {"《》", "〈〉", "“”"}:
        text = text[1:-1]
    for _ in range(_MOST_TAILS):
        last = text[-1:]
        for word in _BY_LAST.get(last, ()):
            if text.endswith(word):
                return word
        if not (last in _ENDS_TAIL or last.isspace()) or (tail := _TAIL(text[-40:])) is None:
            return None
        text = text[: len(text) - len(tail[0])]
    return None


def statutory_genre(word: str) -> str:
    """Lead a printed genre word to the genre of 条例 8 that it is a variant of, else give it back.

    >>> statutory_genre("复函"), statutory_genre("公示")
    ('函', '公示')
    """
    return next((genre for genre in GENRES if word.endswith(genre)), word)
