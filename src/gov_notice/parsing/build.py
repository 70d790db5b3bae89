"""Stage 5, build: outlines become documents, and every element gets its place.

Promise: every line of an outline is in some element of its document, or named by a doubt.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import repeat
from typing import Any, Final

from attrs import define, evolve, field

from gov_notice.model import (
    Addressee,
    Attachment,
    Attendance,
    CopiesPrinted,
    DocumentNumber,
    IssuingBody,
    Letterhead,
    PrintedDate,
    Secrecy,
    Signatory,
    Title,
)
from gov_notice.model._spacing import without_spacing
from gov_notice.model.titles import split_bodies
from gov_notice.parsing.blocks import blocks_of
from gov_notice.parsing.brackets import without_brackets
from gov_notice.parsing.line import Line
from gov_notice.parsing.outline import Outline
from gov_notice.parsing.paragraphs import Paragraph, Part, paragraph_of
from gov_notice.parsing.recognise.bodies import bodies_in
from gov_notice.source import SourceText, Span

__all__ = ["Built", "build", "build_head"]

_NAMES: Final = re.compile(r"[、,，;；]").split
_KEEPER: Final = re.compile(
    r"[^0-9]{2,30}(?:人民政府|委员会|管委会|办公室|党组|党委|领导小组|指挥部|党工委|党支部|办事处|理事会|局|厅|公司|集团|大学|学院|学校|中学|小学"
    r"|研究院|研究所|协会|学会|医院)"
).match
_OFFICES: Final = frozenset({"办公室", "办公厅", "秘书处", "综合办公室", "党政办公室"})
"""What names no body alone."""
_WITH_DEPARTMENTS: Final = ("公司", "集团", "大学", "学院", "学校", "医院", "研究院", "研究所")
_DEPARTMENT: Final = re.compile(
    "(?:人力资源|人事|财务|审计|企业管理|工程管理|安全(?:生产)?(?:管理|监督|保卫|环保)?|生产|技术|设备|物资|市场|采购|招标|"
    "教务|学生(?:工作)?|科研|科教|科技|医务|护理|总务|后勤(?:管理)?|保卫|研究生|招生(?:就业)?|国有资产(?:管理)?|资产(?:管理)?|基建)"
    "(?:部|处|科)"
).fullmatch
_DISTRIBUTION: Final = re.compile(r"公开|发至|传达|登报|不予")


@define
class Built:
    """A document without what its sentences say, its paragraphs, its places, and its left-over lines."""

    elements: dict[str, Any]
    """The fields of the document that its layout gives."""
    paragraphs: list[Paragraph]
    places: dict[str, tuple[Span, ...]]
    leftover: list[Line]
    inner: "list[Built]" = field(factory=list)


def build(source: SourceText, outline: Outline) -> Built:
    """Make the document of an outline; the documents inside are built beside it, in `inner`."""
    places: dict[str, tuple[Span, ...]] = {}
    paragraphs: list[Paragraph] = []
    elements = {
        **_head(source, outline, places),
        **_main(source, outline, places),
        **_colophon(source, outline, places),
    }
    elements["body"], headings = blocks_of(source, outline.body, "/body", places)
    _add_paragraphs(paragraphs, source, outline.body, Part.BODY, headings)
    for lines in (outline.attendance, outline.notes):
        _add_paragraphs(paragraphs, source, lines, Part.NOTE, repeat(()))
    elements["attachments"] = _attachments(source, outline, places, paragraphs)
    inner = [build(source, enclosed.outline) for enclosed in outline.enclosed]
    return Built(elements, paragraphs, places, outline.leftover, inner)


def build_head(source: SourceText, outline: Outline) -> tuple[dict[str, Any], dict[str, tuple[Span, ...]]]:
    """Give number, title, issuers and date of issue alone, and their places."""
    places: dict[str, tuple[Span, ...]] = {}
    elements = {
        **_number(source, outline, places),
        **_title(source, outline, places),
    }
    return {**elements, **_issue(source, outline, elements.get("title"), places)}, places


def _printed(source: SourceText, span: Span) -> str:
    return source.printed[span.start : span.stop]


def _compact(source: SourceText, span: Span) -> str:
    """Give the printed words without the blanks that space letters out."""
    return without_spacing(_printed(source, span))


def _bodies(
    source: SourceText, name: str, spans: Iterable[Span], places: dict[str, tuple[Span, ...]]
) -> list[IssuingBody]:
    bodies: list[IssuingBody] = []
    for span in spans:
        if not (text := _compact(source, span)):
            continue
        printed = _printed(source, span)
        at = 0
        for part in split_bodies(text):
            found = printed.find(part, at)
            place = Span(span.start + found, span.start + found + len(part)) if found >= 0 else span
            at = max(found, at)
            places[f"/{name}/{len(bodies)}"] = (place,)
            bodies.append(IssuingBody(part))
    return bodies


def _number(source: SourceText, outline: Outline, places: dict[str, tuple[Span, ...]]) -> dict[str, Any]:
    if not outline.number:
        return {}
    places["/number"] = (outline.number,)
    return {"number": DocumentNumber.read(_printed(source, outline.number))}


def _title(source: SourceText, outline: Outline, places: dict[str, tuple[Span, ...]]) -> dict[str, Any]:
    if not outline.title:
        return {}
    places["/title"] = tuple(outline.title)
    return {"title": Title.read("".join(_printed(source, span) for span in outline.title))}


def _issue(
    source: SourceText, outline: Outline, title: Title | None, places: dict[str, tuple[Span, ...]]
) -> dict[str, Any]:
    """Give who issued the document, and when."""
    taken: dict[str, Any] = {"issuers": _issuers(source, outline, title, places)}
    if outline.date_of_issue:
        taken["date_of_issue"] = PrintedDate.read(_printed(source, outline.date_of_issue))
        places["/date_of_issue"] = (outline.date_of_issue,)
    return taken


def _head(source: SourceText, outline: Outline, places: dict[str, tuple[Span, ...]]) -> dict[str, Any]:
    taken: dict[str, Any] = {}
    if outline.copy_number:
        taken["copy_number"] = _printed(source, outline.copy_number)
        places["/copy_number"] = (outline.copy_number,)
    if outline.secrecy:
        taken["secrecy"] = Secrecy.read(_printed(source, outline.secrecy))
        places["/secrecy"] = (outline.secrecy,)
    if outline.urgency:
        taken["urgency"] = _compact(source, outline.urgency)
        places["/urgency"] = (outline.urgency,)
    if outline.letterhead:
        places["/letterhead"] = tuple(outline.letterhead)
        bodies = _bodies(source, "letterhead/bodies", outline.letterhead_bodies, places)
        suffix = _compact(source, outline.letterhead_suffix) if outline.letterhead_suffix else None
        text = "\n".join(_printed(source, span) for span in outline.letterhead)
        taken["letterhead"] = Letterhead(text, bodies, suffix)
    taken |= _number(source, outline, places)
    signatories: list[Signatory] = []
    for name, post in outline.signatories:
        signatory = Signatory(_compact(source, name), _compact(source, post) if post else None)
        at = next((k for k, known in enumerate(signatories) if known.name == signatory.name), len(signatories))
        # 签发人 in the head, and the same with his post under the text
        if at == len(signatories) or signatories[at].post is None:
            signatories[at : at + 1] = [signatory]
            places[f"/signatories/{at}"] = (name,)
    taken["signatories"] = signatories
    return taken


def _main(source: SourceText, outline: Outline, places: dict[str, tuple[Span, ...]]) -> dict[str, Any]:
    taken = _title(source, outline, places)
    title: Title | None = taken.get("title")
    if title is not None:
        taken["genre"] = title.statutory_genre
    if outline.title_note:
        taken["title_note"] = "\n".join(_printed(source, span) for span in outline.title_note)
        places["/title_note"] = tuple(outline.title_note)
    if outline.addressees:
        taken["addressees"] = Addressee.read(_printed(source, outline.addressees))
        places["/addressees"] = (outline.addressees,)
    taken |= _issue(source, outline, title, places)
    if outline.seal:
        taken["seal"] = _printed(source, outline.seal)
        places["/seal"] = (outline.seal,)
    notes: list[str] = []
    for line in outline.notes:
        words = without_brackets(_printed(source, line.span))
        places[f"/notes/{len(notes)}"] = (line.span,)
        notes.append(words)
        if _DISTRIBUTION.search(words) and len(words) < 40 and "distribution" not in taken:
            taken["distribution"] = words
            places["/distribution"] = (line.span,)
    taken["notes"] = notes
    if outline.attendance:
        taken["attendance"] = _attendance(source, outline.attendance)
        places["/attendance"] = tuple(line.span for line in outline.attendance)
    return taken


def _issuers(
    source: SourceText, outline: Outline, title: Title | None, places: dict[str, tuple[Span, ...]]
) -> tuple[IssuingBody, ...]:
    """Give who issued the document: the signature's names, else the letterhead's, else those in the title."""
    signed = outline.issuers or outline.letterhead_bodies or outline.title_issuers or outline.office
    if not signed and title is not None:
        # who stands in a title without kind and matter holds an event: 柳城大学运动会
        named = title.issuers if title.genre or "关于" in title.text else ()
        named = named or _keeper_of_minutes(title) or _above_matter(source, outline)
        places.update({f"/issuers/{k}": tuple(outline.title) for k in range(len(named))})
        return named
    # 某局 / 职称改革办公室 on two lines is one body where the title has it in one name
    if len(signed) > 1 and title is not None and len(title.issuers) == 1:
        name = title.issuers[0].name
        if "".join(_compact(source, span) for span in signed) == name:
            places["/issuers/0"] = tuple(signed)
            return title.issuers
    bodies = _bodies(source, "issuers", signed, places)
    for k in range(len(bodies) - 1, 0, -1):
        if bodies[k].name in _OFFICES or _is_department(bodies[k].name, bodies[k - 1].name):
            _join_office(bodies, k, places)
    return tuple(bodies)


def _is_department(name: str, above: str) -> bool:
    """Tell whether a name is that of a department inside the body above it: 某有限公司 / 人力资源部."""
    return _DEPARTMENT(name) is not None and above.endswith(_WITH_DEPARTMENTS)


def _join_office(bodies: list[IssuingBody], k: int, places: dict[str, tuple[Span, ...]]) -> None:
    """Make one body of a name and of its office on the line below: 某集团有限公司 / 办公室."""
    bodies[k - 1] = IssuingBody(bodies[k - 1].name + bodies.pop(k).name)
    places[f"/issuers/{k - 1}"] += places[f"/issuers/{k}"]
    for later in range(k, len(bodies)):
        places[f"/issuers/{later}"] = places[f"/issuers/{later + 1}"]
    del places[f"/issuers/{len(bodies)}"]


def _above_matter(source: SourceText, outline: Outline) -> tuple[IssuingBody, ...]:
    """Give the bodies that the first of several lines of a title names and nothing else: 某公司 / 某工程招标公告."""
    first = outline.title[0]
    names = bodies_in(source.text[first.start : first.stop]) if len(outline.title) > 1 else None
    return tuple(IssuingBody(_compact(source, Span(first.start + a, first.start + b))) for a, b in names or ())


def _keeper_of_minutes(title: Title) -> tuple[IssuingBody, ...]:
    """Give the body whose name begins the title of its minutes: 柳城县人民政府县长办公会议纪要."""
    if title.statutory_genre != "纪要":
        return ()
    match = _KEEPER(title.text)
    return (IssuingBody(match[0]),) if match else ()


def _attendance(source: SourceText, lines: Sequence[Line]) -> Attendance:
    groups: dict[str, list[str]] = {"出": [], "请": [], "列": []}
    for line in lines:
        words = "".join(_printed(source, line.span).split())
        _, _, names = words.replace(":", "：", 1).partition("：")
        key = "请" if words[0] in "请缺" else words[0]
        groups.setdefault(key, []).extend(name for name in _NAMES(names.rstrip("。")) if name)
    return Attendance(groups["出"], groups["请"], groups["列"])


def _colophon(source: SourceText, outline: Outline, places: dict[str, tuple[Span, ...]]) -> dict[str, Any]:
    taken: dict[str, Any] = {}
    for name, span in outline.colophon.items():
        words = _printed(source, span)
        places[f"/{name}"] = (span,)
        match name:
            case "copies_to":
                taken[name] = Addressee.read(words)
            case "printed_by":
                taken[name] = IssuingBody(_compact(source, span))
            case "date_of_printing":
                taken[name] = PrintedDate.read(words)
            case "copies_printed":
                taken[name] = CopiesPrinted.read(words)
            case _:
                taken[name] = tuple(words.split())
    return taken


def _attachments(
    source: SourceText, outline: Outline, places: dict[str, tuple[Span, ...]], paragraphs: list[Paragraph]
) -> list[Attachment]:
    attachments: list[Attachment] = []
    if outline.list_label:
        places["/attachments"] = (outline.list_label,)
    for entry in outline.attachments:
        places[f"/attachments/{len(attachments)}"] = tuple(entry.spans)
        name = without_spacing("".join(_printed(source, span) for span in entry.spans))
        attachments.append(Attachment(number=entry.number, name=name or None))
    # the entries that nothing is annexed under; a dict for its order
    still_open = dict.fromkeys(range(len(attachments)))
    for k, enclosed in enumerate(outline.enclosed):
        at = _listed(attachments, still_open, enclosed.number, enclosed=True)
        if at is None and enclosed.label is not None:
            attachments.append(Attachment(number=enclosed.number))
            at = len(attachments) - 1
        if at is not None:
            attachments[at] = evolve(attachments[at], enclosed=k)
            still_open.pop(at, None)
            _place_label(enclosed.label, at, places)
    for annex in outline.annexes:
        at = _listed(attachments, still_open, annex.number, enclosed=False)
        if at is None:
            attachments.append(Attachment(number=annex.number))
            at = len(attachments) - 1
            still_open[at] = None
        _place_label(annex.label, at, places)
        heading = without_spacing("".join(_printed(source, span) for span in annex.heading))
        if heading:
            places[f"/attachments/{at}/heading"] = tuple(annex.heading)
        blocks, headings = blocks_of(source, annex.lines, f"/attachments/{at}/blocks", places)
        _add_paragraphs(paragraphs, source, annex.lines, Part.ANNEX, headings)
        attachments[at] = evolve(attachments[at], heading=heading or None, blocks=blocks)
        if heading or blocks:
            del still_open[at]
    return attachments


def _place_label(label: Line | None, at: int, places: dict[str, tuple[Span, ...]]) -> None:
    if label is not None:
        places[f"/attachments/{at}/number"] = (label.span,)


def _listed(
    attachments: list[Attachment], still_open: Iterable[int], number: int | None, *, enclosed: bool
) -> int | None:
    """Give the entry of the list that a label means: by its number, else the first that is still open."""
    for k in still_open:
        listed = attachments[k].number
        if number is None:
            if enclosed or listed in (None, k + 1):
                return k
        elif listed == number or (number == 1 and listed is None):
            return k
    return None


def _add_paragraphs(
    paragraphs: list[Paragraph],
    source: SourceText,
    lines: Sequence[Line],
    part: Part,
    headings: Iterable[tuple[str, ...]],
) -> None:
    on_paper = source.printed
    for line, above in zip(lines, headings, strict=False):
        paragraphs.append(
            paragraph_of(
                text=line.text,
                printed=on_paper[line.start : line.stop],
                start=line.start,
                part=part,
                headings=above,
                number=len(paragraphs),
            )
        )
