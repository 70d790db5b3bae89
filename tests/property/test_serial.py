"""Laws of the stored forms."""

import json
import math
import re
from collections.abc import Callable
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # it ships no types
import pytest
import xmlschema
from hypothesis import given, settings, strategies as st
from lxml import etree

from gov_notice.errors import LoadError
from gov_notice.model import DocumentNumber, OfficialDocument
from gov_notice.serial import NAMESPACE, from_json, from_xml, json_schema, make_converter, to_json, to_xml, xsd
from gov_notice.serial.compiled import to_document, to_plain
from gov_notice.serial.metadata import STANDARDS, from_metadata, to_metadata
from gov_notice.serial.metadata.values import VALUES
from gov_notice.testing import any_documents, assert_same_document, official_documents, printable_documents

# a few hundred in CI, as many as all others in the nightly profile
LAW = settings(max_examples=max(300, settings().max_examples))
DOCUMENTS = official_documents() | any_documents() | printable_documents()
CONVERTER = make_converter()


# made once, since a law that makes them is late the first time it runs
JSON_SCHEMA = jsonschema.Draft202012Validator(json_schema(), format_checker=jsonschema.FormatChecker())
LXML_SCHEMA = etree.XMLSchema(etree.fromstring(xsd()))
XMLSCHEMA_SCHEMA = xmlschema.XMLSchema10(xsd().decode())


class TestJson:
    """Law 3: from_json(to_json(d)) == d, and the form validates against the shipped schema."""

    @LAW
    @given(DOCUMENTS)
    def test_what_is_read_is_what_was_written(self, document: OfficialDocument) -> None:
        assert_same_document(from_json(to_json(document)), document)

    @LAW
    @given(DOCUMENTS)
    def test_an_independent_validator_accepts_it(self, document: OfficialDocument) -> None:
        JSON_SCHEMA.validate(json.loads(to_json(document)))

    @given(DOCUMENTS)
    def test_the_fast_backend_writes_the_same_bytes_and_reads_the_same(self, document: OfficialDocument) -> None:
        written = to_json(document)
        assert to_json(document, fast=True) == written
        assert_same_document(from_json(written, fast=True), document)

    @given(DOCUMENTS)
    def test_white_space_escapes_and_a_str_change_nothing(self, document: OfficialDocument) -> None:
        loose = json.dumps(json.loads(to_json(document)), indent=1)
        assert_same_document(from_json(loose), document)
        assert_same_document(from_json(loose.encode("utf-8-sig"), fast=True), document)

    @given(DOCUMENTS)
    def test_nothing_absent_is_written(self, document: OfficialDocument) -> None:
        def walk(value: object) -> None:
            assert value is not None
            if isinstance(value, dict):
                assert [] not in value.values()
                for inner in value.values():
                    walk(inner)

        walk(json.loads(to_json(document)))


class TestXml:
    """Law 3: from_xml(to_xml(d)) == d, and the form validates against the shipped schema."""

    @LAW
    @given(DOCUMENTS)
    def test_what_is_read_is_what_was_written(self, document: OfficialDocument) -> None:
        assert_same_document(from_xml(to_xml(document)), document)

    @given(DOCUMENTS)
    def test_indented_it_says_the_same(self, document: OfficialDocument) -> None:
        assert_same_document(from_xml(to_xml(document, pretty=True)), document)

    @LAW
    @given(DOCUMENTS)
    def test_independent_validators_accept_it(self, document: OfficialDocument) -> None:
        written = to_xml(document)
        LXML_SCHEMA.assertValid(etree.fromstring(written))
        XMLSCHEMA_SCHEMA.validate(written.decode())

    @given(DOCUMENTS)
    def test_it_is_canonical(self, document: OfficialDocument) -> None:
        """C14N 1.0: the bytes do not change when another tool makes them canonical."""
        written = to_xml(document)
        assert etree.tostring(etree.fromstring(written), method="c14n") == written

    @given(DOCUMENTS)
    def test_the_indented_form_is_canonical_once_read(self, document: OfficialDocument) -> None:
        assert to_xml(from_xml(to_xml(document, pretty=True))) == to_xml(document)


