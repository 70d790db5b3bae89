"""`gov-notice read`: a document as a clerk would like to look at it."""

from datetime import date

import click
from rich.console import Console, RenderableType
from rich.text import Text

from gov_notice.api import ForwardingChain, Reading, to_json
from gov_notice.cli.cards import card
from gov_notice.cli.chains import chain_lines
from gov_notice.cli.doubts import doubt_lines
from gov_notice.cli.levels import levels_of
from gov_notice.cli.options import day_option, format_option
from gov_notice.cli.screen import screen
from gov_notice.cli.sources import reading_of
from gov_notice.cli.tables import contact_table, duty_table, period_table

__all__ = ["read_command"]


@click.command(
    "read",
    short_help="看一份公文",
    help="看一份公文：要素、内含公文、转发链、时限、联系方式、存疑之处。",
)
@click.argument("file", metavar="FILE")
@format_option("text", "json")
@day_option("--reference", "reference", "阅读日，供没有日期的文字推算年份。")
def read_command(file: str, form: str, reference: date | None) -> None:
    """Print a reading, or its documents as JSON, one a line."""
    reading = reading_of(file, reference)
    if form == "json":
        for document in reading.documents:
            click.echo(to_json(document).decode())
    else:
        show(screen(), reading)


def show(console: Console, reading: Reading) -> None:
    """Print a reading section by section; what the text does not have has no section."""
    if not reading.official:
        console.print(Text("这份文字不像公文，以下内容仅供参考。", style="yellow"))
    levels = levels_of(reading)
    several = len(reading.documents) > 1
    for at, document in enumerate(reading.documents, start=1):
        console.print(card(document, f"公文 {at}" if several else "公文"))
        if document.enclosed:
            _section(console, "转发链", *chain_lines(ForwardingChain.of(document)))
    for title, table in (
        ("时限", duty_table(reading, levels)),
        ("时间安排", period_table(reading, levels)),
        ("联系方式", contact_table(reading, levels)),
    ):
        if table:
            _section(console, title, table)
    if reading.doubts:
        _section(console, "存疑", *doubt_lines(reading))


def _section(console: Console, title: str, *lines: RenderableType) -> None:
    console.print()
    console.print(Text(title, style="bold"))
    for line in lines:
        console.print(line)
