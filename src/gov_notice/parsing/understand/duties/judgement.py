"""Decides whether a time expression is a deadline, a period, or neither (督办时限与活动时间)."""

from datetime import date
from typing import Final

from gov_notice.model import TimeUnit
from gov_notice.parsing.understand.duties import words
from gov_notice.parsing.understand.duties.dates import UPPER_BOUNDS, judge_point
from gov_notice.parsing.understand.duties.promises import is_promise
from gov_notice.parsing.understand.duties.ranges import judge_range
from gov_notice.parsing.understand.duties.scene import Scene
from gov_notice.parsing.understand.duties.verdicts import DEADLINE, NEITHER, Verdict
from gov_notice.timing import Lapse, Open, Point, Range, Recurring, Relation

__all__ = ["judge"]

_NEAR: Final = 24
_DATED: Final = (Point, Range)
_QUOTES: Final = (("《", "》"), ("“", "”"), ("〈", "〉"))
_LONGEST_QUOTE: Final = 80


def judge(scene: Scene, issuers: tuple[str, ...], issued_on: date | None) -> Verdict:
    """Tell what the time expression of a scene is; what its `issuers` promise themselves is no deadline."""
    if _is_quoted(scene) or _is_about_validity(scene) or _is_exempt(scene.clause_tail):
        return NEITHER
    match scene.match.expression:
        case Point() as point:
            return judge_point(scene, point, issuers, issued_on)
        case Range() as range_:
            return judge_range(scene, range_, issuers)
        case Lapse() as lapse:
            due = not _is_said_as_a_day(scene) and _is_due_lapse(scene, lapse, issuers)
        case Recurring() as recurring:
            due = _is_due_again(scene, recurring, issuers)
        case Open():
            due = _is_due_soon(scene)
    return DEADLINE if due else NEITHER


def _is_quoted(scene: Scene) -> bool:
    """Whether the expression stands inside a title or a quotation."""
    text, at = scene.paragraph.text, scene.match.start
    for opening, closing in _QUOTES:
        if text.find(closing, scene.match.stop, at + _LONGEST_QUOTE) >= 0:
            begin = text.rfind(opening, max(0, at - _LONGEST_QUOTE), at)
            if begin >= 0 and text.rfind(closing, begin, at) < 0:
                return True
    return False


def _is_about_validity(scene: Scene) -> bool:
    """Whether it says from when or until when something holds, or is superseded, or no clerk's time at all."""
    head, tail = scene.clause_head, scene.clause_tail
    said_in_front = head and words.MAY_SAY_NO_DUTY(head)
    if (
        (tail and words.SUPERSEDING(tail))
        or (said_in_front and ((words.SUPERSEDED(head) and not words.PUT_OFF(head)) or words.WRITTEN_IN(head)))
        or (scene.label and _is_of_page(scene))
    ):
        return True
    expression = scene.match.expression
    if tail and isinstance(expression, _DATED) and words.EFFECT(tail):
        return not (isinstance(expression, Range) and words.HANDS_IN(head))
    if isinstance(expression, Range) and words.TERM(scene.head):
        return True
    if not said_in_front or not words.VALIDITY(head):
        return False
    return not (isinstance(expression, Lapse) and expression.relation is Relation.BEFORE)


def _is_exempt(tail: str) -> bool:
    """Whether the words behind say that nothing is asked: 每年1月份数据免报."""
    return ("免" in tail or "报" in tail) and words.EXEMPT(tail) is not None


def _is_of_page(scene: Scene) -> bool:
    """Whether the label says when the page or the paper came out, which is a day and no range."""
    return words.PAGE_LABEL(scene.label) is not None and not isinstance(scene.match.expression, Range)


def _is_due_soon(scene: Scene) -> bool:
    """Whether 尽快 or 近期 urges to hand something in, with no day beside it."""
    if scene.before is not None or scene.after is not None or words.PROMISE(scene.clause_head):
        return False
    return bool(words.OBLIGED(scene.clause_head[-_NEAR:])) and bool(words.SENDS(scene.clause_tail[:12]))


def _is_due_again(scene: Scene, recurring: Recurring, issuers: tuple[str, ...]) -> bool:
    if (not recurring.at and recurring.lapse is None) or is_promise(scene, issuers):
        return False
    if recurring.bound in UPPER_BOUNDS or recurring.lapse is not None:
        return True
    if recurring.since is None and all(at.is_clock_only for at in recurring.at):
        return False
    if scene.label and words.BOUND_LABEL(scene.label):
        return True
    reach = scene.tail if words.AIM(scene.clause_tail[:3]) else scene.clause_tail
    return (
        bool(words.HANDS_IN(reach[:_NEAR]))
        or reach[:1] in {"报", "交", "送"}
        or "报" in reach[:8]
        or bool(words.REPORTS_TO(reach))
    )


