"""From a document to everything that it passes on, to any depth."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from attrs import evolve, frozen

from gov_notice.chain.hops import Hop
from gov_notice.model import Citation, ForwardingVerb, OfficialDocument, Title

__all__ = ["Find", "Followed", "Step", "follow"]

Find: TypeAlias = Callable[[Citation], OfficialDocument | None]
"""Gives the document that a citation means, where it is known."""


@frozen(kw_only=True)
class Step:
    """A hop, with the place of its carrier among the steps and what the carrier says of it."""

    hop: Hop
    carrier: int | None = None
    verb: ForwardingVerb = ForwardingVerb.FORWARD
    citation: Citation | None = None


@frozen
class Followed:
    """The steps, every carrier before what it passes on, and the identities that led back to themselves."""

    steps: tuple[Step, ...]
    cycles: tuple[tuple[str, ...], ...]


@frozen(kw_only=True)
class _Next:
    """What is to be followed: a document, or a title alone."""

    step: Step
    document: OfficialDocument | None
    path: "_Path | None"


@frozen
class _Path:
    """The identities from the newest carrier to here, newest last; shared by all that branches off."""

    identity: str
    before: "_Path | None"

    def back_to(self, identity: str) -> tuple[str, ...]:
        """Give the identities from here back to one of them; empty where it is not on the path."""
        names: list[str] = []
        here: _Path | None = self
        while here is not None:
            names.append(here.identity)
            if here.identity == identity:
                return tuple(reversed(names))
            here = here.before
        return ()


def follow(document: OfficialDocument, find: Find | None = None) -> Followed:
    """Give the document and all that it passes on.

    What is not printed inside is looked up with `find`. A document that `find` gives and that stands on the way
    already is not followed again: the way round is in `cycles`.
    """
    steps: list[Step] = []
    cycles: list[tuple[str, ...]] = []
    todo = [_Next(step=Step(hop=_hop(document, "")), document=document, path=_Path(document.identity, None))]
    while todo:
        here = todo.pop()
        at = len(steps)
        steps.append(here.step)
        following = [
            _resolved(each, find, here.path, cycles)
            for each in (_in_document(here, here.document, at) if here.document else _in_title(here, at))
        ]
        todo.extend(reversed(following))
    return Followed(tuple(steps), tuple(cycles))


def _hop(document: OfficialDocument, pointer: str | None) -> Hop:
    title = document.title
    issuers = document.issuers or (title.issuers if title else ())
    return Hop(
        pointer=pointer,
        identity=document.identity,
        issuers=tuple(body.name for body in issuers),
        number=document.number,
        title=title.text if title else None,
        issued_on=document.issued_on,
        deadlines=document.deadlines,
    )


def _in_document(here: _Next, document: OfficialDocument, at: int) -> Iterator[_Next]:
    """Give what a document passes on: its forwardings, else what its title says."""
    pointer = here.step.hop.pointer
    taken: set[int] = set()
    for k, forwarding in enumerate(document.forwardings):
        inner = forwarding.enclosed
        if inner is not None and inner < len(document.enclosed):
            if inner in taken:
                continue
            taken.add(inner)
            enclosed = document.enclosed[inner]
            step = Step(
                hop=_hop(enclosed, _under(pointer, f"enclosed/{inner}")),
                carrier=at,
                verb=forwarding.verb,
                citation=forwarding.citation,
            )
            yield _Next(step=step, document=enclosed, path=_Path(enclosed.identity, here.path))
        else:
            cited = _cited(forwarding.citation, _under(pointer, f"forwardings/{k}/citation"))
            yield _named(cited, at, forwarding.verb, forwarding.citation)
    if not document.forwardings and document.title:
        yield from _inner_titles(document.title, at, _under(pointer, "title"))


def _in_title(here: _Next, at: int) -> Iterator[_Next]:
    """Give what the title of a document that is only named says that it passes on."""
    hop = here.step.hop
    if hop.title and hop.title.strip():
        yield from _inner_titles(Title.read(hop.title), at, hop.pointer)


def _inner_titles(title: Title, at: int, pointer: str | None) -> Iterator[_Next]:
    if title.verb is None:
        return
    for inner in title.inner:
        citation = Citation(title=inner.text, issuers=inner.issuers)
        yield _named(_cited(citation, pointer), at, title.verb, citation)


def _named(hop: Hop, at: int, verb: ForwardingVerb, citation: Citation) -> _Next:
    return _Next(step=Step(hop=hop, carrier=at, verb=verb, citation=citation), document=None, path=None)


def _cited(citation: Citation, pointer: str | None) -> Hop:
    issuers = citation.issuers or (
        Title.read(citation.title).issuers if citation.title and citation.title.strip() else ()
    )
    return Hop(
        pointer=pointer,
        issuers=tuple(body.name for body in issuers),
        number=citation.number,
        title=citation.title,
    )


def _under(pointer: str | None, field: str) -> str | None:
    return None if pointer is None else f"{pointer}/{field}"


def _resolved(each: _Next, find: Find | None, path: _Path | None, cycles: list[tuple[str, ...]]) -> _Next:
    """Put the document that `find` knows in place of one that is only named."""
    citation = each.step.citation
    if each.document is not None or find is None or citation is None:
        return each
    found = find(citation)
    if found is None or (path is not None and found.identity == path.identity and citation.number is None):
        # a carrier may bear the title of what it passes on, and be found under it
        return evolve(each, path=path)
    if path is not None and (way := path.back_to(found.identity)):
        cycles.append(way)
        return evolve(each, path=path)
    return _Next(step=evolve(each.step, hop=_hop(found, None)), document=found, path=_Path(found.identity, path))
