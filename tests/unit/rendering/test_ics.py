"""iCalendar: what agenda_ics writes, read back by the library that wrote it and by another."""

import sys
from datetime import date, datetime, timedelta
from typing import Any

import icalendar
import pytest
import vobject  # type: ignore[import-untyped]  # it has no types
from attrs import evolve

from gov_notice.duties import agenda
from gov_notice.errors import ExtraMissingError
from gov_notice.model import (
    ClockTime,
    Contact,
    Deadline,
    DeadlineKind,
    DocumentNumber,
    OfficialDocument,
    Phone,
    PrintedDate,
    Route,
    TimeUnit,
    Title,
)
from gov_notice.rendering.ics import agenda_ics, document_ics

DAY = Deadline(
    text="6月12日前",
    kind=DeadlineKind.DAY,
    on=date(2026, 6, 12),
    task="报送方案；附件,一式两份",
    routes=[Route("各学会", "学会部")],
    contact=0,
)
MOMENT = Deadline(text="6月13日17:00前", kind=DeadlineKind.MOMENT, on=date(2026, 6, 13), time=ClockTime(17))
WITHIN = Deadline(
    text="收到通知后2日内", kind=DeadlineKind.WITHIN, count=2, unit=TimeUnit.DAYS, anchor="收到通知", task="回复"
)
MONTHLY = Deadline(
    text="每月5日前", kind=DeadlineKind.RECURRING, recurrence="rrule:freq=monthly;bymonthday=5", task="报送进度"
)
NOTICE = OfficialDocument(
    number=DocumentNumber.parse("柳科协发〔2026〕8号"),
    title=Title.read("柳城市科学技术协会关于开展科普日活动的通知"),
    date_of_issue=PrintedDate.of(date(2026, 5, 13)),
    deadlines=[DAY, MOMENT, WITHIN, MONTHLY],
    contacts=[Contact(name="吕清源", phones=[Phone.parse("028-85090001")])],
)


def todos(data: bytes) -> dict[str, Any]:
    """Read iCalendar back; the to-dos by the words of their deadline."""
    calendar = icalendar.Calendar.from_ical(data)
    return {str(todo["summary"]).rsplit("（", 1)[1].rstrip("）"): todo for todo in calendar.walk("VTODO")}


class TestToDos:
    """RFC 5545 3.6.2 (VTODO), 3.6.5 (VTIMEZONE), 3.6.6 (VALARM)."""

    def test_a_whole_day_is_due_as_a_day(self) -> None:
        todo = todos(document_ics(NOTICE))["6月12日前"]
        assert todo.decoded("due") == date(2026, 6, 12)
        assert str(todo["summary"]) == "报送方案；附件,一式两份（6月12日前）"
        assert str(todo["contact"]) == "吕清源 028-85090001"
        assert "报送：学会部" in str(todo["description"])
        assert "柳城市科学技术协会关于开展科普日活动的通知" in str(todo["description"])

    def test_an_instant_is_due_in_shanghai(self) -> None:
        todo = todos(document_ics(NOTICE))["6月13日17:00前"]
        due = todo.decoded("due")
        assert isinstance(due, datetime)
        assert (due.replace(tzinfo=None).isoformat(), due.utcoffset()) == ("2026-06-13T17:00:00", timedelta(hours=8))
        assert todo["due"].params["TZID"] == "Asia/Shanghai"

    def test_the_zone_is_in_the_file(self) -> None:
        (zone,) = icalendar.Calendar.from_ical(document_ics(NOTICE)).walk("VTIMEZONE")
        assert str(zone["tzid"]) == "Asia/Shanghai"
        (standard,) = zone.walk("STANDARD")
        assert standard.decoded("tzoffsetto") == timedelta(hours=8)

    @pytest.mark.parametrize(
        ("words", "trigger", "related"),
        [("6月12日前", -15, "END"), ("6月13日17:00前", -24, "END"), ("每月5日前", -15, "START")],
    )
    def test_an_alarm_the_day_before(self, words: str, trigger: int, related: str) -> None:
        (alarm,) = todos(document_ics(NOTICE))[words].walk("VALARM")
        assert alarm.decoded("trigger") == timedelta(hours=trigger)
        assert alarm["trigger"].params["RELATED"] == related
        assert str(alarm["action"]) == "DISPLAY"

    def test_a_day_that_is_not_known_is_not_claimed(self) -> None:
        todo = todos(document_ics(NOTICE))["收到通知后2日内"]
        assert "due" not in todo
        assert todo.walk("VALARM") == []
        assert "请给出收文日期" in str(todo["description"])
        assert "due" in todos(document_ics(NOTICE, received_on=date(2026, 5, 14)))["收到通知后2日内"]

    def test_a_recurring_duty_keeps_its_rule(self) -> None:
        todo = todos(document_ics(NOTICE))["每月5日前"]
        assert todo.decoded("dtstart") == date(2026, 6, 5)
        assert todo["rrule"].to_ical() == b"FREQ=MONTHLY;BYMONTHDAY=5"
        undated = todos(document_ics(evolve(NOTICE, date_of_issue=None)))["每月5日前"]
        assert "rrule" not in undated
        assert "dtstart" not in undated

    def test_words_cannot_open_a_line_of_their_own(self) -> None:
        hostile = evolve(DAY, task="甲\nATTACH:file:///etc/passwd\r\nEND:VTODO")
        calendar = icalendar.Calendar.from_ical(document_ics(evolve(NOTICE, deadlines=[hostile])))
        (todo,) = calendar.walk("VTODO")
        assert "attach" not in todo


