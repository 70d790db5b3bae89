"""A document on the screen: a frame with its elements, and a frame inside for each document inside."""

from collections.abc import Iterable

from rich import box
from rich.console import Group
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from gov_notice.api import Citation, Forwarding, OfficialDocument
from gov_notice.cli.words import printed_date_words

__all__ = ["card"]


def card(document: OfficialDocument, caption: str = "公文") -> Panel:
    """Frame a document: caption with genre, title, elements, and the documents inside."""
    parts: list[Text | Table | Panel] = []
    if document.title:
        parts.append(Text(f"{document.title.text}\n", style="bold"))
    table = Table.grid(padding=(0, 2), expand=True)
    table.add_column(style="cyan", no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    for term, words in _elements(document):
        table.add_row(term, words)
    parts.append(table)
    parts.extend(card(inner, f"内含公文 {at}") for at, inner in enumerate(document.enclosed, start=1))
    heading = Text(f"{caption} · {document.genre}" if document.genre else caption, style="bold green")
    return Panel(Group(*parts), title=heading, title_align="left", box=box.ROUNDED, border_style="dim")


def _elements(document: OfficialDocument) -> list[tuple[str, str]]:
    """Give term and words of each element that the paper has, in the order of the standard."""
    rows = [
        ("份号", document.copy_number),
        ("密级", _words(document.secrecy)),
        ("紧急程度", document.urgency),
        ("发文机关标志", _words(document.letterhead)),
        ("发文字号", _words(document.number)),
        ("签发人", _joined(document.signatories)),
        ("发文机关", _joined(document.issuers)),
        ("主送机关", _words(document.addressees)),
        ("成文日期", document.date_of_issue and printed_date_words(document.date_of_issue)),
        *((forwarding.verb.value, _forwarded(forwarding)) for forwarding in document.forwardings),
        ("引文", "\n".join(_cited(citation) for citation in _other_citations(document))),
        ("正文", "\n".join(document.headings)),
        ("附件", "\n".join(_attachments(document))),
        ("附注", "\n".join(document.notes)),
        ("抄送机关", _words(document.copies_to)),
        ("印发机关", _words(document.printed_by)),
        ("印发日期", document.date_of_printing and printed_date_words(document.date_of_printing)),
        ("印数", _words(document.copies_printed)),
    ]
    return [(term, words) for term, words in rows if words]


def _words(value: object) -> str:
    return "" if value is None else str(value)


def _joined(values: Iterable[object]) -> str:
    return "、".join(map(str, values))


def _attachments(document: OfficialDocument) -> list[str]:
    names = [attachment.name for attachment in document.attachments if attachment.name]
    return [f"{at}. {name}" for at, name in enumerate(names, start=1)] if names[1:] else names


def _other_citations(document: OfficialDocument) -> list[Citation]:
    forwarded = [forwarding.citation for forwarding in document.forwardings]
    return [citation for citation in document.citations if citation not in forwarded]


def _cited(citation: Citation) -> str:
    title = f"《{citation.title}》" if citation.title else ""
    number = f"（{citation.number}）" if citation.number and title else str(citation.number or "")
    return f"{title}{number}"


def _forwarded(forwarding: Forwarding) -> str:
    issuers = _joined(forwarding.citation.issuers)
    inside = "" if forwarding.enclosed is None else "，原文见下"
    return f"{issuers}{_cited(forwarding.citation)}{inside}"
