"""From the name that a paper prints to the body that it means."""

from collections.abc import Iterator
from typing import Final
from unicodedata import normalize

from attrs import evolve, field, frozen

from gov_notice.directory.anatomy import Organ, Places, organ_of, places_of_name
from gov_notice.directory.directory import Directory
from gov_notice.directory.kinds import Kind, Level, System
from gov_notice.directory.known import KnownBody
from gov_notice.directory.regions import Region, level_of_name
from gov_notice.model import IssuingBody, OfficialDocument

__all__ = ["Resolution", "resolve"]

_OURSELVES: Final = "我本"
_ARMY: Final = "中国人民解放军"
_ZONES: Final = ("开发区", "经开区", "高新区", "园区", "保税区", "示范区", "合作区", "试验区", "新区", "风景区")
_UNDER: Final = (Kind.DEPARTMENT, Kind.COORDINATION)
_OFFICES: Final = ("办公厅", "办公室")
_INNER_ENDS: Final = ("处", "科", "室", "部", "组", "股", "司", "中心")


@frozen(kw_only=True)
class Resolution:
    """What a name means, as far as names can tell."""

    printed: str
    name: str
    """The name in full; the printed one where nothing more is known."""
    places: tuple[Region, ...] = ()
    """From the province to the narrowest region; empty for bodies of the state, and where no place is known."""
    level: Level | None = None
    system: System | None = None
    kind: Kind | None = None
    line: str | None = None
    """The line of work in one word, the same for all levels: 科技, 教育, 科协."""
    part_of: "Resolution | None" = field(default=None, repr=False)
    """The body that an inner unit or an office belongs to."""
    vertical: bool = False
    """Led by its line from above, not by the government of its place: 税务, 海关, 人民银行."""
    candidates: "tuple[Resolution, ...]" = field(default=(), repr=False)
    """All that it may mean, where it may mean several."""

    @property
    def region(self) -> Region | None:
        """The region that the body stands for."""
        return self.places[-1] if self.places else None


def resolve(
    body: IssuingBody | str,
    *,
    within: OfficialDocument | None = None,
    directory: Directory | None = None,
    year: int | None = None,
) -> Resolution:
    """Say which body a name means.

    `within` is the document that the name stands in: short names such as 省科协 are read by the places of its issuers,
    and names of regions by its year; `year` is for names that stand in no document. `directory` is the shipped one
    where none is given. A name that may mean several bodies has them as `candidates`; one that says nothing keeps its
    words.

    >>> resolve("成都市科学技术协会").places[0].name
    '四川省'
    >>> notice = OfficialDocument(issuers=[IssuingBody("成都市科学技术协会")])
    >>> resolve("省科协", within=notice).name
    '四川省科学技术协会'
    >>> unit = resolve("市科协组织人事部", within=notice)
    >>> unit.kind.value, unit.part_of.name
    ('内设机构', '成都市科学技术协会')
    """
    tables = directory or Directory.shipped()
    when = year or (within.issued_on.year if within and within.issued_on else None)
    name = _plain(body if isinstance(body, str) else body.name)
    context = _Context(tables, when, within)
    return _resolved(name, context)


def _plain(name: str) -> str:
    return "".join(normalize("NFKC", name).split())


class _Context:
    """The tables, the year, and the places and issuers of the document that a name stands in."""

    def __init__(self, directory: Directory, year: int | None, within: OfficialDocument | None) -> None:
        self.directory = directory
        self.year = year
        self.within = within
        self._paths: list[tuple[tuple[Region, ...], ...]] | None = None

    def without(self) -> "_Context":
        """Give the tables and the year alone."""
        return _Context(self.directory, self.year, None)

    def paths(self) -> list[tuple[tuple[Region, ...], ...]]:
        """Give the places of the document in groups: those of its issuers, then of all bodies that it names."""
        if self._paths is None:
            groups = _names_in(self.within) if self.within else ()
            plain = self.without()
            self._paths = [tuple(path for name in group for path in _paths_named(name, plain)) for group in groups]
            self._paths = _joined(self._paths)
        return self._paths

    def at_level(self, level: Level) -> tuple[tuple[Region, ...], ...]:
        """Give the paths to the regions of one level that the document is about: of its issuers, else of others."""
        for group in self.paths():
            found = {path[: at + 1]: None for path in group for at, region in enumerate(path) if region.level is level}
            if found:
                return tuple(found)
        return ()

    def issuer(self, ending: str = "") -> Resolution | None:
        """Give the body that issues the document, where it is one; of several the one whose name ends so."""
        names = [_plain(name) for name in _issuer_names(self.within)] if self.within else []
        if len(names) > 1 and ending:
            names = [name for name in names if name.endswith(ending)]
        return _resolved(names[0], self.without()) if len(names) == 1 else None