class TestAnotherLibrary:
    """vobject, which did not write it, reads the same days, alarms and recurrences."""

    def test_reads_the_same(self) -> None:
        written = vobject.readOne(document_ics(NOTICE).decode())
        read = {todo.summary.value.rsplit("（", 1)[1].rstrip("）"): todo for todo in written.vtodo_list}
        assert set(read) == {deadline.text for deadline in NOTICE.deadlines}
        assert read["6月12日前"].due.value == date(2026, 6, 12)
        moment = read["6月13日17:00前"].due.value
        assert (moment.replace(tzinfo=None).isoformat(), moment.utcoffset()) == (
            "2026-06-13T17:00:00",
            timedelta(hours=8),
        )
        assert "due" not in read["收到通知后2日内"].contents
        assert read["6月12日前"].valarm.trigger.value == timedelta(hours=-15)
        comes_again = [moment.date() for moment in read["每月5日前"].rruleset[:2]]
        assert comes_again == [date(2026, 6, 5), date(2026, 7, 5)]


class TestStable:
    """UIDs and stamps come from the document, never from a clock (RFC 5545 3.8.4.7, 3.8.7.2)."""

    def test_the_same_duties_give_the_same_bytes(self) -> None:
        assert document_ics(NOTICE) == agenda_ics(agenda([NOTICE]))

    def test_the_uid_stays_when_the_day_is_moved(self) -> None:
        moved = evolve(NOTICE, deadlines=[evolve(DAY, on=date(2026, 6, 15))])
        (uid,) = {str(todo["uid"]) for todo in todos(document_ics(moved)).values()}
        assert uid == str(todos(document_ics(NOTICE))["6月12日前"]["uid"])

    def test_no_two_todos_share_a_uid(self) -> None:
        unnamed = OfficialDocument(deadlines=[DAY, MOMENT])
        calendar = icalendar.Calendar.from_ical(agenda_ics(agenda([unnamed, unnamed, NOTICE])))
        uids = [str(todo["uid"]) for todo in calendar.walk("VTODO")]
        assert len(set(uids)) == len(uids) == 8

    @pytest.mark.parametrize(
        ("issued", "stamped_on", "day"),
        [
            (date(2026, 5, 13), None, date(2026, 5, 12)),
            (date(2026, 5, 13), date(2026, 5, 20), date(2026, 5, 19)),
            (None, None, date(2026, 6, 11)),
        ],
    )
    def test_the_stamp_is_midnight_in_china(self, issued: date | None, stamped_on: date | None, day: date) -> None:
        notice = OfficialDocument(date_of_issue=PrintedDate.of(issued) if issued else None, deadlines=[DAY])
        (todo,) = todos(agenda_ics(agenda([notice]), stamped_on=stamped_on)).values()
        assert todo.decoded("dtstamp").replace(tzinfo=None) == datetime.combine(day, datetime.min.time()).replace(
            hour=16
        )


def test_without_the_extra_the_error_says_what_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(ExtraMissingError, match=r"gov-notice\[ics\]"):
        document_ics(NOTICE)
