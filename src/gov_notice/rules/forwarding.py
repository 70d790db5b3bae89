"""Rules on 转发, 印发, 批转, 发布 (rulebook 1.6)."""

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import normalize

from gov_notice.chain import Matter
from gov_notice.checking import Applicability, Context, Flaw, Severity, rule
from gov_notice.model import Forwarding, ForwardingVerb, OfficialDocument, PrintedDate, SecrecyGrade, Title
from gov_notice.rules.chains import chain_of
from gov_notice.rules.marks import outside
from gov_notice.rules.names import rank, same_body
from gov_notice.rules.sources import LOGIC, PRACTICE, law, regulation

__all__ = ["FORWARDING"]

_PASSING: Final = (ForwardingVerb.FORWARD, ForwardingVerb.APPROVE)
_OWN_GENRE: Final = re.compile(r"(?P<de>的)(?:意见|办法|方案|规定|报告|细则|计划)的通知$").search
_BARE_OPENING: Final = re.compile(r"现(?:将[^《。]{0,8})?(?:转发|印发)给你们").search
_GRADES: Final = {SecrecyGrade.ORDINARY: 1, SecrecyGrade.HIGH: 2, SecrecyGrade.TOP: 3}
_MARKS: Final = str.maketrans("", "", "《》〈〉“”\"'（）()〔〕[] \u3000")


def _issuer(document: OfficialDocument) -> str | None:
    return document.issuers[0].name if document.issuers else None


def _sources(ctx: Context, verb: ForwardingVerb) -> Iterator[tuple[str, str]]:
    """Give pointer and first issuer of what a document passes on with a verb."""
    for k, forwarding in enumerate(ctx.document.forwardings):
        if forwarding.verb is verb:
            for body in forwarding.citation.issuers[:1]:
                yield f"/forwardings/{k}", body.name


def _own_level(ctx: Context) -> int | None:
    """Give the level of the issuer; None where its name tells none."""
    issuer = _issuer(ctx.document)
    return rank(issuer, ctx.document) if issuer else None


def _levels(ctx: Context, source: str, *, below: int = -1) -> tuple[int, int] | None:
    """Give the level of issuer and source; None where a name tells none, or that of the source is not below one."""
    other = rank(source, ctx.document)
    own = None if other is None or other <= below else ctx.once(_own_level)
    return None if own is None or other is None else (own, other)


@rule(
    "F001",
    "approve-from-below",
    Severity.ERROR,
    regulation(8, 8),
    "“批转”用于下级机关的公文；“{source}”不是“{issuer}”的下级，应为“转发”",
    elements="forwardings",
)
def approve_from_below(ctx: Context) -> Iterator[Flaw]:
    """批转 passes on the document of a subordinate.

    What it does: reports 批转 of a text whose issuer is, by its name, of a higher level than the document's
    own.
    Why: 条例 8(8): subordinates' documents are 批转, those of superiors and unaffiliated bodies are 转发.
    Fix safety: no fix, the title must be written anew.
    """
    for pointer, source in _sources(ctx, ForwardingVerb.APPROVE):
        if (levels := _levels(ctx, source)) and levels[1] < levels[0]:
            yield ctx.flaw(pointer, facts={"source": source, "issuer": _issuer(ctx.document) or ""})


@rule(
    "F002",
    "forward-from-below",
    Severity.WARNING,
    regulation(8, 8),
    "“{source}”是下级机关，其公文一般用“批转”或“印发”",
    elements="forwardings",
)
def forward_from_below(ctx: Context) -> Iterator[Flaw]:
    """转发 passes on the document of a superior, an equal, or an unaffiliated body.

    What it does: reports 转发 of a text whose issuer is, by its name, of a lower level than the document's own.
    Why: see F001.
    Fix safety: no fix.
    """
    for pointer, source in _sources(ctx, ForwardingVerb.FORWARD):
        # nobody is above the state
        if (levels := _levels(ctx, source, below=0)) and levels[1] > levels[0]:
            yield ctx.flaw(pointer, facts={"source": source})


@rule(
    "F003",
    "forward-own-text",
    Severity.WARNING,
    PRACTICE,
    "“{source}”是{what}，其文件通常用“{verb}”",
    elements="forwardings",
)
def forward_own_text(ctx: Context) -> Iterator[Flaw]:
    """A body issues (印发) its own text, and forwards (转发) that of its superior.

    What it does: reports 转发 of a text whose issuer is the document's own, and 印发 of one whose issuer is, by its
    name, of a higher level.
    Why: 印发 is the word for texts that the issuer has made or adopted.
    Fix safety: no fix.
    """
    names = {body.name for body in ctx.document.issuers}
    for pointer, source in _sources(ctx, ForwardingVerb.FORWARD):
        if source in names:
            yield ctx.flaw(pointer, facts={"source": source, "what": "本机关", "verb": "印发"})
    for pointer, source in _sources(ctx, ForwardingVerb.ISSUE):
        if source not in names and (levels := _levels(ctx, source)) and levels[1] < levels[0]:
            yield ctx.flaw(pointer, facts={"source": source, "what": "上级机关", "verb": "转发"})


