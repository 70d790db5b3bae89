"""Documents as JSON and XML, their schemas, whole readings, flat records, and records of metadata standards."""

from importlib import import_module
from typing import TYPE_CHECKING, Final

from gov_notice.serial.convert import configure, make_converter
from gov_notice.serial.json_form import from_json, to_json
from gov_notice.serial.migration import LATEST, migrate
from gov_notice.serial.records import Records, to_records
from gov_notice.serial.schemas import json_schema, xsd
from gov_notice.serial.xml_plan import NAMESPACE
from gov_notice.serial.xml_read import from_xml
from gov_notice.serial.xml_write import to_xml

if TYPE_CHECKING:
    from gov_notice.serial.akoma_ntoso import to_akn
    from gov_notice.serial.metadata import from_metadata, lost_in_metadata, to_metadata
    from gov_notice.serial.reading_form import reading_from_json, reading_to_json

__all__ = [
    "LATEST",
    "NAMESPACE",
    "Records",
    "configure",
    "from_json",
    "from_metadata",
    "from_xml",
    "json_schema",
    "lost_in_metadata",
    "make_converter",
    "migrate",
    "reading_from_json",
    "reading_to_json",
    "to_akn",
    "to_json",
    "to_metadata",
    "to_records",
    "to_xml",
    "xsd",
]


# a reading is the parser's, and few ask for the others: whoever only loads documents does not load them
_LATE: Final = {
    "reading_from_json": "reading_form",
    "reading_to_json": "reading_form",
    "from_metadata": "metadata",
    "lost_in_metadata": "metadata",
    "to_metadata": "metadata",
    "to_akn": "akoma_ntoso",
}


def __getattr__(name: str) -> object:
    if name in _LATE:
        return getattr(import_module(f"gov_notice.serial.{_LATE[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name)
