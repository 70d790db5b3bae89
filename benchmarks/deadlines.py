"""How well and how fast times are found, beside other extractors, on the same texts.

    python benchmarks/deadlines.py --corpus PATH [--rounds N] [--characters N] [--json]

The corpus is a folder of texts (ID.txt) with their right readings beside them (ID.json): the deadlines and periods of
each document, in the format that `accuracy.py` writes. Measured are, for the library and for each extractor that is
installed (jionlp; recognizers-text for Chinese):

- how many of the deadlines are found (a reported span overlaps one), with their exact span, and with the right day;
  where the paper leaves the day open, right is to claim none;
- how many of the periods have the right first and last day;
- which share of what is reported is a deadline, and how many spans lie inside a document number or a cited title.
  The others find times of every kind and do not say which of them is a duty, so their share is low by design;
- the sentences of PROBES, one for each class of expression;
- the time for a character: everybody in turns, the best round of each. A round of one that is done in a moment goes
  over the texts again until it has run for a second and a half, so that what disturbs the machine weighs on all alike.

Extractors are called here and nowhere else.
"""

import argparse
import contextlib
import gc
import importlib
import io
import json
import logging
import re
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta, timezone
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, TypeAlias

from attrs import asdict, field, frozen

HERE: Final = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "src"))

from gov_notice import __version__  # noqa: E402  the checkout is measured, not an installed package
from gov_notice.model import DeadlineKind, OfficialDocument  # noqa: E402  the same
from gov_notice.parsing import parse  # noqa: E402  the same
from gov_notice.parsing.fold import fold  # noqa: E402  the same
from gov_notice.parsing.paragraphs import Setting, paragraph_of  # noqa: E402  the same
from gov_notice.parsing.understand.duties import find_duties  # noqa: E402  the same
from gov_notice.timing import Frame, Point, Range, find_times, resolve  # noqa: E402  the same

ISSUED: Final = date(2026, 5, 13)
CHINA: Final = timezone(timedelta(hours=8))
ENOUGH: Final = 1.5
"""Seconds that a round of timing takes at least."""
NOT_DATED: Final = (DeadlineKind.OPEN, DeadlineKind.UNREADABLE)
"""尽快 and 2月30日 are kept by the library; the corpus does not count them."""
IN_REFERENCE: Final = re.compile(
    r"[〔\[（(【]\s*(?:19|20)[0-9]{2}\s*[〕\]）)】]\s*第?\s*[0-9]{1,4}\s*号|《[^《》\n]{2,80}》"
).finditer

# a sentence of a paper of Wednesday, 13 May 2026; its time expression; the last day, None where no day may be claimed
PROBES: Final[tuple[tuple[str, str, date | None], ...]] = (
    ("请各县科协于6月12日前报送活动小结。", "6月12日前", date(2026, 6, 12)),
    ("展览时间：2026年5月中旬-6月上旬。", "2026年5月中旬-6月上旬", date(2026, 6, 10)),
    ("请自收到通知之日起10个工作日内函复。", "收到通知之日起10个工作日内", None),
    ("每月5日前填报上月用水数据。", "每月5日前", None),
    ("请于11月底前提交年度总结。", "11月底前", date(2026, 11, 30)),
    ("截止时间：2026年6月30日（星期二）17:00。", "2026年6月30日（星期二）17:00", date(2026, 6, 30)),
    ("请于二〇二六年六月十二日前寄送。", "二〇二六年六月十二日前", date(2026, 6, 12)),
    ("回执请于6月7日上午9点前传真。", "6月7日上午9点前", date(2026, 6, 7)),
    ("名单请于本月25日下班前送交。", "本月25日下班前", date(2026, 5, 25)),
    ("即日起至6月30日接受报名。", "即日起至6月30日", date(2026, 6, 30)),
    ("各镇务必在年底前完成改造。", "年底前", date(2026, 12, 31)),
    ("请于第三季度末前完成验收。", "第三季度末前", date(2026, 9, 30)),
    ("次月10日前报送统计表。", "次月10日前", None),
    ("投稿截至2026.6.12，逾期不收。", "2026.6.12", date(2026, 6, 12)),
    ("请于2026-06-12前上传附件。", "2026-06-12前", date(2026, 6, 12)),
    ("方案最迟不晚于6月上旬报送。", "6月上旬", date(2026, 6, 10)),
    ("自印发之日起30日内报市局备案。", "自印发之日起30日内", None),
)

Spans: TypeAlias = list[tuple[int, int]]


