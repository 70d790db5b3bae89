"""How the problems of stored data are told: a line each, with the place, what was found and what was expected."""

from collections.abc import Iterable
from typing import Any, Final

from gov_notice.errors import LoadError

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "MAX_PROBLEMS",
    "Stored",
    "WrongValueError",
    "line",
    "load_error",
    "refusal",
    "shown",
    "step",
]

Stored = bytes | bytearray | memoryview | str
"""What stored data is read from."""
MAX_BYTES: Final = 10_000_000
"""The longest data that is read: libxml2 takes no longer text either."""
MAX_DEPTH: Final = 64
"""How deep documents, blocks and titles may stand in each other."""
MAX_PROBLEMS: Final = 100
"""How many problems are told; past these the data is no longer looked at."""
_SHOWN: Final = 40
_KINDS: Final[dict[type, str]] = {dict: "an object", list: "a list", bool: "true or false", type(None): "null"}


class WrongValueError(Exception):
    """A value that cannot stand where it stands; caught where its place is known."""

    def __init__(self, value: object, expected: str) -> None:
        super().__init__(value, expected)
        self.value = value
        self.expected = expected


def shown(value: object) -> str:
    """Show a value that was found, cut to a line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if (kind := _KINDS.get(type(value))) is not None:
        return kind
    if isinstance(value, int) and value.bit_length() > _SHOWN * 3:
        return "a huge number"
    text = ascii(value[: _SHOWN + 1]) if isinstance(value, str) and not value.isprintable() else str(value)
    text = text[:_SHOWN] + "…" if len(text) > _SHOWN else text
    return f'"{text}"' if isinstance(value, str) else text


def step(pointer: str, token: Any) -> str:  # noqa: ANN401  a key or an index
    """Lead a JSON Pointer one step down (RFC 6901)."""
    text = str(token)
    text = text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
    if not text.isprintable():
        text = ascii(text)[1:-1]
    return f"{pointer}/{text.replace('~', '~0').replace('/', '~1')}"


def line(pointer: str, found: str, expected: str) -> str:
    """Make the line of a problem; the root is shown as a bare slash."""
    return f"{pointer or '/'}: found {found}, expected {expected}"


def refusal(pointer: str, found: str, reason: str) -> str:
    """Make the line of a value that a constructor refuses, which gives its reason."""
    return line(pointer, found, f"what can stand here ({reason})")


def too_deep_line() -> str:
    """Make the line of data whose parts stand in each other too deeply."""
    return line("", "parts nested too deeply", f"at most {MAX_DEPTH} levels")


def load_error(problems: Iterable[str]) -> LoadError:
    """Make the error of the problems, as many of them as are told."""
    lines: dict[str, None] = {}
    for problem in problems:
        if len(lines) == MAX_PROBLEMS and problem not in lines:
            lines["and more"] = None
            break
        lines[problem] = None
    return LoadError(lines)
