"""Ratios of the stored forms against their peers, on one document of about 15 kB JSON.

Run `python benchmarks/serial.py [--rounds N]` with the package msgspec
installed. All ways are timed in turn within one process, so only the ratios mean anything; they are
those of the best rounds.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable
from datetime import date
from enum import Enum
from functools import partial
from typing import Any

import attrs
import msgspec
from lxml import etree

from gov_notice.model import (
    Account,
    Addressee,
    Attachment,
    Block,
    BlockKind,
    Citation,
    ClockTime,
    Contact,
    Deadline,
    DeadlineKind,
    DocumentNumber,
    Forwarding,
    ForwardingVerb,
    IssuingBody,
    Letterhead,
    OfficialDocument,
    Phone,
    PrintedDate,
    Route,
    TimeUnit,
    Title,
    YearSource,
)
from gov_notice.model.numerals import numeral
from gov_notice.serial import from_json, from_xml, to_json, to_xml, xsd
from gov_notice.serial.shapes import FieldShape, classes
from gov_notice.serial.xml_plan import NAMESPACE, plan_of

PARAGRAPH = (
    "各单位要结合工作实际，制定切实可行的工作方案，明确责任分工，细化工作措施，确保各项任务落到实处。"
    "要充分利用报纸、广播、网站和公众号开展宣传，扩大活动的受益面，营造尊重知识、热爱科学的浓厚氛围。"
    "各有关部门要加强协作，形成合力，认真总结经验，及时报送情况，对工作不力的要予以通报，对成效明显的要予以表扬。"
)
REPEATS = 4  # few, so that a busy machine leaves some round undisturbed
HEADINGS = ("活动主题", "活动时间", "目标任务", "主要内容", "组织实施", "工作要求", "经费保障", "其他事项")


def document(*, sections: int = 8, inside: tuple[OfficialDocument, ...] = ()) -> OfficialDocument:
    """Make a document with `sections` headed sections and the given documents inside."""
    body = IssuingBody("柳城市科学技术协会")
    issued = date(2026, 5, 13)
    inner_title = "岚江省科学技术协会关于开展科普日活动的通知"
    cited = Citation(
        title=inner_title,
        number=DocumentNumber.parse("岚科协发〔2026〕29号"),
        issuers=[IssuingBody("岚江省科学技术协会")],
    )
    return OfficialDocument(
        urgency="加急",
        letterhead=Letterhead("柳城市科学技术协会文件", (body,), "文件"),
        number=DocumentNumber.parse("柳科协发〔2026〕8号"),
        title=Title.read(f"柳城市科学技术协会转发《{inner_title}》的通知"),
        genre="通知",
        addressees=Addressee.parse("各县（市、区）科协、科技局，市级各学会（协会、研究会），有关高校科协"),
        body=[
            Block(text=PARAGRAPH[:120]),
            *(
                Block(
                    kind=BlockKind.HEADING,
                    level=1,
                    marker=f"{numeral(at)}、",
                    text=heading,
                    children=[Block(text=PARAGRAPH), Block(text=PARAGRAPH[20:])],
                )
                for at, heading in enumerate(HEADINGS[:sections], 1)
            ),
        ],
        attachments=[Attachment(number=1, name="活动安排表"), Attachment(number=2, name="推荐汇总表")],
        issuers=[body],
        date_of_issue=PrintedDate.of(issued),
        notes=["此件公开发布"],
        copies_to=Addressee.parse("市委办公室，市政府办公室"),
        printed_by=IssuingBody("柳城市科学技术协会办公室"),
        date_of_printing=PrintedDate.of(date(2026, 5, 14)),
        enclosed=inside,
        forwardings=[Forwarding(verb=ForwardingVerb.FORWARD, citation=cited, enclosed=0 if inside else None)],
        citations=[Citation(title="柳城市科普条例", number=DocumentNumber.parse("柳政发〔2019〕5号"))],
        deadlines=_deadlines(),
        contacts=_contacts(),
    )


def _deadlines() -> list[Deadline]:
    return [
        Deadline(
            text="6月12日17:00前",
            kind=DeadlineKind.MOMENT,
            on=date(2026, 6, 12),
            time=ClockTime(17),
            bound="前",
            year_from=YearSource.DATE_OF_ISSUE,
            task="报送文字信息、影像资料",
            actors=["各县（市、区）科协"],
            routes=[Route(None, "市科协组织宣传部")],
            contact=0,
        ),
        Deadline(
            text="收到本通知之日起10个工作日内",
            kind=DeadlineKind.WITHIN,
            count=10,
            unit=TimeUnit.WORKING_DAYS,
            anchor="收到本通知之日",
            bound="内",
            task="反馈意见",
        ),
        Deadline(
            text="每月5日前",
            kind=DeadlineKind.RECURRING,
            recurrence="FREQ=MONTHLY;BYMONTHDAY=5",
            bound="前",
            task="报送月报",
        ),
    ]


def _contacts() -> list[Contact]:
    return [
        Contact(
            name="吕清源",
            body="市科协组织宣传部",
            phones=[Phone.parse("0890-85090001")],
            emails=["kx@liucheng.example"],
            address="柳城市石桥区中山路8号",
            postcode="571000",
        ),
        Contact(
            name="陈立言",
            body="市科技局科普科",
            phones=[Phone.parse("0890-85090002"), Phone.parse("13900000000")],
            emails=["kj@liucheng.example"],
            accounts=[Account("QQ群", "345678901")],
        ),
    ]


def structs() -> type:
    """Make the same classes as frozen `msgspec.Struct`s: the fastest typed peer."""

    def annotation(one: FieldShape) -> Any:  # noqa: ANN401  types of types
        kind: Any = f"S{one.kind.__name__}" if one.is_class else one.kind
        kind = "str" if kind is ClockTime else kind if isinstance(kind, str) else _named(kind)
        for _ in range(one.depth):
            kind = f"tuple[{kind}, ...]"
        return f"{kind} | None" if one.optional else kind

    here = sys.modules[__name__].__dict__
    for shape in classes():
        fields: list[Any] = []
        ordered = sorted(shape.fields, key=lambda one: not one.required and one.name != "text")
        for one in ordered:
            default = one.default if one.default in (None, ()) or isinstance(one.default, (Enum, bool, str)) else ""
            fields.append((one.name, annotation(one)) if one.required else (one.name, annotation(one), default))
        if shape.owner is OfficialDocument:
            fields.append(("schema", "int", 1))
        here[f"S{shape.name}"] = msgspec.defstruct(
            f"S{shape.name}",
            fields,
            module=__name__,
            frozen=True,
            omit_defaults=True,
            forbid_unknown_fields=True,
            kw_only=True,
        )
    struct: type = here["SOfficialDocument"]
    return struct


def _named(kind: type) -> str:
    sys.modules[__name__].__dict__[kind.__name__] = kind
    return kind.__name__


def constructions(value: Any) -> list[Callable[[], Any]]:  # noqa: ANN401  any part of a document
    """Give the constructor calls that make a document out of parts that are there."""
    if isinstance(value, tuple):
        return [call for part in value for call in constructions(part)]
    if not attrs.has(type(value)):
        return []
    parts = {field.name: getattr(value, field.name) for field in attrs.fields(type(value))}
    given = {name: part for name, part in parts.items() if part is not None and part != ()}
    owner: Any = type(value)
    return [*constructions(tuple(given.values())), partial(owner, **given)]


def plain_read(element: Any, owner: type) -> Any:  # noqa: ANN401  lxml elements, objects of the model
    """Read an element into an object by plan, checking nothing: the floor of every reader of trees."""
    content, attributes, children = PLANS[owner]
    values: dict[str, Any] = {}
    if content:
        values[content] = element.text or ""
    for key, text in element.items():
        name, kind = attributes[key]
        values[name] = text if kind is None else kind(text)
    for child in element:
        name, depth, kind, inner = children[child.tag]
        if inner == "blocks":
            values[name] = [_plain_block(block) for block in child]
        elif inner == "children":
            values.setdefault(name, []).append(_plain_block(child))
        elif inner:
            values.setdefault(name, []).append([cell.text or "" for cell in child])
        else:
            value = (child.text or "") if kind is str else plain_read(child, kind)
            if depth:
                values.setdefault(name, []).append(value)
            else:
                values[name] = value
    if owner is Block:
        values["kind"] = BlockKind(element.tag.rpartition("}")[2])
    return owner(**values)


def _plain_block(element: Any) -> Any:  # noqa: ANN401  an lxml element
    return plain_read(element, Block)


def plain_tree(element: Any, value: Any) -> None:  # noqa: ANN401  an lxml element, an object of the model
    """Write an object into an element by plan: the floor of every writer of trees."""
    owner: Any = type(value)
    plan = plan_of(owner)
    if plan.content:
        element.text = getattr(value, plan.content.shape.name)
    for slot in plan.attributes:
        if (found := getattr(value, slot.shape.name)) is not None:
            element.set(slot.name, _plain(found))
    for slot in plan.elements:
        _plain_children(element, slot, getattr(value, slot.shape.name))


def _plain_children(element: Any, slot: Any, found: Any) -> None:  # noqa: ANN401  lxml elements, plan slots
    if found is None or found == ():
        return
    tag = f"{{{NAMESPACE}}}{slot.name}"
    if slot.is_blocks:
        outer = element if slot.name == "children" else etree.SubElement(element, tag)
        for block in found:
            plain_tree(etree.SubElement(outer, f"{{{NAMESPACE}}}{block.kind.value}"), block)
    elif slot.inner:
        for group in found:
            outer = etree.SubElement(element, tag)
            for text in group:
                etree.SubElement(outer, f"{{{NAMESPACE}}}{slot.inner}").text = text
    else:
        for one in found if slot.shape.depth else (found,):
            child = etree.SubElement(element, tag)
            if slot.shape.kind is str:
                child.text = one
            else:
                plain_tree(child, one)


def _plain(found: Any) -> str:  # noqa: ANN401  a single value
    if isinstance(found, Enum):
        return str(found.value)
    if isinstance(found, bool):
        return str(found).lower()
    return f"{found.hour:02d}:{found.minute:02d}" if isinstance(found, ClockTime) else str(found)


def _kind(one: FieldShape) -> Callable[[str], Any] | None:
    if one.kind is str:
        return None
    if one.kind is date:
        return date.fromisoformat
    return (
        ClockTime.parse
        if one.kind is ClockTime
        else {"true": True, "false": False}.__getitem__
        if one.kind is bool
        else one.kind
    )


PLANS: dict[type, Any] = {
    shape.owner: (
        plan.content.shape.name if plan.content else None,
        {slot.name: (slot.shape.name, _kind(slot.shape)) for slot in plan.attributes},
        {
            f"{{{NAMESPACE}}}{name}": (
                slot.shape.name,
                slot.shape.depth,
                slot.shape.kind,
                ("children" if slot.name == "children" else "blocks") if slot.is_blocks else slot.inner,
            )
            for slot in plan.elements
            for name in ([kind.value for kind in BlockKind] if slot.name == "children" else [slot.name])
        },
    )
    for shape in classes()
    for plan in [plan_of(shape.owner)]
}


def ways() -> dict[str, Callable[[], Any]]:
    """Give everything that is timed, by name."""
    paper = document(inside=(document(sections=3),))
    text = to_json(paper)
    xml = to_xml(paper)
    plain = json.loads(text)
    struct = structs()
    decoder: Any = msgspec.json.Decoder(struct)
    encoder = msgspec.json.Encoder()
    peer = decoder.decode(text)
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    schema = etree.XMLSchema(etree.fromstring(xsd()))
    tree = etree.fromstring(xml)
    calls = constructions(paper)

    def written_tree() -> bytes:
        root = etree.fromstring(f'<document xmlns="{NAMESPACE}"/>')
        plain_tree(root, paper)
        written: bytes = etree.tostring(root, encoding="utf-8")
        return written

    assert from_json(text) == from_json(text, fast=True) == paper
    assert from_xml(xml) == from_xml(written_tree()) == plain_read(tree, OfficialDocument) == paper
    assert to_json(paper, fast=True) == text
    assert schema.validate(tree)
    print(f"{len(text)} bytes of JSON, {len(xml)} bytes of XML")
    return {
        "decode msgspec.Struct": lambda: decoder.decode(text),
        "decode json.loads": lambda: json.loads(text),
        "decode msgspec, constructors": lambda: (decoder.decode(text), [call() for call in calls]),
        "decode from_json": lambda: from_json(text),
        "decode from_json fast": lambda: from_json(text, fast=True),
        "encode msgspec.Struct": lambda: encoder.encode(peer),
        "encode json.dumps": lambda: json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode(),
        "encode to_json": lambda: to_json(paper),
        "encode to_json fast": lambda: to_json(paper, fast=True),
        "xml read lxml alone": lambda: etree.fromstring(xml, parser),
        "xml read plain walk": lambda: plain_read(etree.fromstring(xml, parser), OfficialDocument),
        "xml read from_xml": lambda: from_xml(xml),
        "xml write plain walk": written_tree,
        "xml write to_xml": lambda: to_xml(paper),
        "xml validate lxml XSD": lambda: schema.validate(tree),
    }


RATIOS = (
    ("from_json / msgspec.Struct", "decode from_json", "decode msgspec.Struct", 6.0),
    ("from_json fast / msgspec", "decode from_json fast", "decode msgspec.Struct", 3.0),
    ("to_json / json.dumps", "encode to_json", "encode json.dumps", 1.6),
    ("to_json fast / json.dumps", "encode to_json fast", "encode json.dumps", 1.6 / 3),
    ("from_xml / plain walk", "xml read from_xml", "xml read plain walk", 1.3),
    ("to_xml / plain walk", "xml write to_xml", "xml write plain walk", 1.3),
    ("XSD / from_xml", "xml validate lxml XSD", "xml read from_xml", 0.25),
)


def main() -> None:
    """Time everything in turn and print the ratios beside their bounds."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=80)
    rounds = arguments.parse_args().rounds
    timed = ways()
    best = dict.fromkeys(timed, float("inf"))
    for _ in range(rounds):
        for name, way in timed.items():
            start = time.perf_counter()
            for _ in range(REPEATS):
                way()
            best[name] = min(best[name], (time.perf_counter() - start) / REPEATS)
    for name, seconds in best.items():
        print(f"{name:28}{seconds * 1e6:9.1f} us")
    for name, ours, theirs, bound in RATIOS:
        ratio = best[ours] / best[theirs]
        print(f"{name:28}{ratio:9.2f}    bound {bound:.2f} {'' if ratio <= bound else ' MISSED'}")


if __name__ == "__main__":
    main()
