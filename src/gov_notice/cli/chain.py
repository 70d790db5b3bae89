"""`gov-notice chain`: what a document passes on, from the origin to the newest carrier."""

import json
from datetime import date
from enum import Enum
from typing import Any

import attrs
import click

from gov_notice.api import ClockTime, DocumentNumber, ForwardingChain
from gov_notice.cli.chains import chain_lines
from gov_notice.cli.options import format_option
from gov_notice.cli.screen import screen
from gov_notice.cli.sources import documents_of

__all__ = ["chain_command"]


@click.command(
    "chain",
    short_help="转发链，以及各级时限的余量",
    help="转发链：从最初的文件到本文，每一级的时限比上一级提前几天。\n\n有一级晚于上一级的，返回码为 1。",
)
@click.argument("file", metavar="FILE")
@format_option("text", "json", "mermaid", "dot", "svg")
def chain_command(file: str, form: str) -> int:
    """Print the chain of each document of a file; 1 where a level is later than the one above it."""
    chains = [ForwardingChain.of(document) for document in documents_of(file)]
    for chain in chains:
        if form == "text":
            for line in chain_lines(chain):
                screen().print(line, soft_wrap=True)
        else:
            click.echo(_drawn(chain, form))
    return int(any((chain.slack() or 0) < 0 for chain in chains))


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
