"""Laws of forwarding chains."""

from itertools import pairwise

from hypothesis import given

from gov_notice.chain import ForwardingChain
from gov_notice.model import OfficialDocument
from gov_notice.testing import any_documents, official_documents


class TestOrder:
    """Law 8: a chain has no cycle."""

    @given(any_documents())
    def test_every_document_comes_before_its_carrier(self, document: OfficialDocument) -> None:
        hops = ForwardingChain.of(document).hops
        assert all(hop.carrier is not None and hop.carrier > at for at, hop in enumerate(hops[:-1]))
        assert (hops[-1].carrier, hops[-1].identity) == (None, document.identity)

    @given(official_documents(enclosing=4))
    def test_days_ascend_where_no_carrier_is_older_than_what_it_passes_on(self, document: OfficialDocument) -> None:
        days = [hop.issued_on for hop in ForwardingChain.of(document).hops if hop.issued_on]
        assert days == sorted(days)

    @given(any_documents())
    def test_every_hop_but_the_newest_has_its_link(self, document: OfficialDocument) -> None:
        chain = ForwardingChain.of(document)
        for hop, link in zip(chain.hops[:-1], chain.links, strict=True):
            assert link.upstream is hop
            assert hop.carrier is not None
            assert link.downstream is chain.hops[hop.carrier]


class TestSlack:
    """Law 8: the slack of a link is the upstream due day minus the downstream's; the chain has the smallest known."""

    @given(official_documents(enclosing=4))
    def test_is_a_difference_of_days(self, document: OfficialDocument) -> None:
        for link in ForwardingChain.of(document).links:
            for each in link.compared:
                assert each.upstream in link.upstream.deadlines
                assert each.downstream in link.downstream.deadlines
                assert each.upstream.on is not None
                assert each.downstream.on is not None
                assert each.slack == (each.upstream.on - each.downstream.on).days

    @given(official_documents(enclosing=4))
    def test_of_the_chain_is_the_smallest_known(self, document: OfficialDocument) -> None:
        chain = ForwardingChain.of(document)
        known = [link.slack for link in chain.links if link.slack is not None]
        assert chain.slack() == (min(known) if known else None)


class TestPictures:
    """Every hop is in every picture."""

    @given(any_documents())
    def test_drawing_never_fails_and_links_are_as_many_as_arrows(self, document: OfficialDocument) -> None:
        chain = ForwardingChain.of(document)
        assert chain.to_mermaid().count(" -->|") == len(chain.links)
        assert chain.to_svg().count("<rect ") == len(chain.hops)
        assert chain.to_dot().startswith("digraph chain {\n")
        assert chain.to_text().endswith("\n")

    @given(official_documents(enclosing=4))
    def test_of_the_terminal_says_all_titles_in_order(self, document: OfficialDocument) -> None:
        chain = ForwardingChain.of(document)
        text = chain.to_text()
        places = [text.index(hop.title) for hop in chain.hops if hop.title]
        assert all(first <= second for first, second in pairwise(places))
