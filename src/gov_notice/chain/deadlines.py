"""Which deadline of a carrier answers which deadline of the document that it passes on."""

from typing import Final

from gov_notice.chain.hops import Compared, Hop
from gov_notice.model import Deadline

__all__ = ["compare"]

_WORDING: Final = (
    "报送上报提交完成组织开展活动工作单位材料情况通知有关相关以及并将进行发送联系地址邮箱电子纸质办公公室委员员会协会"
)
_SAID_OF_ANYTHING: Final = frozenset(_WORDING[at : at + 2] for at in range(0, len(_WORDING), 2))
"""Pairs of characters that tasks of any kind are worded with."""
_HANDING_IN: Final = "报交送传寄填"
_ALIKE: Final = 0.3
"""The part of the shorter task's words that two tasks about one thing share at least."""


def compare(upstream: Hop, downstream: Hop) -> tuple[Compared, ...]:
    """Give the deadlines of two documents that can be compared, with the slack of each pair.

    Deadlines belong together whose tasks name the same thing: they share words that are not said of any task, the
    most alike first. Where no two tasks do, the latest day of handing something in is compared, for by then all has to
    be there; days that were over when the downstream document was issued are left out of that.
    """
    above = [each for each in upstream.deadlines if each.on]
    below = [each for each in downstream.deadlines if each.on]
    if pairs := _alike(above, below):
        return tuple(_compared(above[i], below[k]) for i, k in pairs)
    issued = downstream.issued_on
    above = [each for each in above if _hands_in(each) and (issued is None or _day(each) >= issued.toordinal())]
    below = [each for each in below if _hands_in(each)]
    if not above or not below:
        return ()
    return (_compared(max(above, key=_day), max(below, key=_day)),)


def _compared(upstream: Deadline, downstream: Deadline) -> Compared:
    return Compared(upstream=upstream, downstream=downstream, slack=_day(upstream) - _day(downstream))


def _day(deadline: Deadline) -> int:
    return deadline.on.toordinal() if deadline.on else 0


def _hands_in(deadline: Deadline) -> bool:
    """Tell whether something goes to somebody by that day; unknown tasks may do so."""
    return not deadline.task or bool(deadline.recipients) or any(char in deadline.task for char in _HANDING_IN)


def _alike(above: list[Deadline], below: list[Deadline]) -> list[tuple[int, int]]:
    """Give the places of deadlines whose tasks share words, each deadline once, the most alike first."""
    words_above = [_words(each) for each in above]
    words_below = [_words(each) for each in below]
    shared = sorted(
        (-len(a & b) / min(len(a), len(b)), i, k)
        for i, a in enumerate(words_above)
        for k, b in enumerate(words_below)
        if a and b and len(a & b) >= _ALIKE * min(len(a), len(b))
    )
    taken_above: set[int] = set()
    taken_below: set[int] = set()
    pairs: list[tuple[int, int]] = []
    for _, i, k in shared:
        if i not in taken_above and k not in taken_below:
            taken_above.add(i)
            taken_below.add(k)
            pairs.append((i, k))
    return sorted(pairs)


def _words(deadline: Deadline) -> set[str]:
    """Give the pairs of characters of a task that say what it is about."""
    task = deadline.task or ""
    pairs = {task[at : at + 2] for at in range(len(task) - 1)}
    return {pair for pair in pairs if pair.isalpha() and not pair.isascii()} - _SAID_OF_ANYTHING
