"""XML in: one walk over a tree that was parsed without entities, network or document type."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import attrs

from gov_notice.errors import InvalidFieldError
from gov_notice.model import Block, BlockKind, OfficialDocument
from gov_notice.serial.convert import leaf_hook
from gov_notice.serial.nesting import too_deep
from gov_notice.serial.problems import (
    MAX_BYTES,
    MAX_PROBLEMS,
    Stored,
    WrongValueError,
    line,
    load_error,
    refusal,
    shown,
    step,
    too_deep_line,
)
from gov_notice.serial.shapes import Shape
from gov_notice.serial.xml_plan import NAMESPACE, ROOT, Plan, Slot, plan_of

if TYPE_CHECKING:
    from lxml.etree import XMLParser, _Element

__all__ = ["from_xml"]

Where = tuple[Any, ...]
"""The way to a value: the way to what it stands in, and the last step; empty for the document."""
Read = Callable[["_Element", Where, list[str]], Any]
"""Reads the value of an element; tells problems, and then gives whatever it has."""
Child = Callable[["_Element", Where, list[str], dict[str, Any]], None]
"""Reads a child element into the values of what it stands in."""

_WHOLE: Final = re.compile("0|[1-9][0-9]{0,17}").fullmatch
_ENCODING: Final = re.compile(rb"""\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"'>]*)""").match
_BOM: Final = b"\xef\xbb\xbf"
_FAILED: Final = object()
_MAX_ATTRIBUTES: Final = 64
"""No element of the form has a third as many."""


def from_xml(data: Stored) -> OfficialDocument:
    """Read a document from XML in UTF-8; raises `LoadError` with every problem, each with its JSON Pointer.

    Entities, document types, network and other encodings are refused, comments and processing
    instructions are passed over.

    >>> from_xml('<document xmlns="urn:gov-notice:document:1"><genre>通知</genre></document>').genre
    '通知'
    """
    root = _parsed(data)
    if root.tag != f"{{{NAMESPACE}}}{ROOT}":
        raise load_error([line("", f"the element {shown(root.tag)}", f"{ROOT} in the namespace {NAMESPACE}")])
    problems: list[str] = []
    try:
        document: OfficialDocument = _reader(OfficialDocument)(root, (), problems)
        if not problems and too_deep(document):
            problems.append(too_deep_line())
    except RecursionError:
        problems.append(too_deep_line())
    if problems:
        raise load_error(problems)
    return document


def _parsed(data: Stored) -> "_Element":
    from lxml import etree  # noqa: PLC0415  whoever reads only JSON does not pay for it

    if not isinstance(data, Stored):
        raise load_error([line("", f"a {type(data).__name__}", "bytes or a str")])
    if len(data) > MAX_BYTES:
        raise load_error([line("", f"{len(data)} bytes", f"at most {MAX_BYTES}")])
    if isinstance(data, str):
        encoded = data.encode(errors="surrogatepass")
    else:
        encoded = bytes(data).removeprefix(_BOM)
        declared = _ENCODING(encoded)
        if declared and declared[1].upper() not in (b"UTF-8", b"UTF8"):
            raise load_error([line("", f"the encoding {shown(declared[1].decode('latin-1'))}", "UTF-8")])
    if b"<!DOCTYPE" in encoded:
        raise load_error([line("", "a document type", "none: entities are not read")])
    try:
        return etree.fromstring(encoded, _parser())
    except etree.XMLSyntaxError as error:
        row, column = error.position
        found = f"broken XML at line {row} column {column}"
        raise load_error([line("", found, f"elements that can be read: {error.msg}")]) from None


@cache
def _parser() -> "XMLParser":
    from lxml import etree  # noqa: PLC0415  the same

    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _pointer(where: Where) -> str:
    steps: list[Any] = []
    while where:
        where, token = where
        steps.append(token)
    pointer = ""
    for token in reversed(steps):
        pointer = step(pointer, token)
    return pointer


