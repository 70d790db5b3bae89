"""What stands behind the places of a name: the organ, its system, kind and line of work, and its unit."""

import re
from collections.abc import Callable
from typing import Final

from attrs import evolve, frozen

from gov_notice.directory.kinds import Kind, System
from gov_notice.directory.words import COMMISSIONS, FULL_LINES, LINES, MASS

__all__ = ["Organ", "organ_of"]


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
    for read in (_party, _democratic, _mass, _pillar, _coordination, _upright, _institution, _department):
        if read is _party and not (party or rest.startswith(("委", "党"))):
            continue
        if (organ := read(rest)) is not None:
            return organ
    return None


_DEMOCRATIC: Final = re.compile(
    "(?P<party>中国国民党革命委员会|中国民主同盟|中国民主建国会|中国民主促进会|中国农工民主党|中国致公党|九三学社|台湾民主自治同盟|"
    "民革|民盟|民建|民进|农工党|致公党|台盟)(?:中央委员会|中央|委员会|委|总支部|支部)?"
).match


def _democratic(rest: str) -> Organ | None:
    """Read a body of one of the democratic parties: they are in no system of bodies that write 公文 to each other."""
    if (found := _DEMOCRATIC(rest)) is None:
        return None
    name = f"{found[0]}员会" if found[0].endswith("委") else found[0]
    return _with_unit(Organ(name=name, kind=Kind.ITSELF, line="民主党派"), rest[found.end() :])


_PARTY_OFFICES: Final = {
    "编": "机构编制委员会",
    "网信": "网络安全和信息化委员会",
    "外": "外事工作委员会",
    "财经": "财经委员会",
    "军民融合": "军民融合发展委员会",
    "审计": "审计委员会",
}
"""Short for the commissions of a party committee whose offices act for them: 省委编办."""
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
    if tail == "党校":
        return Organ(name=f"{name}党校", system=System.INSTITUTION)
    short = next((word for word in _PARTY_OFFICES if tail.startswith(f"{word}办")), None)
    if short:
        tail = f"{_PARTY_OFFICES[short]}办公室{tail[len(short) :].removeprefix('办公室').removeprefix('办')}"
    organ = _department(tail) or Organ(name=tail, line=_line(tail))
    return evolve(organ, name=f"{name}{organ.name}", system=System.PARTY, kind=Kind.DEPARTMENT)


_PILLARS: Final[tuple[tuple[Callable[[str], re.Match[str] | None], str, System, Kind], ...]] = (
    (re.compile(r"人民政府|政府").match, "人民政府", System.GOVERNMENT, Kind.ITSELF),
    (re.compile(r"行政公署|行署").match, "行政公署", System.GOVERNMENT, Kind.AGENCY),
    (re.compile(r"办事处").match, "办事处", System.GOVERNMENT, Kind.AGENCY),
    (
        re.compile(r"(?:[\u4e00-\u9fff()]{0,14}?[区园港城岛])?(?:管理委员会|管委会|执行委员会|执委会)").match,
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
        re.compile(
            r"(?:[\u4e00-\u9fff]{1,12}?区|铁路运输|知识产权|海事|金融|互联网)?(?:高级|中级)?(?:人民)?法院|[高中]院"
        ).match,
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
            r"出版社|报社|电视台|电台|[^分点]站|仲裁委员会|仲裁委|供销社|供销合作社|联合社)$"
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


_SCHOOL_UNIT: Final = re.compile(
    r"(?P<school>.{2,20}?(?:大学|学院|医院)(?!分校))(?P<unit>.{0,20}(?:处|部|系|办公室|工会|团委|党委|委员会|研究生院))"
).fullmatch
_COMPANY: Final = re.compile(r".{2,30}?(?:有限责任公司|有限公司|集团公司|公司)(?=[^分])").match


def _institution(rest: str) -> Organ | None:
    if found := _COMPANY(rest):
        organ = Organ(name=found[0], system=System.ENTERPRISE, kind=Kind.ORGANISATION)
        return _with_unit(organ, rest[found.end() :])
    if found := _SCHOOL_UNIT(rest):
        school = Organ(name=found["school"], system=System.INSTITUTION)
        return _with_unit(school, found["unit"])
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
