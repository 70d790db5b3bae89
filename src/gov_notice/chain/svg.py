"""A chain as an SVG picture: a box a document, the origin on top."""

import re
from collections.abc import Sequence
from html import escape
from typing import Final
from unicodedata import east_asian_width

from attrs import frozen

from gov_notice.chain.captions import arrow, caption
from gov_notice.chain.hops import Hop, Link

__all__ = ["svg"]

_COLUMNS: Final = 42
"""The width of a line in a box; a Han character has two columns."""
_SIZE: Final = 14
_LINE: Final = 20
_PAD: Final = 12
_WIDTH: Final = _COLUMNS * _SIZE / 2 + 2 * _PAD
_ACROSS: Final = _WIDTH + 30
_DOWN: Final = 44


@frozen
class _Box:
    lines: tuple[str, ...]
    left: float
    top: float

    @property
    def middle(self) -> float:
        return self.left + _WIDTH / 2

    @property
    def bottom(self) -> float:
        return self.top + _height(self.lines)


def svg(links: Sequence[Link], hops: Sequence[Hop]) -> str:
    """Give a complete SVG document with text as text, so that it can be searched and read aloud."""
    boxes = _boxes(hops)
    labels = [boxes[at].middle + 8 + _columns(arrow(link)) * _SIZE / 2 for at, link in enumerate(links)]
    width = max(max(box.left for box in boxes) + _WIDTH, *labels, 0) + _PAD
    height = max(box.bottom for box in boxes) + _PAD
    size = f'width="{width:g}" height="{height:g}" viewBox="0 0 {width:g} {height:g}"'
    font = f'font-family="sans-serif" font-size="{_SIZE}"'
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" {size} {font} role="img">', "<title>转发链</title>"]
    for at, link in enumerate(links):
        if (goal := hops[at].carrier) is not None:
            parts += _drawn_link(boxes[at], boxes[goal], link)
    for box in boxes:
        parts += _drawn_box(box)
    return "\n".join([*parts, "</svg>"]) + "\n"


def _boxes(hops: Sequence[Hop]) -> list[_Box]:
    """Place the boxes: a row for each step before the newest, a lane for each origin, carriers between theirs."""
    texts = [_wrapped(caption(hop)) for hop in hops]
    steps = [0] * len(hops)
    for at in range(len(hops) - 1, -1, -1):
        if (carrier := hops[at].carrier) is not None:
            steps[at] = steps[carrier] + 1
    heights = [0.0] * (max(steps) + 1)
    for text, step in zip(texts, steps, strict=True):
        heights[step] = max(heights[step], _height(text))
    tops = [sum(heights[step + 1 :]) + _DOWN * (len(heights) - 1 - step) + _PAD for step in range(len(heights))]
    inner: list[list[float]] = [[] for _ in hops]
    places: list[float] = []
    lanes = 0
    for at, hop in enumerate(hops):
        if inner[at]:
            left = sum(inner[at]) / len(inner[at])
        else:
            left = _PAD + lanes * float(_ACROSS)
            lanes += 1
        places.append(left)
        if hop.carrier is not None:
            inner[hop.carrier].append(left)
    return [_Box(text, left, tops[step]) for text, left, step in zip(texts, places, steps, strict=True)]


_WORDS: Final = re.compile(r"[0-9A-Za-z.,%-]{1,20}[年月日号天]?|.", re.DOTALL).findall
"""Where a line may break: not inside a number, nor before the unit behind it."""


def _wrapped(lines: Sequence[str]) -> tuple[str, ...]:
    """Break lines to the width of a box."""
    broken: list[str] = []
    for line in lines:
        broken.append("")
        for word in _WORDS(line):
            if broken[-1] and _columns(broken[-1] + word) > _COLUMNS:
                broken.append("")
            broken[-1] += word
    return tuple(line.strip() for line in broken)


def _columns(text: str) -> int:
    return sum(1 if east_asian_width(char) in {"H", "N", "Na"} else 2 for char in text)


def _height(lines: Sequence[str]) -> float:
    return len(lines) * _LINE + 2 * _PAD


def _drawn_box(box: _Box) -> list[str]:
    place = f'x="{box.left:g}" y="{box.top:g}" width="{_WIDTH}" height="{_height(box.lines):g}"'
    parts = [f'<rect {place} rx="4" fill="#fff" stroke="#333"/>']
    for k, line in enumerate(box.lines):
        y = box.top + _PAD + (k + 0.75) * _LINE
        weight = "" if k else ' font-weight="bold"'
        parts.append(f'<text x="{box.left + _PAD:g}" y="{y:g}"{weight}>{escape(line)}</text>')
    return parts


def _drawn_link(start: _Box, end: _Box, link: Link) -> list[str]:
    y, goal = start.bottom, end.top
    fill = "#b00020" if (link.slack or 0) < 0 else "#555"
    return [
        f'<path d="M{start.middle:g} {y:g}L{end.middle:g} {goal:g}" stroke="#333"/>',
        f'<path d="M{end.middle - 5:g} {goal - 9:g}h10l-5 9z" fill="#333"/>',
        f'<text x="{start.middle + 8:g}" y="{y + _DOWN / 2 + 4:g}" fill="{fill}">{escape(arrow(link))}</text>',
    ]
