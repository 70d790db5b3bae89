"""Safe marks at which a line holds the beginning of another: for texts that lost their line breaks."""

import re
from itertools import pairwise
from typing import Final

from gov_notice.model.numerals import numeral_value
from gov_notice.parsing.recognise.addressee import is_addressee
from gov_notice.parsing.recognise.bodies import bodies_in
from gov_notice.parsing.recognise.head import is_chrome

__all__ = ["addressee_before_text", "cuts", "may_be_cut"]

_LONG: Final = 90
_ORDINAL: Final = re.compile(
    r"([一二三四五六七八九十](?<![一二三四五六七八九十第].)[一二三四五六七八九十]{0,2})[、,]"
    r"(?![一二三四五六七八九十0-9]{1,3}[、年月日,季期批级])"
)
_ORDINALS: Final = frozenset("一二三四五六七八九十")
_RUN_ON: Final = re.compile("[。;][“”]?[二三四五六七八九十]{1,3}、").search
_SECOND: Final = re.compile(r"(?<=[。;:!?.) ])[(][一二三四五六七八九十]{1,3}[)]")
_ARTICLE: Final = re.compile("(?:^|[。 ])第[一二三四五六七八九十百]{1,4}条").search
_ANNEX: Final = re.compile(r"(?<=[。;:!?)” ])附 ?件 ?[1-9]? ?[:.]|(?<=[0-9A-Za-z])附件:")
_GAP: Final = re.compile(r"(?<! ) {2,}(?=[^ ])")
_NUMBER: Final = re.compile(
    r"[\u4e00-\u9fff]{2,14}[〔\[(]?[12][0-9oO〇一二三四五六七八九]{3}[〕\])]第? ?[0-9oO]{1,5} ?号(?![,、。)》和的文])"
)
_TITLE_IN_NUMBER: Final = re.compile("(?:通知|通报|意见|决定|公告|通告|批复|报告|请示|函)(?=[\u4e00-\u9fff])")
"""The end of a title that the number is run on to."""
_ORGAN_BEFORE_CODE: Final = re.compile(r".*(?:室|局|委|会|府|部|院|厅|处|司|院|公司|中心)(?=[\u4e00-\u9fff]{2,})")
_TITLE_END: Final = re.compile(
    r"的(?:紧急|补充|联合)?(?:通知|通报|函|复函|批复|报告|请示|决定|意见|公告|通告|议案|会议纪要)(?:\([^()]{1,12}\))?"
    r"|(?:公告|通告|公示|通报|会议纪要)(?=根据|为[了深进认加切做全贯]|经|按照|现将|现就|各|我[省市县区局校]|近)"
)
_DIGITS: Final = "[0-9oO〇一二三四五六七八九十 ]"
_DATE: Final = re.compile(
    rf"[12一二]{_DIGITS}{{3,5}}年 ?(?:{_DIGITS}{{1,4}}|元)月 ?{_DIGITS}{{1,4}}日"
    r"(?= *(?:$|附|抄送|主题词|\((?:此件|联系|公开|盖章|印)| {2,}"
    r"| (?:扫一扫|〔?(?:打印|关闭)|分享|上一[篇条]|版权|责任编辑)"
    # the head of the next document: its number, its letterhead, its title
    r"| (?:[\u4e00-\u9fff]{2,14}[〔\[(][12][0-9]{3}[〕\])]|[\u4e00-\u9fff]{4,20}文件 "
    r"|[\u4e00-\u9fff]{0,30}关于[^ 。;:]{4,80}的))"
    # rules that are printed behind it, run on
    r"|[\u4e00-\u9fff]{4,40}(?:办法|规定|细则|条例|规则|章程|规程|制度|方案)(?:\([^()]{1,12}\))? ?(?:第一[章条]|总则))"
)
_PAGE_WORDS: Final = re.compile(
    r"\((?:此件|本文)[^()]{0,12}\) *|(?:次数|浏览量?|阅读量?|点击量?) ?: ?[0-9]+(?: ?次)? +"
    r"|>{1,2} ?[^ >]{2,12} +(?=[^>]{0,40}关于)"
    r"|字 ?[体号] ?: ?[〔\[]? ?大 ?中 ?小 ?[〕\]]? *"
)
_FOOT: Final = re.compile("〔?(?:打印本页|打印|关闭(?:窗口)?)〕|上一[篇条] ?:|版权所有")
_BLANK: Final = re.compile(r"(?<=[^ ]) (?=[^ ])").finditer
_WITHIN: Final = re.compile(
    r".?[0-9A-Za-z] [年月日时分秒元万亿号个名人次页份台项A-Za-z].?|.?[年月日第约达至] [0-9].?|.?[A-Za-z] [0-9A-Za-z].?"
    "|.?[电传联地邮手] [话真系址编机].?"
).fullmatch
_SPACED_NAME: Final = re.compile("[,;:、(。][\u4e00-\u9fff]{2}[,:;、(]").fullmatch
"""A name of two characters with the blank between them left out: ;靳 霞,电话."""
_NUMBERED: Final = re.compile(r"[0-9一二三四五六七八九十]{1,3}[.、:]").fullmatch
_BEGINS_WITH_DIGIT: Final = re.compile(r"[12][0-9]{3} ?[年./-]|[0-9]{1,2}(?:[.、]|月)").match
_OF_CONTACT: Final = re.compile(r"(?:联系|咨询|办公)?电话|手机|传真|邮箱|电子邮|邮编|地址|[Ee]-?mail|QQ|内线").match
_OPENS_DATE: Final = frozenset("12一二")
_BEFORE_SECOND: Final = ("。(一)", "如下:(一)", "如下(一)")
_OPENS_CUT: Final = _ORDINALS | _OPENS_DATE
"""What a short line begins with in which another may begin."""
_FEWEST_SECOND: Final = 3
_FEW_STOPS: Final = 2
_FEWEST_LETTERS, _SHORTEST_NAME, _SHORTEST_WORD, _LONGEST_LABEL = 2, 4, 5, 8
_LONGEST_SIGNATURE: Final = 60
_LONGEST_ADDRESSEES: Final = 200
_SHORTEST_TEXT: Final = 12
_ADDRESSED: Final = re.compile(r"[^:]{4,200}(?:[局厅部委府办室院所会社司校处站]|单位|部门|企业): {2,}(?=\S)").match
_HEADING_END: Final = re.compile(r"[一二三四五六七八九十]{1,3}[、,][^ ,。;:]{2,16} +(?=[^ ])").match
_COLOPHON: Final = re.compile(r"(?<=[。 日)])(?:抄[送报]|主题词|分送) ?:")
_STOPS: Final = "。;:!?.) ”下"


