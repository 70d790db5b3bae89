"""The documents of an archive with their keys, in an order that does not depend on when they came."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from hashlib import sha256
from typing import Final, Self, TypeAlias

from attrs import define, field, frozen

from gov_notice.archive.keys import is_identified, number_keys, title_keys
from gov_notice.model import Citation, IssuingBody, OfficialDocument
from gov_notice.serial import to_json

__all__ = ["Card", "Entry", "Shelf", "cards_of"]

_OURSELVES: Final = "我本该"


Read: TypeAlias = Callable[[], OfficialDocument]


@frozen(kw_only=True)
class Card:
    """What a document is found and ordered by: kept beside it, so that it is read only when it is asked for."""

    digest: str
    """SHA-256 of its JSON: equal documents have equal digests."""
    path: tuple[int, ...]
    """Its place among the documents printed inside the one that stands by itself; empty for that one."""
    identity: str
    number: str | None
    title: str | None
    is_identified: bool
    issued_on: date | None
    numbers: tuple[str, ...]
    titles: tuple[str, ...]
    named: tuple[str, ...]
    """The keys of the numbers that it cites or passes on."""

    @classmethod
    def of(cls, document: OfficialDocument, digest: str, path: tuple[int, ...] = ()) -> Self:
        """Make the card of a document."""
        citations = (*document.citations, *(each.citation for each in document.forwardings))
        named = (key for each in citations for key in number_keys(each.number, each.issuers))
        return cls(
            digest=digest,
            path=path,
            identity=document.identity,
            number=str(document.number) if document.number else None,
            title=document.title.text if document.title else None,
            is_identified=is_identified(document),
            issued_on=document.issued_on,
            numbers=number_keys(document.number, document.issuers),
            titles=title_keys(document.title) if document.title else (),
            named=tuple(dict.fromkeys(named)),
        )


@define(eq=False)
class Entry:
    """A document in the archive, or one printed inside such a document."""

    card: Card
    holder: str | None
    """The digest of the document that it is printed in; None where it stands by itself."""
    _source: OfficialDocument | Read

    @property
    def digest(self) -> str:
        """What it is kept under."""
        return self.card.digest

    @property
    def is_read(self) -> bool:
        """Whether the document has been asked for, or was added as such."""
        return isinstance(self._source, OfficialDocument)

    @property
    def document(self) -> OfficialDocument:
        """The document, read when it is first asked for."""
        if not isinstance(self._source, OfficialDocument):
            self._source = self._source()
        return self._source

    @property
    def rank(self) -> tuple[bool, date, str, str]:
        """What orders entries: by itself before printed inside, then by day and identity."""
        card = self.card
        return self.holder is not None, card.issued_on or date.max, card.identity, card.digest


@define
class Shelf:
    """The entries, looked up by digest, number and title."""

    entries: dict[str, Entry] = field(factory=dict)
    """What stands by itself, by digest."""
    inner: dict[str, Entry] = field(factory=dict)
    """What is printed inside, by digest."""
    cards: dict[str, tuple[Card, ...]] = field(factory=dict)
    """The cards of each document that stands by itself, by digest: its own, then those of what is printed inside."""
    copies: dict[str, int] = field(factory=dict)
    """How often a document was added, by digest."""
    _by_number: dict[str, dict[str, Entry]] = field(factory=dict)
    _by_title: dict[str, dict[str, Entry]] = field(factory=dict)
    _by_identity: dict[str, dict[str, Entry]] = field(factory=dict)

    def put(self, document: OfficialDocument) -> None:
        """Add a document with all that is printed inside."""
        digest = digest_of(to_json(document))
        if digest in self.entries:
            self.copies[digest] += 1
        else:
            self.place(tuple(cards_of(document, digest)), 1, document)

    def place(self, cards: tuple[Card, ...], copies: int, source: OfficialDocument | Read) -> None:
        """Add a document, or what reads it, by its card and those of what is printed inside."""
        digest = cards[0].digest
        entry = self.entries[digest] = Entry(cards[0], None, source)
        self.cards[digest] = cards
        self.copies[digest] = copies
        self._index(entry)
        for card in cards[1:]:
            kept = self.inner.get(card.digest)
            if kept is None or digest < (kept.holder or ""):
                self.inner[card.digest] = inner = Entry(card, digest, partial(_inside, entry, card.path))
                self._index(inner)

    def all(self) -> list[Entry]:
        """Give every document once, those that stand by themselves first."""
        inner = (entry for digest, entry in self.inner.items() if digest not in self.entries)
        return sorted((*self.entries.values(), *inner), key=_rank)

    def numbers(self) -> Iterator[tuple[str, list[Entry]]]:
        """Give every number with the entries that carry it."""
        for key in sorted(self._by_number):
            yield key, sorted(self._by_number[key].values(), key=_rank)

    def of_identity(self, identity: str) -> list[Entry]:
        """Give the entries of one identity."""
        return sorted(self._by_identity.get(identity, {}).values(), key=_rank)

    def find(self, citation: Citation) -> Entry | None:
        """Give the entry that a citation means; None where none is, or where several may be."""
        found: dict[str, Entry] = {}
        for key in number_keys(citation.number, citation.issuers):
            found |= self._by_number.get(key, {})
        if found:
            return self._chosen(found, citation)
        if citation.number is not None and citation.number.readable and citation.number.agency_code:
            return None
        for key in title_keys(citation.title or ""):
            if found := self._by_title.get(key, {}):
                return self._chosen(found, citation)
        return None

    def _chosen(self, found: dict[str, Entry], citation: Citation) -> Entry | None:
        entries = sorted(found.values(), key=_rank)
        if citation.number and len(entries) == 1:
            return entries[0]
        named = [entry for entry in entries if _is_issued_by(entry.document, citation.issuers)]
        titles = set(title_keys(citation.title or ""))
        titled = [entry for entry in named if titles & set(entry.card.titles)]
        # a number that several documents carry is told apart by the title, and still means one of them
        candidates = titled or named or (entries if citation.number else [])
        identities = {entry.card.identity for entry in candidates}
        return candidates[0] if candidates and (citation.number or len(identities) == 1) else None

    def _index(self, entry: Entry) -> None:
        for key in entry.card.numbers:
            _keep(self._by_number.setdefault(key, {}), entry)
        for key in entry.card.titles:
            _keep(self._by_title.setdefault(key, {}), entry)
        _keep(self._by_identity.setdefault(entry.card.identity, {}), entry)


def _keep(found: dict[str, Entry], entry: Entry) -> None:
    """Keep an entry under its digest; one that stands by itself goes before the same document printed inside."""
    kept = found.get(entry.digest)
    if kept is None or entry.holder is None or kept.holder is not None:
        found[entry.digest] = entry


def cards_of(document: OfficialDocument, digest: str) -> Iterator[Card]:
    """Give the card of a document, then those of all that is printed inside."""
    yield Card.of(document, digest)
    todo: list[tuple[tuple[int, ...], OfficialDocument]] = [
        ((at,), inner) for at, inner in enumerate(document.enclosed)
    ]
    while todo:
        path, inner = todo.pop()
        yield Card.of(inner, digest_of(to_json(inner)), path)
        todo += [((*path, at), each) for at, each in enumerate(inner.enclosed)]


def _inside(entry: Entry, path: tuple[int, ...]) -> OfficialDocument:
    document = entry.document
    for at in path:
        document = document.enclosed[at]
    return document


def digest_of(data: bytes) -> str:
    """Give the digest that documents are kept under."""
    return sha256(data).hexdigest()


def _rank(entry: Entry) -> tuple[bool, date, str, str]:
    return entry.rank


def _is_issued_by(document: OfficialDocument, issuers: tuple[IssuingBody, ...]) -> bool:
    """Tell whether a document may come from the issuers that a citation names, short forms included."""
    names = [body.name for body in issuers if body.name[0] not in _OURSELVES]
    own = [body.name for body in document.issuers]
    return not names or not own or any(_shortens(name, other) for name in names for other in own)


def _shortens(short: str, full: str) -> bool:
    rest = iter(full)
    return all(char in rest for char in short)
