"""A rule: frozen facts, and a function that looks."""

from collections.abc import Callable, Iterable
from datetime import date
from enum import Enum
from functools import cached_property
from inspect import cleandoc
from typing import TypeAlias

from attrs import evolve, field, frozen

from gov_notice.checking.context import ELEMENTS, Context
from gov_notice.checking.finding import Finding, Flaw, Severity
from gov_notice.errors import InvalidFieldError

__all__ = ["Check", "Need", "Rule", "Source", "SourceLevel", "Status", "rule"]


class SourceLevel(Enum):
    """What a rule rests on."""

    LAW = "law"
    """A law or an administrative regulation in force."""
    REGULATION = "regulation"
    """《党政机关公文处理工作条例》 and other rules of the Party and the government in force."""
    STANDARD = "standard"
    """A national standard."""
    PRACTICE = "practice"
    """Office usage; nothing in force prescribes it."""
    LOGIC = "logic"
    """Arithmetic, or two parts that contradict each other."""


@frozen
class Source:
    """Where a rule comes from, as a clerk cites it.

    >>> Source(SourceLevel.STANDARD, "GB/T 9704-2012 7.2.5").phrase
    '（GB/T 9704-2012 7.2.5 规定）'
    >>> Source(SourceLevel.PRACTICE).phrase
    '（通常做法）'
    """

    level: SourceLevel
    clause: str = ""
    in_force: date | None = field(default=None, kw_only=True, repr=False)
    """Since when it binds, where older papers are met that were right without it; they are not held to it."""

    @cached_property
    def phrase(self) -> str:
        """What closes a message: 规定 where a text in force says so, 通常 for practice."""
        match self.level:
            case SourceLevel.PRACTICE:
                return "（通常做法）"
            case SourceLevel.LOGIC:
                return ""
            case _:
                blank = " " if self.clause[-1:].isascii() else ""
                return f"（{self.clause}{blank}规定）"

    def __str__(self) -> str:
        return self.clause or self.level.value


class Need(Enum):
    """What a rule must be given."""

    DOCUMENT = "document"
    """The document alone, also one that a program wrote."""
    TEXT = "text"
    """The text that the document was read from."""
    CALENDAR = "calendar"
    """The official calendar of working days."""


class Status(Enum):
    """How settled a rule is."""

    PREVIEW = "preview"
    STABLE = "stable"
    DEPRECATED = "deprecated"


Check: TypeAlias = Callable[[Context], Iterable[Flaw]]


def _one_or_more(words: str | Iterable[str]) -> tuple[str, ...]:
    """Take one word for itself, not for its characters."""
    return (words,) if isinstance(words, str) else tuple(words)


def _set_of(words: str | Iterable[str]) -> frozenset[str]:
    return frozenset(_one_or_more(words))


@frozen(kw_only=True)
class Rule:
    """A rule: what it is called, what it rests on, what it says, and the function that looks.

    `elements`, `genres` and `signs` say which documents have something to look at; the engine asks the rule about no
    other. Raises `InvalidFieldError` for an element that no document has.
    """

    code: str
    """Never used for anything else again."""
    name: str
    """In lower case with hyphens."""
    severity: Severity
    source: Source
    message: str
    """The message in Chinese, made from the facts of a flaw: `{found}` and the like."""
    needs: Need = Need.DOCUMENT
    elements: frozenset[str] = field(default=(), converter=_set_of)
    """Fields of `OfficialDocument`: where one of them is empty, there is nothing to look at."""
    genres: frozenset[str] = field(default=(), converter=_set_of)
    """The genres that it is about; empty where it is about all."""
    signs: tuple[str, ...] = field(default=(), converter=_one_or_more)
    """Words or marks: where none of them stands in `Context.words`, there is nothing to look at."""
    aliases: tuple[str, ...] = ()
    """Codes of the rulebook that ask for the same; this rule answers for them."""
    status: Status = Status.STABLE
    since: str = "0.1"
    explanation: str = field(repr=False)
    """What it does, why, and how safe its fix is: the rule's page."""
    check: Check = field(eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if not self.elements <= ELEMENTS:
            unknown = "、".join(sorted(self.elements - ELEMENTS))
            raise InvalidFieldError("Rule", "elements", f"a document has no {unknown}")

    @property
    def summary(self) -> str:
        """The first line of the explanation."""
        return self.explanation.partition("\n")[0]

    def finding(self, flaw: Flaw, root: str = "") -> Finding:
        """Make the finding of a flaw in the document at `root`."""
        template = self.message if flaw.message is None else flaw.message
        return Finding(
            code=self.code,
            severity=self.severity,
            message=template.format_map(flaw.facts) + self.source.phrase,
            facts=flaw.facts,
            pointer=root + flaw.pointer,
            spans=flaw.spans,
            fix=flaw.fix,
        )

    def weighed(self, severity: Severity) -> "Rule":
        """Give the rule with another severity."""
        return evolve(self, severity=severity)


def rule(  # noqa: PLR0913  the facts of a rule
    code: str,
    name: str,
    severity: Severity,
    source: Source,
    message: str,
    *,
    needs: Need = Need.DOCUMENT,
    elements: str | Iterable[str] = (),
    genres: str | Iterable[str] = (),
    signs: str | Iterable[str] = (),
    aliases: tuple[str, ...] = (),
    status: Status = Status.STABLE,
    since: str = "0.1",
) -> Callable[[Check], Rule]:
    """Make a rule of a function; its docstring is the rule's page.

    >>> @rule("HQ2", "chat", Severity.INFO, Source(SourceLevel.PRACTICE), "“{found}”不存档", signs="微信群")
    ... def chat(ctx):
    ...     at = ctx.words.text.index("微信群")
    ...     yield ctx.words.flaw(at, at + 3)
    >>> chat.code, chat.signs
    ('HQ2', ('微信群',))
    """

    def wrap(check: Check) -> Rule:
        return Rule(
            code=code,
            name=name,
            severity=severity,
            source=source,
            message=message,
            needs=needs,
            elements=elements,
            genres=genres,
            signs=signs,
            aliases=aliases,
            status=status,
            since=since,
            explanation=cleandoc(check.__doc__ or ""),
            check=check,
        )

    return wrap
