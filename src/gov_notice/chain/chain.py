"""The forwarding chain: from the document that began it to the newest that passes it on."""

from collections.abc import Sequence
from datetime import date
from heapq import heapify, heappop, heappush
from typing import Self

from attrs import evolve, field, frozen

from gov_notice.chain.agreement import disagreements
from gov_notice.chain.deadlines import compare
from gov_notice.chain.following import Find, Step, follow
from gov_notice.chain.graphs import dot, mermaid
from gov_notice.chain.hops import Disagreement, Hop, Link
from gov_notice.chain.svg import svg
from gov_notice.chain.terminal import terminal
from gov_notice.model import OfficialDocument

__all__ = ["ForwardingChain"]


@frozen(kw_only=True)
class ForwardingChain:
    """转发链: what a document passes on, from the origin to the newest carrier.

    A document may pass several others on, so a chain may have several origins; it always has one newest carrier.
    Hops that are only named, in a citation or in a title, are in it with what is said of them.

    >>> from gov_notice.model import Citation, Forwarding, ForwardingVerb, IssuingBody, PrintedDate, Title
    >>> above = OfficialDocument(
    ...     title=Title.read("柳江省科协关于开展普查的通知"),
    ...     issuers=[IssuingBody("柳江省科协")],
    ...     date_of_issue=PrintedDate.of(date(2026, 5, 7)),
    ... )
    >>> below = OfficialDocument(
    ...     title=Title.read("柳城市科协转发《柳江省科协关于开展普查的通知》的通知"),
    ...     issuers=[IssuingBody("柳城市科协")],
    ...     date_of_issue=PrintedDate.of(date(2026, 5, 20)),
    ...     enclosed=[above],
    ...     forwardings=[
    ...         Forwarding(verb=ForwardingVerb.FORWARD, citation=Citation(title="关于开展普查的通知"), enclosed=0)
    ...     ],
    ... )
    >>> chain = ForwardingChain.of(below)
    >>> [hop.issuers for hop in chain.hops], chain.links[0].days_in_transit, chain.slack()
    ([('柳江省科协',), ('柳城市科协',)], 13, None)
    """

    hops: tuple[Hop, ...]
    """Every document before the one that passes it on; by date where that leaves a choice."""
    links: tuple[Link, ...] = field(default=(), repr=False)
    """In the order of their upstream hops: one for each hop but the newest."""
    disagreements: tuple[Disagreement, ...] = field(default=(), repr=False)
    """Where what a carrier cites is not what it encloses."""
    cycles: tuple[tuple[str, ...], ...] = ()
    """Identities that led back to their beginning through `find`; such a way is cut, never walked."""

    @classmethod
    def of(cls, document: OfficialDocument, *, find: Find | None = None) -> Self:
        """Make the chain that ends with a document.

        `find` gives the document that a citation means, for what is passed on without being printed inside:
        `Archive.chain` uses it.
        """
        followed = follow(document, find)
        steps = _origin_first(followed.steps)
        hops = tuple(step.hop for step in steps)
        found: list[Disagreement] = []
        for step in steps:
            if step.hop.carrier is not None and step.citation is not None and step.hop.identity is not None:
                found += disagreements(step.citation, hops[step.hop.carrier], step.hop)
        return cls(
            hops=hops,
            links=tuple(_link(step, hops[step.hop.carrier]) for step in steps if step.hop.carrier is not None),
            disagreements=tuple(found),
            cycles=followed.cycles,
        )

    @property
    def carrier(self) -> Hop:
        """The newest document, which the chain was made of."""
        return self.hops[-1]

    @property
    def origins(self) -> tuple[Hop, ...]:
        """The hops that pass nothing on."""
        carriers = {hop.carrier for hop in self.hops}
        return tuple(hop for at, hop in enumerate(self.hops) if at not in carriers)

    def slack(self) -> int | None:
        """Give the smallest known slack of its links in days; None where none is known."""
        return min((link.slack for link in self.links if link.slack is not None), default=None)

    def to_mermaid(self) -> str:
        """Draw the chain as a Mermaid flowchart."""
        return mermaid(self.links, self.hops)

    def to_dot(self) -> str:
        """Draw the chain in Graphviz's DOT."""
        return dot(self.links, self.hops)

    def to_text(self) -> str:
        """Draw the chain for a terminal."""
        return terminal(self.links, self.hops)

    def to_svg(self) -> str:
        """Draw the chain as an SVG picture that needs nothing beside it."""
        return svg(self.links, self.hops)


def _link(step: Step, carrier: Hop) -> Link:
    hop = step.hop
    days = (carrier.issued_on - hop.issued_on).days if carrier.issued_on and hop.issued_on else None
    return Link(upstream=hop, downstream=carrier, verb=step.verb, days_in_transit=days, compared=compare(hop, carrier))


def _origin_first(steps: Sequence[Step]) -> list[Step]:
    """Put every document before its carrier; of those that may come next, the oldest, then the deepest."""
    waiting = [0] * len(steps)
    depth = [0] * len(steps)
    for at, step in enumerate(steps):
        if step.carrier is not None:
            waiting[step.carrier] += 1
            depth[at] = depth[step.carrier] + 1

    def turn(at: int) -> tuple[date, int, int]:
        return steps[at].hop.issued_on or date.min, -depth[at], at

    ready = [turn(at) for at, count in enumerate(waiting) if not count]
    heapify(ready)
    order: list[int] = []
    while ready:
        *_, at = heappop(ready)
        order.append(at)
        carrier = steps[at].carrier
        if carrier is not None:
            waiting[carrier] -= 1
            if not waiting[carrier]:
                heappush(ready, turn(carrier))
    place = {at: k for k, at in enumerate(order)}
    return [
        evolve(step, hop=evolve(step.hop, carrier=None if step.carrier is None else place[step.carrier]))
        for step in (steps[at] for at in order)
    ]
