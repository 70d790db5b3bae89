"""Documents that lose nothing when they are printed in the plain layout of the standard and read back."""

from datetime import date, timedelta
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from gov_notice.model import (
    Addressee,
    Attachment,
    Block,
    BlockKind,
    Citation,
    DocumentNumber,
    Forwarding,
    ForwardingVerb,
    IssuingBody,
    Letterhead,
    OfficialDocument,
    PrintedDate,
    Title,
)
from gov_notice.model.numerals import numeral
from gov_notice.testing.parts import days
from gov_notice.testing.sayings import lists_of, sayings
from gov_notice.testing.words import Office, matters, offices, sentences

__all__ = ["printable_bodies", "printable_documents"]

_OFFICES: Final = offices()
_DAYS: Final = days()
_MATTERS: Final = matters()
_HEADINGS: Final = ("总体要求", "工作任务", "组织保障", "有关要求")
_RUN_IN: Final = ("加强组织领导。", "落实工作责任。", "强化监督检查。")
_ATTACHMENTS: Final = ("推荐汇总表", "工作任务分解表", "申报书")
_GENRES: Final = ("通知", "通报", "意见")


@st.composite
def printable_documents(
    draw: st.DrawFn,
    *,
    offices: SearchStrategy[Office] = _OFFICES,
    days: SearchStrategy[date] = _DAYS,
    bodies: SearchStrategy[tuple[Block, ...]] | None = None,
    passing_on: bool = True,
) -> OfficialDocument:
    """A document whose every part stands on its printed page, and nothing but its parts.

    What its body says of duties, periods, contacts and other documents is in its lists, and nothing
    else. With `passing_on` some pass on an older document from above. Shrinks to a document of
    one paragraph without head, attachments, notes and colophon.
    """
    office, issued = draw(offices), draw(days)
    if passing_on and draw(st.integers(0, 3)) == 3:
        subject = _forwarding(draw, office, issued)
    else:
        subject = _own(draw, office, issued, printable_bodies() if bodies is None else bodies)
    body = IssuingBody(office.name)
    spread = draw(st.sampled_from((None, "此件公开发布", "此件发至县级")))
    return OfficialDocument(
        letterhead=Letterhead(f"{office.name}文件", (body,), "文件") if draw(st.booleans()) else None,
        number=DocumentNumber(agency_code=office.code, year=issued.year, serial=draw(st.integers(1, 300))),
        addressees=Addressee.parse(office.addressees),
        issuers=(body,),
        date_of_issue=PrintedDate.of(issued),
        notes=(spread,) if spread else (),
        distribution=spread,
        **subject,
        **_colophon(draw, office, issued),
    )


def _own(
    draw: st.DrawFn,
    office: Office,
    issued: date,
    bodies: SearchStrategy[tuple[Block, ...]],
) -> dict[str, Any]:
    """What a document says of its own matter."""
    genre = draw(st.sampled_from(_GENRES))
    opening, *sections = draw(bodies)
    said = draw(sayings(issued_on=issued))
    return {
        "title": Title.read(f"{office.name}关于{draw(_MATTERS)}的{genre}"),
        "genre": genre,
        "body": (opening, *(one.block for one in said), *sections),
        "attachments": _attachments(draw(st.lists(st.sampled_from(_ATTACHMENTS), max_size=3, unique=True))),
        **lists_of(said),
    }


def _forwarding(draw: st.DrawFn, office: Office, issued: date) -> dict[str, Any]:
    """What a document says that passes another on."""
    above = offices(regions=st.just(office.region), provincial=st.just(value=True))
    older = st.integers(3, 60).map(lambda days: issued - timedelta(days=days))
    inner = draw(printable_documents(offices=above, days=older, passing_on=False))
    title = inner.title.text if inner.title else ""
    citation = Citation(title=title, number=inner.number, issuers=inner.issuers)
    return {
        "title": Title.read(f"{office.name}转发《{title}》的通知"),
        "genre": "通知",
        "body": (Block(text=f"现将《{title}》（{inner.number}）转发给你们，请认真组织实施。"),),
        "enclosed": (inner,),
        "forwardings": (Forwarding(verb=ForwardingVerb.FORWARD, citation=citation, enclosed=0),),
    }


def _colophon(draw: st.DrawFn, office: Office, issued: date) -> dict[str, Any]:
    if not draw(st.booleans()):
        return {}
    return {
        "copies_to": Addressee.parse("市委办公室，市人大常委会办公室") if draw(st.booleans()) else None,
        "printed_by": IssuingBody(office.clerks),
        "date_of_printing": PrintedDate.of(issued + timedelta(days=draw(st.integers(0, 5)))),
    }


@st.composite
def printable_bodies(draw: st.DrawFn, *, texts: SearchStrategy[str] | None = None) -> tuple[Block, ...]:
    """A body: an opening paragraph and sections numbered 一、（一）, each paragraph under its heading."""
    text = sentences() if texts is None else texts
    opening = Block(text=draw(text))
    sections = [
        Block(
            kind=BlockKind.HEADING,
            level=1,
            marker=f"{numeral(at)}、",
            text=heading,
            children=_section(draw, text),
        )
        for at, heading in enumerate(draw(st.lists(st.sampled_from(_HEADINGS), max_size=3, unique=True)), 1)
    ]
    return (opening, *sections)


def _section(draw: st.DrawFn, text: SearchStrategy[str]) -> tuple[Block, ...]:
    """What stands under a heading: paragraphs, or run-in headings of the second level."""
    if draw(st.booleans()):
        return tuple(
            Block(kind=BlockKind.HEADING, level=2, marker=f"（{numeral(at)}）", text=heading + draw(text))
            for at, heading in enumerate(draw(st.lists(st.sampled_from(_RUN_IN), min_size=1, unique=True)), 1)
        )
    return tuple(Block(text=paragraph) for paragraph in draw(st.lists(text, min_size=1, max_size=2)))


def _attachments(names: list[str]) -> tuple[Attachment, ...]:
    if len(names) == 1:
        return (Attachment(name=names[0]),)
    return tuple(Attachment(number=at, name=name) for at, name in enumerate(names, 1))
