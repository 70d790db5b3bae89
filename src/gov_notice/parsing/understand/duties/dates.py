"""Decides about single days: whether a date is a deadline, a period, or neither."""

import re
from datetime import date
from typing import Final

from gov_notice.parsing.understand.duties import words
from gov_notice.parsing.understand.duties.promises import is_promise
from gov_notice.parsing.understand.duties.scene import Scene
from gov_notice.parsing.understand.duties.verdicts import DEADLINE, NEITHER, PERIOD, Verdict
from gov_notice.timing import Lapse, PartialDate, Point, Recurring, Relation, TimeMatch

__all__ = [
    "ENDS",
    "NEAR",
    "PLAIN_LABELS",
    "UPPER_BOUNDS",
    "is_approximate",
    "is_event_adjusted",
    "is_handed_in_with_next",
    "judge_point",
]

UPPER_BOUNDS: Final = frozenset({"前", "之前", "以前", "止", "截止", "内", "之内", "以内"})
_INSIDE: Final = frozenset({"内", "之内", "以内"})
ENDS: Final = ("结束", "终止")
NEAR: Final = 24
_LONGEST_AGO: Final = 1
"""Months back, within which a day without its year is this year's, and has passed."""
_LONGEST_EVENT: Final = 12
_AND_AT: Final = frozenset({"以及", "及", "和"})
_ABOUT: Final = (" ", "左右", "以", "之后", "期间")
_STEP: Final = re.compile("第[一二三四五六]步").fullmatch
_TITLES: Final = re.compile("《[^《》]*(?:》|$)").sub
PLAIN_LABELS: Final = frozenset({"", "时间", "日期", "期限", "日", "期"})


def judge_point(scene: Scene, point: Point, issuers: tuple[str, ...], issued_on: date | None) -> Verdict:
    """Judge a single date."""
    at = point.at
    named = at.names_season and scene.tail.startswith("为") and not words.IS_STAGE(scene.tail)
    if at.is_year_only or named or point.bound == "起" or is_approximate(scene):
        return NEITHER
    until = words.DEADLINE_IN_FRONT(scene.head)
    # 截止2月底: the bound stands in front
    if point.bound in UPPER_BOUNDS and not (until and point.bound == "截止"):
        return _judge_bound(scene, point, issuers, issued_on)
    if until:
        return _judge_until(scene, at, issuers, issued_on)
    return _judge_listed(scene, issuers) if _is_listed(scene) else _judge_unbounded(scene, at, issuers, issued_on)


def _judge_bound(scene: Scene, point: Point, issuers: tuple[str, ...], issued_on: date | None) -> Verdict:
    """Judge a date with 前, 止 or 内 behind it."""
    if words.STAGE_BEHIND(scene.tail) and not words.WINDOW(scene.tail[:NEAR]):
        return PERIOD
    # 每日17时前报告,至6月18日止: how long something comes again
    ends_row = scene.before is not None and isinstance(scene.before.expression, Recurring) and point.bound == "止"
    unbound = point.bound in _INSIDE and not _is_duty(scene)
    those = _is_before(point.at, issued_on) and words.THOSE_WHO(scene.tail)
    described = ends_row or unbound or those or _only_describes(scene, point.at, issuers)
    return NEITHER if described else DEADLINE


def _judge_unbounded(scene: Scene, at: PartialDate, issuers: tuple[str, ...], issued_on: date | None) -> Verdict:
    """Judge by bracket, label and heading, else by the sentence."""
    # the hour is said behind its bracket, and has the bound
    lends_day = scene.closes_before_next and at.clock is None and _is_bounded_clock(scene.after)
    if (
        at.is_clock_only
        or lends_day
        or words.ONLY_AFTER(scene.tail)
        or (scene.label and words.STARTS_WORK(scene.label))
    ):
        return NEITHER
    if _is_last_day(scene):
        return DEADLINE
    if _shares_bound(scene):
        return NEITHER if is_promise(scene, issuers) else DEADLINE
    staged = scene.in_brackets and at.names_month and (scene.closes_heading or words.STAGE(scene.head[-12:]))
    if staged or words.IS_STAGE(scene.tail):
        return PERIOD
    heading = scene.heading
    under_time = bool(heading) and bool(words.TIME_HEADING(heading)) and scene.opens
    if scene.label or (under_time and (scene.lead or not scene.follows)):
        labelled = _judge_labelled(scene, at)
        if labelled is not NEITHER or words.TIME_HEADING(scene.label):
            return labelled
    verdict = _judge_free(scene, at, issuers, issued_on)
    return _judge_labelled(scene, at) if verdict is NEITHER and under_time else verdict


