"""Makes the values that a search makes by the hundred, of parts that the grammar found."""

from typing import Final

from gov_notice.model._fields import unchecked
from gov_notice.timing.expressions import DayTime, Lapse, PartialDate, Point, Range

__all__ = ["clock_at", "date_of", "lapse_of", "point_at", "range_between"]

date_of: Final = unchecked(PartialDate)
clock_at: Final = unchecked(DayTime)
point_at: Final = unchecked(Point)
range_between: Final = unchecked(Range)
lapse_of: Final = unchecked(Lapse)
