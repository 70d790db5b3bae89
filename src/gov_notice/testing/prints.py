"""Documents together with a printing of them as it comes in: re-wrapped, with page numbers, in other widths."""

from collections.abc import Callable, Mapping
from typing import Final

from attrs import frozen
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from gov_notice.model import OfficialDocument
from gov_notice.rendering import render_text
from gov_notice.testing.printable import printable_documents

__all__ = ["DAMAGES", "NoticeText", "notice_texts"]

_LINE: Final = 28
"""Characters of a line in the layout of the standard (GB/T 9704-2012 5.2.3)."""
_PAGE: Final = 8
"""Lines of a page: fewer than the 22 of the standard, since what is drawn is short."""
_INDENT: Final = "　　"
_STOPS: Final = "。；："
_HANGING: Final = "，、。；：！？）》〉”’〕"
_WIDE_DIGITS: Final = {0x30 + at: chr(0xFF10 + at) for at in range(10)}


@frozen(kw_only=True)
class NoticeText:
    """A text, and the document that whoever reads it should find: equal but for widths and white space."""

    text: str
    document: OfficialDocument
    """What the text says: the truth to hold a reading against, with `same_content`."""
    damages: tuple[str, ...]
    """What was done to the printed page, in order: names of `DAMAGES`."""


def _wrapped(text: str) -> str:
    """Break paragraphs where the printed line ends; what else stands on a line of its own stays whole."""
    return "\n".join(_broken(line) if _is_paragraph(line) else line for line in text.split("\n"))


def _is_paragraph(line: str) -> bool:
    # what is centred or stands on the right is indented further
    return line.startswith(_INDENT) and not line[len(_INDENT) :].startswith("　")


def _broken(line: str) -> str:
    lines = [line[at : at + _LINE] for at in range(0, len(line), _LINE)]
    for at in range(1, len(lines)):
        # a mark that must not begin a line hangs behind the one before it (GB/T 15834-2011 5.1)
        hanging = len(lines[at]) - len(lines[at].lstrip(_HANGING))
        lines[at - 1] += lines[at][:hanging]
        lines[at] = lines[at][hanging:]
    return "\n".join(filter(None, lines))


def _paged(text: str) -> str:
    """Put page numbers in, where a page ends behind a sentence."""
    lines: list[str] = []
    page, used = 1, 0
    for line in text.split("\n"):
        lines.append(line)
        used += 1 + len(line) // _LINE
        if used >= _PAGE and _is_paragraph(line) and line.endswith(tuple(_STOPS)):
            lines += ["", f"— {page} —", ""]
            page, used = page + 1, 0
    return "\n".join(lines)


DAMAGES: Final[Mapping[str, Callable[[str], str]]] = {
    "paged": _paged,
    "wide digits": lambda text: text.translate(_WIDE_DIGITS),
    "blank lines": lambda text: text.replace("\n", "\n\n"),
    "wrapped": _wrapped,
    "trailing blanks": lambda text: text.replace("\n", " 　\n"),
    "no-break indents": lambda text: text.replace(_INDENT, "\u00a0\u00a0\u00a0\u00a0"),
    "Windows line ends": lambda text: text.replace("\n", "\r\n"),
    "byte order mark": lambda text: f"\ufeff{text}",
}
"""What happens to a page on its way without changing what it says, in the order in which it is done."""


@st.composite
def notice_texts(
    draw: st.DrawFn,
    *,
    documents: SearchStrategy[OfficialDocument] | None = None,
    damages: SearchStrategy[str] | None = None,
) -> NoticeText:
    """A document with a printed, damaged rendering of it, for tests of whoever reads such texts.

    `documents` are printable ones, `damages` names of `DAMAGES`. Shrinks to a small document on a clean
    page.

    >>> from hypothesis import given
    >>> from gov_notice import parse
    >>> from gov_notice.model import same_content
    >>> @given(notice_texts())
    ... def test_my_reader(drawn):
    ...     assert same_content(parse(drawn.text).document, drawn.document)
    """
    document = draw(printable_documents() if documents is None else documents)
    chosen = draw(st.sets(st.sampled_from(sorted(DAMAGES)) if damages is None else damages))
    text = render_text(document)
    done = tuple(name for name in DAMAGES if name in chosen)
    for name in done:
        text = DAMAGES[name](text)
    return NoticeText(text=text, document=document, damages=done)
