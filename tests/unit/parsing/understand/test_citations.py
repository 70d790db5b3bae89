"""Citations: what the body names with a number or in 《》, each once."""

import pytest

from gov_notice.model import Citation, DocumentNumber, Forwarding, ForwardingVerb
from gov_notice.parsing.fold import FOLD
from gov_notice.parsing.paragraphs import Found, Paragraph, Part, Setting
from gov_notice.parsing.understand.citations import find_citations


def paragraph(printed: str, *, start: int = 0, part: Part = Part.BODY) -> Paragraph:
    return Paragraph(text=printed.translate(FOLD), printed=printed, start=start, part=part)


def cited(printed: str, setting: Setting | None = None) -> list[tuple[str | None, str | None]]:
    found = find_citations([paragraph(printed)], setting or Setting())
    return [(one.value.title, one.value.number.text if one.value.number else None) for one in found]


NAMED: list[tuple[str, list[tuple[str | None, str | None]]]] = [
    ("根据《柳城市绿地办法》的规定", [("柳城市绿地办法", None)]),
    ("根据《柳城市绿地办法》（柳政发〔2019〕3号）", [("柳城市绿地办法", "柳政发〔2019〕3号")]),
    ("根据《柳城市绿地办法》（柳政发〔2019〕3 号）", [("柳城市绿地办法", "柳政发〔2019〕3号")]),
    ("根据《柳城市绿地办法》文件（柳政发(2019)3号）", [("柳城市绿地办法", "柳政发(2019)3号")]),
    (
        "依据《甲乙条例》《关于丙的通知》（柳发〔2019〕3号）和《丁戊办法》(柳政发〔2018〕3号)等",
        [("甲乙条例", None), ("关于丙的通知", "柳发〔2019〕3号"), ("丁戊办法", "柳政发〔2018〕3号")],
    ),
    ("根据柳发〔2010〕1号《关于甲的通知》精神", [("关于甲的通知", "柳发〔2010〕1号")]),
    ("贯彻绿化工作会议的精神及县教委教计字[1997]22号文件", [(None, "教计字[1997]22号")]),
    ("根据县科委科发〔1998〕3号文件", [(None, "科发〔1998〕3号")]),
    ("根据市教委办发〔1998〕3号文件", [(None, "市教委办发〔1998〕3号")]),
    ("按照河南省豫林造【2024】22号文执行", [(None, "豫林造【2024】22号")]),
    ("按照柳城市柳林发〔2024〕3号文件", [(None, "柳林发〔2024〕3号")]),
    ("参照《全国图书目录》和本校教材一览表（至2017年）（见附件）订购", []),
    ("根据《古树办法》和分工表（见附件）执行", [("古树办法", None)]),
    ("依据〔1996〕沅教字第4号《关于设班的请示》", [("关于设班的请示", "〔1996〕沅教字第4号")]),
    ("按照市政府办公室柳政办函〔2020〕7号文件要求", [(None, "柳政办函〔2020〕7号")]),
    ("根据水利部办公厅办水总函〔2020〕11号文要求", [(None, "办水总函〔2020〕11号")]),
    ("按照财政部财建〔2020〕8号和人社部发〔2020〕3号", [(None, "财建〔2020〕8号"), (None, "人社部发〔2020〕3号")]),
    ("你公司柳水投司〔2020〕9号请示收悉", [(None, "柳水投司〔2020〕9号")]),
    ("按照商务部公告〔2020〕5号的规定", [(None, "商务部公告〔2020〕5号")]),
    ("按照柳城市水务局通告〔2020〕5号的规定", [(None, "柳城市水务局通告〔2020〕5号")]),
    ("贵局柳环函〔2020〕9号函收悉", [(None, "柳环函〔2020〕9号")]),
    (
        "经柳发[2010]1号、柳发【2011】2号和柳委发（2012）3号文件",
        [(None, "柳发[2010]1号"), (None, "柳发【2011】2号"), (None, "柳委发（2012）3号")],
    ),
    ("根据教函2010]13号文件办理", [(None, "教函2010]13号")]),
    ("按照国务院令第713号和税务总局公告2019年第5号", [(None, "国务院令第713号"), (None, "2019年第5号")]),
    ("根据柳林发〔2025〕3号、4号文件要求", [(None, "柳林发〔2025〕3号"), (None, "柳林发〔2025〕4号")]),
    (
        "按照柳林发[2025]3 号和第5 号、柳政发〔2025〕6、7号文件",
        [
            (None, "柳林发[2025]3号"),
            (None, "柳林发[2025]第5号"),
            (None, "柳政发〔2025〕6号"),
            (None, "柳政发〔2025〕7号"),
        ],
    ),
    (
        "《关于甲的通知》（柳林发〔2025〕3号、4号）",
        [("关于甲的通知", "柳林发〔2025〕3号"), (None, "柳林发〔2025〕4号")],
    ),
    (
        "《关于甲的通知》（柳林发〔2025〕3号和4号）",
        [("关于甲的通知", "柳林发〔2025〕3号"), (None, "柳林发〔2025〕4号")],
    ),
    ("按柳林发〔2025〕3号、4号前的口径", [(None, "柳林发〔2025〕3号")]),
    ("柳林发〔2025〕3号、4号楼", [(None, "柳林发〔2025〕3号")]),
    ("《甲乙办法》（柳城市人民政府令第33号公布）", [("甲乙办法", "柳城市人民政府令第33号")]),
    ("《关于甲的公告》（2014年第21号）", [("关于甲的公告", "2014年第21号")]),
    (
        "《关于甲的通知》（柳财〔2010〕1号、柳税〔2010〕2号）",
        [("关于甲的通知", "柳财〔2010〕1号"), (None, "柳税〔2010〕2号")],
    ),
    (
        "依据柳城市人民政府关于甲乙的意见（柳政发〔2014〕3号）办理",
        [("柳城市人民政府关于甲乙的意见", "柳政发〔2014〕3号")],
    ),
    ("《关于印发〈甲办法〉的通知》（柳发〔2011〕9号）", [("关于印发〈甲办法〉的通知", "柳发〔2011〕9号")]),
    (
        "执行《甲养护规范》（JTG H11—2004）和《乙规范》GB 50016-2014",
        [("甲养护规范", "JTGH11—2004"), ("乙规范", "GB50016-2014")],
    ),
    ("《丙施工标准》已为国家标准，编号为GB50496-2018，", [("丙施工标准", "GB50496-2018")]),
    ("《公司法》《中华人民共和国档案法》、《档案法》", [("公司法", None), ("中华人民共和国档案法", None)]),
    ("落实《智慧柳城2025》，", [("智慧柳城2025", None)]),
    ("落实《柳城市智慧规划（柳政发(2017)35号）》", [("柳城市智慧规划", "柳政发(2017)35号")]),
    ("落实《柳城市智慧规划（2017—2020年）》", [("柳城市智慧规划（2017—2020年）", None)]),
    ("《关于  柳城市\t用水的  通知》", [("关于柳城市用水的通知", None)]),
    ("我局今年5月以柳教体字〔2014〕57号文请示", [(None, "柳教体字〔2014〕57号")]),
    ("省法院业以（2001）柳执他字第9号复函答复", [(None, "（2001）柳执他字第9号")]),
    ("项目已批复（柳发改农经〔2014〕52号）", [(None, "柳发改农经〔2014〕52号")]),
    (
        '下发了"关于调整甲费的通知"（柳价〈收〉字〔1992〕第〈412〉号）',
        [("关于调整甲费的通知", "柳价〈收〉字〔1992〕第〈412〉号")],
    ),
    ("下发了“市物价局关于调整甲费的通知”（柳价〔1992〕4号）", [("市物价局关于调整甲费的通知", "柳价〔1992〕4号")]),
    ("根据校务会议决定事项通知单（【2022】26号）要求", [(None, "【2022】26号")]),
    ("可以享受柳财税〔2015〕99号文件规定的减免", [(None, "柳财税〔2015〕99号")]),
    ("废水达到DB44/26-2001的二级标准，水质执行GB 5084—2005", [(None, "DB44/26-2001"), (None, "GB5084—2005")]),
    ("根据«关于甲的通知»（柳发〔2019〕3号）", [("关于甲的通知", "柳发〔2019〕3号")]),
    ("先看《甲乙办法》，再看《甲乙办法》（柳发〔2020〕1号）", [("甲乙办法", "柳发〔2020〕1号")]),
]

