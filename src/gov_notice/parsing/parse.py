"""The stages in a row: text to reading."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

from attrs import define, evolve, field

from gov_notice.model import Addressee, Citation, DocumentNumber, Forwarding, OfficialDocument, PrintedDate
from gov_notice.parsing.arrange import arrange
from gov_notice.parsing.build import Built, build
from gov_notice.parsing.fold import fold
from gov_notice.parsing.lines import lines
from gov_notice.parsing.official import judge
from gov_notice.parsing.paragraphs import Found, Setting
from gov_notice.parsing.reading import Doubt, Reading
from gov_notice.parsing.understand.citations import find_citations, find_forwardings
from gov_notice.parsing.understand.contacts import find_contacts, with_contacts
from gov_notice.parsing.understand.duties import find_duties
from gov_notice.source import SourceText, Span
from gov_notice.timing import Point, find_times

__all__ = ["parse"]

_YEARS: Final = re.compile(r"[12](?<![0-9].)(?:(?<=1)9|(?<=2)0)[0-9]{2}(?=年|-|/|度)").findall
_PLAIN: Final = str.maketrans("〈〉", "《》", "《》〈〉“”\"'（）() 　")
_EXCERPT: Final = 30
_MONTHS: Final = 12
_DAMAGED, _WITHOUT_GENRE = 0.8, 0.8
"""How sure a number is that cannot be read, and a title whose last word is no genre."""


def parse(text: str, reference: date | None = None) -> Reading:
    r"""Read a text; never raises on any str.

    `reference` is the day of reading, for texts that carry no date. What is not understood is kept
    as printed, and doubts say what was ambiguous or left over.

    >>> reading = parse("柳科协发〔2026〕8号\n关于召开年会的通知\n各县（市、区）科协：\n现将有关事项通知如下：")
    >>> reading.document.addressees.members
    ('各县（市、区）科协',)
    """
    source, found = lines(fold(text))
    collected = _Collected(source, reference)
    documents = tuple(
        collected.understood(build(source, outline), f"/documents/{k}" if k else "")
        for k, outline in enumerate(arrange(source, found))
    )
    return Reading(
        source=source,
        documents=documents,
        official=judge(documents[0], source.text).official,
        doubts=tuple(collected.doubts),
        places=collected.places,
        confidences=collected.confidences,
    )


@define
class _Collected:
    """What comes together beside the documents while they are understood: places, doubts, confidences."""

    source: SourceText
    reference: date | None
    places: dict[str, tuple[Span, ...]] = field(factory=dict)
    doubts: list[Doubt] = field(factory=list)
    confidences: dict[str, float] = field(factory=dict)

    def understood(self, built: Built, prefix: str) -> OfficialDocument:
        """Give the document with what its sentences say, and with those inside it."""
        self.places.update((prefix + pointer, spans) for pointer, spans in built.places.items())
        paragraphs, setting = built.paragraphs, self._setting(built)
        deadlines, periods = find_duties(paragraphs, setting)
        passed_on = find_forwardings(built.elements.get("title"), paragraphs, setting)
        forwardings = self._taken(f"{prefix}/forwardings", passed_on)
        citations = self._taken(f"{prefix}/citations", find_citations(paragraphs, setting, passed_on))
        contacts = find_contacts(paragraphs, setting)
        enclosed = [self.understood(inner, f"{prefix}/enclosed/{k}") for k, inner in enumerate(built.inner)]
        self._doubt(built, prefix)
        return OfficialDocument(
            **built.elements,
            citations=citations,
            deadlines=self._taken(f"{prefix}/deadlines", with_contacts(deadlines, contacts, paragraphs)),
            periods=self._taken(f"{prefix}/periods", periods),
            contacts=self._taken(f"{prefix}/contacts", contacts),
            forwardings=_with_enclosed(forwardings, enclosed),
            enclosed=enclosed,
        )

    def _setting(self, built: Built) -> Setting:
        said = built.elements.get
        title = "".join(self.source[span] for span in built.places.get("/title", ()))
        date_of_issue: PrintedDate | None = said("date_of_issue")
        number: DocumentNumber | None = said("number")
        addressees: Addressee | None = said("addressees")
        return Setting(
            issued_on=date_of_issue.day if date_of_issue else None,
            reference=self.reference,
            issued_in=_month_of_issue(date_of_issue),
            number_year=number.year if number else None,
            title_years=tuple(map(int, _YEARS(title))),
            title=title,
            issuers=tuple(body.name for body in built.elements["issuers"]),
            addressees=addressees.text if addressees else None,
            attachments=tuple(attachment.name for attachment in built.elements["attachments"] if attachment.name),
            enclosed_numbers=tuple(
                str(inner.elements["number"]) for inner in built.inner if "number" in inner.elements
            ),
        )

    def _taken(self, pointer: str, values: Iterable[Found[Any]]) -> tuple[Any, ...]:
        """Note where the values stand and what is doubtful about them; give the values alone."""
        taken = []
        for k, found in enumerate(values):
            span = Span(found.start, found.stop)
            self.places[f"{pointer}/{k}"] = (span,)
            if found.confidence < 1:
                self.confidences[f"{pointer}/{k}"] = found.confidence
            if found.doubts:
                at = self.source.back(span)
                self.doubts.extend(evolve(doubt, pointer=f"{pointer}/{k}", span=at) for doubt in found.doubts)
            taken.append(found.value)
        return tuple(taken)

    def _doubt(self, built: Built, prefix: str) -> None:
        """Say where the words of an element could not be read, and which lines belong to none."""
        said = built.elements.get
        number: DocumentNumber | None = said("number")
        if number is not None and not number.readable:
            self._say("number-unreadable", f"{prefix}/number", f"发文字号“{number.text}”无法读出")
            self.confidences[f"{prefix}/number"] = _DAMAGED
        if said("title") is not None and said("genre") is None:
            self.confidences[f"{prefix}/title"] = _WITHOUT_GENRE
        for name in ("date_of_issue", "date_of_printing"):
            printed: PrintedDate | None = said(name)
            if printed is not None and printed.day is None:
                self._say("day-does-not-exist", f"{prefix}/{name}", f"“{printed.text}”不是一个完整而存在的日期")
        for line in built.leftover:
            words = self.source.printed[line.start : line.stop][:_EXCERPT]
            span = self.source.back(line.span)
            self.doubts.append(Doubt(code="left-over", message=f"未归入任何要素的文字：{words}", span=span))

    def _say(self, code: str, pointer: str, message: str) -> None:
        spans = self.places.get(pointer)
        span = Span(self.source.back(spans[0]).start, self.source.back(spans[-1]).stop) if spans else None
        self.doubts.append(Doubt(code=code, message=message, pointer=pointer, span=span))


def _month_of_issue(printed: PrintedDate | None) -> date | None:
    """Give the first day of the month that a date names, where it names no day of it; None for any other date."""
    if printed is None or printed.day is not None:
        return None
    said = next((match.expression for match in find_times(fold(printed.text).text)), None)
    at = said.at if isinstance(said, Point) else None
    if at is None or at.year is None or at.month is None or not 1 <= at.month <= _MONTHS:
        return None
    return date(at.year, at.month, 1)


def _with_enclosed(forwardings: Sequence[Forwarding], enclosed: Sequence[OfficialDocument]) -> tuple[Forwarding, ...]:
    """Say for each forwarding which document inside holds its text: same number, same title, else the same place."""
    free = list(range(len(enclosed)))
    matched: list[Forwarding] = []
    for forwarding in forwardings:
        at = next((k for k in free if _is_cited(forwarding.citation, enclosed[k])), None)
        if at is None and len(forwardings) == len(enclosed) and free:
            at = free[0]
        if at is not None:
            free.remove(at)
        matched.append(evolve(forwarding, enclosed=at))
    return tuple(matched)


def _is_cited(citation: Citation, document: OfficialDocument) -> bool:
    if citation.number and document.number and str(citation.number) == str(document.number):
        return True
    if not citation.title or not document.title:
        return False
    cited, own = citation.title.translate(_PLAIN), document.title.text.translate(_PLAIN)
    return own.endswith(cited) or cited.endswith(own)
