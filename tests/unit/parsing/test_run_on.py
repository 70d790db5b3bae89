"""Elements that stand on one line with another: titles and hours, headings and text, days and lists."""

import pytest

from gov_notice.model import OfficialDocument
from gov_notice.parsing import parse

BODY = "现将有关事项通知如下：\n一、检查电表。\n二、清理线路。\n"
SIGNED = "柳城县供电公司\n2026年3月2日\n"


def iso(document: OfficialDocument) -> str | None:
    """Give the day of issue as figures."""
    return document.issued_on.isoformat() if document.issued_on else None


@pytest.mark.parametrize(
    "stamp", ["2026-03-03 09:15", " 2026-03-03", "（2026-03-03 09:15:00）", "2026/3/3 9:15", "2026.03.03"]
)
@pytest.mark.parametrize("genre", ["通知", "公告"])
def test_the_hour_of_a_page_is_no_part_of_the_title(stamp: str, genre: str) -> None:
    document = parse(f"关于检修线路的{genre}{stamp}\n各用户：\n{BODY}{SIGNED}").document
    assert document.title is not None
    assert (document.title.text, document.genre, iso(document)) == (f"关于检修线路的{genre}", genre, "2026-03-02")
    assert document.addressees is not None


@pytest.mark.parametrize("title", ["关于报送2025-2026年度计划的通知", "关于2026年5月检修的通知（第2号）"])
def test_the_years_of_a_title_are_no_hour_of_its_page(title: str) -> None:
    document = parse(f"{title}\n各用户：\n{BODY}{SIGNED}").document
    assert document.title is not None
    assert document.title.text == title


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("一、停电时间  3月15日至21日，每日两次。因天气改期的另告。", "一、停电时间"),
        ("一、值班安排　　各班组每天报告，不得脱岗。", "一、值班安排"),
        ("一、值班、报告　各班组每天报告，不得脱岗。", "一、值班、报告"),
        ("一、报名.（1）时间：3月15日.（2）地点：四楼.", "一、报名"),
        ("一、检修.l2月2日开工.", "一、检修"),
        # letters spaced out, and a gap within a sentence
        ("一、目　的", "一、目　的"),
        ("一、总体　要求", "一、总体　要求"),
        ("一、各班组每天报告，不得脱岗  并做好记录", "一、各班组每天报告，不得脱岗  并做好记录"),
        ("一、推广使用V2.0版本", "一、推广使用V2.0版本"),
    ],
)
def test_where_a_heading_ends_on_a_line_with_its_text(line: str, heading: str) -> None:
    document = parse(f"关于检修线路的通知\n各用户：\n现将有关事项通知如下：\n{line}\n二、其他\n{SIGNED}").document
    assert document.headings == (heading, "二、其他")


FLAT = (
    "柳城供电所关于检修线路的通知各班组：根据县供电公司会议精神，现就检修工作通知如下。（一）摸底登记。3月1日至3月5日登记，各班组"
    "在3月4日前将底册录入系统，漏登的单列说明。（二）停电检修。3月8日起分两段停电，由专人值守。（三）验收。3月20日前组织验收。"
    "柳城供电所2026年2月25日"
)


def test_second_level_headings_of_a_text_on_one_line() -> None:
    document = parse(FLAT).document
    assert document.headings == ("（一）摸底登记", "（二）停电检修", "（三）验收")


@pytest.mark.parametrize(
    "text",
    [
        (
            "对下列情形不予供电：（一）未按期登记的用户，经核实情况属实的；（二）提交虚假材料的用户，经认定的；（三）不服从安排的用户，"
            "超过期限没有申报的。其他情形另行研究决定，结果及时告知用户，并在营业厅张贴公布，接受监督。"
        ),
        (
            "第三条 活动分为下列几类。（一）管理活动，指规划、标准的制定和监督审查。（二）研发活动，指科学研究和产品研制。"
            "（三）供应活动，指产品与服务的生产、运营和销售。各类活动都应当遵守本规定，不得损害公共利益和他人权益。"
        ),
    ],
)
def test_items_of_a_sentence_and_of_an_article_are_no_headings(text: str) -> None:
    assert parse(f"关于检修线路的通知\n各用户：\n{text}\n{SIGNED}").document.headings == ()


@pytest.mark.parametrize("counted", ["二、四季度", "二、三期", "二、三级"])
def test_two_of_a_row_behind_a_comma_are_no_heading(counted: str) -> None:
    text = (
        f"请按下列要求填报。一、月报。于每月后4日前用电话报所劳资组，以收到为准，{counted}加报分行业表。二、年报。应在1月25日以前派人送达，"
        "不得邮寄，由所长签字、加盖公章后方为有效。三、会审。4月9日集中会审，各班组派一人参加，往返车费自理。\n"
    )
    document = parse(f"关于布置报表的通知\n各班组：\n{text}{SIGNED}").document
    assert document.headings == ("一、月报", "二、年报", "三、会审")


