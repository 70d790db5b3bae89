"""The directive `command-help`: the help text of a command, as the command prints it."""

import click
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

from gov_notice.cli.program import program


class CommandHelp(SphinxDirective):
    """`{command-help} read`."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Ask the command for its help."""
        name = self.arguments[0]
        group = click.Context(program, info_name="gov-notice")
        command = program.get_command(group, name)
        if command is None:
            raise self.error(f"no command {name}")
        help_text = command.get_help(click.Context(command, group, info_name=name))
        return [nodes.literal_block(help_text, help_text, language="none")]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive."""
    app.add_directive("command-help", CommandHelp)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
