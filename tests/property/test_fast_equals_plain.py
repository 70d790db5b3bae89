"""What is done in a fast way gives what the plain way gives."""

import re

from hypothesis import given, strategies as st

from gov_notice.model.joint_names import _ENDS, _ends_as_body
from gov_notice.parsing.fold import FOLD, fold
from gov_notice.parsing.official import _BLANK
from gov_notice.parsing.recognise.head import _CHROME, _CONTENTS, is_chrome
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


class TestEndsOfNames:
    """The name of a body ends with such a word, or such a word and a note in brackets."""

    PLAIN = re.compile(
        rf"(?:{'|'.join(_ENDS)}|[\u4e00-\u9fff][局厅部委办署司处科室站所院队馆会社组])(?:[（(][^（）()]{{2,20}}[）)])?\Z"
    ).search

    @given(st.lists(st.sampled_from((*_ENDS, *"柳城局委会a（()）", "筹备组", "2026")), max_size=6).map("".join))
    def test_looking_at_the_last_character_equals_searching(self, words: str) -> None:
        assert _ends_as_body(words) == (self.PLAIN(words) is not None)


class TestChrome:
    """A line of the page around a document begins with one of its words, or is a row of a table of contents."""

    OPENINGS = (
        "索引号", "〔", "[", " ", "发布日期", "2026-05-13 08:30", "URL:", "url :", "Content:", "----", "柳ICP备", "公网安备", "是否公开:",
        "〔字体", "字 号:大", "目 录", "一、总则......3", "……………", "·", "备", "关于", "版权所有", "下载", "a", "Ａ", "。",
    )  # fmt: skip

    @given(st.lists(st.sampled_from(OPENINGS), min_size=1, max_size=5).map("".join))
    def test_looking_at_the_first_character_equals_matching(self, text: str) -> None:
        assert is_chrome(text) == bool(_CHROME(text) or _CONTENTS(text))


class TestBlanks:
    """Three signs of a blank to be filled in are one, and so are 某某 and XX."""

    PLAIN = re.compile(r"[\u00d7xX＊*_]{3,}|某某|XX").findall

    @given(st.text(st.sampled_from("\u00d7xX＊*_某a"), max_size=12))
    def test_one_pattern_a_sign_equals_one_for_all(self, text: str) -> None:
        assert _BLANK(text) == self.PLAIN(text)
