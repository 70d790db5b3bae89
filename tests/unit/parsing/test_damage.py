"""Stages 1 and 2 on damaged papers, and the shapes of lists and headings that damage and custom leave."""

import pytest

from gov_notice.parsing import parse

HEAD = "关于开展消防设施检查的通知\n各街道办事处：\n请各单位认真落实。\n"
SIGNED = "\n柳城县消防救援大队\n2021年3月4日\n"


def attachments(text: str) -> list[str]:
    return [attachment.name or "" for attachment in parse(text).document.attachments]


class TestFlattened:
    """A blank is all that is left of the line breaks."""

    def test_the_signature_behind_a_list_of_attachments_is_no_part_of_it(self) -> None:
        text = (
            "柳消〔2021〕5号 关于开展消防设施检查的通知 各街道办事处： 为做好消防工作，现将有关事项通知如下： "
            "一、检查范围。沿街商铺和住宅小区。 二、检查时间。3月15日至20日。 三、工作要求。各街道要落实专人。 "
            "附件：1.消防设施检查记录表 2.街道联络员名单 柳城县消防救援大队 2021年3月4日"
        )
        document = parse(text).document
        assert [attachment.name for attachment in document.attachments] == ["消防设施检查记录表", "街道联络员名单"]
        assert [body.name for body in document.issuers] == ["柳城县消防救援大队"]

    def test_a_longer_name_signs_than_the_head_prints(self) -> None:
        text = (
            "关于组队参加广场舞展演的通知 各乡镇文化体育协会： 为丰富群众生活，现将有关事项通知如下： "
            "一、参加对象。各乡镇业余团队。 二、报名。请于5月6日前报名，电话：5550123。 "
            "青溪县乡镇文化体育协会 2021年4月20日"
        )
        assert [body.name for body in parse(text).document.issuers] == ["青溪县乡镇文化体育协会"]

    @pytest.mark.parametrize("head", ["柳体函〔2021〕7号 ", "柳江省体育局文件 柳体函〔2021〕7号 ", ""])
    def test_a_document_inside_begins_behind_the_date_of_its_carrier(self, head: str) -> None:
        text = (
            "关于转发省体育局《关于举办全省健步走活动的通知》的通知 各县体育总会： "
            "现将省体育局《关于举办全省健步走活动的通知》转发给你们，请于5月6日前报送组队名单。 "
            f"柳城市体育总会 2021年4月20日 {head}关于举办全省健步走活动的通知 各市体育局： "
            "经研究，定于5月25日举办全省健步走活动。现将有关事项通知如下： 一、主办单位：省体育局。 "
            "二、参加办法：各市组队参加。 三、经费：食宿费自理。 省体育局 2021年4月12日"
        )
        document = parse(text).document
        assert document.issued_on is not None
        assert document.issued_on.isoformat() == "2021-04-20"
        assert [inner.title.text for inner in document.enclosed if inner.title] == ["关于举办全省健步走活动的通知"]
        assert document.headings == ()

    def test_a_document_inside_on_a_line_of_its_own_is_cut_from_its_head_on(self) -> None:
        text = (
            "关于转发省体育局健步走通知的通知 各县体育总会： 现将省体育局《关于举办全省健步走活动的通知》转发给你们，请遵照执行。 "
            "联系人：黄志坚，电话：5550123；靳 霞，电话：5550124 附件：1.省体育局通知 2.组队名单 柳城市体育总会 2021年4月20日\n"
            "柳 江 省 体 育 局 柳体函〔2021〕7号 关于举办全省健步走活动的通知 各市体育局：经研究，定于5月25日举办全省健步走活动，"
            "现将有关事项通知如下：一、参加办法 各市组队参加，每队不超过二十人。二、竞赛办法 （一）按年龄分组；（二）按完成时间排名。"
            "三、经费 食宿费自理，往返交通由各市统一安排。 柳江省体育局 2021年4月12日"
        )
        document = parse(text).document
        assert document.issued_on is not None
        assert document.issued_on.isoformat() == "2021-04-20"
        assert [contact.name for contact in document.contacts] == ["黄志坚", "靳霞"]
        (inner,) = document.enclosed
        assert str(inner.number) == "柳体函〔2021〕7号"
        assert inner.headings == ("一、参加办法", "二、竞赛办法", "三、经费")


