"""Names of joint issuers printed in one string, taken apart at the places where a new name can begin."""

import re
from typing import Final

__all__ = ["ENDS_NAMES", "NATIONAL_BODIES", "is_body_name", "split_bodies"]

_MARKS: Final = "、，,；;/／"
_GAP: Final = re.compile(rf"[{_MARKS}]+|\s+")
_LONGEST: Final = 60
_LONGEST_RUN: Final = 240
_UNITS: Final = frozenset("局厅部委办署司处科室站所院队馆会社组")
"""What the name of a body ends with behind any other Chinese character: 水务局, 委员会, 法院, 工作组."""
_ENDS: Final = (
    "政府", "人大", "政协", "专班", "联席会议", "次会议", "体会议", "大会议", "联防联控机制", "中共中央",
    "兵团", "军区", "军分区", "警备区", "卫戍区", "科协", "文联", "残联", "侨联", "妇联", "工商联", "社科联",
    "集团", "支行", "分行", "银行", "建行", "工行", "农行", "中行", "海关", "中心",
    "大学", "学校", "中学", "小学", "党校", "幼儿园", "电视台", "电台", "气象台", "监狱",
)  # fmt: skip
"""What else it ends with."""
_ENDS_BY_LAST: Final = {last: tuple(end for end in _ENDS if end[-1] == last) for last in {end[-1] for end in _ENDS}}
_NO_DEPARTMENT: Final = frozenset("联体关派直星世")
"""What stands before 系 where it is no department of a school: 体系, 关系, 直系."""
ENDS_NAMES: Final = _UNITS.union(_ENDS_BY_LAST, "系)）")
"""The last characters of names, and of the notes in brackets behind them."""
_NOTE: Final = re.compile(r"[（(][^（）()]{2,20}[）)]\Z").search
_LONGEST_NOTE: Final = 22
_STOPS: Final = re.compile(
    "的|了|将|把|被|公开|招聘|开展|举办|召开|关于|通知|运动会|晚会|周会\\Z|例会\\Z|晨会\\Z|座谈会\\Z|研讨会\\Z|碰头会\\Z"
    "|年(?<=[0-9０-９]年)|第[0-9０-９]|：|:"
).search
"""Words that no name of a body holds."""
_STARTS: Final = ("你", "我", "贵", "该", "本", "各", "其", "有关")
"""Words that no name of a body begins with."""
_PLACES: Final = re.compile(
    "贵(?![省市县区局厅委办部院会校公单集行中社所处站司镇乡村系级地机企科室组队馆人政学党大街])|本溪"
).match
"""Places that begin with such a word: 贵州, 贵阳, but 贵局."""

_LEFT_ENDS: Final = (
    "局", "厅", "部", "委", "办", "署", "室", "政府", "法院", "检察院", "国务院", "政协", "人大", "委员会", "协会",
    "学会", "联合会", "总会", "商会", "工会", "常委会", "管委会", "证监会", "银监会", "保监会", "红十字会",
    "联席会议", "领导小组", "警备区", "卫戍区", "监理所", "科协", "文联", "残联", "侨联", "妇联", "工商联",
    "中共中央", "公司", "集团", "分行", "支行", "银行", "总社", "联合社", "总队", "支队", "海关", "中心", "军区",
    "共青团中央",
)  # fmt: skip
"""What a name ends with that another may be run on to; departments of schools are named like bodies: not these."""

_LAST: Final = frozenset("局厅部委办署室府院国协大会议组联团央司行社队关心区所")
"""The last characters of those: looked at first."""

