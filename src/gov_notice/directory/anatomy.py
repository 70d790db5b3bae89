"""A name taken apart: party prefix, places, and what the rest of it is."""

import re
from collections.abc import Callable
from typing import Final

from attrs import evolve, frozen

from gov_notice.directory.kinds import Kind, Level, System
from gov_notice.directory.regions import RegionTable, level_of_name
from gov_notice.directory.words import COMMISSIONS, FULL_LINES, LINES, MASS

__all__ = ["Organ", "Places", "organ_of", "places_of_name"]

_PARTY: Final = re.compile(r"(?:中国共产党|中共)(?=.)").match
_BARE: Final = re.compile(
    r"(?:我|本|全)?(自治区|省(?!际)|市(?!场|容|政(?!府|协))|州|盟|地区|县(?!域)|区(?!域|划|块)|旗|乡(?!村|镇)|镇|街道)(?=.)"
).match
_STATE_WORDS: Final = ("国家", "国务院", "中央", "全国", "中华全国", "中国")
_BARE_LEVELS: Final = {
    "自治区": Level.PROVINCE,
    "省": Level.PROVINCE,
    "市": Level.PREFECTURE,
    "州": Level.PREFECTURE,
    "盟": Level.PREFECTURE,
    "地区": Level.PREFECTURE,
    "县": Level.COUNTY,
    "区": Level.COUNTY,
    "旗": Level.COUNTY,
    "乡": Level.TOWNSHIP,
    "镇": Level.TOWNSHIP,
    "街道": Level.TOWNSHIP,
}
_PLACE: Final = re.compile(
    r"[^\W局厅委部办处院会府所站队社科军戍行和及与网大中小0-9A-Za-z]{1,8}?"
    r"(?:特别行政区|自治区|自治州|自治县|自治旗|省|市(?!场|容|政)|地区|盟|"
    r"州(?![市县区省地])|县(?!市)|(?<!警备)区(?![县域划])|旗|街道|(?<!城)镇(?![市县区])|(?<!城)乡(?![市县区村])|苏木)"
).match
_TOWNSHIP: Final = re.compile(
    r"(?:(?![省市县区局厅])[\u4e00-\u9fff]){2,6}?(?:(?<![城乡])镇|(?<!城)乡|街道|苏木)"
    r"(?=(?:人民政府|政府|党委|人大|办事处|农业|党工委|综合|卫生院|中心|财政所|司法所)|$)"
).match
"""Names of townships may hold the words that others may not: 大兴集乡; so what follows has to be theirs."""
_NO_PLACE: Final = re.compile(
    r"城市|城乡|城镇|乡镇|社区|园区|小区|校区|县区|市区|景区|林区|农村|国省|各|全|国家|国务院|中央|中国|中华|"
    r"住房|军区|军分区|警备区|卫戍区"
).match


@frozen(kw_only=True)
class Places:
    """The places that a name begins with."""

    party: bool
    """中共 stands before the name."""
    names: tuple[str, ...]
    """From the widest to the narrowest, as printed."""
    bare: Level | None
    """The level of a name that begins with 省, 市, 县 … alone; its place stands elsewhere."""
    rest: str


def places_of_name(name: str, table: RegionTable) -> Places:
    """Part a name from its places: those in the table, and words that are built like a place.

    >>> table = RegionTable(())
    >>> places = places_of_name("中共柳江省江州市委组织部", table)
    >>> places.names, places.rest
    (('柳江省', '江州市'), '委组织部')
    >>> places_of_name("市科协", table).bare.value
    '地级'
    """
    at = found.end() if (found := _PARTY(name)) else 0
    party = at > 0
    if name.startswith(("政协", "共青团")) and len(name) > 3:
        # these name their place behind the word for the system
        head = name[:2] if name.startswith("政协") else name[:3]
        inner = places_of_name(name[len(head) :], table)
        return evolve(inner, rest=head + inner.rest)
    names: list[str] = []
    if name.startswith(_STATE_WORDS, at):
        return Places(party=party, names=(), bare=None, rest=name[at:])
    while place := _place_at(name, at, table, first=not names):
        if names and not _descends(names[-1], place):
            break
        names.append(place)
        at += len(place)
    if not names and (found := _BARE(name, at)):
        return Places(party=party, names=(), bare=_BARE_LEVELS[found[1]], rest=name[found.end() :])
    rest = name[at:]
    if names and rest.startswith((f"{names[-1][-1]}委", f"{names[-1][-1]}政府")):
        # 安徽省省委: the class of the place said twice
        rest = rest[1:]
    return Places(party=party, names=tuple(names), bare=None, rest=rest)


