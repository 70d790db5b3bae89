"""Laws of printing: what is printed reads back as what it was."""

from hypothesis import given, settings, strategies as st

from gov_notice.model import Block, OfficialDocument, same_content
from gov_notice.parsing import parse
from gov_notice.rendering import render_text
from gov_notice.testing import any_documents, official_documents, printable_documents, sentences

# a few hundred in CI, as many as all others in the nightly profile
LAW = settings(max_examples=max(300, settings().max_examples))


class TestReadingBack:
    """Law 4: for documents of `printable_documents()`, `parse(render(d, "text")).document == d`."""

    @LAW
    @given(printable_documents())
    def test_gives_the_document_again(self, document: OfficialDocument) -> None:
        assert parse(render_text(document)).document == document

    @LAW
    @given(official_documents(enclosing=0))
    def test_of_what_was_read_gives_the_same_content_again(self, document: OfficialDocument) -> None:
        read = parse(render_text(document)).document
        again = parse(render_text(read)).document
        assert same_content(again, read)


class TestPrinting:
    """Every printable part of the model appears, and printing never fails."""

    @given(any_documents())
    def test_prints_every_document(self, document: OfficialDocument) -> None:
        text = render_text(document)
        assert text == "" or (text.endswith("\n") and not text.startswith("\n"))
        assert "\n\n\n" not in text

    @given(official_documents())
    def test_says_all_its_parts(self, document: OfficialDocument) -> None:
        text = render_text(document)
        words = [
            document.number and document.number.text,
            document.title and document.title.text,
            document.title_note,
            document.urgency,
            document.copy_number,
            document.seal,
            document.letterhead and document.letterhead.text,
            document.secrecy and document.secrecy.text,
            document.date_of_issue and document.date_of_issue.text,
            document.addressees and document.addressees.text,
            document.copies_to and document.copies_to.text,
            document.printed_by and document.printed_by.name,
            document.distribution,
            *document.notes,
            *document.subject_terms,
            *(body.name for body in document.issuers),
            *(signatory.name for signatory in document.signatories),
            *(attachment.name for attachment in document.attachments),
            *(attachment.heading for attachment in document.attachments),
            *(block.text for root in document.body for block in root.walk()),
        ]
        assert [word for word in words if word and word not in text] == []

    @given(st.lists(sentences()))
    def test_a_paragraph_is_a_line(self, texts: list[str]) -> None:
        printed = render_text(OfficialDocument(body=[Block(text=text) for text in texts]))
        assert printed.split("\n")[:-1] == [f"　　{text}" for text in texts]
