"""Rules on days that other texts fix: effect, adoption, comment, review (rulebook 1.4)."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from gov_notice.checking import Context, Flaw, Severity, Source, SourceLevel, rule
from gov_notice.model import DeadlineKind, NumberForm, OfficialDocument, PrintedDate
from gov_notice.model.numerals import numeral_value
from gov_notice.rules.sources import law, regulation

__all__ = ["EFFECT", "is_decree_of_rules"]

_COUNT: Final = "[0-9]{1,4}|[一二三四五六七八九十百]{1,5}"
_BOUND: Final = re.compile(
    rf"(?<![0-9.第一二三四五六七八九十百千万])(?P<count>{_COUNT})(?P<unit>年|个月|日|天|人|名|岁|万元|元|%|米|公里|平方米|分)"
    r"(?P<word>以上|以下|以内)"
).finditer
_ADOPTED: Final = re.compile(
    r"(?P<year>[12][0-9]{3})年(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日[^（）()]{0,60}?通过"
).search
_IN_FORCE_FROM: Final = re.compile(
    r"自(?:(?P<year>[12][0-9]{3})年(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日|(?:公布|发布)之日)起(?:施行|实施|执行)"
).search
_AT_ONCE: Final = re.compile("国家安全|外汇汇率|货币政策|不立即施行|修改|修正|废止").search
_STATE: Final = re.compile("国务院$|主席$|常务委员会$|人民代表大会$").search
_ON_A_DRAFT: Final = re.compile(r"征求.{0,60}草案|草案.{0,40}征求").search
_COMMENT: Final = re.compile("意见|建议|反馈").search
_NO_THIRTY: Final = re.compile("少于30日|不足30日|缩短|紧急").search
_REVIEW: Final = re.compile(
    rf"合法性审[核查][^。；\n]{{0,40}}?(?<![0-9一二三四五六七八九十])(?P<count>{_COUNT})个工作日"
).finditer
_RULES: Final = Source(SourceLevel.LAW, "《规章制定程序条例》第三十二条")
_DRAFTS: Final = Source(SourceLevel.LAW, "《规章制定程序条例》第十五条")
_REVIEWS: Final = Source(SourceLevel.REGULATION, "国办发〔2018〕115号")
_THIRTY: Final = 30
_SHORTEST, _LONGEST = 5, 15


def is_decree_of_rules(document: OfficialDocument) -> bool:
    """Tell whether a document is a decree that brings rules of a department or a local government into force."""
    number = document.number
    decree = document.genre in ("令", "命令") or (number is not None and number.form is NumberForm.DECREE)
    return decree and bool(document.issuers) and not any(_STATE(body.name) for body in document.issuers)


@rule(
    "D022",
    "bounds-overlap",
    Severity.INFO,
    law("中华人民共和国民法典", 1259),
    "“{one}”与“{found}”都包括本数，界限重叠",
    elements="body",
    signs="以上",
)
def bounds_overlap(ctx: Context) -> Iterator[Flaw]:
    """Bounds that meet do not both include the number.

    What it does: reports 3年以上 and 3年以下 of one number in one paragraph.
    Why: both words include the number; 不满 and 超过 do not.
    Fix safety: no fix, to which side the number belongs is not known.
    """
    words = ctx.body
    if "以下" not in words.text and "以内" not in words.text:
        return
    at = 0
    for line in words.text.split("\n"):
        seen: dict[tuple[str, str], str] = {}
        for match in _BOUND(line):
            key, word = (match["count"], match["unit"]), match["word"]
            before = seen.setdefault(key, word)
            if (before == "以上") != (word == "以上"):
                facts: dict[str, str | int] = {"one": f"{match['count']}{match['unit']}{before}"}
                yield words.flaw(at + match.start(), at + match.end(), facts=facts)
                seen[key] = word
        at += len(line) + 1


@rule(
    "D037",
    "adopted-on",
    Severity.INFO,
    regulation(9, 12),
    "{noted}通过的公文署通过日期，成文日期为{issued}",
    elements=("date_of_issue", "title_note"),
    genres=("决议", "决定"),
)
def adopted_on(ctx: Context) -> Iterator[Flaw]:
    """What a meeting adopts is dated by its adoption.

    What it does: compares the day in the note under the title of a 决议 or 决定 with the date of issue.
    Why: 条例 9(12): 署会议通过或者发文机关负责人签发的日期.
    Fix safety: no fix, either may be wrong.
    """
    document = ctx.document
    if document.genre not in ("决议", "决定") or document.issued_on is None or document.title_note is None:
        return
    match = _ADOPTED(document.title_note)
    day = _day(match) if match else None
    if day and day != document.issued_on:
        facts: dict[str, str | int] = {
            "noted": str(PrintedDate.of(day)),
            "issued": str(PrintedDate.of(document.issued_on)),
        }
        yield ctx.flaw("/date_of_issue", facts=facts)


def _day(match: "re.Match[str]") -> date | None:
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


@rule(
    "D038",
    "in-force-too-soon",
    Severity.WARNING,
    _RULES,
    "规章一般自公布之日起30日后施行，现为“{found}”",
    elements=("date_of_issue", "issuers", "body"),
)
def in_force_too_soon(ctx: Context) -> Iterator[Flaw]:
    """Rules take effect thirty days after publication, as a rule.

    What it does: compares the day of effect in a decree of a department or a local government with the date of issue.
    Amendments, repeals and the reasons that the regulation names are left alone.
    Why: who must keep the rules must be able to learn of them.
    Fix safety: no fix.
    """
    document = ctx.document
    issued = document.issued_on
    if issued is None or not is_decree_of_rules(document):
        return
    words = ctx.body
    match = _IN_FORCE_FROM(words.text)
    if match is None or _AT_ONCE(f"{document.title or ''}{words.text}"):
        return
    day = _day(match) if match["year"] else issued
    if day and (day - issued).days < _THIRTY:
        yield words.flaw(*match.span())


@rule(
    "D039",
    "comment-too-short",
    Severity.WARNING,
    _DRAFTS,
    "向社会公开征求意见的期限一般不少于30日，现为{days}日",
    elements=("date_of_issue", "title", "deadlines"),
)
def comment_too_short(ctx: Context) -> Iterator[Flaw]:
    """Drafts are open to comment for thirty days, as a rule.

    What it does: counts the days from the date of issue to the last day for opinions on a 草案, where the text
    names no reason.
    Why: 规章制定程序条例 15; 重大行政决策程序暂行条例 15 asks for the same.
    Fix safety: no fix.
    """
    document = ctx.document
    issued = document.issued_on
    if issued is None or document.title is None or not _ON_A_DRAFT(document.title.text) or _NO_THIRTY(ctx.body.text):
        return
    for k, deadline in enumerate(document.deadlines):
        fixed = deadline.kind in (DeadlineKind.DAY, DeadlineKind.MOMENT)
        if fixed and deadline.on and _COMMENT(deadline.task or "意见") and 0 <= (deadline.on - issued).days < _THIRTY:
            yield ctx.flaw(f"/deadlines/{k}", facts={"days": (deadline.on - issued).days})
            return


@rule(
    "D043",
    "review-term",
    Severity.INFO,
    _REVIEWS,
    "合法性审核时间一般不少于5个工作日、最长不超过15个工作日，现为{count}个工作日",
    elements="body",
    signs="合法性审",
)
def review_term(ctx: Context) -> Iterator[Flaw]:
    """A review of legality takes five to fifteen working days.

    What it does: reports a clause of procedure that sets fewer or more.
    Why: 国办发〔2018〕115号.
    Fix safety: no fix.
    """
    words = ctx.body
    for match in _REVIEW(words.text):
        count = numeral_value(match["count"])
        if count and not _SHORTEST <= count <= _LONGEST:
            yield words.flaw(*match.span("count"), facts={"count": count})


EFFECT: Final = (bounds_overlap, adopted_on, in_force_too_soon, comment_too_short, review_term)
