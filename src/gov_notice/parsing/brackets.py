"""Brackets around the whole of a text, as notes carry them (附注)."""

from typing import Final

__all__ = ["is_balanced", "without_brackets"]

_OPENING: Final = "（("
_CLOSING: Final = "）)"


def is_balanced(text: str) -> bool:
    """Tell whether every round bracket of a text has its partner.

    >>> is_balanced("此件发至县级（含）"), is_balanced("（联系人：陈立"), is_balanced("）（")
    (True, False, False)
    """
    depth = 0
    for char in text:
        depth += (char in _OPENING) - (char in _CLOSING)
        if depth < 0:
            return False
    return not depth


def without_brackets(text: str) -> str:
    """Give the words inside the brackets around all of a text; the text itself where none stand around it.

    >>> without_brackets("（此件公开发布）"), without_brackets("（一）（二）")
    ('此件公开发布', '（一）（二）')
    """
    inner = text[1:-1].strip()
    wrapped = len(text) > 2 and text[0] in _OPENING and text[-1] in _CLOSING
    return inner if wrapped and inner and is_balanced(inner) else text
