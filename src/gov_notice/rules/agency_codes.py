"""Rules on 发文机关代字 and numbers against issuers, carriers and attachments (rulebook 1.1)."""

import re
from collections.abc import Iterator
from typing import Final

from gov_notice.checking import Context, Fact, Flaw, Need, Severity, rule
from gov_notice.directory import AgencyCode, Kind, Level, resolve
from gov_notice.model import DocumentNumber, NumberForm, OfficialDocument
from gov_notice.rules.names import same_body
from gov_notice.rules.sources import PRACTICE, regulation, standard
from gov_notice.source import Span

__all__ = ["AGENCY_CODES"]

_ALONE: Final = re.compile(
    r"(?P<number>(?:[\u4e00-\u9fff]{1,14}[〔\[（(【][0-9]{4}[〕\]）)】]第?[0-9]{1,5}号|(?:[\u4e00-\u9fff]{2,24}令)?第[0-9]{1,5}号))"
    r"(?:[ \u3000]+签[ \u3000]*发[ \u3000]*人.*)?"
).fullmatch
_APPOINTS: Final = re.compile("任免|任职|免职|任命|免去|聘|职务|干部|人事").search
_ON_A_PAGE: Final = re.compile(
    r"^[ \u3000]*(?P<number>[\u4e00-\u9fff]{1,14}〔[0-9]{4}〕[0-9]{1,5}号)"
    r"[ \u3000]*附[ \u3000]?件[ \u3000]?[0-9]{0,3}[ \u3000]*$",
    re.MULTILINE,
).finditer


@rule(
    "N010",
    "two-numbers",
    Severity.ERROR,
    regulation(9, 5),
    "联合行文只使用主办机关的发文字号，另标有“{other}”",
    aliases=("G015",),
    needs=Need.TEXT,
    elements="number",
)
def two_numbers(ctx: Context) -> Iterator[Flaw]:
    """A joint document carries the lead body's number alone.

    What it does: reports a second number on the line above or below the number of a document with several issuers.
    Why: 条例 9(5); two registers would hold one paper. Joint rules have the lead department's decree number
    (规章制定程序条例 30).
    Fix safety: no fix, which body leads is not known.
    """
    number = ctx.document.number
    heads = len(ctx.document.letterhead.bodies) if ctx.document.letterhead else 0
    if number is None or max(heads, len(ctx.document.issuers)) < 2:
        return
    for line in _beside(ctx):
        match = _ALONE(line)
        if match and (other := DocumentNumber.read(match["number"])).readable and str(other) != str(number):
            yield ctx.flaw("/number", facts={"other": match["number"]})


def _beside(ctx: Context) -> Iterator[str]:
    """Give the last line above the number and the first below it that are not blank."""
    if ctx.reading is None or not (spans := ctx.spans("/number")):
        return
    text = ctx.reading.text
    above = text[max(0, spans[0].start - _FAR) : spans[0].start].rpartition("\n")[0].rstrip()
    yield above.rpartition("\n")[2].strip(" \u3000\r")
    below = text[spans[-1].stop : spans[-1].stop + _FAR].partition("\n")[2].lstrip()
    yield below.partition("\n")[0].strip(" \u3000\r")


_FAR: Final = 200


@rule(
    "N011",
    "code-against-issuer",
    Severity.WARNING,
    PRACTICE,
    "“{code}”通常是{owner}的发文代字，署名为“{issuer}”",
    elements=("number", "issuers"),
)
def code_against_issuer(ctx: Context) -> Iterator[Flaw]:
    """The agency code is that of the issuer.

    What it does: reports codes of the State Council, of provincial governments and of governments in general (府发,
    政办发) on papers that only other bodies sign. Codes that no table knows are left alone.
    Why: a pattern of another office was used.
    Fix safety: no fix, either may be wrong.
    """
    number, issuers = ctx.document.number, ctx.document.issuers
    if number is None or not number.agency_code or not issuers:
        return
    code, names = number.agency_code, [body.name for body in issuers]
    owner = _owner(code, names, ctx.document)
    if owner:
        yield ctx.flaw("/number", facts={"code": code, "owner": owner, "issuer": "、".join(names)})


def _is_its_own(owners: tuple[str, ...], names: list[str]) -> bool:
    """Tell by its name that a government signs, and that it is the one that is known for the code, where one is."""
    return any(name.endswith("人民政府") for name in names) and (not owners or not set(owners).isdisjoint(names))


