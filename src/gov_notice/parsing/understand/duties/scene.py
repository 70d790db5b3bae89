"""What stands around a time expression: its sentence, its clause, its label and the heading over it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve, frozen

from gov_notice.model._fields import unchecked
from gov_notice.parsing.paragraphs import Paragraph
from gov_notice.parsing.understand.duties.words import ANOTHER_PAST, PAST
from gov_notice.timing import TimeMatch

__all__ = ["Scene", "cells", "is_hours", "scenes", "with_stops"]

# a full stop misprinted as "." ends a sentence unless it stands between digits or letters; two blanks part table cells
_STOP: Final = re.compile(r"。|;|!|\?|\.(?<![0-9A-Za-z]\.)(?![0-9])| (?<=[\u4e00-\u9fff0-9)] ) +(?=[^ ])").finditer
_PLAIN_STOP: Final = re.compile("[。;!?]").finditer
_MARKER: Final = (
    r"(?:[一二三四五六七八九十]{1,3}[、,.]|\([一二三四五六七八九十]{1,3}\)|[0-9]{1,2}[.、)]|\([0-9]{1,2}\)|[①-⑳])"
)
_LABEL_ENDS: Final = frozenset(":为是于定自从在到止间期限")
_LABEL_END: Final = re.compile(
    r"(?P<kind>时间|日期|期限|时限|截止|限期|时段|日程|日|期)"
    r"(?:\((?:[^()]{0,16})\))?(?:安排|要求)?(?:统一)?"
    r"(?: {0,2}: {0,2}|暂?初?步?[定拟]?[为是于]|截止到?|安排在|[:从自]|自|从){0,2} {0,2}$"
).search
_LABEL_OF_KIND: Final = re.compile(r"[\u4e00-\u9fff“”《》()、及和与\- ]*\Z").search
_LONGEST_LABEL_OF_KIND: Final = 20
_SPACED_LABEL: Final = re.compile("([时日期]) {1,4}([间期限])(?= ?:)").sub
_LABEL_REACH: Final = 24
_LONGEST_LABEL: Final = 36
_IN_ONE_BREATH: Final = re.compile("[、,][^,。;、:须应请]{2,16}[于在]").fullmatch
_HOURS: Final = re.compile("(?:每[日天])?[0-9:时点分上下中午早晚~至到、和半整 -]+").fullmatch
_CELL: Final = re.compile(r"[^ \t\u3000](?:[^ \t\u3000]| (?! ))*").finditer
_SLASH: Final = " / "
_BAR: Final = " | "
_RULED_CELL: Final = re.compile(r"\|[ \t\u3000]*([^|]*)(?=\|)").finditer
_WORD_LABEL: Final = re.compile(r"(?:^|[,、. )])(?P<label>[\u4e00-\u9fff/]{2,12}):$").search
_NAME_BEFORE_BLANK: Final = re.compile(
    rf" *(?:{_MARKER})? *(?P<name>[\u4e00-\u9fff“”()、]{{1,13}}[\u4e00-\u9fff“”)]) +(?<![于在至到请从自].)"
).fullmatch
_BEFORE_TIME: Final = frozenset(" 至止")
_UNTIL: Final = ("截至", "截止")
_NAMES_ELSE: Final = re.compile("地[点址]|联系|电话|单位|部门|责任|备注|人$").search
_DAY: Final = re.compile("[0-9０-９]月|[0-9０-９][日号]").search
_NAMES_WORK: Final = re.compile("工种|班次|内容|事项|任务|工作|项目|环节|名称|科目|课程").search
_MARKS: Final = frozenset(",。;:!?")
_BLANK: Final = re.compile(
    "(?<=[\u4e00-\u9fff0-9a-z)])(?<!时间)(?<!日期)(?<!截止)(?<!期限) (?=[\u4e00-\u9fff0-9(])"
).finditer
_SHORTEST_UNMARKED: Final = 24
_SHORTEST_CLAUSE: Final = 5
_REACH: Final = 240
_SHORT: Final = 16
_LONGEST_LEAD: Final = 32
"""Characters of a sentence that can be so short once its blanks are left out; longer ones are not copied."""
_ITEM: Final = re.compile(_MARKER).match


@frozen(kw_only=True)
class Scene:
    """A time expression with the words around it."""

    paragraph: Paragraph
    match: TimeMatch
    sentence: int
    """Where its sentence starts."""
    start: int
    """Where the words looked at start: with the sentence, or nearer where that is very long."""
    stop: int
    """Where the words looked at stop."""
    before: TimeMatch | None
    """The time expression before it in the sentence."""
    after: TimeMatch | None
    """The time expression behind it in the sentence."""
    column: str
    """The head of its column, where it fills a cell of a table; else empty."""
    row_subject: str
    """What the row of a table is about; empty outside tables."""
    sentence_before: int
    """Where the sentence before starts; where its own does, if it is the first."""
    head: str
    """The sentence up to the expression."""
    tail: str
    """The sentence behind the expression."""
    clause_head: str
    clause_tail: str
    label: str
    """The words of a label such as 报名时间： just in front; empty where there is none."""

    @property
    def lead(self) -> str:
        """The sentence before, if it is so short that it is a heading that runs in."""
        if not 0 < self.sentence - self.sentence_before <= _LONGEST_LEAD:
            return ""
        lead = self.paragraph.text[self.sentence_before : self.sentence].strip(" 。;.")
        return lead if len(lead) <= _SHORT else ""

    @property
    def follows(self) -> str:
        """The words behind the expression to the next comma, or to the one after where nothing stands before it."""
        tail = self.tail
        if tail.startswith(("(", " (")) and (end := tail.find(")")) > 0:
            tail = tail[end + 1 :]
        first, *others = tail.split(",", 4)
        first = first.strip(" )")
        if len(first) > 1 or not others:
            return first
        # ,上午9时至11时30分,在三楼领取: the hours are part of the time
        return next((part for part in others if not is_hours(part)), others[0])

    @property
    def opens(self) -> bool:
        """Whether nothing but a marker, or a heading that runs in, stands in front of the expression."""
        if self.lead:
            return not self.head.strip(" 自从(于在")
        if self.match.start > _REACH:
            return False
        head = self.paragraph.text[: self.match.start]
        marker = _ITEM(head)
        return not head[marker.end() if marker else 0 :].strip(" 自从(于在")

    @property
    def heading(self) -> str:
        """The words it stands under: a heading that runs in, else the nearest heading of the paragraph."""
        if self.column:
            return self.row_subject
        if lead := self.lead:
            return lead
        return self.paragraph.headings[-1] if self.paragraph.headings else ""

    @property
    def clause_before(self) -> str:
        """The clause before that of the expression; empty where it is the first of the sentence."""
        return self.head[: len(self.head) - len(self.clause_head)].rstrip(",").rpartition(",")[2]

    @property
    def continues_list(self) -> bool:
        """Whether its sentence goes on after a semicolon: 22日报到;23日开幕."""
        return self.sentence > 0 and self.paragraph.text[self.sentence - 1] == ";"

    @property
    def over(self) -> str:
        """All the headings it stands under."""
        return ",".join(self.paragraph.headings)

    @property
    def continues_row(self) -> bool:
        """Whether it follows another time in a row: 12月14日、12月21日."""
        return self.before is not None and self.paragraph.text[self.before.stop : self.match.start].strip() == "、"

    @property
    def row_goes_on(self) -> bool:
        """Whether another time follows it in a row."""
        return self.after is not None and self.paragraph.text[self.match.stop : self.after.start].strip() == "、"

    @property
    def shares_verb(self) -> str:
        """The words behind the next time, where this one and that are told in one breath: 县区于25日、市直于27日送."""
        if self.after is None or not self.clause_head.endswith(("于", "在")):
            return ""
        text = self.paragraph.text
        if not _IN_ONE_BREATH(text, self.match.stop, self.after.start):
            return ""
        return text[self.after.stop : self.stop]

    @property
    def shares_with_before(self) -> bool:
        """Whether the time before it was told in one breath with this one: 县区于25日、市直于27日."""
        before = self.before
        if before is None or not self.paragraph.text.startswith(("于", "在"), before.start - 1):
            return False
        return _IN_ONE_BREATH(self.paragraph.text, before.stop, self.match.start) is not None

    @property
    def follows_bracket(self) -> bool:
        """Whether nothing but a closing bracket parts it from the time before it: 前一日（6月19日）17:00前."""
        return self.before is not None and self.paragraph.text[self.before.stop : self.match.start] == ")"

    @property
    def closes_before_next(self) -> bool:
        """Whether nothing but a closing bracket parts it from the time behind it."""
        return self.after is not None and self.paragraph.text[self.match.stop : self.after.start] == ")"

    @property
    def tells_the_past(self) -> bool:
        """Whether the sentence tells of what has happened."""
        if PAST(self.clause_head):
            return True
        tail = self.tail
        if self.after is not None and (another := ANOTHER_PAST(tail[: self.after.start - self.match.stop])):
            tail = tail[: another.start()]
        return PAST(tail) is not None

    @property
    def in_brackets(self) -> bool:
        """Whether an opening bracket stands in front of it and its closing one behind."""
        return (
            "(" in self.head[-4:]
            and self.head.rstrip(" 自从").endswith("(")
            and self.tail.lstrip(" 止").startswith(")")
        )

    @property
    def closes_heading(self) -> bool:
        """Whether it stands in the bracket that ends a numbered heading: 二、加强管理（9月至次年2月）."""
        behind = self.tail.lstrip(" 止")
        return self.in_brackets and behind.rstrip(" 。") == ")" and _ITEM(self.head) is not None


_scene: Final = unchecked(Scene)


def is_hours(clause: str) -> bool:
    """Tell whether a clause says at which hours something can be done, and nothing else: 上午9:00-11:30."""
    return _HOURS(clause) is not None


def cells(paragraph: Paragraph, width: int = 0) -> list[tuple[int, str]]:
    """Give the cells of a paragraph that is a row of a table, each with its place; empty for any other.

    Where the table has `width` columns, single wide blanks part the cells of a row too.

    >>> row = "1     审核名单      5月下旬      各中心校"
    >>> cells(Paragraph(text=row, printed=row, start=0))[2]
    (16, '5月下旬')
    """
    text = paragraph.text
    if " " not in text and "|" not in text and "\u3000" not in paragraph.printed:
        return []
    if _BAR in text and text[0] != "|":
        return _parted(paragraph.printed, _BAR)
    if text[0] == "|":
        # an empty cell keeps its place
        return [(cell.start(1), cell[1].rstrip()) for cell in _RULED_CELL(paragraph.printed)]
    if _SLASH in text:
        return _parted(paragraph.printed, _SLASH)
    printed = paragraph.printed
    wide = "\t" in printed or _has_wide_blanks(text.strip(), printed)
    found = [(cell.start(), cell[0].strip()) for cell in _CELL(printed)] if wide or width > 2 else []
    return found if len(found) > 2 and (wide or len(found) == width) else []


def _has_wide_blanks(inner: str, printed: str) -> bool:
    return "  " in inner and ("   " in inner or "\u3000\u3000" in printed.strip())


def _parted(printed: str, sign: str) -> list[tuple[int, str]]:
    """Part a row whose cells stand between slashes or bars, three at least."""
    found: list[tuple[int, str]] = []
    at = 0
    for cell in printed.split(sign):
        found.append((at, cell))
        at += len(cell) + len(sign)
    return found if len(found) > 2 else []


def scenes(
    paragraph: Paragraph, matches: tuple[TimeMatch, ...], columns: Sequence[tuple[int, str]] = ()
) -> list[Scene]:
    """Set each time expression of a paragraph among the words around it.

    `columns` are the cells of the head of the table that the paragraph is a row of.
    """
    text = paragraph.text
    length = len(text)
    stops = (_STOP if "." in text or "  " in text else _PLAIN_STOP)(text)
    row = cells(paragraph, len(columns)) if columns else []
    made: list[Scene] = []
    last = len(matches) - 1
    previous = begin = 0
    end = _next_stop(stops, length)
    for k, match in enumerate(matches):
        here, behind = match.start, match.stop
        while end <= here and end < length:
            previous, begin, end = begin, end, _next_stop(stops, length)
        close = end
        if end < length and text[end - 1] == " " and not (text[begin:here].strip() or text[behind:end].strip()):
            # the cell says when, the next one what
            close = _next_stop(_STOP(text, end), length)
        start = begin if here - begin <= _REACH else here - _REACH
        stop = max(behind, close if close - behind <= _REACH else behind + _REACH)
        head, tail = text[start:here], text[behind:stop]
        comma = tail.find(",", 1)
        column = _column(row, columns, match) if row else ""
        made.append(
            _scene(
                paragraph=paragraph,
                match=match,
                sentence=begin,
                start=start,
                stop=stop,
                before=matches[k - 1] if k and matches[k - 1].start >= begin else None,
                after=matches[k + 1] if k < last and matches[k + 1].start < close else None,
                column=column,
                row_subject=_subject(row, columns, match) if row else "",
                sentence_before=previous,
                head=head,
                tail=tail,
                clause_head=head[head.rfind(",") + 1 :] if "," in head else head,
                clause_tail=tail if comma < 0 else tail[:comma],
                label=column or _label(head) or _cell_label(paragraph, here),
            )
        )
    return made


def _next_stop(stops: Iterator[re.Match[str]], length: int) -> int:
    """Give where the next sentence starts; the end of the text behind the last one."""
    stop = next(stops, None)
    return stop.end() if stop is not None else length


def with_stops(paragraph: Paragraph, matches: tuple[TimeMatch, ...]) -> Paragraph:
    """Put stops for the blanks of a paragraph that has lost its marks: 每队20人 9月25日报名 逾期不予受理.

    Blanks inside time expressions and behind a label stay.
    """
    text = paragraph.text
    if len(text) < _SHORTEST_UNMARKED or " " not in text or not _MARKS.isdisjoint(text):
        return paragraph
    inside = {at for match in matches for at in range(match.start, match.stop)}
    blanks = [blank.start() for blank in _BLANK(text) if blank.start() not in inside]
    if not 1 < len(blanks) < len(text) / _SHORTEST_CLAUSE:
        return paragraph
    marked = list(text)
    for at in blanks:
        marked[at] = "。"
    return evolve(paragraph, text="".join(marked))


def _subject(row: list[tuple[int, str]], columns: Sequence[tuple[int, str]], match: TimeMatch) -> str:
    """Give the cell that names the work of a row: the one under 工作内容 or 事项, else the longest of the others."""
    others = [(k, cell) for k, (start, cell) in enumerate(row) if not start <= match.start < start + len(cell)]
    named = [cell for k, cell in others if k < len(columns) and _NAMES_WORK(columns[k][1])]
    plain = [cell for k, cell in others if not (_DAY(cell) or (k < len(columns) and _NAMES_ELSE(columns[k][1])))]
    return named[0] if named else max(plain, key=len, default="")


def _label(head: str) -> str:
    """Give the label that ends a head: 报名时间 of 报名时间为, 网上报名 of 网上报名:."""
    plain = head.rstrip() if head else ""
    if not plain or plain[-1] not in _LABEL_ENDS:
        return ""
    if " " in head[-_LABEL_REACH:] and ("时 " in head or "日 " in head or "期 " in head):
        head = _SPACED_LABEL(r"\1\2", head)
    if end := _LABEL_END(head, max(0, len(head) - _LABEL_REACH)):
        at = end.start()
        label = _LABEL_OF_KIND(head, max(0, at - _LONGEST_LABEL_OF_KIND, len(head) - _LONGEST_LABEL), at)
        return f"{label[0] if label else ''}{end['kind']}".strip(" )、")
    word = _WORD_LABEL(plain) if plain[-1] == ":" else None
    return word["label"] if word else ""


def _cell_label(paragraph: Paragraph, at: int) -> str:
    """Give the name in front of a time that opens its paragraph, a wide blank between: 摸底申报　5月25日."""
    text = paragraph.text
    if not 2 < at <= _LABEL_REACH or text[at - 1] not in _BEFORE_TIME:
        return ""
    if text.startswith(_UNTIL, at - 2):
        at -= 2
    if text[at - 1] != " " or (text[at - 2] != " " and paragraph.printed[at - 1] == " "):
        return ""
    name = _NAME_BEFORE_BLANK(text, 0, at)
    return name["name"] if name else ""


def _column(row: list[tuple[int, str]], columns: Sequence[tuple[int, str]], match: TimeMatch) -> str:
    for k, (start, cell) in enumerate(row):
        if start <= match.start and match.stop <= start + len(cell) and match.stop - match.start == len(cell):
            return columns[k][1] if k < len(columns) else ""
    return ""
