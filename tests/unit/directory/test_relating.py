"""How two bodies stand to each other (rulebook 8.2)."""

import pytest

from gov_notice.directory import Standing, relation
from gov_notice.model import IssuingBody, OfficialDocument


class TestRelation:
    """What the second body is to the first, by names alone."""

    @pytest.mark.parametrize(
        ("a", "b", "standing"),
        [
            ("成都市人民政府", "四川省人民政府", Standing.SUPERIOR),
            ("武侯区人民政府", "成都市人民政府", Standing.SUPERIOR),
            ("四川省人民政府", "国务院", Standing.SUPERIOR),
            ("教育部", "国务院", Standing.SUPERIOR),
            ("成都市教育局", "成都市人民政府", Standing.SUPERIOR),
            ("中共成都市委组织部", "中共成都市委", Standing.SUPERIOR),
            ("成都市人民政府办公厅", "成都市人民政府", Standing.SUPERIOR),
            ("四川省科协组织人事部", "四川省科学技术协会", Standing.SUPERIOR),
            ("成都市科协", "中共成都市委", Standing.SUPERIOR),
            ("成都市教育局", "四川省教育厅", Standing.LINE_SUPERIOR),
            ("四川省科技厅", "科技部", Standing.LINE_SUPERIOR),
            ("成都市科协", "四川省科协", Standing.LINE_SUPERIOR),
            ("成都市人大常委会", "四川省人大常委会", Standing.LINE_SUPERIOR),
            ("成都市中级人民法院", "四川省高级人民法院", Standing.LINE_SUPERIOR),
            ("四川省农业厅", "农业农村部", Standing.LINE_SUPERIOR),
            ("成都市林业和园林局", "四川省林业和草原局", Standing.LINE_SUPERIOR),
            ("中国证监会四川监管局", "中国证监会", Standing.LINE_SUPERIOR),
            ("国家税务总局成都市税务局", "国家税务总局四川省税务局", Standing.LINE_SUPERIOR),
            ("成都市监委", "四川省监委", Standing.SUPERIOR),
            ("成都市教育局", "成都市财政局", Standing.SAME_LEVEL),
            ("中共成都市委", "成都市人民政府", Standing.SAME_LEVEL),
            ("教育部", "财政部", Standing.SAME_LEVEL),
            ("成都市人民政府", "柳州市人民政府", Standing.UNAFFILIATED),
            ("四川省教育厅", "成都市人民政府", Standing.UNAFFILIATED),
            ("成都市教育局", "四川省财政厅", Standing.UNAFFILIATED),
            ("成都市教育局", "成都市教育局", Standing.SAME),
            ("成都市第一中学", "成都市教育局", Standing.UNKNOWN),
            ("某某", "国务院", Standing.UNKNOWN),
            ("市教育局", "省教育厅", Standing.UNKNOWN),
            ("江州市教育局", "柳江省教育厅", Standing.UNKNOWN),
            ("朝阳区人民政府", "北京市人民政府", Standing.UNKNOWN),
        ],
    )
    def test_is(self, a: str, b: str, standing: Standing) -> None:
        assert relation(a, b).standing is standing
        assert relation(b, a).standing is standing.reverse
        assert relation(a, b).reason

    @pytest.mark.parametrize(
        ("a", "b", "skips"),
        [
            ("成都市人民政府", "四川省人民政府", False),
            ("武侯区人民政府", "四川省人民政府", True),
            ("成都市教育局", "成都市人民政府", False),
            ("成都市教育局", "四川省人民政府", True),
            ("武侯区教育局", "四川省教育厅", True),
            ("成都海关", "海关总署", False),
        ],
    )
    def test_says_whether_a_level_lies_between(self, a: str, b: str, skips: bool) -> None:  # noqa: FBT001  a case
        assert relation(a, b).skips is skips

    def test_the_document_tells_what_names_do_not(self) -> None:
        notice = OfficialDocument(issuers=[IssuingBody("成都市教育局")])
        assert relation("市教育局", "省教育厅", within=notice).standing is Standing.LINE_SUPERIOR
