"""Which rules are asked for which purpose."""

from collections.abc import Callable
from functools import cache
from typing import Final

from gov_notice.checking import RuleSet, Severity, SourceLevel
from gov_notice.errors import InvalidFieldError
from gov_notice.rules.addressees import ADDRESSEES
from gov_notice.rules.agency_codes import AGENCY_CODES
from gov_notice.rules.attachments import ATTACHMENTS
from gov_notice.rules.citations import CITATIONS
from gov_notice.rules.colophon import COLOPHON
from gov_notice.rules.contacts import CONTACTS
from gov_notice.rules.dates import DATES
from gov_notice.rules.deadlines import DEADLINES
from gov_notice.rules.decrees import DECREES
from gov_notice.rules.effect import EFFECT
from gov_notice.rules.forwarding import FORWARDING
from gov_notice.rules.headings import HEADINGS
from gov_notice.rules.numbers import NUMBERS
from gov_notice.rules.numerals import NUMERALS
from gov_notice.rules.ordinals import ORDINALS
from gov_notice.rules.pairs import PAIRS
from gov_notice.rules.passing import PASSING
from gov_notice.rules.places import PLACES
from gov_notice.rules.punctuation import PUNCTUATION
from gov_notice.rules.ranges import RANGES
from gov_notice.rules.relations import RELATIONS
from gov_notice.rules.routing import ROUTING
from gov_notice.rules.secrecy import SECRECY
from gov_notice.rules.signatures import SIGNATURES
from gov_notice.rules.sums import SUMS
from gov_notice.rules.title_marks import TITLE_MARKS
from gov_notice.rules.titles import TITLES
from gov_notice.rules.usage import USAGE
from gov_notice.rules.wording import WORDING

__all__ = ["BUILTIN", "PROFILES", "for_profile"]


BUILTIN: Final = RuleSet(
    (
        *NUMBERS,
        *AGENCY_CODES,
        *CITATIONS,
        *TITLES,
        *TITLE_MARKS,
        *ADDRESSEES,
        *COLOPHON,
        *DATES,
        *RANGES,
        *DEADLINES,
        *EFFECT,
        *HEADINGS,
        *ORDINALS,
        *FORWARDING,
        *PASSING,
        *CONTACTS,
        *ATTACHMENTS,
        *SECRECY,
        *SIGNATURES,
        *DECREES,
        *PAIRS,
        *PUNCTUATION,
        *NUMERALS,
        *USAGE,
        *ROUTING,
        *RELATIONS,
        *WORDING,
        *SUMS,
        *PLACES,
    )
)
"""Every rule of the library."""

_HEAD_AND_FOOT: Final = (
    "T015",
    "N010",
    "N016",
    "F010",
    "G006",
    "G007",
    "G009",
    "A011",
    "A012",
    "A013",
    "A016",
    "A019",
    "G013",
    "S008",
    "S009",
    "S013",
    "X007",
    "X011",
)
"""What asks for letterhead, colophon or the printed layout, which web pages cut off or move."""
_RETYPED: Final = (
    "D001", "T001", "N002", "N004", "N005", "N006", "N007", "A002", "A012", "A016",
    "C001", "D002", "D003", "D005", "G009", "H014",
    "P001", "P003", "P004", "P005", "P010", "P012", "P015", "P016", "S002", "S005", "T008", "X001", "X002", "X004",
)  # fmt: skip
"""Errors of form, title or date that the web page may have made, and not the paper."""
_HINTS: Final = ("C006", "D015", "D022", "P009", "P014", "P025")
"""Heuristics that help who writes, and tire who receives."""


def _national() -> RuleSet:
    kept = (
        rule for rule in BUILTIN if rule.severity is not Severity.INFO or rule.source.level is not SourceLevel.PRACTICE
    )
    return RuleSet(kept).ignore(*_HINTS, "T015", "C011", "R029", "R030", "S020", "H013")


def _draft() -> RuleSet:
    return BUILTIN.ignore("N016")


def _web() -> RuleSet:
    return _national().ignore(*_HEAD_AND_FOOT).weighed(Severity.WARNING, *_RETYPED)


def _archive() -> RuleSet:
    return _national().select(
        "N", "T001", "T002", "A016", "D001", "D002", "D004", "D006", "F01", "G002", "S", "X005", "X006", "X007"
    )


PROFILES: Final[dict[str, Callable[[], RuleSet]]] = {
    "national": _national,
    "draft": _draft,
    "web": _web,
    "archive": _archive,
}


def for_profile(name: str = "national") -> RuleSet:
    """Give the rules of a profile; raises `InvalidFieldError` where there is none of that name.

    `national` is what binds, and warnings of practice; `draft` is everything that helps before signing;
    `web` leaves out letterhead and colophon, and takes errors of typing for warnings; `archive` asks for
    what a register needs.

    >>> "N002" in {rule.code for rule in for_profile("draft")}
    True
    """
    if name not in PROFILES:
        raise InvalidFieldError("RuleSet", "profile", f"{name!r} is none of {', '.join(PROFILES)}")
    return _of_profile(name)


@cache
def _of_profile(name: str) -> RuleSet:
    return PROFILES[name]()
