"""Contacts printed in two columns side by side, as tender notices have the parties: one column after the other."""

import re
from collections.abc import Sequence
from typing import Final

from attrs import evolve, frozen

from gov_notice.parsing.paragraphs import Paragraph

__all__ = ["one_below_the_other"]

_LABEL: Final = re.compile("[一-鿿](?: {0,4}[一-鿿]){1,7} {0,2}:").match
_GAP: Final = re.compile(" {2,}").finditer
_WHO: Final = re.compile("联系人|经办人|负责人|名称|单位|部门|姓名").search
_PARTY: Final = re.compile(
    "(?:招标|采购|比选|询价|业主|委托|代理|主办|承办|监督|出让|转让|出租|甲方|乙方|建设)"
    "(?:人|方|单位|机构|部门|代理)?(?:名称)?:"
).fullmatch
_LONGEST: Final = 200
_FEWEST_ROWS, _COLUMNS = 2, 2


@frozen
class _Row:
    """A row of two labels with their values: the two labels, where the first value ends and where the second begins."""

    labels: tuple[str, str]
    stop: int
    start: int


def one_below_the_other(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Give the paragraphs, the left column before the right one where rows hold the same labels twice.

    >>> rows = ["联系人:林溪   联系人:白露", "电话:2260011   电话:2260012"]
    >>> starts = (0, 17)
    >>> paragraphs = [Paragraph(text=row, printed=row, start=start) for row, start in zip(rows, starts, strict=True)]
    >>> [paragraph.text for paragraph in one_below_the_other(paragraphs)]
    ['联系人:林溪', '电话:2260011', '联系人:白露', '电话:2260012']
    """
    rows = {
        k: row
        for k, paragraph in enumerate(paragraphs)
        if "  " in paragraph.text and (row := _row_in(paragraph.text)) is not None
    }
    if len(rows) < _FEWEST_ROWS:
        return paragraphs
    parted: list[Paragraph] = []
    at = 0
    while at < len(paragraphs):
        stop = at
        while stop in rows:
            stop += 1
        block = [rows[k] for k in range(at, stop)]
        if len(block) >= _FEWEST_ROWS and _are_columns(block):
            pairs = list(zip(paragraphs[at:stop], block, strict=True))
            parted += [_part(paragraph, 0, row.stop) for paragraph, row in pairs]
            parted += [_part(paragraph, row.start, len(paragraph.text)) for paragraph, row in pairs]
        else:
            stop = max(stop, at + 1)
            parted += paragraphs[at:stop]
        at = stop
    return parted


def _row_in(text: str) -> _Row | None:
    """Give the two cells of a row: each a label and its value, a wide gap between them."""
    if text.count(":") < _COLUMNS or len(text) > _LONGEST or "。" in text:
        return None
    left = _LABEL(text)
    if left is None:
        return None
    cells = [(gap.start(), gap.end()) for gap in _GAP(text, left.end() + 1) if _LABEL(text, gap.end())]
    if len(cells) != _COLUMNS - 1 or not text[left.end() : cells[0][0]].strip(" "):
        return None
    stop, start = cells[0]
    right = _LABEL(text, start)
    return _Row((_bare(left[0]), _bare(right[0] if right else "")), stop, start)


def _bare(label: str) -> str:
    return label.replace(" ", "")


def _are_columns(rows: Sequence[_Row]) -> bool:
    """Tell whether rows name two contacts side by side: labels stand twice, those of who it is among them."""
    twice = [row.labels[0] for row in rows if row.labels[0] == row.labels[1]]
    parties = any(row.labels[0] != row.labels[1] and all(map(_PARTY, row.labels)) for row in rows)
    return bool(twice) and (parties or any(map(_WHO, twice)))


def _part(paragraph: Paragraph, start: int, stop: int) -> Paragraph:
    return evolve(
        paragraph,
        text=paragraph.text[start:stop],
        printed=paragraph.printed[start:stop],
        start=paragraph.start + start,
    )
