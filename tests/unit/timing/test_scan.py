"""What time expressions are found in a text, part by part."""

import pytest

from gov_notice.errors import NoticeSyntaxError
from gov_notice.model import TimeUnit
from gov_notice.parsing.fold import FOLD
from gov_notice.timing import (
    DayTime,
    Frequency,
    Lapse,
    Open,
    PartialDate,
    Point,
    Range,
    Recurring,
    Relation,
    TimeExpression,
    find_times,
    find_times_of_all,
    parse_time,
)

# text, the words of the expressions in it with their canonical form, why
FOUND = [
    ("6月12日", "6月12日", "month and day"),
    ("6月12号", "6月12日", "号 for 日"),
    ("06月08日", "6月8日", "padding"),
    ("12日前", "12日前", "day alone"),
    ("2020年", "2020年", "year"),
    ("2020年度", "2020年", "度"),
    ("2020年6月", "2020年6月", "month"),
    ("2020年6月份", "2020年6月", "份"),
    ("2020.6.12", "2020年6月12日", "dots"),
    ("2020-06-12", "2020年6月12日", "ISO"),
    ("2020/6/12", "2020年6月12日", "slashes"),
    ("二〇二〇年六月十二日", "2020年6月12日", "Chinese numerals"),
    ("二○一○年十月", "2010年10月", "circles"),
    ("二0二0年六月二日", "2020年6月2日", "Arabic 0 among Chinese"),
    ("二OO七年五月", "2007年5月", "letters O"),
    ("一九九六年二月五日", "1996年2月5日", "older years"),
    ("二 ○ 一 一 年 六 月 八 日", "2011年6月8日", "letter-spaced"),
    ("2 0 2 0 年 6 月 1 2 日", "2020年6月12日", "letter-spaced digits"),
    ("2O20年5月11日", "2020年5月11日", "letter O in the year"),
    ("9月3O日前", "9月30日前", "letter O in the day"),
    ("26年3月", "2026年3月", "short year"),
    ("十二月三十一日", "12月31日", "longest numerals"),
    ("5月上旬", "5月上旬", "first decade"),
    ("5月中下旬", "5月中下旬", "two decades"),
    ("6月底前", "6月底前", "end of a month"),
    ("6月末", "6月末", "end of a month, 末"),
    ("6月初", "6月初", "beginning of a month"),
    ("月底前", "月底前", "this month's end"),
    ("年底前", "年底前", "this year's end"),
    ("2025年底前", "2025年底前", "a year's end"),
    ("2025年年底前", "2025年底前", "年 said twice"),
    ("今年底", "今年底", "今"),
    ("明年3月底", "明年3月底", "明"),
    ("本月25日", "本月25日", "本月"),
    ("下个月10日", "下月10日", "下个月"),
    ("次月10日前", "次月10日前", "次月"),
    ("次年1月", "次年1月", "次年"),
    ("第三季度末前", "第三季度末前", "quarter"),
    ("1季度", "第一季度", "quarter in digits"),
    ("二季度", "第二季度", "quarter without 第"),
    ("本季度末", "本季度末", "this quarter"),
    ("上半年", "上半年", "half year"),
    ("2018年上半年", "2018年上半年", "half of a year"),
    ("本周五前", "本周五前", "this week"),
    ("下周三", "下周三", "next week"),
    ("下个星期三", "下周三", "个星期"),
    ("当日24时前", "当日24:00前", "that day"),
    ("次日8时", "次日8:00", "the day after"),
    ("12月的20日前", "12月20日前", "的 between month and day"),
    ("6月12日前（不含当日）", "6月12日（不含）前", "the day does not count"),
    ("6月12日（不含）前", "6月12日（不含）前", "the same before the word"),
    ("6月12日（不可抗力除外）前", "6月12日前", "a remark that begins alike"),
    ("6月12日（周五）", "6月12日（周五）", "weekday in brackets"),
    ("6月12日（星期五）", "6月12日（周五）", "星期"),
    ("6月12日星期五", "6月12日（周五）", "weekday without brackets"),
    ("6月12日上午（周五）", "6月12日（周五）上午", "weekday behind the forenoon"),
    ("6月12日17:00", "6月12日17:00", "time"),
    ("6月12日17：00前", "6月12日17:00前", "full-width colon"),
    ("6月12日17时", "6月12日17:00", "时"),
    ("6月12日17时30分", "6月12日17:30", "时 and 分"),
    ("6月12日16:00点前", "6月12日16:00前", "点 behind a colon"),
    ("6月12日17:00时前", "6月12日17:00前", "时 behind a colon"),
    ("6月12日下午5点", "6月12日下午17:00", "afternoon"),
    ("6月12日下午4:00", "6月12日下午16:00", "afternoon, colon"),
    ("6月12日下午15时", "6月12日下午15:00", "afternoon on the 24-hour clock"),
    ("6月12日中午12时", "6月12日中午12:00", "noon"),
    ("6月12日晚上12点", "6月12日晚上24:00", "midnight at the end"),
    ("6月12日零时", "6月12日0:00", "midnight at the beginning"),
    ("6月12日上午十时", "6月12日上午10:00", "hour in Chinese"),
    ("6月12日上午9点半", "6月12日上午9:30", "half past"),
    ("6月12日当日24时", "6月12日24:00", "当日 behind the day"),
    ("6月12日下班前", "6月12日下班前", "office hours"),
    ("6月12日全天", "6月12日全天", "all day"),
    ("下午5点前", "下午17:00前", "time alone"),
    ("5月中旬-6月上旬", "5月中旬至6月上旬", "decades"),
    ("11月2至10日", "11月2日至10日", "first 日 left out"),
    ("1月15—22日", "1月15日至22日", "dash, first 日 left out"),
    ("4—6月", "4月至6月", "first 月 left out"),
    ("1997年4―6月", "1997年4月至6月", "year, first 月 left out"),
    ("9月10日一9月30日", "9月10日至9月30日", "一 for a dash"),
    ("9月1日8:00~9月20日18:00", "9月1日8:00至9月20日18:00", "moments"),
    ("4月12日19:00---21:30", "4月12日19:00至21:30", "hours of a day"),
    ("2020.1.21 - 1.31", "2020年1月21日至1月31日", "short dotted end"),
    ("即日起至6月30日", "即日起至6月30日", "from now"),
    ("即日至6月30日止", "即日起至6月30日止", "from now, 起 left out"),
    ("6月1日起至6月30日止", "6月1日至6月30日止", "起…止"),
    ("12月20日至2021年1月5日", "12月20日至2021年1月5日", "year behind"),
    ("15日内", "15日内", "days"),
    ("10个工作日内", "10个工作日内", "working days"),
    ("两周内", "2周内", "weeks"),
    ("一个月之内", "1个月之内", "months"),
    ("半年内", "6个月内", "half a year"),
    ("半小时内", "30分钟内", "half an hour"),
    ("30分钟内", "30分钟内", "minutes"),
    ("收到本通知之日起10个工作日内", "收到本通知之日起10个工作日内", "from receipt"),
    ("培训结束后两周内", "培训结束后2周内", "after an event"),
    ("会前3天", "会前3日", "before an event"),
    ("提前10分钟", "提前10分钟", "before what the text is about"),
    ("秋季开学前", "秋季开学前", "only an event"),
    ("每月5日前", "每月5日前", "monthly"),
    ("每月五日、十日、十五日", "每月5日、10日、15日", "several days"),
    ("每季度", "每季度", "frequency"),
    ("每季度末", "每季度末", "quarter's end"),
    ("每季度终了后10日内", "每季度终了后10日内", "after each quarter"),
    ("每年1月、7月", "每年1月、7月", "months of each year"),
    ("每年7月30日前和11月30日前", "每年7月30日、11月30日前", "bound said twice"),
    ("每年年底前", "每年年底前", "each year's end"),
    ("每周五下午3时前", "每周五下午15:00前", "weekly"),
    ("每日17:00前", "每日17:00前", "daily"),
    ("每月1日至5日", "每月1日至5日", "window of each month"),
    ("每月最后一个工作日前", "每月最后一个工作日前", "last working day"),
    ("6月12日（含）前", "6月12日（含）前", "included"),
    ("6月12日前（含当日）", "6月12日（含）前", "included, behind the bound"),
    ("尽快", "尽快", "haste"),
    ("2O23年3月3日(周五)l7：OO前", "2023年3月3日（周五）17:00前", "letters for digits"),
    ("自通知之日起2O天内", "通知之日起20日内", "letter in a length"),
    ("5月8日放学前", "5月8日放学前", "school hours"),
    ("5月8日上班前", "5月8日上班前", "office hours begin"),
    ("月后6日12:00前", "每月后6日12:00前", "day after each month"),
    ("每晚八点半以前", "每日晚20:30以前", "each evening"),
    ("每学期末", "每学期末", "each term"),
    ("每逢五、逢十", "每月5日、10日、15日、20日、25日、30日", "days by their last figure"),
    ("每月逢八", "每月8日、18日、28日", "days by their last figure"),
    ("6月28日夜里12时前", "6月28日夜里24:00前", "midnight"),
    ("3月1日深夜2点", "3月1日深夜2:00", "before dawn"),
    ("前一天18:00以前", "前一天18:00以前", "the day before"),
    ("选举日的二十日以前", "选举日前20日以前", "days before a named day"),
    ("到期日前一个月", "到期日前1个月", "months before a named day"),
    ("半年后15日前", "每半年后15日前", "day after each half year"),
    ("每旬末", "每旬末", "end of each ten days"),
    ("“五一”前", "5月1日前", "feast day"),
    ("今年“五一”前", "今年5月1日前", "feast day with its year"),
    ("10月1日国庆节前", "10月1日前", "the day has a name behind"),
    ("开学当天", "开学当天", "day of an event"),
    ("最后一天中午12:00前", "最后一天中午12:00前", "last day"),
    ("农历正月十五前", "农历正月十五前", "lunar"),
    ("腊月二十三", "腊月二十三", "lunar without 农历"),
    ("大年三十", "大年三十", "lunar new year's eve"),
    ("正月初八至十五", "正月初八至十五", "lunar range, second month left out"),
    ("农历丙午年正月初八", "农历丙午年正月初八", "lunar year"),
    ("2月20日（农历正月十五）前", "2月20日（农历正月十五）前", "lunar beside"),
    ("农历正月十五（2月20日）前", "2月20日（农历正月十五）前", "solar beside"),
    ("6月19日（星期五，农历五月初五）", "6月19日（周五，农历五月初五）", "weekday and lunar beside"),
    ("下周三（5月20日）前", "5月20日（周三）前", "the day of a weekday"),
    ("次周一前", "次周一前", "次周"),
    ("本周内", "本周内", "a week"),
    ("本周末前", "本周末前", "end of a week"),
    ("中旬", "中旬", "decade alone"),
    ("6月15、16日", "6月15日至16日", "日 said once"),
    ("6月1日零时起实施,至6月30日24时", "6月1日0:00至6月30日24:00", "comma inside"),
    ("自本通知印发之日起至6月30日", "即日起至6月30日", "from the day of issue"),
    ("每季度最后一个月的25日前", "每季度末月25日前", "last month of each quarter"),
    ("每季度第二个月10日前", "每季度第二个月10日前", "second month of each quarter"),
    ("收假后第一个工作日", "收假后1个工作日", "first working day after an event"),
    ("规划组织报批前", "规划组织报批前", "a step of the work"),
    ("第二周的周五前", "第二周的周五前", "a week that hangs on an event"),
]

