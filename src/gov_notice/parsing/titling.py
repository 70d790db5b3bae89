"""The title of a document: which rows it takes."""

import re
from typing import Final

from gov_notice.model.genres import GENRES, genre_at_end
from gov_notice.model.joint_names import is_body_name
from gov_notice.parsing.recognise.addressee import is_addressee
from gov_notice.parsing.recognise.attachments import attachment_label
from gov_notice.parsing.recognise.bodies import bodies_in
from gov_notice.parsing.recognise.dates import date_in, is_date
from gov_notice.parsing.recognise.head import (
    is_chrome,
    is_copy_number,
    is_secrecy,
    is_telegram_head,
    is_urgency,
    letterhead_in,
)
from gov_notice.parsing.recognise.numbers import decree_in, number_in, signatories_in
from gov_notice.parsing.recognise.titles import ends_title, holds_stray_stop, is_bare_genre, is_title_part, title_label
from gov_notice.parsing.rows import Rows

__all__ = [
    "NEAR",
    "PROSE",
    "REACH",
    "find_title",
    "is_head_row",
    "is_labelled",
    "title_above_number",
    "title_above_text",
    "title_below",
]

REACH: Final = 24
"""How many rows the head of a document may have."""
NEAR: Final = 9
"""Within how many rows a document that begins in the middle of a text has its title."""
PROSE: Final = 70
"""Longer lines are text."""
_SHORTEST_PROSE: Final = 24
_SHORTEST_SPACED: Final = 6
_LONGEST_TITLE: Final = 7
_MOST_BELOW: Final = 4
_CARRYING: Final = ("转发", "印发", "批转")
_OWN_GENRES: Final = tuple(f"的{genre}" for genre in (*GENRES, "复函"))
_LABELLED: Final = re.compile("[^:《]{1,8}:").match
_LONGEST_EVENT: Final = 40
_OPENS_ANNOUNCEMENT: Final = ("为", "根据", "按照", "经", "近")
_ANNOUNCES: Final = re.compile("(?:规程|方案|安排|办法|事项|通知|通告|公告|公布)[^。,:]{0,6}如下[:。]\\Z").search
_LONGEST_ANNOUNCEMENT: Final = 30
_FARTHEST_BELOW: Final = 12
_SHORTEST_MATTER: Final = 6
_QUOTES: Final = str.maketrans("", "", "《》〈〉<>“”\"' 的")
_NOTE_AT_END: Final = re.compile(r"\([^()]{2,30}\)\Z|[-一]{1,4}\Z").search
_VERB: Final = re.compile("转发|印发|批转|发布|对《").search
"""What opens the matter of a title, beside 关于."""


def find_title(rows: Rows, at: int, within: int = REACH) -> tuple[int, int] | None:
    """Give the rows of the title at or after a place, first and one past the last; None where there is none.

    A bare genre (公告) is the title only where no title with a matter follows before the text begins.
    """
    weak: tuple[int, int] | None = None
    ends = rows.following(ends_title)
    stop_at = min(at + within, len(rows))
    last = at - 1
    while (above := last + 1) < stop_at and (last := ends[above]) < stop_at:
        if any(rows.says(_begins_text, k) for k in range(max(above, at + 1), last + 1)):
            break
        if rows.says(number_in, last) or (weak is not None and _adds_nothing(rows, weak, last)):
            continue
        first = _first_of_title(rows, at, last)
        stop = rows.once(_past_last_of_title, last)
        words = rows.joined(first, stop)
        if title_label(rows.texts[last]):
            weak = weak or (first, stop)
        elif _has_verb(words) or not _is_bare(rows, first, last):
            return first, stop
        elif weak is None or title_label(rows.text(weak[0])) or rows.next(number_in, weak[1]) < first:
            # a number between two titles without matter: the upper one is a letterhead
            weak = first, stop
    return weak


def _adds_nothing(rows: Rows, weak: tuple[int, int], last: int) -> bool:
    """Tell whether a bare genre is no better title than the weak one above it, whatever rows it would take."""
    return (
        rows.says(is_bare_genre, last)
        and not rows.text(last - 1).endswith("的")
        and not rows.says(title_label, weak[0])
        and rows.next(number_in, weak[1]) >= last
        and not rows.once(_verb_near, last)
    )


