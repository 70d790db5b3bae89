"""Who sends to whom (报送关系): the bodies named behind 报送, 提交, 反馈 and the like."""

import re
from itertools import pairwise
from typing import Final

from gov_notice.model import Route
from gov_notice.parsing.understand.duties.scene import Scene

__all__ = ["clause_end", "is_body", "routes_of"]

_CLOSE_OR_BRACKET: Final = re.compile("[,。;!?()]").finditer
_SEND: Final = re.compile(
    "(?:报送|上报|呈报|报备|提交|递交|送交|移交|上交|反馈|发送|寄送|邮寄|寄回|传真|抄送|抄报|申报|报告|登录|登陆|致电"
    "|到(?<!登到)(?![期达位场])|向|报(?<![填申汇通日月年季周公情]报)(?![名表告刊])|交(?<![提上转]交)|送(?<!报送)达?"
    "|寄|传|发(?<![印颁转下]发)|与)"
    "(?:至|到|给予?|往|:)?"
).finditer
_NAME_ENDS: Final = re.compile(
    "[,。;:()!?《》 A-Za-z]|[0-9一二三四五六七八九十]{1,3}[楼层]"
    "|将|并|且|后(?=[,报送再由统自]|$)|于[0-9]|审核|审批|审定|初审|复审|备案"
    "|汇总|办理|申请|申报|提交|报送|上报|反映|报告"
    "|领取|销毁|登记|联系|提出|公告|下载|完成|签到|报到|集合|盖章|进行|拨付|打印|填报|填写|上传|注册"
    "|一式|书面|通过|统一|存档|批准|说明|反馈|缴纳"
    "|办结|验收|登录|咨询|索取|索要|申办|查询|作出|做|转报|以便"
).search
_BODY: Final = re.compile(
    "(?s:.+)(?:部门|办公室|组织(?!部)|委员会|中心|事务所|秘书处?|组委会|会务组|领导小组|工作组|专班|指挥部|编辑部|联络员"
    "|联系人|负责人|老师|教授|主任|系统|平台|邮箱"
    "|信箱|网站|窗口|大队|支队|[局厅委办部处科股室院校所站组司署府乡镇园馆关队网协联]|(?<!社)会|街道|单位"
    "|企业|公司|机构|机关|部门|媒体|政府|法院|银行)"
).match
_NO_BODY: Final = re.compile(
    "(?:[0-9一二三两]|各自|材料|总结|报告|名单|方案|情况|信息|意见|相关(?:材料|资料)|上述|本单位|现场"
    "|(?:社会|学校|单位|部门|网站|系统|平台|公司)$)"
).match
_SENDER: Final = re.compile(
    r"(?:其中)?(?P<sender>[^,。;:]{2,60}?)(?:统一|分别|材料|的)?(?:报送|上报|报|送|交|反馈)(?:至|到|给)?(?P<body>[^,。;:、()]{2,26})"
).fullmatch
_LONGEST: Final = 30


def clause_end(text: str, start: int, end: int) -> int:
    """Find the end of the clause that begins at `start`: the next stop outside brackets."""
    depth = 0
    for mark in _CLOSE_OR_BRACKET(text, start, end):
        char = mark[0]
        if char == "(":
            depth += 1
        elif not depth:
            return mark.start()
        elif char == ")":
            depth -= 1
    return end


def is_body(words: str) -> bool:
    """Whether words can name a body or a desk."""
    body = _BODY(words)
    return body is not None and body.end() == len(words) and not _NO_BODY(words)


def routes_of(scene: Scene, start: int, stop: int, actors: tuple[str, ...]) -> tuple[Route, ...]:
    """Give who sends to whom in the task at `start` to `stop` of the paragraph, and in the sentence behind."""
    text = scene.paragraph.text
    sender = actors[0] if len(actors) == 1 else None
    routes = [Route(sender, name) for name in _recipients(scene, start, stop)]
    if not routes or text.startswith("。", scene.stop - 1):
        routes += _routes_behind(scene)
    return tuple(dict.fromkeys(routes)) if len(routes) > 1 else tuple(routes)


def _recipients(scene: Scene, start: int, stop: int) -> list[str]:
    text, printed = scene.paragraph.text, scene.paragraph.printed
    for verb in _SEND(text, start, stop):
        begin = verb.end()
        run = text[begin : min(stop, begin + _LONGEST)]
        if (cut := _NAME_ENDS(run)) is not None:
            run = run[: cut.start()]
        body = _BODY(run)
        if body is not None and not _NO_BODY(run := body[0]):
            return _parted(text[begin : begin + len(run)], printed[begin : begin + len(run)])
    return []


def _parted(text: str, printed: str) -> list[str]:
    """Part 省财政厅和省教育厅, where each part is a body by itself."""
    if "、" not in text and "和" not in text:
        return [_close(printed)]
    cuts = [-1, *(match.start() for match in re.finditer("[、和]", text)), len(text)]
    parts = [(a + 1, b) for a, b in pairwise(cuts)]
    if len(parts) > 1 and all(is_body(text[a:b]) and b - a > 2 for a, b in parts):
        return [_close(printed[a:b]) for a, b in parts]
    return [_close(printed)]


def _close(words: str) -> str:
    return "".join(words.split())


def _routes_behind(scene: Scene) -> list[Route]:
    """Read the sentence behind that says who sends to whom: 各市科协报送甲，各市科技局报送乙."""
    text, printed = scene.paragraph.text, scene.paragraph.printed
    at = scene.stop
    end = text.find("。", at)
    end = len(text) if end < 0 else end
    if not at < end <= at + 200:
        return []
    routes: list[Route] = []
    while at < end:
        stop = clause_end(text, at, end)
        clause = text[at:stop]
        if "报" not in clause and "送" not in clause and "交" not in clause and "反馈" not in clause:
            return []
        match = _SENDER(clause.strip())
        if match is None or not is_body(match["body"]) or not is_body(match["sender"].rstrip("统一分别")):
            return []
        lead = at + len(clause) - len(clause.lstrip())
        routes.append(
            Route(
                _close(printed[lead + match.start("sender") : lead + match.end("sender")]),
                _close(printed[lead + match.start("body") : lead + match.end("body")]),
            )
        )
        at = stop + 1
    return routes
