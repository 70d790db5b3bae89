"""Reads one date or time of day in any printed form, at a given place of folded text."""

import re
from collections.abc import Callable
from typing import Any, Final

from gov_notice.model.numerals import digits_value, numeral_value
from gov_notice.timing.expressions import WEEKDAYS, DayTime, PartialDate
from gov_notice.timing.lunar import LUNAR_BEGINS, read_lunar, read_lunar_beside, read_lunar_day

__all__ = ["read_date", "read_plain_date"]

# blanks stand inside dates that were letter-spaced or broken over lines
_S: Final = " {0,3}"
_D: Final = "[0-9]"
_CN: Final = "[一二三四五六七八九]"
_TO: Final = f"{_S}[-~至到]{{1,3}}{_S}"
_TENS: Final = f"(?:[一二三]? ?十 ?{_CN}?|{_CN})"

_YEAR: Final = (
    "(?:(?:(?P<year>[12一二](?: ?[0-9〇零一二三四五六七八九]){3}|[0-9]{2}(?=年[0-9]{1,2}月))"
    f"|(?P<year_word>[今本当明次翌去])){_S}年(?:度|年(?=[底末初]))?|(?P<bare_year>年)(?=[底末]|初(?![中级步次审期])"
    f"|中[和、])){_S}"
)
_SEASON: Final = (
    f"(?:(?P<half>[上下])半年|第?(?P<quarter>[一二三四1-4]){_S}季度|(?P<quarter_word>[本下上])季度"
    "|(?P<bare_quarter>季)度?(?=[末底]))"
)
_MONTH: Final = (
    f"(?:(?P<month>{_D}{{1,2}}|1 [0-2]|十 ?[一二]?|{_CN})"
    f"(?:{_S}月份?|(?=(?<=[0-9]){_TO}{_D}{{1,2}}{_S}月(?!底?[内份])))"
    "|(?P<month_word>[本当次下上这首末]|最后一(?=个月)|第[一二三](?=个月))个?月份?(?![刊饼亮])(?:的(?=[0-9]))?|(?P<bare_month>月)(?=[底末初]))"
)
_PARTS: Final = "中下旬|上中旬|[上中下]旬|底|末|初(?![中级步次审期])|中(?=[和、,。;至前])"
_PART: Final = f"{_S}(?P<part>{_PARTS})"
# behind the second of two days in a row: 12月28、29两日
_TWO_DAYS: Final = "[两二][日天]"
_DAY: Final = (
    f"{_S}(?P<day>[0-3] [0-9]|{_D}{{1,2}}|{_TENS})"
    f"(?:{_S}[日号]|(?=(?<=[0-9])(?:{_TO}|[、和]){_D}{{1,2}}{_S}(?:[日号]|{_TWO_DAYS})))"
)
_STATED: Final = (
    f"{_S}(?P<opening>[(（][本下这]?)?(?:周|星期|礼拜)(?P<stated>[一二三四五六日天])"
    "(?(opening)(?:[)）]|(?![-~至到,、)）])))"
)

_DATE: Final = re.compile(
    f"(?:{_YEAR})?(?:{_SEASON})?(?:{_MONTH}(?:{_PART}|{_DAY}(?:{_STATED})?)?|(?P<part_alone>{_PARTS})?)"
).match
# the usual form, before the one that covers all
_PLAIN: Final = re.compile("(?:([12][0-9]{3})年)?([0-9]{1,2})月([0-9]{1,2})日(?![ (（周星礼])").match
_DOTTED: Final = re.compile(
    rf"(?P<year>(?:19|20){_D}{{2}}) ?(?P<sign>[-./]) ?(?P<month>{_D}{{1,2}}) ?(?P=sign) ?"
    rf"(?P<day>{_D}{{1,2}})(?!{_D})日?(?:{_STATED})?"
).match
_SHORT: Final = re.compile(rf"(?P<month>[0-9]{{1,2}})[./](?P<day>[0-9]{{1,2}})(?![0-9%]|\.[0-9])(?:{_STATED})?").match
_LONE_DAY: Final = re.compile(
    rf"(?P<day>{_D}{{1,2}}|{_TENS})(?:{_S}日(?![内常]|[(][0-9]{{1,3}}小时)(?:{_STATED})?|(?={_TWO_DAYS}))"
).match
_LONE_DAY_LIST: Final = re.compile(rf"(?P<day>{_D}{{1,2}})(?={_TO}{_D}{{1,2}}{_S}日(?!内))").match
_WEEKDAY: Final = re.compile(
    r"(?P<week_word>(?:[本下上这次]个?)?)(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])(?![次年期个])"
).match
_WEEK: Final = re.compile("(?P<week_word>[本下上这次])个?(?:周|星期)(?P<part>末|底)?(?=[之以]?[前内])").match
_NTH_WEEK: Final = re.compile(
    "(?P<day_word>第[一二三四五六七八九十]个?周(?:的?(?:周|星期)[一二三四五六日天])?)(?=[之以]?[前内])"
).match
_DAY_WORD: Final = re.compile("(?P<day_word>当日|当天|次日|翌日|今日|今天|明日|明天|第一天|最后一天|首日)").match
_OTHER_DAYS: Final = {
    **dict.fromkeys("0123456789", (_LONE_DAY, _LONE_DAY_LIST)),
    **dict.fromkeys("一二三四五六七八九十 ", (_LONE_DAY,)),
    **dict.fromkeys("本上下这", (_WEEK, _WEEKDAY)),
    **dict.fromkeys("周星礼", (_WEEKDAY,)),
    **dict.fromkeys("当翌今明最首", (_DAY_WORD,)),
    "次": (_WEEK, _WEEKDAY, _DAY_WORD),
    "第": (_DAY_WORD, _NTH_WEEK),
}
"""The other forms of a day, by the character they begin with."""
_DATE_BEGINS: Final = frozenset("0123456789一二三四五六七八九十今本当明次翌去年上中下第季月这首末底初最")

