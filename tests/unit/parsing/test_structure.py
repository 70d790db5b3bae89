"""Stages 1 to 5 on whole papers: what each line becomes."""

import pytest

from gov_notice.model import BlockKind, ForwardingVerb, NumberForm, OfficialDocument, SecrecyGrade, YearSource
from gov_notice.parsing import Reading, parse

BODY = "　　为做好全县春季防火工作，现将有关事项通知如下：\n\n　　一、落实责任。各乡镇要逐级签订责任书。\n\n　　二、加强巡查。各林场要安排专人值守。\n\n"


def names(document: OfficialDocument) -> list[str]:
    return [body.name for body in document.issuers]


def test_a_formal_paper_from_head_to_colophon() -> None:
    text = (
        "000012\n机密★5年\n特急\n柳江省林业厅文件\n\n柳林发〔2026〕8号　　　　签发人：白敏之\n\n"
        "柳江省林业厅\n关于做好春季防火工作的通知\n\n各市（州）林业局：\n\n"
        + BODY
        + "　　附件：1.责任书样式\n　　　　　2.值守安排表\n\n　　　　　柳江省林业厅\n　　　　　2026年3月1日\n\n（此件公开发布）\n\n"
        "抄送：省应急管理厅，省气象局。\n柳江省林业厅办公室　　　　2026年3月2日印发\n（共印150份）\n"
    )
    document = parse(text).document
    assert document.copy_number == "000012"
    assert document.secrecy is not None
    assert (document.secrecy.grade, document.secrecy.term) == (SecrecyGrade.HIGH, "5年")
    assert document.urgency == "特急"
    assert document.letterhead is not None
    assert (document.letterhead.bodies[0].name, document.letterhead.suffix) == ("柳江省林业厅", "文件")
    assert str(document.number) == "柳林发〔2026〕8号"
    assert [signatory.name for signatory in document.signatories] == ["白敏之"]
    assert document.title is not None
    assert document.title.text == "柳江省林业厅关于做好春季防火工作的通知"
    assert document.addressees is not None
    assert document.addressees.members == ("各市（州）林业局",)
    assert document.headings == ("一、落实责任", "二、加强巡查")
    assert [(a.number, a.name) for a in document.attachments] == [(1, "责任书样式"), (2, "值守安排表")]
    assert names(document) == ["柳江省林业厅"]
    assert document.issued_on is not None
    assert document.issued_on.isoformat() == "2026-03-01"
    assert document.notes == ("此件公开发布",)
    assert document.distribution == "此件公开发布"
    assert document.copies_to is not None
    assert document.copies_to.groups == (("省应急管理厅",), ("省气象局",))
    assert document.printed_by is not None
    assert document.printed_by.name == "柳江省林业厅办公室"
    assert document.date_of_printing is not None
    assert document.copies_printed is not None
    assert document.copies_printed.count == 150


@pytest.mark.parametrize(
    "line",
    [
        "联 系 人：计财股　祝　平（办公电话　2260 011）",
        "联系人：人力资源部　吕女士　手机：139 0000 0011",
        "异议受理：人事处　宗老师　8226 0011",
        "监督机构：校纪委办公室（电话：8226 0011）",
        "接站联系：柳河东站　安一鸣　139 0000 0011",
    ],
)
def test_line_behind_the_date_that_says_whom_to_call(line: str) -> None:
    document = parse(
        f"关于召开防汛会议的通知\n\n各科室：\n{BODY}　　　　县水利局\n　　　　2026年3月1日\n\n　　{line}\n"
    ).document
    assert (document.attachments, len(document.contacts)) == ((), 1)


def test_table_behind_the_date_of_those_to_call() -> None:
    table = "　　单位　　　　联系人　　电话　　　传真\n　　教务处　　　吕清源　　2260001　　2260002\n"
    document = parse(
        f"关于召开防汛会议的通知\n\n各科室：\n{BODY}　　　　县水利局\n　　　　2026年3月1日\n\n{table}"
    ).document
    (contact,) = document.contacts
    assert (document.attachments, contact.name, [str(p) for p in contact.phones]) == ((), "吕清源", ["2260001"])


def test_foot_of_the_page_gives_no_contact() -> None:
    foot = "主办：县水利局　网站标识码：4402000099\n技术支持电话：0751-2260001\n"
    document = parse(
        f"关于召开防汛会议的通知\n\n各科室：\n{BODY}　　　　县水利局\n　　　　2026年3月1日\n\n{foot}"
    ).document
    assert document.contacts == ()


