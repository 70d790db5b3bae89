"""Every exception the library raises on purpose, under one root.

What a document lacks or gets wrong is a value (a doubt, a finding, a problem); an exception
means misuse, or input that cannot be read at all.
"""

from collections.abc import Iterable
from unicodedata import east_asian_width

__all__ = [
    "ConfigurationError",
    "ExtraMissingError",
    "GovNoticeError",
    "InvalidFieldError",
    "LoadError",
    "NoticeSyntaxError",
    "PointerError",
    "UnreadableInputError",
    "UnsupportedFormat",
]


class GovNoticeError(Exception):
    """Root of every exception the library raises on purpose."""


class NoticeSyntaxError(GovNoticeError, ValueError):
    """A text does not have the form asked for; points at the place.

    `start` and `stop` count code points of `text`. Printed, the error shows the text with carets
    under the place, two columns for a Han character.
    """

    def __init__(self, message: str, *, text: str, start: int, stop: int) -> None:
        super().__init__(message, text, start, stop)
        self.message = message
        self.text = text
        self.start = start
        self.stop = stop

    def __reduce__(self) -> tuple[object, ...]:
        return (_syntax_error, (self.message, self.text, self.start, self.stop))

    def __str__(self) -> str:
        pad = " " * _columns(self.text[: self.start])
        mark = "^" * max(1, _columns(self.text[self.start : self.stop]))
        return f"{self.message}\n    {self.text}\n    {pad}{mark}"


class InvalidFieldError(GovNoticeError, ValueError):
    """A constructor was given a part that cannot be; names class and field."""

    def __init__(self, owner: str, field: str, message: str) -> None:
        super().__init__(owner, field, message)
        self.owner = owner
        self.field = field
        self.message = message

    def __str__(self) -> str:
        return f"{self.owner}.{self.field}: {self.message}"


class PointerError(GovNoticeError, LookupError):
    """A JSON Pointer that leads to no field of the model."""


class UnreadableInputError(GovNoticeError, ValueError):
    """Bytes that are no text in a known encoding, or a file that cannot be opened."""


class UnsupportedFormat(GovNoticeError, ValueError):  # noqa: N818  the public contract fixes the name
    """A format that this version does not read or write; `extra` names what would bring it."""

    def __init__(self, format_name: str, *, extra: str | None = None, message: str = "") -> None:
        super().__init__(format_name, extra, message)
        self.format_name = format_name
        self.extra = extra
        self.message = message

    def __reduce__(self) -> tuple[object, ...]:
        return (_unsupported_format, (self.format_name, self.extra, self.message))

    def __str__(self) -> str:
        text = self.message or f"the format {self.format_name!r} is not supported by this version"
        return f"{text} (extra: gov-notice[{self.extra}])" if self.extra else text


class ExtraMissingError(GovNoticeError, ImportError):
    """A package of an optional extra is not installed; says what to type."""

    def __init__(self, extra: str, package: str) -> None:
        super().__init__(extra, package)
        self.extra = extra
        self.package = package

    def __str__(self) -> str:
        return f"{self.package} is needed here: pip install 'gov-notice[{self.extra}]'"


class LoadError(GovNoticeError, ValueError):
    """Data that is no document: every problem at once, each a line with its place."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "; ".join(self.problems)


class ConfigurationError(GovNoticeError, ValueError):
    """Settings that cannot be followed: every problem at once, each a line with its key."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "; ".join(self.problems)


def _columns(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def _syntax_error(message: str, text: str, start: int, stop: int) -> NoticeSyntaxError:
    return NoticeSyntaxError(message, text=text, start=start, stop=stop)


def _unsupported_format(format_name: str, extra: str | None, message: str) -> UnsupportedFormat:
    return UnsupportedFormat(format_name, extra=extra, message=message)
