"""Apply fixes to the text as it was read, and leave every other character as it is."""

from collections.abc import Iterable
from string import digits
from typing import Final

from attrs import frozen

from gov_notice.checking.engine import check
from gov_notice.checking.finding import Applicability, Edit, Finding
from gov_notice.checking.rule import Rule
from gov_notice.parsing import Reading, parse

__all__ = ["Fixed", "fix"]

_MOST_PASSES: Final = 12
_FAMILIES: Final = "NDHXATCSP"
"""Which family's fix is taken where two overlap (rulebook 1.16); all others come after these."""


@frozen(kw_only=True)
class Fixed:
    """A corrected text: what was applied, and what is left."""

    text: str
    applied: tuple[Finding, ...]
    """The findings whose fixes were applied, pass by pass; their spans count in the text of their pass."""
    left: tuple[Finding, ...]
    """The findings of the corrected text."""

    def to_bytes(self, encoding: str = "utf-8") -> bytes:
        """Give the text in an encoding, lone surrogates kept as they came in."""
        return self.text.encode(encoding, "surrogatepass" if encoding.lower().startswith("utf") else "strict")


def fix(reading: Reading, *, rules: Iterable[Rule], unsafe: bool = False) -> Fixed:
    """Correct a text as far as the fixes of its findings go; once more changes nothing.

    A fix is applied whole or not at all. Where two overlap, the second waits for the next pass,
    which reads the text again. Rules whose fixes do not settle are left out, as if never asked.
    """
    allowed = {Applicability.SAFE, Applicability.UNSAFE} if unsafe else {Applicability.SAFE}
    asked = tuple(rules)
    settling = asked
    while True:
        fixed, last, applied, unsettled = _passes(reading, settling, allowed)
        if not unsettled:
            left = check(last, rules=asked).findings
            return Fixed(text=fixed, applied=tuple(applied), left=left)
        settling = tuple(rule for rule in settling if rule.code not in unsettled)


def _passes(
    reading: Reading, rules: tuple[Rule, ...], allowed: set[Applicability]
) -> tuple[str, Reading, list[Finding], set[str]]:
    """Give the text after all passes, its reading, what was applied, and the codes that did not settle."""
    applied: list[Finding] = []
    unsettled: set[str] = set()
    for number in range(_MOST_PASSES):
        chosen = _chosen(check(reading, rules=rules).findings, allowed)
        if not chosen:
            return reading.text, reading, applied, set()
        applied += chosen
        # rules that undo each other take turns: all that are still busy in the second half are meant
        unsettled |= {finding.code for finding in chosen if 2 * number >= _MOST_PASSES}
        reading = parse(_edited(reading.text, (edit for finding in chosen for edit in _edits(finding))))
    return reading.text, reading, applied, unsettled


def _edits(finding: Finding) -> tuple[Edit, ...]:
    return finding.fix.edits if finding.fix else ()


def _rank(finding: Finding) -> int:
    family = finding.code.rstrip(digits)
    # the codes of plug-ins begin with two letters or more, and may begin as one of ours does
    at = _FAMILIES.find(family) if len(family) == 1 else -1
    return at if at >= 0 else len(_FAMILIES)


def _chosen(findings: Iterable[Finding], allowed: set[Applicability]) -> list[Finding]:
    """Give the findings whose fixes are applied in this pass: none touches another."""
    chosen: list[Finding] = []
    touched: set[int] = set()
    for finding in sorted(findings, key=_rank):
        if finding.fix is None or finding.fix.applicability not in allowed:
            continue
        # an insertion touches the characters on both sides of it
        places = {
            at for edit in finding.fix.edits for at in range(edit.span.start, max(edit.span.stop, edit.span.start + 1))
        }
        places |= {edit.span.start - 1 for edit in finding.fix.edits if not len(edit.span)}
        if touched.isdisjoint(places):
            touched |= places
            chosen.append(finding)
    return chosen


def _edited(text: str, edits: Iterable[Edit]) -> str:
    parts: list[str] = []
    done = 0
    for edit in sorted(edits):
        parts += (text[done : edit.span.start], edit.text)
        done = edit.span.stop
    parts.append(text[done:])
    return "".join(parts)
