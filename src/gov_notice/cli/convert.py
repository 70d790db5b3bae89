"""`gov-notice convert`: a document in another form."""

from datetime import date
from pathlib import Path

import click

from gov_notice.api import OfficialDocument, render, to_json, to_xml
from gov_notice.cli.options import day_option, output_option
from gov_notice.cli.output import write
from gov_notice.cli.sources import documents_of

__all__ = ["convert_command"]


@click.command(
    "convert",
    short_help="转成 JSON、XML 或规范的纯文本",
    help="转成 JSON、XML 或规范的纯文本。\n\nFILE 可以是文字，也可以是 JSON 或 XML。",
)
@click.argument("file", metavar="FILE")
@click.option("--to", "form", type=click.Choice(["json", "xml", "text"]), required=True, help="目标格式。")
@output_option
@day_option("--reference", "reference", "阅读日，供没有日期的文字推算年份。")
def convert_command(file: str, form: str, output: Path | None, reference: date | None) -> None:
    """Write the documents of a file in the form asked for, one after another."""
    documents = documents_of(file, reference)
    if form == "xml" and len(documents) > 1:
        raise click.UsageError(f"{file} 中有 {len(documents)} 份公文，XML 一次只能写一份")
    data = b"".join(_written(document, form) for document in documents)
    write(data, output)


def _written(document: OfficialDocument, form: str) -> bytes:
    match form:
        case "json":
            data = to_json(document)
        case "xml":
            data = to_xml(document)
        case _:
            data = render(document, "text")
    return data if data.endswith(b"\n") else data + b"\n"
