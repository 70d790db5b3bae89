"""标题: the title, the bodies it names, what it says is done, and the titles inside it."""

import re
from typing import Final, Self

from attrs import evolve, field, frozen

from gov_notice.errors import NoticeSyntaxError
from gov_notice.model._fields import several, some_words, term, words
from gov_notice.model._spacing import without_spacing
from gov_notice.model.bodies import IssuingBody
from gov_notice.model.genres import genre_at_end, statutory_genre
from gov_notice.model.joint_names import is_body_name, split_bodies
from gov_notice.model.references import ForwardingVerb

__all__ = ["Title", "issuers_in", "split_bodies"]


@frozen(kw_only=True)
class Title:
    """标题: [issuer] 关于 matter 的 genre (条例 9(7)), to any depth of forwarding.

    >>> title = Title.read("柳城市科协关于转发《省科协关于开展科普日活动的通知》的通知")
    >>> title.issuers[0].name, title.verb.value, title.genre, title.inner[0].text
    ('柳城市科协', '转发', '通知', '省科协关于开展科普日活动的通知')

    A collapsed title of forwarding has one 的通知 for both:

    >>> Title.read("柳城市教育局转发省教育厅关于规范校服管理的通知").inner[0].text
    '省教育厅关于规范校服管理的通知'
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
        return cls._read(text, _DEEPEST)

    @classmethod
    def _read(cls, text: str, depth: int) -> Self:
        joined = without_spacing(text).strip() or text
        genre = genre_at_end(joined)
        if len(joined) > _LONGEST:
            return cls(text=joined, genre=genre)
        mask = _masked(joined)
        stop = mask.rfind(genre) if genre else -1
        carrier = _carrier(joined, mask)
        head = carrier.start() if carrier else _head(joined, mask, stop)
        verb: ForwardingVerb | None = None
        inner: tuple[Self, ...] = ()
        if carrier and depth:
            verb = _VERBS[carrier["verb"]]
            inner = tuple(
                cls._inner(printed, source, depth - 1)
                for printed, source in _passed_on(joined, mask, carrier.end(), genre, collapsed=verb in _OF_OTHERS)
            )
        matter = joined[max(head, 0) : stop if stop >= 0 else None]
        return cls(
            text=joined,
            issuers=_issuers(text, head),
            verb=verb,
            matter=matter.removeprefix("关于").removesuffix("的") or None,
            genre=genre,
            inner=inner,
        )

    @classmethod
    def _inner(cls, text: str, source: str, depth: int) -> Self:
        title = cls._read(text, depth)
        if title.issuers or not _ends_with_body(source):
            return title
        return evolve(title, issuers=_named_bodies(source))

    @property
    def statutory_genre(self) -> str | None:
        """The genre of 条例 8 that the printed genre word is a variant of."""
        return None if self.genre is None else statutory_genre(self.genre)

    def __str__(self) -> str:
        return self.text


_LONGEST: Final = 1000
_LONGEST_NAMES: Final = 200
_DEEPEST: Final = 16
"""Titles deeper inside are left unread: none are printed, and hostile ones cost nothing."""
_VERBS: Final = {
    "转发": ForwardingVerb.FORWARD,
    "批转": ForwardingVerb.APPROVE,
    "翻印": ForwardingVerb.REPRINT,
    **dict.fromkeys(("印发", "印送", "下发"), ForwardingVerb.ISSUE),
    **dict.fromkeys(("发布", "公布", "颁布", "颁发"), ForwardingVerb.PROMULGATE),
}
_CARRYING: Final = frozenset({"通知", "函", "复函", "公告", "通告", "决定", "通报", "令", "命令", "批复"})
"""The genres that pass on; another at the title's end is that of the text passed on."""
_OF_OTHERS: Final = frozenset({ForwardingVerb.FORWARD, ForwardingVerb.APPROVE, ForwardingVerb.REPRINT})
_VERB: Final = re.compile("|".join(_VERBS)).search
_CARRIER: Final = re.compile(
    r"(?:关于)?(?:同意|批准|重新|修订|修改|修正|调整|联合|公开|正式|统一|继续|全文|并|再次){0,3}(?P<verb>"
    + "|".join(_VERBS)
    + ")"
).search
_LONGEST_CARRIER: Final = 10
"""关于, three words, and the verb."""
_RULES: Final = re.compile(
    "(?:办法|规定|条例|细则|规则|标准|规范|规程|准则|章程|导则|定额|制度|法|决定|方案|规划|目录|指南|措施)(?:[（(][^（）()]{1,20}[）)])*\\Z"
).search
"""What can be brought into force; lists and results that are made public are no documents."""
_PAIRS: Final = dict(zip("》〉”）)〕]", "《〈“（(〔[", strict=True))
_OPENING: Final = frozenset(_PAIRS.values())
_HIDDEN: Final = "\0"
_BEFORE: Final = re.compile(r"对(?!外)|就(?!业)|贯彻|落实|批准|同意|明确|执行|实施|答复|公布|发布|办理").finditer
"""What may stand between the issuer and 关于: 国务院对某省关于…的批复."""
_REGION: Final = re.compile(r"[\u4e00-\u9fff]{1,8}[省市县区州]").fullmatch
_BARE: Final = frozenset({"公告", "通告", "令", "命令", "公报", "公示", "通知", "通报", "决定", "纪要", "函"})
"""What may follow the issuer without 关于: 某县人民政府公告."""
_SAYING: Final = re.compile(
    r"[0-9０-９二][0-9０-９〇○零一二三四五六七八九]{3}|公开|招聘|开展|召开|举办|组织|面向|举行|征集|拟"
)
_DRAFTER: Final = re.compile(
    r"(?:自治区|省|市|县|区|州|国家)[\u4e00-\u9fff]{1,14}?(?:厅|局|部|委(?!员)|委员会|办公室)(?=[\u4e00-\u9fff]{4,})"
).match
"""The body that drew up what is passed on, where its title has no 关于: 批转省水利厅柳江流域防洪规划."""
_NOTES: Final = r"(?:[（(][^（）()]{1,30}[）)])*"
_BETWEEN: Final = re.compile(rf"{_NOTES}(?:[和与及、，,暨]|以及|并)?{_NOTES}").fullmatch
_ET_AL: Final = re.compile(r"等(?:[0-9０-９一二三四五六七八九十]{1,3}[个份件项部]?[\u4e00-\u9fff]{0,8})?\Z")
_CITED_FOR: Final = re.compile("贯彻|落实|实施|执行|学习|宣传|修改|修订|依据|根据|关于").search


