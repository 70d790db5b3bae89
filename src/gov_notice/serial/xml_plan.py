"""How the classes of the model stand in XML: which field is content, which an attribute, which a child element."""

from datetime import date
from enum import Enum
from functools import cache
from typing import Final

from attrs import field, frozen

from gov_notice.model import Block, ClockTime, IssuingBody, Signatory
from gov_notice.serial.shapes import FieldShape, Shape, shape_of

__all__ = ["NAMESPACE", "ROOT", "Plan", "Slot", "plan_of"]

NAMESPACE: Final = "urn:gov-notice:document:1"
"""The namespace of all elements; its last part is the version of the form."""
ROOT: Final = "document"

_CONTENT: Final[dict[type, str]] = {IssuingBody: "name", Signatory: "name"}
_ELEMENTS: Final = {
    "signatories": ("signatory",),
    "attachments": ("attachment",),
    "issuers": ("issuer",),
    "notes": ("note",),
    "subject_terms": ("subject-term",),
    "forwardings": ("forwarding",),
    "citations": ("citation",),
    "deadlines": ("deadline",),
    "periods": ("period",),
    "contacts": ("contact",),
    "bodies": ("issuing-body",),
    "groups": ("group", "member"),
    "rows": ("row", "cell"),
    "blocks": ("content",),
    "phones": ("phone",),
    "emails": ("email",),
    "accounts": ("account",),
    "actors": ("actor",),
    "routes": ("route",),
}
"""The names of repeated elements: in the singular, since each is one of them."""
_RENAMED: Final = {("Contact", "body"): "unit"}


@frozen(kw_only=True)
class Slot:
    """A field and the names it has in XML: of its elements, and of what stands in these where tuples lie in tuples."""

    shape: FieldShape
    name: str
    inner: str = ""

    @property
    def is_blocks(self) -> bool:
        """Tell whether the field holds blocks, which are named by their kind."""
        return self.shape.kind is Block


@frozen(kw_only=True)
class Plan:
    """The fields of a class by their place in XML."""

    shape: Shape
    content: Slot | None
    """The words as printed: the text of the element."""
    attributes: tuple[Slot, ...] = field(repr=False)
    """What the words mean, in the order of canonical XML."""
    elements: tuple[Slot, ...] = field(repr=False)
    """Parts, in declared order."""


@cache
def plan_of(owner: type) -> Plan:
    """Give the plan of a class.

    A class with printed words of its own has these as content and all other single values as
    attributes; a class without has its texts as child elements. Parts and repeated values are child
    elements in both.

    >>> plan = plan_of(IssuingBody)
    >>> plan.content.name, [slot.name for slot in plan.attributes]
    ('name', ['note'])
    """
    shape = shape_of(owner)
    words = _CONTENT.get(owner, "text")
    slots = {one.name: _slot(shape, one) for one in shape.fields}
    content = slots.pop(words, None)
    if owner is Block:
        del slots["kind"]
    attributes = [slot for slot in slots.values() if _is_attribute(slot.shape, worded=content is not None)]
    return Plan(
        shape=shape,
        content=content,
        attributes=tuple(sorted(attributes, key=lambda slot: slot.name)),
        elements=tuple(slot for slot in slots.values() if slot not in attributes),
    )


def _is_attribute(one: FieldShape, *, worded: bool) -> bool:
    return not one.depth and (
        one.kind in (int, bool, date, ClockTime) or issubclass(one.kind, Enum) or (worded and one.kind is str)
    )


def _slot(shape: Shape, one: FieldShape) -> Slot:
    name = _RENAMED.get((shape.name, one.name), one.name.replace("_", "-"))
    names = _ELEMENTS.get(one.name, (name,)) if one.depth else (name,)
    return Slot(shape=one, name=names[0], inner=names[-1] if one.depth > 1 else "")
