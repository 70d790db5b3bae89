"""Rules on decrees and seals (rulebook 1.10)."""

import re
from collections.abc import Iterator
from typing import Final

from gov_notice.checking import Context, Flaw, Severity, Source, SourceLevel, rule
from gov_notice.rules.effect import is_decree_of_rules
from gov_notice.rules.names import same_body
from gov_notice.rules.sources import PRACTICE, regulation, standard

__all__ = ["DECREES"]

_CONTENT: Final = Source(SourceLevel.LAW, "《规章制定程序条例》第三十条")
_ELECTRONIC: Final = Source(SourceLevel.LAW, "《国务院关于在线政务服务的若干规定》第九条")
_ADOPTED: Final = re.compile("通过|批准|审议").search
_IN_FORCE: Final = re.compile("施行|实施|执行|生效").search
_PROMULGATES: Final = re.compile("现予?(?:以)?(?:公布|发布|颁布)|(?:公布|发布)《").search
_SEAL_WORDS: Final = re.compile(r"[（()）\[\]【】\s]|印章|公章|盖章|代章|章|印").sub
_VOID: Final = re.compile(
    r"(?:电子印章|电子公章|电子章)[^。；\n]{0,12}(?:无效|不予认可|不予受理|不具有(?:同等)?(?:法律)?效力|不得使用)"
).finditer


@rule(
    "G013",
    "decree-unsigned",
    Severity.ERROR,
    standard("10.2"),
    "命令（令）应当由机关负责人署名，写明职务和姓名",
    elements=("number", "date_of_issue", "body", "issuers"),
    genres=("令", "命令"),
)
def decree_unsigned(ctx: Context) -> Iterator[Flaw]:
    """A decree is signed by the head.

    What it does: reports a dated and numbered 令 with a body that no person has signed.
    Why: the standard sets a signature stamp under a decree, and 立法法 gives the signature to the head.
    Fix safety: no fix.
    """
    document = ctx.document
    decree = document.genre in ("令", "命令") and document.number and document.date_of_issue and document.body
    if decree and document.issuers and not document.signatories:
        yield ctx.flaw("/signatories")


@rule(
    "G014",
    "decree-says-too-little",
    Severity.WARNING,
    _CONTENT,
    "公布规章的命令应当载明{what}",
    elements=("issuers", "body"),
    signs="《",
)
def decree_says_too_little(ctx: Context) -> Iterator[Flaw]:
    """A decree on rules names their adoption and the day they take effect.

    What it does: looks for 通过 and 施行 in a decree of a department or a local government that promulgates 《…》.
    Why: 规章制定程序条例 30 lists what the decree says.
    Fix safety: no fix.
    """
    text = ctx.body.text
    if not is_decree_of_rules(ctx.document) or "《" not in text or not _PROMULGATES(text) or "废止" in text:
        return
    missing = [what for what, found in (("通过日期", _ADOPTED(text)), ("施行日期", _IN_FORCE(text))) if not found]
    if missing:
        yield ctx.flaw("/body/0", facts={"what": "、".join(missing)})


@rule(
    "G004",
    "seal-against-signature",
    Severity.WARNING,
    regulation(9, 13),
    "印章“{seal}”与署名“{signed}”不符",
    elements=("seal", "issuers"),
)
def seal_against_signature(ctx: Context) -> Iterator[Flaw]:
    """The seal is that of the body that signs.

    What it does: compares the name that the document gives for the seal, where it gives one, with the signature. A
    seal for another body (代章) is left alone.
    Why: 条例 9(13): 加盖发文机关印章，并与署名机关相符.
    Fix safety: no fix.
    """
    document = ctx.document
    name = _SEAL_WORDS("", document.seal or "")
    if len(name) < 4 or not document.issuers or "代" in (document.seal or ""):
        return
    signed = [body.name for body in document.issuers]
    # an office is not the body that it serves, though it bears its name
    if any(
        one.endswith(("办公厅", "办公室")) == name.endswith(("办公厅", "办公室")) and same_body(one, name)
        for one in signed
    ):
        return
    yield ctx.flaw("/seal", facts={"seal": name, "signed": "、".join(signed)})


@rule("G017", "seal-on-minutes", Severity.INFO, PRACTICE, "纪要通常不加盖印章", elements="seal", genres="纪要")
def seal_on_minutes(ctx: Context) -> Iterator[Flaw]:
    """Minutes have no seal.

    What it does: reports a seal on a 纪要.
    Why: practice since the standard of 1999.
    Fix safety: no fix.
    """
    if ctx.document.genre == "纪要" and ctx.document.seal:
        yield ctx.flaw("/seal")


@rule(
    "G018",
    "electronic-seal-refused",
    Severity.INFO,
    _ELECTRONIC,
    "电子印章与实物印章具有同等法律效力，文中写“{found}”",
    elements="body",
    signs="电子",
)
def electronic_seal_refused(ctx: Context) -> Iterator[Flaw]:
    """An electronic seal has the force of a physical one.

    What it does: reports 电子印章无效 and the like in the body.
    Why: 国务院关于在线政务服务的若干规定 9.
    Fix safety: no fix.
    """
    words = ctx.body
    for match in _VOID(words.text):
        yield words.flaw(*match.span())


DECREES: Final = (
    decree_unsigned,
    decree_says_too_little,
    seal_against_signature,
    seal_on_minutes,
    electronic_seal_refused,
)
