"""Laws of phone numbers: every printed shape reads as the same number, alone and within a line."""

from hypothesis import example, given, strategies as st

from gov_notice.model import Phone
from gov_notice.parsing.fold import FOLD
from gov_notice.parsing.paragraphs import Paragraph, Setting
from gov_notice.parsing.understand.contacts import find_contacts

_WIDE = {0x30 + i: 0xFF10 + i for i in range(10)}
_AREAS = st.one_of(
    st.just("010"),
    st.builds("02{}".format, st.sampled_from("0123456789")),
    st.builds("0{}{:02d}".format, st.integers(3, 9), st.integers(0, 99)),
)
_SUBSCRIBERS = st.one_of(st.integers(2_000_000, 8_999_999), st.integers(20_000_000, 89_999_999)).map(str)
_EXTENSIONS = st.one_of(st.none(), st.integers(100, 9999).map(str))


@st.composite
def fixed_lines(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a fixed line: one of its printed shapes, and the canonical number."""
    area, subscriber, extension = draw(st.one_of(st.none(), _AREAS)), draw(_SUBSCRIBERS), draw(_EXTENSIONS)
    canonical = "-".join(part for part in (area, subscriber, extension) if part)
    half = len(subscriber) - 4
    text = draw(st.sampled_from([subscriber, f"{subscriber[:half]} {subscriber[half:]}"]))
    if area:
        text = draw(
            st.sampled_from(["{}-{}", "{}—{}", "{}－{}", "（{}）{}", "({}){}", "({}) {}", "{} {}", "{}一{}"])
        ).format(area, text)
    if extension:
        shapes = ["转{}", "-{}", "（转{}）", "转分机{}"]
        if not area and len(subscriber + extension) == 10 and subscriber.startswith(("400", "800")):
            shapes.remove("-{}")  # 4001234-567 is printed as a hotline is, and reads as one
        text += draw(st.sampled_from(shapes)).format(extension)
    if draw(st.booleans()):
        text = text.translate(_WIDE)
    elif draw(st.booleans()):
        text = text.replace("0", "O", 1)
    return text, canonical


@st.composite
def mobiles(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a mobile number: one of its printed shapes, and its digits."""
    digits = f"1{draw(st.integers(3, 9))}{draw(st.integers(0, 999_999_999)):09d}"
    gap = draw(st.sampled_from(["", " ", "-"]))
    prefix = draw(st.sampled_from(["", "+86 ", "+86-"]))
    return f"{prefix}{digits[:3]}{gap}{digits[3:7]}{gap}{digits[7:]}", digits


def numbers_in(line: str) -> list[str]:
    paragraph = Paragraph(text=line.translate(FOLD), printed=line, start=0)
    return [str(phone) for found in find_contacts([paragraph], Setting()) for phone in found.value.phones]


class TestPhone:
    """Printed in any of its shapes, a number reads as itself; its canonical text reads as itself."""

    @given(st.one_of(fixed_lines(), mobiles()))
    def test_every_shape_is_one_number(self, number: tuple[str, str]) -> None:
        text, canonical = number
        phone = Phone.parse(text)
        assert str(phone) == canonical
        assert phone.text == text

    @given(st.one_of(fixed_lines(), mobiles()))
    def test_canonical_text_is_a_fixed_point(self, number: tuple[str, str]) -> None:
        phone = Phone.parse(number[0])
        again = Phone.parse(str(phone))
        assert (again.number, again.extension) == (phone.number, phone.extension)

    @given(st.text())
    def test_any_words_can_be_read(self, words: str) -> None:
        if words.isprintable() and words.strip():
            assert Phone.read(words).text == words


class TestLine:
    """What `Phone.parse` takes, a line gives back: the same number under its label."""

    @example(("86201000-1000", "86201000-1000"))
    @given(st.one_of(fixed_lines(), mobiles()))
    def test_under_a_label(self, number: tuple[str, str]) -> None:
        text, canonical = number
        assert numbers_in(f"联系人：吕清源，联系电话：{text}，邮箱：a@example.cn") == [canonical]

    @example(("2017 1900", "20171900"), ("13000000000", "13000000000"))
    @example(("8690000", "8690000"), ("13000000000", "13000000000"))
    @example(("2000000转100", "2000000-100"), ("130 0000 0000", "13000000000"))
    @given(fixed_lines(), mobiles())
    def test_two_in_a_row(self, first: tuple[str, str], second: tuple[str, str]) -> None:
        assert numbers_in(f"联系电话：{first[0]}、{second[0]}。") == [first[1], second[1]]
