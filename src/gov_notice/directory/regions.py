"""行政区划: regions by name, code and date, from the lists of the Ministry of Civil Affairs."""

import csv
import re
from collections.abc import Iterable
from functools import cached_property
from importlib.resources import files
from typing import Final, Self

from attrs import field, frozen

from gov_notice.directory.kinds import Level

__all__ = ["Region", "RegionTable", "level_of_name"]

_LONGEST: Final = 15
_LAST_LIST: Final = 2026
_SUFFIXES: Final = (
    ("特别行政区", Level.PROVINCE),
    ("自治区", Level.PROVINCE),
    ("省", Level.PROVINCE),
    ("自治州", Level.PREFECTURE),
    ("地区", Level.PREFECTURE),
    ("盟", Level.PREFECTURE),
    ("州", Level.PREFECTURE),
    ("街道", Level.TOWNSHIP),
    ("苏木", Level.TOWNSHIP),
    ("镇", Level.TOWNSHIP),
    ("乡", Level.TOWNSHIP),
    ("市", Level.PREFECTURE),
    ("县", Level.COUNTY),
    ("区", Level.COUNTY),
    ("旗", Level.COUNTY),
)
_AUTONOMOUS: Final = re.compile(
    "(.{2,}?)(?:(?:藏|羌|彝|苗|侗|布依|土家|朝鲜|回|哈萨克|柯尔克孜|蒙古|白|傣|景颇|傈僳|哈尼|壮)族?)+自治州"
).fullmatch
"""The short name of an autonomous prefecture, and the peoples that its full name has: 甘孜（藏族自治）州."""
_GENERAL: Final = ("特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "省", "市", "地区")


def level_of_name(name: str) -> Level | None:
    """Give the level that the last word of a region's name tells; a 市 that no table knows is read as 地级."""
    return next((level for suffix, level in _SUFFIXES if name.endswith(suffix)), None)


@frozen
class Region:
    """行政区: a region under one name; `first` and `last` are the years of the lists that have it.

    >>> Region("四川省", Level.PROVINCE, code="510000").short
    '四川'
    """

    name: str
    level: Level | None
    code: str | None = None
    """GB/T 2260; None for one that is in no table."""
    first: int | None = field(default=None, eq=False, repr=False)
    last: int | None = field(default=None, eq=False, repr=False)

    @property
    def short(self) -> str:
        """The name without its class: 四川, 成都."""
        for word in _GENERAL:
            if self.name.endswith(word) and len(self.name) - len(word) >= 2:
                return self.name.removesuffix(word)
        return self.name

    def existed(self, year: int | None) -> bool:
        """Tell whether the name was in use in a year, the years of change included; None asks for any time."""
        if year is None or self.first is None or self.last is None:
            return True
        # a list shows the state at the end of its year, so what is gone from it may have stood until then
        return self.first <= year <= self.last + 1 or (self.last == _LAST_LIST and year > self.last)


@frozen
class RegionTable:
    """Regions, looked up by name and code."""

    regions: tuple[Region, ...] = field(repr=False)

    @classmethod
    def shipped(cls) -> Self:
        """Read the table that comes with the library: lists of the ends of the years 1980 to 2018, 2019 and 2026."""
        text = (files("gov_notice.directory") / "data" / "regions.csv").read_text("utf-8")
        rows = csv.reader(text.splitlines()[1:])
        return cls(
            tuple(Region(name, _level_of_code(code), code, int(first), int(last)) for code, name, first, last in rows)
        )

    def plus(self, regions: Iterable[Region]) -> Self:
        """Give the table with more regions."""
        return type(self)((*self.regions, *regions))

    @cached_property
    def _by_name(self) -> dict[str, tuple[Region, ...]]:
        found: dict[str, list[Region]] = {}
        for region in self.regions:
            found.setdefault(region.name, []).append(region)
            if region.level is Level.PROVINCE and region.short != region.name:
                found.setdefault(region.short, []).append(region)
                if region.name.endswith("自治区"):
                    found.setdefault(f"{region.short}区", []).append(region)
            if prefecture := _AUTONOMOUS(region.name):
                found.setdefault(f"{prefecture[1]}州", []).append(region)
        if mongolia := found.get("内蒙古"):
            found["内蒙"] = mongolia
        return {name: tuple(regions) for name, regions in found.items()}

    @cached_property
    def _cities(self) -> dict[str, tuple[Region, ...]]:
        """Cities of prefecture level by the name without 市, where no province has that name too."""
        found: dict[str, list[Region]] = {}
        for region in self.regions:
            if region.level is Level.PREFECTURE and region.name.endswith("市") and len(region.name) > 2:
                found.setdefault(region.short, []).append(region)
        return {name: tuple(regions) for name, regions in found.items() if name not in self._by_name}

    @cached_property
    def _by_code(self) -> dict[str, tuple[Region, ...]]:
        found: dict[str, list[Region]] = {}
        for region in self.regions:
            if region.code:
                found.setdefault(region.code, []).append(region)
        return {code: tuple(regions) for code, regions in found.items()}

    def named(self, name: str, year: int | None = None) -> tuple[Region, ...]:
        """Give the regions of a name in a year, one a code; of any year where none was in that year.

        A city of prefecture level may be named without 市: 成都.
        """
        found = self._by_name.get(name, ()) or self._cities.get(name, ())
        current = tuple(region for region in found if region.existed(year))
        latest = {region.code: region for region in sorted(current or found, key=lambda each: each.last or 0)}
        if year is None and len(latest) > 1:
            # codes of the past are copies of today's: 芜湖县 before and after it changed hands
            living = {code: region for code, region in latest.items() if (region.last or 0) >= _LAST_LIST}
            latest = living or _successors(latest)
        return tuple(latest.values())

    def coded(self, code: str, year: int | None = None) -> Region | None:
        """Give the region of a code in a year; the latest name where it had none then."""
        found = self._by_code.get(code, ())
        current = [region for region in found if region.existed(year)]
        return max(current or found, key=lambda each: each.last or 0, default=None)

    def path(self, region: Region, year: int | None = None) -> tuple[Region, ...]:
        """Give a region with the regions that it lies in, the province first."""
        if not region.code:
            return (region,)
        above = (self.coded(f"{region.code[:2]}0000", year), self.coded(f"{region.code[:4]}00", year))
        return tuple(dict.fromkeys((*(each for each in above if each and each.code != region.code), region)))

    def starting(self, text: str, at: int) -> str | None:
        """Give the longest name in the table that stands at a place of a text."""
        for stop in range(min(len(text), at + _LONGEST), at + 1, -1):
            if text[at:stop] in self._by_name or text[at:stop] in self._cities:
                return text[at:stop]
        return None


def _successors(regions: dict[str | None, Region]) -> dict[str | None, Region]:
    """Leave out a region that another of its name in the same province came after: 无为县 under three prefectures."""
    return {
        code: region
        for code, region in regions.items()
        if not any(
            other.code and code and other.code[:2] == code[:2] and _came_after(other, region)
            for other in regions.values()
        )
    }


def _came_after(other: Region, region: Region) -> bool:
    """Tell whether a region took the name over; a province may have several 郊区, but no two counties of one name."""
    last = region.last or 0
    return (other.last or 0) > last if not region.name.endswith("区") else (other.first or 0) > last


def _level_of_code(code: str) -> Level:
    if code.endswith("0000"):
        return Level.PROVINCE
    return Level.PREFECTURE if code.endswith("00") else Level.COUNTY
