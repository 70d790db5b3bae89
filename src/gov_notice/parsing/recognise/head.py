"""Small lines of the head: 份号, 密级, 紧急程度, 发文机关标志, and what a web page puts around it."""

import re
from typing import Final

from gov_notice.parsing.recognise.bodies import bodies_in

__all__ = ["is_chrome", "is_copy_number", "is_secrecy", "is_telegram_head", "is_urgency", "letterhead_in", "urgency_in"]

_COPY_NUMBER: Final = re.compile(r"(?:份号 ?:? ?|No\.? ?)?[0-9]{6}|(?:份号 ?:? ?)[0-9]{1,6}").fullmatch
_SECRECY: Final = re.compile(r"(?:密级 ?:? ?)?(?:绝 ?密|机 ?密|秘 ?密) ?(?:[★☆*·].{0,20})?").fullmatch
_URGENCY: Final = re.compile(
    r"(?:紧急程度 ?:? ?)?(?:特 ?急|加 ?急|平 ?急|特 ?提|急 ?件|紧 ?急)|[\[〔(](?:特急|加急|平急|特提|急件|紧急)[)〕\]]"
).fullmatch
_TELEGRAM: Final = re.compile(
    r"(?:发电(?:单位|机关)|发往|签批(?:盖章)?|签发|等 ?级|缓急) ?(?::|  |  ?(?=特|加|平))."
).match
_OPENS_TELEGRAM: Final = frozenset("发签等缓")
_GRADE: Final = re.compile("(?:^|  )(?:等 ?级|缓急)[: ]{1,4}(特提|特急|加急|平急)").search
_LONGEST_CHROME, _LONGEST_LINK = 160, 600
_CHROME_WORDS: Final = (
    # the record of a government site (rulebook 10.6)
    "索 ?引 ?号", "登 ?记 ?号", "主 ?题 ?分 ?类", "主 ?题 ?词(?=.{0,12} |: )", "是否公开(?= ?:)", "公开(?= ?:)",
    "公开(?:方式|类别|日期|时间)", "办理(?:结果|类别|类型) ?:", "成 ?文 ?日 ?期", "生成日期",
    "发 ?布 ?(?:日 ?期|时 ?间|机 ?构|单 ?位|文 ?号|人|者|部门)", "发 ?文 ?(?:机 ?关|单位|日期|字 ?号)",
    r"文 ?号(?= ?: ?\S+ {2,}\S)", "名 ?称", "标 ?题", "有 ?效 ?性", "时 ?效 ?性", "效力状态", "废止日期", "信息分类",
    "颁[发布](?:部门|单位|机关|时间|日期)", "实施(?:时间|日期)", "施行(?:时间|日期)", "生效(?:时间|日期)",
    "效力(?:属性|级别|等级)", "法规类别",
    "内容分类", "文件编号", "统一编号", "体裁分类", "服务对象分类", "关键词", "内容概述", "公文种类", "承办单位",
    # where it came from
    "信息来源", "来 ?源", "文章来源", "作 ?者", "责任编辑", "编辑", "审核", "发表时间", "更新时间", "时间: ?[0-9]{4}-",
    "日期 ?: ?[0-9]{4}", "法宝引证码", "原文链接", "检索(?:时间|关键词) ?:", "原文下载", "-{3,}(?![^ ])",
    "url ?:", "title ?:", "content ?:", "author ?:", "date ?:",
    # buttons and counters
    "浏览(?:次数|量)?", "阅 ?读", "点击(?:数|率|次数)?", "访问(?:量|次数)", r"字 ?号 ?:? ?[大\[]", "〔字体", "字体",
    "打印", "关闭", "分享", "扫一扫", "打印本页", "当前(?:位置|页面)",
    "您(?:现在|当前)?(?:所在)?的?位置", "首页", "相关(?:链接|附件|文章)",
    "相关(?:阅读|推荐|新闻|资讯|内容|信息|标签|专题)(?=$| |:)", "推荐阅读(?=$| |:)", "延伸阅读(?=$| |:)",
    "热门(?:阅读|推荐|新闻|资讯|文章)(?=$| |:)", "本文标签 ?:", "猜你喜欢(?=$| |:)", "大家(?:都|正)?在看(?=$| |:)",
    "回到顶部", "返回(?:顶部|首页|列表|上页)", "广告链接(?=$| |:)", "网友评论(?=$| |:)", "友情链接(?=$| |:)",
    "版权所有", "上一[篇条]", "下一[篇条]", "附件下载", "主办(?:单位)? ?:(?=[^。]*(?:备案|ICP))", "网站标识码",
    r"大[〕\]] ?[〔\[]中", r"收藏(?:本页)?[〕\]]", "下载附件", "点击下载", "文件下载", "下载(?!《)",
)  # fmt: skip
"""What such a line begins with; each pattern opens with a character that stands for itself."""
_OPENS_CHROME: Final = frozenset("〔[ 0123456789").union(*(word[0] + word[0].upper() for word in _CHROME_WORDS))
_CHROME: Final = re.compile(
    rf"[〔\[]? ?(?:{'|'.join(_CHROME_WORDS)}|[0-9]{{4}}[-/][0-9]{{1,2}}[-/][0-9]{{1,2}} +[0-9]{{1,2}}:"
    r"|[^ ]{0,3}ICP备|[^ ]?公网安备)",
    re.IGNORECASE,
).match
_RULE: Final = re.compile("[-─━—_=═ ]*[★☆]?[-─━—_=═ ]*").fullmatch
_OPENS_RULE: Final = frozenset("-─━—_=═★☆")
"""A line drawn between the head and the text, with a star in its middle or none."""
_POSTED: Final = re.compile(r"[^ ]{2,20} +[0-9]{4}[-/年][0-9 :/年月日-]{4,18} ?发表于").match
"""What an app prints under a title: 某大学 2026-03-02 10:00 发表于某省."""
_LICENCE: Final = 9
"""Before which place the last character of a site's licence stands: 备."""
_CONTENTS: Final = re.compile(r"目 *录|[^。]{2,60}?[.…·]{6,}.{0,8}").fullmatch
_SUFFIX: Final = re.compile(
    r"(.*?) *((?:文 *件|明传电报|传真电报|公 *告|通 *告|令"
    r"|(?:会 *议 *|专 *题 *会 *议 *|办 *公 *会 *议 *)?纪 *要|简 *报|通 *报|公 *报))"
    r" *(.*)"
).fullmatch
_MAY_HOLD_SUFFIX: Final = re.compile("[件报告令要]").search
"""By the last characters of those words."""


