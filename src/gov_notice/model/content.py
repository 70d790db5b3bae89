"""What a document says, apart from how it is printed."""

from unicodedata import normalize

import attrs

from gov_notice.model.document import OfficialDocument

__all__ = ["same_content"]


def same_content(a: OfficialDocument, b: OfficialDocument) -> bool:
    """Tell whether two documents say the same: equal after NFKC and without white space.

    >>> from gov_notice.model import OfficialDocument, Title
    >>> same_content(
    ...     OfficialDocument(title=Title.read("关于召开２０２６年会议的通知")),
    ...     OfficialDocument(title=Title.read("关于召开 2026 年会议的通知")),
    ... )
    True
    """
    return a is b or _content(a) == _content(b)


def _content(value: object) -> object:
    if isinstance(value, str):
        return "".join(normalize("NFKC", value).split())
    if isinstance(value, tuple):
        return tuple(map(_content, value))
    kind = type(value)
    if attrs.has(kind):
        return tuple(_content(getattr(value, f.name)) for f in attrs.fields(kind))
    return value
