"""Finds the time expressions of a text, from left to right, in time that grows with its length."""

import re
from collections import deque
from typing import Final

from attrs import frozen

from gov_notice.errors import NoticeSyntaxError
from gov_notice.timing.expressions import (
    Frequency,
    Lapse,
    Open,
    PartialDate,
    Point,
    Range,
    Recurring,
    Relation,
    TimeExpression,
)
from gov_notice.timing.lapses import find_event_bounds, read_lapse
from gov_notice.timing.written import read_date

__all__ = ["TimeMatch", "find_times", "parse_time"]


@frozen
class TimeMatch:
    """A time expression and where it stands: half-open, in code points of the text searched."""

    expression: TimeExpression
    start: int
    stop: int


_NUMERAL: Final = "一二三四五六七八九十两半零〇"
_UNIT: Final = "(?:[年月日天时点]|周(?![年岁期])|个(?:工作日|月|小时|星期|周|季度|日历|自然)|小时|工作日|分钟|星期|季度?|日历|自然日)"
# one set of characters first, so that the engine skips what begins no time; then what must stand behind each
_START: Final = re.compile(
    f"[0-9{_NUMERAL}本当次下上今明翌去这每即年月季周星礼第中晚早凌]"
    "(?:(?<=[0-9])(?<![0-9A-Za-z][0-9])(?=[0-9OoО〇零一二三四五六七八九 ]{0,8}"
    f"(?:{_UNIT}|:[0-9]{{2}}|[-~至到]{{1,3}} {{0,2}}[0-9]{{1,2}} {{0,2}}[月日号])|[0-9OoО]{{3}} ?[-./])"
    f"|(?<=[{_NUMERAL}])(?=[{_NUMERAL}百OoО0-9 ]{{0,8}}{_UNIT})"
    "|(?<=[本当次下上今明翌去这])(?=[年月日周季半班天午星]|个[月星季])"
    "|(?<=每)(?=[年半季月周星日天个工学])"
    "|(?<=即)(?=日)"
    "|(?<=[年月季])(?=[底末初]|中[和、])"
    "|(?<=周)(?=[一二三四五六日天])"
    "|(?<=[星礼])(?=[期拜])"
    "|(?<=第)(?=[一二三四1-4] ?季)"
    "|(?<=中)(?=午)|(?<=[晚早])(?=上)|(?<=凌)(?=晨))"
).finditer
_YEAR_ALONE: Final = re.compile(
    "[12][0-9]{3}年度?(?=[^ 0-9一二三四五六七八九十上下底末初中第本季至到~起以之前止内(-])"
).match
_TO: Final = re.compile(r" {0,3}(?:起|开始)? {0,3}(?:[-~]{1,5}|至|到|一(?=[0-9]))(?:截?[至止])? {0,3}").match
_FROM_NOW: Final = re.compile(r"即日起? {0,2}(?:[-~]{1,3}|起?至|到) {0,2}").match
_BOUND: Final = re.compile(
    r"(?: {0,2}[(（](?P<within>含[^()（）]{0,8}|北京时间)[)）])?"
    r" {0,3}(?P<bound>之前|以前|前(?![后往来述期半])|截?止(?![办于使])|之内|以内|内(?![容部])|起(?![草诉重来]))?"
    r"(?:[(（](?P<behind>含[^()（）]{0,8})[)）])?"
).match
_BOUND_BEGINS: Final = frozenset("之以前截止内起(（ ")
_TO_BEGINS: Final = frozenset("起开-~至到一 ")
_EVERY: Final = re.compile("每个?(?P<unit>半年|学年|年度?|季度?|月份?|周|星期|工作日|日|天)").match
_NTH_WORKING_DAY: Final = re.compile("最后一个工作日|第[一二三四五六七八九十]个工作日").match
_AFTER_EACH: Final = re.compile("(?:终了|结束)(?:之日起|之?后)").match
_AND: Final = re.compile(" ?[、和及与,] ?").match
_FREQUENCIES: Final = {
    "年": Frequency.YEAR,
    "年度": Frequency.YEAR,
    "学年": Frequency.YEAR,
    "半年": Frequency.HALF_YEAR,
    "季": Frequency.QUARTER,
    "季度": Frequency.QUARTER,
    "月": Frequency.MONTH,
    "月份": Frequency.MONTH,
    "周": Frequency.WEEK,
    "星期": Frequency.WEEK,
    "工作日": Frequency.WORKING_DAY,
    "日": Frequency.DAY,
    "天": Frequency.DAY,
}
_OPEN_WORDS: Final = ("尽快", "尽早", "近期")
_BEFORE_IT: Final = ("截至", "截止到", "截止至", "截止")
_Read = tuple[TimeExpression, int, int]


