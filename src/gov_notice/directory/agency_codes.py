"""发文机关代字 taken apart: 川财教 is the place 川, the organ 财 and its line 教 (rulebook 3.2)."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final, Self

from attrs import frozen

from gov_notice.directory.kinds import Level
from gov_notice.directory.regions import Region, RegionTable
from gov_notice.directory.resolving import Resolution

__all__ = ["AgencyCode"]

_PROVINCE_SIGNS: Final = """
京=北京 津=天津 冀=河北 晋=山西 蒙=内蒙古 内=内蒙古 辽=辽宁 吉=吉林 黑=黑龙江 沪=上海 苏=江苏 浙=浙江 皖=安徽
闽=福建 赣=江西 鲁=山东 豫=河南 鄂=湖北 湘=湖南 粤=广东 桂=广西 琼=海南 渝=重庆 川=四川 黔=贵州 贵=贵州
滇=云南 云=云南 藏=西藏 陕=陕西 甘=甘肃 陇=甘肃 青=青海 宁=宁夏 新=新疆
"""
_CITY_SIGNS: Final = """
穗=广州 榕=福州 甬=宁波 蓉=成都 筑=贵阳 邕=南宁 并=太原 锡=无锡 洪=南昌 宁=南京 汉=武汉 圳=深圳 莞=东莞
"""
_PROVINCES: Final = dict(pair.split("=") for pair in _PROVINCE_SIGNS.split())
_CITIES: Final = dict(pair.split("=") for pair in _CITY_SIGNS.split())
_BARE: Final = {
    "省": Level.PROVINCE,
    "市": Level.PREFECTURE,
    "州": Level.PREFECTURE,
    "县": Level.COUNTY,
    "区": Level.COUNTY,
}
_ORGAN_WORDS: Final = """
府 政 委 党 人常 人大 协 纪 监 法 高法 中法 检 高检 兵 财 教 科 科协 科干 发改 计 经 经贸 经信 工信 工信部 民 民委
公 安 司 人 人社 人社部 人社劳 劳 劳社 劳人 社保 社险 土 国土 国土资 自然资 自规 规 规土 规划 环 环卫 建 住建 房 交
交运 水 水利 农 农业 农机 林 渔 商 商务 外经贸 文 文旅 文物 旅 卫 卫健 卫计 计生 审 统 价 物价 税 国税 地税 税总
工商 市监 质监 质技监 药监 食药监 安监 安监总 应急 体 体改 体育 广 广电 新 新闻 新出 版 粮 供 供销 档 侨 外 台 宗
民宗 编 机编 机编办 组 宣 统战 信 网信 残 残联 妇 妇联 团 工 总工 工总 工会 文联 侨联 工商联 科技 金融 国资 证 证监
银 银保监 农银 工银 建银 中银 保 医保 医改 退役军人 乡企 乡振 职改 清产 征拆 绿 电 气 气象 震 地震 通 邮 烟 盐 海 关
移 老龄 爱卫 防汛 机管 政数 数 城管 城建 园林 人防 扶贫 信访 铁 能 知
"""
_ORGANS: Final = sorted(_ORGAN_WORDS.split(), key=len, reverse=True)
_ORGAN: Final = re.compile("|".join(_ORGANS)).match
_SERIES: Final = re.compile(
    r"(?P<rest>.*?)(?P<series>发明电|明电|(?<=.)(?:联发|联字|函发|传发|规字|通字|复字|函字|办字)|发字|发|函|字|令|"
    r"(?<=..)(?:规|复|通|传|联)|(?<=[政府委党办厅])(?:文|报|任|干|批|明|电))"
).fullmatch
_INNER_SERIES: Final = re.compile(r"(?P<rest>.+)(?P<series>(?<=..)字|发(?!改|展)|函)(?P<business>.{1,3})").fullmatch
"""川价字非, 国科发资: the line of work stands behind the series."""
_OF_STATE: Final = re.compile(r"(?P<whole>国土资?|国资)|国(?!安|保)|中(?=[办组宣统纪编农直发央]|$)").match
_HEAD_OF_PLACE: Final = re.compile(r"[府政委党](?![协法教])|[府政委党]$").match
_BRACKETS: Final = str.maketrans("", "", "()（）[]〔〕【】")
_OFFICES: Final = ("办", "厅")
_OF_STATE_BODIES: Final = {
    ("国", "", "发"): ("国务院",),
    ("国", "", "函"): ("国务院",),
    ("国", "", "发明电"): ("国务院",),
    ("国", "办", "发"): ("国务院办公厅",),
    ("国", "办", "函"): ("国务院办公厅",),
    ("国", "办", "发明电"): ("国务院办公厅",),
    ("中", "", "发"): ("中共中央", "国务院"),
    ("中", "办", "发"): ("中共中央办公厅", "国务院办公厅"),
}
"""Whose codes these have always been, by organ, office and series; the Party's are used for joint papers too."""
_LINES_OF_WORK: Final = frozenset({"民政", "财政", "行政", "邮政", "廉政", "综政"})
"""Words that end in 政 and do not name the government of a place 民, 行 or 廉."""
_NAMES: Final = {"工总": "总工", "府": "政府", "政": "政府", "国": "国务院", "中": "中央"}
"""Organs whose characters do not stand in the name of the body in their order."""


