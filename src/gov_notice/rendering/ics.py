"""iCalendar (RFC 5545): duties as to-dos with alarms, for any calendar program."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta, timezone
from hashlib import sha256
from types import ModuleType
from typing import Any, Final

from gov_notice.duties import Due, Duty, agenda, occurrences
from gov_notice.duties.recurrence_rule import canonical_rule
from gov_notice.errors import ExtraMissingError
from gov_notice.model import Contact, OfficialDocument
from gov_notice.timing.calendars import Calendar

__all__ = ["agenda_ics", "document_ics"]

_ZONE: Final = "Asia/Shanghai"
_OFFSET: Final = timedelta(hours=8)
_CHINA: Final = timezone(_OFFSET)
_NO_DAY: Final = date(1970, 1, 1)
_DAY_ALARM: Final = timedelta(hours=-15)
"""9:00 on the day before a due day, which starts at 0:00 of that day in RFC 5545."""
_INSTANT_ALARM: Final = timedelta(days=-1)
_YEAR: Final = timedelta(days=366)


def document_ics(
    document: OfficialDocument, *, received_on: date | None = None, calendar: Calendar | None = None
) -> bytes:
    """Give the duties of one document as iCalendar; raises `ExtraMissingError` without the extra `ics`."""
    return agenda_ics(agenda([document], received_on=received_on, calendar=calendar))


def agenda_ics(duties: Iterable[Duty], *, stamped_on: date | None = None) -> bytes:
    """Give duties as iCalendar: a VTODO each, with a VALARM on the day before.

    The same duties always give the same bytes. A UID is made from the document's identity and the pointer, so a
    calendar program updates the to-do when the document is read again. DTSTAMP is `stamped_on`, else the date of
    issue, else the due day: no clock is read. A duty whose day is not known has no DUE, and its description
    says why. Raises `ExtraMissingError` where the extra `ics` is not installed. Source: RFC 5545 3.6.2, 3.6.6.
    """
    icalendar = _package()
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//gov-notice//agenda//ZH")
    calendar.add("version", "2.0")
    calendar.add_component(_zone(icalendar))
    taken: dict[str, int] = {}
    for duty in duties:
        key = f"{duty.identity}#{duty.pointer}"
        taken[key] = taken.get(key, 0) + 1
        uid = sha256(f"{key}#{taken[key]}".encode()).hexdigest()[:32]
        calendar.add_component(_todo(icalendar, duty, f"{uid}@gov-notice", stamped_on))
    return bytes(calendar.to_ical())


def _package() -> ModuleType:
    try:
        import icalendar  # noqa: PLC0415  an extra, imported where it is needed
    except ModuleNotFoundError as error:
        if error.name != "icalendar":
            raise
        raise ExtraMissingError("ics", "icalendar") from None
    return icalendar


def _zone(icalendar: ModuleType) -> Any:  # noqa: ANN401  a class of the package that is imported late
    """Give Asia/Shanghai with the one offset it has had since 1991."""
    standard = icalendar.TimezoneStandard()
    standard.add("dtstart", datetime(1991, 9, 15))  # noqa: DTZ001  local time, as RFC 5545 3.6.5 wants it
    standard.add("tzoffsetfrom", _OFFSET)
    standard.add("tzoffsetto", _OFFSET)
    standard.add("tzname", "CST")
    zone = icalendar.Timezone()
    zone.add("tzid", _ZONE)
    zone.add_component(standard)
    return zone


def _todo(icalendar: ModuleType, duty: Duty, uid: str, stamped_on: date | None) -> Any:  # noqa: ANN401  as above
    todo = icalendar.Todo()
    todo.add("uid", uid)
    due = duty.due if isinstance(duty.due, Due) else None
    stamp = stamped_on or duty.issued_on or (due.day if due else _NO_DAY)
    todo.add("dtstamp", datetime(stamp.year, stamp.month, stamp.day, tzinfo=_CHINA))
    todo.add("summary", _summary(duty))
    todo.add("description", _description(duty))
    todo.add("status", "NEEDS-ACTION")
    if duty.contact is not None and (contact := _contact(duty.contact)):
        todo.add("contact", contact)
    if (first := _first_occurrence(duty)) is not None:
        todo.add("dtstart", first)
        todo.add("rrule", icalendar.vRecur.from_ical(canonical_rule(duty.deadline.recurrence or "")))
        _add_alarm(icalendar, todo, _DAY_ALARM, related="START")
    elif due is not None and (clock := due.time.to_time()) is not None:
        todo.add("due", datetime.combine(due.day, clock), parameters={"TZID": _ZONE})
        _add_alarm(icalendar, todo, _INSTANT_ALARM, related="END")
    elif due is not None:
        todo.add("due", due.day)
        _add_alarm(icalendar, todo, _DAY_ALARM, related="END")
    return todo


def _add_alarm(icalendar: ModuleType, todo: Any, trigger: timedelta, *, related: str) -> None:  # noqa: ANN401  as above
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", str(todo["summary"]))
    alarm.add("trigger", trigger, parameters={"RELATED": related})
    todo.add_component(alarm)


def _first_occurrence(duty: Duty) -> date | None:
    """Give the first day of a recurring duty from the date of issue on, which its rule starts with."""
    if duty.deadline.recurrence is None or duty.issued_on is None or duty.issued_on > date.max - _YEAR:
        return None
    days = occurrences(duty.deadline, after=duty.issued_on, before=duty.issued_on + _YEAR)
    return days[0] if isinstance(days, tuple) and days else None


def _summary(duty: Duty) -> str:
    return f"{duty.task or duty.stated_in or duty.title or '办理'}（{duty.deadline.text}）"


def _description(duty: Duty) -> str:
    lines = [
        f"公文：{duty.title}" if duty.title else "",
        f"出自：{duty.stated_in}" if duty.stated_in else "",
        f"时限：{duty.deadline.text}",
        f"责任单位：{'、'.join(duty.who)}" if duty.who else "",
        f"报送：{'、'.join(duty.recipients)}" if duty.recipients else "",
        *(map(str, duty.due.steps)),
        "" if isinstance(duty.due, Due) or duty.deadline.recurrence else duty.due.reason,
    ]
    return "\n".join(filter(None, lines))


def _contact(contact: Contact) -> str:
    parts = (contact.body, contact.name, *map(str, contact.phones), *contact.emails)
    return " ".join(part for part in parts if part)
