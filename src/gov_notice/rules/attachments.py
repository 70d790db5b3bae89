"""Rules on 附件说明 and 附件 (rulebook 1.8): one family, the list and the pages that it names."""

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import normalize

from gov_notice.checking import Applicability, Context, Flaw, Need, Severity, Words, rule
from gov_notice.model import Attachment
from gov_notice.model.numerals import numeral_value
from gov_notice.rules.lines import line_below
from gov_notice.rules.sources import LOGIC, PRACTICE, standard

__all__ = ["ATTACHMENTS"]

_LABEL: Final = re.compile(r"[ \u3000]*(?P<label>附[ \u3000]*件?)[ \u3000]*(?P<colon>[：:]?)").match
_SHORT_LABEL: Final = re.compile(r"[ \u3000]*(?P<label>附(?:表|录)?)[ \u3000]*[：:]").match
_HAN_NUMBER: Final = re.compile(r"(?P<number>[一二三四五六七八九十]{1,2})[、.．]?[ \u3000]*$").search
_NUMBER: Final = re.compile(r"(?<=[：: \u3000])[0-9０-９]{1,2}[.．、][ \u3000]*$").search
_ENTRY: Final = re.compile(r"(?P<number>[0-9]{1,2})[.．、][ \u3000]*[^0-9，。；\n]{2,40}").fullmatch
_SEEN: Final = re.compile(
    r"(?:见|[（(])附件[ \u3000]?(?P<number>[0-9]{1,2}|[一二三四五六七八九十]{1,2})(?![0-9.\-—])"
).finditer
_PAGE_LABEL: Final = re.compile(
    r"附[ \u3000]*件[ \u3000]*[0-9０-９一二三四五六七八九十]{0,3}[ \u3000]*(?P<colon>[：:])"
).fullmatch
_OWN_LABEL: Final = re.compile(
    r"附[ \u3000]*件[ \u3000]*(?P<number>[0-9]{0,3}|[一二三四五六七八九十]{1,3})[ \u3000]*[：:]?"
).fullmatch
_NUMBERED: Final = re.compile(r".{0,20}(?:第.{1,8}|[〕\]）)].{1,6})号").fullmatch
_NOTHING: Final = frozenset({"如文", "同上", "如上", "略"})
_PLAIN: Final = str.maketrans("", "", "《》〈〉“”\"'（）()〔〕[]【】 \u3000，、,.。：:；;-—")


def _listed(ctx: Context) -> list[tuple[int, Attachment]]:
    return [(k, attachment) for k, attachment in enumerate(ctx.document.attachments) if attachment.name]


def _before(ctx: Context, k: int) -> tuple[Words, int] | None:
    """Give the line that the name of an attachment stands on, and where on it the name begins."""
    pointer = f"/attachments/{k}"
    if (line := ctx.line_of(pointer)) is None:
        return None
    return line, ctx.spans(pointer)[0].start - line.spans(0, len(line.text))[0].start


@rule(
    "X001",
    "list-colon",
    Severity.ERROR,
    standard("7.3.4"),
    "附件说明的“附件”后应当标全角冒号",
    needs=Need.TEXT,
    elements="attachments",
)
def list_colon(ctx: Context) -> Iterator[Flaw]:
    """附件 is followed by a full-width colon.

    What it does: reports a half-width colon or none between 附件 and the first name of the list.
    Why: the standard prescribes it.
    Fix safety: safe.
    """
    for k, _ in _listed(ctx)[:1]:
        if (found := _before(ctx, k)) is None:
            return
        line, at = found
        match = _LABEL(line.text)
        if match and match.end() <= at and match["label"].endswith("件") and match["colon"] != "：":
            start, stop = (match.end("label"), match.end()) if not match["colon"] else match.span("colon")
            if match["colon"]:
                yield line.flaw(start, stop, put="：")
            elif line.text[stop : stop + 1] not in "0123456789":
                yield line.flaw(start - 1, stop, put="件：")


