"""Reads periods that are counted from an event: 收到通知之日起10个工作日内, 会前3天, 提前10分钟 (期间)."""

import re
from typing import Final

from gov_notice.model import TimeUnit
from gov_notice.model.numerals import numeral_value
from gov_notice.timing.expressions import Lapse, Relation
from gov_notice.timing.making import lapse_of

__all__ = ["event_before", "find_event_bounds", "read_lapse", "read_nth_working_day"]

_LENGTH: Final = re.compile(
    "(?P<count>[0-9]{1,4}|半|[一二两三四五六七八九](?![一二三四五六七八九])|[一二三四五六七八九十百]{1,4}) {0,2}"
    "(?P<unit>个?工作日|个?小时|分钟|个?日历[天日]|个?自然日|日|天|个?周(?![年岁期])|个?星期|个月|年(?![度级代限月中底])"
    "|个季度)"
    " ?(?P<bound>之内|以内|内(?![容部乱外])|[之以]?前(?![后期]))?"
).match
_NTH_WORKING_DAY: Final = re.compile(
    "(?:首|第(?P<nth>[一二三四五六七八九十]))个工作日(?P<bound>之内|以内|内|之?前(?![后期]))?"
).match
_UNITS: Final = {
    "工作日": (TimeUnit.WORKING_DAYS, 1),
    "小时": (TimeUnit.HOURS, 1),
    "分钟": (TimeUnit.MINUTES, 1),
    "日历天": (TimeUnit.DAYS, 1),
    "日历日": (TimeUnit.DAYS, 1),
    "自然日": (TimeUnit.DAYS, 1),
    "日": (TimeUnit.DAYS, 1),
    "天": (TimeUnit.DAYS, 1),
    "周": (TimeUnit.WEEKS, 1),
    "星期": (TimeUnit.WEEKS, 1),
    "月": (TimeUnit.MONTHS, 1),
    "年": (TimeUnit.YEARS, 1),
    "季度": (TimeUnit.MONTHS, 3),
}
_HALVES: Final = {
    "小时": (TimeUnit.MINUTES, 30),
    "天": (TimeUnit.HOURS, 12),
    "日": (TimeUnit.HOURS, 12),
    "月": (TimeUnit.DAYS, 15),
    "年": (TimeUnit.MONTHS, 6),
}
# 日 and 年 alone count nothing: 12日 is a day of the month, 20年 an age
_NEEDS_BOUND: Final = frozenset({"日", "年"})
_LOOK_BACK: Final = 28
_CLAUSE_STARTS: Final = ",。;:、()（）“”!? "
# behind these an event may begin; not where they are part of a word: 申请, 现在, 反应
_ANCHOR_START: Final = re.compile(
    "[,。;:、()（）“”!? ]|最[晚迟]于?|至迟于?|(?:[期时]限|时间|日期)为|(?<![关由属对等基])于"
    "|(?<![现存正])在(?:(?<!所在)|(?![地单省市学区县院部村]))|(?<![供响适相反对])应当?(?!用)|须"
    "|(?<![主治])自(?![行主然身治愿])"
    "|(?<!事)从(?![业事])|(?<![申邀聘提])请|(?<![许认])可(?![研行])|将|(?<!所)需|(?<![主重摘纪])要(?![求点件])"
    "|按照|根据"
    "|以(?=[\u4e00-\u9fff]{3})|的(?=[会赛考节课训展]\\Z)"
).finditer
_LENGTH_LABEL: Final = re.compile(
    "(?:(?:时限|期限|公示期|周期|工期)(?:一般)?[为是:]|(?:不得?|一般不)超过) {0,2}$"
).search
# behind these, 30日前 is thirty days before, and no day of the month
_COUNTED_FROM: Final = (
    "届满",
    "期满",
    "到期",
    "召开",
    "举行",
    "举办",
    "开始",
    "开幕",
    "开庭",
    "实施",
    "开工",
    "动工",
    "施工",
    "投产",
    "启用",
    "出发",
    "日的",
)
_CLAUSE_STOP: Final = re.compile("[,。;!?]").search
_RECEIVED: Final = re.compile("[收接]到").finditer
# 于开拍当日前: an act of one word, where what leads to it stands in front
_ACT_BEFORE: Final = re.compile(
    "[于在](?P<act>(?![上下][述列级午周月属])[开签成放交发收出复离返上下][\u4e00-\u9fff])\\Z"
).search
_LONGEST_ACT: Final = 3
_FROM_THE_DAY: Final = ("之日起", "当日起", "当天起")
_BEFORE_DAYS: Final = tuple(
    f"{event}日前"
    for event in (
        "到期",
        "届满",
        "期满",
        "选举",
        "投票",
        "开工",
        "开标",
        "报到",
        "开学",
        "生效",
        "考试",
        "交货",
        "截止",
    )
)
_NO_EVENTS: Final = ("目前", "当前", "日前", "此前", "以前", "之前", "年前", "提前", "月前", "天前")
_NO_AFTER: Final = ("今后", "此后", "最后", "然后", "先后", "前后", "随后", "背后")
# fmt: off
_EVENTS: Final = (
    "开学", "入学", "毕业", "离校", "决赛", "初赛", "复赛", "预赛", "比赛", "竞赛", "考试",
    "会议召开", "会议开始", "开会", "年会", "论坛", "培训开始", "开班", "报到", "入场", "上岗", "活动开始", "活动举办",
    "开工", "开工建设", "施工", "开标", "投产", "验收", "出发",
    "启程", "汛期", "汛期到来", "入汛", "雨季", "供暖", "冬季", "入冬", "封冻", "上冻", "开春", "入夏", "春耕", "秋收",
    "恢复生产", "复产", "恢复营业",
    "寒假", "暑假", "放假", "节假日", "元旦", "春节", "清明", "清明节", "五一", "五一节", "劳动节", "端午", "端午节",
    "中秋", "中秋节", "国庆", "国庆节", "两节", "双节", "除夕", "元宵", "元宵节", "重阳", "重阳节",
    "报名截止", "征集截止", "申报截止", "投稿截止", "报送截止", "截止之日", "截止日期", "截止时间",
)
# what is done or comes about, with the words for what in front: 组织报批, 劳动合同签订, 台风登陆
_HAPPENINGS: Final = frozenset((
    "报批", "报审", "送审", "上会", "签订", "签约", "签署", "实施", "启动", "召开", "举办", "举行", "结束",
    "到期", "离任", "任职", "上任", "换届", "出境", "出国", "出访", "拨付", "交付", "竣工", "完工", "动工",
    "复工", "复课", "返校", "返岗", "到来", "来临", "移交", "上线", "上路", "上市", "播种", "收割", "登陆",
    "进场", "进驻", "入住", "离校", "交房", "发证", "发放", "挂牌", "通车", "试车", "搬迁", "拆除", "手续",
))
# fmt: on
# 合同法实施前 says which cases are meant
_LAW_IN_FORCE: Final = re.compile("[法例定释则]实施").match
_LONGEST_HAPPENING: Final = 12
_THINGS: Final = "手续"
"""What is no happening without the verb in front of it: 办理房屋交付手续前."""
_NO_BOUND: Final = re.compile("[后期往述置瞻沿景款项条的]|提(?![交出供请])").match
"""Behind 前 where that is part of a word: 前期, 前提."""
_EVENTS_BY_END: Final = {
    end: tuple(event for event in _EVENTS if event[-1] == end) for end in {event[-1] for event in _EVENTS}
}
_ENDS_OF_EVENTS: Final = frozenset("起后前的")
"""The last characters of what leads from an event to the time counted from it."""
_SEASONS: Final = ("秋季", "春季", "秋冬季", "新学期", "暑期", "寒假", "暑假")