@rule(
    "F005",
    "forwarded-chain",
    Severity.WARNING,
    PRACTICE,
    "标题中层层转发，通常直接转发最初的公文",
    aliases=("T012",),
    elements="title",
)
def forwarded_chain(ctx: Context) -> Iterator[Flaw]:
    """A title names the source, not the chain by which it came.

    What it does: reports a title that passes on a document which itself passes one on (转发, 批转).
    Why: the steps between are told in the body, each with its number.
    Fix safety: no fix.
    """
    title = ctx.document.title
    if title and title.verb in _PASSING and any(_passes_on(inner) for inner in title.inner):
        yield ctx.flaw("/title")


def _passes_on(title: Title) -> bool:
    return title.verb in _PASSING


@rule(
    "F008",
    "de-before-own-genre",
    Severity.INFO,
    PRACTICE,
    "转发非“通知”文种时，其文种前的“的”通常省去",
    elements="title",
)
def de_before_own_genre(ctx: Context) -> Iterator[Flaw]:
    """No 的 stands before the genre of a forwarded text that is no 通知.

    What it does: reports 转发…的意见的通知, without book-title marks.
    Why: one 的 is enough: 批转…意见的通知.
    Fix safety: unsafe.
    """
    title = ctx.document.title
    if title is None or title.verb not in _PASSING:
        return
    words = ctx.words_of("/title", title.text)
    if match := _OWN_GENRE(outside(words.text)):
        yield words.flaw(*match.span("de"), put="", applicability=Applicability.UNSAFE)


@rule(
    "F009",
    "source-not-named",
    Severity.WARNING,
    PRACTICE,
    "正文没有写明所转发公文的标题和发文字号",
    elements=("title", "body"),
)
def source_not_named(ctx: Context) -> Iterator[Flaw]:
    """The body names what is passed on, by title and number.

    What it does: reports 现转发给你们 in a body that names no 《》 and no number at all.
    Why: the sheet must be complete when the enclosure is lost.
    Fix safety: no fix.
    """
    title = ctx.document.title
    text = ctx.body.text
    if title and title.verb in _PASSING and (match := _BARE_OPENING(text)) and "《" not in text and "号" not in text:
        yield ctx.body.flaw(*match.span())


@rule("F010", "source-not-enclosed", Severity.WARNING, LOGIC, "所转发的公文没有附在后面", elements="title")
def source_not_enclosed(ctx: Context) -> Iterator[Flaw]:
    """What is passed on follows.

    What it does: reports a carrier of 转发 or 批转 with nothing behind it.
    Why: the reader is to carry out a text that he does not have.
    Fix safety: no fix.
    """
    document = ctx.document
    if document.title and document.title.verb in _PASSING and not document.enclosed and not document.attachments:
        yield ctx.flaw("/forwardings/0" if document.forwardings else "/title")


@rule(
    "F011",
    "cited-against-enclosed",
    Severity.ERROR,
    LOGIC,
    "文中所引{what}“{cited}”与所附公文的“{printed}”不一致",
    elements=("forwardings", "enclosed"),
)
def cited_against_enclosed(ctx: Context) -> Iterator[Flaw]:
    """Number, title and issuer in the carrier are those of the enclosed document.

    What it does: compares the number, where the carrier gives none the matter of the title, and the issuers that the
    carrier names. A short form is the same body.
    Why: one of the two is misprinted.
    Fix safety: no fix, either may be wrong.
    """
    for k, forwarding in enumerate(ctx.document.forwardings):
        if forwarding.enclosed is None or forwarding.enclosed >= len(ctx.document.enclosed):
            continue
        cited, printed = forwarding.citation, ctx.document.enclosed[forwarding.enclosed]
        if cited.number and printed.number and cited.number.readable and printed.number.readable:
            if str(cited.number) != str(printed.number):
                facts: dict[str, str | int] = {
                    "what": "发文字号",
                    "cited": cited.number.text,
                    "printed": printed.number.text,
                }
                yield ctx.flaw(f"/forwardings/{k}", facts=facts)
        elif cited.title and printed.title and _differ(cited.title, printed.title.text):
            facts = {"what": "标题", "cited": cited.title, "printed": printed.title.text}
            yield ctx.flaw(f"/forwardings/{k}", facts=facts)

    if any(_is_of_others(forwarding, ctx.document) for forwarding in ctx.document.forwardings):
        for each in ctx.once(chain_of).disagreements:
            if each.carrier == "" and each.matter is Matter.ISSUERS:
                facts = {"what": "发文机关", "cited": each.cited, "printed": each.enclosed}
                yield ctx.flaw(f"{each.document}/issuers/0", facts=facts)


