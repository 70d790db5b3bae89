"""Rules on letterhead, signature and signer (rulebook 1.10)."""

import re
from collections.abc import Iterator
from typing import Final

from gov_notice.checking import Context, Flaw, Need, Severity, rule
from gov_notice.rules.names import same_body
from gov_notice.rules.sources import regulation, standard

__all__ = ["SIGNATURES"]

_UPWARD: Final = frozenset({"请示", "报告"})
_DOWNWARD: Final = frozenset({"通知", "通报", "决定", "批复", "通告", "公告", "函", "公报", "决议", "纪要"})
_SIGNED: Final = re.compile(r"签[ \u3000]*发[ \u3000]*人?[ \u3000]*(?P<colon>[:：])").search
_BODY_SIGNS: Final = frozenset({"通知", "通报", "请示", "报告", "批复", "函", "意见", "通告"})
_PERSON: Final = re.compile(
    r"[王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘蒋蔡余杜叶程苏魏吕丁沈任姚卢傅钟姜崔谭廖范汪陆石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙贺陶顾毛郝龚邵万钱严覃武戚莫孔向汤]"
    r"[\u4e00-\u9fff]{1,2}(?<![局厅部委办会院校署团社省市县区镇乡村州政府处科组司馆站所])"
).fullmatch
_INFORMAL: Final = re.compile(
    r"(?:我|本|咱)(?:们)?[省市县区局厅委部会院校办]|[\u4e00-\u9fff]{2,}(?:口|系统|战线)"
).fullmatch
_EMPTY_PAGE: Final = re.compile(r"[（(]?此页无正文[）)]?").search


def _signs_itself(ctx: Context) -> bool:
    """Tell whether the issuers come from a signature of their own, and not from letterhead or title."""
    place = ctx.spans("/issuers/0")
    if not place:
        return ctx.reading is None
    return place not in (ctx.spans("/title"), ctx.spans("/letterhead/bodies/0"))


@rule(
    "G002",
    "letterhead-against-signature",
    Severity.WARNING,
    regulation(9, 11),
    "发文机关标志为“{letterhead}”，署名为“{signed}”，两者不一致",
    elements=("letterhead", "issuers"),
)
def letterhead_against_signature(ctx: Context) -> Iterator[Flaw]:
    """The letterhead names the body that signs.

    What it does: compares the bodies of the letterhead with the signature; a short form is the same body.
    Why: a pattern of another office was used.
    Fix safety: no fix, either may be wrong.
    """
    document = ctx.document
    if document.letterhead is None or not document.letterhead.bodies or not document.issuers or not _signs_itself(ctx):
        return
    heads = [body.name for body in document.letterhead.bodies]
    signed = [body.name for body in document.issuers]
    if not any(same_body(one, other) for one in heads for other in signed):
        yield ctx.flaw("/issuers/0", facts={"letterhead": "、".join(heads), "signed": "、".join(signed)})


@rule(
    "G003",
    "joint-order",
    Severity.ERROR,
    standard("7.2.4、7.3.5"),
    "联合行文时署名顺序应当与发文机关标志一致，主办机关在前",
    elements=("letterhead", "issuers"),
)
def joint_order(ctx: Context) -> Iterator[Flaw]:
    """Joint issuers stand in one order everywhere.

    What it does: compares the order of the letterhead with that of the signature, where both name the same
    bodies.
    Why: the lead body stands first.
    Fix safety: no fix.
    """
    document = ctx.document
    if document.letterhead is None or not _signs_itself(ctx):
        return
    heads = [body.name for body in document.letterhead.bodies]
    signed = [body.name for body in document.issuers]
    if len(heads) > 1 and sorted(heads) == sorted(signed) and heads != signed:
        yield ctx.flaw("/issuers/0")


@rule(
    "G005",
    "empty-page",
    Severity.WARNING,
    standard("7.3.5.5"),
    "不用“{found}”的方法解决空白不够，应当调整行距、字距",
    needs=Need.TEXT,
    signs="此页无正文",
)
def empty_page(ctx: Context) -> Iterator[Flaw]:
    """No page says 此页无正文.

    What it does: reports these words.
    Why: the standard asks for other spacing, so that the seal stands with text.
    Fix safety: no fix.
    """
    if match := _EMPTY_PAGE(ctx.words.text):
        yield ctx.words.flaw(*match.span())


