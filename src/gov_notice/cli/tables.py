"""Tables of a reading: what is due, what takes place, whom to call."""

from collections.abc import Iterator
from datetime import date

from rich import box
from rich.table import Table

from gov_notice.api import Contact, Period, Reading, agenda
from gov_notice.cli.levels import Level, line_of, roots_of
from gov_notice.cli.words import ABSENT, charged_words, day_words, due_day_words, recipient_words
from gov_notice.duties import Due, Duty

__all__ = ["contact_table", "duty_table", "period_table"]


def duty_table(reading: Reading, levels: tuple[Level, ...]) -> Table | None:
    """Give the deadlines of all levels by due day, those without a day last; None where there are none."""
    duties = [(f"{root}{duty.pointer}", duty) for root, document in roots_of(reading) for duty in agenda([document])]
    if not duties:
        return None
    names = {level.pointer: level.name for level in levels}
    table = _table(("截止", None), ("责任单位", 3), ("事项", 4), ("报送", 4), ("出处", None))
    for pointer, duty in sorted(duties, key=lambda pair: _due_day(pair[1])):
        deadline = duty.deadline
        name = names[pointer.rpartition("/deadlines/")[0]]
        source = _source(name, line_of(reading, pointer))
        table.add_row(
            due_day_words(duty), charged_words(deadline), deadline.task or ABSENT, recipient_words(deadline), source
        )
    return table


def period_table(reading: Reading, levels: tuple[Level, ...]) -> Table | None:
    """Give when events take place; None where no period is named."""
    rows = [
        (_days(period), period.event or ABSENT, period.text, _at(reading, level, f"periods/{at}"))
        for level in levels
        for at, period in enumerate(level.document.periods)
    ]
    if not rows:
        return None
    table = _table(("起止", None), ("活动", 1), ("原文", 1), ("出处", None))
    for row in rows:
        table.add_row(*row)
    return table


def contact_table(reading: Reading, levels: tuple[Level, ...]) -> Table | None:
    """Give whom to call and where to send; None where nobody is named."""
    rows = [
        (
            contact.name or ABSENT,
            contact.body or ABSENT,
            "\n".join(_ways(contact)),
            _at(reading, level, f"contacts/{at}"),
        )
        for level in levels
        for at, contact in enumerate(level.document.contacts)
    ]
    if not rows:
        return None
    table = _table(("联系人", None), ("单位", 2), ("电话、邮箱、地址", 3), ("出处", None))
    for row in rows:
        table.add_row(*row)
    return table


def _table(*columns: tuple[str, int | None]) -> Table:
    """Make a table without a frame; a column without a share of the width keeps its words on one line."""
    table = Table(box=box.SIMPLE_HEAD, header_style="cyan", expand=True, show_edge=False, pad_edge=False, leading=1)
    for name, share in columns:
        table.add_column(name, ratio=share, no_wrap=share is None, overflow="fold")
    return table


def _due_day(duty: Duty) -> date:
    return duty.due.day if isinstance(duty.due, Due) else date.max


def _source(name: str, line: int | None) -> str:
    return name if line is None else f"{name} {line}行"


def _at(reading: Reading, level: Level, element: str) -> str:
    return _source(level.name, line_of(reading, f"{level.pointer}/{element}"))


def _days(period: Period) -> str:
    first, last = period.first, period.last
    if first is None or last is None or first == last:
        day = first or last
        return day_words(day) if day else ABSENT
    return f"{day_words(first)}\n{day_words(last)}"


def _ways(contact: Contact) -> Iterator[str]:
    if contact.phones:
        yield "、".join(map(str, contact.phones))
    if contact.fax:
        yield f"传真 {'、'.join(map(str, contact.fax))}"
    yield from contact.emails
    yield from (f"{account.kind} {account.text}" for account in contact.accounts)
    if contact.address:
        yield f"{contact.address}（{contact.postcode}）" if contact.postcode else contact.address
    elif contact.postcode:
        yield f"邮编 {contact.postcode}"
