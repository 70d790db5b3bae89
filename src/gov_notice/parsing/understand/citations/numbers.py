"""Where document numbers and codes of standards stand in running text."""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final, TypeAlias

from gov_notice.model import DocumentNumber
from gov_notice.model.joint_names import NATIONAL_BODIES

__all__ = ["Place", "number_words", "numbers_in", "numbers_in_bracket", "standard_at", "without_lead_in"]

Place: TypeAlias = tuple[int, int]
"""Start and stop in a paragraph's text."""

_HAN: Final = "\u4e00-\u9fff"
_YEAR: Final = r"(?:19|20)[0-9oO〇]{2}"
_MORE: Final = "(?: ?[、和及与] ?[0-9]{1,5}){1,12} ?号"
"""What follows the first of several serials: 6、7号."""
_DATED: Final = re.compile(
    rf"{_YEAR} ?年?[〕\])>〉] ?(?:[{_HAN}]{{0,4}}字?)?第? ?"
    rf"(?:[0-9oO]{{1,5}}|[〈(〔][0-9]{{1,5}}[〉)〕])(?: ?号|(?={_MORE}))"
)
"""From the year on, whose bracket may open before it."""
_OPENING: Final = frozenset("〔[(<〈")
_LONGEST_WORDS: Final = 24
_BRACKETED: Final = re.compile(
    rf"[{_HAN}A-Za-z]{{1,{_LONGEST_WORDS}}}[(〔\[〈][{_HAN}]{{1,6}}[)〕\]〉][{_HAN}]{{0,6}} ?\Z"
)
_CLOSING: Final = (")", "〕", "]", "〉")
_UNITS: Final = frozenset("年月日号点时")
"""What stands between a figure and the words behind it."""
_APART: Final = re.compile(f"[^{_HAN}A-Za-z]")
_LONGEST_CODE: Final = 40
_YEAR_FIRST: Final = re.compile(
    rf"[〔\[(](?:{_YEAR}|[89][0-9])[〕\])] ?[{_HAN}]{{2,12}}?第? ?[0-9]{{1,5}} ?号"
    # without a code only in a bracket: 某通知单(〔2026〕3号)
    rf"|(?<=\()[〔\[]{_YEAR}[〕\]] ?第? ?[0-9]{{1,5}} ?号(?=[),])"
)
_DECREE: Final = re.compile(
    r"(?<=令)[〔\[(]? ?第 ?[0-9〇零一二三四五六七八九十百]{1,6} ?号[〕\])]?|第 ?[0-9]{1,5} ?号令"
)
_ANNOUNCED: Final = re.compile(rf"{_YEAR}年第 ?[0-9]{{1,4}} ?号")
_STANDARD: Final = re.compile(
    r"[A-Z]{2,5}[0-9]{0,2}(?:/[A-Z]{1,3})? ?[A-Z]?[0-9]{1,6}(?:\.[0-9]{1,3})? ?- ?(?:19|20)?[0-9]{2}(?![0-9])"
)
_STANDARD_ALONE: Final = re.compile(
    r"(?<![A-Za-z0-9/])(?:GB[JZ]?|DB[0-9]{2})(?:/[TZ]?)? ?[0-9]{1,6}(?:\.[0-9]{1,3})?"
    r" ?- ?(?:(?:19|20)[0-9]{2}|[89][0-9])(?![0-9])"
)
_LEAD_IN: Final = re.compile(
    "根据|按照|依据|依照|遵照|参照|贯彻|落实|执行|实施|学习|宣传|现将|现把|收到|下发|印发|转发|批转|发布|公布|制发|颁布|批准|同意|"
    "文件|通知|规定|要求|结合|享受|适用|(?<=[院局府厅委部会室业已曾])以|参考|参见|详见|以及|对照|通过|关于|有关|废止|修改|修订|的|了|将|把|现|见|"
    "[我你](?:[省市县区局厅院部委校]|公司|单位|中心|集团)|贵(?:[省县区局厅院校]|公司|单位|中心|集团)"
)
_LEADING: Final = re.compile("[号条款项日以按据由及和与或在,、]|经(?![信贸济开合])").match
_LAST_ORGAN: Final = re.compile(".*(?:办公厅|办公室|委员会|人民政府|[局厅部])(?=..)")
_FULL_ORGAN: Final = re.compile(
    rf"(?:[省市县区州]|国务院|国家|中央|中共|中国|[{_HAN}]{{2,6}}[省市县区州])"
    rf"(?:[{_HAN}]{{0,14}}(?:办公厅|办公室|委员会|人民政府|政府)|[{_HAN}]{{1,14}}[局厅部会]"
    rf"|[{_HAN}]{{0,4}}[教建科计改健经贸体农信资]委(?=发改|[^办发函党字纪组]))(?=..)"
)
_NATIONAL_BODY: Final = re.compile(rf"(?:{NATIONAL_BODIES}|国家[{_HAN}]{{2,10}}委)(?:办公厅|办公室)?(?=..)")
"""人社部, 工信部 and the like begin codes: these are full names."""
_PLACE: Final = re.compile(rf"([{_HAN}]{{2,6}}?)(?:壮族|回族|维吾尔)?(?:自治[区州县]|[省市县区州旗])(?=[{_HAN}]{{2}})")
_PROVINCES: Final = {
    "北京": "京", "天津": "津", "上海": "沪", "重庆": "渝", "河北": "冀", "山西": "晋", "内蒙古": "蒙", "江苏": "苏",
    "安徽": "皖", "福建": "闽", "江西": "赣", "山东": "鲁", "河南": "豫", "湖北": "鄂", "湖南": "湘", "广东": "粤",
    "广西": "桂", "海南": "琼", "四川": "川", "贵州": "黔", "云南": "滇", "西藏": "藏",
}  # fmt: skip
"""Short names of provinces that are not the first character of the full one."""
_JOINING: Final = ("以", "据", "按照", "依照")
"""Words that join what stands before them to a number that begins with its year: 省法院业以(2001)…号."""
_SERIES: Final = ("令", "公告", "通告")
"""What the body in front belongs to the number of: 商务部公告〔2026〕5号."""
_LONG_CODE: Final = 10
_FURTHER: Final = re.compile(
    rf" ?[、和及与] ?(?P<number>[0-9]{{1,5}}(?={_MORE})|第? ?[0-9]{{1,5}} ?号)(?![楼线院室馆门口前上下晚早以之])"
).match
_SERIAL: Final = re.compile("第? ?[0-9]{1,5} ?号").fullmatch
_DIGITS: Final = frozenset("0123456789")
_FIRST_OF_SERIAL: Final = _DIGITS | {"第"}
_LONGEST_RUN: Final = 120
"""Within as many characters the code stands of which a serial is one of several; half of them may be serials."""
_PIECES: Final = re.compile(r"[,;、。]+")
_GIVEN: Final = re.compile("(?:公布|发布|颁布|印发|修订|修正)\\Z")


