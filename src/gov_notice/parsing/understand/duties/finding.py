"""Finds the deadlines and periods of a document's paragraphs (时限、时间段)."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from attrs import define, evolve, field

from gov_notice.model import ClockTime, Deadline, Period, TimeUnit
from gov_notice.parsing.paragraphs import Found, Paragraph, Setting
from gov_notice.parsing.understand.duties.anchors import NamedPeriod, with_day_of_anchor
from gov_notice.parsing.understand.duties.building import deadline_of, period_of
from gov_notice.parsing.understand.duties.judgement import judge
from gov_notice.parsing.understand.duties.scene import Scene, cells, scenes
from gov_notice.parsing.understand.duties.timed import (
    columns_above,
    date_of,
    dates_the_paper,
    may_be_row,
    timed_paragraphs,
    year_printed,
)
from gov_notice.parsing.understand.duties.verdicts import DEADLINE, NEITHER, PERIOD, Verdict
from gov_notice.parsing.understand.duties.words import IN_TIME, INTENDS, OWN_PLANS, PLANNED, REQUESTS
from gov_notice.timing import (
    Frame,
    Frequency,
    PartialDate,
    Point,
    Range,
    Recurring,
    Resolved,
    TimeExpression,
    resolve,
)
from gov_notice.timing.extents import months_on

__all__ = ["find_duties"]

_REPORTS: Final = ("报告", "总结", "汇报")
_UPWARDS: Final = (*_REPORTS, "请示")
_EXPIRY: Final = ("届满", "期满", "到期", "到期日", "届满日", "期满日")
_EXPIRES: Final = ("有效期满", *_EXPIRY)
_IS_PLAN: Final = re.compile("请[^,。;]{0,6}(?:批转|转发)").search
_OBJECTIONS: Final = re.compile("异议|(?<!如实)反映|举报").search
_MONTH_ALONE: Final = re.compile(
    "(?:[0-9０-９]{4}年|[今明本]年)?[0-9０-９一二三四五六七八九十]{1,2}月(?:份|[上中下]旬)?"
).fullmatch
_DATED: Final = (Point, Range)
_LASTING: Final = frozenset({Frequency.YEAR, Frequency.MONTH, Frequency.WEEK})
_THAT_DAY: Final = frozenset({"当日", "当天"})
_LEANS_ON_ANY: Final = frozenset({"同日", "前一天"})
_LEADS: Final = ("于", "在")
_DAYS: Final = {TimeUnit.DAYS: 1, TimeUnit.WEEKS: 7}


def find_duties(paragraphs: Sequence[Paragraph], setting: Setting) -> tuple[list[Found[Deadline]], list[Found[Period]]]:
    """Find what must be done by when, and what takes place when, in printed order.

    >>> text = "请各县（市、区）科协于6月12日前将活动总结报送市科协组织部。"
    >>> paragraph = Paragraph(text=text, printed=text, start=0)
    >>> deadlines, periods = find_duties([paragraph], Setting(issued_on=date(2026, 5, 13)))
    >>> deadlines[0].value.text, str(deadlines[0].value.on), deadlines[0].value.recipients
    ('6月12日前', '2026-06-12', ('市科协组织部',))
    """
    read = timed_paragraphs(paragraphs)
    frame = Frame(
        issued_on=setting.issued_on,
        reference=setting.reference,
        issued_in=setting.issued_in,
        number_year=setting.number_year,
        title_years=setting.title_years,
        text_year=None if _is_dated(setting) else year_printed(paragraphs, read),
    )
    search = _Search(
        issuers=setting.issuers,
        frame=frame,
        reports=setting.title.endswith(_REPORTS) and not any(_IS_PLAN(paragraph.text) for paragraph in paragraphs),
        goes_up=setting.title.endswith(_UPWARDS),
    )
    columns: list[tuple[int, str]] = []
    seen = 0
    for k, (paragraph, matches) in read.items():
        if dates_the_paper(paragraph, matches):
            continue
        if cells(paragraph) or may_be_row(paragraph, matches):
            columns, seen = columns_above(paragraphs[seen:k], read, seen, columns), k
            search.read_paragraph(scenes(paragraph, matches, columns if cells(paragraph, len(columns)) else ()))
        else:
            search.read_paragraph(scenes(paragraph, matches))
    if search.notices:
        search.settle_notices(invites_objections=any(_OBJECTIONS(paragraph.text) for paragraph in paragraphs))
    deadlines = [with_day_of_anchor(found, search.named) for found in search.deadlines]
    return deadlines, _without_outline(search.periods)


def _without_outline(periods: list[Found[Period]]) -> list[Found[Period]]:
    """Leave out months, or thirds of one, in which later periods begin: 定于4月中旬举办, 初赛4月13日."""
    kept: list[Found[Period]] = []
    for k, found in enumerate(periods):
        outline = found.value
        if outline.first is None or outline.last is None or not _MONTH_ALONE(outline.text):
            kept.append(found)
            continue
        if not any(
            later.value.first is not None
            and later.value.last is not None
            and outline.first <= later.value.first <= outline.last
            and (later.value.last <= outline.last or "旬" in outline.text)
            and not _MONTH_ALONE(later.value.text)
            for later in periods[k + 1 :]
        ):
            kept.append(found)
    return kept


def _is_dated(setting: Setting) -> bool:
    """Whether something outside the sentences says the year."""
    return bool(
        setting.issued_on or setting.reference or setting.issued_in or setting.number_year or setting.title_years
    )


@define(kw_only=True)
class _Search:
    """What has been found so far, and what the next expression may lean on."""

    issuers: tuple[str, ...]
    frame: Frame
    reports: bool = False
    """Whether the document reports upwards: it tells what has been done, and what the issuer means to do."""
    goes_up: bool = False
    """Whether it reports upwards or asks for leave: what its issuer intends is nobody's duty."""
    deadlines: list[Found[Deadline]] = field(factory=list)
    periods: list[Found[Period]] = field(factory=list)
    named: list[NamedPeriod] = field(factory=list)
    notices: list[tuple[Scene, Resolved]] = field(factory=list)
    """When names and lists are made public: also the time for objections, where no other is set."""
    known: set[tuple[date | None, date | None]] = field(factory=set)
    """The days of the periods found."""
    window_ends: set[tuple[date | None, ClockTime | None]] = field(factory=set)
    """When the windows of the paragraph end."""
    context: date | None = None
    """The last date of the paragraph whose year is printed."""
    begun: date | None = None
    """The first day of the stretch that `context` ends, where a year ends in it."""
    near: date | None = None
    """The last date of the sentence."""
    before: date | None = None
    """The last date of the item before, where the sentence is an item of a list: 22日报到；23日开幕."""
    latest: date | None = None
    """The last date of all that was read."""
    event: date | None = None
    """The first day of the last period of the sentence."""
    expiry: date | None = None
    """The last day of a validity named in the sentence or the one before."""
    moment: date | None = None
    """The last date of the sentence that has a time of day."""
    every: Frequency | None = None
    """每年, 每月 or 每周, where the sentence has said it: it holds for the later dates too."""
    due_again: bool = False
    """Whether what the sentence says to come again is a deadline."""

    def read_paragraph(self, found: list[Scene]) -> None:
        """Read the time expressions of one paragraph, from left to right."""
        self.context = self.begun = None
        self.window_ends.clear()
        sentence = -1
        last = found[-1]
        for scene in found:
            if scene.sentence != sentence:
                sentence = scene.sentence
                self.before = self.near if scene.continues_list else None
                self.near = self.event = self.moment = None
                self.every = None
                self.due_again = False
            self._read(scene, is_last=scene is last)

    def _read(self, scene: Scene, *, is_last: bool) -> None:
        """Read a time expression; one that is neither, and that none behind it can lean on, needs no day."""
        expression = scene.match.expression
        verdict = self._judged(scene)
        expires = verdict is NEITHER and _expires(scene)
        if is_last and verdict is NEITHER and not expires:
            return
        resolved = self._resolved(scene, expression, verdict)
        if verdict is DEADLINE:
            expression = self._of_each(expression)
            deadline = self._with_day_of_expiry(deadline_of(scene, expression, resolved))
            end = (deadline.value.on, deadline.value.time)
            # 填报截止于3月24日24时 says again how the window of the paragraph ends
            if "截" not in scene.clause_head or end not in self.window_ends:
                self.deadlines.append(deadline)
            if deadline.value.opens_on is not None:
                self.window_ends.add(end)
        elif verdict is PERIOD and not self._is_told_again(scene, resolved) and _is_worth_telling(resolved):
            if isinstance(expression, Range) and ("公示" in scene.label or "公示期" in scene.clause_head):
                self.notices.append((scene, resolved))
            else:
                self._add_period(scene, resolved)
            self.known.add((resolved.first, resolved.last))
            self.event = resolved.first
        elif expires and resolved.last is not None:
            self.expiry = resolved.last
        if isinstance(expression, Recurring) and expression.every in _LASTING:
            self.every = expression.every if expression.at else None
            self.due_again = verdict is DEADLINE
        self._remember(expression, resolved)

    def _judged(self, scene: Scene) -> Verdict:
        verdict = judge(scene, self.issuers, self.frame.issued_on)
        if self.goes_up and verdict is DEADLINE and _is_own_plan(scene):
            return NEITHER
        # 每年3月1日至3月20日、9月1日至9月20日: a row of windows
        next_window = self.due_again and scene.continues_row and isinstance(scene.match.expression, Range)
        return DEADLINE if next_window else verdict

    def _of_each(self, expression: TimeExpression) -> TimeExpression:
        """Give a day that comes again where 每月 or 每年 stands before it."""
        if self.every is None:
            return expression
        if isinstance(expression, Point) and _is_of_each(expression.at, self.every):
            return Recurring(every=self.every, at=(expression.at,), bound=expression.bound)
        if isinstance(expression, Range) and expression.first is not None and _is_of_each(expression.last, self.every):
            return Recurring(every=self.every, since=expression.first, at=(expression.last,), bound=expression.bound)
        return expression

    def _add_period(self, scene: Scene, resolved: Resolved) -> None:
        found = period_of(scene, resolved)
        self.periods.append(found)
        words = f"{scene.label},{scene.heading},{found.value.event or ''},{scene.clause_head}"
        self.named.append(NamedPeriod(found.value, words, found.start))

    def settle_notices(self, *, invites_objections: bool) -> None:
        """Take the time of a public notice for the time for objections, unless a deadline ends on that day."""
        for scene, resolved in self.notices:
            if invites_objections and all(found.value.on != resolved.last for found in self.deadlines):
                self.deadlines.append(deadline_of(scene, scene.match.expression, resolved))
                self.named.append(NamedPeriod(period_of(scene, resolved).value, scene.label, scene.match.start))
            else:
                self._add_period(scene, resolved)
        self.deadlines.sort(key=_by_start)
        self.periods.sort(key=_by_start)

    def _is_told_again(self, scene: Scene, resolved: Resolved) -> bool:
        """Whether a passing word names an event again whose days are known."""
        named = (
            isinstance(scene.match.expression, Range) or scene.label or scene.opens or "定" in scene.clause_head[-8:]
        )
        return not named and (resolved.first, resolved.last) in self.known

    def _with_day_of_expiry(self, found: Found[Deadline]) -> Found[Deadline]:
        """Give 届满前30日 its day, where the words before it say until when the thing is valid."""
        deadline = found.value
        if self.expiry is None or not deadline.before_anchor or not (deadline.anchor or "").endswith(_EXPIRY):
            return found
        if deadline.count is None:
            return found
        if deadline.unit is TimeUnit.MONTHS:
            day = months_on(self.expiry, -deadline.count)
        elif deadline.unit in _DAYS:
            day = self.expiry - timedelta(days=deadline.count * _DAYS[deadline.unit])
        else:
            return found
        return evolve(found, value=evolve(deadline, on=day))

    def _resolved(self, scene: Scene, expression: TimeExpression, verdict: Verdict) -> Resolved:
        if not isinstance(expression, _DATED):
            return Resolved()
        at = date_of(expression)
        # a printed year leans on nothing
        frame = self.frame if at is None or at.year is not None else self._frame_at(scene, at, verdict)
        return resolve(expression, frame)

    def _frame_at(self, scene: Scene, at: PartialDate, verdict: Verdict) -> Frame:
        """Give what a date may lean on at its place."""
        near = self._near(scene, at)
        frame = self.frame
        # only what is counted from a day can lie before it
        past = verdict is not DEADLINE and frame.base is not None and self._tells_the_past(scene)
        context = self.near if scene.continues_row else self._context(at)
        if context is None and near is None and not past:
            return frame
        return frame.at(context, near, past=past)

    def _context(self, at: PartialDate) -> date | None:
        """Give the day that lends its year: of a stretch over new year, the end whose year the date lies in."""
        begun = self.begun
        if begun is None or at.month is None or (at.month, at.day or 31) < (begun.month, begun.day):
            return self.context
        return begun

    def _tells_the_past(self, scene: Scene) -> bool:
        return scene.tells_the_past or (self.reports and not OWN_PLANS(scene.over) and not PLANNED(scene.clause_head))

    def _near(self, scene: Scene, at: PartialDate) -> date | None:
        """Give the day that a date may lean on; a time of day leans on an event, or on another time of day."""
        if not (at.day_word or at.is_clock_only):
            return self.near or (self.before if at.is_day_only else None)
        if at.is_clock_only and scene.follows_bracket:
            return self.near
        if at.day_word in _LEANS_ON_ANY:
            return self.near or self.latest
        # 台账于当天17时前报送, but 发现的隐患当日报送: the day of what is found
        if at.day_word in _THAT_DAY and (scene.clause_head.endswith(_LEADS) or not scene.clause_head.strip()):
            return self.event or self.near
        return self.event if self.event or at.day_word else self.moment

    def _remember(self, expression: TimeExpression, resolved: Resolved) -> None:
        day = resolved.last or resolved.first
        if day is None:
            return
        self.near = self.latest = day
        at = date_of(expression)
        if resolved.last_time is not None:
            self.moment = day
        if at is not None and at.names_year and at.names_month:
            self.context = day
            first = resolved.first
            self.begun = first if first is not None and first.year < day.year else None


def _is_own_plan(scene: Scene) -> bool:
    """Whether a paper that goes upwards says what its issuer intends, and does not ask for it."""
    if IN_TIME(scene.clause_head):
        return True
    return not REQUESTS(scene.head) and bool(OWN_PLANS(scene.over) or INTENDS(scene.head))


def _expires(scene: Scene) -> bool:
    """Whether something is valid until then: 有效期至12月31日, 12月31日到期的."""
    return "期" in scene.clause_head or scene.clause_tail.startswith(_EXPIRES)


def _is_worth_telling(resolved: Resolved) -> bool:
    """Whether a period has a day, or should have one and does not."""
    return (
        resolved.first is not None
        or resolved.last is not None
        or any(flaw.code != "no-fixed-day" for flaw in resolved.flaws)
    )


def _by_start(found: Found[Deadline] | Found[Period]) -> int:
    return found.start


def _is_of_each(at: PartialDate, every: Frequency) -> bool:
    """Whether a date can be meant of each year, month or week: it leaves that out."""
    match every:
        case Frequency.YEAR:
            return at.month is not None and not at.names_year
        case Frequency.MONTH:
            return at.day is not None and not at.names_month and not at.names_year
        case _:
            return at.weekday is not None and not at.week_word
