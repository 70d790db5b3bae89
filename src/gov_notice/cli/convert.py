"""`gov-notice convert`: a document in another form."""

import json
from datetime import date
from pathlib import Path
from typing import Any, Final

import click

from gov_notice.api import OfficialDocument, render, to_json, to_xml
from gov_notice.cli.options import day_option, output_option
from gov_notice.cli.output import write
from gov_notice.cli.sources import documents_of
from gov_notice.cli.spreadsheet import spreadsheet
from gov_notice.serial import to_akn, to_metadata, to_records
from gov_notice.serial.metadata import STANDARDS

__all__ = ["convert_command"]

_FORMS: Final = ("json", "xml", "csv", "metadata", "akn", "text")


@click.command(
    "convert",
    short_help="转成 JSON、XML、CSV、元数据、Akoma Ntoso 或规范的纯文本",
    help="转成 JSON、XML、CSV、元数据、Akoma Ntoso 或规范的纯文本。\n\nFILE 可以是文字，也可以是 JSON 或 XML。",
)
@click.argument("file", metavar="FILE")
@click.option("--to", "form", type=click.Choice(_FORMS), required=True, help="目标格式。")
@click.option(
    "--table",
    type=click.Choice(["documents", "duties", "contacts"]),
    default="documents",
    show_default=True,
    help="CSV 的内容：每行一份公文、一项任务或一个联系人。",
)
@click.option(
    "--standard",
    type=click.Choice(list(STANDARDS)),
    default="gbt-33480",
    show_default=True,
    help="元数据的标准：GB/T 33480-2016、DA/T 46-2009 或 Dublin Core。",
)
@output_option
@day_option("--reference", "reference", "阅读日，供没有日期的文字推算年份。")
def convert_command(  # noqa: PLR0913  an option each
    *, file: str, form: str, table: str, standard: str, output: Path | None, reference: date | None
) -> None:
    """Write the documents of a file in the form asked for, one after another."""
    documents = documents_of(file, reference)
    if form in ("xml", "akn") and len(documents) > 1:
        raise click.UsageError(f"{file} 中有 {len(documents)} 份公文，XML 一次只能写一份")
    if form == "csv":
        rows: list[dict[str, Any]] = getattr(to_records(documents), table)
        write(spreadsheet(rows[0], [row.values() for row in rows]) if rows else b"", output)
    else:
        write(b"".join(_written(document, form, standard) for document in documents), output)


def _written(document: OfficialDocument, form: str, standard: str) -> bytes:
    match form:
        case "json":
            data = to_json(document)
        case "xml":
            data = to_xml(document)
        case "metadata":
            data = json.dumps(to_metadata(document, standard), ensure_ascii=False).encode()
        case "akn":
            data = to_akn(document)
        case _:
            data = render(document, "text")
    return data if data.endswith(b"\n") else data + b"\n"