def may_be_cut(line: str) -> bool:
    """Tell by its length and its gaps whether another line may begin in a folded line."""
    if len(line) >= _LONG or ("  " in line and ("    " in line or ":  " in line)):
        return True
    first = line[:1]
    if first not in _OPENS_CUT:
        return False
    return (first in _ORDINALS and bool(_RUN_ON(line))) or ("附" in line and first in _OPENS_DATE)


def addressee_before_text(line: str) -> list[int]:
    """Give the place behind the colon of addressees that the text follows on the same line, where some do.

    >>> addressee_before_text("各学院:为做好今年的征兵工作,现将有关事项通知如下。")
    [4]
    """
    colon = line.find(":", 0, _LONGEST_ADDRESSEES)
    rest = line[colon + 1 :]
    prose = len(rest) > _SHORTEST_TEXT and ("," in rest or "。" in rest)
    if colon <= 0 or not prose or line[colon - 1].isdigit() or line.count("(", 0, colon) > line.count(")", 0, colon):
        return []
    return [colon + 1] if is_addressee(line[: colon + 1]) else []


def cuts(line: str, *, head: str | None = None) -> list[int]:
    """Give the places in a folded line where another line begins.

    `head` is how the text began; None for its first line, which may hold the whole head.

    >>> text = "现将有关事项通知如下一、会议时间。6月9日上午九时，会期半天二、会议地点。市政府三楼会议室。" * 2
    >>> [text[at : at + 2] for at in cuts(text)][:2]
    ['一、', '二、']
    """
    if " " in line and len(line) > _LONG and (blanks := _line_ends_left_as_blanks(line)):
        return _with_cuts_between(line, blanks, begins=head is None)
    if head is None and len(line) > 2 * _LONG and (ends := _ends_of_documents(line)):
        places = [0, *ends, len(line)]
        parts = [start + at for start, stop in pairwise(places) for at in _cuts(line[start:stop], None)]
        return sorted({*ends, *parts} - {0, len(line)})
    return _cuts(line, head)


