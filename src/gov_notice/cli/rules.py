"""`gov-notice rules`: what is checked, on what ground, and what each rule says about itself."""

import json
from typing import Any

import click
from rich import box
from rich.table import Table
from rich.text import Text

from gov_notice.checking import Rule
from gov_notice.cli.desk import Desk, Wanted
from gov_notice.cli.exit_codes import CLEAN, FINDINGS
from gov_notice.cli.options import format_option
from gov_notice.cli.screen import screen
from gov_notice.cli.sources import STANDARD_INPUT
from gov_notice.cli.wanted import wanted_options
from gov_notice.reporting.words import LEVELS, SEVERITIES
from gov_notice.rules import BUILTIN

__all__ = ["rules_command"]


@click.command(
    "rules",
    short_help="检查哪些规则，依据是什么",
    help="列出当前目录的设置下检查哪些规则，或说明指定的规则（按编号、名称或编号开头）。",
)
@click.argument("codes", metavar="[CODE...]", nargs=-1)
@wanted_options
@format_option("text", "json")
def rules_command(codes: tuple[str, ...], wanted: Wanted, form: str) -> int:
    """List the rules that would be asked here, or explain those that are named."""
    desk = Desk(wanted=wanted)
    asked = desk.settings_for(STANDARD_INPUT).rules
    chosen = asked.joined(BUILTIN).select(*codes) if codes else asked
    if not chosen:
        raise click.UsageError(f"没有这样的规则：{' '.join(codes)}")
    if form == "json":
        for rule in chosen:
            click.echo(json.dumps(_row(rule), ensure_ascii=False))
    elif codes:
        for rule in chosen:
            screen().print(_page(rule))
    else:
        screen().print(_table(list(chosen)))
    for problem in desk.problems:
        click.echo(f"gov-notice: {problem}", err=True)
    return FINDINGS if desk.problems else CLEAN


def _row(rule: Rule) -> dict[str, Any]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "source": rule.source.clause,
        "source_level": rule.source.level.value,
        "needs": rule.needs.value,
        "aliases": list(rule.aliases),
        "status": rule.status.value,
        "since": rule.since,
        "message": rule.message,
        "explanation": rule.explanation,
    }


def _table(rules: list[Rule]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, header_style="cyan", expand=True, show_edge=False, pad_edge=False)
    table.add_column("编号", no_wrap=True)
    table.add_column("程度", no_wrap=True)
    table.add_column("内容", ratio=3, overflow="fold")
    table.add_column("依据", ratio=2, overflow="fold")
    for rule in rules:
        table.add_row(
            rule.code, SEVERITIES[rule.severity], rule.message, rule.source.clause or LEVELS[rule.source.level]
        )
    return table


def _page(rule: Rule) -> Text:
    source = f"{LEVELS[rule.source.level]} {rule.source.clause}".strip()
    return Text.assemble(
        (f"{rule.code} {rule.name}", "bold"),
        f"  {SEVERITIES[rule.severity]}  {source}\n",
        f"{rule.message}\n\n",
        (f"{rule.explanation}\n", "dim"),
    )
