"""What a computation of a due day gives: the day with its steps, or why it cannot be known."""

from datetime import date

from attrs import field, frozen

from gov_notice.model import ClockTime

__all__ = ["Due", "Step", "Unknown"]


@frozen
class Step:
    """One step of the computation, in words for a clerk, and the article it rests on."""

    words: str
    basis: str | None = None
    """None where the step rests on the paper or on office usage."""

    def __str__(self) -> str:
        return f"{self.words}（{self.basis}）" if self.basis else self.words


def bases(steps: tuple[Step, ...]) -> tuple[str, ...]:
    """Give the articles that steps rest on, each once, in order."""
    return tuple(dict.fromkeys(step.basis for step in steps if step.basis))


@frozen(kw_only=True)
class Due:
    """到期: the last day that counts, and the instant on it at which the time is up.

    >>> due = Due(day=date(2026, 6, 12), time=ClockTime(24), steps=(Step("当日24时届满", "民法典第203条"),))
    >>> str(due), due.basis
    ('2026年6月12日24:00', ('民法典第203条',))
    """

    day: date
    time: ClockTime
    """24:00 where the paper names no time of day (民法典 203)."""
    rest_day: bool | None = None
    """Whether nobody works on the day; None where no calendar knows it."""
    steps: tuple[Step, ...] = field(default=(), repr=False)

    @property
    def basis(self) -> tuple[str, ...]:
        """The articles that the steps rest on, each once."""
        return bases(self.steps)

    def __str__(self) -> str:
        return f"{self.day.year}年{self.day.month}月{self.day.day}日{self.time}"


@frozen(kw_only=True)
class Unknown:
    """到期日无法确定: why, how far the computation came, and between which days the due day lies."""

    reason: str
    """In Chinese, for a clerk."""
    earliest: date | None = None
    """The due day is not before this one; None where nothing is known."""
    latest: date | None = None
    """The due day is not after this one; None where nothing is known."""
    steps: tuple[Step, ...] = field(default=(), repr=False)

    @property
    def basis(self) -> tuple[str, ...]:
        """The articles that the steps rest on, each once."""
        return bases(self.steps)

    def __str__(self) -> str:
        return self.reason
