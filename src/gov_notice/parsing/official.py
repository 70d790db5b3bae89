"""Is this an official document at all (公文)? A reasoned yes or no."""

import re
from typing import Final

from attrs import frozen

from gov_notice.model import GENRES, OfficialDocument

__all__ = ["Judgement", "judge"]

_NEWS: Final = re.compile(r"本报讯|本报记者|记者从|记者 [\u4e00-\u9fff]{2,3}\)|通讯员").search
_DATELINE: Final = re.compile(r"[\u4e00-\u9fff]{2,8}社?[\u4e00-\u9fff]{2,4}[0-9]{1,2}月[0-9]{1,2}日电").match
_QUESTIONS: Final = re.compile(r"\n *(?:问|答|记者|[QA][0-9]{0,2}) ?:|答记者问|[一二三四五六七八九十]+、[^\n]{2,30}\?")
_PARTIES: Final = (("甲方", "乙方"), ("出租方", "承租方"), ("出卖人", "买受人"))
"""Who conclude a contract: one side alone is named by those who announce that one is to be concluded."""
_MOST_NAMINGS: Final = 3
_ANNOUNCING: Final = frozenset({"通知", "公告", "通告", "公示"})
"""Genres that no contract is titled with."""
_BLANK_SIGNS: Final = "\u00d7xX＊*_"
_BLANK: Final = re.compile(
    "|".join(("某某", *(f"[{sign}][{_BLANK_SIGNS}]{{2,}}" for sign in _BLANK_SIGNS), "XX"))
).findall
_BLANK_HEAD: Final = re.compile(
    r"[〔\[(](?:[12][0-9]|20)?[\u00d7xX＊*]{2,4}[〕\])] ?第?[\u00d7xX＊*]{1,4} ?号"
    r"|20[\u00d7xX＊*]{2} ?年 ?[\u00d7xX＊*]{1,2} ?月"
    r"|[\u00d7xX＊*]{2,4} ?年 ?[\u00d7xX＊*]{1,2} ?月 ?[\u00d7xX＊*]{1,2} ?日"
).search
_FEW_BLANKS, _MANY_BLANKS = 3, 8
_HOW_TO: Final = re.compile(
    r"范文|模板|写作|教程|技巧|手把手|如何写|怎么写|一[图文](?:读|看|弄|搞)懂|^〔[^〔〕]{0,6}解读〕"
)
_NOTIFIES: Final = re.compile(
    r"现[^。\n]{0,160}(?:给你们|予以公[布告示])"
    + "".join(
        rf"|{words}(?<=(?:通知|通告|公告|通报|函告|函复|答复|批复|报告|请示|公示|纪要|指示){words})"
        for words in ("如下", "于后")
    )
).search
_CONCLUDES: Final = re.compile(
    r"\n *(?:特此|专此|此)(?:通知|通告|公告|通报|函[告复达]|报告|请示|批复|复)[。!]? *(?![^\n])"
).search
_ASKS: Final = re.compile(
    "(?:请|望|希)(?:各|全体|有关|相关|广大)|经[^。,]{0,12}研究,?决定|现(?:依法)?向[^。]{1,12}公告"
).search
_OPENING, _TOP = 2000, 400
_OTHER_GENRES: Final = frozenset({"令", "公示", "答复", "指示", "布告", "通令"})
"""Genres of older rules and of custom, which no other text is titled with."""
_TO_THE_PUBLIC: Final = frozenset({"简章", "公开信", "倡议书", "决定书", "告知书", "认定书", "裁决书", "简报"})
"""Kinds of paper that few but bodies write, though 条例 8 does not know them."""
_ALSO_PRIVATE: Final = frozenset({"报告", "纪要"})
"""Genres that companies and students title their own papers with."""
_PUBLIC: Final = ("政府", "法院", "检察院", "委员会")
_PUBLIC_HOLDER: Final = re.compile(
    "大学|学院|学校|中学|小学|医院|图书馆|博物馆|[省市县区州](?![场民])|政府|委员会|协会|学会|局"
).search
_BUSINESS: Final = ("公司", "集团", "商场", "商城", "超市", "酒店", "专卖店", "旗舰店")
_DECIDES: Final = re.compile("(?:经|由)[^。]{0,40}(?:研究|批准|同意|决定)|决定|拟?定于|现[将就把]").search
_SETS_OUT: Final = re.compile("(?:通知|通告|公告|公布|规程|方案|安排|办法|事项)[^。,:]{0,6}如下[:。]").search
_FEWEST_PARTS: Final = 3
_COLUMNS: Final = re.compile(
    r"(?:序 ?号|编 ?号)[ \n]+(?:[^ \n]{2,8}[ \n]+){0,4}(?:发文字号|来文字号|文号|字号)[ \n]+(?:[^ \n]{2,8}[ \n]+){0,4}"
    r"(?:文件|来文|公文)?(?:标题|题名|名称|事由)"
).search
"""The columns of a list of papers that were received or sent."""
_LAW_TITLES: Final = ("法", "条例", "细则", "规则", "办法", "规定")


@frozen
class Judgement:
    """Yes or no, with the reasons in points for and against."""

    official: bool
    reasons: tuple[tuple[int, str], ...]


def judge(document: OfficialDocument, text: str) -> Judgement:
    """Judge whether a folded text with this reading is an official document.

    >>> from gov_notice.model import Title
    >>> judge(OfficialDocument(title=Title.read("关于召开会议的通知"), genre="通知"), "关于召开会议的通知").official
    True
    """
    reasons = [*_for(document, text), *_against(document, text)]
    return Judgement(sum(points for points, _ in reasons) >= 3, tuple(reasons))


