"""Lines that a fixed width, a page break or a careless copy cut in two, joined again."""

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Final

from attrs import frozen

from gov_notice.model import Phone
from gov_notice.model.genres import GENRES, genre_at_end
from gov_notice.parsing.line import Line, printed_lines
from gov_notice.parsing.recognise.addressee import is_addressee
from gov_notice.source import SourceText, Span

__all__ = ["unwrapped"]

_WIDE: Final = re.compile("[\u2e80-\U0010ffff“”‘’…]+").findall
_STOPS: Final = "。:;!?…"
_FULL_STOPS: Final = "。;!?…"
_MARKER: Final = re.compile(
    r"[一二三四五六七八九十]{1,3}[、,.]|[(][一二三四五六七八九十0-9]{1,3}[)]|[0-9]{1,2}[、.](?![0-9])|[0-9]{1,2},(?=[\u4e00-\u9fff])|[①-⑳]"
    r"|第[一二三四五六七八九十百0-9]{1,4}[条章节]|附 ?[件:表1-9]|抄送|主题词|联系|电话|地址|邮"
).match
_LABEL: Final = re.compile(r"[^,。;:\s]{1,10}:").match
_DATE: Final = re.compile(
    r"[0-9〇零oO一二三四五六七八九 ]{4,9}年.{1,14}[日号](?:印发)?|[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}"
).fullmatch
_SERIAL: Final = re.compile(r"[0-9]{1,5} ?号").fullmatch
_STOPS_PRINTED: Final = "。：；！？…:;!?"
_OPENING: Final = "([〔{《〈“‘"
_OPEN_ENDS: Final = frozenset(_OPENING + "〕]),、")
"""What a short line may end with that goes on in the next one."""
_RESTS: Final = ",。;、》"
"""Marks that begin no line."""
_NARROWEST, _WIDEST = 36, 130
_FEWEST_LINES: Final = 6
_DEEPEST: Final = 8
"""Blanks that may stand before the first line of a paragraph."""
_PROSE: Final = 24
_SHORTEST_SENTENCE: Final = 4
_LAST_OF_GENRE: Final = frozenset(genre[-1] for genre in GENRES if len(genre) > 1)
_LONGEST_GENRE: Final = 12
_HANGING: Final = ",、。;:!?)》〉”’〕]"
_STANDARD: Final = 28
"""Characters of a line in the layout of the standard (GB/T 9704-2012 5.2.3)."""
_NEAR_STANDARD: Final = range(_STANDARD - 3, _STANDARD + 3)
_LONGEST_REPEAT: Final = 12
_LONGEST_NOTE: Final = 110
_STOPS_IN_NOTE: Final = frozenset("。;")
_MONTH_AT_END: Final = re.compile(r"[0-9]{1,2} ?月\Z").search
_DAY: Final = re.compile("[0-9]{1,2} ?日").match
_DAY_AT_END: Final = re.compile(r" [12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日\Z").search
"""Behind a blank that is left of a line end the day of a signature ends the line."""
_REST_OF_BRACKET: Final = re.compile(r"[^()。;:]{1,12}\)").match
"""What may stand in a bracket behind a line end."""
_LONGEST_REST: Final = 12
_CLOCK_AT_END: Final = re.compile(r"(?<![0-9:])[0-9]{1,2}:\Z").search
_HOUR_AT_END: Final = re.compile(r"[日午][0-2]\Z").search
_PHONE_AT_END: Final = re.compile(r"(?<![0-9-])(?:1[3-9][0-9]{0,8}|0[0-9]{2,3}-[0-9]{1,7})\Z").search
_LENGTH_OF_MOBILE: Final = 11
"""Characters of the shortest number with an area code or of its own network; shorter ones are service lines."""
_FIGURES: Final = re.compile("[0-9]{1,10}(?![0-9])").match
_CLOCK: Final = re.compile("[0-9]:[0-9]{2}").match
_MINUTE: Final = re.compile("[0-5][0-9](?![0-9])").match
_LONGEST_FIGURES: Final = 14
_LABEL_AT_END: Final = re.compile(r"(?:电 ?话|手 ?机|传 ?真|邮 ?箱|[Mm]ail)(?:\([^()]{1,6}\))? ?:\Z").search
_REACHED: Final = re.compile("[0-9(][0-9() -]{6,20}(?![0-9]|[年月日])|[A-Za-z0-9._-]{2,40}@").match
"""A number or mailbox that begins a line."""