_CLOCK: Final = re.compile(
    f"{_S}(?:当[日天]{_S})?"
    "(?P<part>凌晨|清晨|早上|早晨|早|上午|中午|正午|下午|傍晚|晚上|晚间|夜间|晚|全天)?"
    f"(?:{_S}[(（](?:周|星期)(?P<stated>[一二三四五六日天])[)）])?{_S}"
    f"(?:(?P<hour>{_D}{{1,2}}){_S}(?::{_S}(?P<minute>{_D}{{2}})(?:{_S}[时点分]|:{_D}{{2}})?"
    f"|[时点](?:钟|整|(?P<half>半)|{_S}(?P<minutes>{_D}{{1,2}}){_S}分)?)"
    f"|(?P<hour_word>零|二?十{_CN}?|{_CN})[时点](?:钟|整|(?P<half_word>半)|(?P<minutes_word>二?三?四?五?十{_CN}?)分)?)?"
    f"(?P<hours>(?:[上下]班|放学|上课|闭馆)(?:时间?)?(?={_S}(?:之前|以前|前)))?"
).match
_CLOCK_BEGINS: Final = frozenset(" 当凌清早上中正下傍晚夜全放闭零一二三四五六七八九十0123456789")
_AFTERNOON: Final = frozenset({"下午", "傍晚", "晚上", "晚间", "夜间", "晚"})
_MONTH_WORDS: Final = {"最后一": "末", "第一": "首", "第二": "第二个", "第三": "第三个"}
_BLANKLESS: Final = {32: None}


def read_date(text: str, at: int, *, after: PartialDate | None = None) -> tuple[PartialDate, int] | None:
    """Read the date, time of day or both that begins at `at`; give it and the place behind it.

    `after` is the first date of a range, whose form the second may shorten: 1月15至22日, 2020.1.21-1.31.

    >>> read_date("请于2020年6月12日（星期五）17:00前报送", 2)[1]
    22
    """
    return read_plain_date(text, at) or _read_other_date(text, at, after)


def read_plain_date(text: str, at: int) -> tuple[PartialDate, int] | None:
    """Read month and day in digits, with or without a year, alone or with a time of day; as `read_date` does.

    >>> read_plain_date("请于2020年6月12日前报送", 2)[1]
    12
    """
    plain = _read_plain_day(text, at)
    if plain is None:
        return None
    said, stop = plain
    return _with_clock(text, said, stop) if text[stop : stop + 1] in _CLOCK_BEGINS else (PartialDate(**said), stop)


def _read_other_date(text: str, at: int, after: PartialDate | None) -> tuple[PartialDate, int] | None:
    """Read a date, a time of day or both in any form but the plain one."""
    said, stop = _read_lunar(text, at, after) if text[at : at + 1] in LUNAR_BEGINS else ({}, at)
    if not said:
        said, stop = _read_other_day(text, at, after)
        if "weekday" in said and (solar := _read_solar_beside(text, stop)):
            weekday = said["weekday"]
            said, stop = solar
            said.setdefault("stated_weekday", weekday)
        if "day" in said and (beside := read_lunar_beside(text, stop)):
            said["lunar"], stated, stop = beside
            said |= {"stated_weekday": _weekday(stated)} if stated else {}
    return _with_clock(text, said, stop)


def _with_clock(text: str, said: dict[str, Any], stop: int) -> tuple[PartialDate, int] | None:
    """Give the date of some fields with the time of day that begins behind them; None where there is neither."""
    found = _CLOCK(text, stop) if text[stop : stop + 1] in _CLOCK_BEGINS else None
    if found is None or found.end() == stop:
        return (PartialDate(**said), stop) if said else None
    part, stated, digits, minute, half, minutes, hour_word, half_word, minutes_word, hours = found.groups()
    hour = digits or hour_word
    if part is hour is hours is None or (not said and part is None and hour_word):
        return (PartialDate(**said), stop) if said else None
    if stated:
        said["stated_weekday"] = _weekday(stated)
    clock = DayTime(
        part=part,
        hour=None if hour is None else _on_24_hours(_number(hour) or 0, part),
        minute=30 if half or half_word else _number(minute or minutes or minutes_word) or 0,
        hours=hours and hours.removesuffix("间").removesuffix("时"),
    )
    return PartialDate(**said, clock=clock), stop + len(found[0].rstrip())


