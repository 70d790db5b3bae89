"""Findings as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the text."""

import json
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Any, Final
from urllib.parse import quote

from gov_notice._version import __version__
from gov_notice.checking import (
    CRASHED,
    Applicability,
    Checked,
    Finding,
    Fix,
    PluginProblem,
    Rule,
    Severity,
    fingerprint,
)
from gov_notice.source import Span

__all__ = ["render_sarif"]

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SUPPRESSED: Final = {"suppressions": [{"kind": "external", "justification": "baseline"}]}
_FINGERPRINT: Final = "govNoticeSentence/v1"


def render_sarif(checked: Iterable[Checked], *, rules: Iterable[Rule], problems: Sequence[PluginProblem] = ()) -> str:
    """Write one run of the tool: rules that found something, results, and what could not be run.

    Columns count code points. Findings that a baseline knows are results with a suppression; a rule that
    crashed is a notification of the run, not a result. Names of files are written as relative URIs.
    """
    checked = tuple(checked)
    found = {finding.code for one in checked for finding in (*one.findings, *one.known)}
    used = sorted((rule for rule in rules if rule.code in found), key=lambda rule: rule.code)
    index = {rule.code: k for k, rule in enumerate(used)}
    results = [_result(one, finding, index) for one in checked for finding in one.findings if finding.code != CRASHED]
    known = [{**_result(one, finding, index), **_SUPPRESSED} for one in checked for finding in one.known]
    run: dict[str, Any] = {
        "tool": {"driver": {"name": "gov-notice", "version": __version__, "rules": [_rule(rule) for rule in used]}},
        "columnKind": "unicodeCodePoints",
        "language": "zh-CN",
        "invocations": [_invocation(checked, problems)],
        "results": results + known,
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    # lone surrogates have no UTF-8: escaped, every text can be written
    return json.dumps(log, indent=1) + "\n"


def _invocation(checked: tuple[Checked, ...], problems: Sequence[PluginProblem]) -> dict[str, Any]:
    crashes = [
        {"level": "error", "message": {"text": finding.message}, "locations": [{"physicalLocation": _file(one)}]}
        for one in checked
        for finding in one.findings
        if finding.code == CRASHED
    ]
    return {
        "executionSuccessful": not crashes and not problems,
        "toolConfigurationNotifications": [
            {"level": "error", "message": {"text": str(problem)}} for problem in problems
        ],
        "toolExecutionNotifications": crashes,
    }


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.explanation},
        "help": {"text": f"{rule.message}{rule.source.phrase}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"source": rule.source.clause, "sourceLevel": rule.source.level.value},
    }


def _result(checked: Checked, finding: Finding, index: dict[str, int]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(checked, finding)],
        "partialFingerprints": {_FINGERPRINT: fingerprint(finding, checked.target)},
    }
    if finding.code in index:
        result["ruleIndex"] = index[finding.code]
    if finding.fix and finding.fix.applicability is not Applicability.SHOWN:
        result["fixes"] = [_fix(checked, finding.fix)]
    return result


def _location(checked: Checked, finding: Finding) -> dict[str, Any]:
    location = _file(checked)
    if finding.spans and checked.text is not None:
        location["region"] = _region(checked, Span(finding.spans[0].start, finding.spans[-1].stop))
    return {
        "physicalLocation": location,
        "logicalLocations": [{"fullyQualifiedName": finding.pointer, "kind": "element"}],
    }


def _file(checked: Checked) -> dict[str, Any]:
    return {"artifactLocation": {"uri": _uri(checked.name)}}


def _uri(name: str) -> str:
    path = PurePath(name)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def _region(checked: Checked, span: Span) -> dict[str, int]:
    begin, end = checked.position(span.start), checked.position(span.stop)
    return {
        "startLine": begin.line,
        "startColumn": begin.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": span.start,
        "charLength": len(span),
    }


def _fix(checked: Checked, fix: Fix) -> dict[str, Any]:
    return {
        "description": {"text": fix.title},
        "artifactChanges": [
            {
                **_file(checked),
                "replacements": [
                    {"deletedRegion": _region(checked, edit.span), "insertedContent": {"text": edit.text}}
                    for edit in fix.edits
                ],
            }
        ],
        "properties": {"applicability": fix.applicability.value},
    }
