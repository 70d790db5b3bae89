"""Building groups of contact details from what is read, one piece after the other."""

import re
from typing import Final

from attrs import define, field

from gov_notice.model import Phone
from gov_notice.parsing.paragraphs import Paragraph
from gov_notice.parsing.understand.contacts.desks import desk_in
from gov_notice.parsing.understand.contacts.groups import APART, Group, Person
from gov_notice.parsing.understand.contacts.kinds import (
    DESK,
    FAX_LABEL,
    PERSON,
    PERSON_LABEL,
    PHONE,
    PHONE_LABEL,
    SHORT,
    WORDS,
    TokenKind,
)
from gov_notice.parsing.understand.contacts.tokens import Token

__all__ = ["ContactBuilder", "Desk"]

_SPACE: Final = re.compile(r"\s+")
_SAID_OF_DESK: Final = re.compile(
    "(?:取得)?联系\\Z|(?:负责|承担)(?:解释|受理|办理|落实|接收|解答|咨询|审核|联系)(?:工作)?\\Z"
).search
_NUMBERS: Final = frozenset({PHONE, SHORT})
_SAID: Final = ("联系", "解释", "受理", "办理", "落实", "接收", "解答", "咨询", "审核", "工作")
"""What such words end with."""
_LISTED: Final = frozenset({PERSON_LABEL, PERSON})
_NUMBER_LABELS: Final = frozenset({PHONE_LABEL, FAX_LABEL, PERSON_LABEL})
_MOST_OWN: Final = 12
"""How many numbers in brackets behind the persons of one group are told apart."""
_MOST_DESKS: Final = 12
"""How many desks one label is taken to list."""


@define
class Desk:
    """A desk that waits for its numbers, with its place in the folded source."""

    name: str
    start: int
    stop: int
    address: str | None = None
    before: "Desk | None" = None
    """The desk named before it under one label, which has the same numbers."""
    labelled: bool = False
    """Whether it stands in the list under 受理部门 or the like."""