@pytest.mark.parametrize("day", ["二○○五年元月八日", "2005年元月8日", "二〇〇五年 元月八日", "二○○五年一月八日"])
def test_the_first_month_has_a_name_of_its_own(day: str) -> None:
    assert iso(parse(f"关于检修线路的通知\n各用户：\n{BODY}柳城县供电公司\n{day}\n").document) == "2005-01-08"


@pytest.mark.parametrize("day", ["2026年3月2日", "二〇二六年三月二日"])
@pytest.mark.parametrize("listed", ["附件：1、停电表 2、联系表", " 附：1.停电表 2.联系表"])
def test_a_list_of_attachments_on_the_line_of_the_day(day: str, listed: str) -> None:
    document = parse(f"关于检修线路的通知\n各用户：\n{BODY}柳城县供电公司\n{day}{listed}\n").document
    assert iso(document) == "2026-03-02"
    assert [attachment.name for attachment in document.attachments] == ["停电表", "联系表"]


def test_a_day_at_the_head_of_a_sentence_that_speaks_of_an_attachment_signs_nothing() -> None:
    text = "二〇二六年一月四日附近的线路检修另行通知，名单见附件。"
    assert iso(parse(f"关于检修线路的通知\n各用户：\n{text}\n{SIGNED}").document) == "2026-03-02"


@pytest.mark.parametrize("label", ["抄报", "抄送", "分送"])
def test_copies_on_the_line_of_the_subject_terms(label: str) -> None:
    document = parse(
        f"关于检修线路的通知\n各用户：\n{BODY}{SIGNED}\n主题词：电力　检修　通知　{label}：县总工会\n"
    ).document
    assert document.copies_to is not None
    assert (document.copies_to.text, document.subject_terms) == ("县总工会", ("电力", "检修", "通知"))


@pytest.mark.parametrize(
    ("line", "copies"),
    [
        ("抄报：县总工会　　抄送：各分会", "各分会"),
        ("抄报：县总工会。抄送：各分会，县供电所。", "各分会，县供电所"),
        ("抄送：县总工会。　　柳城县供电公司办公室　2026年3月3日印发", "县总工会"),
        ("抄送：县总工会，各分会。柳城县供电公司办公室 2026年3月3日印发", "县总工会，各分会"),
        ("抄送：县总工会，各分会。", "县总工会，各分会"),
        ("抄送：县总工会、印刷厂", "县总工会、印刷厂"),
    ],
)
def test_who_gets_copies_on_a_line_with_others_and_with_the_printer(line: str, copies: str) -> None:
    document = parse(f"关于检修线路的通知\n各用户：\n{BODY}{SIGNED}\n{line}\n").document
    assert document.copies_to is not None
    assert document.copies_to.text == copies
    assert (document.date_of_printing is not None) == ("印发" in line)
    assert document.printed_by is None or document.printed_by.name == "柳城县供电公司办公室"


def test_attachments_to_be_fetched_are_listed() -> None:
    document = parse(f"关于检修线路的通知\n各用户：\n{BODY}附件下载：1.停电表 2.联系表\n{SIGNED}").document
    assert [attachment.name for attachment in document.attachments] == ["停电表", "联系表"]


@pytest.mark.parametrize("name", ["柳城县“三支一扶”工作协调管理办公室", '柳城县"扫黄打非"工作领导小组办公室'])
def test_a_body_named_by_what_it_sees_to_signs(name: str) -> None:
    document = parse(f"柳城县人社局　柳城县教育局\n关于招募的公告\n{BODY}{name}\n2026年3月2日\n").document
    assert [body.name for body in document.issuers] == [name]


def test_words_in_quotation_marks_run_on_to_a_name_are_none_of_it() -> None:
    document = parse(f"关于检修线路的通知\n各用户：\n{BODY}附件：冬季“四防”检查表\n{SIGNED}").document
    assert [body.name for body in document.issuers] == ["柳城县供电公司"]
    assert [attachment.name for attachment in document.attachments] == ["冬季“四防”检查表"]


def test_a_body_above_a_title_without_matter_issued_it() -> None:
    document = parse(
        "柳城水务投资有限公司\n城北水厂管道工程施工招标公告\n\n1. 招标条件\n\n本项目已批准建设。\n\n2026年3月2日\n"
    ).document
    assert [body.name for body in document.issuers] == ["柳城水务投资有限公司"]
