"""The lines that are not blank, with what stands between them."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any, Final, TypeVar

from gov_notice.parsing.line import Line
from gov_notice.source import Span

__all__ = ["Rows"]

_DOUBLE_SPACED: Final = 0.9

_Said = TypeVar("_Said")


class Rows:
    """The lines of a text that are not blank, looked at by place."""

    __slots__ = ("_answers", "_following", "_known", "_lines", "_text", "_usual_gap", "texts")

    def __init__(self, text: str, lines: Iterable[Line]) -> None:
        self._text = text
        self._known: defaultdict[Callable[[str], object], dict[int, Any]] = defaultdict(dict)
        self._answers: dict[tuple[Callable[[Rows, int], object], int], Any] = {}
        self._following: dict[Callable[[str], object], list[int]] = {}
        self._lines = [line for line in lines if line.text]
        self.texts = [line.text for line in self._lines]
        """The folded content of the lines."""
        blank = [line.gap for line in self._lines[1:] if line.gap]
        self._usual_gap = min(blank) if blank and len(blank) > _DOUBLE_SPACED * (len(self._lines) - 1) else 0

    def __len__(self) -> int:
        return len(self._lines)

    def __getitem__(self, at: int) -> Line:
        return self._lines[at]

    def between(self, start: int, stop: int) -> list[Line]:
        """Give the lines from one place to before another."""
        return self._lines[start:stop]

    def text(self, at: int) -> str:
        """Give the folded content of a line; empty before the first and behind the last."""
        return self.texts[at] if 0 <= at < len(self.texts) else ""

    def says(self, recognise: Callable[[str], _Said], at: int) -> _Said:
        """Give what a recogniser says of a row, asked once."""
        known = self._known[recognise]
        said: _Said
        if at in known:
            said = known[at]
        else:
            said = known[at] = recognise(self.texts[at] if 0 <= at < len(self.texts) else "")
        return said

    def once(self, question: "Callable[[Rows, int], _Said]", at: int) -> _Said:
        """Give the answer to a question about the rows around a place, asked once."""
        key = question, at
        if key not in self._answers:
            self._answers[key] = question(self, at)
        said: _Said = self._answers[key]
        return said

    def following(self, recognise: Callable[[str], object]) -> list[int]:
        """Give for each place the first row from it on of which a recogniser says yes, else the number of rows.

        All rows are asked at once, so that looking from every row costs no more than looking once.
        """
        places = self._following.get(recognise)
        if places is None:
            places = self._following[recognise] = []
            for at, text in enumerate(self.texts):
                if recognise(text):
                    places += [at] * (at + 1 - len(places))
            size = len(self.texts)
            places += [size] * (size + 1 - len(places))
        return places

    def next(self, recognise: Callable[[str], object], at: int) -> int:
        """Give the first row from `at` on of which a recogniser says yes; the number of rows where there is none."""
        return self.following(recognise)[min(at, len(self.texts))]

    def parted(self, at: int) -> bool:
        """Tell whether a line stands apart from the one before it: by a blank line, or by more than the usual ones."""
        if at == 0 or at >= len(self._lines):
            return True
        return self._lines[at].gap > self._usual_gap

    def joined(self, start: int, stop: int) -> str:
        """Give the content of several lines without blanks."""
        return "".join(self.texts[start:stop]).replace(" ", "")

    def cut(self, span: Span) -> str:
        """Give the folded characters of a span, without blanks."""
        return self._text[span.start : span.stop].replace(" ", "")
