"""Where persons stand among contact details, and who they are."""

import re
from collections.abc import Sequence
from typing import Final

from attrs import define

from gov_notice.parsing.understand.contacts.building import ContactBuilder
from gov_notice.parsing.understand.contacts.groups import Person
from gov_notice.parsing.understand.contacts.kinds import (
    ACCOUNT,
    ADDRESS_LABEL,
    DESK,
    EMAIL,
    EMAIL_LABEL,
    FAX_LABEL,
    MARK,
    PERSON,
    PERSON_LABEL,
    PHONE,
    PHONE_LABEL,
    POSTCODE,
    SHORT,
    WORDS,
)
from gov_notice.parsing.understand.contacts.names import (
    TITLE,
    NamePlace,
    is_name,
    is_rank,
    is_title,
    may_name,
    person_in,
)
from gov_notice.parsing.understand.contacts.tables import cells_of
from gov_notice.parsing.understand.contacts.tokens import Token
from gov_notice.parsing.understand.contacts.words import is_place

__all__ = ["PersonFinder"]

_DUTY: Final = (
    "(?:具体|共同|全面|牵头|全权)?负责(?:(?:日常|具体|有关|相关)?(?:工作|事务|事宜)|联[络系]|接收|受理|解答|协调|咨询)?"
)
_OFFICE: Final = f"(?:兼任?|(?<!主)任|担任)(?:办公室|专班|秘书处|工作组)?(?:{TITLE})|担任"
_BEHIND_NAME: Final = re.compile(
    f"(?:等?[两二三四五][位名]?(?:同志|老师|人)?|等|同志)?(?:联系|收|接收|咨询|{_DUTY}|{_OFFICE}|(?:联系|咨询|接听)?[均都皆即也]可以?)\\Z"
).search
_SAYS_MORE: Final = ("联系", "收", "咨询", "责", "络", "可", "可以", "事宜", "事务", "工作", "理", "答", "协调")
"""What the words behind a name end with, apart from a title."""
_CHOICE: Final = re.compile("[找与和或问]|联[系络]|咨询").search
"""What 均可 and 即可 are said of, where persons are: 找林溪或白露均可, but 张贴即可."""
_PARTS: Final = re.compile("(?:(?<!或)者|[^和及与或者])+").finditer
_BEFORE_NUMBER: Final = frozenset({PHONE, SHORT, EMAIL, PHONE_LABEL, EMAIL_LABEL, FAX_LABEL})
_PLACES: Final = frozenset({ADDRESS_LABEL, POSTCODE, ACCOUNT})
"""What may stand between a person and the number."""
_NUMBERS: Final = frozenset({PHONE, SHORT})
_READ_OUT: Final = _NUMBERS | {EMAIL}
_LONGEST_DESK_CELL: Final = 20
_COUNTS: Final = re.compile("[0-9]{1,4}[年月日时点:.个名人份元万]").match
"""A day or an amount, in a cell of a table."""
_SHORT_NAME: Final = 2
_FARTHEST: Final = 32
"""How many tokens a list of names may have before its number."""


def _bare(words: str) -> str:
    """Give the words without what is said of the person they end with: 两同志负责日常工作, 任主任."""
    if not (words.endswith(_SAYS_MORE) or "任" in words or "兼" in words):
        return words
    if words.endswith(("可", "可以")) and not _CHOICE(words):
        return words
    rest = _BEHIND_NAME(words)
    return words[: rest.start()] if rest and rest.start() > 1 else words


def _parts(words: str) -> list[tuple[int, str]]:
    """Give the words between 和, 或 and the like, each with its place."""
    return [(match.start(), match[0]) for match in _PARTS(words)]


def _is_someone(words: str, place: NamePlace = NamePlace.ANYWHERE) -> bool:
    """Tell whether the words are a title or end with a person."""
    bare = _bare(words)
    place = NamePlace.BESIDE_NUMBER if bare is not words else place
    return may_name(bare) and (is_title(bare) or is_rank(bare) or person_in(bare, place) is not None)


