"""The text of JSON to plain data: bounded, and with keys that stand twice told."""

import json
import re
from json import JSONDecodeError
from typing import Any, Final

from gov_notice.serial.convert import RepeatedKeys
from gov_notice.serial.mirror import msgspec
from gov_notice.serial.problems import MAX_BYTES, Stored, line, load_error, too_deep_line

__all__ = ["dump", "encoded", "parse"]

_BOM: Final = b"\xef\xbb\xbf"
_ESCAPED: Final = re.compile(rb"\\[ubf]").search
_NO_CHARACTER: Final = re.compile(rb"\xbf[\xbe\xbf]").search


def encoded(data: Stored) -> tuple[bytes, bool]:
    r"""Give the bytes of stored data, and whether no text in them can hold a character that the model refuses.

    Such a character is written as an escape, or it is a lone surrogate, U+FFFE or U+FFFF; a glance at
    the bytes spares one at every text. Raises `LoadError` where the data is something else, or too long.

    >>> encoded(rb'{"genre":"\n"}')[1], encoded(rb'{"genre":"\u0000"}')[1]
    (True, False)
    """
    if not isinstance(data, Stored):
        raise load_error([line("", f"a {type(data).__name__}", "bytes or a str")])
    if len(data) > MAX_BYTES:
        raise load_error([line("", f"{len(data)} bytes", f"at most {MAX_BYTES}")])
    if isinstance(data, str):
        try:
            text = data.encode()
        except UnicodeEncodeError:
            # the field in which a lone surrogate stands will be told, not the place in the text
            return data.encode(errors="surrogatepass"), False
    else:
        text = bytes(data).removeprefix(_BOM)
    return text, not ((b"\\" in text and _ESCAPED(text)) or _NO_CHARACTER(text))


def parse(data: Stored, text: bytes) -> Any:  # noqa: ANN401  what JSON may hold
    """Parse JSON of which the bytes are `text`; raises `LoadError` where it is none, or nested too deeply."""
    return _decoded(data if isinstance(data, str) else text)


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
    """Write plain data as JSON: UTF-8, compact; the bytes are the same with `fast`, which takes msgspec."""
    if fast:
        written: bytes = msgspec().json.encode(data)
        return written
    text = _ENCODE(data)
    try:
        return text.encode()
    except UnicodeEncodeError:
        # only the text of a reading holds lone surrogates, which JSON writes as escapes
        return json.dumps(data, separators=(",", ":")).encode()
