"""Titles on one line with what a web page prints around them, and papers whose head is one line."""

import pytest

from gov_notice.parsing import parse
from gov_notice.parsing.page_head import page_head_cuts

BODY = "现将有关事项通知如下：\n一、检查电表。\n二、清理线路。\n柳城县供电公司\n2026年3月2日\n"


@pytest.mark.parametrize(
    "head",
    [
        "您现在的位置：首页 >> 公司 >> 正文　关于检修线路的通知　作者：admin　来源：办公室　点击数：31　更新时间：2026-3-2 9:26:07",
        "当前位置：首页 > 政务公开 > 通知公告 关于检修线路的通知 时间：2026-03-02 来源：运维部 点击：418 【大】【中】【小】",
        "您所在的位置：首页 > 通知公告 > 关于检修线路的通知 发布日期：2026-03-02",
        "首页 > 通知公告关于检修线路的通知",
        "关于检修线路的通知 发布时间：2026-03-02 08:30 来源：柳城县供电公司 浏览次数：15次",
    ],
)
def test_a_title_between_the_way_to_the_page_and_its_record(head: str) -> None:
    document = parse(f"{head}\n各用户：\n{BODY}").document
    assert document.title is not None
    assert document.title.text == "关于检修线路的通知"
    assert document.addressees is not None
    assert [body.name for body in document.issuers] == ["柳城县供电公司"]


def test_a_title_that_stands_below_as_well_is_read_there() -> None:
    reading = parse(f"当前位置：首页 » 公司 » 关于检修线路的通知\n关于检修线路的通知\n各用户：\n{BODY}")
    assert reading.document.addressees is not None
    span = reading.span("/title")
    assert span is not None
    assert reading.text.count("关于检修线路的通知", 0, span.start) == 1


@pytest.mark.parametrize(
    ("page", "own"),
    [
        (
            "柳江转发省农业厅关于防治稻飞虱的通知\n\n2026-03-02 10:37:14\n作者：站长 来源：柳江省农业厅 浏览：12",
            "转发省农业厅\n关于防治稻飞虱的通知",
        ),
        (
            "县公安局印发关于庙会期间交通管制通告\n编辑：站长 来源：县政府",
            "关于印发《关于庙会期间交通管制的通告》的通知",
        ),
        ("关于检修线路的紧急通知\n\n柳城县供电公司文件\n\n柳供电〔2026〕8号", "关于检修线路的紧急通知"),
        ("关于检修线路的通知_柳城县供电公司网站", "关于检修线路的通知"),
        ("关于检修线路的通知\n热点2026-03-02 06:32:26", "柳城县供电公司\n关于检修线路的通知"),
        ("一一关于检修线路的通告一一\n柳城县供电公司\n联 合 通 告\n（第2号）", "关于检修\n线路的通 告"),
        (
            "柳城县供电公司关于检修线路的通知\n点击此处下载\n柳城县供电公司关于检修线路的通知\n柳城县供电公司",
            "柳城县供电公司关于检修线路的通知",
        ),
    ],
)
def test_the_title_of_the_page_gives_way_to_that_of_the_document_below_it(page: str, own: str) -> None:
    reading = parse(f"{page}\n\n{own}\n\n各用户：\n\n{BODY}")
    document = reading.document
    assert document.title is not None
    assert document.title.text == "".join(own.split())
    assert document.addressees is not None
    assert document.issued_on is not None
    assert len(reading.documents) == 1
    span = reading.span("/title")
    assert span is not None
    assert span.start > len(page)


@pytest.mark.parametrize(
    "between",
    [
        "各用户：\n现将通知转发给你们，请遵照执行。\n柳城县供电公司\n2026年3月5日",
        "现将通知转发给你们，请遵照执行，并做好线路检修各项准备。",
    ],
)
def test_the_title_of_what_is_passed_on_is_no_second_title(between: str) -> None:
    document = parse(
        f"关于转发《关于检修线路的通知》的通知\n{between}\n附件\n关于检修线路的通知\n各所：\n{BODY}"
    ).document
    assert document.title is not None
    assert document.title.text == "关于转发《关于检修线路的通知》的通知"


def test_a_paper_on_one_line_below_the_record_of_its_page() -> None:
    document = parse(
        "发布机构：县计委 文号：柳计〔2003〕18号 主题分类：投资 ★收藏\n"
        "柳城县计划委员会关于污水处理厂可行性研究报告的批复柳城县城建公司：你公司《关于报批可行性研究报告的请示》（柳城建〔2003〕2号）收悉。"
        "经研究，现批复如下：一、同意建设。项目法人为县城建公司。 二、厂址位于城南。用地手续另行办理。 三、建设工期二十四个月。 "
        "接文后请抓紧落实。 二○○三年五月十二日"
    ).document
    assert document.title is not None
    assert document.title.text == "柳城县计划委员会关于污水处理厂可行性研究报告的批复"
    assert document.addressees is not None
    assert document.addressees.text == "柳城县城建公司"
    assert str(document.number) == "柳计〔2003〕18号"


def test_a_unit_under_the_title_issued_it() -> None:
    document = parse(f"关于检修线路的函\n单 位：检修与安全研究院\n各用户：\n{BODY[: BODY.index('柳城')]}").document
    assert [body.name for body in document.issuers] == ["检修与安全研究院"]
    assert document.addressees is not None


