"""The fast lane between documents and plain data: one function a class, written and compiled from its fields.

What these functions accept, and what they make of it, is what the cattrs converter of `convert`
does with the same data; a property test holds them to it. They do not say what is wrong: whoever
needs to know asks the converter.
"""

from collections.abc import Callable, Iterator
from datetime import date
from enum import Enum
from functools import cache, partial
from typing import Any

import attrs

from gov_notice.model import ClockTime, OfficialDocument
from gov_notice.model._fields import FORBIDDEN, all_words, grouped_words, groups, open_class, several, some_words, words
from gov_notice.serial.convert import clock_text, leaf_hook
from gov_notice.serial.problems import WrongValueError
from gov_notice.serial.shapes import FieldShape, Shape, classes

__all__ = ["Namespace", "compiled", "default_of", "made_in", "to_document", "to_plain"]

Namespace = dict[str, Any]


@cache
def to_document(*, clean: bool) -> Callable[[object], OfficialDocument]:
    """Give what makes a document of plain data; `clean` where no text holds a character that the model refuses.

    It raises `WrongValueError`, `InvalidFieldError`, `LookupError` or `TypeError` where the data is no
    document.
    """
    namespace: Namespace = {"create": object.__new__, "Wrong": WrongValueError, "odd": FORBIDDEN}
    reader: Callable[[object], OfficialDocument] = compiled(partial(_reader, clean=clean), "read", namespace)
    return reader


@cache
def to_plain() -> Callable[[OfficialDocument], dict[str, Any]]:
    """Give what makes plain data of a document: keys in declared order, what is absent left out."""
    namespace: Namespace = {"day_text": date.isoformat, "clock_text": clock_text}
    writer: Callable[[OfficialDocument], dict[str, Any]] = compiled(_writer, "write", namespace)
    return writer


def compiled(source: Callable[[Shape, Namespace], Iterator[str]], prefix: str, namespace: Namespace) -> Any:  # noqa: ANN401  a function, whose type the caller says
    """Compile a function for every class of the model, and give that of the document."""
    lines = [line for shape in classes() for line in source(shape, namespace)]
    # as attrs makes __init__ and cattrs its hooks: the text holds names of fields and nothing else
    exec(compile("\n".join(lines), f"<{prefix} of gov_notice.serial>", "exec"), namespace)  # noqa: S102  see above
    return namespace[f"{prefix}_{OfficialDocument.__name__}"]


def made_in(shape: Shape) -> Iterator[str]:
    """Make the lines that give the filled object as one of its class, held to what the class asks of its parts."""
    yield f"  new.__class__ = {shape.name}"
    if hasattr(shape.owner, "__attrs_post_init__"):
        yield "  new.__attrs_post_init__()"
    yield "  return new"


def _reader(shape: Shape, namespace: Namespace, *, clean: bool) -> Iterator[str]:
    """Make the function that reads a class as its constructor would, without the detour of keyword arguments."""
    namespace |= {shape.name: shape.owner, f"Open{shape.name}": open_class(shape.owner)}
    yield f"def read_{shape.name}(data):"
    yield "  if type(data) is not dict: raise Wrong(data, '')"
    yield f"  new, count = create(Open{shape.name}), 0"
    for one in shape.fields:
        place = f"{shape.name}_{one.name}"
        yield f"  if {one.name!r} in data:"
        yield f"    value, count = data[{one.name!r}], count + 1"
        yield from [f"    {line}" for line in _value(one, place, namespace)]
        yield from [f"    {line}" for line in _check(shape, one, place, namespace, clean=clean)]
        yield f"    new.{one.name} = value"
        yield f"  else: {_absent(one, place, namespace)}"
    yield "  if count != len(data): raise Wrong(data, '')"
    yield from made_in(shape)


