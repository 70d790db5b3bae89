"""What a time expression can be found to be."""

from enum import Enum

__all__ = ["Verdict"]


class Verdict(Enum):
    """Whether a time expression sets a duty, places an event, or does neither."""

    DEADLINE = "deadline"
    """The reader must have done something by then."""
    PERIOD = "period"
    """An event or activity takes place then."""
    NEITHER = "neither"
