"""Finds the time expressions of a text, from left to right, in time that grows with its length."""

import re
from collections import deque
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from attrs import evolve, frozen

from gov_notice.errors import NoticeSyntaxError
from gov_notice.model._fields import unchecked
from gov_notice.model.numerals import numeral_value
from gov_notice.timing.bounds import BOUND_BEGINS, TO, read_bound
from gov_notice.timing.expressions import (
    Frequency,
    Lapse,
    Open,
    PartialDate,
    Point,
    Recurring,
    Relation,
    TimeExpression,
)
from gov_notice.timing.lapses import event_before, find_event_bounds, read_lapse, read_nth_working_day
from gov_notice.timing.making import date_of, point_at, range_between
from gov_notice.timing.misread import with_digits
from gov_notice.timing.repeats import read_after_period, read_list, read_recurring
from gov_notice.timing.written import read_date, read_other_date, read_plain_date

__all__ = ["TimeMatch", "find_times", "find_times_of_all", "parse_time"]


@frozen
class TimeMatch:
    """A time expression and where it stands: half-open, in code points of the text searched."""

    expression: TimeExpression
    start: int
    stop: int


_match_of: Final = unchecked(TimeMatch)

_NUMERAL: Final = "一二三四五六七八九十两半零〇"
_UNIT: Final = (
    "(?:[年月日天时点]|周(?![年岁期])|个(?:工作日|月|小时|星期|周|季度|日历|自然)|小时|工作日|分钟|星期|季度?"
    "|日历|自然日)"
)
_NEXT: Final = f"0-9{_NUMERAL}十百历年月日天时点周个小工分星季自号旬学班午后底末初中期拜上晨早晚逢 :./~至到-"
# two sets of characters first, so that the engine skips what begins no time; then what must stand behind each.
# Digits inside a number, which are many, and those that begin nothing are given up before the words are tried.
_START: Final = re.compile(
    f"[0-9{_NUMERAL}本当次下上今明后翌去这每即年月季周星礼第最首元同中晚早凌农阴旧夏正腊冬大“](?=[{_NEXT}])(?<![0-9A-Za-z][0-9])"
    "(?:(?<=[0-9])(?=[0-9〇零一二三四五六七八九 ]{0,8}+"
    f"(?:{_UNIT}|:[0-9]{{2}}|[-~至到]{{1,3}} {{0,2}}[0-9]{{1,2}} {{0,2}}[月日号])|(?<=[12])[0-9]{{3}} ?[-./])"
    f"|(?<=[{_NUMERAL}])(?=[{_NUMERAL}百0-9 ]{{0,8}}{_UNIT})"
    # words, which no digit begins: by their second character, so that the engine leaves out at once those without it
    f"|(?<![0-9{_NUMERAL}])(?="
    "[年月日周季半班天午星](?<=[本当次下上今明翌去这].)|个(?<=[本当次下上今明翌去这].)[月星季]"
    "|[年半季月旬周星日天个工学早晚逢](?<=每.)"
    "|日(?<=[即首].)|日(?<=同.)(?=[上下中晚前0-9]|[举召][行办开])|月(?<=元.)(?<![0-9百千万亿美欧单公].)|(?:天(?<=后.)(?<![日月年之此以最先]..)|日(?<=[于在至到请]后.))(?=[0-9前]|[之以]前|[上下中]午|下班)"
    "|[底末初](?<=[年月季].)|中(?<=[年月季].)[和、]|旬(?<=[上中下].)"
    "|[一二三四五六日天](?<=周.)"
    "|[期拜](?<=[星礼].)"
    "|[一二三四1-4](?<=第.) ?季|一(?<=第.)天|[一二三四五六七八九十](?<=第.)(?:个?周|个工作日)"
    "|后(?<=最.)一天|个(?<=首.)工"
    "|后(?<=[年月季].)(?<![0-9个一二三四五六七八九十两当本次上下每][年月季].) ?[0-9]"
    "|[五六七八十](?<=“.)一”"
    "|历(?<=[农阴旧夏].)|月(?<=[正腊冬].)|年(?<=大.)[三初]"
    "|午(?<=中.)|上(?<=[晚早].)|晨(?<=凌.)))"
).finditer
# 2026年第8号 names no part of the year
_YEAR_ALONE: Final = re.compile(
    "[12][0-9]{3} ?年度?"
    "(?:(?=[^ 度年0-9一二三四五六七八九十上下底末初中第本季至到~起以之前止内(-]|第[0-9]{1,4}[号期批令])|\\Z)"
).match
_FROM_ISSUE: Final = re.compile(
    "(?:自|从)?本?(?:通知|通告|公告|公示|文件|方案|办法|意见)?(?:正式)?(?:印发|发布|发文|下发|公布|公告|公示|发出)"
    "之?日起?[至到] ?\\Z"
).search
_LONGEST_FROM_ISSUE: Final = 20
_LEADS_TO_DATE: Final = frozenset("至到 ")
_FROM_NOW: Final = re.compile(r"即日(?:起|开始)?,? {0,2}(?:[-~]{1,3}|起?至|到) {0,2}").match
_TO_BEGINS: Final = frozenset("起开-~至到一 ")
_OPEN_WORDS: Final = ("尽快", "尽早", "近期")
_BEFORE_IT: Final = ("截至", "截止到", "截止至", "截止")
_ENDS_BEFORE_IT: Final = frozenset("至到止 :")
_AND: Final = frozenset("、和")
_GOES_ON: Final = _TO_BEGINS | _AND | BOUND_BEGINS
"""Behind a date: the first characters of what belongs to it."""
_DAYS_COUNTED: Final = re.compile(" ?(?P<count>[两二三四五2-5])[天日]").match
# the day has a name behind it: 5月10日羽化期之前, 10月1日国庆节前
_NAMED_DAY: Final = re.compile(
    "(?:[\u4e00-\u9fff]{1,4}[期节]|开[学工班]|投产|通车|放假)(?P<bound>之前|以前|前(?![后往来述期半]))"
).match
_LONGEST_NAME: Final = 7
_COUNTED_FROM_THAT_DAY: Final = re.compile("当[日天]起 ?[0-9一二三四五六七八九十]").match
_BEFORE_DAY_BEFORE: Final = frozenset("于在请,。;:(、 的")
_DAY_BEFORE: Final = ("前一天", "前一日", "头一天")
_QUOTED_DAYS: Final = {"五一": (5, 1), "六一": (6, 1), "七一": (7, 1), "八一": (8, 1), "十一": (10, 1)}
_QUOTED_DAY: Final = re.compile("“(?P<day>[五六七八十]一)”(?:节|假期)?(?P<bound>之前|以前|前(?![后夕]))").match
_Read = tuple[TimeExpression, int, int]