@frozen
class _Wrap:
    """At which width the lines of a text were cut, and how the width is measured; 0 where they were not."""

    width: int
    measure: Callable[[str], int]
    indent: int = 0
    """How far all lines are set in."""

    def fills(self, printed: str, *, robbed: bool) -> bool:
        """Tell whether a printed line, its indent included, runs to the width.

        One is short of it that was `robbed` of a mark, which hangs behind the line above.
        """
        missing = self.measure("，") if robbed else 0
        return self.measure(printed) >= self.width - _slack(self.measure) - missing


def _slack(measure: Callable[[str], int]) -> int:
    """Give how far short of the width a full line may end: a wide character and a mark, or one character."""
    return 4 if measure is _columns else 1


def unwrapped(source: SourceText) -> tuple[SourceText, list[Line]]:
    r"""Give the source with the line ends inside paragraphs left out, and its lines that are not blank.

    >>> from gov_notice.parsing.fold import fold
    >>> text = "为做好全县今年的秋季防火工作，落实各级责任，现将有关\n\n事项通知如下：\n一、加强领导"
    >>> [line.text for line in unwrapped(fold(text))[1]]
    ['为做好全县今年的秋季防火工作,落实各级责任,现将有关事项通知如下:', '一、加强领导']
    """
    lines = printed_lines(source.text)
    wrap = _wrap_of(source.printed, lines)
    # where every line is set apart from the next, a blank line says nothing
    usual_gap = min((line.gap for line in lines[1:]), default=0)
    cuts: list[Span] = []
    goes_on = robbed = inside = False
    for above, below in pairwise(lines):
        line, following = above.text, below.text
        goes_on = len(line) in _NEAR_STANDARD and _fills_standard_line(above, below, goes_on=goes_on)
        if not (wrap.width or goes_on or _may_go_on(line, following)):
            inside = False
            continue
        if _ends_openly(line, following):
            joined = True
        elif wrap.width:
            printed = source.printed[above.start - above.indent : above.stop]
            full = wrap.fills(printed, robbed=robbed) and below.indent < 2 + wrap.indent
            if not full and below.indent == wrap.indent and (inside or above.indent > wrap.indent + 1):
                full = _is_short_of_width(printed, following, wrap)
            # few lines may show another width than the standard's that cut them
            joined = (full or goes_on) and below.gap <= usual_gap and _runs_over(line, following)
            goes_on = goes_on and joined
        else:
            joined = goes_on = (goes_on and _runs_over(line, following)) or _breaks_off(line, following)
        robbed = joined and line[-1] in _HANGING
        inside = joined and (inside or above.indent > wrap.indent + 1)
        if joined:
            repeat = _repeat(line, following) if below.gap > usual_gap and not wrap.width else 0
            cuts.append(Span(above.stop, below.start + repeat))
    if not cuts:
        return source, lines
    source = source.without(cuts)
    return source, printed_lines(source.text)


def _is_short_of_width(printed: str, following: str, wrap: _Wrap) -> bool:
    """Tell whether a line of an indented paragraph, which ends without a stop, goes on below without an indent.

    A scan that drops blanks or takes marks for narrow ones leaves it short of the width.
    """
    if printed[-1] in _STOPS_PRINTED or wrap.width - wrap.measure(printed) > 3 * _slack(wrap.measure):
        return False
    return (following[-1] in _STOPS or len(following) > _PROSE) and not _MARKER(following) and not _LABEL(following)


def _fills_standard_line(line: Line, following: Line, *, goes_on: bool) -> bool:
    """Tell whether a line of an indented paragraph is as long as the standard's, and the next one has no indent.

    For texts too short to show the width they were cut at. A mark that must not begin a line hangs behind it.
    """
    width = len(line.text) + (2 if line.indent else 0)
    # one short of the width where the mark that should begin it hangs behind the line above
    if not _STANDARD - 1 <= width <= _STANDARD + (line.text[-1] in _HANGING) or not (line.indent or goes_on):
        return False
    return not following.indent and not following.gap


