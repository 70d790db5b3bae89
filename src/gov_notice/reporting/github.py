"""Findings as the workflow commands that GitHub shows beside a change."""

from collections.abc import Iterable
from typing import Final

from gov_notice.checking import Checked, Finding, Severity
from gov_notice.reporting.words import element_words

__all__ = ["render_github"]

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_DATA: Final = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY: Final = str.maketrans({**_DATA, ":": "%3A", ",": "%2C"})
_MESSAGE: Final = str.maketrans(_DATA)


def render_github(checked: Iterable[Checked]) -> str:
    """Write a workflow command a finding, with its place where it has one."""
    return "".join(f"{_command(one, finding)}\n" for one in checked for finding in one.findings)


def _command(checked: Checked, finding: Finding) -> str:
    properties = {"file": checked.name}
    if place := checked.place(finding):
        begin, end = place
        properties |= {"line": str(begin.line), "endLine": str(end.line)}
        if begin.line == end.line:  # columns of a place over several lines are refused
            properties |= {"col": str(begin.column), "endColumn": str(end.column)}
    properties["title"] = f"gov-notice {finding.code}"
    told = ",".join(f"{name}={value.translate(_PROPERTY)}" for name, value in properties.items())
    at = "" if place else f"{element_words(finding.pointer)}："
    return f"::{_COMMANDS[finding.severity]} {told}::{(at + finding.message).translate(_MESSAGE)}"