@pytest.mark.parametrize(
    "record",
    [
        "2026-03-03 浏览（88）",
        "来源：供电公司\n时间：2026年3月3日\n点击数：",
        "2026年03月03日 10:00 来源：供电公司",
        "日期：2026-03-03　　字号：[ 大 中 小 ]\n视力保护色：",
        "信息来源：办公室　　发布时间：2026-03-03　　阅读次数：\n88",
    ],
)
def test_number_and_addressees_below_rows_of_the_page_that_nothing_tells(record: str) -> None:
    document = parse(f"关于检修线路的通知\n{record}\n柳供电〔2026〕8号\n各用户：\n{BODY}").document
    assert str(document.number) == "柳供电〔2026〕8号"
    assert document.addressees is not None
    assert document.issued_on is not None
    assert document.issued_on.isoformat() == "2026-03-02"


@pytest.mark.parametrize(
    "opening", ["为保障用电，定于近日检修线路。", "一、检修范围", "时间：3月5日。", "（一）城东线路"]
)
def test_the_text_does_not_begin_below_a_list_of_those_it_is_for(opening: str) -> None:
    reading = parse(f"关于检修线路的通知\n{opening}\n各供电所：\n请派员参加。\n柳城县供电公司\n2026年3月2日\n")
    assert reading.document.addressees is None
    assert reading.document.body
    assert not any(doubt.code == "left-over" for doubt in reading.doubts)


@pytest.mark.parametrize(
    "foot", ["相关推荐\n猜你喜欢\n大家正在看", "相关阅读\n回到顶部", "本文标签：检修，线路\n广告链接"]
)
def test_the_foot_of_a_page_is_no_attachment(foot: str) -> None:
    assert parse(f"关于检修线路的通知\n各用户：\n{BODY}\n{foot}\n").document.attachments == ()


def test_when_and_where_a_report_was_delivered_dates_it() -> None:
    document = parse(
        "政府工作报告\n——2026年1月9日在柳城县第三届人民代表大会第一次会议上\n柳城县人民政府县长　吕清源\n各位代表：\n"
        "现在，我代表县人民政府报告工作，请予审议。\n一、去年工作回顾\n"
    ).document
    assert document.issued_on is not None
    assert document.issued_on.isoformat() == "2026-01-09"
    assert document.addressees is not None
    assert document.addressees.text == "各位代表"


def test_number_and_addressees_stand_behind_the_record() -> None:
    document = parse(
        "当前位置：首页 > 通知公告 柳城县供电公司关于检修线路的通知 时间：2026-03-02 来源：运维部 点击：418 【大】【中】【小】"
        "&nbsp;&nbsp;柳供电〔2026〕8号&nbsp;&nbsp;各供电所，各用户：&nbsp;&nbsp;按照计划，现将有关工作通知如下。"
        "&nbsp;&nbsp;一、检查电表。各供电所于3月9日前完成。&nbsp;&nbsp;二、清理线路。&nbsp;&nbsp;柳城县供电公司&nbsp;&nbsp;2026年3月2日"
    ).document
    assert document.number is not None
    assert document.number.text == "柳供电〔2026〕8号"
    assert document.addressees is not None
    assert document.addressees.text == "各供电所，各用户"


def test_title_number_source_and_addressees_run_together() -> None:
    document = parse(
        "柳江省总工会关于印发《柳江省职工疗养办法》的通知柳工发〔2026〕23号来源：柳江省总工会生活保障部各市总工会，各产业工会："
        "《柳江省职工疗养办法》已经省总工会第4次会议审议通过，现印发给你们，请认真执行。柳江省总工会2026年3月2日"
        "柳江省职工疗养办法第一章总则第一条为做好职工疗养工作，根据《柳江省工会条例》，制定本办法。"
        "第二条职工疗养坚持自愿的原则。第三条疗养经费按照规定列支，任何单位不得挪用。"
    ).document
    assert document.number is not None
    assert document.number.text == "柳工发〔2026〕23号"
    assert document.addressees is not None
    assert document.addressees.text == "各市总工会，各产业工会"
    assert document.issued_on is not None
    assert document.citations == ()


def test_letterhead_number_title_and_list_run_together() -> None:
    document = parse(
        "柳江盐业集团有限公司安全部文件柳盐安〔2026〕52号关于抓好冬季防火的通知各分公司:入冬以来气温下降,现通知如下:"
        "一、检查内容。仓库和锅炉房的灭火器、电线。二、时间。各分公司12月6日前自查完毕,12月9日起集中检查。"
        "三、值班。元旦期间领导带班,值班电话0394-8206119附件:防火检查表柳江盐业集团有限公司安全部2026年12月1日"
    ).document
    assert document.number is not None
    assert document.number.text == "柳盐安〔2026〕52号"
    assert [attachment.name for attachment in document.attachments] == ["防火检查表"]
    assert [body.name for body in document.issuers] == ["柳江盐业集团有限公司安全部"]


@pytest.mark.parametrize(
    "line",
    [
        "发布日期: 2026-03-12浏览次数: 728",
        "时间:3月9日 地点:四楼会议室",
        "请各单位登录网站(首页>通知公告>下载)下载报名表。",
        "来源:柳城县林业局",
        "[ 作者:人事处 发布时间:2026-07-05 点击:1023 ]",
        "参会人员:县直各单位 编辑:办公室",
    ],
)
def test_a_line_of_one_thing_is_not_cut(line: str) -> None:
    assert page_head_cuts(line) == []


def test_hostile_lines_cost_little() -> None:
    assert len(page_head_cuts("来源:某科 作者:某人 " * 20_000)) < 100
    assert len(page_head_cuts("首页 > " * 50_000)) < 2
