"""JSON Schema 2020-12 of the JSON form, made from the classes and their terms."""

from datetime import date
from enum import Enum
from typing import Any, Final

from gov_notice.model import ClockTime, OfficialDocument
from gov_notice.model._fields import all_words, some_words
from gov_notice.serial.convert import CLOCK
from gov_notice.serial.migration import LATEST
from gov_notice.serial.shapes import FieldShape, Shape, classes, shape_of

__all__ = ["make_json_schema"]

Schema = dict[str, Any]

_DEFINITIONS: Final[Schema] = {
    "text": {
        "description": "Any text that XML can carry too.",
        "type": "string",
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]*$",
    },
    "words": {"description": "A text that is not blank.", "$ref": "#/$defs/text", "minLength": 1},
    "day": {
        "description": "A day of the calendar.",
        "type": "string",
        "format": "date",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    },
    "time": {
        "description": "A time of day; 24:00 is the end of the day.",
        "type": "string",
        "pattern": f"^{CLOCK}$",
    },
}


def make_json_schema() -> Schema:
    """Make the schema of a stored document: the root has the key `schema`, documents inside it have not."""
    root = _object(shape_of(OfficialDocument))
    version = {
        "title": "版本",
        "description": "The version of the form.",
        "const": LATEST,
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:gov-notice:document:{LATEST}:json-schema",
        "title": "公文",
        "description": root["description"],
        "type": "object",
        "properties": {"schema": version, **root["properties"]},
        "required": ["schema"],
        "additionalProperties": False,
        "$defs": {**_DEFINITIONS, **{shape.name: _object(shape) for shape in classes()}},
    }


def _object(shape: Shape) -> Schema:
    required = [one.name for one in shape.fields if one.required]
    return {
        "description": shape.doc,
        "type": "object",
        "properties": {one.name: _property(one) for one in shape.fields},
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _property(one: FieldShape) -> Schema:
    schema = _value(one)
    for _ in range(one.depth):
        schema = {"type": "array", "items": schema}
    about = [f"({one.clause})" if one.clause else "", f"Absent: {one.absent}." if one.absent else ""]
    described = " ".join(filter(None, about))
    return {"title": one.term, **({"description": described} if described else {}), **schema}


def _value(one: FieldShape) -> Schema:
    if one.kind is str:
        return {"$ref": f"#/$defs/{'words' if one.validator in (some_words, all_words) else 'text'}"}
    if one.bounds:
        return {"type": "integer", "minimum": one.bounds[0], "maximum": one.bounds[1]}
    if one.kind is bool:
        return {"type": "boolean"}
    if one.kind in (date, ClockTime):
        return {"$ref": f"#/$defs/{'day' if one.kind is date else 'time'}"}
    if issubclass(one.kind, Enum):
        return {"enum": [member.value for member in one.kind]}
    return {"$ref": f"#/$defs/{one.kind.__name__}"}
