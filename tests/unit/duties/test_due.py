"""Due days: 民法典 200-204, the statutes that count otherwise, and office deadlines."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from gov_notice.duties import STATUTES, Due, Unknown, due
from gov_notice.errors import InvalidFieldError
from gov_notice.model import ClockTime, Deadline, DeadlineKind, TimeUnit, YearSource
from gov_notice.timing.calendars import TableCalendar

DAYS, WORKING, HOURS = TimeUnit.DAYS, TimeUnit.WORKING_DAYS, TimeUnit.HOURS
WEEKS, MONTHS, YEARS = TimeUnit.WEEKS, TimeUnit.MONTHS, TimeUnit.YEARS

AUTUMN_2026 = TableCalendar(
    years=[2026],
    days_off=[date(2026, 10, day) for day in range(1, 8)],
    working_days=[date(2026, 9, 20), date(2026, 10, 10)],
)


RECEIVED = datetime(2026, 6, 3, 10, 20, tzinfo=UTC).replace(tzinfo=None)


def within(count: int, unit: TimeUnit, anchor: str | None = "收到本通知", **parts: Any) -> Deadline:  # noqa: ANN401  parts of any type
    return Deadline(
        text=f"{count}{unit.value}内", kind=DeadlineKind.WITHIN, count=count, unit=unit, anchor=anchor, **parts
    )


def fixed(day: date, **parts: Any) -> Deadline:  # noqa: ANN401  parts of any type
    kind = DeadlineKind.MOMENT if parts.get("time") else DeadlineKind.DAY
    return Deadline(text=f"{day.month}月{day.day}日前", kind=kind, on=day, **parts)


def day_of(outcome: Due | Unknown) -> date:
    assert isinstance(outcome, Due), outcome
    return outcome.day


class TestStart:
    """民法典 201: 按照年、月、日计算期间的，开始的当日不计入，自下一日开始计算。"""

    def test_received_on_3_june_within_5_days_is_8_june(self) -> None:
        found = due(within(5, DAYS), received_on=date(2026, 6, 3))
        assert day_of(found) == date(2026, 6, 8)
        assert "民法典第201条第1款" in found.basis

    @pytest.mark.parametrize(
        "anchor",
        [
            "收到本通知",
            "自收到本通知之日起",
            "收到本函之日",
            "接到通知后",
            "收到文件之日起",
            "收文之日",
            "收到 通知",
            None,
        ],
    )
    def test_words_for_the_receipt_of_the_paper(self, anchor: str | None) -> None:
        assert day_of(due(within(5, DAYS, anchor), received_on=date(2026, 6, 3))) == date(2026, 6, 8)

    @pytest.mark.parametrize("anchor", ["收到申请", "收到反馈意见之日起", "接到举报", "收到材料后"])
    def test_the_receipt_of_something_else_is_not_the_receipt_of_the_paper(self, anchor: str) -> None:
        found = due(within(5, DAYS, anchor), received_on=date(2026, 6, 3), issued_on=date(2026, 6, 1))
        assert isinstance(found, Unknown)
        assert anchor in found.reason

    @pytest.mark.parametrize("anchor", ["发布之日起", "自本公告发布", "印发之日", "本通知印发后", "公布", "公示之日起"])
    def test_words_for_the_issue_of_the_paper(self, anchor: str) -> None:
        assert day_of(due(within(15, DAYS, anchor), issued_on=date(2026, 6, 3))) == date(2026, 6, 18)

    @pytest.mark.parametrize("name", ["验收合格", "自验收合格之日起"])
    def test_the_day_of_an_event_is_given_under_its_words(self, name: str) -> None:
        deadline = within(10, DAYS, "验收合格之日")
        assert day_of(due(deadline, events={name: date(2026, 6, 3)})) == date(2026, 6, 13)

    def test_a_given_event_goes_before_the_receipt(self) -> None:
        found = due(within(5, DAYS), received_on=date(2026, 6, 3), events={"收到本通知": date(2026, 6, 4)})
        assert day_of(found) == date(2026, 6, 9)

    def test_a_first_day_in_the_words_starts_the_period(self) -> None:
        """自X日起N日内: day 1 is the day after X (rulebook 6.2)."""
        deadline = within(15, DAYS, "6月1日", opens_on=date(2026, 6, 1))
        assert day_of(due(deadline)) == date(2026, 6, 16)

    def test_a_day_that_the_words_give_holds_where_the_event_is_unknown(self) -> None:
        assert day_of(due(within(15, DAYS, "开学", on=date(2026, 9, 16)))) == date(2026, 9, 16)

    @pytest.mark.parametrize(
        ("anchor", "lacking"),
        [("收到本通知", "收文日期"), ("发布", "成文日期"), ("验收合格", "验收合格"), (None, "没有写明起算事件")],
    )
    def test_without_the_day_it_says_what_is_lacking(self, anchor: str | None, lacking: str) -> None:
        found = due(within(5, DAYS, anchor))
        assert isinstance(found, Unknown)
        assert lacking in str(found)

    @pytest.mark.parametrize(
        "deadline",
        [within(2, HOURS, None), within(30, TimeUnit.MINUTES, None), within(3, DAYS, None, before_anchor=True)],
    )
    def test_what_is_not_said_is_not_the_receipt(self, deadline: Deadline) -> None:
        """提前3天, 2小时内: before or after what, the words alone do not say."""
        found = due(deadline, received_on=RECEIVED)
        assert isinstance(found, Unknown)
        assert "没有写明起算事件" in found.reason


class TestLength:
    """民法典 200, 202: 到期月的对应日为期间的最后一日；没有对应日的，月末日为期间的最后一日。"""

    @pytest.mark.parametrize(
        ("start", "count", "unit", "end"),
        [
            (date(2026, 1, 31), 1, MONTHS, date(2026, 2, 28)),
            (date(2028, 1, 31), 1, MONTHS, date(2028, 2, 29)),
            (date(2026, 2, 28), 1, MONTHS, date(2026, 3, 28)),
            (date(2026, 8, 31), 6, MONTHS, date(2027, 2, 28)),
            (date(2028, 2, 29), 1, YEARS, date(2029, 2, 28)),
            (date(2026, 6, 3), 2, YEARS, date(2028, 6, 3)),
            (date(2026, 6, 3), 2, WEEKS, date(2026, 6, 17)),
            (date(2026, 6, 3), 30, DAYS, date(2026, 7, 3)),
            (date(2026, 6, 3), 0, DAYS, date(2026, 6, 3)),
        ],
    )
    def test_end(self, start: date, count: int, unit: TimeUnit, end: date) -> None:
        assert day_of(due(within(count, unit), received_on=start)) == end

    def test_the_end_of_the_month_is_named_as_such(self) -> None:
        found = due(within(1, MONTHS), received_on=date(2026, 1, 31))
        assert isinstance(found, Due)
        assert any("月末日" in step.words and step.basis == "民法典第202条" for step in found.steps)

    @pytest.mark.parametrize(
        ("count", "unit", "end"),
        [(3, DAYS, date(2026, 6, 9)), (1, MONTHS, date(2026, 5, 12)), (1, WEEKS, date(2026, 6, 5))],
    )
    def test_before_an_event_it_is_counted_back(self, count: int, unit: TimeUnit, end: date) -> None:
        deadline = within(count, unit, "会前", before_anchor=True)
        assert day_of(due(deadline, events={"会": date(2026, 6, 12)})) == end

    @pytest.mark.parametrize("count", [5, 100_000])
    def test_beyond_the_calendar_nothing_is_claimed(self, count: int) -> None:
        found = due(within(count, YEARS), received_on=date(9999, 6, 3))
        assert isinstance(found, Unknown)
        assert "公历" in found.reason


class TestWorkingDays:
    """许可法 82: 规定的期限以工作日计算，不含法定节假日 (rulebook D026)."""

    def test_over_the_national_day_of_2026(self) -> None:
        found = due(within(5, WORKING), received_on=date(2026, 9, 30), calendar=AUTUMN_2026)
        assert isinstance(found, Due)
        assert found.day == date(2026, 10, 13)
        assert found.rest_day is False
        assert any("休息日8天不计" in step.words for step in found.steps)

    def test_before_an_event(self) -> None:
        deadline = within(5, WORKING, "开标前", before_anchor=True)
        assert day_of(due(deadline, events={"开标": date(2026, 10, 13)}, calendar=AUTUMN_2026)) == date(2026, 9, 30)

    def test_a_year_without_data_is_unknown_and_bounded(self) -> None:
        found = due(within(5, WORKING), received_on=date(2026, 12, 30), calendar=AUTUMN_2026)
        assert isinstance(found, Unknown)
        assert "没有官方放假安排" in found.reason
        assert found.earliest == date(2027, 1, 4)
        assert found.basis == ("民法典第201条第1款",)

    def test_without_a_calendar_it_is_unknown(self) -> None:
        found = due(within(5, WORKING, "会前", before_anchor=True), events={"会": date(2026, 6, 12)})
        assert isinstance(found, Unknown)
        assert "没有给出工作日历" in found.reason
        assert (found.earliest, found.latest) == (None, date(2026, 6, 7))


class TestLastDay:
    """民法典 203(1): 期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日。"""

    @pytest.mark.parametrize(
        ("statute", "article"),
        [
            ("民法典", "民法典第203条第1款"),
            ("民事诉讼法", "民事诉讼法第85条第3款"),
            ("《中华人民共和国行政诉讼法》", "行诉解释第48条第3款"),
        ],
    )
    def test_a_legal_period_ends_after_the_rest(self, statute: str, article: str) -> None:
        found = due(within(3, DAYS), received_on=date(2026, 9, 30), calendar=AUTUMN_2026, statute=statute)
        assert day_of(found) == date(2026, 10, 8)
        assert article in found.basis

    def test_a_legal_period_that_ends_on_a_working_day_stays(self) -> None:
        found = due(within(10, DAYS), received_on=date(2026, 9, 30), calendar=AUTUMN_2026, statute="民法典")
        assert day_of(found) == date(2026, 10, 10)

    def test_an_office_period_stays_and_is_pointed_out(self) -> None:
        """民法典 203 concerns legal periods; without a statute nothing moves."""
        found = due(within(3, DAYS), received_on=date(2026, 9, 30), calendar=AUTUMN_2026)
        assert isinstance(found, Due)
        assert (found.day, found.rest_day) == (date(2026, 10, 3), True)

    @pytest.mark.parametrize("statute", [None, "民法典"])
    def test_a_fixed_day_stays_and_is_pointed_out(self, statute: str | None) -> None:
        """Rulebook D028: 203 concerns periods; 10月3日前 stays 3 October."""
        found = due(fixed(date(2026, 10, 3)), calendar=AUTUMN_2026, statute=statute)
        assert isinstance(found, Due)
        assert (found.day, found.rest_day) == (date(2026, 10, 3), True)
        assert any("休息日" in step.words for step in found.steps)

    @pytest.mark.parametrize(("calendar", "why"), [(None, "没有给出工作日历"), (AUTUMN_2026, "没有官方放假安排")])
    def test_without_data_the_last_day_is_unknown(self, calendar: TableCalendar | None, why: str) -> None:
        found = due(within(3, DAYS), received_on=date(2027, 9, 30), calendar=calendar, statute="民法典")
        assert isinstance(found, Unknown)
        assert why in found.reason
        assert found.earliest == date(2027, 10, 3)


class TestStatutes:
    """Statutes that say whether 日 means working days (rulebook 6.3)."""

    @pytest.mark.parametrize(
        ("statute", "count", "end"),
        [
            ("行政许可法", 5, date(2026, 10, 13)),  # 82: all its time limits
            ("行政许可法", 20, date(2026, 11, 3)),
            ("行政处罚法", 7, date(2026, 10, 15)),  # 85: 二日、三日、五日、七日
            ("行政处罚法", 10, date(2026, 10, 10)),
            ("行政强制法", 10, date(2026, 10, 20)),  # 69: 十日以内
            ("行政强制法", 15, date(2026, 10, 15)),
            ("行政复议法", 10, date(2026, 10, 20)),  # 88: 三日、五日、七日、十日
            ("行政复议法", 60, date(2026, 11, 30)),  # a Sunday ends it: moved
            ("信访工作条例", 15, date(2026, 10, 15)),
        ],
    )
    def test_days(self, statute: str, count: int, end: date) -> None:
        found = due(within(count, DAYS), received_on=date(2026, 9, 30), calendar=AUTUMN_2026, statute=statute)
        assert day_of(found) == end

    @pytest.mark.parametrize("count", [2, 3, 5, 7])
    def test_the_article_stands_in_the_steps(self, count: int) -> None:
        found = due(within(count, DAYS), received_on=date(2026, 9, 1), calendar=AUTUMN_2026, statute="行政处罚法")
        assert "行政处罚法第85条" in found.basis

    def test_months_are_months_in_every_statute(self) -> None:
        found = due(within(1, MONTHS), received_on=date(2026, 9, 30), calendar=AUTUMN_2026, statute="行政许可法")
        assert day_of(found) == date(2026, 10, 30)

    def test_without_a_statute_days_are_calendar_days(self) -> None:
        assert day_of(due(within(5, DAYS), received_on=date(2026, 9, 30))) == date(2026, 10, 5)

    def test_a_statute_that_is_not_known_is_refused(self) -> None:
        with pytest.raises(InvalidFieldError, match="行政许可法"):
            due(within(5, DAYS), statute="海商法")

    def test_every_statute_can_be_named(self) -> None:
        for name in STATUTES:
            assert isinstance(
                due(within(5, DAYS), received_on=date(2026, 9, 1), calendar=AUTUMN_2026, statute=name), Due
            )


class TestInstant:
    """民法典 203(2): 期间的最后一日的截止时间为二十四时；有业务时间的，停止业务活动的时间为截止时间。"""

    def test_a_day_ends_at_24(self) -> None:
        found = due(fixed(date(2026, 6, 12)))
        assert isinstance(found, Due)
        assert found.time == ClockTime(24)
        assert found.basis == ("民法典第203条第2款",)

    @pytest.mark.parametrize("clock", [ClockTime(17), ClockTime(0), ClockTime(24)])
    def test_a_printed_time_holds(self, clock: ClockTime) -> None:
        found = due(fixed(date(2026, 6, 12), time=clock))
        assert isinstance(found, Due)
        assert (found.day, found.time) == (date(2026, 6, 12), clock)

    def test_a_period_keeps_its_time(self) -> None:
        found = due(within(3, DAYS, time=ClockTime(17, 30)), received_on=date(2026, 6, 3))
        assert str(found) == "2026年6月6日17:30"

    def test_hours_run_at_once(self) -> None:
        """民法典 201(2): 按照小时计算期间的，自法律规定或者当事人约定的时间开始计算。"""
        found = due(within(24, HOURS), received_on=RECEIVED.replace(second=59))
        assert str(found) == "2026年6月4日10:20"

    def test_minutes_run_at_once(self) -> None:
        assert str(due(within(30, TimeUnit.MINUTES), received_on=RECEIVED)) == "2026年6月3日10:50"

    def test_hours_of_litigation_run_from_the_next_hour(self) -> None:
        """民诉法解释 125."""
        found = due(within(24, HOURS), received_on=RECEIVED, statute="民事诉讼法")
        assert str(found) == "2026年6月4日11:00"

    def test_hours_from_a_day_without_a_time_are_unknown(self) -> None:
        found = due(within(24, HOURS), received_on=date(2026, 6, 3))
        assert isinstance(found, Unknown)
        assert "时刻" in found.reason

    def test_an_instant_is_read_on_the_clocks_of_china(self) -> None:
        late = datetime(2026, 6, 2, 16, 30, tzinfo=UTC)
        assert day_of(due(within(5, DAYS), received_on=late)) == date(2026, 6, 8)
        assert str(due(within(2, HOURS), received_on=late)) == "2026年6月3日2:30"
        assert day_of(due(within(5, DAYS), received_on=late.replace(tzinfo=None))) == date(2026, 6, 7)


class TestFixedDays:
    """Office usage: X日前 counts X unless the words say otherwise (rulebook D020, 6.2)."""

    @pytest.mark.parametrize(
        ("parts", "day"),
        [
            ({}, date(2026, 6, 12)),
            ({"bound": "前", "inclusive": None}, date(2026, 6, 12)),
            ({"bound": "前", "inclusive": True}, date(2026, 6, 12)),
            ({"bound": "前", "inclusive": False}, date(2026, 6, 11)),
        ],
    )
    def test_the_day_counts(self, parts: Mapping[str, Any], day: date) -> None:
        assert day_of(due(fixed(date(2026, 6, 12), **parts))) == day

    @pytest.mark.parametrize(
        ("source", "words"),
        [(YearSource.DATE_OF_ISSUE, "成文日期"), (YearSource.CONTEXT, "前文"), (YearSource.NUMBER, "发文字号")],
    )
    def test_a_year_that_was_not_printed_is_said(self, source: YearSource, words: str) -> None:
        found = due(fixed(date(2026, 6, 12), year_from=source))
        assert isinstance(found, Due)
        assert any(words in step.words for step in found.steps)

    def test_no_day_before_the_calendar_begins(self) -> None:
        assert isinstance(due(fixed(date.min, inclusive=False)), Unknown)


class TestNoDay:
    @pytest.mark.parametrize("kind", [DeadlineKind.OPEN, DeadlineKind.UNREADABLE, DeadlineKind.RECURRING])
    def test_the_words_are_given_back_with_the_reason(self, kind: DeadlineKind) -> None:
        found = due(Deadline(text="尽快", kind=kind), received_on=date(2026, 6, 3), calendar=AUTUMN_2026)
        assert isinstance(found, Unknown)
        assert "尽快" in found.reason


def test_a_time_zone_other_than_utc_is_led_to_china_as_well() -> None:
    there = datetime(2026, 6, 3, 23, 0, tzinfo=timezone(timedelta(hours=-5)))
    assert day_of(due(within(1, DAYS), received_on=there)) == date(2026, 6, 5)
