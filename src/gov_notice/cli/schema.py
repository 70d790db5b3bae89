"""`gov-notice schema`: the published schemas of the stored forms."""

import json

import click

from gov_notice.serial.schemas import json_schema, xsd

__all__ = ["schema_command"]


@click.command("schema", short_help="JSON Schema 或 XML Schema", help="输出公文数据的 JSON Schema 或 XML Schema。")
@click.argument("form", metavar="json|xsd", type=click.Choice(["json", "xsd"]))
def schema_command(form: str) -> None:
    """Print one of the two schemas."""
    if form == "json":
        click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))
    else:
        click.echo(xsd(), nl=False)