def _descends(above: str, place: str) -> bool:
    """Tell whether a place may lie in the one before it: 市 may follow 市, as 县级市 do."""
    levels = level_of_name(above), level_of_name(place)
    if levels[0] is None or levels[1] is None:
        return True
    return levels[1].depth > levels[0].depth or above[-1] == place[-1] == "市"


def _place_at(name: str, at: int, table: RegionTable, *, first: bool) -> str | None:
    if at >= len(name):
        return None
    known = table.starting(name, at)
    if known and (
        known[-1] in "省市县区州盟旗" or known.endswith("地区") or _goes_on(name, at + len(known), first=first)
    ):
        return known
    if _NO_PLACE(name, at) or _BARE(name, at):
        return None
    found = _PLACE(name, at) or _TOWNSHIP(name, at)
    return found[0] if found and len(found[0]) > 1 else None


def _goes_on(name: str, at: int, *, first: bool) -> bool:
    """Tell whether a short name such as 宁夏 stands for its region: an organ of it follows, no 大学 or 路."""
    rest = name[at:]
    return first and bool(rest) and _SHORT_FOLLOWED(rest) is not None


_SHORT_FOLLOWED: Final = re.compile(
    r"(?:省|自治区)?(?:委|人民政府|政府|人大|政协|科协|总工会|生产建设兵团|海关$|军分区|军区|警备区|卫戍区|支队$|总队$|"
    r"(?:[\u4e00-\u9fff]{1,6}?)?(?:经济技术开发区|经济开发区|产业开发区|开发区|经开区|高新区|保税区|自贸区|新区)|"
    r"(?!.*(?:大学|学院|中学|小学|学校|路))[\u4e00-\u9fff()]{1,24}(?:厅|局|委员会|小组|办公室|厂|公司|集团|"
    r"研究院|研究所|中心|基金会|协会|学会|商会|联合会|管委会|电台|电视台|博物馆|图书馆|医院|[分支]行|[分支]公司|分局|分院)$)"
).match


@frozen(kw_only=True)
class Organ:
    """What stands behind the places of a name."""

    name: str
    """In full: 科学技术协会 for 科协."""
    system: System | None = None
    kind: Kind = Kind.ORGANISATION
    line: str | None = None
    unit: str | None = None
    """The inner unit, or the office, that the name goes on with: 组织人事部."""
    vertical: bool = False
    """Led by its line from above: 海关, 海事局."""


def organ_of(rest: str, *, party: bool = False) -> Organ | None:
    """Say what the part of a name behind its places is; None where its words say nothing.

    >>> organ = organ_of("科协组织人事部")
    >>> organ.name, organ.line, organ.unit
    ('科学技术协会', '科协', '组织人事部')
    >>> organ_of("科技厅").name, organ_of("发改委").name
    ('科学技术厅', '发展和改革委员会')
    """
    for read in (_party, _pillar, _coordination, _mass, _upright, _institution, _department):
        if read is _party and not (party or rest.startswith(("委", "党"))):
            continue
        if (organ := read(rest)) is not None:
            return organ
    return None


_PARTY_HEAD: Final = re.compile(r"委员会|委(?!员)|党委|党组|党工委").match
_PARTY_OFFICE: Final = re.compile(r"办公[厅室]|办(?=$)").match


def _party(rest: str) -> Organ | None:
    if (found := _PARTY_HEAD(rest)) is None:
        return None
    name = found[0] if found[0] in {"党组", "党工委"} else "委员会"
    tail = rest[found.end() :]
    if not tail:
        return Organ(name=name, system=System.PARTY, kind=Kind.ITSELF)
    if office := _PARTY_OFFICE(tail):
        return _with_unit(
            Organ(name=f"{name}{_full_office(office[0])}", system=System.PARTY, kind=Kind.OFFICE), tail[office.end() :]
        )
    organ = _department(tail) or Organ(name=tail, line=_line(tail))
    return evolve(organ, name=f"{name}{organ.name}", system=System.PARTY, kind=Kind.DEPARTMENT)


