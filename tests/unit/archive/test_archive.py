"""Many documents together: looking up, references, and what is odd among them."""

import sys
from datetime import date
from typing import Any, Final

import pytest
from lxml import etree

from gov_notice.archive import Archive, ReferenceKind
from gov_notice.errors import ExtraMissingError
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

LONG: Final = "各县林业局要在四月底前完成辖区内古树的登记造册，逐株核对树种树龄和保护等级，建立档案并落实管护责任人。"


def notice(
    number: str | None,
    title: str,
    *,
    issuer: str = "柳江省林业厅",
    text: str = LONG,
    **more: Any,  # noqa: ANN401  fields of a document
) -> OfficialDocument:
    return OfficialDocument(
        number=DocumentNumber.parse(number) if number else None,
        title=Title.read(title),
        issuers=[IssuingBody(issuer)],
        date_of_issue=PrintedDate.of(date(2026, 3, 2)),
        body=[Block(text=text)],
        **more,
    )


def cites(number: str | None = None, title: str | None = None, issuer: str | None = None) -> Citation:
    return Citation(
        number=DocumentNumber.read(number) if number else None,
        title=title,
        issuers=[IssuingBody(issuer)] if issuer else (),
    )


def passes_on(citation: Citation, enclosed: int | None = None) -> Forwarding:
    return Forwarding(verb=ForwardingVerb.FORWARD, citation=citation, enclosed=enclosed)


CENSUS: Final = notice("柳林发〔2026〕3号", "柳江省林业厅关于开展古树普查的通知")
DECREE: Final = notice("第5号", "柳城县消防管理办法", issuer="柳城县人民政府")
BARE: Final = notice(None, "公告", issuer="柳城县水务局")


class TestFinding:
    """A citation leads to the document that it means."""

    @pytest.mark.parametrize(
        ("citation", "found"),
        [
            (cites("柳林发〔2026〕3号"), CENSUS),
            (cites("柳林发[2026]03号"), CENSUS),
            (cites("柳林发〔2026〕4号"), None),
            (cites("柳林发〔2026〕4号", "关于开展古树普查的通知"), None),
            (cites(title="关于开展古树普查的通知"), CENSUS),
            (cites(title="柳江省林业厅 关于开展古树普查的通知"), CENSUS),
            (cites(title="关于开展古树普查的通知", issuer="省林业厅"), CENSUS),
            (cites(title="关于开展古树普查的通知", issuer="省水利厅"), None),
            (cites(title="柳城市林业局关于开展古树普查的通知"), CENSUS),
            (cites("柳城县人民政府令第5号"), DECREE),
            (cites("第5号", issuer="柳城县人民政府"), DECREE),
            (cites("第5号"), None),
            (cites(title="公告"), None),
            (cites(title=" "), None),
            (Citation(), None),
        ],
    )
    def test_by_number_else_by_title(self, citation: Citation, found: OfficialDocument | None) -> None:
        assert Archive([CENSUS, DECREE, BARE]).find(citation) == found

    def test_a_title_of_several_documents_means_none_of_them(self) -> None:
        archive = Archive([notice("甲发〔2025〕1号", "关于放假的通知"), notice("甲发〔2026〕1号", "关于放假的通知")])
        assert archive.find(cites(title="关于放假的通知")) is None

    def test_two_documents_of_one_number_are_told_apart_by_the_title(self) -> None:
        first, second = notice("甲发〔2026〕1号", "关于甲事的通知"), notice("甲发〔2026〕1号", "关于乙事的通知")
        assert Archive([first, second]).find(cites("甲发〔2026〕1号", "关于乙事的通知")) == second

    def test_what_is_printed_inside_is_found(self) -> None:
        carrier = notice("柳市林〔2026〕7号", "转发通知", enclosed=[CENSUS])
        assert Archive([carrier]).find(cites("柳林发〔2026〕3号")) == CENSUS

    def test_citing_takes_citations_and_forwardings_at_any_depth(self) -> None:
        citing = notice("乙发〔2026〕1号", "关于乙事的通知", citations=[cites("柳林发〔2026〕3号")])
        forwarding = notice("丙发〔2026〕1号", "关于丙事的通知", forwardings=[passes_on(cites("柳林发〔2026〕3号"))])
        outer = notice("丁发〔2026〕1号", "关于丁事的通知", enclosed=[forwarding])
        archive = Archive([citing, outer, CENSUS])
        assert set(archive.citing("柳林发[2026]3号")) == {citing, forwarding}
        assert archive.citing(DocumentNumber.parse("柳林发〔2026〕9号")) == ()


