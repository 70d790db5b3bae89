"""From the name that a paper prints to the body that it means."""

import re
from typing import Final

from attrs import evolve, field, frozen

from gov_notice.directory.anatomy import Organ, organ_of
from gov_notice.directory.context import Context, city_named, issuer_names, paths_of, plain_name
from gov_notice.directory.directory import Directory
from gov_notice.directory.joint import joint_names
from gov_notice.directory.kinds import Kind, Level, System
from gov_notice.directory.known import KnownBody
from gov_notice.directory.place_names import Places, places_of_name
from gov_notice.directory.regions import Region, level_of_name
from gov_notice.model import IssuingBody, OfficialDocument

__all__ = ["Resolution", "resolve"]

_OURSELVES: Final = "我本"
_ARMY: Final = ("中国人民解放军", "中国人民武装警察部队", "武警部队", "武警")
_UNDER: Final = (Kind.DEPARTMENT, Kind.COORDINATION)
_OUTSIDE: Final = frozenset({System.INSTITUTION, System.ENTERPRISE, System.ASSOCIATION})
_OFFICES: Final = ("办公厅", "办公室")
_STATE: Final = ("国家", "中国", "中华", "全国", "国务院", "中央")
_LOCAL_ENDS: Final = ("局", "处", "办", "站", "所", "中心", "队")
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
    members: "tuple[Resolution, ...]" = field(default=(), repr=False)
    """The bodies that the name means together: 柳城市纪委监委. What is said of it is what they share."""

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
    where none is given. A name that may mean several bodies has them as `candidates`, one that means several together
    as `members`; one that says nothing keeps its words.

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
    printed = body if isinstance(body, str) else body.name
    found = _resolved(plain_name(printed), Context(tables, when, within))
    return found if found.printed == printed else evolve(found, printed=printed)


def _issuer(context: Context, ending: str = "") -> Resolution | None:
    """Give the body that issues the document, where it is one; of several the one whose name ends so."""
    names = [plain_name(name) for name in issuer_names(context.within)] if context.within else []
    if len(names) > 1 and ending:
        names = [name for name in names if name.endswith(ending)]
    return _resolved(names[0], context.without()) if len(names) == 1 else None


def _resolved(name: str, context: Context) -> Resolution:
    if name and not context.directory.body(name, context.year):
        members = tuple(_one(each, context) for each in joint_names(name, context.directory.regions))
        if len(members) > 1 and _may_stand_together(members):
            return _together(name, members)
        if "委" in name and (unit := _unit_of_both(name, context)):
            return unit
    return _one(name, context)


_BOTH: Final = re.compile("(.{0,12}委、?[省市县区州旗盟乡镇]?(?:人民)?政府)(?=.)").match


def _unit_of_both(name: str, context: Context) -> Resolution | None:
    """Read what the committee and the government of a place have together: 市委市政府督查室."""
    found = _BOTH(name)
    if found is None or not name.endswith(_INNER_ENDS):
        return None
    whole = _resolved(found[0], context)
    return evolve(_part(whole, name[found.end() :]), printed=name, members=()) if whole.members else None


def _may_stand_together(members: tuple[Resolution, ...]) -> bool:
    """Tell whether names are those of bodies: 督查室 of 市委、市政府督查室 is one room of both."""
    return all(each.system is not None and each.kind is not Kind.INNER for each in members)


def _together(name: str, members: tuple[Resolution, ...]) -> Resolution:
    first = members[0]
    return Resolution(
        printed=name,
        name="、".join(each.name for each in members),
        places=first.places if all(each.places == first.places for each in members) else (),
        level=first.level if all(each.level is first.level for each in members) else None,
        system=first.system if all(each.system is first.system for each in members) else None,
        kind=first.kind if all(each.kind is first.kind for each in members) else None,
        line=first.line if all(each.line == first.line for each in members) else None,
        members=members,
    )


def _one(name: str, context: Context) -> Resolution:
    army_name = next((army for army in _ARMY if name.startswith(army) and name != army), None)
    if army_name:
        army = _named(name.removeprefix(army_name), context)
        return evolve(
            army,
            printed=name,
            name=name,
            level=army.level or Level.STATE,
            system=System.MILITARY,
            kind=Kind.ITSELF if army.kind in {None, Kind.ORGANISATION} else army.kind,
            line=None,
        )
    return _named(name, context) if name else Resolution(printed=name, name=name)