def _verb_near(rows: Rows, last: int) -> bool:
    """Tell whether the rows that a title ending at `last` might take hold a verb of titles, be it in halves."""
    words = rows.joined(max(0, last - _LONGEST_TITLE), last + _MOST_BELOW)
    return _has_verb(words)


def _has_verb(words: str) -> bool:
    return "关于" in words or _VERB(words) is not None


def title_above_number(rows: Rows, at: int) -> tuple[int, int] | None:
    """Give the row of a title without a known genre word: 督办通知单 right above its number or its addressees."""
    for k in range(at, min(at + NEAR, len(rows) - 1)):
        text = rows.text(k)
        if is_head_row(text) or is_chrome(text):
            continue
        following = next((words for words in rows.texts[k + 1 : k + NEAR] if not is_chrome(words)), "")
        headed = number_in(following) is not None or is_addressee(following)
        return (k, k + 1) if headed and is_title_part(text) and not is_addressee(text) and not _is_prose(text) else None
    return None


def title_above_text(rows: Rows, at: int) -> tuple[int, int] | None:
    """Give the first row as a title that names an event alone, where the text below it announces one."""
    text, following = rows.text(at), rows.text(at + 1)
    if at or len(text) > _LONGEST_EVENT or not following.startswith(_OPENS_ANNOUNCEMENT):
        return None
    if not _ANNOUNCES(following[-_LONGEST_ANNOUNCEMENT:]):
        return None
    named = is_title_part(text) and not is_labelled(text) and bodies_in(text) is None and not is_head_row(text)
    return (at, at + 1) if named else None


def title_below(rows: Rows, title: tuple[int, int]) -> tuple[int, int] | None:
    """Give the rows in which a title stands once more before any text: above it is the page's, below the document's."""
    first, stop = title
    last = rows.next(ends_title, stop)
    if last - stop >= _FARTHEST_BELOW or last == len(rows) or _text_begins_in(rows, stop, last):
        return None
    words = rows.joined(first, stop)
    matter = _matter(words)
    if len(matter) < _SHORTEST_MATTER:
        return None
    while last - stop < _FARTHEST_BELOW and last < len(rows) and not _text_begins_in(rows, stop, last):
        above = last
        while above >= stop and last - above < _MOST_BELOW:
            joined = rows.joined(above, last + 1)
            if words in joined:
                while words.startswith("关于") and above > stop and rows.says(bodies_in, above - 1):
                    above -= 1
                return above, last + 1
            if matter in joined.translate(_QUOTES):
                return _first_of_title(rows, stop, above), last + 1
            above -= 1
        last = rows.next(ends_title, last + 1)
    return None


def _text_begins_in(rows: Rows, first: int, last: int) -> bool:
    return any(rows.says(_begins_text, k) for k in range(first, last + 1))


def _matter(words: str) -> str:
    """Give the words of a title from 关于 to before its genre, without quotes; empty where it has none."""
    note = _NOTE_AT_END(words)
    words = words[: note.start()] if note else words
    about, genre = words.find("关于"), genre_at_end(words)
    return words[about : -len(genre)].translate(_QUOTES) if about >= 0 and genre else ""


def _begins_text(text: str) -> bool:
    """Tell whether no title follows a line: it is an addressee, prose, a label, or the first heading of the text."""
    return (
        is_addressee(text)
        or _is_prose(text)
        or attachment_label(text) is not None
        or text.startswith(("一、", "第一条"))
    )


def _is_prose(text: str) -> bool:
    if len(text) > PROSE and text[-1] in "。:;" and "关于" not in text:
        return True
    return len(text) > _SHORTEST_PROSE and "。" in text and not holds_stray_stop(text)


def _past_last_of_title(rows: Rows, last: int) -> int:
    """Give one past the last row of a title that seems to end at `last`: its genre may stand below."""
    words = rows.text(last)
    for k in range(last + 1, min(last + _MOST_BELOW, len(rows))):
        text = rows.text(k)
        if rows.parted(k) or not rows.says(is_title_part, k) or rows.says(number_in, k) or rows.says(is_date, k):
            break
        own = words[-1] in "》)" or not words.endswith(_OWN_GENRES)
        if not (
            text[0] in "的》〉)和及、(" or (own and text.replace(" ", "").endswith(_OWN_GENRES)) or _is_open(words)
        ):
            break
        words += text
        if rows.says(ends_title, k) and all(words.count(a) == words.count(b) for a, b in ("《》", "()")):
            return k + 1
    return last + 1


