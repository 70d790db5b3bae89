"""公文: the official document as typed, frozen parts."""

from datetime import date
from hashlib import sha256
from unicodedata import normalize

from attrs import field, frozen

from gov_notice.model._fields import all_words, several, term, words
from gov_notice.model.blocks import Attachment, Block, BlockKind
from gov_notice.model.bodies import Addressee, Attendance, IssuingBody, Letterhead, Signatory
from gov_notice.model.contacts import Contact
from gov_notice.model.dates import PrintedDate
from gov_notice.model.deadlines import Deadline, Period
from gov_notice.model.marks import CopiesPrinted, Secrecy
from gov_notice.model.number import DocumentNumber
from gov_notice.model.references import Citation, Forwarding
from gov_notice.model.titles import Title

__all__ = ["OfficialDocument"]


@frozen(kw_only=True)
class OfficialDocument:
    """公文, with the elements of GB/T 9704-2012 and what its body says.

    Every part may be absent; an empty document is the reading of a text that says nothing.

    >>> document = OfficialDocument(
    ...     number=DocumentNumber.parse("柳科协发〔2026〕8号"),
    ...     title=Title.read("柳城市科学技术协会关于开展科普日活动的通知"),
    ...     genre="通知",
    ...     issuers=[IssuingBody("柳城市科学技术协会")],
    ...     date_of_issue=PrintedDate.of(date(2026, 5, 13)),
    ... )
    >>> document.issued_on.isoformat(), document.identity
    ('2026-05-13', '柳城市科学技术协会/柳科协发〔2026〕8号')
    """

    # 版头, the head
    copy_number: str | None = field(
        default=None, validator=words, metadata=term("份号", "条例 9(1); GB/T 9704-2012 7.2.1", absent="not classified")
    )
    secrecy: Secrecy | None = field(
        default=None, metadata=term("密级和保密期限", "条例 9(2); GB/T 9704-2012 7.2.2", absent="no state secret")
    )
    urgency: str | None = field(
        default=None, validator=words, metadata=term("紧急程度", "条例 9(3); GB/T 9704-2012 7.2.3", absent="not urgent")
    )
    letterhead: Letterhead | None = field(
        default=None,
        metadata=term(
            "发文机关标志", "条例 9(4); GB/T 9704-2012 7.2.4", absent="the copy has no head, as most web copies"
        ),
    )
    number: DocumentNumber | None = field(
        default=None, metadata=term("发文字号", "条例 9(5); GB/T 9704-2012 7.2.5", absent="the paper carries no number")
    )
    signatories: tuple[Signatory, ...] = field(
        default=(),
        converter=several,
        metadata=term("签发人", "条例 9(6); GB/T 9704-2012 7.2.6", absent="no upward document"),
    )
    # 主体, the main part
    title: Title | None = field(
        default=None,
        metadata=term("标题", "条例 9(7); GB/T 9704-2012 7.3.1", absent="the title is lost or was never printed"),
    )
    title_note: str | None = field(
        default=None, validator=words, metadata=term("题注", absent="nothing is printed under the title")
    )
    genre: str | None = field(
        default=None, validator=words, metadata=term("文种", "条例 8", absent="title and head name no genre")
    )
    addressees: Addressee | None = field(
        default=None,
        metadata=term(
            "主送机关", "条例 9(8); GB/T 9704-2012 7.3.2", absent="addressed to nobody in particular: 公告, 通告"
        ),
    )
    body: tuple[Block, ...] = field(
        default=(), converter=several, metadata=term("正文", "条例 9(9); GB/T 9704-2012 7.3.3")
    )
    attachments: tuple[Attachment, ...] = field(
        default=(), converter=several, metadata=term("附件说明、附件", "条例 9(10), 9(15); GB/T 9704-2012 7.3.4, 7.3.7")
    )
    issuers: tuple[IssuingBody, ...] = field(
        default=(),
        converter=several,
        metadata=term("发文机关署名", "条例 9(11); GB/T 9704-2012 7.3.5", absent="no issuer is named"),
    )
    date_of_issue: PrintedDate | None = field(
        default=None, metadata=term("成文日期", "条例 9(12); GB/T 9704-2012 7.3.5.4", absent="the paper is not dated")
    )
    seal: str | None = field(
        default=None,
        validator=words,
        metadata=term("印章", "条例 9(13); GB/T 9704-2012 7.3.5", absent="the copy shows no seal"),
    )
    notes: tuple[str, ...] = field(
        default=(), converter=several, validator=all_words, metadata=term("附注", "条例 9(14); GB/T 9704-2012 7.3.6")
    )
    attendance: Attendance | None = field(
        default=None, metadata=term("出席、请假、列席", "GB/T 9704-2012 10.3", absent="no minutes, or none is listed")
    )
    # 版记, the colophon
    copies_to: Addressee | None = field(
        default=None, metadata=term("抄送机关", "条例 9(16); GB/T 9704-2012 7.4.2", absent="copied to nobody")
    )
    printed_by: IssuingBody | None = field(
        default=None, metadata=term("印发机关", "条例 9(17); GB/T 9704-2012 7.4.3", absent="no colophon")
    )
    date_of_printing: PrintedDate | None = field(
        default=None, metadata=term("印发日期", "条例 9(17); GB/T 9704-2012 7.4.3", absent="no colophon")
    )
    copies_printed: CopiesPrinted | None = field(default=None, metadata=term("印数", absent="not printed"))
    subject_terms: tuple[str, ...] = field(
        default=(), converter=several, validator=all_words, metadata=term("主题词", "an element until 2012")
    )
    distribution: str | None = field(
        default=None,
        validator=words,
        metadata=term("发布层次", "GB/T 33480-2016 4.18", absent="no words on publication"),
    )
    # other documents
    enclosed: "tuple[OfficialDocument, ...]" = field(default=(), converter=several, metadata=term("内含公文"))
    forwardings: tuple[Forwarding, ...] = field(default=(), converter=several, metadata=term("转发", "条例 8(8)"))
    citations: tuple[Citation, ...] = field(default=(), converter=several, metadata=term("引文"))
    # what the body says
    deadlines: tuple[Deadline, ...] = field(default=(), converter=several, metadata=term("时限"))
    periods: tuple[Period, ...] = field(default=(), converter=several, metadata=term("时间段"))
    contacts: tuple[Contact, ...] = field(default=(), converter=several, metadata=term("联系方式"))

    @property
    def issued_on(self) -> date | None:
        """The day of 成文日期, where it is printed and exists."""
        return self.date_of_issue.day if self.date_of_issue else None

    @property
    def headings(self) -> tuple[str, ...]:
        """The first-level headings of the body, each with its marker, to its first stop."""
        return tuple(
            block.heading
            for block in self.body
            if block.kind is BlockKind.HEADING and block.marker and not block.marker.startswith("第")
        )

    @property
    def identity(self) -> str:
        """A stable key: the canonical number with its issuer, else a digest of issuer, title and date.

        It does not depend on layout, widths or white space.
        """
        issuer = "、".join(_plain(body.name) for body in self.issuers)
        if self.number and self.number.readable:
            return f"{issuer}/{self.number}" if issuer else str(self.number)
        title = _plain(self.title.text) if self.title else ""
        day = self.issued_on.isoformat() if self.issued_on else ""
        digest = sha256("\n".join((issuer, title, day)).encode()).hexdigest()
        return f"sha256:{digest[:32]}"


def _plain(text: str) -> str:
    return "".join(normalize("NFKC", text).split())
