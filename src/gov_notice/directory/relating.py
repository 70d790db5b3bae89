"""How two bodies stand to each other, as far as their names tell (条例 14 to 17; rulebook 8.2)."""

from collections.abc import Callable
from enum import Enum
from typing import Final, TypeAlias

from attrs import frozen

from gov_notice.directory.directory import Directory
from gov_notice.directory.kinds import Kind, System
from gov_notice.directory.resolving import Resolution, resolve
from gov_notice.model import IssuingBody, OfficialDocument

__all__ = ["Relation", "Standing", "relation"]


class Standing(Enum):
    """What one body is to another."""

    SAME = "同一机关"
    SUPERIOR = "上级机关"
    SUBORDINATE = "下级机关"
    LINE_SUPERIOR = "上级主管部门"
    """The body of the same line of work on a higher level: it guides or leads."""
    LINE_SUBORDINATE = "下级业务部门"
    SAME_LEVEL = "同级机关"
    UNAFFILIATED = "不相隶属机关"
    UNKNOWN = "不能判断"

    @property
    def reverse(self) -> "Standing":
        """What the other body is to the one."""
        return _REVERSE.get(self, self)


_REVERSE: Final = {
    Standing.SUPERIOR: Standing.SUBORDINATE,
    Standing.SUBORDINATE: Standing.SUPERIOR,
    Standing.LINE_SUPERIOR: Standing.LINE_SUBORDINATE,
    Standing.LINE_SUBORDINATE: Standing.LINE_SUPERIOR,
}


@frozen
class Relation:
    """What the second body is to the first, and why."""

    standing: Standing
    reason: str
    """In Chinese, with the clause."""
    skips: bool = False
    """A level lies between them (越级, 条例 14)."""


_Named: TypeAlias = Resolution | IssuingBody | str


def relation(
    a: _Named, b: _Named, *, within: OfficialDocument | None = None, directory: Directory | None = None
) -> Relation:
    """Say what body `b` is to body `a`.

    What names cannot decide is `Standing.UNKNOWN`, never a guess: doubly led bodies and those led by their line stand
    in no name.

    >>> relation("成都市教育局", "四川省教育厅").standing.value
    '上级主管部门'
    >>> relation("成都市教育局", "成都市人民政府").standing.value
    '上级机关'
    >>> relation("成都市人民政府", "柳州市人民政府").standing.value
    '不相隶属机关'
    """
    one, other = (
        each if isinstance(each, Resolution) else resolve(each, within=within, directory=directory) for each in (a, b)
    )
    if one.name == other.name and one.places == other.places:
        return Relation(Standing.SAME, "名称相同")
    if not _is_decided(one) or not _is_decided(other):
        return Relation(Standing.UNKNOWN, "名称不足以判断机关的层级或系统")
    if found := _upward(one, other):
        return found
    if found := _upward(other, one):
        return Relation(found.standing.reverse, found.reason, found.skips)
    return _beside(one, other)


def _is_decided(body: Resolution) -> bool:
    return (
        not body.candidates
        and body.level is not None
        and body.system is not None
        and (bool(body.places) or body.level.depth == 0)
    )


def _upward(low: Resolution, high: Resolution) -> Relation | None:
    """Give the relation where `high` stands above `low`."""
    whole = low.part_of
    while whole is not None:
        if whole.name == high.name and whole.places == high.places:
            return Relation(Standing.SUPERIOR, f"{low.name}是{high.name}的{low.kind.value if low.kind else '内设机构'}")
        low, whole = whole, whole.part_of
    if high.part_of is not None or not _is_above_or_at(high, low):
        return None
    for rule in _RULES:
        if found := rule(low, high):
            return found
    return None


def _is_above_or_at(high: Resolution, low: Resolution) -> bool:
    """Tell whether the place of one body is that of the other or holds it."""
    return low.places[: len(high.places)] == high.places and (bool(high.places) or _depth(high) == 0)