@frozen(kw_only=True)
class AgencyCode:
    """发文机关代字 in its parts, each as printed; what is not there is empty.

    The parts are habit, not law: a code that is put together in another way keeps its words in `business`. Which body
    a code belongs to is told by no code alone (高政发 is of 高青 or of 高安); a directory that knows it has
    `Directory.body_of_code`.

    >>> code = AgencyCode.read("川财教")
    >>> code.place, code.organ, code.business, code.series
    ('川', '财', '教', '')
    >>> code = AgencyCode.read("沪府办发")
    >>> code.organ, code.office, code.series
    ('府', '办', '发')
    >>> [region.name for region in AgencyCode.read("宁政发").regions()]
    ['宁夏回族自治区', '南京市']
    """

    text: str
    place: str = ""
    """川, 穗, 九江市; 省 or 市 where the place stands elsewhere; empty for bodies of the state."""
    organ: str = ""
    """府, 财, 科协; empty where 发 alone is the series of the party committee: 川发."""
    office: str = ""
    """办 or 厅: the series is that of the body's office."""
    business: str = ""
    """The line of work or the division within the organ: 教 of 川财教."""
    series: str = ""
    """What kind of paper the numbers count: 发, 函, 明电, 规, 字 …"""

    @classmethod
    def read(cls, text: str) -> Self:
        """Take a code apart; any words are taken, what is no code stays in `business`."""
        plain = "".join(text.translate(_BRACKETS).split())
        rest, inner, series = _without_series(plain)
        place, rest = _without_place(rest)
        organ, office, business = _parted(rest)
        if not place and organ == "国税" and business[:1] in _PROVINCES:
            # 国税沪进: the state's body names the place behind itself
            place, business = business[0], business[1:]
        return cls(text=text, place=place, organ=organ, office=office, business=business + inner, series=series)

    @property
    def parts(self) -> tuple[str, str, str, str, str]:
        """Place, organ, office, business line, series."""
        return self.place, self.organ, self.office, self.business, self.series

    def regions(self, table: RegionTable | None = None) -> tuple[Region, ...]:
        """Give the provinces and cities that the place is a fixed sign of; several where it is that of several."""
        known = table or _shipped()
        names = [*(signs[self.place] for signs in (_PROVINCES, _CITIES) if self.place in signs), self.place]
        return tuple(dict.fromkeys(region for name in names if name for region in known.named(name)))

    @property
    def is_of_government(self) -> bool:
        """Whether it counts the papers of a people's government or of its office: 川府发, 柳政办函.

        市政 alone is not told: the government of a city, or its bureau of public works (市政).

        >>> [AgencyCode.read(code).is_of_government for code in ("柳政办函", "柳民政函")]
        [True, False]
        """
        of_works = self.place == "市" and self.organ == "政"
        return self.organ in {"府", "政"} and not self.business and bool(self.series) and not of_works

    def owners(self, table: RegionTable | None = None) -> tuple[str, ...]:
        """Give the names of the bodies that alone use it, or that use it together; empty where habit does not tell.

        Told are the codes of the State Council, of the Party's centre and their offices, and those of governments
        whose place is a fixed sign: an office that uses the series of its government is not named apart.

        >>> AgencyCode.read("国办发").owners(), AgencyCode.read("粤府办函").owners(), AgencyCode.read("柳政发").owners()
        (('国务院办公厅',), ('广东省人民政府',), ())
        """
        if not (self.place or self.business):
            return _OF_STATE_BODIES.get((self.organ, self.office, self.series), ())
        if not self.is_of_government or (self.place not in _PROVINCES and self.place not in _CITIES):
            return ()
        return tuple(f"{region.name}人民政府" for region in self.regions(table))

    def may_be_of(self, bodies: Resolution | Iterable[Resolution]) -> bool:
        """Tell whether a body, or one of several joint ones, may number its documents with this code.

        The place has to be a sign of the body's own region, the organ's characters have to stand in its name. An office
        may use its body's series and the body its office's.

        >>> from gov_notice.directory import resolve
        >>> code = AgencyCode.read("川财教")
        >>> code.may_be_of(resolve("四川省财政厅")), code.may_be_of(resolve("成都市财政局"))
        (True, False)
        """
        several = (bodies,) if isinstance(bodies, Resolution) else bodies
        return any(self._fits_place(body) and self._fits_organ(body) for body in several)

    def _fits_place(self, body: Resolution) -> bool:
        if not self.place:
            return self.organ[:1] not in {"国", "中"} or body.level is Level.STATE
        if self.place in _BARE and body.level is not None:
            return body.level is _BARE[self.place]
        if not body.places:
            # 省政府 without a document to read it by
            return body.level is not None and any(region.level is body.level for region in self.regions())
        *above, own = body.places
        return _is_sign(self.place, own) or (
            len(self.place) > 1
            and _is_sign(self.place[-1], own)
            and any(_is_sign(self.place[0], each) for each in above)
        )

    def _fits_organ(self, body: Resolution) -> bool:
        name = body.name
        if body.system is None and body.region is not None and name == body.region.name:
            # a region alone stands for its government, or for any body of it
            return True
        if not self.organ:
            return "办公" in name if self.office else _is_of_party(name)
        if self.organ in {"委", "党"}:
            return _is_of_party(name)
        return any(_stand_in(word, name) for word in (self.organ, _NAMES.get(self.organ, self.organ)))