NOT_NAMED = [
    "账号申请请填写《附件一：账号申请办法》，使用说明见《附件2.平台使用管理规定》。",
    "请填写《申报表》《人才项目申报书》《诚信承诺书》和《参会回执》",
    "详见《柳城日报》《精细化工进展》和《柳城史话》",
    "报送《2020年度普查工作实施方案》和《工作总结报告》",
    "详见《2020年项目申报指南》（附件1）",
    "根据《2020年质量目录清单》（2020年修订版，以下简称“清单”，见附件1）",
    "型号DB12-30，批号GB2019-5",
    "内容参考所附《2020年质量目录清单》",
    "教育局《通知》指出，社团《章程》规定",
    "12号楼3号门，第3号窗口，京ICP备12345号",
    "柳发〔2020〕1号",
    "（发文字号：柳发〔2020〕1号）",
    "《》《 》《未完",
]


class TestNaming:
    @pytest.mark.parametrize(("printed", "expected"), NAMED)
    def test_named(self, printed: str, expected: list[tuple[str | None, str | None]]) -> None:
        assert cited(printed) == expected

    @pytest.mark.parametrize("printed", NOT_NAMED)
    def test_not_named(self, printed: str) -> None:
        assert cited(printed) == []

    def test_short_name_and_its_later_use(self) -> None:
        found = find_citations(
            [
                paragraph("根据《柳城市绿地管理办法》（柳政发〔2019〕3号，以下简称《管理办法》）"),
                paragraph("按《管理办法》和《柳城市绿地管理办法》执行，", start=50),
            ],
            Setting(),
        )
        assert [one.value.short_name for one in found] == ["管理办法"]

    @pytest.mark.parametrize(
        ("printed", "issuers"),
        [
            ("现学习省科协、省科技厅《关于甲的通知》", ["省科协", "省科技厅"]),
            ("根据市科技局印发的《甲乙办法》", ["市科技局"]),
            ("已按市政府办公室《督查通知》（柳政督〔2020〕5号）办理", ["市政府办公室"]),
            ("经济和信息化局《关于甲的通知》", ["经济和信息化局"]),
            ("根据《国务院关于甲的通知》", ["国务院"]),
            ("你县《关于甲的请示》收悉", []),
        ],
    )
    def test_issuers(self, printed: str, issuers: list[str]) -> None:
        (found,) = find_citations([paragraph(printed)], Setting())
        assert [body.name for body in found.value.issuers] == issuers

    def test_place(self) -> None:
        printed = "根据《绿地管理办法》（柳政发〔2019〕3号）办理"
        (found,) = find_citations([paragraph(printed, start=100)], Setting())
        assert printed[found.start - 100 : found.stop - 100] == "《绿地管理办法》（柳政发〔2019〕3号）"


