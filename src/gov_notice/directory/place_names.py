"""The places that the name of a body begins with."""

import re
from typing import Final

from attrs import evolve, frozen

from gov_notice.directory.kinds import Level
from gov_notice.directory.regions import RegionTable, level_of_name

__all__ = ["Places", "places_of_name", "starts_with_state"]

_PARTY: Final = re.compile(r"(?:中国共产党|中共)(?=.)").match
_BARE: Final = re.compile(
    r"(?:我|本|全)?(自治区|省(?!际)|市(?!场|容|政(?!府|协))|州|盟|地区|县(?!域)|区(?!域|划|块)|旗|乡(?!村|镇)|镇|街道)(?=.)"
).match
_YOUTH_OF: Final = re.compile(r"团(自治区|省|市|州|盟|县|区|旗|乡|镇)委").match
_PARTIES: Final = re.compile(
    "(?:中国国民党革命委员会|中国民主同盟|中国民主建国会|中国民主促进会|中国农工民主党|中国致公党|九三学社|台湾民主自治同盟|"
    "民革|民盟|民建|民进|农工党|致公党|台盟)(?=.)"
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
    r"(?:特别行政区|自治区|自治州|自治县|自治旗|省|市(?!场|容|政(?!府|协))|(?<![东西南北中华])地区|盟|"
    r"州(?![市县区省地])|县(?!市)|(?<!警备)(?<!地)区(?![县域划])|旗|街道|(?<!城)镇(?![市县区])|(?<!城)乡(?![市县区村])|苏木)"
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
    if found := _YOUTH_OF(name):
        # 团省委: the class of the place stands inside the word
        return Places(party=False, names=(), bare=_BARE_LEVELS[found[1]], rest=f"共青团委{name[found.end() :]}")
    if found := _PARTIES(name):
        inner = places_of_name(name[found.end() :], table)
        return evolve(inner, rest=found[0] + inner.rest)
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


def starts_with_state(name: str) -> bool:
    """Tell whether a name begins with a word for the whole state: 国家, 中央, 全国."""
    return name.startswith(_STATE_WORDS)


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
    r"研究院|研究所|中心|基金会|协会|学会|商会|联合会|管委会|电台|电视台|博物馆|图书馆|医院|[分支]行|[分支]公司|分局|分院|调查总队)$|"
    r"(?:铁路运输|知识产权|海事|金融|互联网)(?:中级)?(?:人民)?法院$)"
).match
