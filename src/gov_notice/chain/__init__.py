"""Forwarding chains: who passed on what, when, and how much time was left."""

from gov_notice.chain.chain import ForwardingChain
from gov_notice.chain.hops import Compared, Disagreement, Hop, Link, Matter

__all__ = ["Compared", "Disagreement", "ForwardingChain", "Hop", "Link", "Matter"]
