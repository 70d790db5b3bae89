"""Which of a document's duties concern one body, and to whom it sends."""

from datetime import date

import pytest

from gov_notice.duties import routes_for
from gov_notice.model import Addressee, Contact, Deadline, DeadlineKind, IssuingBody, OfficialDocument, Route


def notice(*routes: Route, actors: tuple[str, ...] = ()) -> OfficialDocument:
    deadline = Deadline(
        text="6月12日前", kind=DeadlineKind.DAY, on=date(2026, 6, 12), routes=routes, actors=actors, contact=0
    )
    return OfficialDocument(
        deadlines=[deadline], contacts=[Contact(name="吕清源")], addressees=Addressee.read("各市（州）科技局，各单位：")
    )


class TestNames:
    """Names are compared as they are written; what they mean is asked after."""

    @pytest.mark.parametrize(
        ("words", "body", "meant"),
        [
            ("柳城市科技局", "柳城市科技局", True),
            ("柳城市科技局", "沅山市科技局", False),
            ("市科技局", "柳城市科技局", True),
            ("柳城市科技局", "科技局", True),
            ("各市（州）科技局", "柳城市科技局", True),
            ("各市(州)科技局", "兰溪州科技局", True),
            ("各市（州）科技局", "青石县科技局", False),
            ("各县（市、区）人民政府", "东湖区人民政府", True),
            ("各区县科协", "东湖区科协", True),
            ("各区县科协", "青石县科协", True),
            ("各区县科协", "柳城市科协", False),
            ("各省级学会（协会、研究会）", "柳城省级学会", True),
            ("科技局、财政局", "柳城市财政局", True),
            ("各有关单位", "柳城市水文站", True),
            ("有关部门", "柳城市水利局", True),
            ("各高校", "柳城市水利局", False),
            ("柳 城 市 科 技 局", "柳城市科技局", True),
        ],
    )
    def test_meant(self, words: str, body: str, *, meant: bool) -> None:
        found = routes_for(notice(Route(words, "省科技厅")), body)
        assert [route.recipient for route in found] == (["省科技厅"] if meant else [])


class TestRoutes:
    """One sentence may send different bodies to different recipients."""

    ROUTES = (Route("各市（州）科技局", "省科技厅"), Route("省属高校", "省教育厅"))

    def test_each_body_has_its_own(self) -> None:
        (own,) = routes_for(notice(*self.ROUTES), "柳城市科技局")
        assert (own.pointer, own.recipient, own.contact) == ("/deadlines/0", "省科技厅", Contact(name="吕清源"))

    def test_the_others_have_the_rest(self) -> None:
        rest = Route("其他单位", "省科技馆")
        assert [r.recipient for r in routes_for(notice(*self.ROUTES, rest), "柳城市水利局")] == ["省科技馆"]
        assert [r.recipient for r in routes_for(notice(*self.ROUTES, rest), "柳城市科技局")] == ["省科技厅"]

    def test_a_route_without_sender_is_for_all_who_are_charged(self) -> None:
        for_all = notice(Route(None, "省科技厅"), actors=("各市（州）科技局",))
        assert [r.recipient for r in routes_for(for_all, "柳城市科技局")] == ["省科技厅"]
        assert routes_for(for_all, "柳城市水利局") == ()

    def test_a_duty_without_recipient_concerns_the_body_as_well(self) -> None:
        (own,) = routes_for(notice(), "柳城市科技局")
        assert own.recipient is None

    def test_the_documents_inside_are_looked_at(self) -> None:
        carrier = OfficialDocument(enclosed=[notice(*self.ROUTES)])
        assert [r.pointer for r in routes_for(carrier, "柳城市科技局")] == ["/enclosed/0/deadlines/0"]


class TestMeaning:
    """What names mean counts as well, by the place of the issuer; a contact under the recipient's name is its own."""

    def document(self) -> OfficialDocument:
        routes = [
            Route("各市（州）科协、省级学会、高校科协", "省科协组织人事部"),
            Route("各市（州）科技局", "科技厅科普处"),
        ]
        return OfficialDocument(
            issuers=[IssuingBody("四川省科学技术协会"), IssuingBody("四川省科学技术厅")],
            deadlines=[
                Deadline(text="6月15日前", kind=DeadlineKind.DAY, on=date(2026, 6, 15), routes=routes, contact=0)
            ],
            contacts=[Contact(name="吕清源", body="省科协组织人事部"), Contact(name="许长河", body="省科技厅科普处")],
        )

    @pytest.mark.parametrize(
        ("body", "recipient", "contact"),
        [
            ("成都市科学技术协会", "省科协组织人事部", "吕清源"),
            ("绵阳市科协", "省科协组织人事部", "吕清源"),
            ("四川省林学会", "省科协组织人事部", "吕清源"),
            ("四川大学科协", "省科协组织人事部", "吕清源"),
            ("成都市科学技术局", "科技厅科普处", "许长河"),
        ],
    )
    def test_full_names_are_meant_by_short_ones(self, body: str, recipient: str, contact: str) -> None:
        [route] = routes_for(self.document(), IssuingBody(body))
        assert route.contact is not None
        assert (route.recipient, route.contact.name) == (recipient, contact)

    @pytest.mark.parametrize("body", ["柳州市科学技术协会", "成都市教育局", "武侯区科学技术局"])
    def test_others_are_not_concerned(self, body: str) -> None:
        assert routes_for(self.document(), body) == ()