def _for(document: OfficialDocument, text: str) -> list[tuple[int, str]]:
    signed = document.date_of_issue is not None and bool(document.issuers)
    title, letterhead = document.title, document.letterhead
    opens, concludes = _opens_officially(text), _concludes_officially(text)
    statutory = document.genre in GENRES or document.genre in _OTHER_GENRES
    # shops print 招聘启事 alone
    public = document.genre in _TO_THE_PUBLIC or (
        document.genre == "启事" and title is not None and "关于" in title.text
    )
    reasons = (
        (statutory, 3, f"标题的文种是{document.genre}"),
        (public, 2, f"标题的文种是{document.genre}"),
        (
            not statutory and not public and title is not None and title.genre,
            1,
            f"标题以{title.genre if title else ''}结尾",
        ),
        (document.number is not None, 3, "有发文字号"),
        (letterhead is not None and letterhead.suffix, 2, "有发文机关标志"),
        (document.addressees is not None, 2, "有主送机关"),
        (signed, 1, "有署名和成文日期"),
        (signed and document.attachments, 2, "有附件说明和署名"),
        (_arranges(document, text), 3, "一个单位布置的活动：分条的安排、时间和联系方式"),
        (opens, 1, "正文以公文用语引出"),
        (concludes, 1, "正文以公文用语结束"),
        (signed and (opens or concludes), 1, "署名的单位以公文用语行文"),
        (
            signed and not (statutory or opens or concludes) and _ASKS(text[:_OPENING]),
            2,
            "署名的单位作出决定或要求各方办理",
        ),
        (document.forwardings, 1, "转发或印发另一份公文"),
        (document.copies_to is not None or document.printed_by is not None, 2, "有版记"),
    )
    return [(points, reason) for holds, points, reason in reasons if holds]


def _arranges(document: OfficialDocument, text: str) -> bool:
    """Tell whether a text without a kind of document is a public body's notice of an event that others take part in.

    Its opening says what is decided, 如下; numbered parts, days and whom to call follow.
    """
    title = document.title
    if title is None or title.genre or len(document.headings) < _FEWEST_PARTS:
        return False
    if not _PUBLIC_HOLDER(title.text) or any(map(title.text.__contains__, _BUSINESS)):
        return False
    opening = text[:_OPENING].partition("一、")[0]
    decided = _DECIDES(opening) is not None and _SETS_OUT(opening) is not None
    dated = bool(document.deadlines or document.periods)
    reached = any(contact.phones or contact.emails for contact in document.contacts)
    return decided and dated and reached


def _opens_officially(text: str) -> bool:
    """Tell whether 现将有关事项通知如下 or the like opens the text."""
    return _NOTIFIES(text[:_OPENING]) is not None


def _concludes_officially(text: str) -> bool:
    """Tell whether 特此通知 or the like is the last sentence of the text."""
    return "此" in text and _CONCLUDES(text) is not None


def _is_private(document: OfficialDocument, title: str, text: str) -> bool:
    """Tell whether nothing says that a report or minutes without number and addressees come from a public body."""
    if document.letterhead or any(word in title for word in _PUBLIC):
        return False
    if _opens_officially(text) or _concludes_officially(text):
        return False
    return not (document.issuers and (document.genre == "纪要" or "关于" in title))


def _against(document: OfficialDocument, text: str) -> list[tuple[int, str]]:
    reasons: list[tuple[int, str]] = []
    head = text[:1500]
    title = document.title.text if document.title else text[:60].strip().partition("\n")[0]
    formal = document.number is not None or document.addressees is not None
    signed = document.issuers and document.date_of_issue
    if not formal and not signed and (_NEWS(head) or _DATELINE(head)):
        reasons.append((-3, "像新闻报道"))
    if not formal and _QUESTIONS.search(text) and len(_QUESTIONS.findall(text)) > 1:
        reasons.append((-3, "像问答"))
    announced = signed and document.genre in _ANNOUNCING
    if not announced and _names_parties(text):
        reasons.append((-4, "像合同"))
    if document.genre in _ALSO_PRIVATE and not formal and _is_private(document, title, text):
        reasons.append((-3, f"私人和企业也写{document.genre}，这里没有公文的其他要素"))
    if _HOW_TO.search(title):
        reasons.append((-4, "标题像写作教程"))
    if not formal and document.title is None and "第一条" in head:
        reasons.append((-3, "像法规条文"))
    if not formal and document.title is not None and title.endswith(_LAW_TITLES) and "第一条" in text:
        reasons.append((-3, "法规本身，没有发布它的公文"))
    return reasons + _against_forms(document, text)


def _names_parties(text: str) -> bool:
    """Tell whether both sides of a contract are named, again and again."""
    return any(
        one in text and other in text and text.count(one) + text.count(other) > _MOST_NAMINGS for one, other in _PARTIES
    )


def _against_forms(document: OfficialDocument, text: str) -> list[tuple[int, str]]:
    """Give what speaks for a form or a register rather than a document."""
    reasons: list[tuple[int, str]] = []
    if document.addressees is None and ("文号" in text[:_TOP] or "字号" in text[:_TOP]) and _COLUMNS(text[:_TOP]):
        reasons.append((-12, "收发文登记簿"))
    blanks = len(_BLANK(text)) if "某某" in text or any(sign in text for sign in _BLANK_SIGNS) else 0
    if blanks > _FEW_BLANKS and _BLANK_HEAD(text):
        reasons.append((-12, "字号或日期没有填写"))
    elif blanks > _MANY_BLANKS:
        reasons.append((-4, "像没有填写的模板"))
    return reasons
