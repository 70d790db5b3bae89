"""Who does what, and who sends it to whom: task, actors and routes of a duty (事项、责任单位、报送关系)."""

import re
from typing import Final

from attrs import frozen

from gov_notice.model import Route
from gov_notice.parsing.understand import duty_words as words
from gov_notice.parsing.understand.duty_scene import Scene

__all__ = ["Wording", "event_of", "wording_of"]

_BODY: Final = (
    "办公室|委员会|服务中心|中心|事务所|秘书处|组委会|会务组|领导小组|工作组|编辑部|联络员|联系人|负责人|老师|教授|同志|系统|平台|邮箱|信箱|网站|窗口|大队|支队|"
    "[局厅委办部处科股室会院校所站组司署府乡镇街园馆司]|单位|企业|公司|地点|机关|部门|媒体|我[局厅委办部处会院校中]"
)
_SEND: Final = re.compile(
    r"(?:报送|上报|呈报|填报|报备|提交|递交|送交|上交|反馈|发送|寄送|邮寄|传真|抄送|抄报|汇总|统一送|统一报|书面报|集中报|申报|报告|登录|登陆|到|向|报|交|送|寄|传|发|给)"
    r"(?:至|到|给予?|与|往|在|:)?(?P<body>(?:(?![,。;:、于将并后送报])[^ ]){0,26}?"
    rf"(?:{_BODY}))(?=[,。;()、 并后及备汇审统处申办提公反联索（]|将|由|$|\([^()]*\)|[A-Za-z0-9]|报|和|销|领|寄|发|一|通过|签|进行|审核|销毁|初审)"
).search
_PLAIN_BODY: Final = re.compile(rf"(?P<body>[^,。;:、()]{{0,24}}?(?:{_BODY}))$").search
_ACTOR: Final = re.compile(
    r"(?:^|[,。;、])? ?(?:请|由|望|要求|凡|并请|烦请|同时|其中)?(?P<actor>[^,。;:请由]{2,40}?)"
    r"(?:原则上|统一|一律|也|均|都|可|集中)?(?:应当?|须|必须|务必|务|要|需|可以?|将)?(?:于|在|自)?[(]? ?$"
).search
_ACTOR_END: Final = re.compile(
    "(?:单位|部门|局|厅|委|办|部|处|科|所|站|校|院|系|会|者|人|员|企业|公司|机构|老师|教师|学员|同志|同学|学生|代表|政府|府|区|县|市|州|镇|乡|街道|中心|组织|机关|"
    "家长|队伍|商|户|方|团队|车主|司|馆|团|考生|大队|支队|领导小组|办公室)(?:\\([^()]*\\))?$"
).search
_NOT_ACTOR: Final = re.compile(
    "材料|时间|报告|总结|方案|名单|情况|表|书|费|信息|意见|资料|文件|通知|问题|结果|工作|活动|地点|如|若|对|经|按|根据|为"
).search
_LABEL_NOISE: Final = re.compile("(?:截止|时间|日期|期限|时限|要求|统一|初步|的|、|及|和|为|安排|方式|地点)+$")
_MARKERS: Final = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、,.]|\([一二三四五六七八九十0-9]{1,3}\)|[0-9]{1,2}[.、)]|[①-⑳]) *"
)
_CONTINUES: Final = ("并", "逐", "做到", "送", "且")


@frozen(kw_only=True)
class Wording:
    """The words of a duty, as printed."""

    task: str | None
    actors: tuple[str, ...]
    routes: tuple[Route, ...]


def wording_of(scene: Scene) -> Wording:
    """Give what a duty's sentence says beside the time."""
    text, printed = scene.paragraph.text, scene.paragraph.printed
    start, stop = _task_span(scene, text)
    task = _clean(printed[start:stop]) or _task_in_front(scene)
    actors = _actors(scene)
    routes = _routes(scene, text, printed, start, actors)
    return Wording(task=task or None, actors=actors, routes=routes)


def event_of(scene: Scene) -> str | None:
    """Give what takes place in a period, in the sentence's own words."""
    printed = scene.paragraph.printed
    if scene.label and (words_in_front := _label_words(scene, printed)):
        return words_in_front
    start = scene.match.stop + len(scene.clause_tail) - len(scene.clause_tail.lstrip(",) "))
    event = _clean(printed[start : scene.match.stop + len(scene.clause_tail)])
    if not event and scene.tail.strip(" ,)"):
        event = _clean(printed[scene.match.stop : scene.stop].partition("，")[2].partition("，")[0])
    if event:
        return event
    return _clean(_LABEL_NOISE.sub("", _MARKERS.sub("", scene.heading))) or _clean(scene.heading) or None


