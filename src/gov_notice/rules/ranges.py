"""Rules on how the two ends of a span of time are joined (rulebook 1.4)."""

import re
from collections.abc import Iterator
from typing import Final

from gov_notice.checking import Context, Flaw, Severity, Source, SourceLevel, rule
from gov_notice.rules.sources import PRACTICE

__all__ = ["RANGES"]

_DASHES: Final = tuple("-–—－~～―─")
_LINK: Final = re.compile(r"[—–－\-~～―─](?:(?<=[年月日].)|(?<=[:：][0-9]{2}.))[—–－\-~～―─]?(?=[0-9])").finditer
_LEFT: Final = re.compile(
    r"(?P<from>[从自][^，。；：、\n—–－\-~～至到]{0,4})?"
    r"(?P<left>(?:[0-9]{2,4}年)?(?:[0-9]{1,2}月)?[0-9]{1,4}[年月日]|(?<![0-9])(?<![0-9][:：])[0-9]{1,2}[:：][0-9]{2})$"
).search
_RIGHT: Final = re.compile(r"(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?[0-9]{1,4}[年月日]|[0-9]{1,2}[:：][0-9]{2}").match
_REACH: Final = 18


@rule(
    "D018",
    "range-link",
    Severity.WARNING,
    Source(SourceLevel.STANDARD, "GB/T 15834-2011 4.13.3"),
    "时间起止“{range}”之间应当用一字线“—”或“至”",
)
def range_link(ctx: Context) -> Iterator[Flaw]:
    """Dates and times of a range are joined by — or 至.

    What it does: reports a hyphen, a wave or a doubled dash between them.
    Why: the wave joins amounts, the hyphen parts of a word.
    Fix safety: safe.
    """
    words = ctx.words
    for start, stop, whole, follows in ctx.once(_ranges):
        if not follows and words.text[start:stop] != "—":
            yield words.flaw(start, stop, put="—", facts={"range": whole})


def _ranges(ctx: Context) -> list[tuple[int, int, str, bool]]:
    """Give the links between two dates or two times, with the whole range, and whether 从 or 自 stands before it."""
    text = ctx.words.text
    found: list[tuple[int, int, str, bool]] = []
    if not any(dash in text for dash in _DASHES):
        return found
    for match in _LINK(text):
        left = _LEFT(text[max(0, match.start() - _REACH) : match.start()])
        right = _RIGHT(text, match.end()) if left else None
        if left and right:
            found.append((match.start(), match.end(), left[0] + match[0] + right[0], left["from"] is not None))
    return found


@rule(
    "D019",
    "from-with-dash",
    Severity.WARNING,
    PRACTICE,
    "“从”“自”之后通常用“至”“到”，不用连接号：{range}",
)
def from_with_dash(ctx: Context) -> Iterator[Flaw]:
    """从 and 自 go with 到 and 至, not with a dash.

    What it does: reports 从5月1日—5日.
    Why: the sentence needs its second word.
    Fix safety: safe.
    """
    words = ctx.words
    for start, stop, whole, follows in ctx.once(_ranges):
        if follows:
            yield words.flaw(start, stop, put="至", facts={"range": whole})


RANGES: Final = (
    range_link,
    from_with_dash,
)