class TestChains:
    """A chain goes on through the archive."""

    def test_what_is_only_cited_is_looked_up(self) -> None:
        city = notice("柳市林〔2026〕7号", "柳城市林业局转发", forwardings=[passes_on(cites("柳林发〔2026〕3号"))])
        county = notice("南林〔2026〕2号", "南渡县林业局转发", forwardings=[passes_on(cites("柳市林〔2026〕7号"))])
        chain = Archive([city, CENSUS]).chain(county)
        assert [hop.identity for hop in chain.hops] == [CENSUS.identity, city.identity, county.identity]

    def test_a_circle_ends_in_a_report(self) -> None:
        first = notice("甲发〔2026〕1号", "甲转发", forwardings=[passes_on(cites("乙发〔2026〕1号"))])
        second = notice("乙发〔2026〕1号", "乙转发", forwardings=[passes_on(cites("甲发〔2026〕1号"))])
        archive = Archive([first, second])
        circle = tuple(sorted((first.identity, second.identity)))
        assert archive.cycles() == (circle,)
        assert archive.chain(first).cycles == ((first.identity, second.identity),)

    def test_a_carrier_with_the_title_of_what_it_passes_on_is_no_circle(self) -> None:
        carrier = notice(None, "关于开展古树普查的通知", forwardings=[passes_on(cites(title="关于开展古树普查的通知"))])
        archive = Archive([carrier])
        assert archive.cycles() == ()
        assert archive.chain(carrier).cycles == ()
        assert len(archive.missing()) == 1

    def test_a_long_way_is_no_circle(self) -> None:
        way = [
            notice(
                f"甲发〔2026〕{k}号", f"关于第{k}件事的通知", forwardings=[passes_on(cites(f"甲发〔2026〕{k + 1}号"))]
            )
            for k in range(1, 1500)
        ]
        archive = Archive(way)
        assert archive.cycles() == ()
        assert len(archive.chain(way[0]).hops) == 1500


class TestReferences:
    """What forwards, cites and repeals what."""

    def test_kinds_and_goals(self) -> None:
        inner = notice("乙发〔2026〕1号", "关于乙事的通知")
        document = notice(
            "丙发〔2026〕1号",
            "关于丙事的通知",
            text="根据柳林发〔2026〕3号，制定本办法。本办法施行后，《旧办法》（丙发〔2001〕2号）同时废止。",
            enclosed=[inner],
            forwardings=[passes_on(cites("乙发〔2026〕1号"), enclosed=0)],
            citations=[cites("柳林发〔2026〕3号"), cites("丙发〔2001〕2号", "旧办法")],
        )
        found = [each for each in Archive([document, CENSUS]).references() if each.source == document]
        assert [(each.kind, each.target) for each in found] == [
            (ReferenceKind.FORWARDS, inner),
            (ReferenceKind.CITES, CENSUS),
            (ReferenceKind.REPEALS, None),
        ]
        assert found[0].verb is ForwardingVerb.FORWARD

    @pytest.mark.parametrize(
        ("text", "repealed"),
        [
            ("《甲办法》（甲发〔2001〕1号）同时废止。", ["甲办法"]),
            ("《甲办法》《乙办法》和《丙办法》自本办法施行之日起废止。", ["甲办法", "乙办法", "丙办法"]),
            ("自《乙办法》施行之日起，《甲办法》（甲发〔2001〕1号）废止。", ["甲办法"]),
            ("《甲办法》（甲发〔2001〕1号）同时废止，由《乙办法》代替。", ["甲办法"]),
            ("根据《乙办法》，决定废止《甲办法》（甲发〔2001〕1号）。", ["甲办法"]),
            ("经研究，决定废止《甲办法》、《乙办法》，《丙办法》继续有效。", ["甲办法", "乙办法"]),
            ("原《甲办法》（以下简称《办法》）不再执行。请落实《乙办法》。", ["甲办法"]),
            ("甲发〔2001〕1号文件停止执行。", ["甲办法"]),
            ("《甲办法》规定，不得擅自停止供水。", []),
            ("请清理拟废止的文件，并落实《甲办法》。", []),
        ],
    )
    def test_what_is_repealed_is_told_from_what_stands_beside_it(self, text: str, repealed: list[str]) -> None:
        citations = [cites("甲发〔2001〕1号", "甲办法"), cites(None, "乙办法"), cites(None, "丙办法")]
        document = notice("丁发〔2026〕1号", "关于丁事的通知", text=text, citations=citations)
        found = [each for each in Archive([document]).references() if each.kind is ReferenceKind.REPEALS]
        assert [each.citation.title for each in found] == repealed

    def test_what_is_missing_is_said_once_with_all_who_want_it(self) -> None:
        wanted = cites("柳政发〔2019〕3号", "柳城市绿地管理办法")
        first = notice("乙发〔2026〕1号", "关于乙事的通知", citations=[wanted])
        second = notice("丙发〔2026〕1号", "关于丙事的通知", citations=[cites("柳政发[2019]3号")])
        (missing,) = Archive([first, second]).missing()
        assert (missing.citation.number, set(missing.cited_by)) == (missing.citation.number, {first, second})
        assert str(missing.citation.number) == "柳政发〔2019〕3号"


