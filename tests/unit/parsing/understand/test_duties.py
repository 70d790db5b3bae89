"""Deadlines and periods: what a clerk reads as due, what as taking place, and what as neither.

Every case is one paragraph of a document issued on Wednesday, 13 May 2026.
"""

from datetime import date

import pytest
from attrs import evolve

from gov_notice.model import Deadline, DeadlineKind, Route, TimeUnit, YearSource
from gov_notice.parsing.fold import FOLD
from gov_notice.parsing.paragraphs import Found, Paragraph, Setting
from gov_notice.parsing.understand.duties import find_duties

ISSUED = date(2026, 5, 13)
SETTING = Setting(issued_on=ISSUED, title="关于开展2026年科普月活动的通知", issuers=("柳城市科学技术协会",))

# text, deadlines as "words=day" with " HH:MM" where a time is printed and "?" where no day is fixed, why
DEADLINES = [
    ("名单请于接到通知当日报街道办。", "当日=?", "a bare 报 behind a day without bound"),
    ("请于6月12日报街道办。", "6月12日=2026-06-12", "the same, with a date"),
    ("结冰路段2小时内必须处置完毕。", "2小时内=?", "必须 behind the length"),
    ("应届毕业生须于7月31日前取得证书。", "7月31日前=2026-07-31", "毕业生 are persons, nothing that has happened"),
    ("停产检修的矿井，恢复生产前须提出书面申请。", "恢复生产前=?", "work is taken up again"),
    ("土方任务于封冻前完成七成，灌区于春耕前完成清淤。", "封冻前=?;春耕前=?", "the farming year"),
    ("自六月份起，每月五日、二十日向市农业局各报一次进度。", "每月五日、二十日=?", "各报一次"),
    ("设计图最晚须于6月12日送审。", "6月12日=2026-06-12", "须 between 最晚 and 于"),
    (
        "请各站于6月底、9月底、12月底分三次报送小结。",
        "6月底=2026-06-30;9月底=2026-09-30;12月底=2026-12-31",
        "a row of days, and what is handed in on each",
    ),
    (
        "1、5月18日—5月25日，各学院对接企业，登录平台申报。",
        "5月18日—5月25日=2026-05-25",
        "the sentence says what is done in it",
    ),
    ("2.表决票回收：截至6月22日18时，可投入各楼栋票箱。", "6月22日18时=2026-06-22 18:00", "what is collected"),
    ("初稿于6月20日、终稿于7月10日前报综合部。", "6月20日=2026-06-20;7月10日前=2026-07-10", "one bound for both"),
    (
        "年审时间：6月1日至8月31日。逾期未申报的，视为未安排。",
        "6月1日至8月31日=2026-08-31",
        "what happens to those who miss it",
    ),
    ("办理时间：6月1日至6月30日。", "6月1日至6月30日=2026-06-30", "a window for seeing to something"),
    ("如有异议，请于6月12日18:00前以来信、来访等形式向市科协反映。", "6月12日18:00前=2026-06-12 18:00", "以 and 来信"),
    ("名单于6月19日（本周五）下班前交科教科。", "6月19日（本周五）下班前=2026-06-19", "the week in the bracket"),
    ("各站于10月25日前报送总结，月底前完成归档。", "10月25日前=2026-10-25;月底前=2026-10-31", "the month just named"),
    (
        "持证单位应在有效期届满前的30个工作日之前向主管部门申请延期。",
        "有效期届满前的30个工作日=?",
        "the bound behind the length",
    ),
    ("请你公司在项目开工建设前办理用地手续。", "开工建设前=?", "an event still to come"),
    ("报送时间由原定的5月30日延长至6月15日。", "6月15日=2026-06-15", "the old day in the same clause"),
    ("发放时间最长不得超过30日。", "30日=?", "a length, no day of the month"),
    ("纸质材料于5月23日—25日（工作时间）交人事处师资科。", "5月23日—25日=2026-05-25", "handed to an office"),
    ("县政府应当每年10月向县人大常委会报告保护情况。", "每年10月=?", "what is reported to somebody"),
    (
        "各单位认真准备申报材料，于6月12日前将申报材料的电子版发送至邮箱。",
        "6月12日前=2026-06-12",
        "what is handed in may have a 的 of its own",
    ),
    ("县科协于7月底前组织评审。", "7月底前=2026-07-31", "not the issuer: another level"),
    ("征缴时间：5月20日至6月30日。", "5月20日至6月30日=2026-06-30", "a window for paying in"),
    ("作品光盘于征集截止前交至活动中心。", "征集截止前=?", "before a window closes"),
    ("请于6月12日前报送。", "6月12日前=2026-06-12", "day and bound"),
    ("请各县（市、区）科协于6月12日之前将总结报市科协。", "6月12日之前=2026-06-12", "之前"),
    ("回执请在6月12日以前寄回。", "6月12日以前=2026-06-12", "以前"),
    (
        "请于2026年6月12日（星期五）17:00前将报名表发送至邮箱。",
        "2026年6月12日（星期五）17:00前=2026-06-12 17:00",
        "weekday, time",
    ),
    ("请于2026年6月12日17：00前发送。", "2026年6月12日17：00前=2026-06-12 17:00", "full-width colon"),
    ("请于6月12日下午5点前报送。", "6月12日下午5点前=2026-06-12 17:00", "afternoon hour"),
    ("请于6月12日下午5:30前报送。", "6月12日下午5:30前=2026-06-12 17:30", "afternoon minutes"),
    ("请于6月12日17时30分前报送。", "6月12日17时30分前=2026-06-12 17:30", "hour and minute in words"),
    ("请于6月12日中午12时前报送。", "6月12日中午12时前=2026-06-12 12:00", "noon"),
    ("请于6月12日16:00点前报送。", "6月12日16:00点前=2026-06-12 16:00", "colon and 点"),
    ("请于6月12日24时前报送。", "6月12日24时前=2026-06-12 24:00", "end of day"),
    ("请于6月12日晚上9点半前报送。", "6月12日晚上9点半前=2026-06-12 21:30", "half past"),
    ("请于6月12日下班前报送。", "6月12日下班前=2026-06-12", "office hours: no clock time"),
    ("请于本周五下班前报送。", "本周五下班前=2026-05-15", "this Friday"),
    ("请于下周一前报送。", "下周一前=2026-05-18", "next Monday"),
    ("请于6月12号前报送。", "6月12号前=2026-06-12", "号"),
    ("请于六月十二日前报送。", "六月十二日前=2026-06-12", "Chinese numerals"),
    ("请于二〇二六年六月十二日前报送。", "二〇二六年六月十二日前=2026-06-12", "Chinese year"),
    ("请于2O26年6月12日前报送。", "2O26年6月12日前=2026-06-12", "letter O for 0"),
    ("请于6月3O日前报送。", "6月3O日前=2026-06-30", "letter O in the day"),
    ("请于2026.6.12前报送。", "2026.6.12前=2026-06-12", "dots"),
    ("请于2026-6-12前报送。", "2026-6-12前=2026-06-12", "dashes"),
    ("请于2026/6/12前报送。", "2026/6/12前=2026-06-12", "slashes"),
    ("请于 6 月 12 日前报送。", "6 月 12 日前=2026-06-12", "blanks inside"),
    ("请于6月底前报送。", "6月底前=2026-06-30", "end of month"),
    ("请于6月底以前报送。", "6月底以前=2026-06-30", "end of month, 以前"),
    ("请于6月末前报送。", "6月末前=2026-06-30", "月末"),
    ("请于本月底前报送。", "本月底前=2026-05-31", "this month"),
    ("请于本月25日前报送。", "本月25日前=2026-05-25", "day of this month"),
    ("请于下月10日前报送。", "下月10日前=2026-06-10", "day of next month"),
    ("请于25日前报送。", "25日前=2026-05-25", "day alone: the next such day"),
    ("请于8日前报送。", "8日前=2026-06-08", "day alone, already past this month"),
    ("请于年底前完成。", "年底前=2026-12-31", "year end"),
    ("请于今年年底前完成。", "今年年底前=2026-12-31", "this year's end"),
    ("请于明年3月底前完成。", "明年3月底前=2027-03-31", "next year"),
    ("请于6月上旬前报送。", "6月上旬前=2026-06-10", "first decade"),
    ("请于6月中旬前报送。", "6月中旬前=2026-06-20", "second decade"),
    ("请于2月下旬前报送。", "2月下旬前=2027-02-28", "third decade; next year"),
    ("请于第三季度末前完成。", "第三季度末前=2026-09-30", "quarter end"),
    ("请于二季度末前完成。", "二季度末前=2026-06-30", "quarter without 第"),
    ("请于6月12日（含）前报送。", "6月12日（含）前=2026-06-12", "inclusive in brackets"),
    ("请于6月12日前（含当日）报送。", "6月12日前（含当日）=2026-06-12", "inclusive behind"),
    ("最迟不晚于6月12日报送。", "6月12日=2026-06-12", "不晚于"),
    ("材料最晚于6月12日送达。", "6月12日=2026-06-12", "最晚"),
    ("最迟6月12日报送。", "6月12日=2026-06-12", "最迟"),
    ("报名截至6月12日，逾期不予受理。", "6月12日=2026-06-12", "截至 with 逾期"),
    ("报名截止日期：6月12日。", "6月12日=2026-06-12", "label"),
    ("截止时间：2026年6月30日（星期二）17:00。", "2026年6月30日（星期二）17:00=2026-06-30 17:00", "label with time"),
    ("报送截止时间为6月12日。", "6月12日=2026-06-12", "label with 为"),
    ("报名时间：6月1日—6月12日。", "6月1日—6月12日=2026-06-12", "window for handing in"),
    ("报名时间：6月1日至12日。", "6月1日至12日=2026-06-12", "second month left out"),
    ("报名时间：6月1至12日。", "6月1至12日=2026-06-12", "日 left out too"),
    ("报名时间：6月1日8:00~6月12日18:00。", "6月1日8:00~6月12日18:00=2026-06-12 18:00", "window with times"),
    ("报名时间：即日起至6月12日。", "即日起至6月12日=2026-06-12", "from now"),
    ("申报时间为即日起至6月12日17:00。", "即日起至6月12日17:00=2026-06-12 17:00", "from now, with a time"),
    ("报名时间：自6月1日起至6月12日止。", "6月1日起至6月12日止=2026-06-12", "起…止"),
    ("缴费时间：6月1日—3日。", "6月1日—3日=2026-06-03", "payment"),
    ("6月1日—6月12日登录系统填报。", "6月1日—6月12日=2026-06-12", "window with a verb"),
    ("请考生于6月1日至6月5日登录系统打印准考证。", "6月1日至6月5日=2026-06-05", "window with 打印"),
    ("征集时间：2026年12月20日至2027年1月10日。", "2026年12月20日至2027年1月10日=2027-01-10", "over the new year"),
    ("征集时间：12月20日至1月10日。", "12月20日至1月10日=2027-01-10", "over the new year, no year printed"),
    ("投稿时间：2026.6.1-6.30。", "2026.6.1-6.30=2026-06-30", "dotted range, short second half"),
    ("6月10日一6月30日，完成入户登记。", "6月10日一6月30日=2026-06-30", "一 read for a dash"),
    ("请于收到本通知之日起10个工作日内反馈。", "收到本通知之日起10个工作日内=?", "period from receipt"),
    ("申请人应当自公告发布之日起15日内提出。", "自公告发布之日起15日内=?", "period from an event, 自 included"),
    ("请在接到通知后3天内书面回复。", "接到通知后3天内=?", "period after an event"),
    ("参训单位应于培训结束后两周内报送总结。", "培训结束后两周内=?", "weeks in words"),
    ("存在问题的，限期一个月内整改到位。", "一个月内=?", "months in words"),
    ("发现险情的，须在半小时内报县防汛办。", "半小时内=?", "half an hour"),
    ("突发事件应在2小时内报告。", "2小时内=?", "hours"),
    ("参会代表请提前10分钟入场。", "提前10分钟=?", "minutes before"),
    ("请于会前3天将发言提纲报办公室。", "会前3天=?", "days before an event"),
    ("应当在有效期届满前30日申请换证。", "有效期届满前30日=?", "days before the end"),
    ("活动开始5个工作日前报市科协备案。", "活动开始5个工作日前=?", "bound behind the count"),
    ("应在春季开学前完成检查。", "春季开学前=?", "only an event"),
    ("决赛之前必须提交视频。", "决赛之前=?", "only an event, 之前"),
    ("每月5日前报送上月数据。", "每月5日前=?", "monthly"),
    ("每月底前报送进度。", "每月底前=?", "end of each month"),
    ("每季度末前报送报表。", "每季度末前=?", "quarterly"),
    ("每季度终了后10日内报送报表。", "每季度终了后10日内=?", "after each quarter"),
    ("每年1月31日前提交年度报告。", "每年1月31日前=?", "yearly"),
    ("每年7月30日前和11月30日前各报一次。", "每年7月30日前和11月30日前=?", "two days a year, one rule"),
    ("每周五下午3时前上报进度。", "每周五下午3时前=? 15:00", "weekly with a time"),
    ("每日17:00前报送情况。", "每日17:00前=? 17:00", "daily with a time"),
    ("各站于每月五日、十日、十五日用电话报县局。", "每月五日、十日、十五日=?", "several days a month"),
    ("各企业于每年年初报市局审核。", "每年年初=?", "beginning of each year"),
    ("次月10日前报送报表。", "次月10日前=?", "month after"),
    ("考核材料于次年2月上旬报送办公室。", "次年2月上旬=?", "year after"),
    ("各部门在年中和年末向管委会报告。", "年中和年末=?", "twice a year without 每"),
    ("请尽快报送名单。", "尽快=?", "open, with a duty"),
    ("请于近期上报整改情况。", "近期=?", "open, with a duty"),
    ("请于2月30日前报送。", "2月30日前=?", "no such day"),
    ("请于13月1日前报送。", "13月1日前=?", "no such month"),
    ("请于6月12日24:30前报送。", "6月12日24:30前=?", "no such time"),
    ("报名时间：6月12日至6月2日。", "6月12日至6月2日=?", "backwards"),
    ("方案于8月上旬报送市局。", "8月上旬=2026-08-10", "decade without bound, with a verb"),
    ("甲组于6月1日前、乙组于6月5日前报送材料。", "6月1日前=2026-06-01;6月5日前=2026-06-05", "two bodies share a verb"),
    ("每年1月20日前报送计划，7月20日前报送报表。", "每年1月20日前=?;7月20日前=?", "每年 holds for the second"),
    ("现延至6月20日，逾期不再受理。", "6月20日=2026-06-20", "put off to"),
    ("报名截止时间原定6月1日，现延长至6月20日。", "6月20日=2026-06-20", "superseded day left out"),
    ("公示期自发布之日起5个工作日，如有异议请书面反映。", "自发布之日起5个工作日=?", "objection period"),
    ("情况紧急的，最迟不超过4小时上报。", "4小时=?", "longest time"),
    ("审核时间最长不超过15个工作日。", "15个工作日=?", "longest time, working days"),
    ("各单位要在2026年底前全面完成整改。", "2026年底前=2026-12-31", "policy target"),
    ("请于2027年1月8日前报送决算。", "2027年1月8日前=2027-01-08", "printed year"),
    ("请于1月8日前报送决算。", "1月8日前=2027-01-08", "next year's day"),
    ("请于4月1日前报送。", "4月1日前=2026-04-01", "more than ten months ahead: the same year's"),
    ("在5月14日至5月20日期间，如有异议，请向监察室反映。", "5月14日至5月20日=2026-05-20", "objection window"),
    ("各单位6月12日前报送方案，6月20日前完成整改。", "6月12日前=2026-06-12;6月20日前=2026-06-20", "two duties"),
    ("论文截稿日期：2026年6月30日。", "2026年6月30日=2026-06-30", "截稿"),
    ("请于6月12日前登录系统报名，6月13日起打印准考证。", "6月12日前=2026-06-12", "起 opens only"),
    ("上报时间：每月25日。", "每月25日=?", "label of a recurring duty"),
    ("报送时间为每周五下午。", "每周五下午=?", "label of a weekly duty"),
    ("6月1日起接受报名，6月30日截止。", "6月30日截止=2026-06-30", "截止 behind the day"),
    ("报名从6月1日开始，至6月30日结束。", "6月1日开始，至6月30日=2026-06-30", "开始 and 结束 of a window"),
    ("报名于6月30日24时止。", "6月30日24时止=2026-06-30 24:00", "止"),
    ("逾期（6月30日后）不再受理，请于6月30日前报送。", "6月30日前=2026-06-30", "后 is no bound"),
    ("各地争取于第二季度完成建设任务。", "第二季度=2026-06-30", "a quarter to have done it in"),
    ("年底完成全部改造任务。", "年底=2026-12-31", "year end without bound"),
    ("自收到本通知起5日内反馈。", "收到本通知起5日内=?", "起 without 之日"),
    ("会后一周内报送落实情况。", "会后一周内=?", "after the meeting"),
    ("每月1日至5日报送上月报表。", "每月1日至5日=?", "monthly window"),
    ("每年3月1日至5月31日申报年度检验。", "每年3月1日至5月31日=?", "yearly window"),
    ("问题线索应于发现当日内报告。", "当日内=?", "the same day"),
    ("检查情况次日上午10时前报送。", "次日上午10时前=? 10:00", "the next day"),
    ("请于17:00前报送。", "17:00前=? 17:00", "a time without a day"),
    ("请于十二月三十一日前报送。", "十二月三十一日前=2026-12-31", "longest Chinese numerals"),
    ("二〇二六年底前完成。", "二〇二六年底前=2026-12-31", "year end in Chinese"),
    ("报名截止到6月12日。", "6月12日=2026-06-12", "截止到"),
    ("申报时间截至6月12日17时。", "6月12日17时=2026-06-12 17:00", "截至 behind a label"),
    ("材料不得晚于6月12日寄达。", "6月12日=2026-06-12", "不得晚于"),
    ("网上报名（6月1日—6月5日）。", "6月1日—6月5日=2026-06-05", "window in brackets"),
    ("网上报名：6月1日9：00至6月5日17：00。", "6月1日9：00至6月5日17：00=2026-06-05 17:00", "label without 时间"),
    (
        "报名及资格审查时间：6月1日至3日（上午9:00-11:30，下午14:30-17:00）。",
        "6月1日至3日=2026-06-03",
        "hours in brackets",
    ),
    ("请于6月12日前将汇总表报市局，6月15日前将总结报省局。", "6月12日前=2026-06-12;6月15日前=2026-06-15", "two routes"),
    ("请在2026年6月12日17:00（北京时间）前提交。", "2026年6月12日17:00（北京时间）前=2026-06-12 17:00", "Beijing time"),
    ("各县区务必于6月12日上午下班前报送。", "6月12日上午下班前=2026-06-12", "forenoon's end"),
    ("参会回执5月18日至5月22日上午10：00前发送。", "5月18日至5月22日上午10：00前=2026-05-22 10:00", "range with bound"),
    ("确因特殊情况不能参会的，请于5月20日前请假。", "5月20日前=2026-05-20", "leave"),
    (
        "6月1日（周一）至6月5日（周五）17:00提交申请。",
        "6月1日（周一）至6月5日（周五）17:00=2026-06-05 17:00",
        "weekdays in a window",
    ),
    ("请于五一节前完成排查。", "五一节前=?", "a holiday"),
    ("自查报告请在国庆节前报我局。", "国庆节前=?", "a holiday"),
    ("作品提交截止时间延长至6月10日（原定为5月31日）。", "6月10日=2026-06-10", "superseded in brackets"),
    (
        "各校要在2O26年6月3O日前完成整改,7月1O日前报送总结.",
        "2O26年6月3O日前=2026-06-30;7月1O日前=2026-07-10",
        "misread zeros",
    ),
    ("请于5月2O日下午17：O0前报送.", "5月2O日下午17：O0前=2026-05-20 17:00", "misread zero in the time"),
    ("即日起开始报名，截止日期为5月31日。", "5月31日=2026-05-31", "opens now, ends on a day"),
    ("报名自即日起至5月31日24时止，过期不予受理。", "即日起至5月31日24时止=2026-05-31 24:00", "from now, 止"),
    (
        "网上报名时间为5月20日9时至5月26日17时，缴费截止时间为5月27日12时。",
        "5月20日9时至5月26日17时=2026-05-26 17:00;5月27日12时=2026-05-27 12:00",
        "two windows",
    ),
    ("准考证打印时间：6月15日9:00—6月20日9:00。", "6月15日9:00—6月20日9:00=2026-06-20 09:00", "window to print in"),
    ("征求意见时间为2026年5月13日至6月12日。", "2026年5月13日至6月12日=2026-06-12", "window to comment in"),
    ("请各地于收文后3个工作日内转发至辖区学校。", "收文后3个工作日内=?", "after receipt of the paper"),
    ("务必于今日17时前上报。", "今日17时前=2026-05-13 17:00", "today"),
    ("请于明日上午10时前将名单发至工作群。", "明日上午10时前=2026-05-14 10:00", "tomorrow"),
    ("整改时限为30日。", "30日=?", "a length as the limit"),
    ("整改时限为自通知下达之日起30日内。", "自通知下达之日起30日内=?", "limit from an event"),
    ("限5日内改正；逾期不改的，依法处理。", "5日内=?", "限"),
    ("可以自收到决定书之日起六十日内申请复议。", "收到决定书之日起六十日内=?", "a right to be used in time"),
    ("查阅应提前一周预约。", "提前一周=?", "weeks before"),
    (
        "会议明确，住建局6月底前拿出方案，财政局8月底前落实资金。",
        "6月底前=2026-06-30;8月底前=2026-08-31",
        "minutes of a meeting",
    ),
    ("每月10日、20日、30日前报送旬报。", "每月10日、20日、30日前=?", "list with one bound"),
    ("每年3月底、9月底前各报送一次。", "每年3月底、9月底前=?", "ends of months"),
    ("实行月报制度，每月最后一个工作日前报送。", "每月最后一个工作日前=?", "last working day"),
    ("请于6月中下旬完成布展。", "6月中下旬=2026-06-30", "two decades"),
    ("高考前一周完成检查。", "高考前一周=?", "a week before"),
    ("请于5月31日前（以邮戳为准）将申报材料寄至办公室。", "5月31日前=2026-05-31", "postmark"),
    ("申报截止时间：5月31日（以系统提交时间为准）。", "5月31日=2026-05-31", "as received by the system"),
    ("各区（县）请于5月20—25日报送。", "5月20—25日=2026-05-25", "日 left out before a dash"),
    ("许可证有效期届满30日前申请延续。", "许可证有效期届满30日前=?", "days before the end, 前 behind"),
    (
        "投标截止时间（开标时间）：2026年6月10日9时30分。",
        "2026年6月10日9时30分=2026-06-10 09:30",
        "label with a second label in brackets",
    ),
    ("请收到后于五个工作日之内复函。", "五个工作日之内=?", "之内"),
    ("望于6月20日前函复为盼。", "6月20日前=2026-06-20", "望"),
    ("妥否，请于6月20日前批复。", "6月20日前=2026-06-20", "a higher body is asked"),
    ("于5月25日（星期一）上午十时前报县府办。", "5月25日（星期一）上午十时前=2026-05-25 10:00", "hour in Chinese"),
    ("6月1日出生的儿童可于8月25日至8月31日报名。", "8月25日至8月31日=2026-08-31", "birth day left out"),
    (
        "有关要求：1.6月12日前报送；2.7月1日前整改到位。",
        "6月12日前=2026-06-12;7月1日前=2026-07-01",
        "markers against dates",
    ),
    ("名单于6月3日前传真至县防汛办。", "6月3日前=2026-06-03", "fax"),
    ("3.请于6月12日前报送。", "6月12日前=2026-06-12", "marker in front"),
    ("3、6月12日前报送材料。", "6月12日前=2026-06-12", "marker with 、 in front"),
    ("（电子版请于6月12日前发送至邮箱）", "6月12日前=2026-06-12", "in brackets"),
    ("请务必于5月20日上午10点前，将回执报会务组。", "5月20日上午10点前=2026-05-20 10:00", "comma behind the bound"),
    ("请于5月20日早8点前到单位集合。", "5月20日早8点前=2026-05-20 08:00", "早"),
    ("申报材料须于5月20日零时前上传。", "5月20日零时前=2026-05-20 00:00", "midnight"),
    ("整改报告于整改期满后3日内报局。", "整改期满后3日内=?", "after the end of a period"),
    ("自签订合同之日起30日内办理备案。", "自签订合同之日起30日内=?", "from signing"),
    ("供应商应于开标前30分钟签到。", "开标前30分钟=?", "minutes before opening"),
    ("照片请于6月l2日前发送。", "6月l2日前=2026-06-12", "misread one in the day"),
    ("发现险情的，须在l5分钟内上报。", "l5分钟内=?", "misread one in a length"),
    ("推荐表于6月8日放学前交教务处。", "6月8日放学前=2026-06-08", "school hours"),
    ("方案6月8日上班前送区政府办。", "6月8日上班前=2026-06-08", "office hours begin"),
    ("名册于6月12日前送县农业农村局。", "6月12日前=2026-06-12", "登记册 and the like are no registration"),
    ("登记册于6月12日前送县农业农村局。", "6月12日前=2026-06-12", "登记册 is no registration"),
    ("病树应在6月5日羽化期之前全部清除。", "6月5日羽化期之前=2026-06-05", "the day has a name behind"),
    ("拆迁协议须在明年“五一”前签完。", "明年“五一”前=2027-05-01", "feast day in quotation marks"),
    ("报表于月后6日12:00前报送。", "月后6日12:00前=? 12:00", "day after each month"),
    ("报表于季后10日前报送。", "季后10日前=?", "day after each quarter"),
    ("整改期间每旬末报送一次进度。", "每旬末=?", "every ten days"),
    ("各期学员最后一天中午12:00前退房。", "最后一天中午12:00前=? 12:00", "last day of a course"),
    ("阅读卡开学当天交班主任。", "开学当天=?", "day of an event"),
    ("须于6月8日、9日两天持原件到区教育局复审。", "6月8日、9日=2026-06-09", "two days as one stretch"),
    ("综述分别于6月2日、6月18日下班前报送。", "6月2日=2026-06-02;6月18日下班前=2026-06-18", "one bound for a row"),
    ("填报时限提前到6月12日下午6时。", "6月12日下午6时=2026-06-12 18:00", "brought forward"),
    ("填报系统6月10日24：00关闭。", "6月10日24：00=2026-06-10 24:00", "a system closes"),
    ("补填窗口开放至6月20日。", "6月20日=2026-06-20", "a window stays open"),
    ("工程2027年一季度末通过市级验收。", "2027年一季度末=2027-03-31", "achieved at the end of a quarter"),
    ("签约期为2026年6月1日起至2026年7月14日止。", "2026年6月1日起至2026年7月14日止=2026-07-14", "signing"),
    ("个人述职：6月1日至6月5日，员工在系统填写述职表。", "6月1日至6月5日=2026-06-05", "label of work to be done"),
    ("审图机构收到后10日内出具审查意见。", "收到后10日内=?", "others answer"),
    ("企业信息自形成之日起20个工作日内公示。", "自形成之日起20个工作日内=?", "others publish"),
    (
        "如有异议，请自本公告之日起十五个工作日内（2026年6月3日之前）书面提出。",
        "2026年6月3日之前=2026-06-03",
        "a length whose day is printed behind",
    ),
    (
        "每队20人 5月18日至5月25日报名 报名表5月25日下午5点半前发送 名单确定后不再更换",
        "5月18日至5月25日=2026-05-25;5月25日下午5点半前=2026-05-25 17:30",
        "blanks where marks were",
    ),
    (
        "纸质材料于6月25日前寄出，原件于次周一前补交。",
        "6月25日前=2026-06-25;次周一前=2026-06-29",
        "a day of the week behind the day just named",
    ),
    ("每周情况于次周一前报送。", "次周一前=?", "次周 without a day before it comes again"),
    ("请于本周内将名单报送组织部。", "本周内=2026-05-17", "a week ends on Sunday"),
    ("请于本周末前完成清点。", "本周末前=2026-05-17", "end of the week"),
    ("下周内完成整改。", "下周内=2026-05-24", "next week"),
    ("请于下周三（5月20日）前反馈意见。", "下周三（5月20日）前=2026-05-20", "a weekday with its day behind"),
    ("请于周五（5月15日）下午下班前报送名单。", "周五（5月15日）下午下班前=2026-05-15", "the same with office hours"),
    ("请于周五（5月16日）前报送名单。", "周五（5月16日）前=?", "16 May is a Saturday"),
    ("请于2026年6月12日（星期四）前报送。", "2026年6月12日（星期四）前=?", "12 June is a Friday"),
    (
        "6月1日（周二）至6月5日（周五）提交申请。",
        "6月1日（周二）至6月5日（周五）=2026-06-05",
        "only the first weekday is wrong",
    ),
    ("请于3月1日（周一）前报送。", "3月1日（周一）前=2027-03-01", "the weekday says which year"),
    ("请于农历正月十五前报送。", "农历正月十五前=?", "lunar"),
    ("返乡务工人员台账于腊月二十前建好。", "腊月二十前=?", "lunar without 农历"),
    ("灯会方案请于大年初八前报送。", "大年初八前=?", "lunar new year"),
    ("月饼抽检于八月十五前完成。", "八月十五前=?", "a Chinese month and 十五 without 日"),
    (
        "请于2027年2月20日（农历正月十五）17:00前报送。",
        "2027年2月20日（农历正月十五）17:00前=2027-02-20 17:00",
        "lunar beside",
    ),
    (
        "请于2026年6月19日（农历五月初五，星期五）前报送。",
        "2026年6月19日（农历五月初五，星期五）前=2026-06-19",
        "lunar and weekday",
    ),
    ("请于农历正月十五（2027年2月20日）前报送。", "农历正月十五（2027年2月20日）前=2027-02-20", "solar beside"),
    ("请于元宵节前完成检查。", "元宵节前=?", "a holiday of the lunar calendar"),
    ("各县在规划组织报批前，应当征求相关部门意见。", "规划组织报批前=?", "only a step of the work"),
    ("渔船务必在台风登陆前回港。", "台风登陆前=?", "only an event, with its subject"),
    ("会前3个工作日将材料报办公室。", "会前3个工作日=?", "working days, the verb 报"),
    ("收假后第一个工作日报送值守情况。", "收假后第一个工作日=?", "first working day after an event"),
    ("项目单位每季度最后一个月的25日前报送进展。", "每季度最后一个月的25日前=?", "last month of each quarter"),
    ("每季度首月10日前报送台账。", "每季度首月10日前=?", "first month of each quarter"),
    ("每周四12时前报进展，周五下班前汇总上报。", "每周四12时前=? 12:00;周五下班前=?", "每周 holds for the second"),
    ("每月5日前报送报表，10日前报送分析。", "每月5日前=?;10日前=?", "每月 holds for the second"),
    (
        "5月22日上午11点前报名，11点30分前缴费。",
        "5月22日上午11点前=2026-05-22 11:00;11点30分前=2026-05-22 11:30",
        "the day of the time before",
    ),
    (
        "6月上旬完成动员，中旬完成摸底，下旬完成上报。",
        "6月上旬=2026-06-10;中旬=2026-06-20;下旬=2026-06-30",
        "the month is said once",
    ),
    ("请于本通知印发之日起至6月30日报名。", "本通知印发之日起至6月30日=2026-06-30", "from the day of issue"),
    ("请在端午节放假前（6月18日）完成检查。", "6月18日=2026-06-18", "the day of an event, in brackets"),
    ("原则上于6月底、最迟不晚于7月10日前完成验收。", "7月10日前=2026-07-10", "what is aimed at, and what binds"),
    ("资料收集截止至6月20日中午12点。", "6月20日中午12点=2026-06-20 12:00", "截止至"),
    ("缴费截止5月29日24:00。", "5月29日24:00=2026-05-29 24:00", "截止 before a moment"),
    (
        "报名采取网络方式，时间为5月18日9:00至5月24日17:00。",
        "5月18日9:00至5月24日17:00=2026-05-24 17:00",
        "the clause before names the window",
    ),
    ("6月1日至6月5日为报名时间。", "6月1日至6月5日=2026-06-05", "the window is named behind"),
    ("新生统计表于开学后第二周的周五前上报。", "第二周的周五前=?", "a week that hangs on an event"),
    ("各站每日17时前零报告，至6月18日止。", "每日17时前=? 17:00", "止 ends the row, and sets nothing"),
    ("凡未在规定时间（5月31日17:30前）提交的，视为放弃。", "5月31日17:30前=2026-05-31 17:30", "in brackets"),
    ("7个自然日内完成账号激活。", "7个自然日内=?", "natural days"),
    ("供货期：合同签订后30日历天内。", "合同签订后30日历天内=?", "calendar days after an event"),
    ("换届选举工作应于2026年第四季度全面完成。", "2026年第四季度=2026-12-31", "a quarter to have it done in, 全面"),
    (
        "第一季度情况于7月5日前、第三季度情况于10月5日前报送。",
        "7月5日前=2026-07-05;10月5日前=2026-10-05",
        "the quarter that is reported on is no time to do it in",
    ),
    (
        "请于3个月内、最迟不超过8月31日完成整改。",
        "8月31日=2026-08-31",
        "a length that is aimed at, and the day that binds",
    ),
    ("会议文件须于大会举行的一个月前送交初审。", "大会举行的一个月前=?", "的 before the length"),
    ("台账于每月10日（遇节假日顺延）前报镇党建办。", "每月10日（遇节假日顺延）前=?", "a bracket before the bound"),
    ("材料须于6月12日（以邮戳为准）前寄出。", "6月12日（以邮戳为准）前=2026-06-12", "postmark before the bound"),
    ("自即日起，各村每天下午4点前报送火情。", "每天下午4点前=? 16:00", "daily in the afternoon"),
]

