"""报送关系: what a document asks of one body, and to whom it sends it."""

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import normalize

from attrs import frozen

from gov_notice.directory import Coverage, Resolution, covers, resolve
from gov_notice.duties.listing import charged, contact_of, stating_documents
from gov_notice.model import Contact, Deadline, IssuingBody, OfficialDocument

__all__ = ["BodyRoute", "routes_for"]

_UNITS: Final = "省市州盟县区旗镇乡"
_RUN: Final = re.compile(f"[{_UNITS}]{{2,}}").search
_LEAD: Final = re.compile("^(?:各|有关|相关|全[省市州县区])+").sub
_BRACKETS: Final = re.compile(r"[(〔\[]([^()〔〕\[\]]{1,30})[)〕\]]").search
_OTHERS: Final = re.compile("^(?:其他|其它|其余)").search
_MEMBERS: Final = re.compile("[、,，;；和及与]").split
_EVERYBODY: Final = frozenset(("单位", "部门", "有关单位", "有关部门", "各单位", "各部门"))


@frozen(kw_only=True)
class BodyRoute:
    """What concerns one body: the deadline, the recipient, and the contact to ask."""

    pointer: str
    deadline: Deadline
    recipient: str | None = None
    """None where the sentence names no recipient."""
    contact: Contact | None = None
    """None where no contact belongs to the deadline."""


def routes_for(document: OfficialDocument, body: IssuingBody | str) -> tuple[BodyRoute, ...]:
    """Give what a document, with those inside it, asks of a body, in printed order.

    A name is compared as it is written (柳城市科技局 is meant by 科技局, by 各市（州）科技局 and by 各单位), else by
    what it means: 成都市科学技术协会 is one of 各市（州）科协 in a document of 四川省科学技术协会. A sentence that
    names no sender asks all who are charged with the task.

    >>> from datetime import date
    >>> from gov_notice.model import DeadlineKind, Route
    >>> deadline = Deadline(
    ...     text="6月12日前", kind=DeadlineKind.DAY, on=date(2026, 6, 12),
    ...     routes=[Route("各县（市、区）科协", "市科协"), Route("其他单位", "市科技馆")],
    ... )
    >>> notice = OfficialDocument(deadlines=[deadline])
    >>> routes_for(notice, "柳城县科协")[0].recipient, routes_for(notice, "柳城市水利局")[0].recipient
    ('市科协', '市科技馆')
    """
    name = body if isinstance(body, str) else body.name
    return tuple(
        BodyRoute(
            pointer=f"{path}/deadlines/{at}",
            deadline=deadline,
            recipient=recipient,
            contact=_contact(recipient, stating) or contact_of(deadline, stating),
        )
        for path, stating in stating_documents(document)
        for at, deadline in enumerate(stating.deadlines)
        for recipient in _recipients(deadline, stating, _Asked(name, resolve(name, within=document)))
    )


def _contact(recipient: str | None, document: OfficialDocument) -> Contact | None:
    """Give the one contact that stands under the name of the recipient: 科技厅某处, printed 省科技厅某处 there."""
    if not recipient:
        return None
    name = _plain(recipient)
    bodies = [(_plain(contact.body), contact) for contact in document.contacts if contact.body]
    own = [contact for body, contact in bodies if body.endswith(name) or name.endswith(body)]
    return own[0] if len(own) == 1 else None


@frozen
class _Asked:
    """The body that is asked for: its name, and what that means."""

    name: str
    resolved: Resolution


def _recipients(deadline: Deadline, document: OfficialDocument, asked: _Asked) -> tuple[str | None, ...]:
    """Give the recipients for a body; empty where the deadline does not concern it."""
    named = [route for route in deadline.routes if route.sender]
    if own := [route for route in named if route.sender and _means(route.sender, asked, document)]:
        return tuple(route.recipient for route in own)
    if rest := [route for route in named if route.sender and _OTHERS(_plain(route.sender))]:
        return tuple(route.recipient for route in rest)
    to_all = [route for route in deadline.routes if not route.sender]
    if named and not to_all:
        return ()
    if deadline.actors and not any(_means(actor, asked, document) for actor in charged(deadline, document)):
        return ()
    return tuple(route.recipient for route in to_all) or (None,)


def _means(words: str, asked: _Asked, document: OfficialDocument) -> bool:
    """Tell whether words such as 各市（州）科技局 mean a body, by its name alone or by what that stands for."""
    body = _plain(asked.name)
    by_name = any(
        member in _EVERYBODY or body.endswith(member) or (len(body) > 1 and member.endswith(body))
        for part in _members(_plain(words))
        for member in _spelled_out(part)
    )
    return by_name or covers(words, asked.resolved, within=document) is Coverage.YES


def _members(words: str) -> Iterator[str]:
    """Take a list of bodies apart at the marks outside brackets."""
    depth = start = 0
    for at, char in enumerate(words):
        if char in "(〔[":
            depth += 1
        elif char in ")〕]":
            depth = max(0, depth - 1)
        elif not depth and char in "、,;":
            yield words[start:at]
            start = at + 1
    yield words[start:]


def _spelled_out(member: str) -> Iterator[str]:
    """Spell 县(市、区)科协 and 区县科协 out: the name with each of its units; a bare remark in brackets is left out."""
    name = _LEAD("", member)
    if bracket := _BRACKETS(name):
        before, after = name[: bracket.start()], name[bracket.end() :]
        units = _MEMBERS(bracket[1])
        if before[-1:] and before[-1] in _UNITS and all(unit in _UNITS for unit in units):
            for unit in (before[-1], *units):
                yield f"{before[:-1]}{unit}{after}"
            return
        name = before + after
    if run := _RUN(name):
        for unit in run[0]:
            yield name[: run.start()] + unit + name[run.end() :]
    if name:
        yield name


def _plain(name: str) -> str:
    return "".join(normalize("NFKC", name).split())
