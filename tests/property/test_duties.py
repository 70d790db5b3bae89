"""Laws of due days and of the working calendar."""

import os
import subprocess
import sys
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import assume, given, settings, strategies as st

from gov_notice.duties import STATUTES, Due, Unknown, agenda, due, occurrences
from gov_notice.model import ClockTime, Deadline, DeadlineKind, OfficialDocument, TimeUnit
from gov_notice.timing.calendars import TableCalendar, add_working_days, next_working_day, official_calendar

OFFICIAL = official_calendar()
WHOLE_DAYS = tuple(unit for unit in TimeUnit if unit not in (TimeUnit.MINUTES, TimeUnit.HOURS))
SRC = Path(__file__).parents[2] / "src"

days = st.dates(date(2005, 1, 1), date(2025, 12, 31))
any_days = st.dates()
statutes = st.sampled_from((None, *STATUTES))


@st.composite
def table_calendars(draw: st.DrawFn) -> TableCalendar:
    off = draw(st.frozensets(days, max_size=30))
    return TableCalendar(
        years=range(2005, 2026), days_off=off, working_days=draw(st.frozensets(days, max_size=10)) - off
    )


@st.composite
def periods(draw: st.DrawFn, units: tuple[TimeUnit, ...] = WHOLE_DAYS) -> Deadline:
    return Deadline(
        text="期间",
        kind=DeadlineKind.WITHIN,
        count=draw(st.integers(0, 90)),
        unit=draw(st.sampled_from(units)),
        anchor=draw(st.sampled_from(["收到本通知", "发布", "会", None])),
        before_anchor=draw(st.booleans()),
        time=draw(st.none() | st.builds(ClockTime, st.integers(0, 23), st.integers(0, 59))),
    )


@st.composite
def deadlines(draw: st.DrawFn) -> Deadline:
    kind = draw(st.sampled_from(DeadlineKind))
    match kind:
        case DeadlineKind.WITHIN:
            return draw(periods(tuple(TimeUnit)))
        case DeadlineKind.DAY | DeadlineKind.MOMENT:
            return Deadline(
                text="某日前",
                kind=kind,
                on=draw(any_days),
                time=ClockTime(draw(st.integers(0, 24))) if kind is DeadlineKind.MOMENT else None,
                inclusive=draw(st.none() | st.booleans()),
            )
        case _:
            return Deadline(text="某时", kind=kind, recurrence=draw(st.none() | rules()))


def rules() -> st.SearchStrategy[str]:
    words = (
        "FREQ=MONTHLY FREQ=YEARLY FREQ=WEEKLY FREQ=DAILY BYMONTHDAY=5 BYMONTHDAY=-1 BYMONTHDAY=99 BYMONTH=3,6 "
        "BYDAY=2MO BYDAY=FR BYDAY=XX BYDAY=60MO BYDAY=-53SU BYDAY=5TU BYDAY=0MO BYMONTH=13 BYSETPOS=0 UNTIL=2026 "
        "COUNT=2 INTERVAL=2 BYWEEKNO=1 BYYEARDAY=366 WKST=SU 每月"
    )
    part = st.sampled_from(words.split())
    return st.lists(part, max_size=5).map(";".join)


