"""XML Schema 1.0 of the XML form, made from the classes and their terms."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from gov_notice.model import BlockKind, ClockTime
from gov_notice.model._fields import all_words, some_words
from gov_notice.serial.shapes import FieldShape, Shape, classes
from gov_notice.serial.xml_plan import NAMESPACE, ROOT, Slot, plan_of

__all__ = ["make_xsd"]

_HEAD: Final = f"""<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="{NAMESPACE}"
           targetNamespace="{NAMESPACE}" elementFormDefault="qualified" version="1">
  <xs:element name="{ROOT}" type="OfficialDocument"/>
  <xs:simpleType name="words">
    <xs:restriction base="xs:string">
      <xs:minLength value="1"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="truth">
    <xs:restriction base="xs:string">
      <xs:enumeration value="false"/>
      <xs:enumeration value="true"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="day">
    <xs:restriction base="xs:date">
      <xs:pattern value="[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="time">
    <xs:restriction base="xs:string">
      <xs:pattern value="([01][0-9]|2[0-3]):[0-5][0-9]|24:00"/>
    </xs:restriction>
  </xs:simpleType>
"""


def make_xsd() -> bytes:
    """Make the schema: a type for every class, a global element for the document."""
    lines = [*_enums(), *_blocks_group()]
    for shape in classes():
        lines += _class(shape)
    return (_HEAD + "".join(f"  {line}\n" for line in lines) + "</xs:schema>\n").encode()


def _enums() -> Iterator[str]:
    kinds = {one.kind for shape in classes() for one in shape.fields if issubclass(one.kind, Enum)} - {BlockKind}
    for kind in sorted(kinds, key=lambda kind: kind.__name__):
        yield f'<xs:simpleType name="{kind.__name__}">'
        yield '  <xs:restriction base="xs:string">'
        yield from [f"    <xs:enumeration value={quoteattr(member.value)}/>" for member in kind]
        yield "  </xs:restriction>"
        yield "</xs:simpleType>"


def _blocks_group() -> Iterator[str]:
    yield '<xs:group name="blocks">'
    yield "  <xs:choice>"
    yield from [f'    <xs:element name="{kind.value}" type="Block"/>' for kind in BlockKind]
    yield "  </xs:choice>"
    yield "</xs:group>"


def _class(shape: Shape) -> Iterator[str]:
    plan = plan_of(shape.owner)
    attributes = [line for slot in plan.attributes for line in _attribute(slot)]
    if plan.content and not plan.elements:
        yield f'<xs:complexType name="{shape.name}">'
        yield from _annotation(shape.doc)
        yield "  <xs:simpleContent>"
        yield f'    <xs:extension base="{_text_type(plan.content.shape)}">'
        yield from [f"      {line}" for line in attributes]
        yield "    </xs:extension>"
        yield "  </xs:simpleContent>"
    else:
        yield f'<xs:complexType name="{shape.name}"{" mixed=" + quoteattr("true") if plan.content else ""}>'
        yield from _annotation(shape.doc)
        yield "  <xs:sequence>"
        yield from [f"    {line}" for slot in plan.elements for line in _element(slot)]
        yield "  </xs:sequence>"
        yield from [f"  {line}" for line in attributes]
    yield "</xs:complexType>"


def _annotation(text: str) -> list[str]:
    return ["  <xs:annotation>", f"    <xs:documentation>{escape(text)}</xs:documentation>", "  </xs:annotation>"]


def _about(one: FieldShape) -> list[str]:
    text = f"{one.term} ({one.clause})" if one.clause else one.term
    return _annotation(f"{text}. Absent: {one.absent}." if one.absent else text)


def _attribute(slot: Slot) -> Iterator[str]:
    one = slot.shape
    use = ' use="required"' if one.required else ""
    if one.bounds:
        yield f'<xs:attribute name="{slot.name}"{use}>'
        yield from _about(one)
        yield "  <xs:simpleType>"
        yield '    <xs:restriction base="xs:integer">'
        yield '      <xs:pattern value="0|[1-9][0-9]*"/>'
        yield f'      <xs:minInclusive value="{one.bounds[0]}"/>'
        yield f'      <xs:maxInclusive value="{one.bounds[1]}"/>'
        yield "    </xs:restriction>"
        yield "  </xs:simpleType>"
    else:
        yield f'<xs:attribute name="{slot.name}" type="{_single_type(one)}"{use}>'
        yield from _about(one)
    yield "</xs:attribute>"


def _single_type(one: FieldShape) -> str:
    if one.kind is str:
        return _text_type(one)
    named = {bool: "truth", date: "day", ClockTime: "time"}
    return named.get(one.kind, one.kind.__name__)


def _text_type(one: FieldShape) -> str:
    return "words" if one.validator in (some_words, all_words) else "xs:string"


def _element(slot: Slot) -> Iterator[str]:
    one = slot.shape
    occurs = ' minOccurs="0"' if not one.required else ""
    if one.depth and not slot.is_blocks:
        occurs = ' minOccurs="0" maxOccurs="unbounded"'
    if slot.is_blocks and slot.name == "children":
        yield '<xs:group ref="blocks" minOccurs="0" maxOccurs="unbounded"/>'
        return
    if slot.is_blocks:
        inner = '<xs:group ref="blocks" minOccurs="0" maxOccurs="unbounded"/>'
    elif one.depth > 1:
        inner = f'<xs:element name="{slot.inner}" type="xs:string" minOccurs="0" maxOccurs="unbounded"/>'
    else:
        yield f'<xs:element name="{slot.name}" type="{_single_type(one)}"{occurs}>'
        yield from _about(one)
        yield "</xs:element>"
        return
    yield f'<xs:element name="{slot.name}"{occurs}>'
    yield from _about(one)
    yield "  <xs:complexType>"
    yield "    <xs:sequence>"
    yield f"      {inner}"
    yield "    </xs:sequence>"
    yield "  </xs:complexType>"
    yield "</xs:element>"