@define
class PersonFinder(ContactBuilder):
    """Looks for persons at a token, by what stands before it and after it."""

    found: Sequence[Token] = ()
    """The tokens of the sentence."""
    listing: bool = False
    """Whether what has been read of the sentence lists persons under a label."""
    column: int = 0
    """How many columns of a table stand before that of the persons, or of the numbers."""
    person_column: int | None = None

    def people_in(self, at: int) -> list[Person]:
        """Give the persons that the words name, where persons are to be looked for."""
        token = self.found[at]
        if token.text[-1:] == "科" and self.name_follows(at):
            return []
        if owner := self.owner_by_surname(token):
            return [Person(owner.name, *self.place(token.start, token.stop), owner.body)]
        text = _bare(token.text)
        place = self.place_of_name(at, text)
        if place is None:
            return []
        if len(text) < len(token.text) or token.stop - token.start > len(token.text) or self.is_told_apart(at):
            place = max(place, NamePlace.BESIDE_NUMBER)
        if token.stop - token.start != len(token.text):  # letter-spaced, and joined into a name
            return [Person(token.text, *self.place(token.start, token.stop))] if is_name(token.text, place) else []
        goes_on = self.last is PERSON or (self.last in _NUMBERS and self.marks.strip(" )") == "、")
        before = self.open.people[-1:] if self.open and goes_on else []
        whole = person_in(text, place)
        people: list[Person] = []
        for at_part, part in ((0, text),) if whole else _parts(text):
            start = token.start + at_part
            # behind a clear name stands another
            found = whole or person_in(part, max(place, NamePlace.LISTED) if people else place)
            if found is None:
                return []
            body = self.printed(start + found.body[0], start + found.body[1]) if found.body else None
            span = start + found.start, start + found.stop
            sure = self.names_contacts or any(person.sure for person in before)
            sure = sure and is_name(part[found.start : found.stop], NamePlace.LISTED)
            people.append(Person(self.printed(*span), *self.place(*span), body, sure=sure))
        return people

    def is_told_apart(self, at: int) -> bool:
        """Tell whether the words stand alone between a rank and its colon, or a number's semicolon, and a label.

        副主任:白露,电话… and 2260001;白露,电话…
        """
        before = self.found[at - 2 : at] if at > 1 else []
        if len(before) < 2 or before[1].text not in {":", ";"}:
            return False
        return is_title(before[0].text) if before[1].text == ":" else before[0].kind in _NUMBERS

    def name_follows(self, at: int) -> bool:
        """Tell whether the next words behind a blank are a name: what stands before them is its section."""
        following = self.found[at + 1 : at + 3]
        return len(following) > 1 and following[0].text.isspace() and is_name(following[1].text, NamePlace.LISTED)

    def name_is_next(self, at: int) -> bool:
        """Tell whether a clear name follows behind 、, or behind a desk and a blank."""
        following = self.found[at + 1 : at + 3]
        if len(following) < 2 or not (following[0].text == "、" or (self.last is DESK and following[0].text.isspace())):
            return False
        return is_name(following[1].text)

    def ends_behind_number(self, at: int) -> bool:
        """Tell whether the words stand alone behind a number and a blank: 8021 毛宁、8022 时文."""
        following = self.found[at + 1].text if at + 1 < len(self.found) else ";"
        return self.last in _NUMBERS and self.marks.isspace() and following in {"、", ",", ";", ")"}

    def owner_by_surname(self, token: Token) -> Person | None:
        """Give the one person whose surname, alone or with a title, stands in brackets behind a number: （昝）."""
        if self.last not in _NUMBERS or not self.is_bracketed or self.open is None:
            return None
        named = [person for person in self.open.people if len(person.name) > 1 and person.name[0] == token.text[0]]
        said = len(token.text) == 1 or token.text[1:] == "某" or is_title(token.text[1:])
        return named[0] if said and len(named) == 1 else None

    def place_of_name(self, at: int, words: str) -> NamePlace | None:
        """Give how much speaks for the words' being a name; None where no name is to be looked for."""
        if "(" in self.marks and (self.last is PERSON or (self.last is DESK and self.is_remark(at))):
            return None
        closes = self.marks.strip() == "," and at + 1 < len(self.found) and self.found[at + 1].text == ")"
        after_number = self.last in _NUMBERS and (self.is_bracketed or closes)
        listed = self.is_listing and self.last is not PERSON_LABEL and ";" not in self.marks
        following = [token.kind for token in self.found[at + 1 : at + 4] if token.kind is not MARK]
        before_number = bool(following) and following[0] is PHONE
        # 安全科:田甜,电话2812093 and 联系人田甜,电话2812093
        marked = (self.last is DESK and self.marks.strip() == ":") or (
            self.last is PERSON_LABEL and at + 1 < len(self.found) and self.found[at + 1].kind is MARK
        )
        behind_desk = marked and following[:2] == [PHONE_LABEL, PHONE]
        if after_number:
            return NamePlace.LISTED
        if self.is_labelled or (self.listing and before_number):
            return NamePlace.LABELLED
        if listed or (self.listing and self.last in _NUMBERS and self.is_beside_number(at)):
            return NamePlace.LISTED
        named = may_name(words) and (
            (self.last is PERSON_LABEL and self.marks.strip() in {"", "("}) or self.is_beside_number(at)
        )
        if named and not self.is_of_place_list(at):
            beside = before_number or behind_desk or self.name_is_next(at) or self.ends_behind_number(at)
            return NamePlace.BESIDE_NUMBER if beside else NamePlace.ANYWHERE
        return None

    @property
    def is_labelled(self) -> bool:
        """Whether a label with its colon or a blank says that names follow; without one, only a clear name is taken."""
        label = self.label
        return (
            self.last is PERSON_LABEL
            and label is not None
            and (label.text[-1] in ":;" or self.marks.isspace() or self.marks.strip() == ":")
        )

    @property
    def names_contacts(self) -> bool:
        """Whether the names under a label are contacts without a number as well: who leads a body, 负责人, is not."""
        return self.is_labelled and self.label is not None and "负责人" not in self.label.text

    def is_beside_number(self, at: int) -> bool:
        """Tell whether a number, a mailbox or its label follows at once, over other names, or stands before."""
        marks = self.marks.strip(" )")
        if self.last in _READ_OUT and marks in {"", "(", ",", "、"}:
            return True
        behind = self.last is PERSON or (self.last is DESK and self.desk is None)
        if behind and self.open and self.open.number_first and marks in {"", "、", ",", "("}:
            return True
        if self.person_column is not None and self.cell_of(self.found[at]) == self.person_column:
            return True
        return self.goes_on_to_number(at)

    def goes_on_to_number(self, at: int) -> bool:
        """Tell whether nothing but names, remarks and places stands before the next number, mailbox or label."""
        depth = 0
        # behind a clear name and 、 stands a name
        beside = NamePlace.BESIDE_NUMBER if self.listed_behind(at) else NamePlace.ANYWHERE
        titled = False
        for token in self.found[at + 1 : at + _FARTHEST]:
            if token.kind in _BEFORE_NUMBER:
                return True
            if token.kind in _PLACES or (token.kind is WORDS and is_place(token.text)):
                return any(other.kind in _BEFORE_NUMBER for other in self.found[at + 2 : at + _FARTHEST])
            depth += (token.text == "(") - (token.text == ")")
            if (token.kind is MARK and token.text != ";") or token.text == "收":
                continue
            place = NamePlace.BESIDE_NUMBER if titled else beside
            if token.kind is not WORDS or not (depth > 0 or _is_someone(token.text, place)):
                return False
            titled = is_title(token.text)
        return self.cued and len(self.found) == 1 and self.found[0].start == 0

    def is_remark(self, at: int) -> bool:
        """Tell whether words close the bracket behind a desk and the person follows: 财务组(会务费票据) 林溪."""
        words = self.found[at].text
        following = [token.text for token in self.found[at + 1 : at + 4]]
        if following[:1] != [")"] or (len(words) > _SHORT_NAME and is_name(words)):
            return False
        name = next((text for text in following[1:] if not text.isspace() and text not in {":", ","}), "")
        return is_name(name, NamePlace.LISTED)

    def is_of_place_list(self, at: int) -> bool:
        """Tell whether words stand in a list in brackets behind which a person follows: 南片(新集、柴沟) 林溪."""
        end = next((k for k in range(at + 1, min(at + _FARTHEST, len(self.found))) if self.found[k].text == ")"), 0)
        if not end or len(self.found) < end + 3 or not self.found[end + 1].text.isspace():
            return False
        begin = next((k for k in range(at - 1, max(at - _FARTHEST, 0), -1) if self.found[k].text == "("), 0)
        inside = self.found[begin + 1 : end]
        listed = begin and len(inside) > 1 and all(t.kind is WORDS or t.text == "、" for t in inside)
        behind_words = self.found[begin - 1].kind is WORDS and not is_name(self.found[begin - 1].text)
        return bool(listed) and behind_words and is_name(self.found[end + 2].text, NamePlace.LISTED)

    def listed_behind(self, at: int) -> bool:
        """Tell whether the words are a clear name with 、 behind it."""
        return at + 1 < len(self.found) and self.found[at + 1].text == "、" and is_name(self.found[at].text)

    def cell_of(self, token: Token) -> int:
        """Give the number of the cell that a token is in, as blanks part them."""
        return (
            len(cells_of(self.paragraph.text[: min(token.start, 200)])) if self.column or self.person_column == 0 else 0
        )

    @property
    def in_row_of_person(self) -> bool:
        """Whether the row of a table has named its person, and no number yet."""
        group = self.open
        row = self.person_column is not None and not self.boundary
        return row and group is not None and bool(group.people) and not group.has_values

    def take_back_body(self) -> None:
        """Take back the desk of the row above, where the row names its own behind the person."""
        if self.open and self.open.people[-1].lent:
            self.open.people[-1].body = None

    def is_desk_cell(self, at: int) -> bool:
        """Tell whether the words are a cell before the persons' (or the numbers') column of a table."""
        token = self.found[at]
        if self.column <= self.cell_of(token) or len(token.text) > _LONGEST_DESK_CELL or token.text.isascii():
            return False
        return _COUNTS(token.text) is None and not self.is_only_name(at)

    def is_only_name(self, at: int) -> bool:
        """Tell whether a cell is a clear name right before the number: the desk's cell above stands for its row too."""
        if self.person_column is None or not is_name(self.found[at].text):
            return False
        following = [token.kind for token in self.found[at + 1 : at + 4] if token.kind is not MARK]
        return following[:1] == [PHONE]
