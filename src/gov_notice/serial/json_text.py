"""The text of JSON to plain data: bounded, and with keys that stand twice told."""

import json
from functools import cache
from importlib import import_module
from json import JSONDecodeError
from types import ModuleType
from typing import Any, Final

from gov_notice.errors import ExtraMissingError
from gov_notice.serial.convert import RepeatedKeys
from gov_notice.serial.problems import MAX_BYTES, Stored, line, load_error, too_deep_line

__all__ = ["dump", "orjson", "parse"]

_BOM: Final = b"\xef\xbb\xbf"


def parse(data: Stored, *, fast: bool) -> Any:  # noqa: ANN401  what JSON may hold
    """Parse JSON; raises `LoadError` where it is none, or too long, or nested too deeply.

    The result is the same with `fast`, which takes orjson where that is the whole truth.
    """
    if not isinstance(data, Stored):
        raise load_error([line("", f"a {type(data).__name__}", "bytes or a str")])
    if len(data) > MAX_BYTES:
        raise load_error([line("", f"{len(data)} bytes", f"at most {MAX_BYTES}")])
    # a str may hold lone surrogates: the field they stand in will be told, not the place in the text
    encoded = data.encode(errors="surrogatepass") if isinstance(data, str) else bytes(data).removeprefix(_BOM)
    if fast:
        orjson_ = orjson()
        try:
            plain = orjson_.loads(encoded)
            # orjson keeps the last of two equal keys in silence; what it writes again to the same
            # bytes had none. Everything else is for the other parser to judge.
            if orjson_.dumps(plain) == encoded:
                return plain
        except (ValueError, TypeError):
            pass
    return _decoded(data if isinstance(data, str) else encoded)


def _decoded(text: bytes | str) -> Any:  # noqa: ANN401  what JSON may hold
    try:
        return _DECODE(text if isinstance(text, str) else text.decode())
    except UnicodeDecodeError as error:
        found = f"the byte 0x{error.object[error.start]:02x} at {error.start}"
        raise load_error([line("", found, "UTF-8")]) from None
    except JSONDecodeError as error:
        found = f"broken JSON at line {error.lineno} column {error.colno}"
        raise load_error([line("", found, f"JSON ({error.msg})")]) from None
    except RecursionError:
        raise load_error([too_deep_line()]) from None
    except ValueError:
        # int() refuses thousands of digits before any class of the model could
        raise load_error([line("", "a huge number", "numbers that a document can hold")]) from None


def _object(pairs: list[tuple[str, Any]]) -> object:
    made = dict(pairs)
    return made if len(made) == len(pairs) else RepeatedKeys(pairs)


_DECODE: Final = json.JSONDecoder(object_pairs_hook=_object).decode
_ENCODE: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


def dump(data: object, *, fast: bool) -> bytes:
    """Write plain data as JSON: UTF-8, compact; the bytes are the same with `fast`, which takes orjson."""
    if fast:
        written: bytes = orjson().dumps(data)
        return written
    text = _ENCODE(data)
    try:
        return text.encode()
    except UnicodeEncodeError:
        # only the text of a reading holds lone surrogates, which JSON writes as escapes
        return json.dumps(data, separators=(",", ":")).encode()


@cache
def orjson() -> ModuleType:
    """Give the package of the extra `fast`; raises `ExtraMissingError` without it."""
    try:
        return import_module("orjson")
    except ModuleNotFoundError as error:
        if error.name != "orjson":
            raise
        raise ExtraMissingError("fast", "orjson") from None
