"""The forwarding chain of one document: hops, links, slack (design.md, law 8)."""

from datetime import date
from typing import Any, Final

import attrs
import pytest

from gov_notice.chain import ForwardingChain, Hop, Link, Matter
from gov_notice.directory import Level
from gov_notice.model import (
    Citation,
    Deadline,
    DeadlineKind,
    DocumentNumber,
    Forwarding,
    ForwardingVerb,
    IssuingBody,
    OfficialDocument,
    PrintedDate,
    Title,
)

DEEP: Final = 3000


def due(text: str, on: date | None, task: str | None = None) -> Deadline:
    kind = DeadlineKind.DAY if on else DeadlineKind.OPEN
    return Deadline(text=text, kind=kind, on=on, task=task)


def notice(issuer: str, number: str, title: str, issued_on: date | None, **more: Any) -> OfficialDocument:  # noqa: ANN401  fields of a document
    return OfficialDocument(
        issuers=[IssuingBody(issuer)],
        number=DocumentNumber.parse(number),
        title=Title.read(title),
        date_of_issue=PrintedDate.of(issued_on) if issued_on else None,
        **more,
    )


def passing_on(*inner: OfficialDocument, verb: ForwardingVerb = ForwardingVerb.FORWARD) -> dict[str, Any]:
    return {
        "enclosed": inner,
        "forwardings": [
            Forwarding(
                verb=verb,
                citation=Citation(title=each.title.text if each.title else None, number=each.number),
                enclosed=k,
            )
            for k, each in enumerate(inner)
        ],
    }


PROVINCE: Final = notice(
    "柳江省林业厅",
    "柳林发〔2026〕3号",
    "柳江省林业厅关于开展古树普查的通知",
    date(2026, 3, 2),
    deadlines=[due("5月31日前", date(2026, 5, 31), "将古树名录报送省林业厅"), due("尽快", None)],
)
CITY: Final = notice(
    "柳城市林业局",
    "柳市林〔2026〕7号",
    "柳城市林业局转发《柳江省林业厅关于开展古树普查的通知》的通知",
    date(2026, 3, 12),
    deadlines=[due("5月20日前", date(2026, 5, 20), "将古树名录报送市林业局")],
    **passing_on(PROVINCE),
)
COUNTY: Final = notice(
    "南渡县林业局",
    "南林〔2026〕2号",
    "南渡县林业局转发《柳江省林业厅关于开展古树普查的通知》的通知",
    date(2026, 3, 20),
    deadlines=[due("5月18日前", date(2026, 5, 18), "将古树名录报送县林业局")],
    **passing_on(CITY),
)


class TestHops:
    """Origin first, newest carrier last."""

    def test_says_what_each_document_says(self) -> None:
        chain = ForwardingChain.of(COUNTY)
        assert [hop.issuers for hop in chain.hops] == [("柳江省林业厅",), ("柳城市林业局",), ("南渡县林业局",)]
        assert [hop.pointer for hop in chain.hops] == ["/enclosed/0/enclosed/0", "/enclosed/0", ""]
        assert [hop.carrier for hop in chain.hops] == [1, 2, None]
        assert chain.hops[0].number == PROVINCE.number
        assert chain.hops[0].identity == PROVINCE.identity
        assert chain.hops[0].issued_on == date(2026, 3, 2)
        assert chain.carrier.title == "南渡县林业局转发《柳江省林业厅关于开展古树普查的通知》的通知"
        assert chain.origins == (chain.hops[0],)

    def test_knows_the_level_of_its_issuer(self) -> None:
        assert [hop.level for hop in ForwardingChain.of(COUNTY).hops] == [
            Level.PROVINCE,
            Level.PREFECTURE,
            Level.COUNTY,
        ]
        assert Hop().level is None

    def test_a_document_that_passes_nothing_on_is_its_own_chain(self) -> None:
        chain = ForwardingChain.of(PROVINCE)
        assert (len(chain.hops), chain.links, chain.slack()) == (1, (), None)

    def test_an_empty_document_has_a_chain(self) -> None:
        assert ForwardingChain.of(OfficialDocument()).hops == (Hop(pointer="", identity=OfficialDocument().identity),)

    def test_what_is_only_cited_is_a_hop_without_identity(self) -> None:
        citation = Citation(title="关于开展古树普查的通知", number=DocumentNumber.parse("柳林发〔2026〕3号"))
        document = OfficialDocument(forwardings=[Forwarding(verb=ForwardingVerb.APPROVE, citation=citation)])
        hop = ForwardingChain.of(document).hops[0]
        assert (hop.pointer, hop.identity, hop.number) == ("/forwardings/0/citation", None, citation.number)

    @pytest.mark.parametrize("enclosed", [None, 5])
    def test_an_enclosed_place_that_is_not_there_leaves_the_citation(self, enclosed: int | None) -> None:
        forwarding = Forwarding(verb=ForwardingVerb.FORWARD, citation=Citation(title="甲"), enclosed=enclosed)
        assert ForwardingChain.of(OfficialDocument(forwardings=[forwarding])).hops[0].title == "甲"

    def test_titles_inside_a_title_are_followed_to_any_depth(self) -> None:
        citation = Citation(title="柳城市林业局转发《柳江省林业厅关于印发〈普查方案〉的通知》的通知")
        document = OfficialDocument(forwardings=[Forwarding(verb=ForwardingVerb.FORWARD, citation=citation)])
        chain = ForwardingChain.of(document)
        assert chain.hops[0].title == "普查方案"
        assert [hop.issuers for hop in chain.hops][1:3] == [("柳江省林业厅",), ("柳城市林业局",)]
        assert [link.verb.value for link in chain.links] == ["印发", "转发", "转发"]

    def test_a_title_is_followed_where_the_document_says_nothing_else(self) -> None:
        title = Title.read("柳城市林业局转发《柳江省林业厅关于开展古树普查的通知》的通知")
        chain = ForwardingChain.of(OfficialDocument(title=title))
        assert [hop.issuers for hop in chain.hops] == [("柳江省林业厅",), ("柳城市林业局",)]

    def test_the_same_enclosed_document_passed_on_twice_is_one_hop(self) -> None:
        twice = Forwarding(verb=ForwardingVerb.FORWARD, citation=Citation(title="甲"), enclosed=0)
        assert len(ForwardingChain.of(OfficialDocument(enclosed=[PROVINCE], forwardings=[twice, twice])).hops) == 2

    def test_enclosed_documents_that_are_not_passed_on_are_no_hops(self) -> None:
        assert len(ForwardingChain.of(OfficialDocument(enclosed=[PROVINCE])).hops) == 1

    def test_depth_has_no_limit(self) -> None:
        document = PROVINCE
        for _ in range(DEEP):
            document = OfficialDocument(**passing_on(document))
        chain = ForwardingChain.of(document)
        assert len(chain.hops) == DEEP + 1
        assert len(chain.to_text().split("▼")) == DEEP + 1
        assert chain.to_svg().count("<rect") == DEEP + 1


