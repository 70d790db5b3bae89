"""A chain in the languages of drawing programs: Mermaid and Graphviz."""

import re
from collections.abc import Sequence
from typing import Final

from gov_notice.chain.captions import arrow, caption
from gov_notice.chain.hops import Hop, Link

__all__ = ["dot", "mermaid"]

_MERMAID_MARKS: Final = re.compile(r"[\x00-\x1f\"#&<>;`|\[\]{}()\\]").sub


def mermaid(links: Sequence[Link], hops: Sequence[Hop]) -> str:
    """Give a Mermaid flowchart, origin on top; every mark that Mermaid reads is written as its entity."""
    lines = ["flowchart TD"]
    for at, hop in enumerate(hops):
        label = "<br/>".join(map(_in_mermaid, caption(hop)))
        lines.append(f'    h{at}["{label}"]')
    for at, link in enumerate(links):
        lines.append(f'    h{at} -->|"{_in_mermaid(arrow(link))}"| h{hops[at].carrier}')
    return "\n".join(lines) + "\n"


def _in_mermaid(text: str) -> str:
    return _MERMAID_MARKS(lambda mark: f"#{ord(mark[0])};", text)


def dot(links: Sequence[Link], hops: Sequence[Hop]) -> str:
    """Give a directed graph in DOT, origin on top."""
    lines = ["digraph chain {", "    node [shape=box];"]
    lines += (f"    h{at} [label={_in_dot(caption(hop))}];" for at, hop in enumerate(hops))
    lines += (f"    h{at} -> h{hops[at].carrier} [label={_in_dot((arrow(link),))}];" for at, link in enumerate(links))
    return "\n".join([*lines, "}"]) + "\n"


def _in_dot(texts: Sequence[str]) -> str:
    quoted = "\n".join(texts).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{quoted}"'