def issuers_in(title: str) -> tuple[IssuingBody, ...]:
    """Give the bodies that a title names as its issuers, where nothing else of it is asked for.

    >>> issuers_in("柳城市科协关于开展科普日活动的通知")[0].name
    '柳城市科协'
    """
    joined = without_spacing(title).strip()
    if joined.startswith("关于") or len(joined) > _LONGEST:
        return ()
    mask = _masked(joined)
    if carrier := _carrier(joined, mask):
        return _issuers(title, carrier.start())
    genre = genre_at_end(joined)
    return _issuers(title, _head(joined, mask, mask.rfind(genre) if genre else -1))


def _issuers(text: str, head: int) -> tuple[IssuingBody, ...]:
    """Give the bodies in the first `head` characters of a title, white space not counted."""
    return _named_bodies(_issuing(_with_gaps(text, head))) if head > 0 else ()


def _named_bodies(text: str) -> tuple[IssuingBody, ...]:
    """Give the bodies that the words name; a region alone is none."""
    return tuple(IssuingBody(name) for name in split_bodies(text) if is_body_name(name) or not _REGION(name))


def _masked(text: str) -> str:
    """Give the text with everything inside quotes and brackets hidden, marks included."""
    if _OPENING.isdisjoint(text):
        return text
    chars = list(text)
    opened: list[int] = []
    for at, char in enumerate(text):
        if char in _OPENING:
            opened.append(at)
        elif char in _PAIRS and opened:
            begun = next((k for k in range(len(opened) - 1, -1, -1) if text[opened[k]] == _PAIRS[char]), None)
            if begun is None:
                continue
            start = opened[begun]
            del opened[begun:]
            if not opened:
                chars[start : at + 1] = _HIDDEN * (at + 1 - start)
    return "".join(chars)