def _is_open(words: str) -> bool:
    return any(words.count(a) > words.count(b) for a, b in ("《》", "〈〉", "()", "“”"))


def _is_bare(rows: Rows, first: int, last: int) -> bool:
    """Tell whether a title has no matter: 公告, 柳城市人民政府公告, 专题会议纪要."""
    if decree_in(rows.text(last)):
        return True
    if is_bare_genre(rows.text(last)) and not rows.text(last - 1).endswith("的"):
        return True
    words = rows.joined(first, last + 1)
    word = genre_at_end(words)
    return word is not None and (
        is_body_name(words[: -len(word)]) or words.removesuffix(word).endswith(("专题", "会议", "办公"))
    )


def _first_of_title(rows: Rows, at: int, last: int) -> int:
    first = last
    while first > at and last - first < _LONGEST_TITLE and _goes_on_above(rows, at, first, last):
        first -= 1
    return first


def _goes_on_above(rows: Rows, at: int, first: int, last: int) -> bool:
    """Tell whether the row above the first one known of a title is one of it, too."""
    above = first - 1
    if not rows.says(is_title_part, above) or rows.says(_is_other_mark, above):
        return False
    before, words = rows.texts[above], rows.joined(first, last + 1)
    labelled = is_labelled(before) and not title_label(before)
    # with the name of the site behind it, as a browser shows it
    repeated = words in before.replace(" ", "")
    if labelled or repeated or (rows.says(ends_title, above) and not _continues(before, words)):
        return False
    complete = _has_verb(words)
    apart = rows.parted(first) and not any(verb in before for verb in _CARRYING)
    letterhead = words.startswith("关于") and _is_spaced(before) and not _is_spaced(rows.texts[first])
    if (apart and complete) or letterhead or _names_alone(rows, above, words, apart=apart):
        return False
    head = rows.says(letterhead_in, above)
    if head is None or head[1] is not None:
        return head is None
    return not (complete and (first == last or rows.parted(first)) and _is_letterhead_line(rows, at, above))


def _is_spaced(text: str) -> bool:
    """Tell whether every character of a line stands apart: 柳 城 县 林 业 局."""
    return " " in text and len(text) > _SHORTEST_SPACED and all(len(word) == 1 for word in text.split())


def _names_alone(rows: Rows, above: int, words: str, *, apart: bool) -> bool:
    """Tell whether a row above a title names bodies: apart from it, or the same that it begins with."""
    if rows.says(bodies_in, above) is None:
        return False
    return apart or words.startswith(rows.texts[above].replace(" ", ""))


def _is_other_mark(text: str) -> bool:
    return bool(
        number_in(text)
        or date_in(text)
        or is_copy_number(text)
        or is_secrecy(text)
        or is_urgency(text)
        or is_telegram_head(text)
        or attachment_label(text) is not None
    )


def _continues(before: str, words: str) -> bool:
    """Tell whether a line that ends like a title is only the first part of one: 关于转发《…通知 / 》的通知."""
    return words[0] in "》的和" or before.count("《") > before.count("》")


def _is_letterhead_line(rows: Rows, at: int, row: int) -> bool:
    """Tell whether a line of names above a complete title is a letterhead, not the title's first line."""
    return row > at and bodies_in(rows.text(row - 1)) is not None


def is_labelled(text: str) -> bool:
    """Tell whether a line begins with a short label: 时间:, 出席人员:."""
    return ":" in text and _LABELLED(text) is not None


def is_head_row(text: str) -> bool:
    """Tell whether a line is one of those that stand above a title."""
    return bool(
        number_in(text)
        or letterhead_in(text) is not None
        or is_copy_number(text)
        or is_secrecy(text)
        or is_urgency(text)
        or is_telegram_head(text)
        or signatories_in(text)
        or ((place := date_in(text)) and place[0] and bodies_in(text[: place[0]].strip(" ")))
    )