_PROVINCES: Final = (
    "北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|"
    "陕西|甘肃|青海|宁夏|新疆"
)
NATIONAL_BODIES: Final = (
    "海关总署|税务总局|市场监管总局|广电总局|体育总局|外交部|国防部|教育部|科学技术部|科技部|"
    "工业和信息化部|公安部|民政部|司法部|财政部|人力资源和?社会保障部|自然资源部|国土资源部|生态环境部|环境保护部|住房和?城乡建设部|建设部|"
    "交通运输部|交通部|铁道部|水利部|农业农村部|农业部|商务部|文化和旅游部|文化部|卫生部|退役军人事务部|应急管理部|人民银行|审计署|监察部|"
    "人事部|劳动和?社会保障部|劳动部|信息产业部|银保监会|银监会|证监会|保监会"
)
"""Pattern of the bodies of the State Council by their full names, those of earlier years among them."""
_NATIONAL: Final = (
    f"中共|中央|中国|中华|国务院|国家|全国|最高人民|{NATIONAL_BODIES}|新华社|武警|首都|共青团|"
    "(?:建设|工商|农业|交通|中国)银行|总工会|人民政府"
)
_LEVEL: Final = (
    r"(?:省(?![级际属直内长])|市(?![场容民长级域直]|政(?!府|协))|县(?![域级长直])|区(?![域划块级长直])|自治[区州县]|"
    r"州(?![级长直])|旗|行署|地委)"
)
_PLACE: Final = (
    r"(?!人民|保税|开发区|高新|农村|城乡|城市|社区|中小|全面)(?:(?![局厅部委会办室院署])[\u4e00-\u9fff]){2,6}?"
    r"(?:省|市(?!场|容|政(?!府|协))|县|(?<![社小辖灾校山景牧林片湖园库地])区(?!域|划)|自治州|州|旗|盟|镇|乡|街道)"
)
_DEPARTMENT: Final = (
    "(?:教育体育|教育|科学技术|科技|工业和信息化|经济和信息化|经济|公安|民政|司法|财政|人力资源和?社会保障|人社|人事|劳动|自然资源|"
    "国土资源|生态环境|环境保护|环保|住房和?城乡建设|住建|建设|交通运输|交通|水利|水务|农业农村|农业|商务|文化和旅游|文化|文旅|卫生健康|"
    "卫健|卫生|退役军人事务|应急管理|审计|统计|税务|国税|地税|物价|粮食|林业|旅游|体育|土地管理|国家税务|地方税务|工商行政管理|市场监督管理|市场监管|医疗保障|医保|发展和?改革|发改)[局厅委部]"
)
_NATIONAL_START: Final = re.compile(_NATIONAL).match
_LOCAL_START: Final = re.compile(rf"(?:(?:{_PROVINCES})|{_LEVEL}[\u4e00-\u9fff]|{_PLACE}[\u4e00-\u9fff])").match
_SIBLING: Final = re.compile(_DEPARTMENT).match
_BRANCH: Final = re.compile(
    r"[\u4e00-\u9fff]{1,10}?(?:分局|[分支]行|分公司|监管局|监督局|专员办|特派办|调查总队|调查队|办事处|税务局|海关|证监局|银保监局|分会|分署|管理处)"
).match
_VERTICAL: Final = re.compile(
    "(?:总局|银行|公司|统计局|外汇管理局|^国家税务局|监会|总署|协会|学会|专卖局|邮政局|审计署|海事局|地震局|气象局)\\Z"
).search
"""Bodies whose branches are named by place behind them: 国家税务总局柳城市税务局 is one body."""
_OWN_OFFICE: Final = re.compile("[\u4e00-\u9fff]{2,8}?(?:街道|地区)办事处").match
_SUB_UNIT: Final = re.compile(
    "(?:办公厅|办公室|委员会|常务委员会|常委会|人民政府|人民法院|人民检察院|秘书处|组织部|宣传部|文件)"
).fullmatch
_AND: Final = re.compile("以及|[和与暨及]")
_ET_AL: Final = re.compile(
    r"等(?:有关)?[一二三四五六七八九十0-9０-９]{0,3}个?(?:部门和单位|部门|单位|部委办?局?|委办局|委局|厅局|机关|机构|家单位|家)?\Z"
)


def split_bodies(text: str) -> tuple[str, ...]:
    """Split the names of joint issuers, printed with marks or blanks between them or run together.

    等部门 behind them is left out. Names that hold 和 or 、 themselves stay whole.

    >>> split_bodies("柳城市科学技术局、柳城市财政局")
    ('柳城市科学技术局', '柳城市财政局')
    >>> split_bodies("沅山市粮食和物资储备局沅山市财政局")
    ('沅山市粮食和物资储备局', '沅山市财政局')
    >>> split_bodies("人力资源社会保障部财政部"), split_bodies("国家税务总局柳城市税务局")
    (('人力资源社会保障部', '财政部'), ('国家税务总局柳城市税务局',))
    """
    names: list[str] = []
    for part in _parts(_ET_AL.sub("", text.strip())):
        names.extend(_run_together(part) if len(part) <= _LONGEST_RUN else (part,))
    return tuple(names)


