"""Bytes and files to the text that `parse` reads."""

from gov_notice.readers.encodings import Decoded, decode, read_text_bytes
from gov_notice.readers.files import decode_file, read_file

__all__ = ["Decoded", "decode", "decode_file", "read_file", "read_text_bytes"]
