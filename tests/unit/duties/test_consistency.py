"""Whether the days of a document agree with each other (rulebook D011, D013, D034, D035)."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from gov_notice.duties import (
    InconsistencyKind,
    after_event,
    before_issue,
    different_days,
    later_than_upstream,
    on_rest_day,
    weekday_mismatch,
)
from gov_notice.model import (
    Citation,
    Deadline,
    DeadlineKind,
    Forwarding,
    ForwardingVerb,
    OfficialDocument,
    Period,
    PrintedDate,
    Route,
)
from gov_notice.parsing import parse
from gov_notice.timing.calendars import TableCalendar


def day(on: date, **parts: Any) -> Deadline:  # noqa: ANN401  parts of any type
    return Deadline(text=f"{on.month}月{on.day}日前", kind=DeadlineKind.DAY, on=on, **parts)


def notice(*deadlines: Deadline, issued: date = date(2026, 6, 1), **parts: Any) -> OfficialDocument:  # noqa: ANN401  as above
    return OfficialDocument(deadlines=deadlines, date_of_issue=PrintedDate.of(issued), **parts)


class TestBeforeIssue:
    """D011: a deadline is not before 成文日期."""

    def test_before(self) -> None:
        (found,) = before_issue(notice(day(date(2026, 5, 31)), day(date(2026, 6, 1))))
        assert found.kind is InconsistencyKind.BEFORE_ISSUE
        assert found.days == (date(2026, 5, 31), date(2026, 6, 1))

    def test_an_enclosed_document_has_its_own_date(self) -> None:
        inner = notice(day(date(2026, 5, 31)), issued=date(2026, 5, 2))
        assert before_issue(notice(enclosed=[inner])) == ()
        late = evolve(inner, date_of_issue=PrintedDate.of(date(2026, 6, 15)))
        assert before_issue(notice(enclosed=[late]))[0].pointers == (
            "/enclosed/0/deadlines/0",
            "/enclosed/0/date_of_issue",
        )

    def test_an_undated_document_contradicts_nothing(self) -> None:
        assert before_issue(OfficialDocument(deadlines=[day(date(1999, 1, 1))])) == ()


class TestAfterEvent:
    """D035: application deadline precedes event start."""

    MATCH = Period(text="6月10日", first=date(2026, 6, 10), last=date(2026, 6, 11), event="比赛时间")

    @pytest.mark.parametrize(
        ("on", "task", "count"),
        [
            (date(2026, 6, 12), "报名", 1),
            (date(2026, 6, 10), "报名", 0),
            (date(2026, 6, 12), "将参会回执报送办公室", 1),
            (date(2026, 6, 30), "报送总结", 0),
            (date(2026, 6, 12), None, 0),
        ],
    )
    def test_enrolment(self, on: date, task: str | None, count: int) -> None:
        assert len(after_event(notice(day(on, task=task), periods=[self.MATCH]))) == count

    def test_which_of_two_events_is_prepared_is_not_guessed(self) -> None:
        two = [self.MATCH, evolve(self.MATCH, event="颁奖会")]
        assert after_event(notice(day(date(2026, 6, 12), task="报名"), periods=two)) == ()

    def test_the_window_for_enrolling_is_no_event(self) -> None:
        window = evolve(self.MATCH, event="报名活动时间")
        assert after_event(notice(day(date(2026, 6, 12), task="报名"), periods=[window])) == ()


class TestUpstream:
    """The lower level keeps a margin: its day is not after the upstream document's (design, law 8)."""

    def carrier(self, own: tuple[Deadline, ...], upstream: tuple[Deadline, ...]) -> OfficialDocument:
        passed_on = Forwarding(verb=ForwardingVerb.FORWARD, citation=Citation(title="关于普查的通知"), enclosed=0)
        return notice(*own, enclosed=[notice(*upstream)], forwardings=[passed_on])

    def test_a_single_day_each(self) -> None:
        late, limit = day(date(2026, 6, 25)), day(date(2026, 6, 20), task="报送")
        (found,) = later_than_upstream(self.carrier((late,), (limit,)))
        assert found.pointers == ("/deadlines/0", "/enclosed/0/deadlines/0")
        assert later_than_upstream(self.carrier((limit,), (late,))) == ()
        assert later_than_upstream(self.carrier((limit,), (limit,))) == ()

    @pytest.mark.parametrize(
        ("own", "above", "count"),
        [
            ("报送方案", "将方案上报省厅", 1),
            ("撤离停泊点", "报送方案", 0),
            ("报送名单", "报送方案", 0),
            (None, "报送方案", 1),
        ],
    )
    def test_single_days_of_other_tasks_are_not_compared(self, own: str | None, above: str, count: int) -> None:
        late, limit = day(date(2026, 6, 25), task=own), day(date(2026, 6, 20), task=above)
        assert len(later_than_upstream(self.carrier((late,), (limit,)))) == count

    def test_of_several_days_those_of_one_task(self) -> None:
        own = (day(date(2026, 6, 25), task="报送 普查表"), day(date(2026, 7, 30), task="报送总结"))
        above = (day(date(2026, 6, 20), task="报送普查表"), day(date(2026, 7, 1), task="上报"))
        assert [found.pointers[1] for found in later_than_upstream(self.carrier(own, above))] == [
            "/enclosed/0/deadlines/0"
        ]

    @pytest.mark.parametrize("enclosed", [None, 3])
    def test_a_text_that_is_not_there_sets_no_day(self, enclosed: int | None) -> None:
        passed_on = Forwarding(verb=ForwardingVerb.FORWARD, citation=Citation(title="甲"), enclosed=enclosed)
        assert later_than_upstream(notice(day(date(2026, 6, 25)), forwardings=[passed_on])) == ()


