"""Documents as JSON and XML, the schemas of both, whole readings, and flat records."""

from typing import TYPE_CHECKING

from gov_notice.serial.convert import configure, make_converter
from gov_notice.serial.json_form import from_json, to_json
from gov_notice.serial.migration import LATEST, migrate
from gov_notice.serial.records import Records, to_records
from gov_notice.serial.schemas import json_schema, xsd
from gov_notice.serial.xml_plan import NAMESPACE
from gov_notice.serial.xml_read import from_xml
from gov_notice.serial.xml_write import to_xml

if TYPE_CHECKING:
    from gov_notice.serial.reading_form import reading_from_json, reading_to_json

__all__ = [
    "LATEST",
    "NAMESPACE",
    "Records",
    "configure",
    "from_json",
    "from_xml",
    "json_schema",
    "make_converter",
    "migrate",
    "reading_from_json",
    "reading_to_json",
    "to_json",
    "to_records",
    "to_xml",
    "xsd",
]


def __getattr__(name: str) -> object:
    # a reading is the parser's: whoever only loads documents does not load the parser
    if name in ("reading_from_json", "reading_to_json"):
        from gov_notice.serial import reading_form  # noqa: PLC0415  the reason stands above

        return getattr(reading_form, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name)
