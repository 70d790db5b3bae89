"""Decides whether a time expression is a deadline, a period, or neither (督办时限与活动时间)."""

from datetime import date
from enum import Enum
from typing import Final

from gov_notice.model import TimeUnit
from gov_notice.parsing.understand import duty_words as words
from gov_notice.parsing.understand.duty_scene import Scene
from gov_notice.timing import Lapse, Open, PartialDate, Point, Range, Recurring, Relation

__all__ = ["Verdict", "judge"]

_UPPER: Final = frozenset({"前", "之前", "以前", "止", "截止", "内", "之内", "以内"})
_NEAR: Final = 24


class Verdict(Enum):
    """What a time expression is."""

    DEADLINE = "deadline"
    PERIOD = "period"
    NEITHER = "neither"


def judge(scene: Scene, issuers: tuple[str, ...], issued_on: date | None) -> Verdict:
    """Tell what the time expression of a scene is; what its `issuers` promise themselves is no deadline."""
    if _is_quoted(scene) or _is_about_validity(scene):
        return Verdict.NEITHER
    match scene.match.expression:
        case Point() as point:
            return _judge_point(scene, point, issuers, issued_on)
        case Range() as range_:
            return _judge_range(scene, range_, issuers)
        case Lapse() as lapse:
            return _judge_lapse(scene, lapse, issuers)
        case Recurring() as recurring:
            return _judge_recurring(scene, recurring, issuers)
        case Open():
            return _judge_open(scene)


def _is_quoted(scene: Scene) -> bool:
    text, at = scene.paragraph.text, scene.match.start
    for opening, closing in ("《》", "“”", "〈〉"):
        begin = text.rfind(opening, max(0, at - 80), at)
        if begin >= 0 and text.rfind(closing, begin, at) < 0:
            return text.find(closing, scene.match.stop, at + 80) >= 0
    return False


def _is_about_validity(scene: Scene) -> bool:
    if words.SUPERSEDED(scene.clause_head) or words.SUPERSEDING(scene.clause_tail):
        return True
    if words.WRITTEN_IN(scene.clause_head) or (scene.label and words.PAGE_LABEL(scene.label)):
        return True
    expression = scene.match.expression
    if isinstance(expression, Point | Range) and words.EFFECT(scene.clause_tail):
        return not (isinstance(expression, Range) and words.HANDS_IN(scene.head))
    return bool(words.VALIDITY(scene.clause_head)) and not (
        isinstance(expression, Lapse) and expression.relation is Relation.BEFORE
    )


def _is_promise(scene: Scene, issuers: tuple[str, ...]) -> bool:
    """Whether the issuer speaks of what it will do itself."""
    head = scene.clause_head
    if words.PROMISED(scene.clause_tail) and not words.OBLIGED(head):
        return True
    if words.PROMISE(head) or head.rstrip("于在 ").endswith("将"):
        return True
    if head.startswith(("并", "且", "同时")) and words.PROMISE(scene.head[: -len(head)]):
        return True
    subject = head.rstrip("于在 将").rpartition("、")[2]
    return bool(subject) and any(name.endswith(subject) and len(subject) > 3 for name in issuers)


def _judge_open(scene: Scene) -> Verdict:
    urged = words.OBLIGED(scene.clause_head[-_NEAR:])
    verb = words.SENDS(scene.clause_tail[:12])
    if urged and verb and scene.before is None and scene.after is None and not words.PROMISE(scene.clause_head):
        return Verdict.DEADLINE
    return Verdict.NEITHER


def _judge_recurring(scene: Scene, recurring: Recurring, issuers: tuple[str, ...]) -> Verdict:
    if not recurring.at and recurring.lapse is None:
        return Verdict.NEITHER
    if _is_promise(scene, issuers):
        return Verdict.NEITHER
    if recurring.bound in _UPPER or recurring.lapse is not None:
        return Verdict.DEADLINE
    if recurring.since is None and all(at.is_clock_only for at in recurring.at):
        return Verdict.NEITHER
    if scene.label and words.BOUND_LABEL(scene.label):
        return Verdict.DEADLINE
    reach = scene.tail if words.AIM(scene.clause_tail[:3]) else scene.clause_tail[:_NEAR]
    if words.HANDS_IN(reach[:_NEAR]) or reach[:1] in {"报", "交", "送"} or "报" in reach[:8]:
        return Verdict.DEADLINE
    return Verdict.NEITHER


