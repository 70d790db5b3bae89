"""What a web page prints around a title on one line with it: the way to the page, its record, the lead of its news."""

import re
from typing import Final

__all__ = ["lead_of_news", "may_hold_page_head", "page_head_cuts"]

_WAY: Final = re.compile(
    r"〔?(?:您?(?:现在|当前)?(?:所在)?的?位置|当前(?:页面|位置)|首页(?= ?[>》\u203a])) ?(?:是|为)? ?:? ?"
).match
_OPENS_WAY: Final = frozenset("〔您现当所位首")
_STEPS: Final = (">", "\u203a")
_DOUBLE_STEP: Final = "》"
"""As » is folded."""
_LONGEST_WAY, _LONGEST_STEP = 240, 12
_SHORTEST_TITLE: Final = 8
_FARTHEST: Final = 600
"""As far into a line the record of its page is looked for."""
_LONGEST_REST: Final = 12
"""Behind a record that begins the line, so little belongs to it."""
_ABOUT: Final = re.compile("关于|转发|印发").search
_LAST_STEP: Final = re.compile(
    "(?:(?:政务|信息|校务|院务)公开|(?:通知|公告|文件|公示|新闻|政策)(?:公告|通知|公示|文件|动态)?|公示公告|正文|详细(?:内容|信息|页)|内容|列表|最新)"
    r"(?=[\u4e00-\u9fff]{6})"
).match
_MADE: Final = "(?:发布|发表|更新|录入|添加|创建)"
_ITEM: Final = re.compile(
    rf"(?P<strong>(?:信息|文章|稿件|新闻|内容)?来源|作者|供稿|{_MADE}(?:者|人|时间|日期|单位|机构|部门)"
    "|(?:点击|浏览|阅读|访问)(?:次数|数|率|量)?|人气|责任编辑|编辑|审核)"
    r" ?: {0,2}[^ :>]{0,24}?(?: [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?(?: ?次)?(?= |$|[浏点阅访来作](?:览|击|读|问|源|者))"
    r"|(?:时间|日期) ?: ?[0-9]{4}[-./年][^ :]{3,7}(?: [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?(?= |$)"
    r"|(?:字体|字号) ?:(?: ?[〔\[]?[大中小][〕\]]?){1,3}(?= |$)"
    r"|(?:〔(?:大|中|小|打印|关闭|收藏|字体|字号|打印本页|关闭窗口)〕 ?)+"
)
_STRONG: Final = (
    "来源", "作者", "供稿", "发布", "发表", "更新", "录入", "添加", "创建", "点击", "浏览", "阅读", "访问",
    "人气", "编辑", "审核",
)  # fmt: skip
"""What those items hold that tell a record."""
_GLUED: Final = re.compile(
    r"(?:信息|文章)?来源 ?: ?[^ :。,;、]{2,20}?[部局室处厅院会委办网社站报科心](?=(?:各|全体)[^:。]{1,200}:)"
)
"""The source of a page run together with the addressees behind it."""
_LEAD: Final = re.compile(
    r"(?:[\u4e00-\u9fff]{2,8}(?:[0-9]{1,2}月[0-9]{1,2}日)?[电讯](?=[ (据,:])|据[^。:]{2,30}(?:消息|报道|网站)"
    r"|(?:日前|近日|昨日|今日|昨天|今天),)"
    r"[^:]{4,300}(?:全文|原文|内容)(?:发布|公布|刊登)?(?:如下)?:"
).match
_SAYS_WHOLE: Final = ("全文", "原文", "内容")
_LONGEST_LEAD: Final = 360
_BLANKS: Final = re.compile(" *").match


def may_hold_page_head(line: str) -> bool:
    """Tell by its first character and its words whether the way to a page, or its record, may stand in a line."""
    return line[0] in _OPENS_WAY or (line.count(":") > 1 and any(map(line[:_FARTHEST].__contains__, _STRONG)))


def lead_of_news(line: str) -> int:
    """Give the length of the sentence with which news leads over to a document printed whole; 0 where there is none.

    >>> lead_of_news("柳城网3月1日电 县政府今日发出关于防汛的通知。全文如下:关于"), lead_of_news("现将全文公布如下:")
    (29, 0)
    """
    head = line[:_LONGEST_LEAD]
    match = _LEAD(head) if ":" in head and any(map(head.__contains__, _SAYS_WHOLE)) else None
    return match.end() if match else 0


def page_head_cuts(line: str, below: str = "") -> list[int]:
    """Give the places at which the way to a page and its record part from the title and the text beside them.

    What the way ends with is no title of its own where `below`, the text that follows, has it again.

    >>> line = "当前位置:首页 > 通知 > 正文 关于检修的通知 来源:办公室 点击:12"
    >>> [line[at : at + 4] for at in page_head_cuts(line)]
    ['关于检修', '来源:办']
    """
    way = _end_of_way(line) if line[:1] in _OPENS_WAY else 0
    if way and line[way : way + _SHORTEST_TITLE] in below:
        return []
    places = {way} if way else set()
    at = way
    if "来源" in line:
        for match in _GLUED.finditer(line, way, way + _LONGEST_WAY):
            places.update((match.start(), match.end()))
    while run := _record(line, at, lone=way > 0):
        places.update(run)
        at = run[1]
    return sorted(places - {0, len(line)})


def _end_of_way(line: str) -> int:
    """Give the place behind the way to the page that a line begins with; 0 where nothing else follows it."""
    match = _WAY(line)
    if match is None:
        return 0
    steps = _STEPS if "《" in line[:_LONGEST_WAY] else (*_STEPS, _DOUBLE_STEP)
    last = max(line.rfind(step, match.end(), _LONGEST_WAY) for step in steps) + 1
    if not last:
        return 0
    start = _past_blanks(line, last)
    gap = line.find(" ", start)
    if step := _LAST_STEP(line, start):
        return step.end()
    if 0 < gap - start <= _LONGEST_STEP and not _ABOUT(line, start, gap):
        return _past_blanks(line, gap)
    return start if _ABOUT(line, start) else 0


def _record(line: str, at: int, *, lone: bool) -> tuple[int, int] | None:
    """Give the place of the next run of items such as 来源:某科: two of them at least, or a `lone` one."""
    while match := _ITEM.search(line, at, _FARTHEST):
        start, count, strong = match.start(), 1, match["strong"] is not None
        stop = _past_blanks(line, match.end())
        while following := _ITEM.match(line, stop):
            count, strong = count + 1, strong or following["strong"] is not None
            stop = _past_blanks(line, following.end())
        alone = not line[:start].strip(" [〔(")
        apart = len(line) - stop > _LONGEST_REST if alone else line[start - 1] in " )〕号知"
        if apart and strong and (lone or count > 1):
            return start, stop
        at = stop
    return None


def _past_blanks(line: str, at: int) -> int:
    match = _BLANKS(line, at)
    return match.end() if match else at
