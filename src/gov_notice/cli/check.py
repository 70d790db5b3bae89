"""`gov-notice check`: what law, standard and practice say about documents."""

import io
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from attrs import asdict, evolve
from rich.console import Console

from gov_notice.checking import FAIL_LEVELS, Checked
from gov_notice.cli.baselines import Baselines
from gov_notice.cli.desk import Desk, Wanted
from gov_notice.cli.findings import show_checked, show_statistics
from gov_notice.cli.options import format_option, output_option
from gov_notice.cli.output import write
from gov_notice.cli.run import Run
from gov_notice.cli.screen import WIDTH_OF_FILES, screen
from gov_notice.cli.wanted import wanted_options
from gov_notice.reporting import (
    render_github,
    render_json,
    render_junit,
    render_markdown,
    render_sarif,
    statistics,
)
from gov_notice.timing.calendars import official_calendar

__all__ = ["check_command"]


@click.command(
    "check",
    short_help="对照法规、标准和惯例检查",
    help="对照法规、标准和惯例检查公文。\n\nFILE 可以是文字，也可以是 JSON 或 XML；"
    "写文件夹，检查其中所有 txt 文件。"
    "\n\n有发现的问题，返回码为 1；有文件读不出来，返回码为 2，其余文件照样检查。",
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@wanted_options
@format_option("text", "json", "sarif", "junit", "github", "markdown")
@output_option
@click.option(
    "--fail-level",
    type=click.Choice(list(FAIL_LEVELS)),
    help="自哪一程度起返回码为 1（默认 info：有任何发现）；never 只报告。",
)
@click.option("--statistics", "counting", is_flag=True, help="只列各条规则发现了多少处（text 和 json）。")
@click.option(
    "--baseline",
    metavar="PATH",
    type=click.Path(dir_okay=False, path_type=Path),
    help="已知问题的清单，清单上的不再报告。",
)
@click.option("--write-baseline", "renewing", is_flag=True, help="把这次发现的都记入清单，返回码为 0。")
@click.option("--all", "everything", is_flag=True, help="同一规则的发现全部列出，不只列前三处（只用于 text）。")
@click.option("--working-days", is_flag=True, help="也检查与法定工作日有关的规则（需要扩展 calendar）。")
def check_command(  # noqa: PLR0913, PLR0917  the options
    files: tuple[str, ...],
    wanted: Wanted,
    form: str,
    output: Path | None,
    fail_level: str | None,
    baseline: Path | None,
    *,
    counting: bool,
    renewing: bool,
    everything: bool,
    working_days: bool,
) -> int:
    """Report what was found in all files."""
    if counting and form not in ("text", "json"):
        raise click.UsageError(f"--statistics 只有 text 和 json 两种格式，没有 {form}")
    run = Run(
        desk=Desk(wanted=evolve(wanted, fail_level=fail_level)),
        baselines=Baselines(path=baseline, renewing=renewing),
        calendar=official_calendar() if working_days else None,
    )
    checked = run.checked(files)
    if renewing:
        for _ in checked:
            pass
        run.baselines.write()
    elif counting:
        _count(run, checked, form, output)
    elif form == "text":
        _show(checked, output, everything=everything)
    else:
        _write(_rendered(run, checked, form), output)
    for problem in run.desk.problems:
        click.echo(f"gov-notice: {problem}", err=True)
    return run.code


def _show(checked: Iterable[Checked], output: Path | None, *, everything: bool) -> None:
    """Print file after file, as soon as each is checked."""
    if output is None:
        show_checked(screen(), checked, everything=everything)
        return
    page = io.StringIO()
    console = Console(file=page, width=WIDTH_OF_FILES, highlight=False, emoji=False, markup=False)
    show_checked(console, checked, everything=everything)
    _write([page.getvalue()], output)


def _rendered(run: Run, checked: Iterable[Checked], form: str) -> Iterator[str]:
    match form:
        case "json":
            yield from (render_json([one]) for one in checked)
        case "github":
            yield from (render_github([one]) for one in checked)
        case "sarif":
            everything = tuple(checked)
            yield render_sarif(everything, rules=run.desk.rules, problems=tuple(run.desk.problems))
        case "junit":
            everything = tuple(checked)
            yield render_junit(everything, fail_level=run.desk.fail_level)
        case _:
            yield render_markdown(checked)


def _write(parts: Iterable[str], output: Path | None) -> None:
    if output is None:
        for part in parts:
            write(part.encode("utf-8", "replace"), None)
    else:
        write("".join(parts).encode("utf-8", "replace"), output)


def _count(run: Run, checked: Iterable[Checked], form: str, output: Path | None) -> None:
    counts = statistics(checked)
    if form == "json":
        rows = ({**asdict(count), "severity": count.severity.value} for count in counts)
        _write((json.dumps(row, ensure_ascii=False) + "\n" for row in rows), output)
    else:
        show_statistics(screen(), counts, run.desk.rules)
