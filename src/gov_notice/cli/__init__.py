"""The command `gov-notice`: a module a command, each printing what the library returns."""

import sys

__all__ = ["main"]

_EXTRA_PACKAGES = ("click", "rich")


def main() -> None:
    """Run the command; without the extra `cli`, say what to install and exit with code 2."""
    try:
        from gov_notice.cli.program import run  # noqa: PLC0415  click and rich are an extra

        # the module of a command is imported when it is asked for
        code = run(sys.argv[1:])
    except ModuleNotFoundError as error:
        if error.name not in _EXTRA_PACKAGES:
            raise
        sys.stderr.write(f"gov-notice: 命令行需要 {error.name}，请先运行：pip install 'gov-notice[cli]'\n")
        sys.exit(2)
    sys.exit(code)
