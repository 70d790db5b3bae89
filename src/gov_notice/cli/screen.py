"""Where output goes: a terminal gets colour and its width, a file or a pipe gets plain text."""

import sys
from typing import Final

from rich.console import Console

__all__ = ["WIDTH_OF_FILES", "screen"]

WIDTH_OF_FILES: Final = 100


def screen() -> Console:
    """Give the console on standard output; Han characters count two columns."""
    width = None if sys.stdout.isatty() else WIDTH_OF_FILES
    return Console(width=width, highlight=False, emoji=False, markup=False, soft_wrap=False)