class TestFootOfEveryPage:
    """What stands above the number of every page belongs to the pages."""

    def test_it_is_left_out_between_and_within_paragraphs(self) -> None:
        text = (
            "柳安办〔2021〕5号\n关于开展消防设施检查的通知\n各街道办事处：\n　　现将检查工作通知如下。\n柳安办〔2021〕5号\n- 1 -\n"
            "　　各街道于3月20日前将检查情况报县消防救援大队，并报值班室（02\n柳安办〔2021〕5号\n- 2 -\n8-6610 4477）。\n"
            "　　柳城县消防救援大队\n　　2021年3月4日\n柳安办〔2021〕5号\n- 3 -\n"
        )
        reading = parse(text)
        document = reading.document
        assert str(document.number) == "柳安办〔2021〕5号"
        assert [str(p) for contact in document.contacts for p in contact.phones] == ["028-66104477"]
        assert reading.doubts == ()

    def test_a_day_that_signs_on_two_pages_stays(self) -> None:
        signed = "柳城县消防救援大队\n2021年3月4日\n"
        text = f"关于转发检查通知的通知\n各街道：\n请遵照执行。\n{signed}- 1 -\n关于检查的通知\n各区县：\n请执行。\n{signed}- 2 -\n"
        document = parse(text).document
        assert [d.issued_on is not None for d in (document, *document.enclosed)] == [True, True]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("　　消防员培训班于3月9日至20日在市区举行，其中9日14：", "00—18：00报到，21日上午离开。"),
        ("　　请各街道负责人注意，参加培训人员名单务必在3月8日1", "2：00前传真至大队办公室，逾期不予受理。"),
        ("　　报名联系人为大队办公室林溪同志，手机1390000", "0532，传真：0951-5077921。"),
        ("　　报名联系人为大队办公室林溪同志，电话0951-5", "077920，传真：0951-5077921。"),
        ("　　大队办公室：林溪 电话（传真）：0951-5077920 手机：", "13900000532"),
        ("　　大队办公室：林溪 邮箱：", "xfdd01@163.com"),
        ("　　（一）沿街商铺、住宅小区和加油站周边三十米范围以内、", "医院、学校周边，禁止堆放杂物。"),
    ],
)
def test_what_a_line_end_cuts_is_joined(above: str, below: str) -> None:
    document = parse(f"{HEAD}{above}\n{below}{SIGNED}").document
    assert any(above.strip("　")[-6:] + below[:4] in block.text for block in document.body)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("　　检查时间定在3月9日，具体时间由各街道自行确定，并告知下列数量：", "12000元为上限。"),
        ("一、切实加强领导，落实责任，确保消防检查工作按期全面完成任务", "各街道要高度重视。"),
        ("　　联系电话：", "一、检查范围"),
    ],
)
def test_what_only_looks_cut_is_not_joined(above: str, below: str) -> None:
    document = parse(f"{HEAD}{above}\n{below}{SIGNED}").document
    assert not any(above.strip("　")[-6:] + below[:4] in block.text for block in document.body)


def test_a_nearly_full_line_of_an_indented_paragraph_goes_on() -> None:
    line = "　　各单位要按照职责分工，认真落实防火责任，加强值班值守\n工作，确保万无一失。\n"
    short = "　　1、3月8日前各单位要完成灭火器材的清点补充，清单\n报大队备案。\n"
    document = parse(f"{HEAD}{line}{line}{short}{line}{SIGNED}").document
    assert "清单报大队备案" in "".join(heading for heading in document.headings)


def test_low_marks_of_a_paper_that_a_machine_read() -> None:
    text = (
        "关于加强值班的通知\n各科室:\n结合我院实际,补充意见如下:\n"
        "1,门诊实行24小时应诊,任何科室不得推诿病人.分诊护士要逐一登记住址,电话和\n体温.\n"
        "2,药品由药剂科,总务科按日发放.各病区下班前把库存数报总务科(电话5550123).\n"
        "3,督导检查.5月15日起,市局组织三个组进行检查,不合格的责令停诊整改,不得拖\n延.\n"
        "4,其他\n柳城县医院\n2003年5月6日\n"
    )
    assert parse(text).document.headings == (
        "1,门诊实行24小时应诊,任何科室不得推诿病人",
        "2,药品由药剂科,总务科按日发放",
        "3,督导检查",
        "4,其他",
    )