class TestSumLaw:
    """Adding n and then m working days is adding n+m."""

    @given(days, st.integers(0, 60), st.integers(0, 60), st.sampled_from([1, -1]))
    def test_in_one_direction_from_any_day(self, day: date, n: int, m: int, sign: int) -> None:
        first = add_working_days(day, sign * n, OFFICIAL)
        both = add_working_days(day, sign * (n + m), OFFICIAL)
        assert both == (None if first is None else add_working_days(first, sign * m, OFFICIAL))

    @given(days, st.integers(-60, 60), st.integers(-60, 60), table_calendars())
    def test_in_both_directions_from_a_working_day(self, day: date, n: int, m: int, calendar: TableCalendar) -> None:
        assume(calendar.is_working_day(day))
        first = add_working_days(day, n, calendar)
        second = None if first is None else add_working_days(first, m, calendar)
        assume(second is not None)
        assert second == add_working_days(day, n + m, calendar)

    @given(days, st.integers(-40, 40).filter(bool), table_calendars())
    def test_what_is_reached_is_worked_and_as_many_days_away(self, day: date, n: int, calendar: TableCalendar) -> None:
        reached = add_working_days(day, n, calendar)
        assume(reached is not None)
        assert reached is not None
        step = timedelta(days=1 if n > 0 else -1)
        passed = [day + step * at for at in range(1, abs((reached - day).days) + 1)]
        assert sum(calendar.is_working_day(d) is True for d in passed) == abs(n)
        assert calendar.is_working_day(reached) is True

    @given(days, table_calendars())
    def test_between_a_day_and_the_next_working_day_nobody_works(self, day: date, calendar: TableCalendar) -> None:
        after = next_working_day(day, calendar)
        assume(after is not None)
        assert after is not None
        between = [day + timedelta(days=at) for at in range(1, (after - day).days)]
        assert {calendar.is_working_day(d) for d in between} <= {False}


class TestMonotone:
    """A period that starts later does not end earlier (民法典 200-203)."""

    @given(days, st.integers(0, 40), periods(), statutes)
    def test_in_the_start_day(self, start: date, gap: int, deadline: Deadline, statute: str | None) -> None:
        ends = []
        for day in (start, start + timedelta(days=gap)):
            found = due(
                deadline, received_on=day, issued_on=day, events={"会": day}, calendar=OFFICIAL, statute=statute
            )
            assume(isinstance(found, Due))
            assert isinstance(found, Due)
            ends.append((found.day, found.time))
        assert ends[0] <= ends[1]

    @given(days, st.integers(1, 60), statutes)
    def test_the_day_of_the_event_is_not_counted(self, start: date, count: int, statute: str | None) -> None:
        """民法典 201: 开始的当日不计入."""
        deadline = Deadline(text="期间", kind=DeadlineKind.WITHIN, count=count, unit=TimeUnit.DAYS, anchor="会")
        found = due(deadline, events={"会": start}, calendar=OFFICIAL, statute=statute)
        if isinstance(found, Due):
            assert found.day >= start + timedelta(days=count)

    @given(days, periods((TimeUnit.WORKING_DAYS,)))
    def test_the_bounds_of_what_is_unknown_hold(self, start: date, deadline: Deadline) -> None:
        events = {"会": start, "收到本通知": start, "发布": start}
        bare = due(deadline, received_on=start, events=events)
        full = due(deadline, received_on=start, events=events, calendar=OFFICIAL)
        assert isinstance(bare, Unknown)
        assume(isinstance(full, Due))
        assert isinstance(full, Due)
        assert (bare.earliest or date.min) <= full.day <= (bare.latest or date.max)


class TestLegalPeriods:
    """民法典 203: no legal period ends on a rest day; every office period ends where its count does."""

    @given(days, periods(), st.sampled_from(STATUTES), table_calendars())
    def test_it_ends_on_a_working_day(
        self, start: date, deadline: Deadline, statute: str, calendar: TableCalendar
    ) -> None:
        assume(not deadline.before_anchor and deadline.count)
        found = due(
            deadline, received_on=start, issued_on=start, events={"会": start}, calendar=calendar, statute=statute
        )
        if isinstance(found, Due):
            assert calendar.is_working_day(found.day) is True
            assert found.rest_day is False