def _carrier(text: str, mask: str) -> re.Match[str] | None:
    """Find the verb by which the title passes another on: after the issuers, not inside the matter."""
    about = mask.find("关于")
    match = None
    if _VERB(mask):
        match = _CARRIER(mask) if about < 0 else _CARRIER(mask, 0, about + _LONGEST_CARRIER)
    if match is None or match.start() > about >= 0:
        return None
    if match.start() and not _is_named(text[: match.start()]):
        return None
    if _VERBS[match["verb"]] is ForwardingVerb.PROMULGATE:
        genre = genre_at_end(text) or ""
        rest = text[match.end() :]
        object_ = rest[: rest.rfind(genre)].removesuffix("的") if genre else rest
        if not (_RULES(object_.rstrip("》〉")) or ("《" in object_ and match["verb"] != "公布")):
            return None
    return match


def _is_named(text: str) -> bool:
    names = split_bodies(_issuing(text))
    return bool(names) and (is_body_name(names[-1]) or _REGION(names[-1]) is not None)


def _ends_with_body(text: str) -> bool:
    names = split_bodies(text)
    return bool(names) and is_body_name(names[-1])


def _issuing(text: str) -> str:
    """Give the words up to the verb that follows the issuer, if one does."""
    for match in _BEFORE(text, 0, _LONGEST_NAMES):
        before = text[: match.start()].rstrip()
        if is_body_name(before) or _ends_with_body(before):
            return before
    return text


def _head(text: str, mask: str, genre_at: int) -> int:
    """Give where the issuers end; -1 where the title names none and has no 关于."""
    about = mask.find("关于")
    if about >= 0:
        return about
    if genre_at > 0 and text[genre_at:] in _BARE:
        # 督办通知: 办 ends the name of no office here
        before = text[:genre_at].removesuffix("督办").removesuffix("催办")
        if is_body_name(before):
            return len(before)
    saying = _SAYING.search(mask)
    return saying.start() if saying and is_body_name(text[: saying.start()]) else -1


def _with_gaps(text: str, length: int) -> str:
    """Give the first `length` characters of a title, not counting white space, which is kept: it may part names."""
    seen = 0
    for at, char in enumerate(text):
        if not char.isspace():
            if seen == length:
                return text[:at]
            seen += 1
    return text


def _passed_on(text: str, mask: str, start: int, genre: str | None, *, collapsed: bool) -> list[tuple[str, str]]:
    """Give the titles that follow a verb of forwarding, each with the words before its book-title mark."""
    stop = mask.rfind(genre) if genre in _CARRYING else len(text)
    stop = stop if stop > start else len(text)
    end = stop - 1 if stop > start and text[stop - 1] == "的" else stop
    quoted = _quoted(text, mask, start, end)
    if quoted:
        return quoted
    bare = text[start:end]
    if collapsed and stop > end and genre and genre_at_end(bare) is None:
        bare = text[start : stop + len(genre)]
    source = _DRAFTER(bare) if collapsed and "关于" not in bare else None
    return [(bare, source[0] if source else "")] if bare.strip("的") else []


def _quoted(text: str, mask: str, start: int, end: int) -> list[tuple[str, str]]:
    """Give the titles in book-title marks, if they and the words that join them are all that is passed on."""
    found: list[tuple[str, str]] = []
    at = start
    while at < end:
        begin = next((k for k in range(at, end) if mask[k] == _HIDDEN and text[k] in "《〈"), end)
        between = text[at:begin]
        if begin == end:
            return found if found and _BETWEEN(_ET_AL.sub("", between)) else []
        if _CITED_FOR(mask[at:begin].replace(_HIDDEN, "")) or len(between) > 60:
            return []
        close = _closing(text, begin, end)
        if text[begin + 1 : close].strip():
            source = between if not found else re.sub(rf"^{_NOTES}(?:以及|[和与及、，,暨并])?", "", between)
            found.append((text[begin + 1 : close], source))
        at = close + 1
    return found


def _closing(text: str, begin: int, end: int) -> int:
    depth = 0
    for at in range(begin, end):
        depth += (text[at] in "《〈") - (text[at] in "》〉")
        if not depth:
            return at
    return end
