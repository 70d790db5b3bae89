"""督办清单: the duties of many documents by due day."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from attrs import field, frozen
from dateutil.relativedelta import relativedelta

from gov_notice.duties.anchors import event_day
from gov_notice.duties.computing import due
from gov_notice.duties.outcomes import Due, Step, Unknown
from gov_notice.duties.recurring import occurrences
from gov_notice.model import ClockTime, Contact, Deadline, OfficialDocument
from gov_notice.timing.calendars import Calendar

__all__ = ["Duty", "agenda"]

_LOOK_AHEAD: Final = relativedelta(years=2)


@frozen(kw_only=True)
class Duty:
    """待办事项: one deadline of a document, resolved, with everything a clerk needs to act on it.

    `identity`, `title` and `pointer` lead to the document that was given; where the duty stands in a document
    inside it, `stated_in` is that document's title.
    """

    identity: str
    title: str | None
    """None where the paper has no title."""
    stated_in: str | None = None
    """None where the given document itself states the duty."""
    pointer: str
    deadline: Deadline = field(repr=False)
    due: Due | Unknown
    who: tuple[str, ...] = ()
    """Who must act: the bodies that the sentence charges, else the senders it names, else the addressees."""
    contact: Contact | None = field(default=None, repr=False)
    """None where no contact of the document belongs to the duty."""
    issued_on: date | None = None
    """The date of issue of the given document; None where it has none."""
    days_left: int | None = None
    """From `today` to the due day, negative when overdue; None where either is not known."""

    @property
    def task(self) -> str | None:
        """What must be done; None where the sentence names nothing."""
        return self.deadline.task

    @property
    def recipients(self) -> tuple[str, ...]:
        """To whom it goes."""
        return self.deadline.recipients

    @property
    def overdue(self) -> bool:
        """Whether the due day is past."""
        return self.days_left is not None and self.days_left < 0

    @property
    def order(self) -> tuple[bool, date, ClockTime]:
        """What duties are sorted by: the earliest due first, those whose day is not known last."""
        if isinstance(self.due, Due):
            return False, self.due.day, self.due.time
        return True, date.max, ClockTime(24)


def agenda(  # noqa: PLR0913  what due days depend on, each under its name
    documents: Iterable[OfficialDocument],
    *,
    received_on: date | Mapping[str, date] | None = None,
    calendar: Calendar | None = None,
    events: Mapping[str, date] | None = None,
    today: date | None = None,
    statute: str | None = None,
) -> tuple[Duty, ...]:
    """List the duties of documents and of the documents inside them, the earliest due first.

    `received_on` is one day for all, or the days by `document.identity`. Duties whose day cannot be known come
    last; duties of one instant stay in the order of the documents and of their sentences. With `today` the days
    left are counted, and a recurring duty stands with its next day. Raises `InvalidFieldError` for an unknown
    statute.

    >>> from gov_notice.model import DeadlineKind, Title
    >>> deadline = Deadline(text="6月12日前", kind=DeadlineKind.DAY, on=date(2026, 6, 12), task="报送总结")
    >>> notice = OfficialDocument(title=Title.read("关于报送总结的通知"), deadlines=[deadline])
    >>> [(duty.task, duty.pointer, duty.days_left) for duty in agenda([notice], today=date(2026, 6, 10))]
    [('报送总结', '/deadlines/0', 2)]
    """
    duties: list[Duty] = []
    for document in documents:
        identity = document.identity
        received = received_on.get(identity) if isinstance(received_on, Mapping) else received_on
        for path, stating in stating_documents(document):
            for at, deadline in enumerate(stating.deadlines):
                found = due(
                    deadline,
                    received_on=received,
                    issued_on=stating.issued_on,
                    events=_known_events(deadline, stating, events),
                    calendar=calendar,
                    statute=statute,
                )
                if today is not None and deadline.recurrence is not None:
                    found = _next(deadline, today) or found
                duties.append(
                    Duty(
                        identity=identity,
                        title=_title(document),
                        stated_in=_title(stating) if path else None,
                        pointer=f"{path}/deadlines/{at}",
                        deadline=deadline,
                        due=found,
                        who=charged(deadline, stating),
                        contact=contact_of(deadline, stating),
                        issued_on=document.issued_on,
                        days_left=(found.day - today).days if today and isinstance(found, Due) else None,
                    )
                )
    return tuple(sorted(duties, key=lambda duty: duty.order))


def stating_documents(document: OfficialDocument, path: str = "") -> Iterator[tuple[str, OfficialDocument]]:
    """Give a document and the documents inside it, each with its pointer, in printed order."""
    yield path, document
    for at, inner in enumerate(document.enclosed):
        yield from stating_documents(inner, f"{path}/enclosed/{at}")


def contact_of(deadline: Deadline, document: OfficialDocument) -> Contact | None:
    """Give the contact that belongs to a deadline of a document."""
    if deadline.contact is None or deadline.contact >= len(document.contacts):
        return None
    return document.contacts[deadline.contact]


def charged(deadline: Deadline, document: OfficialDocument) -> tuple[str, ...]:
    """Give the bodies that must act, as the sentence names them, else the addressees."""
    senders = tuple(dict.fromkeys(route.sender for route in deadline.routes if route.sender))
    return deadline.actors or senders or (document.addressees.members if document.addressees else ())


def _known_events(
    deadline: Deadline, document: OfficialDocument, given: Mapping[str, date] | None
) -> Mapping[str, date]:
    """Add the day of the event, where one period of the same document is about it; a given day goes first."""
    day = None if deadline.anchor is None else event_day(deadline.anchor, document.periods)
    found = {} if day is None or deadline.anchor is None else {deadline.anchor: day}
    return {**found, **(given or {})}


def _next(deadline: Deadline, today: date) -> Due | None:
    try:
        days = occurrences(deadline, after=today, before=today + _LOOK_AHEAD)
    except ValueError:  # the calendar ends within two years
        return None
    if isinstance(days, Unknown) or not days:
        return None
    return Due(
        day=days[0],
        time=deadline.time or ClockTime(24),
        steps=(Step(f"周期性事项“{deadline.text}”，取今日起的下一次"),),
    )


def _title(document: OfficialDocument) -> str | None:
    return document.title.text if document.title else None