class TestTotal:
    """`due`, `occurrences` and `agenda` return for every deadline; what cannot be known is `Unknown` with a reason."""

    @given(
        deadlines(),
        st.none() | any_days | st.datetimes(),
        st.none() | any_days,
        statutes,
        st.sampled_from([OFFICIAL, None]),
    )
    def test_due(
        self,
        deadline: Deadline,
        received: date | None,
        issued: date | None,
        statute: str | None,
        calendar: TableCalendar | None,
    ) -> None:
        found = due(
            deadline,
            received_on=received,
            issued_on=issued,
            calendar=calendar,
            statute=statute,
        )
        assert found.reason if isinstance(found, Unknown) else found.steps

    @settings(deadline=None)  # a rule that no year of its phase fits is searched to the year 9999
    @given(rules(), days, st.integers(-10, 800))
    def test_occurrences_are_in_order_and_within(self, rule: str, after: date, length: int) -> None:
        deadline = Deadline(text="定期", kind=DeadlineKind.RECURRING, recurrence=rule, opens_on=date(2005, 1, 1))
        before = after + timedelta(days=length)
        found = occurrences(deadline, after=after, before=before)
        if isinstance(found, tuple):
            assert list(found) == sorted(set(found))
            assert all(after <= day <= before for day in found)

    @given(st.lists(deadlines(), max_size=6), st.none() | any_days)
    def test_agenda_lists_every_deadline_once_and_in_order(self, drawn: list[Deadline], today: date | None) -> None:
        duties = agenda([OfficialDocument(deadlines=drawn)], today=today)
        assert sorted(duty.pointer for duty in duties) == sorted(f"/deadlines/{at}" for at in range(len(drawn)))
        known = [duty.due.day for duty in duties if isinstance(duty.due, Due)]
        assert known == sorted(known)
        assert [isinstance(duty.due, Due) for duty in duties] == [True] * len(known) + [False] * (
            len(drawn) - len(known)
        )


SCRIPT = """
from datetime import date, datetime, timezone
from gov_notice.duties import agenda, due, occurrences
from gov_notice.model import Deadline, DeadlineKind, OfficialDocument, TimeUnit
from gov_notice.parsing import parse
from gov_notice.rendering.ics import agenda_ics
from gov_notice.timing.calendars import official_calendar
calendar = official_calendar()
within = Deadline(text="5个工作日内", kind=DeadlineKind.WITHIN, count=5, unit=TimeUnit.WORKING_DAYS)
monthly = Deadline(text="每月5日前", kind=DeadlineKind.RECURRING, recurrence="FREQ=MONTHLY;BYMONTHDAY=5")
print(repr(due(within, received_on=datetime(2026, 9, 29, 17, tzinfo=timezone.utc), calendar=calendar)))
print(occurrences(monthly, after=date(2026, 1, 1), before=date(2026, 6, 30)))
text = "关于报送总结的通知\\n\\n各县科协：\\n\\n请于本周五17:00前、1月10日前分别报送。\\n\\n柳城市科协\\n2026年12月16日\\n"
print(parse(text).document.deadlines)
notice = OfficialDocument(deadlines=[within, monthly])
print(agenda_ics(agenda([notice], received_on=date(2026, 9, 30), calendar=calendar)).hex())
"""


class TestIndependence:
    """No computation depends on the machine's clock, locale or time zone."""

    @pytest.mark.parametrize(
        "machine",
        [{"TZ": "America/New_York", "LC_ALL": "C"}, {"TZ": "Pacific/Kiritimati", "LC_ALL": "zh_CN.UTF-8"}],
    )
    def test_another_machine_computes_the_same(self, machine: dict[str, str]) -> None:
        assert run({**machine, "PYTHONHASHSEED": "1"}) == run({"TZ": "Asia/Shanghai", "PYTHONHASHSEED": "2"})

    def test_no_clock_is_read(self, monkeypatch: pytest.MonkeyPatch) -> None:
        class Stopped(datetime):
            @classmethod
            def now(cls, tz: object = None) -> "Stopped":
                raise AssertionError(tz)

        monkeypatch.setattr("dateutil.rrule.datetime.datetime", Stopped)
        monthly = Deadline(text="每月5日前", kind=DeadlineKind.RECURRING, recurrence="FREQ=MONTHLY;BYMONTHDAY=5")
        assert isinstance(occurrences(monthly, after=date(2026, 1, 1), before=date(2026, 6, 30)), tuple)


def run(machine: dict[str, str]) -> bytes:
    environment = {**os.environ, "PYTHONPATH": str(SRC), "PYTHONUTF8": "1", **machine}
    done = subprocess.run([sys.executable, "-c", SCRIPT], env=environment, capture_output=True, check=True)  # noqa: S603  our own script
    return done.stdout