@frozen
class Hit:
    """A time that an extractor reports: where, and its first and last day as it understands them."""

    start: int
    stop: int
    first: date | None = None
    last: date | None = None

    def overlaps(self, spans: Spans) -> bool:
        """Tell whether it shares a character with one of some spans."""
        return any(self.start < stop and start < self.stop for start, stop in spans)


Finder: TypeAlias = Callable[[str, date], tuple[list[Hit], list[Hit]]]
"""Gives what is reported as a deadline, and as a period, in a text and counted from a day.

The same list twice where an extractor does not tell them apart.
"""


@frozen
class Paper:
    """A text with the deadlines and periods that are right."""

    text: str
    basis: date
    deadlines: list[tuple[Spans, date | None]]
    periods: list[tuple[Spans, date | None, date | None]]
    references: Spans


@frozen(kw_only=True)
class Found:
    """What an extractor found in the corpus."""

    deadlines: int
    found: int
    exact: int
    valued: int
    periods: int
    periods_valued: int
    reported: int
    right: int
    in_references: int
    probe_spans: int
    probe_days: int
    probes: list[tuple[str, str]] = field(factory=list)
    """The probes that did not come out right, with what was reported."""


def ours(text: str, issued_on: date) -> tuple[list[Hit], list[Hit]]:
    """Give the deadlines and periods of the library, those of documents inside included."""
    reading = parse(text, issued_on)
    deadlines: list[Hit] = []
    periods: list[Hit] = []
    for at, document in enumerate(reading.documents):
        for path, stating in documents_in(document, f"/documents/{at}" if at else ""):
            for place, deadline in enumerate(stating.deadlines):
                span = reading.span(f"{path}/deadlines/{place}")
                if span is not None and deadline.kind not in NOT_DATED:
                    deadlines.append(Hit(span.start, span.stop, deadline.opens_on, deadline.on))
            for place, period in enumerate(stating.periods):
                span = reading.span(f"{path}/periods/{place}")
                if span is not None:
                    periods.append(Hit(span.start, span.stop, period.first, period.last))
    return deadlines, periods


def documents_in(document: OfficialDocument, path: str) -> Iterator[tuple[str, OfficialDocument]]:
    """Give a document and those inside it, each with its pointer."""
    yield path, document
    for at, inner in enumerate(document.enclosed):
        yield from documents_in(inner, f"{path}/enclosed/{at}")


def jionlp() -> Finder:
    """Give JioNLP's extractor; it greets, and logs what it cannot read, both of which are silenced."""
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        package = importlib.import_module("jionlp")
    logging.disable(logging.CRITICAL)

    def find(text: str, issued_on: date) -> tuple[list[Hit], list[Hit]]:
        base = datetime(issued_on.year, issued_on.month, issued_on.day, 12, tzinfo=CHINA).timestamp()
        hits = []
        for row in package.ner.extract_time(text, time_base=base) or []:
            value = row["detail"]["time"]
            # a list is a stretch of time; a dict a frequency or a length, which has no day
            first, last = (value[0], value[-1]) if isinstance(value, list) else (None, None)
            hits.append(Hit(row["offset"][0], row["offset"][1], as_day(first), as_day(last)))
        return hits, hits

    return find


def recognizers() -> Finder:
    """Give the Chinese date-time recogniser of recognizers-text; of several readings the last, which is the future."""
    package = importlib.import_module("recognizers_date_time")

    def find(text: str, issued_on: date) -> tuple[list[Hit], list[Hit]]:
        reference = datetime(issued_on.year, issued_on.month, issued_on.day)  # noqa: DTZ001  it wants local time
        hits = []
        for result in package.recognize_datetime(text, package.Culture.Chinese, reference=reference):
            first = last = None
            for value in (result.resolution or {}).get("values") or []:
                if value.get("type") in ("date", "datetime"):
                    first = last = as_day(value.get("value"))
                elif value.get("type") in ("daterange", "datetimerange"):
                    first, end = as_day(value.get("start")), as_day(value.get("end"))
                    # its ranges end before the day they name
                    last = end - timedelta(days=1) if end is not None and value["type"] == "daterange" else end
            hits.append(Hit(result.start, result.end + 1, first, last))
        return hits, hits

    return find


def as_day(words: Any) -> date | None:  # noqa: ANN401  whatever an extractor gives
    """Read the day of an ISO string; None for anything else."""
    try:
        return date.fromisoformat(str(words)[:10])
    except ValueError:
        return None


PEERS: Final[dict[str, Callable[[], Finder]]] = {"jionlp": jionlp, "recognizers-text-date-time": recognizers}