def _judge_lapse(scene: Scene, lapse: Lapse, issuers: tuple[str, ...]) -> Verdict:
    head, tail = scene.clause_head, scene.clause_tail
    if not lapse.bound and lapse.relation is Relation.WITHIN and scene.label.endswith(("时限", "期限")):
        return Verdict.DEADLINE if words.BOUND_LABEL(scene.label[:-2]) else Verdict.NEITHER
    if lapse.relation in {Relation.WITHIN, Relation.SINCE} and words.LAPSE_LIMIT(head) and not lapse.bound:
        fits = lapse.unit not in {TimeUnit.YEARS, TimeUnit.MONTHS} and ("超过" in head[-4:] or "公示期" in head)
        return (
            Verdict.DEADLINE
            if (fits and lapse.relation is not Relation.WITHIN) or (fits and "公示" not in head)
            else (Verdict.NEITHER)
        )
    if _is_promise(scene, issuers) or words.NOT_AFTER_LAPSE(tail):
        return Verdict.NEITHER
    if lapse.relation is Relation.BEFORE:
        return _judge_before(scene, lapse)
    if not lapse.bound or not tail.strip(" ,)"):
        return Verdict.NEITHER
    if lapse.relation is Relation.WITHIN and words.NOT_BEFORE_LAPSE(head):
        return Verdict.NEITHER
    reach = scene.tail[: 2 * _NEAR]
    if lapse.relation is not Relation.WITHIN:
        return Verdict.DEADLINE
    if lapse.unit is TimeUnit.YEARS and not words.OBLIGED(head):
        return Verdict.NEITHER
    return Verdict.DEADLINE if words.AIM(head) or words.HANDS_IN(reach) or "报" in reach else Verdict.NEITHER


def _judge_before(scene: Scene, lapse: Lapse) -> Verdict:
    reach = scene.tail[:_NEAR]
    if lapse.count == 0:
        urged = words.AIM(scene.clause_head[-6:]) or words.AIM(reach)
        acts = words.HANDS_IN(reach) or words.OBLIGED(reach[:10])
        return Verdict.DEADLINE if acts and (urged or not scene.clause_head.strip()) else Verdict.NEITHER
    if lapse.bound in {"内", "之内", "以内"} and not words.HANDS_IN(reach):
        return Verdict.NEITHER
    if not reach.strip(" ,)"):
        return Verdict.NEITHER
    urged = words.AIM(scene.clause_head[-8:]) or words.HANDS_IN(reach) or lapse.anchor is None
    return Verdict.DEADLINE if urged else Verdict.NEITHER


def _judge_point(scene: Scene, point: Point, issuers: tuple[str, ...], issued_on: date | None) -> Verdict:
    at = point.at
    if at.is_year_only or point.bound == "起" or words.APPROXIMATE(scene.tail):
        return Verdict.NEITHER
    if point.bound in {"内", "之内", "以内"} and not (
        words.OBLIGED(scene.clause_head) or words.HANDS_IN(scene.clause_tail)
    ):
        return Verdict.NEITHER
    if point.bound in _UPPER:
        return _judge_bounded(scene, at, issuers)
    if words.DEADLINE_IN_FRONT(scene.head):
        return _judge_until(scene, issuers)
    if _is_listed(scene) or at.is_clock_only:
        return Verdict.NEITHER
    under_time = bool(words.TIME_HEADING(scene.heading)) and scene.opens
    if scene.label or (under_time and (scene.lead or not scene.follows)):
        labelled = _judge_labelled(scene, at)
        if labelled is not Verdict.NEITHER or words.TIME_HEADING(scene.label):
            return labelled
    verdict = _judge_free(scene, at, issuers, issued_on)
    return _judge_labelled(scene, at) if verdict is Verdict.NEITHER and under_time else verdict