def is_body_name(text: str) -> bool:
    """Tell whether words can be the name of a body: short, without verbs, ending with such a word as 局 or 委员会.

    >>> is_body_name("柳城市人民政府"), is_body_name("柳城市公开招聘教师")
    (True, False)
    >>> is_body_name("贵州省教育厅"), is_body_name("贵局")
    (True, False)
    """
    if not 2 <= len(text) <= _LONGEST or not _ends_as_body(text):
        return False
    return not (text.startswith(_STARTS) and not _PLACES(text)) and not _STOPS(text)


def _ends_as_body(text: str) -> bool:
    """Tell whether words end as the name of a body does, be it with a note in brackets behind it."""
    last = text[-1:]
    if last in {"）", ")"}:
        note = _NOTE(text[-_LONGEST_NOTE:])
        if note is None:
            return False
        text = text[: len(text) - len(note[0])]
        last = text[-1:]
    if last in _UNITS and "\u4e00" <= text[-2:-1] <= "\u9fff":
        return True
    if last == "系":
        return len(text) > 2 and "\u4e00" <= text[-3] <= "\u9fff" and _is_department(text[-2])
    return text.endswith(_ENDS_BY_LAST.get(last, ()))


def _is_department(before: str) -> bool:
    """Tell whether 系 behind a character is a department of a school."""
    return "\u4e00" <= before <= "\u9fff" and before not in _NO_DEPARTMENT


def _parts(text: str) -> list[str]:
    """Give the words between marks and blanks, those joined again that are no name alone."""
    parts: list[str] = []
    gap = ""
    at = 0
    for match in [*_GAP.finditer(text), None]:
        word = text[at : match.start() if match else len(text)]
        if word and parts and (not _ends_as_body(parts[-1]) or (gap.isspace() and (len(word) < 3 or _SUB_UNIT(word)))):
            parts[-1] += ("" if gap.isspace() else gap) + word
        elif word:
            parts.append(word)
        if match:
            gap, at = match[0], match.end()
    return parts


def _run_together(text: str) -> list[str]:
    if _LAST.isdisjoint(text[1:-2]) or not _ends_as_body(text):
        return [text]
    names: list[str] = []
    start = 0
    earliest = 2
    for at, char in enumerate(text[:-2], 1):
        if char not in _LAST or at < earliest or not text.endswith(_LEFT_ENDS, start, at):
            continue
        joined = _AND.match(text, at)
        begin = joined.end() if joined else at
        if _begins(text[start:at], text, begin):
            names.append(text[start:at])
            start = begin
            earliest = begin + 1
    names.append(text[start:])
    return names


def _begins(left: str, text: str, at: int) -> bool:
    """Tell whether a new name begins at a place, `left` being the name before it."""
    if len(left) < 2 or left in _UNFINISHED:
        return False
    if left.endswith("人民政府") and _OWN_OFFICE(text, at):
        # 某区人民政府某街道办事处 is one body, an office that the government sends out
        return False
    if left == "中共中央":
        return text.startswith(("国务院", "中央军委"), at)
    if _NATIONAL_START(text, at):
        return True
    if _LOCAL_START(text, at):
        return not (_VERTICAL(left) and _branch_only(text, at))
    sibling = _SIBLING(text, at)
    return sibling is not None and (sibling[0][-1] == left[-1] or {sibling[0][-1], left[-1]} <= _DEPARTMENTAL)


_UNFINISHED: Final = frozenset({"政协", "中国", "中央", "共青团", "国家", "全国", "中华", "首都"})
_DEPARTMENTAL: Final = frozenset("局厅委")


def _branch_only(text: str, at: int) -> bool:
    """Tell whether the words from a place on name a branch: 柳城市税务局, not 柳城市财政局."""
    match = _BRANCH(text, at)
    return match is not None and _DEPARTMENTAL.isdisjoint(match[0][:-1])
