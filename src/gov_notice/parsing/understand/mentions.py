"""Where a paragraph names another document: the title in 《》, the numbers and short names beside it."""

import re
from typing import Final

from attrs import frozen

from gov_notice.model import Citation, DocumentNumber, IssuingBody
from gov_notice.model.genres import genre_at_end
from gov_notice.model.joint_names import is_body_name, split_bodies
from gov_notice.model.titles import Title
from gov_notice.parsing.paragraphs import Paragraph

__all__ = ["Mention", "citation_of", "compact", "mentions", "plain_title", "printed_number"]

Place = tuple[int, int]

_PLAIN: Final = str.maketrans({"〈": "《", "〉": "》", "<": "《", ">": "》", "“": '"', "”": '"', "（": "(", "）": ")"})
_HAN: Final = "\u4e00-\u9fff"
_YEAR: Final = r"(?:19|20)[0-9oO〇]{2}"
_DATED: Final = re.compile(rf"[〔\[(<〈]? ?{_YEAR} ?年?[〕\])>〉] ?(?:[{_HAN}]{{0,4}}字?)?第? ?[0-9oO]{{1,5}} ?号")
_CODE_BEFORE: Final = re.compile(rf"[{_HAN}A-Za-z]{{1,24}}(?:[(〔\[][{_HAN}]{{1,6}}[)〕\]][{_HAN}]{{0,6}})? ?\Z")
_YEAR_FIRST: Final = re.compile(rf"[〔\[(](?:{_YEAR}|[89][0-9])[〕\])] ?[{_HAN}]{{2,12}}?第? ?[0-9]{{1,5}} ?号")
_DECREE: Final = re.compile(
    rf"(?<=令)[〔\[(]? ?第 ?[0-9〇零一二三四五六七八九十百]{{1,6}} ?号[〕\])]?|第 ?[0-9]{{1,5}} ?号令"
)
_ANNOUNCED: Final = re.compile(rf"{_YEAR}年第 ?[0-9]{{1,4}} ?号")
_STANDARD: Final = re.compile(
    r"[A-Z]{2,5}(?:/[A-Z]{1,3})? ?[A-Z]?[0-9]{1,6}(?:\.[0-9]{1,3})? ?- ?(?:19|20)?[0-9]{2}(?![0-9])"
)
_LEAD_IN: Final = re.compile(
    "根据|按照|依据|依照|遵照|参照|贯彻|落实|执行|实施|学习|宣传|现将|现把|收到|下发|印发|转发|批转|发布|公布|制发|颁布|批准|同意|"
    "文件|通知|规定|要求|结合|以及|对照|通过|关于|有关|废止|修改|修订|我[省市县区局厅院部委校]|你[省市县区局厅院部委校]|[的了将把现见]"
)
_LEADING: Final = re.compile("[以按据由及和与或在同原,、]")
_LAST_ORGAN: Final = re.compile(".*(?:办公厅|办公室|委员会|人民政府|[局厅部])(?=..)")
_FULL_ORGAN: Final = re.compile(
    rf"(?:[省市县区州]|国务院|国家|中央|中共|[{_HAN}]{{2,6}}[省市县区州])[{_HAN}]{{1,14}}(?:办公厅|办公室|委员会|人民政府|政府|[局厅部])(?=..)"
)
_LONG_CODE: Final = 10
_GAP: Final = re.compile(r"(?: ?(?:文件|文|精神|一文))? ?")
_BRACKET: Final = re.compile(r" ?\(")
_FARTHEST: Final = 160
_PIECES: Final = re.compile(r"[,;、。 ]+")
_SHORT: Final = re.compile(r"(?:以下|下)(?:统|简)?称(?:为)?:? ?[《“\"‘]?([^《》“”\"’]{1,30})")
_ANNEXED: Final = re.compile(r"[见详]?(?:见)?附(?:件|表|后)?(?: ?[0-9一二三四五六七八九十]{1,3})?\Z")
_ENCLOSING: Final = re.compile("(?:所附|后附|附上|随文附|附)的?\\Z").search
_EDITION: Final = re.compile(r"[^。;《]{0,20}?编号为?:? ?")
_AUTHORED: Final = re.compile(
    "(?:联合|共同|联合下发|联合印发)?(?:印发|发布|下发|转发|制定|制订|出台|颁布|公布|发出|报来|上报|报送)?的?\\Z"
)
_BODY_CHARS: Final = re.compile(rf"[{_HAN}、() ]{{2,60}}\Z")
_BLANK: Final = re.compile(r"(?<![A-Za-z0-9,.:;&])\s+|\s+(?![A-Za-z0-9&])").sub


def compact(printed: str) -> str:
    """Give printed words without the white space inside Chinese text."""
    return _BLANK("", printed).strip()


@frozen(kw_only=True)
class Mention:
    """One document that a paragraph names; places count characters of the paragraph."""

    start: int
    stop: int
    title: Place | None = None
    numbers: tuple[Place, ...] = ()
    short_name: Place | None = None
    issuers: tuple[IssuingBody, ...] = ()
    annexed: bool = False
    """附件N stands behind it: its text is annexed."""
    quoted: bool = True
    """The title stands in 《》."""