@pytest.mark.parametrize(
    ("head", "number", "title"),
    [
        ("柳政办发〔2026〕3号\n关于召开防汛会议的通知\n", "柳政办发〔2026〕3号", "关于召开防汛会议的通知"),
        ("关于召开防汛会议的通知\n柳政办发〔2026〕3号\n", "柳政办发〔2026〕3号", "关于召开防汛会议的通知"),
        ("关于召开防汛会议的通知\n（柳政办发(2026)3号）\n", "柳政办发(2026)3号", "关于召开防汛会议的通知"),
        ("关于召开防汛会议的通知（柳政办发〔2026〕3号）\n", "柳政办发〔2026〕3号", "关于召开防汛会议的通知"),
        ("文号：柳政办发〔2026〕3号\n关于召开防汛会议的通知\n", "柳政办发〔2026〕3号", "关于召开防汛会议的通知"),
        ("文　　号：柳政办发〔2026〕3号\n关于召开防汛会议的通知\n", "柳政办发〔2026〕3号", "关于召开防汛会议的通知"),
        (
            "发布机构：县政府办 文号：柳政办发〔2026〕3号 主题分类：水利\n关于召开防汛会议的通知\n",
            "柳政办发〔2026〕3号",
            "关于召开防汛会议的通知",
        ),
        (
            "关于召开防汛会议的通知\n【颁布部门】 柳城县政府\n【发文字号】 柳政办发〔2026〕3号\n【实施日期】 2026-03-01\n【效力级别】 有效\n",
            "柳政办发〔2026〕3号",
            "关于召开防汛会议的通知",
        ),
        (
            "关于召开防汛会议的通知\n2026年3月1日 柳政办发〔2026〕3号\n",
            "柳政办发〔2026〕3号",
            "关于召开防汛会议的通知",
        ),
        ("关于召开防汛会议的通知\n2026-03-01 柳政办发〔2026〕3号\n", "柳政办发〔2026〕3号", "关于召开防汛会议的通知"),
        (
            "【法规标题】关于召开防汛会议的通知\n【颁布单位】县政府 【发文字号】 柳政办发〔2026〕3号\n",
            "柳政办发〔2026〕3号",
            "关于召开防汛会议的通知",
        ),
        ("柳政办发(2026)第3\n关于召开防汛会议的通知\n", "柳政办发(2026)第3", "关于召开防汛会议的通知"),
        ("柳政办发〔20263号\n关于召开防汛会议的通知\n", "柳政办发〔20263号", "关于召开防汛会议的通知"),
        ("柳政办发〔2026〕\n3号\n关于召开防汛会议的通知\n", "柳政办发〔2026〕3号", "关于召开防汛会议的通知"),
        ("通　告\n2026年第2号\n", "2026年第2号", "通告"),
        ("柳江省人民政府令\n第28号\n", "第28号", "柳江省人民政府令"),
        ("柳江省人民政府令第28号\n", "第28号", "柳江省人民政府令"),
        ("关于加强\n水库管理的\n通　知\n", None, "关于加强水库管理的通知"),
        ("关于批准防汛预案的\n决　　　　议\n", None, "关于批准防汛预案的决议"),
        (
            "关于征求\n《柳城市河道办法（征求意见稿）》\n意　见　的　函\n",
            None,
            "关于征求《柳城市河道办法（征求意见稿）》意见的函",
        ),
        ("柳城县人民法院\n公　告\n（2026）柳01破3号之一\n", "（2026）柳01破3号之一", "柳城县人民法院公告"),
        ("关于第18号提案的答复\nA\n柳政案〔2026〕3号\n", "柳政案〔2026〕3号", "关于第18号提案的答复"),
        ("关于召开防汛会议的通知 柳政办发〔2026〕3号\n", "柳政办发〔2026〕3号", "关于召开防汛会议的通知"),
        ("关于召开防汛会议的通知柳政办发〔2026〕3号\n", "柳政办发〔2026〕3号", "关于召开防汛会议的通知"),
        ("【通知】关于召开防汛会议的通知\n", None, "关于召开防汛会议的通知"),
        ("重要通知丨关于召开防汛会议的通知\n", None, "关于召开防汛会议的通知"),
        ("通知：关于召开防汛会议的通知\n", None, "关于召开防汛会议的通知"),
        ("【转发】关于召开防汛会议的通知\n", None, "关于召开防汛会议的通知"),
        (
            "柳城县人民政府文件\n柳政〔2026〕3号\n────★────\n关于召开防汛会议的通知\n",
            "柳政〔2026〕3号",
            "关于召开防汛会议的通知",
        ),
        (
            "柳城县人民政府文件\n柳政〔2026〕3号\n—————————\n关于召开防汛会议的通知\n",
            "柳政〔2026〕3号",
            "关于召开防汛会议的通知",
        ),
        (
            "关于召开防汛会议的通知\n柳政〔2026〕3号\n2026年3月1日\n　柳政〔2026〕3号\n　2026年3月1日\n",
            "柳政〔2026〕3号",
            "关于召开防汛会议的通知",
        ),
        ("内部资料 注意保存\n柳城县防汛简报\n第3期\n", "第3期", "柳城县防汛简报"),
        ("关于青溪水泥厂环保验收的决定书\n柳环验〔2026〕3号\n", "柳环验〔2026〕3号", "关于青溪水泥厂环保验收的决定书"),
        ("柳城县气象学会　柳气会〔2026〕3号\n关于召开防汛会议的通知\n", "柳气会〔2026〕3号", "关于召开防汛会议的通知"),
        (
            "柳城县气象学会文件　柳气会〔2026〕3号\n关于召开防汛会议的通知\n",
            "柳气会〔2026〕3号",
            "关于召开防汛会议的通知",
        ),
        (
            "关于征求《柳城市停车管理办法\n（征求意见稿）》意见的函\n",
            None,
            "关于征求《柳城市停车管理办法（征求意见稿）》意见的函",
        ),
        (
            "索 引 号：LC-0026　　分类：防汛\n标　　题：关于召开防汛会议的通知\n\n关于召开防汛会议的通知\n",
            None,
            "关于召开防汛会议的通知",
        ),
    ],
)
def test_number_and_title_wherever_they_stand(head: str, number: str | None, title: str) -> None:
    document = parse(head + "各乡镇人民政府：\n" + BODY + "柳城县人民政府办公室\n2026年3月1日\n").document
    assert (document.number and "".join(document.number.text.split())) == number
    assert document.title is not None
    assert document.title.text == title
    assert names(document) == ["柳城县人民政府办公室"]