def _issuer_names(document: OfficialDocument) -> list[str]:
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
        others += _issuer_names(here)
        others += (body.name for body in here.title.issuers) if here.title else ()
        for forwarding in here.forwardings:
            others += (body.name for body in forwarding.citation.issuers)
        others += here.addressees.members if here.addressees else ()
    return _issuer_names(document), others


def _paths_named(name: str, context: _Context) -> Iterator[tuple[Region, ...]]:
    places = places_of_name(_plain(name), context.directory.regions)
    paths = _paths(places, context)
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


def _resolved(name: str, context: _Context) -> Resolution:
    if name.startswith(_ARMY) and name != _ARMY:
        army = _resolved(name.removeprefix(_ARMY), context)
        return evolve(
            army,
            printed=name,
            name=name,
            level=army.level or Level.STATE,
            system=System.MILITARY,
            kind=army.kind or Kind.ITSELF,
        )
    return _named(name, context) if name else Resolution(printed=name, name=name)


def _named(name: str, context: _Context) -> Resolution:
    if name[0] in _OURSELVES and len(name) == 2:
        issuer = context.issuer(name[1])
        return evolve(issuer, printed=name) if issuer else Resolution(printed=name, name=name)
    head = context.directory.body_before(name)
    known = _known(name, context) or (_under_known(name, head, context) if head else None)
    if known is not None:
        return known
    places = places_of_name(name, context.directory.regions)
    organ = organ_of(places.rest, party=places.party) if places.rest else None
    if not places.names and places.bare is None:
        return _without_place(name, organ, context)
    if places.rest and organ is None:
        organ = Organ(name=places.rest)
    found = tuple(_made(name, places, organ, path) for path in _paths(places, context))
    if len(found) == 1:
        return found[0]
    level = places.bare or level_of_name(places.names[-1])
    return evolve(_made(name, places, organ, ()), name=name, level=level, candidates=found)


def _known(name: str, context: _Context) -> Resolution | None:
    found = context.directory.body(name, context.year)
    if not found:
        return None
    made = tuple(_of_known(name, body, context) for body in found)
    return made[0] if len(made) == 1 else evolve(made[0], candidates=made)


def _of_known(printed: str, body: KnownBody, context: _Context) -> Resolution:
    places: tuple[Region, ...] = ()
    if body.region and (regions := context.directory.regions.named(body.region, context.year)):
        places = context.directory.regions.path(regions[0], context.year)
    part = None
    if body.kind is Kind.OFFICE and (whole := context.directory.body_before(body.name)):
        part = _known(whole, context)
    return Resolution(
        printed=printed,
        name=body.name,
        places=places,
        level=body.level or (places[-1].level if places else None),
        system=body.system,
        kind=body.kind,
        line=body.line,
        part_of=part,
    )


def _under_known(name: str, head: str, context: _Context) -> Resolution | None:
    """Read what goes on from the name of a known body: its body in a place, an organ under it, its office, a unit."""
    whole = _known(head, context)
    if whole is None:
        return None
    tail = name[len(head) :]
    if whole.kind is Kind.DEPARTMENT and (local := _local(name, tail, whole, context)):
        return local
    if whole.kind is Kind.ITSELF and (organ := organ_of(tail)) and organ.kind in _UNDER:
        return evolve(whole, printed=name, name=whole.name + organ.name, kind=organ.kind, line=organ.line, part_of=None)
    if tail in _OFFICES or tail.endswith((*_INNER_ENDS, "局")):
        kind = Kind.OFFICE if tail in _OFFICES else Kind.INNER
        return evolve(whole, printed=name, name=whole.name + tail, kind=kind, part_of=whole)
    return None