@pytest.mark.parametrize(
    ("first", "second"), [("l、检查范围", "2、检查时间"), ("⒈检查范围", "⒉检查时间"), ("㈠检查范围", "㈡检查时间")]
)
def test_numbers_in_one_character_and_as_a_scan_has_them(first: str, second: str) -> None:
    text = f"{HEAD}{first}\n沿街商铺。\n{second}\n3月15日至20日。{SIGNED}"
    assert parse(text).document.headings == (first, second)


class TestHeadingsRunOn:
    """Short paragraphs under 一、二、 that follow each other on one line."""

    def test_each_opens_a_line(self) -> None:
        text = (
            "关于召开例会的通知\n各站：\n一、时间：9月3日上午9:00；二、地点：四楼会议室；\n"
            f"三、人员：各站站长。四、要求：请于9月1日前报名单。\n五、其他：准时到会。{SIGNED}"
        )
        assert parse(text).document.headings == ("一、时间", "二、地点", "三、人员", "四、要求", "五、其他")

    def test_what_only_looks_like_one_does_not(self) -> None:
        text = f"关于分工的通知\n各站：\n一、甲站负责一、三、五号闸；乙站负责二、四、六号闸。\n二、丙站机动。{SIGNED}"
        assert len(parse(text).document.headings) == 2


class TestListOfAttachments:
    """附件说明 (GB/T 9704-2012 7.3.4) as it comes in."""

    def test_a_name_goes_on_without_an_indent_where_the_next_number_follows(self) -> None:
        text = f"{HEAD}附件：\n1.消防设施检查记录表（居民\n小区类）\n2.联络员\n名单\n3.整改通知书{SIGNED}"
        assert attachments(text) == ["消防设施检查记录表（居民小区类）", "联络员名单", "整改通知书"]

    def test_a_name_that_has_said_only_who_issued_it_goes_on(self) -> None:
        listed = (
            "附件：1.消防设施检查记录表\n\n2.柳江省应急管理厅办公室 柳江省教育厅办公室\n\n柳江省民政厅办公室关于开展消防设施\n\n"
            "检查的通知（柳应急\n\n办〔2021〕3号）\n"
        )
        assert attachments(f"{HEAD}{listed}{SIGNED}") == [
            "消防设施检查记录表",
            "柳江省应急管理厅办公室柳江省教育厅办公室柳江省民政厅办公室关于开展消防设施检查的通知（柳应急办〔2021〕3号）",
        ]
        document = parse(f"{HEAD}附件：1.检查记录表\n\n2.街道办公室\n{SIGNED}").document
        assert [body.name for body in document.issuers][-1] == "柳城县消防救援大队"

    def test_the_last_name_goes_on_where_a_bracket_is_open(self) -> None:
        assert attachments(f"{HEAD}附件：1.记录表\n2.消防设施检查办法（试\n行）{SIGNED}") == [
            "记录表",
            "消防设施检查办法（试行）",
        ]

    def test_the_signature_below_the_last_name_is_no_part_of_it(self) -> None:
        assert attachments(f"{HEAD}附件：1.记录表\n2.联络员名单{SIGNED}") == ["记录表", "联络员名单"]

    def test_marks_of_a_scan(self) -> None:
        assert attachments(f"{HEAD}附: l.检查记录表 2.联络员名单{SIGNED}") == ["检查记录表", "联络员名单"]
        assert attachments(f"{HEAD}附件:1﹒检查记录表2﹒联络员名单{SIGNED}") == ["检查记录表", "联络员名单"]

    def test_a_label_that_names_the_document_below_it(self) -> None:
        inner = "柳江省高级人民法院\n\n柳高法〔1997〕41号\n\n关于承包纠纷受理问题的答复\n\n柳城县人民法院：\n\n你院请示收悉。经研究，答复如下。\n\n此复\n"
        head = "关于转发《关于承包纠纷受理问题的答复》的通知\n\n各法庭：\n\n请遵照执行。\n\n一九九七年四月十八日\n\n"
        (attachment,) = parse(f"{head}附：省法院柳高法〔1997〕41号答复\n\n{inner}").document.attachments
        assert (attachment.name, attachment.enclosed) == ("省法院柳高法〔1997〕41号答复", 0)
        (attachment,) = parse(f"{head}附：\n\n{inner}").document.attachments
        assert (attachment.name, attachment.enclosed) == (None, 0)

    def test_a_drawing_is_an_attachment(self) -> None:
        assert attachments(f"{HEAD}附图：消防通道示意图\n{SIGNED}") == ["消防通道示意图"]


