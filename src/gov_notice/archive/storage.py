"""An archive as one SQLite file: written whole or not at all, checked when it is opened, read when it is asked."""

import json
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from datetime import date
from glob import escape
from os import PathLike
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from attrs import astuple, fields, frozen

from gov_notice.archive.shelf import Card, cards_of, digest_of
from gov_notice.errors import LoadError, UnreadableInputError
from gov_notice.model import OfficialDocument
from gov_notice.serial import from_json

__all__ = ["ArchiveFile", "Row", "store"]

_APPLICATION: Final = 0x676E6172
"""Marks a file as an archive of this library (`PRAGMA application_id`): the letters gnar."""
_VERSION: Final = 2
"""Goes up with the table, and with what keys are made of: the cards of an older file are made anew."""
_WITH_CARDS: Final = 2
_TABLE: Final = """
CREATE TABLE document (
    digest   TEXT PRIMARY KEY,
    copies   INTEGER NOT NULL,
    identity TEXT NOT NULL,
    number   TEXT,
    title    TEXT,
    issued_on TEXT,
    cards    BLOB NOT NULL,
    cards_digest TEXT NOT NULL,
    json     BLOB NOT NULL
) WITHOUT ROWID
"""


@frozen
class Row:
    """A document as it is written: its cards, how often it was added, and its JSON."""

    cards: tuple[Card, ...]
    copies: int
    data: bytes


def store(path: str | PathLike[str], rows: Iterable[Row]) -> None:
    """Write rows to a file, in place of what it held.

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
                connection.executemany("INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", map(_columns, rows))
            new.replace(target)
            _remove_left_over(target, Path(folder))
    except (OSError, sqlite3.Error) as error:
        raise UnreadableInputError(f"the archive cannot be written to {target}: {error}") from error


_ABANDONED: Final = 3600.0
"""The seconds for which nothing was written to the folder of a save that was killed."""


def _remove_left_over(target: Path, own: Path) -> None:
    """Remove the folders that killed saves of the same archive left; what a save may still write to, stays.

    Age is told by the times of the file system alone. A folder that holds anything else is none of ours.
    """
    ours = {target.name, f"{target.name}-journal"}
    now = own.stat().st_mtime
    for folder in target.parent.glob(f".{escape(target.name)}-*"):
        if folder == own or folder.is_symlink() or not folder.is_dir():
            continue
        with suppress(OSError):
            held = list(folder.iterdir())
            written = max(each.stat().st_mtime for each in (folder, *held))
            if {each.name for each in held} <= ours and now - written > _ABANDONED:
                shutil.rmtree(folder)


def _columns(row: Row) -> tuple[str | int | bytes | None, ...]:
    card = row.cards[0]
    cards = json.dumps([_written(each) for each in row.cards], ensure_ascii=False).encode("utf-8", "surrogatepass")
    day = card.issued_on.isoformat() if card.issued_on else None
    return card.digest, row.copies, card.identity, card.number, card.title, day, cards, digest_of(cards), row.data


def _written(card: Card) -> list[Any]:
    """Give a card as JSON has it, its fields in their order."""
    return [value.isoformat() if isinstance(value, date) else value for value in astuple(card, recurse=False)]


def _read(written: list[Any]) -> Card:
    given = dict(zip(_FIELDS, written, strict=True))
    day = given["issued_on"]
    lists = {name: tuple(given[name]) for name in ("path", "numbers", "titles", "named")}
    return Card(**(given | lists | {"issued_on": date.fromisoformat(day) if day else None}))


_FIELDS: Final = tuple(each.name for each in fields(Card))


@frozen
class ArchiveFile:
    """The file of an archive. It is open only while something is read, so that it can be replaced meanwhile."""

    path: Path

    def rows(self) -> Iterator[tuple[tuple[Card, ...], int]]:
        """Give the cards of each document with the number of its copies; every document is checked by its digest.

        Raises `UnreadableInputError` where the file is no archive, is of a later version or is damaged; the file is
        only read.
        """
        try:
            with closing(self._connect()) as connection:
                columns = "cards, cards_digest" if self._version(connection) >= _WITH_CARDS else "NULL, NULL"
                for digest, copies, cards, cards_digest, data in connection.execute(
                    f"SELECT digest, copies, {columns}, json FROM document ORDER BY digest"  # noqa: S608  two constants
                ):
                    if digest_of(data) != digest or (cards is not None and digest_of(cards) != cards_digest):
                        raise self._damaged(f"at the document {digest}")
                    if cards is None:
                        yield tuple(cards_of(from_json(data), digest)), copies
                    else:
                        yield tuple(map(_read, json.loads(cards))), copies
        except UnreadableInputError:
            raise
        except (sqlite3.Error, LoadError, TypeError, ValueError) as error:
            raise self._damaged(f": {error}") from error

    def data(self, digest: str) -> bytes:
        """Give the JSON of a document; raises `UnreadableInputError` where the file does not hold it any more."""
        try:
            with closing(self._connect()) as connection:
                found = connection.execute("SELECT json FROM document WHERE digest = ?", (digest,)).fetchone()
        except sqlite3.Error as error:
            raise self._damaged(f": {error}") from error
        if found is None:
            raise UnreadableInputError(f"the archive {self.path} was replaced and lacks the document {digest}")
        if digest_of(found[0]) != digest:
            raise self._damaged(f"at the document {digest}")
        return bytes(found[0])

    def document(self, digest: str) -> OfficialDocument:
        """Read a document; raises `UnreadableInputError` as `data` does."""
        try:
            return from_json(self.data(digest))
        except (LoadError, TypeError) as error:
            raise self._damaged(f": {error}") from error

    def _connect(self) -> sqlite3.Connection:
        if not self.path.is_file():
            raise UnreadableInputError(f"there is no archive at {self.path}")
        return sqlite3.connect(f"{self.path.as_uri()}?mode=ro", uri=True)

    def _version(self, connection: sqlite3.Connection) -> int:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if application != _APPLICATION:
            raise UnreadableInputError(f"{self.path} is no archive of this library")
        if version > _VERSION:
            raise UnreadableInputError(f"the archive {self.path} was written by a later version ({version})")
        return int(version)

    def _damaged(self, how: str) -> UnreadableInputError:
        return UnreadableInputError(f"the archive {self.path} is damaged{how if how[:1] == ':' else f' {how}'}")
