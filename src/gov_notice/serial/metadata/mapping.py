"""Documents to records of metadata and back, by the tables of the standards."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

import attrs

from gov_notice.errors import InvalidFieldError, NoticeSyntaxError, UnsupportedFormat
from gov_notice.model import OfficialDocument, Secrecy
from gov_notice.serial.metadata.dat46 import DAT_46
from gov_notice.serial.metadata.dublin_core import DUBLIN_CORE
from gov_notice.serial.metadata.element import MetadataElement
from gov_notice.serial.metadata.gbt33480 import GBT_33480
from gov_notice.serial.metadata.values import VALUES, Value, Values
from gov_notice.serial.problems import line, load_error, refusal, shown, step

__all__ = ["STANDARDS", "from_metadata", "lost_in_metadata", "to_metadata"]

STANDARDS: Final[Mapping[str, tuple[MetadataElement, ...]]] = {
    "gbt-33480": GBT_33480,
    "dat-46": DAT_46,
    "dublin-core": DUBLIN_CORE,
}
"""The elements of each standard: GB/T 33480-2016, DA/T 46-2009, Dublin Core."""


def to_metadata(document: OfficialDocument, standard: str) -> dict[str, Values]:
    """Give the record of a document: its elements in the standard's order, those without a value left out.

    `standard` is a key of `STANDARDS`; raises `UnsupportedFormat` for another.

    >>> to_metadata(OfficialDocument(genre="通知"), "dat-46")
    {'聚合层次': ('件',), '文种': ('通知',)}
    """
    record: dict[str, Values] = {}
    for element in _elements(standard):
        if element.holds:
            values = tuple(value for value in VALUES[element.holds].get(document) if value and not value.isspace())
            if values:
                record[element.name] = values
    return record


def from_metadata(record: Mapping[str, str | Iterable[str]], standard: str) -> OfficialDocument:
    """Make a document of a record: what its elements carry, each a text or several.

    Elements of the standard that say nothing of a document are passed over. Raises `LoadError` with
    every problem, and `UnsupportedFormat` for a standard that is none.

    >>> from_metadata({"文种": "通知", "责任者": ["柳城市教育局"]}, "dat-46").issuers[0].name
    '柳城市教育局'
    """
    elements = {element.name: element for element in _elements(standard)}
    problems: list[str] = []
    fields: dict[str, Any] = {}
    term = ""
    for name, given in record.items():
        pointer = step("", name)
        if (element := elements.get(name)) is None:
            problems.append(line(pointer, "an unknown element", f"one of {', '.join(elements)}"))
        elif (values := _texts(given)) is None:
            problems.append(line(pointer, shown(given), "a text, or several"))
        elif element.holds == "secrecy_term":
            term = values[0] if values else ""
        elif element.holds and values and (put := VALUES[element.holds].put):
            value = VALUES[element.holds]
            if value.single and len(values) > 1:
                problems.append(line(pointer, f"{len(values)} values", "one"))
            else:
                problems += _put(value, put, values, pointer, fields)
    if problems:
        raise load_error(problems)
    if term and isinstance(mark := fields.get("secrecy"), Secrecy):
        try:
            fields["secrecy"] = Secrecy(f"{mark.text}★{term}", mark.grade, term)
        except InvalidFieldError as error:
            raise load_error([refusal("/保密期限", shown(term), error.message)]) from None
    return OfficialDocument(**fields)


def _put(value: Value, put: Any, values: Values, pointer: str, fields: dict[str, Any]) -> Iterable[str]:  # noqa: ANN401  see Value.put
    try:
        made = put(values)
        # every class checks its own parts; the document checks the texts that are parts of its own
        attribute = attrs.fields_dict(OfficialDocument)[value.field]
        if attribute.validator is not None:
            attribute.validator(_BLANK, attribute, made)
    except InvalidFieldError as error:
        return [refusal(pointer, shown(values[0]), error.message)]
    except NoticeSyntaxError as error:
        return [line(pointer, shown(values[0]), error.message)]
    except ValueError:
        return [line(pointer, shown(values[0]), "a day of the calendar as YYYY-MM-DD")]
    fields[value.field] = made
    return []


_BLANK: Final[Any] = object.__new__(OfficialDocument)


def lost_in_metadata(document: OfficialDocument, standard: str) -> tuple[str, ...]:
    """Give the pointers of the fields that do not come back from the document's record as they were.

    >>> lost_in_metadata(OfficialDocument(genre="通知", title_note="（摘要）"), "gbt-33480")
    ('/title_note',)
    """
    back = from_metadata(to_metadata(document, standard), standard)
    names = [field.name for field in attrs.fields(OfficialDocument)]
    return tuple(f"/{name}" for name in names if getattr(document, name) != getattr(back, name))


def _elements(standard: str) -> tuple[MetadataElement, ...]:
    if (elements := STANDARDS.get(standard)) is None:
        raise UnsupportedFormat(standard, message=f"metadata standards are {', '.join(STANDARDS)}")
    return elements


def _texts(given: object) -> Values | None:
    if isinstance(given, str):
        return (given,)
    if isinstance(given, Iterable) and not isinstance(given, (bytes, Mapping)):
        values = tuple(given)
        if all(isinstance(value, str) for value in values):
            return values
    return None
