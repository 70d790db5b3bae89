"""What a duty's sentence says beside the time: the task, and who is charged with it (事项、责任单位)."""

import re
from collections.abc import Callable
from typing import Final

from attrs import frozen

from gov_notice.model import Route
from gov_notice.model._fields import unchecked
from gov_notice.parsing.understand.duties.routes import clause_end, routes_of
from gov_notice.parsing.understand.duties.scene import Scene, is_hours
from gov_notice.parsing.understand.duties.words import HANDS_IN
from gov_notice.timing import Lapse, Point, Range, Recurring

__all__ = ["Wording", "event_of", "wording_of"]

_ACTOR: Final = re.compile(
    r"(?:请|由|望|要求|凡|并请|烦请|同时|其中|并?安排|并?组织)?(?P<actor>[^,。;:请由]{2,40}?)"
    r"(?:原则上|统一|一律|也|均|都|可|集中)?(?:应当?|须|必须|务必|务|要|需|可以?|将|请)?(?:于|在|自)?[(]? ?"
).fullmatch
_ACTOR_END: Final = re.compile(
    "(?:单位|部门|科协|妇联|残联|文联|工联|局|厅|委|办|部|处|科|所|站|校|院|系|会|者|人|员|企业|公司|机构|老师|教师|学员|同志"
    "|同学|学生|代表|政府|府|区|县|市|州|镇|乡|街道|中心|组织|机关|"
    "家长|队伍|商|户|方|团队|车主|司|馆|团|考生|各地|大队|支队|领导小组|办公室)(?:[(（][^()（）]*[)）])?$"
).search
_ASKED_ONE: Final = (
    "[^,:请由、]{0,14}?(?:单位|部门|科协|工会|学会|协会|企业|公司|机构|学校|高校|政府|办事处|局|厅|委(?!员)|委员会|社区"
    "|组织|中心|人员|考生|学员)"
)
_ASKED: Final = re.compile(
    f"(?:^|[,:、.)])(?:请|望|要求)(?P<actor>各{_ASKED_ONE}(?:、{_ASKED_ONE}){{0,5}})(?![、(]|[^,:]{{0,3}}[的和及])"
).finditer
_NOT_ACTOR: Final = re.compile(
    "材料|时间|报告|总结|方案|名单|情况|表|书|费|信息|意见|资料|文件|通知|问题|结果|工作|活动|地点"
    "|如|若|对|经|按|根据|为|的$"
).search
_LABEL_NOISE: Final = re.compile(
    "(?:截止|截至|时间|日期|期限|时限|要求|统一|初步|的|、|及|和|为|安排|方式|地点|：|:| )+$"
)
_MARKERS: Final = re.compile(
    r" *(?:[一二三四五六七八九十]{1,3}[、,，.]|[(（][一二三四五六七八九十0-9]{1,3}[)）]|[0-9]{1,2}[.、)．]"
    r"|[①-⑳]|第[一二三四五六七八九十百0-9]{1,4}条) *\u3000*"
).match
_MODALS: Final = re.compile(
    "(?:必须|务必|务|应当|应|须|需要?|要|可以?|方可|由其|内|止|，|,|、| |之间|期间[，,]?)+"
).match
_BARE_VERB: Final = re.compile(
    "(?:务必)?(?:全部|基本|全面)?(?:完成|结束|报送|发送|提交|交齐|补齐|到位|完毕|上报|报出|寄出|送达|提交完毕|启动)"
).fullmatch
_REST_OF_ROW: Final = re.compile("(?:的?[0-9]{1,2}[年月日号底末上中下旬]{1,3}(?:前|[之以]前)?[、和]?)+").match
_NO_TASK: Final = re.compile("逾期|未|此后|不再|不|否则|过期|以.{1,12}为准|视为|具体|最长|最迟|（|\\(").match
_LIMIT: Final = re.compile(
    "(?:一般|[^,，]{0,4}(?:延至|延期至|延长[至到]|推迟[至到]|提前[至到])|截[止至][至到]?|原则上|最长|最迟|最晚|不得?[晚迟]|不超过|不得超过"
    "|不少于[^,，]*|、|,|，|时间|[(（])+$"
)
# what leads from a task to its time; not where it ends a word: 申请, 供应, 行为, 存在
_LEADS_TO: Final = re.compile(
    "(?:(?<![申邀聘提])请|(?<![供响适反对])应|(?<![行作成认])为|(?<![存现内外实])在|务必?|[ （(于自从须])+$"
)
_CONTINUES: Final = ("并", "且")
_JUNK: Final = re.compile("(?:凡|对于?|分别|和|要求|务必|有关要求|工作要求|其中|同时|每月最后)").fullmatch
_IS_PLAIN: Final = re.compile("(?:(?:完成|工作|进度)?(?:时间|日期|期限|时限)?(?:节点|要求|安排)?)").fullmatch
"""A label that says no more than that a time follows, or nothing."""


