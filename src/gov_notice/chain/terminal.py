"""A chain as text for a terminal."""

from collections.abc import Sequence

from gov_notice.chain.captions import arrow, caption
from gov_notice.chain.hops import Hop, Link

__all__ = ["terminal"]


def terminal(links: Sequence[Link], hops: Sequence[Hop]) -> str:
    """Give the hops under each other, origin on top; an arrow leads down to the next or names the hop it leads to."""
    branches = any(hop.carrier not in (None, at + 1) for at, hop in enumerate(hops))
    lines: list[str] = []
    for at, hop in enumerate(hops):
        first, *others = caption(hop)
        number = f"[{at + 1}] " if branches else ""
        lines.append(f"{number}{first}")
        lines += (" " * len(number) + line for line in others)
        if hop.carrier is not None:
            here = hop.carrier == at + 1
            goal = "" if here else f" → [{hop.carrier + 1}]"
            lines += ["  │", f"  {'▼' if here else '└'} {arrow(links[at])}{goal}", *([] if here else [""])]
    return "\n".join(lines) + "\n"
