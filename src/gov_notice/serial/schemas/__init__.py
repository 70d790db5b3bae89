"""The published schemas of the stored forms, as files of the package."""

import json
from importlib.resources import files
from typing import Any

__all__ = ["json_schema", "xsd"]


def json_schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of the JSON form.

    >>> json_schema()["title"]
    '公文'
    """
    schema: dict[str, Any] = json.loads(files(__name__).joinpath("document-1.schema.json").read_bytes())
    return schema


def xsd() -> bytes:
    """Give the XML Schema (1.0) of the XML form."""
    return files(__name__).joinpath("document-1.xsd").read_bytes()
