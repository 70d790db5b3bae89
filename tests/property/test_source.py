"""Laws of the text that remembers where its characters came from."""

from itertools import pairwise

from hypothesis import given, strategies as st

from gov_notice.source import SourceText, Span


@st.composite
def texts_with_cuts(draw: st.DrawFn) -> tuple[str, list[Span]]:
    text = draw(st.text(max_size=40))
    places = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    pairs = zip(places[::2], places[1::2], strict=False)
    return text, [Span(a, b) for a, b in pairs if a < b]


class TestBack:
    """Law 2: what stands in the folded text led back to the original is the same characters."""

    @given(texts_with_cuts(), st.data())
    def test_every_character_leads_to_itself(self, drawn: tuple[str, list[Span]], data: st.DataObject) -> None:
        text, cuts = drawn
        source = SourceText.of(text).without(cuts)
        if source.text:
            at = data.draw(st.integers(0, len(source.text) - 1))
            assert source.back(Span(at, at + 1)).of(text) == source.text[at]

    @given(texts_with_cuts(), st.data())
    def test_pieces_joined_are_the_span(self, drawn: tuple[str, list[Span]], data: st.DataObject) -> None:
        text, cuts = drawn
        source = SourceText.of(text).without(cuts)
        start = data.draw(st.integers(0, len(source.text)))
        stop = data.draw(st.integers(start, len(source.text)))
        pieces = source.pieces(Span(start, stop))
        assert "".join(piece.of(text) for piece in pieces) == source.text[start:stop]
        assert all(a.stop < b.start for a, b in pairwise(pieces))

    @given(texts_with_cuts(), texts_with_cuts())
    def test_cutting_twice_leads_back_as_well(
        self, first: tuple[str, list[Span]], second: tuple[str, list[Span]]
    ) -> None:
        once = SourceText.of(first[0]).without(first[1])
        cuts = [cut for cut in second[1] if cut.stop <= len(once.text)]
        twice = once.without(cuts)
        for at, char in enumerate(twice.text):
            assert twice.original[twice.origin(at)] == char


class TestCuts:
    """What is cut out is gone from the text, and nothing else is."""

    @given(texts_with_cuts())
    def test_the_rest_stays(self, drawn: tuple[str, list[Span]]) -> None:
        text, cuts = drawn
        kept = "".join(char for at, char in enumerate(text) if not any(c.start <= at < c.stop for c in cuts))
        assert SourceText.of(text).without(cuts).text == kept
        assert SourceText.of(text).without(cuts).printed == kept
