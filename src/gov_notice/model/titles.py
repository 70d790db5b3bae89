"""标题: the title, the bodies it names, what it says is done, and the titles inside it."""

import re
from typing import Final, Self

from attrs import field, frozen

from gov_notice.errors import NoticeSyntaxError
from gov_notice.model._fields import several, some_words, term, words
from gov_notice.model.bodies import IssuingBody
from gov_notice.model.genres import genre_at_end, statutory_genre
from gov_notice.model.references import ForwardingVerb

__all__ = ["Title", "split_bodies"]

_VERBS: Final = {
    "转发": ForwardingVerb.FORWARD,
    "印发": ForwardingVerb.ISSUE,
    "批转": ForwardingVerb.APPROVE,
    "发布": ForwardingVerb.PROMULGATE,
    "公布": ForwardingVerb.PROMULGATE,
    "颁布": ForwardingVerb.PROMULGATE,
    "颁发": ForwardingVerb.PROMULGATE,
    "翻印": ForwardingVerb.REPRINT,
}
_BLANK: Final = re.compile(r"(?<![A-Za-z0-9,.:;&])\s+|\s+(?![A-Za-z0-9&])").sub
_QUOTED: Final = {"《": "》", "〈": "〉", "“": "”"}
_ORGAN_END: Final = (
    "人民政府|人民法院|人民检察院|委员会|办公厅|办公室|常委会|指挥部|管委会|政治局|联合社|联合会|"
    "协会|学会|分局|总局|支队|大队|总队|总站|中心|公司|银行|支行|分行|大学|学院|学校|医院|"
    "[县市省区州旗镇乡]委|政协|局|厅|部|委|办|署|院|处|社|团|馆|会"
)
_ORGAN_START: Final = (
    "中共|中国|中华|国家|国务院|全国|人民|省|市|县|区|州|自治区|教育部|财政部|科技部|"
    "[\u4e00-\u9fff]{2,8}?(?:省|市|县|区|州|旗|镇|乡)"
)
_SPLIT: Final = re.compile(rf"(?:{_ORGAN_END})(?=(?:{_ORGAN_START})[\u4e00-\u9fff]*(?:{_ORGAN_END})$)")


def split_bodies(text: str) -> tuple[str, ...]:
    """Split the names of joint issuers, printed with marks or blanks between them or run together.

    >>> split_bodies("柳城市科学技术局、柳城市财政局")
    ('柳城市科学技术局', '柳城市财政局')
    >>> split_bodies("沅山市粮食和物资储备局沅山市财政局")
    ('沅山市粮食和物资储备局', '沅山市财政局')
    """
    names: list[str] = []
    for part in re.split(r"[、，,；;\s]+", text):
        rest = part
        while match := _SPLIT.search(rest):
            names.append(rest[: match.end()])
            rest = rest[match.end() :]
        if rest:
            names.append(rest)
    return tuple(names)


@frozen(kw_only=True)
class Title:
    """标题: [issuer] 关于 matter 的 genre (条例 9(7)), to any depth of forwarding.

    >>> title = Title.read("柳城市科协关于转发《省科协关于开展科普日活动的通知》的通知")
    >>> title.issuers[0].name, title.verb.value, title.genre, title.inner[0].text
    ('柳城市科协', '转发', '通知', '省科协关于开展科普日活动的通知')
    """

    text: str = field(validator=some_words, metadata=term("标题", "条例 9(7); GB/T 9704-2012 7.3.1"))
    issuers: tuple[IssuingBody, ...] = field(
        default=(), converter=several, metadata=term("标题中的发文机关", "条例 9(7)")
    )
    verb: ForwardingVerb | None = field(
        default=None, metadata=term("转发方式", "条例 8(8)", absent="the title passes nothing on")
    )
    matter: str | None = field(
        default=None, validator=words, metadata=term("事由", "条例 9(7)", absent="the title is a bare genre: 公告")
    )
    genre: str | None = field(
        default=None,
        validator=words,
        metadata=term("文种（按印出的词）", "条例 8, 9(7)", absent="the title ends with no genre word"),
    )
    inner: "tuple[Title, ...]" = field(default=(), converter=several, metadata=term("被转发公文标题"))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a title of the three-part pattern; raises `NoticeSyntaxError` where it has no genre."""
        title = cls.read(text)
        if title.genre is None:
            raise NoticeSyntaxError(
                "a genre such as 通知 is wanted at the end", text=text, start=len(text), stop=len(text)
            )
        return title

    @classmethod
    def read(cls, text: str) -> Self:
        """Read whatever a title says; white space between Chinese characters is left out."""
        joined = _BLANK("", text).strip() or text
        genre = genre_at_end(joined)
        about = _outside(joined, "关于")
        verb_at = _outside_verb(joined)
        head = min((at for at in (about, verb_at) if at >= 0), default=-1)
        if head < 0 and genre and joined.endswith(genre):
            head = len(joined) - len(genre)
        issuers = split_bodies(joined[: max(head, 0)].removesuffix("对").removesuffix("就"))
        verb = None
        inner: tuple[Title, ...] = ()
        if verb_at >= 0 and verb_at - max(head, 0) <= _VERB_REACH:
            verb = _VERBS[joined[verb_at : verb_at + 2]]
            inner = tuple(cls.read(t) for t in _passed_on(joined[verb_at + 2 :], genre))
        matter = joined[max(head, 0) :].removeprefix("关于")
        if genre and matter.endswith(genre):
            matter = matter[: -len(genre)].removesuffix("的")
        return cls(
            text=joined,
            issuers=tuple(IssuingBody(name) for name in issuers),
            verb=verb,
            matter=matter or None,
            genre=genre,
            inner=inner,
        )

    @property
    def statutory_genre(self) -> str | None:
        """The genre of 条例 8 that the printed genre word is a variant of."""
        return None if self.genre is None else statutory_genre(self.genre)

    def __str__(self) -> str:
        return self.text


_VERB_REACH: Final = 4


def _outside(text: str, word: str) -> int:
    """Find a word outside 《》, “” and brackets; -1 where it is not."""
    at = text.find(word)
    while at >= 0:
        before = text[:at]
        if all(before.count(a) <= before.count(b) for a, b in _QUOTED.items()):
            return at
        at = text.find(word, at + 1)
    return -1


def _outside_verb(text: str) -> int:
    return min((at for verb in _VERBS if (at := _outside(text, verb)) >= 0), default=-1)


def _passed_on(rest: str, genre: str | None) -> list[str]:
    """Give the titles that follow a verb of forwarding: each in book-title marks, or run in."""
    quoted: list[str] = []
    depth = start = 0
    for at, char in enumerate(rest):
        if char in "《〈":
            if not depth:
                start = at + 1
            depth += 1
        elif char in "》〉" and depth:
            depth -= 1
            if not depth:
                quoted.append(rest[start:at])
    if quoted:
        return [inner.replace("〈", "《").replace("〉", "》") for inner in quoted if inner.strip()]
    tail = f"的{genre}" if genre else ""
    bare = rest.removesuffix(tail) if tail and rest.endswith(tail) else rest
    if "关于" in bare and genre and genre_at_end(bare) is None:
        bare = f"{bare}的{genre}"
    return [bare] if bare.strip("的") else []