@rule(
    "X002",
    "list-numerals",
    Severity.ERROR,
    standard("7.3.4"),
    "附件顺序号应当用阿拉伯数字：“{found}”应为“{wanted}”",
    needs=Need.TEXT,
    elements="attachments",
)
def list_numerals(ctx: Context) -> Iterator[Flaw]:
    """Several attachments are numbered 1. 2. in Arabic numerals.

    What it does: reports 附件：一、….
    Why: the standard prescribes it.
    Fix safety: safe, the number stays.
    """
    for k, _ in _listed(ctx):
        if (found := _before(ctx, k)) is None:
            continue
        line, at = found
        match = _HAN_NUMBER(line.text[:at])
        if match and (value := numeral_value(match["number"])):
            yield line.flaw(match.start(), at, put=f"{value}.")


@rule(
    "X003", "single-numbered", Severity.WARNING, standard("7.3.4"), "只有一个附件时不编顺序号", elements="attachments"
)
def single_numbered(ctx: Context) -> Iterator[Flaw]:
    """A single attachment carries no number.

    What it does: reports 附件：1.名单 with nothing after it.
    Why: the standard has numbers only for several.
    Fix safety: safe.
    """
    listed = _listed(ctx)
    if len(listed) != 1 or listed[0][1].number is None or len(ctx.document.attachments) > 1 or _unread(ctx):
        return
    k = listed[0][0]
    if found := _before(ctx, k):
        line, at = found
        if match := _NUMBER(line.text[:at]):
            yield line.flaw(match.start(), at, put="")
        return
    yield ctx.flaw(f"/attachments/{k}")


@rule(
    "X004", "mark-after-name", Severity.ERROR, standard("7.3.4"), "附件名称后不加标点“{found}”", elements="attachments"
)
def mark_after_name(ctx: Context) -> Iterator[Flaw]:
    """No mark follows the name of an attachment.

    What it does: reports 1.申报表； in the list.
    Why: the standard prescribes it.
    Fix safety: safe.
    """
    for k, attachment in _listed(ctx):
        name = attachment.name or ""
        if name[-1] in "；;。，,、":
            words = ctx.words_of(f"/attachments/{k}", name)
            text = words.text.rstrip()
            if text and text[-1] in "；;。，,、":
                yield words.flaw(len(text) - 1, len(text), put="")
            continue
        if (line := ctx.line_of(f"/attachments/{k}")) is None:
            continue
        at = ctx.spans(f"/attachments/{k}")[-1].stop - line.spans(0, len(line.text))[0].start
        if line.text[at : at + 1] and line.text[at] in "；;。，,、":
            yield line.flaw(at, at + 1, put="")


@rule("X005", "list-gap", Severity.ERROR, LOGIC, "附件顺序号{found}与前一个{before}不连续", elements="attachments")
def list_gap(ctx: Context) -> Iterator[Flaw]:
    """The numbers of attachments run on from 1.

    What it does: reports 1. 3.
    Why: an attachment was left out, or a number.
    Fix safety: no fix, references in the text would have to move too.
    """
    before = 0
    for k, attachment in _listed(ctx):
        if attachment.number is None:
            continue
        if attachment.number != before + 1:
            yield ctx.flaw(f"/attachments/{k}", facts={"found": attachment.number, "before": before})
        before = attachment.number
    if unread := _unread(ctx):
        line, match = unread
        yield line.flaw(*match.span("number"), facts={"found": match["number"], "before": before})


def _unread(ctx: Context) -> "tuple[Words, re.Match[str]] | None":
    """Give the line under the list that goes on with it, but not in its numbers."""
    listed = _listed(ctx)
    if not listed or listed[-1][1].number is None:
        return None
    line = line_below(ctx, f"/attachments/{listed[-1][0]}", f"/attachments/{listed[-1][0]}")
    match = _ENTRY(line.text) if line else None
    return (line, match) if line and match and int(match["number"]) > listed[-1][1].number + 1 else None


