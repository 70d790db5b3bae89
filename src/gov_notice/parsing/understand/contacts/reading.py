"""Reading the contacts of one paragraph after the other, in the shapes that papers print them in.

The words of a contact come in lines or run on: a desk, the persons, their numbers and mailboxes,
each with its label or without. A group holds what belongs together; it ends where the next person,
desk or role begins. Persons who share a group share its numbers, since the paper does not say whose
is whose.
"""

import re
from collections.abc import Sequence
from typing import Final

from attrs import define

from gov_notice.parsing.paragraphs import Paragraph
from gov_notice.parsing.understand.contacts import words
from gov_notice.parsing.understand.contacts.building import Desk
from gov_notice.parsing.understand.contacts.desks import is_desk
from gov_notice.parsing.understand.contacts.groups import APART, Person
from gov_notice.parsing.understand.contacts.kinds import (
    ACCOUNT,
    ADDRESS_LABEL,
    DESK,
    DESK_LABEL,
    EMAIL,
    EMAIL_LABEL,
    EXTENSION,
    FAX_LABEL,
    MARK,
    PERSON,
    PERSON_LABEL,
    PHONE,
    PHONE_LABEL,
    PLACE,
    POSTCODE,
    SHORT,
    TAIL,
    WORDS,
)
from gov_notice.parsing.understand.contacts.names import PersonWords, is_name, is_rank, is_title, named_line
from gov_notice.parsing.understand.contacts.phones import is_mobile
from gov_notice.parsing.understand.contacts.tables import cells_of, fax_columns, is_rule
from gov_notice.parsing.understand.contacts.tokens import (
    Sentence,
    Token,
    is_wordless,
    sentences,
    tokens,
)
from gov_notice.parsing.understand.contacts.values import ValueReader

__all__ = ["ContactReader"]

_MARKER: Final = re.compile("[0-9]{1,2}|[一二三四五六七八九十]{1,3}").fullmatch
_ROUND: Final = dict.fromkeys("[〔", "(") | dict.fromkeys("]〕", ")") | {"--": ":"}
_CONNECTING: Final = frozenset(
    ["至", "到", "为", "是", "或", "和", "及", "与", "并", "兼", "请拨", "或者", "分别为", "收"]
)
_LABELS: Final = frozenset(
    {PERSON_LABEL, DESK_LABEL, PHONE_LABEL, FAX_LABEL, EMAIL_LABEL, ADDRESS_LABEL, POSTCODE, ACCOUNT}
)
_VALUED: Final = frozenset({POSTCODE, ACCOUNT})
"""Labels with their value."""
_BARE_LABELS: Final = _LABELS - _VALUED
_HOT: Final = frozenset({PHONE, EMAIL, SHORT, ACCOUNT, POSTCODE, PERSON_LABEL, DESK_LABEL, ADDRESS_LABEL})
_NUMBERS: Final = frozenset({PHONE, SHORT})
_NUMBERED: Final = _NUMBERS | {TAIL}
_ASIDE_OF: Final = _NUMBERS | {EMAIL, PERSON, DESK}
"""What a remark in brackets may stand behind."""
_TELLING: Final = _HOT | _LABELS
_DITTO: Final = "同上"
"""What a row has for what the row above has in that column."""
_TWO: Final = 2
_MOST_MARKS: Final = 12
_MOST_IN_BRACKET: Final = 12
"""How many tokens a bracket behind a desk may have."""
_LONGEST_LEAD: Final = 120
"""How many characters a line has that names the desk, or the address, above the numbers."""


