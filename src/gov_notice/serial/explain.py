"""Why data is no document: cattrs's exceptions, led back to places in the data."""

from collections.abc import Iterator
from heapq import nsmallest

import attrs
from cattrs.errors import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError

from gov_notice.serial.convert import RefusedValueError, RepeatedKeyError
from gov_notice.serial.problems import MAX_PROBLEMS, WrongValueError, line, refusal, shown, step

__all__ = ["problems_of"]


def problems_of(error: Exception, pointer: str = "") -> Iterator[str]:
    """Give a line for every problem in an exception of a detailed converter."""
    match error:
        case IterableValidationError() | ClassValidationError():
            noted, others = error.group_exceptions()
            for inner, note in noted:
                place = step(pointer, note.name.lstrip("_") if hasattr(note, "name") else note.index)
                if isinstance(inner, KeyError):
                    yield line(place, "nothing", "a value")
                else:
                    yield from problems_of(inner, place)
            for inner in others:
                yield from problems_of(inner, pointer)
        case ForbiddenExtraKeysError():
            known = ", ".join(one.name.lstrip("_") for one in attrs.fields(error.cl))
            for key in nsmallest(MAX_PROBLEMS + 1, error.extra_fields):
                yield line(step(pointer, key), "an unknown key", f"one of {known}")
        case RepeatedKeyError():
            yield line(step(pointer, error.args[0]), "the key twice", "each key once")
        case RefusedValueError():
            place = pointer if error.field is None else step(pointer, error.field)
            yield refusal(place, error.found, error.reason)
        case WrongValueError():
            yield line(pointer, shown(error.value), error.expected)
        case _:
            yield line(pointer, "data that cannot be read", f"a document ({type(error).__name__})")
