"""The end of a document's text: attachment list, signature, date (附件说明, 署名, 成文日期)."""

import re
from typing import Final

from attrs import frozen

from gov_notice.model.genres import genre_at_end
from gov_notice.parsing.heading import starts_document
from gov_notice.parsing.outline import ListedAttachment, Outline
from gov_notice.parsing.recognise.attachments import attachment_label, entries_in, form_behind_name, starts_list
from gov_notice.parsing.recognise.bodies import bodies_in, without_seal
from gov_notice.parsing.recognise.colophon import colophon_in
from gov_notice.parsing.recognise.dates import date_in, is_date
from gov_notice.parsing.recognise.head import is_chrome, letterhead_in
from gov_notice.parsing.recognise.numbers import names_in
from gov_notice.parsing.recognise.titles import ends_title
from gov_notice.parsing.rows import Rows
from gov_notice.parsing.titling import NEAR
from gov_notice.source import Span

__all__ = ["Closing", "find_closing", "list_end", "read_closing", "read_list", "read_signatures"]

_MOST_SIGNATURES: Final = 14
_LONGEST_SIGNED: Final = 60
_LONGEST_START: Final = 90
_FAR_RIGHT: Final = 8
"""Blanks before what is set to the right."""
_MOST_ROWS_OF_NAME: Final = 5
_POST: Final = re.compile(
    r"(代? *(?:部|省|市|县|区|州|乡|镇|厅|局|院|署|行|会|校|团) *长|主 *席|总 *理|主 *任|检 *察 *长|专 *员|书 *记)"
    r" *:? *(?=[\u4e00-\u9fff])(?!办公|会议|接待|团)"
).match
_DAY_WITHOUT_YEAR: Final = re.compile(
    "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2}) ?月 ?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?日"
).fullmatch
_SIGNER: Final = re.compile(r"(?:公告|通告|发布|公示|发文|落款|印发)(?:单位|机关|人) ?: ?").match
_STOPS_OF_PROSE: Final = frozenset("。,;、")
_ATTENDANCE: Final = re.compile(r"(?:出 *席|列 *席|请 *假|缺 *席|参加人员|参会人员|记 *录|主 *持)(?:人员?)? *:").match


@frozen
class Closing:
    """Where the text ends: one past its last row, the row of the date, and where the tail begins."""

    body_stop: int
    date_at: int | None
    stop: int


def find_closing(rows: Rows, at: int, *, has_title: bool) -> Closing:
    """Find the end of the text that begins at a row: date, label of an attachment, colophon, next document."""
    texts = rows.texts
    title_ends = rows.following(ends_title)
    for k in range(at, len(texts)):
        text = texts[k]
        if (place := date_in(text)) is not None and _is_closing_date(rows, at, k, place):
            return Closing(_before_signature(rows, at, k), k, k + 1)
        if k == at:
            continue
        if text[-1] == "日" and _DAY_WITHOUT_YEAR(text) and _is_signed_above(rows, at, k):
            return Closing(_before_signature(rows, at, k), k, k + 1)
        if (text[0] == "附" and attachment_label(text) is not None and _is_end(rows, k)) or (
            colophon_in(text) and not _is_sentence(text)
        ):
            return Closing(_before_signature(rows, at, k), None, k)
        if has_title and title_ends[k] - k < NEAR and _may_start(text) and starts_document(rows, k):
            stop = k + _signs_above_letterhead(rows, k)
            return Closing(_before_signature(rows, at, stop), None, stop)
    stop = max(at, len(texts))
    while stop > at and is_chrome(rows.text(stop - 1)):
        stop -= 1
    return Closing(_before_signature(rows, at, stop), None, stop)


def _signs_above_letterhead(rows: Rows, k: int) -> bool:
    """Tell whether a bare name above a letterhead with 文件 is the signature of the document before it."""
    own, following = letterhead_in(rows.text(k)), letterhead_in(rows.text(k + 1))
    return (
        own is not None and own[1] is None and following is not None and following[1] is not None and rows.parted(k + 1)
    )


