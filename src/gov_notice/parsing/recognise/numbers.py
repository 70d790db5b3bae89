"""Lines that carry the document number (发文字号), and what stands beside it: 签发人, issuers."""

import re
from typing import Final

from gov_notice.model.number import DocumentNumber
from gov_notice.parsing.recognise.bodies import bodies_in
from gov_notice.parsing.recognise.head import is_telegram_head

__all__ = ["decree_in", "names_in", "number_in", "number_in_record", "signatories_in"]

_LABEL: Final = re.compile(r"[(〔]? ?(?:(?:发文|发布)?(?:字 *号|文 *号)|编号|文件编号) ?[)〕]? ?:?〕? ?")
_ANNOUNCED: Final = re.compile(r"(?:公告|通告|令)(?=[〔(]?[12][0-9]{3}年?[〕)]?第|第)")
_Y: Final = "[0-9oOlI〇一二三四五六七八九]"
_N: Final = "[0-9oOlI一二三四五六七八九十百〇]"
_SHAPES: Final = (
    re.compile(
        rf"(?:[\u4e00-\u9fffA-Za-z·] ?){{1,20}}(?:\([\u4e00-\u9fff]{{1,4}}\)[\u4e00-\u9fff]{{0,4}})?"
        rf"[〔\[(〈<「《{{] ?{_Y}{{2,4}} ?年? ?[〕\])〉>」》}}] ?字?[\u4e00-\u9fff]{{0,4}}?"
        rf" ?第? ?{_N}{{1,6}}(?: ?-{{1,2}} ?[0-9]{{1,2}}(?= ?号))? ?号?"
    ),
    re.compile(r"[〔\[(] ?[0-9]{2,4} ?[〕\])] ?[\u4e00-\u9fff]{0,16}?字?第? ?[0-9]{1,5} ?号"),
    re.compile(r"[〔\[(] ?[0-9]{4} ?[〕\])] ?第 ?[0-9]{1,4} ?期"),
    re.compile(
        r"\( ?[12][0-9]{3} ?\) ?[\u4e00-\u9fff]{1,2}[0-9]{0,4}[\u4e00-\u9fff]{1,6}[0-9]{1,7}号"
        r"(?:之[一二三四五六七八九十]{1,2})?"
    ),
    re.compile(rf"[0-9oO]{{4}} ?年? ?第 ?{_N}{{1,5}} ?[号期]"),
    re.compile(rf"第 ?{_N}{{1,6}} ?[号期]"),
    re.compile(rf"[〔\[][一二三四五六七八九十]{{1,3}}届[〕\]] ?第? ?{_N}{{1,6}} ?号"),
    re.compile(rf"(?:[\u4e00-\u9fff] ?){{2,16}}字 ?第? ?{_N}{{1,6}} ?号"),
    re.compile(r"[\u4e00-\u9fff]{2,14}[〔\[(]?[0-9oO]{4}[〕\])]? ?第? ?[0-9oO]{1,5} ?号"),
)
_YEARED: Final = re.compile(
    r"[\u4e00-\u9fff]{2,20}(?:[〔\[][12][0-9]{3}[〕\]]|\([12][0-9]{3}\)(?=第))第?[0-9]{1,5}"
).fullmatch
"""A number without its last character."""
_UNCLOSED: Final = re.compile(r"[\u4e00-\u9fff]{2,14}〔[12][0-9]{3} ?第?[0-9]{1,4} ?号?").fullmatch
"""A number that lost the bracket behind its year."""
_YEAR_FIRST: Final = re.compile(r"\( ?[0-9]{2,4} ?\)").match
_NEXT_LABEL: Final = re.compile(" [^ :]{2,8}:").search
_SIGNED: Final = re.compile(r"签发人? ?[(:] ?")
# minutes are counted by the meetings: 第7次, 2019年第7次
_SITTING: Final = re.compile(rf"(?:[0-9]{{4}} ?年 ?)?第 ?{_N}{{1,4}} ?次").fullmatch
_LONGEST: Final = 80
_SHORTEST_BODY: Final = 4
_SUFFIXED: Final = re.compile("[^ ].{2,30}文 ?件 *").fullmatch
_LONGEST_MARK: Final = 14
_CELL: Final = re.compile("[^ ]+(?: [^ ]+)*").finditer


def number_in(text: str) -> tuple[int, int] | None:
    """Give the place of the number in a folded line that is one; None where the line is something else.

    The line may carry a label before it, brackets around it, and the signer or issuers behind it.

    >>> number_in("(柳政办发(2002)36号)"), number_in("文号:柳发〔2026〕8号"), number_in("根据柳发〔2026〕8号文件")
    ((1, 14), (3, 13), None)
    """
    if len(text) > _LONGEST or not ("号" in text or "期" in text or "〔" in text or ")第" in text):
        return (0, len(text)) if text[-1:] == "次" and _SITTING(text) else None
    start = 0
    if match := _LABEL.match(text):
        start = match.end()
    while start < len(text) and text[start] in "( " and not _YEAR_FIRST(text, start):
        start += 1
    if match := _ANNOUNCED.match(text, start):
        start = match.end()
    for shape in _SHAPES:
        if match := shape.match(text, start):
            rest = text[match.end() :].strip(" ()")
            if not rest or (text[match.end()] in " )" and _may_follow(rest)):
                if (
                    match[0][-1] not in "号期"
                    and "号之" not in match[0]
                    and (rest or not _YEARED(match[0]))
                    and not _bare(match[0])
                ):
                    continue
                return match.start() + _letterhead_before(match[0]), match.end()
    return _number_elsewhere(text)


