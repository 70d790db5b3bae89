"""What issuers promise of themselves, which is no reader's deadline (发文机关自己的承诺)."""

import re
from typing import Final

from gov_notice.parsing.understand.duties import words
from gov_notice.parsing.understand.duties.scene import Scene

__all__ = ["is_promise"]

_SHORTEST_NAME: Final = 4
_LONGEST_KIND: Final = 3
_KINDS: Final = {
    "学校": re.compile("大学|学院|[中小]学|学校").search,
    "学会": re.compile("学会").search,
    "协会": re.compile("协会").search,
    "学院": re.compile("学院$").search,
    "医院": re.compile("医院").search,
    "街道": re.compile("街道").search,
    "公司": re.compile("公司").search,
    "集团": re.compile("集团").search,
}
"""What an issuer calls itself by its kind alone, and which names are of that kind."""
_LENGTH_OF_KIND: Final = 2
_BY: Final = re.compile("由(?P<who>[^,。;]{2,10}?)(?:初[选审评]|审[核查定批]|汇总|统一|负责)[^,。;]{0,6}$").search
_SHORT_NAME: Final = re.compile("[省市县区州校院集][\u4e00-\u9fff]{1,5}").fullmatch


def is_promise(scene: Scene, issuers: tuple[str, ...]) -> bool:
    """Whether the issuer speaks of what it will do itself."""
    head = scene.clause_head
    if words.PROMISED(scene.clause_tail) and not (
        _are_others(head, issuers) or words.OBLIGED(_with_clause_before(scene))
    ):
        return True
    by_another = "由" in head and words.PASSED_DOWN(scene.clause_tail) and words.BY_ANOTHER(head)
    if by_another or _is_under_promise(scene):
        return True
    if words.PROMISED_BY(scene.tail) or (("由" in head or "组" in head[-2:]) and words.BY_ORGANISER(head)):
        return True
    own = ("我" in head or "本" in head) and words.PROMISE(head)
    if own or head.rstrip("于在 ").endswith("将") or (words.GIVEN(head) and words.GIVES(scene.clause_tail)):
        return True
    if head.startswith(("并", "且", "同时")) and words.PROMISE(scene.head[: -len(head)]):
        return True
    return bool(issuers) and (_is_named(_subject(scene), issuers) or _is_passed_on(head, issuers))


def _is_under_promise(scene: Scene) -> bool:
    """Whether the heading says that what follows is promised: 服务承诺."""
    headings = scene.paragraph.headings
    if headings and headings[-1].endswith("承诺"):
        return True
    return scene.lead.endswith("承诺")


def _subject(scene: Scene) -> str:
    """Give who the clause speaks of; where it begins with the time, who the clause before 后 begins with.

    学校集中审核后,4月15日前统一推荐.
    """
    if head := scene.clause_head:
        return head.rstrip("于在 将").rpartition("、")[2]
    before = scene.clause_before
    return before[:_LENGTH_OF_KIND] if before.endswith("后") else ""


def _is_passed_on(head: str, issuers: tuple[str, ...]) -> bool:
    """Whether an issuer sees to what it was sent before it goes on: 由社科处初选后于."""
    by = _BY(head) if "由" in head else None
    return by is not None and any(_is_short_for(by["who"], name) for name in issuers)


def _is_named(subject: str, issuers: tuple[str, ...]) -> bool:
    """Whether the words are the name of an issuer, or the end or the short form of one."""
    if (names := _KINDS.get(subject)) is not None:
        return any(map(names, issuers))
    if len(subject) >= _SHORTEST_NAME and any(name.endswith(subject) for name in issuers):
        return True
    return _SHORT_NAME(subject) is not None and any(_is_short_for(subject, name) for name in issuers)


def _is_short_for(subject: str, name: str) -> bool:
    """Whether the issuer's name holds the characters of a short name in their order: 省科协, 市卫健委."""
    body = name.removesuffix("办公室")
    characters = iter(body)
    return subject[-1] in body[-_LONGEST_KIND:] and all(char in characters for char in subject)


def _with_clause_before(scene: Scene) -> str:
    """Give the clause up to the expression, with the one that it goes on with 并."""
    head = scene.clause_head
    return scene.head if head.startswith(("并", "且", "同时")) else head


def _are_others(head: str, issuers: tuple[str, ...]) -> bool:
    """Whether the clause speaks of somebody who is not the issuer: 审图机构收到后10日内出具审查意见."""
    others = words.OTHERS(head)
    return others is not None and not any(name.endswith(others["who"]) for name in issuers)