@rule(
    "X006",
    "list-against-page",
    Severity.ERROR,
    standard("7.3.7"),
    "附件说明中的名称“{listed}”与附件标题“{heading}”不一致",
    elements="attachments",
)
def list_against_page(ctx: Context) -> Iterator[Flaw]:
    """The title on an attachment's page is that of the list.

    What it does: compares the two without marks and blanks; a page may say more than the list, or less.
    Why: the standard: 附件标题与附件说明的表述一致.
    Fix safety: no fix, either may be wrong.
    """
    for k, attachment in _listed(ctx):
        if not attachment.heading or _NUMBERED(attachment.heading) or not _labelled(ctx, k, attachment):
            continue
        one, other = _plain(attachment.name or ""), _plain(attachment.heading)
        if one not in other and other not in one:
            facts: dict[str, str | int] = {"listed": attachment.name or "", "heading": attachment.heading}
            yield ctx.flaw(f"/attachments/{k}/heading", facts=facts)


def _labelled(ctx: Context, k: int, attachment: Attachment) -> bool:
    """Tell whether the label above an attachment's title is its own; so it is where there is no text."""
    if ctx.reading is None:
        return True
    line = ctx.line_above(f"/attachments/{k}/heading")
    label = _OWN_LABEL(line.text) if line else None
    return label is not None and (not label["number"] or numeral_value(label["number"]) == (attachment.number or 1))


def _plain(text: str) -> str:
    return normalize("NFKC", text).translate(_PLAIN)


@rule(
    "X007",
    "listed-and-present",
    Severity.WARNING,
    standard("7.3.4、7.3.7"),
    "附件“{name}”{what}",
    elements="attachments",
)
def listed_and_present(ctx: Context) -> Iterator[Flaw]:
    """What is listed is printed, and what is printed is listed.

    What it does: where at least one attachment is printed, reports those that are listed and not printed, and
    those that are printed without standing in the list.
    Why: a sheet was lost, or a line.
    Fix safety: no fix.
    """
    attachments = ctx.document.attachments
    present = [
        a.enclosed is not None or not all(map(_is_reprint, (a.heading or "翻印", *(block.text for block in a.blocks))))
        for a in attachments
    ]
    if not any(present) or not any(a.name for a in attachments):
        return
    for k, attachment in enumerate(attachments):
        if attachment.name and not present[k]:
            yield ctx.flaw(f"/attachments/{k}", facts={"name": attachment.name, "what": "列出而未附"})
        elif not attachment.name:
            name = attachment.heading or f"附件{attachment.number or ''}"
            yield ctx.flaw(f"/attachments/{k}/heading", facts={"name": name, "what": "附有而未在附件说明中列出"})


def _is_reprint(text: str) -> bool:
    """Tell whether a line is that of a reprint, which stands under the last page."""
    return text.endswith("翻印")


@rule(
    "X008",
    "no-such-attachment",
    Severity.ERROR,
    LOGIC,
    "正文提到附件{number}，但只有{count}个附件",
    elements=("attachments", "body"),
)
def no_such_attachment(ctx: Context) -> Iterator[Flaw]:
    """见附件N has an N-th attachment.

    What it does: compares the number behind 见附件 with the list; nothing is said where no attachment is known.
    Why: the attachments were renumbered, and the text was not.
    Fix safety: no fix.
    """
    attachments = ctx.document.attachments
    words = ctx.body
    if not attachments or "附件" not in words.text:
        return
    count = max(len(attachments), *(attachment.number or 0 for attachment in attachments))
    for match in _SEEN(words.text):
        number = numeral_value(match["number"])
        if number and number > count:
            yield words.flaw(*match.span("number"), facts={"number": number, "count": count})


@rule("X009", "list-not-mentioned", Severity.INFO, PRACTICE, "正文没有提到附件", elements="attachments")
def list_not_mentioned(ctx: Context) -> Iterator[Flaw]:
    """The body mentions the attachments.

    What it does: reports a list of attachments where the body has no 附件 and no 附后.
    Why: the reader should know where to look.
    Fix safety: no fix.
    """
    if _listed(ctx) and not re.search("附件|附后|附表|随文", ctx.body.text):
        yield ctx.flaw("/attachments/0")


