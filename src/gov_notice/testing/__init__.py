"""For tests, yours too: Hypothesis strategies for every class of the model, assertions, case files (extra `testing`).

Every strategy is a function with a plural name; its keyword arguments are strategies.

>>> from hypothesis import given
>>> @given(official_documents())
... def test_it_is_dated(document):
...     assert document.issued_on
"""

from gov_notice.testing.assertions import assert_same_document, differences
from gov_notice.testing.documents import official_documents
from gov_notice.testing.odd import any_documents
from gov_notice.testing.parts import (
    accounts,
    addressees,
    attachments,
    attendances,
    blocks,
    canonical_numbers,
    citations,
    clock_times,
    contacts,
    copies_printed,
    document_numbers,
    forwardings,
    issuing_bodies,
    letterheads,
    phones,
    printed_dates,
    secrecy_marks,
    signatories,
    titles,
)
from gov_notice.testing.printable import printable_bodies, printable_documents
from gov_notice.testing.prints import DAMAGES, NoticeText, notice_texts
from gov_notice.testing.rule_cases import RuleCase, assert_rule_case, read_rule_cases
from gov_notice.testing.times import deadlines, periods, routes
from gov_notice.testing.words import Office, Region, matters, offices, people, regions, sentences, texts

__all__ = [
    "DAMAGES",
    "NoticeText",
    "Office",
    "Region",
    "RuleCase",
    "accounts",
    "addressees",
    "any_documents",
    "assert_rule_case",
    "assert_same_document",
    "attachments",
    "attendances",
    "blocks",
    "canonical_numbers",
    "citations",
    "clock_times",
    "contacts",
    "copies_printed",
    "deadlines",
    "differences",
    "document_numbers",
    "forwardings",
    "issuing_bodies",
    "letterheads",
    "matters",
    "notice_texts",
    "offices",
    "official_documents",
    "people",
    "periods",
    "phones",
    "printable_bodies",
    "printable_documents",
    "printed_dates",
    "read_rule_cases",
    "regions",
    "routes",
    "secrecy_marks",
    "sentences",
    "signatories",
    "texts",
    "titles",
]
