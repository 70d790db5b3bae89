"""Akoma Ntoso 3.0 (OASIS LegalDocML): a document as `doc`, for the tools of parliaments, courts and gazettes.

One way: the standard has an element for what stands on the paper, and none for what deadlines, periods
and contacts mean.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from attrs import evolve, frozen

from gov_notice.model import Attachment, Block, BlockKind, Citation, OfficialDocument, PrintedDate
from gov_notice.serial.nesting import refuse_too_deep

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["AKN_NAMESPACE", "to_akn", "work_uri"]

AKN_NAMESPACE: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_COUNTRY: Final = "cn"
_LANGUAGE: Final = "zho"
_SOURCE: Final = "#gov-notice"
_NO_DATE: Final = "0001-01-01"
"""What stands where the schema demands a day and the paper has none."""


def to_akn(document: OfficialDocument) -> bytes:
    """Write a document as Akoma Ntoso 3.0, indented, in UTF-8.

    Documents inside it and annexed texts are its `attachments`. Raises `InvalidFieldError` where parts
    stand in each other deeper than the stored forms allow.

    >>> b'<FRBRuri value="/akn/cn/doc/undated/sha256%3A' in to_akn(OfficialDocument(genre="通知"))
    True
    """
    from lxml import etree  # noqa: PLC0415  whoever writes other forms does not pay for it

    refuse_too_deep(document)
    root = etree.fromstring(f'<akomaNtoso xmlns="{AKN_NAMESPACE}"/>')
    _document(root, document, "")
    _indent(root, "\n")
    written: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _indent(element: "_Element", line: str) -> None:
    """Indent what holds only elements; a paragraph is mixed content, where white space would be words."""
    if not len(element) or element.tag == f"{{{AKN_NAMESPACE}}}p":
        return
    element.text = f"{line}  "
    for child in element:
        _indent(child, element.text)
        child.tail = element.text
    element[-1].tail = line


def work_uri(document: OfficialDocument) -> str:
    """Give the URI of the work in FRBR's sense, made of `document.identity`.

    It has the year of the number, else of the day of issue, so that whoever cites a number can make it.

    >>> from gov_notice.model import DocumentNumber
    >>> work_uri(OfficialDocument(number=DocumentNumber.parse("柳科协发〔2026〕8号")))
    '/akn/cn/doc/2026/%E6%9F%B3%E7%A7%91%E5%8D%8F%E5%8F%91%E3%80%942026%E3%80%958%E5%8F%B7'
    """
    year = document.number.year if document.number else None
    if year is None and document.issued_on:
        year = document.issued_on.year
    return f"/akn/{_COUNTRY}/doc/{year or 'undated'}/{quote(document.identity, safe='')}"


@frozen
class _Frbr:
    """What identifies a document or an annex: its work, its part of it, and the day of issue."""

    work: str
    part: str
    day: str
    authors: list[str]
    title: str | None
    number: str | None = None
    genre: str | None = None


def _add(parent: "_Element", name: str, text: str | None = None, /, **attributes: str) -> "_Element":
    from lxml import etree  # noqa: PLC0415  see to_akn

    element = etree.SubElement(parent, f"{{{AKN_NAMESPACE}}}{name}", attributes)
    element.text = text
    return element


def _document(parent: "_Element", document: OfficialDocument, prefix: str) -> None:
    """Write a document; `prefix` keeps the ids of documents inside others apart."""
    doc = _add(parent, "doc", name=document.genre or "公文")
    frbr = _Frbr(
        work_uri(document),
        "!main",
        document.issued_on.isoformat() if document.issued_on else _NO_DATE,
        [f"#{prefix}issuer_{at}" for at, _ in enumerate(document.issuers, 1)],
        _words(document.title),
        _words(document.number),
        document.genre,
    )
    meta = _add(doc, "meta")
    _identification(meta, frbr)
    _references(meta, document, prefix)
    _preface(doc, document)
    _main_body(doc, document.body, prefix)
    _conclusions(doc, document, prefix)
    _attachments(doc, document, frbr, prefix)


def _identification(meta: "_Element", frbr: _Frbr) -> None:
    identification = _add(meta, "identification", source=_SOURCE)
    expression = f"{frbr.work}/{_LANGUAGE}@{frbr.day if frbr.day != _NO_DATE else ''}"
    work = _properties(identification, "FRBRWork", frbr.work, f"{frbr.work}/{frbr.part}", frbr)
    _add(work, "FRBRcountry", value=_COUNTRY)
    for name, value in (("FRBRsubtype", frbr.genre), ("FRBRnumber", frbr.number), ("FRBRname", frbr.title)):
        if value:
            _add(work, name, value=value)
    this = f"{expression}/{frbr.part}"
    _add(
        _properties(identification, "FRBRExpression", expression, this, frbr),
        "FRBRlanguage",
        language=_LANGUAGE,
    )
    manifestation = _properties(identification, "FRBRManifestation", f"{expression}.akn", f"{this}.akn", frbr)
    _add(manifestation, "FRBRformat", value="application/akn+xml")


def _properties(parent: "_Element", name: str, uri: str, this: str, frbr: _Frbr) -> "_Element":
    element = _add(parent, name)
    _add(element, "FRBRthis", value=this)
    _add(element, "FRBRuri", value=uri)
    _add(element, "FRBRdate", date=frbr.day, name="成文日期" if frbr.day != _NO_DATE else "unknown")
    for author in frbr.authors or [""]:
        _add(element, "FRBRauthor", href=author)
    return element


def _references(meta: "_Element", document: OfficialDocument, prefix: str) -> None:
    references = _add(meta, "references", source=_SOURCE)
    cited = dict.fromkeys([*[one.citation for one in document.forwardings], *document.citations])
    for at, citation in enumerate([one for one in cited if one.number and one.number.readable], 1):
        _add(references, "activeRef", eId=f"{prefix}ref_{at}", href=_cited_uri(citation), showAs=_shown(citation))
    for at, body in enumerate(document.issuers, 1):
        href = f"/akn/ontology/organization/{_COUNTRY}/{quote(body.name, safe='')}"
        _add(references, "TLCOrganization", eId=f"{prefix}issuer_{at}", href=href, showAs=body.name)
    if not prefix:
        _add(references, "TLCProcess", eId=_SOURCE[1:], href="/akn/ontology/process/gov-notice", showAs="gov-notice")
    elif not len(references):
        meta.remove(references)


def _cited_uri(citation: Citation) -> str:
    return work_uri(OfficialDocument(number=citation.number, issuers=citation.issuers))


def _shown(citation: Citation) -> str:
    return citation.title or (citation.number.text if citation.number else "")


def _line(parent: "_Element", kind: str, text: str | None, *, inline: str = "", **attributes: str) -> None:
    """Write a paragraph of one element of the paper, named by its class; nothing where the paper has none."""
    if not text:
        return
    paragraph = _add(parent, "p", **{"class": kind})
    if inline:
        _add(paragraph, inline, text, **attributes)
    else:
        paragraph.text = text


def _preface(doc: "_Element", document: OfficialDocument) -> None:
    preface = _add(doc, "preface")
    _line(preface, "copy-number", document.copy_number)
    _line(preface, "secrecy", _words(document.secrecy))
    _line(preface, "urgency", document.urgency)
    _line(preface, "letterhead", _words(document.letterhead), inline="docProponent")
    _line(preface, "number", _words(document.number), inline="docNumber")
    for signatory in document.signatories:
        _line(preface, "signatory", str(signatory))
    _line(preface, "title", _words(document.title), inline="docTitle")
    _line(preface, "title-note", document.title_note)
    _line(preface, "addressees", _words(document.addressees))
    if not len(preface):
        doc.remove(preface)


def _words(part: Any) -> str | None:  # noqa: ANN401  a part with its words in `text`, or none
    return part.text if part is not None else None


def _main_body(doc: "_Element", blocks: Iterable[Block], prefix: str) -> None:
    body = _add(doc, "mainBody")
    _blocks(body, blocks, prefix)
    if not len(body):
        _add(body, "p")


def _blocks(parent: "_Element", blocks: Iterable[Block], prefix: str) -> None:
    for at, block in enumerate(blocks, 1):
        if block.rows:
            _line(parent, "caption", (block.marker or "") + block.text)
            _table(parent, block.rows, f"{prefix}table_{at}")
            _blocks(parent, block.children, f"{prefix}table_{at}__")
        elif block.kind in (BlockKind.HEADING, BlockKind.ITEM) or block.children:
            _titled(parent, block, f"{prefix}tblock_{at}")
        else:
            _add(parent, "p", (block.marker or "") + block.text, **{"class": block.kind.value})


def _titled(parent: "_Element", block: Block, eid: str) -> None:
    """Write a heading or an item with what stands under it."""
    level = f" level-{block.level}" if block.level else ""
    titled = _add(parent, "tblock", eId=eid, **{"class": block.kind.value + level})
    if block.marker:
        _add(titled, "num", block.marker)
    words = block.text
    if block.kind is BlockKind.HEADING and words:
        # a run-in heading ends with its first stop
        stop = len(block.heading) - len(block.marker or "") + 1
        _add(titled, "heading", words[:stop])
        words = words[stop:]
    if words or not block.children:  # the schema wants a block under every heading
        _add(titled, "p", words or None)
    _blocks(titled, block.children, f"{eid}__")


def _table(parent: "_Element", rows: Iterable[Iterable[str]], eid: str) -> None:
    table = _add(parent, "table", eId=eid)
    for row in rows:
        line = _add(table, "tr")
        for cell in tuple(row) or ("",):
            _add(_add(line, "td"), "p", cell)


def _conclusions(doc: "_Element", document: OfficialDocument, prefix: str) -> None:
    conclusions = _add(doc, "conclusions")
    for attachment in document.attachments:
        _line(conclusions, "attachment", _listed(attachment))
    for at, body in enumerate(document.issuers, 1):
        _line(conclusions, "issuer", body.name, inline="signature", refersTo=f"#{prefix}issuer_{at}")
    _day(conclusions, "date-of-issue", document.date_of_issue, "docDate")
    _line(conclusions, "seal", document.seal)
    for note in document.notes:
        _line(conclusions, "note", note)
    if document.attendance:
        for kind in ("present", "excused", "observing"):
            _line(conclusions, kind, "，".join(getattr(document.attendance, kind)))
    _line(conclusions, "subject-terms", " ".join(document.subject_terms))
    _line(conclusions, "copies-to", _words(document.copies_to))
    _line(conclusions, "printed-by", document.printed_by.name if document.printed_by else None)
    _day(conclusions, "date-of-printing", document.date_of_printing, "date")
    _line(conclusions, "copies-printed", _words(document.copies_printed))
    _line(conclusions, "distribution", document.distribution)
    if not len(conclusions):
        doc.remove(conclusions)


def _day(parent: "_Element", kind: str, printed: PrintedDate | None, inline: str) -> None:
    if printed and printed.day:
        _line(parent, kind, printed.text, inline=inline, date=printed.day.isoformat())
    elif printed:
        _line(parent, kind, printed.text)


def _listed(attachment: Attachment) -> str | None:
    number = f"{attachment.number}." if attachment.number else ""
    return f"{number}{attachment.name}" if attachment.name else None


def _attachments(doc: "_Element", document: OfficialDocument, frbr: _Frbr, prefix: str) -> None:
    attachments = _add(doc, "attachments")
    annexed = [one for one in document.attachments if one.blocks]
    for at, one in enumerate(annexed, 1):
        place = f"{prefix}annex_{at}"
        element = _add(attachments, "attachment", eId=place)
        inner = _add(element, "doc", name="附件")
        meta = _add(inner, "meta")
        _identification(meta, evolve(frbr, part=f"!annex_{at}", title=one.heading or one.name, number=None, genre=None))
        if one.heading:
            _line(_add(inner, "preface"), "title", one.heading, inline="docTitle")
        _main_body(inner, one.blocks, f"{place}__")
    for at, enclosed in enumerate(document.enclosed, 1):
        place = f"{prefix}enclosed_{at}"
        _document(_add(attachments, "attachment", eId=place), enclosed, f"{place}__")
    if not len(attachments):
        doc.remove(attachments)
