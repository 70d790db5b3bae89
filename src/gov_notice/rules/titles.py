"""Rules on 标题, the title (rulebook 1.2)."""

import re
from collections.abc import Iterator
from typing import Final

from gov_notice.checking import Applicability, Context, Flaw, Severity, rule
from gov_notice.model import GENRES, ForwardingVerb
from gov_notice.rules.lines import unread_title
from gov_notice.rules.marks import outside
from gov_notice.rules.names import same_body
from gov_notice.rules.sources import PRACTICE, regulation, standard
from gov_notice.rules.title_marks import title_words

__all__ = ["TITLES"]

_BARE: Final = frozenset({"命令", "公告", "通告", "公报", "纪要", "决议", "议案"})
_FUSED: Final = {
    "请示报告": ("请示", "报告"),
    "报告请示": ("请示", "报告"),
    "请示函": ("请示", "函"),
    "申请报告": ("请示",),
    "情况汇报": ("报告",),
    "工作汇报": ("报告",),
    "汇报": ("报告",),
    "申请": ("请示", "函"),
    "通知书": ("通知",),
}
_FUSED_END: Final = re.compile(rf"的({'|'.join(sorted(_FUSED, key=len, reverse=True))})$").search
_LONGEST: Final = 50


@rule("T001", "title-missing", Severity.ERROR, regulation(9, 7), "公文没有标题", elements="body")
def title_missing(ctx: Context) -> Iterator[Flaw]:
    """A document has a title.

    What it does: reports a paper that has a body, and an addressee, number or date, but no title.
    Why: title is an element of every document; the register needs it.
    Fix safety: no fix.
    """
    document = ctx.document
    if document.title or not document.body or (ctx.reading and not ctx.reading.official) or ctx.once(unread_title):
        return
    if document.addressees or document.number or document.date_of_issue:
        yield ctx.flaw("/title")


@rule("T002", "genre-missing", Severity.WARNING, regulation(9, 7), "标题“{title}”没有标明文种")
def genre_missing(ctx: Context) -> Iterator[Flaw]:
    """The title ends with a genre.

    What it does: reports 关于召开会议.
    Why: a title consists of issuer, matter and genre.
    Fix safety: no fix.
    """
    title = ctx.document.title
    if title and title.genre is None and not title.text.rstrip("）)〕").endswith(GENRES):
        yield ctx.flaw("/title", facts={"title": title.text})
    if (line := ctx.once(unread_title)) and not line.text.rstrip("。．.，,；;、：:！!").endswith(GENRES):
        yield line.flaw(0, len(line.text), facts={"title": line.text})


@rule(
    "T003",
    "title-pattern",
    Severity.WARNING,
    regulation(9, 7),
    "标题“{title}”应由发文机关名称、事由和文种组成，通常写作“关于……的{genre}”",
    elements="title",
)
def title_pattern(ctx: Context) -> Iterator[Flaw]:
    """The title follows the pattern [issuer] 关于 matter 的 genre.

    What it does: reports 召开会议通知. Titles of forwarding, work reports and genres that stand alone (公告,
    令) are left alone.
    Why: 关于 and 的 part issuer, matter and genre.
    Fix safety: no fix.
    """
    title = ctx.document.title
    if title is None or title.genre not in GENRES or title.genre in _BARE or title.verb:
        return
    text = title.text
    if "关于" in text or text.endswith(("工作报告", "复函", "答复函")) or len(text) <= len(title.genre) + 2:
        return
    if not title.matter or text.endswith(f"的{title.genre}"):
        return
    yield ctx.flaw("/title", facts={"title": text, "genre": title.genre})


@rule(
    "T004",
    "genre-not-statutory",
    Severity.WARNING,
    regulation(8),
    "“{genre}”不是法定公文文种，通常以通知印发或以函报送",
    elements="title",
)
def genre_not_statutory(ctx: Context) -> Iterator[Flaw]:
    """The genre is one of the fifteen.

    What it does: reports a 方案, 办法 or 计划 that is sent alone, with a number or an addressee of its own.
    What is enclosed in another document is left alone, and 公示 and 答复 are tolerated.
    Why: 条例 8 knows fifteen genres; everything else travels under one of them.
    Fix safety: no fix, the carrier must be written.
    """
    document = ctx.document
    title = document.title
    if title is None or title.genre is None or title.statutory_genre in GENRES or ctx.carrier:
        return
    if title.genre in ("令", "公示", "答复", "汇报", "申请", "通知书") or not (document.number or document.addressees):
        return
    yield ctx.flaw("/title", facts={"genre": title.genre})


@rule(
    "T005",
    "fused-genre",
    Severity.ERROR,
    regulation(8),
    "“{found}”不是法定公文文种，应在{candidates}中选用",
    elements="title",
)
def fused_genre(ctx: Context) -> Iterator[Flaw]:
    """No genre is fused of two, or invented.

    What it does: reports 请示报告, 申请, 汇报, 通知书 at the end of a title.
    Why: a 请示 must be answered, a 报告 must not ask; the fused form leaves both open.
    Fix safety: shown only, where several genres are possible; unsafe where one is.
    """
    if (words := title_words(ctx)) is None or (match := _FUSED_END(words.text)) is None:
        return
    candidates = _FUSED[match[1]]
    yield words.flaw(
        *match.span(1),
        put=candidates[0] if len(candidates) == 1 else None,
        applicability=Applicability.UNSAFE,
        facts={"candidates": "、".join(candidates)},
    )