def is_approximate(scene: Scene) -> bool:
    """Whether the day is only about right, or may still change: 6月5日左右, 以实际为准."""
    tail = scene.tail
    about = tail.startswith(_ABOUT) or "前后" in tail
    return bool((about and words.APPROXIMATE(tail)) or ("为准" in tail and words.NOT_FINAL(tail)))


def _is_duty(scene: Scene) -> bool:
    return bool(words.OBLIGED(scene.clause_head) or words.HANDS_IN(scene.clause_tail))


def _only_describes(scene: Scene, at: PartialDate, issuers: tuple[str, ...]) -> bool:
    """Whether a date with a bound says which ones are meant, gives a discount, or is the issuer's own."""
    head = scene.clause_head
    if (
        ("的" in scene.clause_tail and words.ATTRIBUTE(scene.clause_tail))
        or scene.tail.startswith("的")
        or ("未" in scene.clause_tail and words.UNDONE(scene.clause_tail))
        or words.HAPPENED_BEFORE(head)
        or (words.CAME_ABOUT(scene.tail) and not words.OBLIGED(head))
    ):
        return True
    if words.FORECAST(head) and not words.OBLIGED(head):
        return True
    comma = scene.tail.find("的,")
    if (
        words.DISCOUNT(scene.clause_head[-6:])
        or ("元" in scene.tail and words.PRICED(scene.tail))
        or words.DISCOUNT(scene.clause_tail[: NEAR // 2])
        or words.PAY_BY(scene.clause_tail)
        or (0 <= comma < NEAR and words.DISCOUNT(scene.tail[comma:]))
    ):
        return True
    if at.is_clock_only or (at.day_word is not None and at.day_word[0] != "当"):
        return not (scene.label or words.AIM(scene.clause_head[-8:]) or words.HANDS_IN(scene.clause_tail))
    return is_promise(scene, issuers)


def _judge_until(scene: Scene, at: PartialDate, issuers: tuple[str, ...], issued_on: date | None) -> Verdict:
    """Judge what stands behind 截至, 最迟 or 延至."""
    if is_event_adjusted(scene):
        return PERIOD
    if _is_before(at, issued_on) and words.COUNTED_UNTIL(scene.clause_head):
        return NEITHER
    permitted = (
        words.PERMITTED(scene.clause_head)
        and not words.BOUND_LABEL(scene.clause_head)
        and "的可" not in scene.clause_head
    )
    if permitted or is_promise(scene, issuers):
        return NEITHER
    front = words.DEADLINE_IN_FRONT(scene.head)
    if front is None or not front[0].startswith("截"):
        # 提前至8月进行: an event is moved
        return PERIOD if words.TAKES_PLACE(scene.tail) else DEADLINE
    around = f"{scene.heading}{scene.head}{scene.tail}".replace("截至", "").replace("截止", "")
    closes = front[0].startswith("截止") and not scene.follows and not words.STATISTIC(scene.head)
    alone = scene.head.strip() == front[0].strip() and not scene.tail.strip(" 。")
    received = scene.label or closes or alone or "逾期" in around or words.BOUND_LABEL(around)
    return DEADLINE if received and not words.STATISTIC(scene.follows) else NEITHER


def is_event_adjusted(scene: Scene) -> bool:
    """Whether an event, and no window, has been given a new time: 开标时间相应调整为7月3日."""
    if not words.ADJUSTED(scene.head):
        return False
    subject = scene.clause_head if words.EVENT(scene.clause_head) else scene.head
    return bool(words.EVENT(subject)) and not words.BOUND_LABEL(subject)


def _judge_labelled(scene: Scene, at: PartialDate) -> Verdict:
    label, over = scene.label, f"{scene.heading}{scene.lead}"
    if label and words.BOUND_LABEL(label) and not words.EVENT_AT_END(label):
        morning = at.clock is not None and at.clock.hour is None and at.clock.part in {"上午", "下午"}
        return PERIOD if morning and words.ATTENDED(label) else DEADLINE
    plain = label.strip("一二三四五六七八九十、()0123456789.和及 ") in PLAIN_LABELS
    if plain and words.BOUND_LABEL(over) and not words.EVENT_LABEL(over.replace("时间", "").replace("报名", "")):
        return DEADLINE
    if label:
        named = words.EVENT_LABEL(label) or words.EVENT(label) or words.EVENT_AT_END(label)
        return PERIOD if named and (at.names_day or at.part or at.month is not None) else NEITHER
    return PERIOD if words.EVENT_LABEL(over) and at.names_day else NEITHER


def _is_bounded_clock(match: TimeMatch | None) -> bool:
    said = match.expression if match is not None else None
    return isinstance(said, Point) and said.at.is_clock_only and said.bound in UPPER_BOUNDS


def _is_last_day(scene: Scene) -> bool:
    """Whether a postmark, or the bracket of an event or of a heading such as 总结报送（6月底）, says that it is due."""
    if scene.head.endswith("以") and words.POSTMARK(scene.tail):
        return True
    return _is_day_of_event(scene) or (scene.closes_heading and words.WINDOW(scene.head[-8:]) is not None)


def _is_day_of_event(scene: Scene) -> bool:
    """Whether a bracket says the day of an event before which something is due: 放假之前（7月7日）."""
    event = scene.before.expression if scene.before is not None else None
    if scene.before is None or not isinstance(event, Lapse) or event.relation is not Relation.BEFORE:
        return False
    return scene.paragraph.text[scene.before.stop : scene.match.start] == "(" and scene.tail.startswith(")")


def _is_listed(scene: Scene) -> bool:
    """Whether the date is one of a row: 12月14日、12月21日、12月28日."""
    return scene.continues_row or scene.row_goes_on


def _shares_bound(scene: Scene) -> bool:
    """Whether the bound of the next date holds for this one too: 初稿于3月20日、终稿于4月10日前报送."""
    after = scene.after.expression if scene.after is not None else None
    if scene.after is None or not isinstance(after, Point) or after.bound not in UPPER_BOUNDS:
        return False
    between = scene.paragraph.text[scene.match.stop : scene.after.start]
    likewise = between.startswith("、") and len(between) <= NEAR // 2 and "," not in between
    return likewise and not words.LATEST(between)


def _judge_listed(scene: Scene, issuers: tuple[str, ...]) -> Verdict:
    """Judge a date of a row by what stands behind the row, or in front of it."""
    after = scene.after.expression if scene.after is not None and scene.row_goes_on else None
    if isinstance(after, Point) and after.bound in UPPER_BOUNDS and after.at.names_month:
        return NEITHER if is_promise(scene, issuers) else DEADLINE
    # 请于6月30日、9月30日各报送一次: behind the row stands what is handed in, in front that it must be
    handed_in, takes_place = words.HANDS_IN(scene.clause_tail), words.EVENT(scene.clause_tail)
    first = handed_in is not None and (takes_place is None or handed_in.start() < takes_place.start())
    if first and words.OBLIGED(scene.clause_head) and not is_promise(scene, issuers):
        return DEADLINE
    planned = words.ITEMS(scene.clause_head)
    event = words.EVENT(scene.clause_head) or words.EVENT(scene.clause_tail[-4:])
    return PERIOD if planned and event else NEITHER


def _judge_free(scene: Scene, at: PartialDate, issuers: tuple[str, ...], issued_on: date | None) -> Verdict:
    """Judge a date without bound, label or word in front."""
    if _has_part(scene) and "的" in scene.clause_tail[:4] and words.EVENT(scene.clause_tail):
        return PERIOD
    # 从5月13日起分两组检查,5月20日结束: how long something goes on
    begun = scene.before.expression if scene.before is not None else None
    if isinstance(begun, Point) and begun.bound == "起" and scene.tail.startswith(ENDS):
        return NEITHER
    if (
        words.LATEST(scene.tail)
        or (scene.tail.startswith(ENDS) and scene.clause_head.rstrip().endswith(("至", "到")))
        or words.ATTRIBUTE(scene.clause_tail)
        or "的基础上" in scene.clause_tail
        or scene.tail.startswith(("的", "份的", "至", "起"))
    ):
        return NEITHER
    past = scene.tells_the_past or _is_before(at, issued_on)
    gone_by = past or (_has_gone_by(at, issued_on) and not words.OBLIGED(scene.clause_head))
    handed_in = not gone_by and (_is_handed_in(scene, at) or is_handed_in_with_next(scene))
    # 系统将于6月28日17时关闭 is no promise
    if (not gone_by and _ends_there(scene, at)) or (handed_in and not is_promise(scene, issuers)):
        return DEADLINE
    if words.PROMISED(scene.clause_tail) or _opens_there(scene, at):
        return NEITHER
    return PERIOD if _takes_place(scene, at, past=past) else NEITHER


def _has_part(scene: Scene) -> bool:
    """Whether somebody takes part in what is held then: 列席6月15日召开的开幕大会,以及6月17日的闭幕大会."""
    if scene.before is not None and scene.clause_head in _AND_AT:
        return words.HAS_PART(scene.head[: max(0, scene.before.start - scene.start)]) is not None
    return words.HAS_PART(scene.clause_head) is not None


def _ends_there(scene: Scene, at: PartialDate) -> bool:
    """Whether something closes at a moment, or is achieved at the end of a month or quarter."""
    exact = at.clock is not None and at.clock.hour is not None
    return bool((exact and words.CLOSES(scene.tail)) or (at.part in {"底", "末"} and words.ACHIEVES(scene.tail)))


def _opens_there(scene: Scene, at: PartialDate) -> bool:
    return at.clock is not None and scene.tail.startswith("开放") and bool(words.OPENS(scene.clause_head))


def _takes_place(scene: Scene, at: PartialDate, *, past: bool) -> bool:
    """Whether the sentence says that something takes place, or took place, at a date."""
    follows, exact = scene.follows, at.names_day or at.part is not None
    if past:
        # 印发了《关于开展检查的通知》: the title tells of no event
        said = _TITLES("", follows) if "《" in follows else follows
        return exact and bool(words.HELD(said))
    planned = words.PLANNED(scene.clause_head[-10:])
    fixed = words.FIXED(scene.clause_head)
    event = words.EVENT(follows[: 2 * NEAR if follows.startswith("从") else NEAR])
    if at.is_day_only and scene.before is None and not planned and not scene.continues_list:
        return False
    if not exact:
        opens = words.SET_UP(scene.tail) if scene.clause_head.endswith("于") else None
        if not scene.clause_head.strip():
            opens = words.SET_UP(scene.tail) or _STEP(scene.clause_before)
        return at.month is not None and bool(
            (event and planned) or (opens and (event or follows)) or (fixed and words.HELD(follows[:4]))
        )
    if fixed:
        return bool(event or planned)
    if words.EVENT_IN_FRONT(scene.clause_head) or words.EVENT(follows):
        return True
    # (三)集团督查,12月中旬,分三组: the clause before only names it, or the cell before
    named = "" if scene.clause_head.strip() else scene.clause_before or scene.lead
    follows_mark = not scene.tail.strip() or scene.tail.startswith((",", "。"))
    return 1 < len(named) <= _LONGEST_EVENT and words.EVENT(named) is not None and follows_mark


def is_handed_in_with_next(scene: Scene) -> bool:
    """Whether what stands behind the next time is meant for this one too: 县区于25日、市直单位于27日送人事科."""
    shared = scene.shares_verb
    return bool(shared) and bool(words.HANDS_IN(shared[:NEAR]) or words.REPORTS(shared[:2]))


def _is_handed_in(scene: Scene, at: PartialDate) -> bool:
    """Whether the words behind a date without bound tell a reader to have done something."""
    follows = scene.follows[:NEAR]
    hands_in, takes_place = words.HANDS_IN(follows), words.EVENT(follows)
    if hands_in is None and takes_place is None and words.REPORTS(follows[:2]):
        # 请于接到通知当日报街道办; 市直单位于27日送人事科
        return bool(words.OBLIGED(scene.clause_head)) or (
            scene.shares_with_before and words.SENDS_TO_DESK(follows) is not None
        )
    if hands_in is None or (takes_place is not None and takes_place.start() < hands_in.start()):
        return False
    if scene.tail.startswith(("后", "开始", "起")) or words.FORECAST(scene.clause_head):
        return False
    if at.names_season and at.part is None:
        return bool(words.QUARTER_TO_DO(scene.tail)) and bool(words.AIM(scene.clause_head[-6:]))
    obliged = bool(words.OBLIGED(scene.clause_head))
    if at.day is not None and not at.names_month and scene.before is None:
        return obliged
    told = obliged or words.TOLD_TO_DO(follows) is not None
    return told or (hands_in.start() <= NEAR // 3 and (at.names_day or at.part is not None))


def _has_gone_by(at: PartialDate, issued_on: date | None) -> bool:
    """Whether a day without its year lies just before the day of issue, too far ahead to be the next year's."""
    if issued_on is None or at.month is None or at.day is None or at.names_year:
        return False
    behind = (issued_on.month, issued_on.day) > (at.month, at.day)
    return behind and issued_on.month - at.month <= _LONGEST_AGO


def _is_before(at: PartialDate, issued_on: date | None) -> bool:
    if issued_on is None or at.year is None:
        return False
    return (at.year, at.month or 12, at.day or 31) < (issued_on.year, issued_on.month, issued_on.day)
