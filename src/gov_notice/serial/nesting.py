"""How deep documents, blocks and titles stand in each other."""

from collections.abc import Callable, Iterable
from typing import Any, Final

from gov_notice.errors import InvalidFieldError
from gov_notice.model import Block, OfficialDocument, Title
from gov_notice.serial.problems import MAX_DEPTH

__all__ = ["plain_too_deep", "refuse_too_deep", "too_deep"]

# a part in a part is an object in a list in an object, and below the last there is a little more
_MAX_PLAIN_DEPTH: Final = 2 * MAX_DEPTH + 8


def _in_document(document: OfficialDocument) -> Iterable[Any]:
    return (
        *document.enclosed,
        *[block for block in document.body if block.children],
        *[block for one in document.attachments if one.blocks for block in one.blocks if block.children],
        *(document.title.inner if document.title else ()),
    )


# blocks with nothing under them are left out: most have nothing, and they end every way down
_INNER: Final[dict[type, Callable[[Any], Iterable[Any]]]] = {
    OfficialDocument: _in_document,
    Block: lambda block: [child for child in block.children if child.children],
    Title: lambda title: title.inner,
}


def too_deep(document: OfficialDocument) -> bool:
    """Tell whether parts stand in each other deeper than the stored forms allow."""
    level: list[Any] = [document]
    for _ in range(MAX_DEPTH):
        level = [inner for part in level for inner in _INNER[part.__class__](part)]
        if not level:
            return False
    return True


def refuse_too_deep(document: OfficialDocument) -> None:
    """Raise `InvalidFieldError` for a document that could be written, but not be read again."""
    if too_deep(document):
        raise InvalidFieldError("OfficialDocument", "body", f"parts nested deeper than {MAX_DEPTH} levels")


def plain_too_deep(data: object) -> bool:
    """Tell whether lists and objects of plain data stand in each other deeper than those of a document."""
    level: list[Any] = [data]
    for _ in range(_MAX_PLAIN_DEPTH):
        level = [
            inner
            for part in level
            for inner in (part.values() if isinstance(part, dict) else part)
            if isinstance(inner, (dict, list))
        ]
        if not level:
            return False
    return True
