"""Where a name may point: the tables, the year, and the places of the document that it stands in."""

from collections.abc import Iterator
from itertools import chain
from typing import Final
from unicodedata import normalize

from gov_notice.directory.directory import Directory
from gov_notice.directory.kinds import Level
from gov_notice.directory.place_names import Places, places_of_name
from gov_notice.directory.regions import Region, level_of_name
from gov_notice.model import OfficialDocument

__all__ = ["Context", "city_named", "issuer_names", "paths_of", "plain_name"]

_ZONES: Final = ("开发区", "经开区", "高新区", "园区", "保税区", "示范区", "合作区", "试验区", "新区", "风景区")


def plain_name(name: str) -> str:
    """Give a name as it is looked up: widths folded, without blanks."""
    return "".join(normalize("NFKC", name).split())


class Context:
    """The tables, the year, and the places and issuers of the document that a name stands in."""

    def __init__(self, directory: Directory, year: int | None, within: OfficialDocument | None) -> None:
        self.directory = directory
        self.year = year
        self.within = within
        self._paths: list[tuple[tuple[Region, ...], ...]] | None = None

    def without(self) -> "Context":
        """Give the tables and the year alone."""
        return Context(self.directory, self.year, None)

    def paths(self) -> list[tuple[tuple[Region, ...], ...]]:
        """Give the places of the document in groups: those of its issuers, then of all bodies that it names."""
        if self._paths is None:
            groups = _names_in(self.within) if self.within else ()
            plain = self.without()
            # a document names the same bodies again and again
            known = {name: tuple(_paths_named(name, plain)) for name in dict.fromkeys(chain(*groups))}
            self._paths = _joined(
                [tuple(path for name in dict.fromkeys(group) for path in known[name]) for group in groups]
            )
        return self._paths

    def at_level(self, level: Level) -> tuple[tuple[Region, ...], ...]:
        """Give the paths to the regions of one level that the document is about: of its issuers, else of others."""
        for group in self.paths():
            found = {path[: at + 1]: None for path in group for at, region in enumerate(path) if region.level is level}
            if found:
                return tuple(found)
        return ()


def issuer_names(document: OfficialDocument) -> list[str]:
    """Give the names of the bodies that issue a document: from its signature, else its letterhead, else its title."""
    bodies = document.issuers or (document.letterhead.bodies if document.letterhead else ())
    if not bodies and document.title:
        bodies = document.title.issuers
    return [body.name for body in bodies]


def _names_in(document: OfficialDocument) -> tuple[list[str], list[str]]:
    """Give the names of the issuers, and those of all other bodies that a document names."""
    others: list[str] = []
    todo = [document]
    while todo:
        here = todo.pop()
        todo.extend(here.enclosed)
        others += issuer_names(here)
        others += (body.name for body in here.title.issuers) if here.title else ()
        for forwarding in here.forwardings:
            others += (body.name for body in forwarding.citation.issuers)
        others += here.addressees.members if here.addressees else ()
    return issuer_names(document), others


def _paths_named(name: str, context: Context) -> Iterator[tuple[Region, ...]]:
    places = places_of_name(plain_name(name), context.directory.regions)
    paths = paths_of(places, context)
    if len(paths) == 1:
        yield paths[0]


def _joined(groups: list[tuple[tuple[Region, ...], ...]]) -> list[tuple[tuple[Region, ...], ...]]:
    """Put places of no table under the one province of no table that the document names."""
    tops = {path[0] for group in groups for path in group if path and path[0].level is Level.PROVINCE}
    if len(tops) != 1:
        return groups
    (top,) = tops
    return [
        tuple(
            (top, *path) if path and path[0].level not in (Level.PROVINCE, None) and not path[0].code else path
            for path in group
        )
        for group in groups
    ]


def city_named(short: str, context: Context) -> tuple[Region, ...]:
    """Give the path to a city or province named without its class: 大连."""
    table, year = context.directory.regions, context.year
    found = list(dict.fromkeys((*table.named(short, year), *table.named(f"{short}市", year))))
    return table.path(found[0], year) if len(found) == 1 else ()


def paths_of(places: Places, context: Context) -> tuple[tuple[Region, ...], ...]:
    """Give every way from a province to the narrowest place that the words may mean."""
    if places.bare is not None:
        return context.at_level(places.bare)
    table, year = context.directory.regions, context.year
    paths: list[tuple[Region, ...]] = [()]
    for name in places.names:
        regions = table.named(name, year)
        if not regions:
            paths = [(*path, _unknown(name, path)) for path in paths]
            continue
        known = [table.path(region, year) for region in regions]
        paths = [way for way in known for path in paths if _follows(path, way)] or known
    if len(paths) > 1 and context.within is not None:
        near = [path for path in paths for group in context.paths() for other in group if _shared(path, other)]
        paths = list(dict.fromkeys(near)) or paths
    if context.within is None:
        return tuple(dict.fromkeys(paths))
    counties = {path for path in context.paths()[0] if path and path[-1].level is Level.COUNTY}
    if len(counties) == 1:
        (county,) = counties
        paths = [(*county, *path) if path and path[0].level is Level.TOWNSHIP else path for path in paths]
    tops = context.at_level(Level.PROVINCE)
    if len(tops) == 1:
        paths = [(*tops[0], *path) if _may_lie_in(tops[0][0], path) else path for path in paths]
    return tuple(dict.fromkeys(paths))


def _may_lie_in(province: Region, path: tuple[Region, ...]) -> bool:
    """Tell whether a place of no table lies in the province of the document: all of a known one's are known."""
    if not path or path[0].code or path[0].level is Level.PROVINCE:
        return False
    return province.code is None or path[0].level is Level.TOWNSHIP


def _unknown(name: str, path: tuple[Region, ...]) -> Region:
    """Make a region that no table has; a 市 under a 市 is one of county level."""
    level = None if name.endswith(_ZONES) else level_of_name(name)
    if level is Level.PREFECTURE and path and path[-1].level is Level.PREFECTURE:
        level = Level.COUNTY
    return Region(name, level)


def _follows(path: tuple[Region, ...], way: tuple[Region, ...]) -> bool:
    """Tell whether a way leads through all places that were named before."""
    return all(region in way for region in path)


def _shared(path: tuple[Region, ...], other: tuple[Region, ...]) -> bool:
    return bool(path) and bool(other) and path[0] == other[0]
