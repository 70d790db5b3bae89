"""What the names of bodies tell, with the tables of the directory."""

from typing import Final

from gov_notice.directory import Kind, Standing, System, relation, resolve
from gov_notice.model import OfficialDocument

__all__ = ["is_department", "is_inner_unit", "rank", "same_body", "side_by_side"]


_OUTSIDE: Final = frozenset({System.INSTITUTION, System.ENTERPRISE, System.ASSOCIATION})


def same_body(one: str, other: str) -> bool:
    """Tell whether two names may mean one body: one is the other's short form, its characters in order.

    >>> same_body("柳城市科协", "柳城市科学技术协会"), same_body("市教育局", "市财政局")
    (True, False)
    """
    short, full = sorted(("".join(one.split()), "".join(other.split())), key=len)
    at = -1
    for char in short:
        at = full.find(char, at + 1)
        if at < 0:
            return False
    return True


def rank(name: str, within: OfficialDocument | None = None) -> int | None:
    """Give the level of a body: 0 state, 1 province, 2 city, 3 county; None where the name tells none.

    Companies, institutions and associations have no level.

    >>> rank("国务院办公厅"), rank("柳江省财政厅"), rank("白河县人民政府"), rank("教育局")
    (0, 1, 3, None)
    """
    meant = resolve(name, within=within)
    levels = {each.level for each in (meant.candidates or (meant,)) if each.system not in _OUTSIDE}
    level = levels.pop() if len(levels) == 1 else None
    return level.depth if level else None


def is_department(name: str) -> bool:
    """Tell whether a name is that of a department or a mass organisation.

    >>> is_department("柳城市教育局"), is_department("柳城市科学技术协会"), is_department("柳城市人民政府")
    (True, True, False)
    """
    meant = resolve(name)
    return meant.kind is Kind.DEPARTMENT or meant.system is System.MASS


def is_inner_unit(name: str) -> bool:
    """Tell whether a name is that of a 科, 处 or the like, behind the name of its body.

    >>> is_inner_unit("柳城市教育局人事科"), is_inner_unit("柳城市人民政府办公室")
    (True, False)
    """
    meant = resolve(name)
    return meant.kind is Kind.INNER and meant.part_of is not None


def side_by_side(one: str, other: str, within: OfficialDocument) -> bool:
    """Tell whether two names are those of departments of which none is above the other."""
    if one == other or not (is_department(one) and is_department(other)) or rank(one, within) != rank(other, within):
        return False
    return relation(one, other, within=within).standing in (Standing.SAME_LEVEL, Standing.UNAFFILIATED)
