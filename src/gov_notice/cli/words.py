"""Days, names and absent parts as a clerk writes them."""

from datetime import date
from typing import Final

from rich.text import Text

from gov_notice.api import ClockTime, Deadline, PrintedDate, Route
from gov_notice.duties import Due, Duty

__all__ = ["ABSENT", "charged_words", "day_words", "due_day_words", "printed_date_words", "recipient_words"]

ABSENT: Final = "—"
_WEEKDAYS: Final = "一二三四五六日"
_END_OF_DAY: Final = ClockTime(24)


def day_words(day: date) -> str:
    """Write a day with its weekday: 2026-10-23 周五."""
    return f"{day.isoformat()} 周{_WEEKDAYS[day.weekday()]}"


def printed_date_words(printed: PrintedDate) -> str:
    """Write a printed date with its weekday, or say that there is no such day."""
    if printed.day is None:
        return f"{printed.text}（没有这一天）"
    return f"{printed} 周{_WEEKDAYS[printed.day.weekday()]}"


def due_day_words(duty: Duty) -> Text:
    """Write the due day of a duty, or why it is not known, over the words of the paper."""
    words = f"\n{duty.deadline.text}"
    if not isinstance(duty.due, Due):
        return Text("日期待定", style="yellow").append(words, style="dim")
    time = "" if duty.due.time == _END_OF_DAY else f" {duty.due.time}"
    return Text(f"{day_words(duty.due.day)}{time}", style="bold").append(words, style="dim")


def charged_words(deadline: Deadline) -> str:
    """Write who must act; a sentence that names nobody charges the addressees."""
    return "、".join(deadline.actors) or "主送机关"


def recipient_words(deadline: Deadline) -> str:
    """Write to whom something goes, a route after the other; a route without a sender binds everybody."""
    return "\n".join(_route_words(route) for route in deadline.routes) or ABSENT


def _route_words(route: Route) -> str:
    recipient = route.recipient or ABSENT
    return recipient if route.sender is None else f"{route.sender}\n→{recipient}"
