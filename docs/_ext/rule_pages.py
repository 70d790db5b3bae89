"""Writes the pages of the rules before the documentation is read."""

from pathlib import Path

import generate_rule_pages
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata


def write_pages(app: Sphinx) -> None:
    """Write them into the reference."""
    generate_rule_pages.write(Path(app.srcdir) / "reference" / "rules")


def setup(app: Sphinx) -> ExtensionMetadata:
    """Write the pages before any is read."""
    app.connect("builder-inited", write_pages)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
