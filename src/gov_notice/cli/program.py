"""The group of commands, and the way every failure is told: one line on stderr, exit code 2."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final

import click

from gov_notice._version import __version__
from gov_notice.cli.exit_codes import CLEAN, MISUSE
from gov_notice.cli.messages import message_of
from gov_notice.errors import GovNoticeError

__all__ = ["program", "run"]


_COMMANDS: Final = (
    "agenda", "body", "chain", "check", "convert", "explain", "fix", "number", "read", "rules", "schema",
)  # fmt: skip


class _Commands(click.Group):
    """The commands, each of a module of its name, which is imported when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click's signature
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"gov_notice.cli.{cmd_name}"), f"{cmd_name}_command")
        return command


@click.group(
    cls=_Commands,
    help="读公文：谁发给谁、转发了什么、何时之前要办什么、找谁联系。\n\nFILE 处写 - 表示标准输入。",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="gov-notice", message="%(prog)s %(version)s")
def program() -> None:
    """Hold the commands."""


def run(arguments: Sequence[str]) -> int:
    """Run a command line and give its exit code: 0 clean, 1 findings, 2 misuse or unreadable input."""
    try:
        code = program.main(list(arguments), prog_name="gov-notice", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return MISUSE
    except click.ClickException as error:
        return _failed(error.format_message())
    except GovNoticeError as error:
        return _failed(message_of(error))
    except click.Abort:
        return _failed("已中断")
    except BrokenPipeError:
        # a reader such as `head` has seen enough; the interpreter must not write to the pipe again at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    return code if isinstance(code, int) else CLEAN


def _failed(message: str) -> int:
    click.echo(f"gov-notice: {' '.join(message.split())}", err=True)
    return MISUSE
