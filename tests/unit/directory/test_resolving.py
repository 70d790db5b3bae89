"""Names of bodies: what they mean alone, and in a document (rulebook 8.1)."""

from datetime import date
from pathlib import Path
from typing import Final

import pytest

from gov_notice.directory import Directory, Kind, KnownBody, Level, Region, Resolution, System, read_bodies, resolve
from gov_notice.errors import UnreadableInputError
from gov_notice.model import (
    Addressee,
    Citation,
    Forwarding,
    ForwardingVerb,
    IssuingBody,
    OfficialDocument,
    PrintedDate,
    Title,
)

CITY: Final = OfficialDocument(issuers=[IssuingBody("成都市科学技术协会")])
PROVINCE: Final = OfficialDocument(issuers=[IssuingBody("四川省科学技术协会"), IssuingBody("四川省科学技术厅")])


def places(resolution: Resolution) -> str:
    return "/".join(region.name for region in resolution.places)


class TestTogether:
    """A name that means several bodies at once, and what they have in common."""

    @pytest.mark.parametrize(
        ("printed", "members", "where", "shared"),
        [
            ("柳城市纪委监委", "柳城市纪律检查委员会 柳城市监察委员会", "柳城市", "地级 纪检监察"),
            ("柳城市委、市政府", "中共柳城市委员会 柳城市人民政府", "柳城市", "地级 本机关"),
            ("成都市委市政府", "中共成都市委员会 成都市人民政府", "四川省/成都市", "地级 本机关"),
            ("县委办公室县政府办公室", "县委办公室 县政府办公室", "", "县级 办公厅（室）"),
            ("柳城市科学技术局、财政局", "柳城市科学技术局 柳城市财政局", "柳城市", "地级 政府 工作部门"),
            ("中共中央、国务院", "中国共产党中央委员会 国务院", "", "国家级 本机关"),
            (
                "成都市财政局、国家税务总局成都市税务局",
                "成都市财政局 国家税务总局成都市税务局",
                "四川省/成都市",
                "地级 政府 工作部门",
            ),
        ],
    )
    def test_means_them_all(self, printed: str, members: str, where: str, shared: str) -> None:
        found = resolve(printed)
        assert [each.name for each in found.members] == members.split()
        assert places(found) == where
        words = (found.level, found.system, found.kind)
        assert " ".join([*(word.value for word in words if word), *([found.line] if found.line else [])]) == shared

    def test_is_read_by_the_document(self) -> None:
        assert [each.name for each in resolve("市纪委监委", within=CITY).members] == [
            "成都市纪律检查委员会",
            "成都市监察委员会",
        ]

    def test_what_both_have_is_one(self) -> None:
        room = resolve("柳城市委、市政府督查室")
        assert not room.members
        assert room.part_of is not None
        assert [each.name for each in room.part_of.members] == ["中共柳城市委员会", "柳城市人民政府"]

    @pytest.mark.parametrize("printed", ["政协四川省委员会", "中国邮政集团有限公司四川省分公司", "柳城市委政法委员会"])
    def test_one_body_is_not_parted(self, printed: str) -> None:
        assert not resolve(printed).members


