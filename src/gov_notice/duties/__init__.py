"""办理时限: what is due when, for whom."""

from gov_notice.duties.computing import due
from gov_notice.duties.consistency import (
    Inconsistency,
    InconsistencyKind,
    after_event,
    before_issue,
    different_days,
    later_than_upstream,
    on_rest_day,
    weekday_mismatch,
)
from gov_notice.duties.listing import Duty, agenda
from gov_notice.duties.outcomes import Due, Step, Unknown
from gov_notice.duties.recurring import occurrences
from gov_notice.duties.routing import BodyRoute, routes_for
from gov_notice.duties.statutes import STATUTES

__all__ = [
    "STATUTES",
    "BodyRoute",
    "Due",
    "Duty",
    "Inconsistency",
    "InconsistencyKind",
    "Step",
    "Unknown",
    "after_event",
    "agenda",
    "before_issue",
    "different_days",
    "due",
    "later_than_upstream",
    "occurrences",
    "on_rest_day",
    "routes_for",
    "weekday_mismatch",
]