def _depth(body: Resolution) -> int:
    return body.level.depth if body.level else 0


def _far(low: Resolution, high: Resolution, least: int) -> bool:
    return _depth(low) - _depth(high) > least


def _same_system(low: Resolution, high: Resolution) -> Relation | None:
    above = _depth(low) > _depth(high)
    if not above or low.system is not high.system or not (_is_head(low) and _is_head(high)):
        return None
    if low.system in {System.COURT, System.PROCURATORATE}:
        return Relation(Standing.LINE_SUPERIOR, "法院、检察院自成系统（条例第四十条）", _far(low, high, 1))
    if low.system in {System.CONGRESS, System.CONSULTATIVE}:
        return Relation(Standing.LINE_SUPERIOR, "上下级人大、政协之间是指导关系", _far(low, high, 1))
    if low.system is System.MASS:
        return _line(low, high)
    return Relation(Standing.SUPERIOR, "上级机关领导下级机关（地方组织法第六十九条）", _far(low, high, 1))


def _is_head(body: Resolution) -> bool:
    return body.kind in {Kind.ITSELF, Kind.AGENCY}


def _department(low: Resolution, high: Resolution) -> Relation | None:
    if low.kind not in {Kind.DEPARTMENT, Kind.COORDINATION} or low.system is not high.system or low.vertical:
        return None
    if high.kind is not Kind.ITSELF or low.system not in {System.GOVERNMENT, System.PARTY}:
        return None
    return Relation(Standing.SUPERIOR, "工作部门受本级人民政府或党委领导（地方组织法第八十三条）", _far(low, high, 0))


def _mass(low: Resolution, high: Resolution) -> Relation | None:
    if low.system is not System.MASS or high.kind is not Kind.ITSELF:
        return None
    if high.system not in {System.PARTY, System.GOVERNMENT}:
        return None
    return Relation(Standing.SUPERIOR, "群团组织向同级党委、政府请示报告工作", _far(low, high, 0))


def _line(low: Resolution, high: Resolution) -> Relation | None:
    if _depth(low) <= _depth(high) or low.line is None or low.line != high.line:
        return None
    if low.kind is Kind.INNER or high.kind is Kind.INNER:
        return None
    # 海关 of any place are right below 海关总署
    far = _far(low, high, 1) and low.line != "海关"
    return Relation(Standing.LINE_SUPERIOR, "同一业务的上级部门指导或领导下级部门（地方组织法第八十三条）", far)


_RULES: Final[tuple[Callable[[Resolution, Resolution], Relation | None], ...]] = (
    _same_system,
    _department,
    _mass,
    _line,
)
_OUTSIDE: Final = frozenset({System.INSTITUTION, System.ENTERPRISE, System.ASSOCIATION})


def _beside(one: Resolution, other: Resolution) -> Relation:
    """Say how two bodies stand of which none is above the other."""
    if one.system in _OUTSIDE or other.system in _OUTSIDE:
        return Relation(Standing.UNKNOWN, "事业单位、企业和社会组织的隶属关系从名称看不出来")
    if Kind.INNER in {one.kind, other.kind}:
        return Relation(Standing.UNKNOWN, "内设机构不对外行文（条例第十七条）")
    if one.places == other.places and one.level is other.level:
        return Relation(Standing.SAME_LEVEL, "同一地方的同级机关（条例第十七条）")
    if _may_be_one_place(one, other):
        return Relation(Standing.UNKNOWN, "从名称看不出两地的隶属关系")
    return Relation(Standing.UNAFFILIATED, "两个机关之间没有领导或指导关系，用函行文（条例第八条、第十六条）")


def _may_be_one_place(one: Resolution, other: Resolution) -> bool:
    """Tell whether one place may lie in the other without the names saying so: neither has a code."""
    if not one.places or not other.places or one.places[0] == other.places[0]:
        return False
    return not (one.places[0].code and other.places[0].code) and one.level is not other.level
