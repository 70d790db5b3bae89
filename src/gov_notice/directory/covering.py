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


_EXCEPT: Final = re.compile(r"\((?:不含|不包括|除)([^()]*?)(?:外|除外)?\)|除([^,;。]*?)(?:以?外)").finditer
_CLASS: Final = re.compile(
    r"(?:全[省市州县区]|全国|省内|市内)?各(?:有关|相关)?(?P<levels>(?:省级?|自治区|直辖市|市州|市|州|地区?|盟|县级?市?|县|区|旗|乡|镇|街道|计划单列市|新疆生产建设兵团|[、()()及和/])+)(?P<organ>.*)"
).fullmatch
_DEPARTMENTS: Final = re.compile(
    r"(?P<at>省|自治区|市|州|县|区|国务院|中央)?(?:级|直|政府|直属|人民政府)?(?:和国家机关)?各?(?:有关|相关)?(?:部门|直属机构|委办局|厅局|委、办、局|部委).*"
).fullmatch
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
    if any(_is_excepted(words, asked) for match in _EXCEPT(plain) for words in match.groups() if words):
        return Coverage.NO
    answers = {_covered(member, asked) for member in _members(line)}
    if Coverage.YES in answers:
        return Coverage.YES
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


_EXCEPT_CUT: Final = re.compile(r"\((?:不含|不包括|除)[^()]*\)").sub


def _is_place(words: str) -> bool:
    return words[-1:] in "省市州县区旗" and len(words) > 2


def _is_excepted(words: str, asked: _Asked) -> bool:
    region = asked.body.region
    for word in re.split("[、,和及]", words):
        if not word:
            continue
        if region is not None and (word in {region.name, region.short} or _is_short_of(word, region.name)):
            return True
        if resolve(word, within=asked.within, directory=asked.directory).name == asked.body.name:
            return True
    return False


def _is_short_of(word: str, name: str) -> bool:
    """Tell whether 甘孜州 stands for 甘孜藏族自治州."""
    return len(word) > 2 and word[-1] == name[-1] and name.startswith(word[:-1])


def _covered(member: str, asked: _Asked) -> Coverage:
    if found := _SOCIETIES(member):
        return _in_societies(found["at"], found["kinds"], asked)
    if found := _HOSTED(member):
        hosts = _HOSTS.get(found["host"], _SCHOOLS)
        hosted = found["organ"] in asked.body.printed and any(host in asked.body.printed for host in hosts)
        return Coverage.YES if hosted else Coverage.NO
    if found := _CLASS(member):
        return _in_class(found["levels"], found["organ"], asked)
    if found := _DEPARTMENTS(member):
        return _in_departments(found["at"], asked)
    return _is_named(member, asked)


def _is_named(member: str, asked: _Asked) -> Coverage:
    """Decide on the name of one body; what is no name is left open."""
    if any(word in member for word in _VAGUE):
        return Coverage.UNKNOWN
    meant = resolve(member, within=asked.within, directory=asked.directory)
    if meant.name == asked.body.name:
        return Coverage.YES
    if meant.candidates:
        return Coverage.UNKNOWN if any(each.name == asked.body.name for each in meant.candidates) else Coverage.NO
    return Coverage.NO if meant.system is not None or meant.region is not None else Coverage.UNKNOWN


def _in_class(levels: str, organ: str, asked: _Asked) -> Coverage:
    """Decide on a class: the levels of its places, and what the body is there."""
    body = asked.body
    wanted = {level for word, level in _LEVELS if word in levels.replace("直辖市", "省").replace("自治区", "省")}
    if body.level is None:
        other = organ and body.system is not None and not _is_such(organ, body)
        return Coverage.NO if other else Coverage.UNKNOWN
    writer = asked.issuer.level if asked.issuer else None
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
    if not own or not place:
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
