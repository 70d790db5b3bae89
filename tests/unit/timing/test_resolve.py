"""Which day an expression means, and where its year was found."""

from datetime import date

import pytest

from gov_notice.model import ClockTime, YearSource
from gov_notice.parsing.fold import FOLD
from gov_notice.timing import Frame, Point, Range, Resolved, parse_time, resolve

ISSUED = Frame(issued_on=date(2026, 5, 13))


def resolved(text: str, frame: Frame = ISSUED) -> Resolved:
    expression = parse_time(text.translate(FOLD))
    assert isinstance(expression, Point | Range)
    return resolve(expression, frame)


# text, first and last day counted from Wednesday, 13 May 2026, why
DAYS = [
    ("2026年6月12日", "2026-06-12..2026-06-12", "printed"),
    ("6月12日前", "2026-06-12..2026-06-12", "on or after the day of issue"),
    ("5月13日前", "2026-05-13..2026-05-13", "the day of issue itself"),
    ("1月8日前", "2027-01-08..2027-01-08", "next year"),
    ("25日前", "2026-05-25..2026-05-25", "day of this month"),
    ("8日前", "2026-06-08..2026-06-08", "day of next month"),
    ("31日前", "2026-05-31..2026-05-31", "longest month"),
    ("6月", "2026-06-01..2026-06-30", "whole month"),
    ("6月上旬", "2026-06-01..2026-06-10", "1-10"),
    ("6月中旬", "2026-06-11..2026-06-20", "11-20"),
    ("2月下旬", "2027-02-21..2027-02-28", "21-end"),
    ("6月中下旬", "2026-06-11..2026-06-30", "11-end"),
    ("6月底", "2026-06-30..2026-06-30", "last day"),
    ("2028年2月底", "2028-02-29..2028-02-29", "leap year"),
    ("月底前", "2026-05-31..2026-05-31", "this month's last day"),
    ("本月25日", "2026-05-25..2026-05-25", "this month"),
    ("下月10日", "2026-06-10..2026-06-10", "next month"),
    ("年底前", "2026-12-31..2026-12-31", "this year's last day"),
    ("今年9月底", "2026-09-30..2026-09-30", "this year"),
    ("明年3月底", "2027-03-31..2027-03-31", "next year"),
    ("第三季度", "2026-07-01..2026-09-30", "quarter"),
    ("第三季度末前", "2026-09-30..2026-09-30", "quarter's last day"),
    ("本季度末前", "2026-06-30..2026-06-30", "this quarter"),
    ("2026年上半年", "2026-01-01..2026-06-30", "half year"),
    ("2026年", "2026-01-01..2026-12-31", "year"),
    ("本周五", "2026-05-15..2026-05-15", "this Friday"),
    ("下周一", "2026-05-18..2026-05-18", "next Monday"),
    ("今日17时前", "2026-05-13..2026-05-13", "today"),
    ("明日", "2026-05-14..2026-05-14", "tomorrow"),
    ("后天17时前", "2026-05-15..2026-05-15", "the day after tomorrow"),
    ("1月15至22日", "2027-01-15..2027-01-22", "month lent by the first"),
    ("2026年5月中旬-6月上旬", "2026-05-11..2026-06-10", "year lent by the first"),
    ("12月20日至1月5日", "2026-12-20..2027-01-05", "over the new year"),
    ("12月20日至2027年1月5日", "2026-12-20..2027-01-05", "year of the second"),
    ("3月至10月", "2026-03-01..2026-10-31", "in course on the day of issue"),
    ("6月12日19:00至21:30", "2026-06-12..2026-06-12", "hours of a day"),
    ("即日起至6月30日", "2026-05-13..2026-06-30", "from the day of issue"),
    ("自本通知印发之日起至6月30日", "2026-05-13..2026-06-30", "from the day of issue, in full"),
    ("本周内", "2026-05-11..2026-05-17", "from Monday to Sunday"),
    ("下周内", "2026-05-18..2026-05-24", "next week"),
    ("本周末前", "2026-05-17..2026-05-17", "a week ends on Sunday"),
    ("下旬前", "2026-05-21..2026-05-31", "decade of this month"),
    ("上旬前", "2026-06-01..2026-06-10", "decade that is past in this month"),
    ("6月12日（周五）前", "2026-06-12..2026-06-12", "the weekday agrees"),
    ("下周三（5月20日）前", "2026-05-20..2026-05-20", "the day in brackets agrees"),
    ("3月1日（周一）前", "2027-03-01..2027-03-01", "the weekday says which year"),
    ("2027年2月20日（农历正月十五）前", "2027-02-20..2027-02-20", "lunar beside"),
    ("农历正月十五（2027年2月20日）前", "2027-02-20..2027-02-20", "solar beside"),
    ("6月15、16日", "2026-06-15..2026-06-16", "日 said once"),
]