class TestBranches:
    """Several documents passed on at once."""

    OTHER: Final = notice("柳江省文物局", "柳文物〔2026〕9号", "关于保护古树的意见", date(2026, 3, 1))

    def test_all_come_before_their_carrier_the_oldest_first(self) -> None:
        chain = ForwardingChain.of(OfficialDocument(**passing_on(CITY, self.OTHER)))
        assert [hop.issuers for hop in chain.hops] == [("柳江省文物局",), ("柳江省林业厅",), ("柳城市林业局",), ()]
        assert [hop.carrier for hop in chain.hops] == [3, 2, 3, None]
        assert len(chain.origins) == 2

    def test_without_days_the_printed_order_stays(self) -> None:
        first, second = OfficialDocument(genre="意见"), OfficialDocument(genre="通知")
        chain = ForwardingChain.of(OfficialDocument(**passing_on(first, second)))
        assert [hop.pointer for hop in chain.hops] == ["/enclosed/0", "/enclosed/1", ""]


class TestLinks:
    """Law 8: the slack of a link is the upstream document's due day minus the downstream's, in days."""

    def test_days_and_slack(self) -> None:
        links = ForwardingChain.of(COUNTY).links
        assert [(link.days_in_transit, link.slack) for link in links] == [(10, 11), (8, 2)]
        assert [(link.upstream.issuers, link.downstream.issuers) for link in links] == [
            (("柳江省林业厅",), ("柳城市林业局",)),
            (("柳城市林业局",), ("南渡县林业局",)),
        ]

    def test_the_chain_has_the_smallest_slack(self) -> None:
        assert ForwardingChain.of(COUNTY).slack() == 2

    def test_days_are_not_known_where_a_date_is_not(self) -> None:
        undated = attrs.evolve(CITY, date_of_issue=None)
        assert ForwardingChain.of(undated).links[0].days_in_transit is None

    @pytest.mark.parametrize(
        ("above", "below", "slack"),
        [
            ([], [due("5月1日前", date(2026, 5, 1))], None),
            ([due("5月1日前", date(2026, 5, 1))], [due("尽快", None)], None),
            ([due("5月1日前", date(2026, 5, 1))], [due("4月28日前", date(2026, 4, 28))], 3),
            ([due("5月1日前", date(2026, 5, 1))], [due("5月3日前", date(2026, 5, 3))], -2),
            # tasks about one thing are compared, whatever comes later
            (
                [due("一", date(2026, 5, 1), "报名"), due("二", date(2026, 6, 1), "报送论文")],
                [due("三", date(2026, 4, 20), "报名"), due("四", date(2026, 7, 1), "选派选手")],
                11,
            ),
            # the smallest margin counts
            (
                [due("一", date(2026, 5, 1), "报送名单"), due("二", date(2026, 6, 1), "报送论文")],
                [due("三", date(2026, 4, 20), "上报名单"), due("四", date(2026, 5, 30), "提交论文")],
                2,
            ),
            # what was over when the carrier was issued, and what nobody hands in, is no measure
            ([due("一", date(2026, 3, 1), "上报甲")], [due("二", date(2026, 4, 1), "上报乙")], None),
            ([due("一", date(2026, 5, 1), "撤离河道")], [due("二", date(2026, 6, 1), "上报名单")], None),
        ],
    )
    def test_slack(self, above: list[Deadline], below: list[Deadline], slack: int | None) -> None:
        upstream = notice("甲厅", "甲发〔2026〕1号", "关于甲事的通知", date(2026, 2, 1), deadlines=above)
        carrier = notice(
            "乙局", "乙发〔2026〕1号", "乙局转发", date(2026, 3, 10), deadlines=below, **passing_on(upstream)
        )
        assert ForwardingChain.of(carrier).slack() == slack

    def test_says_which_deadlines_were_compared(self) -> None:
        (pair,) = ForwardingChain.of(CITY).links[0].compared
        assert (pair.upstream.text, pair.downstream.text, pair.slack) == ("5月31日前", "5月20日前", 11)


