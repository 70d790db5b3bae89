"""Documents to plain data and back: cattrs converters, built and never changed."""

import re
from collections.abc import Callable
from datetime import date
from enum import Enum
from operator import attrgetter
from typing import Any, Final

import attrs
from cattrs import Converter
from cattrs.errors import BaseValidationError, ClassValidationError, IterableValidationError, IterableValidationNote
from cattrs.fns import identity
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn_from_attrs, override

from gov_notice.errors import InvalidFieldError
from gov_notice.model import ClockTime
from gov_notice.serial.problems import MAX_PROBLEMS, WrongValueError, shown
from gov_notice.serial.shapes import FieldShape, Shape, shape_of

__all__ = [
    "CLOCK",
    "RefusedValueError",
    "RepeatedKeyError",
    "RepeatedKeys",
    "clock_of",
    "clock_text",
    "configure",
    "explaining",
    "leaf_hook",
    "list_hook",
    "make_converter",
]

Hook = Callable[[Any, Any], Any]
CLOCK: Final = "(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)"
"""The pattern of a time of day in the stored forms."""
_CLOCK: Final = re.compile(CLOCK).fullmatch
_NEVER: Final = object()


class RepeatedKeys:
    """An object of the data that has a key twice; the last value of each key, and the keys."""

    __slots__ = ("keys_twice", "value")

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        self.value = dict(pairs)
        seen: set[str] = set()
        self.keys_twice: list[str] = []
        for key, _ in pairs:
            if key in seen and len(self.keys_twice) <= MAX_PROBLEMS:
                self.keys_twice.append(key)
            seen.add(key)


class RepeatedKeyError(Exception):
    """A key stands twice in one object."""


class RefusedValueError(Exception):
    """A value of the right type that a constructor refuses."""

    def __init__(self, field: str | None, found: str, reason: str) -> None:
        super().__init__(field, found, reason)
        self.field = field
        self.found = found
        self.reason = reason


def make_converter() -> Converter:
    """Build a converter for the classes of the model, which tells every problem with its place.

    >>> make_converter().unstructure(ClockTime(9, 5))
    '09:05'
    """
    converter = Converter()
    configure(converter)
    return converter


def configure(converter: Converter) -> None:
    """Teach a converter of yours the classes of the model: leaves first, since hooks capture hooks.

    What is no document raises cattrs's `ClassValidationError`, a tree of all problems.
    """
    for kind, hook in _LEAVES.items():
        converter.register_structure_hook(kind, hook)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_unstructure_hook(ClockTime, clock_text)
    converter.register_structure_hook_factory(_is_enum, _enum_hook)
    converter.register_unstructure_hook_factory(_is_enum, lambda _: attrgetter("_value_"))
    converter.register_structure_hook_factory(_is_part, lambda kind: _structure_hook(converter, shape_of(kind)))
    converter.register_unstructure_hook_factory(_is_part, lambda kind: _unstructure_hook(converter, shape_of(kind)))


def clock_text(time: ClockTime) -> str:
    """Write a time of day as the stored forms do: 09:00, 24:00.

    >>> clock_text(ClockTime(9, 5))
    '09:05'
    """
    return f"{time.hour:02d}:{time.minute:02d}"


def _text(value: object, _: Any) -> str:  # noqa: ANN401  cattrs passes the type
    if type(value) is str:
        return value
    raise WrongValueError(value, "a text")


def _whole(value: object, _: Any) -> int:  # noqa: ANN401  cattrs passes the type
    if type(value) is int:
        return value
    raise WrongValueError(value, "a whole number")


def _truth(value: object, _: Any) -> bool:  # noqa: ANN401  cattrs passes the type
    if value is True or value is False:
        return value
    raise WrongValueError(value, "true or false")


def _day(value: Any, _: Any) -> date:  # noqa: ANN401  whatever the data holds; cattrs passes the type
    # fromisoformat also takes 20260513 and 2026-W20-3: one form only
    try:
        if value[4] == value[7] == "-":
            return date.fromisoformat(value)
    except (ValueError, TypeError, LookupError):
        pass
    raise WrongValueError(value, "a day of the calendar as YYYY-MM-DD")


def _clock(value: object, _: Any) -> ClockTime:  # noqa: ANN401  cattrs passes the type
    if type(value) is not str or not _CLOCK(value):
        raise WrongValueError(value, "a time from 00:00 to 24:00 as HH:MM")
    return clock_of(value)


def clock_of(text: str) -> ClockTime:
    """Read a time of day that has the form; the other way round of `clock_text`.

    >>> clock_of("09:05")
    ClockTime(hour=9, minute=5)
    """
    return ClockTime(int(text[:2]), int(text[3:]))


_LEAVES: Final[dict[type, Hook]] = {str: _text, int: _whole, bool: _truth, date: _day, ClockTime: _clock}


def leaf_hook(kind: Any) -> Hook:  # noqa: ANN401  types of types
    """Give the hook that reads a single value that is no object: a text, a day, a member of an enum."""
    return _enum_hook(kind) if _is_enum(kind) else _LEAVES[kind]


def _is_enum(kind: Any) -> bool:  # noqa: ANN401  types of types
    return isinstance(kind, type) and issubclass(kind, Enum)


