"""Contacts: whom to call, where to write and where to send."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from gov_notice.model import Contact
from gov_notice.parsing.paragraphs import Found, Paragraph, Setting
from gov_notice.parsing.recognise.feet import foot_lines, may_have_foot
from gov_notice.parsing.understand.contacts import words
from gov_notice.parsing.understand.contacts.certainty import of_contact
from gov_notice.parsing.understand.contacts.columns import one_below_the_other
from gov_notice.parsing.understand.contacts.mending import mended
from gov_notice.parsing.understand.contacts.merging import contacts_of
from gov_notice.parsing.understand.contacts.reading import ContactReader
from gov_notice.parsing.understand.contacts.tables import with_blank_cells

__all__ = ["find_contacts"]


def find_contacts(
    paragraphs: Sequence[Paragraph],
    setting: Setting,  # noqa: ARG001  # every finder is given the setting
) -> list[Found[Contact]]:
    """Find the contacts of a document, in printed order, each person and each desk once."""
    whole: Sequence[Paragraph] = mended(paragraphs)
    speaking = _speaking([paragraph.text for paragraph in whole])
    if not speaking:
        return []
    if (parted := one_below_the_other(whole)) is not whole:
        whole, speaking = parted, _speaking([paragraph.text for paragraph in parted])
    reader = ContactReader()
    passed: Paragraph | None = None
    for k, paragraph in enumerate(whole):
        if k in speaking or (reader.cued and reader.goes_on(paragraph.text)):
            if passed is not None:
                reader.pass_by(passed)
                passed = None
            reader.read(with_blank_cells(paragraph) if "|" in paragraph.text or "/" in paragraph.text else paragraph)
        elif reader.cued:
            reader.pass_by(paragraph)
        else:
            passed = paragraph  # outside a block of contacts only the line right above one may belong to it
    return [
        Found(found.value, found.start, found.stop, confidence=of_contact(found.value))
        for found in contacts_of(reader.groups)
    ]


def _speaking(texts: Sequence[str]) -> set[int]:
    """Give the indices of the texts with a word or with digits that contacts are known by, without the page's foot."""
    joined = "\n".join(texts)
    hits = [match.start() for match in words.SPEAKS(joined)]
    if not hits:
        return set()
    ends = list(accumulate(len(text) + 1 for text in texts))
    speaking = {bisect_right(ends, hit) for hit in hits}
    return speaking - foot_lines(texts) if may_have_foot(joined) else speaking
