"""The words that every picture of a chain puts on hops and links."""

from gov_notice.chain.hops import Hop, Link

__all__ = ["arrow", "caption", "facts"]


def caption(hop: Hop) -> tuple[str, ...]:
    """Give the lines that describe a hop: issuers, number and day, title; those that are known."""
    head = "、".join(hop.issuers)
    return tuple(line for line in (head, facts(hop), hop.title or "") if line) or ("（无标题公文）",)


def facts(hop: Hop) -> str:
    """Give number and day of issue on one line."""
    day = hop.issued_on
    parts = (hop.number.text if hop.number else "", f"{day.year}年{day.month}月{day.day}日" if day else "")
    return "　".join(part for part in parts if part)


def arrow(link: Link) -> str:
    """Give what is known of a link: the verb, the days in transit, the slack.

    >>> from gov_notice.model import ForwardingVerb
    >>> arrow(Link(upstream=Hop(), downstream=Hop(), verb=ForwardingVerb.FORWARD, days_in_transit=13))
    '转发 · 历时13天'
    """
    parts = [link.verb.value]
    if link.days_in_transit is not None:
        parts.append(f"历时{link.days_in_transit}天")
    if link.slack is not None:
        parts.append(f"余量{link.slack}天" if link.slack >= 0 else f"逾期{-link.slack}天")
    return " · ".join(parts)
