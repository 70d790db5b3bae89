"""Forwardings: the verb of the title, or of the body's opening, and what it is said of."""

import pytest

from gov_notice.model import Title
from gov_notice.parsing.fold import FOLD
from gov_notice.parsing.paragraphs import Paragraph, Part, Setting
from gov_notice.parsing.understand.citations import find_forwardings

Row = tuple[str, str | None, str | None, list[str]]


def paragraph(printed: str, *, start: int = 0, part: Part = Part.BODY) -> Paragraph:
    return Paragraph(text=printed.translate(FOLD), printed=printed, start=start, part=part)


def passed_on(title: str | None, *printed: str) -> list[Row]:
    found = find_forwardings(Title.read(title) if title else None, [paragraph(p) for p in printed], Setting())
    return [
        (
            one.value.verb.value,
            one.value.citation.title,
            one.value.citation.number.text if one.value.citation.number else None,
            [body.name for body in one.value.citation.issuers],
        )
        for one in found
    ]


BY_TITLE: list[tuple[str, str, list[Row]]] = [
    # title, opening of the body, what is passed on
    (
        "柳城市科协关于转发《关于办好科普日的通知》的通知",
        "现将省科协、省科技厅《关于办好科普日的通知》（甲科协〔2020〕29号）转发给你们，请按照执行。",
        [("转发", "关于办好科普日的通知", "甲科协〔2020〕29号", ["省科协", "省科技厅"])],
    ),
    (
        "柳城市政府办公室转发省教育厅关于规范校服管理意见的通知",
        "省教育厅《关于规范校服管理的意见》（甲教(2002)118号）已经印发，现转发给你们，请遵照执行。",
        [("转发", "关于规范校服管理的意见", "甲教(2002)118号", ["省教育厅"])],
    ),
    (
        "柳城县人民政府批转县民政局县卫生局关于医疗救助请示的通知",
        "县人民政府同意县民政局、县卫生局《关于医疗救助的请示》，现批转给你们，请遵照执行。",
        [("批转", "关于医疗救助的请示", None, ["县民政局", "县卫生局"])],
    ),
    (
        "关于转发省药品监督管理局2018年第7号公告的通知",
        "省药品监督管理局近日发布了《关于小作坊登记的公告》（2018年第7号），现转给大家，请抓紧准备。",
        [("转发", "关于小作坊登记的公告", "2018年第7号", ["省药品监督管理局"])],
    ),
    (
        "柳城市教育局转发省教育厅关于防汛的通知",
        "现转发省教育厅关于防汛的通知（甲教〔2020〕3号），请一并执行。",
        [("转发", "省教育厅关于防汛的通知", "甲教〔2020〕3号", ["省教育厅"])],
    ),
    (
        "关于转发《关于防汛的通知》的通知",
        "现将甲教〔2020〕3号文件转发给你们，请遵照执行。",
        [("转发", "关于防汛的通知", "甲教〔2020〕3号", [])],
    ),
    (
        "关于转发《关于防汛的通知》的通知",
        "根据甲教〔2020〕2号文件要求，现将通知转发给你们，请遵照执行。",
        [("转发", "关于防汛的通知", None, [])],
    ),
    (
        "柳城市教育局转发省教育厅关于防汛的通知",
        "请各校认真做好工作。",
        [("转发", "关于防汛的通知", None, ["省教育厅"])],
    ),
    (
        "关于印发柳城市用水办法（试行）的通知",
        "根据《甲乙条例》（甲发〔2019〕1号）等规定，我们制定了《柳城市用水办法（试行）》。现予印发，请遵照执行。",
        [("印发", "柳城市用水办法（试行）", None, [])],
    ),
    (
        "关于印发2007柳城市评价办法的通知",
        "《2007年柳城市评价办法》已经市人民政府同意，现印发给你们，请执行。",
        [("印发", "2007年柳城市评价办法", None, [])],
    ),
    (
        "关于印发《甲方案》的通知",
        "经市政府同意，将《甲方案》（以下简称《方案》）印发给你们，请认真组织实施。",
        [("印发", "甲方案", None, [])],
    ),
    (
        "关于转发《柳城县人民政府令》（第3号）和《关于防火的通告》的通知",
        "现将《柳城县人民政府令》（第3号）和县政府办公室、县公安局《关于防火的通告》转发给你们，请张贴。",
        [
            ("转发", "柳城县人民政府令", "第3号", ["柳城县人民政府"]),
            ("转发", "关于防火的通告", None, ["县政府办公室", "县公安局"]),
        ],
    ),
    (
        "关于转发《甲厅关于度汛的通知》《乙局关于度汛的公告》的通知",
        "近日，《乙局关于度汛的公告》（乙水〔2006〕4号）已经公布，请学习。",
        [("转发", "甲厅关于度汛的通知", None, ["甲厅"]), ("转发", "乙局关于度汛的公告", "乙水〔2006〕4号", ["乙局"])],
    ),
    (
        "柳城市住建局关于发布地方标准《某施工标准》的公告",
        "《某施工标准》已为地方标准，编号为DB51/T1234-2018，自发布之日起实施。",
        [("发布", "某施工标准", "DB51/T1234-2018", [])],
    ),
]