@rule(
    "G006",
    "signer-missing",
    Severity.ERROR,
    regulation(9, 6),
    "上行文（{genre}）应当标注签发人",
    elements=("letterhead", "number", "addressees"),
    genres=_UPWARD,
)
def signer_missing(ctx: Context) -> Iterator[Flaw]:
    """An upward document names the signer.

    What it does: reports a 请示, or a 报告 to somebody, that has a letterhead and a number, but no 签发人.
    Copies that have lost their head are left alone.
    Why: 条例 9(6).
    Fix safety: no fix.
    """
    document = ctx.document
    has_head = document.letterhead and document.number and document.addressees
    if document.genre in _UPWARD and has_head and not document.signatories:
        yield ctx.flaw("/signatories", facts={"genre": document.genre or ""})


@rule(
    "G007",
    "signer-on-downward",
    Severity.WARNING,
    standard("7.2.5、7.2.6"),
    "{genre}不是上行文，不标注签发人",
    elements="signatories",
    genres=_DOWNWARD,
)
def signer_on_downward(ctx: Context) -> Iterator[Flaw]:
    """Only upward documents name the signer.

    What it does: reports 签发人 on a 通知, 函, 批复 and other genres that never go up.
    Why: the standard has the element on 上行文 alone.
    Fix safety: no fix.
    """
    document = ctx.document
    if document.genre in _DOWNWARD and document.signatories:
        line = ctx.line_of("/signatories/0")
        if line is None or _SIGNED(line.text):
            yield ctx.flaw("/signatories/0", facts={"genre": document.genre or ""})


@rule(
    "G008",
    "signers-of-joint",
    Severity.WARNING,
    standard("7.2.6"),
    "{bodies}个机关联合行文，签发人有{signers}个",
    elements=("letterhead", "signatories"),
    genres=_UPWARD,
)
def signers_of_joint(ctx: Context) -> Iterator[Flaw]:
    """A joint upward document has as many signers as bodies.

    What it does: counts them.
    Why: the standard lists the signers in the order of the bodies.
    Fix safety: no fix.
    """
    document = ctx.document
    bodies = len(document.letterhead.bodies) if document.letterhead else 0
    signers = len(document.signatories)
    if document.genre in _UPWARD and bodies > 1 and signers and signers != bodies:
        yield ctx.flaw("/signatories/0", facts={"bodies": bodies, "signers": signers})


@rule(
    "G009",
    "signer-colon",
    Severity.ERROR,
    standard("7.2.6"),
    "“签发人”后应当标全角冒号",
    needs=Need.TEXT,
    elements="signatories",
)
def signer_colon(ctx: Context) -> Iterator[Flaw]:
    """签发人 is followed by a full-width colon.

    What it does: reports a half-width one.
    Why: the standard prescribes it.
    Fix safety: safe.
    """
    if (line := ctx.line_of("/signatories/0")) and (match := _SIGNED(line.text)) and match["colon"] != "：":
        yield line.flaw(*match.span("colon"), put="：")


@rule(
    "G016",
    "person-signs",
    Severity.WARNING,
    regulation(9, 11),
    "署名应当是发文机关，“{name}”是个人姓名",
    genres=_BODY_SIGNS,
)
def person_signs(ctx: Context) -> Iterator[Flaw]:
    """A body signs, not a person.

    What it does: reports a signature of two or three characters that begins with a common surname and ends like
    no body, on genres that a body signs. Decrees and motions are signed by the head.
    Why: 条例 9(11).
    Fix safety: no fix.
    """
    document = ctx.document
    if document.genre not in _BODY_SIGNS:
        return
    for k, body in enumerate(document.issuers):
        if _PERSON(body.name):
            yield ctx.flaw(f"/issuers/{k}", facts={"name": body.name})
    # beside a letterhead the reader takes no name of a person for an issuer
    if document.letterhead and not _signs_itself(ctx) and (line := ctx.line_above("/date_of_issue")):
        name = line.text.strip()
        if _PERSON(name) and name not in {signatory.name for signatory in document.signatories}:
            yield line.flaw(0, len(line.text), facts={"name": name})


@rule(
    "G001",
    "signature-informal",
    Severity.WARNING,
    regulation(9, 11),
    "署名“{name}”应当使用发文机关全称或者规范化简称",
    elements="issuers",
)
def signature_informal(ctx: Context) -> Iterator[Flaw]:
    """The signature is the full name or the registered short form.

    What it does: reports 我局, 本委 and 教育系统 under a paper.
    Why: 条例 9(11).
    Fix safety: no fix.
    """
    for k, body in enumerate(ctx.document.issuers):
        if _INFORMAL(body.name):
            yield ctx.flaw(f"/issuers/{k}", facts={"name": body.name})


SIGNATURES: Final = (
    signature_informal,
    person_signs,
    letterhead_against_signature,
    joint_order,
    empty_page,
    signer_missing,
    signer_on_downward,
    signers_of_joint,
    signer_colon,
)
