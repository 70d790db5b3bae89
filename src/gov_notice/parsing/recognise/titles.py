"""Lines that are a title (标题) or a part of one."""

import re
from typing import Final

from gov_notice.model.genres import PRINTED_GENRES, genre_at_end
from gov_notice.parsing.recognise.head import is_chrome
from gov_notice.parsing.recognise.numbers import decree_in

__all__ = ["ends_title", "holds_stray_stop", "is_bare_genre", "is_title_part", "title_label"]

_LABEL: Final = re.compile(
    r"(?:原标题|标 *题|题 *目|名 *称) ?: ?|〔(?:法规|文件|公文)?(?:标题|名称)〕 ?:? ?"
    r"|[〔\[](?:置顶|头条|转发|转载|(?:重要|最新|紧急)?(?:通知公告|通知|公告|通告|公示))[〕\]] ?(?=[^ ])"
    "|(?:重要|最新|紧急)?(?:通知|公告|通告|公示)(?:[丨|](?=[^ ])|: ?(?=关于))"
).match
_OPENS_LABEL: Final = frozenset("原标题名〔[重最紧通公")
_ABOUT: Final = re.compile("转发|印发|批转|发布|公布|颁布|召开|举办|开展|征集|申报|组织").search
_MARKED: Final = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十0-9]{1,3}[)](?!年)|[0-9]{1,2}[、.](?![0-9])"
    r"|附 ?件|第[一二三四五六七八九十0-9]{1,3}[条章节]"
).match
_BULLETS: Final = frozenset("●■◆▲★◎○•")
_KEEP: Final = "(?:内部(?:资料|文件|刊物|参考)|注意保存|妥善保管|(?:请勿|不得|严禁)(?:外传|翻印|转载))"
_WARNING: Final = re.compile(f"{_KEEP}(?:[ ,、!]*{_KEEP})*").fullmatch
_CONTENTS: Final = ("〔本期", "本期要目", "本期导读")
"""What the list of the contents of a bulletin (简报) opens with."""
_OPENS_NO_TITLE: Final = _BULLETS.union("内注妥请不严〔本")
_OPENS_MARKED: Final = frozenset("一二三四五六七八九十(附第0123456789")
_LAST: Final = frozenset({genre[-1] for genre in PRINTED_GENRES} | set(')）〕》〉”’"!一二三四五六七八九十号.。'))
_LAST_MARKS: Final = "。;:,!?、"
_LONGEST: Final = 130
_BARE: Final = re.compile(
    r"(?:通 *知|通 *告|公 *告|通 *报|决 *[定议]|命 *令|令|公 *报|报 *告|请 *示|批 *复|复 *函|函|意 *见|会 *议 *纪 *要"
    r"|纪 *要|议 *案|公 *示|邀 *请 *函|(?:通 *知|告 *知|决 *定|倡 *议) *书)(?: ?[一二三四五六七八九十]{1,2})?"
).fullmatch
_WITHOUT_MATTER: Final = frozenset(
    {
        "公告", "通告", "公示", "令", "命令", "公报", "会议纪要", "纪要", "通知", "决定", "办法", "规定",
        "细则", "方案", "规则",
        "条例", "意见", "预案", "章程", "措施", "规划", "计划", "要点", "通报", "报告", "指南", "标准",
        "简章", "简报", "启事", "公开信", "倡议书",
    }
)  # fmt: skip
_LONGEST_WITHOUT_MATTER: Final = 60
# the last cell of a row, or words about how to be told: 14:30 大会报告, 另行通知
_NO_TITLE: Final = re.compile("[0-9]:[0-9]{2}|(?:另行|电话|短信|及时|随时|书面)通知$").search

_GENRES_STOPPED: Final = ("通知", "通报", "函", "复函", "批复", "报告", "请示", "决定", "意见")
_STOPPED: Final = re.compile(rf"[^。,;:]{{0,40}}关于[^。,;:]{{2,80}}的(?:{'|'.join(_GENRES_STOPPED)})。").fullmatch
_STOPPED_ENDS: Final = tuple(f"的{genre}。" for genre in _GENRES_STOPPED)
_STOP_WITHIN: Final = re.compile(r"[^。]{0,100}关于[^。]{2,100}。(?=[(》”])[^。]{0,60}的[^。]{2,4}").fullmatch
"""A title with a stop that came along with what it names: 关于拍卖设备一批。(第二次)的公告."""
_BEHIND_STRAY_STOP: Final = frozenset("(》”")


def holds_stray_stop(text: str) -> bool:
    """Tell whether the only stop of a folded line came along with what a title names, and ends no sentence.

    >>> holds_stray_stop("关于拍卖机器设备一批。(第二次)的公告"), holds_stray_stop("关于拍卖。现发布拍卖的公告")
    (True, False)
    """
    at = text.find("。")
    if at < 0 or text[at + 1 : at + 2] not in _BEHIND_STRAY_STOP:
        return False
    return _STOP_WITHIN(text) is not None and genre_at_end(text) is not None


def title_label(text: str) -> int:
    """Give the length of a label such as 标题: before the words."""
    match = _LABEL(text) if text[:1] in _OPENS_LABEL else None
    return match.end() if match else 0


def is_title_part(text: str) -> bool:
    """Tell whether a folded line may be a line of a title: short, unmarked, no stop at its end.

    >>> is_title_part("关于做好秋季动物防疫工作"), is_title_part("请遵照执行。")
    (True, False)
    """
    if text.endswith(_STOPPED_ENDS) and _STOPPED(text):
        text = text[:-1]
    if not 1 < len(text) <= _LONGEST or text[-1] in _LAST_MARKS or ("。" in text and not holds_stray_stop(text)):
        return False
    if text[0] in _OPENS_NO_TITLE and (text[0] in _BULLETS or text.startswith(_CONTENTS) or _WARNING(text)):
        return False
    if text[0] in _OPENS_MARKED and (_MARKED(text) or (text[0] == "(" and text[-1] == ")")):
        return False
    return not is_chrome(text) or title_label(text) > 0


def ends_title(text: str) -> bool:
    """Tell whether a folded line may be the last of a title: it ends with a genre word.

    >>> ends_title("自查工作的通知"), ends_title("通  告"), ends_title("请按规定发布通知")
    (True, True, False)
    """
    last = text[-1:]
    if last not in _LAST or (last == "。" and not text.endswith(_STOPPED_ENDS)) or not is_title_part(text):
        return False
    if decree_in(text) or _BARE(text):
        return True
    compact = text.replace(" ", "").rstrip("。")
    word = genre_at_end(compact)
    if word is None or compact.startswith("特此") or ("," in compact and "关于" not in compact):
        return False
    before = compact[: compact.rfind(word)]
    if before.endswith("的") or "关于" in compact or _ABOUT(compact):
        # prose that happens to end with a genre word begins with an order
        return not compact.startswith(("请", "按照", "根据", "现"))
    short = len(compact) <= _LONGEST_WITHOUT_MATTER and word in _WITHOUT_MATTER and "、" not in compact
    return short and not _NO_TITLE(compact)


def is_bare_genre(text: str) -> bool:
    """Tell whether a folded line is a genre word and nothing else: 通 告."""
    return len(text) < 24 and _BARE(text) is not None
