"""Bytes to a file or to standard output."""

from pathlib import Path

import click

__all__ = ["write"]


def write(data: bytes, output: Path | None) -> None:
    """Write to a file, or to standard output where none is given."""
    if output is None:
        click.echo(data, nl=False)
        return
    try:
        output.write_bytes(data)
    except OSError as error:
        raise click.ClickException(f"无法写入 {output}：{error.strerror}") from error
