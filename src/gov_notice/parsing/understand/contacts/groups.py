"""Groups of contact details that are printed together."""

from typing import Final

from attrs import define, field

from gov_notice.model import Account, Phone

__all__ = ["APART", "Group", "Person"]

APART: Final = frozenset({"监督", "举报", "投诉", "信访", "纪检", "技术", "报警", "火警", "急救", "报修", "抢修"})
"""Roles of a number that is another desk's."""


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
    lent: bool = False
    """Whether the desk is that of the line above."""


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
    beside: list[tuple[str, str | None]] = field(factory=list)
    """Name and address of the desks that share what is printed with `body`."""
    role: str = ""
    number_first: bool = False
    """Whether names or the desk came behind the number."""
    trails: "Group | None" = None
    """The group before, which gets this one's numbers if no name, desk or label follows."""
    above: "Group | None" = None
    """The group on the line above, whose numbers are those of these persons if none follow."""
    own: list[tuple[Person, Phone]] = field(factory=list)
    """The numbers of `phones` that stand in brackets behind one of several persons, who has them alone."""
    shared_by: "list[Group]" = field(factory=list)
    """The groups before, one a line, whose persons all have what this one's label says, if it names nobody."""

    @property
    def has_values(self) -> bool:
        """Whether a number, mailbox or account has been read."""
        return bool(self.phones or self.fax or self.emails or self.accounts)

    @property
    def owns_numbers(self) -> bool:
        """Whether a person has numbers of their own."""
        return any(person.phones for person in self.people)

    @property
    def tells_apart(self) -> bool:
        """Whether all its numbers are one person's, and others of its persons have none."""
        owners = {id(person) for person, _ in self.own}
        return bool(owners) and len(self.own) == len(self.phones) and len(owners) < len(self.people)

    @property
    def of_all(self) -> list[Phone]:
        """The numbers that no person has alone; all of them where there would be none."""
        own = {id(phone) for _, phone in self.own}
        return self.phones if len(own) == len(self.phones) else [p for p in self.phones if id(p) not in own]

    def of_owner(self, person: Person) -> list[Phone]:
        """Give the numbers of a person who has some alone, with those of all; nothing for the others."""
        if all(owner is not person for owner, _ in self.own):
            return []
        others = {id(phone) for owner, phone in self.own if owner is not person}
        return [phone for phone in self.phones if id(phone) not in others]

    def reach(self, start: int, stop: int) -> None:
        """Widen the place."""
        self.start, self.stop = min(self.start, start), max(self.stop, stop)