def _number_elsewhere(text: str) -> tuple[int, int] | None:
    """Give the place of a number that lost a bracket, or stands behind a wide gap."""
    if "〔" in text and "〕" not in text and _UNCLOSED(text):
        return 0, len(text)
    gap = text.rfind("  ")
    if 0 < gap < _LONGEST_MARK and ":" in text[:gap] and (place := number_in(text[gap + 2 :])):
        return gap + 2 + place[0], gap + 2 + place[1]
    return _in_telegram_head(text)


_IN_RECORD: Final = re.compile(r"(?:^|[ ;,〔])(?:发文)?(?:字 *号|文 *号)(?: ?:|〕) ?([^ :]{4,30}号)(?= |$)").search


def number_in_record(text: str) -> tuple[int, int] | None:
    """Give the place of the number in a line of a page's record that holds more beside it.

    >>> text = "索引号:00112 文号:柳发〔2026〕8号 主题分类:科技"
    >>> text[slice(*number_in_record(text))]
    '柳发〔2026〕8号'
    """
    match = _IN_RECORD(text) if "号" in text else None
    place = number_in(match[1]) if match else None
    return (match.start(1) + place[0], match.start(1) + place[1]) if match and place else None


def _letterhead_before(words: str) -> int:
    """Give where the number begins in words that open with the letterhead and a blank: 柳城市科协 柳科协〔2026〕8号."""
    at = words.find(" ")
    if at < _SHORTEST_BODY:
        return 0
    bracket = next((k for k, char in enumerate(words) if char in "〔[(〈<「"), len(words))
    gap = words.rfind(" ", 0, bracket)
    while gap >= _SHORTEST_BODY:
        if _SUFFIXED(words, 0, gap) or bodies_in(words[:gap].rstrip(" ")):
            return gap + 1
        gap = words.rfind(" ", 0, gap)
    return 0


def _in_telegram_head(text: str) -> tuple[int, int] | None:
    """Give the place of the number in a line such as 等级  特急·明电    柳汛电〔2026〕3号    柳机发12号."""
    cells = [cell for cell in _CELL(text) if cell.start()] if is_telegram_head(text) else []
    found = ((cell.start(), number_in(cell[0])) for cell in cells)
    return next(((at + place[0], at + place[1]) for at, place in found if place), None)


_DECREE: Final = re.compile(
    rf"([\u4e00-\u9fff ]{{2,40}}?(?:令|公 ?告|通 ?告)) *[(〔]?((?:[12][0-9]{{3}} ?年 ?)?第 ?{_N}{{1,6}} ?号)[)〕]?"
)


def decree_in(text: str) -> tuple[int, int, int] | None:
    """Give where title and number part in a line that is both: end of the title, place of the number.

    >>> text = "柳江省人民政府令第28号"
    >>> stop, start, end = decree_in(text)
    >>> text[:stop], text[start:end]
    ('柳江省人民政府令', '第28号')
    """
    if "号" not in text or len(text) > 60 or (match := _DECREE.fullmatch(text)) is None:
        return None
    if text[-1] in ")〕" and not match[1].endswith("令") and "年" not in match[2]:
        return None
    return match.end(1), match.start(2), match.end(2)


def _bare(words: str) -> bool:
    return DocumentNumber.read(words).readable


def _may_follow(rest: str) -> bool:
    return bool(_SIGNED.match(rest)) or (not any(mark in rest for mark in "。;《") and len(rest) < 50)


def signatories_in(text: str) -> list[tuple[int, int]]:
    """Give the places of the names behind 签发人: in a folded line.

    >>> text = "柳政〔2026〕7号    签发人:陈 立  白敏之"
    >>> [text[a:b] for a, b in signatories_in(text)]
    ['陈 立', '白敏之']
    """
    if "签发" not in text or (match := _SIGNED.search(text)) is None:
        return []
    behind = _NEXT_LABEL(text, match.end())
    return names_in(text[: behind.start()] if behind else text, match.end())


_NAME: Final = re.compile(r"[\u4e00-\u9fff·]{2,5}|[\u4e00-\u9fff] +[\u4e00-\u9fff](?: +[\u4e00-\u9fff])?(?= |$|、|,)")


def names_in(text: str, start: int) -> list[tuple[int, int]]:
    """Give the places of personal names from `start` on, letter-spaced ones included."""
    return [(match.start(), match.end()) for match in _NAME.finditer(text, start)]
