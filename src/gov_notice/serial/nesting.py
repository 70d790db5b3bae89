"""How deep documents, blocks and titles stand in each other."""

from typing import Any, Final

from gov_notice.errors import InvalidFieldError
from gov_notice.model import Block, OfficialDocument, Title
from gov_notice.serial.problems import MAX_DEPTH

__all__ = ["plain_too_deep", "refuse_too_deep", "too_deep"]

# a part in a part is an object in a list in an object, and below the last there is a little more
_MAX_PLAIN_DEPTH: Final = 2 * MAX_DEPTH + 8


def too_deep(document: OfficialDocument) -> bool:
    """Tell whether parts stand in each other deeper than the stored forms allow.

    A block counts where something stands under it: most have nothing, and end every way down.
    """
    documents: list[OfficialDocument] = [document]
    blocks: list[Block] = []
    titles: list[Title] = []
    for _ in range(MAX_DEPTH):
        blocks = [inner for block in blocks for inner in block.children if inner.children]
        titles = [inner for title in titles for inner in title.inner]
        for one in documents:
            blocks += [block for block in one.body if block.children]
            blocks += [block for part in one.attachments for block in part.blocks if block.children]
            titles += one.title.inner if one.title else ()
        documents = [inner for one in documents for inner in one.enclosed]
        if not (documents or blocks or titles):
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
