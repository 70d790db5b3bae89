"""Findings as a page for people: what a 核稿 desk sends back with a draft."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from gov_notice.checking import Applicability, Checked, Finding
from gov_notice.parsing import Reading
from gov_notice.reporting.words import APPLICABILITIES, NOT_OFFICIAL, SEVERITIES, element_words, total_words

__all__ = ["render_markdown"]

_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>|#~])").sub
_LONGEST: Final = 60
"""How many characters of the text are quoted."""
_BARE: Final = 2
_AROUND: Final = 8


def render_markdown(checked: Iterable[Checked]) -> str:
    """Write a section a file: what stands where, what is wrong with it, on what ground, and how to mend it."""
    return "# 核稿意见\n" + "".join("".join(_section(one)) for one in checked)


def _section(checked: Checked) -> Iterator[str]:
    total = total_words((finding.severity for finding in checked.findings), len(checked.known))
    yield f"\n## {_plain(checked.name)}\n\n{total}。\n"
    if checked.findings and isinstance(checked.target, Reading) and not checked.target.official:
        yield f"\n{NOT_OFFICIAL}。\n"
    if checked.findings:
        yield "\n| 位置 | 程度 | 原文 | 意见 | 改法 |\n| --- | --- | --- | --- | --- |\n"
    for finding in checked.findings:
        cells = (
            _place(checked, finding),
            f"{SEVERITIES[finding.severity]} {finding.code}",
            _plain(_quoted(checked, finding)),
            _plain(finding.message),
            _plain(_mending(finding)),
        )
        yield f"| {' | '.join(cells)} |\n"


def _place(checked: Checked, finding: Finding) -> str:
    place = checked.place(finding)
    return f"第{place[0].line}行" if place else _plain(element_words(finding.pointer))


def _quoted(checked: Checked, finding: Finding) -> str:
    """Give the words that a finding is about; those of a bare mark with some words around it."""
    if checked.text is None or not finding.spans:
        return ""
    words = "".join(span.of(checked.text) for span in finding.spans)
    if len(words) <= _BARE:
        line, span = checked.line(finding.spans[0].start), finding.spans[0]
        low, high = max(line.start, span.start - _AROUND), min(line.stop, span.stop + _AROUND)
        return f"{'…' * (low > line.start)}{checked.text[low:high].strip()}{'…' * (high < line.stop)}"
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST // 2]}…{words[-_LONGEST // 2 :]}"


def _mending(finding: Finding) -> str:
    if finding.fix is None:
        return ""
    safe = finding.fix.applicability is Applicability.SAFE
    return finding.fix.title if safe else f"{finding.fix.title}（{APPLICABILITIES[finding.fix.applicability]}）"


def _plain(text: str) -> str:
    return _SPECIAL(r"\\\1", " ".join(text.split()))