class TestBareNumbers:
    """1 范围, 1.1, 2 …: the numbering of standards (GB/T 1.1), which many notices take over."""

    def test_headings_without_a_mark_behind_the_number(self) -> None:
        text = f"{HEAD}1 检查时间\n3月15日至20日。\n2 检查内容\n2.1 灭火器材。\n2.2 疏散通道。\n3 联系方式\n电话：5550123。{SIGNED}"
        assert parse(text).document.headings == ("1检查时间", "2检查内容", "3联系方式")

    def test_rows_of_a_list_that_follow_each_other_are_no_headings(self) -> None:
        assert parse(f"{HEAD}1 城关街道\n2 东风街道\n3 河西街道{SIGNED}").document.headings == ()


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("一九九三年九月二十八曰", "1993-09-28"),
        ("一九九三年九月二O日", "1993-09-20"),
        ("一九九三年十月三〇日", "1993-10-30"),
    ],
)
def test_a_misread_day_is_a_day(printed: str, day: str) -> None:
    document = parse(f"关于做好冬修水利的通知\n各乡：\n请认真落实。\n青溪县水利局\n{printed}\n").document
    assert document.issued_on is not None
    assert document.issued_on.isoformat() == day
    assert document.date_of_issue is not None
    assert document.date_of_issue.text == printed


def test_a_report_names_its_issuer_and_day_under_the_title() -> None:
    text = "青溪县2019年国民经济统计公报\n青溪县统计局\n2020年4月2日\n2019年，全县经济平稳发展。\n一、综合\n生产总值80亿元。\n二、农业\n粮食总产20万吨。\n"
    document = parse(text).document
    assert [body.name for body in document.issuers] == ["青溪县统计局"]
    assert document.issued_on is not None
    assert document.headings == ("一、综合", "二、农业")


def test_words_of_the_text_that_stand_on_both_sides_of_a_page_number_are_no_running_head() -> None:
    twice = "　　要结合本地实际，制定工作方案，明确责任分工。要结合本\n地实际，制定工作方案，明确责任分工。\n"
    text = f"关于开展消防设施检查的通知\n\n各街道办事处：\n{twice}\n— 1 —\n\n{twice}{SIGNED}"
    body = parse(text).document.body
    assert [block.text for block in body] == [twice.replace("\n", "").strip()] * 2


class TestOfficial:
    @pytest.mark.parametrize(
        "text",
        [
            "项目周会纪要\n时间：3月4日\n参会：老陈、小林\n1. 登录页改版，小林周五前出稿。\n2. 接口联调，下周完成。\n",
            "青溪食品有限公司市场调研报告\n市场部\n2023年11月\n一、背景\n公司开展了调研。\n二、结论\n需求上升。\n",
            "一图读懂！关于延长补贴申请期限的通知\n近日，市人社局印发了通知。\nQ1：延长到什么时候？\nA：到年底。\nQ2：去哪里申请？\nA：到社区。\n",
        ],
    )
    def test_papers_of_companies_and_explanations_are_none(self, text: str) -> None:
        assert not parse(text).official

    @pytest.mark.parametrize(
        "text",
        [
            "青溪县人民政府\n县长办公会议纪要\n（2015年第6次）\n6月25日，县长主持召开会议，议定以下事项：\n一、关于考务\n同意。\n二、关于绿化\n同意。\n",
            "青溪县审计局关于2003年审计情况的报告\n一、基本情况\n完成项目62个。\n青溪县审计局\n2004年1月15日\n",
        ],
    )
    def test_minutes_and_reports_of_bodies_are(self, text: str) -> None:
        assert parse(text).official