@define
class ContactBuilder:
    """The groups so far, the one still open, and what was read last."""

    groups: list[Group] = field(factory=list)
    open: Group | None = None
    desk: Desk | None = None
    address: str | None = None
    """An address without a label that waits for its desk or person."""
    above: Group | None = None
    """The group without persons that ended at the line above 联系人."""
    addressed: str | None = None
    """The desk that the sentence says to send things to."""
    paragraph: Paragraph = field(default=Paragraph(text="", printed="", start=0))
    last: TokenKind | None = None
    """The last label, value or words read in the sentence."""
    marks: str = ""
    """The marks since then, without brackets that have closed again."""
    label: Token | None = None
    """The label that the next value stands under."""
    cued: bool = False
    """Whether the last paragraph was one of contacts, or the head of a table of them."""
    boundary: bool = True
    """Whether nothing has been read since the last full stop or line end."""
    elsewhere: bool = False
    """Whether other words stood since the last detail."""
    owner: Person | None = None
    """The person behind whom the bracket has opened that is read."""
    spoke: bool = False
    """Whether the paragraph has given a detail."""

    def add_person(self, person: Person, *, tied: bool = False) -> None:
        """Put a person into the open group, or open one where another's details are complete.

        `tied`: the person's own number follows at once.
        """
        group = self.open
        if group and self.last in _NUMBERS and self.is_bracketed and group.people and not group.number_first:
            self.give_number(group, person)
        elif group and self.desk and group.people and not group.has_values and self.is_listing:
            person.body = person.body or self.desk.name
            group.people.append(person)
            self.desk = None
        elif group is None or self.is_complete(group, tied=tied):
            inherited = None if self.desk or (self.boundary and not self.cued) else self.last_body
            self.opened(person.start, person.stop).people.append(person)
            if person.body is None and inherited:
                person.body, person.lent = inherited, True
        else:
            group.number_first = group.number_first or (group.has_values and self.last is not PERSON_LABEL)
            if self.desk and not group.body:
                group.body, self.desk = self.desk.name, None
            if group.people and self.last is PERSON:
                person.body = person.body or group.people[-1].body
            group.people.append(person)
        if self.open:
            self.open.reach(person.start, person.stop)
        self.took(PERSON)

    @property
    def last_body(self) -> str | None:
        """The desk of the open group, or of its last person at the start of a line and in a list."""
        if self.open is None:
            return None
        of_person = (
            self.open.people[-1].body
            if self.open.people and (self.boundary or self.marks.strip(" )") == "、")
            else None
        )
        return self.open.body or of_person

    @property
    def ends_list(self) -> bool:
        """Whether the paragraph has named several desks with their numbers, the last of them just now."""
        desks = [group for group in self.groups[-2:] if group.start >= self.paragraph.start]
        return len(desks) > 1 and not any(group.people or not group.body or not group.phones for group in desks)

    def persons_one_by_one(self, since: int = 0) -> list[Group]:
        """Give the last groups where each is one person with one number; none where there is only one of them.

        `since`: the place in the source that they stand behind.
        """
        run: list[Group] = []
        for group in reversed(self.groups):
            if group.start < since:
                break
            if len(group.people) != 1 or len(group.phones) != 1 or group.number_first or group.emails:
                break
            run.append(group)
        return run if len(run) > 1 and run[0] is self.open and self.desk is None else []

    @property
    def is_bracketed(self) -> bool:
        """Whether a bracket has opened right behind the last piece."""
        return self.marks.strip() == "("

    @property
    def is_listing(self) -> bool:
        """Whether the last piece is a person or desk of a list under 联系人."""
        return self.last in _LISTED or (self.last is DESK and self.label is not None)

    def is_complete(self, group: Group, *, tied: bool) -> bool:
        """Tell whether a further person cannot belong to the open group."""
        if self.desk and (group.people or group.has_values):
            return True
        if group.own and group.phones[0] is not group.own[0][1] and not self.boundary and self.last in _NUMBERS:
            # 电话:2260001,联系人:林溪(13900000001)、白露(13900000002)
            return self.marks.strip(" )") not in {"", "、", ","}
        if group.people:
            return group.has_values and not (self.last is PERSON and (group.number_first or not tied))
        apart = ";" in self.marks or (tied and (group.body is not None or self.marks.strip() in {",", "、"}))
        return group.has_values and (self.boundary or self.last is WORDS or apart)

    def give_number(self, group: Group, person: Person) -> None:
        """Give the last number to the person in the brackets behind it."""
        number = group.phones.pop()
        known = next((p for p in group.people if p.name == person.name), None)
        if known:
            known.phones.append(number)
        else:
            own = self.opened(person.start, person.stop)
            own.people.append(person)
            own.phones.append(number)

    def add_body(self, desk: Desk) -> None:
        """Give a desk to the last person of the open group."""
        if self.open and self.open.people:
            person = self.open.people[-1]
            person.body = person.body or desk.name

    def add_desk(self, desk: Desk, *, ends: bool, leads: bool) -> None:
        """Keep a desk for what follows it, or give it to the number or the person before it.

        `ends`: its list ends behind it; `leads`: a label or value follows it.
        """
        group = self.open
        if self.last is PERSON and (self.is_bracketed or self.owner):
            people = group.people if group else []
            if len(people) > 1 and people[-1].body == people[-2].body:
                people[-1].body = None  # 林溪(教务处)、白露(学生处): only taken over from the person before
            self.add_body(desk)
            return
        alone = group is not None and not group.people and not group.body
        behind = self.is_bracketed or (not leads and self.marks.strip() == ",")
        if group and alone and self.last in _NUMBERS and ends and behind:
            group.body, group.number_first = desk.name, True
            group.reach(desk.start, desk.stop)
            self.last, self.marks = DESK, ""
            return
        if self.last is PERSON_LABEL:
            if group and alone and not group.has_values:
                group.body = desk.name
            else:
                self.desk = desk
        else:
            if self.desk and self.desk.labelled and self.last is DESK and self.marks.strip() == "、":
                self.desk.address, self.address = self.address, None
                desk.before, desk.labelled = self.desk, True
            self.desk = desk
            listed = self.last is PERSON and self.label and self.label.kind is PERSON_LABEL
            self.label = self.label if listed else None
            self.last = DESK
        self.marks = ""

    def add_number(self, phone: Phone, start: int, stop: int, *, is_fax: bool = False) -> None:
        """Put a phone or fax number into the group it belongs to.

        `is_fax`: something else than its label says that it is one.
        """
        label = self.label
        role = label.role if label and label.kind is PHONE_LABEL else ""
        labelled = self.last in _NUMBER_LABELS
        group = self.group_at(start, stop, labelled=labelled)
        apart = role in APART or (role != "值班" and (group.role or group.people))
        if group.phones and role and role != group.role and apart and self.last is PHONE_LABEL:
            group = self.opened(start, stop)
        elif group.number_first and self.last not in _NUMBERS and self.owner is None:
            before = group if self.last is not PHONE_LABEL else None
            group = self.opened(start, stop)
            group.trails = before
        group.role = group.role or role
        is_fax = is_fax or (label is not None and label.kind is FAX_LABEL)
        (group.fax if is_fax else group.phones).append(phone)
        is_own = self.owner is not None and group.people[-1:] == [self.owner]
        if self.owner and is_own and not is_fax and len(group.own) < _MOST_OWN:
            group.own.append((self.owner, phone))

    def group_at(self, start: int, stop: int, *, labelled: bool) -> Group:
        """Give the group that a value belongs to: the open one, or a new one for another desk."""
        group = self.open
        if group and self.desk and not group.people and not group.has_values and not group.body:
            group.body, self.desk = self.desk.name, None
        elif (
            group is None
            or self.desk
            or (self.elsewhere and group.has_values and (not labelled or not group.people))
            or (self.boundary and not labelled and group.has_values)
        ):
            group = self.opened(start, stop)
        group.reach(start, stop)
        return group

    def opened(self, start: int, stop: int) -> Group:
        """Open a group, with the desk and the address that wait."""
        group = Group(start, stop, body=self.addressed, address=self.address, above=self.above)
        if self.desk:
            group.body = self.desk.name
            group.address = group.address or self.desk.address
            before = self.desk.before
            while before and len(group.beside) < _MOST_DESKS:
                group.beside.insert(0, (before.name, before.address))
                before = before.before
            group.reach(self.desk.start, self.desk.stop)
        self.desk = self.address = self.above = None
        self.groups.append(group)
        self.open = group
        return group

    def took(self, kind: TokenKind) -> None:
        """Note that a detail has been taken."""
        self.last, self.marks, self.boundary, self.elsewhere, self.spoke = kind, "", False, False, True

    def desk_at(self, start: int, text: str) -> Desk | None:
        """Give the desk that the words from `start` on end with."""
        said = _SAID_OF_DESK(text) if text.endswith(_SAID) else None
        place = desk_in(text[: said.start()] if said else text)
        return self.desk_of(start + place[0], start + place[1]) if place else None

    def desk_of(self, start: int, stop: int) -> Desk:
        """Give the words themselves as a desk."""
        return Desk(self.printed(start, stop), *self.place(start, stop))

    def place(self, start: int, stop: int) -> tuple[int, int]:
        """Give a place of the paragraph as one of the source."""
        return self.paragraph.start + start, self.paragraph.start + stop

    def printed(self, start: int, stop: int) -> str:
        """Give the printed characters without white space."""
        return _SPACE.sub("", self.paragraph.printed[start:stop])