class TestAlone:
    """A name that says all itself."""

    @pytest.mark.parametrize(
        ("printed", "name", "where", "is_a"),
        [
            ("国务院", "国务院", "", "国家级 政府 本机关"),
            ("国办", "国务院办公厅", "", "国家级 政府 办公厅（室）"),
            ("国家发展改革委", "中华人民共和国国家发展和改革委员会", "", "国家级 政府 工作部门 发展改革"),
            ("教育部", "中华人民共和国教育部", "", "国家级 政府 工作部门 教育"),
            ("教育部办公厅", "中华人民共和国教育部办公厅", "", "国家级 政府 办公厅（室） 教育"),
            ("财政部综合司", "中华人民共和国财政部综合司", "", "国家级 政府 内设机构 财政"),
            ("中央组织部", "中共中央组织部", "", "国家级 党委 工作部门 组织"),
            ("最高人民法院", "最高人民法院", "", "国家级 法院 本机关"),
            ("中国科协", "中国科学技术协会", "", "国家级 群团 本机关 科协"),
            ("四川省人民政府", "四川省人民政府", "四川省", "省级 政府 本机关"),
            ("广西壮族自治区人民政府", "广西壮族自治区人民政府", "广西壮族自治区", "省级 政府 本机关"),
            ("成都市政府", "成都市人民政府", "四川省/成都市", "地级 政府 本机关"),
            ("柳城市政府", "柳城市人民政府", "柳城市", "地级 政府 本机关"),
            ("柳城市政协", "政协柳城市委员会", "柳城市", "地级 政协 本机关"),
            ("江苏省苏州市人民政府", "江苏省苏州市人民政府", "江苏省/苏州市", "地级 政府 本机关"),
            ("武侯区人民政府办公室", "武侯区人民政府办公室", "四川省/成都市/武侯区", "县级 政府 办公厅（室）"),
            ("徐汇区发改委", "徐汇区发展和改革委员会", "上海市/徐汇区", "县级 政府 工作部门 发展改革"),
            ("四川省科技厅", "四川省科学技术厅", "四川省", "省级 政府 工作部门 科技"),
            ("成都市城市管理局", "成都市城市管理局", "四川省/成都市", "地级 政府 工作部门 城管"),
            ("长春市市场监管局", "长春市市场监督管理局", "吉林省/长春市", "地级 政府 工作部门 市场监管"),
            ("上海市人民政府侨务办公室", "上海市人民政府侨务办公室", "上海市", "省级 政府 工作部门 侨务"),
            ("宁夏人社厅", "宁夏回族自治区人力资源和社会保障厅", "宁夏回族自治区", "省级 政府 工作部门 人社"),
            ("中共四川省委", "中共四川省委员会", "四川省", "省级 党委 本机关"),
            ("四川省委办公厅", "中共四川省委员会办公厅", "四川省", "省级 党委 办公厅（室）"),
            ("中共成都市委组织部", "中共成都市委员会组织部", "四川省/成都市", "地级 党委 工作部门 组织"),
            ("中共成都市纪委", "中共成都市纪律检查委员会", "四川省/成都市", "地级 党委 工作部门"),
            ("成都市监察委员会", "成都市监察委员会", "四川省/成都市", "地级 监委 本机关"),
            ("四川省人大常委会", "四川省人民代表大会常务委员会", "四川省", "省级 人大 本机关"),
            ("政协四川省委员会", "政协四川省委员会", "四川省", "省级 政协 本机关"),
            ("四川省高级人民法院", "四川省高级人民法院", "四川省", "省级 法院 本机关"),
            ("成都市人民检察院", "成都市人民检察院", "四川省/成都市", "地级 检察院 本机关"),
            ("吉林省军区", "吉林省军区", "吉林省", "省级 军队 本机关"),
            ("四川省总工会", "四川省总工会", "四川省", "省级 群团 本机关 工会"),
            ("共青团成都市委", "共青团成都市委员会", "四川省/成都市", "地级 群团 本机关 共青团"),
            ("成都市残联", "成都市残疾人联合会", "四川省/成都市", "地级 群团 本机关 残联"),
            ("四川省抗震救灾指挥部", "四川省抗震救灾指挥部", "四川省", "省级 政府 议事协调机构 抗震救灾指挥部"),
            ("成都市第一中学", "成都市第一中学", "四川省/成都市", "地级 事业单位 单位"),
            ("成都市花木协会", "成都市花木协会", "四川省/成都市", "地级 社会组织 单位"),
            ("成都市公交集团", "成都市公交集团", "四川省/成都市", "地级 企业 单位"),
            ("大兴安岭地区行政公署", "大兴安岭地区行政公署", "黑龙江省/大兴安岭地区", "地级 政府 派出机关"),
            ("柳江省江州市教育局", "柳江省江州市教育局", "柳江省/江州市", "地级 政府 工作部门 教育"),
            ("中国证监会四川监管局", "中国证监会四川监管局", "四川省", "省级 政府 工作部门 证监"),
            ("四川证监局", "四川证监局", "四川省", "省级 政府 工作部门 证监"),
            ("审计署驻成都特派员办事处", "审计署驻成都特派员办事处", "四川省/成都市", "地级 政府 工作部门 审计"),
            ("国家统计局四川调查总队", "国家统计局四川调查总队", "四川省", "省级 政府 工作部门 统计"),
            ("中国邮政集团有限公司四川省分公司", "中国邮政集团有限公司四川省分公司", "四川省", "省级 企业 单位"),
            ("深圳市南山区科技创新局", "深圳市南山区科技创新局", "广东省/深圳市/南山区", "县级 政府 工作部门 科技"),
            ("中共中央党校", "中共中央党校", "", "国家级 事业单位 单位"),
            ("恩施州人民政府", "恩施州人民政府", "湖北省/恩施土家族苗族自治州", "地级 政府 本机关"),
            ("东莞市长安镇人民政府", "东莞市长安镇人民政府", "广东省/东莞市/长安镇", "乡级 政府 本机关"),
            ("上海市徐汇区委宣传部", "中共上海市徐汇区委员会宣传部", "上海市/徐汇区", "县级 党委 工作部门 宣传"),
            ("中国建设银行四川省分行", "中国建设银行四川省分行", "四川省", "省级 企业 单位"),
            ("水利部长江水利委员会", "长江水利委员会", "", "国家级 政府 派出机关 水利"),
            ("国务院台办", "国务院台湾事务办公室", "", "国家级 政府 工作部门 台湾事务"),
            ("四川省委编办", "中共四川省委员会机构编制委员会办公室", "四川省", "省级 党委 工作部门 编制"),
            ("四川省委党校", "中共四川省委员会党校", "四川省", "省级 事业单位 单位"),
            ("四川省关工委", "四川省关心下一代工作委员会", "四川省", "省级 群团 本机关 关工委"),
            ("政协四川省委员会办公厅", "政协四川省委员会办公厅", "四川省", "省级 政协 办公厅（室）"),
            ("甘孜州教体局", "甘孜州教育和体育局", "四川省/甘孜藏族自治州", "地级 政府 工作部门 教育"),
            ("武侯区玉林街道办事处", "武侯区玉林街道办事处", "四川省/成都市/武侯区/玉林街道", "乡级 政府 派出机关"),
            ("成都高新区管委会", "成都高新区管委会", "四川省/成都市/高新区", "- 政府 派出机关"),
            ("武警四川省总队", "武警四川省总队", "四川省", "省级 军队 本机关"),
            ("澳门特别行政区政府", "澳门特别行政区政府", "澳门特别行政区", "省级 政府 本机关"),
            ("成都市安全生产委员会办公室", "成都市安全生产委员会办公室", "四川省/成都市", "地级 政府 办公厅（室）"),
            ("沅山镇人民政府", "沅山镇人民政府", "沅山镇", "乡级 政府 本机关"),
            ("沅山街道办事处", "沅山街道办事处", "沅山街道", "乡级 政府 派出机关"),
        ],
    )
    def test_means(self, printed: str, name: str, where: str, is_a: str) -> None:
        found = resolve(printed)
        assert (found.printed, found.name, places(found), found.candidates) == (printed, name, where, ())
        level, system, kind, *line = is_a.split()
        assert (found.system, found.kind) == (System(system), Kind(kind))
        assert found.level is (None if level == "-" else Level(level))
        assert not line or found.line == line[0]

    def test_democratic_parties_are_in_no_system(self) -> None:
        found = resolve("民盟四川省委员会")
        assert (found.name, found.system, found.kind, places(found)) == (found.printed, None, Kind.ITSELF, "四川省")

    def test_a_unit_of_a_school_belongs_to_it(self) -> None:
        found = resolve("沅山理工大学教务处")
        assert found.part_of is not None
        assert (found.kind, found.part_of.name) == (Kind.INNER, "沅山理工大学")

    def test_regions_have_their_codes(self) -> None:
        assert [region.code for region in resolve("武侯区教育局").places] == ["510000", "510100", "510107"]

    def test_a_municipality_stands_right_above_its_districts(self) -> None:
        assert [region.code for region in resolve("徐汇区教育局").places] == ["310000", "310104"]

    def test_an_office_and_a_unit_belong_to_their_body(self) -> None:
        office = resolve("成都市人民政府办公厅")
        assert office.part_of is not None
        assert (office.part_of.name, office.part_of.kind) == ("成都市人民政府", Kind.ITSELF)
        unit = resolve("四川省科协组织人事部")
        assert unit.part_of is not None
        assert (unit.kind, unit.part_of.name) == (Kind.INNER, "四川省科学技术协会")

    def test_lines_led_from_above_are_told(self) -> None:
        found = resolve("国家税务总局成都市税务局")
        assert (found.vertical, found.line, places(found)) == (True, "税务", "四川省/成都市")

    @pytest.mark.parametrize("printed", ["某某", "市", "", "关于", "a", "．．．"])
    def test_what_says_nothing_keeps_its_words(self, printed: str) -> None:
        found = resolve(printed)
        assert found.system is None
        assert found.candidates == ()

    def test_a_name_of_several_places_lists_them(self) -> None:
        found = resolve("朝阳区人民政府")
        assert (found.name, found.places, found.level) == ("朝阳区人民政府", (), Level.COUNTY)
        assert [places(each) for each in found.candidates] == ["北京市/朝阳区", "吉林省/长春市/朝阳区"]


