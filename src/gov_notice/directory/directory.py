"""The directory: the regions and bodies that names are resolved with."""

from collections.abc import Iterable
from functools import cache, cached_property
from os import PathLike
from typing import Self

from attrs import evolve, field, frozen

from gov_notice.directory.known import KnownBody, read_bodies, shipped_bodies
from gov_notice.directory.regions import Region, RegionTable

__all__ = ["Directory"]


@frozen
class Directory:
    """Regions and bodies; a value, so that what an application adds is its own.

    >>> from gov_notice.directory import KnownBody, System
    >>> own = Directory.shipped().plus(KnownBody(name="柳江省山茶研究会", short=("茶研会",), system=System.ASSOCIATION))
    >>> own.body("茶研会")[0].name
    '柳江省山茶研究会'
    """

    regions: RegionTable = field(repr=False)
    bodies: tuple[KnownBody, ...] = field(default=(), repr=False)

    @classmethod
    def shipped(cls) -> "Directory":
        """Give the directory that comes with the library; it is read once."""
        return _shipped()

    def plus(self, *more: KnownBody | Region) -> Self:
        """Give the directory with more bodies and regions; those that were added last come first."""
        bodies = tuple(each for each in more if isinstance(each, KnownBody))
        regions = [each for each in more if isinstance(each, Region)]
        return evolve(
            self, regions=self.regions.plus(regions) if regions else self.regions, bodies=(*bodies, *self.bodies)
        )

    def plus_file(self, path: str | PathLike[str]) -> Self:
        """Give the directory with the bodies of a CSV or TOML file (see `read_bodies`).

        Raises `UnreadableInputError` where the file cannot be read, with the line that is wrong.
        """
        return self.plus(*read_bodies(path))

    @cached_property
    def _by_name(self) -> dict[str, tuple[KnownBody, ...]]:
        return _table((name, body) for body in self.bodies for name in body.names)

    @cached_property
    def _by_code(self) -> dict[str, tuple[KnownBody, ...]]:
        return _table((code, body) for body in self.bodies for code in body.agency_codes)

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._by_name), default=0)

    def body(self, name: str, year: int | None = None) -> tuple[KnownBody, ...]:
        """Give the bodies that a name means in a year; those of any year where none was there then."""
        found = self._by_name.get(name, ())
        return tuple(body for body in found if body.existed(year)) or found

    def body_of_code(self, agency_code: str) -> tuple[KnownBody, ...]:
        """Give the bodies that number their documents with an agency code."""
        return self._by_code.get(agency_code, ())

    def body_before(self, name: str) -> str | None:
        """Give the longest name of a known body that a longer name begins with."""
        for stop in range(min(len(name) - 1, self._longest), 1, -1):
            if name[:stop] in self._by_name:
                return name[:stop]
        return None


def _table(pairs: Iterable[tuple[str, KnownBody]]) -> dict[str, tuple[KnownBody, ...]]:
    found: dict[str, list[KnownBody]] = {}
    for name, body in pairs:
        found.setdefault(name, []).append(body)
    return {name: tuple(bodies) for name, bodies in found.items()}


@cache
def _shipped() -> Directory:
    return Directory(RegionTable.shipped(), shipped_bodies())
