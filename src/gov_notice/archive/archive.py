"""Many documents together: who cites whom, what is missing, what is there twice."""

from collections.abc import Iterable, Iterator
from functools import partial
from os import PathLike
from pathlib import Path
from typing import Any, Self

from gov_notice.archive.findings import Missing, Reference, Repeated, SharedNumber
from gov_notice.archive.graph import graph, graphml
from gov_notice.archive.keys import number_keys
from gov_notice.archive.likeness import repeated, shared_numbers
from gov_notice.archive.references import cycles, missing, references
from gov_notice.archive.shelf import Shelf
from gov_notice.archive.storage import ArchiveFile, Row, store
from gov_notice.chain import ForwardingChain
from gov_notice.model import Citation, DocumentNumber, OfficialDocument
from gov_notice.serial import to_json

__all__ = ["Archive"]


class Archive:
    """公文库: documents with what they say about each other, kept in one SQLite file.

    Documents that are printed inside others are found as well. What an archive answers does not depend on the order
    in which its documents were added.

    >>> from gov_notice.model import Citation, DocumentNumber, Title
    >>> rules = OfficialDocument(number=DocumentNumber.parse("柳政发〔2019〕3号"), genre="规定")
    >>> notice = OfficialDocument(
    ...     title=Title.read("关于开展绿地普查的通知"),
    ...     citations=[Citation(number=DocumentNumber.parse("柳政发〔2019〕3号")), Citation(title="柳城市绿化规划")],
    ... )
    >>> archive = Archive([rules, notice])
    >>> [document.title.text for document in archive.citing("柳政发[2019]3号")]
    ['关于开展绿地普查的通知']
    >>> [each.citation.title for each in archive.missing()]
    ['柳城市绿化规划']
    """

    __slots__ = ("_file", "_shelf")

    def __init__(self, documents: Iterable[OfficialDocument] = ()) -> None:
        self._shelf = Shelf()
        self._file: ArchiveFile | None = None
        for document in documents:
            self.add(document)

    @classmethod
    def open(cls, path: str | PathLike[str]) -> Self:
        """Open an archive; raises `UnreadableInputError` where the file is none, or damaged.

        Every document is checked, and read from the file when it is first asked for: the file has to stay. Where it was
        replaced by one that lacks the document, `UnreadableInputError` is raised then.
        """
        archive = cls()
        archive._file = ArchiveFile(Path(path).resolve())
        for cards, copies in archive._file.rows():
            archive._shelf.place(cards, copies, partial(archive._file.document, cards[0].digest))
        return archive

    def save(self, path: str | PathLike[str]) -> None:
        """Write the archive to a file: all of it, or nothing where that fails.

        Raises `UnreadableInputError` where the file cannot be written.
        """
        store(path, self._rows())

    def _rows(self) -> Iterator[Row]:
        for digest, entry in sorted(self._shelf.entries.items()):
            data = to_json(entry.document) if self._file is None or entry.is_read else self._file.data(digest)
            yield Row(self._shelf.cards[digest], self._shelf.copies[digest], data)

    def add(self, document: OfficialDocument) -> None:
        """Add a document; one that is there already is kept once, and reported by `repeated`.

        Raises `InvalidFieldError` where its parts stand in each other deeper than can be written.
        """
        self._shelf.put(document)

    @property
    def documents(self) -> tuple[OfficialDocument, ...]:
        """The documents that were added, each once, by date of issue; undated ones last."""
        return tuple(self)

    def __len__(self) -> int:
        return len(self._shelf.entries)

    def __iter__(self) -> Iterator[OfficialDocument]:
        return (entry.document for entry in self._shelf.all() if entry.holder is None)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Archive):
            return NotImplemented
        return self._shelf.copies == other._shelf.copies

    __hash__ = None  # type: ignore[assignment]  # an archive grows

    def __repr__(self) -> str:
        return f"<Archive of {len(self)} documents>"

    def find(self, citation: Citation) -> OfficialDocument | None:
        """Give the document that a citation means: by its number, else by its title.

        None where it is not there, or where a title alone may mean several documents.
        """
        found = self._shelf.find(citation)
        return found.document if found else None

    def chain(self, document: OfficialDocument) -> ForwardingChain:
        """Give the chain that ends with a document; what it only cites is looked up here."""
        return ForwardingChain.of(document, find=self.find)

    def references(self) -> tuple[Reference, ...]:
        """Give every reference from one document to another, what is printed inside included."""
        return tuple(found for entry in self._shelf.all() for found in references(self._shelf, entry))

    def citing(self, number: DocumentNumber | str) -> tuple[OfficialDocument, ...]:
        """Give the documents that name a number, in a citation or as what they pass on.

        A document printed inside another is given itself, not the one that it is printed in.
        """
        wanted = DocumentNumber.read(number) if isinstance(number, str) else number
        keys = set(number_keys(wanted, ()))
        return tuple(entry.document for entry in self._shelf.all() if keys.intersection(entry.card.named))

    def missing(self) -> tuple[Missing, ...]:
        """Give what is cited or passed on and is not in the archive."""
        return tuple(missing(self._shelf))

    def shared_numbers(self) -> tuple[SharedNumber, ...]:
        """Give the numbers that stand on several documents (N017)."""
        return tuple(shared_numbers(self._shelf))

    def repeated(self) -> tuple[Repeated, ...]:
        """Give the documents that are there more than once: of one identity, or with almost the same text (law 10)."""
        return tuple(repeated(self._shelf))

    def cycles(self) -> tuple[tuple[str, ...], ...]:
        """Give the identities of documents that pass each other on in a circle."""
        return tuple(cycles(self._shelf))

    def to_graph(self) -> Any:  # noqa: ANN401  a class of a package that is imported late
        """Give the documents and their references as a `networkx.MultiDiGraph`.

        Raises `ExtraMissingError` without the extra `graph`.
        """
        return graph(self._shelf)

    def to_graphml(self) -> str:
        """Give the graph as GraphML; raises `ExtraMissingError` without the extra `graph`."""
        return graphml(self._shelf)
