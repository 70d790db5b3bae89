"""The directive `metadata-elements`: the table of a metadata standard, from the rows that the mapping uses.

Each row has the element's code and name, what of a document stands in it, whether it is read back, what is lost, and
what is not verified. So the reference cannot say anything else than the code.
"""

from typing import Final

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

from gov_notice.serial.metadata import STANDARDS, MetadataElement
from gov_notice.serial.metadata.values import VALUES

HEADS: Final = ("code", "element", "English", "of the document", "back", "lost", "UNVERIFIED")


def row_of(element: MetadataElement) -> tuple[str, ...]:
    """Give the row of an element that a document fills."""
    value = VALUES[element.holds]
    # a term comes back beside its grade
    back = "yes" if value.put or element.holds == "secrecy_term" else "no"
    code = f"`{element.code}`" if element.code.startswith("http") else element.code
    return code, element.name, element.english, value.field, back, element.lost, element.unverified


def named(element: MetadataElement) -> str:
    """Name an element that no document fills."""
    if element.code.endswith(f"/{element.name}"):
        return element.name
    group = f", in {element.group}" if element.group else ", a group" if element.is_group else ""
    return f"{element.name} ({element.code}, {element.english}{group})"


class MetadataElements(SphinxDirective):
    """`{metadata-elements} gbt-33480`: the filled elements as a table, the others in a sentence."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Make the table and the list of what is not filled."""
        elements = STANDARDS[self.arguments[0]]
        lines = [f"| {' | '.join(HEADS)} |", "| --- " * len(HEADS) + "|"]
        lines += [f"| {' | '.join(row_of(element))} |" for element in elements if element.holds]
        if empty := [element for element in elements if not element.holds]:
            names = "; ".join(map(named, empty))
            lines += ["", f"Not filled, since no document says them: {names}."]
        box = nodes.container()
        self.state.nested_parse(StringList(lines, source=f"elements of {self.arguments[0]}"), self.content_offset, box)
        return [*box.children]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive."""
    app.add_directive("metadata-elements", MetadataElements)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
