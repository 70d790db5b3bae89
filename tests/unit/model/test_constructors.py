"""Constructors refuse what cannot be, and name class and field."""

from collections.abc import Callable
from datetime import date

import pytest

from gov_notice.errors import InvalidFieldError
from gov_notice.model import (
    Block,
    ClockTime,
    Contact,
    Deadline,
    DeadlineKind,
    DocumentNumber,
    IssuingBody,
    NumberForm,
    OfficialDocument,
    Period,
    PrintedDate,
    TimeUnit,
    Title,
)

IMPOSSIBLE: list[tuple[str, str, Callable[[], object]]] = [
    ("ClockTime", "hour", lambda: ClockTime(25, 0)),
    ("ClockTime", "minute", lambda: ClockTime(16, 60)),
    ("ClockTime", "minute", lambda: ClockTime(24, 1)),
    ("DocumentNumber", "serial", lambda: DocumentNumber(agency_code="柳发", year=2020, serial=0)),
    ("DocumentNumber", "serial", lambda: DocumentNumber(agency_code="柳发", year=2020)),
    ("DocumentNumber", "year", lambda: DocumentNumber(agency_code="柳发", serial=1)),
    ("DocumentNumber", "year", lambda: DocumentNumber(agency_code="柳发", year=20, serial=1)),
    ("DocumentNumber", "agency_code", lambda: DocumentNumber(year=2020, serial=1)),
    ("DocumentNumber", "text", lambda: DocumentNumber(form=NumberForm.UNREADABLE)),
    ("Deadline", "on", lambda: Deadline(text="12日前", kind=DeadlineKind.DAY)),
    ("Deadline", "time", lambda: Deadline(text="12日17时前", kind=DeadlineKind.MOMENT, on=date(2020, 6, 12))),
    ("Deadline", "count", lambda: Deadline(text="5日内", kind=DeadlineKind.WITHIN, unit=TimeUnit.DAYS)),
    ("Deadline", "on", lambda: Deadline(text="尽快", kind=DeadlineKind.OPEN, on=date(2020, 6, 12))),
    ("Deadline", "text", lambda: Deadline(text="", kind=DeadlineKind.OPEN)),
    ("Period", "last", lambda: Period(text="6月12日—2日", first=date(2020, 6, 12), last=date(2020, 6, 2))),
    ("IssuingBody", "name", lambda: IssuingBody("  ")),
    ("IssuingBody", "name", lambda: IssuingBody("柳城\x00市")),
    ("Title", "text", lambda: Title.read("\ud800")),
    ("Block", "level", lambda: Block(level=0)),
    ("Contact", "emails", lambda: Contact(emails=("",))),
    ("OfficialDocument", "notes", lambda: OfficialDocument(notes=("\ufffe",))),
    ("PrintedDate", "text", lambda: PrintedDate("")),
]


@pytest.mark.parametrize(("owner", "name", "make"), IMPOSSIBLE, ids=lambda v: v if isinstance(v, str) else "")
def test_the_impossible_is_refused_by_name(owner: str, name: str, make: Callable[[], object]) -> None:
    with pytest.raises(InvalidFieldError) as raised:
        make()
    assert (raised.value.owner, raised.value.field) == (owner, name)


def test_lists_are_taken_for_tuples() -> None:
    document = OfficialDocument(issuers=[IssuingBody("柳城市科学技术协会")], body=[Block(text="通知如下：")])
    assert document.issuers == (IssuingBody("柳城市科学技术协会"),)
    assert hash(document) == hash(OfficialDocument(issuers=document.issuers, body=document.body))


def test_what_is_printed_and_means_nothing_is_kept() -> None:
    assert PrintedDate.read("2021年2月30日") == PrintedDate("2021年2月30日", None)
    assert DocumentNumber.read("柳发〔2026〕  号").text == "柳发〔2026〕  号"
