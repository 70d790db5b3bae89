"""时限的前后一致: whether the days of a document agree with each other, for rules to report."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum
from typing import Final
from unicodedata import normalize

from attrs import frozen

from gov_notice.duties.listing import charged, stating_documents
from gov_notice.model import Deadline, OfficialDocument, Period, YearSource
from gov_notice.timing import Frame, Point, Range, find_times, resolve
from gov_notice.timing.calendars import Calendar

__all__ = [
    "Inconsistency",
    "InconsistencyKind",
    "after_event",
    "before_issue",
    "different_days",
    "later_than_upstream",
    "on_rest_day",
    "weekday_mismatch",
]

_ENROLS: Final = re.compile("报名|回执|参[会赛训展]|注册|登记").search
_GATHERING: Final = re.compile("会|赛|训|班|活动|讲座|论坛|考试|展").search
_BARE_TASKS: Final = frozenset(
    ("报", "报送", "上报", "提交", "完成", "送达", "办理", "办结", "落实", "反馈", "报告", "备案", "拨付")
)

_NAMES_WEEKDAY: Final = re.compile("周|星期|礼拜").search
_LONGEST_BACK: Final = timedelta(days=366)


class InconsistencyKind(Enum):
    """What does not agree."""

    BEFORE_ISSUE = "before_issue"
    """The day is past when the paper is issued."""
    AFTER_EVENT = "after_event"
    """The day comes after the event that the task prepares."""
    LATER_THAN_UPSTREAM = "later_than_upstream"
    """The day comes after the one that the document passed on sets for the same task."""
    ON_REST_DAY = "on_rest_day"
    """Nobody works on the day."""
    DIFFERENT_DAYS = "different_days"
    """One task has two days."""
    WEEKDAY_MISMATCH = "weekday_mismatch"
    """The weekday in brackets is not that of the day."""


@frozen(kw_only=True)
class Inconsistency:
    """Days that do not agree: the deadline first, then what it does not agree with."""

    kind: InconsistencyKind
    pointers: tuple[str, ...]
    days: tuple[date, ...]


def before_issue(document: OfficialDocument) -> tuple[Inconsistency, ...]:
    """Find deadlines before the date of issue of the document that sets them.

    A day whose year was taken from a date printed before it is left alone, as is one more than a year back: the
    reading may be wrong there, not the paper.

    >>> from gov_notice.model import DeadlineKind, PrintedDate
    >>> late = OfficialDocument(
    ...     date_of_issue=PrintedDate.of(date(2020, 6, 15)),
    ...     deadlines=[Deadline(text="6月12日前", kind=DeadlineKind.DAY, on=date(2020, 6, 12))],
    ... )
    >>> before_issue(late)[0].pointers
    ('/deadlines/0', '/date_of_issue')
    """
    return tuple(
        Inconsistency(
            kind=InconsistencyKind.BEFORE_ISSUE,
            pointers=(pointer, f"{path}/date_of_issue"),
            days=(day, stating.issued_on),
        )
        for path, stating in stating_documents(document)
        for pointer, deadline, day in _fixed(stating, path)
        if stating.issued_on is not None
        and stating.issued_on - _LONGEST_BACK < day < stating.issued_on
        and deadline.year_from is not YearSource.CONTEXT
    )


def after_event(document: OfficialDocument) -> tuple[Inconsistency, ...]:
    """Find enrolments (报名, 回执) due after the first day of the one gathering that the document announces.

    A document with several gatherings, or with none, has no such finding: which one is prepared is not said.
    """
    found: list[Inconsistency] = []
    for path, stating in stating_documents(document):
        gatherings = [at for at, period in enumerate(stating.periods) if _is_gathering(period)]
        if len(gatherings) != 1:
            continue
        first = stating.periods[gatherings[0]].first
        found += (
            Inconsistency(
                kind=InconsistencyKind.AFTER_EVENT,
                pointers=(pointer, f"{path}/periods/{gatherings[0]}"),
                days=(day, first),
            )
            for pointer, deadline, day in _fixed(stating, path)
            if first is not None and day > first and deadline.task and _ENROLS(deadline.task)
        )
    return tuple(found)


def later_than_upstream(document: OfficialDocument) -> tuple[Inconsistency, ...]:
    """Find deadlines after the day that a document passed on sets for the same task.

    Tasks are the same where their words are. Where both documents set a single day, it is enough that the words
    have something in common, or that a sentence names no task.
    """
    found: list[Inconsistency] = []
    for path, stating in stating_documents(document):
        own = _fixed(stating, path)
        for forwarding in stating.forwardings:
            if forwarding.enclosed is None or forwarding.enclosed >= len(stating.enclosed):
                continue
            upstream = _fixed(stating.enclosed[forwarding.enclosed], f"{path}/enclosed/{forwarding.enclosed}")
            single = len(own) == len(upstream) == 1
            found += (
                Inconsistency(kind=InconsistencyKind.LATER_THAN_UPSTREAM, pointers=(pointer, above), days=(day, limit))
                for pointer, deadline, day in own
                for above, set_above, limit in upstream
                if day > limit and (_same_task(deadline, set_above) or (single and _alike(deadline, set_above)))
            )
    return tuple(found)


def on_rest_day(document: OfficialDocument, calendar: Calendar) -> tuple[Inconsistency, ...]:
    """Find fixed days on which nobody works (国务院关于职工工作时间的规定 7; 放假办法 7).

    A day that the calendar does not know is not found.
    """
    return tuple(
        Inconsistency(kind=InconsistencyKind.ON_REST_DAY, pointers=(pointer,), days=(day,))
        for path, stating in stating_documents(document)
        for pointer, _, day in _fixed(stating, path)
        if calendar.is_working_day(day) is False
    )


def different_days(document: OfficialDocument) -> tuple[Inconsistency, ...]:
    """Find a task that has two days for the same bodies and the same recipient within one document."""
    found: list[Inconsistency] = []
    for path, stating in stating_documents(document):
        seen: dict[tuple[object, ...], tuple[str, date]] = {}
        for pointer, deadline, day in _fixed(stating, path):
            if (task := _task(deadline)) is None:
                continue
            key = (task, charged(deadline, stating), deadline.recipients)
            first, set_day = seen.setdefault(key, (pointer, day))
            if day != set_day:
                found.append(
                    Inconsistency(kind=InconsistencyKind.DIFFERENT_DAYS, pointers=(pointer, first), days=(day, set_day))
                )
    return tuple(found)


def weekday_mismatch(document: OfficialDocument) -> tuple[Inconsistency, ...]:
    """Find deadlines and periods with a weekday that is not that of their day: 2026年6月12日（星期四）.

    A year that is not printed is that of the deadline's own day, else the one that the date of issue gives.

    >>> from gov_notice.model import DeadlineKind
    >>> friday = Deadline(text="2026年6月12日（星期四）前", kind=DeadlineKind.UNREADABLE)
    >>> weekday_mismatch(OfficialDocument(deadlines=[friday]))[0].days
    (datetime.date(2026, 6, 12),)
    """
    return tuple(
        Inconsistency(kind=InconsistencyKind.WEEKDAY_MISMATCH, pointers=(pointer,), days=(day,))
        for path, stating in stating_documents(document)
        for pointer, text, known in _dated(stating, path)
        for day in _of_another_weekday(text, Frame(context=known) if known else Frame(issued_on=stating.issued_on))
    )


def _dated(document: OfficialDocument, path: str) -> Iterator[tuple[str, str, date | None]]:
    """Give the words of deadlines and periods, each with its pointer and the day that they were read as."""
    for at, deadline in enumerate(document.deadlines):
        yield f"{path}/deadlines/{at}", deadline.text, deadline.on
    for at, period in enumerate(document.periods):
        yield f"{path}/periods/{at}", period.text, period.first or period.last


def _of_another_weekday(text: str, frame: Frame) -> Iterator[date]:
    """Give the days of which the words say another weekday than the calendar."""
    from gov_notice.parsing.fold import FOLD  # noqa: PLC0415  who only reckons days never loads the parser

    for match in find_times(text.translate(FOLD)) if _NAMES_WEEKDAY(text) else ():
        if isinstance(match.expression, Point | Range):
            for flaw in resolve(match.expression, frame).flaws:
                if flaw.code == "weekday-mismatch":
                    yield date.fromisoformat(flaw.facts["day"])


def _fixed(document: OfficialDocument, path: str) -> tuple[tuple[str, Deadline, date], ...]:
    """Give the deadlines of a document that have a day, each with its pointer."""
    return tuple(
        (f"{path}/deadlines/{at}", deadline, deadline.on)
        for at, deadline in enumerate(document.deadlines)
        if deadline.on is not None
    )


def _same_task(one: Deadline, other: Deadline) -> bool:
    task = _task(one)
    return task is not None and task == _task(other)


def _alike(one: Deadline, other: Deadline) -> bool:
    """Tell whether two tasks share two characters in a row, apart from the bare verbs; true where one is not named."""
    pairs = [
        {task[at : at + 2] for at in range(len(task) - 1)} - _BARE_TASKS
        for task in (_task(one), _task(other))
        if task is not None
    ]
    return len(pairs) < 2 or not pairs[0].isdisjoint(pairs[1])


def _task(deadline: Deadline) -> str | None:
    """Give a task in the form in which two are compared; None for a bare verb, which says no task."""
    task = "".join(normalize("NFKC", deadline.task or "").split())
    return task if task and task not in _BARE_TASKS else None


def _is_gathering(period: Period) -> bool:
    return period.first is not None and bool(period.event and _GATHERING(period.event) and not _ENROLS(period.event))
