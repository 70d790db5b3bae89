"""Strategies that reach every value the constructors take, however odd: for tools that must lose nothing."""

from collections.abc import Callable
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from gov_notice.errors import InvalidFieldError
from gov_notice.model import ClockTime, Deadline, DeadlineKind, DocumentNumber, NumberForm, OfficialDocument, Period
from gov_notice.model._fields import all_words, some_words
from gov_notice.serial.shapes import FieldShape, shape_of
from gov_notice.testing.parts import clock_times
from gov_notice.testing.words import texts

__all__ = ["any_documents"]

_MOST_FIELDS: Final = 12


@st.composite
def any_documents(draw: st.DrawFn, *, levels: int = 1) -> OfficialDocument:
    """Any document that the constructors take: odd characters, empty texts, parts that do not fit together.

    Parts stand in parts of their class to `levels` levels. Shrinks to the empty document.
    """
    document: OfficialDocument = draw(_values(OfficialDocument, levels))
    return document


@cache
def _values(kind: type, levels: int) -> SearchStrategy[Any]:
    if kind is ClockTime:
        return clock_times()
    if kind is DocumentNumber:
        return _numbers()
    fields = {
        one.name: _field(one, kind, levels)
        for one in shape_of(kind).fields
        if one.kind is not kind or levels or one.required
    }
    made = {Deadline: _deadline, Period: _period}.get(kind) or (lambda drawn: kind(**drawn))
    return _drawn(fields, frozenset(one.name for one in shape_of(kind).fields if one.required)).map(made)


@st.composite
def _drawn(draw: st.DrawFn, fields: dict[str, SearchStrategy[Any]], required: frozenset[str]) -> dict[str, Any]:
    """Draw some of the fields: papers that have everything at once are slow to draw and say no more."""
    optional = sorted(fields.keys() - required)
    chosen = draw(st.sets(st.sampled_from(optional), max_size=_MOST_FIELDS)) if optional else set()
    return {name: draw(values) for name, values in fields.items() if name in required or name in chosen}


def _field(one: FieldShape, owner: type, levels: int) -> SearchStrategy[Any]:
    values = _scalars(one) if not one.is_class else st.deferred(_of_class(one.kind, levels - (one.kind is owner)))
    for _ in range(one.depth):
        values = st.lists(values, max_size=2).map(tuple)
    return values


def _of_class(kind: type, levels: int) -> Callable[[], SearchStrategy[Any]]:
    return lambda: _values(kind, levels)


def _scalars(one: FieldShape) -> SearchStrategy[Any]:
    if one.kind is str:
        wanted = one.validator in (some_words, all_words)
        return texts(min_size=1).filter(str.strip) if wanted else texts()
    if one.bounds:
        return st.integers(*one.bounds)
    if one.kind is bool:
        return st.booleans()
    if one.kind is date:
        return st.dates()
    return st.sampled_from(one.kind) if issubclass(one.kind, Enum) else clock_times()


def _numbers() -> SearchStrategy[DocumentNumber]:
    parts = {
        "form": st.sampled_from(NumberForm),
        "agency_code": texts(min_size=1),
        "year": st.integers(1900, 2999),
        "serial": st.integers(1, 999_999),
        "text": texts(min_size=1).filter(str.strip),
    }
    bare = st.just(NumberForm.UNREADABLE)
    return st.builds(DocumentNumber, **parts) | st.builds(DocumentNumber, form=bare, text=parts["text"])


def _deadline(fields: dict[str, Any]) -> Deadline:
    """Make a deadline of whatever kind the drawn parts allow."""
    first, last = fields.get("opens_on"), fields.get("on")
    if first and last and first > last:
        fields["opens_on"] = last
    try:
        return Deadline(**fields)
    except InvalidFieldError:
        return Deadline(**fields | {"kind": DeadlineKind.OPEN, "on": None})


def _period(fields: dict[str, Any]) -> Period:
    first, last = fields.get("first"), fields.get("last")
    if first and last and first > last:
        fields |= {"first": last, "last": first}
    return Period(**fields)
