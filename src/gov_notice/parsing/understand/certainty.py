"""How sure the reading of a sentence is, from 0 to 1, by the evidence that spoke for it.

An element above 0.9 had a word that says what it is: a label, a verb of handing in behind a bound, a
number beside a title. Below that it stands on its place in the sentence alone, or its year was concluded.
"""

from typing import Final

from gov_notice.model import Citation, Contact
from gov_notice.parsing.understand import duty_words as words
from gov_notice.parsing.understand.duty_scene import Scene
from gov_notice.timing import Lapse, Point, Range, Resolved, TimeExpression

__all__ = ["of_citation", "of_contact", "of_deadline", "of_period"]

_SURE: Final = 1.0
_LIKELY: Final = 0.95
_PLAUSIBLE: Final = 0.85
_CONCLUDED: Final = 0.8
_NEAR: Final = 24
_LAWS: Final = ("法", "条例", "法典", "宪法")


def of_deadline(scene: Scene, expression: TimeExpression, resolved: Resolved) -> float:
    """Tell how sure it is that a time is a deadline, and which day it is."""
    if resolved.flaws:
        return _CONCLUDED
    asked = bool(words.OBLIGED(scene.head) or words.HANDS_IN(scene.tail[:_NEAR]))
    match expression:
        case Point(bound=bound):
            said = bool(bound or words.DEADLINE_IN_FRONT(scene.head) or scene.label)
            return _SURE if said and asked else _LIKELY if said and scene.label else _PLAUSIBLE
        case Range():
            return _LIKELY if scene.label or words.WINDOW_HEADING(scene.heading) else _PLAUSIBLE
        case Lapse(anchor=anchor):
            return _LIKELY if anchor or asked else _PLAUSIBLE
        case _:
            return _LIKELY


def of_period(scene: Scene, resolved: Resolved) -> float:
    """Tell how sure it is that something takes place at a time."""
    if resolved.flaws:
        return _CONCLUDED
    if scene.label or scene.in_brackets or words.FIXED(scene.clause_head):
        return _LIKELY
    return _PLAUSIBLE


def of_contact(contact: Contact) -> float:
    """Tell how sure it is that a row is a contact with all that belongs to it.

    >>> of_contact(Contact(name="林溪"))
    0.85
    """
    if contact.name and (contact.phones or contact.emails):
        return _SURE
    return _LIKELY if contact.phones or contact.emails else _PLAUSIBLE


def of_citation(citation: Citation) -> float:
    """Tell how sure it is that a name in 《》 is another document's, and no form's or book's.

    >>> of_citation(Citation(title="森林防火条例")), of_citation(Citation(title="操作指引"))
    (1.0, 0.85)
    """
    title = citation.title or ""
    if citation.number is not None or "关于" in title or title.endswith(_LAWS):
        return _SURE
    return _PLAUSIBLE