FLAWED = [
    ("2月30日前", "no-such-day"),
    ("13月1日前", "no-such-day"),
    ("6月31日前", "no-such-day"),
    ("2027年2月29日前", "no-such-day"),
    ("6月0日前", "no-such-day"),
    ("6月12日24:30前", "no-such-time"),
    ("6月12日25时前", "no-such-time"),
    ("6月12日至6月2日", "range-backwards"),
    ("6月20日至12日", "range-backwards"),
    ("2026年6月12日至2025年6月20日", "range-backwards"),
    ("6月初", "no-fixed-day"),
    ("6月12日（周四）前", "weekday-mismatch"),
    ("下周三（5月21日）前", "weekday-mismatch"),
    ("6月1日至6月5日（周四）", "weekday-mismatch"),
    ("6月12日（周四）19:00至21:30", "weekday-mismatch"),
    ("农历正月十五前", "lunar-date"),
    ("正月初八至十五", "lunar-date"),
]


class TestDays:
    """Rulebook 6.2: decades, ends of months, quarters and years; a missing year is the first such day."""

    @pytest.mark.parametrize(("text", "expected", "why"), DAYS)
    def test_are_those_meant(self, text: str, expected: str, why: str) -> None:
        found = resolved(text)
        assert f"{found.first}..{found.last}" == expected, why
        assert found.flaws == ()

    @pytest.mark.parametrize(("text", "code"), FLAWED)
    def test_that_do_not_exist_are_not_claimed(self, text: str, code: str) -> None:
        found = resolved(text)
        assert (found.first, found.last) == (None, None)
        assert [flaw.code for flaw in found.flaws] == [code]

    def test_more_than_ten_months_ahead_is_the_same_years_day_with_a_doubt(self) -> None:
        found = resolved("4月1日前")
        assert found.last == date(2026, 4, 1)
        assert [flaw.code for flaw in found.flaws] == ["year-uncertain"]

    def test_relative_to_an_event_is_no_day(self) -> None:
        assert resolved("次月10日前").last is None
        assert resolved("次年1月10日前").last is None
        assert resolved("当日24时前").last is None
        assert resolved("次周一前").last is None
        assert resolved("第二周的周五前").last is None

    def test_the_week_after_a_day_that_was_named(self) -> None:
        found = resolved("次周一前", Frame(issued_on=date(2026, 5, 13), near=date(2026, 6, 25)))
        assert (found.last, found.year_from) == (date(2026, 6, 29), YearSource.CONTEXT)

    def test_a_first_day_with_a_wrong_weekday_leaves_the_last(self) -> None:
        found = resolved("6月1日（周二）至6月5日（周五）")
        assert (found.first, found.last) == (None, date(2026, 6, 5))
        assert [flaw.code for flaw in found.flaws] == ["weekday-mismatch"]

    def test_times_are_kept(self) -> None:
        found = resolved("6月1日8:00至6月20日18:00")
        assert (found.first_time, found.last_time) == (ClockTime(8), ClockTime(18))


class TestYearSource:
    """Explicit, then the dated expression before it, then issue, reference, number, title."""

    def test_printed(self) -> None:
        assert resolved("2026年6月12日前").year_from is YearSource.PRINTED

    def test_context(self) -> None:
        found = resolved("6月12日前", Frame(issued_on=date(2026, 5, 13), context=date(2027, 3, 1)))
        assert (found.last, found.year_from) == (date(2027, 6, 12), YearSource.CONTEXT)

    def test_a_context_that_would_lie_before_the_day_of_issue_does_not_count(self) -> None:
        found = resolved("6月12日前", Frame(issued_on=date(2026, 5, 13), context=date(2024, 3, 1)))
        assert (found.last, found.year_from) == (date(2026, 6, 12), YearSource.DATE_OF_ISSUE)

    def test_date_of_issue(self) -> None:
        assert resolved("6月12日前").year_from is YearSource.DATE_OF_ISSUE

    def test_reference(self) -> None:
        found = resolved("6月12日前", Frame(reference=date(2019, 9, 1)))
        assert (found.last, found.year_from) == (date(2020, 6, 12), YearSource.REFERENCE)

    def test_number(self) -> None:
        found = resolved("6月12日前", Frame(number_year=2021, title_years=(2020,)))
        assert (found.last, found.year_from) == (date(2021, 6, 12), YearSource.NUMBER)

    def test_title(self) -> None:
        found = resolved("6月12日前", Frame(title_years=(2020,)))
        assert (found.last, found.year_from) == (date(2020, 6, 12), YearSource.TITLE)

    def test_another_year_of_the_text_is_doubted(self) -> None:
        found = resolved("6月12日前", Frame(text_year=2013))
        assert found.last == date(2013, 6, 12)
        assert [flaw.code for flaw in found.flaws] == ["year-uncertain"]

    def test_nothing_to_go_by(self) -> None:
        found = resolved("6月12日前", Frame())
        assert found.last is None
        assert [flaw.code for flaw in found.flaws] == ["year-unknown"]

    def test_the_day_before_it_lends_the_month(self) -> None:
        found = resolved("29日", Frame(issued_on=date(2026, 5, 13), near=date(2026, 10, 28)))
        assert (found.last, found.year_from) == (date(2026, 10, 29), YearSource.CONTEXT)

    def test_that_day_is_the_day_before_it(self) -> None:
        assert resolved("当日7:30前", Frame(near=date(2026, 6, 29))).last == date(2026, 6, 29)
        assert resolved("次日", Frame(near=date(2026, 6, 30))).last == date(2026, 7, 1)

    def test_what_is_past_is_looked_for_backwards(self) -> None:
        found = resolved("11月3日", Frame(issued_on=date(2026, 5, 13), past=True))
        assert found.last == date(2025, 11, 3)
