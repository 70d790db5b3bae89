"""What a field of the model carries with it: the standard's word, the clause, and its checks."""

import re
from collections.abc import Callable, Iterable
from typing import Any, Final, ParamSpec, TypeVar

from attrs import NOTHING, Attribute, fields, frozen

from gov_notice.errors import InvalidFieldError

_P = ParamSpec("_P")
_T = TypeVar("_T")

TERM: Final = "gov_notice.term"
FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]").search


def term(zh: str, clause: str = "", *, absent: str = "") -> dict[str, tuple[str, str, str]]:
    """Give the metadata of a field: Chinese term, source clause, and what None (or empty) means."""
    return {TERM: (zh, clause, absent)}


def refuse(instance: object, attribute: "Attribute[Any]", message: str) -> InvalidFieldError:
    """Make the error that names class and field."""
    return InvalidFieldError(type(instance).__name__, attribute.name, message)


def words(instance: object, attribute: "Attribute[Any]", value: object) -> None:
    """Refuse what is no text that XML can carry: control characters and lone surrogates."""
    if value is None:
        return
    if not isinstance(value, str):
        raise refuse(instance, attribute, f"a text is wanted, not {type(value).__name__}")
    if not value.isprintable() and (found := FORBIDDEN(value)):
        raise refuse(instance, attribute, f"the character U+{ord(found[0]):04X} cannot stand in a document")


def some_words(instance: object, attribute: "Attribute[Any]", value: object) -> None:
    """Refuse also what is empty or only white space."""
    words(instance, attribute, value)
    if isinstance(value, str) and (not value or value.isspace()):
        raise refuse(instance, attribute, "empty")


def grouped_words(instance: object, attribute: "Attribute[Any]", value: tuple[tuple[str, ...], ...]) -> None:
    """Check every text of every group; empty ones may stand, as cells of a table do."""
    for group in value:
        for text in group:
            words(instance, attribute, text)


def all_words(instance: object, attribute: "Attribute[Any]", value: tuple[str, ...]) -> None:
    """Check every text of a tuple."""
    for text in value:
        some_words(instance, attribute, text)


@frozen
class within:  # noqa: N801  reads as the validator that it is: validator=within(1, 9)
    """A validator for whole numbers from `low` to `high`, both included; the schemas read the bounds."""

    low: int
    high: int

    def __call__(self, instance: object, attribute: "Attribute[Any]", value: int | None) -> None:
        """Refuse what is out of bounds."""
        if value is None:
            return
        if type(value) is not int or not self.low <= value <= self.high:
            raise refuse(instance, attribute, f"{value!r} is not from {self.low} to {self.high}")


def several(values: Iterable[Any]) -> tuple[Any, ...]:
    """Take any iterable for a field that holds a tuple.

    `Any`, since the attrs plugin of mypy resolves no type variable here; the field keeps its type.
    """
    return tuple(values)


def groups(values: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    """Take any nested iterable for a field that holds tuples of texts."""
    return tuple(map(tuple, values)) if values != () else ()


def open_class(owner: type) -> type:
    """Make the class whose instances are filled field by field and then become instances of `owner`.

    It has the same slots and is not frozen. Storing into a slot is the fastest way to a frozen object by
    far; `object.__setattr__`, which attrs uses, is a call for every field. It checks and converts nothing:
    whoever fills it answers for its parts.
    """
    return type(owner)(
        f"Open{owner.__name__}",
        (owner,),
        {"__slots__": (), "__setattr__": object.__setattr__, "__delattr__": object.__delattr__},
    )


def unchecked(owner: Callable[_P, _T]) -> Callable[_P, _T]:
    """Make the function that makes objects of an attrs class as its constructor does, without checks and converters.

    For what is made by the hundred of parts that are known to be right. attrs keeps an object frozen by
    storing every field through a call; here each is stored plainly, and the object is as frozen afterwards.
    """
    kind: Any = owner
    parts = fields(kind)
    namespace: dict[str, Any] = {"create": object.__new__, "owner": kind, "opened": open_class(kind)}
    namespace |= {f"default_{one.name}": one.default for one in parts}
    arguments = [one.alias if one.default is NOTHING else f"{one.alias}=default_{one.name}" for one in parts]
    first = next((k for k, one in enumerate(parts) if one.kw_only), len(parts))
    if first < len(parts):
        arguments.insert(first, "*")
    lines = [
        f"def make({', '.join(arguments)}):",
        "  made = create(opened)",
        *(f"  made.{one.name} = {one.alias}" for one in parts),
        "  made.__class__ = owner",
        "  return made",
    ]
    # as attrs makes __init__: the text holds names of fields and nothing else
    exec(compile("\n".join(lines), f"<maker of {kind.__name__}>", "exec"), namespace)  # noqa: S102  see above
    made: Callable[_P, _T] = namespace["make"]
    return made
