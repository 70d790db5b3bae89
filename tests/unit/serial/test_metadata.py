"""Records of metadata standards: what stands in them, what comes back, and what is refused."""

from collections import Counter
from collections.abc import Mapping

import pytest

from gov_notice.errors import LoadError, UnsupportedFormat
from gov_notice.model import (
    Attachment,
    Citation,
    Contact,
    DocumentNumber,
    Forwarding,
    ForwardingVerb,
    IssuingBody,
    OfficialDocument,
    PrintedDate,
    Secrecy,
    Signatory,
)
from gov_notice.serial.metadata import STANDARDS, from_metadata, lost_in_metadata, to_metadata
from gov_notice.serial.metadata.values import VALUES


@pytest.mark.parametrize(("standard", "count"), [("gbt-33480", 18), ("dat-46", 88), ("dublin-core", 15)])
def test_every_element_of_a_standard_is_listed_once(standard: str, count: int) -> None:
    elements = STANDARDS[standard]
    assert len(elements) == len({element.code for element in elements}) == len({one.name for one in elements}) == count


def test_codes_follow_each_other() -> None:
    assert [element.code for element in STANDARDS["gbt-33480"]] == [f"4.{at}" for at in range(1, 19)]
    assert [element.code for element in STANDARDS["dat-46"]] == [f"M{at}" for at in range(1, 89)]


def test_elements_whose_codes_stand_in_sources_have_their_names() -> None:
    """DA/T 46-2009: names that sources give together with their codes."""
    names = {element.code: element.name for element in STANDARDS["dat-46"]}
    stated = {"M22": "题名", "M31": "文件编号", "M38": "密级", "M52": "数字化属性", "M64": "签名算法标识"}
    assert stated.items() <= names.items()
    assert names["M80"] == "业务状态"
    assert names["M88"] == "关系描述"


def test_groups_hold_elements_and_no_values() -> None:
    elements = STANDARDS["dat-46"]
    groups = {element.name for element in elements if element.is_group}
    assert {element.group for element in elements} == groups | {""}
    assert not [element for element in elements if element.is_group and element.holds]


def test_every_value_is_used_and_known() -> None:
    used = Counter(element.holds for elements in STANDARDS.values() for element in elements if element.holds)
    assert set(used) == set(VALUES)


def test_a_mark_of_secrecy_is_one_element_or_two() -> None:
    document = OfficialDocument(secrecy=Secrecy.parse("机密★5年"))
    assert to_metadata(document, "gbt-33480")["密级和保密期限"] == ("机密★5年",)
    split = to_metadata(document, "dat-46")
    assert (split["密级"], split["保密期限"]) == (("机密",), ("5年",))
    assert from_metadata(split, "dat-46").secrecy == document.secrecy
    assert from_metadata({"保密期限": "5年", "密级": "机密"}, "dat-46").secrecy == document.secrecy
    assert from_metadata({"保密期限": "5年"}, "dat-46").secrecy is None


def test_archival_elements() -> None:
    document = OfficialDocument(
        signatories=[Signatory("陈立言", "县长")],
        title_note="（征求意见稿）",
        date_of_issue=PrintedDate.read("二〇二六年五月十三日"),
        forwardings=[
            Forwarding(
                verb=ForwardingVerb.FORWARD,
                citation=Citation(title="关于开展普查的通知", number=DocumentNumber.parse("岚统发〔2026〕4号")),
            )
        ],
        contacts=[Contact(name="吕清源"), Contact(name="陈立言")],
    )
    assert to_metadata(document, "dat-46") == {
        "聚合层次": ("件",),
        "年度": ("2026",),
        "说明题名文字": ("（征求意见稿）",),
        "人名": ("陈立言", "吕清源"),
        "日期": ("2026-05-13",),
        "关系": ("转发",),
        "关系描述": ("关于开展普查的通知（岚统发〔2026〕4号）",),
    }


def test_what_is_lost_is_told() -> None:
    document = OfficialDocument(
        genre="通知",
        date_of_issue=PrintedDate.read("二〇二六年五月十三日"),
        issuers=[IssuingBody("柳城市教育局", "（代章）")],
        attachments=[Attachment(name="名单")],
    )
    assert lost_in_metadata(document, "gbt-33480") == ("/issuers", "/date_of_issue")
    assert lost_in_metadata(document, "dat-46") == ("/attachments", "/issuers", "/date_of_issue")


def test_days_that_do_not_exist_and_unreadable_numbers_are_not_filled_in() -> None:
    document = OfficialDocument(
        date_of_issue=PrintedDate.read("2026年2月30日"), number=DocumentNumber.read("柳交办2O21〕44号")
    )
    record = to_metadata(document, "dublin-core")
    assert "date" not in record
    assert record["identifier"] == (document.identity,)
    assert from_metadata(record, "dublin-core").number is None


def test_elements_of_the_archive_are_passed_over() -> None:
    record = {"全宗号": "J001", "题名": "柳城市教育局关于开学的通知"}
    assert from_metadata(record, "dat-46").title is not None


@pytest.mark.parametrize(
    ("record", "problem"),
    [
        ({"标题栏": "通知"}, "/标题栏: found an unknown element, expected one of 公文标识, 文种"),
        ({"标题": 7}, "/标题: found 7, expected a text, or several"),
        ({"标题": ["通知", 7]}, "/标题: found a list, expected a text, or several"),
        ({"标题": ["通知", "公告"]}, "/标题: found 2 values, expected one"),
        ({"标题": " "}, '/标题: found " ", expected what can stand here (empty)'),
        ({"发文字号": ""}, '/发文字号: found "", expected what can stand here (empty)'),
        ({"文种": "通\x00知"}, "/文种: found"),
        ({"附注": ["此件公开发布", ""]}, "/附注: found"),
        ({"成文日期": "2026年5月13日"}, '/成文日期: found "2026年5月13日", expected a day of the calendar'),
        ({"成文日期": "20260513"}, '/成文日期: found "20260513", expected a day of the calendar as YYYY-MM-DD'),
        ({"成文日期": "2026-02-30"}, '/成文日期: found "2026-02-30", expected a day of the calendar as YYYY-MM-DD'),
    ],
)
def test_one_clear_error_names_the_element(record: Mapping[str, str], problem: str) -> None:
    with pytest.raises(LoadError) as caught:
        from_metadata(record, "gbt-33480")
    (only,) = caught.value.problems
    assert only.startswith(problem)


def test_a_grade_that_the_law_does_not_know_is_refused() -> None:
    with pytest.raises(LoadError, match="/密级: found"):
        from_metadata({"密级": "内部"}, "dat-46")


def test_every_problem_is_told_at_once() -> None:
    with pytest.raises(LoadError) as caught:
        from_metadata({"标题栏": "x", "成文日期": "x", "文种": ["a", "b"]}, "gbt-33480")
    assert len(caught.value.problems) == 3


def test_a_standard_that_is_none_is_refused() -> None:
    with pytest.raises(UnsupportedFormat, match="gbt-33480, dat-46, dublin-core"):
        to_metadata(OfficialDocument(), "ead")
