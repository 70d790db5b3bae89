"""Reading the values of contact details: numbers, their extensions, mailboxes, accounts."""

from typing import Final

from attrs import define, evolve

from gov_notice.model import Account, Phone
from gov_notice.parsing.understand.contacts import words
from gov_notice.parsing.understand.contacts.groups import Group
from gov_notice.parsing.understand.contacts.kinds import (
    ACCOUNT,
    DESK,
    EMAIL_LABEL,
    PERSON,
    PHONE,
    PHONE_LABEL,
    SHORT,
    TAIL,
    WORDS,
)
from gov_notice.parsing.understand.contacts.names import is_name
from gov_notice.parsing.understand.contacts.people import PersonFinder
from gov_notice.parsing.understand.contacts.phones import (
    is_mobile,
    is_other_number,
    is_surely_phone,
    may_count,
    next_number,
)
from gov_notice.parsing.understand.contacts.tokens import Token

__all__ = ["ValueReader"]

_NUMBERS: Final = frozenset({PHONE, SHORT})
_CALLED: Final = _NUMBERS | {DESK}
_BETWEEN: Final = frozenset({"", "/", "、", ",", ")"})
"""What stands between two numbers of one person or desk."""
_MOST_CELLS: Final = 100


@define
class ValueReader(PersonFinder):
    """Reads a value where it is one, and puts it into the group it belongs to."""

    sure: bool = False
    """Whether the sentence or its heading has a word that numbers are phones under."""
    faxes: tuple[bool, ...] = ()
    """Of each column of numbers in the table, whether it holds fax numbers."""
    calling: bool = False
    """Whether what has been read of the sentence names phones under a label."""

    def read_number(self, token: Token) -> None:
        """Read a phone or fax number, where it is one."""
        marks = self.marks.strip()
        labelled = self.last is PHONE_LABEL and marks in {"", ":", "("}
        is_phone = self.is_short_phone if token.kind is SHORT else self.is_phone
        if not is_phone(token, marks, labelled=labelled):
            self.last, self.marks = WORDS, ""
            return
        phone = self.phone_of(token)
        self.add_number(phone, *self.place(token.start, token.stop), is_fax=self.in_fax_column(token))
        self.took(token.kind)

    def is_short_phone(self, token: Token, marks: str, *, labelled: bool) -> bool:
        """Tell whether a few digits are a service number, or one of an old exchange."""
        either = marks == "" and self.paragraph.text[token.start - 1] in "或和及"
        listed = self.last in _NUMBERS and (marks in {"、", ",", "/"} or either or (marks == ";" and self.calling))
        listed = listed or (self.last is PERSON and marks.endswith("、") and self.calling)
        numbered = self.open is not None and self.open.number_first
        behind_desk = self.last is DESK and (numbered or self.calling)
        # the heading says what the line below it begins with
        heads_line = self.sure and self.boundary and not token.start and len(token.text) == words.HOTLINE
        public = len(token.text) == words.HOTLINE and token.text[:2] in words.HOTLINES
        alarm = words.ALARM(self.paragraph.text, max(0, token.start - 12), token.start) is not None
        called = self.sure and marks == ":" and (public or alarm)
        inside = words.INSIDE_LINE(self.paragraph.text, token.stop) is not None
        return listed or behind_desk or labelled or heads_line or called or inside

    def is_phone(self, token: Token, marks: str, *, labelled: bool) -> bool:
        """Tell whether digits in the shape of a phone number are one."""
        named = words.NAMED(self.paragraph.text, token.stop)
        cued = (
            self.sure
            or labelled
            or self.last is PERSON
            or (self.last in _NUMBERS and marks in _BETWEEN)
            or (self.desk and (self.address or self.desk.labelled))
            or is_surely_phone(token.text)
            or (marks == ":" and is_mobile(token.text))
            or (named and is_name(named[1]))
        )
        if not cued or is_other_number(self.paragraph.text, token.start, token.stop, labelled=labelled):
            return False
        return labelled or not may_count(token.text) or self.is_called(token)

    def in_fax_column(self, token: Token) -> bool:
        """Tell whether a number stands in a column headed 传真, in a row with a number for each such column."""
        if not self.faxes or len(self.found) > _MOST_CELLS:
            return False
        numbers = [other for other in self.found if other.kind in _NUMBERS]
        return len(numbers) == len(self.faxes) and self.faxes[numbers.index(token)]

    def is_called(self, token: Token) -> bool:
        """Tell whether a number in the shape of two, 2260 011, is one: beside a name, or a number or desk like it."""
        if self.last is PERSON:
            return True
        if self.last in _NUMBERS and not self.marks.isspace():
            return self.marks.strip() in _BETWEEN
        others = [other.text for other in self.found[:_MOST_CELLS] if other.kind is PHONE and other is not token]
        return self.last in _CALLED and self.sure and all(map(may_count, others))

    def phone_of(self, token: Token) -> Phone:
        """Give the number of a token; that of an old exchange too where an extension or a scan's letters are in it."""
        phone = Phone.read(self.paragraph.printed[token.start : token.stop].strip())
        if phone.number is not None or token.kind is not SHORT or token.text.isdecimal():
            return phone
        parts = words.SHORT_PARTS(token.text)
        if parts is None:
            return phone
        return evolve(phone, number=parts["number"].translate(words.SCANNED), extension=parts["extension"])

    def read_extension(self, token: Token) -> None:
        """Read a further extension of the number before: 转2、转3."""
        group = self.open
        if group is None or not group.phones or self.last not in _NUMBERS or self.marks:
            return
        number = group.phones[-1].number
        for match in words.EXTENSIONS_OF(token.text):
            printed = self.printed(token.start + match.start(), token.start + match.end())
            group.phones.append(Phone(printed, number, match["digits"]))
        group.reach(*self.place(token.start, token.stop))

    def read_tail(self, token: Token) -> None:
        """Read the last digits of the next number of the exchange: 6701 2246/47."""
        group, number = self.open, None
        if group and group.phones and self.last is PHONE and not self.marks:
            number = next_number(group.phones[-1], token.text.strip("/ "))
        if (
            group is None
            or number is None
            or is_other_number(self.paragraph.text, token.start, token.stop, labelled=True)
        ):
            self.last, self.marks = WORDS, ""
            return
        group.phones.append(Phone(self.printed(token.start, token.stop).lstrip("/／"), number))
        group.reach(*self.place(token.start, token.stop))
        self.took(TAIL)

    def read_email(self, token: Token) -> None:
        """Read a mailbox: that of the person or desk, or one to send things to."""
        address = self.printed(token.start, token.stop)
        place = self.place(token.start, token.stop)
        person = self.open.people[-1].stop - self.paragraph.start if self.open and self.open.people else 0
        start = max(0, token.start - 40, person)
        ahead = self.paragraph.text[start : token.start]
        if words.SENDS(ahead) and not words.OR_NUMBER(self.paragraph.text, token.stop):
            mailbox = words.MAILBOX(ahead)
            desk = self.desk or self.desk_at(start, ahead[: mailbox.start()] if mailbox else ahead)
            self.groups.append(Group(*place, emails=[address], body=desk.name if desk else self.addressed))
            self.desk, self.spoke = None, True
            self.last, self.marks = WORDS, ""
        else:
            if self.boundary and self.ends_list:
                self.open = None
            self.group_at(*place, labelled=self.last is EMAIL_LABEL).emails.append(address)
            self.took(token.kind)

    def read_account(self, token: Token) -> None:
        """Read a QQ or WeChat account, or a postcode."""
        group = self.group_at(*self.place(token.start, token.stop), labelled=True)
        if token.kind is ACCOUNT:
            group.accounts.append(Account(token.role, token.text))
        else:
            group.postcode = group.postcode or self.printed(token.start, token.stop)[-len(token.text) :]
        self.took(token.kind)
