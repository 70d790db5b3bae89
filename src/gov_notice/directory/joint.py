"""Names that mean several bodies at once: 柳城市委、市政府; 市纪委监委."""

import re
from itertools import chain
from typing import Final

from gov_notice.directory.kinds import Level
from gov_notice.directory.place_names import places_of_name, starts_with_state
from gov_notice.directory.regions import RegionTable, level_of_name
from gov_notice.model.joint_names import split_bodies

__all__ = ["joint_names"]

_LEVEL: Final = "(?:省|市|县|区|州|旗|盟|乡|镇|自治[区州县旗])?"
_MARKS: Final = re.compile("[、,;/]").search
_TOGETHER: Final = re.compile(
    "(?<=纪委)(?=监委)|(?<=纪律检查委员会)(?=监察委员会)"
    f"|(?<=[省市县区州旗盟乡镇党]委)(?={_LEVEL}(?:人民)?政府\\Z)"
    f"|(?<=工委)(?={_LEVEL}(?:管委会|管理委员会|办事处)\\Z)"
    f"|(?<=委办)(?={_LEVEL}(?:府办|政府办)\\Z)|(?<=委办公[厅室])(?={_LEVEL}(?:人民)?政府办公[厅室]\\Z)"
).split
_SHORTEST: Final = 4


def joint_names(name: str, table: RegionTable) -> tuple[str, ...]:
    """Give the names of the bodies that one name means, each with its place; the name itself where it means one.

    >>> joint_names("柳城市纪委监委", RegionTable(())), joint_names("柳城市委、市政府", RegionTable(()))
    (('柳城市纪委', '柳城市监委'), ('柳城市委', '柳城市政府'))
    >>> joint_names("柳城市科学技术协会", RegionTable(()))
    ('柳城市科学技术协会',)
    """
    if len(name) < _SHORTEST:
        return (name,)
    marked = split_bodies(name) if _MARKS(name) else (name,)
    first, *others = chain.from_iterable(map(_TOGETHER, marked))
    if not others:
        return (name,)
    places = places_of_name(first, table)
    stem = "".join(places.names) or first[: len(first) - len(places.rest)].removeprefix("中共")
    level = level_of_name(places.names[-1]) if places.names else places.bare
    return first, *(_placed(other, stem, level, table) for other in others)


def _placed(name: str, stem: str, level: Level | None, table: RegionTable) -> str:
    """Give a name with the place of the one in front, where it has none of its own: 柳城市委、市政府."""
    places = places_of_name(name, table)
    if places.names or places.bare not in {None, level} or starts_with_state(name):
        return name
    return stem + places.rest