@pytest.mark.parametrize(
    ("signature", "issuers", "day"),
    [
        ("柳城县林业局\n2026年3月1日", ["柳城县林业局"], "2026-03-01"),
        ("柳城县林业局　　二〇二六年三月一日", ["柳城县林业局"], "2026-03-01"),
        ("柳 城 县 人 民 政 府\n二 ○ 二 六 年 三 月 一 日", ["柳城县人民政府"], "2026-03-01"),
        ("柳城县林业局（印章）　2026年3月1日", ["柳城县林业局"], "2026-03-01"),
        ("柳城县林业局　　柳城县水利局\n2026年3月1日", ["柳城县林业局", "柳城县水利局"], "2026-03-01"),
        ("柳城县林业局\n\n柳城县水利局\n\n2026.3.1", ["柳城县林业局", "柳城县水利局"], "2026-03-01"),
        ("2026年3月1日", ["柳城县林业局"], "2026-03-01"),
        ("2OO6年3月1日", ["柳城县林业局"], "2006-03-01"),
        ("柳城县林业局\n2026年3月1日（星期日）", ["柳城县林业局"], "2026-03-01"),
        ("柳城县林业局\n2026年3月1日（世界湿地日）", ["柳城县林业局"], "2026-03-01"),
        ("柳城县林业局\n2026年3月1日18时", ["柳城县林业局"], "2026-03-01"),
        ("校长办公室\n2026年3月1日", ["校长办公室"], "2026-03-01"),
        ("柳城水务集团有限公司\n办公室\n2026年3月1日", ["柳城水务集团有限公司办公室"], "2026-03-01"),
        ("柳城县林业局\n办公室\n柳城县水利局\n2026年3月1日", ["柳城县林业局办公室", "柳城县水利局"], "2026-03-01"),
        ("柳城区人民政府青山街道办事处\n2026年3月1日", ["柳城区人民政府青山街道办事处"], "2026-03-01"),
        ("柳城县林业局", ["柳城县林业局"], None),
        ("园林系（印章）\n2026年3月1日", ["园林系"], "2026-03-01"),
        ("柳城县花木协会\n县博览会组委会办公室（代章）\n2026年3月1日", ["柳城县花木协会"], "2026-03-01"),
        ("县博览会组委会办公室（代章）\n2026年3月1日", ["县博览会组委会办公室"], "2026-03-01"),
        ("柳城县林业局\n二〇一六年七月廿一日", ["柳城县林业局"], "2016-07-21"),
        ("柳城县林业局\n一九九六年七月卅日", ["柳城县林业局"], "1996-07-30"),
        ("柳城县林业局（公章）\n96年7月2日", ["柳城县林业局"], "1996-07-02"),
        ("柳城县林业局\n九六年七月二日", ["柳城县林业局"], "1996-07-02"),
        ("柳城县林业局\n1996.7.2.", ["柳城县林业局"], "1996-07-02"),
        ("贵州省林业厅\n2026年3月1日", ["贵州省林业厅"], "2026-03-01"),
        ("本溪市林业局　　贵阳市林业局\n2026年3月1日", ["本溪市林业局", "贵阳市林业局"], "2026-03-01"),
        ("政协柳城县委员会\n2026年3月1日", ["政协柳城县委员会"], "2026-03-01"),
        ("中共柳城县委县直属机关工作委员会\n2026年3月1日", ["中共柳城县委县直属机关工作委员会"], "2026-03-01"),
        ("柳城钢铁有限公司\n安全环保部\n2026年3月1日", ["柳城钢铁有限公司安全环保部"], "2026-03-01"),
        ("柳城钢铁有限公司\n柳城县林业局\n2026年3月1日", ["柳城钢铁有限公司", "柳城县林业局"], "2026-03-01"),
        ("柳城监狱\n2026年3月1日", ["柳城监狱"], "2026-03-01"),
        ("造林科　2O26.3.l", ["造林科"], "2026-03-01"),
        ("柳城县林业局\n20l6年3月2O日", ["柳城县林业局"], "2016-03-20"),
        ("柳城县林业局\n2016315", ["柳城县林业局"], "2016-03-15"),
        ("柳城县林业局\n20161111", ["柳城县林业局"], "2016-11-11"),
        ("柳城县林业局\n2016112", ["柳城县林业局"], None),
    ],
)
def test_signatures(signature: str, issuers: list[str], day: str | None) -> None:
    document = parse(f"柳城县林业局文件\n\n关于春季防火的通知\n\n各林场：\n\n{BODY}\n{signature}\n").document
    assert names(document) == issuers
    assert (document.issued_on and document.issued_on.isoformat()) == day
    assert document.headings == ("一、落实责任", "二、加强巡查")


@pytest.mark.parametrize(("indent", "issuers"), [("　　　　　　　　　　", ["造林科"]), ("", [])])
def test_a_name_far_to_the_right_and_below_the_date_signs_though_blank_lines_part_them(
    indent: str, issuers: list[str]
) -> None:
    document = parse(f"关于春季防火的通知\n\n各林场：\n\n{BODY}\n　　　2026年3月1日\n\n\n{indent}造林科\n").document
    assert names(document) == issuers


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("各乡镇人民政府，县直各林场、苗圃、自然保护区，各有关施工单", "位：", True),
        ("各乡镇人民政府，县直各林场、苗圃、自然保护区，自然保护站", "各施工单位：", False),
        ("　　（一）防火隔离带由各林场和县直苗圃负责，须在8月", "15日前清理完毕。", True),
        ("　　（一）未报清查表的七家林场、县直苗圃和保护区（名单附", "后），月底前补报。", True),
        ("　　（一）各乡镇、各林场须写明下列内容，由单位统一汇总报送", "电话：0735-2222222", False),
    ],
)
def test_words_cut_at_no_regular_width(above: str, below: str, joined: bool) -> None:  # noqa: FBT001  a table's column
    reading = parse(f"关于春季防火的通知\n\n{above}\n{below}\n　　请各单位认真执行。\n")
    assert ((above + below).strip("　") in reading.source.printed) is joined


@pytest.mark.parametrize(
    ("title", "issuers"),
    [
        ("柳城县林业局职称改革办公室关于缴费的通知", ["柳城县林业局职称改革办公室"]),
        ("柳城县林业局关于缴费的通知", ["柳城县林业局", "职称改革办公室"]),
    ],
)
def test_a_name_that_the_title_has_on_one_line_may_be_signed_on_two(title: str, issuers: list[str]) -> None:
    text = f"{title}\n\n各林场：\n\n{BODY}\n柳城县林业局\n职称改革办公室\n2026年3月1日\n"
    reading = parse(text)
    assert names(reading.document) == issuers
    assert reading.text_at("/issuers/0").replace("\n", "") == issuers[0]


@pytest.mark.parametrize("number", ["柳林办（防火）〔2023〕18号", "柳林办〔2023〕18-1号", "柳林办（2023）18号"])
def test_numbers_with_more_than_a_code(number: str) -> None:
    document = parse(f"{number}\n关于春季防火的通知\n\n各林场：\n\n{BODY}\n柳城县林业局\n2023年3月1日\n").document
    assert document.number is not None
    assert document.number.text == number


@pytest.mark.parametrize("number", ["柳林办[2O23」 18号", "柳林办「2023」18号", "柳林办《2023》18号"])
def test_a_number_whose_brackets_are_misread_stays_as_printed(number: str) -> None:
    document = parse(
        f"柳城县林业局\n{number}\n\n关于春季防火的通知\n\n各林场：\n\n{BODY}\n柳城县林业局\n2023年3月1日\n"
    ).document
    assert document.number is not None
    assert (document.number.text, document.number.readable) == (number, False)
    assert names(document) == ["柳城县林业局"]


