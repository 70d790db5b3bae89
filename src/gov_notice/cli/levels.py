"""The documents of a reading, one inside another, each with its pointer and a short name."""

from attrs import frozen

from gov_notice.api import OfficialDocument, Reading

__all__ = ["Level", "levels_of", "line_of", "roots_of"]


@frozen(kw_only=True)
class Level:
    """A document of a reading and where it stands in it."""

    document: OfficialDocument
    pointer: str
    name: str
    """本文, 内含1, 内含1.2, 公文2, …"""


def roots_of(reading: Reading) -> tuple[tuple[str, OfficialDocument], ...]:
    """Give the documents that stand one after another in the text, each with its pointer."""
    return tuple((f"/documents/{at}" if at else "", document) for at, document in enumerate(reading.documents))


def levels_of(reading: Reading) -> tuple[Level, ...]:
    """Give every document of a reading, each before those inside it."""
    levels: list[Level] = []
    roots = roots_of(reading)
    for at, (pointer, document) in enumerate(roots, start=1):
        _collect(levels, document, pointer, f"公文{at}" if len(roots) > 1 else "本文", ())
    return tuple(levels)


def _collect(levels: list[Level], document: OfficialDocument, pointer: str, root: str, place: tuple[int, ...]) -> None:
    inside = f"内含{'.'.join(map(str, place))}" if place else ""
    name = inside if inside and root == "本文" else f"{root}{inside}"
    levels.append(Level(document=document, pointer=pointer, name=name))
    for at, inner in enumerate(document.enclosed):
        _collect(levels, inner, f"{pointer}/enclosed/{at}", root, (*place, at + 1))


def line_of(reading: Reading, pointer: str) -> int | None:
    """Give the line of the text where an element begins, from 1; None where its place is not known."""
    span = reading.span(pointer)
    return None if span is None else reading.source.position(span.start).line