def finders() -> dict[str, Finder]:
    """Give the library and each extractor that is installed, by name and version."""
    found: dict[str, Finder] = {f"gov-notice {__version__}": ours}
    for name, load in PEERS.items():
        try:
            found[f"{name} {version(name)}"] = load()
        except ModuleNotFoundError:
            print(f"{name} is not installed", file=sys.stderr)
    return found


def papers_of(folder: Path) -> list[Paper]:
    """Read the corpus; texts that are no official documents have no deadlines."""
    papers = []
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text("utf-8")
        document = json.loads(path.with_suffix(".json").read_text("utf-8"))["doc"]
        rows = list(rows_in(document)) if document else []
        papers.append(
            Paper(
                text,
                _basis(document, rows),
                [
                    (places(text, deadline["raw"]), as_day(deadline["on"]))
                    for row in rows
                    for deadline in row.get("deadlines") or []
                ],
                [
                    (places(text, period["raw"]), as_day(period["start"]), as_day(period["end"]))
                    for row in rows
                    for period in row.get("periods") or []
                ],
                [match.span() for match in IN_REFERENCE(text)],
            )
        )
    return papers


def _basis(document: dict[str, Any] | None, rows: list[dict[str, Any]]) -> date:
    """Give the day that everybody counts from: of issue, else two weeks before the first deadline that has a day."""
    if document and document["issued_on"]:
        return date.fromisoformat(document["issued_on"])
    days = [as_day(deadline["on"]) for row in rows for deadline in row.get("deadlines") or []]
    return min((day for day in days if day), default=ISSUED) - timedelta(days=14)


