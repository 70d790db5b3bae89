"""References between documents: what forwards, cites and repeals what."""

from collections.abc import Iterator

from gov_notice.archive.findings import Missing, Reference, ReferenceKind
from gov_notice.archive.keys import is_identified, number_keys, plain
from gov_notice.archive.repeals import repealed
from gov_notice.archive.shelf import Entry, Shelf
from gov_notice.model import Citation, OfficialDocument

__all__ = ["cycles", "missing", "references"]


def references(shelf: Shelf, entry: Entry) -> Iterator[Reference]:
    """Give what one document refers to, in its own order; what is printed inside is found there."""
    yield from _forwardings(shelf, entry)
    document = entry.document
    ended = repealed(document)
    for at, citation in enumerate(document.citations):
        yield Reference(
            kind=ReferenceKind.REPEALS if at in ended else ReferenceKind.CITES,
            source=document,
            citation=citation,
            target=_target(shelf, document, citation),
        )


def _forwardings(shelf: Shelf, entry: Entry) -> Iterator[Reference]:
    document = entry.document
    for forwarding in document.forwardings:
        inner = forwarding.enclosed
        if inner is not None and inner < len(document.enclosed):
            target: OfficialDocument | None = _by_itself(shelf, document.enclosed[inner])
        else:
            target = _target(shelf, document, forwarding.citation)
        yield Reference(
            kind=ReferenceKind.FORWARDS,
            source=document,
            citation=forwarding.citation,
            target=target,
            verb=forwarding.verb,
        )


def _by_itself(shelf: Shelf, enclosed: OfficialDocument) -> OfficialDocument:
    """Give the document of the same identity that stands by itself, else the one that is printed inside."""
    found = shelf.of_identity(enclosed.identity) if is_identified(enclosed) else []
    return found[0].document if found else enclosed


def _target(shelf: Shelf, source: OfficialDocument, citation: Citation) -> OfficialDocument | None:
    found = shelf.find(citation)
    if found is None or (citation.number is None and found.card.identity == source.identity):
        # a document may bear the title of what it passes on, and be found under it
        return None
    return found.document


def missing(shelf: Shelf) -> Iterator[Missing]:
    """Give what is referred to and not there, once each, with all that refer to it."""
    wanted: dict[str, tuple[Citation, dict[str, OfficialDocument]]] = {}
    for entry in shelf.all():
        for reference in references(shelf, entry):
            if reference.target is None and (key := _key(reference.citation)):
                _, sources = wanted.setdefault(key, (reference.citation, {}))
                sources[entry.digest] = entry.document
    for _, (citation, sources) in sorted(wanted.items()):
        yield Missing(citation, tuple(sources.values()))


def _key(citation: Citation) -> str:
    keys = number_keys(citation.number, citation.issuers)
    if keys:
        return keys[0]
    return plain(citation.title or (citation.number.text if citation.number else ""))


def cycles(shelf: Shelf) -> Iterator[tuple[str, ...]]:
    """Give the identities of documents that pass each other on in a circle, each circle once."""
    following: dict[str, list[str]] = {}
    for entry in shelf.all():
        goals = following.setdefault(entry.card.identity, [])
        goals += (reference.target.identity for reference in _forwardings(shelf, entry) if reference.target)
    for group in _strongly_connected(following):
        if len(group) > 1 or group[0] in following[group[0]]:
            yield tuple(sorted(group))


def _strongly_connected(following: dict[str, list[str]]) -> Iterator[list[str]]:
    """Tarjan's algorithm with a stack of its own, since chains are as long as they are."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    waiting: set[str] = set()
    for root in sorted(following):
        if root in index:
            continue
        work = [(root, iter(following[root]))]
        index[root] = low[root] = len(index)
        stack.append(root)
        waiting.add(root)
        while work:
            here, goals = work[-1]
            goal = next(goals, None)
            if goal is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[here])
                if low[here] == index[here]:
                    at = stack.index(here)
                    group = stack[at:]
                    del stack[at:]
                    waiting.difference_update(group)
                    yield group
            elif goal not in index:
                index[goal] = low[goal] = len(index)
                stack.append(goal)
                waiting.add(goal)
                work.append((goal, iter(following.get(goal, ()))))
            elif goal in waiting:
                low[here] = min(low[here], index[goal])