def numbers_in(text: str, outside: list[Place]) -> list[Place]:
    """Give the places of document numbers in a folded text, but for those inside given places.

    >>> words = "按照县政府柳政发〔2019〕3号文件和财政部令第85号的规定"
    >>> [words[a:b] for a, b in numbers_in(words, [])]
    ['柳政发〔2019〕3号', '财政部令第85号']

    Of several serials behind one code, each has its place: 3号 and 4号 of 柳政发〔2019〕3号、4号.
    """
    places: list[Place] = []
    further: set[Place] = set()
    for match in _DATED.finditer(text):
        place = _with_code(text, _opening(text, match.start()), match.end())
        if place:
            places.append(place)
            further.update(_further(text, place[1]))
    places.extend(match.span() for match in _YEAR_FIRST.finditer(text))
    if "令" in text:
        places.extend(_with_code(text, *match.span()) or match.span() for match in _DECREE.finditer(text))
    if "年第" in text:
        places.extend(match.span() for match in _ANNOUNCED.finditer(text))
    if "GB" in text or "DB" in text:
        places.extend(match.span() for match in _STANDARD_ALONE.finditer(text))
    if not places:
        return []
    kept: list[Place] = []
    at = 0
    places.extend(further)
    for start, stop in sorted(places, key=lambda place: (place[1], place[0])):
        while at < len(outside) and outside[at][1] <= start:
            at += 1
        inside = at < len(outside) and outside[at][0] < start
        if (stop - start > _SHORTEST or (start, stop) in further) and not inside and not (kept and start < kept[-1][1]):
            kept.append((start, stop))
    return kept


_SHORTEST: Final = 4


def numbers_in_bracket(text: str, content: Place, numbers: list[Place]) -> list[Place]:
    """Give the numbers in a bracket behind a title: (柳政发〔2019〕3号、柳建〔2019〕7号,以下简称《办法》).

    `numbers` are those that running text shows between the same places.
    """
    pieces: list[Place] = []
    at = content[0]
    for match in [*_PIECES.finditer(text, *content), None]:
        piece = text[at : match.start() if match else content[1]]
        start = at + len(piece) - len(piece.lstrip())
        words = _GIVEN.sub("", piece.strip())
        several = [place for place in numbers if start <= place[0] and place[1] <= start + len(words)]
        if len(several) > 1:
            pieces.extend(several)
        elif words and (_is_number(words) or (pieces and _SERIAL(words) and _code_before(text, start))):
            pieces.append((start, start + len(words)))
        at = match.end() if match else content[1]
    return pieces or numbers