def _judge_bounded(scene: Scene, at: PartialDate, issuers: tuple[str, ...]) -> Verdict:
    if (
        words.ATTRIBUTE(scene.tail)
        or scene.tail.startswith("的")
        or words.HAPPENED_BEFORE(scene.clause_head)
        or _is_promise(scene, issuers)
    ):
        return Verdict.NEITHER
    comma = scene.tail.find("的,")
    if words.DISCOUNT(scene.clause_tail[: _NEAR // 2]) or (0 <= comma < _NEAR and words.DISCOUNT(scene.tail[comma:])):
        return Verdict.NEITHER
    if (
        at.day_word
        and at.day_word[0] != "当"
        and not (words.AIM(scene.clause_head) or words.HANDS_IN(scene.clause_tail))
    ):
        return Verdict.NEITHER
    if at.is_clock_only and not (words.AIM(scene.clause_head[-8:]) or words.HANDS_IN(scene.clause_tail)):
        return Verdict.NEITHER
    return Verdict.DEADLINE


def _judge_until(scene: Scene, issuers: tuple[str, ...]) -> Verdict:
    """Judge what stands behind 截至, 最迟 or 延至."""
    if _is_promise(scene, issuers):
        return Verdict.NEITHER
    front = words.DEADLINE_IN_FRONT(scene.head)
    if front is None or not front[0].startswith("截"):
        return Verdict.DEADLINE
    around = f"{scene.heading}{scene.head}{scene.tail}"
    if scene.label or "逾期" in around or words.BOUND_LABEL(around.replace("截至", "").replace("截止", "")):
        return Verdict.NEITHER if words.STATISTIC(scene.follows) else Verdict.DEADLINE
    return Verdict.NEITHER


def _judge_labelled(scene: Scene, at: PartialDate) -> Verdict:
    label = scene.label
    if label and words.BOUND_LABEL(label):
        return Verdict.DEADLINE
    plain = not label or label.strip("一二三四五六七八九十、()0123456789.和及 ") in {"时间", "日期", "期限", "日", "期"}
    over = f"{scene.heading}{scene.lead}"
    if plain and words.BOUND_LABEL(over) and not words.EVENT_LABEL(over.replace("时间", "").replace("报名", "")):
        return Verdict.DEADLINE
    if label and (words.EVENT_LABEL(label) or words.EVENT(label)) and (at.names_day or at.part or at.month is not None):
        return Verdict.PERIOD
    if not label and words.EVENT_LABEL(over) and at.names_day:
        return Verdict.PERIOD
    return Verdict.NEITHER


def _is_listed(scene: Scene) -> bool:
    """Whether the date is one of a row: 12月14日、12月21日、12月28日."""
    before = scene.before is not None and scene.paragraph.text[scene.before.stop : scene.match.start].strip() == "、"
    after = scene.after is not None and scene.paragraph.text[scene.match.stop : scene.after.start].strip() == "、"
    return before or after


def _judge_free(scene: Scene, at: PartialDate, issuers: tuple[str, ...], issued_on: date | None) -> Verdict:
    """Judge a date without bound, label or word in front."""
    follows = scene.follows
    if (
        words.APPROXIMATE(scene.tail)
        or words.ATTRIBUTE(scene.clause_tail)
        or scene.tail.startswith(("的", "份的", "至", "起"))
    ):
        return Verdict.NEITHER
    promised = _is_promise(scene, issuers)
    past = scene.tells_the_past or _is_before(at, issued_on)
    if not (past or promised) and _is_handed_in(scene, at):
        return Verdict.DEADLINE
    if words.PROMISED(scene.clause_tail) or not (at.names_day or at.part or at.month is not None):
        return Verdict.NEITHER
    if past:
        is_event = words.HELD(follows) and not _is_month_only(at)
        return Verdict.PERIOD if is_event else Verdict.NEITHER
    takes_place = words.EVENT(follows[:_NEAR])
    planned = words.PLANNED(scene.clause_head[-10:])
    if _is_month_only(at):
        held = words.HELD(follows[:4])
        return (
            Verdict.PERIOD
            if (planned and takes_place) or (held and words.FIXED(scene.clause_head))
            else Verdict.NEITHER
        )
    if words.FIXED(scene.clause_head):
        return Verdict.PERIOD if takes_place or planned else Verdict.NEITHER
    if words.EVENT_IN_FRONT(scene.clause_head):
        return Verdict.PERIOD
    return Verdict.PERIOD if words.EVENT(follows) else Verdict.NEITHER


def _is_handed_in(scene: Scene, at: PartialDate) -> bool:
    """Whether the words behind a date without bound tell a reader to have done something."""
    follows = scene.follows[:_NEAR]
    hands_in, takes_place = words.HANDS_IN(follows), words.EVENT(follows)
    if hands_in is None or (takes_place is not None and takes_place.start() < hands_in.start()):
        return False
    if scene.tail.startswith(("后", "开始", "起")):
        return False
    if at.names_season and at.part is None:
        return bool(words.QUARTER_TO_DO(scene.tail)) and bool(words.AIM(scene.clause_head[-6:]))
    if at.day is not None and not at.names_month and scene.before is None and not words.OBLIGED(scene.clause_head):
        return False
    return bool(words.OBLIGED(scene.clause_head)) or (hands_in.start() <= _NEAR // 3 and not _is_month_only(at))


def _is_month_only(at: PartialDate) -> bool:
    return not (at.names_day or at.part)


def _is_before(at: PartialDate, issued_on: date | None) -> bool:
    if issued_on is None or at.year is None:
        return False
    return (at.year, at.month or 12, at.day or 31) < (issued_on.year, issued_on.month, issued_on.day)


def _judge_range(scene: Scene, range_: Range, issuers: tuple[str, ...]) -> Verdict:
    first, last = range_.first, range_.last
    if last.is_year_only or (first is not None and (first.is_clock_only or first.weekday is not None)):
        return Verdict.NEITHER
    if range_.bound in {"前", "之前", "以前"}:
        return Verdict.NEITHER if _is_promise(scene, issuers) else Verdict.DEADLINE
    if first is None:
        return _judge_from_now(scene)
    months = _is_of_months(range_)
    if scene.clause_tail.startswith(("的", "份的")) or (months and not _has_event(scene)):
        return Verdict.NEITHER
    if scene.in_brackets and not months and words.WINDOW(scene.head[-8:]):
        return Verdict.DEADLINE
    if scene.in_brackets and words.STAGE(scene.head[-12:]):
        return Verdict.PERIOD
    plain = scene.label in {"", "时间", "日期", "期限"}
    named = scene.label if not plain else scene.heading if scene.label or scene.opens else ""
    if named and words.BOUND_LABEL(named) and not months:
        return Verdict.DEADLINE
    if words.APPROXIMATE(scene.tail):
        return Verdict.NEITHER
    return _judge_free_range(scene, range_, issuers) if plain else Verdict.PERIOD


def _judge_free_range(scene: Scene, range_: Range, issuers: tuple[str, ...]) -> Verdict:
    """Judge a range that no label or heading explains."""
    if scene.tail.startswith("期间") and words.ASKS(scene.tail):
        return Verdict.DEADLINE
    follows = scene.follows[: 2 * _NEAR]
    hands_in, takes_place = words.HANDS_IN(follows), words.EVENT(follows)
    if _is_promise(scene, issuers):
        return Verdict.PERIOD if takes_place else Verdict.NEITHER
    if hands_in is None or words.STOPPED(scene.tail) or range_.bound == "止" or _is_of_months(range_):
        return Verdict.PERIOD
    handed_in_first = takes_place is None or hands_in.start() <= takes_place.start() + _NEAR // 4
    return Verdict.DEADLINE if handed_in_first else Verdict.PERIOD


def _is_of_months(range_: Range) -> bool:
    return range_.first is not None and range_.first.day is None and range_.first.part is None


def _judge_from_now(scene: Scene) -> Verdict:
    around = f"{scene.heading}{scene.head}{scene.follows}"
    if words.HANDS_IN(around) or words.BOUND_LABEL(around):
        return Verdict.DEADLINE
    return Verdict.PERIOD if words.EVENT(f"{around}{scene.tail}") else Verdict.DEADLINE


def _has_event(scene: Scene) -> bool:
    return bool(
        scene.label
        or words.STAGE(f"{scene.heading}{scene.head}")
        or words.EVENT(scene.tail[:_NEAR])
        or words.FIXED(scene.clause_head)
    )
