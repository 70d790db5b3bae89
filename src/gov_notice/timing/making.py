"""Makes the values that a search makes by the hundred, by plain assignment into their slots.

attrs keeps an object frozen by storing every field through a call, which costs several times as much as the rest of
reading a date. What is made here is of the same classes, and as frozen; its parts are those that the grammar found.
"""

from collections.abc import Mapping
from typing import Any, Final

from gov_notice.model import TimeUnit
from gov_notice.model._fields import open_class
from gov_notice.timing.expressions import DayTime, Lapse, PartialDate, Point, Range, Relation

__all__ = ["clock_at", "date_of", "lapse_of", "point_at", "range_between"]

_create: Final = object.__new__
_OpenDate: Final = open_class(PartialDate)
_OpenClock: Final = open_class(DayTime)
_OpenLapse: Final = open_class(Lapse)
_OpenRange: Final = open_class(Range)
_OpenPoint: Final = open_class(Point)


def date_of(said: Mapping[str, Any]) -> PartialDate:
    """Make the date of which some fields are said; the others are None.

    >>> date_of({"month": 6, "day": 12}) == PartialDate(month=6, day=12)
    True
    """
    made: Any = _create(_OpenDate)
    made.year = made.year_word = made.half = made.quarter = made.quarter_word = made.month = made.month_word = None
    made.part = made.day = made.day_word = made.week_word = made.weekday = made.stated_weekday = None
    made.lunar = made.clock = None
    for name, value in said.items():
        setattr(made, name, value)
    made.__class__ = PartialDate
    read: PartialDate = made
    return read


def point_at(at: PartialDate, bound: str | None, *, inclusive: bool | None) -> Point:
    """Make the point of a date and its bound."""
    made: Any = _create(_OpenPoint)
    made.at = at
    made.bound = bound
    made.inclusive = inclusive
    made.__class__ = Point
    read: Point = made
    return read


def range_between(
    first: PartialDate | None, last: PartialDate, bound: str | None = None, *, inclusive: bool | None = None
) -> Range:
    """Make the range from one date to another, with its bound."""
    made: Any = _create(_OpenRange)
    made.first = first
    made.last = last
    made.bound = bound
    made.inclusive = inclusive
    made.__class__ = Range
    read: Range = made
    return read


def lapse_of(count: int, unit: TimeUnit, relation: Relation, anchor: str | None, bound: str | None) -> Lapse:
    """Make the period counted from an event."""
    made: Any = _create(_OpenLapse)
    made.count = count
    made.unit = unit
    made.relation = relation
    made.anchor = anchor
    made.bound = bound
    made.__class__ = Lapse
    read: Lapse = made
    return read


def clock_at(part: str | None, hour: int | None, minute: int, hours: str | None) -> DayTime:
    """Make the time of day."""
    made: Any = _create(_OpenClock)
    made.part = part
    made.hour = hour
    made.minute = minute
    made.hours = hours
    made.__class__ = DayTime
    read: DayTime = made
    return read
