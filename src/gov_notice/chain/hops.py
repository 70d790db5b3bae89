"""The parts of a chain: documents on the way, the links between them, and what does not agree."""

from datetime import date
from enum import Enum

from attrs import field, frozen

from gov_notice.directory import Level, resolve
from gov_notice.model import Deadline, DocumentNumber, ForwardingVerb

__all__ = ["Compared", "Disagreement", "Hop", "Link", "Matter"]


@frozen(kw_only=True)
class Hop:
    """A document on the way from the origin to the newest carrier."""

    pointer: str | None = None
    """Where it stands in the document that the chain was made of; None for one found elsewhere."""
    identity: str | None = None
    """`OfficialDocument.identity`; None where it is only named and its text is not at hand."""
    issuers: tuple[str, ...] = ()
    number: DocumentNumber | None = None
    title: str | None = None
    issued_on: date | None = None
    deadlines: tuple[Deadline, ...] = field(default=(), repr=False)
    carrier: int | None = None
    """The place in `ForwardingChain.hops` of the document that passes it on; None for the newest."""

    @property
    def level(self) -> Level | None:
        """The level of the first issuer, as its name tells it in the shipped directory; None where it does not."""
        year = self.issued_on.year if self.issued_on else None
        return resolve(self.issuers[0], year=year).level if self.issuers else None


@frozen(kw_only=True)
class Compared:
    """A deadline of the upstream document beside the one of the downstream document that answers it."""

    upstream: Deadline
    downstream: Deadline
    slack: int
    """Days from the downstream due day to the upstream one; negative where the lower level is too late."""


@frozen(kw_only=True)
class Link:
    """One step: the downstream document passes the upstream one on."""

    upstream: Hop
    downstream: Hop
    verb: ForwardingVerb
    days_in_transit: int | None = None
    """From date of issue to date of issue; None where one of them is not known."""
    compared: tuple[Compared, ...] = field(default=(), repr=False)
    """The deadlines that the slack is taken from."""

    @property
    def slack(self) -> int | None:
        """The smallest margin in days that the downstream document keeps to the upstream one; None if unknown."""
        return min((each.slack for each in self.compared), default=None)


class Matter(Enum):
    """What a carrier says about the document that it passes on."""

    TITLE = "title"
    NUMBER = "number"
    ISSUERS = "issuers"
    DATE = "date"


@frozen(kw_only=True)
class Disagreement:
    """What a carrier says of a document is not what the enclosed document says of itself.

    For `Matter.DATE` the carrier's own day of issue comes before that of the document it passes on.
    """

    matter: Matter
    cited: str
    """The carrier's words."""
    enclosed: str
    """The document's words."""
    carrier: str | None
    """Pointer of the carrier."""
    document: str | None
    """Pointer of the document that is passed on."""
