"""重复规则: the rules of RFC 5545 that say on which days a duty comes again."""

import re
from collections.abc import Callable
from typing import Final

__all__ = ["canonical_rule", "rule_parts"]

_FREQUENCIES: Final = re.compile("DAILY|WEEKLY|MONTHLY|YEARLY").fullmatch
_NUMBER: Final = re.compile("[1-9][0-9]{0,3}").fullmatch
_VALUES: Final[dict[str, Callable[[str], object]]] = {
    "FREQ": _FREQUENCIES,
    "INTERVAL": _NUMBER,
    "COUNT": _NUMBER,
    "UNTIL": re.compile("[0-9]{8}(?:T[0-9]{6}Z?)?").fullmatch,
    "WKST": re.compile("MO|TU|WE|TH|FR|SA|SU").fullmatch,
    "BYMONTH": lambda value: "-" not in value and _up_to(value, 12),
    "BYMONTHDAY": lambda value: _up_to(value, 31),
    "BYYEARDAY": lambda value: _up_to(value, 366),
    "BYWEEKNO": lambda value: _up_to(value, 53),
    "BYSETPOS": lambda value: _up_to(value, 366),
    "BYDAY": re.compile("(?:[+-]?[1-9][0-9]?)?(?:MO|TU|WE|TH|FR|SA|SU)(?:,[+-]?[0-9]{0,2}[A-Z]{2}){0,20}").fullmatch,
}
_WITH: Final = {
    "BYMONTHDAY": {"MONTHLY", "YEARLY", "BYMONTH", "BYDAY"},
    "BYYEARDAY": {"YEARLY", "BYDAY"},
    "BYWEEKNO": {"YEARLY", "BYDAY"},
    "BYSETPOS": {"MONTHLY", "YEARLY", "BYMONTH", "BYDAY"},
}
"""What a part can stand with: RFC 5545 3.3.10, less what no office writes and dateutil would search for ever."""
_ONE: Final = re.compile("[+-]?[0-9]{1,3}").fullmatch
_WEEKDAY: Final = re.compile("([+-]?[0-9]{1,2})?(?:MO|TU|WE|TH|FR|SA|SU)").fullmatch
_LONGEST: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def canonical_rule(rule: str) -> str | None:
    """Give a rule as RFC 5545 prints it; None for one that is no rule for whole days.

    >>> canonical_rule("rrule:freq=monthly;bymonthday=5")
    'FREQ=MONTHLY;BYMONTHDAY=5'
    >>> canonical_rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30") is None
    True
    """
    parts = rule_parts(rule)
    return None if parts is None else ";".join(f"{name}={value}" for name, value in parts.items())


def rule_parts(rule: str) -> dict[str, str] | None:
    """Take a rule apart; None for one that is no rule for whole days, or that no day can ever fit."""
    parts: dict[str, str] = {}
    for part in rule.strip().upper().removeprefix("RRULE:").split(";"):
        name, equals, value = part.partition("=")
        if not equals or name in parts or name not in _VALUES or not _VALUES[name](value):
            return None
        parts[name] = value[:8] if name == "UNTIL" else value
    if "FREQ" not in parts or not _stand_together(parts) or not _some_day_fits(parts):
        return None
    if parts.get("INTERVAL") == "1":
        del parts["INTERVAL"]
    return parts


def _up_to(value: str, limit: int) -> bool:
    return all(_ONE(one) and 1 <= abs(int(one)) <= limit for one in value.split(","))


def _stand_together(parts: dict[str, str]) -> bool:
    filters = {name for name in parts if name.startswith("BY")}
    return all(parts["FREQ"] in _WITH[name] and filters - {name} <= _WITH[name] for name in filters & _WITH.keys())


def _some_day_fits(parts: dict[str, str]) -> bool:
    """Refuse 30 February, the sixth Monday of a month, the fifth of four Mondays."""
    weekdays = [_WEEKDAY(one) for one in parts["BYDAY"].split(",")] if "BYDAY" in parts else []
    places = [abs(int(day[1])) for day in weekdays if day is not None and day[1]]
    if None in weekdays or any(not 1 <= place <= _most_weekdays(parts) for place in places):
        return False
    if "BYSETPOS" in parts:
        return _up_to(parts["BYSETPOS"], 4 * len(weekdays)) and not places
    if "BYMONTHDAY" in parts:
        months = [int(month) for month in parts.get("BYMONTH", "1").split(",")]
        first = min(abs(int(day)) for day in parts["BYMONTHDAY"].split(","))
        return not places and first <= max(_LONGEST[month - 1] for month in months)
    return True


def _most_weekdays(parts: dict[str, str]) -> int:
    """Give how many Mondays there can be in the stretch that BYDAY counts in; 0 where it counts in none."""
    if "BYWEEKNO" in parts:
        return 0
    match parts["FREQ"]:
        case "MONTHLY":
            return 5
        case "YEARLY":
            return 5 if "BYMONTH" in parts else 53
        case _:
            return 0
