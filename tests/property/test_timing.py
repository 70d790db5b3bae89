"""Laws of time expressions."""

from datetime import date, timedelta

from attrs import evolve
from hypothesis import given, strategies as st

from gov_notice.model import TimeUnit
from gov_notice.parsing.fold import FOLD
from gov_notice.parsing.paragraphs import Paragraph, Setting
from gov_notice.parsing.understand.duties import find_duties
from gov_notice.timing import (
    DayTime,
    Frame,
    Frequency,
    Lapse,
    Open,
    PartialDate,
    Point,
    Range,
    Recurring,
    Relation,
    find_times,
    parse_time,
    recurrence_rule,
    resolve,
)

YEARS = st.integers(1949, 2099)
MONTHS = st.integers(1, 12)
DAYS = st.integers(1, 31)
BOUNDS = st.sampled_from(["前", "之前", "以前", "止"])
CLOCKS = st.builds(
    DayTime,
    part=st.none(),
    hour=st.integers(0, 23),
    minute=st.integers(0, 59),
) | st.builds(DayTime, part=st.just("下午"), hour=st.integers(13, 18), minute=st.sampled_from([0, 15, 30]))
OPTIONAL_CLOCKS = st.none() | CLOCKS
WEEKDAYS = st.integers(1, 7)
LUNAR_DAYS = st.sampled_from(["农历正月十五", "农历八月二十三", "正月初八", "腊月三十", "大年初六"])
WHOLE_DAYS = st.builds(
    PartialDate,
    year=st.none() | YEARS,
    month=MONTHS,
    day=DAYS,
    stated_weekday=st.none() | WEEKDAYS,
    lunar=st.none() | LUNAR_DAYS.filter(lambda words: "月" in words),
    clock=OPTIONAL_CLOCKS,
)
PARTS_OF_MONTHS = st.builds(
    PartialDate,
    year=st.none() | YEARS,
    month=MONTHS,
    part=st.none() | st.sampled_from(["上旬", "中旬", "下旬", "底", "末", "初"]),
)
WORDED_DAYS = (
    st.builds(PartialDate, month_word=st.sampled_from("本下次"), day=DAYS, clock=OPTIONAL_CLOCKS)
    | st.builds(PartialDate, year_word=st.sampled_from("今明"), month=MONTHS, day=DAYS)
    | st.builds(PartialDate, week_word=st.sampled_from("本下次"), weekday=WEEKDAYS, clock=OPTIONAL_CLOCKS)
    | st.builds(PartialDate, lunar=LUNAR_DAYS, clock=OPTIONAL_CLOCKS)
    | st.builds(PartialDate, day_word=st.sampled_from(["当日", "次日"]), clock=OPTIONAL_CLOCKS)
    | st.builds(PartialDate, day=DAYS, clock=OPTIONAL_CLOCKS)
)
SEASONS = (
    st.builds(PartialDate, year=st.none() | YEARS, quarter=st.integers(1, 4), part=st.none() | st.just("末"))
    | st.builds(PartialDate, year=YEARS, half=st.sampled_from([1, 2]))
    | st.builds(PartialDate, year_word=st.sampled_from(["", "今", "本"]), part=st.sampled_from(["底", "末"]))
    | st.builds(PartialDate, month_word=st.sampled_from(["", "本"]), part=st.sampled_from(["底", "末"]))
    | st.builds(PartialDate, year=YEARS)
)
WEEKS = st.builds(
    Point,
    at=st.builds(PartialDate, week_word=st.sampled_from("本下次"), part=st.none() | st.just("末")),
    bound=st.sampled_from(["前", "之前", "内", "以内"]),
)
POINTS = (
    WEEKS
    | st.builds(
        Point,
        at=WHOLE_DAYS | PARTS_OF_MONTHS | WORDED_DAYS | SEASONS,
        bound=st.none() | BOUNDS,
        inclusive=st.none(),
    )
    | st.builds(Point, at=WHOLE_DAYS, bound=BOUNDS, inclusive=st.sampled_from([True]))
)
RANGES = (
    st.builds(Range, first=WHOLE_DAYS, last=WHOLE_DAYS, bound=st.none() | st.just("止"))
    | st.builds(Range, first=PARTS_OF_MONTHS, last=PARTS_OF_MONTHS)
    | st.builds(Range, first=st.none(), last=WHOLE_DAYS, bound=st.none() | BOUNDS)
)
EVENTS = st.sampled_from(["收到通知", "公告发布", "培训结束", "会议召开", "整改期满"])
UNITS = st.sampled_from(list(TimeUnit))
COUNTS = st.integers(1, 365)
LAPSES = (
    st.builds(Lapse, count=COUNTS, unit=UNITS, bound=st.sampled_from(["内", "以内", "之内"]))
    | st.builds(
        Lapse,
        count=COUNTS,
        unit=UNITS,
        relation=st.sampled_from([Relation.AFTER, Relation.SINCE]),
        anchor=EVENTS,
        bound=st.just("内"),
    )
    | st.builds(
        Lapse,
        count=COUNTS,
        unit=UNITS.filter(lambda unit: unit is not TimeUnit.YEARS),
        relation=st.just(Relation.BEFORE),
        anchor=st.none() | EVENTS,
    )
)
RECURRING = (
    st.builds(
        Recurring,
        every=st.just(Frequency.MONTH),
        at=st.lists(st.builds(PartialDate, day=DAYS), min_size=1, max_size=4).map(tuple),
        bound=st.none() | BOUNDS,
    )
    | st.builds(
        Recurring,
        every=st.just(Frequency.YEAR),
        at=st.lists(st.builds(PartialDate, month=MONTHS, day=DAYS), min_size=1, max_size=3).map(tuple),
        bound=st.none() | BOUNDS,
    )
    | st.builds(
        Recurring,
        every=st.just(Frequency.WEEK),
        at=st.builds(PartialDate, week_word=st.just(""), weekday=WEEKDAYS, clock=OPTIONAL_CLOCKS).map(lambda at: (at,)),
        bound=st.none() | BOUNDS,
    )
    | st.builds(
        Recurring,
        every=st.sampled_from([Frequency.QUARTER, Frequency.HALF_YEAR]),
        at=st.builds(PartialDate, month_word=st.sampled_from(["首", "第二个", "末"]), day=DAYS).map(lambda at: (at,)),
        bound=st.none() | BOUNDS,
    )
    | st.builds(Recurring, every=st.sampled_from(Frequency))
    | st.builds(
        Recurring,
        every=st.sampled_from([Frequency.MONTH, Frequency.QUARTER, Frequency.YEAR]),
        lapse=st.builds(
            Lapse,
            count=COUNTS,
            unit=UNITS,
            relation=st.just(Relation.AFTER),
            anchor=st.just("终了"),
            bound=st.just("内"),
        ),
    )
)
EXPRESSIONS = POINTS | RANGES | LAPSES | RECURRING | st.builds(Open, st.sampled_from(["尽快", "近期"]))
HOSTILE = st.text(
    alphabet="0123456789OО一二三十〇年月日号时点分周星期旬底末前后内至-~.:：（）(),，。、 "
    "每本下次起止截自收到于在请报送会尽快天个工作小\t",
    max_size=80,
)
DAYS_OF_ISSUE = st.dates(date(1950, 1, 1), date(2098, 12, 31))


