"""代字 taken apart, held to five hundred pairs of code and issuer from published titles.

`agency_codes.tsv` was drawn with a fixed seed and labelled by reading before the code was written. An issuer that only
passed on another body's paper, or the number of a cited document, is labelled `no`.
"""

import csv
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, strategies as st

from gov_notice.directory import AgencyCode, resolve
from gov_notice.model import DocumentNumber, IssuingBody, OfficialDocument
from gov_notice.model.joint_names import split_bodies

TABLE: Final = Path(__file__).with_name("agency_codes.tsv")
ROWS: Final = list(csv.DictReader(TABLE.read_text("utf-8").splitlines(), delimiter="\t"))
PARTS: Final = ("place", "organ", "office", "business", "series")


def is_as_labelled(row: dict[str, str]) -> bool:
    code = AgencyCode.read(row["code"])
    names = split_bodies(row["issuer"])
    within = OfficialDocument(issuers=[IssuingBody(name) for name in names])
    agrees = code.may_be_of([resolve(name, within=within) for name in names])
    return code.parts == tuple(row[part] for part in PARTS) and agrees is (row["agrees"] == "yes")


def test_ninety_five_of_a_hundred_are_as_labelled() -> None:
    assert len(ROWS) == 500
    assert sum(map(is_as_labelled, ROWS)) >= 490


class TestRead:
    """Rulebook 3.2: place, organ, office, business line, class."""

    @pytest.mark.parametrize(
        ("code", "parts"),
        [
            ("国发", "-/国/-/-/发"),
            ("国办发明电", "-/国/办/-/发明电"),
            ("国卫办医发", "-/国卫/办/医/发"),
            ("中办发", "-/中/办/-/发"),
            ("川府发", "川/府/-/-/发"),
            ("川办发", "川/-/办/-/发"),
            ("川委办", "川/委/办/-/-"),
            ("粤发", "粤/-/-/-/发"),
            ("川科协发", "川/科协/-/-/发"),
            ("川财教", "川/财/-/教/-"),
            ("沪府办规", "沪/府/办/-/规"),
            ("沪府任", "沪/府/-/-/任"),
            ("苏退役军人优", "苏/退役军人/-/优/-"),
            ("遂船府办发", "遂船/府/办/-/发"),
            ("九江市府发", "九江市/府/-/-/发"),
            ("京劳险发字", "京/劳/-/险/发字"),
            ("宁财（综）发", "宁/财/-/综/发"),
            ("教职成厅函", "-/教/厅/职成/函"),
            ("国科发资", "-/国科/-/资/发"),
            ("市监质监发", "-/市监/-/质监/发"),
            ("市政发", "市/政/-/-/发"),
            ("省委办发", "省/委/办/-/发"),
            ("税三", "-/税/-/三/-"),
        ],
    )
    def test_parts(self, code: str, parts: str) -> None:
        assert AgencyCode.read(code).parts == tuple(part.strip("-") for part in parts.split("/"))

    def test_the_code_of_a_number(self) -> None:
        number = DocumentNumber.parse("川财教〔2026〕8号")
        assert number.agency_code is not None
        assert AgencyCode.read(number.agency_code).regions()[0].code == "510000"

    @given(st.text() | st.text(alphabet="国中川宁市省府政委办厅财教发函字规（）[]〔〕 "))
    def test_nothing_is_lost_but_brackets_and_blanks(self, text: str) -> None:
        parts = AgencyCode.read(text).parts
        assert sorted("".join(parts)) == sorted(
            char for char in "".join(text.split()) if char not in "()（）[]〔〕【】"
        )


class TestMayBeOf:
    """Place and organ have to be the issuer's own."""

    @pytest.mark.parametrize(
        ("code", "body", "answer"),
        [
            ("川财教", "四川省财政厅", True),
            ("川财教", "成都市财政局", False),
            ("川财教", "四川省教育厅", False),
            ("宁政发", "宁夏回族自治区人民政府", True),
            ("宁政发", "南京市人民政府", True),
            ("宁政发", "北京市人民政府", False),
            ("川府办发", "四川省人民政府", True),
            ("粤发", "中共广东省委", True),
            ("粤发", "广东省人民政府", False),
            ("国发", "国务院", True),
            ("国发", "四川省人民政府", False),
            ("国税发", "安徽省税务局", False),
            ("市科协发", "成都市科学技术协会", True),
            ("市科协发", "四川省科学技术协会", False),
            ("锡政办发", "无锡市人民政府办公室", True),
            ("工总财字", "北京市总工会", True),
            ("川政发", "某某", False),
        ],
    )
    def test_answers(self, code: str, body: str, answer: bool) -> None:  # noqa: FBT001  a cell of the table above
        assert AgencyCode.read(code).may_be_of(resolve(body)) is answer

    def test_one_of_joint_issuers_is_enough(self) -> None:
        joint = [resolve("北京市总工会"), resolve("北京市财政局")]
        assert AgencyCode.read("京财会").may_be_of(joint)
        assert not AgencyCode.read("京教函").may_be_of(joint)
