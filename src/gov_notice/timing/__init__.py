"""The grammar of time expressions: what is printed, and which days it means."""

from gov_notice.timing.expressions import (
    DayTime,
    Frequency,
    Lapse,
    Open,
    PartialDate,
    Point,
    Range,
    Recurring,
    Relation,
    TimeExpression,
)
from gov_notice.timing.frame import Frame
from gov_notice.timing.recurrence import recurrence_rule
from gov_notice.timing.resolve import Flaw, Resolved, resolve
from gov_notice.timing.scan import TimeMatch, find_times, find_times_of_all, parse_time

__all__ = [
    "DayTime",
    "Flaw",
    "Frame",
    "Frequency",
    "Lapse",
    "Open",
    "PartialDate",
    "Point",
    "Range",
    "Recurring",
    "Relation",
    "Resolved",
    "TimeExpression",
    "TimeMatch",
    "find_times",
    "find_times_of_all",
    "parse_time",
    "recurrence_rule",
    "resolve",
]
