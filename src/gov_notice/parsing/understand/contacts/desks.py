"""Desks: the offices, sections and bodies printed beside a phone or before a person."""

import re
from typing import Final

__all__ = ["desk_in", "ends_like_desk", "is_desk"]

_ENDS: Final = (
    "处", "科", "室", "部", "局", "厅", "委", "办", "院", "所", "站", "中心", "组", "会", "公司", "学校", "小学",
    "中学", "大学", "党校", "股", "府", "社", "馆", "队", "集团", "银行", "司", "台", "团", "系", "署", "厂", "校",
    "工商联", "文联", "妇联", "残联", "联盟", "侨联", "科协", "社科联", "作协", "支行", "分行", "法庭", "热线",
    "窗口", "防指", "乡", "镇", "街道", "仓库", "物资库", "客服",
    "基地", "平台", "园区", "开发区", "企业", "机构", "单位",
)  # fmt: skip
_LAST: Final = frozenset(word[-1] for word in _ENDS)
_NO_DESK: Final = frozenset({
    "以上单位", "各单位", "本单位", "所在单位", "有关单位", "相关单位", "申报单位", "单位", "公司", "学校", "学院",
    "企业", "会", "机构", "平台", "窗口", "部", "局", "我局", "我厅", "我委", "我司", "我处", "我办", "我院", "我校",
    "我会", "我部", "我科", "我中心", "我单位", "我公司", "本局", "本院", "本校", "本会", "本中心", "本公司",
    "本科", "专科", "接站", "送站",
})  # fmt: skip
_BEFORE: Final = re.compile(
    r".*(?:[至到给询]|[报寄发]送|报(?![社刊名告])|送(?!变)|交(?![通易流警管])|请与|联系(?!处)|(?:通|告)知(?![书单栏])|致电|反馈|通过|提交|前往|发往|径向|"
    r"请向|[于在从](?!事)|并向|拨打|由|同时|现将|[0-9][日时分前]|[0-9]号(?:楼|院)?|[.])"
)
_ROOM: Final = re.compile(r"[0-9A-Za-z]室\Z").search
_MARKER: Final = re.compile(
    r"(?:[(][一二三四五六七八九十0-9]{1,3}[)]|[一二三四五六七八九十]{1,3}、|[0-9]{1,2}[.、)])? *"
)
_HAN_WORD: Final = re.compile(r"[\u4e00-\u9fffA-Za-z0-9〇“”\"()·-]{2,40}").fullmatch


def ends_like_desk(text: str) -> bool:
    """Tell whether the last words name an office, a section or a body."""
    return text[-1:] in _LAST and text.endswith(_ENDS)


def desk_in(text: str) -> tuple[int, int] | None:
    """Give the place of the desk that the words end with, without the verb before it.

    >>> words = "方案于9月5日前送县住建局物业股"
    >>> start, stop = desk_in(words)
    >>> words[start:stop]
    '县住建局物业股'
    """
    if not ends_like_desk(text) or _ROOM(text[-3:]) or text.endswith("联系"):
        return None
    start = _MARKER.match(text).end()  # type: ignore[union-attr]  # every part of it may be empty
    if before := _BEFORE.match(text, start, len(text) - 1):
        start = before.end()
    desk = text[start:]
    if desk in _NO_DESK or not _HAN_WORD(desk):
        return None
    return start, len(text)


def is_desk(text: str) -> bool:
    """Tell whether a whole line is nothing but the name of a desk, as above a block of contacts."""
    return len(text) <= 40 and (place := desk_in(text)) is not None and place[0] == _MARKER.match(text).end()  # type: ignore[union-attr]  # see above