@define
class ContactReader(ValueReader):
    """Reads paragraph after paragraph, label after value."""

    def goes_on(self, text: str) -> bool:
        """Tell whether a line without any cue may still belong to the block before it."""
        if not self.cued:
            return False
        named = len(text) <= 12 and is_name(text.replace(" ", ""))
        named = named or (self.person_column is not None and text.endswith(_DITTO))
        return named or words.SIDE_LINE(text) is not None or words.HOTLINE_ROW(text) is not None

    def pass_by(self, paragraph: Paragraph) -> None:
        """Take note of a paragraph that holds no detail."""
        text = paragraph.text
        if is_rule(text):
            return
        self.open = self.desk = self.addressed = self.address = None
        if is_desk(text):
            self.paragraph = paragraph
            self.desk = self.desk_at(0, text)
        elif named := named_line(text):
            self.paragraph = paragraph
            self.open_named(named)
        elif len(text) <= _LONGEST_LEAD and (label := words.LEADING_LINE(text)):
            if label.lastgroup == "desk" and "、" in text:
                self.read(paragraph)
                return
            self.paragraph = paragraph
            rest = text[label.end() :].rstrip(";,。 ")
            if label.lastgroup == "desk":
                self.desk = self.desk_at(label.end(), rest)
            elif rest:
                self.address = self.printed(label.end(), label.end() + len(rest))
        elif len(text) > 16:
            self.cued, self.column, self.person_column, self.faxes = False, 0, None, ()

    def read(self, paragraph: Paragraph) -> None:
        """Read the details of a paragraph."""
        text = paragraph.text
        found = sentences(text)
        if self.cued and ":" in text and words.SIDE_LINE(text) and not any(sentence.holds(_HOT) for sentence in found):
            return
        self.paragraph = paragraph
        self.spoke = False
        self.addressed = self.above = None
        named = self.goes_on(text)
        for sentence in found:
            first = sentence.start == 0
            self.boundary = True
            if sentence.holds(_HOT) or (named and first):
                self.sure = self.cued or self.is_cued(sentence)
                self.found = sentence.tokens or tokens(text)
                self.read_sentence(first=first)
            else:
                self.pass_words(sentence, first=first)
        if self.desk and self.desk.labelled:
            self.desk.address = self.address
        self.address = None
        self.look_at_table(found)

    def open_named(self, named: Sequence[PersonWords]) -> None:
        """Open a group for the persons that the line names whose numbers may follow below."""
        group = self.opened(*self.place(0, len(self.paragraph.text)))
        for each in named:
            span = each.start, each.stop
            body = self.printed(*each.body) if each.body else None
            group.people.append(Person(self.printed(*span), *self.place(*span), body, sure=False))

    def is_cued(self, sentence: Sentence) -> bool:
        """Tell whether a sentence, or a heading above it, has a word that numbers are phones under."""
        if words.CUE(self.paragraph.text, sentence.start, sentence.stop):
            return True
        return any(words.CUE(heading) for heading in self.paragraph.headings)

    def look_at_table(self, found: Sequence[Sentence]) -> None:
        """Note whether the paragraph heads a table, and which columns the persons and numbers have."""
        text = self.paragraph.text
        header = not self.spoke and len(text) <= 60 and any(sentence.holds(_LABELS) for sentence in found)
        self.cued = header or self.spoke
        if header:
            cells = cells_of(text)
            persons = next((i for i, cell in enumerate(cells) if words.PERSON_CELL(cell)), None)
            numbers = next((i for i, cell in enumerate(cells) if words.CUE(cell)), 0)
            self.person_column = persons if len(cells) > 1 else None
            self.column = numbers if persons is None else persons
            self.faxes = fax_columns(cells)
        elif not self.spoke or len(text) > 200:
            self.column, self.person_column, self.faxes = 0, None, ()

    def pass_words(self, sentence: Sentence, *, first: bool) -> None:
        """Take note of a sentence that holds no detail: it ends what is open, and may say whom to ask."""
        start = sentence.start
        if is_wordless(self.paragraph.text, start, sentence.stop):
            return
        if first or (self.open and self.open.has_values):
            self.open = None
        text = self.paragraph.text[start : sentence.stop]
        if len(text) == len(self.paragraph.text) and (named := named_line(text)):
            self.desk = None
            self.open_named(named)
            return
        asked = words.ASKS(text)
        if asked:
            which = asked.lastindex or 1
            self.desk = self.desk_at(start + asked.start(which), asked[which])
        else:
            self.desk = self.desk_at(start, text) if first and is_desk(text) else None

    def read_sentence(self, *, first: bool) -> None:
        """Read the details of a sentence that has some."""
        self.last = self.label = self.addressed = self.owner = None
        self.address = self.address if first else None
        self.marks, self.elsewhere = "", False
        self.listing = self.calling = False
        at = 0
        while at < len(self.found):
            token = self.found[at]
            kind = token.kind
            if kind is MARK:
                self.read_mark(token.text)
            elif kind is WORDS:
                at = self.read_words(at, first=first)
            elif kind in _BARE_LABELS:
                self.read_label(at)
            elif kind in _NUMBERS:
                self.read_number(token)
            elif kind is EMAIL:
                self.read_email(token)
            elif kind is EXTENSION:
                self.read_extension(token)
            elif kind is TAIL:
                self.read_tail(token)
            elif kind in _VALUED:
                self.read_account(token)
            else:
                self.last, self.marks = kind, ""
            at += 1
            first = first and kind is MARK

    def read_mark(self, mark: str) -> None:
        """Keep a mark; a closing bracket takes away what has been passed over since its opening."""
        mark = _ROUND.get(mark, mark)
        if mark == ")":
            self.owner = None
        if mark == ")" and "(" in self.marks:
            self.marks = self.marks[: self.marks.rindex("(")]
        else:
            self.marks = (self.marks + mark)[-_MOST_MARKS:]
        if mark == ";":
            self.label = None
        elif mark == "(" and self.last is PERSON and self.is_bracketed and self.open and self.open.people:
            self.owner = self.open.people[-1]

    def read_label(self, at: int) -> None:
        """Take a label; one that stands right behind a number says what that number is."""
        token, group = self.found[at], self.open
        kind = token.kind
        if self.last in _NUMBERED and self.marks.strip() in {"", "("} and self.is_of_number_before(at):
            text = self.paragraph.text
            both = text[token.start - 1] in "兼带含同及和、" or text.startswith("同", token.stop)
            if kind is FAX_LABEL and group and group.phones and not both:
                group.fax.append(group.phones.pop())
            if kind in {FAX_LABEL, PHONE_LABEL}:
                return
        if kind is DESK_LABEL or (
            kind is PERSON_LABEL and group and (group.people or (group.has_values and self.boundary))
        ):
            self.above = group if kind is PERSON_LABEL and group and not group.people else None
            self.open = None
        elif kind is PHONE_LABEL and token.role not in APART and not words.OWN_PHONE(token.text):
            self.open_shared(token)
        elif kind is ADDRESS_LABEL and self.boundary and self.elsewhere and self.is_bracketed:
            self.open = None  # the bracket is about those whom its own sentence names
        self.listing = self.listing or kind is PERSON_LABEL
        self.calling = self.calling or kind is PHONE_LABEL
        self.label, self.last, self.marks = token, kind, ""

    def is_of_number_before(self, at: int) -> bool:
        """Tell whether a label behind a number is that number's: no number of its own follows."""
        following = [token for token in self.found[at + 1 : at + 3] if not token.text.isspace()]
        if self.found[at].text.endswith(":"):
            return False
        if not following or following[0].kind not in _NUMBERS:
            return True
        # 2260001电话 2260002传真, but 电话2260001 传真 2260002
        return self.label is None and following[0].start > self.found[at].stop

    def open_shared(self, token: Token) -> None:
        """Open a group for a label behind several persons, each with a number of their own in a line or in brackets."""
        before = self.paragraph.text[max(0, token.start - 3) : token.start].rstrip(" ,;")
        bracketed = self.last in _NUMBERS and before.endswith(")")
        if not self.boundary and not bracketed:
            return
        sharing = self.persons_one_by_one(0 if self.boundary else self.paragraph.start)
        if sharing and (self.boundary or len({other.people[0].body or other.body for other in sharing}) == 1):
            self.opened(*self.place(token.start, token.stop)).shared_by = sharing

    def read_words(self, at: int, *, first: bool) -> int:
        """Read the words between labels and numbers: persons, a desk, an address, or something else.

        Gives the index of the last token read.
        """
        token = self.found[at]
        if self.last is ADDRESS_LABEL:
            return self.read_address(at)
        if token.text == _DITTO and self.take_from_above(token):
            return at
        if self.is_desk_cell(at) or (self.last is DESK_LABEL and len(token.text) <= 30):
            self.desk = self.desk_of(token.start, token.stop)
            self.desk.labelled = self.last is DESK_LABEL
            self.last, self.marks, self.boundary = DESK, "", False
        elif people := self.people_in(at):
            ahead = self.found[at + 1 : at + 3]
            tied = any(t.kind is PHONE for t in ahead) and (ahead[0].kind is PHONE or ahead[0].text in " :(")
            for person in people:
                self.add_person(person, tied=tied)
        elif desk := self.desk_at(token.start, token.text):
            self.read_desk(desk, at)
        elif words.is_place(token.text):
            self.read_place(token)
        elif not self.is_aside(token, first=first):
            self.open = None if first else self.open
            self.desk, self.label, self.elsewhere = None, None, True
            self.listing = self.calling = False
            self.last, self.marks = WORDS, ""
        return at

    def take_from_above(self, token: Token) -> bool:
        """Give the person of a row the number of the row above, for which 同上 stands; tell whether there is one."""
        if len(self.groups) < _TWO or self.open is not self.groups[-1] or not self.open.people or self.open.phones:
            return False
        above = self.groups[-2].phones
        number = next((phone for phone in above if not is_mobile(phone.text)), None)
        if number is None:
            return False
        self.open.phones.append(number)
        self.open.reach(*self.place(token.start, token.stop))
        self.took(PHONE)
        return True

    def read_desk(self, desk: Desk, at: int) -> None:
        """Take words that end with a desk."""
        token = self.found[at]
        behind = self.found[at + 1 : at + 3]
        ends = not behind or behind[0].text in {";", ")", "]", "〕", "、", ","}
        leads = len(behind) > 1 and behind[0].text != ";" and behind[1].kind in _TELLING
        if desk.start > self.place(token.start, token.stop)[0] and words.SENDS(token.text[-40:]):
            self.addressed = desk.name
        two_left = len(behind) > 1 and len(self.found) == at + 1 + len(behind)
        if self.last in _NUMBERS and self.marks.isspace() and two_left and is_name(behind[1].text):
            self.marks, leads = ",", False
            ends = True
        elif self.last in _NUMBERS and self.is_bracketed and len(behind) > 1 and behind[0].text.isspace():
            # 2260001(人事科 邬老师): desk and name behind the number
            ends = ends or is_name(behind[1].text)
        elif self.last in _NUMBERS and not self.marks and self.closes_in_bracket(at):
            # 2260001人事科(邬老师、白主任)
            self.marks, leads, ends = ",", False, True
        if self.in_row_of_person:
            self.take_back_body()
            self.add_body(desk)
        else:
            self.add_desk(desk, ends=ends, leads=leads)

    def closes_in_bracket(self, at: int) -> bool:
        """Tell whether a bracket with words opens right behind a piece, and its closing ends the list."""
        if self.found[at + 1].text != "(" if at + 1 < len(self.found) else True:
            return False
        end = next(
            (k for k in range(at + 2, min(at + _MOST_IN_BRACKET, len(self.found))) if self.found[k].text == ")"), 0
        )
        return bool(end) and (end + 1 == len(self.found) or self.found[end + 1].text in {";", ",", "、"})

    def read_place(self, token: Token) -> None:
        """Take an address without a label: of the open group, or of the desk that waits."""
        sent = words.SENT_TO(token.text)
        start = token.start + (sent.end() if sent and words.PLACE(token.text, sent.end()) else 0)
        address = self.printed(start, token.stop)
        if self.open and not self.boundary and not self.desk:
            self.open.address = self.open.address or address
        else:
            self.address = address

    def is_aside(self, token: Token, *, first: bool) -> bool:
        """Tell whether words change nothing: a remark in brackets, a title, a cell between, a masked name, 至."""
        bracketed = "(" in self.marks and self.last in _ASIDE_OF
        cell = self.person_column is not None and not first
        marker = first and _MARKER(token.text) is not None
        return (
            bracketed
            or cell
            or marker
            or is_title(token.text)
            or (self.last is PERSON and is_rank(token.text))
            or words.MASKED(token.text) is not None
            or token.text in _CONNECTING
        )

    def read_address(self, at: int) -> int:
        """Read an address up to the next stop or label; gives the index of its last token."""
        start, stop, last, depth = self.found[at].start, self.found[at].stop, at, 0
        for i in range(at + 1, len(self.found)):
            token = self.found[i]
            depth += (token.text == "(") - (token.text == ")")
            if token.kind in _LABELS or token.kind in {PHONE, EMAIL} or token.text in {",", ";"} or depth < 0:
                break
            if token.kind is MARK and (token.text == "(" or token.text.isspace()):
                following = self.found[i + 1].kind if i + 1 < len(self.found) else None
                if following is None or following in _LABELS:
                    break
            stop, last = token.stop, i
        group = self.group_at(*self.place(start, stop), labelled=True)
        group.address = group.address or self.printed(start, stop)
        self.last, self.marks, self.label = PLACE, "", None
        return last
