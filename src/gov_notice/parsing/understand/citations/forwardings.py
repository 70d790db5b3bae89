"""转发, 印发, 批转, 发布: what the document passes on, said by its title and by the opening of its body."""

import re
from collections.abc import Sequence
from typing import Final

from attrs import evolve, frozen

from gov_notice.model import Citation, DocumentNumber, Forwarding, ForwardingVerb
from gov_notice.model.genres import genre_at_end
from gov_notice.model.titles import Title
from gov_notice.parsing.paragraphs import Found, Paragraph, Part, Setting
from gov_notice.parsing.understand.citations.mentions import (
    Mention,
    citation_of,
    compact,
    is_invoked,
    issuers_beside,
    may_hold_number,
    mentions,
    plain_title,
    printed_title,
)

__all__ = ["find_forwardings"]

_VERBS: Final = {
    "转发": ForwardingVerb.FORWARD,
    "批转": ForwardingVerb.APPROVE,
    "翻印": ForwardingVerb.REPRINT,
    **dict.fromkeys(("印发", "印送", "下发"), ForwardingVerb.ISSUE),
    **dict.fromkeys(("发布", "公布", "颁布", "颁发"), ForwardingVerb.PROMULGATE),
}
_VERB: Final = re.compile("|".join(_VERBS))
_NEAR: Final = 12
"""Behind the verb: 印送你们征求意见 passes nothing on."""
_OPENING: Final = 5
"""The paragraphs of the body that can say what is passed on."""
_SENTENCE_ENDS: Final = "。;!?"
_LONGEST: Final = 3000
"""Characters of such a paragraph that are looked at."""
_NOW: Final = re.compile(
    r"(?:^|[,。;:!?、 ]|决定|同意)[现特兹][^,。;]{0,3}"
    r"(?:[将把予《]|联合|正式|重新|统一|批转|转发|印发|发布|公布|颁布|下发|[\u4e00-\u9fff]{2,20}《)|(?:^|[,。;:])[将把]"
)
_TO_YOU: Final = re.compile(
    r"(?:给|至|到)?(?:你|您)们|给各|[至到][^,。;]{0,10}各|各(?:单位|地|部门|县|市|区)|[,。;]|\.(?![0-9A-Za-z])|\Z|执行|实施|如下|施行"
)
_THEN: Final = re.compile(rf"(?<=[现特兹])(?:予以?)?(?:{'|'.join(_VERBS)})([\u4e00-\u9fff、() ]{{0,40}})《").match
"""The verb before what is passed on: 现转发省科协《关于…》."""
_LINK: Final = re.compile(r"[ 、]*(?:以及|及其|和|与|及|并)? *")
_BEFORE_VERB: Final = re.compile(
    r" *(?:[(][^()]{0,40}[)])?等?(?:[一二三四五六七八九十0-9]+[个份件项部])?(?:文件|通知|文|规定|办法|方案|意见)?"
    r"(?:现|一并|原文|全文|予以|予|并|随文|正式|联合|修订后|修订并|重新|[ ,])*"
)
_OTHER_OBJECT: Final = re.compile(r"[将把][^,。;]{2,}").search
"""What is passed on stands here in words of its own: 根据《…》,现将申报指南予以发布."""
_MADE: Final = re.compile(r"(?:制[定订]|修[订改]|编[制写印]|拟[定订]|起草|草拟)了?").search
"""What is named before it as a ground is not what is passed on: 根据《某法》制定了管理办法,现予印发."""
_CURLY: Final = re.compile(r"[“\"‘](关于[^“”\"]{2,80})[”\"’]")
_ALREADY: Final = re.compile(r"[^。;《]{0,8}(?:已|业|经|通过|同意|审定|批准)")
_RULES: Final = re.compile(
    "(?:办法|规定|条例|细则|规则|标准|规范|规程|准则|章程|导则|定额|制度|法|决定|方案|规划|目录|指南)(?:[(（][^()（）]{1,20}[)）])*\\Z"
).search
_DECREES: Final = frozenset({"令", "命令", "公告", "通告", "决定", "决议"})


@frozen
class _Passage:
    """What a sentence of the opening passes on."""

    verb: ForwardingVerb
    objects: tuple[Found[Citation], ...]
    place: Found[None]