NOTHING = [
    ("柳科发〔2026〕8号", "number"),
    ("电话0791-86661234", "telephone"),
    ("第5.2.1条", "clause"),
    ("40周年", "anniversary"),
    ("80周岁", "age"),
    ("七、八年级", "school years"),
    ("三个百分点", "count"),
    ("四个自信", "count"),
    ("1000工程", "number in a name"),
    ("十年树木", "saying"),
    ("一名联络员", "count of persons"),
    ("科学技术前沿", "前 in a word"),
    ("工作实施前期", "前 in 前期"),
    ("农历", "the calendar's name"),
    ("正月", "a lunar month alone"),
    ("大年轻人", "word"),
]

STRUCTURES: list[tuple[str, TimeExpression]] = [
    (
        "2020年6月12日（星期五）17:00前",
        Point(at=PartialDate(year=2020, month=6, day=12, stated_weekday=5, clock=DayTime(hour=17)), bound="前"),
    ),
    ("5月中旬", Point(at=PartialDate(month=5, part="中旬"))),
    ("年底前", Point(at=PartialDate(year_word="", part="底"), bound="前")),
    ("1月15至22日", Range(first=PartialDate(month=1, day=15), last=PartialDate(day=22))),
    ("即日起至6月30日", Range(last=PartialDate(month=6, day=30))),
    (
        "收到通知之日起10个工作日内",
        Lapse(count=10, unit=TimeUnit.WORKING_DAYS, relation=Relation.SINCE, anchor="收到通知", bound="内"),
    ),
    ("会前3天", Lapse(count=3, unit=TimeUnit.DAYS, relation=Relation.BEFORE, anchor="会")),
    ("提前10分钟", Lapse(count=10, unit=TimeUnit.MINUTES, relation=Relation.BEFORE)),
    (
        "每季度终了后10日内",
        Recurring(
            every=Frequency.QUARTER,
            lapse=Lapse(count=10, unit=TimeUnit.DAYS, relation=Relation.AFTER, anchor="终了", bound="内"),
        ),
    ),
    (
        "每周五下午3时前",
        Recurring(
            every=Frequency.WEEK,
            at=(PartialDate(week_word="", weekday=5, clock=DayTime(part="下午", hour=15)),),
            bound="前",
        ),
    ),
    ("近期", Open("近期")),
]


