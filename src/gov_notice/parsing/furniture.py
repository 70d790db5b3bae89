"""Page furniture: page numbers, running heads, and what a page break printed twice."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from gov_notice.source import SourceText, Span

__all__ = ["without_furniture"]

_PAGE: Final = (
    r" {0,80}(?:-+ ?[0-9]{1,4} ?-+|第 ?[0-9]{1,4} ?页(?: ?[,/]? ?共 ?[0-9]{1,4} ?页)?"
    r"|[0-9]{1,3} ?/ ?[0-9]{1,3}) *(?![^\n])"
)
_FIRST_PAGE_LINE: Final = re.compile(_PAGE).match
_PAGE_LINE: Final = re.compile(f"\n{_PAGE}").finditer
_DASHED_NUMBER: Final = re.compile("- [0-9]{1,3} -").search
_PAGE_INLINE: Final = re.compile(r"(?<=[^\s-]) *- [0-9]{1,3} - *(?=[^\s-])")
_STOPS: Final = "。:;!?…"
_GAP: Final = re.compile(" {2,}").split
_OPENING: Final = 400
"""How far down the head of a paper reaches at most, to the first sentence; the head of every page repeats its words."""
_LONGEST_HEAD: Final = 60
_FEWEST_FEET, _SHORTEST_FOOT = 2, 5
_LONGEST_REPEAT: Final = 12
_SHORTEST_OF_PROSE: Final = 20
_LONGEST_SIGNATURE, _MOST_SIGNATURES = 40, 4


def without_furniture(source: SourceText) -> SourceText:
    r"""Give the source without page numbers, running heads and page-break repeats.

    >>> from gov_notice.parsing.fold import fold
    >>> without_furniture(fold("把工作做细\n\n— 2 —\n\n做细做实。")).text
    '把工作做细做实。'
    """
    text = source.text
    if "-" not in text and "页" not in text and "/" not in text:
        return source
    cuts: list[Span] = []
    first = _FIRST_PAGE_LINE(text)
    numbers = [*((first,) if first else ()), *_PAGE_LINE(text)]
    feet = _running_feet(text, numbers)
    for match in numbers:
        start, stop = _end_before(text, match.start()), match.end()
        if feet and (foot := _line_before(text, start)) and text[foot:start].strip(" ") in feet:
            start = _end_before(text, foot)
        stop = _after_running_head(text, start, stop)
        stop = _after_repeat(text, start, stop)
        stop = _after_blank_lines(text, start, stop)
        if not cuts or cuts[-1].stop <= start:
            cuts.append(Span(start, stop))
    taken = {at for cut in cuts for at in (cut.start, cut.stop)}
    if "—" in source.printed and _DASHED_NUMBER(text):
        cuts.extend(
            Span(match.start(), match.end())
            for match in _PAGE_INLINE.finditer(text)
            if "—" in source.printed[match.start() : match.end()]
            and taken.isdisjoint(range(match.start(), match.end()))
        )
    return source.without(sorted(cuts))


def _running_feet(text: str, numbers: Sequence[re.Match[str]]) -> frozenset[str]:
    """Give the lines that stand above the page number of several pages; what signs there is followed by its day."""
    if len(numbers) < _FEWEST_FEET:
        return frozenset()
    above = Counter(
        text[_line_before(text, end) : end].strip(" ")
        for end in (_end_before(text, match.start()) for match in numbers)
    )
    return frozenset(
        words
        for words, times in above.items()
        if times >= _FEWEST_FEET
        and _SHORTEST_FOOT <= len(words) <= _LONGEST_HEAD
        and words[-1] not in _STOPS
        and not ("月" in words and words[-1] == "日")
    )


def _line_before(text: str, stop: int) -> int:
    """Give where the line begins that ends at `stop`."""
    return text.rfind("\n", 0, stop) + 1


def _end_before(text: str, at: int) -> int:
    """Give the place behind the last character before `at` that is no blank and no line end."""
    while at and text[at - 1] in " \n":
        at -= 1
    return at


def _after_running_head(text: str, start: int, stop: int) -> int:
    """Go past a line behind the page number that was printed before: the head of every page."""
    at = stop
    while at < len(text) and text[at] in " \n":
        at += 1
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    head = text[at:end].strip()
    if 5 <= len(head) <= _LONGEST_HEAD and head[-1] not in _STOPS:
        opening = text[: min(start, _OPENING)].partition("。")[0]
        if all(len(part) > 3 and _heads(part, opening) for part in _GAP(head)) and not _is_dated(text, end):
            return end
    return stop


def _heads(words: str, opening: str) -> bool:
    """Tell whether words begin or end a line of the opening: the middle of a line cites a document that may follow."""
    at = opening.find(words)
    while at >= 0:
        stop = at + len(words)
        before, behind = opening[at - 1 : at], opening[stop : stop + 1]
        if not before.strip(" \n") or (not behind.strip(" \n") and before != "《"):
            return True
        at = opening.find(words, stop)
    return False


def _is_dated(text: str, at: int) -> bool:
    """Tell whether a day stands behind a name, or behind other names: then it signs, though it heads pages as well."""
    for _ in range(_MOST_SIGNATURES):
        while at < len(text) and text[at] in " \n":
            at += 1
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end].rstrip(" ")
        if not line or len(line) > _LONGEST_SIGNATURE:
            return False
        if "年" in line and line[-1] in "日号":
            return True
        at = end
    return False


def _after_blank_lines(text: str, start: int, stop: int) -> int:
    """Leave a single line end behind a page number that stands within a sentence."""
    if start - text.rfind("\n", 0, start) <= _SHORTEST_OF_PROSE or text[start - 1] in _STOPS:
        return stop
    at = stop
    while at < len(text) and text[at] in " \n":
        at += 1
    last = text.rfind("\n", stop, at)
    return max(stop, last)


def _after_repeat(text: str, start: int, stop: int) -> int:
    """Go past the characters behind a page break that repeat those before it."""
    before = text[:start].rstrip()[-_LONGEST_REPEAT:]
    at = stop
    while at < len(text) and text[at] in " \n":
        at += 1
    if not before or before[-1] in _STOPS:
        return stop
    for length in range(len(before), 1, -1):
        if text.startswith(before[-length:], at):
            # the line end before the page number stays: the joining of lines decides about it
            return at + length
    return stop
