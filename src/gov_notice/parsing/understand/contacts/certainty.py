"""How sure it is that what was put together is a contact."""

from gov_notice.model import Contact
from gov_notice.parsing.understand.certainty import LIKELY, PLAUSIBLE, SURE

__all__ = ["of_contact"]


def of_contact(contact: Contact) -> float:
    """Tell how sure it is that a row is a contact with all that belongs to it.

    >>> of_contact(Contact(name="林溪"))
    0.85
    """
    if contact.name and (contact.phones or contact.emails):
        return SURE
    return LIKELY if contact.phones or contact.emails else PLAUSIBLE