def read_lapse(text: str, at: int) -> tuple[Lapse, int, int] | None:
    """Read the length of time that begins at `at`, with the event in front of it; give it, its start and its stop.

    >>> lapse, start, stop = read_lapse("应于培训结束后两周内报送", 7)
    >>> lapse.anchor, lapse.count, (start, stop)
    ('培训结束', 2, (2, 10))
    """
    match = _LENGTH(text, at)
    if match is None or (at > 1 and text[at - 1] == "." and "0" <= text[at - 2] <= "9"):
        return None
    unit_word, bound = match["unit"].removeprefix("个"), match["bound"]
    relation, anchor, start = _event_before(text, at)
    # the day before, and no length
    if relation is Relation.WITHIN and at and text[at - 1] == "前" and match[0] == "一天":
        return None
    if bound and bound[-1] == "前":
        if relation is Relation.WITHIN and (unit_word not in _NEEDS_BOUND or text.endswith(_COUNTED_FROM, 0, at)):
            relation, anchor, start = Relation.BEFORE, *_words_before(text, at)
        else:
            bound = None
    if (
        bound is None
        and unit_word in _NEEDS_BOUND
        and relation is not Relation.BEFORE
        and not _is_length(text, at, unit_word)
    ):
        return None
    counted = _counted(match["count"], unit_word)
    if counted is None:
        return None
    count, unit = counted
    # 前三年 are the first three years, and 提前一年 is said of what went fast
    if unit is TimeUnit.YEARS and relation is Relation.BEFORE:
        return None
    stop = match.end() if bound else match.end("unit")
    return lapse_of(count=count, unit=unit, relation=relation, anchor=anchor, bound=bound), start, stop