@frozen
class Wording:
    """The words of a duty, as printed."""

    task: str | None
    actors: tuple[str, ...]
    routes: tuple[Route, ...]


_wording: Final = unchecked(Wording)


def wording_of(scene: Scene) -> Wording:
    """Give what a duty's sentence says beside the time."""
    start, stop = _task_span(scene)
    actors = _actors(scene)
    return _wording(_task(scene, start, stop, actors) or None, actors, routes_of(scene, start, stop, actors))


def event_of(scene: Scene) -> str | None:
    """Give what takes place in a period, in the sentence's own words."""
    if label := _label(scene):
        return label
    if scene.column and scene.row_subject:
        return scene.row_subject
    if scene.in_brackets:
        return _in_front(scene) or _heading(scene) or None
    text, printed = scene.paragraph.text, scene.paragraph.printed
    start = scene.match.stop
    if scene.after is not None and text[start : scene.after.start] == "、":
        start = scene.after.stop
    elif scene.after is not None and text[scene.after.start : scene.after.stop] in {"当天", "当日"}:
        # 11月8日记者节当天举行颁奖仪式
        start = scene.after.stop if "," not in text[start : scene.after.start] else start
    while start < scene.stop and text[start] in ",) ":
        start += 1
    start += 2 if text.startswith("期间", start) else 0
    stop = clause_end(text, start, scene.stop)
    shared = scene.after is not None and start < scene.after.stop <= stop
    event = "" if shared else _clean(printed[start:stop])
    if not event or "：" in event or ":" in event:
        event = _in_front(scene)
    return event or _heading(scene) or None


def _task(scene: Scene, start: int, stop: int, actors: tuple[str, ...]) -> str:
    """Give the task: the row's subject, the label, the words behind the time, else those in front of it."""
    if scene.row_subject:
        return scene.row_subject
    if label := _label(scene):
        return label
    task = _without_end(_clean(_without(_MODALS, scene.paragraph.printed[start:stop])))
    if task and not _NO_TASK(task) and not _BARE_VERB(task):
        return task
    front = _in_front(scene)
    if front in actors:
        return task
    return front or _heading(scene) or task


def _task_span(scene: Scene) -> tuple[int, int]:
    """Find the clause behind the time; where it says nothing, what the next time in the sentence shares with it."""
    text, end = scene.paragraph.text, scene.stop
    if scene.after is not None and scene.shares_verb:
        start = _task_begin(text, scene.after.stop, end)
        return start, clause_end(text, start, end)
    start = _task_begin(text, scene.match.stop, end)
    # 7月底、8月底、9月底报送: what stands behind the row is meant for each of its days
    if scene.row_goes_on and (rest := _REST_OF_ROW(text, start, end)):
        return rest.end(), clause_end(text, rest.end(), end)
    # 至6月10日止,6月11日公布名单: what comes next has a time of its own
    after = scene.after.expression if scene.after is not None and start == scene.after.start else None
    if isinstance(after, Point) and not _is_bound(after):
        return start, start
    stop = clause_end(text, start, end)
    if scene.after is not None and stop >= scene.after.start and _is_bound(scene.after.expression):
        between = text[start : scene.after.start]
        if HANDS_IN(between) or "报" in between:
            return start, max(text.rfind(",", start, scene.after.start), start)
        start = scene.after.stop
        while start < end and text[start] in " ,":
            start += 1
        stop = clause_end(text, start, end)
    limit = scene.after.start if scene.after is not None and _is_bound(scene.after.expression) else end
    while stop < end and (text.startswith(_CONTINUES, stop + 1) or (text[stop - 1] == "后" and text[stop] == ",")):
        longer = clause_end(text, stop + 1, end)
        if stop < limit < longer:
            break
        stop = longer
    return start, stop