def _may_go_on(line: str, following: str) -> bool:
    """Tell whether a line can go on in the next one at all where no width shows: most end with a stop, or are short."""
    if line[-1] in _FULL_STOPS:
        return False
    if line[-1] == ":":
        return following[0].isascii()
    return (
        len(line) >= _PROSE
        or line[-1] in _OPEN_ENDS
        or following[0] in _RESTS
        or len(following) < _SHORTEST_SENTENCE
        or "《" in line
        or line[0] == "("
    )


def _ends_openly(line: str, following: str) -> bool:
    """Tell whether what cannot end there, such as a bracket or a number, goes on in the next line, at any width."""
    if line[-1] in _OPENING or _is_cut_in_title(line, following) or _is_rest(line, following):
        return True
    if following[0].isascii() and (_is_cut_in_figures(line, following) or _is_cut_behind_label(line, following)):
        return True
    if (line[0] == "(" and _is_cut_in_note(line, following)) or _is_cut_in_word(line, following):
        return True
    if line[-1] in "〕])" and following[-1] == "号" and len(line) < 30:
        return _SERIAL(following) is not None
    if len(following) == 1 and len(line) < _WIDEST and genre_at_end(line) is None:
        # a title set larger than the text, whose width cuts the genre word: …情况的报|告
        return following in _LAST_OF_GENRE and genre_at_end(line[-_LONGEST_GENRE:] + following) is not None
    return line[-1] in ",、" and following[-1] == ":" and "。" not in following and len(following) < 200


def _is_rest(line: str, following: str) -> bool:
    """Tell whether a line begins with a mark that none begins with, or is too short for a sentence."""
    if line[-1] in _STOPS:
        return False
    short = len(following) < _SHORTEST_SENTENCE and following[-1] == "。" and following[0] not in "此略"
    return following[0] in _RESTS or (short and len(line) > _PROSE)


def _is_cut_in_title(line: str, following: str) -> bool:
    """Tell whether 《 before the line end is closed by 》 behind it."""
    if line.rfind("《") <= line.rfind("》"):
        return False
    closed, opened = following.find("》"), following.find("《")
    return closed >= 0 and (opened < 0 or closed < opened)


def _is_cut_in_word(line: str, following: str) -> bool:
    """Tell whether a day, a bracket or the last of several addressees is cut in a line of prose: 8月 / 15日前."""
    if len(line) < _PROSE:
        return False
    if line[-1] == "月" and _DAY(following) and _MONTH_AT_END(line):
        return True
    if ")" in following and line.rfind("(") > line.rfind(")") and _REST_OF_BRACKET(following):
        return True
    return following[-1] == ":" and len(following) <= _LONGEST_REST and _is_cut_in_addressees(line, following)


def _is_cut_in_figures(line: str, following: str) -> bool:
    """Tell whether a clock time or a phone number is cut in a line of prose: 10日14: / 00报到, 手机1390000 / 0011."""
    if len(line) < _PROSE or not following[0].isdecimal() or not (line[-1] == ":" or line[-1].isdecimal()):
        return False
    end = line[-_LONGEST_FIGURES:]
    if _CLOCK_AT_END(end):
        return _MINUTE(following) is not None
    if _HOUR_AT_END(end):
        return _CLOCK(following) is not None
    begun, figures = _PHONE_AT_END(end), _FIGURES(following)
    whole = begun[0] + figures[0] if begun and figures else ""
    return len(whole) >= _LENGTH_OF_MOBILE and Phone.read(whole).number is not None


def _is_cut_behind_label(line: str, following: str) -> bool:
    """Tell whether the number or mailbox of a label at a line end stands on the next line."""
    return line[-1] == ":" and _LABEL_AT_END(line) is not None and _REACHED(following) is not None


def _is_cut_in_addressees(line: str, following: str) -> bool:
    """Tell whether the last of several addressees is cut in two: 各镇人民政府,县政府各有关单 / 位:."""
    if following[0] == "各" or ("," not in line and "、" not in line) or "各" not in line:
        return False
    return genre_at_end(line) is None and is_addressee(line + following)


