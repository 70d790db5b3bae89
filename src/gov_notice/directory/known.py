"""Bodies that are known by name: those of the state, and those that an application adds."""

import csv
import tomllib
from collections.abc import Iterable, Iterator
from importlib.resources import files
from os import PathLike
from pathlib import Path
from typing import Any, Final

from attrs import field, fields, frozen

from gov_notice.directory.kinds import Kind, Level, System
from gov_notice.errors import UnreadableInputError

__all__ = ["KnownBody", "read_bodies", "shipped_bodies"]

_SYSTEMS: Final = {system.value: system for system in System}
_KINDS: Final = {kind.value: kind for kind in Kind}
_LEVELS: Final = {level.value: level for level in Level}


def _strings(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(values)


@frozen(kw_only=True)
class KnownBody:
    """A body with its full name, the short ones in use, and what it is.

    >>> body = KnownBody(name="柳江省科学技术协会", short=("柳江科协",), system=System.MASS, level=Level.PROVINCE)
    >>> body.names
    ('柳江省科学技术协会', '柳江科协')
    """

    name: str
    short: tuple[str, ...] = field(default=(), converter=_strings)
    system: System | None = None
    kind: Kind = Kind.ITSELF
    line: str | None = None
    level: Level | None = Level.STATE
    region: str | None = None
    """The name of the region that it stands for; None for one of the state."""
    agency_codes: tuple[str, ...] = field(default=(), converter=_strings)
    """发文机关代字 that it numbers its documents with."""
    first: int | None = None
    """The year in which it was set up; None where that is not told."""
    last: int | None = None
    """The year in which it ended."""

    @property
    def names(self) -> tuple[str, ...]:
        """The full name and the short ones."""
        return (self.name, *self.short)

    def existed(self, year: int | None) -> bool:
        """Tell whether the body was there in a year, the years of change included; None asks for any time."""
        return year is None or (self.first or year) <= year <= (self.last or year)


_COLUMNS: Final = frozenset(each.name for each in fields(KnownBody))


def shipped_bodies() -> tuple[KnownBody, ...]:
    """Read the bodies of the state that come with the library.

    Years are those of the reforms of the State Council's bodies of 1982, 1988, 1993, 1998, 2003, 2008, 2013, 2018 and
    2023 (国务院机构改革方案); where none stands, the table does not tell.
    """
    text = (files("gov_notice.directory") / "data" / "bodies.csv").read_text("utf-8")
    return tuple(_bodies(text.splitlines(), "bodies.csv"))


def read_bodies(path: str | PathLike[str]) -> tuple[KnownBody, ...]:
    """Read bodies from a file in UTF-8 with the fields of `KnownBody`.

    A CSV file has them as columns, several names in one cell parted by `;`. A TOML file has a table `[[bodies]]` for
    each, several names in arrays. Only `name` must be there; `system`, `kind` and `level` hold the Chinese words of
    their enumerations. Raises `UnreadableInputError` with the line, or the table, that is wrong.
    """
    source = Path(path)
    try:
        text = source.read_text("utf-8-sig")
        if source.suffix.lower() == ".toml":
            return tuple(_in_toml(tomllib.loads(text), str(source)))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UnreadableInputError(f"the bodies in {source} cannot be read: {error}") from error
    return tuple(_bodies(text.splitlines(), str(source)))


def _in_toml(data: dict[str, Any], source: str) -> Iterator[KnownBody]:
    tables = data.get("bodies")
    if not isinstance(tables, list) or set(data) != {"bodies"}:
        raise UnreadableInputError(f"{source} has to hold the tables [[bodies]] and nothing else")
    for at, table in enumerate(tables, start=1):
        cells = {
            name: ";".join(map(str, value)) if isinstance(value, list) else str(value)
            for name, value in (table.items() if isinstance(table, dict) else ())
        }
        yield _body(cells, f"{source}, bodies {at}")


def _bodies(lines: Iterable[str], source: str) -> Iterator[KnownBody]:
    reader = csv.DictReader(lines)
    for row in reader:
        cells = {name: (value or "").strip() for name, value in row.items() if name}
        yield _body(cells, f"{source}, line {reader.line_num}")


def _body(cells: dict[str, str], place: str) -> KnownBody:
    """Make a body of its cells; raises `UnreadableInputError` with the place."""
    if unknown := set(cells) - _COLUMNS:
        raise UnreadableInputError(f"{place}: there is no column {', '.join(sorted(unknown))}")
    try:
        return KnownBody(
            name=cells["name"],
            short=_several(cells.get("short", "")),
            system=_SYSTEMS[cells["system"]] if cells.get("system") else None,
            kind=_KINDS[cells.get("kind") or Kind.ITSELF.value],
            line=cells.get("line") or None,
            level=_LEVELS[cells["level"]] if cells.get("level") else None if cells.get("region") else Level.STATE,
            region=cells.get("region") or None,
            agency_codes=_several(cells.get("agency_codes", "")),
            first=int(cells["first"]) if cells.get("first") else None,
            last=int(cells["last"]) if cells.get("last") else None,
        )
    except (KeyError, ValueError) as error:
        raise UnreadableInputError(f"{place}: {error} is no value of its column") from error


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split(";") if part)