class TestBlanksThatWereLineEnds:
    """A text on one line, in which a blank stands where a line ended, and elsewhere where the words ask for it."""

    def test_every_line_comes_back(self) -> None:
        text = (
            "青溪县卫生健康局文件 青卫〔2020〕9号 ★ 青溪县卫生健康局 关于做好基层医生培训的通知 各乡镇卫生院（所）： "
            "为提高诊疗水平，现将有关事项通知如下。 一、培训对象 乡镇卫生院医生。 二、培训时间 2020年6月1日至5日。 "
            "三、报名 请于5月20日前报名（邮箱： wsj@qingxi.example ，逾期不候）。 联系人：医政股 苏晚晴 电 话：5550123 "
            "青溪县卫生健康局 2020年5月6日 （此件公开发布）"
        )
        document = parse(text).document
        assert str(document.number) == "青卫〔2020〕9号"
        assert document.title is not None
        assert document.title.text == "青溪县卫生健康局关于做好基层医生培训的通知"
        assert document.addressees is not None
        assert document.addressees.text == "各乡镇卫生院（所）"
        assert document.headings == ("一、培训对象", "二、培训时间", "三、报名")
        assert [body.name for body in document.issuers] == ["青溪县卫生健康局"]
        assert document.distribution == "此件公开发布"
        assert {person.name for person in document.contacts} == {"苏晚晴", None}

    def test_a_blank_behind_a_stop_now_and_then_is_none(self) -> None:
        line = (
            "请各单位于3月5日前报送总结（Email: wsj@qingxi.example），并抄送县委办。 " + "要加强领导，落实责任。" * 12
        )
        body = parse(f"关于报送总结的通知\n各单位：\n{line}\n青溪县卫生健康局\n2020年5月6日\n").document.body
        assert len(body) == 1


class TestPages:
    """What a page number may stand between."""

    def test_the_title_of_a_document_inside_is_no_running_head_though_the_text_before_cites_it(self) -> None:
        text = (
            "关于转发《青溪县教育局关于做好招生工作的通知》的通知\n各学校：\n"
            "现将《青溪县教育局关于做好招生工作的通知》转发给你们，请遵照执行。\n南渡镇中心学校\n2021年6月2日\n\n— 1 —\n\n"
            "青溪县教育局关于做好招生工作的通知\n各中心学校：\n请于6月10日前报送计划。\n青溪县教育局\n2021年5月28日\n"
        )
        document = parse(text).document
        assert [inner.title.text for inner in document.enclosed if inner.title] == [
            "青溪县教育局关于做好招生工作的通知"
        ]

    def test_a_letterhead_on_every_page_is_a_running_head(self) -> None:
        text = (
            "青溪县教育局文件\n青教〔2021〕3号\n关于做好招生工作的通知\n各中心学校：\n为做好今年的招生工作，请各校认真核对适龄儿童的学籍信息并\n"
            "— 2 —\n青溪县教育局文件\n于6月10日前报送招生计划，同时报送去年招生工作的总结和今年学位供给情况的测算，不得漏报、迟报。\n青溪县教育局\n2021年5月28日\n"
        )
        (block,) = parse(text).document.body
        assert "学籍信息并于6月10日前报送" in block.text

    def test_a_sentence_goes_on_behind_blank_lines_and_a_page_number(self) -> None:
        first = "为切实做好今冬明春森林防火工作，确保人民群众生命财产"
        text = (
            f"关于做好森林防火工作的通知\n各林场：\n　　{first}\n安全，保护森林资源，现将今年冬春两季森林防火工作的有关事项\n"
            "通知如下，请各林场和护林站结合实际，认真研究并抓好各项工\n\n— 1 —\n\n作的落实，确保不发生森林火灾，并将落实的情况及时报县林\n业局。\n青溪县林业局\n2021年5月28日\n"
        )
        (block,) = parse(text).document.body
        assert block.text.startswith(first + "安全")
        assert block.text.endswith("各项工作的落实，确保不发生森林火灾，并将落实的情况及时报县林业局。")


def test_a_name_below_a_full_line_that_ends_a_sentence_signs() -> None:
    line = "各单位要按照职责分工，认真落实防火责任，加强值班值守工作"
    text = (
        f"关于做好森林防火工作的通知\n各林场：\n{line}\n{line}\n{line}\n{line}\n，确保万无一失，并于五月十日以前将有关情况报告县林业局。\n"
        "青溪县林业局\n2021年5月28日\n"
    )
    document = parse(text).document
    assert [body.name for body in document.issuers] == ["青溪县林业局"]
    assert document.body[-1].text.endswith("报告县林业局。")


def test_a_quotation_of_its_own_ends_its_paragraph() -> None:
    quoted = "“各科室：根据市局要求，请于5月12日下班前将《资产清查表》报办公室小孟。办公室 5月11日”"
    text = f"打开群里的文件一看：\n\n{quoted}\n\n5月12日下班前！我们科一共有47台设备，其中11台的标签早就掉光了。\n"
    assert [block.text for block in parse(text).document.body][1] == quoted