def _may_start(text: str) -> bool:
    if len(text) >= _LONGEST_START or text[-1] in "。;,、!?" or text[0] in "(①":
        return False
    return not (text[0] in "一二三四五六七八九十" and "、" in text[:4])


def _is_sentence(text: str) -> bool:
    return len(text) > 120 and "印发" not in text


def _is_end(rows: Rows, k: int) -> bool:
    """Tell whether a bare 附件 heads a page, and no list: neither numbers nor a signature follow."""
    following = entries_in(rows.text(k + 1), 0, 1)
    if following and following[0].number is not None:
        return False
    return not any(
        is_date(rows.text(j)) and all(_is_name(rows.text(i)) for i in range(k + 1, j) if not bodies_in(rows.text(i)))
        for j in range(k + 2, min(k + 16, len(rows)))
    )


def _is_name(text: str) -> bool:
    return len(text) < 60 and text[-1] not in "。:;,"


def _is_closing_date(rows: Rows, at: int, k: int, place: tuple[int, int]) -> bool:
    """Tell whether the date at a place in a row, which ends it, is that of a signature."""
    before, following = rows.text(k)[: place[0]].strip("( "), rows.text(k + 1)
    if before:
        return bodies_in(before) is not None and (k > at or len(rows) > k + 1)
    previous = rows.text(k - 1)
    if rows.says(_signing_bodies, k - 1) is not None or without_seal(previous)[1] is not None:
        return True
    if rows.text(k).isdecimal() or rows.text(k)[place[1] :].strip(" )"):
        # mere figures, or a weekday or an hour behind the day: unsigned, it is the day of a meeting
        return False
    if k <= at or (following and is_date(following)):
        return k > at and previous[-1] in "。)!;"
    signed_below = bodies_in(following) is not None and (rows.parted(k + 2) or rows.text(k + 2)[0] in "(附抄")
    if signed_below or _signed_by_head(previous) or previous[-1] in "。)!;":
        return True
    apart = rows.parted(k) or rows[k].indent > 3 or not following or following[0] in "(附抄"
    return apart or any(
        starts_list(rows.text(j)) or attachment_label(rows.text(j)) is not None for j in range(max(at, k - 12), k)
    )


def _is_signed_above(rows: Rows, at: int, k: int) -> bool:
    """Tell whether the name of a body stands right above a row, the text is over there, and nothing goes on below."""
    following = rows.text(k + 1)
    over = k - 1 > at and rows.text(k - 2)[-1] in "。!)"
    ends = not following or following[0] in "(附抄" or is_chrome(following) or rows.parted(k + 1)
    return over and ends and rows.says(_signing_bodies, k - 1) is not None


def _before_signature(rows: Rows, at: int, stop: int) -> int:
    """Give one past the last row of the text above the signature that ends before `stop`."""
    k = stop
    while k > at and stop - k < _MOST_SIGNATURES and _is_signature(rows, k - 1):
        k -= 1
    return k


def _is_signature(rows: Rows, k: int) -> bool:
    text = rows.text(k)
    if len(text) > _LONGEST_SIGNED and "  " not in text:
        return False
    if rows.says(_signing_bodies, k) is not None:
        return True
    text = text[_signer_label(text) :]
    return bool(text) and (_signed_by_head(text) or bool(text[0] == "(" and without_seal(text)[1]))


def _signing_bodies(text: str) -> list[tuple[int, int]] | None:
    """Give the places of the bodies in a row that names nothing else, a label before them left out."""
    label = _signer_label(text)
    names = bodies_in(text[label:])
    return [(label + start, label + stop) for start, stop in names] if names and label else names


def _signer_label(text: str) -> int:
    """Give the length of a label before the name that signs: 公告单位:."""
    match = _SIGNER(text) if ":" in text else None
    return match.end() if match else 0


def _signed_by_head(text: str) -> bool:
    return len(text) < 40 and _POST(text) is not None and _STOPS_OF_PROSE.isdisjoint(text)