def _local(name: str) -> str:
    return name.removeprefix(f"{{{NAMESPACE}}}")


def _whole(value: str, _: Any) -> int:  # noqa: ANN401  cattrs passes the type
    if not _WHOLE(value):
        raise WrongValueError(value, "a whole number")
    return int(value)


def _truth(value: str, _: Any) -> bool:  # noqa: ANN401  cattrs passes the type
    if value not in ("true", "false"):
        raise WrongValueError(value, "true or false")
    return value == "true"


def _meaning(kind: type) -> Callable[[str, Any], Any] | None:
    """Give how an attribute is read; None for a text, which is what it is."""
    if kind is str:
        return None
    return {int: _whole, bool: _truth}.get(kind) or leaf_hook(kind)


@cache
def _reader(owner: type) -> Callable[..., Any]:
    plan = plan_of(owner)
    attributes = {slot.name: (slot.shape.name, _meaning(slot.shape.kind)) for slot in plan.attributes}
    children = _children(plan)
    content = plan.content.shape.name if plan.content else None
    required = {one.name for one in plan.shape.fields if one.required} - {content}

    def read(element: "_Element", where: Where, problems: list[str], **values: Any) -> Any:  # noqa: ANN401  of the class
        before = len(problems)
        for key, text in _attributes(element, where, problems):
            if (known := attributes.get(key)) is None:
                problems.append(_unknown(where, key, "attribute", attributes))
                continue
            name, meaning = known
            try:
                values[name] = text if meaning is None else meaning(text, None)
            except WrongValueError as error:
                problems.append(line(_pointer((where, name)), shown(error.value), error.expected))
        if content is not None:
            values[content] = element.text or ""
        else:
            _no_words(element.text, where, problems)
        _walk(element, children, where, problems, values)
        if not required <= values.keys():
            problems += [line(_pointer((where, name)), "nothing", "a value") for name in required - values.keys()]
        if len(problems) == before:
            try:
                return owner(**values)
            except InvalidFieldError as error:
                problems += _refused(plan.shape, values, where) or [_refusal(error, values, where)]
        else:
            problems += _refused(plan.shape, values, where)
        return _FAILED

    return read


def _attributes(element: "_Element", where: Where, problems: list[str]) -> list[tuple[str, str]]:
    # lxml looks every value up by its name: the time grows with the square of their number
    if (count := len(element.attrib)) > _MAX_ATTRIBUTES:
        problems.append(line(_pointer(where), f"{count} attributes", f"at most {_MAX_ATTRIBUTES}"))
        return []
    return element.items() if count else []  # type: ignore[return-value]  # str unless one hands bytes in


def _walk(
    element: "_Element", children: Mapping[str, Child], where: Where, problems: list[str], values: dict[str, Any]
) -> None:
    for child in element:
        if len(problems) > MAX_PROBLEMS:
            break
        if (read := children.get(child.tag)) is None:
            problems.append(_unknown(where, child.tag, "element", children))
        else:
            read(child, where, problems, values)
        _no_words(child.tail, where, problems)


def _no_words(text: str | None, where: Where, problems: list[str]) -> None:
    if text and text.strip(" \t\r\n"):
        problems.append(line(_pointer(where), shown(text), "no text between elements"))


def _unknown(where: Where, name: str, what: str, known: Mapping[str, Any]) -> str:
    expected = f"one of {', '.join(map(_local, known))}" if known else "none here"
    return line(_pointer((where, _local(name))), f"an unknown {what}", expected)


def _refused(shape: Shape, values: dict[str, Any], where: Where) -> list[str]:
    """Run every field's own check, so that one bad field does not hide the next."""
    blank: Any = object.__new__(shape.owner)
    attributes = attrs.fields_dict(shape.owner)
    problems: list[str] = []
    for one in shape.fields:
        if one.validator is not None and one.name in values and values[one.name] is not _FAILED:
            try:
                one.validator(blank, attributes[one.name], values[one.name])
            except InvalidFieldError as error:
                problems.append(_refusal(error, values, where))
    return problems