def test_who_typed_stands_in_the_colophon() -> None:
    text = (
        f"关于春季防火的通知\n\n各林场：\n\n{BODY}\n柳城县林业局\n1997年3月1日\n\n主题词：林业　防火　通知\n抄送：县水利局。\n"
        "打字：小丽    校对：赵永年    共印六十份\n"
    )
    document = parse(text).document
    assert document.copies_printed is not None
    assert document.copies_printed.count == 60
    assert document.attachments == ()


@pytest.mark.parametrize("mark", ["【特急】", "〔特急〕", "（特急）", "[特急]"])
def test_a_degree_of_urgency_in_brackets_is_no_part_of_the_title(mark: str) -> None:
    text = f"{mark}\n柳城县林业局关于春季防火\n情况的报告\n\n柳林报〔2026〕3号\n\n县人民政府：\n\n{BODY}\n柳城县林业局\n2026年3月1日\n"
    document = parse(text).document
    assert document.urgency == "特急"
    assert document.title is not None
    assert document.title.text == "柳城县林业局关于春季防火情况的报告"


@pytest.mark.parametrize(
    "rows",
    [
        "　　面　　试　　　3月15日　　　9:00—11:00　　　另行通知",
        "　　9:00—10:00　　开幕式\n　　10:00—11:00　　专家报告",
        "　　补缴时间以电话通知",
    ],
)
def test_a_row_of_a_table_or_an_agenda_is_no_title(rows: str) -> None:
    text = f"关于春季防火的通知\n\n各林场：\n\n　　一、培训安排\n{rows}\n　　二、有关要求\n　　准时参加。\n柳城县林业局\n2026年3月1日\n"
    reading = parse(text)
    assert len(reading.documents) == 1
    assert reading.document.headings == ("一、培训安排", "二、有关要求")
    assert names(reading.document) == ["柳城县林业局"]


@pytest.mark.parametrize(
    "listed",
    [
        "附件：1.名额表\n2.登记表\n3.说明",
        "附件1：名额表\n附件2：登记表\n附件3：说明",
        "附件1.名额表\n\n附件2.登记表\n\n附件3.说明",
        "附件一：名额表\n附件二：登记表\n附件三：说明",
        "附件1 名额表\n附件2 登记表\n附件3 说明",
        "附件1：名额表附件2：登记表附件3：说明",
        "附：1.名额表（随文发给各林场）\n2.登记表\n3.说明",
        "附件：1.名额表（已下载12次）\n2.登记表.docx (12.8 KB)\n3.说明【下载】",
    ],
)
def test_lists_of_attachments(listed: str) -> None:
    document = parse(f"关于春季防火的通知\n\n各林场：\n\n{BODY}\n{listed}\n\n柳城县林业局\n2026年3月1日\n").document
    assert [attachment.name for attachment in document.attachments] == ["名额表", "登记表", "说明"]
    assert names(document) == ["柳城县林业局"]


LEAD = "柳城新闻网3月1日电 据县政府网站消息，县政府办公室今日转发县林业局关于防火的意见。通知全文如下："


@pytest.mark.parametrize("gap", ["\n\n", "　　"])
def test_the_lead_of_news_above_a_whole_document_is_no_part_of_it(gap: str) -> None:
    head = ["柳城县人民政府办公室关于转发县林业局春季防火工作意见的通知", "柳政办发〔2026〕4号", "各乡镇人民政府："]
    text = "县林业局《春季防火工作意见》已经县政府同意，现转发给你们，请认真执行。"
    reading = parse(gap.join([LEAD, *head, text, "柳城县人民政府办公室", "2026年3月1日"]))
    document = reading.document
    assert reading.official
    assert document.title is not None
    assert document.title.text == head[0]
    assert names(document) == ["柳城县人民政府办公室"]
    assert document.forwardings[0].citation.title == "春季防火工作意见"
    assert document.enclosed == ()


def test_news_that_leads_to_no_document_is_none() -> None:
    reading = parse(f"{LEAD}\n今年以来，全县加强了防火，没有发生火灾。\n")
    assert not reading.official
    assert reading.document.body


