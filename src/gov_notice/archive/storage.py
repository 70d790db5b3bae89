"""An archive as one SQLite file: written whole or not at all, checked when it is read."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from os import PathLike
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from gov_notice.archive.shelf import digest_of
from gov_notice.errors import LoadError, UnreadableInputError
from gov_notice.model import OfficialDocument
from gov_notice.serial import from_json, to_json

__all__ = ["load", "store"]

_APPLICATION: Final = 0x676E6172
"""Marks a file as an archive of this library (`PRAGMA application_id`): the letters gnar."""
_VERSION: Final = 1
_TABLE: Final = """
CREATE TABLE document (
    digest   TEXT PRIMARY KEY,
    copies   INTEGER NOT NULL,
    identity TEXT NOT NULL,
    number   TEXT,
    title    TEXT,
    issued_on TEXT,
    json     BLOB NOT NULL
) WITHOUT ROWID
"""


def store(path: str | PathLike[str], rows: Iterable[tuple[str, int, OfficialDocument]]) -> None:
    """Write digests, numbers of copies and documents to a file, in place of what it held.

    The new file is made beside the old one and takes its name when it is complete, so a crash leaves the old one.
    Raises `UnreadableInputError` where the file cannot be written.
    """
    target = Path(path)
    try:
        with TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as folder:
            new = Path(folder) / target.name
            with closing(sqlite3.connect(new)) as connection, connection:
                connection.execute(f"PRAGMA application_id = {_APPLICATION}")
                connection.execute(f"PRAGMA user_version = {_VERSION}")
                connection.execute(_TABLE)
                connection.executemany("INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?)", map(_row, rows))
            new.replace(target)
    except (OSError, sqlite3.Error) as error:
        raise UnreadableInputError(f"the archive cannot be written to {target}: {error}") from error


def _row(item: tuple[str, int, OfficialDocument]) -> tuple[str, int, str, str | None, str | None, str | None, bytes]:
    digest, copies, document = item
    number, title, day = document.number, document.title, document.issued_on
    return (
        digest,
        copies,
        document.identity,
        str(number) if number else None,
        title.text if title else None,
        day.isoformat() if day else None,
        to_json(document),
    )


def load(path: str | PathLike[str]) -> Iterator[tuple[OfficialDocument, int]]:
    """Give the documents of a file with the number of their copies.

    Raises `UnreadableInputError` where the file is no archive, is of a later version or is damaged; the file is only
    read.
    """
    source = Path(path)
    if not source.is_file():
        raise UnreadableInputError(f"there is no archive at {source}")
    try:
        with closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            _check(connection, source)
            for digest, copies, data in connection.execute("SELECT digest, copies, json FROM document ORDER BY digest"):
                if digest_of(data) != digest:
                    raise UnreadableInputError(f"the archive {source} is damaged at the document {digest}")
                yield from_json(data), copies
    except (sqlite3.Error, LoadError, TypeError) as error:
        raise UnreadableInputError(f"the archive {source} is damaged: {error}") from error


def _check(connection: sqlite3.Connection, source: Path) -> None:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != _APPLICATION:
        raise UnreadableInputError(f"{source} is no archive of this library")
    if version > _VERSION:
        raise UnreadableInputError(f"the archive {source} was written by a later version ({version})")
