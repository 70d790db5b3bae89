"""A stored reading is restored with its documents, its text, its places and its doubts."""

import json
from datetime import date
from typing import Any

import pytest

from gov_notice.errors import InvalidFieldError, LoadError
from gov_notice.model import DocumentNumber, OfficialDocument
from gov_notice.parsing.reading import Doubt, Reading
from gov_notice.serial import reading_from_json, reading_to_json
from gov_notice.source import SourceText, Span

PRINTED = "柳科协发［2026］ 8号\n关于召开年会的通知"
NUMBER = DocumentNumber.parse("柳科协发［2026］8号")


def reading(**changes: Any) -> Reading:  # noqa: ANN401  any part of a reading
    source = SourceText.of(PRINTED).without([Span(10, 11)])
    source = source.folded(source.text.replace("［", "〔").replace("］", "〕"))
    parts: dict[str, Any] = {
        "source": source,
        "documents": (OfficialDocument(number=NUMBER), OfficialDocument(genre="通知")),
        "official": True,
        "doubts": (
            Doubt(code="odd-bracket", message="括号不规范", pointer="/number", span=Span(4, 5), facts={"found": "［"}),
            Doubt(code="no-date", message="未见成文日期"),
        ),
        "places": {"/number": (Span(0, 12),), "/documents/1/genre": (Span(20, 22),)},
        "confidences": {"/number": 0.9},
    }
    return Reading(**parts | changes)


def test_everything_comes_back() -> None:
    stored = reading()
    restored = reading_from_json(reading_to_json(stored))
    assert restored.documents == stored.documents
    assert restored.official
    assert restored.doubts == stored.doubts
    assert restored.pointers == stored.pointers
    assert restored.text == PRINTED
    assert restored.source.text == stored.source.text
    assert restored.source.printed == stored.source.printed
    for pointer in stored.pointers:
        assert restored.spans(pointer) == stored.spans(pointer)
        assert restored.text_at(pointer) == stored.text_at(pointer)
        assert restored.confidence(pointer) == stored.confidence(pointer)


def test_storing_the_restored_gives_the_same_bytes() -> None:
    stored = reading_to_json(reading())
    assert reading_to_json(reading_from_json(stored)) == stored


@pytest.mark.parametrize("text", ["", "\ud800\x00\x1b", "\udc00号", "\r\n\ufeff"])
def test_the_text_may_hold_what_no_document_can(text: str) -> None:
    stored = reading(source=SourceText.of(text), doubts=(), places={}, confidences={})
    assert reading_from_json(reading_to_json(stored)).text == text


def test_a_fact_that_json_does_not_know_is_refused_when_written() -> None:
    doubt = Doubt(code="late", message="逾期", facts={"day": date(2026, 5, 13)})
    with pytest.raises(InvalidFieldError, match="day is no text, number, true or false"):
        reading_to_json(reading(doubts=(doubt,)))


BREAKS: list[tuple[dict[str, Any], str]] = [
    ({"schema": 2}, "/schema: found 2, expected a version from 1 to 1"),
    ({"colour": "red"}, "/colour: found an unknown key, expected one of source, documents, official, doubts, places"),
    ({"official": "yes"}, '/official: found "yes", expected true or false'),
    ({"documents": []}, "/documents: found none, expected at least one document"),
    ({"documents": [{"genre": 7}]}, "/documents/0/genre: found 7, expected a text"),
    ({"documents": {}}, "/documents: found an object, expected a list"),
    (
        {"places": {"/number": [[0, 99]]}},
        "/places/~1number/0: found a place up to 99, expected one within 22 characters",
    ),
    ({"places": {"/number": [[5, 2]]}}, "/places/~1number/0: found a list, expected a list of start and stop"),
    ({"places": {"/number": [["0", 2]]}}, "/places/~1number/0: found a list, expected a list of start and stop"),
    ({"places": {"/number": 7}}, "/places/~1number: found 7, expected a list"),
    ({"confidences": {"/number": 2}}, "/confidences/~1number: found 2, expected a number from 0 to 1"),
    ({"doubts": [{"code": "a"}]}, "/doubts/0/message: found nothing, expected a value"),
    ({"doubts": [{"code": "a", "message": "b", "facts": {"x": []}}]}, "/doubts/0/facts: found an object, expected an"),
    ({"doubts": [{"code": "a", "message": "b", "span": "0"}]}, '/doubts/0/span: found "0", expected a list of start'),
    ({"source": 7}, "/source: found 7, expected an object with the keys of SourceText"),
    ({"source": {"text": "ab", "printed": "a", "original": "ab"}, "places": {}}, "/source/printed: found 1 characters"),
    (
        {"source": {"text": "a", "printed": "a", "original": "a", "run_at": [0, 1], "run_from": [0]}, "places": {}},
        "/source/run_from: found 1 runs",
    ),
    (
        {"source": {"text": "a", "printed": "a", "original": "a", "run_at": [0], "run_from": ["0"]}, "places": {}},
        '/source/run_from/0: found "0", expected a whole number',
    ),
]


@pytest.mark.parametrize(("change", "problem"), BREAKS)
def test_what_is_no_reading_is_refused_by_place(change: dict[str, Any], problem: str) -> None:
    data = json.loads(reading_to_json(reading())) | change
    with pytest.raises(LoadError) as caught:
        reading_from_json(json.dumps(data))
    (only,) = caught.value.problems
    assert only.startswith(problem)


@pytest.mark.parametrize("data", ["", "[]", "{}", '{"schema":1}', '{"schema":1,"schema":1}', "[" * 10_000, b"\xff"])
def test_what_is_nothing_like_it_is_refused(data: str | bytes) -> None:
    with pytest.raises(LoadError):
        reading_from_json(data)


def test_a_place_beyond_the_original_is_refused() -> None:
    data = json.loads(reading_to_json(reading()))
    data["source"]["run_from"][-1] = 500
    with pytest.raises(LoadError, match="/source/run_from"):
        reading_from_json(json.dumps(data))
