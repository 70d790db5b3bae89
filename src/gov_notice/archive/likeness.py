"""Documents that are one document twice, and numbers that are on two documents."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import Final
from zlib import crc32

from gov_notice.archive.findings import Repeated, SharedNumber
from gov_notice.archive.keys import likeness, sketch, written
from gov_notice.archive.shelf import Card, Entry, Shelf

__all__ = ["repeated", "shared_numbers"]

_ALIKE: Final = 0.8
"""The part of their words that copies of one document share at least: page furniture and misprints differ."""
_NEIGHBOURS: Final = 12
"""How many entries of one title are looked at from each: a yearly title has as many documents as years."""


def repeated(shelf: Shelf) -> Iterator[Repeated]:
    """Give the groups of documents that are copies of one another, or that have one identity."""
    entries = sorted(shelf.entries.values(), key=lambda entry: entry.rank)
    place = {entry.digest: at for at, entry in enumerate(entries)}
    group = list(range(len(entries)))

    def leader(at: int) -> int:
        while group[at] != at:
            group[at] = group[group[at]]
            at = group[at]
        return at

    bodies = _Bodies()
    for one, other in _candidates(shelf, entries, bodies):
        if _one_identity(one.card, other.card) or bodies.alike(one, other):
            first, second = sorted((leader(place[one.digest]), leader(place[other.digest])))
            group[second] = first
    members: dict[int, list[Entry]] = {}
    for at, entry in enumerate(entries):
        members.setdefault(leader(at), []).append(entry)
    for _, found in sorted(members.items()):
        documents = [entry.document for entry in found for _ in range(shelf.copies[entry.digest])]
        if len(documents) > 1:
            least = min((bodies.likeness(found[0], other) for other in found[1:]), default=1.0)
            yield Repeated(tuple(documents), least)


def shared_numbers(shelf: Shelf) -> Iterator[SharedNumber]:
    """Give the numbers that stand on documents which are not one another's copies."""
    bodies = _Bodies()
    for number, entries in shelf.numbers():
        different: list[Entry] = []
        for entry in entries:
            if all(_differs(entry, other, bodies) for other in different):
                different.append(entry)
        if len(different) > 1:
            yield SharedNumber(number, tuple(entry.document for entry in different))


def _one_identity(one: Card, other: Card) -> bool:
    return one.identity == other.identity and one.is_identified


def _differs(one: Entry, other: Entry, bodies: "_Bodies") -> bool:
    return set(one.card.titles).isdisjoint(other.card.titles) and not bodies.alike(one, other)


def _candidates(shelf: Shelf, entries: Iterable[Entry], bodies: "_Bodies") -> Iterator[tuple[Entry, Entry]]:
    """Give pairs that may be copies: of one identity, number or title, or of one text where nothing else is known."""
    blocks: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        card = entry.card
        known = ("identity", card.identity) if card.is_identified else ("text", bodies.key(entry))
        blocks.setdefault(known, []).append(entry)
        for key in card.titles[-1:]:
            blocks.setdefault(("title", key), []).append(entry)
    for number, found in shelf.numbers():
        blocks["number", number] = [entry for entry in found if entry.holder is None]
    for _, block in sorted(blocks.items()):
        for at, entry in enumerate(block):
            for other in islice(block, at + 1, at + 1 + _NEIGHBOURS):
                yield entry, other


class _Bodies:
    """What the bodies of documents say, looked at only as closely as the question asks."""

    def __init__(self) -> None:
        self._texts: dict[str, tuple[int, int]] = {}
        self._sketches: dict[str, frozenset[int]] = {}
        # a text is measured, then perhaps sketched: the last ones are kept in between
        self._written = lru_cache(_NEIGHBOURS * 8)(lambda entry: written(entry.document))

    def _text(self, entry: Entry) -> tuple[int, int]:
        """Give length and checksum."""
        if entry.digest not in self._texts:
            text = self._written(entry)
            self._texts[entry.digest] = (len(text), crc32(text.encode("utf-8", "surrogatepass")))
        return self._texts[entry.digest]

    def key(self, entry: Entry) -> str:
        """Give what is the same for equal bodies."""
        return "{}/{}".format(*self._text(entry))

    def _sketch(self, entry: Entry) -> frozenset[int]:
        if entry.digest not in self._sketches:
            self._sketches[entry.digest] = sketch(self._written(entry))
        return self._sketches[entry.digest]

    def likeness(self, one: Entry, other: Entry) -> float:
        """Give the part of their words that two bodies share."""
        if self._text(one) == self._text(other):
            return 1.0 if self._text(one)[0] else 0.0
        return likeness(self._sketch(one), self._sketch(other))

    def alike(self, one: Entry, other: Entry) -> bool:
        """Tell whether two bodies are copies of one text; what is much shorter is none."""
        short, long = sorted((self._text(one)[0], self._text(other)[0]))
        return short >= _ALIKE * _ALIKE * long and self.likeness(one, other) >= _ALIKE
