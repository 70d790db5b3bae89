"""Findings on a terminal: each with its line, a mark under its place, and its fix."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from rich import box
from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.table import Table
from rich.text import Text

from gov_notice.checking import Checked, Finding, Rule, Severity
from gov_notice.parsing import Reading
from gov_notice.reporting import Count
from gov_notice.reporting.words import APPLICABILITIES, NOT_OFFICIAL, SEVERITIES, element_words, total_words

__all__ = ["STYLES", "show_checked", "show_statistics"]

STYLES: Final = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "blue"}
_BEFORE: Final = 24
"""How many columns of a line are shown before the place of a finding."""
_AFTER: Final = 2 * _BEFORE
"""How many from its beginning on."""
_TAB: Final = 4


_SHOWN: Final = 3
"""So many findings of one rule are shown of a file: the reader knows then what to look for."""


def show_checked(console: Console, checked: Iterable[Checked], *, everything: bool) -> None:
    """Print findings in the order of the text, each with its place and its fix; at the end their count.

    Of one rule the first three of a file are shown, and how many more there are; `everything` shows all.
    """
    names: list[str] = []
    severities: list[Severity] = []
    known = clean = 0
    for one in checked:
        if one.findings and isinstance(one.target, Reading) and not one.target.official:
            console.print(Text(f"{one.name}：{NOT_OFFICIAL}", style="yellow"), soft_wrap=True)
        for line in _page(one, everything=everything):
            console.print(line, soft_wrap=True)
        names.append(one.name)
        severities += (finding.severity for finding in one.findings)
        known += len(one.known)
        clean += not one.findings
    what = names[0] if len(names) == 1 else f"共 {len(names)} 份，{clean} 份没有问题"
    style = "bold" if severities else "green"
    console.print(Text(f"{what}：{total_words(severities, known)}", style=style), soft_wrap=True)


def _page(checked: Checked, *, everything: bool) -> Iterator[Text]:
    """Give the lines on the findings of one file."""
    left = Counter(finding.code for finding in checked.findings)
    shown: Counter[str] = Counter()
    for finding in checked.findings:
        code = finding.code
        shown[code] += 1
        left[code] -= 1
        if everything or shown[code] <= _SHOWN:
            yield from _lines(checked, finding)
        if not everything and shown[code] == _SHOWN and left[code]:
            yield Text(f"    {code} 另有 {left[code]} 处同类，用 --all 全部列出", style="dim")


def _lines(checked: Checked, finding: Finding) -> Iterator[Text]:
    place = checked.place(finding)
    at = f"{place[0].line}:{place[0].column}" if place else element_words(finding.pointer)
    yield Text.assemble(
        (f"{checked.name}:{at}", "bold"),
        " ",
        (f"{SEVERITIES[finding.severity]} {finding.code}", STYLES[finding.severity]),
        f" {finding.message}",
    )
    if place:
        yield from _excerpt(checked, finding)
    if finding.fix:
        yield Text(f"    {APPLICABILITIES[finding.fix.applicability]}：{finding.fix.title}", style="dim")


def _excerpt(checked: Checked, finding: Finding) -> Iterator[Text]:
    """Show the line of a finding around its place, and mark the place below it."""
    span = finding.spans[0]
    line = checked.line(span.start)
    text = checked.text or ""
    stop = max(span.start, min(span.stop, line.stop))
    # a line may be the whole document: only what can be shown is looked at, and no character is narrower than a column
    before = _shown(text[max(line.start, span.start - _BEFORE) : span.start])
    while cell_len(before) > _BEFORE:
        before = before[1:]
    marked = _shown(text[span.start : min(stop, span.start + _AFTER + 1)])
    after = _shown(text[stop : min(line.stop, stop + _AFTER + 1)])
    shown, width = before + marked + after, cell_len(before) + _AFTER
    yield Text(f"    {shown if cell_len(shown) <= width else set_cell_size(shown, width).rstrip() + '…'}")
    marks = "^" * max(1, min(cell_len(marked), _AFTER))
    yield Text(f"    {' ' * cell_len(before)}{marks}", style=STYLES[finding.severity])


def _shown(text: str) -> str:
    """Give a stretch of a line as wide as it is shown: what has no width of its own is made visible."""
    return "".join(
        " " * _TAB if char == "\t" else char if char.isprintable() or char == "\u3000" else "·" for char in text
    )


def show_statistics(console: Console, counts: Iterable[Count], rules: Iterable[Rule]) -> None:
    """Print how often each rule found something, with what it is about."""
    messages = {rule.code: rule.message for rule in rules}
    table = Table(box=box.SIMPLE_HEAD, header_style="cyan", expand=True, show_edge=False, pad_edge=False)
    for name in ("次数", "文件", "可自动改正"):
        table.add_column(name, no_wrap=True, justify="right")
    table.add_column("编号", no_wrap=True)
    table.add_column("程度", no_wrap=True)
    table.add_column("内容", ratio=1, overflow="fold")
    for count in counts:
        table.add_row(
            str(count.count),
            str(count.files),
            str(count.fixable),
            count.code,
            SEVERITIES[count.severity],
            Text(messages.get(count.code, "")),
        )
    console.print(table)