def _is_due_lapse(scene: Scene, lapse: Lapse, issuers: tuple[str, ...]) -> bool:
    if not lapse.bound and lapse.relation in (Relation.WITHIN, Relation.SINCE) and _is_limit(scene, lapse):
        return True
    # 报到前14天起: since when, not by when; 比赛前10天以上: at the latest then
    at_least = lapse.relation is Relation.BEFORE and scene.tail.startswith("以上")
    if (
        scene.tail.startswith("起")
        or is_promise(scene, issuers)
        or (words.NOT_AFTER_LAPSE(scene.clause_tail) and not at_least)
        or words.LATEST(scene.tail)
    ):
        return False
    if lapse.relation is Relation.BEFORE:
        return _is_due_before(scene, lapse)
    if not lapse.bound:
        return _is_due_on_working_day(scene, lapse)
    if not scene.clause_tail.strip(" ,)"):
        return bool(words.BOUND_LABEL(scene.label))
    return lapse.relation is not Relation.WITHIN or _is_due_within(scene, lapse)


def _is_due_on_working_day(scene: Scene, lapse: Lapse) -> bool:
    """Whether something is handed in on the first working day after an event: 收假后第一个工作日报送."""
    after = lapse.relation is Relation.AFTER and lapse.unit is TimeUnit.WORKING_DAYS
    return after and bool(words.HANDS_IN(scene.clause_tail) or words.REPORTS(scene.clause_tail))


def _is_said_as_a_day(scene: Scene) -> bool:
    """Whether the day it ends on is printed behind in brackets: 15个工作日内(3月23日之前), 放假前(6月18日)."""
    if scene.after is None or not isinstance(scene.after.expression, Point):
        return False
    text, said, stop = scene.paragraph.text, scene.after.expression, scene.after.stop
    alone = said.at.day is not None and text[stop : stop + 1] == ")"
    between = text[scene.match.stop : scene.after.start].strip(" ")
    return (alone or said.bound in UPPER_BOUNDS) and between in {"(", "(即", "(即在", "(即于"}


def _is_limit(scene: Scene, lapse: Lapse) -> bool:
    """Whether a length without 内 is the longest that may pass: 最长不超过15个工作日, 整改时限为30日."""
    if lapse.relation is Relation.WITHIN and scene.label.endswith(("时限", "期限")):
        return bool(words.BOUND_LABEL(scene.label[:-2]))
    head = scene.clause_head
    if lapse.unit in (TimeUnit.YEARS, TimeUnit.MONTHS) or not words.LAPSE_LIMIT(head) or "延长" in head:
        return False
    return "超过" in head[-4:] if lapse.relation is Relation.WITHIN else True


def _is_due_within(scene: Scene, lapse: Lapse) -> bool:
    head = scene.clause_head
    if words.NOT_BEFORE_LAPSE(head) or (lapse.unit is TimeUnit.YEARS and not words.OBLIGED(head)):
        return False
    follows = scene.tail[: 2 * _NEAR]
    return bool(words.AIM(head) or words.HANDS_IN(follows)) or "报" in follows or follows.startswith(("必须", "务必"))


def _is_due_before(scene: Scene, lapse: Lapse) -> bool:
    follows = scene.tail[:_NEAR]
    hands_in = words.HANDS_IN(follows)
    if lapse.count == 0:
        # 春节前每周四报送: how long something comes again
        if scene.after is not None and isinstance(scene.after.expression, Recurring):
            return False
        # 庭审结束前发现错误的, is a condition
        if words.RESTATES(scene.head) or scene.clause_tail.endswith("的"):
            return False
        urged = words.AIM(scene.clause_head[-6:]) or words.AIM(follows) or not scene.clause_head.strip()
        obliged = words.OBLIGED(scene.clause_head[-8:]) or words.OBLIGED(follows[:10])
        return bool(urged) and bool(hands_in or obliged)
    if (lapse.bound in {"内", "之内", "以内"} and not hands_in) or not follows.strip(" ,)"):
        return False
    return bool(words.AIM(scene.clause_head[-8:]) or hands_in or words.REPORTS(follows)) or lapse.anchor is None
