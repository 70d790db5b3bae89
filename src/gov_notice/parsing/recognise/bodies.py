"""Lines that name bodies: signatures (发文机关署名) and bare letterheads."""

import re
from typing import Final

from gov_notice.model.joint_names import ENDS_NAMES, is_body_name

__all__ = ["bodies_in", "without_seal"]

_NO_NAMES: Final = (
    "执行", "进行", "施行", "实行", "履行", "发行", "试行", "参会", "与会", "开会", "机会", "社会", "全部", "场所",
    "好处", "之处",
    "承办", "主办", "举办", "督办", "申办", "停办", "阶段", "手段", "时段", "全会", "大会", "年会",
    "例会", "晚会", "内部", "外部",
)  # fmt: skip
_NAMES_AFTER_ALL: Final = ("安全部",)
"""What ends a name though it ends like such a phrase."""
_NOT_IN_NAME: Final = re.compile(
    "|".join(
        (
            *map(re.escape, ",。;:!?《》“”\"'=@/\\+*%"),
            "关于", "转发", "印发", "批转", "请各", "现将", "特此", "年前", "月前", "日前",
            *(f"{digit}[0-9]{{4}}" for digit in "0123456789"),
        )
    )
).search  # fmt: skip
_EVENT: Final = re.compile(
    "(?:19|20)[0-9]{2}[^0-9].*会|.{0,12}第[一二三四五六七八九十0-9]{1,3}届.*(?:博览|交易|展览|展销|洽谈|推介|研讨|交流)会"
).fullmatch
"""Fairs and meetings are counted by years."""
_NUMBERED: Final = re.compile("[一二三四五六七八九十]+、").match
_BRACKET: Final = re.compile(r"\(([^()]{0,40})\)")
_QUOTED: Final = re.compile(
    '[“"]([\u4e00-\u9fff0-9]{2,10})[”"]'
    "(?=(?:工作|专项|改革|行动|活动|计划|建设|工程|统筹|推进)*(?:领导|协调|管理|指导|组委|委员|办公室|专班))"
).sub
"""What a body that a slogan names sees to: “三支一扶”工作领导小组."""
_SEAL: Final = re.compile(r"^(?:公?章|印章?|盖章|加盖公章|.{0,30}代章|印|签章)$").match
_SPLIT: Final = re.compile(r" {2,}|、|/")
_LONGEST: Final = 45
_LAST: Final = ENDS_NAMES.union(" 、/")
"""The last characters of such a line: that of a name, of a seal, or what stands between names."""
_FEWEST_GAPS: Final = 3
"""Of a letter-spaced name."""


def _is_name(text: str) -> bool:
    """Tell whether a folded text without blanks is the name of a body, and no phrase that ends like one: 与会, 主办."""
    if "“" in text or '"' in text:
        # “三支一扶”工作领导小组办公室
        text = _QUOTED(r"\1", text)
    if (
        not 2 <= len(text) <= _LONGEST
        or not is_body_name(text)
        or _NOT_IN_NAME(text)
        or ("、" in text and _NUMBERED(text))
    ):
        return False
    bare = _BRACKET.sub("", text) if "(" in text else text
    if (bare[:1].isdigit() and "年" in bare[:6]) or (
        bare[-1:] == "会" and ("届" in bare or bare[0] in "12") and _EVENT(bare)
    ):
        return False
    return not bare.startswith("请") and (not bare.endswith(_NO_NAMES) or bare.endswith(_NAMES_AFTER_ALL))


def without_seal(text: str) -> tuple[str, str | None]:
    """Part a name from what is printed of a seal behind it.

    >>> without_seal("柳城县林业局(印章)")
    ('柳城县林业局', '(印章)')
    """
    for match in _BRACKET.finditer(text) if "(" in text else ():
        if _SEAL(match[1].replace(" ", "")):
            return (text[: match.start()] + text[match.end() :]).strip(), match[0]
    return text, None


def bodies_in(text: str) -> list[tuple[int, int]] | None:
    """Give the places of the body names that make up a whole line; None where it is no such line.

    Names stand apart by wide gaps, by 、 or by single blanks; a letter-spaced name is one name.

    >>> line = "柳城县粮食局      柳城县商业局"
    >>> [line[a:b] for a, b in bodies_in(line)]
    ['柳城县粮食局', '柳城县商业局']
    >>> bodies_in("柳 城 县 人 民 政 府")
    [(0, 13)]
    """
    if text[-1:] not in _LAST or len(text) > 200:
        return None
    if not (" " in text or "、" in text or "/" in text or "(" in text):
        return [(0, len(text))] if _is_name(text) else None
    if _letter_spaced(text):
        return [(0, len(text))] if _is_name(text.replace(" ", "")) else None
    places: list[tuple[int, int]] = []
    at = 0
    for part in _parts(text):
        start = text.index(part, at)
        at = start + len(part)
        name, _ = without_seal(part)
        if not name:
            continue
        if not _is_name(name.replace(" ", "")):
            return None
        begin = text.index(name, start) if name in part else start
        places.append((begin, begin + len(name)))
    return places or None


def _parts(text: str) -> list[str]:
    wide = [part.strip(" ") for part in _SPLIT.split(text) if part.strip(" ")]
    parts: list[str] = []
    for part in wide:
        pieces = part.split(" ")
        if len(pieces) > 1 and all(_is_name(without_seal(piece)[0]) for piece in pieces if piece):
            parts.extend(piece for piece in pieces if piece)
        else:
            parts.append(part)
    return parts


def _letter_spaced(text: str) -> bool:
    if text.count(" ") < _FEWEST_GAPS:
        return False
    words = text.split()
    return len(words) > _FEWEST_GAPS and sum(len(word) == 1 for word in words) >= len(words) * 0.8