class TestFindTimes:
    """All written forms of issued text are found whole, and print in one canonical form."""

    @pytest.mark.parametrize(("text", "printed", "why"), FOUND, ids=[row[0] for row in FOUND])
    def test_finds_the_whole_expression(self, text: str, printed: str, why: str) -> None:
        folded = text.translate(FOLD)
        found = [(folded[match.start : match.stop], str(match.expression)) for match in find_times(folded)]
        assert found == [(folded, printed)], why

    @pytest.mark.parametrize(("text", "why"), NOTHING, ids=[row[0] for row in NOTHING])
    def test_finds_nothing_in_what_is_no_time(self, text: str, why: str) -> None:
        assert find_times(text.translate(FOLD)) == (), why

    def test_ends_before_the_blanks_behind_it(self) -> None:
        text = "6月12日上午  开幕式"
        assert [text[m.start : m.stop] for m in find_times(text)] == ["6月12日上午"]

    def test_finds_them_in_order_in_a_sentence(self) -> None:
        text = "各站于6月1日前自查,收到通知后3日内反馈,每月5日前报送,尽快整改。"
        assert [text[m.start : m.stop] for m in find_times(text)] == [
            "6月1日前",
            "收到通知后3日内",
            "每月5日前",
            "尽快",
        ]

    @pytest.mark.parametrize(
        ("text", "found", "why"),
        [
            ("依据省建设厅2026年第8号公告办理", ["2026年"], "the number of an announcement is no part of the year"),
            ("比2026年第2季度多", ["2026年第2季度"], "a quarter is"),
            ("投入期满于2026年", ["2026年"], "at the end"),
            ("截至2026年,共办结", ["2026年"], "with its bound in front"),
            ("定于6月12日(星期五)17:00前报送", ["6月12日(星期五)17:00前"], "weekday and time of day"),
            ("定于6月12日(端午放假)报送", ["6月12日"], "another word in brackets"),
            ("每日8:30、17:00各报一次", ["每日8:30、17:00"], "times of day in a row"),
            ("连续三年、两年一次", [], "numerals before 年 count"),
        ],
    )
    def test_tells_the_usual_forms_from_what_looks_like_them(self, text: str, found: list[str], why: str) -> None:
        assert [text[m.start : m.stop] for m in find_times(text)] == found, why

    def test_a_bound_in_front_of_a_year_is_kept(self) -> None:
        assert [str(match.expression) for match in find_times("截至2026年,共办结")] == ["2026年截至"]

    def test_several_texts_are_searched_as_each_alone(self) -> None:
        texts = ["请于6月12日前报送", "", "3l日", "7月3l日前", "开学前", "尽快", "没有时间", "30", "日前"]
        alone = {place: found for place, text in enumerate(texts) if (found := find_times(text))}
        assert find_times_of_all(texts) == alone
        assert 4 in alone

    def test_a_year_in_front_belongs_to_the_event(self) -> None:
        text = "应于2002年秋季开学前完成"
        assert [text[m.start : m.stop] for m in find_times(text)] == ["2002年秋季开学前"]

    def test_a_bound_in_front_is_kept_but_is_not_part_of_the_words(self) -> None:
        text = "报名截至6月30日"
        (match,) = find_times(text)
        assert text[match.start : match.stop] == "6月30日"
        assert isinstance(match.expression, Point)
        assert match.expression.bound == "截至"

    def test_the_word_in_front_of_receipt_stays_outside(self) -> None:
        text = "请自收到通知之日起5日内反馈,自公告发布之日起30日内异议"
        assert [text[m.start : m.stop] for m in find_times(text)] == ["收到通知之日起5日内", "自公告发布之日起30日内"]


class TestParseTime:
    """The parts of an expression are those printed: nothing is filled in."""

    @pytest.mark.parametrize(("text", "expression"), STRUCTURES, ids=[row[0] for row in STRUCTURES])
    def test_gives_the_parts(self, text: str, expression: TimeExpression) -> None:
        assert parse_time(text.translate(FOLD)) == expression

    @pytest.mark.parametrize("text", ["", "报送", "请于6月12日前", "6月12日前报送"])
    def test_refuses_what_is_not_one_expression(self, text: str) -> None:
        with pytest.raises(NoticeSyntaxError):
            parse_time(text)