class TestPrinting:
    """`parse_time(str(e)) == e`: printing is canonical."""

    @given(EXPRESSIONS)
    def test_printed_then_read_is_the_same(self, expression: object) -> None:
        assert parse_time(str(expression).translate(FOLD)) == expression


class TestScanning:
    """Matches lie in the text, in printed order, and none overlaps another."""

    @given(HOSTILE)
    def test_matches_are_in_order_and_apart(self, text: str) -> None:
        done = 0
        for match in find_times(text.translate(FOLD)):
            assert done <= match.start < match.stop <= len(text)
            done = match.stop

    @given(HOSTILE, EXPRESSIONS)
    def test_an_expression_between_stops_is_found(self, text: str, expression: object) -> None:
        words = str(expression).translate(FOLD)
        whole = f"{text.translate(FOLD)}。{words}。"
        assert any(whole[match.start : match.stop] == words for match in find_times(whole))


class TestResolving:
    """The due day is the last day that counts; a day that does not exist is never claimed."""

    @given(POINTS | RANGES, DAYS_OF_ISSUE)
    def test_days_come_in_order_or_with_a_reason(self, expression: Point | Range, issued_on: date) -> None:
        resolved = resolve(expression, Frame(issued_on=issued_on))
        if resolved.first is not None and resolved.last is not None:
            assert resolved.first <= resolved.last
        if resolved.last is not None:
            assert resolved.year_from is not None

    @given(MONTHS, DAYS, st.integers(0, 300), DAYS_OF_ISSUE)
    def test_a_later_day_of_the_year_is_due_later(self, month: int, day: int, more: int, issued_on: date) -> None:
        try:
            one = date(issued_on.year, month, day)
        except ValueError:
            return
        other = one + timedelta(days=more)
        if one < issued_on or other.year != one.year:
            return
        frame = Frame(issued_on=issued_on)
        first, second = (
            resolve(Point(at=PartialDate(month=each.month, day=each.day), bound="前"), frame).last
            for each in (one, other)
        )
        assert first is not None
        assert second is not None
        assert first <= second

    @given(st.builds(PartialDate, year=YEARS, month=MONTHS, day=st.integers(1, 28)), WEEKDAYS)
    def test_no_day_is_claimed_against_its_weekday(self, at: PartialDate, weekday: int) -> None:
        day = resolve(Point(at=at), Frame()).last
        assert day is not None
        found = resolve(Point(at=evolve(at, stated_weekday=weekday)), Frame())
        if day.isoweekday() == weekday:
            assert (found.last, found.flaws) == (day, ())
        else:
            assert found.last is None
            assert [flaw.code for flaw in found.flaws] == ["weekday-mismatch"]

    @given(MONTHS, DAYS, DAYS_OF_ISSUE)
    def test_a_missing_year_is_the_next_such_day_or_doubted(self, month: int, day: int, issued_on: date) -> None:
        resolved = resolve(Point(at=PartialDate(month=month, day=day)), Frame(issued_on=issued_on))
        if resolved.last is None:
            assert [flaw.code for flaw in resolved.flaws] == ["no-such-day"]
        elif not resolved.flaws:
            assert issued_on <= resolved.last

    @given(RECURRING)
    def test_every_recurrence_has_a_rule(self, recurring: Recurring) -> None:
        assert recurrence_rule(recurring).startswith("FREQ=")


class TestDuties:
    """Law 1: parse returns for every str; what is found stands where it says."""

    @given(HOSTILE, st.none() | DAYS_OF_ISSUE)
    def test_any_text_is_read(self, text: str, issued_on: date | None) -> None:
        paragraph = Paragraph(text=text.translate(FOLD), printed=text, start=7)
        deadlines, periods = find_duties([paragraph], Setting(issued_on=issued_on))
        for found in deadlines:
            assert text[found.start - 7 : found.stop - 7] == found.value.text
        for event in periods:
            assert text[event.start - 7 : event.stop - 7] == event.value.text
