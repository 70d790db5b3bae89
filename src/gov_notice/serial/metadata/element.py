"""An element of a metadata standard, and what of a document stands in it."""

from attrs import field, frozen

__all__ = ["MetadataElement"]


@frozen(kw_only=True)
class MetadataElement:
    """元数据元素: one row of a standard's table.

    `holds` names what of a document stands in the element (see `values`), and is empty where a
    document does not say it: an archive's own shelf mark, a file's size.
    """

    code: str
    """The standard's own: a clause, an M number, a URI."""
    name: str
    """The key in a record: 题名; `title` in Dublin Core."""
    english: str
    group: str = ""
    """The element in which the standard puts this one."""
    holds: str = ""
    lost: str = ""
    """What of the document does not come through the element."""
    unverified: str = ""
    """What is known of the row only at second hand, or not at all."""
    is_group: bool = field(default=False)
    """Whether the element only holds others."""