_PILLARS: Final[tuple[tuple[Callable[[str], re.Match[str] | None], str, System, Kind], ...]] = (
    (re.compile(r"人民政府|政府").match, "人民政府", System.GOVERNMENT, Kind.ITSELF),
    (re.compile(r"行政公署|行署").match, "行政公署", System.GOVERNMENT, Kind.AGENCY),
    (re.compile(r"办事处").match, "办事处", System.GOVERNMENT, Kind.AGENCY),
    (
        re.compile(r"(?:[\u4e00-\u9fff()]{0,14}?[区园港城岛])?(?:管理委员会|管委会)").match,
        "",
        System.GOVERNMENT,
        Kind.AGENCY,
    ),
    (
        re.compile(
            r"(?:第[一二三四五六七八九十]+届)?人民代表大会常务委员会|人大常委会|人大常务委员会|人民代表大会|人大"
        ).match,
        "人民代表大会常务委员会",
        System.CONGRESS,
        Kind.ITSELF,
    ),
    (
        re.compile(r"政协委员会|政协|中国人民政治协商会议委员会").match,
        "政协委员会",
        System.CONSULTATIVE,
        Kind.ITSELF,
    ),
    (re.compile(r"纪委监委|监察委员会|监委").match, "监察委员会", System.SUPERVISION, Kind.ITSELF),
    (re.compile(r".{1,10}?(?:工作党委|党工委|工委)").match, "", System.PARTY, Kind.DEPARTMENT),
    (re.compile(r"纪律检查委员会|纪委").match, "纪律检查委员会", System.PARTY, Kind.DEPARTMENT),
    (re.compile(r"生产建设兵团").match, "", System.GOVERNMENT, Kind.ITSELF),
    (
        re.compile(r"(?:[\u4e00-\u9fff]{1,12}?区)?(?:高级|中级)?人民法院|[高中]院|法院").match,
        "",
        System.COURT,
        Kind.ITSELF,
    ),
    (re.compile(r"人民检察院|检察院").match, "人民检察院", System.PROCURATORATE, Kind.ITSELF),
    (re.compile(r"(?:省|卫戍)?军区|警备区|卫戍区|军分区|人民武装部|人武部").match, "", System.MILITARY, Kind.ITSELF),
)
_OFFICE: Final = re.compile(r"办公[厅室]|办(?=$)").match


def _pillar(rest: str) -> Organ | None:
    """Read the bodies that stand at the head of a place, and what is named after them."""
    for match, full, system, kind in _PILLARS:
        if (found := match(rest)) is None:
            continue
        name, tail = full or found[0], rest[found.end() :]
        if not tail:
            return Organ(name=name, system=system, kind=kind, line=_WATCH.get(name))
        if office := _OFFICE(tail):
            whole = Organ(
                name=f"{name}{_full_office(office[0])}", system=system, kind=Kind.OFFICE, line=_WATCH.get(name)
            )
            return _with_unit(whole, tail[office.end() :])
        if system is System.GOVERNMENT and kind in {Kind.ITSELF, Kind.AGENCY}:
            organ = _coordination(tail) or _institution(tail) or _department(tail)
            if organ is not None:
                return evolve(organ, name=f"{name}{organ.name}")
        return Organ(name=name, system=system, kind=kind, line=_WATCH.get(name), unit=tail)
    return None


_WATCH: Final = {"纪律检查委员会": "纪检监察", "监察委员会": "纪检监察"}


def _full_office(word: str) -> str:
    return "办公室" if word == "办" else word


_COORDINATION: Final = re.compile(
    r"(?:.{1,24}?(?:领导小组|指挥部|联席会议|工作专班|协调小组|工作小组)|"
    r"(?:安全生产|禁毒|食品(?:药品)?安全|爱国卫生运动|绿化|减灾|国防动员|社会治安综合治理|妇女儿童工作|残疾人工作|老龄工作|"
    r"拥军优属|语言文字工作|节约用水|消防安全|防震减灾|道路交通安全)委员会|安委会|禁毒委(?!员)|食安委|爱卫会|绿委|减灾委(?!员)|综治委|"
    r"妇儿工委|残工委)"
).match


def _coordination(rest: str) -> Organ | None:
    if (found := _COORDINATION(rest)) is None:
        return None
    organ = Organ(name=found[0], system=System.GOVERNMENT, kind=Kind.COORDINATION, line=_line(found[0]))
    return _with_unit(organ, rest[found.end() :])


_MASS_HEAD: Final = re.compile("|".join(sorted(MASS, key=len, reverse=True))).match
_YOUTH: Final = re.compile(r"共青团委员会|共青团委|共青团").match


def _mass(rest: str) -> Organ | None:
    if found := _YOUTH(rest):
        organ = Organ(name="共青团委员会", system=System.MASS, kind=Kind.ITSELF, line="共青团")
        return _with_unit(organ, rest[found.end() :])
    if (found := _MASS_HEAD(rest)) is None:
        return None
    name, line = MASS[found[0]]
    return _with_unit(Organ(name=name, system=System.MASS, kind=Kind.ITSELF, line=line), rest[found.end() :])