def find_times(text: str) -> tuple[TimeMatch, ...]:
    """Find the time expressions of a folded text, in printed order; none overlaps another.

    >>> [text[m.start:m.stop] for text in ["请于6月12日前报送，收到通知后3日内反馈"] for m in find_times(text)]
    ['6月12日前', '收到通知后3日内']
    """
    found: list[TimeMatch] = []
    done = 0
    for candidate in _START(text):
        at = candidate.start()
        if at < done:
            continue
        if read := _read_at(text, at, done):
            found.append(TimeMatch(*read))
            done = read[2]
    if "前" in text and (bounds := find_event_bounds(text)):
        found = _merged(found, bounds, text)
    for word in _OPEN_WORDS:
        if word in text:
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
    return [match.start() for match in re.finditer(word, text)]


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
    if char == "每":
        return _read_recurring(text, at)
    if char == "即":
        return _read_from_now(text, at)
    if ("0" <= char <= "9" or char in _NUMERAL) and (lapse := read_lapse(text, at)):
        expression, start, stop = lapse
        return (expression, start, stop) if start >= done else (_without_event(expression), at, stop)
    if char in "12" and (alone := _YEAR_ALONE(text, at)):
        return Point(at=PartialDate(year=int(alone[0][:4]))), at, alone.end()
    read = read_date(text, at)
    return _read_point_or_range(text, at, *read) if read else None


def _without_event(lapse: Lapse) -> Lapse:
    return Lapse(count=lapse.count, unit=lapse.unit, bound=lapse.bound)


def _read_from_now(text: str, at: int) -> _Read | None:
    match = _FROM_NOW(text, at)
    read = match and read_date(text, match.end())
    if not read:
        return None
    last, stop = read
    bound, inclusive, stop = _read_bound(text, stop)
    return Range(last=last, bound=bound, inclusive=inclusive), at, stop


def _read_point_or_range(text: str, at: int, first: PartialDate, stop: int) -> _Read:
    follows = text[stop : stop + 1]
    to = _TO(text, stop) if follows in _TO_BEGINS else None
    if to and (read := read_date(text, to.end(), after=first)) and _may_end(first, read[0]):
        last, stop = read
        bound, inclusive, stop = _read_bound(text, stop)
        if bound in {"起", "内", "之内", "以内"}:
            bound, stop = None, read[1]
        return Range(first=first, last=last, bound=bound, inclusive=inclusive), at, stop
    if first.part in {"中", "末", "底"} and first.year_word == "" and (more := _read_list(text, stop, first)):
        return Recurring(every=Frequency.YEAR, at=(first, *more[0])), at, more[1]
    bound, inclusive, end = _read_bound(text, stop)
    if bound is None:
        bound = _bound_in_front(text, at)
    return Point(at=first, bound=bound, inclusive=inclusive), at, end


def _may_end(first: PartialDate, last: PartialDate) -> bool:
    if last.is_clock_only:
        return first.clock is not None and first.clock.hour is not None
    return first.is_year_only == last.is_year_only


def _bound_in_front(text: str, at: int) -> str | None:
    head = text[max(0, at - 4) : at].rstrip(" :")
    return next((word for word in _BEFORE_IT if head.endswith(word)), None)


