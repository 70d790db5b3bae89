"""The engine of checks: rules, rule sets, findings, fixes; it knows no rule of its own."""

from gov_notice.checking.baseline import Baseline, fingerprint
from gov_notice.checking.checked import Checked
from gov_notice.checking.configuration import FAIL_LEVELS, Configuration, HouseProfile, Selection
from gov_notice.checking.context import Context
from gov_notice.checking.correction import Fixed, fix
from gov_notice.checking.engine import CRASHED, Report, check
from gov_notice.checking.finding import Applicability, Edit, Fact, Finding, Fix, Flaw, Severity
from gov_notice.checking.plugins import Installed, PluginProblem, installed_rules
from gov_notice.checking.rule import Check, Need, Rule, Source, SourceLevel, Status, rule
from gov_notice.checking.rule_set import RuleSet
from gov_notice.checking.words import Words

__all__ = [
    "CRASHED",
    "FAIL_LEVELS",
    "Applicability",
    "Baseline",
    "Check",
    "Checked",
    "Configuration",
    "Context",
    "Edit",
    "Fact",
    "Finding",
    "Fix",
    "Fixed",
    "Flaw",
    "HouseProfile",
    "Installed",
    "Need",
    "PluginProblem",
    "Report",
    "Rule",
    "RuleSet",
    "Selection",
    "Severity",
    "Source",
    "SourceLevel",
    "Status",
    "Words",
    "check",
    "fingerprint",
    "fix",
    "installed_rules",
    "rule",
]
