"""The forwarding chain that several rules look at."""

from gov_notice.chain import ForwardingChain
from gov_notice.checking import Context

__all__ = ["chain_of"]


def chain_of(ctx: Context) -> ForwardingChain:
    """Give the chain that ends with the document, to be asked for by `Context.once`."""
    return ForwardingChain.of(ctx.document)
