"""Time expressions of official Chinese, part by part as printed (时间表达式).

Nothing is filled in here: a missing year stays missing, 13月 stays 13. What day is meant is asked of
`gov_notice.timing.resolve`. `str()` prints the one canonical form, and `parse_time` reads it back.
"""

from enum import Enum
from typing import Final, TypeAlias

from attrs import evolve, field, frozen

from gov_notice.model import TimeUnit

__all__ = [
    "WEEKDAYS",
    "DayTime",
    "Frequency",
    "Lapse",
    "Open",
    "PartialDate",
    "Point",
    "Range",
    "Recurring",
    "Relation",
    "TimeExpression",
]

WEEKDAYS: Final = "一二三四五六日"
_HALVES: Final = ("", "上半年", "下半年")
_ORDINALS: Final = ("", "一", "二", "三", "四")


@frozen(kw_only=True)
class DayTime:
    """A time of day as printed (时刻): 下午5点, 17:00, 中午, 下班.

    `hour` is on the 24-hour clock where a word such as 下午 or the hour itself says so.

    >>> str(DayTime(part="下午", hour=17))
    '下午17:00'
    """

    part: str | None = None
    """The word for the part of the day: 上午, 下午, 晚上."""
    hour: int | None = None
    minute: int = 0
    hours: str | None = None
    """上班, 下班, 放学: a time that office or school hours fix, and the words do not name."""

    def __str__(self) -> str:
        clock = "" if self.hour is None else f"{self.hour}:{self.minute:02d}"
        return f"{self.part or ''}{clock}{self.hours or ''}"


@frozen(kw_only=True)
class PartialDate:
    """A date of which parts may be missing, or said by a word (日期).

    A word field holds what stands before 年, 月, 季度 or 周 instead of a number (今, 本, 下, 次), and is empty
    for the bare unit: 年底, 周五.

    >>> str(PartialDate(month=5, part="中旬")), str(PartialDate(month_word="", part="底"))
    ('5月中旬', '月底')
    """

    year: int | None = None
    year_word: str | None = None
    half: int | None = None
    quarter: int | None = None
    quarter_word: str | None = None
    month: int | None = None
    month_word: str | None = None
    part: str | None = None
    """Part of the month, quarter or year: 上旬, 中旬, 下旬, 初, 中, 底, 末."""
    day: int | None = None
    day_word: str | None = None
    """当日, 次日, 今天: a day said by a word."""
    week_word: str | None = None
    """本, 下, 次 before 周, empty for the bare unit; with no weekday the whole week is meant."""
    weekday: int | None = None
    """From 1, Monday, to 7."""
    stated_weekday: int | None = None
    """The weekday printed in brackets behind the day."""
    lunar: str | None = None
    """The day in the lunar calendar, as printed: 农历正月十五; alone, or in brackets behind the day."""
    clock: DayTime | None = None

    @property
    def names_year(self) -> bool:
        """Whether number or word says the year."""
        return self.year is not None or bool(self.year_word)

    @property
    def names_month(self) -> bool:
        """Whether number or word says the month, or a longer part of the year."""
        return self.month is not None or self.month_word is not None or self.names_season

    @property
    def names_whole_week(self) -> bool:
        """Whether a week is meant, and no day of it."""
        return self.week_word is not None and self.weekday is None

    @property
    def names_season(self) -> bool:
        """Whether a half year or a quarter is meant."""
        return self.half is not None or self.quarter is not None or self.quarter_word is not None

    @property
    def names_day(self) -> bool:
        """Whether a single day is meant."""
        return self.day is not None or self.day_word is not None or self.weekday is not None or self.lunar is not None

    @property
    def is_lunar_only(self) -> bool:
        """Whether the day is named in the lunar calendar alone."""
        return self.lunar is not None and self.day is None

    @property
    def is_year_only(self) -> bool:
        """Whether only a year is named."""
        return (
            self.month is None
            and self.day is None
            and (self.year is not None or bool(self.year_word))
            and not (self.part or self.names_season or self.names_day)
            and self.month_word is self.week_word is None
        )

    @property
    def is_day_only(self) -> bool:
        """Whether a day of the month is named and no month."""
        return self.day is not None and not (self.names_month or self.names_year)

    @property
    def is_clock_only(self) -> bool:
        """Whether only a time of day is named."""
        return (
            self.clock is not None
            and self.day is self.month is None
            and not (
                self.names_year
                or self.year_word is not None
                or self.names_month
                or self.names_whole_week
                or self.names_day
                or self.part
            )
        )

    def __str__(self) -> str:
        pieces = [
            _counted(self.year, self.year_word, "年"),
            _HALVES[self.half or 0],
            f"第{_ORDINALS[self.quarter]}季度" if self.quarter else _counted(None, self.quarter_word, "季度"),
            _counted(self.month, self.month_word, "月"),
            _counted(None, None if self.weekday else self.week_word, "周"),
            self.part or "",
            f"{self.day}日" if self.day is not None else self.day_word or "",
            f"{self.week_word or ''}周{WEEKDAYS[self.weekday - 1]}" if self.weekday else "",
            self._beside(),
            str(self.clock or ""),
        ]
        return "".join(pieces)

    def _beside(self) -> str:
        """Print what stands in brackets behind the day; a lunar day alone stands without them."""
        if self.lunar is not None and self.is_lunar_only:
            return self.lunar
        weekday = f"周{WEEKDAYS[self.stated_weekday - 1]}" if self.stated_weekday else None
        beside = "，".join(words for words in (weekday, self.lunar) if words)
        return f"（{beside}）" if beside else ""


