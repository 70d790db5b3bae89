"""The agenda: duties of many documents by due day."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from gov_notice.duties import Due, Unknown, agenda
from gov_notice.errors import InvalidFieldError
from gov_notice.model import (
    Addressee,
    ClockTime,
    Contact,
    Deadline,
    DeadlineKind,
    DocumentNumber,
    IssuingBody,
    OfficialDocument,
    Period,
    PrintedDate,
    Route,
    TimeUnit,
    Title,
)
from gov_notice.parsing import parse
from gov_notice.timing.calendars import TableCalendar


def day(on: date, **parts: Any) -> Deadline:  # noqa: ANN401  parts of any type
    kind = DeadlineKind.MOMENT if parts.get("time") else DeadlineKind.DAY
    return Deadline(text=f"{on.month}月{on.day}日前", kind=kind, on=on, **parts)


WITHIN = Deadline(
    text="收到本通知之日起5个工作日内",
    kind=DeadlineKind.WITHIN,
    count=5,
    unit=TimeUnit.WORKING_DAYS,
    anchor="收到本通知",
    task="反馈意见",
)
MONTHLY = Deadline(
    text="每月5日前", kind=DeadlineKind.RECURRING, recurrence="FREQ=MONTHLY;BYMONTHDAY=5", task="报送进度"
)
SOON = Deadline(text="尽快", kind=DeadlineKind.OPEN, task="部署")
UPSTREAM = OfficialDocument(
    number=DocumentNumber.parse("沅科普〔2026〕11号"),
    title=Title.read("沅山省科普中心关于开展科普日活动的通知"),
    issuers=[IssuingBody("沅山省科普中心")],
    date_of_issue=PrintedDate.of(date(2026, 5, 6)),
    addressees=Addressee.read("各市（州）科协："),
    deadlines=[day(date(2026, 6, 20), task="报送方案", contact=0), SOON],
    contacts=[Contact(name="陆知遥")],
)
CARRIER = OfficialDocument(
    number=DocumentNumber.parse("柳科协发〔2026〕8号"),
    title=Title.read("柳城市科学技术协会关于转发科普日活动通知的通知"),
    issuers=[IssuingBody("柳城市科学技术协会")],
    date_of_issue=PrintedDate.of(date(2026, 5, 13)),
    addressees=Addressee.read("各县（市、区）科协，各学会："),
    deadlines=[
        WITHIN,
        day(date(2026, 6, 12), time=ClockTime(17), task="报送方案", actors=["各县（市、区）科协"], contact=1),
        day(date(2026, 6, 12), task="报送信息", routes=[Route("各学会", "学会部")], contact=7),
    ],
    contacts=[Contact(name="吕清源"), Contact(name="贺兰亭")],
    enclosed=[UPSTREAM],
)
REGISTER = OfficialDocument(title=Title.read("关于报送进度的通知"), deadlines=[MONTHLY])
JUNE = TableCalendar(years=[2026], days_off=[date(2026, 6, 19)])


class TestOrder:
    def test_by_due_day_then_time_and_the_unknown_last(self) -> None:
        duties = agenda([REGISTER, CARRIER], received_on=date(2026, 6, 1), calendar=JUNE)
        assert [duty.pointer for duty in duties] == [
            "/deadlines/0",  # 8 June, five working days
            "/deadlines/1",  # 12 June 17:00
            "/deadlines/2",  # 12 June 24:00
            "/enclosed/0/deadlines/0",
            "/deadlines/0",  # every month, in the document given first
            "/enclosed/0/deadlines/1",
        ]
        assert [isinstance(duty.due, Due) for duty in duties] == [True] * 4 + [False] * 2

    def test_duties_of_one_instant_stay_in_the_order_given(self) -> None:
        deadlines = [day(date(2026, 6, 12), task=task) for task in "丙甲乙"]
        notice = OfficialDocument(deadlines=deadlines)
        assert [duty.task for duty in agenda([notice, notice])] == list("丙甲乙丙甲乙")

    def test_nothing_to_do(self) -> None:
        assert agenda([]) == agenda([OfficialDocument()]) == ()


class TestWhatADutySays:
    def test_where_it_stands(self) -> None:
        inner = agenda([CARRIER])[2]
        assert (inner.identity, inner.pointer) == (CARRIER.identity, "/enclosed/0/deadlines/0")
        assert (inner.title, inner.stated_in) == (str(CARRIER.title), str(UPSTREAM.title))
        assert inner.issued_on == date(2026, 5, 13)
        assert agenda([CARRIER])[0].stated_in is None

    def test_who_acts(self) -> None:
        """The bodies the sentence charges, else its senders, else the addressees of the document that says it."""
        who = {(duty.stated_in, duty.deadline.text, duty.task): duty.who for duty in agenda([CARRIER])}
        assert who[None, "6月12日前", "报送方案"] == ("各县（市、区）科协",)
        assert who[None, "6月12日前", "报送信息"] == ("各学会",)
        assert who[None, WITHIN.text, "反馈意见"] == ("各县（市、区）科协", "各学会")
        assert who[str(UPSTREAM.title), "6月20日前", "报送方案"] == ("各市（州）科协",)

    def test_whom_to_ask_and_to_whom_it_goes(self) -> None:
        plan, news, above, *_ = agenda([CARRIER])
        assert plan.contact == Contact(name="贺兰亭")
        assert news.contact is None  # an index that leads nowhere
        assert news.recipients == ("学会部",)
        assert above.contact == Contact(name="陆知遥")


class TestTime:
    """Time is an argument: nothing is counted from a day that was not given."""

    def test_days_left_are_counted_from_today_only(self) -> None:
        assert {duty.days_left for duty in agenda([CARRIER])} == {None}
        left = [(duty.days_left, duty.overdue) for duty in agenda([CARRIER], today=date(2026, 6, 14))]
        assert left == [(-2, True), (-2, True), (6, False), (None, False), (None, False)]

    def test_a_recurring_duty_stands_with_its_next_day(self) -> None:
        (duty,) = agenda([REGISTER], today=date(2026, 6, 6))
        assert isinstance(duty.due, Due)
        assert (duty.due.day, duty.days_left) == (date(2026, 7, 5), 29)
        (undated,) = agenda([REGISTER], today=date.max)
        assert isinstance(undated.due, Unknown)

    def test_each_document_has_its_own_day_of_receipt(self) -> None:
        other = evolve(CARRIER, number=DocumentNumber.parse("柳科协发〔2026〕9号"), enclosed=())
        days = {CARRIER.identity: date(2026, 6, 1), other.identity: date(2026, 6, 2)}
        duties = agenda([other, CARRIER], received_on=days, calendar=JUNE)
        found = {duty.identity: str(duty.due) for duty in duties if duty.task == "反馈意见"}
        assert found == {CARRIER.identity: "2026年6月8日24:00", other.identity: "2026年6月9日24:00"}

    def test_the_day_of_an_event_is_found_among_the_periods(self) -> None:
        before = Deadline(
            text="会前3天", kind=DeadlineKind.WITHIN, count=3, unit=TimeUnit.DAYS, anchor="会前", before_anchor=True
        )
        meeting = Period(text="8月12日至14日", first=date(2026, 8, 12), last=date(2026, 8, 14), event="年会时间")
        notice = OfficialDocument(deadlines=[before], periods=[meeting])
        assert str(agenda([notice])[0].due) == "2026年8月9日24:00"
        assert str(agenda([notice], events={"会前": date(2026, 8, 20)})[0].due) == "2026年8月17日24:00"
        two = evolve(notice, periods=[meeting, evolve(meeting, event="评审会")])
        assert isinstance(agenda([two])[0].due, Unknown)
        unnamed = evolve(notice, deadlines=[evolve(before, anchor="结束后", before_anchor=False)])
        assert isinstance(agenda([unnamed])[0].due, Unknown)
        practice = evolve(notice, periods=[evolve(meeting, event="社会实践")])
        assert isinstance(agenda([practice])[0].due, Unknown)

    def test_a_statute_that_is_not_known_is_refused(self) -> None:
        with pytest.raises(InvalidFieldError):
            agenda([CARRIER], statute="海商法")


class TestReadFromText:
    """What a paper prints is enough, where it dates the event and a calendar is given."""

    TEXT = (
        "关于召开科协年会的通知\n\n各县（市、区）科协：\n\n定于2026年10月13日召开年会。"
        "请于会前3个工作日将发言稿发至学会部，会后一周内报送总结。\n\n柳城市科协\n2026年9月1日\n"
    )
    AUTUMN = TableCalendar(
        years=[2026], days_off=[date(2026, 10, at) for at in range(1, 8)], working_days=[date(2026, 10, 10)]
    )

    @pytest.mark.parametrize(("calendar", "day"), [(AUTUMN, date(2026, 10, 9)), (None, None)])
    def test_working_days_before_a_printed_event(self, calendar: TableCalendar | None, day: date | None) -> None:
        duties = {duty.deadline.text: duty.due for duty in agenda([parse(self.TEXT).document], calendar=calendar)}
        before = duties["会前3个工作日"]
        assert (before.day if isinstance(before, Due) else None) == day
        after = duties["会后一周内"]
        assert isinstance(after, Due)
        assert after.day == date(2026, 10, 20)
