"""What the pieces of a paragraph are to contact details."""

from enum import StrEnum
from typing import Final

__all__ = [
    "ACCOUNT",
    "ADDRESS_LABEL",
    "DESK",
    "DESK_LABEL",
    "EMAIL",
    "EMAIL_LABEL",
    "EXTENSION",
    "FAX_LABEL",
    "FIGURES",
    "MARK",
    "PERSON",
    "PERSON_LABEL",
    "PHONE",
    "PHONE_LABEL",
    "PLACE",
    "POSTCODE",
    "SHORT",
    "SITE",
    "TAIL",
    "WORDS",
    "TokenKind",
]


class TokenKind(StrEnum):
    """What a piece of a paragraph is to contact details."""

    PERSON_LABEL = "person_label"
    DESK_LABEL = "desk_label"
    PHONE_LABEL = "phone_label"
    FAX_LABEL = "fax_label"
    EMAIL_LABEL = "email_label"
    ADDRESS_LABEL = "address_label"
    POSTCODE = "postcode"
    ACCOUNT = "account"
    PHONE = "phone"
    SHORT = "short"
    EXTENSION = "extension"
    """A further extension of the number before: 转2、转3."""
    TAIL = "tail"
    """The last digits of a second number, after a stroke: 6701 2246/47."""
    EMAIL = "email"
    SITE = "site"
    FIGURES = "figures"
    """The number of an account, or a phone of another country's plan."""
    MARK = "mark"
    WORDS = "words"
    PERSON = "person"
    """Words read as a person; no text is cut into these, nor into the next two."""
    DESK = "desk"
    PLACE = "place"


# Each by its own name: on Python 3.11 a look-up on an enumeration costs a call, and every token is asked several times.
PERSON_LABEL: Final = TokenKind.PERSON_LABEL
DESK_LABEL: Final = TokenKind.DESK_LABEL
PHONE_LABEL: Final = TokenKind.PHONE_LABEL
FAX_LABEL: Final = TokenKind.FAX_LABEL
EMAIL_LABEL: Final = TokenKind.EMAIL_LABEL
ADDRESS_LABEL: Final = TokenKind.ADDRESS_LABEL
POSTCODE: Final = TokenKind.POSTCODE
ACCOUNT: Final = TokenKind.ACCOUNT
PHONE: Final = TokenKind.PHONE
SHORT: Final = TokenKind.SHORT
EXTENSION: Final = TokenKind.EXTENSION
TAIL: Final = TokenKind.TAIL
EMAIL: Final = TokenKind.EMAIL
SITE: Final = TokenKind.SITE
FIGURES: Final = TokenKind.FIGURES
MARK: Final = TokenKind.MARK
WORDS: Final = TokenKind.WORDS
PERSON: Final = TokenKind.PERSON
DESK: Final = TokenKind.DESK
PLACE: Final = TokenKind.PLACE
