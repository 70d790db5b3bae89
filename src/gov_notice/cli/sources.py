"""What stands behind FILE and `-`: a text to read, or documents stored as JSON or XML."""

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path, PurePath
from typing import Final

from gov_notice.api import OfficialDocument, Reading, from_json, from_xml, parse
from gov_notice.readers import Decoded, decode, decode_file

__all__ = [
    "STANDARD_INPUT",
    "decoded_of",
    "documents_of",
    "files_of",
    "is_stored",
    "reading_of",
    "targets_of",
    "text_of",
]

STANDARD_INPUT = "-"
_SUFFIXES: Final = frozenset({".txt", ".text"})
"""What is taken from a folder: pages about it and data of other programs stand there too. A file that is named is read
whatever its name.
"""


def files_of(names: Iterable[str]) -> Iterator[str]:
    """Give the files that are named, each once; a folder stands for the texts below it.

    A folder without any is given as it is, to be told when it is opened.
    """
    seen: set[str] = set()
    for name in names:
        folder = name != STANDARD_INPUT and Path(name).is_dir()
        below = sorted(str(path) for path in Path(name).rglob("*") if _is_ours(path, Path(name))) if folder else []
        for file in below or [name]:
            if file not in seen:
                seen.add(file)
                yield file


def _is_ours(path: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    return path.suffix.lower() in _SUFFIXES and not hidden and path.is_file()


def decoded_of(name: str) -> Decoded:
    """Give the text of a file or of standard input, and how its bytes were written."""
    return decode(sys.stdin.buffer.read()) if name == STANDARD_INPUT else decode_file(name)


def text_of(name: str) -> str:
    """Give the text of a file or of standard input."""
    return decoded_of(name).text


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


def is_stored(name: str, text: str) -> bool:
    """Tell whether a file stores documents as JSON or XML."""
    return _is_json(name, text) or _is_xml(name, text)


def _is_json(name: str, text: str) -> bool:
    return PurePath(name).suffix.lower() == ".json" or text.lstrip().startswith("{")


def _is_xml(name: str, text: str) -> bool:
    return PurePath(name).suffix.lower() == ".xml" or text.lstrip().startswith(("<?xml", "<document"))


def _stored(name: str, text: str) -> tuple[OfficialDocument, ...]:
    """Give the documents that a text is the JSON or XML of; none where it is a text to read."""
    if _is_json(name, text):
        return tuple(map(from_json, _json_documents(text)))
    return (from_xml(text.encode()),) if _is_xml(name, text) else ()


def _json_documents(text: str) -> list[str]:
    """Give the JSON documents of a text: one to a line, or a single one over several lines."""
    lines = [line for line in text.split("\n") if line.strip()]
    return lines if all(line.startswith("{") and line.rstrip().endswith("}") for line in lines) else [text]