class TestEnclosed:
    """Complete documents printed inside, marked by 附件, by a letterhead, or by their order alone."""

    CARRIER = (
        "柳城市科学技术局\n\n关于转发《关于开展技术合同登记的通知》的通知\n\n各区（县）科技局：\n\n"
        "　　现将省科技厅《关于开展技术合同登记的通知》转发给你们，请认真执行。\n\n柳城市科学技术局\n2026年5月13日\n\n"
    )
    INNER = (
        "关于开展技术合同登记的通知\n\n各市（州）科技局：\n\n　　现将登记工作通知如下：\n\n　　一、登记范围。技术开发合同。\n\n"
        "柳江省科学技术厅\n2026年4月30日\n"
    )

    @pytest.mark.parametrize(
        "mark",
        [
            "附件\n\n",
            "附件：\n\n",
            "附：省厅通知\n\n",
            "附件\n\n柳江省科学技术厅文件\n\n柳科发〔2026〕29号\n\n",
            "",
            "柳江省科学技术厅文件\n\n柳科发〔2026〕29号\n\n",
        ],
    )
    def test_the_inner_document_is_read_apart(self, mark: str) -> None:
        reading = parse(self.CARRIER + mark + self.INNER)
        assert len(reading.documents) == 1
        (inner,) = reading.document.enclosed
        assert names(reading.document) == ["柳城市科学技术局"]
        assert names(inner) == ["柳江省科学技术厅"]
        assert inner.issued_on is not None
        assert inner.issued_on.isoformat() == "2026-04-30"
        assert inner.headings == ("一、登记范围",)
        assert (str(inner.number) if inner.number else None) == ("柳科发〔2026〕29号" if "29号" in mark else None)

    @pytest.mark.parametrize(
        ("printer", "own"),
        [
            ("省科技厅办公室　　　2026年5月1日印发", True),
            ("柳城市科学技术局办公室　　　2026年5月14日印", False),
        ],
    )
    def test_the_colophon_is_that_of_the_body_whose_office_printed_it(self, printer: str, own: bool) -> None:  # noqa: FBT001  a table's column
        inner = self.INNER.replace("柳江省科学技术厅", "柳江省科技厅")
        document = parse(f"{self.CARRIER}{inner}\n抄送：各高等学校。\n{printer}\n").document
        assert (document.copies_to is None) is own
        assert (document.enclosed[0].copies_to is not None) is own

    def test_two_deep(self) -> None:
        middle = self.CARRIER.replace("柳城市科学技术局", "柳江省科学技术厅").replace("各区（县）", "各市（州）")
        document = parse(self.CARRIER + "附件\n\n" + middle + "附：\n\n" + self.INNER).document
        assert names(document.enclosed[0].enclosed[0]) == ["柳江省科学技术厅"]
        assert len(document.enclosed) == 1

    def test_two_beside_each_other(self) -> None:
        carrier = self.CARRIER.replace("请认真执行。", "请认真执行。\n\n　　附件：1.省厅通知\n　　　　　2.市局通告")
        second = "柳城市水利局通告\n\n2026年第4号\n\n　　现就采砂通告如下：\n\n　　一、禁止采砂。\n\n2026年4月12日\n"
        document = parse(carrier + "附件1\n\n" + self.INNER + "\n附件2\n\n" + second).document
        assert [str(inner.genre) for inner in document.enclosed] == ["通知", "通告"]
        assert [attachment.enclosed for attachment in document.attachments] == [0, 1]

    def test_an_unrelated_document_stands_beside(self) -> None:
        alone = self.INNER
        reading = parse(alone + "\n\n" + self.INNER.replace("技术合同登记", "专利普查").replace("29号", "30号"))
        assert len(reading.documents) == 2
        assert not reading.document.enclosed
        assert reading.documents[1].title is not None
        assert reading.span("/documents/1/title") is not None

    def test_an_annexed_plan_is_no_document(self) -> None:
        text = (
            "柳城市科学技术局关于印发《柳城市孵化器管理办法》的通知\n\n各区（县）科技局：\n\n　　现印发给你们，请遵照执行。\n\n"
            "柳城市科学技术局\n2026年5月13日\n\n柳城市孵化器管理办法\n\n第一章　总则\n\n第一条　为规范管理，制定本办法。\n"
        )
        document = parse(text).document
        assert not document.enclosed
        (attachment,) = document.attachments
        assert attachment.heading == "柳城市孵化器管理办法"
        assert attachment.blocks[0].marker == "第一章"


WRAPPED = """\
　　　　　　　　　柳科协发〔2013〕1号

　　　柳城市科学技术协会关于开展科普日活动的通知

青溪县、南渡县、石桥区人民政府，市级有关单位：
　　各单位要提高认识，加强领导。各单位要提高认识，加强领
导。
　　请于2013年1月6日前，将推荐汇总表报送市科协办公
室。
　　联系人：赵清源，联系电话：0890-82000000。
　　一、总体要求
　　各单位要提高认识，加强领导。
　　二、工作任务
　　要严格执行财经纪律，做到专款专用。要严格执行财经纪律，
做到专款专用。各单位要提高认识，加强领导。各单位要提高
认识，加强领导。

　　　　　　　　　　　　　　　　柳城市科学技术协会
　　　　　　　　　　　　　　　　　　2013年1月1日
"""


class TestDamage:
    """Papers as they arrive: wrapped, flattened, with furniture and remnants of markup."""

    def test_a_line_whose_mark_hangs_behind_the_one_above_is_full(self) -> None:
        last = parse(WRAPPED).document.body[-1].children[-1].text
        assert last == "要严格执行财经纪律，做到专款专用。" * 2 + "各单位要提高认识，加强领导。" * 2

    def test_few_lines_that_show_another_width_than_the_standard_s(self) -> None:
        text = (
            "　　　　　　　　　柳科协发〔2013〕1号\n\n　　　柳城市科学技术协会关于开展科普日活动的通知\n\n"
            "青溪县、南渡县、石桥区人民政府，市级有关单位：\n　　各单位要提高认识，加强领导。\n"
            "　　请于2013年1月6日前，将推荐汇总表报送市科协办公\n室。\n"
            "　　请在收到本通知之日起1个工作日内报送工作总结。\n"
            "　　联系人：赵清源，联系电话：0890-82000000，\n邮箱：bgs1@liucheng.example。\n\n"
            "　　　　　　　　　　　　　　　　柳城市科学技术协会\n　　　　　　　　　　　　　　　　　　2013年1月1日\n"
        )
        assert parse(text).document.body[-1].text.endswith("，邮箱：bgs1@liucheng.example。")

    def test_lines_wrapped_at_a_fixed_width(self) -> None:
        paragraph = "为做好二〇二六年度城镇土地使用税和房产税的申报征收工作根据有关税收法规现将有关事项通告如下请认真对照执行不得拖延误事"
        wrapped = "\n".join(["　　" + paragraph[:26], paragraph[26:54], paragraph[54:] + "。"])
        text = "通　告\n2026年第2号\n" + "\n".join([wrapped] * 4) + "\n柳水县地方税务局\n二〇二六年三月十六日\n"
        document = parse(text).document
        assert [block.text for block in document.body] == [paragraph + "。"] * 4

    def test_lines_cut_at_a_count_of_characters_above_a_signature_set_far_to_the_right(self) -> None:
        paragraph = (
            "按照2026年度工作要点，全市80个社区要在4月上旬完成3600户居民的入户走访，登记率不低于95%，"
            "新增200名志愿者，每个社区培训2次以上，7个试点社区率先完成60%的任务，其余73个社区随后跟进，不留死角"
        )
        rows = ["    " + paragraph[:30], *(paragraph[at : at + 34] for at in range(30, len(paragraph), 34))]
        signed = "                    柳城市民政局      柳城市志愿服务联合会\n                         2026年3月16日\n"
        text = "关于开展走访的通知\n各社区：\n" + "\n".join([*rows[:-1], rows[-1] + "。"] * 2) + f"\n{signed}"
        assert [block.text for block in parse(text).document.body] == [paragraph + "。"] * 2

    def test_a_flattened_page(self) -> None:
        text = (
            "柳河市交通运输局办公室柳交办〔2026〕44号关于召开节前安全会议的通知各县（市、区）交通运输局，各客运企业："
            "经研究，决定召开节前安全会议，现将有关事项通知如下一、会议时间。9月23日下午14：30，会期半天二、会议地点。"
            "市交通运输局六楼会议室。三、其他要求。自带水杯，不安排用餐和住宿。柳河市交通运输局办公室2026年9月16日"
        )
        document = parse(text).document
        assert str(document.number) == "柳交办〔2026〕44号"
        assert document.title is not None
        assert document.title.text == "关于召开节前安全会议的通知"
        assert document.headings == ("一、会议时间", "二、会议地点", "三、其他要求")
        assert names(document) == ["柳河市交通运输局办公室"]
        assert document.issued_on is not None

    def test_page_furniture_inside_a_sentence(self) -> None:
        text = "关于普查的通知\n\n各乡镇：\n\n　　各乡镇要广泛动员，精心组织，形成浓厚的普查\n\n— 1 —\n\n普查氛围，确保数据真实。\n"
        reading = parse(text)
        assert reading.document.body[0].text == "各乡镇要广泛动员，精心组织，形成浓厚的普查氛围，确保数据真实。"
        assert len(reading.spans("/body/0")) == 2
        assert "— 1 —" not in reading.text_at("/body/0")

    def test_remnants_of_markup(self) -> None:
        text = "<p>关于普查的通知</p><p>各乡镇：</p><p>&nbsp;&nbsp;请按时上报。</p>"
        document = parse(text).document
        assert document.title is not None
        assert document.title.text == "关于普查的通知"
        assert document.body[0].text == "请按时上报。"

    def test_an_unreadable_number_is_kept_with_a_doubt(self) -> None:
        reading = parse("柳林发〔2026〕号\n关于春季防火的通知\n各林场：\n请按时上报。\n柳城县林业局\n2026年2月30日\n")
        assert reading.document.date_of_issue is not None
        assert reading.document.issued_on is None
        assert "day-does-not-exist" in {doubt.code for doubt in reading.doubts}


