"""Rules on amounts that must add up (条例 20(4))."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from gov_notice.checking import Context, Flaw, Severity, rule
from gov_notice.model import Block
from gov_notice.rules.sources import regulation

__all__ = ["SUMS"]

_NUMBER: Final = r"[0-9]{1,9}(?:\.[0-9]{1,4})?"
_EQUATION: Final = re.compile(
    rf"(?<![0-9.+\-×x*/÷=(A-Za-z])(?P<parts>{_NUMBER}(?:\+{_NUMBER})+)=(?P<sum>{_NUMBER})(?![0-9.+\-×x*/÷%])"
).finditer
_AMOUNT: Final = re.compile(r"[0-9]{1,12}(?:\.[0-9]{1,4})?").fullmatch
_NO_SUMS: Final = re.compile("率|比|均|价|序号|编号|年|%|电话|备注|排名|得分|代码").search
_TOTAL: Final = frozenset({"合计", "总计", "共计", "小计"})
_LEAST_ROWS: Final = 2


@rule("B009", "wrong-sum", Severity.WARNING, regulation(20, 4), "合计“{found}”与各项之和{wanted}不符", elements="body")
def wrong_sum(ctx: Context) -> Iterator[Flaw]:
    """Sums are right.

    What it does: adds up 3+4=8, and the columns of tables whose last row is 合计. Rates, averages, prices and columns
    with words are left alone.
    Why: 条例 20(4) asks for right numbers.
    Fix safety: no fix, a part or the sum is wrong.
    """
    words = ctx.body
    if "=" in words.text or "\uff1d" in words.text:
        for match in _EQUATION(words.folded):
            total = sum(map(Decimal, match["parts"].split("+")))
            if total != Decimal(match["sum"]):
                yield words.flaw(*match.span("sum"), facts={"wanted": _plain(total)})
    for pointer, block in ctx.blocks:
        if block.rows:
            for printed, right in _wrong_totals(block):
                yield ctx.flaw(pointer, facts={"found": printed, "wanted": right})


def _wrong_totals(block: Block) -> Iterator[tuple[str, str]]:
    """Give the totals of a table that are wrong, each with the right one."""
    rows = block.rows
    if len(rows) < _LEAST_ROWS + 2 or "".join(rows[-1][0].split()) not in _TOTAL:
        return
    head, *items, last = rows
    if any(len(row) != len(head) for row in rows) or any("".join(row[0].split()) in _TOTAL for row in items):
        return
    for column in range(1, len(head)):
        cells = [row[column].strip() for row in items]
        total = last[column].strip()
        if not _AMOUNT(total) or not all(map(_AMOUNT, cells)) or _NO_SUMS(head[column]):
            continue
        right = sum(map(Decimal, cells))
        if right != Decimal(total):
            yield total, _plain(right)


def _plain(value: Decimal | int) -> str:
    return f"{value:f}"


SUMS: Final = (wrong_sum,)
