"""Dublin Core: the 15 elements of the Dublin Core Metadata Element Set 1.1 (ISO 15836-1:2017)."""

from typing import Final

from gov_notice.serial.metadata.element import MetadataElement

__all__ = ["DUBLIN_CORE"]

_HOLDS: Final = {
    "title": ("title", ""),
    "creator": ("issuers", "notes beside the names"),
    "subject": ("subject_terms", ""),
    "publisher": ("publisher", "a note beside the name; a publisher elsewhere is no 印发机关, so it is not read back"),
    "date": ("date_of_issue", "the printed words; words that name no day"),
    "type": ("genre", ""),
    "identifier": ("number_or_identity", "words of a number that cannot be read"),
    "relation": ("related", "whether it is passed on or cited, and by whom it was issued"),
    "rights": ("rights", "whether it is a mark of secrecy or words on publication"),
}

DUBLIN_CORE: Final[tuple[MetadataElement, ...]] = tuple(
    MetadataElement(
        code=f"http://purl.org/dc/elements/1.1/{name}",
        name=name,
        english=name,
        holds=_HOLDS.get(name, ("", ""))[0],
        lost=_HOLDS.get(name, ("", ""))[1],
    )
    for name in (
        "title",
        "creator",
        "subject",
        "description",
        "publisher",
        "contributor",
        "date",
        "type",
        "format",
        "identifier",
        "source",
        "language",
        "relation",
        "coverage",
        "rights",
    )
)
