"""The group of commands, and the way every failure is told: one line on stderr, exit code 2."""

import os
import sys
from collections.abc import Sequence

import click

from gov_notice._version import __version__
from gov_notice.cli.agenda import agenda_command
from gov_notice.cli.body import body_command
from gov_notice.cli.chain import chain_command
from gov_notice.cli.check import check_command
from gov_notice.cli.convert import convert_command
from gov_notice.cli.explain import explain_command
from gov_notice.cli.fix import fix_command
from gov_notice.cli.messages import message_of
from gov_notice.cli.number import number_command
from gov_notice.cli.read import read_command
from gov_notice.cli.rules import rules_command
from gov_notice.cli.run import CLEAN, MISUSE
from gov_notice.cli.schema import schema_command
from gov_notice.errors import GovNoticeError

__all__ = ["program", "run"]


@click.group(
    help="读公文：谁发给谁、转发了什么、何时之前要办什么、找谁联系。\n\nFILE 处写 - 表示标准输入。",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="gov-notice", message="%(prog)s %(version)s")
def program() -> None:
    """Hold the commands."""


for _command in (
    agenda_command,
    body_command,
    chain_command,
    check_command,
    convert_command,
    explain_command,
    fix_command,
    number_command,
    read_command,
    rules_command,
    schema_command,
):
    program.add_command(_command)


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
