"""Which contact belongs to which deadline: the same sentence, the body it goes to, else the only one there is."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from attrs import evolve

from gov_notice.model import Contact, Deadline
from gov_notice.parsing.paragraphs import Found, Paragraph

__all__ = ["with_contacts"]

_SHORTEST_NAME: Final = 3
_MOST_DESKS: Final = 100


def with_contacts(
    deadlines: Sequence[Found[Deadline]], contacts: Sequence[Found[Contact]], paragraphs: Sequence[Paragraph]
) -> list[Found[Deadline]]:
    """Give the deadlines, each with the contact of the document that belongs to it, where one does.

    A contact belongs to a deadline when it is the body that the duty's words go to, or when it
    stands behind it in the same paragraph; the only contact of a document belongs to all.
    """
    if not contacts:
        return list(deadlines)
    ends = sorted(paragraph.start + len(paragraph.text) for paragraph in paragraphs)
    starts = sorted((contact.start, k) for k, contact in enumerate(contacts))
    matched = []
    for found in deadlines:
        k = _addressed(found.value.recipients, contacts)
        if k is None:
            k = _behind(found.stop, ends, starts)
        if k is None and len(contacts) == 1:
            k = 0
        matched.append(evolve(found, value=evolve(found.value, contact=k)))
    return matched


def _addressed(recipients: Sequence[str], contacts: Sequence[Found[Contact]]) -> int | None:
    for k, contact in enumerate(contacts[:_MOST_DESKS] if recipients else ()):
        body = contact.value.body
        if body and any(_is_same(body, recipient) for recipient in recipients):
            return k
    return None


def _behind(stop: int, ends: Sequence[int], starts: Sequence[tuple[int, int]]) -> int | None:
    """Give the first contact between a place and the end of its paragraph."""
    at = bisect_left(starts, (stop, 0))
    end = ends[min(bisect_left(ends, stop), len(ends) - 1)]
    return starts[at][1] if at < len(starts) and starts[at][0] < end else None


def _is_same(body: str, recipient: str) -> bool:
    """Tell whether two names mean one desk: 科技奖励处 and 省科技厅科技奖励处."""
    shorter, longer = sorted((body, recipient), key=len)
    return len(shorter) >= _SHORTEST_NAME and longer.endswith(shorter)