def find_times(text: str) -> tuple[TimeMatch, ...]:
    """Find the time expressions of a folded text, in printed order; none overlaps another.

    >>> [text[m.start:m.stop] for text in ["请于6月12日前报送，收到通知后3日内反馈"] for m in find_times(text)]
    ['6月12日前', '收到通知后3日内']
    """
    text = with_digits(text)
    return _matches(text, [candidate.start() for candidate in _START(text)])


def find_times_of_all(texts: Sequence[str]) -> dict[int, tuple[TimeMatch, ...]]:
    """Find the time expressions of each text of one line as `find_times` does, in one search for where they may begin.

    They come by the place of their text; a text without any has no entry.

    >>> sorted(find_times_of_all(["各县科协", "请于6月12日前报送", "", "3日内反馈"]))
    [1, 3]
    """
    whole = with_digits("\n".join(texts))
    starts = [candidate.start() for candidate in _START(whole)]
    # behind the last text, so that the walk below ends there
    starts.append(len(whole) + 1)
    urged = "尽" in whole or "近期" in whole
    found: dict[int, tuple[TimeMatch, ...]] = {}
    begin = k = 0
    for place, text in enumerate(whole.split("\n")):
        end = begin + len(text)
        first = k
        while starts[k] < end:
            k += 1
        timed = first < k or "前" in text or (urged and ("尽" in text or "近期" in text))
        if timed and (matches := _matches(text, starts[first:k], begin)):
            found[place] = matches
        begin = end + 1
    return found


def _matches(text: str, starts: list[int], begin: int = 0) -> tuple[TimeMatch, ...]:
    """Read the expressions that begin at some of the places given, and those that only name an event.

    The places are counted from `begin` before the text.
    """
    found: list[TimeMatch] = []
    done = 0
    for start in starts:
        at = start - begin
        if at >= done and (read := _read_at(text, at, done)):
            if text[at] == "“":
                read = _with_year_in_front(found, read)
            expression, begun, stop = read
            found.append(_match_of(expression=expression, start=begun, stop=stop))
            done = read[2]
    if "前" in text and (bounds := find_event_bounds(text)):
        found = _merged(found, bounds, text)
    if "尽" in text or "近期" in text:
        for word in _OPEN_WORDS:
            found.extend(TimeMatch(Open(word), at, at + len(word)) for at in _places(text, word))
        found.sort(key=_by_start)
    return tuple(found)


