"""Blanks that space the characters of a line out, and say nothing."""

import re
from typing import Final

__all__ = ["without_spacing"]

_SPACING: Final = re.compile(r"(?<![A-Za-z0-9,.:;&])\s+|\s+(?![A-Za-z0-9&])").sub


def without_spacing(text: str) -> str:
    """Give a text without white space, but for that between Latin words or behind their stops.

    >>> without_spacing("柳 城 市 科 协"), without_spacing("柳城市 ABC Co. Ltd")
    ('柳城市科协', '柳城市ABC Co. Ltd')
    """
    # of all white space only the blank of ASCII is printable
    return text if " " not in text and text.isprintable() else _SPACING("", text)