class TestMetadata:
    """What the elements of a standard carry both ways comes back."""

    @pytest.mark.parametrize("standard", STANDARDS)
    @given(document=DOCUMENTS)
    def test_a_record_gives_itself_back(self, standard: str, document: OfficialDocument) -> None:
        record = to_metadata(document, standard)
        again = to_metadata(from_metadata(record, standard), standard)
        for element in STANDARDS[standard]:
            if element.holds == "number_or_identity" and not DocumentNumber.read(record[element.name][0]).readable:
                continue  # an identity is the library's own, and one way
            # a term comes back beside its grade
            if element.holds and (VALUES[element.holds].put or (element.holds == "secrecy_term" and "密级" in record)):
                assert again.get(element.name) == record.get(element.name)


class TestOneTruth:
    """The compiled functions do what the cattrs converter does, only faster."""

    @given(DOCUMENTS)
    def test_they_write_the_same(self, document: OfficialDocument) -> None:
        fast, plain = to_plain()(document), CONVERTER.unstructure(document)
        assert json.dumps(fast) == json.dumps(plain)

    @given(DOCUMENTS)
    def test_what_the_converter_writes_is_plain_data_that_it_reads(self, document: OfficialDocument) -> None:
        plain = CONVERTER.unstructure(document)
        assert plain == json.loads(json.dumps(plain))
        assert CONVERTER.structure(plain, OfficialDocument) == document

    @given(DOCUMENTS)
    def test_they_read_the_same(self, document: OfficialDocument) -> None:
        data = json.loads(json.dumps(to_plain()(document)))
        assert to_document(clean=False)(data) == CONVERTER.structure(data, OfficialDocument) == document
        # what the constructors take holds no character that they refuse
        assert to_document(clean=True)(data) == document


WRONG_VALUES: st.SearchStrategy[Any] = st.sampled_from(
    (None, 0, -1, 7, 10**30, 1.5, True, "", "2026-02-30", "00", [], [[]], {}, {"x": 1}, "\x00")
)


def places(data: Any) -> list[tuple[Any, Any]]:  # noqa: ANN401  plain data
    """Every place in plain data: what it stands in, and its key."""
    found: list[tuple[Any, Any]] = []
    keys = data.keys() if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ()
    for key in keys:
        found += [(data, key), *places(data[key])]
    return found


def _renamed(element: Any) -> None:  # noqa: ANN401  an lxml element, as below
    element.tag = f"{element.tag}s"


def _elsewhere(element: Any) -> None:  # noqa: ANN401  see above
    element.tag = element.tag.replace(NAMESPACE, "urn:other")


def _with_an_attribute(element: Any) -> None:  # noqa: ANN401  see above
    element.set("colour", "red")


def _with_a_child(element: Any) -> None:  # noqa: ANN401  see above
    etree.SubElement(element, f"{{{NAMESPACE}}}colour")


def _with_text_behind_a_child(element: Any) -> None:  # noqa: ANN401  see above
    etree.SubElement(element, f"{{{NAMESPACE}}}document").tail = "红"


XML_CHANGES = (_renamed, _elsewhere, _with_an_attribute, _with_a_child, _with_text_behind_a_child)