def test_a_day_without_its_year_signs_below_a_name() -> None:
    document = parse(f"关于春季防火的通知\n\n各林场：\n\n{BODY}\n柳城县林业局\n3月1日\n").document
    assert names(document) == ["柳城县林业局"]
    assert document.date_of_issue is not None
    assert (document.date_of_issue.text, document.date_of_issue.day) == ("3月1日", None)


def test_a_written_notice_is_for_a_person() -> None:
    document = parse(
        "柳城县自然资源局\n限期拆除告知书\n柳自然资告〔2026〕4号\n\n秦小满：\n\n你户占用耕地，现责令自行拆除。\n\n柳城县自然资源局\n2026年3月1日\n"
    ).document
    assert document.addressees is not None
    assert (document.addressees.text, document.genre) == ("秦小满", "告知书")


def test_who_signs_twice_is_named_once() -> None:
    document = parse(
        "柳城县人民政府关于提请审议预算的议案\n柳政函〔2026〕6号　　签发人：陆一鸣\n\n县人大常委会：\n\n现提请审议。\n\n县长：陆一鸣\n2026年3月1日\n"
    ).document
    assert [(signatory.name, signatory.post) for signatory in document.signatories] == [("陆一鸣", "县长")]


def test_a_heading_does_not_end_within_a_clock_time() -> None:
    text = "关于报名的通知\n\n各林场：\n\n现通知如下：\n一、截止时间3月4日17:00\n二、地点：县林业局\n"
    assert parse(text).document.headings == ("一、截止时间3月4日17:00", "二、地点")


@pytest.mark.parametrize("printed", ["二○二六年五月", "2026年5月", "２０２６年 ５月"])
def test_the_year_of_a_date_of_issue_without_a_day_is_that_of_the_days(printed: str) -> None:
    text = (
        f"关于报名的通知\n\n各林场：\n\n2025年9月我县办过第七届。\n\n请于9月20日前报名。\n\n柳城县林业局\n{printed}\n"
    )
    (deadline,) = parse(text).document.deadlines
    assert deadline.on is not None
    assert deadline.on.isoformat() == "2026-09-20"
    assert deadline.year_from is YearSource.DATE_OF_ISSUE


def test_a_month_of_issue_without_a_day_lends_days_behind_it_the_next_year() -> None:
    text = "关于报名的通知\n\n各林场：\n\n请于1月10日前报名，明年3月底前完成。\n\n柳城县林业局\n二○二五年十二月\n"
    assert [str(deadline.on) for deadline in parse(text).document.deadlines] == ["2026-01-10", "2026-03-31"]


def test_a_fair_is_no_body() -> None:
    document = parse(
        "2026第八届柳城农机博览会\n\n邀 请 函\n\n各农机企业：\n\n诚邀贵单位参展。\n\n柳城农机博览会组委会\n2026年3月1日\n"
    ).document
    assert document.title is not None
    assert document.title.text == "2026第八届柳城农机博览会邀请函"
    assert names(document) == ["柳城农机博览会组委会"]


def test_a_weekday_behind_a_day_in_the_text_signs_nothing() -> None:
    text = f"关于召开例会的通知\n\n各林场：\n\n{BODY}\n一、时间（第一期）\n2026年3月9日（星期一）\n二、地点\n四楼\n\n柳城县林业局\n2026年3月1日\n"
    document = parse(text).document
    assert document.issued_on is not None
    assert document.issued_on.isoformat() == "2026-03-01"


def test_the_note_of_an_adoption_over_two_lines_dates_a_resolution() -> None:
    document = parse(
        "柳城县人大常委会\n关于批准县级财政决算的\n决　　议\n\n（2026年6月29日柳城县第十届人民代表大会\n"
        "常务委员会第六次会议通过）\n\n　　会议审议了县财政局的报告，决定批准县级财政决算。\n"
    ).document
    assert document.issued_on is not None
    assert document.issued_on.isoformat() == "2026-06-29"
    assert (document.genre, names(document)) == ("决议", ["柳城县人大常委会"])


def test_a_list_of_attachments_behind_the_date_may_be_followed_by_the_page_around() -> None:
    document = parse(
        f"关于春季防火的通知\n\n各林场：\n\n{BODY}\n柳城县林业局\n2026年3月1日\n\n附件：防火检查表\n\n来源：柳城县林业局\n"
    ).document
    assert [attachment.name for attachment in document.attachments] == ["防火检查表"]


