"""Records of metadata: GB/T 33480-2016, DA/T 46-2009 and Dublin Core, as tables that lead to documents and back."""

from gov_notice.serial.metadata.element import MetadataElement
from gov_notice.serial.metadata.mapping import STANDARDS, from_metadata, lost_in_metadata, to_metadata

__all__ = ["STANDARDS", "MetadataElement", "from_metadata", "lost_in_metadata", "to_metadata"]
