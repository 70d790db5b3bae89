"""All that a rule may look at."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import Any, Final, TypeVar

from attrs import evolve, field, fields, frozen

from gov_notice.checking.finding import Fact, Fix, Flaw
from gov_notice.checking.words import Part, Words, part
from gov_notice.model import Attachment, Block, OfficialDocument
from gov_notice.parsing import Reading
from gov_notice.source import Span
from gov_notice.timing.calendars import Calendar

__all__ = ["ELEMENTS", "Context", "contexts"]

T = TypeVar("T")

ELEMENTS: Final = frozenset(element.name for element in fields(OfficialDocument))
"""What a document may have, by the names of its fields."""


@frozen(eq=False, kw_only=True)
class Context:
    """A document under check: alone, or with the reading that it was read in.

    Pointers lead from this document, also where it stands inside another; the engine makes them
    lead from the root.
    """

    document: OfficialDocument
    reading: Reading | None = field(default=None, repr=False)
    root: str = ""
    """The pointer of this document in the reading, or in the document that was given."""
    carrier: "Context | None" = field(default=None, repr=False)
    """The document that this one is enclosed in."""
    calendar: Calendar | None = field(default=None, repr=False)
    """The calendar of working days, where one was given."""
    _words: dict[str, Words] = field(init=False, factory=dict, repr=False)
    """The words that a rule has asked for, kept for the next one."""
    _lines: dict[str, Words | None] = field(init=False, factory=dict, repr=False)
    """The lines of elements that a rule has asked for."""
    _spans: dict[str, tuple[Span, ...]] = field(init=False, factory=dict, repr=False)
    """The places that a rule has asked for."""
    _made: dict[Callable[["Context"], Any], Any] = field(init=False, factory=dict, repr=False)
    """What rules have made of the document together."""

    def once(self, make: Callable[["Context"], T]) -> T:
        """Give what a function makes of this document; it is asked once, however many rules need it.

        It has to be a function of the context alone, and to give what nobody changes.
        """
        try:
            made: T = self._made[make]
        except KeyError:
            made = self._made[make] = make(self)
        return made

    @cached_property
    def elements(self) -> frozenset[str]:
        """What the document has, by the names of the fields."""
        document = self.document
        return frozenset([name for name in ELEMENTS if (part := getattr(document, name)) is not None and part != ()])

    @cached_property
    def dated(self) -> date:
        """The day that tells which texts bind: that of issue, else the last one of the number's year.

        A paper of which nothing is known is held to what is in force, as if it were of the latest day.
        """
        if issued := self.document.issued_on:
            return issued
        number = self.document.number
        return date(number.year, 12, 31) if number and number.year else date.max

    def spans(self, pointer: str) -> tuple[Span, ...]:
        """Give the place of an element in the text as given; empty where there is no text."""
        if self.reading is None:
            return ()
        if (spans := self._spans.get(pointer)) is None:
            name = pointer[1:].partition("/")[0]
            absent = name in ELEMENTS and name not in self.elements
            spans = self._spans[pointer] = () if absent else self.reading.spans(self.root + pointer)
        return spans

    def flaw(
        self, pointer: str, *, facts: dict[str, Fact] | None = None, fix: Fix | None = None, message: str | None = None
    ) -> Flaw:
        """Say that something is wrong with an element as a whole, or that it is missing."""
        return Flaw(pointer, facts or {}, spans=self.spans(pointer), fix=fix, message=message)

    def words_of(self, pointer: str, text: str) -> Words:
        """Give the words of one element: as they stand in the text, else those of the model."""
        if (words := self._words.get(pointer)) is None:
            words = self._words[pointer] = Words((self._part(pointer, text),))
        return words

    def line_of(self, pointer: str) -> Words | None:
        """Give the whole lines of the text that an element stands on, with labels and marks around it.

        None where there is no text, or the paper does not have the element.
        """
        if pointer not in self._lines:
            self._lines[pointer] = self._line_of(pointer)
        return self._lines[pointer]

    def _line_of(self, pointer: str) -> Words | None:
        if self.reading is None or not (spans := self.spans(pointer)):
            return None
        text = self.reading.text
        start = text.rfind("\n", 0, spans[0].start) + 1
        stop = text.find("\n", spans[-1].stop)
        line = text[start : len(text) if stop < 0 else stop].rstrip("\r")
        return Words((part(pointer, line, (Span(start, start + len(line)),)),))

    def line_above(self, pointer: str) -> Words | None:
        """Give the last line above an element that is not blank; None where there is no text, or no such line."""
        if self.reading is None or not (spans := self.spans(pointer)):
            return None
        text = self.reading.text
        stop = text.rfind("\n", 0, spans[0].start)
        while stop > 0:
            start = text.rfind("\n", 0, stop) + 1
            if line := text[start:stop].strip():
                at = text.index(line, start)
                return Words((part(pointer, line, (Span(at, at + len(line)),)),))
            stop = start - 1
        return None

    @cached_property
    def words(self) -> Words:
        """The running words: title, addressees, body, attachments, notes, copies, each element on a line of its own."""
        return Words(tuple(self._parts()))

    @cached_property
    def body(self) -> Words:
        """The words of the body alone."""
        return Words(tuple(self._of_blocks(self.blocks)))

    @cached_property
    def blocks(self) -> tuple[tuple[str, Block], ...]:
        """All blocks of the body with their pointers, in printed order."""
        return tuple(walk("/body", self.document.body))

    def _part(self, pointer: str, text: str) -> Part:
        if self.reading is not None and (printed := self.reading.printed_at(self.root + pointer)) is not None:
            return Part(pointer, printed, self.spans)
        return Part(pointer, text)

    def _parts(self) -> Iterator[Part]:
        document = self.document
        if document.title:
            yield self._part("/title", document.title.text)
        if document.addressees:
            yield self._part("/addressees", document.addressees.text)
        yield from self.body.parts
        for k, attachment in enumerate(document.attachments):
            yield from self._attachment(f"/attachments/{k}", attachment)
        for k, note in enumerate(document.notes):
            yield self._part(f"/notes/{k}", note)
        if document.copies_to:
            yield self._part("/copies_to", document.copies_to.text)

    def _attachment(self, pointer: str, attachment: Attachment) -> Iterator[Part]:
        if attachment.name:
            yield self._part(pointer, attachment.name)
        if attachment.heading:
            yield self._part(f"{pointer}/heading", attachment.heading)
        yield from self._of_blocks(walk(f"{pointer}/blocks", attachment.blocks))

    def _of_blocks(self, blocks: Iterable[tuple[str, Block]]) -> list[Part]:
        if self.reading is None:
            return [Part(at, _printed(block)) for at, block in blocks]
        root, printed_at, places = self.root, self.reading.printed_at, self.spans
        return [
            Part(at, _printed(block)) if (text := printed_at(root + at)) is None else Part(at, text, places)
            for at, block in blocks
        ]


def _printed(block: Block) -> str:
    rows = "\n".join(["\t".join(row) for row in block.rows]) if block.rows else ""
    return rows or (block.marker or "") + block.text


def walk(pointer: str, blocks: tuple[Block, ...]) -> Iterator[tuple[str, Block]]:
    """Give blocks with everything under them, each with its pointer, in printed order."""
    todo = [(f"{pointer}/{k}", block) for k, block in enumerate(blocks)][::-1]
    while todo:
        at, block = todo.pop()
        yield at, block
        if block.children:
            todo += [(f"{at}/children/{k}", child) for k, child in enumerate(block.children)][::-1]


def contexts(target: Reading | OfficialDocument, calendar: Calendar | None = None) -> Iterator[Context]:
    """Give a context for every document of a reading, or for one document, those inside it after it."""
    if isinstance(target, Reading):
        todo = [
            Context(document=document, reading=target, root=f"/documents/{k}" if k else "", calendar=calendar)
            for k, document in enumerate(target.documents)
        ][::-1]
    else:
        todo = [Context(document=target, calendar=calendar)]
    while todo:
        context = todo.pop()
        yield context
        todo += [
            evolve(context, document=inner, root=f"{context.root}/enclosed/{k}", carrier=context)
            for k, inner in enumerate(context.document.enclosed)
        ][::-1]
