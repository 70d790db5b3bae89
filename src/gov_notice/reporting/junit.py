"""Findings as JUnit XML, which most build servers show."""

import re
from collections.abc import Iterable, Iterator
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from gov_notice.checking import Checked, Finding, Severity
from gov_notice.reporting.words import element_words

__all__ = ["render_junit"]

# what XML 1.0 cannot hold; a text under check may hold anything
_REFUSED: Final = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]").sub


def render_junit(checked: Iterable[Checked], *, fail_level: Severity | None = Severity.INFO) -> str:
    """Write a test suite a file and a test case a finding; a file without findings passes one test.

    Findings below `fail_level` pass with their message as output; None lets all pass.
    """
    suites = [(one, "".join(_cases(one, fail_level)), _failures(one, fail_level)) for one in checked]
    tests = sum(max(1, len(one.findings)) for one, _, _ in suites)
    failures = sum(failures for _, _, failures in suites)
    body = "".join(
        f'  <testsuite name={_attribute(one.name)} tests="{max(1, len(one.findings))}" failures="{failed}"'
        f' errors="0" skipped="0">\n{cases}  </testsuite>\n'
        for one, cases, failed in suites
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<testsuites name="gov-notice" tests="{tests}" failures="{failures}" errors="0">\n{body}</testsuites>\n'
    )


def _failures(checked: Checked, fail_level: Severity | None) -> int:
    return sum(finding.severity.reaches(fail_level) for finding in checked.findings)


def _cases(checked: Checked, fail_level: Severity | None) -> Iterator[str]:
    file = _attribute(checked.name)
    if not checked.findings:
        yield f'    <testcase name="gov-notice" classname={file} file={file}/>\n'
    for finding in checked.findings:
        place = checked.place(finding)
        line = f' line="{place[0].line}"' if place else ""
        name = _attribute(f"{finding.code} {_at(checked, finding)}")
        yield f"    <testcase name={name} classname={file} file={file}{line}>\n"
        message, told = _attribute(finding.message), _text(f"{checked.name}:{_at(checked, finding)} {finding.message}")
        if finding.severity.reaches(fail_level):
            yield f'      <failure type="{finding.severity.value}" message={message}>{told}</failure>\n'
        else:
            yield f"      <system-out>{told}</system-out>\n"
        yield "    </testcase>\n"


def _at(checked: Checked, finding: Finding) -> str:
    place = checked.place(finding)
    return f"{place[0].line}:{place[0].column}" if place else element_words(finding.pointer)


def _text(text: str) -> str:
    return escape(_REFUSED("\ufffd", text))


def _attribute(text: str) -> str:
    return quoteattr(_REFUSED("\ufffd", text))
