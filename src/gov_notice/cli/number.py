"""`gov-notice number`: document numbers, one by one."""

import json
from collections.abc import Iterator
from typing import Any

import click
from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from gov_notice.cli.options import format_option
from gov_notice.cli.screen import screen
from gov_notice.cli.words import ABSENT
from gov_notice.directory import AgencyCode
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
_CODED = (NumberForm.ORDINARY, NumberForm.TELEGRAM, NumberForm.JUDICIAL)


@click.command(
    "number",
    short_help="识别发文字号",
    help="识别发文字号：规范写法、代字（地区·机关·办公厅室·业务·类别）、年份、顺序号，不规范之处。"
    "\n\n有无法识别的，返回码为 1。",
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
            for line in _places(number):
                screen().print(line)
    return int(not all(number.readable for number in numbers))


def _row(number: DocumentNumber) -> dict[str, Any]:
    code = _code(number)
    return {
        "text": number.text,
        "form": number.form.value,
        "canonical": str(number) if number.readable else None,
        "agency_code": number.agency_code,
        "year": number.year,
        "serial": number.serial,
        "code_parts": code and dict(zip(("place", "organ", "office", "business", "series"), code.parts, strict=True)),
        "deviations": [
            {"start": each.start, "stop": each.stop, "wanted": each.wanted, "message": each.message}
            for each in number.deviations
        ],
    }


def _code(number: DocumentNumber) -> AgencyCode | None:
    return AgencyCode.read(number.agency_code) if number.agency_code and number.form in _CODED else None


def _table(numbers: list[DocumentNumber]) -> Table:
    table = Table("印本", "规范写法", "形式", "代字", "年份", "顺序号", box=None, header_style="bold")
    for number in numbers:
        shown = str(number) if number.readable else ABSENT
        code = _code(number)
        words = "·".join(filter(None, code.parts)) if code else number.agency_code
        parts = (words, number.year, number.serial)
        table.add_row(
            number.text, shown, _FORMS[number.form], *(ABSENT if part is None else str(part) for part in parts)
        )
    return table


def _places(number: DocumentNumber) -> Iterator[Text]:
    """Show the places where a number is printed otherwise, or where it breaks off."""
    if not number.readable:
        try:
            DocumentNumber.parse(number.text)
        except NoticeSyntaxError as error:
            yield _marked(number.text, [(error.start, error.start + 1)], "从这里起无法识别")
    for message in dict.fromkeys(each.message for each in number.deviations):
        spans = [(each.start, each.stop) for each in number.deviations if each.message == message]
        yield _marked(number.text, spans, message)


def _marked(text: str, spans: list[tuple[int, int]], message: str) -> Text:
    """Give a text with carets under places of it, two columns for a Han character, and what is to be said of them."""
    marks = ""
    for start, stop in spans:
        marks += " " * (cell_len(text[:start]) - len(marks)) + "^" * max(1, cell_len(text[start:stop]))
    return Text(f"\n    {text}\n    {marks} {message}", style="yellow")