def plain_title(title: str) -> str:
    """Give a title as it is compared: one kind of marks inside, no white space.

    >>> plain_title("《关于印发〈办法〉的通知》") == plain_title("关于印发《办法》的 通知")
    True
    """
    return "".join(title.translate(_PLAIN).split())


def citation_of(paragraph: Paragraph, mention: Mention) -> Citation:
    """Make the citation of a mention: printed words, and the bodies named in the title or before it."""
    printed = paragraph.printed
    title = compact(printed[slice(*mention.title)]) if mention.title else None
    number = printed_number(paragraph, mention.numbers[0]) if mention.numbers else None
    issuers = Title.read(title).issuers if title else ()
    return Citation(
        title=title or None,
        number=number,
        issuers=issuers or mention.issuers,
        short_name=compact(printed[slice(*mention.short_name)]) or None if mention.short_name else None,
    )


def printed_number(paragraph: Paragraph, place: Place) -> DocumentNumber:
    """Read the number at a place of a paragraph."""
    return DocumentNumber.read("".join(paragraph.printed[slice(*place)].split()))


def mentions(text: str, printed: str) -> list[Mention]:
    """Find the documents that a folded paragraph names, in order.

    >>> words = "根据《柳城市绿地管理办法》(柳政发〔2019〕3号,以下简称《办法》)和柳建〔2020〕7号文件"
    >>> [(words[m.start : m.stop], len(m.numbers)) for m in mentions(words, words)]
    [('《柳城市绿地管理办法》(柳政发〔2019〕3号,以下简称《办法》)', 1), ('柳建〔2020〕7号', 1)]
    """
    titles = _titles(text) if "《" in text else []
    numbers = _numbers(text, titles) if "号" in text else []
    found: list[Mention] = []
    taken: set[Place] = set()
    for at, title in enumerate(titles):
        limit = titles[at + 1][0] if at + 1 < len(titles) else len(text)
        floor = titles[at - 1][1] if at else 0
        mention = _titled(text, printed, title, numbers, floor, limit)
        taken.update(mention.numbers)
        found.append(mention)
    found.extend(
        _numbered(text, printed, place) for place in numbers if place not in taken and not _within(place, found)
    )
    return sorted(found, key=lambda mention: mention.start)


def _within(place: Place, found: list[Mention]) -> bool:
    return any(mention.start <= place[0] < mention.stop and mention.title is not None for mention in found)


def _titles(text: str) -> list[Place]:
    """Give the outermost pairs of 《》, marks included."""
    opened: list[int] = []
    pairs: list[Place] = []
    for match in re.finditer("[《》]", text):
        if match[0] == "《":
            opened.append(match.start())
        elif opened:
            start = opened.pop()
            while pairs and pairs[-1][0] > start:
                pairs.pop()
            pairs.append((start, match.end()))
    return [pair for pair in pairs if text[pair[0] + 1 : pair[1] - 1].strip()]


def _numbers(text: str, titles: list[Place]) -> list[Place]:
    """Give the numbers that stand outside the titles."""
    places: list[Place] = []
    for match in _DATED.finditer(text):
        if code := _CODE_BEFORE.search(text, max(0, match.start() - 40), match.start()):
            places.append((match.start() - len(_trimmed(code[0])), match.end()))
    places.extend((match.start(), match.end()) for match in _YEAR_FIRST.finditer(text))
    if "令" in text:
        for match in _DECREE.finditer(text):
            code = _CODE_BEFORE.search(text, max(0, match.start() - 30), match.start())
            places.append((match.start() - (len(_trimmed(code[0])) if code else 0), match.end()))
    if "年第" in text:
        places.extend((match.start(), match.end()) for match in _ANNOUNCED.finditer(text))
    kept: list[Place] = []
    at = 0
    for place in sorted(places, key=lambda p: (p[1], p[0])):
        while at < len(titles) and titles[at][1] <= place[0]:
            at += 1
        inside = at < len(titles) and titles[at][0] < place[0] < titles[at][1]
        if place[1] - place[0] > 4 and not inside and not (kept and place[0] < kept[-1][1]):
            kept.append(place)
    return kept


def _trimmed(code: str) -> str:
    """Give the agency code at the end of the words before a number."""
    for match in _LEAD_IN.finditer(code):
        last = match.end()
        if last < len(code.rstrip()):
            rest = code[last:]
            if len(rest.strip()) > 1:
                trimmed = rest
                return _trimmed(trimmed) if _LEAD_IN.search(trimmed) and len(trimmed) > 4 else _unled(trimmed)
    return _unled(code)


def _unled(code: str) -> str:
    while len(code) > 2 and _LEADING.match(code):
        code = code[1:]
    organ = _FULL_ORGAN.match(code) or (_LAST_ORGAN.match(code) if len(code) > _LONG_CODE else None)
    return code[organ.end() :] if organ else code


