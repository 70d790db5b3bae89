"""The directive `model-fields`: a table of the fields of one class of the model, from what the fields carry.

Each row has the field's name, its Chinese term, its type, the clause of the source, and what None (or empty) means. So
the reference cannot say anything else than the code.
"""

import re
from typing import Any, Final, get_args, get_type_hints

import attrs
from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

import gov_notice.api
from gov_notice.model._fields import TERM

HEADS: Final = ("field", "term", "type", "clause", "None or empty means")
_modules: Final = re.compile(r"\b(?:[a-z_]+\.)+").sub


def rows_of(model: type) -> list[tuple[str, str, str, str, str]]:
    """Give the rows of the table, in the order of the fields."""
    hints = get_type_hints(model)
    rows = []
    for field in attrs.fields(model):
        zh, clause, absent = field.metadata[TERM]
        rows.append((f"`{field.name}`", zh, f"`{type_name(hints[field.name])}`", clause, absent))
    return rows


def type_name(hint: Any) -> str:  # noqa: ANN401  types of types
    """Write a type as the source does, without the names of modules."""
    return _modules("", str(hint) if get_args(hint) else hint.__name__)


class ModelFields(SphinxDirective):
    """`{model-fields} OfficialDocument`."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Make the table."""
        model = getattr(gov_notice.api, self.arguments[0])
        lines = [f"| {' | '.join(HEADS)} |", "| --- | --- | --- | --- | --- |"]
        lines += ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows_of(model)]
        box = nodes.container()
        self.state.nested_parse(StringList(lines, source=f"model of {model.__name__}"), self.content_offset, box)
        return [*box.children]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive."""
    app.add_directive("model-fields", ModelFields)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
