"""Where a paragraph names another document: the title in 《》, the numbers and short names beside it."""

import re
from collections.abc import Sequence
from typing import Final

from attrs import frozen

from gov_notice.model import Citation, DocumentNumber, IssuingBody
from gov_notice.model._fields import unchecked
from gov_notice.model.genres import genre_at_end
from gov_notice.model.joint_names import is_body_name, split_bodies
from gov_notice.model.titles import issuers_in
from gov_notice.parsing.paragraphs import Paragraph
from gov_notice.parsing.understand.citations.numbers import (
    Place,
    number_words,
    numbers_in,
    numbers_in_bracket,
    standard_at,
    without_lead_in,
)

__all__ = [
    "Mention",
    "citation_of",
    "compact",
    "is_annexed",
    "is_delivered",
    "is_invoked",
    "issuers_beside",
    "may_hold_number",
    "mentions",
    "plain_title",
    "printed_number",
    "printed_title",
]

_PLAIN: Final = str.maketrans({"〈": "《", "〉": "》", "<": "《", ">": "》", "“": '"', "”": '"', "（": "(", "）": ")"})
_MARKED: Final = re.compile("[〈〉<>“”（）]").search
_HAN: Final = "\u4e00-\u9fff"
_GAP: Final = re.compile(r"(?: ?(?:文件|文|精神|一文))? ?")
_BRACKET: Final = re.compile(r" ?\(")
_BEHIND: Final = frozenset(" (文精一")
"""What a bracket behind a title, or the words between them, begin with."""
_MARK: Final = re.compile("[《》]")
_FARTHEST: Final = 160
_LONGEST_TITLE: Final = 80
_QUOTES: Final = ("“", "”", '"', "‘", "’")
_BREAK: Final = re.compile("[。;,:》]")
_CAPITAL: Final = re.compile("[A-Z]")
_SHORT: Final = re.compile(r"(?:以下|下)(?:统|简)?称(?:为)?:? ?[《“\"‘]?([^《》“”\"’]{1,30})")
_PIECE: Final = re.compile("[,;、]").split
_ANNEXED: Final = re.compile(r"[见详]?(?:见)?附(?:件|表|后)?(?: ?[0-9一二三四五六七八九十]{1,3})?\Z")
_GROUNDING: Final = re.compile(rf"(?:根据|按照|依据|依照|遵照|贯彻|落实)[{_HAN}、]{{0,20}}\Z").search
_ANNEXED_WITH: Final = re.compile(
    r"[和与及、][^,。;:《》()]{2,40}(?:\([^()]{0,20}\))?\((?:详?见)?附件 ?[0-9一二三四五六七八九十]{0,3}\)"
).match
_INVOKING: Final = re.compile(
    rf"(?:根据|按照|依据|依照|遵照|贯彻|落实|参照|符合|违反)(?:国家)?[{_HAN}、]{{0,20}}\Z"
).search
_DELIVERING: Final = re.compile(
    rf"(?:报送|提交|上报|填写|填报|填好|撰写|签订|签署|出具|下载|打印)[{_HAN}、]{{0,6}}\Z"
).search
_COMPILED: Final = re.compile("(?:的?(?:编[撰纂写印辑制]|征订|征稿|订阅|出版))").match
_ENCLOSING: Final = re.compile("(?:所附|后附|附上|随文附|附)的?\\Z").search
_EDITION: Final = re.compile(r"[^。;《]{0,20}?编号为?:? ?")
_AUTHORED: Final = re.compile(
    "(?:联合|共同|联合下发|联合印发)?(?:印发|发布|下发|转发|制定|制订|出台|颁布|公布|发出|报来|上报|报送)?的?(?:公告|通告)?\\Z"
)
_ENDS_AUTHORED: Final = frozenset("合同发布定订台出来报送的告")
_LED: Final = re.compile("、?(?:已?按|已?经(?![济信贸开])|[以由据与及]|和(?![平田县顺硕龙]))").match
_JOINED: Final = re.compile("以及|[和与及、]").match
_NO_NAME: Final = re.compile(f"[^{_HAN}、() ]")
"""What no run of names of bodies holds."""
_CENTURIES: Final = ("19", "20")
_BLANK: Final = re.compile(r"(?<![A-Za-z0-9,.:;&])\s+|\s+(?![A-Za-z0-9&])").sub


def compact(printed: str) -> str:
    """Give printed words without the white space inside Chinese text."""
    words = printed.split()
    return _BLANK("", printed).strip() if len(words) > 1 else "".join(words)


@frozen(kw_only=True)
class Mention:
    """One document that a paragraph names; places count characters of the paragraph."""

    start: int
    stop: int
    title: Place | None = None
    numbers: tuple[Place, ...] = ()
    short_name: Place | None = None
    floor: int = 0
    """Where the mention before it ends: what stands between may belong to it."""
    annexed: bool = False
    """A bracket with 附件N stands behind it."""
    quoted: bool = True
    """The title stands in 《》."""


_mention: Final = unchecked(Mention)