PERIODS = [
    ("5月21日  大会报告、分组报告", "5月21日=2026-05-21..2026-05-21", "a row of two cells: when, and what"),
    ("我系将于今年9月承办全省技能大赛。", "今年9月=2026-09-01..2026-09-30", "承办"),
    ("形式审查：6月上旬；", "6月上旬=2026-06-01..2026-06-10", "a stage and its time"),
    ("1.表决票发放：6月8日—6月10日，由志愿者上门发放。", "6月8日—6月10日=2026-06-08..2026-06-10", "what is given out"),
    ("教材发放定于9月2日、3日进行。", "9月2日=2026-09-02..2026-09-02;3日=2026-09-03..2026-09-03", "each day of a row"),
    ("学生9月1、2日报到注册。", "9月1、2日=2026-09-01..2026-09-02", "to report comes first"),
    ("比赛时间：6月8日至10日（周一至周三）。", "6月8日至10日=2026-06-08..2026-06-10", "weekdays of both ends"),
    ("述职安排在6月28、29两日。", "6月28、29=2026-06-28..2026-06-29", "two days counted"),
    ("6月份组织专家评审。", "6月份=2026-06-01..2026-06-30", "a month that opens the clause"),
    ("二、加强库点管理（9月至次年2月）", "9月至次年2月=2026-09-01..2027-02-28", "the bracket that ends a heading"),
    ("开标时间相应调整为7月3日9:30。", "7月3日9:30=2026-07-03..2026-07-03", "an event with a new time"),
    (
        "原定体检时间为5月22日至6月2日，现调整为6月5日至6月16日。",
        "6月5日至6月16日=2026-06-05..2026-06-16",
        "an event with new days",
    ),
    (
        "考试定于6月7日、8日、9日三天举行，为了做好考务工作，通知如下：",
        "6月7日、8日、9日=2026-06-07..2026-06-09",
        "three days",
    ),
    ("（三）总结阶段（11月）。", "11月=2026-11-01..2026-11-30", "a stage with its month in brackets"),
    ("6月14日（星期日）上班。", "6月14日（星期日）=2026-06-14..2026-06-14", "a working day in exchange"),
    ("会议时间：6月12日上午9:00。", "6月12日上午9:00=2026-06-12..2026-06-12", "label"),
    ("兹定于6月12日召开年会。", "6月12日=2026-06-12..2026-06-12", "定于"),
    ("定于2026年6月12日至14日在柳城举办培训班。", "2026年6月12日至14日=2026-06-12..2026-06-14", "days of a course"),
    ("活动时间：2026年5月中旬-6月上旬。", "2026年5月中旬-6月上旬=2026-05-11..2026-06-10", "decades"),
    ("培训时间：6月1日—5日。", "6月1日—5日=2026-06-01..2026-06-05", "dash, month left out"),
    ("笔试时间为2026年7月26日。", "2026年7月26日=2026-07-26..2026-07-26", "examination"),
    ("竞赛时间：2026年6月12日19：00~21：30", "2026年6月12日19：00~21：30=2026-06-12..2026-06-12", "hours of one day"),
    ("决定在2026年11月举办程序设计竞赛。", "2026年11月=2026-11-01..2026-11-30", "a month"),
    (
        "6月12日全天报到，13日开会，14日上午考察。",
        "6月12日全天=2026-06-12..2026-06-12;13日=2026-06-13..2026-06-13;14日上午=2026-06-14..2026-06-14",
        "days alone in a row",
    ),
    ("体检定于6月29日。", "6月29日=2026-06-29..2026-06-29", "定于 at the end"),
    ("（一）准备阶段（6月10日—6月20日）。", "6月10日—6月20日=2026-06-10..2026-06-20", "stage in brackets"),
    ("第一阶段为6月10日至8月15日，封闭东半幅。", "6月10日至8月15日=2026-06-10..2026-08-15", "stage"),
    ("自2026年6月20日起至9月30日止，禁止在柳河采砂。", "2026年6月20日起至9月30日止=2026-06-20..2026-09-30", "ban"),
    ("5月8日下午，副市长主持召开专题会议。", "5月8日下午=2026-05-08..2026-05-08", "what has taken place"),
    ("考试已于3月27日结束。", "3月27日=2026-03-27..2026-03-27", "over"),
    ("市局将于6月中旬随机抽查。", "6月中旬=2026-06-11..2026-06-20", "what the issuer will do with others"),
    ("6月25日—7月20日，市局将派出四个督查组督查。", "6月25日—7月20日=2026-06-25..2026-07-20", "inspection"),
    ("答辩安排在6月12日。", "6月12日=2026-06-12..2026-06-12", "安排在"),
    (
        "请参赛同学于6月14日（周日）晚上6：15到理学楼参加选拔。",
        "6月14日（周日）晚上6：15=2026-06-14..2026-06-14",
        "attendance",
    ),
    ("线上学习9月11日至10月20日。", "9月11日至10月20日=2026-09-11..2026-10-20", "no verb of handing in"),
    ("展览时间：12月20日至1月10日。", "12月20日至1月10日=2026-12-20..2027-01-10", "over the new year"),
    ("公示时间：5月14日至5月20日。", "5月14日至5月20日=2026-05-14..2026-05-20", "a notice shown"),
    ("面试时间初步定于6月20日。", "6月20日=2026-06-20..2026-06-20", "初步定于"),
    ("施工期为6月1日至8月31日。", "6月1日至8月31日=2026-06-01..2026-08-31", "施工期"),
    ("即日起至6月30日，在全市开展专项整治。", "即日起至6月30日=2026-05-13..2026-06-30", "campaign from now"),
    ("请考生凭准考证于6月20日参加考试。", "6月20日=2026-06-20..2026-06-20", "examination"),
    ("6月1日至6月5日暂停办理业务。", "6月1日至6月5日=2026-06-01..2026-06-05", "counter closed"),
    ("考试：6月20日。", "6月20日=2026-06-20..2026-06-20", "label without 时间"),
    ("会议报到时间：6月11日14:00—18:00。", "6月11日14:00—18:00=2026-06-11..2026-06-11", "registration of a meeting"),
    ("6月12日上午9时至11时在礼堂召开动员会。", "6月12日上午9时至11时=2026-06-12..2026-06-12", "hours in words"),
    ("拟于6月下旬举办成果展。", "6月下旬=2026-06-21..2026-06-30", "third decade"),
    (
        "培训分两期进行，第一期6月1日至5日，第二期6月8日至12日。",
        "6月1日至5日=2026-06-01..2026-06-05;6月8日至12日=2026-06-08..2026-06-12",
        "courses in a row",
    ),
    (
        "公示期为2026年5月13日至5月19日（5个工作日）。",
        "2026年5月13日至5月19日=2026-05-13..2026-05-19",
        "length in brackets",
    ),
    ("从即日起至5月25日为宣传发动阶段。", "即日起至5月25日=2026-05-13..2026-05-25", "stage from now"),
    (
        "2026年6月6日至7日、6月13日至14日举行决赛。",
        "2026年6月6日至7日=2026-06-06..2026-06-07;6月13日至14日=2026-06-13..2026-06-14",
        "two weekends",
    ),
    (
        "初赛6月6日，复赛6月13日，决赛6月20日。",
        "6月6日=2026-06-06..2026-06-06;6月13日=2026-06-13..2026-06-13;6月20日=2026-06-20..2026-06-20",
        "rounds",
    ),
    ("请各校在3月-10月期间组织开展活动。", "3月-10月=2026-03-01..2026-10-31", "in course"),
    ("定于5月20日8:00至18:00停水。", "5月20日8:00至18:00=2026-05-20..2026-05-20", "no water"),
    ("自5月20日零时起至22日24时止，实行交通管制。", "5月20日零时起至22日24时止=2026-05-20..2026-05-22", "traffic"),
    ("活动时间：2026年5月至10月。", "2026年5月至10月=2026-05-01..2026-10-31", "months"),
    ("大赛于2026年7月至9月举办。", "2026年7月至9月=2026-07-01..2026-09-30", "months with a verb"),
    (
        "管制时间：2026年6月10日零时至2026年11月30日24时。",
        "2026年6月10日零时至2026年11月30日24时=2026-06-10..2026-11-30",
        "instants",
    ),
    (
        "全年统考安排三次：6月20日、9月18日、12月18日。",
        "6月20日=2026-06-20..2026-06-20;9月18日=2026-09-18..2026-09-18;12月18日=2026-12-18..2026-12-18",
        "days of a row",
    ),
    ("请自觉接受6月25日的院内抽查。", "6月25日=2026-06-25..2026-06-25", "part in an event"),
    ("榜单对接：5月22日至6月12日，双方自行洽谈。", "5月22日至6月12日=2026-05-22..2026-06-12", "an activity"),
    ("校赛/分赛区初评：6月20日—7月10日。", "6月20日—7月10日=2026-06-20..2026-07-10", "label with a slash"),
    ("报名注册：6月24日上午一至三年级。", "6月24日上午=2026-06-24..2026-06-24", "in person on a morning"),
    ("6月13日全天降压。", "6月13日全天=2026-06-13..2026-06-13", "low pressure"),
    (
        "6月5日前为动员部署阶段，6月6日至7月20日为自查自纠阶段。",
        "6月5日前=None..2026-06-05;6月6日至7月20日=2026-06-06..2026-07-20",
        "stages named behind, though a reader works in them",
    ),
    ("6月为整改阶段。", "6月=2026-06-01..2026-06-30", "a stage of a month"),
    (
        "7月至8月为抽查阶段，9月上旬为总结阶段。",
        "7月至8月=2026-07-01..2026-08-31;9月上旬=2026-09-01..2026-09-10",
        "stages",
    ),
    ("即日起至5月底为自查阶段。", "即日起至5月底=2026-05-13..2026-05-31", "a stage that begins today"),
    (
        "从6月1日零时起实施，至6月30日24时结束，禁止野外用火。",
        "6月1日零时起实施，至6月30日24时=2026-06-01..2026-06-30",
        "a comma inside the range",
    ),
    ("定于6月15、16日举办培训班。", "6月15、16日=2026-06-15..2026-06-16", "日 said once for two days"),
    ("定于6月12日（星期四）召开年会。", "6月12日（星期四）=None..None", "12 June is a Friday: no day is claimed"),
    ("正月初八至十五举办灯会。", "正月初八至十五=None..None", "lunar days"),
    (
        "6月8日14:00—17:00报到，6月9日上午8:30开班。",
        "6月8日14:00—17:00=2026-06-08..2026-06-08;6月9日上午8:30=2026-06-09..2026-06-09",
        "opening of a course",
    ),
    ("评选工作提前至8月进行。", "8月=2026-08-01..2026-08-31", "an event is moved"),
    (
        "普查登记从11月1日0时开始，到12月31日结束。",
        "11月1日0时开始，到12月31日=2026-11-01..2026-12-31",
        "a comma inside, 到",
    ),
    ("整治行动自即日开始，至9月底结束。", "即日开始，至9月底=2026-05-13..2026-09-30", "from now, with a comma"),
    ("请各村在5月20日至25日期间组织收看。", "5月20日至25日=2026-05-20..2026-05-25", "期间"),
]

