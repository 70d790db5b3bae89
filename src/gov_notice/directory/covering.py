"""Whether an addressee line means a body: 各市（州）人民政府, 省级各部门 and the like are classes."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import Final
from unicodedata import normalize

from attrs import frozen

from gov_notice.directory.anatomy import organ_of
from gov_notice.directory.directory import Directory
from gov_notice.directory.kinds import Kind, Level, System
from gov_notice.directory.resolving import Resolution, resolve
from gov_notice.model import Addressee, IssuingBody, OfficialDocument

__all__ = ["Coverage", "covers"]


class Coverage(Enum):
    """Whether a body is meant."""

    YES = "是"
    NO = "否"
    UNKNOWN = "不能判断"


_EXCEPT: Final = re.compile(
    r"\((?:不含|不包括|除)([^()]*?)(?:外|除外)?\)|\(([^()]*?)除外\)|除([^,;。]*?)(?:以?外)"
).finditer
_CLASS: Final = re.compile(
    r"(?:全[省市州县区]|全国|省内|市内)?各(?P<some>有关|相关)?"
    r"(?P<levels>(?:省级?|自治区|自治州|自治县|自治旗|直辖市|计划单列市|市州|市|州|地区?|盟|县级?市?|县|区|旗|民族乡|乡|镇|街道|"
    r"新疆生产建设兵团|[、()/]|(?<=[省市州县区乡镇])[及和](?=[省自直计市州县区旗乡镇街新]))+)(?P<organ>.*)"
).fullmatch
_DEPARTMENTS: Final = re.compile(
    r"(?P<at>省|自治区|市|州|县|区|国务院|中央)?(?:级|直|政府|直属|人民政府)?(?:和国家机关)?各?(?P<some>有关|相关)?"
    r"(?:部门|直属机构|委办局|厅局|委、办、局|部委).*"
).fullmatch
_EVERY_LEVEL: Final = re.compile(r"(?:全[省市州县国])?(?:地方)?各级(?P<organ>[^、,]{2,12})").fullmatch
_COURTS: Final = {"各中级人民法院": "市", "各基层人民法院": "县"}
_SEPARATE: Final = frozenset({"大连市", "青岛市", "宁波市", "厦门市", "深圳市"})
"""计划单列市, those that are left since 1994."""
_SOCIETIES: Final = re.compile(
    r"(?:各|全[省市县])?(?P<at>省|自治区|市|州|县|区)级?(?:各)?(?P<kinds>(?:学会|协会|研究会|商会|基金会|学术团体)(?:\(.*\))?)"
).fullmatch
_HOSTED: Final = re.compile(r"各?(?P<host>高校|高等学校|高等院校|企业|公司|医院)(?P<organ>科协|工会|团委)").fullmatch
_HOSTS: Final = {"企业": ("公司", "集团", "厂"), "公司": ("公司",), "医院": ("医院",)}
_SCHOOLS: Final = ("大学", "学院", "学校")
_VAGUE: Final = ("有关", "相关", "各单位", "直属单位", "企业", "会员", "高校", "学校")
_LEVELS: Final = (
    ("省", Level.PROVINCE),
    ("自治区", Level.PROVINCE),
    ("直辖市", Level.PROVINCE),
    ("市", Level.PREFECTURE),
    ("州", Level.PREFECTURE),
    ("地", Level.PREFECTURE),
    ("盟", Level.PREFECTURE),
    ("县", Level.COUNTY),
    ("区", Level.COUNTY),
    ("旗", Level.COUNTY),
    ("乡", Level.TOWNSHIP),
    ("镇", Level.TOWNSHIP),
    ("街道", Level.TOWNSHIP),
)
_SPELLED: Final = (
    ("计划单列市", ""),
    ("直辖市", "省"),
    ("自治区", "省"),
    ("自治州", "州"),
    ("自治县", "县"),
    ("自治旗", "旗"),
    ("民族乡", "乡"),
)
_PLACES: Final = {"省": Level.PROVINCE, "自治区": Level.PROVINCE, "市": Level.PREFECTURE, "州": Level.PREFECTURE}
_PLACES_BELOW: Final = {"县": Level.COUNTY, "区": Level.COUNTY, "国务院": Level.STATE, "中央": Level.STATE}


@frozen(kw_only=True)
class _Asked:
    """The body that is asked for, and the body that writes."""

    body: Resolution
    issuer: Resolution | None
    within: OfficialDocument | None
    directory: Directory | None


def covers(
    addressee: Addressee | str,
    body: Resolution | IssuingBody | str,
    *,
    within: OfficialDocument | None = None,
    directory: Directory | None = None,
) -> Coverage:
    """Say whether an addressee line means a body.

    Classes are read by the place of the issuer of `within`: 各市 in a document of a province means its own cities. What
    names cannot decide (有关单位) is `Coverage.UNKNOWN`; exceptions in the line are heard.

    >>> notice = OfficialDocument(issuers=[IssuingBody("四川省人民政府")])
    >>> line = "各市（州）人民政府（不含甘孜州），有关企业"
    >>> covers(line, "成都市人民政府", within=notice).value, covers(line, "甘孜藏族自治州人民政府", within=notice).value
    ('是', '否')
    """
    line = addressee if isinstance(addressee, Addressee) else Addressee.read(addressee)
    resolved = body if isinstance(body, Resolution) else resolve(body, within=within, directory=directory)
    asked = _Asked(
        body=resolved,
        issuer=resolve(within.issuers[0], within=within, directory=directory) if within and within.issuers else None,
        within=within,
        directory=directory,
    )
    plain = normalize("NFKC", line.text)
    excepted = [_is_excepted(words, asked) for match in _EXCEPT(plain) for words in match.groups() if words]
    if Coverage.YES in excepted:
        return Coverage.NO
    answers = {_covered(member, asked) for member in _members(line)}
    if Coverage.YES in answers:
        return Coverage.UNKNOWN if Coverage.UNKNOWN in excepted else Coverage.YES
    return Coverage.UNKNOWN if Coverage.UNKNOWN in answers or not answers else Coverage.NO


def _members(line: Addressee) -> Iterator[str]:
    """Give the members, each with the class words that stand before the first of its group: 各市科协、科技局."""
    for group in line.groups:
        scope = ""
        for member in group:
            words = _EXCEPT_CUT("", "".join(normalize("NFKC", member).split()))
            if found := _CLASS(words):
                scope = words[: found.start("organ")] if found["organ"] else ""
                if not found["organ"]:
                    # 各市、州、县人民政府: the levels run on over the mark
                    scope = words
            elif scope and _HOSTED(words):
                scope = ""
            elif scope and not words.startswith(("各", "省", "市", "县", "区")) and not _is_place(words):
                words = scope + words
            elif scope:
                words = f"{scope}、{words}" if len(words) > 1 and words[0] in "市州县区旗乡镇" else words
            yield words


_EXCEPT_CUT: Final = re.compile(r"\((?:不含|不包括|除)[^()]*\)|\([^()]*除外\)").sub


def _is_place(words: str) -> bool:
    return words[-1:] in "省市州县区旗" and len(words) > 2


def _is_excepted(words: str, asked: _Asked) -> Coverage:
    """Decide whether an exception means the body; classes such as 民族地区 leave it open."""
    answers = {_is_meant(word, asked) for word in re.split("[、,和及]", words) if word}
    return next((each for each in (Coverage.YES, Coverage.UNKNOWN) if each in answers), Coverage.NO)


def _is_meant(word: str, asked: _Asked) -> Coverage:
    region = asked.body.region
    if region is not None and (word in {region.name, region.short} or _is_short_of(word, region.name)):
        return Coverage.YES
    meant = resolve(word, within=asked.within, directory=asked.directory)
    if meant.name == asked.body.name:
        return Coverage.YES
    tables = (asked.directory or Directory.shipped()).regions
    known = meant.system is not None or any(tables.named(f"{word}{end}") for end in ("", "市", "县", "区", "州"))
    return Coverage.NO if known else Coverage.UNKNOWN


def _is_short_of(word: str, name: str) -> bool:
    """Tell whether 甘孜州 stands for 甘孜藏族自治州."""
    return len(word) > 2 and word[-1] == name[-1] and name.startswith(word[:-1])


def _covered(member: str, asked: _Asked) -> Coverage:
    if found := _SOCIETIES(member):
        return _in_societies(found["at"], found["kinds"], asked)
    if found := _HOSTED(member):
        return _is_hosted(found["host"], found["organ"], asked)
    if found := _CLASS(_spelled_out(_without_own_head(member, asked))):
        return _some(found["some"], _in_class(found["levels"], found["organ"], asked))
    if found := _DEPARTMENTS(member):
        return _some(found["some"], _in_departments(found["at"], asked))
    return _is_named(member, asked)


def _spelled_out(member: str) -> str:
    """Name the levels that a class means without naming them: 各级人民法院, 各中级人民法院."""
    if member in _COURTS:
        return f"各{_COURTS[member]}人民法院"
    found = _EVERY_LEVEL(member)
    return f"各省市县乡{found['organ']}" if found else member


def _is_hosted(host: str, organ: str, asked: _Asked) -> Coverage:
    """Decide on bodies inside schools, companies and hospitals: 高校科协."""
    name = asked.body.printed
    return Coverage.YES if organ in name and any(word in name for word in _HOSTS.get(host, _SCHOOLS)) else Coverage.NO


def _some(word: str | None, answer: Coverage) -> Coverage:
    """Leave open which of a class are meant where the line says 有关."""
    return Coverage.UNKNOWN if word and answer is Coverage.YES else answer


def _without_own_head(member: str, asked: _Asked) -> str:
    """Leave out the name of the issuer before its branches: 国家税务总局各省税务局."""
    at = member.find("各")
    return (
        member[at:] if at > 0 and asked.issuer and member[:at] in {asked.issuer.name, asked.issuer.printed} else member
    )


def _is_named(member: str, asked: _Asked) -> Coverage:
    """Decide on the name of one body; what is no name is left open."""
    if any(word in member for word in _VAGUE):
        return Coverage.UNKNOWN
    meant = resolve(member, within=asked.within, directory=asked.directory)
    if asked.body.name in {meant.name, *(each.name for each in meant.members)}:
        return Coverage.YES
    if meant.candidates:
        return Coverage.UNKNOWN if any(each.name == asked.body.name for each in meant.candidates) else Coverage.NO
    return Coverage.NO if meant.system is not None or meant.region is not None else Coverage.UNKNOWN


def _in_class(levels: str, organ: str, asked: _Asked) -> Coverage:
    """Decide on a class: the levels of its places, and what the body is there."""
    body = asked.body
    separate = "计划单列市" in levels
    for word, plain in _SPELLED:
        levels = levels.replace(word, plain)
    wanted = {level for word, level in _LEVELS if word in levels}
    if body.level is None:
        other = organ and body.system is not None and not _is_such(organ, body)
        return Coverage.NO if other else Coverage.UNKNOWN
    writer = asked.issuer.level if asked.issuer else None
    if separate and body.region and body.region.name in _SEPARATE:
        wanted.add(Level.PREFECTURE)
    if body.level not in wanted or (writer is not None and body.level.depth <= writer.depth):
        return Coverage.NO
    if organ and not _is_such(organ, body):
        return Coverage.UNKNOWN if any(word in organ for word in _VAGUE) else Coverage.NO
    return _lies_within(asked)


def _is_such(organ: str, body: Resolution) -> bool:
    """Tell whether a body is of the kind that the words behind the class name: any one of 科协、教育局."""
    for word in re.split("[、,和]", organ):
        kind = organ_of(word)
        if kind is None:
            continue
        if kind.line is not None and kind.line == body.line and kind.system is body.system:
            return True
        if kind.line is None and body.line is None and (kind.system, kind.kind) == (body.system, body.kind):
            return True
    return False


def _lies_within(asked: _Asked) -> Coverage:
    """Decide whether the body's place lies in the issuer's."""
    if asked.issuer is None:
        return Coverage.UNKNOWN
    if asked.issuer.level is Level.STATE:
        return Coverage.YES
    own, place = asked.issuer.places, asked.body.places
    if not own or not place or (place[-1].code is None and own[: len(place) - 1] == place[:-1] != own):
        return Coverage.UNKNOWN
    if place[: len(own)] == own:
        return Coverage.YES
    return Coverage.NO if place[0].code and own[0].code else Coverage.UNKNOWN


def _in_societies(at: str, kinds: str, asked: _Asked) -> Coverage:
    """Decide on the societies of a level: 各省级学会（协会、研究会）."""
    body = asked.body
    if body.system is not System.ASSOCIATION:
        return Coverage.NO
    if not any(kind in kinds for kind in ("学会", "协会", "研究会", "商会", "基金会") if body.name.endswith(kind)):
        return Coverage.NO
    level = (_PLACES | _PLACES_BELOW).get(at)
    if body.level is None:
        return Coverage.UNKNOWN
    return _lies_within(asked) if body.level is level else Coverage.NO


def _in_departments(at: str | None, asked: _Asked) -> Coverage:
    body = asked.body
    if body.kind not in {Kind.DEPARTMENT, Kind.COORDINATION} and body.system is not System.MASS:
        return Coverage.NO
    level = (_PLACES | _PLACES_BELOW).get(at or "")
    if level is None or body.level is None or asked.issuer is None:
        return Coverage.UNKNOWN
    if body.level is not level:
        return Coverage.NO
    same = body.places == asked.issuer.places[: len(body.places)]
    if not same:
        return Coverage.NO if body.places else Coverage.UNKNOWN
    return Coverage.YES if body.kind is Kind.DEPARTMENT else Coverage.UNKNOWN