_ENDS: Final = (
    (
        re.compile(
            r"(?:大学|学院|学校|中学|小学|幼儿园|医院|卫生院|研究院|科学院|[^法察]分院|研究所|中心|考试院|图书馆|博物馆|文化馆|"
            r"出版社|报社|电视台|电台|[^分点]站|仲裁委员会|仲裁委)$"
        ).search,
        System.INSTITUTION,
    ),
    (re.compile(r"(?:公司|集团|厂|银行|[支分]行)$").search, System.ENTERPRISE),
    (re.compile(r"(?:学会|协会|研究会|商会|联合会|基金会|促进会|理事会|联盟)$").search, System.ASSOCIATION),
)


_UPRIGHT: Final = re.compile(
    r"(?P<line>(?=海关)|邮政|通信|烟草|煤矿安全|矿山安全|测绘地理信息|测绘|海事|地震|气象|铁路|证券|银行|保险|检验检疫|"
    r"出入境检验检疫|能源|外汇|金融|证监|银保监|银监|保监|金融监管|盐业|专用通信)"
    r"(?:海关|管理局|监察局|信息局|专卖局|监管局|监督管理局|(?<=局)|局)"
).match
_UPRIGHT_LINES: Final = {"银保监": "金融监管", "银监": "金融监管", "保监": "金融监管", "金融": "金融监管"}


def _upright(rest: str) -> Organ | None:
    """Read a body that the state keeps in a place, named after it and led from above: 海关, 邮政管理局, 银保监局."""
    if (found := _UPRIGHT(rest)) is None:
        return None
    base = found["line"] or "海关"
    organ = Organ(
        name=found[0],
        system=System.GOVERNMENT,
        kind=Kind.DEPARTMENT,
        line=_UPRIGHT_LINES.get(base, _line(base)),
        vertical=base not in _OF_GOVERNMENTS,
    )
    return _with_unit(organ, rest[found.end() :])


_OF_GOVERNMENTS: Final = frozenset({"能源", "金融", "地震"})
"""Lines that governments of places have bodies of too."""


_COMPANY: Final = re.compile(r".{2,30}?(?:有限责任公司|有限公司|集团公司|公司)(?=[^分])").match


def _institution(rest: str) -> Organ | None:
    if found := _COMPANY(rest):
        organ = Organ(name=found[0], system=System.ENTERPRISE, kind=Kind.ORGANISATION)
        return _with_unit(organ, rest[found.end() :])
    if _DEPARTMENT(rest) and rest.endswith("中心"):
        # a centre inside a 局 is read as its unit
        return None
    for search, system in _ENDS:
        if search(rest):
            return Organ(name=rest, system=system, kind=Kind.ORGANISATION)
    return None


_DEPARTMENT: Final = re.compile(
    r"(?P<base>.{1,18}?)(?P<suffix>委员会办公室|委员会|委会|厅|局|委(?![员托会])|署|办公室|办(?=$|[^公理法事]))"
).match
_PARTY_DEPARTMENT: Final = re.compile(r"(?P<base>组织|宣传|统战|统一战线工作|社会工作)部").match
_FULL_SUFFIX: Final = {"委": "委员会", "委会": "委员会", "办": "办公室"}


def _department(rest: str) -> Organ | None:
    if found := _PARTY_DEPARTMENT(rest):
        base = FULL_LINES.get(found["base"], found["base"])
        organ = Organ(name=f"{base}部", system=System.PARTY, kind=Kind.DEPARTMENT, line=LINES.get(base, base))
        return _with_unit(organ, rest[found.end() :])
    if (found := _DEPARTMENT(rest)) is None:
        return None
    base, suffix = found["base"], found["suffix"]
    full = _commission(base) if suffix == "委" else base
    full = FULL_LINES.get(full, full)
    organ = Organ(
        name=f"{full}{_FULL_SUFFIX.get(suffix, suffix)}",
        system=System.GOVERNMENT,
        kind=Kind.DEPARTMENT,
        line=_line(full),
    )
    return _with_unit(organ, rest[found.end() :])


def _commission(base: str) -> str:
    """Give what stands before 委 in full; the state's begin with 国家."""
    own = base.removeprefix("国家")
    return base.removesuffix(own) + COMMISSIONS.get(own, own)


_AROUND: Final = re.compile(r"(?:国家|城乡)?(?P<core>.{2,}?)(?:工作|事务|行政|监督)?(?:管理|委员会)?").fullmatch


def _line(base: str) -> str:
    """Give the word for a line of work, whatever stands around it in the name: 文物 for 文物管理."""
    if base in LINES:
        return LINES[base]
    found = _AROUND(base)
    return LINES.get(found["core"], base) if found else base


def _with_unit(organ: Organ, tail: str) -> Organ:
    return evolve(organ, unit=tail) if tail else organ
