"""The words that say what a body is: level, system, kind."""

from enum import Enum

__all__ = ["Kind", "Level", "System"]


class Level(Enum):
    """层级: the level of the territory that a body stands for (宪法 30; rulebook 8.1)."""

    STATE = "国家级"
    PROVINCE = "省级"
    PREFECTURE = "地级"
    COUNTY = "县级"
    TOWNSHIP = "乡级"

    @property
    def depth(self) -> int:
        """0 for the state, 4 for a township."""
        return _LEVELS.index(self)


_LEVELS = tuple(Level)


class System(Enum):
    """系统: the column of the state or society that a body belongs to."""

    PARTY = "党委"
    CONGRESS = "人大"
    GOVERNMENT = "政府"
    CONSULTATIVE = "政协"
    SUPERVISION = "监委"
    COURT = "法院"
    PROCURATORATE = "检察院"
    MILITARY = "军队"
    MASS = "群团"
    INSTITUTION = "事业单位"
    ENTERPRISE = "企业"
    ASSOCIATION = "社会组织"


class Kind(Enum):
    """机关性质: what a body is within its system."""

    ITSELF = "本机关"
    """The government, the party committee, the court itself; a mass organisation itself."""
    OFFICE = "办公厅（室）"
    """Speaks for its body by authority (条例 16(2))."""
    DEPARTMENT = "工作部门"
    AGENCY = "派出机关"
    """行政公署, 街道办事处, 管理委员会."""
    COORDINATION = "议事协调机构"
    """领导小组, 指挥部, 联席会议."""
    INNER = "内设机构"
    """A 处, 科 or 部 inside a body: writes to nobody outside (条例 17(3))."""
    ORGANISATION = "单位"
    """A school, hospital, company or association."""
