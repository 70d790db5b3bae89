"""Whether an addressee line means a body."""

from typing import Final

import pytest

from gov_notice.directory import Coverage, covers
from gov_notice.model import Addressee, IssuingBody, OfficialDocument

PROVINCE: Final = OfficialDocument(issuers=[IssuingBody("四川省人民政府")])
ASSOCIATION: Final = OfficialDocument(issuers=[IssuingBody("四川省科学技术协会"), IssuingBody("四川省科学技术厅")])
CITY: Final = OfficialDocument(issuers=[IssuingBody("成都市人民政府")])
COUNTY: Final = OfficialDocument(issuers=[IssuingBody("武侯区人民政府")])
CHONGQING: Final = OfficialDocument(issuers=[IssuingBody("重庆市人民政府")])
STATE: Final = OfficialDocument(issuers=[IssuingBody("国务院")])


class TestCovers:
    """Classes by the place of the issuer, single bodies, exceptions."""

    @pytest.mark.parametrize(
        ("line", "body", "document", "answer"),
        [
            ("各市（州）人民政府", "成都市人民政府", PROVINCE, Coverage.YES),
            ("各市、州人民政府", "成都市人民政府", PROVINCE, Coverage.YES),
            ("各市（州）人民政府", "甘孜藏族自治州人民政府", PROVINCE, Coverage.YES),
            ("各市（州）人民政府", "柳州市人民政府", PROVINCE, Coverage.NO),
            ("各市（州）人民政府", "武侯区人民政府", PROVINCE, Coverage.NO),
            ("各市（州）人民政府", "成都市教育局", PROVINCE, Coverage.NO),
            ("各市（州）、县（市、区）人民政府", "武侯区人民政府", PROVINCE, Coverage.YES),
            ("各市（州）人民政府，省级各部门", "四川省教育厅", PROVINCE, Coverage.YES),
            ("各市（州）人民政府，省级各部门", "成都市教育局", PROVINCE, Coverage.NO),
            ("各市（州）科协、科技局", "成都市科学技术协会", ASSOCIATION, Coverage.YES),
            ("各市（州）科协、科技局", "成都市科技局", ASSOCIATION, Coverage.YES),
            ("各市（州）科协、科技局", "成都市教育局", ASSOCIATION, Coverage.NO),
            ("各区（市）县人民政府", "武侯区人民政府", CITY, Coverage.YES),
            ("各区（市）县人民政府", "成都市人民政府", CITY, Coverage.NO),
            ("各省、自治区、直辖市人民政府", "四川省人民政府", STATE, Coverage.YES),
            ("各省、自治区、直辖市人民政府", "成都市人民政府", STATE, Coverage.NO),
            ("国务院各部委、各直属机构", "教育部", STATE, Coverage.YES),
            ("省教育厅、省财政厅", "四川省财政厅", PROVINCE, Coverage.YES),
            ("省教育厅、省财政厅", "四川省水利厅", PROVINCE, Coverage.NO),
            ("成都市人民政府", "成都市人民政府", PROVINCE, Coverage.YES),
            ("市纪委监委，市财政局", "成都市监察委员会", CITY, Coverage.YES),
            ("市纪委监委，市财政局", "武侯区监察委员会", CITY, Coverage.NO),
            ("有关单位", "四川省教育厅", PROVINCE, Coverage.UNKNOWN),
            ("省教育厅，有关单位", "四川省水利厅", PROVINCE, Coverage.UNKNOWN),
            ("各市（州）人民政府（不含甘孜州、阿坝州）", "甘孜藏族自治州人民政府", PROVINCE, Coverage.NO),
            ("各市（州）人民政府（不含甘孜州、阿坝州）", "成都市人民政府", PROVINCE, Coverage.YES),
            ("除成都市以外，各市（州）人民政府", "成都市人民政府", PROVINCE, Coverage.NO),
            ("各市（州）人民政府", "成都市人民政府", OfficialDocument(), Coverage.UNKNOWN),
            ("各市（州）人民政府", "江州市人民政府", PROVINCE, Coverage.UNKNOWN),
            ("各省级学会（协会、研究会）", "四川省林学会", ASSOCIATION, Coverage.YES),
            ("各省级学会（协会、研究会）", "成都市花木协会", ASSOCIATION, Coverage.NO),
            ("各省级学会", "四川省律师协会", ASSOCIATION, Coverage.NO),
            ("各省级学会", "四川省科学技术厅", ASSOCIATION, Coverage.NO),
            ("各市（州）科协、省级学会、高校科协、企业科协", "四川大学科协", ASSOCIATION, Coverage.YES),
            ("各市（州）科协、省级学会、高校科协、企业科协", "成都公交集团科协", ASSOCIATION, Coverage.YES),
            ("各市（州）科协、省级学会、高校科协、企业科协", "四川大学工会", ASSOCIATION, Coverage.NO),
            ("各省、自治区、直辖市及计划单列市财政厅（局）", "大连市财政局", STATE, Coverage.YES),
            ("各省、自治区、直辖市及计划单列市财政厅（局）", "成都市财政局", STATE, Coverage.NO),
            ("国务院有关部门", "教育部", STATE, Coverage.UNKNOWN),
            ("各有关市（州）人民政府", "成都市人民政府", PROVINCE, Coverage.UNKNOWN),
            ("各区县（自治县）人民政府", "石柱土家族自治县人民政府", CHONGQING, Coverage.YES),
            ("各市（州）人民政府（成都市除外）", "成都市人民政府", PROVINCE, Coverage.NO),
            ("各市（州）人民政府（成都市除外）", "绵阳市人民政府", PROVINCE, Coverage.YES),
            ("各市（州）人民政府（不含民族地区）", "甘孜藏族自治州人民政府", PROVINCE, Coverage.UNKNOWN),
            ("全省各级人民政府", "武侯区人民政府", PROVINCE, Coverage.YES),
            ("各中级人民法院", "成都市中级人民法院", PROVINCE, Coverage.YES),
            ("各中级人民法院", "武侯区人民法院", PROVINCE, Coverage.NO),
            ("国务院各省、自治区、直辖市人民政府", "四川省人民政府", STATE, Coverage.YES),
            ("各乡镇人民政府、街道办事处", "玉林街道办事处", COUNTY, Coverage.YES),
            ("各乡镇人民政府", "玉林街道办事处", CITY, Coverage.NO),
            ("：", "成都市人民政府", PROVINCE, Coverage.UNKNOWN),
        ],
    )
    def test_answers(self, line: str, body: str, document: OfficialDocument, answer: Coverage) -> None:
        assert covers(line, body, within=document) is answer
        assert covers(Addressee.read(line), IssuingBody(body), within=document) is answer
