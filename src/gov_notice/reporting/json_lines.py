"""Findings as JSON, one a line."""

import json
from collections.abc import Iterable
from typing import Any

from gov_notice.checking import Checked, Finding, Fix, fingerprint

__all__ = ["finding_row", "render_json"]


def render_json(checked: Iterable[Checked]) -> str:
    """Write each finding as a JSON object on a line of its own: the names are those of `Finding`.

    `line` and `column` count from 1 in code points and are null where there is no text; `end_line` and
    `end_column` stand behind the last character.
    """
    return "".join(
        json.dumps(finding_row(one, finding), ensure_ascii=False) + "\n" for one in checked for finding in one.findings
    )


def finding_row(checked: Checked, finding: Finding) -> dict[str, Any]:
    """Give a finding as plain data."""
    place = checked.place(finding)
    return {
        "file": checked.name,
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "facts": dict(finding.facts),
        "pointer": finding.pointer,
        "spans": [[span.start, span.stop] for span in finding.spans],
        "line": place[0].line if place else None,
        "column": place[0].column if place else None,
        "end_line": place[1].line if place else None,
        "end_column": place[1].column if place else None,
        "fingerprint": fingerprint(finding, checked.target),
        "fix": _fix(finding.fix) if finding.fix else None,
    }


def _fix(fix: Fix) -> dict[str, Any]:
    return {
        "title": fix.title,
        "applicability": fix.applicability.value,
        "edits": [{"span": [edit.span.start, edit.span.stop], "text": edit.text} for edit in fix.edits],
    }
