"""What a time expression can be found to be."""

from enum import Enum
from typing import Final

__all__ = ["DEADLINE", "NEITHER", "PERIOD", "Verdict"]


class Verdict(Enum):
    """Whether a time expression sets a duty, places an event, or does neither."""

    DEADLINE = "deadline"
    """The reader must have done something by then."""
    PERIOD = "period"
    """An event or activity takes place then."""
    NEITHER = "neither"


# a name of the module is found many times faster than a member of an Enum
DEADLINE: Final = Verdict.DEADLINE
PERIOD: Final = Verdict.PERIOD
NEITHER: Final = Verdict.NEITHER
