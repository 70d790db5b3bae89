"""`gov-notice fix`: correct the form of a document, never what it says."""

import difflib
import json
from pathlib import Path

import click
from rich.console import Console

from gov_notice.api import Fixed, Reading, fix, parse
from gov_notice.cli.check import finding_row, show_findings
from gov_notice.cli.options import format_option, output_option, profile_option
from gov_notice.cli.output import write
from gov_notice.cli.sources import reading_of

__all__ = ["fix_command"]


@click.command(
    "fix",
    short_help="自动改正格式上的问题",
    help="自动改正格式上的问题，不改动公文说的内容，改正后的文字写到标准输出。\n\n改正后仍有问题的，返回码为 1。",
)
@click.argument("file", metavar="FILE")
@profile_option
@format_option("text", "diff", "json")
@click.option("--unsafe", is_flag=True, help="也应用可能改动内容的改正，用后请核对。")
@output_option
def fix_command(file: str, profile: str, form: str, output: Path | None, *, unsafe: bool) -> int:
    """Write the corrected text, and say on standard error what was applied and what is left."""
    reading = reading_of(file)
    fixed = fix(reading, profile, unsafe=unsafe)
    match form:
        case "json":
            data = (json.dumps(_row(fixed), ensure_ascii=False) + "\n").encode()
        case "diff":
            data = _difference(file, reading, fixed).encode("utf-8", "surrogatepass")
        case _:
            data = fixed.to_bytes()
    write(data, output)
    if form != "json":
        _summary(file, fixed)
    return int(bool(fixed.left))


def _row(fixed: Fixed) -> dict[str, object]:
    reading = parse(fixed.text)
    return {
        "text": fixed.text,
        "applied": [{"code": finding.code, "message": finding.message} for finding in fixed.applied],
        "left": [finding_row(reading, finding) for finding in fixed.left],
    }


def _difference(name: str, reading: Reading, fixed: Fixed) -> str:
    before, after = reading.text.splitlines(keepends=True), fixed.text.splitlines(keepends=True)
    return "".join(difflib.unified_diff(before, after, name, name))


def _summary(name: str, fixed: Fixed) -> None:
    console = Console(stderr=True, highlight=False, emoji=False, markup=False)
    for finding in fixed.applied:
        words = finding.fix.title if finding.fix else finding.message
        console.print(f"已改正 {finding.code} {words}", soft_wrap=True)
    show_findings(console, name, parse(fixed.text), fixed.left)
