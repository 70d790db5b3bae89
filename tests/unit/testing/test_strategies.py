"""The strategies draw what they promise, and shrink to something small."""

import warnings
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings, strategies as st
from hypothesis.errors import NonInteractiveExampleWarning

from gov_notice import model, testing
from gov_notice._hypothesis import STRATEGIES
from gov_notice.model import (
    BlockKind,
    Contact,
    Deadline,
    DeadlineKind,
    DocumentNumber,
    NumberForm,
    OfficialDocument,
    Title,
)
from gov_notice.rendering import render_text

CLASSES = [name for name in model.__all__ if attrs.has(getattr(model, name))]


def seen(strategy: st.SearchStrategy[Any], size: int = 200) -> list[Any]:
    """Draw values without a search for a failure."""
    values: list[Any] = []

    @settings(
        max_examples=size,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def keep(value: object) -> None:
        values.append(value)

    keep()
    return values


def test_every_class_of_the_model_has_its_strategy() -> None:
    assert sorted(STRATEGIES) == sorted(CLASSES)
    assert set(STRATEGIES.values()) <= set(testing.__all__)


@pytest.mark.parametrize("name", CLASSES)
def test_a_strategy_draws_its_class(name: str) -> None:
    strategy = getattr(testing, STRATEGIES[name])()
    values = seen(strategy, 30)
    assert values
    assert all(type(value) is getattr(model, name) for value in values)


NO_STRATEGIES = {"differences", "read_rule_cases"}


@pytest.mark.parametrize("name", [name for name in testing.__all__ if name.endswith("s") and name not in NO_STRATEGIES])
def test_every_strategy_can_be_called_without_arguments(name: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NonInteractiveExampleWarning)
        getattr(testing, name)().example()


class TestDocumentNumbers:
    """Law 7: DocumentNumber.parse(str(n)) == n for canonical n; printing is canonical."""

    @given(testing.canonical_numbers())
    def test_a_canonical_number_is_read_as_itself(self, number: DocumentNumber) -> None:
        assert DocumentNumber.parse(str(number)) == number
        assert number.text == str(number)

    @given(testing.document_numbers())
    def test_every_print_of_a_readable_number_has_one_canonical_form(self, number: DocumentNumber) -> None:
        if number.readable:
            assert DocumentNumber.parse(str(number)) == attrs.evolve(number, text=str(number))

    def test_every_form_is_drawn(self) -> None:
        assert {number.form for number in seen(testing.canonical_numbers())} == set(NumberForm) - {
            NumberForm.UNREADABLE
        }
        assert NumberForm.UNREADABLE in {number.form for number in seen(testing.document_numbers())}

    @given(testing.document_numbers(agency_codes=st.just("柳财发"), years=st.just(2026), serials=st.just(7)))
    def test_the_parts_can_be_given(self, number: DocumentNumber) -> None:
        assert number.year in (2026, None)
        assert number.serial in (7, None)


class TestOfficialDocuments:
    """Number, title and signature name one body; duties come after the day of issue; what is forwarded is older."""

    @given(testing.official_documents())
    def test_the_head_belongs_to_the_signature(self, document: OfficialDocument) -> None:
        (body,) = document.issuers
        assert document.title
        assert [issuer.name for issuer in document.title.issuers] in ([body.name], [])
        assert document.title.text.startswith(body.name)
        assert document.number
        assert document.issued_on
        assert document.number.year == document.issued_on.year
        assert document.letterhead is None or document.letterhead.bodies == (body,)

    @given(testing.official_documents())
    def test_times_run_forward(self, document: OfficialDocument) -> None:
        assert document.issued_on
        assert all(deadline.on > document.issued_on for deadline in document.deadlines if deadline.on)
        printed = document.date_of_printing
        assert printed is None or printed.day is None or printed.day >= document.issued_on
        for inner in document.enclosed:
            assert inner.issued_on
            assert inner.issued_on < document.issued_on

    @given(testing.official_documents())
    def test_what_is_forwarded_is_cited_and_printed_inside(self, document: OfficialDocument) -> None:
        for forwarding in document.forwardings:
            assert forwarding.enclosed is not None
            inner = document.enclosed[forwarding.enclosed]
            assert forwarding.citation.number == inner.number
            assert document.title
            assert inner.title
            assert document.title.inner[0].text == inner.title.text

    @given(testing.official_documents())
    def test_the_body_says_its_duties(self, document: OfficialDocument) -> None:
        said = "\n".join(block.text for block in document.body)
        assert all(deadline.text in said for deadline in document.deadlines)

    def test_everything_that_a_document_can_have_is_drawn(self) -> None:
        documents = seen(testing.official_documents(), 500)
        assert any(document.enclosed and document.enclosed[0].enclosed for document in documents)
        assert not any(inner.enclosed for one in documents for two in one.enclosed for inner in two.enclosed)
        kinds = {deadline.kind for document in documents for deadline in document.deadlines}
        assert kinds == set(DeadlineKind)
        for field in attrs.fields(OfficialDocument):
            assert any(getattr(document, field.name) not in (None, ()) for document in documents), field.name

    def test_it_shrinks_to_a_paper_of_one_paragraph(self) -> None:
        smallest = find(testing.official_documents(), lambda _: True)
        assert len(smallest.body) == 1
        assert not any((smallest.enclosed, smallest.deadlines, smallest.contacts, smallest.letterhead))

    @given(testing.official_documents(days=st.just(date(2026, 5, 13)), enclosing=0))
    def test_the_day_can_be_given_and_forwarding_be_ruled_out(self, document: OfficialDocument) -> None:
        assert document.issued_on == date(2026, 5, 13)
        assert not document.enclosed
        assert not document.forwardings


class TestAnyDocuments:
    """Every value that the constructors take can be drawn."""

    def test_odd_characters_empty_words_and_parts_that_do_not_fit_are_drawn(self) -> None:
        documents = seen(testing.any_documents(), 400)
        words = {document.genre for document in documents if document.genre is not None}
        assert "" in words
        assert any(not word.isprintable() for word in words)
        assert any(document.enclosed for document in documents)

    @pytest.mark.parametrize("kind", BlockKind)
    def test_every_kind_of_block_is_found(self, kind: BlockKind) -> None:
        quick = settings(max_examples=5000, database=None, derandomize=True, phases=[Phase.generate])
        document = find(
            testing.any_documents(), lambda drawn: any(block.kind is kind for block in drawn.body), settings=quick
        )
        assert document.body

    def test_it_shrinks_to_the_empty_document(self) -> None:
        assert find(testing.any_documents(), lambda _: True) == OfficialDocument()


class TestPrintableDocuments:
    """The body says what the lists hold, and the parts are read from their own words."""

    @given(testing.printable_documents())
    def test_what_the_lists_hold_is_said_by_the_body(self, document: OfficialDocument) -> None:
        said = "\n".join(inner.text for block in document.body for inner in block.walk())
        for words in (*map(str, document.deadlines), *map(str, document.periods)):
            assert words in said
        for contact in document.contacts:
            assert all(phone.text in said for phone in contact.phones)
        for citation in document.citations:
            assert f"《{citation.title}》" in said

    @given(testing.printable_documents())
    def test_what_is_passed_on_is_printed_inside_and_older(self, document: OfficialDocument) -> None:
        assert len(document.enclosed) == len(document.forwardings)
        for inner in document.enclosed:
            assert inner.issued_on
            assert document.issued_on
            assert inner.issued_on < document.issued_on

    @given(testing.printable_documents())
    def test_title_and_number_are_what_their_words_say(self, document: OfficialDocument) -> None:
        assert document.title
        assert document.number
        assert Title.read(document.title.text) == document.title
        assert DocumentNumber.parse(document.number.text) == document.number
        assert document.genre == document.title.genre


class TestNoticeTexts:
    """A text with the document that it says, and what was done to its page."""

    @given(testing.notice_texts(damages=st.nothing()))
    def test_without_damage_it_is_the_printed_page(self, drawn: testing.NoticeText) -> None:
        assert drawn.text == render_text(drawn.document)
        assert drawn.damages == ()

    @pytest.mark.parametrize("damage", testing.DAMAGES)
    def test_every_damage_is_done_to_some_page(self, damage: str) -> None:
        drawn = seen(testing.notice_texts(damages=st.just(damage)), 200)
        assert any(one.damages == (damage,) and one.text != render_text(one.document) for one in drawn)

    @given(testing.notice_texts(damages=st.just("wrapped")).filter(lambda drawn: "wrapped" in drawn.damages))
    def test_wrapped_lines_are_as_long_as_the_standard_has_them(self, drawn: testing.NoticeText) -> None:
        paragraphs = [
            line for line in drawn.text.split("\n") if line.startswith("　　") and not line.startswith("　　　")
        ]
        assert all(len(line.rstrip("，、。；：？！）》〉”’〕")) <= 28 for line in paragraphs)

    def test_it_shrinks_to_a_clean_page(self) -> None:
        assert find(testing.notice_texts(), lambda _: True).damages == ()


class TestParts:
    """Each strategy draws what its part can be."""

    @given(testing.deadlines(issued_on=st.just(date(2026, 5, 13))))
    def test_a_deadline_comes_after_the_day_of_issue(self, deadline: Deadline) -> None:
        assert deadline.on is None or deadline.on > date(2026, 5, 13)

    @given(testing.contacts())
    def test_addresses_belong_to_nobody(self, contact: Contact) -> None:
        assert all(address.endswith(".example") for address in contact.emails)

    @given(testing.texts())
    def test_texts_hold_only_what_a_document_can_hold(self, text: str) -> None:
        assert OfficialDocument(genre=text).genre == text

    def test_an_office_of_the_province_has_the_provinces_name_and_code(self) -> None:
        for office in seen(testing.offices(provincial=st.just(value=True)), 30):
            assert office.name.startswith(office.region.province)
            assert office.code.startswith(office.region.province_letter)