NEITHER = [
    ("初审结果于6月24日前以短信形式告知本人。", "what applicants are told"),
    ("9月15日前发出正式邀请函。", "what the organisers send"),
    ("经查证属实的，公安机关在10个工作日内兑现奖励。", "what a reader gets"),
    ("市局从5月20日起分两组赴各站检查，5月29日结束。", "the end of what the issuer began"),
    ("确需延期的，延长时间最多不超过30天。", "by how much another time may grow"),
    ("早注册（6月10日前）正式代表1200元，学生700元。", "a price behind the bracket"),
    ("专家评审：6月中旬—7月初；", "初 names no last day"),
    ("据市气象台预报，7月12日夜间至14日白天有大雨。", "a forecast"),
    ("时间断限：2025年1月1日—12月31日。", "what is counted"),
    ("缴存基数按2025年度（2025年7月1日至2026年6月30日）核定后申报。", "what the year is"),
    ("年龄在30周岁以下（1996年3月31日至2008年3月31日期间出生）。", "when somebody was born"),
    ("高三年级放假时间可延至6月18日。", "what is allowed"),
    ("收购期至2027年2月底结束。", "how long something lasts"),
    ("我会于5月1日印发了《关于开展检查的通知》。", "a title tells of no event"),
    ("节后5月25日正常上班。", "no event"),
    ("经双方协商，工期顺延至2026年12月31日。", "the term of works"),
    ("10月10日前汇款注册者每人600元，现场注册者每人800元。", "what those pay who keep it"),
    ("对2025年12月31日前到账尚未发放的执行款，逐案登记。", "which ones are meant"),
    ("台风中心预计于5月20日凌晨登陆。", "a forecast"),
    ("市科协于7月底前组织评审。", "the issuer by its short name"),
    ("本办法自2026年7月1日起施行。", "effect"),
    ("本通知自印发之日起执行。", "effect from an event"),
    ("本办法自发布之日起30日后施行。", "effect after a period"),
    ("有效期至2030年12月31日。", "validity"),
    ("认定结果有效期三年。", "validity as a length"),
    ("我局将于6月30日前公布结果。", "the issuer's promise"),
    ("我中心将在收到后2个工作日内答复。", "the issuer's promise, period"),
    ("评审结果将于6月30日前公布。", "a promise without subject"),
    ("证书由我会于9月统一寄发。", "a promise in a month"),
    ("柳城市科学技术协会将于6月30日前发文认定。", "the issuer by name"),
    ("日前，省科协印发了通知。", "news wording"),
    ("近日，我局组织了检查。", "news wording"),
    ("近期，我局组织抽检食品。", "近期 without a duty"),
    ("我局将尽快提供资料。", "haste of the issuer"),
    ("会议每月召开一次。", "frequency"),
    ("每季度开展一次检查。", "frequency"),
    ("每年9月的某个周末举行竞赛。", "frequency of an event"),
    ("按照柳政办发〔2026〕8号文件执行。", "document number"),
    ("根据《关于做好2026年6月30日前清理工作的通知》要求。", "inside a title"),
    ("2012年6月30日前登记成立的社会团体均应参加。", "attribute"),
    ("凡1997年12月31日以前经批准设立的机构。", "attribute with 以前"),
    ("年龄35周岁以下（1991年4月1日以后出生）。", "birth"),
    ("6月8日前缴费的，每人优惠200元。", "discount"),
    ("近三年内无重大违法记录。", "a span of the past"),
    ("两年内不得再次申请。", "a ban"),
    ("三年内禁止参加采购活动。", "a ban, 禁止"),
    ("须提供48小时内核酸检测证明。", "age of a paper"),
    ("笔试成绩于6月7日前后公布。", "about a day"),
    ("周一至周五，9:00-11:30。", "office hours"),
    ("每天9:00-11:30受理。", "office hours, daily"),
    ("联系电话：0791-86661234（工作日8:30-17:00）。", "telephone hours"),
    ("发言材料不超过5分钟。", "length"),
    ("架空期不得超过4个月。", "length of a state"),
    ("实行24小时值班。", "round the clock"),
    ("自2019年4月启动征收以来，进展顺利。", "since"),
    ("今年以来，全市完成投资3亿元。", "since the beginning of the year"),
    ("2026年上半年，各地区工作平稳。", "a half year told of"),
    ("截至5月10日，全市共完成投资3亿元。", "statistics"),
    ("最终人选公示3天。", "length of a notice"),
    ("会期半天。", "length of a meeting"),
    ("6月1日前缴费的享受9折优惠。", "discount without comma"),
    ("成果须为2023年1月1日至2025年12月31日期间取得。", "when something was made"),
    ("凡在2026年3月1日前入职的教师均可报名。", "attribute, 入职"),
    ("本通告自2026年6月1日起至2026年12月31日止有效。", "validity as a range"),
    ("通行证有效期为6月1日至8月31日。", "validity as a label"),
    ("任职资格从2026年1月1日起算。", "reckoning"),
    ("成绩查询时间：7月10日起。", "opening alone, with a label"),
    ("日间手术是指在1日（24小时）内完成的手术，须经检查。", "a length, 1日"),
    ("去年以来，全市累计完成投资30亿元。", "since last year"),
    ("录用通知发出日期：2026年7月31日。", "what the issuer sends"),
    ("成绩公布时间：7月31日。", "what the issuer publishes"),
    ("政策执行期限延长至2026年12月31日。", "validity made longer"),
    ("保密期限自2026年6月1日至2031年5月31日。", "secrecy"),
    ("原始凭证保存期限为30年，电子数据留存15日。", "keeping"),
    ("项目实施周期为2026年1月至2028年12月，合同另签。", "term of a project"),
    ("2026年6月12日柳城市人民政府第8次常务会议通过的办法。", "adoption"),
    ("5月10日来函收悉。", "a letter received"),
    ("您于2026年4月2日寄来的申请收悉。", "a letter received"),
    ("报名从6月1日开始。", "the opening alone"),
    ("住宿费300元/天，会务费800元。", "price a day"),
    ("学制三年，每周20学时。", "length of a course"),
    ("第5.2.1条自2026年起不再适用。", "a clause"),
    ("版本1.2.1已发布。", "version"),
    ("按1:10的比例确定人选。", "ratio"),
    ("附件1.3月份报表", "month of a form"),
    ("新的税额标准自2026年1月1日起施行。", "effect of a rate"),
    ("授权支付业务12月28日停止办理。", "closing of a counter"),
    ("保证金在成交通知书发出后5个工作日内退还。", "what a reader gets back"),
    ("凡2025年底以前任教、在册的教师，一律参加考核。", "attribute, 在册"),
    ("6月20日前已报送值班表的单位，可不再重报。", "attribute, done already"),
    ("早鸟价（6月30日前注册）900元。", "discount in front"),
    ("6月21日至30日签约的为第二奖励期。", "what a window means"),
    ("合同履行期限三年，自2026年11月1日至2029年10月31日。", "term"),
    ("原通知中6月5日停水计划取消。", "superseded notice"),
    ("雨天顺延至6月13日。", "fallback for rain"),
    ("作品在展览结束后一个月内由组委会寄回。", "the organisers' promise"),
    ("调剂系统6月10日8：00开放。", "a system opens"),
    ("数据统计截止6月20日。", "when counting ends"),
    ("凡6月1日至6月30日期间缴清物业费的业主，可享受9折优惠。", "a discount for a window"),
    ("农机补贴受理时间自2026年5月20日起，至资金用完为止。", "an end that is no day"),
    ("对逾期不报的，将于6月30日在全县范围内通报。", "what the issuer will make known"),
    ("对5月31日后仍未整改的，依法查处。", "后 is no bound"),
    ("改革实施前的情况要说明。", "an event as attribute"),
    ("根据有关法律规定，总体规划在上报审批前应当先经审议。", "a law told again"),
    ("遇法定节假日顺延至节后第一个工作日。", "how days move"),
    ("在验收结束前发现问题的，应当返工。", "a condition"),
    ("在新条例实施前成立的机构，应当重新登记。", "a law that comes into force"),
    ("活动于5月20日启动，为期一个月。", "how long something takes"),
    ("逾期的，自逾期之日起按日加收万分之五滞纳金。", "from when money is owed"),
]