def read_nth_working_day(text: str, at: int, done: int) -> tuple[Lapse, int, int] | None:
    """Read 第一个工作日 behind an event, as one working day after it: 收假后第一个工作日.

    None where no event stands in front, at `done` or behind it.
    """
    match = _NTH_WORKING_DAY(text, at)
    if match is None:
        return None
    relation, anchor, start = _event_before(text, at)
    if relation is not Relation.AFTER or start < done:
        return None
    count = 1 if match[0].startswith("首") else numeral_value(match["nth"])
    lapse = Lapse(count=count or 1, unit=TimeUnit.WORKING_DAYS, relation=relation, anchor=anchor, bound=match["bound"])
    return lapse, start, match.end()


def find_event_bounds(text: str) -> list[tuple[Lapse, int, int]]:
    """Find the bounds that name only an event still to come: 秋季开学前, 决赛之前, 组织报批前.

    >>> [lapse.anchor for lapse, _, _ in find_event_bounds("应在项目报批前征求意见,于汛期前完成自查")]
    ['项目报批', '汛期']
    """
    found: list[tuple[Lapse, int, int]] = []
    at = text.find("前")
    while at > 0:
        end = at - 1 if text[at - 1] in "之以" and at > 1 else at
        start = _event_start(text, end)
        if start < end and not _NO_BOUND(text, at + 1) and not _LENGTH(text, at + 1):
            lapse = Lapse(count=0, unit=TimeUnit.DAYS, relation=Relation.BEFORE, anchor=text[start:end])
            found.append((lapse, start, at + 1))
        at = text.find("前", at + 1)
    return found


def _event_start(text: str, end: int) -> int:
    """Find where the event that ends at a place begins; the place itself where none ends there."""
    for event in _EVENTS_BY_END.get(text[end - 1], ()):
        if text.endswith(event, 0, end):
            start = end - len(event)
            return next((start - len(season) for season in _SEASONS if text.endswith(season, 0, start)), start)
    happening = text[max(0, end - 2) : end]
    if happening in _HAPPENINGS and not _LAW_IN_FORCE(text, max(0, end - 3), end):
        low = max(0, end - _LONGEST_HAPPENING)
        start = low + _anchor_start(text[low:end], end - low)
        # no clause and no word that leads to it in sight: the bare word is safe, where it is a happening by itself
        bare = end if happening == _THINGS else end - 2
        return start if (start > low or low == 0) and start < end - 2 else bare
    return end