def plain_title(title: str) -> str:
    """Give a title as it is compared: one kind of marks inside, no white space.

    >>> plain_title("关于印发〈办法〉的通知") == plain_title("关于印发《办法》的 通知")
    True
    """
    words = "".join(title.split())
    return words.translate(_PLAIN) if _MARKED(words) else words


def printed_title(paragraph: Paragraph, mention: Mention) -> str | None:
    """Give the title of a mention in printed words, None where it has none."""
    return compact(paragraph.printed[slice(*mention.title)]) or None if mention.title else None


def citation_of(paragraph: Paragraph, mention: Mention, title: str | None) -> Citation:
    """Make the citation of a mention: printed words, and the bodies named in the title or before it."""
    printed = paragraph.printed
    return Citation(
        title=title,
        number=printed_number(paragraph, mention.numbers[0]) if mention.numbers else None,
        issuers=(issuers_in(title) if title else ()) or issuers_beside(paragraph, mention),
        short_name=compact(printed[slice(*mention.short_name)]) or None if mention.short_name else None,
    )


def printed_number(paragraph: Paragraph, place: Place) -> DocumentNumber:
    """Read the number at a place of a paragraph; a serial is read with the code that it shares with those before it."""
    return DocumentNumber.read(number_words(paragraph.text, paragraph.printed, place))


def mentions(text: str) -> list[Mention]:
    """Find the documents that a folded paragraph names, in order.

    >>> words = "根据《柳城市绿地管理办法》(柳政发〔2019〕3号,以下简称《办法》)和柳建〔2020〕7号文件"
    >>> [(words[m.start : m.stop], len(m.numbers)) for m in mentions(words)]
    [('《柳城市绿地管理办法》(柳政发〔2019〕3号,以下简称《办法》)', 1), ('柳建〔2020〕7号', 1)]
    """
    titles = _titles(text) if "《" in text else []
    numbers = numbers_in(text, titles) if may_hold_number(text) else []
    found: list[Mention] = []
    at = floor = 0
    for title in titles:
        if title[0] < floor:
            continue  # a short name inside the bracket behind the title before
        while at < len(numbers) and numbers[at][1] <= title[0] and not _leads_to(text, numbers[at], title[0]):
            if numbers[at][0] >= floor:
                found.append(_numbered(text, numbers[at], floor))
                floor = numbers[at][1]
            at += 1
        mention = _titled(text, title, numbers[at : at + _MOST_NUMBERS], floor)
        while at < len(numbers) and numbers[at][0] < mention.stop:
            at += 1
        found.append(mention)
        floor = mention.stop
    for place in numbers[at:]:
        found.append(_numbered(text, place, floor))
        floor = place[1]
    return found


def may_hold_number(text: str) -> bool:
    """Tell whether a folded paragraph can name a document by its number, or a standard by its code."""
    return "号" in text or "GB" in text or "DB" in text


_MOST_NUMBERS: Final = 12
"""As many numbers may belong to one title."""


def _titles(text: str) -> list[Place]:
    """Give the outermost pairs of 《》, marks included."""
    opened: list[int] = []
    pairs: list[Place] = []
    for match in _MARK.finditer(text):
        if match[0] == "《":
            opened.append(match.start())
        elif opened:
            start = opened.pop()
            while pairs and pairs[-1][0] > start:
                pairs.pop()
            pairs.append((start, match.end()))
    return [pair for pair in pairs if text[pair[0] + 1 : pair[1] - 1].strip()]


def _numbered(text: str, place: Place, floor: int) -> Mention:
    """Give a number alone, with the title that stands before its bracket without 《》, if one does."""
    start, stop = place
    opening = text.rfind("(", max(0, start - 2), start)
    if opening > 0 and not text[opening + 1 : start].strip() and (title := _title_before(text, opening)):
        stop += text.startswith(")", stop)
        return _mention(start=title[0], stop=stop, title=title, numbers=(place,), quoted=False)
    return _mention(start=start, stop=stop, numbers=(place,), floor=floor)


def _title_before(text: str, opening: int) -> Place | None:
    """Give the place of a title without 《》 that ends before a bracket: in plain quotes, or from its issuer on."""
    begin = max(0, opening - _LONGEST_TITLE)
    head = text[begin:opening].rstrip()
    quoted = head[-1:] in _QUOTES
    if quoted:
        head = head[:-1]
    about = head.rfind("关于")
    if about < 0 or genre_at_end(head) is None or _BREAK.search(head, about):
        return None
    before = head[:about]
    opened = max(map(before.rfind, _QUOTES)) if quoted else -1
    organ = before[opened + 1 :] if opened >= 0 else without_lead_in(_BREAK.split(before)[-1])
    return begin + about - (len(organ) if _bodies(organ) else 0), begin + len(head)