class TestByDate:
    """Former names are read by the year."""

    @pytest.mark.parametrize(
        ("printed", "year", "where"),
        [
            ("涪陵市人民政府", 1996, "四川省/涪陵市"),
            ("重庆市人民政府", 1990, "四川省/重庆市"),
            ("重庆市人民政府", 2020, "重庆市"),
            ("襄樊市人民政府", 2005, "湖北省/襄樊市"),
            ("莱芜市人民政府", 2010, "山东省/莱芜市"),
        ],
    )
    def test_regions(self, printed: str, year: int, where: str) -> None:
        assert places(resolve(printed, year=year)) == where

    def test_bodies(self) -> None:
        assert resolve("国家教委", year=1996).name == "国家教育委员会"
        assert resolve("国家税务局", year=2020).name == "国家税务总局"

    def test_the_year_of_the_document_counts(self) -> None:
        old = OfficialDocument(date_of_issue=PrintedDate.of(date(1990, 3, 1)))
        assert places(resolve("重庆市人民政府", within=old)) == "四川省/重庆市"


class TestWithin:
    """Short names are read by the places of the document's issuers."""

    @pytest.mark.parametrize(
        ("printed", "name"),
        [
            ("省科协", "四川省科学技术协会"),
            ("省委", "中共四川省委员会"),
            ("团省委", "共青团四川省委员会"),
            ("省政府办公厅", "四川省人民政府办公厅"),
            ("市科协", "成都市科学技术协会"),
            ("市委组织部", "中共成都市委员会组织部"),
            ("科技厅", "四川省科学技术厅"),
            ("教育局", "成都市教育局"),
            ("我会", "成都市科学技术协会"),
            ("武侯区科协", "武侯区科学技术协会"),
        ],
    )
    def test_in_a_document_of_a_city(self, printed: str, name: str) -> None:
        assert resolve(printed, within=CITY).name == name

    def test_units_belong_to_the_issuer(self) -> None:
        for printed in ("组织人事部", "市科协组织人事部"):
            unit = resolve(printed, within=CITY)
            assert unit.part_of is not None
            assert (unit.kind, unit.name, unit.part_of.name) == (
                Kind.INNER,
                "成都市科学技术协会组织人事部",
                "成都市科学技术协会",
            )

    def test_an_ambiguous_place_is_the_one_near_the_issuer(self) -> None:
        near = OfficialDocument(issuers=[IssuingBody("长春市人民政府")])
        assert places(resolve("朝阳区人民政府", within=near)) == "吉林省/长春市/朝阳区"

    def test_several_places_are_candidates(self) -> None:
        joint = OfficialDocument(issuers=[IssuingBody("四川省科学技术协会"), IssuingBody("贵州省科学技术协会")])
        found = resolve("省财政厅", within=joint)
        assert [each.name for each in found.candidates] == ["四川省财政厅", "贵州省财政厅"]

    def test_two_issuers_of_one_place_agree(self) -> None:
        assert resolve("省财政厅", within=PROVINCE).name == "四川省财政厅"

    def test_ourselves_is_the_issuer_of_that_ending(self) -> None:
        assert resolve("我厅", within=PROVINCE).name == "四川省科学技术厅"
        assert resolve("我局", within=PROVINCE).name == "我局"

    def test_places_of_no_table_are_read_from_what_is_enclosed(self) -> None:
        above = OfficialDocument(issuers=[IssuingBody("柳江省科学技术协会")])
        below = OfficialDocument(
            issuers=[IssuingBody("江州市科学技术协会")],
            enclosed=[above],
            forwardings=[
                Forwarding(
                    verb=ForwardingVerb.FORWARD,
                    citation=Citation(title="通知", issuers=[IssuingBody("省科协")]),
                    enclosed=0,
                )
            ],
        )
        assert resolve("省科协", within=below).name == "柳江省科学技术协会"
        assert places(resolve("市财政局", within=below)) == "柳江省/江州市"
        assert places(resolve("江州市财政局", within=below)) == "柳江省/江州市"

    @pytest.mark.parametrize(
        "document",
        [
            OfficialDocument(title=Title.read("成都市科协关于开展科普日活动的通知")),
            OfficialDocument(addressees=Addressee.read("成都市人民政府")),
        ],
    )
    def test_title_and_addressees_tell_the_place_too(self, document: OfficialDocument) -> None:
        assert resolve("市财政局", within=document).name == "成都市财政局"

    def test_without_a_place_the_words_stay(self) -> None:
        found = resolve("市财政局", within=OfficialDocument())
        assert (found.name, found.level, found.system) == ("市财政局", Level.PREFECTURE, System.GOVERNMENT)