def _refusal(error: InvalidFieldError, values: dict[str, Any], where: Where) -> str:
    found = shown(values[error.field]) if error.field in values else "nothing"
    return refusal(_pointer((where, error.field)), found, error.message)


def _children(plan: Plan) -> dict[str, Child]:
    children: dict[str, Child] = {}
    for slot in plan.elements:
        if slot.is_blocks and slot.name == "children":
            children |= _block_tags(slot.shape.name, wrapped=False)
        else:
            children[f"{{{NAMESPACE}}}{slot.name}"] = _child(slot)
    return children


def _child(slot: Slot) -> Child:
    name, depth = slot.shape.name, slot.shape.depth
    if slot.is_blocks:
        return _single(_wrapper(_block_tags(name, wrapped=True), name), name)
    read: Read = _group(slot.inner) if depth > 1 else _leaf if slot.shape.kind is str else _late(slot.shape.kind)
    return _many(read, name) if depth else _single(read, name)


def _late(kind: type) -> Read:
    """Look the reader up when it is needed: classes stand in themselves."""

    def read(element: "_Element", where: Where, problems: list[str]) -> Any:  # noqa: ANN401  of the class
        return _reader(kind)(element, where, problems)

    return read


def _single(read: Read, name: str) -> Child:
    def child(element: "_Element", where: Where, problems: list[str], values: dict[str, Any]) -> None:
        if name in values:
            problems.append(line(_pointer((where, name)), "the element twice", "the element once"))
        values[name] = read(element, (where, name), problems)

    return child


def _many(read: Read, name: str) -> Child:
    def child(element: "_Element", where: Where, problems: list[str], values: dict[str, Any]) -> None:
        made = values.setdefault(name, [])
        made.append(read(element, ((where, name), len(made)), problems))

    return child


def _block_tags(name: str, *, wrapped: bool) -> dict[str, Child]:
    """Give what reads blocks, which carry their kind as their name."""

    def child_of(kind: BlockKind) -> Child:
        def child(element: "_Element", where: Where, problems: list[str], values: dict[str, Any]) -> None:
            made = values.setdefault(name, [])
            place = where if wrapped else (where, name)
            made.append(_reader(Block)(element, (place, len(made)), problems, kind=kind))

        return child

    return {f"{{{NAMESPACE}}}{kind.value}": child_of(kind) for kind in BlockKind}


def _wrapper(children: dict[str, Child], name: str) -> Read:
    """Read an element that stands around the blocks of a field and is no value itself."""

    def read(element: "_Element", where: Where, problems: list[str]) -> Any:  # noqa: ANN401  blocks
        values: dict[str, Any] = {name: []}
        _bare(element, where, problems)
        _walk(element, children, where, problems, values)
        return values[name]

    return read


def _group(inner: str) -> Read:
    """Read an element that holds texts: a row of cells, a group of members."""

    def text(element: "_Element", where: Where, problems: list[str], values: dict[str, Any]) -> None:
        values[inner].append(_leaf(element, (where, len(values[inner])), problems))

    children: dict[str, Child] = {f"{{{NAMESPACE}}}{inner}": text}

    def read(element: "_Element", where: Where, problems: list[str]) -> Any:  # noqa: ANN401  texts
        values: dict[str, Any] = {inner: []}
        _bare(element, where, problems)
        _walk(element, children, where, problems, values)
        return values[inner]

    return read


def _bare(element: "_Element", where: Where, problems: list[str]) -> None:
    _no_words(element.text, where, problems)
    problems += [_unknown(where, key, "attribute", {}) for key, _ in _attributes(element, where, problems)]


def _leaf(element: "_Element", where: Where, problems: list[str]) -> str:
    if len(element) or element.attrib:
        problems.append(line(_pointer(where), "elements or attributes", "a text alone"))
    return element.text or ""
