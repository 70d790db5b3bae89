"""Lines of the colophon (版记): 主题词, 抄送, 印发机关和印发日期, 印数."""

import re
from typing import Final

from attrs import frozen

__all__ = ["ColophonPart", "colophon_in"]

_TERMS: Final = re.compile(r"〔?主 *题 *词〕? *:? *").match
_COPIES: Final = re.compile(r"(?:抄 *[送报发]?|分 *送|主 *送) *: *").match
_COPIES_BEHIND: Final = re.compile(r"[ 。;](?:抄 ?[送报]|分 ?送) ?: ?(?=[^ ])").search
"""Who gets copies, behind the subject terms or others who get some, on one line."""
_Y: Final = "[0-9oO〇零一二三四五六七八九]"
_N: Final = "[0-9oO〇零一二三四五六七八九十廿卅 ]"
_PRINTED: Final = re.compile(
    rf"((?:{_Y} ?){{4}}年 ?(?:{_N}{{1,4}}|元)月 ?{_N}{{1,4}}日|[0-9]{{4}}[-./][0-9]{{1,2}}[-./][0-9]{{1,2}})"
    r" *印(?: *[发制]|(?= *$))"
).search
_TYPED: Final = re.compile(r"(?:打 ?字|录 ?入|校 ?对) ?:").match
"""The line of who typed and who read the proofs, which papers had until 2012."""
_COUNT: Final = re.compile(r"[(]? ?(?:共 ?印|印) ?[0-9〇零一二三四五六七八九十百千 ]*份 ?[)]?").search
_OPENINGS: Final = frozenset("〔主抄分")
_LONGEST, _LONGEST_PRINTED = 600, 120


@frozen
class ColophonPart:
    """A part of the colophon: which field it fills, and where in the line it stands."""

    field: str
    start: int
    stop: int


def colophon_in(text: str) -> list[ColophonPart]:
    """Give the parts of the colophon that a folded line holds; none where it is no such line.

    >>> text = "柳城县人民政府办公室      2026年4月9日印发"
    >>> [(p.field, text[p.start : p.stop]) for p in colophon_in(text)]
    [('printed_by', '柳城县人民政府办公室'), ('date_of_printing', '2026年4月9日')]
    """
    if text[:1] in _OPENINGS and len(text) <= _LONGEST:
        if match := _TERMS(text):
            copies = _COPIES_BEHIND(text, match.end())
            terms = ColophonPart(
                "subject_terms", match.end(), len(text[: copies.start()].rstrip()) if copies else len(text)
            )
            rest = [ColophonPart("copies_to", copies.end(), len(text.rstrip("。. ")))] if copies else []
            return [terms, *rest]
        if (match := _COPIES(text)) and match.end() < len(text):
            return _receivers(text, match.end())
    parts: list[ColophonPart] = []
    if "印" not in text or len(text) > _LONGEST_PRINTED:
        return parts
    if match := _PRINTED(text):
        if printer := text[: match.start()].rstrip(" "):
            parts.append(ColophonPart("printed_by", 0, len(printer)))
        parts.append(ColophonPart("date_of_printing", match.start(1), match.end(1)))
    if "份" in text and (count := _COUNT(text)) and (parts or len(text) < 24 or _TYPED(text)):
        parts.append(ColophonPart("copies_printed", count.start(), count.end()))
    return parts


def _receivers(text: str, start: int) -> list[ColophonPart]:
    """Give who gets a paper by a line such as 抄送:…, and who printed it where that stands on the same line."""
    field = "addressees" if text.startswith("主") else "copies_to"
    stop = len(text)
    printed = _printed_behind(text, start) if "印" in text else []
    if printed:
        stop = printed[0].start
    if further := _COPIES_BEHIND(text, start, stop):
        if text.startswith("抄报") and "送" in further[0]:
            # the element is 抄送
            start = further.end()
        else:
            stop = further.start()
    return [ColophonPart(field, start, start + len(text[start:stop].rstrip("。. "))), *printed]


def _printed_behind(text: str, start: int) -> list[ColophonPart]:
    """Give who printed a paper and when, behind a full stop or a wide gap of the same line."""
    match = _PRINTED(text, start)
    if match is None:
        return []
    begin = max(text.rfind("。", start, match.start()) + 1, text.rfind("  ", start, match.start()) + 2)
    printer = text[begin : match.start()].strip(" ")
    if begin <= start + 2 or not printer:
        return []
    at = text.index(printer, begin)
    return [
        ColophonPart("printed_by", at, at + len(printer)),
        ColophonPart("date_of_printing", match.start(1), match.end(1)),
    ]