class TestDirectory:
    """An application adds its own bodies and regions."""

    OWN: Final = KnownBody(
        name="江州市山茶研究会",
        short=("茶研会",),
        system=System.ASSOCIATION,
        kind=Kind.ORGANISATION,
        level=None,
        region="江州市",
        agency_codes=("江茶",),
    )

    def test_by_code(self) -> None:
        directory = Directory.shipped().plus(self.OWN, Region("江州市", Level.PREFECTURE))
        found = resolve("茶研会", directory=directory)
        assert (found.name, found.level, places(found)) == ("江州市山茶研究会", Level.PREFECTURE, "江州市")
        assert directory.body_of_code("江茶") == (self.OWN,)
        assert resolve("茶研会").name == "茶研会"

    def test_by_file(self, tmp_path: Path) -> None:
        table = tmp_path / "bodies.csv"
        table.write_text("name,short,system,kind,level\n江州市山茶研究会,茶研会;山茶会,社会组织,单位,地级\n", "utf-8")
        assert resolve("山茶会", directory=Directory.shipped().plus_file(table)).level is Level.PREFECTURE

    def test_by_toml_file(self, tmp_path: Path) -> None:
        table = tmp_path / "bodies.toml"
        table.write_text(
            '[[bodies]]\nname = "江州市山茶研究会"\nshort = ["茶研会", "山茶会"]\nlevel = "地级"\n'
            'agency_codes = ["江茶"]\nfirst = 1998\n',
            "utf-8",
        )
        directory = Directory.shipped().plus_file(table)
        assert resolve("山茶会", directory=directory).name == "江州市山茶研究会"
        assert [body.first for body in directory.body_of_code("江茶")] == [1998]

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("name = 1\n", "tables"),
            ("[[bodies]]\nshort = []\n", "bodies 1"),
            ('[[bodies]]\nname = "甲"\nabove = "乙"\n', "no column above"),
            ("[[bodies]\n", "cannot be read"),
        ],
    )
    def test_a_wrong_toml_file_is_told_with_its_table(self, tmp_path: Path, text: str, message: str) -> None:
        table = tmp_path / "bodies.toml"
        table.write_text(text, "utf-8")
        with pytest.raises(UnreadableInputError, match=message):
            read_bodies(table)

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("short\n茶研会\n", "line 2"),
            ("name,system\n江州市山茶研究会,茶会\n", "line 2"),
            ("name,first\n江州市山茶研究会,去年\n", "line 2"),
        ],
    )
    def test_a_wrong_file_is_told_with_its_line(self, tmp_path: Path, text: str, message: str) -> None:
        table = tmp_path / "bodies.csv"
        table.write_text(text, "utf-8")
        with pytest.raises(UnreadableInputError, match=message):
            read_bodies(table)

    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(UnreadableInputError, match="cannot be read"):
            read_bodies(tmp_path / "none.csv")

    def test_a_name_of_several_bodies_lists_them(self) -> None:
        twin = KnownBody(name="江州市茶叶研究会", short=("茶研会",), system=System.ASSOCIATION)
        found = resolve("茶研会", directory=Directory.shipped().plus(self.OWN, twin))
        assert [each.name for each in found.candidates] == ["江州市山茶研究会", "江州市茶叶研究会"]
