"""`gov-notice number`: document numbers, one by one."""

import json

import click
from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from gov_notice.cli.options import format_option
from gov_notice.cli.screen import screen
from gov_notice.errors import NoticeSyntaxError
from gov_notice.model import DocumentNumber, NumberForm

__all__ = ["number_command"]

_FORMS = {
    NumberForm.ORDINARY: "一般",
    NumberForm.DECREE: "命令（令）",
    NumberForm.ANNOUNCEMENT: "公告",
    NumberForm.MINUTES: "纪要",
    NumberForm.TELEGRAM: "电报",
    NumberForm.JUDICIAL: "司法解释",
    NumberForm.OLD: "旧式",
    NumberForm.UNREADABLE: "无法识别",
}


@click.command(
    "number",
    short_help="识别发文字号",
    help="识别发文字号：规范写法、代字、年份、顺序号。\n\n有无法识别的，返回码为 1。",
)
@click.argument("texts", metavar="TEXT...", nargs=-1, required=True)
@format_option("text", "json")
def number_command(texts: tuple[str, ...], form: str) -> int:
    """Print what each text says as a document number."""
    numbers = [DocumentNumber.read(text) for text in texts]
    if form == "json":
        for number in numbers:
            click.echo(json.dumps(_row(number), ensure_ascii=False))
    else:
        screen().print(_table(numbers))
        for number in numbers:
            if not number.readable:
                screen().print(_fault(number.text))
    return int(not all(number.readable for number in numbers))


def _row(number: DocumentNumber) -> dict[str, str | int | None]:
    return {
        "text": number.text,
        "form": number.form.value,
        "canonical": str(number) if number.readable else None,
        "agency_code": number.agency_code,
        "year": number.year,
        "serial": number.serial,
    }


def _table(numbers: list[DocumentNumber]) -> Table:
    table = Table("印本", "规范写法", "形式", "代字", "年份", "顺序号", box=None, header_style="bold")
    for number in numbers:
        shown = str(number) if number.readable else "—"
        parts = (number.agency_code, number.year, number.serial)
        table.add_row(number.text, shown, _FORMS[number.form], *("—" if part is None else str(part) for part in parts))
    return table


def _fault(text: str) -> Text:
    """Show the place where a number breaks off."""
    try:
        DocumentNumber.parse(text)
    except NoticeSyntaxError as error:
        pad = " " * cell_len(text[: error.start])
        return Text(f"\n    {text}\n    {pad}^ 从这里起无法识别", style="yellow")
    return Text()
