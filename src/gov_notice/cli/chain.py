"""`gov-notice chain`: what a document passes on, from the origin to the newest carrier."""

import json
from datetime import date
from enum import Enum
from typing import Any

import attrs
import click

from gov_notice.api import Archive, ClockTime, DocumentNumber, ForwardingChain
from gov_notice.cli.chains import chain_lines
from gov_notice.cli.options import format_option
from gov_notice.cli.screen import screen
from gov_notice.cli.sources import documents_of

__all__ = ["chain_command"]


@click.command(
    "chain",
    short_help="转发链，以及各级时限的余量",
    help="转发链：从最初的文件到本文，每一级的时限比上一级提前几天。"
    "\n\n给出多份文件时，只提到名称或文号的来文在这些文件中查找；graphml 输出它们之间的全部转发和引用。"
    "\n\n有一级晚于上一级的，返回码为 1。",
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@format_option("text", "json", "mermaid", "dot", "svg", "graphml")
def chain_command(files: tuple[str, ...], form: str) -> int:
    """Print the chain that ends with each newest document; 1 where a level is later than the one above it."""
    archive = Archive(document for file in files for document in documents_of(file))
    chains = _newest([archive.chain(document) for document in archive])
    if form == "graphml":
        click.echo(archive.to_graphml(), nl=False)
    for at, chain in enumerate(chains if form != "graphml" else ()):
        if form == "text":
            screen().print("\n" if at else "", end="")
            for line in chain_lines(chain):
                screen().print(line, soft_wrap=True)
        else:
            click.echo(_drawn(chain, form))
    return int(any((chain.slack() or 0) < 0 for chain in chains))


def _newest(chains: list[ForwardingChain]) -> list[ForwardingChain]:
    """Leave out chains that are the beginning of another one; what goes round in a circle is no beginning."""
    passed_on = {hop.identity for chain in chains if not chain.cycles for hop in chain.hops[:-1]}
    return [chain for chain in chains if chain.cycles or chain.carrier.identity not in passed_on]


def _drawn(chain: ForwardingChain, form: str) -> str:
    match form:
        case "mermaid":
            return chain.to_mermaid()
        case "dot":
            return chain.to_dot()
        case "svg":
            return chain.to_svg()
        case _:
            return json.dumps(_row(chain), ensure_ascii=False)


def _row(chain: ForwardingChain) -> dict[str, Any]:
    """Give a chain as plain data; a link names its hops by their places."""
    place = {id(hop): at for at, hop in enumerate(chain.hops)}
    return {
        "hops": [attrs.asdict(hop, value_serializer=_plain) for hop in chain.hops],
        "links": [
            {
                "upstream": place[id(link.upstream)],
                "downstream": place[id(link.downstream)],
                "verb": link.verb.value,
                "days_in_transit": link.days_in_transit,
                "slack": link.slack,
            }
            for link in chain.links
        ],
        "slack": chain.slack(),
        "disagreements": [attrs.asdict(found, value_serializer=_plain) for found in chain.disagreements],
        "cycles": chain.cycles,
    }


def _plain(_instance: object, _attribute: object, value: object) -> object:
    match value:
        case date():
            return value.isoformat()
        case Enum():
            return value.value
        case ClockTime() | DocumentNumber():
            return str(value)
        case _:
            return value