def _is_of_party(name: str) -> bool:
    return name.startswith("中共") or "委" in name


def _stand_in(word: str, name: str) -> bool:
    """Tell whether the characters of a word stand in a name in their order."""
    rest = iter(name)
    return all(char in rest for char in word)


def _is_sign(place: str, region: Region) -> bool:
    """Tell whether a word may be the sign of a region: 川, 沪, 锡; its own name or characters of it."""
    signs = [signs[place] for signs in (_PROVINCES, _CITIES) if place in signs]
    if region.level is Level.PROVINCE and place in _PROVINCES:
        return region.short in signs
    word = place if len(place) < 2 else place.rstrip("市县区")
    return region.short in signs or _stand_in(word, region.short if len(region.short) > 1 else region.name)


def _without_series(code: str) -> tuple[str, str, str]:
    """Give what stands before the series, what stands behind it (川价字非), and the series."""
    rest, business, series = code, "", ""
    if found := _SERIES(code):
        rest, series = found["rest"], found["series"]
    if series == "办字":
        rest, series = rest + "办", "字"
    if found := _INNER_SERIES(rest):
        rest, business, series = found["rest"], found["business"], found["series"] + series
    elif len(rest) > 1 and rest[-1] in "发函" and series:
        rest, series = rest[:-1], rest[-1] + series
    return rest, business, series


def _without_place(code: str) -> tuple[str, str]:
    """Give the place that a code begins with, and what follows."""
    stop = _end_of_place(code)
    return code[:stop], code[stop:]


def _end_of_place(code: str) -> int:
    if _OF_STATE(code) or code[:2] in _LINES_OF_WORK:
        return 0
    for stop in (5, 4, 3, 2):
        if len(code) > stop and code[:stop] in _names() and _ORGAN(code, stop):
            return stop
    first = _ORGAN(code)
    word = len(first[0]) if first else 0
    for stop in (3, 2):
        # 吉市政发, 遂船府办发
        if code[stop : stop + 1] in {"府", "政"} and code[:1] in _signs() and not _ORGAN(code, 1) and word < 2:
            return stop
    return int(_is_placed(code, word))


def _is_placed(code: str, word: int) -> bool:
    """Tell whether the first character is a sign of a place, `word` being the length of the organ it may begin."""
    if code[:1] in _PROVINCES and (word < 2 or _ORGAN(code, 1)):
        return True
    if code[:1] in _BARE and word < 2:
        return True
    return (not word or _HEAD_OF_PLACE(code, 1) is not None) and len(code) > 1 and code[0] in _signs()


def _parted(rest: str) -> tuple[str, str, str]:
    """Give organ, office and business line of what stands between place and series."""
    if found := _OF_STATE(rest):
        own = _ORGAN(rest, 1) if rest[1:2] != "政" else None
        organ = rest[: own.end()] if own and not found["whole"] else found["whole"] or rest[0]
    elif rest[:1] in _OFFICES:
        organ = ""
    elif rest.endswith(("委", "局", "委办")):
        organ = rest.removesuffix("办")
    elif found := _ORGAN(rest):
        organ = found[0]
    else:
        organ = rest.removesuffix("办")
    tail = rest[len(organ) :]
    if tail[:1] in _OFFICES:
        return organ, tail[0], tail[1:]
    if len(tail) > 1 and tail[-1] in _OFFICES:
        # 教职成厅函: the office stands behind the line of work
        return organ, tail[-1], tail[:-1]
    return organ, "", tail


@cache
def _shipped() -> RegionTable:
    return RegionTable.shipped()


@cache
def _names() -> frozenset[str]:
    """Give the names of cities and counties, with and without their class, that may stand in a code in full."""
    names: set[str] = set()
    for region in _shipped().regions:
        if region.level is not Level.PROVINCE:
            names |= {region.name, region.short}
    return frozenset(name for name in names if len(name) > 1) | {"高新区", "经开区", "开发区"}


@cache
def _signs() -> frozenset[str]:
    """Give the characters that may stand for a place: fixed signs, and the first of the name of a city or county."""
    return frozenset(_PROVINCES) | frozenset(_CITIES) | {name[0] for name in _names()}
