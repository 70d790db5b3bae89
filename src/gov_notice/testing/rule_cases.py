"""Case files of rules: what a rule finds, what it leaves alone, and what its fix makes of it."""

import tomllib
from os import PathLike
from pathlib import Path

from attrs import frozen

from gov_notice.checking import Finding, Rule, check, fix
from gov_notice.errors import LoadError
from gov_notice.model import OfficialDocument
from gov_notice.parsing import Reading, parse
from gov_notice.serial import from_json
from gov_notice.timing.calendars import Calendar

__all__ = ["RuleCase", "assert_rule_case", "read_rule_cases"]


@frozen(kw_only=True)
class RuleCase:
    """One case of a rule: a bad text or a good one. A text that begins with a brace is a document in JSON."""

    name: str
    bad: str | None = None
    """A text that the rule finds."""
    good: str | None = None
    """A text that it leaves alone."""
    at: str | None = None
    """The words that one of its findings covers."""
    fixed: str | None = None
    """What its fix, safe or not, makes of the bad text."""


def read_rule_cases(path: str | PathLike[str]) -> tuple[RuleCase, ...]:
    """Read a case file; raises `LoadError` with every problem where it is none."""
    try:
        rows = tomllib.loads(Path(path).read_text("utf-8"))["case"]
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise LoadError([f"{path}: no case file: {error!r}"]) from error
    wrong = [
        f"{path}, case {k}: a case has a name, and either `bad` (with `at`, `fixed`) or `good`"
        for k, row in enumerate(rows, start=1)
        if "name" not in row or ("bad" in row) == ("good" in row) or row.keys() - {"name", "bad", "good", "at", "fixed"}
    ]
    if wrong:
        raise LoadError(wrong)
    return tuple(RuleCase(**row) for row in rows)


def assert_rule_case(rule: Rule, case: RuleCase, *, calendar: Calendar | None = None) -> None:
    """Hold that a rule answers to a case as the case says; `calendar` is for rules that need one.

    A bad text is found by this rule alone, at the words of `at`; its fix gives the fixed text, in which
    the rule finds nothing and fixes nothing; a good text is left alone. A rule that crashes fails.
    """
    if case.good is not None:
        left = [finding.message for finding in _found(rule, _target(case.good), calendar)]
        assert not left, f"{rule.code} finds something in the good case {case.name!r}: {left}"
    if case.bad is None:
        return
    target = _target(case.bad)
    found = _found(rule, target, calendar)
    assert found, f"{rule.code} finds nothing in the bad case {case.name!r}"
    if case.at is not None:
        assert isinstance(target, Reading), f"case {case.name!r}: a document has no words to stand at"
        places = ["".join(span.of(target.text) for span in finding.spans) for finding in found]
        assert case.at in places, f"{rule.code} finds {places} in case {case.name!r}, not {case.at!r}"
    if case.fixed is not None:
        assert isinstance(target, Reading), f"case {case.name!r}: a document has no words to fix"
        text = fix(target, rules=[rule], unsafe=True).text
        assert text == case.fixed, f"the fix of {rule.code} gives {text!r} in case {case.name!r}, not {case.fixed!r}"
        assert not _found(rule, parse(text), calendar), f"{rule.code} still finds something in the fixed {case.name!r}"
        again = fix(parse(text), rules=[rule], unsafe=True)
        assert not again.applied, f"{rule.code} fixes the fixed {case.name!r} again"


def _target(text: str) -> Reading | OfficialDocument:
    return from_json(text) if text.startswith("{") else parse(text)


def _found(rule: Rule, target: Reading | OfficialDocument, calendar: Calendar | None) -> tuple[Finding, ...]:
    report = check(target, rules=[rule], calendar=calendar)
    assert not report.crashes, report.crashes[0].message
    return report.findings