def parse_time(text: str) -> TimeExpression:
    """Read one time expression that fills the whole text; raises `NoticeSyntaxError` where it does not.

    >>> parse_time("每月5日前").bound
    '前'
    """
    found = find_times(text)
    whole = next((m for m in found if m.stop == len(text) and m.start in {0, *map(len, _BEFORE_IT)}), None)
    if whole is None or text[: whole.start] not in {"", *_BEFORE_IT}:
        stop = found[0].start if found else len(text)
        raise NoticeSyntaxError("no time expression fills this text", text=text, start=0, stop=stop or len(text))
    return whole.expression


def _by_start(match: TimeMatch) -> int:
    return match.start


def _places(text: str, word: str) -> list[int]:
    places: list[int] = []
    at = text.find(word)
    while at >= 0:
        places.append(at)
        at = text.find(word, at + 1)
    return places


def _merged(found: list[TimeMatch], bounds: list[tuple[Lapse, int, int]], text: str) -> list[TimeMatch]:
    """Add what only names an event; a bare year in front belongs to it: 2002年秋季开学前."""
    merged: list[TimeMatch] = []
    ahead = deque(bounds)
    for match in [*found, None]:
        while ahead and (match is None or ahead[0][1] < match.start):
            lapse, start, stop = ahead.popleft()
            before = merged[-1] if merged else None
            if (before is not None and start < before.stop) or (match is not None and match.start < stop):
                continue
            if before is not None and before.stop == start and _is_year(before):
                merged.pop()
                start = before.start
                lapse = Lapse(count=0, unit=lapse.unit, relation=Relation.BEFORE, anchor=text[start : stop - 1])
            merged.append(TimeMatch(lapse, start, stop))
        if match is not None:
            merged.append(match)
    return merged


def _is_year(match: TimeMatch) -> bool:
    return isinstance(match.expression, Point) and match.expression.at.is_year_only


def _read_at(text: str, at: int, done: int) -> _Read | None:
    char = text[at]
    if "0" <= char <= "9":
        return _read_digits(text, at, done)
    if char == "每":
        return read_recurring(text, at)
    if char == "即":
        return _read_from_now(text, at)
    if char == "“":
        return _read_quoted_day(text, at)
    if char in "月季半年" and (read := read_after_period(text, at)):
        return read
    return _read_counted(text, at, done) or _read_dated(text, at, done)


@lru_cache(maxsize=256)
def _year(year: int) -> Point:
    """Give a year alone, which texts name again and again."""
    return point_at(at=date_of(year=year))


def _read_digits(text: str, at: int, done: int) -> _Read | None:
    """Read what begins with a digit: the usual forms first."""
    if (alone := _YEAR_ALONE(text, at)) and not (at and text[at - 1] in _ENDS_BEFORE_IT):
        return _year(int(text[at : at + 4])), at, alone.end()
    if plain := read_plain_date(text, at):
        return _read_from_date(text, at, done, *plain)
    return _read_length(text, at, done) or _read_dated(text, at, done)


def _read_counted(text: str, at: int, done: int) -> _Read | None:
    """Read a length of time that no digit begins."""
    char = text[at]
    if char in "第首":
        return read_nth_working_day(text, at, done)
    return _read_length(text, at, done) if char in _NUMERAL else None


def _read_length(text: str, at: int, done: int) -> _Read | None:
    if lapse := read_lapse(text, at):
        expression, start, stop = lapse
        return (expression, start, stop) if start >= done else (_without_event(expression), at, stop)
    return None


def _read_dated(text: str, at: int, done: int) -> _Read | None:
    # 成交当日起10日内: what is counted from that day
    if text[at] == "当" and _COUNTED_FROM_THAT_DAY(text, at):
        return None
    read = read_other_date(text, at)
    return _read_from_date(text, at, done, *read) if read else None


def _read_from_date(text: str, at: int, done: int, first: PartialDate, stop: int) -> _Read:
    """Read the expression that begins with a date: what stands in front of it and behind it."""
    if at and text[at - 1] in _LEADS_TO_DATE and (since := _from_issue(text, at, done)) is not None:
        bound, inclusive, stop = read_bound(text, stop)
        return range_between(last=first, bound=bound, inclusive=inclusive), since, stop
    if text[at] == "当" and first.day_word and (event := event_before(text, at, done)):
        first, at = evolve(first, day_word=f"{event}{first.day_word}"), at - len(event)
    elif first.clock is not None and first.is_clock_only and (begin := _day_before(text, at, done)) is not None:
        first, at = evolve(first, day_word=_DAY_BEFORE[0]), begin
    return _read_point_or_range(text, at, first, stop)


def _day_before(text: str, at: int, done: int) -> int | None:
    """Find where 前一天 begins that ends at a place and is of no event: 请于前一天18:00前, but 考试前一天18:00前."""
    begin = at - len(_DAY_BEFORE[0])
    if begin < done or not text.startswith(_DAY_BEFORE, begin):
        return None
    return begin if begin == 0 or text[begin - 1] in _BEFORE_DAY_BEFORE else None