class TestRepeated:
    """Law 10: two documents with one identity are reported by the archive."""

    def test_the_same_document_added_twice(self) -> None:
        archive = Archive([CENSUS, CENSUS])
        (found,) = archive.repeated()
        assert (len(archive), found.documents, found.likeness) == (1, (CENSUS, CENSUS), 1.0)

    def test_one_identity_with_other_words(self) -> None:
        other = notice(
            "柳林发〔2026〕3号", "柳江省林业厅关于开展古树普查的通知", text="完全另外的一段话，没有相同的地方。"
        )
        (found,) = Archive([CENSUS, other]).repeated()
        assert found.documents == tuple(sorted((CENSUS, other), key=found.documents.index))
        assert found.likeness == 0.0

    def test_almost_the_same_text_under_almost_the_same_title(self) -> None:
        copy = notice(None, "关于开展“古树普查”的通知", text=LONG + "（来源：省林业厅）")
        (found,) = Archive([CENSUS, copy]).repeated()
        assert set(found.documents) == {CENSUS, copy}
        assert 0.8 <= found.likeness < 1

    def test_yearly_documents_of_one_title_are_different(self) -> None:
        first = notice("甲发〔2025〕9号", "关于放假的通知", text="元旦放假一天，请各单位安排好值班和安全保卫工作。")
        second = notice(
            "甲发〔2026〕8号", "关于放假的通知", text="今年春节从二月十日开始放假，共八天，二月十八日上班。"
        )
        assert Archive([first, second]).repeated() == ()

    def test_documents_of_which_nothing_is_known_are_not_one(self) -> None:
        assert Archive([OfficialDocument(genre="通知"), OfficialDocument(genre="函")]).repeated() == ()

    def test_one_number_on_two_documents(self) -> None:
        other = notice(
            "柳林发〔2026〕3号",
            "关于采伐限额的批复",
            text="同意你局上报的今年采伐限额，请按规定程序分解下达到各林场执行。",
        )
        (found,) = Archive([CENSUS, other]).shared_numbers()
        assert (found.number, set(found.documents)) == ("柳林发〔2026〕3号", {CENSUS, other})

    def test_one_number_on_a_document_and_its_copy_is_in_order(self) -> None:
        copy = notice("柳林发[2026]3号", "关于开展古树普查的通知")
        assert Archive([CENSUS, copy]).shared_numbers() == ()


class TestGraph:
    """The archive as a graph (extra `graph`)."""

    def test_documents_are_nodes_and_references_edges(self) -> None:
        citing = notice(
            "乙发〔2026〕1号", "关于乙事的通知", citations=[cites("柳林发〔2026〕3号"), cites(title="旧办法")]
        )
        graph = Archive([citing, CENSUS]).to_graph()
        assert graph.nodes[CENSUS.identity]["number"] == "柳林发〔2026〕3号"
        assert graph.nodes["missing:旧办法"] == {"missing": True, "title": "旧办法"}
        assert {(a, b, data["kind"]) for a, b, data in graph.edges(data=True)} == {
            (citing.identity, CENSUS.identity, "cites"),
            (citing.identity, "missing:旧办法", "cites"),
        }

    def test_graphml_is_xml_with_all_nodes(self) -> None:
        root = etree.fromstring(Archive([CENSUS, DECREE]).to_graphml().encode())
        assert len(root.findall(".//{*}node")) == 2

    def test_without_the_package_says_what_to_type(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "networkx", None)
        with pytest.raises(ExtraMissingError, match=r"gov-notice\[graph\]"):
            Archive().to_graphml()


class TestCollection:
    """An archive is a collection of documents."""

    def test_length_order_and_equality(self) -> None:
        undated = OfficialDocument(genre="通知")
        archive = Archive([undated, CENSUS])
        assert (len(archive), archive.documents, list(archive)) == (2, (CENSUS, undated), [CENSUS, undated])
        assert archive == Archive([CENSUS, undated])
        assert archive != Archive([CENSUS])
        assert archive != [CENSUS]
        assert repr(archive) == "<Archive of 2 documents>"

    def test_a_document_printed_inside_and_by_itself_is_one(self) -> None:
        carrier = notice("柳市林〔2026〕7号", "转发通知", enclosed=[CENSUS])
        archive = Archive([carrier, CENSUS])
        assert len(archive) == 2
        assert archive.repeated() == ()
        assert archive.to_graph().number_of_nodes() == 2