class TestBrokenInOnePlace:
    """A document broken in one place is refused by both backends in the same words, or it is still a document."""

    @given(official_documents(), WRONG_VALUES, st.data())
    def test_json(self, document: OfficialDocument, wrong: object, data: st.DataObject) -> None:
        plain = json.loads(to_json(document))
        owner, key = data.draw(st.sampled_from(places(plain)))
        owner[key] = wrong
        text = json.dumps(plain)
        try:
            changed = from_json(text)
        except LoadError as error:
            refused = error.problems
        else:
            JSON_SCHEMA.validate(plain)
            assert from_json(text, fast=True) == from_json(to_json(changed)) == changed
            return
        with pytest.raises(LoadError) as fast:
            from_json(text, fast=True)
        assert fast.value.problems == refused

    @given(DOCUMENTS, st.sampled_from((None, 1.5, math.nan, {"x": 1})), st.data())
    def test_json_with_a_value_that_stands_nowhere(
        self, document: OfficialDocument, wrong: object, data: st.DataObject
    ) -> None:
        plain = json.loads(to_json(document))
        owner, key = data.draw(st.sampled_from(places(plain)))
        owner[key] = wrong
        assert not JSON_SCHEMA.is_valid(plain)
        for fast in (False, True):
            with pytest.raises(LoadError) as caught:
                from_json(json.dumps(plain, ensure_ascii=False, separators=(",", ":")), fast=fast)
            problems = caught.value.problems
            # what stands in the place of an object also lacks what the object must have
            assert len(problems) == 1 or isinstance(wrong, dict)
            assert all(f"/{key}: " in one or f"/{key}/" in one or one.startswith("/schema: ") for one in problems)

    @given(DOCUMENTS, st.data())
    def test_json_with_a_key_too_many(self, document: OfficialDocument, data: st.DataObject) -> None:
        plain = json.loads(to_json(document))
        owners = [plain, *[value for owner, key in places(plain) if isinstance(value := owner[key], dict)]]
        data.draw(st.sampled_from(owners))["colour"] = "red"
        assert not JSON_SCHEMA.is_valid(plain)
        with pytest.raises(LoadError, match="/colour: found an unknown key") as caught:
            from_json(json.dumps(plain))
        assert len(caught.value.problems) == 1

    @given(DOCUMENTS, st.data())
    def test_json_with_a_key_that_stands_twice(self, document: OfficialDocument, data: st.DataObject) -> None:
        text = to_json(document).decode()
        # a key stands behind { or a comma that ends a value; in a text every quotation mark is escaped
        keys = [*re.finditer(r'(?<=[{"\]}0-9e],)"[a-z_]+":|(?<=[{])"[a-z_]+":', text)]
        match = data.draw(st.sampled_from(keys))
        twice = f"{text[: match.start()]}{match[0]}0,{text[match.start() :]}"
        for fast in (False, True):
            with pytest.raises(LoadError, match="the key twice"):
                from_json(twice, fast=fast)

    @pytest.mark.parametrize("change", XML_CHANGES)
    @given(document=DOCUMENTS, data=st.data())
    def test_xml_with_something_that_stands_nowhere(
        self, change: Callable[[Any], None], document: OfficialDocument, data: st.DataObject
    ) -> None:
        tree = etree.fromstring(to_xml(document))
        change(data.draw(st.sampled_from([*tree.iter()])))
        assert not LXML_SCHEMA.validate(tree)
        with pytest.raises(LoadError):
            from_xml(etree.tostring(tree))

    @given(official_documents(), st.text(max_size=3), st.data())
    def test_json_with_a_character_lost_or_put_in(
        self, document: OfficialDocument, put: str, data: st.DataObject
    ) -> None:
        text = to_json(document).decode()
        at = data.draw(st.integers(0, len(text) - 1))
        self._is_read_or_refused(text[:at] + put + text[at + 1 :])

    @given(official_documents(), st.text(max_size=3), st.data())
    def test_xml_with_a_character_lost_or_put_in(
        self, document: OfficialDocument, put: str, data: st.DataObject
    ) -> None:
        text = to_xml(document).decode()
        at = data.draw(st.integers(0, len(text) - 1))
        self._is_read_or_refused(text[:at] + put + text[at + 1 :])

    @staticmethod
    def _is_read_or_refused(text: str) -> None:
        read = from_json if text.startswith("{") else from_xml
        try:
            document = read(text)
        except LoadError:
            return
        assert from_xml(to_xml(document)) == from_json(to_json(document)) == document

    @given(st.text() | st.binary())
    def test_anything_at_all_is_refused_in_words(self, data: str | bytes) -> None:
        for read in (from_json, from_xml):
            with pytest.raises(LoadError):
                read(data)
