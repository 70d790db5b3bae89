"""Laws of archives."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings, strategies as st

from gov_notice.archive import Archive, ReferenceKind
from gov_notice.model import (
    Block,
    Citation,
    DocumentNumber,
    Forwarding,
    ForwardingVerb,
    IssuingBody,
    OfficialDocument,
    PrintedDate,
    Title,
)
from gov_notice.testing import any_documents

# few numbers, titles and bodies, so that the documents of one archive meet each other
numbers = st.sampled_from(("柳林发〔2026〕1号", "柳林发〔2026〕2号", "柳水发〔2026〕1号", "第5号")).map(
    DocumentNumber.parse
)
titles = st.sampled_from(("关于开展古树普查的通知", "柳江省林业厅关于开展古树普查的通知", "关于放假的通知", "公告"))
issuers = st.sampled_from(("柳江省林业厅", "柳江省水利厅", "省林业厅")).map(IssuingBody)
texts = st.sampled_from(
    ("各县要在四月底前完成登记造册。", "各县要在四月底前完成登记造册！", "旧办法（柳林发〔2026〕2号）同时废止。")
)
citations = st.builds(
    Citation, title=st.none() | titles, number=st.none() | numbers, issuers=st.lists(issuers, max_size=1)
)


def _documents(inner: st.SearchStrategy[OfficialDocument] | None = None) -> st.SearchStrategy[OfficialDocument]:
    return st.builds(
        OfficialDocument,
        number=st.none() | numbers,
        title=st.none() | titles.map(Title.read),
        issuers=st.lists(issuers, max_size=1),
        date_of_issue=st.none() | st.integers(1, 3).map(lambda day: PrintedDate.of(date(2026, 5, day))),
        body=st.lists(texts.map(lambda text: Block(text=text)), max_size=1),
        citations=st.lists(citations, max_size=2),
        forwardings=st.lists(
            st.builds(
                Forwarding,
                verb=st.sampled_from(ForwardingVerb),
                citation=citations,
                enclosed=st.none() | st.integers(0, 1),
            ),
            max_size=2,
        ),
        enclosed=st.just(()) if inner is None else st.lists(inner, max_size=2),
    )


documents = _documents(_documents())


class TestOrder:
    """The order of adding does not matter."""

    @settings(deadline=None)  # the first example imports networkx
    @given(st.lists(documents, max_size=4).flatmap(lambda drawn: st.tuples(st.just(drawn), st.permutations(drawn))))
    def test_of_adding_does_not_matter(self, orders: tuple[list[OfficialDocument], list[OfficialDocument]]) -> None:
        one, other = map(Archive, orders)
        assert one == other
        assert one.documents == other.documents
        assert one.references() == other.references()
        assert one.missing() == other.missing()
        assert one.repeated() == other.repeated()
        assert one.shared_numbers() == other.shared_numbers()
        assert one.cycles() == other.cycles()
        assert one.to_graphml() == other.to_graphml()


class TestRepeats:
    """Law 10: two documents with one identity are reported by the archive."""

    @given(st.lists(documents, min_size=2, max_size=4))
    def test_documents_of_one_identity_are_reported_together(self, drawn: list[OfficialDocument]) -> None:
        known = [each for each in drawn if each.number or each.title or each.issuers or each.date_of_issue]
        groups = [set(each.documents) for each in Archive(known).repeated()]
        for one in known:
            for other in known:
                if one != other and one.identity == other.identity:
                    assert any({one, other} <= group for group in groups)

    @given(documents)
    def test_what_is_added_twice_is_reported(self, document: OfficialDocument) -> None:
        assert [each.documents for each in Archive([document, document]).repeated()] == [(document, document)]


class TestReferences:
    """What is referred to is found or missing, never both."""

    @given(st.lists(documents, max_size=4))
    def test_a_document_found_by_number_carries_it(self, drawn: list[OfficialDocument]) -> None:
        for each in Archive(drawn).references():
            cited = each.citation.number
            if each.target and cited and cited.agency_code and each.kind is not ReferenceKind.FORWARDS:
                assert str(each.target.number) == str(cited)


class TestChains:
    """Law 8: a chain has no cycle, whatever the archive holds."""

    @given(st.lists(documents, min_size=1, max_size=4))
    def test_every_document_comes_before_its_carrier(self, drawn: list[OfficialDocument]) -> None:
        archive = Archive(drawn)
        for document in drawn:
            hops = archive.chain(document).hops
            assert all(hop.carrier is not None and hop.carrier > at for at, hop in enumerate(hops[:-1]))


class TestStorage:
    """What is saved opens again as it was."""

    @given(any_documents())
    def test_opened_is_saved(self, document: OfficialDocument) -> None:
        archive = Archive([document])
        with TemporaryDirectory() as folder:
            archive.save(Path(folder) / "a")
            assert Archive.open(Path(folder) / "a") == archive
