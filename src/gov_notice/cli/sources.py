"""What stands behind FILE and `-`: a text to read, or documents stored as JSON or XML."""

import sys
from datetime import date
from pathlib import PurePath

from gov_notice.api import OfficialDocument, Reading, from_json, from_xml, parse
from gov_notice.readers import read_file, read_text_bytes

__all__ = ["STANDARD_INPUT", "documents_of", "reading_of", "targets_of", "text_of"]

STANDARD_INPUT = "-"


def text_of(name: str) -> str:
    """Give the text of a file or of standard input."""
    return read_text_bytes(sys.stdin.buffer.read()) if name == STANDARD_INPUT else read_file(name)


def reading_of(name: str, reference: date | None = None) -> Reading:
    """Give the reading of a file or of standard input."""
    return parse(text_of(name), reference)


def documents_of(name: str, reference: date | None = None) -> tuple[OfficialDocument, ...]:
    """Give the documents of a text, or those stored as JSON (one a line) or as XML."""
    text = text_of(name)
    return _stored(name, text) or parse(text, reference).documents


def targets_of(name: str) -> tuple[Reading | OfficialDocument, ...]:
    """Give what can be checked: the reading of a text, or the documents stored as JSON or XML."""
    text = text_of(name)
    return _stored(name, text) or (parse(text),)


def _stored(name: str, text: str) -> tuple[OfficialDocument, ...]:
    """Give the documents that a text is the JSON or XML of; none where it is a text to read."""
    suffix, start = PurePath(name).suffix.lower(), text.lstrip()
    if suffix == ".json" or start.startswith("{"):
        return tuple(map(from_json, _json_documents(text)))
    if suffix == ".xml" or start.startswith(("<?xml", "<document")):
        return (from_xml(text.encode()),)
    return ()


def _json_documents(text: str) -> list[str]:
    """Give the JSON documents of a text: one to a line, or a single one over several lines."""
    lines = [line for line in text.split("\n") if line.strip()]
    return lines if all(line.startswith("{") and line.rstrip().endswith("}") for line in lines) else [text]
