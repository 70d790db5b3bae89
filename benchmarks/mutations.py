"""Plant defects at random places of conforming papers, and count what the rules make of them.

    python benchmarks/mutations.py [--mutants N] [--seed N] [CODE ...]

The papers stand in tests/rules/papers, the defects as `[[defect]]` in the case file of the rule that has to find them:
`paper` names the paper, `find` is a pattern of which one match is chosen by chance (`every` takes all), `put` what is
written there, `good` what the conforming text has there if not the match, and `also` the codes that follow from the
defect and are rightly said beside it. A run prints, rule by rule, how many mutants were found, on how many something
else was said, and how many a safe fix restored.
"""

import argparse
import random
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

HERE: Final = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "src"))

from attrs import evolve, frozen  # noqa: E402  after the path above

from gov_notice.checking import Applicability, Finding, check, fix  # noqa: E402  the checkout is measured
from gov_notice.parsing import parse  # noqa: E402  as above
from gov_notice.rules import BUILTIN  # noqa: E402  as above
from gov_notice.timing.calendars import TableCalendar  # noqa: E402  as above

CASES: Final = HERE.parent / "tests" / "rules"
PAPERS: Final = {path.stem: path.read_text("utf-8") for path in sorted((CASES / "papers").glob("*.txt"))}
SLOTS: Final[dict[str, list[str]]] = tomllib.loads((CASES / "papers" / "slots.toml").read_text("utf-8"))
CALENDAR: Final = TableCalendar(years=[2025, 2026, 2027])
SLOT: Final = re.compile(r"\{([A-Za-z])([0-9]?)\}")
MOST_TRIES: Final = 400


@frozen
class Defect:
    """What is planted for a rule, and in which paper."""

    code: str
    paper: str
    find: str
    put: str
    good: str | None = None
    every: bool = False
    also: tuple[str, ...] = ()


@frozen
class Mutant:
    """A conforming text, and the same with one defect."""

    text: str
    mutant: str
    defect: Defect


@frozen
class Score:
    """What the rules made of the mutants of one rule."""

    planted: int = 0
    found: int = 0
    others: int = 0
    """Mutants on which another rule spoke without reason."""
    fixable: int = 0
    """Mutants whose finding has a safe fix."""
    restored: int = 0
    said: tuple[str, ...] = ()
    """The codes that spoke without reason."""


def defects() -> dict[str, list[Defect]]:
    """Give the defects of every rule that has some, from the case files."""
    told: dict[str, list[Defect]] = {}
    for path in sorted(CASES.glob("*.toml")):
        rows: list[dict[str, Any]] = tomllib.loads(path.read_text("utf-8")).get("defect", [])
        if rows:
            told[path.stem] = [evolve(Defect(path.stem, **row), also=tuple(row.get("also", ()))) for row in rows]
    return told


def conforming(paper: str, chance: random.Random) -> str:
    """Give a paper with its slots filled by chance."""
    drawn = {
        "S": chance.sample(SLOTS["sentences"], 7),
        "H": chance.sample(SLOTS["headings"], 3),
        "T": chance.sample(SLOTS["steps"], 2),
    }
    place, line = chance.choice(SLOTS["places"]), chance.choice(SLOTS["lines"])
    day = chance.randint(10, 27)
    plain = {
        "P": place,
        "p": place[0],
        "L": line,
        "k": line[0],
        "M": chance.choice(SLOTS["matters"]),
        "D": str(day),
        "E": str(day + 1),
        "N": str(chance.randint(10, 99)),
        "V": str(chance.randint(3, 9)),
    }
    return SLOT.sub(lambda slot: drawn[slot[1]][int(slot[2]) - 1] if slot[2] else plain[slot[1]], PAPERS[paper])


def mutants(planted: list[Defect], count: int, chance: random.Random) -> Iterator[Mutant]:
    """Give mutants of the defects in turn; fewer where a paper seldom has the place."""
    given = 0
    for number in range(MOST_TRIES):
        if given == count:
            return
        defect = planted[number % len(planted)]
        text = conforming(defect.paper, chance)
        places = list(re.finditer(defect.find, text, re.MULTILINE))
        if not places:
            continue
        chosen = places if defect.every else [chance.choice(places)]
        good = text if defect.good is None else written(text, chosen, defect.good)
        mutant = written(text, chosen, defect.put)
        if mutant != good:
            given += 1
            yield Mutant(good, mutant, defect)


def written(text: str, places: list["re.Match[str]"], put: str) -> str:
    """Write something in the place of matches."""
    for place in reversed(places):
        text = f"{text[: place.start()]}{place.expand(put)}{text[place.end() :]}"
    return text


def findings(text: str) -> tuple[Finding, ...]:
    """Ask every rule."""
    return check(parse(text), rules=BUILTIN, calendar=CALENDAR).findings


def score(code: str, planted: list[Defect], count: int, seed: int = 0) -> Score:
    """Plant defects of one rule, and count."""
    chance = random.Random(f"{code}/{seed}")  # noqa: S311  repeatable, and no secret
    total = found = others = fixable = restored = 0
    said: set[str] = set()
    for each in mutants(planted, count, chance):
        total += 1
        told = findings(each.mutant)
        own = [finding for finding in told if finding.code == code]
        found += bool(own)
        wrong = {finding.code for finding in told} - {code, *each.defect.also}
        others += bool(wrong)
        said |= wrong
        if any(finding.fix and finding.fix.applicability is Applicability.SAFE for finding in own):
            fixable += 1
            restored += fix(parse(each.mutant), rules=BUILTIN).text == each.text
    return Score(total, found, others, fixable, restored, tuple(sorted(said)))


def main() -> int:
    """Measure and print; 1 where a bound of the design is missed."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--mutants", type=int, default=20)
    arguments.add_argument("--seed", type=int, default=0)
    arguments.add_argument("codes", nargs="*")
    given = arguments.parse_args()
    scores = {
        code: score(code, planted, given.mutants, given.seed)
        for code, planted in defects().items()
        if not given.codes or code in given.codes
    }
    for code, one in scores.items():
        if (one.found, one.others, one.restored) != (one.planted, 0, one.fixable) or given.codes:
            print(
                f"{code}: {one.found} of {one.planted} found, {one.others} with {', '.join(one.said) or 'nothing'} ",
                end="",
            )
            print(f"beside, {one.restored} of {one.fixable} restored")
    planted, found, others, fixable, restored = (
        sum(getattr(one, name) for one in scores.values())
        for name in ("planted", "found", "others", "fixable", "restored")
    )
    print(f"{len(scores)} of {len(BUILTIN)} rules, {planted} mutants: {found / planted:.2%} found, ", end="")
    print(f"{others / planted:.2%} with other findings, {restored / max(1, fixable):.2%} of {fixable} restored")
    return int(found < 0.98 * planted or others > 0.02 * planted or restored < 0.95 * fixable)


if __name__ == "__main__":
    raise SystemExit(main())
