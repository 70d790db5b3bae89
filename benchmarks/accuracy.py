"""How much of a gold corpus the library reads right.

`record` gives the library's reading of a text in the corpus's gold format; a scorer takes this file as its
adapter. Run as a program, it calls the scorer and compares with the committed baseline:

    python benchmarks/accuracy.py --scorer PATH --corpus PATH [--write]

Exit code 1 where a field or a document got worse.
"""

import argparse
import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeAlias

HERE: Final = Path(__file__).resolve().parent
BASELINE: Final = HERE / "accuracy-baseline.json"
sys.path.insert(0, str(HERE.parent / "src"))

from gov_notice.model import (  # noqa: E402  the checkout is measured, not an installed package
    Citation,
    ClockTime,
    Contact,
    Deadline,
    DeadlineKind,
    OfficialDocument,
    Period,
)
from gov_notice.parsing import parse  # noqa: E402  the same

Row: TypeAlias = dict[str, Any]
Score: TypeAlias = dict[str, Any]

NOT_IN_GOLD: Final = (DeadlineKind.OPEN, DeadlineKind.UNREADABLE)


def record(text: str) -> Row | None:
    """Give the reading of a text in the gold format; None where it is no official document."""
    reading = parse(text)
    return document_row(reading.document) if reading.official else None


def document_row(document: OfficialDocument) -> Row:
    """Map a document field by field."""
    first = document.forwardings[0] if document.forwardings else None
    return {
        "number": joined(document.number.text) if document.number else None,
        "title": joined(document.title.text) if document.title else None,
        "genre": document.genre,
        "issuers": [body.name for body in document.issuers],
        "addressees": document.addressees.text if document.addressees else None,
        "issued_on": iso(document.issued_on),
        "signatory": "".join(signatory.name for signatory in document.signatories) or None,
        "secrecy": document.secrecy.text if document.secrecy else None,
        "urgency": document.urgency,
        "headings": list(document.headings),
        "deadlines": [deadline_row(d) for d in document.deadlines if d.kind not in NOT_IN_GOLD],
        "periods": [period_row(period) for period in document.periods],
        "contacts": [contact_row(contact) for contact in document.contacts],
        "attachments": [attachment.name for attachment in document.attachments if attachment.name],
        "relation": first.verb.value if first else None,
        "forwards": {**citation_row(first.citation), "issuers": [b.name for b in first.citation.issuers]}
        if first
        else None,
        "cites": [citation_row(citation) for citation in document.citations],
        "copies_to": document.copies_to.text if document.copies_to else None,
        "printed_by": document.printed_by.name if document.printed_by else None,
        "printed_on": iso(document.date_of_printing.day) if document.date_of_printing else None,
        "enclosed": [document_row(inner) for inner in document.enclosed],
    }


def deadline_row(deadline: Deadline) -> Row:
    """Map a deadline; `to` is the recipient that is named first."""
    recurring = deadline.kind is DeadlineKind.RECURRING
    return {
        "raw": deadline.text,
        "on": iso(deadline.on),
        "time": clock(deadline.time),
        "task": deadline.task,
        "to": next(iter(deadline.recipients), None),
        **({"recurs": deadline.text} if recurring else {}),
    }


def period_row(period: Period) -> Row:
    """Map a period."""
    return {"raw": period.text, "start": iso(period.first), "end": iso(period.last)}


def contact_row(contact: Contact) -> Row:
    """Map a contact."""
    return {
        "name": contact.name,
        "org": contact.body,
        "phones": [str(phone) for phone in contact.phones],
        "emails": list(contact.emails),
        "address": contact.address,
        "postcode": contact.postcode,
    }


def citation_row(citation: Citation) -> Row:
    """Map a citation."""
    return {"number": joined(citation.number.text) if citation.number else None, "title": citation.title}


def joined(text: str) -> str:
    """Leave out white space."""
    return "".join(text.split())


def iso(day: date | None) -> str | None:
    """Write a day as the gold does."""
    return day.isoformat() if day else None


def clock(time: ClockTime | None) -> str | None:
    """Write a time of day as the gold does, with two digits for the hour."""
    return f"{time.hour:02d}:{time.minute:02d}" if time else None


def score(scorer: Path, corpus: Path) -> Score:
    """Run the scorer in a process of its own and give what it counts, with every document's name."""
    command = [sys.executable, str(scorer), str(corpus), str(Path(__file__).resolve()), "--json", "--per-document"]
    out = subprocess.run(command, stdout=subprocess.PIPE, check=True, encoding="utf-8").stdout  # noqa: S603  the scorer is named by whoever runs this
    counted: Score = json.loads(out)
    faults: dict[str, dict[str, list[list[int]]]] = counted.pop("faults", {})
    counted["faults"] = {
        path.stem: {field: sum(map(sum, counts)) for field, counts in sorted(faults.get(path.stem, {}).items())}
        for path in sorted(corpus.glob("*.json"))
    }
    return counted


def report(now: Score, before: Score | None) -> bool:
    """Print the scores beside the baseline; tell whether a field, a document or the mean got worse."""
    worse = False
    print(f"{'field':12} {'precision':>9} {'recall':>7} {'F1':>7} {'change':>8}")
    for name, row in now["fields"].items():
        change = row["f1"] - before["fields"][name]["f1"] if before and name in before["fields"] else 0.0
        worse |= change < 0
        shown = f"{change:+8.4f}" if change else ""
        print(f"{name:12} {row['precision']:9.4f} {row['recall']:7.4f} {row['f1']:7.4f} {shown}".rstrip())
    print(
        f"{now['documents']} documents, {now['crashes']} crashes, {now['whole']} without any fault, "
        f"mean F1 {now['mean_f1']:.4f}"
    )
    if before is None:
        return bool(now["crashes"])
    print(f"baseline: {before['whole']} without any fault, mean F1 {before['mean_f1']:.4f}")
    for word, better in (("gained", True), ("lost", False)):
        for name, old, new in changed(before["faults"], now["faults"], better=better):
            print(f"{word}: {name}: {old or 'no fault'} -> {new or 'no fault'}")
            worse |= not better
    return worse or bool(now["crashes"]) or now["mean_f1"] < before["mean_f1"]


def changed(
    before: dict[str, dict[str, int]], now: dict[str, dict[str, int]], *, better: bool
) -> list[tuple[str, str, str]]:
    """Give the documents with fewer (or more) faults than before: name, faults before, faults now."""
    both = [(name, before[name], now[name]) for name in now if name in before]
    return [
        (name, listed(old), listed(new))
        for name, old, new in both
        if (sum(new.values()) < sum(old.values()) if better else sum(new.values()) > sum(old.values()))
    ]


def listed(faults: dict[str, int]) -> str:
    """Write the faults of a document on one line."""
    return ", ".join(f"{field} {count}" for field, count in faults.items())


def main() -> int:
    """Score, compare and, if asked, renew the baseline."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--scorer", type=Path, required=True)
    arguments.add_argument("--corpus", type=Path, required=True)
    arguments.add_argument("--write", action="store_true", help="make this run the baseline")
    given = arguments.parse_args()
    now = score(given.scorer, given.corpus)
    before: Score | None = json.loads(BASELINE.read_text("utf-8")) if BASELINE.exists() else None
    worse = report(now, before)
    if given.write:
        BASELINE.write_text(json.dumps(now, ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8")
        return 0
    return int(worse)


if __name__ == "__main__":
    raise SystemExit(main())
