"""Brackets, quotes and book-title marks: which belong together, and how deep they nest."""

import re
from collections.abc import Iterator
from typing import Final

from gov_notice.checking import Context, Words

__all__ = ["HAN", "closes", "lines_of", "lines_with", "marks_of", "nested", "outside", "unbalanced", "unpaired"]

HAN: Final = "\u3400-\u9fff"
"""The characters of a class of a pattern that are Chinese."""
_PAIRS: Final = {"》": "《", "〉": "〈", "”": "“", "’": "‘", "）": "（", ")": "(", "〕": "〔", "】": "【"}
_SAME: Final = {"(": "（", ")": "）"}
_OPENING: Final = frozenset(_PAIRS.values())
_ANY: Final = re.compile(f"[{''.join(map(re.escape, (*_PAIRS, *_OPENING)))}]").finditer
_MARKS_AND_LINE_ENDS: Final = re.compile(f"[{''.join(map(re.escape, (*_PAIRS, *_OPENING)))}\n]").findall
_USUAL_DEPTH: Final = 3


def marks_of(ctx: Context) -> str:
    """Give the marks of the running words alone, in their order, with the line ends; for `Context.once`."""
    return "".join(_MARKS_AND_LINE_ENDS(ctx.words.text))


def unpaired(marks: str, *pairs: str) -> str:
    """Give what is left of marks when pairs are taken away from the inside out, as deep as papers nest them.

    >>> unpaired("《〈〉》（（）", "《》", "〈〉", "（）")
    '（'
    """
    for _ in range(_USUAL_DEPTH):
        for pair in pairs:
            marks = marks.replace(pair, "")
    return marks


def lines_with(marks: str, words: Words) -> Iterator[tuple[int, str]]:
    """Give the lines of words in which a mark is left, each with its place among them."""
    if marks.strip("\n"):
        for (at, line), left in zip(lines_of(words), marks.split("\n"), strict=True):
            if left:
                yield at, line


def unbalanced(text: str, *, but: str = "") -> Iterator[int]:
    """Give the places of marks that have no partner; a bracket may close in the other width.

    Marks in `but` are taken for letters.

    >>> list(unbalanced("关于印发《办法的通知")), list(unbalanced("（试行)"))
    ([4], [])
    """
    opened: list[int] = []
    waiting = dict.fromkeys(_OPENING, 0)
    for found in _ANY(text):
        at, char = found.start(), found[0]
        if char in but:
            continue
        if char in _OPENING:
            opened.append(at)
            waiting[_wide(char)] += 1
        elif waiting[wanted := _wide(_PAIRS[char])]:
            while (mark := _wide(text[opened[-1]])) != wanted:
                waiting[mark] -= 1
                yield opened.pop()
            waiting[wanted] -= 1
            opened.pop()
        else:
            yield at
    yield from opened


def closes(opening: str, closing: str) -> bool:
    """Tell whether two marks are a pair, in either width.

    >>> closes("（", ")"), closes("《", "）")
    (True, False)
    """
    return _wide(_PAIRS.get(closing, "")) == _wide(opening)


def _wide(char: str) -> str:
    return _SAME.get(char, char)


def nested(text: str, marks: str) -> Iterator[tuple[int, str]]:
    """Give the marks that stand at the wrong depth, each with the mark that should stand there.

    `marks` names outer and inner pair: 《》〈〉. Nothing is given for text where they are unbalanced.

    >>> list(nested("《关于印发《办法》的通知》", "《》〈〉"))
    [(5, '〈'), (8, '〉')]
    """
    wrong: list[tuple[int, str]] = []
    depth = 0
    for found in _ANY(text):
        at, char = found.start(), found[0]
        kind = marks.find(char)
        if kind < 0:
            continue
        if kind % 2 == 0:
            wanted = marks[depth % 2 * 2]
            depth += 1
        else:
            depth -= 1
            if depth < 0:
                return
            wanted = marks[depth % 2 * 2 + 1]
        if wanted != char:
            wrong.append((at, wanted))
    if not depth:
        yield from wrong


def outside(text: str) -> str:
    """Give a text with what stands in 《》, “” and round brackets blanked out by NUL; as long as it was.

    >>> outside("转发《关于普查的通知》的通知").replace(chr(0), "")
    '转发的通知'
    """
    kept: list[str] = []
    depth = 0
    for char in text:
        if char in "《〈“（(":
            depth += 1
        kept.append("\0" if depth else char)
        if char in "》〉”）)":
            depth = max(0, depth - 1)
    return "".join(kept)


def lines_of(words: Words) -> Iterator[tuple[int, str]]:
    """Give the lines of words, each with its place among them."""
    at = 0
    for line in words.text.split("\n"):
        yield at, line
        at += len(line) + 1