def _value(one: FieldShape, place: str, namespace: Namespace) -> Iterator[str]:
    """Make the lines that turn the plain value into the field's, and hold it to its type."""
    if one.is_class:
        read = f"read_{one.kind.__name__}"
        if one.depth:
            yield "if type(value) is not list: raise Wrong(value, '')"
        yield f"value = tuple(map({read}, value))" if one.depth else f"value = {read}(value)"
    elif one.kind is str:
        yield from _texts(one)
    elif one.depth:
        raise TypeError(f"{place}: a list that the compiled reader does not know")
    elif issubclass(one.kind, Enum):
        namespace[f"members_{place}"] = {member.value: member for member in one.kind}
        yield f"value = members_{place}[value]"
    elif one.kind is int:
        yield "if type(value) is not int: raise Wrong(value, '')"
    elif one.kind is bool:
        yield "if value is not True and value is not False: raise Wrong(value, '')"
    else:
        namespace[f"leaf_{place}"] = leaf_hook(one.kind)
        yield f"value = leaf_{place}(value, None)"


def _texts(one: FieldShape) -> Iterator[str]:
    """Make the lines for a text, for a list of texts, and for a list of lists of texts."""
    name = "value"
    for depth in range(one.depth):
        indent, name = "  " * depth, ("each", "text")[depth]
        outer = ("value", "each")[depth]
        yield f"{indent}if type({outer}) is not list: raise Wrong({outer}, '')"
        yield f"{indent}for {name} in {outer}:"
    yield f"{'  ' * one.depth}if type({name}) is not str: raise Wrong({name}, '')"
    if one.depth:
        yield "value = tuple(map(tuple, value))" if one.depth > 1 else "value = tuple(value)"


def _check(shape: Shape, one: FieldShape, place: str, namespace: Namespace, *, clean: bool) -> Iterator[str]:
    """Make the lines for the field's own check: the common ones in place, the others called."""
    attribute = attrs.fields_dict(shape.owner)[one.name]
    converter: Any = attribute.converter
    if converter not in (None, several, groups):
        raise TypeError(f"{shape.name}.{one.name}: a converter that the compiled reader does not know")
    if one.validator in (words, some_words):
        if not clean:
            yield "if not value.isprintable() and odd(value): raise Wrong(value, '')"
        if one.validator is some_words:
            yield "if not value or value.isspace(): raise Wrong(value, '')"
    elif one.validator in (all_words, grouped_words) and clean:
        if one.validator is all_words:
            yield "for each in value:"
            yield "  if not each or each.isspace(): raise Wrong(value, '')"
    elif one.bounds:
        yield f"if not {one.bounds[0]} <= value <= {one.bounds[1]}: raise Wrong(value, '')"
    elif one.validator is not None:
        namespace |= {f"check_{place}": one.validator, f"field_{place}": attribute}
        yield f"check_{place}(new, field_{place}, value)"


def _absent(one: FieldShape, place: str, namespace: Namespace) -> str:
    return "raise Wrong(data, '')" if one.required else f"new.{one.name} = {default_of(one, place, namespace)}"


def default_of(one: FieldShape, place: str, namespace: Namespace) -> str:
    """Make the expression of what stands in a field that is absent."""
    default = one.default
    if default is None or default == () or isinstance(default, (str, bool)):
        return repr(default)
    name = f"default_{place}"
    if hasattr(default, "takes_self"):
        namespace[name] = default.factory
        return f"{name}({'new' if default.takes_self else ''})"
    namespace[name] = default
    return name


def _writer(shape: Shape, _: Namespace) -> Iterator[str]:
    yield f"def write_{shape.name}(part):"
    yield "  data = {}"
    for one in shape.fields:
        yield f"  value = part.{one.name}"
        test = "if value: " if one.depth else "if value is not None: " if one.optional else ""
        yield f"  {test}data[{one.name!r}] = {_written(one)}"
    yield "  return data"


def _written(one: FieldShape) -> str:
    if one.is_class:
        write = f"write_{one.kind.__name__}"
        return f"list(map({write}, value))" if one.depth else f"{write}(value)"
    if issubclass(one.kind, Enum):
        return "value._value_"
    return {date: "day_text(value)", ClockTime: "clock_text(value)"}.get(one.kind, "value")
