"""`gov-notice agenda`: the duties of many documents by due day."""

import json
import sys
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Any, Final

import click
from attrs import frozen
from rich import box
from rich.table import Table
from rich.text import Text

from gov_notice.api import Contact, OfficialDocument, Reading, agenda
from gov_notice.cli.options import day_option, format_option
from gov_notice.cli.screen import screen
from gov_notice.cli.sources import targets_of
from gov_notice.cli.spreadsheet import spreadsheet
from gov_notice.cli.words import ABSENT, charged_words, due_day_words, recipient_words
from gov_notice.duties import Due, Duty
from gov_notice.timing.calendars import official_calendar

__all__ = ["agenda_command"]


@frozen
class _Row:
    """A duty and where it is printed."""

    duty: Duty
    file: str
    line: int | None
    """None for a document that is stored without its text."""

    @property
    def place(self) -> str:
        return self.file if self.line is None else f"{self.file}:{self.line}"


_COLUMNS: Final[tuple[tuple[str, Callable[[Duty], object]], ...]] = (
    ("due", lambda duty: duty.due.day.isoformat() if isinstance(duty.due, Due) else None),
    ("time", lambda duty: str(duty.due.time) if isinstance(duty.due, Due) else None),
    ("days_left", lambda duty: duty.days_left),
    ("text", lambda duty: duty.deadline.text),
    ("who", lambda duty: list(duty.who)),
    ("task", lambda duty: duty.task),
    ("recipients", lambda duty: list(duty.recipients)),
    ("contact", lambda duty: duty.contact.name if duty.contact else None),
    ("phones", lambda duty: [str(phone) for phone in duty.contact.phones] if duty.contact else []),
    ("title", lambda duty: duty.stated_in or duty.title),
    ("identity", lambda duty: duty.identity),
    ("pointer", lambda duty: duty.pointer),
    ("unknown_because", lambda duty: None if isinstance(duty.due, Due) else str(duty.due)),
)
_SOON: Final = 3


@click.command(
    "agenda",
    short_help="多份公文的时限，按到期日排列",
    help="把多份公文的时限按到期日排成日程。\n\nFILE 可以是文字，也可以是 JSON 或 XML。",
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@format_option("table", "json", "csv", "ics")
@day_option("--today", "today", "今天的日期，用来计算剩余天数和周期性事项的下一次。")
@day_option("--received-on", "received_on", "收文日期，用来计算“收到之日起”的时限。")
@click.option("--working-days", is_flag=True, help="按国务院公布的放假安排计算工作日（需要扩展 calendar）。")
def agenda_command(
    files: tuple[str, ...], form: str, today: date | None, received_on: date | None, *, working_days: bool
) -> None:
    """Print the duties of all files in the form asked for."""
    calendar = official_calendar() if working_days else None
    rows = [
        _Row(duty, name, line_of(duty))
        for name in files
        for document, line_of in _documents(name)
        for duty in agenda([document], today=today, received_on=received_on, calendar=calendar)
    ]
    rows.sort(key=lambda row: row.duty.order)
    match form:
        case "json":
            for row in rows:
                click.echo(json.dumps(_record(row), ensure_ascii=False))
        case "csv":
            click.echo(_csv(rows), nl=False)
        case "ics":
            click.echo(_ics([row.duty for row in rows], today), nl=False)
        case _:
            _show(rows, today)


def _documents(name: str) -> Iterator[tuple[OfficialDocument, Callable[[Duty], int | None]]]:
    """Give the documents of a file, each with a function that finds the line of its duties."""
    for target in targets_of(name):
        if isinstance(target, Reading):
            for at, document in enumerate(target.documents):
                yield document, partial(_line, target, f"/documents/{at}" if at else "")
        else:
            yield target, lambda _: None


def _line(reading: Reading, path: str, duty: Duty) -> int | None:
    span = reading.span(f"{path}{duty.pointer}")
    return None if span is None else reading.source.position(span.start).line


def _record(row: _Row) -> dict[str, Any]:
    return {name: value(row.duty) for name, value in _COLUMNS} | {"file": row.file, "line": row.line}


def _csv(rows: list[_Row]) -> bytes:
    records = [["、".join(cell) if isinstance(cell, list) else cell for cell in _record(row).values()] for row in rows]
    return spreadsheet([*(name for name, _ in _COLUMNS), "file", "line"], records)


def _ics(duties: list[Duty], today: date | None) -> bytes:
    from gov_notice.rendering.ics import agenda_ics  # noqa: PLC0415  only this form needs it

    return agenda_ics(duties, stamped_on=today)


def _show(rows: list[_Row], today: date | None) -> None:
    if not rows:
        click.echo("没有时限。", file=sys.stderr)
        return
    table = Table(box=box.SIMPLE_HEAD, header_style="cyan", expand=True, show_edge=False, pad_edge=False, leading=1)
    table.add_column("截止", no_wrap=True)
    if today:
        table.add_column("剩余", no_wrap=True, justify="right")
    table.add_column("事项", ratio=4, overflow="fold")
    table.add_column("责任单位", ratio=3, overflow="fold")
    table.add_column("报送", ratio=3, overflow="fold")
    table.add_column("文件", ratio=4, overflow="fold")
    for row in rows:
        duty = row.duty
        left = [_left(duty)] if today else []
        recipients = Text(recipient_words(duty.deadline))
        if duty.contact is not None and (contact := _contact(duty.contact)):
            recipients.append(f"\n{contact}", style="dim")
        source = Text(duty.stated_in or duty.title or duty.identity).append(f"\n{row.place}", style="dim")
        task, who = duty.task or ABSENT, charged_words(duty.deadline)
        table.add_row(due_day_words(duty), *left, task, who, recipients, source)
    screen().print(table)


def _contact(contact: Contact) -> str:
    return " ".join(part for part in (contact.name, *map(str, contact.phones)) if part)


def _left(duty: Duty) -> Text:
    if duty.days_left is None:
        return Text(ABSENT)
    if duty.overdue:
        return Text(f"超期{-duty.days_left}天", style="bold red")
    return Text(f"{duty.days_left}天", style="bold yellow" if duty.days_left <= _SOON else "")