def _owner(code: str, names: list[str], document: OfficialDocument) -> str | None:
    """Give whose code it is; None where it is an issuer's, or nobody's that is known."""
    read = AgencyCode.read(code)
    owners = read.owners()
    if owners and not read.place:
        known = any(owner in name or same_body(owner, name) for owner in owners for name in names)
        return None if known else owners[0]
    if not read.is_of_government or _is_its_own(owners, names):
        return None
    bodies = [resolve(name, within=document) for name in names]
    if owners and all(
        body.level is Level.PROVINCE and body.places and f"{body.places[0].name}人民政府" not in owners
        for body in bodies
    ):
        return "或者".join(owners)
    alien = all(body.kind is Kind.DEPARTMENT and body.name[-1] in "局委厅" and "政" not in body.name for body in bodies)
    return "人民政府或者其办公厅（室）" if alien else None


@rule(
    "N012",
    "class-word-against-genre",
    Severity.INFO,
    PRACTICE,
    "代字“{code}”通常用于{use}，本文是{genre}",
    elements=("number", "genre", "title"),
)
def class_word_against_genre(ctx: Context) -> Iterator[Flaw]:
    """The class word at the end of the code suits the genre.

    What it does: reports codes that end in 令 on what is no decree, in 任 on what appoints nobody, and in 发 on a 函.
    A 通知 under a 函 number is in letter format, and left alone.
    Why: registers are kept by class.
    Fix safety: no fix.
    """
    number, genre, title = ctx.document.number, ctx.document.genre, ctx.document.title
    if number is None or genre is None or title is None or not (code := number.agency_code):
        return
    use = None
    if code.endswith("令") and number.form is not NumberForm.DECREE and genre not in ("令", "命令"):
        use = "命令（令）"
    elif code.endswith("任") and not _APPOINTS(title.text):
        use = "任免"
    elif genre == "函" and code.endswith("发"):
        use = "主要文件，函通常用“函”字编号"
    if use:
        yield ctx.flaw("/number", facts={"code": code, "use": use, "genre": genre})


@rule(
    "N021",
    "number-on-attachment",
    Severity.ERROR,
    standard("7.3.7"),
    "附件页标注的发文字号“{found}”与正文的“{number}”不一致",
    elements="number",
)
def number_on_attachment(ctx: Context) -> Iterator[Flaw]:
    """The number before 附件 on an attachment's page is that of the document.

    What it does: compares lines such as 国发〔2020〕5号附件1 with the number in the head.
    Why: an attachment bound apart is known by it.
    Fix safety: no fix, either may be wrong.
    """
    number = ctx.document.number
    if number is None or not number.readable:
        return
    alone = ctx.reading is not None and len(ctx.reading.documents) == 1 and not (ctx.carrier or ctx.document.enclosed)
    # on a page the label may have been read into the title under it
    text = ctx.reading.text if ctx.reading is not None and alone else ctx.words.text
    for match in _ON_A_PAGE(text) if "号附" in text else ():
        if str(DocumentNumber.read(match["number"])) != str(number):
            if alone:
                facts: dict[str, Fact] = {"found": match["number"], "number": number.text}
                yield Flaw("/attachments", facts, spans=(Span(*match.span("number")),))
            else:
                yield ctx.words.flaw(*match.span("number"), facts={"number": number.text})


@rule(
    "N022",
    "code-of-source",
    Severity.INFO,
    PRACTICE,
    "“{own}”与所附“{source}”的公文使用同一代字“{code}”",
    elements=("number", "issuers", "enclosed"),
)
def code_of_source(ctx: Context) -> Iterator[Flaw]:
    """A body does not use the code of the body whose document it passes on.

    What it does: compares the codes of a carrier and of what it encloses, where different bodies issue them.
    Why: the number no longer says whose document it is.
    Fix safety: no fix.
    """
    document = ctx.document
    if document.number is None or not document.number.agency_code or not document.issuers:
        return
    for inner in document.enclosed:
        if inner.number is None or inner.number.agency_code != document.number.agency_code or not inner.issuers:
            continue
        if not any(same_body(one.name, other.name) for one in document.issuers for other in inner.issuers):
            facts: dict[str, str | int] = {
                "own": document.issuers[0].name,
                "source": inner.issuers[0].name,
                "code": document.number.agency_code,
            }
            yield ctx.flaw("/number", facts=facts)


AGENCY_CODES: Final = (
    two_numbers,
    code_against_issuer,
    class_word_against_genre,
    number_on_attachment,
    code_of_source,
)
