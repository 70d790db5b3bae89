"""`gov-notice agenda`: the duties of many documents by due day."""

import csv
import json
import sys
from collections.abc import Callable
from datetime import date
from io import StringIO
from typing import Any, Final

import click
from rich import box
from rich.table import Table
from rich.text import Text

from gov_notice.api import agenda
from gov_notice.cli.options import day_option, format_option
from gov_notice.cli.screen import screen
from gov_notice.cli.sources import documents_of
from gov_notice.cli.words import ABSENT, charged_words, due_day_words, recipient_words
from gov_notice.duties import Due, Duty
from gov_notice.timing.calendars import official_calendar

__all__ = ["agenda_command"]

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
_SPREADSHEET_MARK: Final = "\ufeff"
"""Spreadsheet programs take a CSV file for the system's own encoding without it."""


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
    documents = [document for name in files for document in documents_of(name)]
    calendar = official_calendar() if working_days else None
    duties = agenda(documents, today=today, received_on=received_on, calendar=calendar)
    match form:
        case "json":
            for duty in duties:
                click.echo(json.dumps(_row(duty), ensure_ascii=False))
        case "csv":
            click.echo(_csv(duties).encode(), nl=False)
        case "ics":
            click.echo(_ics(duties, today), nl=False)
        case _:
            _show(duties, today)


def _row(duty: Duty) -> dict[str, Any]:
    return {name: value(duty) for name, value in _COLUMNS}


def _csv(duties: tuple[Duty, ...]) -> str:
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow([name for name, _ in _COLUMNS])
    for duty in duties:
        writer.writerow(["、".join(cell) if isinstance(cell, list) else cell for cell in _row(duty).values()])
    return _SPREADSHEET_MARK + out.getvalue()


def _ics(duties: tuple[Duty, ...], today: date | None) -> bytes:
    from gov_notice.rendering.ics import agenda_ics  # noqa: PLC0415  only this form needs it

    return agenda_ics(duties, stamped_on=today)


def _show(duties: tuple[Duty, ...], today: date | None) -> None:
    if not duties:
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
    for duty in duties:
        left = [_left(duty)] if today else []
        source = duty.stated_in or duty.title or duty.identity
        table.add_row(
            due_day_words(duty),
            *left,
            duty.task or ABSENT,
            charged_words(duty.deadline),
            recipient_words(duty.deadline),
            source,
        )
    screen().print(table)


def _left(duty: Duty) -> Text:
    if duty.days_left is None:
        return Text(ABSENT)
    if duty.overdue:
        return Text(f"超期{-duty.days_left}天", style="bold red")
    return Text(f"{duty.days_left}天", style="bold yellow" if duty.days_left <= _SOON else "")
