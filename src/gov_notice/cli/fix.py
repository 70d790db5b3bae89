"""`gov-notice fix`: correct the form of a document, never what it says."""

import difflib
import json
import re
from collections import Counter
from pathlib import Path
from typing import Final

import click
from attrs import frozen
from rich.console import Console
from rich.text import Text

from gov_notice.checking import Checked, Fixed, fix
from gov_notice.cli.desk import Desk, Wanted
from gov_notice.cli.exit_codes import CLEAN, FINDINGS
from gov_notice.cli.findings import show_checked
from gov_notice.cli.options import format_option, output_option
from gov_notice.cli.output import write
from gov_notice.cli.screen import screen
from gov_notice.cli.sources import STANDARD_INPUT, decoded_of, is_stored
from gov_notice.cli.wanted import wanted_options
from gov_notice.parsing import parse
from gov_notice.readers import Decoded
from gov_notice.reporting.json_lines import finding_row

__all__ = ["fix_command"]

_LINES: Final = re.compile(r"[^\n]*\n|[^\n]+").findall
_STYLES: Final = {"+": "green", "-": "red", "@": "cyan"}


@frozen(kw_only=True)
class _File:
    """A file before and after."""

    name: str
    decoded: Decoded
    fixed: Fixed

    @property
    def changed(self) -> bool:
        return self.fixed.text != self.decoded.text

    @property
    def data(self) -> bytes:
        """The corrected file: encoding, byte order mark and line ends as they were."""
        return self.decoded.encode(self.fixed.text)


@click.command(
    "fix",
    short_help="自动改正格式上的问题",
    help="自动改正格式上的问题，不改动公文说的内容。"
    "\n\n默认只显示改动；--write 才写回原文件，编码、换行和其余文字逐字节不变。"
    "一次只改一条规则：--select N002。\n\n尚有可改或改正后仍有问题的，返回码为 1。",
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@wanted_options
@format_option("diff", "text", "json")
@click.option("--write", "writing", is_flag=True, help="写回原文件。")
@click.option("--unsafe", is_flag=True, help="也应用可能改动内容的改正，用后请核对。")
@output_option
def fix_command(  # noqa: PLR0913  the options
    files: tuple[str, ...], wanted: Wanted, form: str, output: Path | None, *, writing: bool, unsafe: bool
) -> int:
    """Show what would change, or change it; say on standard error what was applied and what is left."""
    if writing and (output or STANDARD_INPUT in files):
        raise click.UsageError("--write 写回原文件，不能与 --output 或标准输入同用")
    if len(files) > 1 and (output or form == "text"):
        raise click.UsageError("--output 和 --format text 一次只能改一个文件")
    desk = Desk(wanted=wanted)
    code = CLEAN
    for name in dict.fromkeys(files):
        file = _fixed(desk, name, unsafe=unsafe)
        if writing or output:
            _write(file, output or Path(name))
        else:
            _SHOWING[form](file)
        if form != "json":
            _summary(file)
        pending = form == "diff" and file.changed and not (writing or output)
        code = FINDINGS if pending or file.fixed.left else code
    for problem in desk.problems:
        click.echo(f"gov-notice: {problem}", err=True)
    return FINDINGS if desk.problems else code


def _write(file: _File, path: Path) -> None:
    if file.changed or path != Path(file.name):
        write(file.data, path)


def _fixed(desk: Desk, name: str, *, unsafe: bool) -> _File:
    rules = desk.settings_for(name).rules_for(name)
    decoded = decoded_of(name)
    if is_stored(name, decoded.text):
        raise click.UsageError(f"{name} 存的是公文数据，没有可改的文字")
    return _File(name=name, decoded=decoded, fixed=fix(parse(decoded.text), rules=rules, unsafe=unsafe))


def _show_json(file: _File) -> None:
    click.echo(json.dumps(_row(file), ensure_ascii=False))


def _show_text(file: _File) -> None:
    write(file.data, None)


def _row(file: _File) -> dict[str, object]:
    left = Checked(name=file.name, target=parse(file.fixed.text), findings=file.fixed.left)
    return {
        "file": file.name,
        "text": file.fixed.text,
        "applied": [{"code": finding.code, "message": finding.message} for finding in file.fixed.applied],
        "left": [finding_row(left, finding) for finding in file.fixed.left],
    }


def _show_difference(file: _File) -> None:
    console = screen()
    before, after = _LINES(file.decoded.text), _LINES(file.fixed.text)
    for line in difflib.unified_diff(before, after, file.name, file.name):
        words, end, _ = line.partition("\n")
        # a pipe gets the line as it is, carriage return included, so that `patch` takes it
        mark = "" if end else "\n\\ No newline at end of file"
        if console.is_terminal:
            console.print(Text(words.rstrip("\r") + mark, style=_STYLES.get(line[:1], "")), soft_wrap=True)
        else:
            write(f"{words}{mark}\n".encode("utf-8", "replace"), None)


def _summary(file: _File) -> None:
    console = Console(stderr=True, highlight=False, emoji=False, markup=False)
    if applied := Counter(finding.code for finding in file.fixed.applied):
        told = "，".join(f"{code} {count} 处" for code, count in sorted(applied.items()))
        console.print(f"{file.name}：改正 {told}", soft_wrap=True)
    show_checked(
        console, [Checked(name=file.name, target=parse(file.fixed.text), findings=file.fixed.left)], everything=True
    )


_SHOWING: Final = {"diff": _show_difference, "text": _show_text, "json": _show_json}
