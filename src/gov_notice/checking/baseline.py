"""Known findings: a file of fingerprints that survives moved lines and holds no word of any document."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any, Final, Self
from unicodedata import normalize

from attrs import evolve, field, frozen

from gov_notice.checking.checked import Checked
from gov_notice.checking.finding import Finding
from gov_notice.errors import LoadError, PointerError
from gov_notice.model import OfficialDocument
from gov_notice.parsing import Reading
from gov_notice.source import Span

__all__ = ["Baseline", "fingerprint"]

_VERSION: Final = 1
_SENTENCE_ENDS: Final = "。；！？"
_MOST_AROUND: Final = 80
"""How many characters of a sentence count on either side, so that time stays linear where no sentence ends."""
_PLACES: Final = re.compile("/(?:[0-9]+|children)(?=/|$)").sub
_PRINT: Final = re.compile("[0-9a-f]{16}").fullmatch


def fingerprint(finding: Finding, target: Reading | OfficialDocument) -> str:
    r"""Give what stays the same of a finding while the text around it changes: 16 hexadecimal digits.

    It is made of the code, the element without its place among others, the words found and the sentence
    they stand in, widths folded and white space left out. So lines may be added, moved and wrapped anew,
    and messages worded better; who changes the sentence is told of the finding again.

    >>> from gov_notice.checking import Severity
    >>> from gov_notice.parsing import parse
    >>> short, long = parse("请报送材料,不得迟延。"), parse("各局：\n\n抓紧准备。请报送材料, 不得迟延。")
    >>> found, again = (
    ...     Finding(code="P001", severity=Severity.ERROR, message="", pointer="/body/0", spans=(Span(at, at + 1),))
    ...     for at in (5, 15)
    ... )
    >>> fingerprint(found, short) == fingerprint(again, long)
    True
    """
    element = _PLACES("", finding.pointer)
    words = _words(finding, target) or [f"{name}={value}" for name, value in sorted(finding.facts.items())]
    parts = "\0".join([finding.code, element, *words])
    return sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _words(finding: Finding, target: Reading | OfficialDocument) -> list[str]:
    if not isinstance(target, Reading) or not finding.spans:
        return []
    text = target.text
    place = Span(finding.spans[0].start, finding.spans[-1].stop)
    bounds = _bounds(finding.pointer, place, target)
    before = text[max(bounds.start, place.start - _MOST_AROUND) : place.start]
    after = text[place.stop : min(bounds.stop, place.stop + _MOST_AROUND)]
    cut = max(map(before.rfind, _SENTENCE_ENDS)) + 1
    ends = [at for at in map(after.find, _SENTENCE_ENDS) if at >= 0]
    return [_folded(before[cut:]), _folded(place.of(text)), _folded(after[: min(ends, default=len(after))])]


def _bounds(pointer: str, place: Span, reading: Reading) -> Span:
    """Give the element that a place lies in, else its line."""
    try:
        element = reading.span(pointer)
    except PointerError:  # a plug-in may point anywhere
        element = None
    if element and element.covers(place):
        return element
    text = reading.text
    stop = text.find("\n", place.stop)
    return Span(text.rfind("\n", 0, place.start) + 1, len(text) if stop < 0 else stop)


def _folded(text: str) -> str:
    return "".join(normalize("NFKC", text).split())


_Key = tuple[str, str, str]
"""File, code, fingerprint."""


def _counts(counts: Mapping[_Key, int]) -> dict[_Key, int]:
    return {key: counts[key] for key in sorted(counts)}


@frozen
class Baseline:
    """How often each known finding stands in each file.

    A finding is known while its file holds no more of its fingerprint than the baseline counts.
    """

    counts: Mapping[_Key, int] = field(factory=dict, converter=_counts, hash=False)

    @classmethod
    def of(cls, checked: Iterable[Checked]) -> Self:
        """Take everything that was found, known or not, for known."""
        return cls(
            Counter(
                (one.name, finding.code, fingerprint(finding, one.target))
                for one in checked
                for finding in (*one.known, *one.findings)
            )
        )

    def renewed(self, checked: Sequence[Checked]) -> Self:
        """Replace what is known of the given files, and keep what is known of others."""
        names = {one.name for one in checked}
        kept = {key: count for key, count in self.counts.items() if key[0] not in names}
        return evolve(self, counts={**kept, **self.of(checked).counts})

    def parted(self, checked: Iterable[Checked]) -> tuple[Checked, ...]:
        """Give what was found with the known findings set apart."""
        left = Counter(self.counts)
        return tuple(self._parted(one, left) for one in checked)

    def _parted(self, one: Checked, left: "Counter[_Key]") -> Checked:
        new: list[Finding] = []
        known = list(one.known)
        for finding in one.findings:
            key = (one.name, finding.code, fingerprint(finding, one.target))
            if left[key] > 0:
                left[key] -= 1
                known.append(finding)
            else:
                new.append(finding)
        return evolve(one, findings=new, known=known)

    def gone(self, checked: Iterable[Checked]) -> int:
        """Count the known findings of the given files that are no longer found: mended, or changed."""
        checked = tuple(checked)
        names = {one.name for one in checked}
        mine = Counter({key: count for key, count in self.counts.items() if key[0] in names})
        return (mine - Counter(self.of(checked).counts)).total()

    def to_json(self) -> str:
        """Write the baseline for a file that is kept under version control: sorted, an entry a line."""
        rows = [
            json.dumps({"file": file, "code": code, "fingerprint": one, "count": count}, ensure_ascii=False)
            for (file, code, one), count in self.counts.items()
        ]
        body = ",".join(f"\n  {row}" for row in rows)
        return f'{{"baseline": {_VERSION}, "findings": [{body}\n]}}\n'

    @classmethod
    def from_json(cls, data: str) -> Self:
        """Read a baseline; raises `LoadError` with every problem where the data is none.

        >>> Baseline.from_json(Baseline().to_json())
        Baseline(counts={})
        """
        try:
            root = json.loads(data)
        except (ValueError, RecursionError) as error:
            raise LoadError([f"no JSON: {error}"]) from error
        if not isinstance(root, dict) or root.get("baseline") != _VERSION or not isinstance(root.get("findings"), list):
            raise LoadError([f"no baseline of version {_VERSION}"])
        if wrong := [f"/findings/{k}" for k, row in enumerate(root["findings"]) if not _is_entry(row)]:
            raise LoadError([f"{at}: no entry of file, code, fingerprint and count" for at in wrong])
        counts: Counter[_Key] = Counter()
        for row in root["findings"]:
            counts[row["file"], row["code"], row["fingerprint"]] += row["count"]
        return cls(counts)


def _is_entry(row: Any) -> bool:  # noqa: ANN401  anything that JSON holds
    return (
        isinstance(row, dict)
        and row.keys() == {"file", "code", "fingerprint", "count"}
        and all(isinstance(row[key], str) for key in ("file", "code", "fingerprint"))
        and _PRINT(row["fingerprint"]) is not None
        and type(row["count"]) is int
        and row["count"] > 0
    )