class TestRestDay:
    """D013: a resolved deadline falls on a rest day; D014: a make-up day is none."""

    def test_rest_days_are_found_and_unknown_ones_are_not(self) -> None:
        calendar = TableCalendar(years=[2026], days_off=[date(2026, 10, 1)], working_days=[date(2026, 10, 10)])
        days = [date(2026, 10, 1), date(2026, 10, 10), date(2026, 10, 11), date(2026, 10, 12), date(2027, 10, 3)]
        found = on_rest_day(notice(*map(day, days)), calendar)
        assert [f.days[0] for f in found] == [date(2026, 10, 1), date(2026, 10, 11)]


class TestDifferentDays:
    """D034: two deadlines for the same task and addressee agree."""

    @pytest.mark.parametrize(
        ("second", "count"),
        [
            (day(date(2026, 6, 13), task="报名"), 1),
            (day(date(2026, 6, 12), task="报名"), 0),
            (day(date(2026, 6, 13), task="缴费"), 0),
            (day(date(2026, 6, 13), task="报名", actors=["各学会"]), 0),
            (day(date(2026, 6, 13), task="报名", routes=[Route(None, "学会部")]), 0),
        ],
    )
    def test_one_task(self, second: Deadline, count: int) -> None:
        found = different_days(notice(day(date(2026, 6, 12), task="报名"), second))
        assert len(found) == count

    @pytest.mark.parametrize("task", ["报送", "完成", None])
    def test_a_bare_verb_is_no_task(self, task: str | None) -> None:
        assert different_days(notice(day(date(2026, 6, 12), task=task), day(date(2026, 6, 13), task=task))) == ()


class TestWeekday:
    """D010: the weekday in brackets agrees with the date."""

    @pytest.mark.parametrize(
        ("text", "on", "days"),
        [
            ("2026年6月12日（星期四）前", None, [date(2026, 6, 12)]),
            ("2026年6月12日（星期五）前", date(2026, 6, 12), []),
            ("6月12日（周四）前", None, [date(2026, 6, 12)]),
            ("6月12日（周六）前", date(2027, 6, 12), []),
            ("6月12日（周五）前", date(2027, 6, 12), [date(2027, 6, 12)]),
            ("6月12日前", date(2026, 6, 12), []),
            ("下周三（6月11日）前", None, [date(2026, 6, 11)]),
            ("6月8日（周一）至6月12日（周四）", None, [date(2026, 6, 12)]),
            ("收到通知后3日内", None, []),
        ],
    )
    def test_that_of_a_deadline(self, text: str, on: date | None, days: list[date]) -> None:
        kind = DeadlineKind.UNREADABLE if on is None else DeadlineKind.DAY
        document = notice(Deadline(text=text, kind=kind, on=on))
        assert [found.days[0] for found in weekday_mismatch(document)] == days

    def test_that_of_a_period_of_an_enclosed_document(self) -> None:
        inner = OfficialDocument(periods=[Period(text="2026年6月12日（星期四）上午9:00")])
        (found,) = weekday_mismatch(notice(enclosed=[inner]))
        assert (found.kind, found.pointers) == (InconsistencyKind.WEEKDAY_MISMATCH, ("/enclosed/0/periods/0",))

    def test_what_was_read_from_a_text(self) -> None:
        reading = parse(
            "柳城市科协关于报送总结的通知\n\n各县科协：\n\n请于6月12日（星期四）前报送。\n\n柳城市科协\n2026年5月13日\n"
        )
        assert [doubt.code for doubt in reading.doubts] == ["weekday-mismatch"]
        assert [found.pointers for found in weekday_mismatch(reading.document)] == [("/deadlines/0",)]
