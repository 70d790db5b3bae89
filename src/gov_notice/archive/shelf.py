"""The documents of an archive with their keys, in an order that does not depend on when they came."""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from typing import Final

from attrs import define, field, frozen

from gov_notice.archive.keys import number_keys, title_keys
from gov_notice.model import Citation, IssuingBody, OfficialDocument
from gov_notice.serial import to_json

__all__ = ["Entry", "Shelf"]

_OURSELVES: Final = "我本该"


@frozen
class Entry:
    """A document in the archive, or one printed inside such a document."""

    digest: str
    """SHA-256 of its JSON: equal documents have equal digests."""
    document: OfficialDocument
    holder: str | None
    """The digest of the document that it is printed in; None where it stands by itself."""

    @property
    def rank(self) -> tuple[bool, date, str, str]:
        """What orders entries: by itself before printed inside, then by day and identity."""
        document = self.document
        return self.holder is not None, document.issued_on or date.max, document.identity, self.digest


@define
class Shelf:
    """The entries, looked up by digest, number and title."""

    entries: dict[str, Entry] = field(factory=dict)
    """What stands by itself, by digest."""
    inner: dict[str, Entry] = field(factory=dict)
    """What is printed inside, by digest."""
    copies: dict[str, int] = field(factory=dict)
    """How often a document was added, by digest."""
    _by_number: dict[str, dict[str, Entry]] = field(factory=dict)
    _by_title: dict[str, dict[str, Entry]] = field(factory=dict)
    _by_identity: dict[str, dict[str, Entry]] = field(factory=dict)

    def put(self, document: OfficialDocument, copies: int = 1) -> str:
        """Add a document with all that is printed inside; gives its digest."""
        data = to_json(document)
        digest = digest_of(data)
        self.copies[digest] = self.copies.get(digest, 0) + copies
        if digest in self.entries:
            return digest
        entry = Entry(digest, document, None)
        self.entries[digest] = entry
        self._index(entry)
        todo = list(document.enclosed)
        while todo:
            enclosed = todo.pop()
            todo.extend(enclosed.enclosed)
            inner = Entry(digest_of(to_json(enclosed)), enclosed, digest)
            kept = self.inner.get(inner.digest)
            if kept is None or digest < (kept.holder or ""):
                self.inner[inner.digest] = inner
                self._index(inner)
        return digest

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
        named = [entry for entry in entries if _is_issued_by(entry.document, citation.issuers)]
        titles = set(title_keys(citation.title or ""))
        titled = [entry for entry in named if entry.document.title and titles & set(title_keys(entry.document.title))]
        # a number that several documents carry is told apart by the title, and still means one of them
        candidates = titled or named or (entries if citation.number else [])
        identities = {entry.document.identity for entry in candidates}
        return candidates[0] if candidates and (citation.number or len(identities) == 1) else None

    def _index(self, entry: Entry) -> None:
        document = entry.document
        for key in number_keys(document.number, document.issuers):
            _keep(self._by_number.setdefault(key, {}), entry)
        for key in title_keys(document.title) if document.title else ():
            _keep(self._by_title.setdefault(key, {}), entry)
        _keep(self._by_identity.setdefault(document.identity, {}), entry)


def _keep(found: dict[str, Entry], entry: Entry) -> None:
    """Keep an entry under its digest; one that stands by itself goes before the same document printed inside."""
    kept = found.get(entry.digest)
    if kept is None or entry.holder is None or kept.holder is not None:
        found[entry.digest] = entry


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
