"""How often each rule found something."""

from collections import Counter
from collections.abc import Iterable

from attrs import frozen

from gov_notice.checking import Applicability, Checked, Severity

__all__ = ["Count", "statistics"]


@frozen(kw_only=True)
class Count:
    """How often one rule found something, and how many of that can be corrected safely."""

    code: str
    severity: Severity
    count: int
    files: int
    fixable: int


def statistics(checked: Iterable[Checked]) -> tuple[Count, ...]:
    """Count findings by rule and severity, the most frequent first."""
    counts: Counter[tuple[str, Severity]] = Counter()
    fixable: Counter[tuple[str, Severity]] = Counter()
    files: dict[tuple[str, Severity], set[str]] = {}
    for one in checked:
        for finding in one.findings:
            key = finding.code, finding.severity
            counts[key] += 1
            files.setdefault(key, set()).add(one.name)
            fixable[key] += bool(finding.fix and finding.fix.applicability is Applicability.SAFE)
    return tuple(
        Count(code=key[0], severity=key[1], count=count, files=len(files[key]), fixable=fixable[key])
        for key, count in sorted(counts.items(), key=lambda item: (-item[1], item[0][0], item[0][1].value))
    )