class TestDisagreements:
    """What a carrier cites against what it encloses."""

    @pytest.mark.parametrize(
        ("citation", "matters"),
        [
            (Citation(title="关于开展古树普查的通知"), []),
            (Citation(title="柳江省林业厅关于开展古树普查"), []),
            (Citation(title="柳江省林业厅 关于开展古树普查的通知"), []),
            (Citation(title="公告"), []),
            (Citation(title="关于开展古树普査的通知"), [Matter.TITLE]),
            (Citation(number=DocumentNumber.parse("柳林发[2026]03号")), []),
            (Citation(number=DocumentNumber.parse("柳林发〔2026〕13号")), [Matter.NUMBER]),
            (Citation(number=DocumentNumber.read("柳林发〔2026〕号")), [Matter.NUMBER]),
            (Citation(title="关于开展古树普查的通知", issuers=[IssuingBody("省林业厅")]), []),
            (Citation(title="关于开展古树普查的通知", issuers=[IssuingBody("我厅")]), []),
            (Citation(title="关于开展古树普查的通知", issuers=[IssuingBody("省水利厅")]), [Matter.ISSUERS]),
        ],
    )
    def test_are_found(self, citation: Citation, matters: list[Matter]) -> None:
        forwarding = Forwarding(verb=ForwardingVerb.FORWARD, citation=citation, enclosed=0)
        chain = ForwardingChain.of(OfficialDocument(enclosed=[PROVINCE], forwardings=[forwarding]))
        assert [each.matter for each in chain.disagreements] == matters

    def test_a_carrier_older_than_what_it_passes_on(self) -> None:
        early = attrs.evolve(CITY, date_of_issue=PrintedDate.of(date(2026, 3, 1)))
        (found,) = ForwardingChain.of(early).disagreements
        assert (found.matter, found.cited, found.enclosed) == (Matter.DATE, "2026-03-01", "2026-03-02")
        assert (found.carrier, found.document) == ("", "/enclosed/0")

    def test_none_where_all_agrees(self) -> None:
        assert ForwardingChain.of(COUNTY).disagreements == ()


class TestFinding:
    """Documents that stand elsewhere, looked up by their citation."""

    def test_a_found_document_takes_the_place_of_its_name(self) -> None:
        forwarding = Forwarding(verb=ForwardingVerb.FORWARD, citation=Citation(number=CITY.number))
        chain = ForwardingChain.of(OfficialDocument(forwardings=[forwarding]), find=lambda _: CITY)
        assert [hop.issuers for hop in chain.hops] == [("柳江省林业厅",), ("柳城市林业局",), ()]
        assert [hop.pointer for hop in chain.hops] == [None, None, ""]

    def test_a_way_back_is_cut_and_said(self) -> None:
        def passes_on(number: str, other: str) -> OfficialDocument:
            citation = Citation(number=DocumentNumber.parse(other))
            forwarding = Forwarding(verb=ForwardingVerb.FORWARD, citation=citation)
            return OfficialDocument(number=DocumentNumber.parse(number), forwardings=[forwarding])

        first, second = passes_on("甲发〔2026〕1号", "乙发〔2026〕1号"), passes_on("乙发〔2026〕1号", "甲发〔2026〕1号")
        known = {str(each.number): each for each in (first, second)}
        chain = ForwardingChain.of(first, find=lambda citation: known.get(str(citation.number)))
        assert chain.cycles == (("甲发〔2026〕1号", "乙发〔2026〕1号"),)
        assert [hop.identity for hop in chain.hops] == [None, "乙发〔2026〕1号", "甲发〔2026〕1号"]


class TestValues:
    """Chains are plain frozen values."""

    def test_are_made_of_attrs_fields_only(self) -> None:
        chain = ForwardingChain.of(COUNTY)
        assert attrs.asdict(chain)["links"][0]["verb"] is ForwardingVerb.FORWARD
        assert chain == ForwardingChain.of(COUNTY)

    def test_a_link_of_nothing_known(self) -> None:
        assert Link(upstream=Hop(), downstream=Hop(), verb=ForwardingVerb.FORWARD).slack is None
