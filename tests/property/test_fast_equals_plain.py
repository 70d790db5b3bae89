"""What is done in a fast way gives what the plain way gives."""

from hypothesis import given, strategies as st

from gov_notice.parsing.fold import FOLD, fold
from gov_notice.parsing.unwrap import _columns

FORBIDDEN = dict.fromkeys([*range(9), *range(0x0E, 0x20), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)], "\ufffd")
NOT_CUT_OUT = st.characters(exclude_characters="\r&<*\\#\u00ad\u200b\u200c\u200d\u2060\ufeff", exclude_categories=())
TEXTS = st.text(st.one_of(NOT_CUT_OUT, st.sampled_from("".join(map(chr, FOLD)).replace("\r", "")[:344])))


class TestFold:
    """Stage 1: every character of the folded text is its place's character or its plain form."""

    @given(TEXTS)
    def test_replacing_odd_characters_one_by_one_equals_the_table(self, text: str) -> None:
        printed = text.translate(FORBIDDEN)
        source = fold(text)
        assert source.printed == printed
        assert source.text == printed.translate(FOLD)

    def test_a_text_of_every_odd_character_equals_the_table(self) -> None:
        text = "".join(map(chr, FOLD)).replace("\r", "")
        assert fold(text).text == text.translate(FOLD)


class TestColumns:
    """A wide character takes two columns, all others one (the width of a printed line)."""

    @given(st.text(st.one_of(st.characters(), st.sampled_from("“”‘’…\u2e7f\u2e80，a"))))
    def test_counting_runs_equals_counting_characters(self, text: str) -> None:
        assert _columns(text) == sum(2 if char > "\u2e7f" or char in "“”‘’…" else 1 for char in text)
