"""Makes the values that a search makes by the hundred, by plain assignment into their slots.

attrs keeps an object frozen by storing every field through a call, which costs several times as much as the rest of
reading a date. What is made here is of the same classes, and as frozen; its parts are those that the grammar found.
"""

from collections.abc import Mapping
from typing import Any, Final

from gov_notice.model._fields import open_class
from gov_notice.timing.expressions import PartialDate, Point

__all__ = ["date_of", "point_at"]

_create: Final = object.__new__
_OpenDate: Final = open_class(PartialDate)
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