def _line_ends_left_as_blanks(line: str) -> list[int]:
    """Give the places behind the single blanks that were line ends; none where blanks are not what is left of them.

    Within a paragraph no blank stands behind a stop: where several do, a blank is a line end, unless it
    spaces letters, follows a label or stands between a number and its unit.
    """
    stopped = line.count("。 ") + line.count(": ") + line.count("; ") - line.count(":  ")
    if stopped < _FEW_STOPS or sum(1 for _ in _GAP.finditer(line)) > stopped:
        return []
    places: list[int] = []
    start = word = 0
    for match in _BLANK(line):
        at, stop = match.span()
        end = line.find(" ", stop)
        if _was_line_end(
            line[max(start, at - _LONGEST_ADDRESSEES) : at], at - word, line[stop : end if end >= 0 else len(line)]
        ):
            places.append(stop)
            start = stop
        word = stop
    return places if sum(line[at - 2] in "。:;" for at in places) >= _FEW_STOPS else []


def _with_cuts_between(line: str, blanks: list[int], *, begins: bool) -> list[int]:
    """Add to the line ends left as blanks those of which nothing is left: before headings, behind addressees.

    `begins`: the text begins with the line, which may hold its title.
    """
    headings = _headings(line)
    places = {*blanks, *headings}
    if len(headings) > 1:
        places.update(match.start() for match in _SECOND.finditer(line))
    if "附" in line:
        places.update(match.start() for match in _ANNEX.finditer(line))
    places.update(match.start() for match in _DATE.finditer(line) if line.endswith("  ", 0, match.start()))
    for start, stop in pairwise([0, *blanks, len(line)]):
        if start >= min(headings, default=len(line)):
            break
        title = _title_end(line[start:stop]) if begins else None
        if title and (addressed := addressee_before_text(line[start + title : stop])):
            places.update((start + title, start + title + addressed[0]))
        else:
            places.update(start + at for at in addressee_before_text(line[start:stop]))
    return sorted(places - {0})


def _was_line_end(before: str, last: int, after: str) -> bool:
    """Tell whether a blank was a line end: by the line before it, its last word's length, and the word behind it."""
    if "★" in (before, after) or (after.startswith("附件") and len(after) < _SHORTEST_WORD):
        return True
    spaced = len(after) < _FEWEST_LETTERS or (last < _FEWEST_LETTERS and len(after) < _LONGEST_LABEL)
    if spaced or max(last, len(after)) < _SHORTEST_WORD or before.rfind("(") > before.rfind(")"):
        return False
    if _NUMBERED(before) or _WITHIN(before[-2:] + " " + after[:2]) or _SPACED_NAME(before[-2:] + after[:2]):
        return False
    if before[-1] == ":":
        label = before[max(map(before.rfind, "。,;(")) + 1 :]
        addressed = not label[0].isascii() and is_addressee(before)
        return len(label) > _LONGEST_LABEL or addressed or label.endswith("如下:")
    return before[-1] in _STOPS or not _goes_on_in_line(before, after)


def _goes_on_in_line(before: str, after: str) -> bool:
    """Tell whether a word behind a blank belongs to the line: a person behind a desk, a phone behind a person."""
    if ":" in before[:_LONGEST_LABEL] and (len(after) < _SHORTEST_NAME or _OF_CONTACT(after)):
        return True
    return after[0].isdigit() and _BEGINS_WITH_DIGIT(after) is None


def _ends_of_documents(line: str) -> list[int]:
    """Give the places behind the dates that bodies sign: there a document ends, and another may begin."""
    ends: list[int] = []
    for match in _DATE.finditer(line):
        before = line[max(0, match.start() - _LONGEST_SIGNATURE) : match.start()]
        signed = re.split("[。;!?)]| [0-9]+ ", before)[-1].strip(" ")
        if signed and _signs(signed) and len(line) - match.end() > _LONG:
            ends.append(match.end())
    return ends