def _named(name: str, context: Context) -> Resolution:
    if name[0] in _OURSELVES and len(name) == 2:
        issuer = _issuer(context, name[1])
        return evolve(issuer, printed=name) if issuer else Resolution(printed=name, name=name)
    head = context.directory.body_before(name)
    known = _known(name, context) or _branch(name, context) or (_under_known(name, head, context) if head else None)
    if known is not None:
        return known
    places = places_of_name(name, context.directory.regions)
    organ = organ_of(places.rest, party=places.party) if places.rest else None
    if not places.names and places.bare is None:
        return _without_place(name, organ, context)
    if places.rest and organ is None:
        organ = Organ(name=places.rest)
    found = tuple(_made(name, places, organ, path) for path in paths_of(places, context))
    if len(found) == 1:
        return found[0]
    level = places.bare or level_of_name(places.names[-1])
    return evolve(_made(name, places, organ, ()), name=name, level=level, candidates=found)


def _known(name: str, context: Context) -> Resolution | None:
    found = context.directory.body(name, context.year)
    if not found:
        return None
    made = tuple(_of_known(name, body, context) for body in found)
    return made[0] if len(made) == 1 else evolve(made[0], candidates=made)


def _of_known(printed: str, body: KnownBody, context: Context) -> Resolution:
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


def _under_known(name: str, head: str, context: Context) -> Resolution | None:
    """Read what goes on from the name of a known body: its body in a place, an organ under it, its office, a unit."""
    whole = _known(head, context)
    if whole is None:
        return None
    tail = name[len(head) :]
    if tail not in _OFFICES and whole.kind is Kind.DEPARTMENT:
        return _local(name, tail, whole, context) or _under_department(tail, whole)
    if tail not in _OFFICES and whole.kind is Kind.ITSELF and (organ := organ_of(tail)) and organ.kind in _UNDER:
        full = whole.name + organ.name
        under = evolve(whole, printed=name, name=full, kind=organ.kind, line=organ.line, part_of=None)
        return _part(under, organ.unit) if organ.unit else under
    return _part(whole, tail) if tail.endswith((*_INNER_ENDS, "局")) or tail in _OFFICES else None


def _under_department(tail: str, whole: Resolution) -> Resolution | None:
    """Read what a department of the state has below it: an institute, a commission for a river, a unit."""
    part = _part(whole, tail)
    if tail.endswith(_INSTITUTES):
        return evolve(part, part_of=None, system=System.INSTITUTION, kind=Kind.ORGANISATION, line=None)
    if tail.endswith("委员会"):
        return evolve(part, kind=Kind.AGENCY)
    return part if tail.endswith((*_INNER_ENDS, "局")) or tail in _OFFICES else None


_INSTITUTES: Final = ("研究所", "研究院", "科学院", "学院", "大学", "医院", "出版社", "报社")


def _part(whole: Resolution, unit: str) -> Resolution:
    """Give the office or the inner unit of a body."""
    kind = Kind.OFFICE if unit in _OFFICES else Kind.AGENCY if unit.endswith("分局") else Kind.INNER
    name = whole.name + unit
    return evolve(whole, printed=name, name=name, kind=kind, part_of=whole)


_BRANCH: Final = re.compile(
    r"(?:省|市|县|自治区|区|特区)?(?P<kind>分行|支行|分公司|分局|分院|分署|分会|中心支行|营管部)"
).fullmatch
_HEAD: Final = re.compile(
    r".{2,}?(?:(?:银行|公司|集团)(?:(?:股份)?有限(?:责任)?公司)?|科学院|总局|学会|协会|海关总署|气象局)"
).match


def _branch(name: str, context: Context) -> Resolution | None:
    """Read the branch of a bank, company or academy in a place that its name has behind: 中国农业银行北京市分行."""
    if not name.endswith(("行", "公司", "局", "院", "署", "会", "部")) or (found := _HEAD(name)) is None:
        return None
    tail = name[found.end() :]
    for stop in range(len(tail) - 2, 1, -1):
        if _BRANCH(tail, stop) and (path := city_named(tail[:stop], context)):
            whole = _named(found[0], context)
            return evolve(
                whole,
                printed=name,
                name=whole.name + tail,
                places=path,
                level=path[-1].level,
                part_of=None,
                vertical=whole.kind is Kind.DEPARTMENT,
            )
    return None