def event_before(text: str, at: int, low: int) -> str:
    """Give the event whose name ends at `at` and begins no earlier than `low`: 开学 of 开学当天; empty for none."""
    for event in _EVENTS_BY_END.get(text[at - 1], ()) if at > low else ():
        if text.endswith(event, low, at):
            return event
    act = _ACT_BEFORE(text, max(low, at - _LONGEST_ACT), at)
    return act["act"] if act else ""


def _is_length(text: str, at: int, unit: str) -> bool:
    """Whether 30日 is a length: 整改时限为30日."""
    return unit == "日" and bool(_LENGTH_LABEL(text, max(0, at - 8), at))


def _counted(count: str, unit: str) -> tuple[int, TimeUnit] | None:
    if count == "半":
        if unit not in _HALVES:
            return None
        half_unit, half = _HALVES[unit]
        return half, half_unit
    number = numeral_value(count)
    if number is None:
        return None
    base, factor = _UNITS[unit]
    return number * factor, base


def _event_before(text: str, at: int) -> tuple[Relation, str | None, int]:
    low = max(0, at - _LOOK_BACK)
    end = at
    while end > low and text[end - 1] in " ,":
        end -= 1
    if end == low or text[end - 1] not in _ENDS_OF_EVENTS:
        return Relation.WITHIN, None, at
    head = text[low:end]
    if head.endswith(("前的", "后的")):
        head, at = head[:-1], at - 1
    if head.endswith("提前"):
        return Relation.BEFORE, None, low + len(head) - 2
    if head.endswith("起"):
        return _since(head, len(head) - (3 if head.endswith(_FROM_THE_DAY) else 1), low, at)
    if head.endswith("后") and not head.endswith(_NO_AFTER):
        end = len(head) - (2 if head.endswith(("以后", "之后")) else 1)
        begin = _anchor_start(head, end)
        anchor = head[begin:end]
        if anchor:
            return Relation.AFTER, anchor, low + begin
    elif head.endswith("前") and len(head) == at - low and _names_event(head):
        end = len(head) - 1
        begin = _anchor_start(head, end)
        anchor = head[begin:end]
        if (
            anchor
            and anchor[-1] not in "以之和与及、"
            and not anchor[-1].isascii()
            and (anchor[-1] not in "日月年号时点底" or head.endswith(_BEFORE_DAYS))
        ):
            return Relation.BEFORE, anchor, low + begin
    return Relation.WITHIN, None, at


def _names_event(head: str) -> bool:
    """Whether what stands before 前 may be an event: 到期日前, but not 日前."""
    return not head.endswith(_NO_EVENTS) or head.endswith(_BEFORE_DAYS)


def _anchor_start(head: str, end: int) -> int:
    """Find where the event that ends at `end` begins: at 收到, else behind the last word that leads to it."""
    starts = [match.end() for match in _ANCHOR_START(head, 0, end)]
    received = [match.start() for match in _RECEIVED(head, 0, end)]
    if received and not _CLAUSE_STOP(head, received[-1], end):
        return received[-1]
    return max(starts, default=0)


def _since(head: str, end: int, low: int, at: int) -> tuple[Relation, str | None, int]:
    """Find where the event before 之日起 begins: behind 自, which belongs to the words unless 收到 follows."""
    clause = 1 + max(head.rfind(char, 0, end) for char in _CLAUSE_STARTS)
    since = max(head.rfind("自", clause, end), head.rfind("从", clause, end))
    if since < 0 and not head.endswith(_FROM_THE_DAY):
        return Relation.WITHIN, None, at
    if since < 0:
        since = _anchor_start(head, end) - 1
        begin = since + 1
    else:
        begin = since if not head.startswith(("收到", "接到"), since + 1) else since + 1
    anchor = head[since + 1 : end]
    if not anchor or anchor[-1].isascii() or anchor[-1] in "日月年即":
        return Relation.WITHIN, None, at
    return Relation.SINCE, anchor, low + begin


def _words_before(text: str, at: int) -> tuple[str | None, int]:
    low = max(0, at - 12)
    begin = low + _anchor_start(text[low:at], at - low)
    anchor = text[begin:at].removesuffix("的")
    return (anchor, begin) if anchor and not anchor[-1].isascii() else (None, at)