@rule(
    "T010",
    "two-about",
    Severity.WARNING,
    PRACTICE,
    "标题“{title}”重复使用“关于”，通常只保留一个",
    aliases=("F006",),
    elements="title",
    signs="关于",
)
def two_about(ctx: Context) -> Iterator[Flaw]:
    """One 关于 only stands at the outer level of the title.

    What it does: reports 关于转发关于…的通知. What stands in 《》 keeps its own.
    Why: the usual title of a forwarding names the matter once.
    Fix safety: unsafe, the first 关于 is dropped where a verb of forwarding follows it.
    """
    if (words := title_words(ctx)) is None:
        return
    if words.text.count("关于") < 2 or (bare := outside(words.text)).count("关于") < 2:
        return
    at = bare.index("关于")
    follows = any(bare.startswith(verb.value, at + 2) for verb in ForwardingVerb)
    yield words.flaw(
        at,
        at + 2,
        put="" if follows else None,
        applicability=Applicability.UNSAFE,
        facts={"title": words.text},
    )


@rule(
    "T011",
    "notice-of-notice",
    Severity.WARNING,
    PRACTICE,
    "标题中“的通知的通知”通常只写一个“的通知”",
    aliases=("F007",),
    elements="title",
    signs="的通知的通知",
)
def notice_of_notice(ctx: Context) -> Iterator[Flaw]:
    """No 的通知的通知.

    What it does: reports a carrier's 的通知 after that of the notice it forwards.
    Why: the source's genre absorbs the carrier's.
    Fix safety: unsafe.
    """
    if (words := title_words(ctx)) and (at := words.text.find("的通知的通知")) >= 0:
        yield words.flaw(at + 3, at + 6, put="", applicability=Applicability.UNSAFE)


@rule(
    "T014",
    "title-issuer-against-signature",
    Severity.WARNING,
    regulation(9, 11),
    "标题中的发文机关“{title}”与署名“{signed}”不一致",
    elements=("title", "issuers"),
)
def title_issuer_against_signature(ctx: Context) -> Iterator[Flaw]:
    """The issuer named in the title is the one that signs, or its short form.

    What it does: compares the first issuer of the title with the signature.
    Why: a reader must know whose document it is.
    Fix safety: no fix, either may be wrong.
    """
    document = ctx.document
    if document.title is None or not document.title.issuers or not document.issuers:
        return
    if ctx.spans("/issuers/0") and ctx.spans("/issuers/0") == ctx.spans("/title"):
        return
    named = document.title.issuers[0].name
    signed = [body.name for body in document.issuers]
    if not any(same_body(named, name) for name in signed):
        yield ctx.flaw("/title", facts={"title": named, "signed": "、".join(signed)})


@rule(
    "T015",
    "title-without-issuer",
    Severity.INFO,
    regulation(9, 7),
    "标题没有发文机关名称，也没有发文机关标志",
    elements="title",
)
def title_without_issuer(ctx: Context) -> Iterator[Flaw]:
    """A title without issuer stands under a letterhead.

    What it does: reports 关于…的通知 where no letterhead names the issuer.
    Why: 条例 9 names three parts; practice leaves out the issuer only where the letterhead carries it.
    Fix safety: no fix.
    """
    title = ctx.document.title
    if title and title.text.startswith("关于") and ctx.document.letterhead is None and ctx.carrier is None:
        yield ctx.flaw("/title")


@rule("T017", "title-length", Severity.INFO, PRACTICE, "标题长{length}字，通常不超过50字", elements="title")
def title_length(ctx: Context) -> Iterator[Flaw]:
    """The title has no more than about fifty characters.

    What it does: counts the characters of the title.
    Why: two lines, or three, are what a first page and a register row can hold.
    Fix safety: no fix.
    """
    title = ctx.document.title
    if title and len(title.text) > _LONGEST:
        yield ctx.flaw("/title", facts={"length": len(title.text)})


@rule(
    "T013",
    "urgency-in-title",
    Severity.INFO,
    standard("7.2.3"),
    "紧急程度“{found}”应当标注在版头，不写入标题",
    elements="title",
    signs=("特急", "加急"),
)
def urgency_in_title(ctx: Context) -> Iterator[Flaw]:
    """Urgency belongs to the head, not to the title.

    What it does: reports 特急 and 加急 in the title; 紧急通知 is common and tolerated.
    Why: 紧急程度 is an element of its own.
    Fix safety: no fix.
    """
    if (words := title_words(ctx)) and (match := re.search("特急|加急", outside(words.text))):
        yield words.flaw(*match.span())


@rule(
    "T019",
    "reply-names-no-matter",
    Severity.INFO,
    PRACTICE,
    "{genre}的标题通常直接写明答复的事项，不写“{found}”",
    elements="title",
    signs=("关于答复", "关于回复", "关于批复"),
)
def reply_names_no_matter(ctx: Context) -> Iterator[Flaw]:
    """Titles of replies name the matter.

    What it does: reports 关于答复…的批复, 关于回复…的复函.
    Why: the genre says already that it is an answer; the title has to say what is decided.
    Fix safety: no fix.
    """
    title = ctx.document.title
    words = title_words(ctx)
    if title is None or words is None or title.genre not in ("批复", "复函", "函"):
        return
    if match := re.search("(?<=关于)(?:答复|回复|批复)", outside(words.text)):
        yield words.flaw(*match.span(), facts={"genre": title.genre})


TITLES: Final = (
    reply_names_no_matter,
    urgency_in_title,
    title_missing,
    genre_missing,
    title_pattern,
    genre_not_statutory,
    fused_genre,
    two_about,
    notice_of_notice,
    title_issuer_against_signature,
    title_without_issuer,
    title_length,
)