def test_a_label_with_nothing_behind_it_is_told() -> None:
    reading = parse(
        "柳江县关于召开会议的通知\n各局：\n请参加。\n柳江县水务局\n2026年4月9日\n主题词：\n抄送：县政府办。"
    )
    assert reading.document.subject_terms == ()
    assert [doubt.span.of(reading.text) for doubt in reading.doubts if doubt.span] == ["主题词："]


class TestBody:
    """The tree of blocks: 一、（一）1.（1） (GB/T 9704-2012 7.3.3), tables, items."""

    def test_levels_nest(self) -> None:
        text = "关于普查的通知\n各乡镇：\n通知如下：\n一、组织领导\n（一）成立机构。由乡镇负责。\n1.人员。三人以上。\n（1）组长一名。\n二、时间安排\n四月上旬。\n特此通知。\n"
        document = parse(text).document
        first, second = (block for block in document.body if block.marker)
        assert first.children[0].children[0].children[0].marker == "（1）"
        assert second.children[0].text == "四月上旬。"
        assert document.body[-1].text == "特此通知。"

    def test_a_table_keeps_its_rows(self) -> None:
        text = "关于普查的通知\n各乡镇：\n任务见下表：\n区　别　　任务数　　备注\n城关　　　412　　　含农场\n沙坪　　　655　　　无\n请抓紧落实。\n"
        table = next(block for block in parse(text).document.body if block.kind is BlockKind.TABLE)
        assert table.rows[1] == ("城关", "412", "含农场")

    def test_a_list_inside_the_text_is_no_heading(self) -> None:
        text = (
            "关于征集题目的通知\n各赛区：\n内容至少应包含：\n1. 题目背景；\n2. 数据来源；\n3. 资料情况。\n题目来自实际问题，不要求专门知识。\n"
            "请于本周内报送。\n被采用的题目给予奖励，未采用的不退稿。\n"
        )
        assert parse(text).document.headings == ()

    def test_what_a_notice_says_by_numbers_is_headings_though_a_courtesy_follows(self) -> None:
        text = (
            "关于限行的通知\n各科室：\n为保障施工，现将有关事项通知如下：\n1、封闭前院道路；\n2、南门禁止通行；\n\n"
            "施工带来不便，敬请谅解。\n"
        )
        assert parse(text).document.headings == ("1、封闭前院道路", "2、南门禁止通行")


class TestMinutes:
    """纪要 (GB/T 9704-2012 10.3): number, office and day under the head, attendance under the text."""

    @pytest.mark.parametrize("number", ["2026年第7次", "第7次", "〔2026〕第7期"])
    def test_their_particulars_stand_under_the_office(self, number: str) -> None:
        head = f"局长办公会议纪要\n{number}\n柳城县林业局办公室　　2026年3月3日\n时　间：2026年3月1日下午3:00\n"
        document = parse(head + "地点：三楼会议室\n会议纪要如下：\n一、审议了计划。\n二、听取了汇报。\n").document
        assert document.number is not None
        assert document.number.text == number
        assert document.headings == ("一、审议了计划", "二、听取了汇报")
        assert names(document) == ["柳城县林业局办公室"]
        assert [str(period.first) for period in document.periods] == ["2026-03-01"]

    @pytest.mark.parametrize("keeper", ["柳城师范专科学校", "柳城县第二中学", "柳城县农业科学研究所"])
    def test_the_title_names_the_keeper(self, keeper: str) -> None:
        text = f"{keeper}\n办公会议纪要\n〔2026〕11号\n\n时间：2026年3月1日\n出席：庞立民\n\n一、审议迎新方案\n会议原则同意。\n"
        assert names(parse(text).document) == [keeper]

    def test_minutes(self) -> None:
        text = (
            "柳城县人民政府\n专题会议纪要\n\n第9期\n\n柳城县人民政府办公室　　　　2026年8月21日\n\n关于加装电梯有关问题的会议纪要\n\n"
            "　　8月16日下午，副县长主持召开专题会议。现纪要如下：\n\n　　一、关于范围\n\n　　会议同意首批试点。\n\n"
            "　　出席：庞立民、卜宗明（县政府办）\n　　列席：龚志远\n　　请假：蒲云清\n\n分送：县委办公室，各与会单位。\n"
        )
        document = parse(text).document
        assert document.number is not None
        assert document.number.form is NumberForm.MINUTES
        assert names(document) == ["柳城县人民政府"]
        assert document.issued_on is not None
        assert document.attendance is not None
        assert document.attendance.present == ("庞立民", "卜宗明（县政府办）")
        assert document.attendance.observing == ("龚志远",)
        assert document.attendance.excused == ("蒲云清",)


class TestDecree:
    """命令（令） (GB/T 9704-2012 10.2): the head of the body signs."""

    def test_a_decree_promulgates_a_regulation(self) -> None:
        text = (
            "柳江省人民政府令\n\n第28号\n\n　　《柳江省绿地条例实施办法》已经2026年3月1日省人民政府常务会议通过，现予公布，自2026年5月1日起施行。\n\n"
            "省　长　　白　敏　之\n二〇二六年三月六日\n\n柳江省绿地条例实施办法\n\n第一条　为保护绿地，制定本办法。\n"
        )
        document = parse(text).document
        assert document.genre == "令"
        assert [(s.post, s.name) for s in document.signatories] == [("省长", "白敏之")]
        assert names(document) == ["柳江省人民政府"]
        assert document.forwardings[0].verb is ForwardingVerb.PROMULGATE


