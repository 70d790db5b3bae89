"""JSON Pointers (RFC 6901) through the fields of the model."""

from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs

from gov_notice.errors import PointerError
from gov_notice.model._fields import TERM
from gov_notice.model.document import OfficialDocument

__all__ = ["is_pointer", "terms_at", "value_at"]


def value_at(document: OfficialDocument, pointer: str) -> Any:  # noqa: ANN401  a field of any type
    """Give what stands at a pointer of a document; None for what the paper does not have.

    Raises `PointerError` where the model has no such field.

    >>> from gov_notice.model import DocumentNumber, OfficialDocument
    >>> value_at(OfficialDocument(number=DocumentNumber.parse("柳发〔2026〕8号")), "/number/serial")
    8
    """
    value: Any = document
    hint: Any = OfficialDocument
    for token in _tokens(pointer):
        hint = _step(hint, token, pointer)
        if isinstance(value, tuple):
            value = value[int(token)] if int(token) < len(value) else None
        elif value is not None:
            value = getattr(value, token)
    return value


def is_pointer(pointer: str) -> bool:
    """Tell whether a pointer leads to a field of the model, present or not."""
    hint: Any = OfficialDocument
    try:
        for token in _tokens(pointer):
            hint = _step(hint, token, pointer)
    except PointerError:
        return False
    return True


def terms_at(pointer: str) -> str:
    """Give the Chinese terms of the fields on the way of a pointer, places counted from 1.

    Raises `PointerError` where the model has no such field.

    >>> terms_at("/enclosed/0/number")
    '内含公文1 发文字号'
    """
    hint: Any = OfficialDocument
    terms: list[str] = []
    for token in _tokens(pointer):
        owner, hint = hint, _step(hint, token, pointer)
        if get_origin(owner) is tuple:
            terms[-1] += str(int(token) + 1)
        else:
            terms.append(attrs.fields_dict(owner)[token].metadata[TERM][0])
    return " ".join(terms)


def _tokens(pointer: str) -> list[str]:
    if pointer and not pointer.startswith("/"):
        raise PointerError(f"a pointer starts with a slash: {pointer!r}")
    return [token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")[1:]]


def _step(hint: Any, token: str, pointer: str) -> Any:  # noqa: ANN401  types of types
    if get_origin(hint) is tuple:
        if not (token.isascii() and token.isdigit()):
            raise PointerError(f"{token!r} in {pointer!r} is no place in a list")
        return _bare(get_args(hint)[0])
    if not attrs.has(hint):
        raise PointerError(f"nothing stands below {hint.__name__} in {pointer!r}")
    fields = _fields(hint)
    if token not in fields:
        raise PointerError(f"{hint.__name__} has no field {token!r} ({pointer!r})")
    return fields[token]


@cache
def _fields(owner: type) -> dict[str, Any]:
    names = attrs.fields_dict(owner)
    return {name: _bare(kind) for name, kind in get_type_hints(owner).items() if name in names}


def _bare(hint: Any) -> Any:  # noqa: ANN401  types of types
    if get_origin(hint) in (Union, UnionType):
        return next(arg for arg in get_args(hint) if arg is not type(None))
    return hint
