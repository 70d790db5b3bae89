"""Laws of the document number."""

import pytest
from hypothesis import given, settings, strategies as st

from gov_notice.errors import NoticeSyntaxError
from gov_notice.model import DocumentNumber
from gov_notice.testing.parts import canonical_numbers, document_numbers

_SCRAPS = st.text(alphabet="柳发字令第号期年〔〕[]()（）【】0123456789Oo二〇一十 \n", max_size=40).filter(
    lambda text: not text or text.strip()
)


# a few hundred in CI, as many as all others in the nightly profile
LAW = settings(max_examples=max(300, settings().max_examples))


class TestLawSeven:
    """`DocumentNumber.parse(str(n)) == n` for canonical n; printing is canonical."""

    @LAW
    @given(canonical_numbers())
    def test_canonical_number_is_read_as_itself(self, number: DocumentNumber) -> None:
        assert DocumentNumber.parse(str(number)) == number

    @LAW
    @given(document_numbers())
    def test_printing_is_canonical(self, number: DocumentNumber) -> None:
        if number.readable:
            assert str(DocumentNumber.parse(str(number))) == str(number)

    @LAW
    @given(_SCRAPS)
    def test_whatever_is_read_prints_canonically(self, text: str) -> None:
        number = DocumentNumber.read(text or "?")
        again = DocumentNumber.read(str(number))
        assert str(again) == str(number)
        assert (again.form, again.agency_code, again.year, again.serial) == (
            number.form,
            number.agency_code,
            number.year,
            number.serial,
        )

    @LAW
    @given(_SCRAPS)
    def test_a_near_miss_points_into_the_text(self, text: str) -> None:
        if not DocumentNumber.read(text or "?").readable:
            with pytest.raises(NoticeSyntaxError) as caught:
                DocumentNumber.parse(text)
            assert 0 <= caught.value.start <= caught.value.stop <= len(text)


class TestDeviations:
    """What is said of a printed number leads to its canonical form."""

    @given(document_numbers())
    def test_replaced_they_give_the_canonical_form(self, number: DocumentNumber) -> None:
        text = number.text
        for each in reversed(number.deviations):
            text = text[: each.start] + each.wanted + text[each.stop :]
        if number.deviations:
            assert DocumentNumber.parse(text).deviations == ()
            assert str(DocumentNumber.parse(text)) == str(number)


class TestOrder:
    """Numbers are in one total order."""

    @given(document_numbers(), document_numbers(), document_numbers())
    def test_total(self, a: DocumentNumber, b: DocumentNumber, c: DocumentNumber) -> None:
        assert (a < b) + (b < a) + (a == b) == 1
        if a < b < c:
            assert a < c