BY_BODY: list[tuple[str | None, str, list[Row]]] = [
    (
        "关于申报第二批特派员的通知",
        "申报工作已经开始，现甲省知识产权局《关于申报特派员的通知》（甲知[2013]17号）转发给你们，并通知如下：",
        [("转发", "关于申报特派员的通知", "甲知[2013]17号", ["甲省知识产权局"])],
    ),
    (
        "关于开展特派员认定的通知",
        "现将“关于开展特派员认定的通知”转发给您们，请有意申报的老师办理。",
        [("转发", "关于开展特派员认定的通知", None, [])],
    ),
    (
        "关于做好甲工作的通知",
        "现转发省科协《关于做好甲工作的通知》（甲科协〔2020〕2号），请认真组织实施。",
        [("转发", "关于做好甲工作的通知", "甲科协〔2020〕2号", ["省科协"])],
    ),
    (
        None,
        "现将《甲大学委员会关于表彰的通知》转发到学院各团支部。请各团支部遵照执行。",
        [("转发", "甲大学委员会关于表彰的通知", None, ["甲大学委员会"])],
    ),
    (
        "关于组织申报甲项目的通知",
        "市医学会《关于组织申报甲项目的通知》(甲医会[2012]7号)已到院, 现予转发. 请各科室主任把关。",
        [("转发", "关于组织申报甲项目的通知", "甲医会[2012]7号", ["市医学会"])],
    ),
    (
        None,
        "现将省财政厅、省税务局关于做好甲工作的通知（甲财税〔2020〕8号）转发给你们，请贯彻执行。",
        [("转发", "省财政厅、省税务局关于做好甲工作的通知", "甲财税〔2020〕8号", ["省财政厅", "省税务局"])],
    ),
    (
        "柳城市人民政府令",
        "《柳城市养犬办法》已于2020年5月6日经市政府第9次常务会议审议通过，现予公布，自2020年7月1日起施行。",
        [("发布", "柳城市养犬办法", None, [])],
    ),
    (
        "柳城县林业局关于印发古树管理办法的通知",
        "根据《森林法》等规定，县林业局制定了古树管理办法。现予印发，请遵照执行。",
        [("印发", "古树管理办法", None, [])],
    ),
    (
        "柳城县林业局关于印发古树管理办法的通知",
        "根据《森林法》（主席令第39号），县林业局制定了《古树管理办法》，现印发给你们，请遵照执行。",
        [("印发", "古树管理办法", None, [])],
    ),
    (
        None,
        "现将《甲制度》《乙制度》和《丙制度》印发给你们，请遵照执行。",
        [("印发", "甲制度", None, []), ("印发", "乙制度", None, []), ("印发", "丙制度", None, [])],
    ),
]

NOTHING: list[tuple[str | None, str]] = [
    ("关于征稿的通知", "请将《关于征稿的通知》转发到朋友圈，并将截图发至邮箱。"),
    ("关于召开会议的通知", "现将有关事项通知如下。请将本通知转发至所属部门。"),
    ("关于召开会议的通知（第二轮）", "现将第二轮通知印发给你们。"),
    ("关于做好甲工作的通知", "根据省厅印发的《关于甲工作的通知》（甲发〔2010〕1号）精神，现将有关事项通知如下："),
    ("关于甲的意见", "按照《甲乙条例》，现将申报指南予以发布，请按要求申报。"),
    ("关于公布先进单位名单的通知", "现将先进单位名单予以公布。"),
    ("关于废止《甲乙办法》的决定", "决定废止2010年印发的《甲乙办法》（柳发〔2010〕3号）。"),
    ("关于甲的复函", "你局转发的《关于甲的函》收悉。"),
    (None, ""),
]


class TestForwardings:
    """条例 8(8): 批转, 转发; and what practice adds, rulebook of usage: 印发, 发布."""

    @pytest.mark.parametrize(("title", "opening", "expected"), BY_TITLE)
    def test_by_title(self, title: str, opening: str, expected: list[Row]) -> None:
        assert passed_on(title, opening) == expected

    @pytest.mark.parametrize(("title", "opening", "expected"), BY_BODY)
    def test_by_body(self, title: str | None, opening: str, expected: list[Row]) -> None:
        assert passed_on(title, opening) == expected

    @pytest.mark.parametrize(("title", "opening"), NOTHING)
    def test_nothing(self, title: str | None, opening: str) -> None:
        assert passed_on(title, opening) == []

    def test_place(self) -> None:
        printed = "现将《甲乙办法》（柳发〔2020〕1号）印发给你们，请执行。"
        (found,) = find_forwardings(None, [paragraph(printed, start=70)], Setting())
        assert printed[found.start - 70 : found.stop - 70] == "《甲乙办法》（柳发〔2020〕1号）"
        assert found.value.enclosed is None

    def test_an_annex_says_nothing(self) -> None:
        printed = "现将《甲乙办法》印发给你们，请执行。"
        assert find_forwardings(None, [paragraph(printed, part=Part.ANNEX)], Setting()) == []

    @pytest.mark.parametrize("unit", ["转发", "现将《甲》转发，", "《", "“关于甲的通知”", "将", "现转发《"])
    def test_hostile_length_returns(self, unit: str) -> None:
        find_forwardings(Title.read("关于转发《甲乙》的通知"), [paragraph(unit * 5_000)] * 6, Setting())
