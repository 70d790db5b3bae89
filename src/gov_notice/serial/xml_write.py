"""XML out: canonical by construction, so that equal documents give equal bytes and can be signed as they are."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from operator import attrgetter
from typing import Any, Final

from gov_notice.model import Block, ClockTime, OfficialDocument
from gov_notice.serial.convert import clock_text
from gov_notice.serial.nesting import refuse_too_deep
from gov_notice.serial.xml_plan import NAMESPACE, ROOT, Slot, plan_of

__all__ = ["to_xml"]

_INDENT: Final = "  "
_TEXT_ESCAPES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#xD;"}
_ATTRIBUTE_ESCAPES: Final = {
    "&": "&amp;",
    "<": "&lt;",
    '"': "&quot;",
    "\t": "&#x9;",
    "\n": "&#xA;",
    "\r": "&#xD;",
}
_ODD: Final = re.compile('[&<>"\t\n\r]').search

Write = Callable[[list[str], str, Any, str], None]
"""Writes an element of a name and a value behind an indentation, which is empty in the compact form."""


def to_xml(document: OfficialDocument, *, pretty: bool = False) -> bytes:
    """Write a document as XML in UTF-8.

    The compact form is canonical XML (C14N 1.0, and 2.0 with its defaults): equal documents give
    equal bytes, fit for signing. With `pretty` it is indented where white space means nothing.
    Raises `InvalidFieldError` where parts stand in each other deeper than is read.

    >>> print(to_xml(OfficialDocument(genre="通知")).decode())
    <document xmlns="urn:gov-notice:document:1"><genre>通知</genre></document>
    """
    refuse_too_deep(document)
    out: list[str] = []
    _writer(OfficialDocument)(out, f'{ROOT} xmlns="{NAMESPACE}"', document, "\n" if pretty else "")
    if pretty:
        return '<?xml version="1.0" encoding="UTF-8"?>{}\n'.format("".join(out)).encode()
    return "".join(out).encode()


def _text(value: str) -> str:
    return value if _ODD(value) is None else "".join([_TEXT_ESCAPES.get(char, char) for char in value])


def _attribute(value: str) -> str:
    return value if _ODD(value) is None else "".join([_ATTRIBUTE_ESCAPES.get(char, char) for char in value])


def _worded(kind: type) -> Callable[[Any], str]:
    """Give how a single value is written in an attribute."""
    if kind is str:
        return _attribute
    if kind is bool:
        return {True: "true", False: "false"}.__getitem__
    if kind is int:
        return str
    if kind is date:
        return date.isoformat
    return clock_text if kind is ClockTime else attrgetter("_value_")


@cache
def _writer(owner: type) -> Write:
    plan = plan_of(owner)
    content = attrgetter(plan.content.shape.name) if plan.content else None
    attributes = [
        (f' {slot.name}="', attrgetter(slot.shape.name), _worded(slot.shape.kind)) for slot in plan.attributes
    ]
    elements = [(attrgetter(slot.shape.name), slot.shape.depth, _several(slot)) for slot in plan.elements]

    def write(out: list[str], name: str, value: Any, indent: str) -> None:  # noqa: ANN401  of the class
        head = [f"{indent}<{name}"]
        for start, get, worded in attributes:
            if (found := get(value)) is not None:
                head += (start, worded(found), '"')
        head.append(">")
        out.append("".join(head))
        if content is not None:
            out.append(_text(content(value)))
        before = len(out)
        deeper = indent and indent + _INDENT
        for get, depth, several in elements:
            found = get(value)
            if found or (found is not None and not depth):
                several(out, found, deeper)
        _close(out, name, indent if len(out) > before else "", before, mixed=content is not None)

    return write


def _close(out: list[str], name: str, indent: str, first: int, *, mixed: bool) -> None:
    # white space before the first child would be read as part of the words
    if mixed and indent:
        out[first] = out[first].removeprefix(indent + _INDENT)
    out.append(f"{indent}</{name.partition(' ')[0]}>")


def _several(slot: Slot) -> Callable[[list[str], Any, str], None]:
    """Give what writes the elements of a field."""
    name, kind, depth = slot.name, slot.shape.kind, slot.shape.depth
    if slot.is_blocks:
        return _blocks_in(name) if name != "children" else _blocks

    def one(out: list[str], value: Any, indent: str) -> None:  # noqa: ANN401  a field of any type
        if kind is str:
            out.append(f"{indent}<{name}>{_text(value)}</{name}>")
        else:
            _writer(kind)(out, name, value, indent)

    def many(out: list[str], values: Iterable[Any], indent: str) -> None:
        for value in values:
            one(out, value, indent)

    def grouped(out: list[str], groups: Iterable[Iterable[str]], indent: str) -> None:
        inner = slot.inner
        for group in groups:
            out.append(f"{indent}<{name}>")
            out.extend([f"<{inner}>{_text(value)}</{inner}>" for value in group])
            out.append(f"</{name}>")

    return (one, many, grouped)[depth]


def _blocks(out: list[str], blocks: Iterable[Block], indent: str) -> None:
    write = _writer(Block)
    for block in blocks:
        write(out, block.kind.value, block, indent)


def _blocks_in(name: str) -> Callable[[list[str], Any, str], None]:
    def write(out: list[str], blocks: Iterable[Block], indent: str) -> None:
        out.append(f"{indent}<{name}>")
        _blocks(out, blocks, indent and indent + _INDENT)
        out.append(f"{indent}</{name}>")

    return write
