"""`gov-notice explain`: what each stage of the parser saw."""

from collections.abc import Iterator
from datetime import date
from typing import Final

import click
from rich import box
from rich.console import Console
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from gov_notice.cli.doubts import doubt_lines
from gov_notice.cli.options import day_option, format_option
from gov_notice.cli.screen import screen
from gov_notice.cli.sources import text_of
from gov_notice.cli.words import ABSENT
from gov_notice.parsing import Explanation, explain
from gov_notice.serial.reading_form import reading_to_json

__all__ = ["explain_command"]

_LONGEST_EXCERPT: Final = 60


@click.command(
    "explain",
    short_help="解析的每一步看到了什么",
    help="看解析的每一步看到了什么。\n\n折叠、分行、各行可能是什么、归入哪个要素、为何是或不是公文。",
)
@click.argument("file", metavar="FILE")
@format_option("text", "json")
@day_option("--reference", "reference", "阅读日，供没有日期的文字推算年份。")
def explain_command(file: str, form: str, reference: date | None) -> None:
    """Print the stages, or as JSON the reading with its source, places and doubts."""
    explanation = explain(text_of(file), reference)
    if form == "json":
        click.echo(reading_to_json(explanation.reading).decode())
    else:
        _show(screen(), explanation)


def _show(console: Console, explanation: Explanation) -> None:
    reading = explanation.reading
    _heading(console, "一、折叠", f"{explanation.folded} 个字符换成了普通写法，剔除 {len(explanation.cut_out)} 处：")
    for span in explanation.cut_out:
        line = reading.source.position(span.start).line
        console.print(Text(f"  {line}行 {_excerpt(span.of(reading.text))}"))
    _heading(console, "二至五、分行、辨认、排列、归入要素", f"{len(explanation.lines)} 行：")
    console.print(_lines(explanation))
    _heading(console, "六、理解正文", "")
    for found in _found_in_body(explanation):
        console.print(found)
    verdict = "是公文" if explanation.judgement.official else "不是公文"
    _heading(console, f"判断：{verdict}", "")
    for points, reason in explanation.judgement.reasons:
        console.print(Text(f"  {points:+d} {reason}"))
    _heading(console, "存疑", "" if reading.doubts else "没有。")
    for doubt in doubt_lines(reading):
        console.print(doubt)


def _heading(console: Console, title: str, words: str) -> None:
    console.print()
    console.print(Rule(Text(title, style="bold"), align="left", style="dim"))
    if words:
        console.print(Text(words))


def _lines(explanation: Explanation) -> Table:
    table = Table(box=box.SIMPLE_HEAD, header_style="cyan", expand=True, show_edge=False, pad_edge=False)
    table.add_column("行", no_wrap=True, justify="right")
    table.add_column("文字", ratio=4, overflow="fold")
    table.add_column("可能是（依据）", ratio=3, overflow="fold")
    table.add_column("归入", ratio=3, overflow="fold")
    for line in explanation.lines:
        candidates = "\n".join(f"{candidate.element}（{candidate.evidence}）" for candidate in line.candidates)
        pointers = Text("\n".join(line.pointers)) if line.pointers else Text(ABSENT, style="yellow")
        table.add_row(str(line.position.line), _excerpt(line.text), candidates, pointers)
    return table


def _found_in_body(explanation: Explanation) -> Iterator[Text]:
    """Give what the last stage found: the elements of the four kinds that sentences say, with their words."""
    reading = explanation.reading
    for pointer in reading.pointers:
        *_, kind, place = pointer.rsplit("/", 2)
        if kind in _SAID and place.isascii() and place.isdigit():
            yield Text.assemble((f"  {pointer}", "cyan"), f"  {_excerpt(reading.text_at(pointer))}")


_SAID: Final = frozenset({"citations", "forwardings", "deadlines", "periods", "contacts"})


def _excerpt(text: str) -> str:
    """Show a stretch of text on one line, its line ends as ⏎, and its middle left out where it is long."""
    shown = text.replace("\r\n", "⏎").replace("\n", "⏎")
    half = _LONGEST_EXCERPT // 2
    return shown if len(shown) <= _LONGEST_EXCERPT else f"{shown[:half]}…{shown[-half:]}"
