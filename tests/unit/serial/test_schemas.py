"""The published schemas are those of the classes, and refuse what is no document."""

import json
import os
from importlib.resources import files

import attrs
import jsonschema  # type: ignore[import-untyped]  # it ships no types
import pytest
from lxml import etree

from gov_notice import serial
from gov_notice.model import OfficialDocument
from gov_notice.serial import NAMESPACE, json_schema, xsd
from gov_notice.serial.schema_of_json import make_json_schema
from gov_notice.serial.schema_of_xml import make_xsd
from gov_notice.serial.shapes import classes

SCHEMAS = files("gov_notice.serial.schemas")
RENEW = (
    "differs from the classes: run with GOLDEN=write, then read the diff and raise the version where old files break"
)


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("document-1.schema.json", (json.dumps(make_json_schema(), ensure_ascii=False, indent=2) + "\n").encode()),
        ("document-1.xsd", make_xsd()),
    ],
)
def test_the_committed_schema_is_made_from_the_classes(name: str, made: bytes) -> None:
    path = SCHEMAS.joinpath(name)
    if os.environ.get("GOLDEN") == "write":
        path.write_bytes(made)  # type: ignore[attr-defined]  # a folder of the source tree
    assert path.read_bytes() == made, f"{name} {RENEW}"


def test_the_json_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())
    assert json_schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_every_field_has_its_term() -> None:
    definitions = json_schema()["$defs"]
    for shape in classes():
        for name, schema in definitions[shape.name]["properties"].items():
            assert schema["title"] == shape[name].term != ""


def test_every_field_of_the_document_is_in_both_schemas() -> None:
    names = {field.name for field in attrs.fields(OfficialDocument)}
    assert set(json_schema()["properties"]) == names | {"schema"}
    tree = etree.fromstring(xsd())
    prefix = {"xs": "http://www.w3.org/2001/XMLSchema"}
    elements = tree.findall("xs:complexType[@name='OfficialDocument']/xs:sequence/xs:element", prefix)
    assert len(elements) == len(names)
    about = tree.find("xs:complexType/xs:sequence/xs:element[@name='number']/xs:annotation/xs:documentation", prefix)
    assert about is not None
    assert str(about.text).startswith("发文字号 (条例 9(5)")


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"schema": 2},
        {"schema": 1, "colour": "red"},
        {"schema": 1, "genre": None},
        {"schema": 1, "genre": "\x01"},
        {"schema": 1, "issuers": [{"name": ""}]},
        {"schema": 1, "issuers": [{}]},
        {"schema": 1, "body": [{"level": 10}]},
        {"schema": 1, "body": [{"kind": "chapter"}]},
        {"schema": 1, "body": [{"children": [{"text": 7}]}]},
        {"schema": 1, "date_of_issue": {"text": "x", "day": "2026-02-30"}},
        {"schema": 1, "periods": [{"text": "x", "starts_at": "9:00"}]},
        {"schema": 1, "enclosed": [{"schema": 1}]},
    ],
)
def test_the_json_schema_refuses(data: dict[str, object]) -> None:
    validator = jsonschema.Draft202012Validator(json_schema(), format_checker=jsonschema.FormatChecker())
    assert not validator.is_valid(data)


@pytest.mark.parametrize(
    "inner",
    [
        "<summary/>",
        "通知",
        "<genre>a</genre><genre>b</genre>",
        "<issuer/>",
        '<issuer post="a">b</issuer>',
        '<body><heading level="10">a</heading></body>',
        '<body><heading level="01">a</heading></body>',
        "<body><chapter/></body>",
        "<body><table><row>a</row></table></body>",
        '<date-of-issue day="2026-02-30">a</date-of-issue>',
        '<date-of-issue day="2026-05-13Z">a</date-of-issue>',
        '<period starts-at="9:00">a</period>',
        '<deadline kind="open" before-anchor="1">a</deadline>',
        "<deadline>尽快</deadline>",
        '<forwarding verb="转发"/>',
    ],
)
def test_the_xml_schema_refuses(inner: str) -> None:
    schema = etree.XMLSchema(etree.fromstring(xsd()))
    assert not schema.validate(etree.fromstring(f'<document xmlns="{NAMESPACE}">{inner}</document>'))


def test_no_module_takes_the_name_of_a_public_function() -> None:
    """A submodule that is imported late would stand where the function stood."""
    modules = {path.name.removesuffix(".py") for path in files("gov_notice.serial").iterdir()}
    assert not modules & set(serial.__all__)
