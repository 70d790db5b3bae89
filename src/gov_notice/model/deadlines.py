"""时限, 时间段: by when something must be done, and when something takes place."""

from datetime import date
from enum import Enum
from typing import Any

from attrs import Attribute, field, frozen

from gov_notice.errors import InvalidFieldError
from gov_notice.model._fields import all_words, refuse, several, some_words, term, within, words
from gov_notice.model.dates import ClockTime

__all__ = ["Deadline", "DeadlineKind", "Period", "Route", "TimeUnit", "YearSource"]


class DeadlineKind(Enum):
    """How a deadline is fixed."""

    DAY = "day"
    """A day of the calendar: 6月12日前."""
    MOMENT = "moment"
    """A time of day on a day of the calendar: 6月12日17:00前."""
    WITHIN = "within"
    """A period from an event: 收到本通知之日起10个工作日内."""
    RECURRING = "recurring"
    """Again and again: 每月5日前."""
    OPEN = "open"
    """No day is meant: 尽快, 近期."""
    UNREADABLE = "unreadable"
    """Words that name no day: 2月30日前."""


class TimeUnit(Enum):
    """What a period counts."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


class YearSource(Enum):
    """Where the year (and month) of a day was found."""

    PRINTED = "printed"
    """The words name it."""
    CONTEXT = "context"
    """A dated expression before it."""
    DATE_OF_ISSUE = "date_of_issue"
    REFERENCE = "reference"
    """The day of reading, given to `parse`."""
    NUMBER = "number"
    """The year of the document number."""
    TITLE = "title"


@frozen
class Route:
    """报送关系: which body sends to which; `sender` None means every actor.

    >>> Route("各市（州）科技局", "科技厅科技奖励与科普处").recipient
    '科技厅科技奖励与科普处'
    """

    sender: str | None = field(
        default=None, validator=words, metadata=term("报送单位", absent="all who are charged with the task")
    )
    recipient: str | None = field(
        default=None, validator=words, metadata=term("受理单位", absent="the sentence names no recipient")
    )


@frozen(kw_only=True)
class Deadline:
    """时限: by when the reader must have done what, as the paper says it.

    What a deadline means on a given calendar is computed: see `gov_notice.duties.due`.

    >>> deadline = Deadline(text="6月12日前", kind=DeadlineKind.DAY, on=date(2020, 6, 12), bound="前")
    >>> deadline.on.isoformat()
    '2020-06-12'
    """

    text: str = field(validator=some_words, metadata=term("时限", "条例 24(4)"))
    kind: DeadlineKind = field(metadata=term("时限类型"))
    on: date | None = field(
        default=None, metadata=term("截止日", absent="no fixed day: depends on an event, recurs, open or unreadable")
    )
    time: ClockTime | None = field(default=None, metadata=term("截止时刻", absent="the whole day counts (民法典 203)"))
    opens_on: date | None = field(default=None, metadata=term("起始日", absent="the words name no first day"))
    bound: str | None = field(
        default=None, validator=words, metadata=term("界限词", absent="no word such as 前, 止, 内 is printed")
    )
    inclusive: bool | None = field(
        default=None,
        metadata=term("截止日是否计入", absent="the words do not say; office usage counts the day (rulebook 6.2)"),
    )
    year_from: YearSource | None = field(
        default=None, metadata=term("年份来源", absent="the deadline has no fixed day")
    )
    count: int | None = field(
        default=None,
        validator=within(0, 100_000),
        metadata=term("期间数量", "民法典 200", absent="no period from an event"),
    )
    unit: TimeUnit | None = field(
        default=None, metadata=term("期间单位", "民法典 200", absent="no period from an event")
    )
    anchor: str | None = field(
        default=None, validator=words, metadata=term("起算事件", "民法典 201", absent="no event is named")
    )
    before_anchor: bool = field(default=False, metadata=term("事件之前"))
    recurrence: str | None = field(
        default=None, validator=words, metadata=term("重复规则", "RFC 5545 RRULE", absent="the duty does not recur")
    )
    task: str | None = field(default=None, validator=words, metadata=term("事项", absent="the sentence names none"))
    actors: tuple[str, ...] = field(default=(), converter=several, validator=all_words, metadata=term("责任单位"))
    routes: tuple[Route, ...] = field(default=(), converter=several, metadata=term("报送关系"))
    contact: int | None = field(
        default=None,
        validator=within(0, 9999),
        metadata=term("对应的联系方式", absent="no contact of the document belongs to it"),
    )

    @on.validator
    @opens_on.validator
    def _is_a_day(self, attribute: "Attribute[Any]", value: date | None) -> None:
        if value is not None and type(value) is not date:
            raise refuse(self, attribute, f"{value!r} is no day")

    def __attrs_post_init__(self) -> None:
        match self.kind:
            case DeadlineKind.DAY | DeadlineKind.MOMENT if self.on is None:
                raise InvalidFieldError("Deadline", "on", f"a deadline of kind {self.kind.value} has a day")
            case DeadlineKind.MOMENT if self.time is None:
                raise InvalidFieldError("Deadline", "time", "a deadline of kind moment has a time")
            case DeadlineKind.WITHIN if self.count is None or self.unit is None:
                raise InvalidFieldError("Deadline", "count", "a deadline of kind within has count and unit")
            case DeadlineKind.RECURRING | DeadlineKind.OPEN | DeadlineKind.UNREADABLE if self.on is not None:
                raise InvalidFieldError("Deadline", "on", f"a deadline of kind {self.kind.value} has no day")
            case _:
                pass
        if self.opens_on and self.on and self.opens_on > self.on:
            raise InvalidFieldError("Deadline", "opens_on", "the first day comes after the last")

    @property
    def recipients(self) -> tuple[str, ...]:
        """To whom it goes: the recipients of the routes, each once."""
        return tuple(dict.fromkeys(route.recipient for route in self.routes if route.recipient))

    def __str__(self) -> str:
        return self.text


@frozen(kw_only=True)
class Period:
    """时间段: first and last day of an event, of an activity or of a plan's stage.

    >>> Period(text="2020年5月中旬-6月上旬", first=date(2020, 5, 11), last=date(2020, 6, 10)).last.day
    10
    """

    text: str = field(validator=some_words, metadata=term("时间段"))
    first: date | None = field(default=None, metadata=term("起始日", absent="the words name no first day"))
    last: date | None = field(default=None, metadata=term("终止日", absent="the words name no last day"))
    starts_at: ClockTime | None = field(default=None, metadata=term("开始时刻", absent="no time of day is printed"))
    ends_at: ClockTime | None = field(default=None, metadata=term("结束时刻", absent="no time of day is printed"))
    event: str | None = field(default=None, validator=words, metadata=term("事由", absent="the sentence names none"))

    @first.validator
    @last.validator
    def _is_a_day(self, attribute: "Attribute[Any]", value: date | None) -> None:
        if value is not None and type(value) is not date:
            raise refuse(self, attribute, f"{value!r} is no day")

    def __attrs_post_init__(self) -> None:
        if self.first and self.last and self.first > self.last:
            raise InvalidFieldError("Period", "last", "the last day comes before the first")

    def __str__(self) -> str:
        return self.text