def is_chrome(text: str) -> bool:
    """Tell whether a folded line belongs to the page around the document: its record, its buttons.

    >>> is_chrome("索 引 号: LC00-0305"), is_chrome("发布日期:2026-03-12 浏览次数:88"), is_chrome("一、发布时间")
    (True, True, False)
    """
    if not text or (len(text) > _LONGEST_CHROME and (len(text) > _LONGEST_LINK or "http" not in text)):
        return False
    if (text[0] in _OPENS_CHROME or "备" in text[:_LICENCE]) and _CHROME(text):
        return True
    if text[0] in _OPENS_RULE and _RULE(text) and (len(text) > 2 or text in "★☆"):
        return True
    if "发表于" in text and _POSTED(text):
        return True
    dotted = "." in text or "…" in text or "·" in text
    return (dotted or text[0] == "目") and _CONTENTS(text) is not None


def is_copy_number(text: str) -> bool:
    """Tell whether a folded line is a copy number (GB/T 9704-2012 7.2.1)."""
    return len(text) < 20 and text[-1:].isdigit() and _COPY_NUMBER(text) is not None


def is_secrecy(text: str) -> bool:
    """Tell whether a folded line is a grade of secrecy with its term (GB/T 9704-2012 7.2.2)."""
    return len(text) < 40 and "密" in text and _SECRECY(text) is not None


def is_urgency(text: str) -> bool:
    """Tell whether a folded line is a degree of urgency (GB/T 9704-2012 7.2.3)."""
    return len(text) < 20 and ("急" in text or "提" in text) and _URGENCY(text) is not None


def is_telegram_head(text: str) -> bool:
    """Tell whether a folded line is of the form that telegrams carry above their title: 发电单位, 签批盖章, 等级.

    >>> is_telegram_head("等级  特急·明电    柳汛电〔2026〕3号"), is_telegram_head("等级评定办法")
    (True, False)
    """
    return text[:1] in _OPENS_TELEGRAM and len(text) < 100 and _TELEGRAM(text) is not None


def urgency_in(text: str) -> tuple[int, int] | None:
    """Give the place of the degree of urgency in the line 等级 of a telegram.

    >>> [text[slice(*urgency_in(text))] for text in ("等级 特急·明电", "发往:各镇  等级:加急")]
    ['特急', '加急']
    """
    match = _GRADE(text) if "急" in text or "特提" in text else None
    return match.span(1) if match else None


def letterhead_in(text: str) -> tuple[list[tuple[int, int]], tuple[int, int] | None] | None:
    """Give the places of the bodies in a line of letterhead, and of the word 文件 (or 公告 …) in it.

    >>> text = "柳江省科学技术协会 文件 柳江省科学技术厅"
    >>> bodies, suffix = letterhead_in(text)
    >>> [text[a:b] for a, b in bodies], text[slice(*suffix)]
    (['柳江省科学技术协会', '柳江省科学技术厅'], '文件')
    >>> letterhead_in("关于开展科普日活动的通知") is None
    True
    """
    if len(text) > 100 or not text or text[-1] in "。;:,)" or "关于" in text:
        return None
    if _MAY_HOLD_SUFFIX(text) and (match := _SUFFIX(text)):
        bodies: list[tuple[int, int]] = []
        for group in (1, 3):
            part = match[group].rstrip(" ")
            if not part:
                continue
            found = bodies_in(part)
            if found is None:
                return None
            bodies += [(match.start(group) + a, match.start(group) + b) for a, b in found]
        if match[3] and not match[1]:
            return None
        return bodies, match.span(2)
    found = bodies_in(text)
    return (found, None) if found else None
