"""Whether what a carrier cites is what it encloses: title, number, issuers, date."""

from collections.abc import Iterator
from datetime import date
from typing import Final
from unicodedata import normalize

from gov_notice.chain.hops import Disagreement, Hop, Matter
from gov_notice.model import Citation, DocumentNumber, Title

__all__ = ["disagreements"]

_MARKS: Final = str.maketrans("", "", "《》〈〉<>“”\"‘’'（）()〔〕[]【】、,，·")
_OURSELVES: Final = "我本该贵你"


def disagreements(citation: Citation, carrier: Hop, document: Hop) -> Iterator[Disagreement]:
    """Give every point in which a citation contradicts the document that it means.

    What one of the two leaves out is no contradiction; nor is a title without its issuer or its genre, or a name in
    a short form whose characters stand in the full one in the same order.
    """

    def found(matter: Matter, cited: str, enclosed: str) -> Disagreement:
        return Disagreement(
            matter=matter, cited=cited, enclosed=enclosed, carrier=carrier.pointer, document=document.pointer
        )

    if citation.title and document.title and not _same_title(citation.title, document.title):
        yield found(Matter.TITLE, citation.title, document.title)
    if citation.number and document.number and not _same_number(citation.number, document.number):
        yield found(Matter.NUMBER, citation.number.text, document.number.text)
    cited = [body.name for body in citation.issuers if body.name[0] not in _OURSELVES]
    if cited and document.issuers and not all(_is_one_of(name, document.issuers) for name in cited):
        yield found(Matter.ISSUERS, "、".join(cited), "、".join(document.issuers))
    if carrier.issued_on and document.issued_on and carrier.issued_on < document.issued_on:
        yield found(Matter.DATE, _iso(carrier.issued_on), _iso(document.issued_on))


def _iso(day: date) -> str:
    return day.isoformat()


def _plain(text: str) -> str:
    return "".join(normalize("NFKC", text).translate(_MARKS).split())


def _same_title(cited: str, enclosed: str) -> bool:
    if not cited.strip() or Title.read(cited).matter is None or Title.read(enclosed).matter is None:
        # a bare genre such as 公告 says nothing of the matter
        return True
    a, b = _matter(cited), _matter(enclosed)
    short, long = sorted((a, b), key=len)
    return long.endswith(short) or long.startswith(short)


def _matter(title: str) -> str:
    """Give a title from 关于 on, where it has that word: its issuer may be left out."""
    plain = _plain(title)
    at = plain.find("关于")
    return plain[at:] if at > 0 else plain


def _same_number(cited: DocumentNumber, enclosed: DocumentNumber) -> bool:
    if cited.readable and enclosed.readable:
        return str(cited) == str(enclosed)
    return _plain(cited.text) == _plain(enclosed.text)


def _is_one_of(name: str, names: tuple[str, ...]) -> bool:
    return any(_shortens(_plain(name), _plain(other)) or _shortens(_plain(other), _plain(name)) for other in names)


def _shortens(short: str, full: str) -> bool:
    """Tell whether the characters of a short name stand in a full name in the same order."""
    rest = iter(full)
    return all(char in rest for char in short)
