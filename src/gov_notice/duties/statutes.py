"""Statutes that say how their time limits are counted."""

from collections.abc import Container
from typing import Final

from attrs import frozen

from gov_notice.errors import InvalidFieldError

__all__ = ["STATUTES", "Statute", "statute_named"]


@frozen(kw_only=True)
class Statute:
    """法律、法规: how it counts the days of its time limits.

    >>> statute_named("《中华人民共和国行政处罚法》").counts_working_days(7)
    True
    """

    name: str
    article: str
    """The article on counting, as it is cited in a step."""
    working: Container[int] = frozenset()
    """The numbers of 日 that are working days in this statute."""
    last_day: str = "民法典第203条第1款"
    """The article that moves a last day that falls on a rest day."""
    hours_from_next: bool = False
    """Whether a period of hours starts with the next full hour."""

    def counts_working_days(self, count: int) -> bool:
        """Tell whether `count` 日 are working days in this statute."""
        return count in self.working


_LITIGATION: Final = "民事诉讼法第85条第3款"
_STATUTES: Final = {
    statute.name: statute
    for statute in (
        Statute(name="民法典", article="民法典第200条"),
        Statute(name="民事诉讼法", article="民事诉讼法第85条第2款", last_day=_LITIGATION, hours_from_next=True),
        Statute(
            name="行政诉讼法",
            article="行政诉讼法第101条、行诉解释第48条",
            last_day="行诉解释第48条第3款",
            hours_from_next=True,
        ),
        Statute(name="行政许可法", article="行政许可法第82条", working=range(100_001)),
        Statute(name="行政处罚法", article="行政处罚法第85条", working=frozenset({2, 3, 5, 7})),
        Statute(name="行政强制法", article="行政强制法第69条", working=range(11)),
        Statute(
            name="行政复议法",
            article="行政复议法第88条",
            working=frozenset({3, 5, 7, 10}),
            last_day=_LITIGATION,
        ),
        Statute(name="政府信息公开条例", article="民法典第200条"),
        Statute(name="信访工作条例", article="民法典第200条"),
    )
}
STATUTES: Final = tuple(_STATUTES)
"""The names that `due(…, statute=…)` takes."""


def statute_named(name: str) -> Statute:
    """Find a statute by its name, with or without 中华人民共和国 and book-title marks.

    Raises `InvalidFieldError` for one whose counting is not known here.
    """
    plain = name.strip().strip("《》").removeprefix("中华人民共和国")
    if plain not in _STATUTES:
        raise InvalidFieldError("due", "statute", f"{name!r} is none of {'、'.join(STATUTES)}")
    return _STATUTES[plain]
