"""Bytes and files to the text that `parse` reads."""

from gov_notice.readers.encodings import read_text_bytes
from gov_notice.readers.files import read_file

__all__ = ["read_file", "read_text_bytes"]