def number_words(text: str, printed: str, place: Place) -> str:
    """Give a number as printed, without white space: one of several serials with the code and 号 that they share.

    >>> words = "柳政发〔2019〕3、4号"
    >>> [number_words(words, words, place) for place in numbers_in(words, [])]
    ['柳政发〔2019〕3号', '柳政发〔2019〕4号']
    """
    start, stop = place
    shared = _code_before(text, start)
    words = (printed[slice(*shared)] if shared else "") + printed[start:stop]
    unmarked = text[stop - 1 : stop] in _DIGITS and (shared or _DATED.search(text, start, stop + _LONGEST_RUN))
    return "".join(words.split()) + ("号" if unmarked and _FURTHER(text, stop) else "")


def _code_before(text: str, at: int) -> Place | None:
    """Give the place of code and year that a serial shares with those before it; None where it has its own."""
    if text[at : at + 1] not in _FIRST_OF_SERIAL:
        return None
    first = max(0, at - _LONGEST_RUN)
    found = [
        (place[0], stop)
        for match in _DATED.finditer(text, first, at + _LONGEST_RUN)
        if match.end() <= at
        and (place := _with_code(text, max(first, _opening(text, match.start())), match.end()))
        and (stop := max(text.rfind(mark, *match.span()) for mark in "〕])>〉") + 1)
        and at in takewhile(lambda start: start <= at, (start for start, _ in _further(text, match.end())))
    ]
    return found[-1] if found else None


def standard_at(text: str, at: int) -> Place | None:
    """Give the place of a standard's code that begins at a place: GB/T 9704-2012."""
    match = _STANDARD.match(text, at)
    return match.span() if match else None


def without_lead_in(words: str) -> str:
    """Give what follows the last word such as 根据 or 印发 in the words before a title or a number.

    >>> without_lead_in("现转发省科协"), without_lead_in("柳政发")
    ('省科协', '柳政发')
    """
    ends = [match.end() for match in _LEAD_IN.finditer(words) if len(words[match.end() :].strip()) > 1]
    return words[ends[-1] :] if ends else words


def _further(text: str, at: int) -> Iterator[Place]:
    """Give the places of the serials that follow a number: 、4号和5号."""
    last = at + _LONGEST_RUN // 2
    while at < last and (match := _FURTHER(text, at)):
        yield match.span("number")
        at = match.end()


def _opening(text: str, year_at: int) -> int:
    """Give where the bracket of a year opens, or the blank before the year stands."""
    at = year_at - (text[year_at - 1 : year_at] == " ")
    return at - (text[at - 1 : at] in _OPENING)


def _with_code(text: str, start: int, stop: int) -> Place | None:
    """Give the place of a number with the agency code before it; None where there is none."""
    code = _words_before(text, start)
    if not code or _LEAD_IN.fullmatch(code.strip()):
        return None
    code = _code(code)
    return (start - len(code), stop) if code else None


def _words_before(text: str, at: int) -> str:
    """Give the words that end before a place and may hold an agency code, one with brackets too: 柳政办(密)."""
    window = text[max(0, at - _LONGEST_CODE) : at]
    words = window.removesuffix(" ")
    run = _APART.split(words)[-1]
    if run[:1] in _UNITS and words[-len(run) - 1 : -len(run)].isdigit():
        # 今年5月以柳发〔2026〕8号文
        run = run[1:]
    if words[: len(words) - len(run)].endswith(_CLOSING):
        found = _BRACKETED.search(window)
        if found or not run:
            return found[0] if found else ""
    return window[len(words) - len(run[-_LONGEST_WORDS:]) :] if run else ""


def _code(words: str) -> str:
    """Give the agency code at the end of the words before a year: neither the verb nor the body before it."""
    code = without_lead_in(words)
    joined = code.rfind("及") + 1
    if joined and len(code) - joined > 1 and code[joined - 2 : joined] not in {"普及", "涉及"}:
        # 精神及县教委教计字
        code = code[joined:]
    while len(code) > 2 and _LEADING(code):
        code = code[1:]
    organ = _FULL_ORGAN.match(code) or _NATIONAL_BODY.match(code) or _place_before(code)
    if organ is None and len(code) > _LONG_CODE:
        organ = _LAST_ORGAN.match(code)
    code = code[organ.end() :] if organ and not code.endswith(_SERIES) else code
    return "" if code.endswith(_JOINING) else code


def _place_before(code: str) -> re.Match[str] | None:
    """Match the name of a place whose own short name begins the code behind it: 河南省豫政办, 柳城市柳政办."""
    match = _PLACE.match(code)
    return match if match and code[match.end()] in (match[1][0], *_PROVINCES.get(match[1], "")) else None


def _is_number(words: str) -> bool:
    if _SHORTEST < len(words) < 30 and words.endswith("号") and any("0" <= char <= "9" for char in words):
        return True
    return _STANDARD.fullmatch(words) is not None or DocumentNumber.read(words).readable
