"""Rules on the names of places (条例 20(4))."""

import re
from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from gov_notice.checking import Context, Flaw, Severity, Words, rule
from gov_notice.directory import Directory, RegionTable
from gov_notice.rules.sources import regulation

__all__ = ["PLACES"]

_Find: TypeAlias = Callable[[str], Iterator["re.Match[str]"]]
_Search: TypeAlias = Callable[[str], "re.Match[str] | None"]

_BELOW: Final = re.compile(r"(?:省|自治区)(?P<below>[\u4e00-\u9fff]{2,7}?(?:市|自治州|盟))").finditer
_ABOVE: Final = re.compile(
    r"(?:[\u4e00-\u9fff]{2}|黑龙江)省$|(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)自治区$"
).search

_IN_A_CITY: Final = re.compile(r"市(?P<below>[\u4e00-\u9fff]{2,6}?(?:区|县|旗))").finditer
_CITY: Final = re.compile(r"[\u4e00-\u9fff]{2,6}市$").search
_LONGEST: Final = 8


@rule(
    "B010",
    "place-not-there",
    Severity.WARNING,
    regulation(20, 4),
    "“{below}”属于{right}，不属于{above}",
)
def place_not_there(ctx: Context) -> Iterator[Flaw]:
    """A place lies where the text says.

    What it does: reports a province with a city behind it that lies in another one, and a city with a county or
    district behind it that lies in another city, all in the table of regions. Names that no table knows are left
    alone, and so are several places of one name.
    Why: 条例 20(4) asks for right names of places; one of the two is misprinted.
    Fix safety: no fix, either may be wrong.
    """
    words = ctx.words
    year = ctx.document.issued_on.year if ctx.document.issued_on else None
    if "省" in words.text or "自治区" in words.text:
        yield from _misplaced(words, _BELOW, _ABOVE, 0, year)
    if "市" in words.text:
        yield from _misplaced(words, _IN_A_CITY, _CITY, 1, year)


def _misplaced(words: Words, below: _Find, above: _Search, depth: int, year: int | None) -> Iterator[Flaw]:
    """Report places under one that the table puts under another, `depth` steps below the province."""
    regions = Directory.shipped().regions
    for match in below(words.text):
        start = match.start("below")
        higher = above(words.text[max(0, start - _LONGEST) : start])
        paths = [regions.path(region, year) for region in regions.named(match["below"], year)] if higher else []
        over = {path[depth].name for path in paths if len(path) > depth + 1}
        if higher is None or not over or len(over) < len(paths):
            continue
        name = _known(higher[0], regions, year)
        if name and not any(name in {region.name for region in path} for path in paths):
            facts: dict[str, str | int] = {
                "above": name,
                "below": match["below"],
                "right": "、".join(sorted(over)),
            }
            yield words.flaw(start - len(name), match.end(), facts=facts)


def _known(text: str, regions: RegionTable, year: int | None) -> str | None:
    """Give the longest name in the table that ends a text."""
    return next((text[at:] for at in range(len(text) - 1) if regions.named(text[at:], year)), None)


PLACES: Final = (place_not_there,)
