"""Number, title, issuers and date alone: what a register needs of a million documents."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from attrs import field, frozen

from gov_notice.errors import PointerError
from gov_notice.model import DocumentNumber, IssuingBody, PrintedDate, Title
from gov_notice.parsing.arrange import arrange_first
from gov_notice.parsing.build import build_head
from gov_notice.parsing.fold import FOLD, fold
from gov_notice.parsing.lines import lines
from gov_notice.parsing.recognise.bodies import bodies_in
from gov_notice.parsing.recognise.dates import date_in
from gov_notice.source import SourceText, Span

__all__ = ["Head", "parse_head"]

_MOST_LINES: Final = 26
_PROSE: Final = 70
_LONGEST_SIGNATURE: Final = 60
_WIDEST_LINE: Final = 200
_SIGNATURE_LINES: Final = 10
_FLAT_HEAD, _FLAT_TAIL = 1500, 300
_LIKE_DATE: Final = re.compile(r"\n(?<=[日号)）.．0-9０-９ \t\r\u3000]\n)").finditer
"""A line end behind what a printed date ends with, or behind a blank."""


@frozen(kw_only=True)
class Head:
    r"""The head of a document, and where its parts stand.

    >>> text = "柳科协发〔2026〕8号\n关于召开年会的通知\n各县科协：\n请准时参加。\n柳城市科协\n2026年5月13日"
    >>> head = parse_head(text)
    >>> str(head.number), head.issued_on.isoformat(), head.issuers[0].name
    ('柳科协发〔2026〕8号', '2026-05-13', '柳城市科协')
    """

    number: DocumentNumber | None = None
    title: Title | None = None
    issuers: tuple[IssuingBody, ...] = ()
    date_of_issue: PrintedDate | None = None
    _source: SourceText = field(repr=False, alias="source", eq=False)
    _places: Mapping[str, tuple[Span, ...]] = field(factory=dict, repr=False, alias="places", eq=False)

    @property
    def issued_on(self) -> date | None:
        """The day of 成文日期, where it is printed and exists."""
        return self.date_of_issue.day if self.date_of_issue else None

    def span(self, pointer: str) -> Span | None:
        """Give the place of `/number`, `/title`, `/issuers/0` or `/date_of_issue` in the text.

        None for what the paper does not have. Raises `PointerError` for any other element.
        """
        if pointer.split("/")[1:2] not in (["number"], ["title"], ["issuers"], ["date_of_issue"]):
            raise PointerError(f"a head has no field {pointer!r}")
        places = self._places.get(pointer)
        if not places:
            return None
        return Span(self._source.back(places[0]).start, self._source.back(places[-1]).stop)


def parse_head(text: str) -> Head:
    """Read number, title, issuers and date of the first document of a text; never raises on any str.

    Only the first lines and the signature are looked at, so that it costs a fraction of `parse`. What stands
    elsewhere is missed: a date below an attachment, an issuer named only in the text.
    """
    source, found = lines(fold(text, keep=_telling_ranges(text)))
    elements, places = build_head(source, arrange_first(source, found))
    return Head(**elements, source=source, places=places)


def _telling_ranges(text: str) -> list[Span]:
    """Give the ranges of a text that tell its head: its first lines, and the lines of its signature."""
    start = 0
    kept = 0
    size = len(text)
    while start < size and kept < _MOST_LINES:
        stop = text.find("\n", start)
        stop = size if stop < 0 else stop
        if stop - start > _PROSE and kept > 1 and "。" in text[start:stop]:
            break
        kept += stop > start
        start = stop + 1
    if kept < 3 and start > _FLAT_HEAD + _FLAT_TAIL:
        return [Span(0, _FLAT_HEAD), Span(size - _FLAT_TAIL, size)]
    head = min(start, size)
    return [Span(0, head), *_signature(text, head)]


def _signature(text: str, start: int) -> list[Span]:
    """Find the first line behind the head that is a date, with the short lines above it; else the last lines."""
    size = len(text)
    whole = text if text.endswith("\n") else f"{text}\n"
    for match in _LIKE_DATE(whole, start):
        stop = match.start()
        begin = max(text.rfind("\n", start, stop) + 1, start)
        if stop - begin > _WIDEST_LINE or len(line := text[begin:stop].strip()) > _LONGEST_SIGNATURE:
            continue
        folded = line.translate(FOLD)
        place = date_in(folded)
        if place and (not place[0] or bodies_in(folded[: place[0]].strip("( "))):
            return [Span(_short_lines_above(text, start, stop), min(stop + 1, size))]
    begin = _short_lines_above(text, start, size)
    return [Span(begin, size)] if begin < size else []


def _short_lines_above(text: str, start: int, stop: int) -> int:
    """Give where the last short lines before a place begin, not before `start`; the place itself where it has none."""
    first = end = stop
    kept = 0
    while kept < _SIGNATURE_LINES:
        begin = max(text.rfind("\n", start, end) + 1, start)
        if end - begin > _WIDEST_LINE or len(line := text[begin:end].strip()) > _LONGEST_SIGNATURE:
            break
        if line:
            first = begin
            kept += 1
        if begin == start:
            break
        end = begin - 1
    return first