def rows_in(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Give the right reading of a document and of those inside it."""
    yield document
    for inner in document.get("enclosed") or []:
        yield from rows_in(inner)


def places(text: str, words: str) -> Spans:
    """Find where words stand in a text; white space does not count."""
    kept = [at for at, char in enumerate(text) if not char.isspace()]
    squeezed, wanted = "".join(text[at] for at in kept), "".join(words.split())
    return [(kept[m.start()], kept[m.end() - 1] + 1) for m in re.finditer(re.escape(wanted), squeezed)]


def count(find: Finder, papers: list[Paper]) -> Found:
    """Count what an extractor finds."""
    read = [find(paper.text, paper.basis) for paper in papers]
    hits = [
        (spans, on, [hit for hit in deadlines if hit.overlaps(spans)])
        for paper, (deadlines, _) in zip(papers, read, strict=True)
        for spans, on in paper.deadlines
    ]
    probes = list(map(_probed(find), PROBES))
    return Found(
        deadlines=len(hits),
        found=sum(bool(over) for _, _, over in hits),
        exact=sum(any((hit.start, hit.stop) in spans for hit in over) for spans, _, over in hits),
        valued=sum(_is_right(over, on) for _, on, over in hits),
        periods=sum(len(paper.periods) for paper in papers),
        periods_valued=sum(
            any(hit.overlaps(spans) and (hit.first, hit.last) == (first, last) for hit in periods)
            for paper, (_, periods) in zip(papers, read, strict=True)
            for spans, first, last in paper.periods
        ),
        reported=sum(len(deadlines) for deadlines, _ in read),
        right=sum(
            hit.overlaps([span for spans, _ in paper.deadlines for span in spans])
            for paper, (deadlines, _) in zip(papers, read, strict=True)
            for hit in deadlines
        ),
        in_references=sum(
            hit.overlaps(paper.references)
            for paper, (deadlines, _) in zip(papers, read, strict=True)
            for hit in deadlines
        ),
        probe_spans=sum(span for _, _, span, _ in probes),
        probe_days=sum(day for _, _, _, day in probes),
        probes=[(words, shown) for words, shown, span, day in probes if not (span and day)],
    )


def _is_right(over: list[Hit], on: date | None) -> bool:
    """Whether the day is among those reported; where the paper names none, that a span is reported and no day."""
    if on is None:
        return bool(over) and all(hit.last is None for hit in over)
    return any(hit.last == on for hit in over)


def _probed(find: Finder) -> Callable[[tuple[str, str, date | None]], tuple[str, str, bool, bool]]:
    def probe(row: tuple[str, str, date | None]) -> tuple[str, str, bool, bool]:
        sentence, words, on = row
        deadlines, periods = find(sentence, ISSUED)
        hits = list(dict.fromkeys([*deadlines, *periods]))
        shown = ", ".join(f"{sentence[hit.start : hit.stop]} = {hit.last}" for hit in hits)
        start = sentence.index(words)
        span = any((hit.start, hit.stop) == (start, start + len(words)) for hit in hits)
        return words, shown or "nothing", span, _is_right(hits, on)

    return probe


def duties_alone(text: str, issued_on: date) -> object:
    """Run the finder of deadlines and periods alone, a paragraph a line; blank lines are none, as in the parser."""
    source = fold(text)
    printed = zip(source.text.split("\n"), source.printed.split("\n"), strict=True)
    lines = [paragraph_of(text=line, printed=words, start=0) for line, words in printed if line]
    return find_duties(lines, Setting(issued_on=issued_on))


def times_with_days(text: str, issued_on: date) -> object:
    """Find time expressions and lead dates and ranges to their days, which is what the others do."""
    frame = Frame(issued_on=issued_on)
    return [
        resolve(match.expression, frame) if isinstance(match.expression, Point | Range) else match.expression
        for match in find_times(fold(text).text)
    ]


def nanoseconds(papers: list[Paper], finders_: dict[str, Finder], rounds: int) -> dict[str, float]:
    """Time everybody over the same texts, in turns; give the nanoseconds a character of each one's best round.

    Counted is the processor's time, as the mean of the passes of a round. As in `timeit`, no garbage is collected
    meanwhile: everybody would pay for what the others keep in memory.
    """
    mine, *others = finders_
    works: dict[str, Callable[[str, date], object]] = {
        f"{mine}: time expressions alone": lambda text, _: find_times(fold(text).text),
        f"{mine}: time expressions with their days": times_with_days,
        f"{mine}: deadlines and periods alone": duties_alone,
        f"{mine}: the whole parse": parse,
        **{name: finders_[name] for name in others},
    }
    characters = sum(len(paper.text) for paper in papers)
    best = dict.fromkeys(works, float("inf"))
    for _ in range(rounds):
        for name, work in works.items():
            best[name] = min(best[name], seconds_a_pass(work, papers))
    return {name: seconds * 1e9 / characters for name, seconds in best.items()}


def seconds_a_pass(work: Callable[[str, date], object], papers: list[Paper]) -> float:
    """Give the mean time of a pass over the texts, of as many passes as fill `ENOUGH`, of one at least."""
    gc.collect()
    gc.disable()
    passes, begun, spent = 0, time.process_time(), 0.0
    while spent < ENOUGH:
        for paper in papers:
            work(paper.text, paper.basis)
        passes += 1
        spent = time.process_time() - begun
    gc.enable()
    return spent / passes


def sample(papers: list[Paper], characters: int | None) -> list[Paper]:
    """Give papers spread over the corpus that hold about so many characters; all, where no number is given."""
    if characters is None:
        return papers
    step = max(1, sum(len(paper.text) for paper in papers) // characters)
    return papers[::step]


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--corpus", type=Path, required=True)
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--characters", type=int, help="about how much text is timed; all of it, if not said")
    arguments.add_argument("--json", action="store_true")
    given = arguments.parse_args()
    papers = papers_of(given.corpus)
    if not papers:
        raise SystemExit(f"{given.corpus} holds no .txt")
    everybody = finders()
    found = {name: count(find, papers) for name, find in everybody.items()}
    timed = sample(papers, given.characters)
    speed = nanoseconds(timed, everybody, given.rounds)
    if given.json:
        rows = {name: asdict(row) for name, row in found.items()}
        print(json.dumps({"found": rows, "nanoseconds_per_character": speed}, ensure_ascii=False))
        return
    report(found, speed, timed)


def report(found: dict[str, Found], speed: dict[str, float], timed: list[Paper]) -> None:
    """Print the tables."""
    for name, row in found.items():
        share = row.right / max(1, row.reported)
        print(
            f"{name}\n"
            f"  deadlines: found {row.found}, exact span {row.exact}, right day {row.valued} of {row.deadlines}\n"
            f"  periods: right days {row.periods_valued} of {row.periods}\n"
            f"  reported as deadlines: {row.reported}, of which {row.right} are ({share:.1%}),"
            f" {row.in_references} inside a number or a cited title\n"
            f"  probes: exact span {row.probe_spans}, right day {row.probe_days} of {len(PROBES)}"
        )
        for words, shown in row.probes:
            print(f"    {words}: {shown}")
    print(f"\ntime for a character, on {len(timed)} texts, {sum(len(paper.text) for paper in timed):,} characters")
    for name, own in speed.items():
        others = "".join(
            f"  {other / own:8.1f} x {peer}" for peer, other in speed.items() if ":" not in peer and ":" in name
        )
        print(f"{own:12,.0f} ns  {name}{others}")


if __name__ == "__main__":
    main()
