"""Ask rules about documents, and report."""

from collections.abc import Iterable, Iterator
from typing import Final

from attrs import frozen

from gov_notice.checking.context import Context, contexts
from gov_notice.checking.finding import Finding, Severity
from gov_notice.checking.rule import Need, Rule
from gov_notice.model import OfficialDocument
from gov_notice.parsing import Reading
from gov_notice.timing.calendars import Calendar

__all__ = ["CRASHED", "Report", "check"]

CRASHED: Final = "E001"
"""The code of the finding that says that a rule crashed."""
_NOWHERE: Final = 1 << 62


@frozen
class Report:
    """What a check found, in the order of the text."""

    findings: tuple[Finding, ...] = ()

    @property
    def crashes(self) -> tuple[Finding, ...]:
        """The findings that say that a rule crashed; what the others found stands beside them."""
        return tuple(finding for finding in self.findings if finding.code == CRASHED)

    def at_least(self, severity: Severity) -> tuple[Finding, ...]:
        """Give the findings that weigh as much as `severity`, or more."""
        return tuple(finding for finding in self.findings if finding.severity.reaches(severity))


def check(target: Reading | OfficialDocument, *, rules: Iterable[Rule], calendar: Calendar | None = None) -> Report:
    """Ask every rule about every document of a reading, or about a document and those inside it.

    A document alone has no text: its findings have pointers and no spans, and rules that need the
    text are not asked; nor are those that need a calendar of working days, unless one is given, and
    those for which the document has nothing to look at. A rule that raises is reported, and hides
    nothing.
    """
    given = [Need.DOCUMENT]
    given += [Need.TEXT] if isinstance(target, Reading) else []
    given += [Need.CALENDAR] if calendar is not None else []
    asked = [rule for rule in rules if rule.needs in given]
    findings: list[Finding] = []
    for context in contexts(target, calendar):
        for rule in _concerned(asked, context):
            try:
                for flaw in rule.check(context):
                    findings.append(rule.finding(flaw, context.root))  # noqa: PERF401  what was found before a crash stays
            except Exception as error:  # noqa: BLE001  a rule may be the caller's own, and raise anything
                findings.append(_crash(rule, context, error))
    return Report(tuple(sorted(findings, key=_order)))


def _concerned(rules: Iterable[Rule], context: Context) -> Iterator[Rule]:
    """Give the rules for which a document has something to look at, and which rest on a text that binds it."""
    elements, genre, dated, words = context.elements, context.document.genre, context.dated, context.words.text
    for rule in rules:
        if not rule.elements <= elements or (rule.genres and genre not in rule.genres):
            continue
        if (in_force := rule.source.in_force) is not None and dated < in_force:
            continue
        if rule.signs:
            for sign in rule.signs:
                if sign in words:
                    break
            else:
                continue
        yield rule


def _crash(rule: Rule, context: Context, error: Exception) -> Finding:
    return Finding(
        code=CRASHED,
        severity=Severity.WARNING,
        message=f"规则 {rule.code} 未能完成检查：{type(error).__name__}: {error}",
        facts={"rule": rule.code, "error": type(error).__name__},
        pointer=context.root,
    )


def _order(finding: Finding) -> tuple[int, int, str, str, str]:
    start, stop = (finding.spans[0].start, finding.spans[-1].stop) if finding.spans else (_NOWHERE, _NOWHERE)
    return start, stop, finding.pointer, finding.code, finding.message
