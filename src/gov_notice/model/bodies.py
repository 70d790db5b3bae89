"""Who writes and who is written to: 机关, 主送机关, 抄送机关, 发文机关标志, 签发人."""

from typing import Final, Self

from attrs import field, frozen

from gov_notice.errors import NoticeSyntaxError
from gov_notice.model._fields import all_words, grouped_words, groups, several, some_words, term, words

__all__ = ["Addressee", "Attendance", "IssuingBody", "Letterhead", "Signatory"]

_OPENING: Final = "（(〔[【"
_CLOSING: Final = "）)〕]】"


@frozen
class IssuingBody:
    """机关: a body under the name that the paper prints, and what the paper says beside it.

    What the name means (full name, level, region) is not the paper's to say: see the layer
    `directory`.

    >>> IssuingBody("四川省科学技术协会").name
    '四川省科学技术协会'
    """

    name: str = field(validator=some_words, metadata=term("机关名称", "条例 9(11)"))
    note: str | None = field(
        default=None, validator=words, metadata=term("名称旁注", absent="nothing is printed beside the name")
    )

    def __str__(self) -> str:
        return self.name


@frozen
class Addressee:
    """主送机关 or 抄送机关: the line of addressees, and its members in groups.

    A group is what stands between commas: bodies of one class (GB/T 9704-2012 7.3.2; the use of
    、 and ， is practice). Brackets stay with their member.

    >>> Addressee.read("各市（州）科协、科技局，各省级学会（协会、研究会）").groups
    (('各市（州）科协', '科技局'), ('各省级学会（协会、研究会）',))
    """

    text: str = field(validator=some_words, metadata=term("主送机关、抄送机关", "条例 9(8), 9(16)"))
    groups: tuple[tuple[str, ...], ...] = field(
        default=(),
        converter=groups,
        validator=grouped_words,
        metadata=term("机关分组", "GB/T 9704-2012 7.3.2"),
    )

    @classmethod
    def parse(cls, text: str) -> Self:
        """Split a line of addressees; raises `NoticeSyntaxError` where it names none."""
        groups = _groups(text)
        if not groups:
            raise NoticeSyntaxError("no body is named here", text=text, start=0, stop=len(text))
        return cls(text, groups)

    @classmethod
    def read(cls, text: str) -> Self:
        """Split a line of addressees and keep the words where there is nothing to split."""
        return cls(text, _groups(text))

    @property
    def members(self) -> tuple[str, ...]:
        """All members, in printed order, whatever their group."""
        return tuple(member for group in self.groups for member in group)

    def __str__(self) -> str:
        return self.text


def _groups(text: str) -> tuple[tuple[str, ...], ...]:
    groups: list[tuple[str, ...]] = []
    members: list[str] = []
    start = depth = 0
    for at, char in enumerate(f"{text}；"):
        if char in _OPENING:
            depth += 1
        elif char in _CLOSING:
            depth = max(0, depth - 1)
        elif char in "、，,；;。：:" and (not depth or at == len(text)):
            if member := "".join(text[start:at].split()):
                members.append(member)
            start = at + 1
            if char != "、" and members:
                groups.append(tuple(members))
                members = []
    return tuple(groups)


@frozen
class Letterhead:
    """发文机关标志: the bodies at the head of the paper and the word 文件 beside them.

    >>> head = Letterhead("柳城市科学技术协会文件", (IssuingBody("柳城市科学技术协会"),), "文件")
    >>> head.bodies[0].name
    '柳城市科学技术协会'
    """

    text: str = field(validator=some_words, metadata=term("发文机关标志", "条例 9(4); GB/T 9704-2012 7.2.4"))
    bodies: tuple[IssuingBody, ...] = field(default=(), converter=several, metadata=term("发文机关", "条例 9(4)"))
    suffix: str | None = field(
        default=None,
        validator=words,
        metadata=term("标志后缀", "GB/T 9704-2012 7.2.4, 10.1", absent="the head is the bare name, as in letters"),
    )

    def __str__(self) -> str:
        return self.text


@frozen
class Signatory:
    """签发人, or the head of the body who signs a 令 or 议案.

    >>> Signatory("陈立言", "县长").post
    '县长'
    """

    name: str = field(validator=some_words, metadata=term("签发人", "条例 9(6); GB/T 9704-2012 7.2.6"))
    post: str | None = field(
        default=None,
        validator=words,
        metadata=term("职务", "GB/T 9704-2012 7.3.5.3", absent="the name stands without a post"),
    )

    def __str__(self) -> str:
        return f"{self.post or ''}{self.name}"


@frozen
class Attendance:
    """出席, 请假, 列席: who was at the meeting, in minutes (GB/T 9704-2012 10.3)."""

    present: tuple[str, ...] = field(
        default=(), converter=several, validator=all_words, metadata=term("出席", "GB/T 9704-2012 10.3")
    )
    excused: tuple[str, ...] = field(
        default=(), converter=several, validator=all_words, metadata=term("请假", "GB/T 9704-2012 10.3")
    )
    observing: tuple[str, ...] = field(
        default=(), converter=several, validator=all_words, metadata=term("列席", "GB/T 9704-2012 10.3")
    )
