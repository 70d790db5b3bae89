"""Groups of contact details that belong together, and the contacts they come to."""

import re
from collections.abc import Iterable
from typing import Final

from attrs import define, evolve, field

from gov_notice.model import Account, Contact, Phone
from gov_notice.parsing.paragraphs import Found

__all__ = ["Group", "Person", "contacts_of"]

_TITLED_LENGTH: Final = re.compile("老师|先生|女士|小姐|同志|[科处部局院所站主]长?[长任]\\Z").search


@define
class Person:
    """Someone named in a group, with the numbers that are said to be theirs alone."""

    name: str
    start: int
    stop: int
    body: str | None = None
    phones: list[Phone] = field(factory=list)
    sure: bool = True
    """Whether the words are a name even if no detail is printed with them."""


@define(eq=False)
class Group:
    """What is printed together: persons, their desk, their numbers; places are those of the folded source."""

    start: int
    stop: int
    people: list[Person] = field(factory=list)
    body: str | None = None
    phones: list[Phone] = field(factory=list)
    fax: list[Phone] = field(factory=list)
    emails: list[str] = field(factory=list)
    accounts: list[Account] = field(factory=list)
    address: str | None = None
    postcode: str | None = None
    role: str = ""
    number_first: bool = False
    """Whether names or the desk came behind the number."""
    trails: "Group | None" = None
    """The group before, which gets this one's numbers if no name, desk or label follows."""

    @property
    def has_values(self) -> bool:
        """Whether a number, mailbox or account has been read."""
        return bool(self.phones or self.fax or self.emails or self.accounts)

    def reach(self, start: int, stop: int) -> None:
        """Widen the place."""
        self.start, self.stop = min(self.start, start), max(self.stop, stop)


def contacts_of(groups: Iterable[Group]) -> list[Found[Contact]]:
    """Give one contact a person, or a desk where no person is named, each once."""
    kept: list[Group] = []
    for group in groups:
        if group.trails and not group.people and not group.body:
            group.trails.phones += group.phones
            group.trails.reach(group.start, group.stop)
        else:
            if group.trails:
                group.body = group.body or group.trails.body
                group.address = group.address or group.trails.address
            kept.append(group)
    found: list[Found[Contact]] = []
    for group in kept:
        for contact in _contacts(group):
            _add(found, contact)
    return sorted((f for f in found if not _is_said(f, found)), key=lambda f: (f.start, f.stop))


def _contacts(group: Group) -> Iterable[Found[Contact]]:
    shared = Contact(
        body=group.body,
        phones=_each_once(group.phones),
        fax=_each_once(group.fax),
        emails=dict.fromkeys(group.emails),
        accounts=dict.fromkeys(group.accounts),
        address=group.address,
        postcode=group.postcode,
    )
    for person in group.people:
        if not (person.sure or person.phones or group.has_values):
            continue
        phones = _each_once(person.phones) or shared.phones
        body = person.body or group.body
        alone = group.start if person is group.people[0] else person.start
        yield Found(
            evolve(shared, name=person.name, body=body, phones=phones),
            min(alone, person.start),
            max(group.stop, person.stop),
        )
    if not group.people and group.has_values:
        yield Found(shared, group.start, group.stop)


def _each_once(phones: Iterable[Phone]) -> tuple[Phone, ...]:
    """Drop a number printed again, and one printed again without its area code."""
    kept: list[Phone] = []
    for phone in phones:
        same = next((i for i, other in enumerate(kept) if _same(phone, other)), None)
        if same is None:
            kept.append(phone)
        elif len(str(phone)) > len(str(kept[same])):
            kept[same] = phone
    return tuple(kept)


def _same(one: Phone, other: Phone) -> bool:
    """Tell whether two numbers are one, leaving aside an area code that only one of them has."""
    if one.extension != other.extension and one.extension and other.extension:
        return False
    a, b = one.number or one.text, other.number or other.text
    if a == b:
        return True
    return ("-" in a) != ("-" in b) and a.rpartition("-")[2] == b.rpartition("-")[2] and min(len(a), len(b)) > 6


def _add(found: list[Found[Contact]], new: Found[Contact]) -> None:
    """Add a contact, or what it says anew to the contact of the same person."""
    for i, old in enumerate(found):
        a, b = old.value, new.value
        if a.name != b.name or (a.body and b.body and a.body != b.body and not _overlap(a, b)):
            continue
        if a.name is None and not (a.body and a.body == b.body) and not (_covers(a, b) or _covers(b, a)):
            continue
        if a.name and _TITLED_LENGTH(a.name) and a.phones and b.phones and not _overlap(a, b):
            continue
        found[i] = evolve(old, value=_joined(a, b))
        return
    found.append(new)


def _overlap(a: Contact, b: Contact) -> bool:
    return any(_same(p, q) for p in a.phones for q in b.phones)


def _covers(a: Contact, b: Contact) -> bool:
    """Tell whether all that `b` says is said by `a`, and nothing speaks against their being one desk."""
    if b.body and b.body != a.body:
        return False
    return (
        all(any(_same(p, q) for q in a.phones) for p in b.phones)
        and set(b.emails) <= set(a.emails)
        and set(b.fax) <= set(a.fax)
        and set(b.accounts) <= set(a.accounts)
    )


def _joined(a: Contact, b: Contact) -> Contact:
    return evolve(
        a,
        body=a.body or b.body,
        phones=_each_once((*a.phones, *b.phones)),
        fax=_each_once((*a.fax, *b.fax)),
        emails=dict.fromkeys((*a.emails, *b.emails)),
        accounts=dict.fromkeys((*a.accounts, *b.accounts)),
        address=a.address or b.address,
        postcode=a.postcode or b.postcode,
    )


def _is_said(found: Found[Contact], others: list[Found[Contact]]) -> bool:
    """Tell whether a row without a name only repeats the numbers of persons."""
    contact = found.value
    if contact.name is not None or not (contact.phones or contact.emails) or contact.fax or contact.accounts:
        return False
    named = [f.value for f in others if f.value.name is not None]
    return all(any(_same(p, q) for c in named for q in c.phones) for p in contact.phones) and all(
        any(e in c.emails for c in named) for e in contact.emails
    )
