"""Ratios of reading and writing XML against xsdata, on the document of `serial.py`.

Run `python benchmarks/xml_peers.py [--rounds N]`. xsdata's classes are dataclasses with the same fields by
the same names in the same namespace; all ways are timed in turn within one process, so only the ratios mean
anything.
"""

import argparse
import dataclasses
import importlib
import sys
import time
from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import Any, Optional

from lxml import etree
from xsdata.formats.dataclass.context import XmlContext
from xsdata.formats.dataclass.parsers import XmlParser
from xsdata.formats.dataclass.serializers import XmlSerializer
from xsdata.models.datatype import XmlDate

from gov_notice.model import BlockKind, ClockTime, OfficialDocument
from gov_notice.serial import NAMESPACE, from_xml, to_xml
from gov_notice.serial.shapes import classes
from gov_notice.serial.xml_plan import ROOT, Plan, Slot, plan_of

serial: Any = importlib.import_module("serial")  # stands beside this script


def peers() -> type:
    """Make xsdata's class of the document, and of all that stands in it."""
    here = sys.modules[__name__].__dict__
    for group in ("Group", "Row"):
        inner = "member" if group == "Group" else "cell"
        here[f"X{group}"] = _made(f"X{group}", [(inner, list[str], _field("Element", inner, several=True))])
    here["XContent"] = _made("XContent", _blocks())
    for shape in reversed(classes()):
        plan = plan_of(shape.owner)
        name = ROOT if shape.owner is OfficialDocument else None
        here[f"X{shape.name}"] = _made(f"X{shape.name}", _fields(plan), name)
    made: type = here["XOfficialDocument"]
    return made


def _made(name: str, fields: list[Any], root: str | None = None) -> type:
    meta = type("Meta", (), {"namespace": NAMESPACE, **({"name": root} if root else {})})
    return dataclasses.make_dataclass(name, fields, namespace={"Meta": meta, "__module__": __name__})


def _field(kind: str, name: str, *, several: bool = False) -> Any:  # noqa: ANN401  a field of dataclasses
    metadata = {"type": kind, "name": name} | ({"namespace": NAMESPACE} if kind == "Element" else {})
    if several:
        return dataclasses.field(default_factory=list, metadata=metadata)
    return dataclasses.field(default=None, metadata=metadata)


def _fields(plan: Plan) -> list[Any]:
    fields: list[Any] = []
    if plan.content:
        fields.append(("value", str, dataclasses.field(default="", metadata={"type": "Text"})))
    fields += [(slot.shape.name, Optional[_kind(slot)], _field("Attribute", slot.name)) for slot in plan.attributes]  # noqa: UP045  strings stand in it
    for slot in plan.elements:
        if slot.is_blocks and slot.name == "children":
            fields += _blocks()
        elif slot.shape.depth and not slot.is_blocks:
            kind = _kind(slot)
            fields.append((slot.shape.name, list[kind], _field("Element", slot.name, several=True)))  # type: ignore[valid-type]  # a type made at run time
        else:
            fields.append((slot.shape.name, Optional[_kind(slot)], _field("Element", slot.name)))  # noqa: UP045  the same
    return fields


def _blocks() -> list[Any]:
    return [(kind.value, list["XBlock"], _field("Element", kind.value, several=True)) for kind in BlockKind]  # type: ignore[name-defined]  # noqa: F821  made at run time


def _kind(slot: Slot) -> Any:  # noqa: ANN401  types of types
    kind = slot.shape.kind
    if slot.inner:
        return "XGroup" if slot.inner == "member" else "XRow"
    if slot.is_blocks:
        return "XContent"
    if slot.shape.is_class:
        return f"X{kind.__name__}"
    if issubclass(kind, Enum):
        sys.modules[__name__].__dict__[kind.__name__] = kind
        return kind
    return {date: XmlDate, ClockTime: str}.get(kind, kind)


def main() -> None:
    """Time everything in turn and print the ratios."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=40)
    rounds = arguments.parse_args().rounds
    paper = serial.document(inside=(serial.document(sections=3),))
    xml = to_xml(paper)
    peer, context = peers(), XmlContext()
    parser, serializer = XmlParser(context=context), XmlSerializer(context=context)
    read: Any = parser.from_bytes(xml, peer)
    assert len(read.deadlines) == len(paper.deadlines)
    assert len(read.enclosed[0].body.heading) == 3
    written = serializer.render(read, ns_map={None: NAMESPACE}).encode()
    ways: dict[str, Callable[[], Any]] = {
        "read gov_notice": lambda: from_xml(xml),
        "read plain walk": lambda: serial.plain_read(etree.fromstring(xml), OfficialDocument),
        "read xsdata": lambda: parser.from_bytes(xml, peer),
        "write gov_notice": lambda: to_xml(paper),
        "write xsdata": lambda: serializer.render(read, ns_map={None: NAMESPACE}),
    }
    best = dict.fromkeys(ways, float("inf"))
    for _ in range(rounds):
        for name, way in ways.items():
            start = time.perf_counter()
            way()
            best[name] = min(best[name], time.perf_counter() - start)
    print(f"{len(xml)} bytes of XML; {len(written)} by xsdata")
    for name, seconds in best.items():
        print(f"{name:20}{seconds * 1e6:9.1f} us")
    floor = best["read xsdata"] / best["read plain walk"]
    print(f"floor of reading, a walk that checks nothing: {floor:.1f} times faster than xsdata")
    for what in ("read", "write"):
        ratio = best[f"{what} xsdata"] / best[f"{what} gov_notice"]
        print(f"{what}: {ratio:.1f} times faster than xsdata    bound 5.0 {'' if ratio >= 5 else ' MISSED'}")


if __name__ == "__main__":
    main()
