"""Files on disk to text."""

from os import PathLike, fspath
from pathlib import Path

from gov_notice.errors import UnreadableInputError, UnsupportedFormat
from gov_notice.readers.encodings import Decoded, decode
from gov_notice.readers.formats import EXTRAS, format_of

__all__ = ["decode_file", "read_file"]


def read_file(path: str | PathLike[str]) -> str:
    """Give the text of a file, its line ends as they are.

    Raises `UnsupportedFormat` for a document that is no plain text (docx, pdf, ofd, doc, wps, html),
    and `UnreadableInputError` for a file that cannot be opened or holds no text in a known encoding.
    """
    return decode_file(path).text


def decode_file(path: str | PathLike[str]) -> Decoded:
    """Give the text of a file, and how its bytes were written; raises what `read_file` raises."""
    name = fspath(path)
    try:
        data = Path(path).read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise UnreadableInputError(f"{name} cannot be opened: {reason}") from error
    kind = format_of(name, data)
    if kind in EXTRAS:
        raise UnsupportedFormat(kind, extra=EXTRAS[kind])
    if kind != "text":
        raise UnreadableInputError(f"{name} is no text: its bytes are those of a {kind} file")
    try:
        return decode(data)
    except UnreadableInputError as error:
        raise UnreadableInputError(f"{name}: {error}") from error