def _local(name: str, tail: str, whole: Resolution, context: _Context) -> Resolution | None:
    """Read the body of a line of the state in a place: 国家税务总局成都市税务局, 国家外汇管理局大连分局."""
    places = places_of_name(tail, context.directory.regions)
    level: Level | None = None
    if places.names:
        paths = _paths(places, context)
        path = paths[0] if len(paths) == 1 else ()
        level = level_of_name(places.names[-1])
    else:
        path = _city(tail[:-2], context) if tail.endswith("分局") else ()
    if path:
        level = path[-1].level
    if level is None:
        return None
    return evolve(whole, printed=name, name=name, places=path, level=level, part_of=None, vertical=True)


def _city(short: str, context: _Context) -> tuple[Region, ...]:
    """Give the path to a city or province named without its class: 大连."""
    table, year = context.directory.regions, context.year
    found = list(dict.fromkeys((*table.named(short, year), *table.named(f"{short}市", year))))
    return table.path(found[0], year) if len(found) == 1 else ()


def _without_place(name: str, organ: Organ | None, context: _Context) -> Resolution:
    """Read a name without any place: an organ of the issuer's place, or a unit inside the issuer."""
    issuer = context.issuer()
    is_unit = name.endswith(_INNER_ENDS) and (organ is None or name.endswith(("办公室", "组织部", "宣传部")))
    if issuer is not None and is_unit:
        return evolve(issuer, printed=name, name=issuer.name + name, kind=Kind.INNER, part_of=issuer)
    if organ is None:
        return Resolution(printed=name, name=name, kind=Kind.INNER if is_unit else None)
    level = Level.PROVINCE if organ.name.endswith("厅") else None
    bare = Resolution(
        printed=name,
        name=name,
        system=organ.system,
        kind=organ.kind,
        line=organ.line,
        level=level,
    )
    if level is None and organ.system in {System.INSTITUTION, System.ENTERPRISE, System.ASSOCIATION}:
        return bare
    wanted = level or (issuer.level if issuer else None)
    paths = context.at_level(wanted) if wanted else ()
    whole = Places(party=False, names=(), bare=wanted, rest=name)
    if len(paths) == 1:
        return _made(name, whole, organ, paths[0])
    return evolve(bare, candidates=tuple(_made(name, whole, organ, path) for path in paths))


def _paths(places: Places, context: _Context) -> tuple[tuple[Region, ...], ...]:
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
    tops = context.at_level(Level.PROVINCE) if context.within is not None else ()
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


def _made(name: str, places: Places, organ: Organ | None, path: tuple[Region, ...]) -> Resolution:
    level = path[-1].level if path else places.bare
    if organ is None:
        return Resolution(printed=name, name="".join(places.names) or name, places=path, level=level)
    unit = organ.unit or ""
    stem = _stem(places, path)
    full = _full_name(stem, organ, party=places.party) if stem else name.removesuffix(unit)
    whole = Resolution(
        printed=full if unit else name,
        name=full,
        places=path,
        level=level,
        system=organ.system,
        kind=organ.kind,
        line=organ.line,
    )
    if unit:
        kind = Kind.OFFICE if unit in _OFFICES else Kind.INNER
        return evolve(whole, printed=name, name=full + unit, kind=kind, part_of=whole)
    if organ.kind is Kind.OFFICE:
        body = next((full.removesuffix(office) for office in _OFFICES if full.endswith(office)), full)
        return evolve(whole, part_of=evolve(whole, printed=body, name=body, kind=Kind.ITSELF))
    return whole


def _stem(places: Places, path: tuple[Region, ...]) -> str:
    """Give the places as the full name has them: printed ones stay, a 区 of a 市 stands behind its city."""
    if places.names:
        last = path[-1].name if path and path[-1].short == places.names[-1] else places.names[-1]
        return "".join((*places.names[:-1], last))
    if not path:
        return ""
    under = path[-2].name if len(path) > 1 and path[-1].name.endswith("区") and path[-1].level is Level.COUNTY else ""
    return under + path[-1].name


def _full_name(stem: str, organ: Organ, *, party: bool) -> str:
    if organ.system is System.PARTY and organ.name.startswith("委员会"):
        return f"中共{stem}{organ.name}"
    if organ.name == "政协委员会":
        return f"政协{stem}委员会"
    if organ.name == "共青团委员会":
        return f"共青团{stem}委员会"
    return f"{'中共' if party else ''}{stem}{organ.name}"
