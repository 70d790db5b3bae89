"""Decides about stretches of days: whether a range is a window, a period, or neither."""

from typing import Final

from gov_notice.parsing.understand.duties import words
from gov_notice.parsing.understand.duties.dates import (
    ENDS,
    NEAR,
    PLAIN_LABELS,
    is_approximate,
    is_event_adjusted,
    is_handed_in_with_next,
)
from gov_notice.parsing.understand.duties.promises import is_promise
from gov_notice.parsing.understand.duties.scene import Scene
from gov_notice.parsing.understand.duties.verdicts import DEADLINE, NEITHER, PERIOD, Verdict
from gov_notice.timing import Range

__all__ = ["judge_range"]

# 2017年度(2017年7月1日至2018年6月30日), 时间断限:2022年1月1日至12月31日: what is counted
_SPAN_IN_FRONT: Final = ("年度(", "学年(", "断限:", "断限为", "预报")


def judge_range(scene: Scene, range_: Range, issuers: tuple[str, ...]) -> Verdict:
    """Judge a range: a window for handing something in ends with a deadline, anything else is a period."""
    first, last = range_.first, range_.last
    of_times = first is not None and (first.is_clock_only or first.weekday is not None)
    if last.is_year_only or of_times or scene.head.rstrip(", ").endswith(_SPAN_IN_FRONT):
        return NEITHER
    if range_.bound in {"前", "之前", "以前"}:
        return NEITHER if is_promise(scene, issuers) else DEADLINE
    if first is None:
        return _judge_from_now(scene)
    if (
        is_event_adjusted(scene)
        or words.IS_STAGE(scene.tail)
        or (scene.closes_heading and not words.WINDOW(scene.head[-8:]))
    ):
        return PERIOD
    if (
        scene.clause_tail.startswith(("的", "份的"))
        or words.FOR_THOSE(scene.tail)
        or words.BORN(scene.tail)
        or words.FORECAST(scene.clause_head)
        or ("的" in scene.clause_tail and words.DISCOUNT(scene.tail))
        or (_is_of_months(range_) and not _has_event(scene))
    ):
        return NEITHER
    return _judge_window(scene, range_, issuers)


def _judge_window(scene: Scene, range_: Range, issuers: tuple[str, ...]) -> Verdict:
    """Judge a range by its bracket, label and heading, else by the sentence."""
    months = _is_of_months(range_)
    if scene.in_brackets and words.WINDOW(scene.head[-8:]) and not months:
        return DEADLINE
    if scene.in_brackets and words.EVENT(scene.head[-12:]) and not (months or words.BOUND_LABEL(scene.head[-12:])):
        return PERIOD
    staged = scene.clause_head.endswith("阶段") and not words.WINDOW(scene.clause_head[-8:])
    if staged or (scene.in_brackets and words.STAGE(scene.head[-12:])):
        return PERIOD
    plain = scene.label in PLAIN_LABELS
    windows = words.WINDOW_HEADING(scene.heading) and not words.EVENT(scene.clause_head)
    named = scene.label if not plain else scene.heading if scene.label or scene.opens or windows else ""
    window = bool(scene.label and plain and words.WINDOW(scene.clause_before))
    behind = scene.paragraph.text[scene.match.stop : scene.match.stop + 2 * NEAR]
    if (window or (named and (words.BOUND_LABEL(named) or words.LAPSED(behind)))) and not months:
        return DEADLINE
    if is_approximate(scene):
        return NEITHER
    stage = not named and words.STAGE_BEHIND(scene.tail) and not words.WINDOW(scene.tail[:NEAR])
    event = not plain and (words.EVENT_LABEL(scene.label) or words.EVENT(scene.label))
    # 开展抽查,时间为7月15日至9月30日,结果自抽查结束之日起公示: what stands behind is another matter
    told = scene.label and plain and scene.tail.startswith(",") and words.EVENT(scene.head) and not words.LAPSED(behind)
    return PERIOD if stage or event or told else _judge_free_range(scene, range_, issuers)


def _judge_free_range(scene: Scene, range_: Range, issuers: tuple[str, ...]) -> Verdict:
    """Judge a range that no label or heading explains."""
    if scene.tail.startswith("期间") and words.ASKS(scene.tail):
        return DEADLINE
    if scene.tail.startswith(ENDS):
        return DEADLINE if words.WINDOW(scene.head) else PERIOD
    if ("此期间" in scene.tail and words.IN_IT(scene.tail)) or is_handed_in_with_next(scene):
        return DEADLINE
    # 5月6日至13日,各学院对接企业,登录平台申报: the whole sentence says what is done in it
    follows = (scene.tail[1:] if scene.opens and scene.tail.startswith(",") else scene.follows)[: 2 * NEAR]
    hands_in, takes_place = words.HANDS_IN(follows), words.EVENT(follows)
    if is_promise(scene, issuers):
        return PERIOD if takes_place or scene.tail.startswith("发放") else NEITHER
    if (
        hands_in is None
        or follows.startswith("报到")
        or words.STOPPED(scene.tail)
        or words.STOPPED(follows)
        or (range_.bound == "止" and not words.OBLIGED(scene.clause_head))
        or _is_of_months(range_)
    ):
        return PERIOD
    # 开展自查 is done by a reader: what is handed in may stand just behind the verb of an event
    handed_in_first = takes_place is None or hands_in.start() <= takes_place.start() + NEAR // 4
    return DEADLINE if handed_in_first else PERIOD


def _is_of_months(range_: Range) -> bool:
    return range_.first is not None and range_.first.day is None and range_.first.part is None


def _judge_from_now(scene: Scene) -> Verdict:
    if scene.tail.startswith(ENDS):
        return DEADLINE if words.WINDOW(scene.head) else PERIOD
    if words.LASTS(scene.tail) or (words.STAGE_BEHIND(scene.tail) and not words.WINDOW(scene.tail[:NEAR])):
        return PERIOD
    around = f"{scene.heading}{scene.head}{scene.follows}"
    if words.HANDS_IN(around) or words.BOUND_LABEL(around):
        return DEADLINE
    return PERIOD if words.EVENT(f"{around}{scene.tail}") else DEADLINE


def _has_event(scene: Scene) -> bool:
    return bool(
        scene.label
        or (scene.lead and scene.opens and not words.STATISTIC(scene.tail) and not words.FIGURES(scene.tail))
        or words.STAGE(f"{scene.heading}{scene.head}")
        or words.EVENT(scene.tail[:NEAR])
        or words.FIXED(scene.clause_head)
    )
