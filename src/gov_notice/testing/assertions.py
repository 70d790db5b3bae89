"""Assertions that say where two documents differ."""

from collections.abc import Iterator

import attrs

from gov_notice.model import OfficialDocument

__all__ = ["assert_same_document", "differences"]

_SHOWN = 60


def assert_same_document(actual: OfficialDocument, expected: OfficialDocument) -> None:
    """Hold that two documents are equal; the `AssertionError` has a line for every place where they differ.

    >>> assert_same_document(OfficialDocument(genre="通知"), OfficialDocument(genre="通报"))
    Traceback (most recent call last):
    ...
    AssertionError: the documents differ in 1 place:
      /genre: '通知', expected '通报'
    """
    if actual == expected:
        return
    lines = [f"  {pointer}: {_shown(a)}, expected {_shown(b)}" for pointer, a, b in differences(actual, expected)]
    raise AssertionError(f"the documents differ in {len(lines)} place{'s' * (len(lines) != 1)}:\n" + "\n".join(lines))


def differences(actual: object, expected: object, pointer: str = "") -> Iterator[tuple[str, object, object]]:
    """Give every place where two values of the model differ: its JSON Pointer and what stands there in each.

    A part that only one of them has is given whole, with None for the other.
    """
    if actual == expected:
        return
    if isinstance(actual, tuple) and isinstance(expected, tuple):
        for at in range(max(len(actual), len(expected))):
            left = actual[at] if at < len(actual) else None
            right = expected[at] if at < len(expected) else None
            yield from differences(left, right, f"{pointer}/{at}")
    elif type(actual) is type(expected) and attrs.has(kind := type(actual)):
        for field in attrs.fields(kind):
            yield from differences(
                getattr(actual, field.name), getattr(expected, field.name), f"{pointer}/{field.name}"
            )
    else:
        yield pointer, actual, expected


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