@pytest.mark.parametrize(
    ("text", "official"),
    [
        ("关于召开年会的通知\n\n各县科协：\n\n请准时参加。\n", True),
        ("柳城县林业局公告\n\n2026年第3号\n\n现将有关事项公告如下：\n", True),
        ("柳江省高等教育自学考试\n报　考　简　章\n一、考试时间\n10月28日。\n柳江省教育考试院\n2026年5月31日\n", True),
        (
            "重要通知丨暑假放假安排\n柳江大学 2026-06-28 10:00 发表于柳江\n各学院、各部门：\n现将安排通知如下：\n一、学生7月8日放假。\n校长办公室\n2026年6月27日\n",
            True,
        ),
        (
            (
                "2026年柳城师范学院运动会\n为推动健身，经学校研究，定于4月14日至16日举办运动会。竞赛规程如下：\n一、时间\n4月14日至16日。\n"
                "二、地点\n东操场。\n三、报名\n3月29日前报体育部，联系人：王平，电话0735-2222222。\n"
            ),
            True,
        ),
        (
            (
                "青溪家具城周年庆活动\n为回馈新老客户，定于4月14日至16日举办促销。现将活动安排如下：\n一、时间\n4月14日至16日。\n"
                "二、地点\n东街。\n三、报名\n3月29日前报名，联系人：王平，电话0735-2222222。\n"
            ),
            False,
        ),
        ("关于征集读书节方案的启事\n现面向社会征集方案。\n柳城县图书馆\n2026年5月1日\n", True),
        ("招聘启事\n本店诚聘店员两名，待遇面议。\n青溪百味餐饮有限公司\n2026年5月1日\n", False),
        (
            (
                "柳城县人民法院关于一批机器设备。（第二次拍卖）的公告\n柳城县人民法院将于5月4日公开拍卖，现公告如下：\n一、买受人自行提货，费用由买受人承担。\n"
                "二、买受人逾期不付款的，由买受人承担责任。\n柳城县人民法院\n2026年4月1日\n"
            ),
            True,
        ),
        (
            (
                "关于公开招租临街门面的公告\n一、承租方须按季付租，出租方开具收据。\n二、承租方不得转租，违者出租方收回门面。\n"
                "柳城县供销合作社\n2026年4月1日\n"
            ),
            True,
        ),
        (
            (
                "购销合同\n一、出卖人交货，买受人验收。\n二、买受人付款，出卖人开票。\n三、现将违约责任明确如下：\n"
                "柳城县供销合作社\n2026年4月1日\n"
            ),
            False,
        ),
        (
            "经各单位推荐，县团委评选，现将候选人予以公示，如有异议请与团县委联系。\n共青团柳城县委\n2026年4月8日\n",
            True,
        ),
        ("因电网检修，定于3月5日停电，请各用户做好准备。\n柳城县供电局\n2026年3月2日\n", True),
        ("经局党组研究决定，任命林溪为办公室主任。\n柳城县供电局\n2026年3月2日\n", True),
        ("兹证明林溪系我公司职工。\n柳江木业有限公司\n2026年3月2日\n", False),
        ("教案\n请同学们朗读课文。\n柳城县第一小学\n2026年3月2日\n", False),
        ("研讨会昨日在县城召开，与会专家作了发言。\n柳城县卫生局办公室\n2026年8月28日\n", False),
        ("", False),
        (
            "为方便群众办事，现就窗口调整有关事项公告如下：\n一、地点。县政务大厅二楼。\n特此公告。\n柳城县林业局\n2026年3月1日\n",
            True,
        ),
        (
            "柳城县林业局\n收文登记簿\n序号　收文日期　来文单位　文号　文件标题　份数\n1　3.6　县政府办　柳政办发〔1998〕6号　关于做好春季造林工作的通知　1\n",
            False,
        ),
        ("昨天，副县长到县气象局调研，了解防汛工作。\n今年以来，县气象局加强预报，取得成效。\n", False),
        (
            "房屋租赁合同\n甲方：__________\n乙方：__________\n一、甲方将房屋出租给乙方。\n二、乙方按月付租，甲方开具收据。\n三、甲方乙方各执一份。\n",
            False,
        ),
        (
            "柳江省古树保护条例\n\n第一章　总则\n\n第一条　为保护古树，制定本条例。\n\n第二条　本条例所称古树，是指百年以上的树木。\n",
            False,
        ),
    ],
)
def test_official_documents_are_told_from_other_texts(text: str, official: bool) -> None:  # noqa: FBT001  a table's column
    assert parse(text).official is official


def test_an_empty_text_has_an_empty_document() -> None:
    reading = parse("")
    assert isinstance(reading, Reading)
    assert reading.document == OfficialDocument()
    assert reading.span("/title") is None
    assert reading.text_at("/number") == ""


@pytest.mark.parametrize(
    ("sentence", "pointer", "sure"),
    [
        ("请于6月12日前报送总结。", "/deadlines/0", True),
        ("报名时间：6月1日至6月12日。", "/deadlines/0", True),
        ("6月底完成整改。", "/deadlines/0", False),
        ("会议时间：6月12日。", "/periods/0", True),
        ("联系人：林溪，电话：2260001。", "/contacts/0", True),
        ("按照《柳江省林长制条例》执行。", "/citations/0", True),
        ("按照《林业操作指引》执行。", "/citations/0", False),
    ],
)
def test_what_words_speak_for_is_surer_than_what_stands_there(sentence: str, pointer: str, sure: bool) -> None:  # noqa: FBT001  a table's column
    reading = parse(f"关于林业工作的通知\n\n各林场：\n\n{sentence}\n\n柳城市林业局\n2026年5月13日\n")
    confidence = reading.confidence(pointer)
    assert confidence is not None
    assert (confidence > 0.9) is sure


def test_a_body_that_signs_on_a_new_page_is_no_running_head() -> None:
    head = "柳城市水利局文件\n\n柳水〔2026〕8号\n\n关于做好防汛值班的通知\n\n各县（市、区）水利局：\n\n"
    reading = parse(f"{head}　　请认真执行。\n\n— 1 —\n\n　　　　柳城市水利局\n　　　　2026年5月13日\n")
    assert [body.name for body in reading.document.issuers] == ["柳城市水利局"]
    assert reading.text_at("/issuers/0") == "柳城市水利局"
    assert reading.span("/issuers/0").start > len(head)  # type: ignore[union-attr]  # the paper has the element


def test_the_degree_in_a_telegram_whose_number_has_a_line_of_its_own() -> None:
    reading = parse(
        "柳江省防汛抗旱指挥部\n柳汛电〔2026〕3号\n发往：各市防汛抗旱指挥部　　等级：特急·明电\n"
        "关于做好强降雨防御工作的紧急通知\n各市防汛抗旱指挥部：\n　　请迅速行动。\n柳江省防汛抗旱指挥部\n2026年5月13日\n"
    )
    assert reading.document.urgency == "特急"
    assert reading.text_at("/urgency") == "特急"
    assert [doubt.code for doubt in reading.doubts] == ["left-over"]