def _numbered(text: str, printed: str, place: Place) -> Mention:
    """Give a number alone, with the title that stands before its bracket without 《》, if one does."""
    start, stop = place
    opening = text.rfind("(", max(0, start - 2), start)
    if opening > 0 and not text[opening + 1 : start].strip():
        head = text[max(0, opening - 80) : opening].rstrip()
        if (about := head.rfind("关于")) >= 0 and genre_at_end(head) and not re.search("[。;,:》]", head[about:]):
            before = re.split("[。;,:》]", head[:about])[-1]
            leads = [match.end() for match in _LEAD_IN.finditer(before)]
            organ = before[leads[-1] if leads else 0 :]
            at = opening - len(text[max(0, opening - 80) : opening]) + about - (len(organ) if _bodies(organ) else 0)
            end = at + len(text[at:opening].rstrip())
            return Mention(
                start=at, stop=stop + text.startswith(")", stop), title=(at, end), numbers=(place,), quoted=False
            )
    return Mention(start=start, stop=stop, numbers=(place,))


def _titled(text: str, printed: str, title: Place, numbers: list[Place], floor: int, limit: int) -> Mention:
    start, stop = title
    within: list[Place] = []
    short: Place | None = None
    annexed = False
    before = next((place for place in numbers if _leads_to(text, place, start)), None)
    at = _end(_GAP, text, stop)
    while (opening := _BRACKET.match(text, at)) and opening.end() <= limit:
        close = _closing(text, opening.end() - 1)
        if close is None:
            break
        content = (opening.end(), close)
        words = text[slice(*content)].strip()
        if (called := _SHORT.search(text, *content)) is not None:
            short = called.span(1)
        pieces = _number_pieces(text, content)
        within.extend(pieces)
        annexed |= _ANNEXED.match(words) is not None
        if not (pieces or called or _ANNEXED.match(words)):
            break
        stop = at = close + 1
    if standard := _STANDARD.match(text, _end(_GAP, text, stop)) or _edition(text, stop):
        within.append(standard.span())
        stop = standard.end()
    if before:
        within.insert(0, before)
        start = before[0]
    return Mention(
        start=start,
        stop=stop,
        title=(title[0] + 1, title[1] - 1),
        numbers=tuple(within),
        short_name=short,
        issuers=_issuers_before(text, printed, floor, start),
        annexed=annexed or _ENCLOSING(text[max(0, start - 6) : start]) is not None,
    )


def _leads_to(text: str, number: Place, title_at: int) -> bool:
    return 0 <= title_at - number[1] < 4 and text[number[1] : title_at].strip() in {"", "文", "文件", "令", "公告"}


def _edition(text: str, at: int) -> re.Match[str] | None:
    match = _EDITION.match(text, at)
    return _STANDARD.match(text, match.end()) if match else None


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at


def _closing(text: str, opening: int) -> int | None:
    depth = 0
    for at in range(opening, min(len(text), opening + _FARTHEST)):
        depth += (text[at] == "(") - (text[at] == ")")
        if not depth:
            return at
    return None


def _number_pieces(text: str, content: Place) -> list[Place]:
    """Give the numbers in a bracket behind a title: (柳政发〔2019〕3号、柳建〔2019〕7号,以下简称《办法》)."""
    whole = text[slice(*content)]
    if "号" not in whole and not any(char.isascii() and char.isupper() for char in whole):
        return []
    pieces: list[Place] = []
    at = content[0]
    for match in [*_PIECES.finditer(text, *content), None]:
        end = match.start() if match else content[1]
        start = at + len(text[at:end]) - len(text[at:end].lstrip())
        at = match.end() if match else end
        if match and match[0] == " ":
            # a blank may stand inside a number: joined with what follows, unless it ends one
            if not text[start:end].endswith("号"):
                at = start
                continue
        if start < end and _is_number(text[start:end]):
            pieces.append((start, end))
    return pieces


def _is_number(words: str) -> bool:
    if DocumentNumber.read(words).readable or _STANDARD.fullmatch(words):
        return True
    return words.endswith("号") and any("0" <= char <= "9" for char in words) and len(words) < 30


def _issuers_before(text: str, printed: str, floor: int, start: int) -> tuple[IssuingBody, ...]:
    """Give the bodies that stand before a title as its authors: 省科协、省科技厅《关于…》."""
    window = text[max(floor, start - 60) : start]
    run = _BODY_CHARS.search(window)
    if run is None:
        return ()
    words = run[0]
    if (authored := _AUTHORED.search(words)) is not None:
        words = words[: authored.start()]
    leads = [match.end() for match in _LEAD_IN.finditer(words) if match.end() < len(words)]
    first = leads[-1] if leads else 0
    end = start - len(run[0]) + len(words)
    names = _bodies(compact(printed[end - len(words) + first : end]).lstrip("、和与及以经由"))
    return tuple(IssuingBody(name) for name in names)


def _bodies(words: str) -> tuple[str, ...]:
    names = split_bodies(words) if words.strip() else ()
    return names if names and all(is_body_name(name) for name in names) else ()