def find_forwardings(
    title: Title | None,
    paragraphs: Sequence[Paragraph],
    setting: Setting,  # noqa: ARG001  the finders of this stage share one signature
) -> list[Found[Forwarding]]:
    """Find what the document passes on, in order; `enclosed` is left to the builder.

    The verb is the title's, else that of the body's opening. Number, full title and source come from
    the body where it has them.
    """
    opening = _opening(paragraphs)
    passage = _passage(opening, title)
    if title is not None and title.verb is not None:
        verb = title.verb
        objects = _joined(title, passage, opening)
    elif passage is not None:
        verb, objects = passage.verb, list(passage.objects)
    else:
        return []
    return [Found(Forwarding(verb=verb, citation=found.value), found.start, found.stop) for found in objects]


def _opening(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Give the first paragraphs of the body, cut where they are long."""
    opening: list[Paragraph] = []
    body = Part.BODY
    for paragraph in paragraphs:
        if paragraph.part is body:
            opening.append(_beginning(paragraph))
            if len(opening) == _OPENING:
                break
    return opening


def _beginning(paragraph: Paragraph) -> Paragraph:
    if len(paragraph.text) <= _LONGEST:
        return paragraph
    return evolve(paragraph, text=paragraph.text[:_LONGEST], printed=paragraph.printed[:_LONGEST])


def _passage(opening: Sequence[Paragraph], title: Title | None) -> _Passage | None:
    """Find the first sentence of the opening that passes something on."""
    for paragraph in opening:
        text = paragraph.text
        named: Sequence[Mention] | None = None
        for match in _VERB.finditer(text):
            leads = _THEN(text, match.start())
            is_own = _is_own_act(text, match)
            if not (leads or is_own):
                continue
            named = mentions(text) if named is None else named
            if any(mention.start <= match.start() < mention.stop for mention in named):
                continue
            if leads and (following := _objects_after(paragraph, named, leads.end())):
                return _Passage(_VERBS[match[0]], following, paragraph.found(None, match.start(), match.end()))
            if not is_own:
                continue
            objects = _objects(paragraph, named, _sentence_start(text, match.start()), match.start())
            verb = _VERBS[match[0]]
            if verb is ForwardingVerb.PROMULGATE and not _promulgates(title, objects):
                continue
            if objects or (title and title.verb):
                return _Passage(verb, tuple(objects), paragraph.found(None, match.start(), match.end()))
    return None


def _is_own_act(text: str, verb: re.Match[str]) -> bool:
    """Tell whether a verb is the document's own act, not that of a document it names."""
    return (
        _TO_YOU.match(text, verb.end()) is not None
        and "征求" not in text[verb.end() : verb.end() + _NEAR]
        and _NOW.search(text[_sentence_start(text, verb.start()) : verb.end()]) is not None
    )


def _sentence_start(text: str, at: int) -> int:
    return max([text.rfind(end, 0, at) for end in _SENTENCE_ENDS]) + 1


def _objects(paragraph: Paragraph, named: Sequence[Mention], start: int, verb_at: int) -> list[Found[Citation]]:
    """Give the documents named last before the verb, those that stand side by side."""
    text = paragraph.text
    before = [mention for mention in named if mention.title and mention.stop <= verb_at]
    if not before:
        return _in_quotes(paragraph, start, verb_at)
    last = before[-1]
    if last.stop <= start and text[start:verb_at].strip(" ,现予以特兹将其一并"):
        return []
    tail = text[last.stop : verb_at]
    if _OTHER_OBJECT(tail) or (_MADE(tail) and is_invoked(text, last)):
        return []
    if last.stop > start and not (_BEFORE_VERB.fullmatch(tail) or _ALREADY.match(tail) or "现" in tail or "," in tail):
        return []
    group = _group(paragraph, before[::-1])
    return [_cited(paragraph, mention) for mention in reversed(group)]


def _objects_after(paragraph: Paragraph, named: Sequence[Mention], at: int) -> tuple[Found[Citation], ...]:
    """Give the documents that follow the verb, the first of which opens before `at`."""
    after = [mention for mention in named if mention.title and mention.stop > at]
    return tuple(_cited(paragraph, mention) for mention in _group(paragraph, after))


def _cited(paragraph: Paragraph, mention: Mention) -> Found[Citation]:
    citation = citation_of(paragraph, mention, printed_title(paragraph, mention))
    return paragraph.found(citation, mention.start, mention.stop)


def _group(paragraph: Paragraph, named: Sequence[Mention]) -> list[Mention]:
    """Give the first of some mentions and those that stand side by side with it, in the order given."""
    group = list(named[:1])
    for mention in named[1:]:
        first, second = sorted((group[-1], mention), key=lambda m: m.start)
        if not _side_by_side(paragraph, first, second):
            break
        group.append(mention)
    return group


def _side_by_side(paragraph: Paragraph, mention: Mention, following: Mention) -> bool:
    between = paragraph.text[mention.stop : following.start]
    link = _LINK.match(between)
    rest = between[link.end() if link else 0 :].removeprefix("文件")
    if _MADE(rest) and is_invoked(paragraph.text, mention):
        return False
    if not rest.strip() or _NOTED(rest) is not None:
        return True
    return len(rest) < 40 and bool(issuers_beside(paragraph, following))


_NOTED: Final = re.compile(r"(?:文件)?(?:\([^()]{0,40}\))?[ 、,和与及]*").fullmatch


def _in_quotes(paragraph: Paragraph, start: int, verb_at: int) -> list[Found[Citation]]:
    """Give the title in plain quotes that is passed on: 现将“关于…的通知”转发给你们."""
    return [
        paragraph.found(Citation(title=compact(paragraph.printed[slice(*match.span(1))])), match.start(), match.end())
        for match in _CURLY.finditer(paragraph.text, start, verb_at)
        if genre_at_end(match[1])
    ]


def _promulgates(title: Title | None, objects: Sequence[Found[Citation]]) -> bool:
    if title is not None and title.genre in _DECREES:
        return True
    return any(_RULES(found.value.title or "") for found in objects)


def _joined(title: Title, passage: _Passage | None, opening: Sequence[Paragraph]) -> list[Found[Citation]]:
    """Join what the title passes on with what the body's opening says of it."""
    named = title.inner
    objects = list(passage.objects) if passage else []
    if objects and (len(named) <= 1 or len(named) == len(objects)):
        return [_with_source(found, named[at] if at < len(named) else None) for at, found in enumerate(objects)]
    at = opening[0].start if opening else 0
    where = passage.place if passage else Found(None, at, at)
    joined = []
    for inner in named:
        own = _as_citation(title, inner)
        found = next((o for o in objects if _same(o.value, own)), None) or _named_in(opening, own)
        joined.append(_with_source(found, inner) if found else Found(own, where.start, where.stop))
    if len(joined) == 1 and joined[0].value.number is None and (number := _number_alone(opening)):
        joined = [evolve(joined[0], value=evolve(joined[0].value, number=number))]
    return joined


_ENDS_NUMBER: Final = frozenset("号文件知")
_TO_VERB: Final = re.compile("(?:文件|通知|文)?").fullmatch


def _number_alone(opening: Sequence[Paragraph]) -> DocumentNumber | None:
    """Give the number by which alone the opening names what is passed on: 现将柳科协〔2026〕8号文件转发给你们."""
    for paragraph in opening:
        text = paragraph.text
        named: Sequence[Mention] = ()
        for verb in _VERB.finditer(text) if "号" in text else ():
            if text[verb.start() - 1] not in _ENDS_NUMBER or not _is_own_act(text, verb):
                continue
            named = named or mentions(text)
            for mention in named:
                alone = mention.title is None and mention.numbers and mention.stop <= verb.start()
                if alone and _TO_VERB(text, mention.stop, verb.start()):
                    return citation_of(paragraph, mention, None).number
    return None


def _as_citation(title: Title, inner: Title) -> Citation:
    """Give an inner title as a citation; another body's that is run in leaves the body's name out."""
    text = inner.text
    about = text.find("关于")
    own = title.verb in {ForwardingVerb.ISSUE, ForwardingVerb.PROMULGATE}
    if about > 0 and inner.issuers and not own and f"《{text}》" not in title.text and f"〈{text}〉" not in title.text:
        text = text[about:]
    return Citation(title=text, issuers=inner.issuers)


def _with_source(found: Found[Citation], inner: Title | None) -> Found[Citation]:
    if inner is None or found.value.issuers or not inner.issuers:
        return found
    return evolve(found, value=evolve(found.value, issuers=inner.issuers))


def _named_in(opening: Sequence[Paragraph], own: Citation) -> Found[Citation] | None:
    """Find the title in the body where no verb stands beside it."""
    for paragraph in opening:
        if "《" not in paragraph.text and not ("关于" in paragraph.text and may_hold_number(paragraph.text)):
            continue
        for mention in mentions(paragraph.text):
            if mention.title and _same((found := _cited(paragraph, mention)).value, own):
                return found
    return None


def _same(one: Citation, other: Citation) -> bool:
    if not (one.title and other.title):
        return False
    if any(
        a.number and b.title and plain_title(a.number.text) in plain_title(b.title)
        for a, b in ((one, other), (other, one))
    ):
        # 转发省局2026年第7号公告: the title inside names the number alone
        return True
    first, second = (plain_title(c.title).replace("的", "") for c in (one, other) if c.title)
    return first.endswith(second) or second.endswith(first)