def _is_of_others(forwarding: Forwarding, document: OfficialDocument) -> bool:
    """Tell whether it names an issuer that is not, word for word, among those of the document behind it."""
    at = forwarding.enclosed
    if at is None or at >= len(document.enclosed):
        return False
    return not {body.name for body in forwarding.citation.issuers} <= {b.name for b in document.enclosed[at].issuers}


def _differ(cited: str, printed: str) -> bool:
    """Tell whether two titles name different matters; a title without 关于 names none."""
    one, other = (normalize("NFKC", title).translate(_MARKS) for title in (cited, printed))
    return "关于" in one and "关于" in other and one[one.index("关于") :] != other[other.index("关于") :]


@rule(
    "F012",
    "source-later-than-carrier",
    Severity.ERROR,
    LOGIC,
    "所附公文的成文日期{source}晚于本文的{own}",
    elements=("enclosed", "date_of_issue"),
)
def source_later_than_carrier(ctx: Context) -> Iterator[Flaw]:
    """What is passed on is not later than the carrier.

    What it does: compares the dates of issue.
    Why: nothing can be forwarded before it is written.
    Fix safety: no fix, either may be wrong.
    """
    own = ctx.document.issued_on
    for k, inner in enumerate(ctx.document.enclosed):
        if own and inner.issued_on and inner.issued_on > own:
            facts: dict[str, str | int] = {
                "source": str(PrintedDate.of(inner.issued_on)),
                "own": str(PrintedDate.of(own)),
            }
            yield ctx.flaw(f"/enclosed/{k}/date_of_issue", facts=facts)


@rule(
    "F013",
    "office-without-consent",
    Severity.WARNING,
    regulation(16, 2),
    "办公厅（室）转发部门文件，应当注明经政府同意",
    elements=("issuers", "addressees", "forwardings"),
)
def office_without_consent(ctx: Context) -> Iterator[Flaw]:
    """An office that passes a department's text to lower governments says by whose leave.

    What it does: reports a 转发 by 办公厅 or 办公室 of a text of a body of its own level, to lower governments,
    without 经…同意 or 授权.
    Why: 条例 16(2): a department does not give orders to lower governments by itself.
    Fix safety: no fix.
    """
    issuer = _issuer(ctx.document)
    addressees = ctx.document.addressees
    if issuer is None or addressees is None or not issuer.endswith(("政府办公厅", "政府办公室")):
        return
    if "人民政府" not in addressees.text or re.search("同意|授权|批准", ctx.body.text):
        return
    for pointer, source in _sources(ctx, ForwardingVerb.FORWARD):
        levels = _levels(ctx, source)
        if levels and levels[0] == levels[1] and not same_body(source, issuer):
            yield ctx.flaw(pointer)


@rule(
    "F018",
    "carrier-secrecy-lower",
    Severity.ERROR,
    law("中华人民共和国保守国家秘密法实施条例", 18),
    "所附公文密级为“{source}”，本文的密级不得低于它",
    elements="enclosed",
)
def carrier_secrecy_lower(ctx: Context) -> Iterator[Flaw]:
    """A carrier is at least as secret as what it encloses.

    What it does: compares the grades.
    Why: what carries a secret is a secret.
    Fix safety: no fix, the grade is set by who may.
    """
    own = ctx.document.secrecy
    level = _GRADES.get(own.grade, 0) if own and own.grade else 0
    for k, inner in enumerate(ctx.document.enclosed):
        if inner.secrecy and inner.secrecy.grade and _GRADES[inner.secrecy.grade] > level:
            yield ctx.flaw(f"/enclosed/{k}/secrecy", facts={"source": inner.secrecy.text})


FORWARDING: Final = (
    approve_from_below,
    forward_from_below,
    forward_own_text,
    forwarded_chain,
    de_before_own_genre,
    source_not_named,
    source_not_enclosed,
    cited_against_enclosed,
    source_later_than_carrier,
    office_without_consent,
    carrier_secrecy_lower,
)
