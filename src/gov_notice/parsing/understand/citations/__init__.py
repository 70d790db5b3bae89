"""Citations of other documents, and forwardings: which of them this one passes on."""

from gov_notice.parsing.understand.citations.finding import find_citations
from gov_notice.parsing.understand.citations.forwardings import find_forwardings

__all__ = ["find_citations", "find_forwardings"]