def _read_plain_day(text: str, at: int) -> tuple[dict[str, Any], int] | None:
    """Read month and day in digits, with or without a year; give the fields they say and the place behind."""
    match = _PLAIN(text, at)
    if match is None:
        return None
    year, month, day = match.groups()
    said = {"month": int(month), "day": int(day)}
    if year is not None:
        said["year"] = int(year)
    return said, match.end()


def _read_other_day(text: str, at: int, after: PartialDate | None) -> tuple[dict[str, Any], int]:
    """Read a day in any form but the plain one; give the fields it says, none where no day begins, and the place."""
    if text[at : at + 1] in {"1", "2"} and (match := _DOTTED(text, at)):
        return _said(match), match.end()
    begins = text[at : at + 1]
    if begins in _DATE_BEGINS and (match := _DATE(text, at)) and match.end() > at:
        return _said(match), len(text[at : match.end()].rstrip()) + at
    if after is not None and after.day is not None and (match := _SHORT(text, at)):
        return _said(match), match.end()
    for pattern in _OTHER_DAYS.get(begins, ()):
        if match := pattern(text, at):
            return _said(match), match.end()
    return {}, at


def _read_lunar(text: str, at: int, after: PartialDate | None) -> tuple[dict[str, Any], int]:
    """Read a lunar day, with the day of the solar calendar that stands behind it in brackets: 正月十五（3月3日）."""
    read = read_lunar(text, at)
    if read is None and after is not None and after.is_lunar_only:
        read = read_lunar_day(text, at)
    if read is None:
        return {}, at
    words, stop = read
    solar, end = _read_solar_beside(text, stop) or ({}, stop)
    return {**solar, "lunar": words}, end


def _read_solar_beside(text: str, at: int) -> tuple[dict[str, Any], int] | None:
    """Read the bracket with the day that a weekday or a lunar day is: 下周三（5月20日）."""
    if text[at : at + 1] not in {"(", "（"}:
        return None
    solar, stop = _read_plain_day(text, at + 1) or _read_other_day(text, at + 1, None)
    return (solar, stop + 1) if "day" in solar and text[stop : stop + 1] in {")", "）"} else None


def _said(match: re.Match[str]) -> dict[str, Any]:
    """Give the fields that the groups of a match say."""
    said: dict[str, Any] = {}
    for group, words in match.groupdict().items():
        if words is not None and group in _FIELDS:
            name, value = _FIELDS[group]
            said[name] = value(words)
    return said


def _number(words: str | None) -> int | None:
    if words is None:
        return None
    if words.isascii() and words.isdecimal():
        return int(words)
    plain = words.translate(_BLANKLESS)
    return digits_value(plain) if len(plain) == 4 else numeral_value(plain)


def _year(words: str) -> int | None:
    year = _number(words)
    return year + 2000 if year is not None and year < 100 else year


def _half(words: str) -> int:
    return "上下".index(words) + 1


def _weekday(words: str) -> int:
    return WEEKDAYS.index(words.replace("天", "日")) + 1


def _week_word(words: str) -> str:
    return words.removesuffix("个")


def _month_word(words: str) -> str:
    """Lead the words for a month of a quarter to one form: 首, 第二个, 第三个, 末."""
    return _MONTH_WORDS.get(words, words)


def _bare(_: str) -> str:
    return ""


_FIELDS: Final[dict[str, tuple[str, Callable[[str], Any]]]] = {
    "year": ("year", _year),
    "year_word": ("year_word", str),
    "bare_year": ("year_word", _bare),
    "half": ("half", _half),
    "quarter": ("quarter", _number),
    "quarter_word": ("quarter_word", str),
    "bare_quarter": ("quarter_word", _bare),
    "month": ("month", _number),
    "month_word": ("month_word", _month_word),
    "bare_month": ("month_word", _bare),
    "part": ("part", str),
    "part_alone": ("part", str),
    "day": ("day", _number),
    "stated": ("stated_weekday", _weekday),
    "week_word": ("week_word", _week_word),
    "weekday": ("weekday", _weekday),
    "day_word": ("day_word", str),
}


def _on_24_hours(hour: int, part: str | None) -> int:
    if part in _AFTERNOON:
        if hour == 12 and part not in {"下午", "傍晚"}:
            return 24
        return hour + 12 if hour < 12 else hour
    if part in {"中午", "正午"} and hour < 3:
        return hour + 12
    if part == "凌晨" and hour == 12:
        return 0
    return hour
