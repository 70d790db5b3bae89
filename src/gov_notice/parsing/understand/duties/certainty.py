"""How sure it is that a time is a deadline, or a period."""

from typing import Final

from gov_notice.parsing.understand.certainty import CONCLUDED, LIKELY, PLAUSIBLE, SURE
from gov_notice.parsing.understand.duties import words
from gov_notice.parsing.understand.duties.scene import Scene
from gov_notice.timing import Lapse, Point, Range, Resolved, TimeExpression

__all__ = ["of_deadline", "of_period"]

_NEAR: Final = 24


def of_deadline(scene: Scene, expression: TimeExpression, resolved: Resolved) -> float:
    """Tell how sure it is that a time is a deadline, and which day it is."""
    if resolved.flaws:
        return CONCLUDED
    asked = bool(words.OBLIGED(scene.head) or words.HANDS_IN(scene.tail[:_NEAR]))
    match expression:
        case Point(bound=bound):
            said = bool(bound or words.DEADLINE_IN_FRONT(scene.head) or scene.label)
            return SURE if said and asked else LIKELY if said and scene.label else PLAUSIBLE
        case Range():
            return LIKELY if scene.label or words.WINDOW_HEADING(scene.heading) else PLAUSIBLE
        case Lapse(anchor=anchor):
            return LIKELY if anchor or asked else PLAUSIBLE
        case _:
            return LIKELY


def of_period(scene: Scene, resolved: Resolved) -> float:
    """Tell how sure it is that something takes place at a time."""
    if resolved.flaws:
        return CONCLUDED
    if scene.label or scene.in_brackets or words.FIXED(scene.clause_head):
        return LIKELY
    return PLAUSIBLE
