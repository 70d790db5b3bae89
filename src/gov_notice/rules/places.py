"""Rules on the names of places (条例 20(4))."""

import re
from collections.abc import Iterator
from typing import Final

from gov_notice.checking import Context, Flaw, Severity, rule
from gov_notice.directory import Directory
from gov_notice.rules.sources import regulation

__all__ = ["PLACES"]

_BELOW: Final = re.compile(r"(?:省|自治区)(?P<below>[\u4e00-\u9fff]{2,7}?(?:市|自治州|盟))").finditer
_ABOVE: Final = re.compile(
    r"(?:[\u4e00-\u9fff]{2}|黑龙江)省$|(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)自治区$"
).search

_LONGEST: Final = 8


@rule("B010", "place-not-there", Severity.WARNING, regulation(20, 4), "“{below}”属于{right}，不属于{above}")
def place_not_there(ctx: Context) -> Iterator[Flaw]:
    """A place lies where the text says.

    What it does: reports a province with a city behind it that lies in another one, both in the table of
    regions. Names that no table knows are left alone, and so are several places of one name.
    Why: 条例 20(4) asks for right names of places; one of the two is misprinted.
    Fix safety: no fix, either may be wrong.
    """
    words = ctx.words
    if "省" not in words.text and "自治区" not in words.text:
        return
    year = ctx.document.issued_on.year if ctx.document.issued_on else None
    regions = Directory.shipped().regions
    for match in _BELOW(words.text):
        start = match.start("below")
        above = _ABOVE(words.text[max(0, start - _LONGEST) : start])
        if above is None or not regions.named(above[0], year):
            continue
        paths = [regions.path(region, year) for region in regions.named(match["below"], year)]
        provinces = {path[0].name for path in paths if len(path) > 1}
        if paths and provinces and above[0] not in provinces:
            facts: dict[str, str | int] = {
                "above": above[0],
                "below": match["below"],
                "right": "、".join(sorted(provinces)),
            }
            yield words.flaw(start - len(above[0]), match.end(), facts=facts)


PLACES: Final = (place_not_there,)
