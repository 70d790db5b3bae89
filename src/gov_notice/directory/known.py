"""Bodies that are known by name: those of the state, and those that an application adds."""

import csv
from collections.abc import Iterable
from importlib.resources import files
from os import PathLike
from pathlib import Path
from typing import Final

from attrs import field, frozen

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


def shipped_bodies() -> tuple[KnownBody, ...]:
    """Read the bodies of the state that come with the library.

    Years are those of the reforms of the State Council's bodies of 1982, 1988, 1993, 1998, 2003, 2008, 2013, 2018 and
    2023 (国务院机构改革方案); where none stands, the table does not tell.
    """
    text = (files("gov_notice.directory") / "data" / "bodies.csv").read_text("utf-8")
    return tuple(_bodies(text.splitlines(), "bodies.csv"))


def read_bodies(path: str | PathLike[str]) -> tuple[KnownBody, ...]:
    """Read bodies from a CSV file in UTF-8 with the columns of `KnownBody`; names in one cell are parted by `;`.

    Only `name` must be there; `system`, `kind` and `level` hold the Chinese words of their enumerations. Raises
    `UnreadableInputError` with the line that is wrong.
    """
    source = Path(path)
    try:
        lines = source.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableInputError(f"the bodies in {source} cannot be read: {error}") from error
    return tuple(_bodies(lines, str(source)))


def _bodies(lines: Iterable[str], source: str) -> Iterable[KnownBody]:
    reader = csv.DictReader(lines)
    for row in reader:
        cells = {name: (value or "").strip() for name, value in row.items() if name}
        try:
            yield KnownBody(
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
            raise UnreadableInputError(
                f"{source}, line {reader.line_num}: {error} is no value of its column"
            ) from error


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split(";") if part)
