"""Many documents together, in one file."""

from gov_notice.archive.archive import Archive
from gov_notice.archive.findings import Missing, Reference, ReferenceKind, Repeated, SharedNumber

__all__ = ["Archive", "Missing", "Reference", "ReferenceKind", "Repeated", "SharedNumber"]
