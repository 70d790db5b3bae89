"""JSON: a document as bytes that are equal for equal documents, and back with every problem told."""

from functools import cache
from itertools import islice
from typing import Any, Final

from cattrs import Converter
from cattrs.errors import CattrsError

from gov_notice.errors import InvalidFieldError
from gov_notice.model import OfficialDocument
from gov_notice.serial.compiled import to_document, to_plain
from gov_notice.serial.convert import RepeatedKeys, make_converter
from gov_notice.serial.explain import problems_of
from gov_notice.serial.json_text import dump, encoded, parse
from gov_notice.serial.migration import LATEST, migrate
from gov_notice.serial.mirror import msgspec, read_exact
from gov_notice.serial.nesting import plain_too_deep, refuse_too_deep, too_deep
from gov_notice.serial.problems import (
    MAX_PROBLEMS,
    Stored,
    WrongValueError,
    line,
    load_error,
    shown,
    step,
    too_deep_line,
)

__all__ = ["from_json", "to_json"]

_FAILURES: Final = (WrongValueError, InvalidFieldError, LookupError, TypeError, AttributeError, RecursionError)


def to_json(document: OfficialDocument, *, fast: bool = False) -> bytes:
    """Write a document as JSON: UTF-8, compact, keys in declared order, what is absent left out.

    `fast` uses msgspec (extra `fast`) for the same bytes; raises `ExtraMissingError` without it, and
    `InvalidFieldError` where parts stand in each other deeper than is read.

    >>> to_json(OfficialDocument(genre="通知")).decode()
    '{"schema":1,"genre":"通知"}'
    """
    refuse_too_deep(document)
    return dump({"schema": LATEST, **to_plain()(document)}, fast=fast)


def from_json(data: Stored, *, fast: bool = False) -> OfficialDocument:
    """Read a document from JSON; raises `LoadError` with every problem, each with its JSON Pointer.

    `fast` uses msgspec (extra `fast`) for the same result; raises `ExtraMissingError` without it.

    >>> from_json('{"schema":1,"genre":"通知"}').genre
    '通知'
    >>> from_json('{"schema":1,"urgency":7}')
    Traceback (most recent call last):
    ...
    gov_notice.errors.LoadError: /urgency: found 7, expected a text
    """
    if fast:
        msgspec()
    text, clean = encoded(data)
    document = read_exact(text) if fast and clean else None
    if document is None:
        document = _read(parse(data, text), clean=clean)
    if too_deep(document):
        raise load_error([too_deep_line()])
    return document


def _read(plain: Any, *, clean: bool) -> OfficialDocument:  # noqa: ANN401  what JSON may hold
    try:
        fields = dict(migrate(plain))
        del fields["schema"]
        return to_document(clean=clean)(fields)
    except _FAILURES:
        raise load_error(_problems(plain)) from None


def _problems(plain: Any) -> list[str]:  # noqa: ANN401  what JSON may hold
    """Read the data again, slowly, and tell every problem."""
    twice: list[str] = []
    if isinstance(plain, RepeatedKeys):
        twice = [line(step("", key), "the key twice", "each key once") for key in plain.keys_twice]
        plain = plain.value
    if type(plain) is not dict:
        return [line("", shown(plain), "an object with the key schema")]
    if plain_too_deep(plain):
        return [*twice, too_deep_line()]
    try:
        fields = dict(migrate(plain))
    except WrongValueError as error:
        found = shown(error.value) if "schema" in plain else "nothing"
        return [*twice, line("/schema", found, error.expected)]
    del fields["schema"]
    try:
        _converter().structure(fields, OfficialDocument)
    except (CattrsError, WrongValueError) as error:
        return [*twice, *islice(problems_of(error), MAX_PROBLEMS + 1)]
    return twice


@cache
def _converter() -> Converter:
    return make_converter()