def paragraph(text: str, headings: tuple[str, ...] = ()) -> Paragraph:
    return Paragraph(text=text.translate(FOLD), printed=text, start=0, headings=headings)


def deadlines_of(text: str, *headings: str) -> str:
    found, _ = find_duties([paragraph(text, headings)], SETTING)
    rows = []
    for each in found:
        deadline = each.value
        time = f" {deadline.time.hour:02d}:{deadline.time.minute:02d}" if deadline.time else ""
        rows.append(f"{deadline.text}={deadline.on or '?'}{time}")
        assert text[each.start : each.stop] == deadline.text
    return ";".join(rows)


def periods_of(text: str, *headings: str) -> str:
    _, found = find_duties([paragraph(text, headings)], SETTING)
    return ";".join(f"{each.value.text}={each.value.first}..{each.value.last}" for each in found)


class TestDeadlines:
    """Gold conventions: every time by which the reader must have done something; `on` is the last day that counts."""

    @pytest.mark.parametrize(("text", "expected", "why"), DEADLINES, ids=[row[0] for row in DEADLINES])
    def test_are_read(self, text: str, expected: str, why: str) -> None:
        assert (deadlines_of(text), periods_of(text)) == (expected, ""), why


class TestPeriods:
    """Gold conventions: when events and activities take place, first and last day."""

    @pytest.mark.parametrize(("text", "expected", "why"), PERIODS, ids=[row[0] for row in PERIODS])
    def test_are_read(self, text: str, expected: str, why: str) -> None:
        assert (periods_of(text), deadlines_of(text)) == (expected, ""), why


