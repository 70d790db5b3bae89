"""Sentences of a body together with what they say: the value that a reader must find in them."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from attrs import evolve, frozen
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from gov_notice.model import (
    Block,
    Citation,
    ClockTime,
    Contact,
    Deadline,
    DeadlineKind,
    DocumentNumber,
    Period,
    Phone,
    Route,
    TimeUnit,
    YearSource,
)
from gov_notice.testing.words import people

__all__ = ["Saying", "lists_of", "sayings"]

_RECIPIENTS = ("市科协办公室", "市财政局办公室", "市教育局基教科")
_TASKS = ("报送工作总结", "反馈书面意见", "完成整改")


@frozen
class Saying:
    """A paragraph, and the value that it adds to a list of the document."""

    text: str
    field: str
    """The list: `deadlines`, `periods`, `contacts` or `citations`."""
    value: Any

    @property
    def block(self) -> Block:
        """The paragraph of the body."""
        return Block(text=self.text)


def sayings(*, issued_on: date) -> SearchStrategy[list[Saying]]:
    """Some sentences of different kinds, in the body of a document of a day."""
    kinds = (
        _on_a_day(issued_on),
        _to_a_desk(issued_on),
        _within(),
        _monthly(),
        _training(issued_on),
        _call(),
        _by_law(),
    )
    return st.lists(st.sampled_from(kinds), max_size=3, unique_by=id).flatmap(lambda drawn: st.tuples(*drawn).map(list))


def lists_of(said: Sequence[Saying]) -> dict[str, tuple[Any, ...]]:
    """Give the lists of a document whose body says this; the only contact belongs to all deadlines."""
    lists = {name: tuple(one.value for one in said if one.field == name) for name in {one.field for one in said}}
    if len(lists.get("contacts", ())) == 1:
        lists["deadlines"] = tuple(evolve(deadline, contact=0) for deadline in lists.get("deadlines", ()))
    return lists


def _later(issued_on: date) -> SearchStrategy[date]:
    return st.integers(5, 150).map(lambda days: issued_on + timedelta(days=days))


def _printed(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


@st.composite
def _on_a_day(draw: st.DrawFn, issued_on: date) -> Saying:
    day, task = draw(_later(issued_on)), draw(st.sampled_from(_TASKS))
    time = draw(st.none() | st.integers(9, 18).map(ClockTime))
    text = f"{_printed(day)}{time or ''}前"
    kind = DeadlineKind.MOMENT if time else DeadlineKind.DAY
    deadline = Deadline(text=text, kind=kind, on=day, time=time, bound="前", year_from=YearSource.PRINTED, task=task)
    return Saying(f"请于{text}{task}。", "deadlines", deadline)


@st.composite
def _to_a_desk(draw: st.DrawFn, issued_on: date) -> Saying:
    day, recipient = draw(_later(issued_on)), draw(st.sampled_from(_RECIPIENTS))
    text, task = f"{_printed(day)}前", f"将推荐汇总表报送{recipient}"
    deadline = Deadline(
        text=text,
        kind=DeadlineKind.DAY,
        on=day,
        bound="前",
        year_from=YearSource.PRINTED,
        task=task,
        routes=[Route(None, recipient)],
    )
    return Saying(f"请于{text}，{task}。", "deadlines", deadline)


@st.composite
def _within(draw: st.DrawFn) -> Saying:
    count, task = draw(st.integers(1, 60)), draw(st.sampled_from(_TASKS))
    text = f"收到本通知之日起{count}个工作日内"
    deadline = Deadline(
        text=text,
        kind=DeadlineKind.WITHIN,
        bound="内",
        count=count,
        unit=TimeUnit.WORKING_DAYS,
        anchor="收到本通知",
        task=task,
    )
    return Saying(f"请在{text}{task}。", "deadlines", deadline)


@st.composite
def _monthly(draw: st.DrawFn) -> Saying:
    day, task = draw(st.integers(1, 28)), draw(st.sampled_from(_TASKS))
    text = f"每月{day}日前"
    rule = f"FREQ=MONTHLY;BYMONTHDAY={day}"
    return Saying(
        f"请于{text}{task}。",
        "deadlines",
        Deadline(text=text, kind=DeadlineKind.RECURRING, bound="前", recurrence=rule, task=task),
    )


@st.composite
def _training(draw: st.DrawFn, issued_on: date) -> Saying:
    first = draw(_later(issued_on))
    last = first + timedelta(days=draw(st.integers(1, 20)))
    text = (
        f"{_printed(first)}至{last.month}月{last.day}日"
        if first.year == last.year
        else f"{_printed(first)}至{_printed(last)}"
    )
    return Saying(f"培训时间：{text}。", "periods", Period(text=text, first=first, last=last, event="培训"))


@st.composite
def _call(draw: st.DrawFn) -> Saying:
    name, line = draw(people()), draw(st.integers(2_000_000, 8_999_999))
    email = draw(st.none() | st.integers(1, 99).map(lambda n: f"bgs{n}@liucheng.example"))
    phone = f"0890-8{line}"
    text = f"联系人：{name}，联系电话：{phone}" + (f"，邮箱：{email}" if email else "")
    contact = Contact(name=name, phones=[Phone.parse(phone)], emails=[email] if email else ())
    return Saying(f"{text}。", "contacts", contact)


@st.composite
def _by_law(draw: st.DrawFn) -> Saying:
    title = draw(st.sampled_from(("关于做好科普工作的意见", "柳城市科普条例", "关于加强校园安全管理的通知")))
    number = draw(
        st.none() | st.integers(1, 99).map(lambda n: DocumentNumber(agency_code="柳政发", year=2011, serial=n))
    )
    printed = f"《{title}》（{number}）" if number else f"《{title}》"
    return Saying(f"请按照{printed}执行。", "citations", Citation(title=title, number=number))
