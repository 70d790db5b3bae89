"""Reads one date or time of day in any printed form, at a given place of folded text."""

import re
from typing import Any, Final

from gov_notice.timing.expressions import PartialDate
from gov_notice.timing.fields import form, number, read_form, weekday_number
from gov_notice.timing.lunar import LUNAR_BEGINS, read_lunar, read_lunar_beside, read_lunar_day
from gov_notice.timing.making import clock_at, date_of

__all__ = ["read_date", "read_other_date", "read_plain_date"]

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
    f"(?:(?P<month>{_D}{{1,2}}|1 [0-2]|十 ?[一二]?|{_CN}|元(?=月))"
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
    f"{_S}(?P<opening>[(（](?:[本下这]|(?:(?![至到])[\u4e00-\u9fff]){{1,8}}?)?)?(?:周|星期|礼拜)(?P<stated>[一二三四五六日天])"
    "(?(opening)(?:[)）]|(?![-~至到,、)）])))"
)

# 6月、9月、12月的20日: the day is that of each
_DAY_OF_EACH: Final = r"(?=(?:[、和及][0-9]{1,2}月){1,11}的(?P<day_of_each>[0-9]{1,2})日)"
_DATE: Final = form(
    f"(?:{_YEAR})?(?:{_SEASON})?(?:{_MONTH}(?:{_PART}|(?:的(?=[0-9]{{1,2}}日))?{_DAY}(?:{_STATED})?|{_DAY_OF_EACH})?|(?P<part_alone>{_PARTS})?)"
)
# the usual form, before the one that covers all
_PLAIN: Final = re.compile(
    "(?:([12][0-9]{3})年)?([0-9]{1,2})月([0-9]{1,2})日"
    "(?:[(（](?:周|星期)([一二三四五六日天])[)）])?(?! {0,3}[(（周星礼])"
).match
_DOTTED: Final = form(
    rf"(?P<year>(?:19|20){_D}{{2}}) ?(?P<sign>[-./]) ?(?P<month>{_D}{{1,2}}) ?(?P=sign) ?"
    rf"(?P<day>{_D}{{1,2}})(?!{_D})日?(?:{_STATED})?"
)
_SHORT: Final = form(rf"(?P<month>[0-9]{{1,2}})[./](?P<day>[0-9]{{1,2}})(?![0-9%]|\.[0-9])(?:{_STATED})?")
_LONE_DAY: Final = form(
    rf"(?<!前)(?P<day>{_D}{{1,2}}|{_TENS})(?:{_S}日(?![内常]|[(][0-9]{{1,3}}小时)(?:{_STATED})?|(?={_TWO_DAYS}))"
)
_LONE_DAY_LIST: Final = form(rf"(?P<day>{_D}{{1,2}})(?={_TO}{_D}{{1,2}}{_S}日(?!内))")
_WEEKDAY: Final = form(
    r"(?P<week_word>(?:[本下上这次]个?)?)(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])(?![次年期个])"
)
_WEEK: Final = form("(?P<week_word>[本下上这次])个?(?:周|星期)(?P<part>末|底)?(?=[之以]?[前内])")
_NTH_WEEK: Final = form(
    "(?P<day_word>第[一二三四五六七八九十]个?周(?:的?(?:周|星期)[一二三四五六日天])?)(?=[之以]?[前内])"
)
_DAY_WORD: Final = form("(?P<day_word>当日|当天|同日|次日|翌日|今日|今天|明日|明天|后[日天]|第一天|最后一天|首日)")
_OTHER_DAYS: Final = {
    **dict.fromkeys("0123456789", (_LONE_DAY, _LONE_DAY_LIST)),
    **dict.fromkeys("一二三四五六七八九十 ", (_LONE_DAY,)),
    **dict.fromkeys("本上下这", (_WEEK, _WEEKDAY)),
    **dict.fromkeys("周星礼", (_WEEKDAY,)),
    **dict.fromkeys("当同翌今明后最首", (_DAY_WORD,)),
    "次": (_WEEK, _WEEKDAY, _DAY_WORD),
    "第": (_DAY_WORD, _NTH_WEEK),
}
"""The other forms of a day, by the character they begin with."""
_SIGNS: Final = frozenset("-./ ")
_DATE_BEGINS: Final = frozenset("0123456789一二三四五六七八九十元今本当明次翌去年上中下第季月这首末底初最")

_CLOCK: Final = re.compile(
    f"{_S}(?:当[日天]{_S})?"
    "(?P<part>凌晨|清晨|早上|早晨|早|上午|中午|正午|下午|傍晚|晚上|晚间|夜间|夜里|深夜|晚|全天)?"
    f"(?:{_S}[(（](?:周|星期)(?P<stated>[一二三四五六日天])[)）])?{_S}"
    f"(?:(?P<hour>{_D}{{1,2}}){_S}(?::{_S}(?P<minute>{_D}{{2}})(?:{_S}[时点分]|:{_D}{{2}})?"
    f"|[时点](?:钟|整|(?P<half>半)|{_S}(?P<minutes>{_D}{{1,2}}){_S}分)?)"
    f"|(?P<hour_word>零|二?十{_CN}?|{_CN})[时点](?:钟|整|(?P<half_word>半)|(?P<minutes_word>二?三?四?五?十{_CN}?)分)?)?"
    f"(?P<hours>(?:[上下]班|放学|上课|闭馆)(?:时间?)?(?={_S}(?:之前|以前|前)))?"
).match
_CLOCK_BEGINS: Final = frozenset(" 当凌清早上中正下傍晚夜深全放闭零一二三四五六七八九十0123456789")
_NUMERALS: Final = frozenset("零一二三四五六七八九十")
_AFTERNOON: Final = frozenset({"下午", "傍晚", "晚上", "晚间", "夜间", "夜里", "深夜", "晚"})
_AT_NIGHT: Final = frozenset({"夜里", "深夜"})
_DAWN: Final = 5


