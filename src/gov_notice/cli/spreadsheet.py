"""Tables as CSV that a spreadsheet opens."""

import csv
from collections.abc import Iterable
from io import StringIO
from typing import Final

__all__ = ["spreadsheet"]

_FORMULA: Final = ("=", "+", "-", "@")


def spreadsheet(names: Iterable[str], rows: Iterable[Iterable[object]]) -> bytes:
    """Write a table for a spreadsheet, with the mark by which it knows UTF-8.

    Words of a stranger's paper that it would take for a formula stand behind an apostrophe.

    >>> spreadsheet(["标题"], [["=1+1"]]).decode("utf-8-sig").split()
    ['标题', "'=1+1"]
    """
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(names)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _cell(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