class TestOwn:
    def test_an_own_attachment_that_is_listed_with_its_number(self) -> None:
        setting = Setting(attachments=("省厅关于造林的通知（甲林〔2026〕6号）", "古树名录（2020年版）"))
        assert cited("根据《省厅关于造林的通知》（甲林〔2026〕6号，附件1）精神", setting) == []
        assert cited("根据《古树名录（2016年版）》确定", setting) == [("古树名录（2016年版）", None)]

    def test_own_attachments_and_title(self) -> None:
        setting = Setting(title="甲乙管理办法", attachments=("《丙丁实施方案》",))
        assert cited("见《甲乙管理办法》《丙丁实施方案》《戊己条例》", setting) == [("戊己条例", None)]

    def test_a_document_printed_inside_is_not_cited_by_its_number(self) -> None:
        setting = Setting(enclosed_numbers=("柳执他字〔2001〕9号",))
        assert cited("省法院以柳执他字〔2001〕9号答复，另见柳法〔2001〕3号", setting) == [(None, "柳法〔2001〕3号")]

    def test_what_is_passed_on(self) -> None:
        forwarding = Forwarding(
            verb=ForwardingVerb.FORWARD,
            citation=Citation(title="关于甲的通知", number=DocumentNumber.parse("柳发〔2020〕1号")),
        )
        printed = "现将《关于甲的通知》（柳发〔2020〕1号）转发给你们，并按《乙丙条例》执行"
        found = find_citations([paragraph(printed)], Setting(), [Found(forwarding, 0, 1)])
        assert [one.value.title for one in found] == ["乙丙条例"]

    @pytest.mark.parametrize("part", [Part.NOTE, Part.ANNEX])
    def test_only_the_body(self, part: Part) -> None:
        assert find_citations([paragraph("根据《甲乙条例》", part=part)], Setting()) == []


class TestAnnouncements:
    """What is numbered by its year alone is known by the body before it."""

    @pytest.mark.parametrize(
        ("printed", "issuers"),
        [
            ("根据财政部公告2023年第12号规定", ["财政部"]),
            ("执行柳江省税务局2023年第12号公告", ["柳江省税务局"]),
            ("2014年5月9日，商务部发布2014年第34号公告", ["商务部"]),
            ("按照财政部 税务总局公告2023年第12号", ["财政部", "税务总局"]),
            ("所适用的税率与商务部2014年第34号公告一致", ["商务部"]),
            ("按2014年第34号公告", []),
        ],
    )
    def test_issuer(self, printed: str, issuers: list[str]) -> None:
        (found,) = find_citations([paragraph(printed)], Setting())
        assert [body.name for body in found.value.issuers] == issuers

    def test_each_its_own(self) -> None:
        printed = "按财政部公告2023年第12号和海关总署公告2019年第39号"
        found = find_citations([paragraph(printed)], Setting())
        assert [[body.name for body in each.value.issuers] for each in found] == [["财政部"], ["海关总署"]]


class TestHostileInput:
    @pytest.mark.parametrize(
        "unit",
        [
            "《",
            "》",
            "《甲》（",
            "（",
            "〔2020〕1号",
            "关于（柳发〔2020〕1号",
            "河南省豫及",
            "《甲》和乙（",
            "令第1号",
            "《甲》、",
            "以下简称《",
            "4号、",
            "6、",
            "柳发〔2020〕1号、2号和",
        ],
    )
    def test_returns(self, unit: str) -> None:
        find_citations([paragraph(unit * 5_000)], Setting())
