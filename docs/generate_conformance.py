"""Write docs/reference/conformance.md: every clause, the rules that hold documents to it, and what is not covered.

Run it from the repository: `python docs/generate_conformance.py`; with `--check` it only compares.
"""

import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

from gov_notice.checking import Rule
from gov_notice.rules import BUILTIN, for_profile

HERE = Path(__file__).parent
PAGE = HERE / "reference" / "conformance.md"

HEAD = """# Conformance

What law, standard, logic and practice ask of an official document, clause by clause, and what this library does
about it. This page is generated from the rules and from `docs/catalogue.toml` by `docs/generate_conformance.py`.

- **rule**: `gov-notice check` reports it; the code is the rule's.
- **read** or **computed**: no finding, since the named part of the library already reads or computes it so.
- **left out**: nothing is checked, for the reason given.

"""
TAIL = """
## False alarms

What the rules say of real papers that nobody planted anything in. Each error was looked at; where it was wrong, the
rule was mended. What stays is listed here by rule and cause.

{measured}

## Mutations

`benchmarks/mutations.py` plants defects at random places of eighteen kinds of conforming papers, twenty a rule, with a
fixed seed. 236 rules have defects; of 4,720 mutants 99.9 % are found, on 0.1 % at most another rule speaks without
reason, and every safe fix restores the conforming text. Five rules have none: G001, G004 and G017 look at what only a
document made by a program holds, and the defects of R020 and R024 are another paper rather than a change in one.
A test plants three a rule.
"""
TABLE = "| code | asks | rests on | status | where, or why not |\n| --- | --- | --- | --- | --- |\n"


def catalogue() -> dict[str, Any]:
    """Read the data file."""
    return tomllib.loads((HERE / "catalogue.toml").read_text("utf-8"))


def codes(data: dict[str, Any]) -> list[str]:
    """Give all codes of the catalogue, in order."""
    return [f"{family}{k:03d}" for family, (_, _, count) in data["families"].items() for k in range(1, count + 1)]


def own(data: dict[str, Any]) -> list[str]:
    """Give the codes of the library's own rules, which no entry of the catalogue asks for."""
    return sorted(rule.code for rule in BUILTIN if rule.code[0] in data["own"])


def rows(data: dict[str, Any]) -> dict[str, tuple[str, str, str, str]]:
    """Give what a code asks, what it rests on, its status, and where or why not."""
    told: dict[str, tuple[str, str, str, str]] = {}
    for rule in BUILTIN:
        told[rule.code] = (rule.summary, str(rule.source), "rule", _rule(rule))
        for alias in rule.aliases:
            told[alias] = (rule.summary, str(rule.source), "rule", f"{rule.code} answers for it")
    for code, entry in data["entries"].items():
        if "covered" in entry:
            told[code] = (entry["asks"], entry["clause"], "read or computed", entry["covered"])
        else:
            told[code] = (entry["asks"], entry["clause"], "left out", data["reasons"][entry["left"]])
    return told


def _rule(rule: Rule) -> str:
    national = {one.code for one in for_profile("national")}
    needs = "" if rule.needs.value == "document" else f", needs the {rule.needs.value}"
    profile = "" if rule.code in national else ", profile `draft`"
    return f"`{rule.name}`, {rule.severity.value}{needs}{profile}"


def page() -> str:
    """Give the page as text."""
    data = catalogue()
    told = rows(data)
    beyond = own(data)
    asked = codes(data)
    counts = Counter(told[code][2] for code in asked)
    parts = [
        HEAD,
        f"{len(asked)} entries: {counts['rule']} checked by {len(BUILTIN) - len(beyond)} rules, ",
        f"{counts['read or computed']} read or computed, {counts['left out']} left out. ",
        f"Rules of the library's own, beyond these entries: {len(beyond)}.\n",
    ]
    for family, (chinese, english, _) in data["families"].items():
        parts.append(f"\n## {family}: {chinese}, {english}\n\n{TABLE}")
        parts += [f"| {code} | {' | '.join(told[code])} |\n" for code in asked if code[0] == family]
    for family, (chinese, english) in data["own"].items():
        parts.append(f"\n## {family}: {chinese}, {english}: the library's own\n\n{TABLE}")
        parts += [f"| {code} | {' | '.join(told[code])} |\n" for code in beyond if code[0] == family]
    parts.append(_by_clause(told))
    parts.append(TAIL.replace("{measured}", _measured(data)))
    return "".join(parts)


def _by_clause(told: dict[str, tuple[str, str, str, str]]) -> str:
    clauses: dict[str, list[str]] = {}
    for code, (_, clause, status, _) in sorted(told.items()):
        if status == "rule" and clause not in ("practice", "logic"):
            clauses.setdefault(clause, []).append(code)
    lines = [f"| {clause} | {', '.join(found)} |\n" for clause, found in sorted(clauses.items())]
    return "\n## From clause to rules\n\n| clause | rules |\n| --- | --- |\n" + "".join(lines)


def _measured(data: dict[str, Any]) -> str:
    lines = [
        f"| {one['texts']} | `{one['profile']}` | {one['errors']} | {one['in']} | {one['what']} |\n"
        for one in data["measured"]
    ]
    return (
        "| texts | profile | errors | in | what they are |\n| --- | --- | --- | --- | --- |\n" + "".join(lines).rstrip()
    )


def main() -> int:
    """Write the page, or compare it."""
    text = page()
    if "--check" in sys.argv:
        return int(PAGE.read_text("utf-8") != text)
    PAGE.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
