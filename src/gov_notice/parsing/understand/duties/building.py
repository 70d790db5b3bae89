"""Makes deadlines and periods of the model from time expressions and the words around them."""

from typing import Any, Final

from gov_notice.errors import InvalidFieldError
from gov_notice.model import ClockTime, Deadline, DeadlineKind, Period, TimeUnit
from gov_notice.model._fields import unchecked
from gov_notice.parsing.paragraphs import Found
from gov_notice.parsing.reading import Doubt
from gov_notice.parsing.understand.duties.certainty import of_deadline, of_period
from gov_notice.parsing.understand.duties.dates import UPPER_BOUNDS
from gov_notice.parsing.understand.duties.scene import Scene
from gov_notice.parsing.understand.duties.wording import event_of, wording_of
from gov_notice.timing import (
    Flaw,
    Frequency,
    Lapse,
    Open,
    Point,
    Range,
    Recurring,
    Relation,
    Resolved,
    TimeExpression,
    recurrence_rule,
)

__all__ = ["deadline_of", "period_of"]


# the parts are words of the text, days in their order and what the grammar counts: nothing that a check would refuse
_deadline: Final = unchecked(Deadline)
_period: Final = unchecked(Period)


def deadline_of(scene: Scene, expression: TimeExpression, resolved: Resolved) -> Found[Deadline]:
    """Make the deadline that an expression sets in its sentence, with what is doubtful about it."""
    wording = wording_of(scene)
    said: dict[str, Any]
    match expression:
        case Point() | Range():
            said = _dated(expression, resolved)
            said |= {"bound": expression.bound, "inclusive": expression.inclusive}
        case Lapse():
            said = {
                "kind": DeadlineKind.WITHIN,
                "bound": expression.bound,
                "count": expression.count,
                "unit": expression.unit,
                "anchor": expression.anchor,
                "before_anchor": expression.relation is Relation.BEFORE,
            }
        case Recurring():
            said = {"bound": expression.bound, "inclusive": expression.inclusive, **_recurring(expression)}
        case Open():
            said = {"kind": DeadlineKind.OPEN}
    deadline = _deadline(text=_printed(scene), task=wording.task, actors=wording.actors, routes=wording.routes, **said)
    match = scene.match
    return scene.paragraph.found(
        deadline,
        match.start,
        match.stop,
        confidence=of_deadline(scene, expression, resolved),
        doubts=_doubts(resolved),
    )


def period_of(scene: Scene, resolved: Resolved) -> Found[Period]:
    """Make the period that an expression names, with what is doubtful about it."""
    same_day = resolved.first is not None and resolved.first == resolved.last
    expression = scene.match.expression
    # 6月5日前为动员部署阶段: the words name no first day
    until = isinstance(expression, Point) and expression.bound in UPPER_BOUNDS
    period = _period(
        text=_printed(scene),
        first=None if until else resolved.first,
        starts_at=None if until else resolved.first_time,
        last=resolved.last,
        ends_at=None if isinstance(expression, Point) and same_day and not until else resolved.last_time,
        event=event_of(scene),
    )
    return scene.paragraph.found(
        period,
        scene.match.start,
        scene.match.stop,
        confidence=of_period(scene, resolved),
        doubts=_doubts(resolved),
    )


def _printed(scene: Scene) -> str:
    return scene.paragraph.printed[scene.match.start : scene.match.stop]


def _recurring(expression: Recurring) -> dict[str, Any]:
    said: dict[str, Any] = {"kind": DeadlineKind.RECURRING, "recurrence": recurrence_rule(expression)}
    if expression.lapse is not None:
        lapse = expression.lapse
        said |= {"count": lapse.count, "unit": lapse.unit, "anchor": lapse.anchor, "bound": lapse.bound}
    clock = next((at.clock for at in expression.at if at.clock), None)
    if clock is not None and clock.hour is not None:
        said["time"] = _clock_time(clock.hour, clock.minute)
    return said


def _clock_time(hour: int, minute: int) -> ClockTime | None:
    try:
        return ClockTime(hour, minute)
    except InvalidFieldError:
        return None


def _dated(expression: Point | Range, resolved: Resolved) -> dict[str, Any]:
    """Say the fields of a deadline on a day; where the words name none, why that is so."""
    if resolved.last is not None:
        return {
            "kind": DeadlineKind.MOMENT if resolved.last_time else DeadlineKind.DAY,
            "on": resolved.last,
            "time": resolved.last_time,
            "opens_on": resolved.first if isinstance(expression, Range) else None,
            "year_from": resolved.year_from,
        }
    at = expression.at if isinstance(expression, Point) else expression.last
    time = _clock_time(at.clock.hour, at.clock.minute) if at.clock and at.clock.hour is not None else None
    if "次" in {at.month_word, at.week_word} or at.year_word in {"次", "翌"}:
        every = Frequency.MONTH if at.month_word == "次" else Frequency.WEEK if at.week_word == "次" else Frequency.YEAR
        rule = recurrence_rule(Recurring(every=every, at=(at,)))
        return {"kind": DeadlineKind.RECURRING, "recurrence": rule, "time": time}
    if at.day_word is not None:
        event = at.day_word if at.day_word[0] in "第最首" else at.day_word[:-2]
        before = event == "前"
        return {
            "kind": DeadlineKind.WITHIN,
            "count": 1 if at.day_word[0] in "前次翌明" else 0,
            "unit": TimeUnit.DAYS,
            "anchor": None if before else event or None,
            "before_anchor": before,
            "time": time,
        }
    if any(flaw.code == "no-fixed-day" for flaw in resolved.flaws) or at.is_clock_only:
        return {"kind": DeadlineKind.OPEN, "time": time}
    return {"kind": DeadlineKind.UNREADABLE, "time": time}


def _doubts(resolved: Resolved) -> tuple[Doubt, ...]:
    return tuple(map(_doubt, resolved.flaws)) if resolved.flaws else ()


def _doubt(flaw: Flaw) -> Doubt:
    return Doubt(code=flaw.code, message=flaw.message, facts=flaw.facts)
