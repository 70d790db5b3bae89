"""`gov-notice check`: what law, standard and practice say about a document."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Final

import click
from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

from gov_notice.api import Applicability, Finding, OfficialDocument, Reading, Severity, check
from gov_notice.cli.options import format_option, profile_option
from gov_notice.cli.screen import screen
from gov_notice.cli.sources import targets_of
from gov_notice.timing.calendars import official_calendar

__all__ = ["check_command", "finding_row", "show_findings"]

_NAMES: Final = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"}
_STYLES: Final = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "blue"}
_FIXES: Final = {
    Applicability.SAFE: "可自动改正",
    Applicability.UNSAFE: "可改正（请先核对）",
    Applicability.SHOWN: "建议",
}
_BEFORE: Final = 24
"""How many columns of a line are shown before the place of a finding."""


@click.command(
    "check",
    short_help="对照法规、标准和惯例检查",
    help="对照法规、标准和惯例检查公文。\n\n有发现的问题，返回码为 1。FILE 可以是文字，也可以是 JSON 或 XML。",
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@profile_option
@format_option("text", "json")
@click.option("--working-days", is_flag=True, help="也检查与法定工作日有关的规则（需要扩展 calendar）。")
def check_command(files: tuple[str, ...], profile: str, form: str, *, working_days: bool) -> int:
    """Print the findings of all files; 1 where there is one."""
    calendar = official_calendar() if working_days else None
    found = False
    for name in files:
        for target in targets_of(name):
            findings = check(target, profile, calendar=calendar).findings
            found = found or bool(findings)
            if form == "json":
                for finding in findings:
                    click.echo(json.dumps({"file": name, **finding_row(target, finding)}, ensure_ascii=False))
            else:
                show_findings(screen(), name, target, findings)
    return int(found)


def finding_row(target: Reading | OfficialDocument, finding: Finding) -> dict[str, Any]:
    """Give a finding as plain data, with line and column of its beginning."""
    at = _position(target, finding)
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "facts": dict(finding.facts),
        "pointer": finding.pointer,
        "spans": [[span.start, span.stop] for span in finding.spans],
        "line": at[0] if at else None,
        "column": at[1] if at else None,
        "fix": finding.fix
        and {
            "title": finding.fix.title,
            "applicability": finding.fix.applicability.value,
            "edits": [{"span": [e.span.start, e.span.stop], "text": e.text} for e in finding.fix.edits],
        },
    }


def show_findings(console: Console, name: str, target: Reading | OfficialDocument, findings: Iterable[Finding]) -> None:
    """Print findings in the order of the text, each with its place and its fix, and their count."""
    count: Counter[Severity] = Counter()
    for finding in findings:
        count[finding.severity] += 1
        for line in _lines(name, target, finding):
            console.print(line, soft_wrap=True)
    total = "，".join(f"{_NAMES[severity]} {count[severity]} 处" for severity in Severity if count[severity])
    console.print(Text(f"{name}：{total or '没有发现问题'}", style="bold" if total else "green"), soft_wrap=True)


def _lines(name: str, target: Reading | OfficialDocument, finding: Finding) -> Iterator[Text]:
    at = _position(target, finding)
    place = f"{name}:{at[0]}:{at[1]}" if at else f"{name}:{finding.pointer}"
    yield Text.assemble(
        (place, "bold"),
        " ",
        (f"{_NAMES[finding.severity]} {finding.code}", _STYLES[finding.severity]),
        f" {finding.message}",
    )
    if isinstance(target, Reading) and finding.spans:
        yield from _excerpt(target.text, finding)
    if finding.fix:
        yield Text(f"    {_FIXES[finding.fix.applicability]}：{finding.fix.title}", style="dim")


def _excerpt(text: str, finding: Finding) -> Iterator[Text]:
    """Show the line of a finding around its place, and mark the place below it."""
    span = finding.spans[0]
    start = text.rfind("\n", 0, span.start) + 1
    stop = text.find("\n", span.start)
    line = text[start : len(text) if stop < 0 else stop].rstrip("\r")
    before = line[: span.start - start]
    while cell_len(before) > _BEFORE:
        before = before[1:]
    shown = before + line[span.start - start :]
    marked = shown[len(before) : len(before) + len(span)]
    width = cell_len(before) + 2 * _BEFORE
    yield Text(f"    {shown if cell_len(shown) <= width else set_cell_size(shown, width) + '…'}")
    marks = "^" * max(1, min(cell_len(marked), 2 * _BEFORE))
    yield Text(f"    {' ' * cell_len(before)}{marks}", style=_STYLES[finding.severity])


def _position(target: Reading | OfficialDocument, finding: Finding) -> tuple[int, int] | None:
    if not isinstance(target, Reading) or not finding.spans:
        return None
    position = target.source.position(finding.spans[0].start)
    return position.line, position.column