def read_date(text: str, at: int, *, after: PartialDate | None = None) -> tuple[PartialDate, int] | None:
    """Read the date, time of day or both that begins at `at`; give it and the place behind it.

    `after` is the first date of a range, whose form the second may shorten: 1月15至22日, 2020.1.21-1.31.

    >>> read_date("请于2020年6月12日（星期五）17:00前报送", 2)[1]
    22
    """
    return read_plain_date(text, at) or read_other_date(text, at, after)


def read_plain_date(text: str, at: int) -> tuple[PartialDate, int] | None:
    """Read month and day in digits, with or without a year, alone or with a time of day; as `read_date` does.

    >>> read_plain_date("请于2020年6月12日前报送", 2)[1]
    12
    """
    plain = _read_plain_day(text, at)
    return _with_clock(text, *plain) if plain is not None else None


def read_other_date(text: str, at: int, after: PartialDate | None = None) -> tuple[PartialDate, int] | None:
    """Read a date, a time of day or both in any form but that of `read_plain_date`; as `read_date` does."""
    if at >= len(text):
        return None
    begins = text[at]
    # 17:00, 7:30
    if ":" in text[at + 1 : at + 3] and "0" <= begins <= "9":
        return _with_clock(text, {}, at)
    # 三年 counts, and is no date
    if begins in _NUMERALS and text.startswith("年", at + 1):
        return None
    said, stop = _read_lunar(text, at, after) if begins in LUNAR_BEGINS else ({}, at)
    if not said:
        said, stop = _read_other_day(text, at, after)
        if "weekday" in said and (solar := _read_solar_beside(text, stop)):
            weekday = said["weekday"]
            said, stop = solar
            said.setdefault("stated_weekday", weekday)
        if "day" in said and (beside := read_lunar_beside(text, stop)):
            said["lunar"], stated, stop = beside
            said |= {"stated_weekday": weekday_number(stated)} if stated else {}
        # 十点 alone may be anything
        if not said and begins in _NUMERALS:
            return None
    return _with_clock(text, said, stop)


def _with_clock(text: str, said: dict[str, Any], stop: int) -> tuple[PartialDate, int] | None:
    """Give the date of some fields with the time of day that begins behind them; None where there is neither."""
    found = _CLOCK(text, stop) if stop < len(text) and text[stop] in _CLOCK_BEGINS else None
    if found is None or found.end() == stop:
        return (date_of(**said), stop) if said else None
    part, stated, digits, minute, half, minutes, hour_word, half_word, minutes_word, hours = found.groups()
    hour = digits or hour_word
    if part is hour is hours is None or (not said and part is None and hour_word):
        return (date_of(**said), stop) if said else None
    if stated:
        said["stated_weekday"] = weekday_number(stated)
    said["clock"] = clock_at(
        part=part,
        hour=None if hour is None else _on_24_hours(number(hour) or 0, part),
        minute=30 if half or half_word else number(minute or minutes or minutes_word) or 0,
        hours=hours and hours.removesuffix("间").removesuffix("时"),
    )
    return date_of(**said), stop + len(found[0].rstrip())


def _read_plain_day(text: str, at: int) -> tuple[dict[str, Any], int] | None:
    """Read month and day in digits, with or without a year; give the fields they say and the place behind."""
    match = _PLAIN(text, at)
    if match is None:
        return None
    year, month, day, weekday = match.groups()
    said = {"month": int(month), "day": int(day)}
    if year is not None:
        said["year"] = int(year)
    if weekday is not None:
        said["stated_weekday"] = weekday_number(weekday)
    return said, match.end()


def _read_other_day(text: str, at: int, after: PartialDate | None) -> tuple[dict[str, Any], int]:
    """Read a day in any form but the plain one; give the fields it says, none where no day begins, and the place."""
    begins = text[at : at + 1]
    if text[at + 4 : at + 5] in _SIGNS and begins in {"1", "2"} and (read := read_form(_DOTTED, text, at)):
        return read
    if begins in _DATE_BEGINS and (read := read_form(_DATE, text, at)):
        said, stop = read
        while text[stop - 1].isspace():
            stop -= 1
        return said, stop
    if after is not None and after.day is not None and (read := read_form(_SHORT, text, at)):
        return read
    for form_ in _OTHER_DAYS.get(begins, ()):
        if read := read_form(form_, text, at):
            return read
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


def _on_24_hours(hour: int, part: str | None) -> int:
    if part in _AT_NIGHT and hour <= _DAWN:
        return hour
    if part in _AFTERNOON:
        if hour == 12 and part not in {"下午", "傍晚"}:
            return 24
        return hour + 12 if hour < 12 else hour
    if part in {"中午", "正午"} and hour < 3:
        return hour + 12
    if part == "凌晨" and hour == 12:
        return 0
    return hour