def _titled(text: str, title: Place, numbers: Sequence[Place], floor: int) -> Mention:
    """Give a title in 《》 with the number before it or the brackets behind it; `numbers` are the next ones."""
    start, stop = title
    name, within = _inside(text, (title[0] + 1, title[1] - 1))
    short: Place | None = None
    annexed = False
    at = _end(_GAP, text, stop) if text[stop : stop + 1] in _BEHIND else len(text)
    while (opening := _BRACKET.match(text, at)) and (close := _closing(text, opening.end() - 1)):
        content = (opening.end(), close)
        called = _SHORT.search(text, *content)
        inside = [place for place in numbers if content[0] <= place[0] and place[1] <= close]
        pieces = numbers_in_bracket(text, content, inside) if inside or _may_hold_number(text, content) else []
        attached = "附" in (words := text[slice(*content)]) and any(
            _ANNEXED.match(piece.strip()) for piece in _PIECE(words)
        )
        if not (pieces or called or attached):
            break
        within.extend(pieces)
        short = called.span(1) if called else short
        annexed |= attached
        stop = at = close + 1
    if standard := standard_at(text, _end(_GAP, text, stop)) or _edition(text, stop):
        within.append(standard)
        stop = standard[1]
    if numbers and _leads_to(text, numbers[0], start):
        within.insert(0, numbers[0])
        start = numbers[0][0]
    return _mention(
        start=start,
        stop=stop,
        title=name,
        numbers=tuple(within),
        short_name=short,
        floor=floor,
        annexed=annexed,
    )


def is_delivered(text: str, mention: Mention) -> bool:
    """Tell whether 填写, 报送 or the like stands before a title in 《》: it is yet to be written."""
    start = mention.start
    return mention.quoted and (
        _DELIVERING(text[max(mention.floor, start - 12) : start]) is not None
        or _COMPILED(text, mention.stop) is not None
    )


def is_invoked(text: str, mention: Mention) -> bool:
    """Tell whether 根据, 按照, 落实 or the like stands before a title in 《》: it binds or guides."""
    return mention.quoted and _INVOKING(text[max(mention.floor, mention.start - 40) : mention.start]) is not None


def is_annexed(text: str, mention: Mention) -> bool:
    """Tell whether 附件N stands behind a title in 《》, or 所附 before it: its text is annexed."""
    if mention.annexed:
        return True
    if not mention.quoted:
        return False
    if _ENCLOSING(text[max(0, mention.start - 6) : mention.start]) is not None:
        return True
    # 《甲目录》和乙一览表(见附件): the note is on both
    return (
        text.find("附件", mention.stop, mention.stop + _FARTHEST) > 0
        and not _GROUNDING(text[max(0, mention.start - 24) : mention.start])
        and _ANNEXED_WITH(text, mention.stop) is not None
    )


def _inside(text: str, name: Place) -> tuple[Place, list[Place]]:
    """Part a title from a number that stands inside its marks: 《某规划（柳政发〔2017〕35号）》."""
    opening = text.rfind("(", name[0], name[1]) if text.startswith("号)", name[1] - 2) else -1
    while opening > name[0] and _closing(text, opening) != name[1] - 1:
        opening = text.rfind("(", name[0], opening)
    numbers = numbers_in_bracket(text, (opening + 1, name[1] - 1), []) if opening > name[0] else []
    return ((name[0], opening), numbers) if numbers else (name, [])


def _may_hold_number(text: str, content: Place) -> bool:
    return "号" in text[slice(*content)] or _CAPITAL.search(text, *content) is not None


def _leads_to(text: str, number: Place, title_at: int) -> bool:
    return 0 <= title_at - number[1] < 4 and text[number[1] : title_at].strip() in {"", "文", "文件", "令", "公告"}


def _edition(text: str, at: int) -> Place | None:
    match = _EDITION.match(text, at) if text.find("编号", at, at + 22) >= 0 else None
    return standard_at(text, match.end()) if match else None


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


def issuers_beside(paragraph: Paragraph, mention: Mention) -> tuple[IssuingBody, ...]:
    """Give the bodies that stand before a title as its authors: 省科协、省科技厅《关于…》.

    A number has them only where a year without code begins it: 财政部公告2023年第12号.
    """
    text, printed, floor, start = paragraph.text, paragraph.printed, mention.floor, mention.start
    if not (mention.quoted if mention.title else text[start : start + 2] in _CENTURIES):
        return ()
    window = text[max(floor, start - 60) : start]
    run = _NO_NAME.split(window)[-1]
    if len(run) < 2:
        return ()
    joins = 0 < floor == start - len(run)
    authored = _AUTHORED.search(run) if run[-1] in _ENDS_AUTHORED else None
    words = run[: authored.start()] if authored else run
    end = start - len(run) + len(words)
    run_of_names = compact(printed[end - len(without_lead_in(words)) : end])
    lead = (_JOINED if joins else _LED)(run_of_names)
    names = _bodies(_beside(run_of_names[lead.end() :] if lead else run_of_names))
    return tuple(IssuingBody(name) for name in names)


def _beside(words: str) -> str:
    """Give what follows 与 where a body stands behind it alone: 税率与商务部."""
    before, _, behind = words.rpartition("与")
    return behind if before and is_body_name(behind) and not _bodies(before) else words


def _bodies(words: str) -> tuple[str, ...]:
    names = split_bodies(words) if words.strip() else ()
    return names if names and all(is_body_name(name) for name in names) else ()
