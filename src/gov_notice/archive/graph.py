"""An archive as a graph of networkx (extra `graph`), and as GraphML."""

from importlib import import_module
from types import ModuleType
from typing import Any, Final

from gov_notice.archive.references import references
from gov_notice.archive.shelf import Shelf
from gov_notice.errors import ExtraMissingError
from gov_notice.model import Citation, OfficialDocument

__all__ = ["graph", "graphml"]

_ABSENT: Final = "missing:"


def graph(shelf: Shelf) -> Any:  # noqa: ANN401  a class of the package that is imported late
    """Give a MultiDiGraph: a node a document by its identity, an edge a reference; what is missing is a node too.

    Raises `ExtraMissingError` without the extra `graph`.
    """
    drawn = _networkx().MultiDiGraph()
    entries = shelf.all()
    for entry in reversed(entries):
        # what stands by itself comes last and says more than a copy printed inside
        drawn.add_node(entry.card.identity, **_of_document(entry.document), enclosed=entry.holder is not None)
    for entry in entries:
        for reference in references(shelf, entry):
            if reference.target is None:
                goal = _ABSENT + _named(reference.citation)
                drawn.add_node(goal, **_of_citation(reference.citation))
            else:
                goal = reference.target.identity
            verb = {"verb": reference.verb.value} if reference.verb else {}
            drawn.add_edge(entry.card.identity, goal, kind=reference.kind.value, **verb)
    return drawn


def graphml(shelf: Shelf) -> str:
    """Give the graph as GraphML; raises `ExtraMissingError` without the extra `graph`."""
    return "\n".join(_networkx().generate_graphml(graph(shelf))) + "\n"


def _networkx() -> ModuleType:
    try:
        return import_module("networkx")
    except ModuleNotFoundError as error:
        if error.name != "networkx":
            raise
        raise ExtraMissingError("graph", "networkx") from None


def _of_document(document: OfficialDocument) -> dict[str, str | bool]:
    said = {
        "number": str(document.number) if document.number else "",
        "title": document.title.text if document.title else "",
        "issuers": "、".join(body.name for body in document.issuers),
        "issued_on": document.issued_on.isoformat() if document.issued_on else "",
    }
    return {"missing": False} | {name: value for name, value in said.items() if value}


def _of_citation(citation: Citation) -> dict[str, str | bool]:
    said = {"number": str(citation.number) if citation.number else "", "title": citation.title or ""}
    return {"missing": True} | {name: value for name, value in said.items() if value}


def _named(citation: Citation) -> str:
    return str(citation.number) if citation.number else citation.title or ""
