"""Reads what stands behind a date or between two: 前, 止, （含）, 至 (界限用语)."""

import re
from typing import Final

__all__ = ["BOUND_BEGINS", "TO", "read_bound"]

TO: Final = re.compile(
    r" {0,3}(?:(?:起|开始)(?:(?:正式)?(?:实施|施行|执行|进行|报名|申报|受理)?,)?)?"
    r" {0,3}(?:[-~]{1,5}|至|到|一(?=[0-9]))(?:截?[至止])? {0,3}"
).match
"""What leads from the first day of a range to the last."""
_BOUND: Final = re.compile(
    r"(?: {0,2}[(（](?P<within>不?含[^()（）]{0,8}|北京时间|[^()（）0-9]{2,12}(?=[)）][之以]?前))[)）])?"
    r" {0,3}(?P<bound>之前|以前|前(?![后往来述期半])|截?止(?![办于使])|之内|以内|内(?![容部])|起(?![草诉重来]))?"
    r"(?:[(（](?P<behind>不?含[^()（）]{0,8})[)）])?"
).match
BOUND_BEGINS: Final = frozenset("之以前截止内起(（ ")


def read_bound(text: str, stop: int) -> tuple[str | None, bool | None, int]:
    """Read the bound behind a date: the word, whether the day is included, and the place behind."""
    if stop >= len(text) or text[stop] not in BOUND_BEGINS:
        return None, None, stop
    match = _BOUND(text, stop)
    if match is None:
        return None, None, stop
    within, bound, behind = match.groups()
    if not bound and not within:
        return None, None, stop
    said = within if within and within.startswith(("含", "不含")) else behind
    included = said[0] == "含" if said else None
    if bound is None:
        return None, included, match.end() if said else stop
    return bound, included, match.end()