def _signs(words: str) -> bool:
    """Tell whether the words before a date end with the names of bodies, apart from what stands before a blank."""
    parts = words.split(" ")
    return any(bodies_in(" ".join(parts[k:])) is not None for k in range(len(parts)))


def _cuts(line: str, head: str | None) -> list[int]:
    places: set[int] = set()
    spaced = "  " in line
    if spaced:
        places.update(_gap_after_heading(line))
        if ":  " in line and (match := _ADDRESSED(line)) and "。" not in match[0]:
            places.add(match.end())
    if len(line) < _LONG:
        places.update(_cuts_of_short(line))
    else:
        headings = _headings(line)
        places.update(headings)
        flat = len(headings) > 1
        if flat:
            places.update(_ends_of_headings(line, headings))
        if not headings and "(一)" in line:
            places.update(_second_headings(line))
        if flat or (spaced and line.count("  ") > 3):
            places.update(match.start() for match in _SECOND.finditer(line))
            places.update(match.end() for match in _GAP.finditer(line))
            places.update(match.start() for match in _COLOPHON.finditer(line))
            places.update(match.end() for match in _PAGE_WORDS.finditer(line))
            places.update(match.start() for match in _FOOT.finditer(line))
        if places or head is None or _names_again(line, head):
            places.update(match.start() for match in _ANNEX.finditer(line))
            places.update(_tail(line, max(headings, default=0), head or line[:_LONG]))
        if head is None:
            places.update(_head(line, min(headings, default=len(line))))
    return sorted(at for at in places if 0 < at < len(line) and line[:at].strip()) if places else []


def _cuts_of_short(line: str) -> list[int]:
    """Cut headings that follow each other, and a list of attachments behind a day: 2026年4月8日 附件:名单."""
    dated = _DATE.match(line) if line[0] in _OPENS_DATE and "附" in line else None
    # 一、时间:9月3日;二、地点:四楼会议室
    headings = _headings(line) if line[0] in _ORDINALS else []
    return [*([dated.end()] if dated else []), *(at for at in headings if line[at - 1] in "。;“”")]


def _gap_after_heading(line: str) -> list[int]:
    """Cut a heading from its text where only a wide gap is left of the line break."""
    if "    " not in line or not _ORDINAL.match(line.lstrip(" ")):
        return []
    content = len(line) - len(line.lstrip(" "))
    at = line.find("    ", content)
    rest = line[at:].lstrip(" ")
    return [len(line) - len(rest)] if 0 < at - content < 40 and "。" in rest else []


def _headings(line: str) -> list[int]:
    """Give the places of 一、二、三、 that follow each other, each far enough from the last."""
    found: list[int] = []
    wanted, last = 0, 0
    for match in _ORDINAL.finditer(line):
        value = numeral_value(match[1])
        before = line[match.start() - 1] if match.start() else "。"
        if value is None or (wanted and value != wanted):
            continue
        if not wanted and (value > 12 or (before not in _STOPS and (before.isalnum() or before == ","))):
            continue
        if (wanted and match.start() - last < 6) or before in "、第表件章条和与至" or before.isdigit():
            continue
        found.append(match.start())
        wanted, last = value + 1, match.end()
    if len(found) > 1 or (found and found[0] == 0):
        return found
    return found if found and line[found[0] - 1] in "。;" else []


def _second_headings(line: str) -> list[int]:
    """Give the places of (一)(二)(三) that follow each other behind full stops: headings of a paper without 一、."""
    first = max(line.find(before) + len(before) if before in line else 0 for before in _BEFORE_SECOND)
    if not first or ("条" in line and _ARTICLE(line)):
        return []
    found = [first - len("(一)")]
    for numeral in "二三四五六七八九十":
        at = line.find(f"。({numeral})", found[-1])
        if at < 0:
            break
        found.append(at + 1)
    return found if len(found) >= _FEWEST_SECOND else []


