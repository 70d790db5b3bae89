"""The doubts of a reading as lines."""

from rich.text import Text

from gov_notice.api import Doubt, Reading

__all__ = ["doubt_lines"]


def doubt_lines(reading: Reading) -> list[Text]:
    """Give a line for each doubt: where, what, and its code."""
    return [
        Text.assemble(("  ? ", "yellow"), _where(reading, doubt), doubt.message, (f"  {doubt.code}", "dim"))
        for doubt in reading.doubts
    ]


def _where(reading: Reading, doubt: Doubt) -> str:
    return "" if doubt.span is None else f"{reading.source.position(doubt.span.start).line}行 "
