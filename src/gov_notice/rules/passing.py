"""Rules on what is passed on: promulgation, sources, distribution, reprints, requests (rulebook 1.6)."""

import re
from collections.abc import Iterator
from typing import Final

from gov_notice.checking import Context, Flaw, Need, Severity, rule
from gov_notice.model import ForwardingVerb, OfficialDocument
from gov_notice.rules.sources import PRACTICE, regulation
from gov_notice.source import Span

__all__ = ["PASSING"]

_REGULATION: Final = re.compile(r"条例(?:[（(][^（）()]{1,12}[）)])?[》〉]?$").search
_DECREE: Final = re.compile(r"(?:发布|公布)(?P<matter>[^《》]{0,16}第[0-9一二三四五六七八九十百]{1,6}号令)").search
_OF_OTHERS: Final = (ForwardingVerb.FORWARD, ForwardingVerb.APPROVE)
_MANY: Final = 3
_RESTRICTED: Final = re.compile("发至|不予公开|内部|传达到|印至").search
_PUBLIC: Final = re.compile("公开发布|主动公开").search
_REPRINT: Final = re.compile(r"^[^\n，。；《》]{0,60}翻印[ \u3000]*\r?$", re.MULTILINE).finditer
_DATED: Final = re.compile(r"[0-9０-９〇○零一二三四五六七八九]{2,4}[年.\-/]").search
_BODY_NAME: Final = re.compile(
    r"[\u4e00-\u9fff]{3,}[ \u3000]*(?:[0-9０-９〇○零一二三四五六七八九]{2,4}[年.\-/]|翻印)"
).search
_OPINION: Final = re.compile(
    "我[省市州县区镇乡局厅委部会院校]|经(?:研究|审核|审查|认真)|意见|认为|同意|建议|拟|核实"
).search
_PASSED_UP: Final = re.compile("转报|转呈|转上").search
_UPWARD: Final = ("请示", "报告")


@rule(
    "F004",
    "regulation-by-notice",
    Severity.INFO,
    regulation(8, 3),
    "公布行政法规和规章用命令（令），不用{genre}：“{matter}”",
    elements="title",
)
def regulation_by_notice(ctx: Context) -> Iterator[Flaw]:
    """Regulations are promulgated by decree.

    What it does: reports a 通知 that 发布 or 公布 a 条例 or a numbered decree.
    Why: 条例 8(3); a notice may issue (印发) plans and measures.
    Fix safety: no fix.
    """
    title = ctx.document.title
    if title is None or title.genre != "通知":
        return
    matters = [inner.text for inner in title.inner] if title.verb is ForwardingVerb.PROMULGATE else []
    matter = next(filter(_REGULATION, matters), None)
    if matter is None and (decree := _DECREE(title.text)):
        matter = decree["matter"]
    if matter:
        yield ctx.flaw("/title", facts={"genre": title.genre, "matter": matter})


@rule(
    "F017",
    "many-sources",
    Severity.INFO,
    PRACTICE,
    "所转发公文有{count}个发文机关，标题中通常写作“{first}等部门”",
    elements="title",
)
def many_sources(ctx: Context) -> Iterator[Flaw]:
    """Of several source bodies the title names the first, with 等部门.

    What it does: reports a title of 转发 or 批转, without book-title marks, that names three or more.
    Why: the title grows too long.
    Fix safety: no fix.
    """
    title = ctx.document.title
    if title is None or title.verb not in _OF_OTHERS or "等" in title.text or "《" in title.text:
        return
    for inner in title.inner:
        if len(inner.issuers) >= _MANY:
            yield ctx.flaw("/title", facts={"count": len(inner.issuers), "first": inner.issuers[0].name})


@rule(
    "F019",
    "wider-circle",
    Severity.INFO,
    regulation(31),
    "所附公文限定了阅读范围（{source}），扩大范围应当经发文机关批准",
    elements="enclosed",
)
def wider_circle(ctx: Context) -> Iterator[Flaw]:
    """A wider circle of readers needs the issuer's leave.

    What it does: reports a carrier that is public, and encloses a document whose note limits its readers.
    Why: 条例 31.
    Fix safety: no fix.
    """
    if not (_PUBLIC(_notes(ctx.document))):
        return
    for k, inner in enumerate(ctx.document.enclosed):
        notes = _notes(inner)
        if _RESTRICTED(notes) and not _PUBLIC(notes):
            yield ctx.flaw(f"/enclosed/{k}/notes/0" if inner.notes else f"/enclosed/{k}", facts={"source": notes})


def _notes(document: OfficialDocument) -> str:
    return "；".join(dict.fromkeys((*document.notes, *filter(None, [document.distribution]))))


@rule(
    "F020",
    "reprint-mark",
    Severity.INFO,
    regulation(32),
    "翻印件应当注明翻印的机关名称和日期：“{found}”",
    needs=Need.TEXT,
)
def reprint_mark(ctx: Context) -> Iterator[Flaw]:
    """A reprint names who reprinted it, and when.

    What it does: reports a line that ends with 翻印 and has no date, or no body.
    Why: 条例 32.
    Fix safety: no fix.
    """
    if ctx.reading is None or ctx.root or "翻印" not in ctx.reading.text:
        return
    for match in _REPRINT(ctx.reading.text):
        if not (_DATED(match[0]) and _BODY_NAME(match[0])):
            place = Span(match.start(), match.start() + len(match[0].rstrip()))
            yield Flaw("/printed_by", {"found": match[0].strip()}, spans=(place,))


@rule(
    "F021",
    "request-passed-on-bare",
    Severity.WARNING,
    regulation(15, 3),
    "下级机关的请示应当提出倾向性意见后上报，不得原文转报",
    aliases=("R009",),
    elements="body",
    genres=_UPWARD,
)
def request_passed_on_bare(ctx: Context) -> Iterator[Flaw]:
    """A subordinate's request is not passed on without an opinion.

    What it does: reports a 请示 or 报告 that encloses a 请示, or says that it passes one on (转报, 转呈), and
    whose body holds no word of opinion.
    Why: 条例 15(3).
    Fix safety: no fix, the opinion must be written.
    """
    document = ctx.document
    if document.genre not in _UPWARD or not document.body:
        return
    text = ctx.body.text
    passed = any(inner.genre == "请示" for inner in document.enclosed) or ("请示" in text and _PASSED_UP(text))
    if passed and not _OPINION(text):
        yield ctx.flaw("/body/0")


PASSING: Final = (regulation_by_notice, many_sources, wider_circle, reprint_mark, request_passed_on_bare)