def _read_bound(text: str, stop: int) -> tuple[str | None, bool | None, int]:
    if text[stop : stop + 1] not in _BOUND_BEGINS:
        return None, None, stop
    match = _BOUND(text, stop)
    if match is None or match.end() == stop or not (match["bound"] or match["within"]):
        return None, None, stop
    included = match["within"] if (match["within"] or "").startswith("含") else match["behind"]
    if match["bound"] is None:
        return None, True if included else None, match.end() if included else stop
    return match["bound"], True if included else None, match.end()


def _read_recurring(text: str, at: int) -> _Read | None:
    match = _EVERY(text, at)
    if match is None:
        return None
    every, stop = _FREQUENCIES[match["unit"]], match.end()
    if (each := _AFTER_EACH(text, stop)) and (lapse := read_lapse(text, each.end())):
        length = lapse[0]
        event = Lapse(
            count=length.count,
            unit=length.unit,
            relation=Relation.AFTER,
            anchor=text[stop : stop + 2],
            bound=length.bound,
        )
        return Recurring(every=every, lapse=event), at, lapse[2]
    read = _read_day_of_each(text, match.start("unit"), stop)
    if read is None:
        return Recurring(every=every), at, stop
    first, stop = read
    if (to := _TO(text, stop)) and (read := read_date(text, to.end(), after=first)) and not read[0].names_year:
        last, stop = read
        bound, inclusive, stop = _read_bound(text, stop)
        if not last.is_clock_only:
            return Recurring(every=every, since=first, at=(last,), bound=bound, inclusive=inclusive), at, stop
        return Recurring(every=every, at=(first,)), at, read[1]
    days = [first]
    if more := _read_list(text, stop, first):
        days += more[0]
        stop = more[1]
    bound, inclusive, stop = _read_bound(text, stop)
    if bound and (more := _read_list_of_bounds(text, stop, first, bound)):
        days += more[0]
        stop = more[1]
    return Recurring(every=every, at=tuple(days), bound=bound, inclusive=inclusive), at, stop


def _read_day_of_each(text: str, unit: int, stop: int) -> tuple[PartialDate, int] | None:
    if nth := _NTH_WORKING_DAY(text, stop):
        return PartialDate(day_word=nth[0]), nth.end()
    follows = text[stop : stop + 1]
    if follows and (
        follows in "底末初" and text[stop - 1] != "度" or (text[unit] in "周星" and follows in "一二三四五六日天")
    ):
        return read_date(text, stop - 1 if follows in "底末初" else unit)
    return read_date(text, stop + 1 if follows == "的" else stop)


def _read_list(text: str, stop: int, first: PartialDate) -> tuple[list[PartialDate], int] | None:
    """Read the days that follow a first one of the same shape: 五日、十日、十五日."""
    days: list[PartialDate] = []
    while (sign := _AND(text, stop)) and (read := read_date(text, sign.end())) and _same_shape(first, read[0]):
        days.append(read[0])
        stop = read[1]
    return (days, stop) if days else None


def _read_list_of_bounds(text: str, stop: int, first: PartialDate, bound: str) -> tuple[list[PartialDate], int] | None:
    """Read 和11月30日前 behind 每年7月30日前; one rule must be able to say both days."""
    days: list[PartialDate] = []
    while (sign := _AND(text, stop)) and (read := read_date(text, sign.end())) and _same_shape(first, read[0]):
        after, _, end = _read_bound(text, read[1])
        if after != bound or (first.month is not None and first.day != read[0].day):
            break
        days.append(read[0])
        stop = end
    return (days, stop) if days else None


def _same_shape(one: PartialDate, other: PartialDate) -> bool:
    return not other.names_year and all(
        (getattr(one, name) is None) == (getattr(other, name) is None)
        for name in ("month", "month_word", "year_word", "part", "day", "weekday", "quarter")
    )