def _counted(number: int | None, word: str | None, unit: str) -> str:
    if number is not None:
        return f"{number}{unit}"
    return "" if word is None else f"{word}{unit}"


@frozen(kw_only=True)
class Point:
    """A day, moment or stretch of the calendar, with its bound: 6月12日前, 5月中旬, 截至6月30日.

    >>> str(Point(at=PartialDate(month=6, day=12), bound="前"))
    '6月12日前'
    """

    at: PartialDate
    bound: str | None = None
    inclusive: bool | None = None
    """True where （含） or the like says that the day counts."""

    def __str__(self) -> str:
        return f"{self.at}{_closing(self.bound, inclusive=self.inclusive)}"


@frozen(kw_only=True)
class Range:
    """From one day or moment to another: 5月中旬-6月上旬, 即日起至6月30日.

    >>> str(Range(first=PartialDate(month=1, day=15), last=PartialDate(day=22)))
    '1月15日至22日'
    """

    first: PartialDate | None = None
    """None for 即日: the day the paper goes out."""
    last: PartialDate
    bound: str | None = None
    inclusive: bool | None = None

    def __str__(self) -> str:
        return f"{self.first or '即日起'}至{self.last}{_closing(self.bound, inclusive=self.inclusive)}"


class Relation(Enum):
    """How a lapse of time hangs on its event."""

    WITHIN = "within"
    """15日内: no event is named."""
    AFTER = "after"
    """会议结束后3日内."""
    SINCE = "since"
    """自发布之日起15日内."""
    BEFORE = "before"
    """会前3天, 提前10分钟."""


_UNIT_NAMES: Final = {
    TimeUnit.MINUTES: "分钟",
    TimeUnit.HOURS: "小时",
    TimeUnit.DAYS: "日",
    TimeUnit.WORKING_DAYS: "个工作日",
    TimeUnit.WEEKS: "周",
    TimeUnit.MONTHS: "个月",
    TimeUnit.YEARS: "年",
}


@frozen(kw_only=True)
class Lapse:
    """A period counted from an event (期间): 收到通知之日起10个工作日内, 会前3天, 秋季开学前.

    A count of 0 before an event says only that the event comes later: 秋季开学前.

    >>> str(Lapse(count=10, unit=TimeUnit.WORKING_DAYS, relation=Relation.SINCE, anchor="收到通知", bound="内"))
    '收到通知之日起10个工作日内'
    """

    count: int
    unit: TimeUnit
    relation: Relation = Relation.WITHIN
    anchor: str | None = None
    bound: str | None = None

    def __str__(self) -> str:
        length = f"{self.count}{_UNIT_NAMES[self.unit]}{self.bound or ''}"
        match self.relation:
            case Relation.AFTER:
                return f"{self.anchor}后{length}"
            case Relation.SINCE:
                return f"{self.anchor}之日起{length}"
            case Relation.BEFORE if self.anchor is None:
                return f"提前{length}"
            case Relation.BEFORE:
                return f"{self.anchor}前{length}" if self.count else f"{self.anchor}前"
            case _:
                return length


class Frequency(Enum):
    """How often something comes again; the value is the word behind 每."""

    YEAR = "年"
    HALF_YEAR = "半年"
    TERM = "学期"
    QUARTER = "季度"
    MONTH = "月"
    TEN_DAYS = "旬"
    WEEK = "周"
    WORKING_DAY = "个工作日"
    DAY = "日"


@frozen(kw_only=True)
class Recurring:
    """Again and again: 每月5日前, 每季度终了后10日内, 每年1月、7月.

    Without `at` and `lapse` only the frequency is said: 每季度.

    >>> str(Recurring(every=Frequency.MONTH, at=(PartialDate(day=5),), bound="前"))
    '每月5日前'
    """

    every: Frequency
    since: PartialDate | None = None
    """The first day of a window that opens each time: 每月1日至5日."""
    at: tuple[PartialDate, ...] = ()
    lapse: Lapse | None = None
    """The period counted from the end of each year, quarter, month or week."""
    bound: str | None = None
    inclusive: bool | None = None

    def __str__(self) -> str:
        head = "每" if self.every is Frequency.WEEK and self.at else f"每{self.every.value}"
        if self.lapse:
            clock = "".join(str(at.clock or "") for at in self.at)
            return f"{head}{evolve(self.lapse, bound=None)}{clock}{self.lapse.bound or ''}"
        opening = "" if self.since is None else f"{self.since}至"
        return f"{head}{opening}{'、'.join(map(str, self.at))}{_closing(self.bound, inclusive=self.inclusive)}"


@frozen
class Open:
    """A word that wants haste and names no day: 尽快, 近期.

    >>> str(Open("尽快"))
    '尽快'
    """

    word: str = field()

    def __str__(self) -> str:
        return self.word


TimeExpression: TypeAlias = Point | Range | Lapse | Recurring | Open


def _closing(bound: str | None, *, inclusive: bool | None) -> str:
    said = "" if inclusive is None else "（含）" if inclusive else "（不含）"
    return f"{said}{bound or ''}"