def _local(name: str, tail: str, whole: Resolution, context: Context) -> Resolution | None:
    """Read the body of a line of the state in a place: 国家税务总局成都市税务局, 国家外汇管理局大连分局."""
    tail = tail.removeprefix("驻")
    places = places_of_name(tail, context.directory.regions)
    level: Level | None = None
    organ = organ_of(places.rest) if places.names and places.rest else None
    if organ and organ.unit and organ.line == whole.line:
        local = _local(name, tail.removesuffix(organ.unit), whole, context)
        return _part(evolve(local, name=name.removesuffix(organ.unit)), organ.unit) if local else None
    if places.names:
        paths = paths_of(places, context)
        path = paths[0] if len(paths) == 1 else ()
        level = level_of_name(places.names[-1])
    else:
        short = context.directory.regions.starting(tail, 0) if tail.endswith(_LOCAL_ENDS) else None
        path = city_named(short, context) if short else city_named(tail[:-2], context) if tail.endswith("分局") else ()
    if path:
        level = path[-1].level
    if level is None:
        return None
    return evolve(whole, printed=name, name=name, places=path, level=level, part_of=None, vertical=True)


def _without_place(name: str, organ: Organ | None, context: Context) -> Resolution:
    """Read a name without any place: an organ of the issuer's place, or a unit inside the issuer."""
    issuer = _issuer(context)
    is_unit = name.endswith(_INNER_ENDS) and (organ is None or name.endswith(("办公室", "组织部", "宣传部")))
    if issuer is not None and is_unit:
        return evolve(issuer, printed=name, name=issuer.name + name, kind=Kind.INNER, part_of=issuer)
    state = Level.STATE if name.startswith(_STATE) else None
    if organ is None:
        return Resolution(printed=name, name=name, level=state, kind=Kind.INNER if is_unit else None)
    level = Level.PROVINCE if organ.name.endswith("厅") else state
    bare = Resolution(
        printed=name,
        name=organ.name if organ.unit or state else name,
        system=organ.system,
        kind=organ.kind,
        line=organ.line,
        level=level,
    )
    if organ.unit and not issuer:
        return _part(bare, organ.unit)
    if level is Level.STATE or (level is None and organ.system in _OUTSIDE):
        return bare
    wanted = level or (issuer.level if issuer else None)
    paths = context.at_level(wanted) if wanted else ()
    whole = Places(party=False, names=(), bare=wanted, rest=name)
    if len(paths) == 1:
        return _made(name, whole, organ, paths[0])
    return evolve(bare, candidates=tuple(_made(name, whole, organ, path) for path in paths))


def _made(name: str, places: Places, organ: Organ | None, path: tuple[Region, ...]) -> Resolution:
    level = path[-1].level if path else places.bare
    if organ is None:
        return Resolution(printed=name, name="".join(places.names) or name, places=path, level=level)
    unit = organ.unit or ""
    stem = _stem(places, path) if _is_of_place(organ) else "".join(places.names)
    full = _full_name(stem, organ, party=places.party) if stem else name.removesuffix(unit)
    whole = Resolution(
        printed=full if unit else name,
        name=full,
        places=path,
        level=level,
        system=organ.system,
        kind=organ.kind,
        line=organ.line,
        vertical=organ.vertical,
    )
    if unit:
        return evolve(_part(whole, unit), printed=name)
    if organ.kind is Kind.OFFICE:
        body = next((full.removesuffix(office) for office in (*_OFFICES, "办") if full.endswith(office)), full)
        return evolve(whole, part_of=evolve(whole, printed=body, name=body, kind=Kind.ITSELF))
    return whole


def _is_of_place(organ: Organ) -> bool:
    """Tell whether the full name has the place in full: 宁夏人社厅 does, 广州钢铁厂 and 上海海关 do not."""
    if organ.vertical or organ.kind in {Kind.ORGANISATION, Kind.AGENCY} or organ.name.startswith("生产建设兵团"):
        return False
    return organ.system is not System.MILITARY


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
    if organ.name.startswith("委员会") and organ.system in {System.PARTY, System.INSTITUTION}:
        return f"中共{stem}{organ.name}"
    for word in ("政协", "共青团"):
        if organ.name.startswith(f"{word}委员会"):
            return f"{word}{stem}{organ.name.removeprefix(word)}"
    if organ.line == "民主党派":
        return organ.name.replace("委员会", f"{stem}委员会")
    if stem.endswith("特别行政区"):
        return stem + organ.name.removeprefix("人民")
    return f"{'中共' if party else ''}{stem}{organ.name}"