class TestNeither:
    """Not deadlines: the issuer's own promises, validity and effect dates, superseded dates, mere frequencies."""

    @pytest.mark.parametrize(("text", "why"), NEITHER, ids=[row[0] for row in NEITHER])
    def test_is_found(self, text: str, why: str) -> None:
        assert (deadlines_of(text), periods_of(text)) == ("", ""), why


@pytest.mark.parametrize("text", [text for text, *_ in DEADLINES])
def test_what_is_found_stands_the_checks_of_the_model(text: str) -> None:
    deadlines, periods = find_duties([paragraph(text)], SETTING)
    # a copy goes through the constructor
    for deadline in deadlines:
        assert evolve(deadline.value) == deadline.value
    for period in periods:
        assert evolve(period.value) == period.value


def only(text: str, *headings: str, setting: Setting = SETTING) -> Found[Deadline]:
    deadlines, _ = find_duties([paragraph(text, headings)], setting)
    assert len(deadlines) == 1
    return deadlines[0]


class TestKinds:
    """How a deadline is fixed, and the fields that belong to each way."""

    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            ("请于6月12日前报送。", DeadlineKind.DAY),
            ("请于6月12日17:00前报送。", DeadlineKind.MOMENT),
            ("请于收到通知后3日内反馈。", DeadlineKind.WITHIN),
            ("每月5日前报送。", DeadlineKind.RECURRING),
            ("请尽快报送。", DeadlineKind.OPEN),
            ("请于6月初报送。", DeadlineKind.OPEN),
            ("请于2月30日前报送。", DeadlineKind.UNREADABLE),
            ("请于农历正月十五前报送。", DeadlineKind.UNREADABLE),
            ("请于6月12日（星期四）前报送。", DeadlineKind.UNREADABLE),
        ],
    )
    def test_are_told_apart(self, text: str, kind: DeadlineKind) -> None:
        assert only(text).value.kind is kind

    @pytest.mark.parametrize(
        ("text", "count", "unit", "anchor", "before"),
        [
            ("请于收到本通知之日起10个工作日内反馈。", 10, TimeUnit.WORKING_DAYS, "收到本通知", False),
            ("应自公告发布之日起15日内提出。", 15, TimeUnit.DAYS, "公告发布", False),
            ("应于培训结束后两周内报送。", 2, TimeUnit.WEEKS, "培训结束", False),
            ("限期一个月内整改到位。", 1, TimeUnit.MONTHS, None, False),
            ("须在半小时内报县防汛办。", 30, TimeUnit.MINUTES, None, False),
            ("应在届满前30日申请换证。", 30, TimeUnit.DAYS, "届满", True),
            ("请提前10分钟入场。", 10, TimeUnit.MINUTES, None, True),
            ("应在春季开学前完成检查。", 0, TimeUnit.DAYS, "春季开学", True),
            ("各县在规划组织报批前，应当征求意见。", 0, TimeUnit.DAYS, "规划组织报批", True),
            ("会前3个工作日将材料报办公室。", 3, TimeUnit.WORKING_DAYS, "会", True),
            ("收假后第一个工作日报送情况。", 1, TimeUnit.WORKING_DAYS, "收假", False),
        ],
    )
    def test_periods_have_count_unit_and_anchor(
        self, text: str, count: int, unit: TimeUnit, anchor: str | None, *, before: bool
    ) -> None:
        found = only(text).value
        assert (found.count, found.unit, found.anchor, found.before_anchor) == (count, unit, anchor, before)

    @pytest.mark.parametrize(
        ("text", "rule"),
        [
            ("每月5日前报送上月数据。", "FREQ=MONTHLY;BYMONTHDAY=5"),
            ("每季度终了后10日内报送报表。", "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10"),
            ("每年7月30日前和11月30日前各报一次。", "FREQ=YEARLY;BYMONTH=7,11;BYMONTHDAY=30"),
            ("次月10日前报送报表。", "FREQ=MONTHLY;BYMONTHDAY=10"),
            ("材料于次年2月上旬报送办公室。", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=10"),
            ("情况于次周一前报送。", "FREQ=WEEKLY;BYDAY=MO"),
            ("每季度最后一个月的25日前报送。", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25"),
            ("每季度首月10日前报送。", "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10"),
            ("每半年第二个月15日前报送。", "FREQ=YEARLY;BYMONTH=2,8;BYMONTHDAY=15"),
            ("每年农历三月三前报送方案。", "FREQ=YEARLY"),
        ],
    )
    def test_recurring_duties_have_a_rule(self, text: str, rule: str) -> None:
        assert only(text).value.recurrence == rule

    def test_each_year_holds_for_the_later_dates_of_the_sentence(self) -> None:
        deadlines, _ = find_duties([paragraph("每年1月20日前报送计划，7月20日前报送报表。")], SETTING)
        assert [found.value.recurrence for found in deadlines] == [
            "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=20",
            "FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=20",
        ]

    def test_a_window_opens_on_its_first_day(self) -> None:
        found = only("报名时间：6月1日—6月12日。").value
        assert (found.opens_on, found.on) == (date(2026, 6, 1), date(2026, 6, 12))

    @pytest.mark.parametrize(
        ("text", "bound", "inclusive"),
        [
            ("请于6月12日前报送。", "前", None),
            ("请于6月12日之前报送。", "之前", None),
            ("请于6月12日（含）前报送。", "前", True),
            ("请于6月12日前（含当日）报送。", "前", True),
            ("请于6月12日前（不含当日）报送。", "前", False),
            ("报名截至6月12日，逾期不予受理。", "截至", None),
            ("请于3日内反馈。", "内", None),
        ],
    )
    def test_bound_and_inclusion_are_said_only_where_printed(
        self, text: str, bound: str, *, inclusive: bool | None
    ) -> None:
        found = only(text).value
        assert (found.bound, found.inclusive) == (bound, inclusive)


class TestWording:
    """Task, actors and routes hold the paper's own words."""

    @pytest.mark.parametrize(
        ("text", "task", "actors", "recipients"),
        [
            (
                "请各县（市、区）科协于6月12日前将活动总结报送市科协组织部。",
                "将活动总结报送市科协组织部",
                ("各县（市、区）科协",),
                ("市科协组织部",),
            ),
            ("报名截止时间：6月12日。", "报名", (), ()),
            ("学习情况于5月25日前报县文明办。", "报县文明办", (), ("县文明办",)),
            ("推荐名册6月6日前完成。", "推荐名册", (), ()),
            (
                "定点医院每月10日前将报表报县合管办和县民政局。",
                "将报表报县合管办和县民政局",
                ("定点医院",),
                ("县合管办", "县民政局"),
            ),
            ("请于6月12日前报送省科协办公室备案。", "报送省科协办公室备案", (), ("省科协办公室",)),
            ("材料须于开会前一日送达会务组。", "送达会务组", (), ("会务组",)),
            ("须于6月12日前送达所在地民政部门。", "送达所在地民政部门", (), ("所在地民政部门",)),
            ("报名人员请于6月12日前到县人社局一楼大厅报名。", "到县人社局一楼大厅报名", ("报名人员",), ("县人社局",)),
            ("推荐截止时间相应提前到6月20日。", "推荐", (), ()),
            ("助学金申请应在6月15日前提交。", "助学金申请", (), ()),
            ("作品须按章程创作，并于6月5日前提交。", "提交", (), ()),
            ("比赛报名从即日起至6月10日止，6月11日公布名单。", "比赛报名", (), ()),
            ("并安排参会人员于5月20日8时40分前入场。", "入场", ("参会人员",), ()),
            ("方案须报批，其中开工时间不得晚于6月15日。", "开工", (), ()),
            ("时间节点：5月20日前完成摸底。", "完成摸底", (), ()),
            ("工作进度安排：5月20日前完成摸底。", "工作进度", (), ()),
            ("完成时限：5月20日前完成摸底。", "完成摸底", (), ()),
        ],
    )
    def test_is_that_of_the_sentence(
        self, text: str, task: str, actors: tuple[str, ...], recipients: tuple[str, ...]
    ) -> None:
        found = only(text).value
        assert (found.task, found.actors, found.recipients) == (task, actors, recipients)

    def test_several_bodies_send_to_several_recipients(self) -> None:
        text = "请于6月15日前报送总结。各市（州）科协报送省科协组织部，各市（州）科技局报送省科技厅成果处。"
        assert only(text).value.routes == (
            Route("各市（州）科协", "省科协组织部"),
            Route("各市（州）科技局", "省科技厅成果处"),
        )

    def test_senders_that_are_groups_of_bodies(self) -> None:
        text = "于6月15日前报送总结。各市志愿者协会、企业志愿者组织报送省协会项目部，各市民政局报送省民政厅社工处。"
        assert only(text).value.routes == (
            Route("各市志愿者协会、企业志愿者组织", "省协会项目部"),
            Route("各市民政局", "省民政厅社工处"),
        )

    @pytest.mark.parametrize(
        ("text", "actors"),
        [
            ("请各单位于6月12日前将总结报送市科协。", ("各单位",)),
            ("请各单位认真总结经验，于6月12日前将总结报送市科协。", ("各单位",)),
            ("各有关高校请于6月12日前通过系统提交。", ("各有关高校",)),
            ("请各地于6月12日前反馈意见。", ("各地",)),
            ("请各单位的联络员加群，于6月12日前报送名单。", ()),
        ],
    )
    def test_who_is_charged(self, text: str, actors: tuple[str, ...]) -> None:
        assert only(text).value.actors == actors

    def test_words_shared_by_two_deadlines_are_the_task_of_both(self) -> None:
        deadlines, _ = find_duties([paragraph("甲校于6月1日前、乙校于6月5日前将总结报市局。")], SETTING)
        assert [found.value.task for found in deadlines] == ["将总结报市局", "将总结报市局"]

    def test_blanks_of_the_print_are_left_out(self) -> None:
        assert only("请于6月12日前将 报名表 报市局。").value.task == "将报名表报市局"


class TestContext:
    """What stands around a time decides: headings, tables, other paragraphs, the document's own dates."""

    @pytest.mark.parametrize(
        ("text", "heading", "deadlines", "periods"),
        [
            ("6月1日—6月12日", "报名时间", "6月1日—6月12日=2026-06-12", ""),
            ("6月1日—6月12日。", "活动时间", "", "6月1日—6月12日=2026-06-01..2026-06-12"),
            ("6月12日上午9:00。", "会议时间", "", "6月12日上午9:00=2026-06-12..2026-06-12"),
            ("2026年6月12日17:00", "报名截止时间", "2026年6月12日17:00=2026-06-12 17:00", ""),
            ("时间：6月1日至6月5日。", "网上报名", "6月1日至6月5日=2026-06-05", ""),
            ("10月17日", "日程安排", "", "10月17日=2026-10-17..2026-10-17"),
            ("时间：6月1日至6月5日。", "培训安排", "", "6月1日至6月5日=2026-06-01..2026-06-05"),
        ],
    )
    def test_heading_over_the_paragraph(self, text: str, heading: str, deadlines: str, periods: str) -> None:
        assert (deadlines_of(text, heading), periods_of(text, heading)) == (deadlines, periods)

    def test_heading_that_runs_in(self) -> None:
        assert periods_of("（二）会议时间。6月12日上午9:00，会期半天。") == "6月12日上午9:00=2026-06-12..2026-06-12"
        assert deadlines_of("三、报名时间。6月1日至5日。") == "6月1日至5日=2026-06-05"

    def test_a_day_that_a_row_of_months_shares_is_that_of_each(self) -> None:
        text = "请于6月、9月和12月的20日前报送。"
        assert deadlines_of(text) == "6月=2026-06-20;9月=2026-09-20;12月的20日前=2026-12-20"
        found, _ = find_duties([paragraph(text)], SETTING)
        assert [deadline.value.task for deadline in found] == ["报送"] * 3

    def test_a_month_before_a_day_of_another_lends_and_takes_nothing(self) -> None:
        assert deadlines_of("请于5月、6月1日前报送。") == "5月=2026-05-31;6月1日前=2026-06-01"

    def test_the_day_after_tomorrow_is_no_end_of_another_word(self) -> None:
        assert deadlines_of("务必后天前报送。") == "后天前=2026-05-15"
        for text in ("会议结束后日前完成。", "请于5月30日后天气转好时报送。", "此后天下午报送。"):
            assert "后" not in deadlines_of(text), text

    def test_column_of_a_table(self) -> None:
        rows = ["序号  工作内容      完成时间      责任单位", "1     审核名单      5月下旬      各中心校"]
        deadlines, _ = find_duties([paragraph(row) for row in rows], SETTING)
        assert [(found.value.on, found.value.task) for found in deadlines] == [(date(2026, 5, 31), "审核名单")]

    def test_what_stands_behind_a_row_of_days_is_the_task_of_each(self) -> None:
        deadlines, _ = find_duties([paragraph("请各站于6月底、9月底、12月底分三次向市局报送小结。")], SETTING)
        assert {found.value.task for found in deadlines} == {"分三次向市局报送小结"}
        assert {found.value.recipients for found in deadlines} == {("市局",)}

    def test_what_takes_place_on_a_day_that_has_a_name(self) -> None:
        text = "拟于10月中旬组织评审，11月8日记者节当天举行颁奖仪式。"
        _, periods = find_duties([paragraph(text)], SETTING)
        assert [found.value.event for found in periods] == ["组织评审", "举行颁奖仪式"]

    def test_columns_of_a_table_ruled_with_strokes(self) -> None:
        rows = [
            "| 序号 | 工种 | 期次 | 培训时间 | 报名截止 |",
            "| --- | --- | --- | --- | --- |",
            "| 1 | 电工 | 第1期 | 6月5日-6月12日 | 5月26日 |",
            "| 2 | 焊工 |  | 6月15日-21日 | 6月2日前 |",
        ]
        deadlines, periods = find_duties([paragraph(row) for row in rows], SETTING)
        assert [(found.value.on, found.value.task) for found in deadlines] == [
            (date(2026, 5, 26), "电工"),
            (date(2026, 6, 2), "焊工"),
        ]
        assert [(found.value.first, found.value.event) for found in periods] == [
            (date(2026, 6, 5), "电工"),
            (date(2026, 6, 15), "焊工"),
        ]

    def test_days_before_the_meeting(self) -> None:
        rows = ["定于6月12日召开年会。", "请在会前3天将讲稿发给会务组。", "参会人员提前10分钟签到入场。"]
        deadlines, _ = find_duties([paragraph(row) for row in rows], SETTING)
        assert [found.value.on for found in deadlines] == [date(2026, 6, 9), date(2026, 6, 12)]

    @pytest.mark.parametrize(
        ("rows", "day"),
        [
            (["终评：10月25日。", "请在终评开始10日前来函说明。"], date(2026, 10, 15)),
            (["活动时间：6月12日上午8点出发。", "各队应在活动后一周内报送照片。"], date(2026, 6, 19)),
            (["第一期培训：6月1日至3日。", "第二期培训：6月8日至10日。", "须在培训结束后3日内报送总结。"], None),
        ],
    )
    def test_days_before_and_after_an_event_that_is_named(self, rows: list[str], day: date | None) -> None:
        deadlines, _ = find_duties([paragraph(row) for row in rows], SETTING)
        assert [found.value.on for found in deadlines] == [day]

    def test_time_of_a_public_notice_is_that_for_objections(self) -> None:
        rows = ["公示时间：6月7日至6月11日。", "公示期间如有异议，可来信反映。"]
        deadlines, periods = find_duties([paragraph(row) for row in rows], SETTING)
        assert ([found.value.on for found in deadlines], periods) == ([date(2026, 6, 11)], [])

    def test_time_of_a_public_notice_with_a_deadline_of_its_own(self) -> None:
        rows = ["公示时间：6月7日至6月11日。", "如有异议，请于6月11日18:00前书面反映。"]
        deadlines, periods = find_duties([paragraph(row) for row in rows], SETTING)
        assert [found.value.text for found in deadlines] == ["6月11日18:00前"]
        assert [found.value.last for found in periods] == [date(2026, 6, 11)]

    def test_a_month_whose_days_are_told_later_is_left_out(self) -> None:
        _, periods = find_duties([paragraph(row) for row in ["定于6月举办大赛。", "初赛：6月13日。"]], SETTING)
        assert [found.value.text for found in periods] == ["6月13日"]

    def test_windows_of_each_half_year_under_a_heading(self) -> None:
        text = "全年申报两次：上半年为6月1日至6月30日，下半年为9月1日至9月30日。"
        assert deadlines_of(text, "申报时间") == "6月1日至6月30日=2026-06-30;9月1日至9月30日=2026-09-30"

    def test_days_before_a_validity_ends(self) -> None:
        found = only("证书有效期至2026年12月31日的，应在届满前30日申请换证。").value
        assert found.on == date(2026, 12, 1)

    def test_that_day_of_an_event(self) -> None:
        assert deadlines_of("体检定于6月29日，考生当日7：30前到市医院集合。") == "当日7：30前=2026-06-29 07:30"

    def test_that_day_of_something_found_is_open(self) -> None:
        text = "各单位于6月5日下班前完成督查，发现的隐患当日24时前报市安办。"
        assert deadlines_of(text) == "6月5日下班前=2026-06-05;当日24时前=? 24:00"

    def test_year_of_a_date_before_it(self) -> None:
        found = only("集中学习于2027年1月4日至1月20日举行，请于3月12日前报送总结。").value
        assert (found.on, found.year_from) == (date(2027, 3, 12), YearSource.CONTEXT)

    def test_year_of_the_document_number(self) -> None:
        found = only("请于2月26日前反馈。", setting=Setting(number_year=2021)).value
        assert (found.on, found.year_from) == (date(2021, 2, 26), YearSource.NUMBER)

    def test_year_of_a_cited_number_is_doubted(self) -> None:
        found = only("按柳科发〔2013〕3号要求，请于3月7日前报送。", setting=Setting())
        assert found.value.on == date(2013, 3, 7)
        assert [doubt.code for doubt in found.doubts] == ["year-uncertain"]

    def test_no_year_at_all(self) -> None:
        found = only("请于3月7日前报送。", setting=Setting())
        assert (found.value.kind, found.value.on) == (DeadlineKind.UNREADABLE, None)
        assert [doubt.code for doubt in found.doubts] == ["year-unknown"]

    def test_the_end_of_a_window_said_again_counts_once(self) -> None:
        text = "6月18日8：00~6月24日24：00登录系统填报志愿，填报截止于6月24日当日24时。"
        assert deadlines_of(text) == "6月18日8：00~6月24日24：00=2026-06-24 24:00"


class TestDoubts:
    """A day that does not exist is kept in its words, without a day and with a doubt in Chinese."""

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("请于2月30日前报送。", "no-such-day"),
            ("请于13月1日前报送。", "no-such-day"),
            ("请于6月12日24:30前报送。", "no-such-time"),
            ("报名时间：6月12日至6月2日。", "range-backwards"),
            ("请于4月1日前报送。", "year-uncertain"),
            ("请于6月12日（星期四）前报送。", "weekday-mismatch"),
            ("6月1日（周二）至6月5日（周五）提交申请。", "weekday-mismatch"),
            ("请于农历正月十五前报送。", "lunar-date"),
        ],
    )
    def test_say_what_is_wrong(self, text: str, code: str) -> None:
        (doubt,) = only(text).doubts
        assert doubt.code == code
        assert any("\u4e00" <= char <= "\u9fff" for char in doubt.message)
        assert doubt.facts
        assert doubt.pointer is None


class TestUpwards:
    """请示 and 报告: what the issuer intends is no duty, what it asks the body above for is one."""

    @pytest.mark.parametrize("title", ["关于购置测温设备的请示", "关于上半年防火工作的报告"])
    @pytest.mark.parametrize(
        ("text", "heading", "expected"),
        [
            ("若5月底前能够批复，6月上旬可完成采购，7月20日前完成安装。", "", []),
            ("计划9月10日前全部竣工，国庆节前全部投入使用。", "重建进展", []),
            ("恳请市政府协调市财政局于6月底前拨付补助资金。", "下一步打算及请求", ["6月底前"]),
            ("各站每月10日前将结算表报县农业局。", "资金结算", ["每月10日前"]),
        ],
    )
    def test_plans_and_requests(self, title: str, text: str, heading: str, expected: list[str]) -> None:
        headings = (heading,) if heading else ()
        found, _ = find_duties([paragraph(text, headings)], Setting(issued_on=ISSUED, title=title))
        assert [each.value.text for each in found] == expected
