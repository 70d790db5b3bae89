"""Options that commands share."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

__all__ = ["day_option", "format_option", "output_option"]

F = TypeVar("F", bound=Callable[..., Any])


def format_option(*choices: str) -> Callable[[F], F]:
    """Give the option `--format`; the first choice is what it is without the option."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(choices),
        default=choices[0],
        show_default=True,
        help="输出格式。",
    )


output_option = click.option(
    "--output",
    "output",
    metavar="PATH",
    type=click.Path(dir_okay=False, path_type=Path),
    help="写入文件，不写到标准输出。",
)


def day_option(flag: str, name: str, explanation: str) -> Callable[[F], F]:
    """Give an option that takes a day."""
    return click.option(flag, name, metavar="YYYY-MM-DD", callback=_day, default=None, help=explanation)


def _day(ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:
    try:
        return None if value is None else date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} 不是日期，应写作 2026-10-23", ctx, param) from None
