"""Rules on deadlines and periods (rulebook 1.4): `gov_notice.duties` finds the days that do not agree."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from gov_notice.checking import Context, Fact, Flaw, Need, Severity, rule
from gov_notice.duties import Inconsistency, after_event, before_issue, different_days, on_rest_day
from gov_notice.model import Deadline, DeadlineKind, PrintedDate
from gov_notice.rules.chains import chain_of
from gov_notice.rules.sources import LOGIC, PRACTICE

__all__ = ["DEADLINES"]

_VAGUE: Final = re.compile(r"[年月季]度?[底末]|近期|尽快|及时|抓紧|适时").search
_HANDS_IN: Final = re.compile("报[送名到]|上报|提交|递交|寄|填报|交回|反馈|申报|投稿").search
_RELATIVE: Final = re.compile(
    r"(?:^|(?<=[，。；：\n）.、]))(?:近日|日前|昨日|昨天|明天|后天|前天)(?=[，,\u4e00-\u9fff])"
).finditer
_FLUID: Final = re.compile(
    r"(?<![上下中]午)(?<![0-9:：第])(?P<hour>[1-6])(?:点|时)(?:[0-9]{1,2}分)?(?:之|以)?前"
).finditer


@rule(
    "D011",
    "deadline-before-issue",
    Severity.ERROR,
    LOGIC,
    "时限“{text}”（{on}）早于成文日期{issued}",
    elements=("deadlines", "date_of_issue"),
)
def deadline_before_issue(ctx: Context) -> Iterator[Flaw]:
    """A deadline is not before the date of issue.

    What it does: compares each deadline that has a day with the date of issue.
    Why: what was due before the order came cannot be kept.
    Fix safety: no fix, either may be wrong.
    """
    document = ctx.document
    issued = document.issued_on
    if issued and any(deadline.on and deadline.on < issued for deadline in document.deadlines):
        yield from _flaws(ctx, before_issue(document), "on", "issued")


@rule(
    "D013",
    "deadline-on-rest-day",
    Severity.INFO,
    LOGIC,
    "时限“{text}”（{on}）是休息日",
    needs=Need.CALENDAR,
    elements="deadlines",
)
def deadline_on_rest_day(ctx: Context) -> Iterator[Flaw]:
    """A deadline does not fall on a rest day.

    What it does: looks the day up in the calendar of working days; a year that the calendar does not know is
    left alone.
    Why: nobody is there to hand it in to. A fixed day does not move by itself (D028): 民法典 203 speaks of
    periods.
    Fix safety: no fix.
    """
    if ctx.calendar is not None:
        yield from _flaws(ctx, on_rest_day(ctx.document, ctx.calendar), "on")


@rule(
    "D015",
    "relative-time",
    Severity.WARNING,
    PRACTICE,
    "“{found}”没有具体日期，通常写明年月日",
    elements="body",
    signs=("近日", "日前", "昨日", "昨天", "明天", "后天", "前天"),
)
def relative_time(ctx: Context) -> Iterator[Flaw]:
    """Times are named by their day.

    What it does: reports 近日, 日前, 昨日, 明天 at the head of a clause; 6月30日前 is no 日前.
    Why: the paper is read later than it is written.
    Fix safety: no fix.
    """
    words = ctx.body
    for match in _RELATIVE(words.text):
        yield words.flaw(*match.span())


@rule("D016", "vague-deadline", Severity.INFO, PRACTICE, "时限“{text}”不具体，通常写明日期", elements="deadlines")
def vague_deadline(ctx: Context) -> Iterator[Flaw]:
    """A duty has a day.

    What it does: reports deadlines such as 尽快, 近期, 年底前.
    Why: what has no day is not followed up.
    Fix safety: no fix.
    """
    for k, deadline in enumerate(ctx.document.deadlines):
        if deadline.kind is DeadlineKind.OPEN or _VAGUE(deadline.text):
            yield ctx.flaw(f"/deadlines/{k}", facts={"text": deadline.text})


@rule(
    "D020",
    "inclusive-or-not",
    Severity.INFO,
    PRACTICE,
    "“{text}”未写明是否包括当日，可写作“（含当日）”或写明时刻",
    elements="deadlines",
)
def inclusive_or_not(ctx: Context) -> Iterator[Flaw]:
    """X日前 says whether X counts.

    What it does: reports a deadline with 前 that has neither 含 nor a time of day.
    Why: no statute settles it; office usage counts the day, some readers do not.
    Fix safety: no fix.
    """
    for k, deadline in enumerate(ctx.document.deadlines):
        if deadline.kind is DeadlineKind.DAY and deadline.inclusive is None and (deadline.bound or "").endswith("前"):
            yield ctx.flaw(f"/deadlines/{k}", facts={"text": deadline.text})


@rule(
    "D030",
    "ambiguous-hour",
    Severity.INFO,
    PRACTICE,
    "“{found}”未写明上午或下午，通常用24小时制",
    elements="body",
    signs=("点", "时"),
)
def ambiguous_hour(ctx: Context) -> Iterator[Flaw]:
    """An hour is given with 上午 or 下午, or on the 24-hour clock.

    What it does: reports 5点前.
    Why: 5:00 or 17:00.
    Fix safety: no fix.
    """
    words = ctx.body
    for match in _FLUID(words.text):
        yield words.flaw(*match.span())


@rule(
    "D035",
    "application-after-event",
    Severity.WARNING,
    LOGIC,
    "报名时限“{text}”（{on}）晚于活动开始日{first}",
    elements=("deadlines", "periods"),
)
def application_after_event(ctx: Context) -> Iterator[Flaw]:
    """The deadline of application comes before the event.

    What it does: compares deadlines for 报名, 回执 and the like with the first day of the one gathering that the
    document announces.
    Why: one of the days is wrong.
    Fix safety: no fix.
    """
    yield from _flaws(ctx, after_event(ctx.document), "on", "first")


@rule(
    "D034",
    "two-days-for-one-task",
    Severity.WARNING,
    LOGIC,
    "同一事项的时限不一致：“{text}”（{on}）与前文的{other}",
    elements="deadlines",
)
def two_days_for_one_task(ctx: Context) -> Iterator[Flaw]:
    """One task has one deadline.

    What it does: compares the days of deadlines whose task, actors and recipients are the same, where something is to
    be handed in and two days alone are named for it. Plans that name a month for each of many steps are left alone.
    Why: nobody knows which of the days counts.
    Fix safety: no fix, either may be wrong.
    """
    tasks = [deadline.task for deadline in ctx.document.deadlines if deadline.task]
    if len(set(tasks)) == len(tasks):
        return
    named = Counter(tasks)
    once = [
        each
        for each in different_days(ctx.document)
        if (own := _own(ctx, each)) and named[own.task or ""] == 2 and "日" in own.text and _HANDS_IN(own.task or "")
    ]
    yield from _flaws(ctx, once, "on", "other")


def _own(ctx: Context, each: Inconsistency) -> Deadline | None:
    """Give the deadline of this document that does not agree; None where it is that of one inside."""
    head, _, at = each.pointers[0].rpartition("/")
    return ctx.document.deadlines[int(at)] if head == "/deadlines" else None


@rule(
    "K001",
    "deadline-after-upstream",
    Severity.WARNING,
    LOGIC,
    "时限“{text}”（{on}）晚于所转发公文的时限“{above}”（{limit}），逾期{days}天",
    elements=("deadlines", "enclosed"),
)
def deadline_after_upstream(ctx: Context) -> Iterator[Flaw]:
    """A carrier's deadline is not later than that of the document it passes on.

    What it does: reports links of the forwarding chain with negative slack that lead to this document: a deadline
    after the one for the same task in what is enclosed.
    Why: who keeps the lower level's day misses the upper level's.
    Fix safety: no fix, either day may be wrong.
    """
    document = ctx.document
    own = [deadline.on for deadline in document.deadlines if deadline.on]
    limits = [deadline.on for inner in document.enclosed for deadline in inner.deadlines if deadline.on]
    if not own or not limits or max(own) <= min(limits):
        return
    for link in ctx.once(chain_of).links:
        if link.downstream.pointer != "":
            continue
        for pair in link.compared:
            if pair.slack < 0 and pair.downstream.on and pair.upstream.on:
                facts: dict[str, Fact] = {
                    "text": pair.downstream.text,
                    "on": str(PrintedDate.of(pair.downstream.on)),
                    "above": pair.upstream.text,
                    "limit": str(PrintedDate.of(pair.upstream.on)),
                    "days": -pair.slack,
                }
                yield ctx.flaw(f"/deadlines/{document.deadlines.index(pair.downstream)}", facts=facts)


def _flaws(ctx: Context, found: Iterable[Inconsistency], *names: str) -> Iterator[Flaw]:
    """Report days that do not agree, each under its name; documents inside are asked about on their own."""
    for each in found:
        if own := _own(ctx, each):
            facts: dict[str, Fact] = {"text": own.text}
            facts |= {name: str(PrintedDate.of(day)) for name, day in zip(names, each.days, strict=False)}
            yield ctx.flaw(each.pointers[0], facts=facts)


DEADLINES: Final = (
    deadline_before_issue,
    deadline_on_rest_day,
    relative_time,
    vague_deadline,
    inclusive_or_not,
    ambiguous_hour,
    application_after_event,
    two_days_for_one_task,
    deadline_after_upstream,
)
