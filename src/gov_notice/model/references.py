"""引文 and 转发: other documents that a document names, and those it passes on."""

from enum import Enum

from attrs import field, frozen

from gov_notice.model._fields import several, term, within, words
from gov_notice.model.bodies import IssuingBody
from gov_notice.model.number import DocumentNumber

__all__ = ["Citation", "Forwarding", "ForwardingVerb"]


class ForwardingVerb(Enum):
    """What a document does with another (条例 8(8); usage in the rulebook, 4.2)."""

    FORWARD = "转发"
    """Pass on a document of a superior, equal or unaffiliated body."""
    ISSUE = "印发"
    """Issue one's own text, or one that the issuer has adopted."""
    APPROVE = "批转"
    """Approve and pass on a document of a subordinate body."""
    PROMULGATE = "发布"
    """Bring a regulation or rule into force; 公布 and 颁布 are read as this."""
    REPRINT = "翻印"
    """Print again a superior's document."""


@frozen(kw_only=True)
class Citation:
    """引文: another document, law or plan as the text names it.

    >>> Citation(title="柳城市绿地管理办法", number=DocumentNumber.parse("柳政发〔2019〕3号")).number.serial
    3
    """

    title: str | None = field(
        default=None, validator=words, metadata=term("被引公文标题", absent="cited by its number alone")
    )
    number: DocumentNumber | None = field(
        default=None, metadata=term("被引公文字号", absent="cited by its title alone")
    )
    issuers: tuple[IssuingBody, ...] = field(default=(), converter=several, metadata=term("被引公文发文机关"))
    short_name: str | None = field(
        default=None, validator=words, metadata=term("简称", absent="no 以下简称 is printed beside it")
    )


@frozen(kw_only=True)
class Forwarding:
    """转发, 印发, 批转, 发布, 翻印: what is passed on, and where its text stands.

    >>> Forwarding(verb=ForwardingVerb.FORWARD, citation=Citation(title="关于开展普查的通知")).verb.value
    '转发'
    """

    verb: ForwardingVerb = field(metadata=term("转发方式", "条例 8(8)"))
    citation: Citation = field(metadata=term("被转发公文"))
    enclosed: int | None = field(
        default=None,
        validator=within(0, 9999),
        metadata=term("原文所在的内含公文", absent="the text is not printed inside as a complete document"),
    )
