"""起算事件: on which day the event falls that a period is counted from."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final
from unicodedata import normalize

from attrs import frozen

from gov_notice.model import GENRES, Deadline, Period, TimeUnit

__all__ = ["Start", "event_day", "start_of"]

_THIS: Final = "(?:本|该|此|这个)?"
_PAPER: Final = f"(?:{'|'.join(GENRES)}|文件|来文|来函|公文|文|公示|办法|规定|细则|方案|电报|电|件)"
_RECEIVED: Final = re.compile(f"(?:收到|接到|接获|收悉)(?:{_THIS}{_PAPER})?|收文|接文|接函|收函").fullmatch
_ISSUED: Final = re.compile(
    f"{_THIS}{_PAPER}?(?:正式)?(?:发布|公布|印发|下发|发出|发文|签发|成文|公示|公告|通告)(?:{_THIS}{_PAPER})?"
).fullmatch
_LEAD: Final = re.compile("^(?:自|从|于|在|应当?自)").sub
_TAIL: Final = re.compile("(?:之日|当日|当天|之时|日)?(?:起|开始|之?后|以后|之?前|以前)?(?:算)?$").sub
_PHASE: Final = re.compile("(?:正式)?(?:召开|举办|举行|开幕|开始|启动|结束|完成|完毕|闭幕|截止)$").sub
_NOTICE: Final = re.compile("(?:时间|日期|安排)+$").sub
_ENDED: Final = re.compile("(?:结束|完成|完毕|闭幕|截止)$").search


@frozen
class Start:
    """The day, or the instant, that a period is counted from, and where it was found."""

    at: date
    words: str


def start_of(
    deadline: Deadline, *, received_on: date | None, issued_on: date | None, events: Mapping[str, date]
) -> Start | str:
    """Find the start of a period; else say in Chinese what is lacking.

    A day given for the very event goes first. What names another thing than this paper (收到申请之日) is never
    taken for the receipt of the paper, nor is what the words 提前10分钟 or 2小时内 alone leave to the reader.
    """
    anchor = deadline.anchor
    event = _event(anchor) if anchor else ""
    given = {_event(name): day for name, day in events.items()}
    if event and event in given:
        return Start(given[event], f"起算事件“{anchor}”")
    if not event and (deadline.before_anchor or deadline.unit in (TimeUnit.HOURS, TimeUnit.MINUTES)):
        found = None
        lacking = f"“{deadline.text}”没有写明起算事件"
    elif not event:
        found = Start(received_on, "没有写明起算事件，按收文之日起算") if received_on else None
        lacking = "没有写明起算事件，收文日期也未给出"
    elif _RECEIVED(event):
        found = Start(received_on, f"起算事件“{anchor}”，即收文日期") if received_on else None
        lacking = f"起算事件“{anchor}”的日期未知：请给出收文日期"
    elif _ISSUED(event):
        found = Start(issued_on, f"起算事件“{anchor}”，即成文日期") if issued_on else None
        lacking = f"起算事件“{anchor}”的日期未知：公文没有成文日期"
    else:
        found = None
        lacking = f"起算事件“{anchor}”的日期未知"
    if found is None and deadline.opens_on:
        found = Start(deadline.opens_on, "文中写明的起始日")
    return found or lacking


def event_day(anchor: str, periods: Iterable[Period]) -> date | None:
    """Find the day of an event (会, 培训结束) among the periods of its document.

    None where no period, or more than one, is about it.

    >>> camp = Period(text="8月3日至5日", first=date(2026, 8, 3), last=date(2026, 8, 5), event="培训时间")
    >>> event_day("培训结束后", [camp]), event_day("验收", [camp])
    (datetime.date(2026, 8, 5), None)
    """
    event = _event(anchor)
    matter = _PHASE("", event)
    if not matter:
        return None
    about = [period for period in periods if period.event and _is_about(_event(period.event), matter)]
    if len(about) != 1:
        return None
    return about[0].last if _ENDED(event) else about[0].first


def _is_about(event: str, matter: str) -> bool:
    """Tell whether an event is the matter: 会议 and 年会 are 会, 社会实践 is not."""
    named = _NOTICE("", event)
    return named.startswith(matter) or named.endswith(matter)


def _event(words: str) -> str:
    """Bring the words for an event to the form in which two are compared.

    >>> _event("自收到本通知之日起"), _event("会前")
    ('收到本通知', '会')
    """
    plain = "".join(normalize("NFKC", words).split())
    return _TAIL("", _LEAD("", plain)) or plain
