"""Write docs/reference/rules: an index, and a page a rule from what the rule and its case file say.

The pages are made when the documentation is built and are not kept, so that none can say anything else than the
rule does: what stands under its examples is what the rule answers to them. To look at one without building anything:
`python docs/generate_rule_pages.py N002`.
"""

import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from difflib import unified_diff
from pathlib import Path
from typing import Any, Final

from gov_notice.checking import Checked, Finding, Rule, RuleSet, check, fix
from gov_notice.parsing import parse
from gov_notice.reporting.words import LEVELS, SEVERITIES, element_words
from gov_notice.rules import BUILTIN, PROFILES
from gov_notice.serial import from_json
from gov_notice.timing.calendars import TableCalendar

DOCS: Final = Path(__file__).resolve().parent
CASES: Final = DOCS.parent / "tests" / "rules"
CATALOGUE: Final[dict[str, Any]] = tomllib.loads((DOCS / "catalogue.toml").read_text("utf-8"))
FAMILIES: Final[dict[str, list[Any]]] = {**CATALOGUE["families"], **CATALOGUE.get("own", {})}
CALENDAR: Final = TableCalendar(years=[2025, 2026, 2027])
MOST_EXAMPLES: Final = 2
INDEX_HEAD: Final = """# Rules

What `gov-notice check` looks for: {} rules, each with a page of its own. The columns of the profiles say how much a
rule weighs there; – is not asked.
"""
SECTIONS: Final = ("What it does", "Why", "Fix safety")
_SECTION: Final = re.compile(rf"^({'|'.join(SECTIONS)}):[ \n]", re.MULTILINE)


def pages() -> Iterator[tuple[str, str]]:
    """Give the name and the text of every page."""
    yield "index", index(BUILTIN)
    for rule in BUILTIN:
        yield rule.code, page(rule, cases_of(rule.code))


def cases_of(code: str) -> list[dict[str, str]]:
    """Give the cases of a rule."""
    cases: list[dict[str, str]] = tomllib.loads((CASES / f"{code}.toml").read_text("utf-8"))["case"]
    return cases


def index(rules: Iterable[Rule]) -> str:
    """List all rules, family by family."""
    rules = tuple(rules)
    weights = {name: {rule.code: rule.severity for rule in of()} for name, of in PROFILES.items()}
    parts = [INDEX_HEAD.format(len(rules))]
    for family, (chinese, english, *_) in FAMILIES.items():
        members = [rule for rule in rules if rule.code[0] == family]
        if members:
            parts.append(f"\n## {family}: {chinese}, {english}\n\n")
            parts.append(f"| rule | asks | {' | '.join(weights)} |\n| --- | --- |{' --- |' * len(weights)}\n")
        for rule in members:
            weighed = (weights[name].get(rule.code) for name in weights)
            cells = " | ".join(severity.value if severity else "–" for severity in weighed)
            parts.append(f"| [{rule.code}]({rule.code}.md) | {_cell(rule.summary)} | {cells} |\n")
    parts.append("\n```{toctree}\n:hidden:\n\n" + "".join(f"{rule.code}\n" for rule in rules) + "```\n")
    return "".join(parts)


def page(rule: Rule, cases: list[dict[str, str]]) -> str:
    """Write the page of a rule."""
    head, sections = _explained(rule)
    asked = {
        name: found for name, of in PROFILES.items() if (found := next((r for r in of() if r.code == rule.code), None))
    }
    profiles = ", ".join(
        f"`{name}`" if one.severity is rule.severity else f"`{name}` ({one.severity.value})"
        for name, one in asked.items()
    )
    rows = {
        "severity": f"{rule.severity.value} {SEVERITIES[rule.severity]}",
        "rests on": f"{LEVELS[rule.source.level]} {rule.source.clause}".strip(),
        "asked by": profiles or "no profile: select it by its code",
        "looks at": {"document": "the document", "text": "the text around the element"}.get(
            rule.needs.value, f"the document, with a {rule.needs.value} (`--working-days`)"
        ),
        "also answers for": ", ".join(rule.aliases),
        "status": f"{rule.status.value}, since {rule.since}",
    }
    table = "".join(f"| {name} | {_cell(told)} |\n" for name, told in rows.items() if told)
    bad = [case for case in cases if "bad" in case][:MOST_EXAMPLES]
    good = [case for case in cases if "good" in case][:MOST_EXAMPLES]
    return "".join(
        [
            f"# {rule.code}: {rule.name}\n\n{head}\n\n| | |\n| --- | --- |\n{table}\n",
            f"It says: {_cell(rule.message)}{rule.source.phrase}\n",
            *(f"\n## {name}\n\n{text[:1].upper()}{text[1:]}\n" for name, text in sections),
            "\n## Wrong\n",
            *(_wrong(rule, case) for case in bad),
            "\n## Right\n",
            *(f"\n{_fence(case['good'])}" for case in good),
        ]
    )


def _explained(rule: Rule) -> tuple[str, list[tuple[str, str]]]:
    head, *rest = _SECTION.split(rule.explanation)
    return head.strip(), [(name, text.strip()) for name, text in zip(rest[::2], rest[1::2], strict=True)]


def _wrong(rule: Rule, case: dict[str, str]) -> str:
    text = case["bad"].strip("\n")
    target = from_json(text) if text.startswith("{") else parse(text)
    one = Checked(name="", target=target, findings=check(target, rules=RuleSet((rule,)), calendar=CALENDAR).findings)
    places = [place for finding in one.findings if (place := one.place(finding))]
    lines = ",".join(f"{begin.line}-{end.line}" for begin, end in places)
    told = "".join(f"- {_place(one, finding)}: {_cell(finding.message)}\n" for finding in one.findings)
    parts = [f"\n{_fence(text, lines)}\n{told}"]
    if "fixed" in case:
        trusted = {finding.fix.applicability.value for finding in one.findings if finding.fix}
        fixed = fix(parse(text), rules=RuleSet((rule,)), unsafe=True).text
        parts.append(f"\nThe fix ({', '.join(sorted(trusted))}):\n\n{_difference(text, fixed)}")
    return "".join(parts)


def _place(checked: Checked, finding: Finding) -> str:
    place = checked.place(finding)
    return f"line {place[0].line}" if place else element_words(finding.pointer)


def _difference(before: str, after: str) -> str:
    lines = list(unified_diff(before.split("\n"), after.split("\n"), n=0, lineterm=""))[2:]
    return "```diff\n" + "".join(f"{line}\n" for line in lines if not line.startswith("@@")) + "```\n"


def _fence(text: str, lines: str = "") -> str:
    text = text.strip("\n")
    ticks = "`" * max([3, *(len(run) + 1 for run in re.findall("`+", text))])
    marked = f":emphasize-lines: {lines}\n\n" if lines else ""
    return f"{ticks}{{code-block}} text\n{marked}{text}\n{ticks}\n"


def _cell(text: str) -> str:
    return re.sub(r"([\\*_\[\]<>|$])", r"\\\1", text)


def write(folder: Path) -> None:
    """Write the pages that are not yet as they should be, and remove those of rules that are gone."""
    folder.mkdir(exist_ok=True)
    written = {folder / f"{name}.md": text for name, text in pages()}
    for path in folder.glob("*.md"):
        if path not in written:
            path.unlink()
    for path, text in written.items():
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")


if __name__ == "__main__":
    for code in sys.argv[1:]:
        sys.stdout.write(page(BUILTIN[code], cases_of(code)))
    if not sys.argv[1:]:
        write(DOCS / "reference" / "rules")
