"""The plain layout: which element stands where (GB/T 9704-2012 7, 8, 10.3)."""

from datetime import date
from typing import Any, Final

import pytest

from gov_notice.model import (
    Addressee,
    Attachment,
    Attendance,
    Block,
    BlockKind,
    CopiesPrinted,
    DocumentNumber,
    IssuingBody,
    Letterhead,
    OfficialDocument,
    PrintedDate,
    Secrecy,
    Signatory,
    Title,
)
from gov_notice.rendering import render_text

OFFICE: Final = IssuingBody("柳城市科学技术协会")
DEEP: Final = 3000


def printed(**parts: Any) -> list[str]:  # noqa: ANN401  fields of a document
    """Render a document of these parts: its lines without the indent, blank lines left out."""
    return [line.strip("　") for line in render_text(OfficialDocument(**parts)).split("\n") if line]


def inner(title: str) -> OfficialDocument:
    return OfficialDocument(title=Title.read(title), issuers=[OFFICE])


class TestOrder:
    """GB/T 9704-2012 7.2 to 7.4: the order of the elements."""

    def test_every_element_stands_once_in_the_order_of_the_standard(self) -> None:
        lines = printed(
            copy_number="000012",
            secrecy=Secrecy.parse("机密★5年"),
            urgency="特急",
            letterhead=Letterhead("柳城市科学技术协会文件", [OFFICE], "文件"),
            number=DocumentNumber.parse("柳科协发〔2026〕8号"),
            signatories=[Signatory("陈立言"), Signatory("白敏之")],
            title=Title.read("关于上报方案的请示"),
            title_note="（送审稿）",
            addressees=Addressee.read("市人民政府"),
            body=[Block(text="现将方案呈上。"), Block(text="妥否，请批示。")],
            attachments=[Attachment(name="方案", heading="方案", blocks=[Block(text="总则。")])],
            issuers=[OFFICE, IssuingBody("柳城市教育局")],
            date_of_issue=PrintedDate.of(date(2026, 5, 13)),
            seal="（印章）",
            notes=["联系人：吕清源"],
            copies_to=Addressee.read("市委办公室，市教育局"),
            printed_by=IssuingBody("柳城市科学技术协会办公室"),
            date_of_printing=PrintedDate.of(date(2026, 5, 14)),
            copies_printed=CopiesPrinted.parse("共印50份"),
            subject_terms=["科技", "请示"],
        )
        assert lines == [
            "000012",
            "机密★5年",
            "特急",
            "柳城市科学技术协会文件",
            "柳科协发〔2026〕8号　　签发人：陈立言　白敏之",
            "关于上报方案的请示",
            "（送审稿）",
            "市人民政府：",
            "现将方案呈上。",
            "妥否，请批示。",
            "附件：方案",
            "柳城市科学技术协会",
            "柳城市教育局",
            "（印章）",
            "2026年5月13日",
            "（联系人：吕清源）",
            "附件",
            "方案",
            "总则。",
            "主题词：科技　请示",
            "抄送：市委办公室，市教育局。",
            "柳城市科学技术协会办公室　　2026年5月14日印发",
            "共印50份",
        ]

    def test_an_empty_document_is_an_empty_text(self) -> None:
        assert render_text(OfficialDocument()) == ""

    def test_parts_stand_apart_and_nothing_else_does(self) -> None:
        text = render_text(
            OfficialDocument(
                title=Title.read("关于放假的通知"),
                addressees=Addressee.read("各科室"),
                body=[Block(text="放假一天。"), Block(text="特此通知。")],
                issuers=[OFFICE],
            )
        )
        assert [line.strip("　") for line in text.split("\n")] == [
            "关于放假的通知",
            "",
            "各科室：",
            "放假一天。",
            "特此通知。",
            "",
            "柳城市科学技术协会",
            "",
        ]


