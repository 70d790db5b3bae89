"""Contacts: persons, desks, their numbers and addresses, and the deadlines that they belong to."""

from gov_notice.parsing.understand.contacts.belonging import with_contacts
from gov_notice.parsing.understand.contacts.finding import find_contacts

__all__ = ["find_contacts", "with_contacts"]