def _task_span(scene: Scene, text: str) -> tuple[int, int]:
    """Find the clause behind the time; where none is, what the next time in the sentence shares with it."""
    start, end = scene.match.stop, scene.stop
    while start < end and text[start] in " ,、)的":
        start += 1
    limit = scene.after.start if scene.after else end
    stop = _clause_end(text, start, end)
    if stop >= limit and scene.after is not None:
        between = text[start:limit]
        if not words.HANDS_IN(between) and "报" not in between:
            start = scene.after.stop
            stop = _clause_end(text, start, end)
        else:
            stop = max(text.rfind(",", start, limit), start)
    while stop < end and text.startswith(_CONTINUES, stop + 1):
        stop = _clause_end(text, stop + 1, end)
    return start, stop


def _clause_end(text: str, start: int, end: int) -> int:
    depth = 0
    for at in range(start, end):
        char = text[at]
        if char == "(":
            depth += 1
        elif char == ")":
            if not depth:
                return at
            depth -= 1
        elif char in ",。;!?" and not depth:
            return at
    return end


def _clean(words_: str) -> str:
    kept = "".join(words_.split(" ")) if not words_.isascii() else words_
    return kept.strip(" ,，。；;：:、.").strip()


def _label_words(scene: Scene, printed: str) -> str:
    label = scene.label
    at = scene.paragraph.text.rfind(label, scene.start, scene.match.start)
    words_ = _LABEL_NOISE.sub("", _MARKERS.sub("", printed[at : at + len(label)] if at >= 0 else label))
    return _clean(words_)


def _task_in_front(scene: Scene) -> str:
    printed = scene.paragraph.printed
    if scene.label and (label := _label_words(scene, printed)):
        return label
    head = printed[scene.start : scene.match.start]
    head = _MARKERS.sub("", head.rstrip(" （(于在请须应，,：:"))
    if head:
        return _clean(re.split("[，,]", head)[-1])
    return _clean(_LABEL_NOISE.sub("", _MARKERS.sub("", scene.heading)))


def _actors(scene: Scene) -> tuple[str, ...]:
    head = scene.paragraph.text[scene.start : scene.match.start]
    printed = scene.paragraph.printed
    if scene.before is not None:
        head = head[max(0, scene.before.stop - scene.start) :]
    offset = scene.match.start - len(head)
    clause = head.rfind(",") + 1
    body = head[clause:]
    match = _ACTOR(body)
    if match is None:
        return ()
    actor = match["actor"]
    marker = _MARKERS.match(actor)
    begin = match.start("actor") + (marker.end() if marker else 0)
    actor = body[begin : match.end("actor")]
    if not _ACTOR_END(actor) or _NOT_ACTOR(actor[:3]) or _NOT_ACTOR(actor[-3:]):
        return ()
    at = offset + clause + begin
    name = _clean(printed[at : at + len(actor)])
    return tuple(part for part in re.split("[、和]", name) if part) if _splits(name) else (name,)


def _splits(name: str) -> bool:
    return "、" in name and "（" not in name and "(" not in name and all(len(part) > 1 for part in name.split("、"))


def _routes(scene: Scene, text: str, printed: str, start: int, actors: tuple[str, ...]) -> tuple[Route, ...]:
    end = _clause_end(text, start, scene.stop)
    while end < scene.stop and text.startswith(_CONTINUES, end + 1):
        end = _clause_end(text, end + 1, scene.stop)
    routes = (
        [Route(actors[0] if len(actors) == 1 else None, body)]
        if (body := _recipient(text, printed, start, end))
        else []
    )
    routes += _routes_behind(scene, text, printed)
    return tuple(dict.fromkeys(routes))


def _recipient(text: str, printed: str, start: int, end: int) -> str | None:
    at = start
    while at < end and (match := _SEND(text[at:end])):
        begin, stop = at + match.start("body"), at + match.end("body")
        body = printed[begin:stop]
        if len(body) > 1 and not _NOT_ACTOR(text[begin : begin + 2]):
            return _clean(body)
        at = stop
    return None


_SENDER: Final = re.compile(
    r"^(?P<sender>[^,。;:]{2,60}?)(?:统一|分别)?(?:报送|上报|报|送|交)(?:至|到|给)?(?P<body>[^,。;:、()]{2,26})$"
).match


def _routes_behind(scene: Scene, text: str, printed: str) -> list[Route]:
    """Read the sentence behind that says who sends to whom: 各市科协报送…，各市科技局报送…。"""
    start = scene.stop
    end = text.find("。", start)
    end = len(text) if end < 0 else end
    if not start < end <= start + 200:
        return []
    routes: list[Route] = []
    at = start
    while at < end:
        stop = _clause_end(text, at, end)
        match = _SENDER(text[at:stop].strip())
        if match is None or not _PLAIN_BODY(match["body"]) or not _ACTOR_END(match["sender"]):
            return []
        lead = at + len(text[at:stop]) - len(text[at:stop].lstrip())
        sender = _clean(printed[lead + match.start("sender") : lead + match.end("sender")])
        routes.append(Route(sender, _clean(printed[lead + match.start("body") : lead + match.end("body")])))
        at = stop + 1
    return routes