class TestElements:
    """How single elements print."""

    @pytest.mark.parametrize(
        ("parts", "expected"),
        [
            ({"signatories": [Signatory("陈立言", "县长")]}, ["县长　陈立言"]),
            ({"signatories": [Signatory("陈立言")]}, ["签发人：陈立言"]),
            ({"number": DocumentNumber.parse("柳政【2026】5号")}, ["柳政【2026】5号"]),
            ({"date_of_issue": PrintedDate.read("二〇二六年五月十三日")}, ["二〇二六年五月十三日"]),
            ({"notes": ["（此件公开发布）"]}, ["（此件公开发布）"]),
            ({"notes": ["此件发至县级（含）"]}, ["（此件发至县级（含））"]),
            ({"notes": ["（联系人：陈立", "电话：5550001）"]}, ["（联系人：陈立", "电话：5550001）"]),
            ({"distribution": "此件公开发布"}, ["（此件公开发布）"]),
            ({"distribution": "公开发布", "notes": ["此件公开发布"]}, ["（此件公开发布）"]),
            ({"issuers": [IssuingBody("柳城市教育局", "代章")]}, ["柳城市教育局（代章）"]),
            ({"date_of_printing": PrintedDate.of(date(2026, 5, 14))}, ["2026年5月14日印发"]),
            ({"printed_by": OFFICE}, ["柳城市科学技术协会印发"]),
            (
                {"attendance": Attendance(["陈立", "白敏之"], ["吕清源"], ["聂书宁"])},
                ["出席：陈立、白敏之", "请假：吕清源", "列席：聂书宁"],
            ),
            ({"letterhead": Letterhead("柳城市教育局\n柳城市财政局文件")}, ["柳城市教育局", "柳城市财政局文件"]),
        ],
    )
    def test_prints_as(self, parts: dict[str, Any], expected: list[str]) -> None:
        assert printed(**parts) == expected

    def test_signature_stands_around_the_date_within_the_line(self) -> None:
        long_name = "柳城市" + "柳江流域综合治理和保护开发" + "工作领导小组办公室"
        text = render_text(
            OfficialDocument(issuers=[IssuingBody(long_name)], date_of_issue=PrintedDate.of(date(2026, 5, 13)))
        )
        name, day = text.rstrip("\n").split("\n")
        assert len(name) == 28
        assert day == "　" * 17 + "2026年5月13日"


class TestBody:
    """GB/T 9704-2012 7.3.3: paragraphs and their numbers."""

    def test_the_tree_prints_line_by_line(self) -> None:
        item = Block(kind=BlockKind.ITEM, level=3, marker="1.", text="报名表；")
        second = Block(kind=BlockKind.HEADING, level=2, marker="（一）", text="报名。请交：", children=[item])
        first = Block(kind=BlockKind.HEADING, level=1, marker="一、", text="要求", children=[second])
        article = Block(kind=BlockKind.HEADING, level=8, marker="第一条", text="为了规范管理。")
        decimal = Block(kind=BlockKind.HEADING, level=7, marker="1.1", text="术语")
        assert printed(body=[Block(text="通知如下："), first, article, decimal]) == [
            "通知如下：",
            "一、要求",
            "（一）报名。请交：",
            "1.报名表；",
            "第一条　为了规范管理。",
            "1.1　术语",
        ]

    def test_cells_stand_apart_by_tabs(self) -> None:
        assert printed(body=[Block(kind=BlockKind.TABLE, rows=[["序号", "单位"], ["1", "教育局"]])]) == [
            "序号\t单位",
            "1\t教育局",
        ]

    def test_depth_has_no_limit(self) -> None:
        block, document = Block(text="底"), OfficialDocument(genre="通知", body=[Block(text="源")])
        for _ in range(DEEP):
            block = Block(text="层", children=[block])
            document = OfficialDocument(enclosed=[document])
        assert printed(body=[block]) == ["层"] * DEEP + ["底"]
        assert printed(enclosed=[document]) == ["源"]


class TestAttachments:
    """GB/T 9704-2012 7.3.4 and 7.3.7: the list, and what is annexed."""

    def test_numbers_stand_under_each_other(self) -> None:
        names = [Attachment(number=1, name="汇总表"), Attachment(number=2, name="申报书")]
        assert render_text(OfficialDocument(attachments=names)) == "　　附件：1.汇总表\n　　　　　2.申报书\n"

    def test_several_names_without_numbers_stand_under_a_bare_label(self) -> None:
        names = [Attachment(name="汇总表"), Attachment(name="申报书")]
        assert printed(attachments=names) == ["附件：", "汇总表", "申报书"]

    def test_what_is_annexed_without_a_name_is_not_listed(self) -> None:
        assert printed(attachments=[Attachment(number=1, blocks=[Block(text="总则。")])]) == ["附件1", "总则。"]

    def test_a_document_that_an_attachment_is_stands_under_its_label(self) -> None:
        first, second = inner("关于甲的通知"), inner("关于乙的通知")
        attachments = [Attachment(number=1, name="甲", enclosed=1), Attachment(number=2, name="乙表")]
        assert printed(attachments=attachments, enclosed=[first, second]) == [
            "附件：1.甲",
            "2.乙表",
            "附件1",
            "关于乙的通知",
            "柳城市科学技术协会",
            "关于甲的通知",
            "柳城市科学技术协会",
        ]

    def test_the_colophon_stands_behind_what_is_enclosed(self) -> None:
        lines = printed(enclosed=[inner("关于甲的通知")], copies_to=Addressee.read("市教育局。"))
        assert lines[-1] == "抄送：市教育局。"

    def test_an_attachment_that_points_nowhere_prints_its_name(self) -> None:
        assert printed(attachments=[Attachment(name="甲", enclosed=3)]) == ["附件：甲"]
