"""引文: the other documents, laws, plans and standards that the body names."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from attrs import evolve

from gov_notice.model import Citation, Forwarding
from gov_notice.parsing.paragraphs import Found, Paragraph, Part, Setting
from gov_notice.parsing.understand.citations.certainty import of_citation
from gov_notice.parsing.understand.citations.mentions import (
    Mention,
    citation_of,
    is_annexed,
    is_delivered,
    is_invoked,
    may_hold_number,
    mentions,
    plain_title,
    printed_number,
    printed_title,
)

__all__ = ["find_citations"]

_NOTES: Final = re.compile(r"(?:[(（〔\[][^()（）]{1,40}[)）〕\]]|[0-9年版]+)+\Z")
_NUMBER_BEHIND: Final = re.compile("[(（][^()（）]{4,40}号[)）]\\Z").sub
_ENDS_NOTE: Final = frozenset(")）〕]0123456789年版")
_DOCUMENTS: Final = (
    "通知", "意见", "决定", "决议", "命令", "令", "公报", "公告", "通告", "通报", "请示", "批复", "议案", "函",
    "纪要", "答复", "解释", "法典", "宪法", "条例", "规定", "办法", "细则", "规则", "规程", "规范", "标准", "准则",
    "守则", "章程", "制度", "规划", "纲要", "计划", "方案", "预案", "要点", "目录", "名录", "措施", "政策", "指南",
    "指引", "导则", "公约", "协定", "条约", "议定书", "税则", "定额", "白皮书", "建议", "通则", "总则", "对策",
    "原则", "框架协议", "条件", "工作报告", "宣言", "声明", "基准", "大纲", "倡议", "技术要求", "行动", "举措",
    "清单", "十条", "条",
)  # fmt: skip
"""The last words of the names of documents, beside 法 of which `_WAYS` says what is none: 方法, 做法."""
_WAYS: Final = frozenset("方做书想手")
_ABOUT_REPORT: Final = re.compile("关于.*(?:报告|说明|建议|情况|讲话|提案|安排|协议)\\Z").search
_FORM: Final = re.compile(
    "(?:表|回执|单|册|证|证书|卡|模板|样式|格式|(?:申请|承诺|协议|报告|说明|责任|任务|委托|邀请|推荐|意见|通知|聘)书|(?:邀请|推荐|回|介绍|商调)函)\\Z"
).search
_LONGEST_STRAY: Final = 60
_STRAY: Final = re.compile(r"[ ():〔〕]*(?:(?:发文|发布)?[字文]号|编号)?[ ():〔〕]*").fullmatch
_GENERIC: Final = re.compile(
    "(?:实施|管理|工作|暂行|试点|总体|具体|专项|若干|有关|补充|联合|紧急|督查|督办|报名|申报|招标|采购|考核|评审|评选|操作|奖励|活动|"
    "行动|应急|竞赛|比赛|会议|培训|招聘|目标|任务|整改|年度|指导|技术|本|该){0,3}"
    "(?:通知|意见|决定|公告|通告|通报|批复|请示|函|条例|规定|办法|细则|规则|章程|制度|规划|纲要|计划|方案|预案|要点|目录|措施|指南|指引|"
    "公约|标准|规范|清单|建议|和|对策|政策)+"
).fullmatch
"""A name that says what kind of document it is and no more: a short form, or something yet to be written."""
_REPUBLIC: Final = "中华人民共和国"


def find_citations(
    paragraphs: Sequence[Paragraph], setting: Setting, passed_on: Sequence[Found[Forwarding]] = ()
) -> list[Found[Citation]]:
    """Find the documents that the body names with a number or in 《》, each once, in order.

    Left out are what is passed on, the document's own attachments, forms, books and later uses of a
    short form.
    """
    body = Part.BODY
    named = [
        (paragraph, mention)
        for paragraph in paragraphs
        if paragraph.part is body and ("《" in (text := paragraph.text) or may_hold_number(text))
        for mention in mentions(text)
    ]
    if not named:
        return []
    collected = _Collected(setting, [found.value.citation for found in passed_on])
    for paragraph, mention in named:
        collected.add(paragraph, mention)
    return [
        Found(found.value, found.start, found.stop, confidence=of_citation(found.value)) for found in collected.found
    ]


_OWN_ATTACHMENT: Final = re.compile("附件 ?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})? ?[:：、.]").match
"""《附件二:使用指南》 names an attachment of the document itself."""


class _Collected:
    """The citations found so far, and the names under which they have been met."""

    def __init__(self, setting: Setting, passed_on: Sequence[Citation]) -> None:
        self.found: list[Found[Citation]] = []
        titles = [citation.title for citation in passed_on]
        self._own = {_bare(name) for name in (*setting.attachments, setting.title, *titles) if name}
        self._own.update(_bare(_NUMBER_BEHIND("", name)) for name in setting.attachments)
        self._own_numbers = {str(citation.number) for citation in passed_on if citation.number}
        self._own_numbers.update(setting.enclosed_numbers)
        self._short: set[str] = set()
        self._titles: dict[str, int] = {}
        self._numbers: dict[str, int] = {}

    def add(self, paragraph: Paragraph, mention: Mention) -> None:
        title = printed_title(paragraph, mention)
        if not (self._is_other(paragraph.text, title, mention) if title else _is_within(paragraph, mention)):
            return
        citation = citation_of(paragraph, mention, title)
        if citation.short_name:
            self._short.add(_bare(citation.short_name))
        if citation.number and str(citation.number) in self._own_numbers:
            return
        self._put(paragraph.found(citation, mention.start, mention.stop))
        for place in mention.numbers[1:]:
            self._put(paragraph.found(Citation(number=printed_number(paragraph, place)), *place))

    def _is_other(self, text: str, title: str, mention: Mention) -> bool:
        bare = _bare(title)
        if bare in self._short or bare in self._own:
            return False
        if mention.numbers:
            return True
        if bare.startswith("附件") and _OWN_ATTACHMENT(bare):
            return False
        words = _NOTES.sub("", bare) if bare[-1:] in _ENDS_NOTE else bare
        if len(words) < 2 or _FORM(words) or _GENERIC(words) or is_annexed(text, mention):
            return False
        if is_delivered(text, mention) and "关于" not in title:
            return False
        return _is_document(words) or is_invoked(text, mention)

    def _put(self, found: Found[Citation]) -> None:
        citation = found.value
        number = str(citation.number) if citation.number else None
        title = _bare(citation.title) if citation.title else None
        at = self._numbers.get(number) if number else None
        if at is None and title:
            at = self._titles.get(title)
            if at is not None and number and self.found[at].value.number:
                at = None
        if at is None:
            at = len(self.found)
            self.found.append(found)
        else:
            self.found[at] = _merged(self.found[at], citation)
        if number:
            self._numbers.setdefault(number, at)
        for name in _names(title) if title else ():
            self._titles.setdefault(name, at)


def _is_within(paragraph: Paragraph, mention: Mention) -> bool:
    """Tell a number in a sentence from one that is a line by itself: a head that strayed into the body."""
    text = paragraph.text
    if len(text) - (mention.stop - mention.start) > _LONGEST_STRAY:
        return True
    return _STRAY(text[: mention.start] + text[mention.stop :]) is None


def _merged(found: Found[Citation], later: Citation) -> Found[Citation]:
    first = found.value
    return evolve(
        found,
        value=evolve(
            first,
            title=first.title or later.title,
            number=first.number or later.number,
            issuers=first.issuers or later.issuers,
            short_name=first.short_name or later.short_name,
        ),
    )


def _bare(title: str) -> str:
    return plain_title(title).strip("《》")


def _names(title: str) -> Iterable[str]:
    """Give the names under which a title may come again: 中华人民共和国 is left out the second time."""
    return {title, title.removeprefix(_REPUBLIC)}


def _is_document(words: str) -> bool:
    """Tell whether a name in 《》 is a document's, by its last word: not a form's, book's or newspaper's."""
    if words.endswith(_DOCUMENTS) or _ABOUT_REPORT(words) is not None:
        return True
    return len(words) > 1 and words[-1] == "法" and words[-2] not in _WAYS