def _ends_of_headings(line: str, headings: list[int]) -> list[int]:
    """Cut the headings from their text where a blank is left of the line break (一、对象 全体人员)."""
    ends = [_HEADING_END(line, at) for at in headings]
    return [end.end() for end in ends if end is not None]


def _head(line: str, stop: int) -> list[int]:
    """Cut letterhead, number, title, addressee and opening apart, before the first heading."""
    places: list[int] = []
    head = line[:stop]
    end = 0
    if match := _NUMBER.search(head):
        start = match.start()
        if ends := _TITLE_IN_NUMBER.search(match[0]):
            start += ends.end()
        elif (letterhead := match[0].rfind("文件")) > 0:
            start += letterhead + len("文件")
        elif match.end() - start > 16 and (
            organ := _ORGAN_BEFORE_CODE.match(match[0].partition("〔")[0].partition("[")[0])
        ):
            start += organ.end()
        end = match.end()
        if head[start - 1 : start] == "(" and (close := head.find(")", end)) >= 0:
            start, end = start - 1, close + 1
        places += [start, end]
    if title := _title_end(head):
        places.append(title)
        end = max(end, title)
    if end:
        places += _addressee(head, end)
    return places


def _addressee(head: str, start: int) -> list[int]:
    """Cut the addressees, which follow the title or what the page prints below it, from the text."""
    colon = head.find(":", start)
    if is_chrome(head[start:colon].strip(" ")):
        start = max((match.end() for match in _PAGE_WORDS.finditer(head, start)), default=start)
        colon = head.find(":", start)
        if not is_addressee(head[start : colon + 1].strip(" ")):
            return []
    return [colon + 1] if 0 < colon - start < _LONGEST_ADDRESSEES and "。" not in head[start:colon] else []


def _title_end(head: str) -> int | None:
    stop = head.find("。")
    for match in _TITLE_END.finditer(head, 0, stop if stop >= 0 else len(head)):
        before = head[: match.end()]
        if before.count("《") == before.count("》"):
            return match.end()
    return None


def _names_again(line: str, head: str) -> bool:
    return (
        line[-1] in "日)"
        and _DATE.search(line) is not None
        and any(line[at : at + 6] in head for at in range(len(line) - 40, len(line) - 12))
    )


def _is_body(word: str) -> bool:
    return not word[:1].isascii() and bodies_in(word) is not None


def _are_bodies(words: str) -> bool:
    """Tell whether words are names of bodies, all that blanks part among them; a letter-spaced name is one."""
    if bodies_in(words) is None:
        return False
    parts = [part for part in words.split(" ") if len(part) > 1]
    return len(parts) < 2 or all(map(_is_body, parts))


def _last_words_of_body(line: str, start: int, stop: int) -> int:
    """Give the place behind a blank where the name of a body begins that reaches to a date; -1 where none does."""
    words = line[start:stop].rstrip(" ")
    end, found = len(words), -1
    while (at := words.rfind(" ", 0, end)) > 0 and _is_body(words[at + 1 : end]):
        found = start + at + 1
        end = len(words[:at].rstrip(" "))
    return found


def _tail(line: str, last: int, head: str) -> list[int]:
    """Cut the signature and the date apart behind the last heading; the signature names who the head names."""
    if (match := _DATE.search(line, last)) is None:
        return []
    places = [match.start()]
    stop = max(line.rfind(mark, last, match.start()) for mark in "。;)!")
    named = next(
        (
            at
            for at in range(max(last, match.start() - _LONGEST_SIGNATURE), match.start() - 5)
            if line[at : at + 6] in head and _are_bodies(line[at : match.start()].strip(" "))
        ),
        -1,
    )
    spaced = _last_words_of_body(line, stop + 1, match.start())
    named = min((at for at in (named, spaced) if at > stop), default=-1)
    if _are_bodies(line[stop + 1 : match.start()].strip(" ")):
        # the whole of what stands there is a name, of which the head may print the end alone
        named = -1
    if named > stop:
        places.append(named)
    if stop >= 0 and match.start() - stop <= 60:
        places.append(stop + 1)
    if match.end() < len(line):
        places.append(match.end())
    return places
