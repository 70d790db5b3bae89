"""From groups of contact details to contacts: each person and each desk once."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from attrs import define, evolve, field

from gov_notice.model import Contact, Phone
from gov_notice.parsing.paragraphs import Found
from gov_notice.parsing.understand.contacts.groups import APART, Group

__all__ = ["contacts_of"]

_IS_TITLED: Final = re.compile("(?:老师|先生|女士|小姐|同志|主任|书记|经理|工|[科处部局院所站校股组]长)\\Z").search


def contacts_of(groups: Iterable[Group]) -> list[Found[Contact]]:
    """Give one contact a person, or a desk where no person is named, each once, in printed order."""
    rows = _Rows()
    for group in _whole(groups):
        for found in _contacts(group):
            rows.add(found)
    return sorted(rows.contacts(), key=lambda found: (found.start, found.stop))


def _whole(groups: Iterable[Group]) -> list[Group]:
    """Give the groups, with the numbers of those that turned out to have no name and no desk in the one before."""
    kept: list[Group] = []
    for group in groups:
        if group.shared_by and not group.people and not group.body:
            for each in group.shared_by:
                each.phones += group.phones
                each.fax += group.fax
                each.emails += group.emails
            continue
        before = group.trails
        if before and not group.people and not group.body:
            before.phones += group.phones
            before.fax += group.fax
            before.emails += group.emails
            before.reach(group.start, group.stop)
            continue
        above = group.above
        if above and above.phones and above.role not in APART and not group.has_values and not group.owns_numbers:
            above.people += group.people
            above.body = above.body or group.body
            above.reach(group.start, group.stop)
            continue
        if above and above.phones and above.role not in APART and group.tells_apart and kept[-1:] == [above]:
            # 电话:2260001 above 联系人:林溪、白露(手机13900000001)
            group.phones = above.phones + group.phones
            group.fax = above.fax + group.fax
            group.address = group.address or above.address
            group.body = group.body or above.body
            group.reach(above.start, above.stop)
            kept.pop()
        if before:
            group.body = group.body or before.body
            group.address = group.address or before.address
        kept.append(group)
    return kept


def _contacts(group: Group) -> Iterator[Found[Contact]]:
    """Give the persons of a group, each with what they share, or its desk."""
    people, has_values = group.people, group.has_values
    shared = _each_once(group.of_all)
    if not people:
        if has_values:
            own = _contact(group, None, group.body, shared)
            for name, address in group.beside:
                yield Found(evolve(own, body=name, address=address), group.start, group.stop)
            yield Found(own, group.start, group.stop)
        return
    for i, person in enumerate(people):
        if person.sure or person.phones or has_values:
            phones = _each_once(person.phones or group.of_owner(person)) or shared
            contact = _contact(group, person.name, person.body or group.body, phones)
            start = person.start if i else min(group.start, person.start)
            yield Found(contact, start, max(group.stop, person.stop))
    if shared and all(person.phones for person in people):
        yield Found(Contact(phones=shared), group.start, group.stop)


def _contact(group: Group, name: str | None, body: str | None, phones: tuple[Phone, ...]) -> Contact:
    return Contact(
        name=name,
        body=body,
        phones=phones,
        fax=_each_once(group.fax),
        emails=tuple(dict.fromkeys(group.emails)),
        accounts=tuple(dict.fromkeys(group.accounts)),
        address=group.address,
        postcode=group.postcode,
    )


def _tail(phone: Phone) -> str:
    """Give the number without its area code."""
    return (phone.number or phone.text).rpartition("-")[2]


def _same(one: Phone, other: Phone) -> bool:
    """Tell whether two numbers are one, leaving aside an area code or extension that only one of them has."""
    if one.extension != other.extension and one.extension and other.extension:
        return False
    a, b = one.number or one.text, other.number or other.text
    return a == b or (("-" in a) != ("-" in b) and _tail(one) == _tail(other) and min(len(a), len(b)) > 6)


def _each_once(phones: Sequence[Phone]) -> tuple[Phone, ...]:
    """Drop a number printed again, and one printed again without its area code."""
    if len(phones) < 2:
        return tuple(phones)
    kept: list[Phone] = []
    places: dict[str, int] = {}
    for phone in phones:
        for key in (str(phone), _tail(phone)):
            at = places.get(key)
            if at is not None and _same(phone, kept[at]):
                if len(str(phone)) > len(str(kept[at])):
                    kept[at] = phone
                break
        else:
            places.setdefault(_tail(phone), len(kept))
            places.setdefault(str(phone), len(kept))
            kept.append(phone)
    return tuple(kept)


@define
class _Row:
    """One contact, as said in one place or in several."""

    first: Found[Contact]
    body: str | None
    size: int
    """How many phones it has."""
    more: list[Contact] = field(factory=list)

    def contact(self) -> Found[Contact]:
        if not self.more:
            return self.first
        said = [self.first.value, *self.more]
        value = evolve(
            self.first.value,
            body=self.body,
            phones=_each_once([phone for c in said for phone in c.phones]),
            fax=_each_once([phone for c in said for phone in c.fax]),
            emails=dict.fromkeys(email for c in said for email in c.emails),
            accounts=dict.fromkeys(account for c in said for account in c.accounts),
            address=next((c.address for c in said if c.address), None),
            postcode=next((c.postcode for c in said if c.postcode), None),
        )
        return evolve(self.first, value=value)


@define
class _Rows:
    """The contacts so far, found again by name, number, desk and mailbox."""

    rows: list[_Row] = field(factory=list)
    phones: dict[tuple[str | None, str], tuple[int, Phone]] = field(factory=dict)
    """By name and number; the name is None for desks."""
    said: dict[str, Phone] = field(factory=dict)
    """The numbers of persons."""
    boxes: set[str] = field(factory=set)
    """The mailboxes of persons."""
    names: dict[str, int] = field(factory=dict)
    desks: dict[str, int] = field(factory=dict)
    mailboxes: dict[str, int] = field(factory=dict)
    """By mailbox, of desks."""

    def add(self, found: Found[Contact]) -> None:
        """Add a contact, or what it says anew to the contact of the same person or desk."""
        contact = found.value
        at = self.person(contact) if contact.name else self.of_desk(contact)
        if at is None:
            at = len(self.rows)
            self.rows.append(_Row(found, contact.body, len(contact.phones)))
        else:
            row = self.rows[at]
            row.more.append(contact)
            row.body = row.body or contact.body
            row.size += sum(self.at(contact.name, phone) is None for phone in contact.phones)
        for phone in contact.phones:
            for key in (_tail(phone), str(phone)):
                self.phones[contact.name, key] = at, phone
                if contact.name:
                    self.said[key] = phone
        if contact.name:
            self.boxes.update(contact.emails)
            self.names[contact.name] = at
            return
        self.mailboxes |= dict.fromkeys(contact.emails, at)
        if contact.body:
            self.desks.setdefault(contact.body, at)

    def at(self, name: str | None, phone: Phone) -> int | None:
        """Give the row of that name that has the number."""
        for key in (str(phone), _tail(phone)):
            place = self.phones.get((name, key))
            if place and _same(phone, place[1]):
                return place[0]
        return None

    def person(self, contact: Contact) -> int | None:
        """Give the row of a person who has been named before; two of one surname and title share a number."""
        name = contact.name or ""
        with_number = next((at for phone in contact.phones if (at := self.at(name, phone)) is not None), None)
        if with_number is not None or name not in self.names:
            return with_number
        row = self.rows[self.names[name]]
        if row.body and contact.body and row.body != contact.body:
            return None
        return None if _IS_TITLED(name) and row.size and contact.phones else self.names[name]

    def of_desk(self, contact: Contact) -> int | None:
        """Give the row of a desk that has been named before, or whose numbers are these."""
        if contact.body in self.desks:
            return self.desks[contact.body or ""]
        places = {self.at(None, phone) for phone in contact.phones}
        places |= {self.mailboxes.get(email) for email in contact.emails}
        known = places - {None}
        if len(known) != 1 or contact.fax or contact.accounts:
            return None
        (at,) = known
        row = self.rows[at or 0]
        if None in places:
            hits = sum(self.at(None, phone) == at for phone in contact.phones)
            is_same = hits == row.size and not row.body
        else:
            is_same = not contact.body or contact.body == row.body or row.body is None
        return at if is_same else None

    def contacts(self) -> Iterator[Found[Contact]]:
        """Give the contacts, without desks that only repeat what persons have."""
        for row in self.rows:
            found = row.contact()
            contact = found.value
            if contact.name or contact.fax or contact.accounts or not self.is_said(contact):
                yield found

    def is_said(self, contact: Contact) -> bool:
        """Tell whether all numbers and mailboxes are those of persons."""
        return all(
            any(
                (other := self.said.get(key))
                and _same(phone, other)
                and (contact.body is None or phone.extension == other.extension)
                for key in (str(phone), _tail(phone))
            )
            for phone in contact.phones
        ) and self.boxes.issuperset(contact.emails)