def _task_begin(text: str, start: int, end: int) -> int:
    """Find where the words behind a time begin that are no bracket, no mark and no hours of the day."""
    if text.startswith("(", start) and (closing := text.find(")", start, end)) > 0:
        start = closing + 1
    while start < end and text[start] in " ,、)":
        start += 1
    # 9:00-11:30,14:00-17:00,到窗口递交: the hours are part of the time
    while (hours := clause_end(text, start, end)) < end and ":" in text[start:hours] and is_hours(text[start:hours]):
        start = hours + 1
    return start


def _is_bound(expression: object) -> bool:
    match expression:
        case Point(bound=bound) | Lapse(bound=bound):
            return bound is not None
        case Range() | Recurring():
            return True
        case _:
            return False


def _clean(words: str) -> str:
    kept = words if words.isascii() else "".join(words.split())
    return kept.strip(" ,，。；;：:、.")


def _without(beginning: Callable[[str], re.Match[str] | None], words: str) -> str:
    """Leave out what words begin with."""
    match = beginning(words)
    return words[match.end() :] if match else words


def _without_end(task: str) -> str:
    """Leave out the bracket at the end, and the address behind a colon."""
    if task.endswith(("）", ")")) and (opening := max(task.rfind("（"), task.rfind("("))) > 0:
        task = task[:opening]
    for colon in "：:" if "http" not in task else "":
        head, sign, _ = task.partition(colon)
        if sign and head and head[-1] not in "到至给":
            task = head
    return task.removesuffix("等").strip(" ,，")


def _label(scene: Scene) -> str:
    if scene.label == scene.column or _IS_PLAIN(scene.label):
        return ""
    at = scene.paragraph.text.rfind(scene.label, scene.start, scene.match.start)
    printed = scene.paragraph.printed[at : at + len(scene.label)] if at >= 0 else scene.label
    label = _clean(_LABEL_NOISE.sub("", _without(_MARKERS, printed)))
    if _IS_PLAIN(label) or label.endswith(("（", "(")):
        return ""
    # 各县区　6月5日前　上报名单: who does it, where no colon says that it is a label
    named_by_blank = scene.head.endswith(" ") and not scene.head.rstrip().endswith(":")
    return "" if named_by_blank and _ACTOR_END(label) else label


def _in_front(scene: Scene) -> str:
    """Give the words in front of the time: 各单位的方案于9月5日前报送."""
    printed = scene.paragraph.printed[scene.start : scene.match.start]
    if scene.before is not None:
        printed = printed[max(0, scene.before.stop - scene.start) :]
    for clause in reversed(re.split("[，,：:]", printed)):
        words = _clean(_without(_MARKERS, _LIMIT.sub("", _LEADS_TO.sub("", clause))))
        words = words.removeprefix("请").removeprefix("其中")
        if words in _CONTINUES:
            return ""
        if words and not _JUNK(words):
            return words
    return ""


def _heading(scene: Scene) -> str:
    return _clean(_LABEL_NOISE.sub("", _without(_MARKERS, scene.heading.rpartition(",")[2])))


def _actors(scene: Scene) -> tuple[str, ...]:
    """Give who is charged, where the words just in front of the time name a body or persons."""
    text, printed = scene.paragraph.text, scene.paragraph.printed
    start = max(scene.start, scene.before.stop if scene.before is not None else 0)
    clause = max(start, 1 + text.rfind(",", start, scene.match.start))
    while text.startswith(("、", " ", ";"), clause):
        clause += 1
    marker = _MARKERS(text, clause, scene.match.start)
    begin = marker.end() if marker else clause
    match = _ACTOR(text, begin, scene.match.start) if scene.match.start - begin > 1 else None
    actor = match["actor"] if match else ""
    if match is None or not _ACTOR_END(actor) or _NOT_ACTOR(actor[:3]) or _NOT_ACTOR(actor[-3:]):
        return _asked(scene)
    start, stop = match.span("actor")
    return (_clean(printed[start:stop]),)


def _asked(scene: Scene) -> tuple[str, ...]:
    """Give who is asked at the beginning of the sentence: 请各单位认真总结,于6月12日前报送."""
    if "请各" not in scene.head and "求各" not in scene.head and "望各" not in scene.head:
        return ()
    asked = list(_ASKED(scene.head))
    if not asked:
        return ()
    start, stop = asked[-1].span("actor")
    return (_clean(scene.paragraph.printed[scene.start + start : scene.start + stop]),)
