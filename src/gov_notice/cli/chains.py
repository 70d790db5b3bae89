"""A forwarding chain on the screen: its picture, the margins between its levels, and what does not agree."""

from collections.abc import Iterator
from typing import Final

from rich.text import Text

from gov_notice.api import ForwardingChain
from gov_notice.chain import Disagreement, Hop, Link, Matter

__all__ = ["chain_lines"]

_MATTERS: Final = {Matter.TITLE: "标题", Matter.NUMBER: "发文字号", Matter.ISSUERS: "发文机关"}


def chain_lines(chain: ForwardingChain) -> Iterator[Text]:
    """Give the picture of a chain, and below it a line for each pair of deadlines and each disagreement."""
    yield Text(chain.to_text().rstrip("\n"))
    for link in chain.links:
        yield from _margins(link)
    for disagreement in chain.disagreements:
        yield Text(f"  ! {_disagreement(disagreement)}", style="yellow")
    for cycle in chain.cycles:
        yield Text(f"  ! 转发成环：{' → '.join(cycle)}", style="bold red")


def _margins(link: Link) -> Iterator[Text]:
    for pair in link.compared:
        ours = f"{_name(link.downstream)} {pair.downstream.text}"
        theirs = f"{_name(link.upstream)} {pair.upstream.text}"
        match pair.slack:
            case 0:
                words, style = f"{ours}，与{theirs}同日", "yellow"
            case days if days > 0:
                words, style = f"{ours}，比{theirs}提前 {days} 天", "green"
            case days:
                words, style = f"{ours}，比{theirs}晚 {-days} 天", "bold red"
        yield Text(f"  {words}", style=style)


def _name(hop: Hop) -> str:
    return "、".join(hop.issuers) or str(hop.number or "") or hop.title or "来文"


def _disagreement(found: Disagreement) -> str:
    if found.matter is Matter.DATE:
        return f"转发日期 {found.cited} 早于原文日期 {found.enclosed}"
    return f"引用的{_MATTERS[found.matter]}与原文不一致：引作“{found.cited}”，原文为“{found.enclosed}”"
