"""周期性事项: the days of a duty that comes again and again."""

from datetime import date, datetime, time
from typing import Final

from dateutil.rrule import rrulestr

from gov_notice.duties.outcomes import Unknown
from gov_notice.duties.recurrence_rule import canonical_rule, rule_parts
from gov_notice.model import Deadline

__all__ = ["occurrences"]

_FIXES_DAY: Final = frozenset(("BYMONTHDAY", "BYDAY", "BYYEARDAY"))


def occurrences(deadline: Deadline, *, after: date, before: date) -> tuple[date, ...] | Unknown:
    """Give the due days of a recurring deadline from `after` to `before`, both included, in order.

    `Unknown` where the deadline does not recur, its rule is none of RFC 5545 for whole days, or the rule leaves
    the day to a first day that the paper does not name (每两个月一次). The machine's clock plays no part.

    >>> from gov_notice.model import DeadlineKind
    >>> monthly = Deadline(text="每月5日前", kind=DeadlineKind.RECURRING, recurrence="FREQ=MONTHLY;BYMONTHDAY=5")
    >>> [day.isoformat() for day in occurrences(monthly, after=date(2026, 1, 6), before=date(2026, 3, 5))]
    ['2026-02-05', '2026-03-05']
    """
    if deadline.recurrence is None:
        return Unknown(reason=f"“{deadline.text}”不是周期性事项")
    parts = rule_parts(deadline.recurrence)
    rule = canonical_rule(deadline.recurrence)
    unreadable = Unknown(reason=f"重复规则“{deadline.recurrence}”无法识别")
    if parts is None or rule is None:
        return unreadable
    floating = "INTERVAL" in parts or "COUNT" in parts or not (_FIXES_DAY & parts.keys() or parts["FREQ"] == "DAILY")
    if floating and deadline.opens_on is None:
        return Unknown(reason=f"“{deadline.text}”没有写明具体日期或者首次办理的日期")
    start = datetime.combine(deadline.opens_on if floating and deadline.opens_on else after, time())
    try:
        found = rrulestr(rule, dtstart=start).between(
            datetime.combine(after, time()), datetime.combine(before, time()), inc=True
        )
    except ValueError:
        return unreadable
    days = dict.fromkeys(moment.date() for moment in found)
    return tuple(day for day in days if deadline.opens_on is None or day >= deadline.opens_on)
