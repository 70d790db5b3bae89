"""Strategies for whole documents whose parts hang together."""

from datetime import date, timedelta
from typing import Any, Final

from attrs import frozen
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from gov_notice.model import (
    Addressee,
    Attachment,
    Block,
    BlockKind,
    Citation,
    Contact,
    Deadline,
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
from gov_notice.testing.parts import (
    attendances,
    blocks,
    citations,
    contacts,
    copies_printed,
    days,
    secrecy_marks,
    signatories,
)
from gov_notice.testing.times import deadlines, periods
from gov_notice.testing.words import Office, matters, offices, sentences

__all__ = ["official_documents"]

_OFFICES: Final = offices()
_DAYS: Final = days()
_GENRES: Final = st.sampled_from(("通知", "通报", "意见", "函"))
_MATTERS: Final = matters()
_SENTENCES: Final = sentences()
_HEADINGS: Final = st.sampled_from(("总体要求", "工作任务", "组织保障", "有关要求"))
_SECTIONS: Final = st.lists(st.tuples(_HEADINGS, st.lists(_SENTENCES, max_size=2)), max_size=3)
_ATTACHED: Final = st.lists(st.sampled_from(("推荐汇总表", "工作任务分解表", "申报书")), max_size=2, unique=True)
_ANNEXED: Final = st.lists(blocks(), max_size=1)
_CONTACTS: Final = st.lists(contacts(), max_size=2)
_CITATIONS: Final = st.lists(citations(), max_size=1)
_SECRECY: Final = st.none() | secrecy_marks()
_SIGNATORIES: Final = st.lists(signatories(), max_size=1)
_ATTENDANCE: Final = st.none() | attendances()
_COPIES: Final = st.none() | copies_printed()


@frozen(kw_only=True)
class _Frame:
    """What the parts of one document agree on."""

    office: Office
    issued: date
    matter: str
    genre: str

    @property
    def number(self) -> DocumentNumber:
        return DocumentNumber(
            agency_code=self.office.code, year=self.issued.year, serial=1 + self.issued.toordinal() % 200
        )

    @property
    def body(self) -> IssuingBody:
        return IssuingBody(self.office.name)


@st.composite
def official_documents(
    draw: st.DrawFn,
    *,
    offices: SearchStrategy[Office] = _OFFICES,
    days: SearchStrategy[date] = _DAYS,
    enclosing: int = 2,
) -> OfficialDocument:
    """A document as an office would write it; shrinks to a number, a title, a body and a date.

    Number, title, head and signature name one body; deadlines come after the day of issue; what is
    forwarded comes from above and is older than what forwards it, to `enclosing` levels.
    """
    frame = _Frame(
        office=draw(offices),
        issued=draw(days),
        matter=draw(_MATTERS),
        genre=draw(_GENRES),
    )
    if enclosing and draw(st.integers(0, 3)) == 3:
        passed_on = _passed_on(draw, frame, enclosing)
    else:
        passed_on = {"title": Title.read(f"{frame.office.name}关于{frame.matter}的{frame.genre}"), "genre": frame.genre}
    said = _said(draw, frame)
    return OfficialDocument(
        number=frame.number,
        addressees=Addressee.parse(frame.office.addressees),
        issuers=(frame.body,),
        date_of_issue=PrintedDate.of(frame.issued),
        **passed_on,
        **said,
        **_head(draw, frame),
        **_colophon(draw, frame),
    )


def _passed_on(draw: st.DrawFn, frame: _Frame, enclosing: int) -> dict[str, Any]:
    above = offices(regions=st.just(frame.office.region), provincial=st.just(value=True))
    older = st.integers(3, 60).map(lambda days: frame.issued - timedelta(days=days))
    inner = draw(official_documents(offices=above, days=older, enclosing=enclosing - 1))
    inner_title = inner.title.text if inner.title else ""
    citation = Citation(title=inner_title, number=inner.number, issuers=inner.issuers)
    return {
        "title": Title.read(f"{frame.office.name}转发《{inner_title}》的通知"),
        "genre": "通知",
        "enclosed": (inner,),
        "forwardings": (Forwarding(verb=ForwardingVerb.FORWARD, citation=citation, enclosed=0),),
    }


def _said(draw: st.DrawFn, frame: _Frame) -> dict[str, Any]:
    """The body, and beside it the duties and contacts that its sentences name."""
    due: tuple[Deadline, ...] = tuple(draw(st.lists(deadlines(issued_on=st.just(frame.issued)), max_size=2)))
    whom: tuple[Contact, ...] = tuple(draw(_CONTACTS))
    opening = Block(text=draw(_SENTENCES))
    sections = [
        Block(
            kind=BlockKind.HEADING,
            level=1,
            marker=f"{numeral(at)}、",
            text=heading,
            children=tuple(Block(text=text) for text in paragraphs),
        )
        for at, (heading, paragraphs) in enumerate(draw(_SECTIONS), 1)
    ]
    duties = [Block(text=f"请于{one.text}{one.task or '完成'}。") for one in due]
    calls = [
        Block(text=f"联系人：{one.name}，电话：{'、'.join(phone.text for phone in one.phones)}")
        for one in whom
        if one.name
    ]
    names = draw(_ATTACHED)
    numbered = len(names) > 1
    annexed = draw(_ANNEXED) if names else []
    return {
        "body": (opening, *sections, *duties, *calls),
        "deadlines": due,
        "contacts": whom,
        "periods": draw(st.lists(periods(first=st.just(frame.issued)), max_size=1)),
        "citations": draw(_CITATIONS),
        "attachments": tuple(
            Attachment(
                number=at if numbered else None,
                name=name,
                heading=name if annexed and at == 1 else None,
                blocks=annexed if at == 1 else (),
            )
            for at, name in enumerate(names, 1)
        ),
        "notes": draw(st.sampled_from(((), ("此件公开发布",), ("此件发至县级",)))),
    }


def _head(draw: st.DrawFn, frame: _Frame) -> dict[str, Any]:
    if not draw(st.booleans()):
        return {}
    suffix = None if frame.genre == "函" else "文件"
    return {
        "letterhead": Letterhead(frame.office.name + (suffix or ""), (frame.body,), suffix),
        "secrecy": draw(_SECRECY),
        "urgency": draw(st.sampled_from((None, "加急", "特急"))),
        "copy_number": draw(st.sampled_from((None, "000001"))),
        "signatories": draw(_SIGNATORIES),
        "title_note": draw(st.sampled_from((None, "（征求意见稿）"))),
        "attendance": draw(_ATTENDANCE),
    }


def _colophon(draw: st.DrawFn, frame: _Frame) -> dict[str, Any]:
    if not draw(st.booleans()):
        return {}
    printed = frame.issued + timedelta(days=draw(st.integers(0, 5)))
    return {
        "copies_to": draw(st.none() | st.just(Addressee.parse("市委办公室，市人大常委会办公室"))),
        "printed_by": IssuingBody(frame.office.clerks),
        "date_of_printing": PrintedDate.of(printed),
        "copies_printed": draw(_COPIES),
        "subject_terms": draw(st.sampled_from(((), ("科技", "通知")))),
        "distribution": draw(st.sampled_from((None, "此件公开发布"))),
        "seal": draw(st.sampled_from((None, "（印章）"))),
    }
