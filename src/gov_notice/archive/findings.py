"""What an archive knows about its documents together: references, and what is odd among them."""

from enum import Enum

from attrs import frozen

from gov_notice.model import Citation, ForwardingVerb, OfficialDocument

__all__ = ["Missing", "Reference", "ReferenceKind", "Repeated", "SharedNumber"]


class ReferenceKind(Enum):
    """How one document refers to another."""

    CITES = "cites"
    FORWARDS = "forwards"
    REPEALS = "repeals"
    """The text says that the other document is repealed, or no longer carried out (废止, 失效, 停止执行)."""


@frozen(kw_only=True)
class Reference:
    """One document refers to another."""

    kind: ReferenceKind
    source: OfficialDocument
    citation: Citation
    target: OfficialDocument | None = None
    """The document that is meant; None where it is not in the archive."""
    verb: ForwardingVerb | None = None
    """The verb of a forwarding."""


@frozen
class Missing:
    """A document that is referred to and is not in the archive."""

    citation: Citation
    cited_by: tuple[OfficialDocument, ...]


@frozen
class SharedNumber:
    """Several documents that are not one another's copies under one number."""

    number: str
    documents: tuple[OfficialDocument, ...]


@frozen
class Repeated:
    """The same document several times: equal identities, or texts that say almost the same.

    A document that was added twice stands here twice.
    """

    documents: tuple[OfficialDocument, ...]
    likeness: float
    """The part of its words that the least alike of them shares with the first, from 0 to 1; 1 for equal texts."""
