"""The classes of the model as plain facts: what every field holds, how often, and the standard's word for it."""

from datetime import date
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs
from attrs import field, frozen

from gov_notice.model import ClockTime, OfficialDocument
from gov_notice.model._fields import TERM

__all__ = ["FieldShape", "Shape", "classes", "shape_of"]


@frozen(kw_only=True)
class FieldShape:
    """One field: what a single value of it is, and how deep tuples lie around the values."""

    name: str
    kind: type
    """`str`, `int`, `bool`, `date`, `ClockTime`, an `Enum`, or a class of the model."""
    depth: int
    """0 for one value, 1 for a tuple of values, 2 for a tuple of tuples."""
    required: bool
    optional: bool
    """Whether None stands for what the paper does not have."""
    default: Any
    validator: Any
    bounds: tuple[int, int] | None
    """The least and the greatest whole number, where the field holds one."""
    term: str
    clause: str
    absent: str

    @property
    def is_class(self) -> bool:
        """Tell whether the values are objects of the model with fields of their own."""
        return attrs.has(self.kind) and self.kind is not ClockTime


@frozen(kw_only=True)
class Shape:
    """One class of the model and its fields, in declared order."""

    owner: type
    fields: tuple[FieldShape, ...] = field(repr=False)

    @property
    def name(self) -> str:
        """The name of the class."""
        return self.owner.__name__

    @property
    def doc(self) -> str:
        """The first line of the class's docstring."""
        return (self.owner.__doc__ or "").strip().splitlines()[0]

    def __getitem__(self, name: str) -> FieldShape:
        return next(one for one in self.fields if one.name == name)


@cache
def shape_of(owner: type) -> Shape:
    """Give the shape of a class of the model.

    >>> shape = shape_of(OfficialDocument)
    >>> shape["issuers"].kind.__name__, shape["issuers"].depth, shape["issuers"].term
    ('IssuingBody', 1, '发文机关署名')
    """
    hints = get_type_hints(owner)
    return Shape(owner=owner, fields=tuple(_field(one, hints[one.name]) for one in attrs.fields(owner)))


@cache
def classes(root: type = OfficialDocument) -> tuple[Shape, ...]:
    """Give the shapes of a class and of all classes that its fields lead to, each once."""
    found: dict[type, Shape] = {}
    waiting = [root]
    while waiting:
        owner = waiting.pop(0)
        if owner not in found:
            found[owner] = shape_of(owner)
            waiting += [one.kind for one in found[owner].fields if one.is_class]
    return tuple(found.values())


def _field(attribute: "attrs.Attribute[Any]", hint: Any) -> FieldShape:  # noqa: ANN401  types of types
    optional = get_origin(hint) in (Union, UnionType)
    if optional:
        hint = next(arg for arg in get_args(hint) if arg is not type(None))
    depth = 0
    while get_origin(hint) is tuple:
        hint, depth = get_args(hint)[0], depth + 1
    if not (hint in (str, int, bool, date, ClockTime) or attrs.has(hint) or issubclass(hint, Enum)):
        raise TypeError(f"{attribute.name}: the stored forms know no {hint!r}")
    validator: Any = attribute.validator
    zh, clause, absent = attribute.metadata.get(TERM, ("", "", ""))
    return FieldShape(
        name=attribute.name,
        kind=hint,
        depth=depth,
        required=attribute.default is attrs.NOTHING,
        optional=optional,
        default=attribute.default,
        validator=validator,
        bounds=(validator.low, validator.high) if hint is int else None,
        term=zh,
        clause=clause,
        absent=absent,
    )