def read_closing(rows: Rows, at: int, closing: Closing, outline: Outline) -> int:
    """Fill in the text, the list of attachments, signature and date; give the row where the tail begins."""
    body_stop = closing.body_stop
    list_at = _find_list(rows, at, body_stop)
    attendance_at = _find_attendance(rows, at, body_stop)
    if attendance_at is None:
        list_start, list_stop = list_at or (body_stop, body_stop)
        outline.body += rows.between(at, list_start)
        outline.body += rows.between(list_stop, body_stop)
    else:
        for k in range(at, body_stop):
            if k >= attendance_at and _ATTENDANCE(rows.text(k)):
                outline.attendance.append(rows[k])
            elif list_at is None or not list_at[0] <= k < list_at[1]:
                outline.body.append(rows[k])
    if list_at is not None:
        read_list(rows, *list_at, outline)
    return _read_late_list(rows, read_signatures(rows, closing, outline), outline)


def read_signatures(rows: Rows, closing: Closing, outline: Outline) -> int:
    """Fill in who signs, and the date; give the row behind them."""
    signature_stop = closing.date_at if closing.date_at is not None else closing.stop
    for k in range(closing.body_stop, signature_stop):
        _read_signature(rows, k, outline)
    stop = closing.stop
    if closing.date_at is not None:
        _read_date(rows, closing.date_at, outline)
        # far to the right it signs, though blank lines stand between
        near = not rows.parted(stop) or (stop + 1 == len(rows) and rows[stop].indent > _FAR_RIGHT)
        if near and not outline.issuers and rows.says(bodies_in, stop) is not None:
            _read_signature(rows, stop, outline)
            stop += 1
    return stop


def _read_late_list(rows: Rows, at: int, outline: Outline) -> int:
    """Read a list of attachments that stands behind the signature, where it must not stand (X011)."""
    if outline.attachments or not starts_list(rows.text(at)):
        return at
    end = list_end(rows, at, len(rows))
    if end < len(rows) and not (
        end - at > 1
        or attachment_label(rows.text(end)) is not None
        or colophon_in(rows.text(end))
        or form_behind_name(rows.text(at))
        or is_chrome(rows.text(end))
    ):
        return at
    read_list(rows, at, end, outline)
    return end


def _find_list(rows: Rows, at: int, stop: int) -> tuple[int, int] | None:
    """Find the list of attachments in the rows of the text: its first row and one past its last."""
    for k in range(stop - 1, at - 1, -1):
        text = rows.texts[k]
        if text[0] != "附":
            continue
        if starts_list(text) or (attachment_label(text) is not None and entries_in(rows.text(k + 1), 0, 1)):
            first = _first_of_list(rows, at, k)
            return first, list_end(rows, first, stop)
    return None


def _first_of_list(rows: Rows, at: int, k: int) -> int:
    """Give the first row of a list whose every row has a label: 附件1:… / 附件2:…."""
    found = entries_in(rows.text(k), starts_list(rows.text(k)), 1)
    first = k
    while first > at and found and found[0].number is not None and found[0].number > 1:
        text = rows.text(first - 1)
        before = entries_in(text, starts_list(text), 1) if starts_list(text) else []
        if not before or before[-1].number != found[0].number - 1:
            break
        found, first = before, first - 1
    return first


def list_end(rows: Rows, at: int, stop: int) -> int:
    """Give one past the last row of a list: the numbers go on, or a name runs over."""
    text = rows.text(at)
    found = entries_in(text, starts_list(text) or len(text), 1)
    expected = (found[-1].number or 0) + 1 if found else 1
    end = at + 1
    following = entries_in(rows.text(end), 0, 1)
    if not found and following and following[0].number is None:
        # names without numbers, one a line, under a bare 附件:
        while end < stop and _is_name(rows.text(end)) and bodies_in(rows.text(end)) is None:
            end += 1
        return end
    while end < stop:
        text = rows.text(end)
        entries = entries_in(text, 0, expected)
        if entries and entries[0].number == expected:
            expected = (entries[-1].number or 0) + 1
        elif not (
            expected > 1
            and not rows.parted(end)
            and text[-1] not in "。:"
            and (rows[end].indent > rows[at].indent + 1 or _runs_over(rows, end, expected))
            and bodies_in(text) is None
            and not date_in(text)
        ):
            break
        end += 1
    return _end_of_joint_title(rows, end, stop)