def _from_issue(text: str, at: int, done: int) -> int | None:
    """Find where 自本通知印发之日起至 begins that ends at a place: from the day the paper goes out."""
    low = max(done, at - _LONGEST_FROM_ISSUE)
    since = _FROM_ISSUE(text[low:at])
    return low + since.start() if since else None


def _without_event(lapse: Lapse) -> Lapse:
    return Lapse(count=lapse.count, unit=lapse.unit, bound=lapse.bound)


def _read_from_now(text: str, at: int) -> _Read | None:
    match = _FROM_NOW(text, at)
    read = match and read_date(text, match.end())
    if not read:
        return None
    last, stop = read
    bound, inclusive, stop = read_bound(text, stop)
    return range_between(last=last, bound=bound, inclusive=inclusive), at, stop


def _read_point_or_range(text: str, at: int, first: PartialDate, stop: int) -> _Read:
    follows = text[stop] if stop < len(text) else ""
    leads_on = follows in _GOES_ON or (at and text[at - 1] in _ENDS_BEFORE_IT) or first.part is not None
    if not leads_on and text.find("前", stop, stop + _LONGEST_NAME) < 0:
        return point_at(at=first), at, stop
    to = TO(text, stop) if follows in _TO_BEGINS else None
    if to and (read := read_date(text, to.end(), after=first)) and _may_end(first, read[0]):
        last, stop = read
        bound, inclusive, stop = read_bound(text, stop)
        if bound in {"起", "内", "之内", "以内"}:
            bound, stop = None, read[1]
        return range_between(first=first, last=last, bound=bound, inclusive=inclusive), at, stop
    if first.part in {"中", "末", "底"} and first.year_word == "" and (more := read_list(text, stop, first)):
        return Recurring(every=Frequency.YEAR, at=(first, *more[0])), at, more[1]
    if follows in _AND and (last_day := _last_of_days(text, stop, first)):
        return range_between(first=first, last=last_day[0]), at, last_day[1]
    bound, inclusive, end = read_bound(text, stop)
    if bound is None:
        named = first.day is not None and text.find("前", stop, stop + _LONGEST_NAME) > 0 and _NAMED_DAY(text, stop)
        if named:
            bound, inclusive, end = named["bound"], None, named.end()
        elif at and text[at - 1] in _ENDS_BEFORE_IT:
            bound = _bound_in_front(text, at)
    return point_at(at=first, bound=bound, inclusive=inclusive), at, end


def _with_year_in_front(found: list[TimeMatch], read: _Read) -> _Read:
    """Join 今年 to “五一”前 behind it."""
    expression, start, stop = read
    year = found[-1] if found and found[-1].stop == start and _is_year(found[-1]) else None
    if year is None or not isinstance(expression, Point) or not isinstance(year.expression, Point):
        return read
    found.pop()
    said = year.expression.at
    at = evolve(expression.at, year=said.year, year_word=said.year_word)
    return evolve(expression, at=at), year.start, stop


def _last_of_days(text: str, stop: int, first: PartialDate) -> tuple[PartialDate, int] | None:
    """Read 、9日 of 6月8日、9日 or of 6月8、9日, or the rest of 7月7日、8日、9日三天: one stretch of time.

    Where a bound follows, each of the days is meant: 6月8日、9日前.
    """
    last, days = first, 1
    while last.day is not None and stop < len(text) and text[stop] in _AND:
        read = read_date(text, stop + 1, after=first)
        if read is None or read[0].day != last.day + 1:
            return None
        last, stop = read
        days += 1
    counted = _DAYS_COUNTED(text, stop)
    if counted and numeral_value(counted["count"].replace("两", "二")) != days:
        return None
    return (last, stop) if days > 1 and read_bound(text, stop)[0] is None else None


def _read_quoted_day(text: str, at: int) -> _Read | None:
    """Read the feast days that are named by month and day: “五一”前."""
    match = _QUOTED_DAY(text, at)
    if match is None:
        return None
    month, day = _QUOTED_DAYS[match["day"]]
    return Point(at=PartialDate(month=month, day=day), bound=match["bound"]), at, match.end()


def _may_end(first: PartialDate, last: PartialDate) -> bool:
    if last.is_clock_only:
        return first.clock is not None and first.clock.hour is not None
    return first.is_year_only == last.is_year_only


def _bound_in_front(text: str, at: int) -> str | None:
    head = text[max(0, at - 4) : at].rstrip(" :")
    if not head.endswith(_BEFORE_IT):
        return None
    return next((word for word in _BEFORE_IT if head.endswith(word)), None)
