"""Which texts were in force when a document was issued."""

from datetime import date
from typing import Final

from gov_notice.model import OfficialDocument

__all__ = ["since_2012"]

_IN_FORCE: Final = date(2012, 7, 1)


def since_2012(document: OfficialDocument) -> bool:
    """Tell whether 条例 and GB/T 9704-2012, both in force since July 2012, apply; so they do where no day is known."""
    if issued := document.issued_on:
        return issued >= _IN_FORCE
    return not (document.number and document.number.year and document.number.year < _IN_FORCE.year)