def _is_part(kind: Any) -> bool:  # noqa: ANN401  types of types
    return attrs.has(kind) and kind is not ClockTime


def _enum_hook(kind: type[Enum]) -> Hook:
    members: dict[object, Enum] = {member.value: member for member in kind}
    expected = f"one of {', '.join(map(str, members))}"

    def structure(value: object, _: object) -> Enum:
        try:
            return members[value]
        except (KeyError, TypeError):
            raise WrongValueError(value, expected) from None

    return structure


def _structure_hook(converter: Converter, shape: Shape) -> Hook:
    """Make the hook of a class: every field is read and checked for itself, so that all problems are told."""

    def itself(value: object, _: object) -> Any:  # noqa: ANN401  a class within itself
        return explain(value, shape.owner)

    overrides: dict[str, Any] = {
        one.name: override(struct_hook=_field_hook(converter, shape, one, itself)) for one in shape.fields
    }
    structure: Hook = make_dict_structure_fn(
        shape.owner,
        converter,
        _cattrs_forbid_extra_keys=True,
        _cattrs_detailed_validation=True,
        _cattrs_use_linecache=False,
        **overrides,
    )
    explain = explaining(structure, shape.owner)
    return explain


def _field_hook(converter: Converter, shape: Shape, one: FieldShape, itself: Hook) -> Hook:
    hook: Hook = itself if one.kind is shape.owner else converter.get_structure_hook(one.kind)
    for _ in range(one.depth):
        hook = list_hook(hook, one.kind)
    return hook if one.validator is None else _validating(hook, shape, one)


def list_hook(hook: Hook, kind: Any) -> Hook:  # noqa: ANN401  types of types
    """Make the hook of a tuple, whose data is a list, from that of its values."""

    def structure(value: object, _: object) -> tuple[Any, ...]:
        if type(value) is not list:
            raise WrongValueError(value, "a list")
        made: list[Any] = []
        errors: list[Exception] = []
        for at, one in enumerate(value):
            try:
                made.append(hook(one, kind))
            except RecursionError:
                raise
            except Exception as error:  # noqa: BLE001  cattrs gathers whatever its hooks raise
                error.add_note(IterableValidationNote(f"at {at}", at, kind))
                errors.append(error)
                if sum(map(_weight, errors)) > MAX_PROBLEMS:
                    break
        if errors:
            raise IterableValidationError("", errors, kind)
        return tuple(made)

    return structure


def _weight(error: Exception) -> int:
    """Count the problems in an error."""
    return sum(map(_weight, error.exceptions)) if isinstance(error, BaseValidationError) else 1


def _validating(hook: Hook, shape: Shape, one: FieldShape) -> Hook:
    """Run the field's own check where the value is read, so that one bad field does not hide the next."""
    attribute = attrs.fields_dict(shape.owner)[one.name]
    owner: Any = object.__new__(shape.owner)

    def structure(value: object, kind: object) -> Any:  # noqa: ANN401  a field of any type
        made = hook(value, kind)
        try:
            one.validator(owner, attribute, made)
        except InvalidFieldError as error:
            raise RefusedValueError(None, shown(value), error.message) from None
        return made

    return structure


def explaining(structure: Hook, owner: type) -> Hook:
    """Refuse what is no object, and tell keys that stand twice beside all other problems of a class."""
    expected = f"an object with the keys of {owner.__name__}"

    def explain(value: object, _: object) -> Any:  # noqa: ANN401  an object of the shape
        errors: list[Exception] = []
        if isinstance(value, RepeatedKeys):
            errors = [RepeatedKeyError(key) for key in value.keys_twice]
            value = value.value
        if type(value) is not dict:
            raise WrongValueError(value, expected)
        try:
            made = structure(value, owner)
        except ClassValidationError as error:
            errors += [_refused(one, value) for one in error.exceptions]
        if errors:
            raise ClassValidationError("", errors, owner)
        return made

    return explain


def _refused(error: Exception, value: dict[str, Any]) -> Exception:
    if isinstance(error, InvalidFieldError):
        found = shown(value[error.field]) if error.field in value else "nothing"
        return RefusedValueError(error.field, found, error.message)
    return error


def _unstructure_hook(converter: Converter, shape: Shape) -> Callable[[Any], dict[str, Any]]:
    def itself(value: object) -> dict[str, Any]:
        return unstructure(value)

    def field_hook(one: FieldShape) -> Callable[[Any], Any]:
        if one.kind in (str, int, bool):
            return (identity, list, lambda groups: list(map(list, groups)))[one.depth]
        hook = itself if one.kind is shape.owner else converter.get_unstructure_hook(one.kind)
        return (lambda values: [hook(value) for value in values]) if one.depth else hook

    # cattrs writes the keys that are never left out before the others; a default that nothing
    # equals keeps all keys in declared order
    fields = [
        attribute.evolve(default=attribute.default if attribute.default in (None, ()) else _NEVER, converter=None)
        for attribute in attrs.fields(shape.owner)
    ]
    overrides: dict[str, Any] = {one.name: override(unstruct_hook=field_hook(one)) for one in shape.fields}
    unstructure: Callable[[Any], dict[str, Any]] = make_dict_unstructure_fn_from_attrs(
        fields, shape.owner, converter, _cattrs_omit_if_default=True, _cattrs_use_linecache=False, **overrides
    )
    return unstructure