def _end_of_joint_title(rows: Rows, end: int, stop: int) -> int:
    """Give one past the last row of a name that has said only who issued it: 甲办公厅 乙办公厅 / 丙局关于…的通知."""
    name = rows.text(end - 1)
    names = entries_in(name, starts_list(name), 1) or entries_in(name, 0, 1)
    if not names or bodies_in(name[names[-1].start :]) is None:
        return end
    about = next((k for k in range(end, min(end + _MOST_ROWS_OF_NAME, stop)) if "关于" in rows.text(k)), None)
    if about is None or any(date_in(rows.text(k)) for k in range(end, about)):
        return end
    last = about
    while last + 1 < min(about + _MOST_ROWS_OF_NAME, stop) and not _finishes(rows.joined(about, last + 1)):
        last += 1
    return last + 1 if _finishes(rows.joined(about, last + 1)) else end


def _finishes(name: str) -> bool:
    return genre_at_end(name) is not None and name.count("(") == name.count(")") and "。" not in name


def _runs_over(rows: Rows, at: int, expected: int) -> bool:
    """Tell whether a row ends the name above it: a bracket is open there, or the next number stands below."""
    above = rows.text(at - 1)
    if any(above.count(a) > above.count(b) for a, b in ("《》", "()", "“”")):
        return True
    following = entries_in(rows.text(at + 1), 0, expected)
    return bool(following) and following[0].number == expected


def read_list(rows: Rows, at: int, stop: int, outline: Outline) -> None:
    """Add the entries of a list of attachments that stands in rows."""
    expected = 1
    for k in range(at, stop):
        line = rows[k]
        entries = entries_in(line.text, starts_list(line.text) if k == at else 0, expected)
        if k == at and not starts_list(line.text):
            outline.list_label = line.span
            continue
        if expected == 1 and entries and entries[0].number is None and k > at and starts_list(rows.text(at)) == 0:
            outline.attachments.append(
                ListedAttachment(None, [Span(line.start + entries[0].start, line.start + entries[0].stop)])
            )
            continue
        if not entries or (k > at and entries[0].number != expected):
            if outline.attachments:
                outline.attachments[-1].spans.append(line.span)
            continue
        for entry in entries:
            span = Span(line.start + entry.start, line.start + entry.stop)
            outline.attachments.append(ListedAttachment(entry.number, [span]))
            expected = (entry.number or 0) + 1


def _find_attendance(rows: Rows, at: int, stop: int) -> int | None:
    for k in range(at, stop):
        if rows.texts[k][0] in "出列请缺" and _ATTENDANCE(rows.texts[k]):
            return k
    return None


def _read_signature(rows: Rows, k: int, outline: Outline) -> None:
    line = rows[k]
    if match := _POST(line.text) if _signed_by_head(line.text) else None:
        names = names_in(line.text, match.end())
        if names:
            name = Span(line.start + names[0][0], line.start + names[-1][1])
            outline.signatories.append((name, Span(line.start + match.start(1), line.start + match.end(1))))
            return
    _, seal = without_seal(line.text)
    if seal is not None:
        begin = line.start + line.text.index(seal)
        outline.seal = outline.seal or Span(begin, begin + len(seal))
        if "代章" in seal and outline.issuers:
            # it lends its seal to the body that signs above
            return
    outline.issuers += [Span(line.start + a, line.start + b) for a, b in rows.says(_signing_bodies, k) or []]


def _read_date(rows: Rows, k: int, outline: Outline) -> None:
    line = rows[k]
    place = date_in(line.text) or (0, len(line.text))
    outline.date_of_issue = Span(line.start + place[0], line.start + place[1])
    before = line.text[: place[0]].rstrip("( ")
    if not before:
        return
    _, seal = without_seal(before)
    if seal is not None:
        begin = line.start + before.index(seal)
        outline.seal = outline.seal or Span(begin, begin + len(seal))
    outline.issuers += [Span(line.start + a, line.start + b) for a, b in bodies_in(before) or []]