def _is_cut_in_note(line: str, following: str) -> bool:
    """Tell whether a note with a day opens in a line and closes at the end of the next: (7月29日某会议 / 通过)."""
    if ")" in line or following[-1] != ")" or "(" in following or len(line) + len(following) > _LONGEST_NOTE:
        return False
    return "年" in line and ":" not in line and _STOPS_IN_NOTE.isdisjoint(line)


def _runs_over(line: str, following: str) -> bool:
    """Tell whether a line that fills the width goes on in the next one."""
    if following[0] == "(" and _DATE(line):
        return False
    # a title ends with its genre and holds no sentence; a sentence ends with a stop behind whatever word
    if line[-1] in _STOPS:
        # the rest of a paragraph ends with a stop; a name behind a sentence signs
        return not _MARKER(following) and (following[-1] in _STOPS or len(following) > _PROSE)
    if line[-1] == "." and _MARKER(following):
        # a paper with low stops
        return False
    if "。" in line or genre_at_end(line) is None:
        return True
    # a sentence that happens to break behind the word of a genre: …,清单 / 报送
    return "," in line and "关于" not in line


def _breaks_off(line: str, following: str) -> bool:
    """Tell whether a line of prose breaks off without a stop and goes on in the next one."""
    if (
        line[-1] in _STOPS
        or len(line) < _PROSE
        or "   " in line
        or ("  " in line and "  " in following)  # rows of a table
        or not ("," in line or "。" in line or line[-1] == "、")
    ):
        return False
    if _MARKER(following) or ("。" not in line and line[-1] not in ",、" and _MARKER(line)) or genre_at_end(line):
        return False
    if (line[-1] == "日" and _DAY_AT_END(line)) or (line[0] == "“" and line[-1] == "”"):
        # a signature, or a quotation, which is a paragraph of its own
        return False
    if _DATE(following) or (_LABEL(following) and "@" not in following and not following.endswith("如下:")):
        return False
    if line[-1] in ")》”" and not (following[0] in ",。;、" or following[-1] in _STOPS):
        return False
    return following[-1] in _STOPS or len(following) > _PROSE or "@" in following[:30] or following[0] in "号)》,。;"


def _repeat(line: str, following: str) -> int:
    """Count the characters behind a break that repeat those before it."""
    before = line[-_LONGEST_REPEAT:]
    return next((n for n in range(len(before), 1, -1) if following.startswith(before[-n:])), 0)


def _columns(text: str) -> int:
    return len(text) + sum(map(len, _WIDE(text)))


def _wrap_of(printed: str, lines: list[Line]) -> _Wrap:
    """Find out whether and at which width a text was wrapped."""
    if len(lines) < _FEWEST_LINES or max([len(line.text) for line in lines]) > _WIDEST:
        return _Wrap(0, len)
    # what is set to the right or parted by blanks is no paragraph
    rows = [
        printed[line.start - line.indent : line.start + len(line.text)]
        for line in lines
        if line.indent <= _DEEPEST and "    " not in line.text
    ]
    if len(rows) < _FEWEST_LINES:
        return _Wrap(0, len)
    rows.sort(key=len, reverse=True)
    columns, characters = _full_lines(rows, _columns, most=2), _full_lines(rows, len, most=1)
    if columns == characters == (0, 0):
        return _Wrap(0, len)
    indent = min([line.indent for line in lines])
    return _Wrap(columns[1], _columns, indent) if columns >= characters else _Wrap(characters[1], len, indent)


def _full_lines(lines: list[str], measure: Callable[[str], int], *, most: int) -> tuple[int, int]:
    """Count the lines that run full without ending a sentence, and give the width they run to; 0 where few do.

    The longest lines come first. A character measures at most `most`: lines that can be no full ones are not measured.
    """
    slack = _slack(measure)
    widest = 0
    measured: list[tuple[int, str]] = []
    for line in lines:
        if len(line) * most < widest - slack:
            break
        width = measure(line)
        widest = max(widest, width)
        measured.append((width, line))
    full = [line for width, line in measured if width >= widest - slack]
    unended = sum(line[-1] not in _STOPS_PRINTED for line in full)
    if widest < _NARROWEST * most // 2 or len(full) < max(4, len(lines) * 0.25) or unended < len(full) * 0.5:
        return 0, 0
    return unended, widest
