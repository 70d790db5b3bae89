"""JSON by way of msgspec: structs with the fields of the classes take the text apart, and compiled functions build.

Only what is exactly in the form is read here: text of the latest version that the structs write again
to the same bytes. So no key stood twice, nothing was null, and nothing was passed over; everything else
is left to the other way, which tells what is wrong. A property test holds both to the same results.
"""

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Annotated, Any, Final

from attrs import frozen

from gov_notice.errors import ExtraMissingError, InvalidFieldError
from gov_notice.model import ClockTime, OfficialDocument
from gov_notice.model._fields import all_words, open_class, some_words
from gov_notice.serial.compiled import Namespace, compiled, default_of, made_in
from gov_notice.serial.convert import CLOCK, clock_of
from gov_notice.serial.migration import LATEST
from gov_notice.serial.problems import WrongValueError
from gov_notice.serial.shapes import FieldShape, Shape, shape_of

__all__ = ["msgspec", "read_exact"]

_START: Final = f'{{"schema":{LATEST}'.encode()
_FAILURES: Final = (RecursionError, InvalidFieldError, WrongValueError)


@cache
def msgspec() -> ModuleType:
    """Give the package of the extra `fast`; raises `ExtraMissingError` without it."""
    try:
        return import_module("msgspec")
    except ModuleNotFoundError as error:
        if error.name != "msgspec":
            raise
        raise ExtraMissingError("fast", "msgspec") from None


def read_exact(text: bytes) -> OfficialDocument | None:
    """Read JSON that holds no character which the model refuses; None where it is not exactly in the form."""
    if not text.startswith(_START):
        return None
    lane = _lane()
    try:
        struct = lane.decode(text)
        exact = struct.schema == LATEST and lane.encode(struct) == text
        return lane.build(struct) if exact else None
    except (msgspec().MsgspecError, UnicodeDecodeError, *_FAILURES):
        return None


@frozen
class _Lane:
    decode: Callable[[bytes], Any]
    encode: Callable[[Any], bytes]
    build: Callable[[Any], OfficialDocument]


@cache
def _lane() -> _Lane:
    json = msgspec().json
    _mirror(OfficialDocument)  # stands in the root
    root = _struct("Root", shape_of(OfficialDocument), ("schema", int))
    namespace: Namespace = {"create": object.__new__, "Wrong": WrongValueError, "clock_of": clock_of}
    return _Lane(json.Decoder(root).decode, json.Encoder().encode, compiled(_builder, "build", namespace))


@cache
def _mirror(owner: type) -> type:
    """Make the struct of a class. Absent is UNSET, so that null is refused."""
    name = f"S{owner.__name__}"
    struct = _struct(name, shape_of(owner))
    globals()[name] = struct  # where msgspec looks for the name of a struct that stands in itself
    return struct


def _struct(name: str, shape: Shape, *before: tuple[str, type]) -> type:
    fields = [(one.name, _annotation(shape, one), *_default(one)) for one in shape.fields]
    made: type = msgspec().defstruct(
        name,
        [*before, *fields],
        module=__name__,
        kw_only=True,
        omit_defaults=True,
        forbid_unknown_fields=True,
        gc=False,
    )
    return made


def _annotation(shape: Shape, one: FieldShape) -> Any:  # noqa: ANN401  types of types
    kind: Any = one.kind
    if one.is_class:
        kind = f"S{shape.name}" if kind is shape.owner else _mirror(kind)
    elif kind is ClockTime:
        kind = Annotated[str, msgspec().Meta(pattern=rf"^{CLOCK}\Z")]
    elif one.bounds:
        kind = Annotated[int, msgspec().Meta(ge=one.bounds[0], le=one.bounds[1])]
    for _ in range(one.depth):
        kind = tuple[kind, ...]
    return kind if one.required or one.depth else kind | msgspec().UnsetType


def _default(one: FieldShape) -> tuple[Any, ...]:
    return () if one.required else ((),) if one.depth else (msgspec().UNSET,)


def _builder(shape: Shape, namespace: Namespace) -> Iterator[str]:
    """Make the function that builds an object of a class from its struct, and checks what the struct could not."""
    namespace |= {shape.name: shape.owner, f"Open{shape.name}": open_class(shape.owner), "UNSET": msgspec().UNSET}
    yield f"def build_{shape.name}(part):"
    yield f"  new = create(Open{shape.name})"
    for one in shape.fields:
        place = f"{shape.name}_{one.name}"
        if one.depth:
            yield f"  value = part.{one.name}"
            yield from _several(one)
        elif one.required:
            yield f"  value = part.{one.name}"
            yield from _single(one)
        else:
            yield f"  if (value := part.{one.name}) is UNSET: value = {default_of(one, place, namespace)}"
            if lines := list(_single(one)):
                yield "  else:"
                yield from [f"  {line}" for line in lines]
        yield f"  new.{one.name} = value"
    yield from made_in(shape)


def _several(one: FieldShape) -> Iterator[str]:
    if one.is_class:
        yield f"  if value: value = tuple(map(build_{one.kind.__name__}, value))"
    elif one.validator is all_words:
        yield "  for each in value:"
        yield "    if not each or each.isspace(): raise Wrong(value, '')"


def _single(one: FieldShape) -> Iterator[str]:
    if one.is_class:
        yield f"  value = build_{one.kind.__name__}(value)"
    elif one.kind is ClockTime:
        yield "  value = clock_of(value)"
    elif one.validator is some_words:
        yield "  if not value or value.isspace(): raise Wrong(value, '')"