@rule(
    "X010",
    "page-label-colon",
    Severity.WARNING,
    standard("7.3.7"),
    "附件页的“附件”及顺序号后不加冒号",
    needs=Need.TEXT,
    elements="attachments",
)
def page_label_colon(ctx: Context) -> Iterator[Flaw]:
    """The label on an attachment's page has no colon.

    What it does: reports 附件1： alone on its line above the title of an attachment that stands in the list.
    Why: the standard writes 附件1; the colon belongs to the list.
    Fix safety: safe.
    """
    for k, attachment in enumerate(ctx.document.attachments):
        if not attachment.heading or not attachment.name:
            continue
        if (line := ctx.line_above(f"/attachments/{k}/heading")) and (match := _PAGE_LABEL(line.text)):
            yield line.flaw(*match.span("colon"), put="")


@rule(
    "X011",
    "list-after-signature",
    Severity.ERROR,
    standard("7.3.4、7.3.5"),
    "附件说明应当在正文之后、署名之前",
    needs=Need.TEXT,
    elements="attachments",
)
def list_after_signature(ctx: Context) -> Iterator[Flaw]:
    """The list of attachments stands after the body and before the signature.

    What it does: reports a list behind the date of issue.
    Why: the standard's order.
    Fix safety: no fix, lines would have to move.
    """
    issued = ctx.spans("/date_of_issue")
    title = ctx.spans("/title")
    for k, attachment in _listed(ctx)[:1]:
        place = ctx.spans(f"/attachments/{k}")
        behind = bool(issued and title and place and title[-1].stop < issued[0].start < place[0].start)
        if behind and not attachment.heading and ctx.document.body:
            yield ctx.flaw(f"/attachments/{k}")


@rule(
    "X012",
    "list-label",
    Severity.WARNING,
    standard("7.3.4"),
    "附件说明应当以“附件”开头，不用“{found}”",
    needs=Need.TEXT,
    elements="attachments",
)
def list_label(ctx: Context) -> Iterator[Flaw]:
    """The list begins with 附件.

    What it does: reports 附：, 附表：, 附录：.
    Why: the standard names the word.
    Fix safety: unsafe.
    """
    for k, _ in _listed(ctx)[:1]:
        if (found := _before(ctx, k)) and (match := _SHORT_LABEL(found[0].text)):
            yield found[0].flaw(*match.span("label"), put="附件", applicability=Applicability.UNSAFE)


@rule(
    "X013", "list-says-nothing", Severity.WARNING, PRACTICE, "附件说明“{name}”没有写明附件名称", elements="attachments"
)
def list_says_nothing(ctx: Context) -> Iterator[Flaw]:
    """The list names the attachments.

    What it does: reports 附件：如文 and 同上.
    Why: what is lost on the way cannot be missed.
    Fix safety: no fix.
    """
    for k, attachment in _listed(ctx):
        if (attachment.name or "").strip("。") in _NOTHING:
            yield ctx.flaw(f"/attachments/{k}", facts={"name": attachment.name or ""})


@rule("X015", "marks-round-name", Severity.INFO, PRACTICE, "附件说明中的附件名称通常不加书名号", elements="attachments")
def marks_round_name(ctx: Context) -> Iterator[Flaw]:
    """Names in the list have no book-title marks.

    What it does: reports 1.《申报表》.
    Why: usage; the marks are for running text.
    Fix safety: no fix.
    """
    for k, attachment in _listed(ctx):
        name = attachment.name or ""
        if name.startswith("《") and name.endswith("》") and name.count("《") == 1:
            yield ctx.flaw(f"/attachments/{k}")


ATTACHMENTS: Final = (
    list_colon,
    list_numerals,
    single_numbered,
    mark_after_name,
    list_gap,
    list_against_page,
    listed_and_present,
    no_such_attachment,
    list_not_mentioned,
    page_label_colon,
    list_after_signature,
    list_label,
    list_says_nothing,
    marks_round_name,
)
