"""`gov-notice body`: what the names of bodies mean."""

import json
from typing import Any

import click
from rich.table import Table
from rich.text import Text

from gov_notice.api import OfficialDocument
from gov_notice.cli.options import format_option
from gov_notice.cli.screen import screen
from gov_notice.cli.sources import documents_of
from gov_notice.cli.words import ABSENT
from gov_notice.directory import Directory, Resolution, resolve

__all__ = ["body_command"]


@click.command(
    "body",
    short_help="机关名称指哪个机关",
    help="机关名称指哪个机关：全称、行政区划及代码、层级、系统、性质、业务。"
    "\n\n“省科协”一类简称要看上下文，用 --within 指明出自哪份公文。有不能确定或认不出的，返回码为 1。",
)
@click.argument("names", metavar="NAME...", nargs=-1, required=True)
@click.option("--within", "file", metavar="FILE", help="名称出自的公文，简称、地名和年份以它为准。")
@click.option("--year", type=click.IntRange(1949, 2999), help="按这一年的机关和区划名称识别。")
@click.option("--bodies", metavar="FILE", help="自有的机关表，CSV 或 TOML。")
@format_option("text", "json")
def body_command(names: tuple[str, ...], file: str | None, year: int | None, bodies: str | None, form: str) -> int:
    """Print what each name means; 1 where one may mean several bodies, or none that is known."""
    within = documents_of(file)[0] if file else None
    directory = Directory.shipped().plus_file(bodies) if bodies else Directory.shipped()
    found = [_resolved(name, within, directory, year) for name in names]
    if form == "json":
        for each in found:
            click.echo(json.dumps(_row(each), ensure_ascii=False))
    else:
        for each in found:
            screen().print(Text(each.printed, style="bold"))
            screen().print(_card(each))
    return int(any(_is_doubtful(each) for body in found for each in body.members or (body,)))


def _is_doubtful(found: Resolution) -> bool:
    """Tell whether a name may mean several bodies, or says nothing."""
    return bool(found.candidates) or (found.system is None and found.part_of is None)


def _resolved(name: str, within: OfficialDocument | None, directory: Directory, year: int | None) -> Resolution:
    return resolve(name, within=within, directory=directory, year=year)


def _row(found: Resolution) -> dict[str, Any]:
    return {
        "printed": found.printed,
        "name": found.name,
        "places": [{"name": region.name, "code": region.code} for region in found.places],
        "level": found.level.value if found.level else None,
        "system": found.system.value if found.system else None,
        "kind": found.kind.value if found.kind else None,
        "line": found.line,
        "vertical": found.vertical,
        "part_of": found.part_of.name if found.part_of else None,
        "candidates": [_row(each) for each in found.candidates],
        "members": [_row(each) for each in found.members],
    }


def _card(found: Resolution) -> Table:
    """Show what is known of a body, a word a line."""
    card = Table(box=None, show_header=False)
    for word, value in (
        ("全称", found.name),
        ("区划", _places(found)),
        ("层级", found.level.value if found.level else ""),
        ("系统", found.system.value if found.system else ""),
        ("性质", found.kind.value if found.kind else ""),
        ("业务", found.line or ""),
        ("隶属", found.part_of.name if found.part_of else ""),
        ("领导", "垂直管理" if found.vertical else ""),
    ):
        if value or (word in {"层级", "系统"} and not found.members):
            card.add_row(word, value or Text(ABSENT, style="dim"))
    for at, each in enumerate(found.members):
        card.add_row("" if at else "合称", f"{each.name}（{each.system.value if each.system else ABSENT}）")
    for at, each in enumerate(found.candidates):
        card.add_row("" if at else "可能是", Text(f"{each.name}（{_places(each)}）", style="yellow"))
    return card


def _places(found: Resolution) -> str:
    return " → ".join(f"{region.name} {region.code}" if region.code else region.name for region in found.places)
