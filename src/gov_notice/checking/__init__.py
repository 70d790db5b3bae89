"""The engine of checks: rules, rule sets, findings, fixes; it knows no rule of its own."""

from gov_notice.checking.context import Context
from gov_notice.checking.correction import Fixed, fix
from gov_notice.checking.engine import CRASHED, Report, check
from gov_notice.checking.finding import Applicability, Edit, Fact, Finding, Fix, Flaw, Severity
from gov_notice.checking.rule import Check, Need, Rule, Source, SourceLevel, Status, rule
from gov_notice.checking.rule_set import RuleSet
from gov_notice.checking.words import Words

__all__ = [
    "CRASHED",
    "Applicability",
    "Check",
    "Context",
    "Edit",
    "Fact",
    "Finding",
    "Fix",
    "Fixed",
    "Flaw",
    "Need",
    "Report",
    "Rule",
    "RuleSet",
    "Severity",
    "Source",
    "SourceLevel",
    "Status",
    "Words",
    "check",
    "fix",
    "rule",
]
