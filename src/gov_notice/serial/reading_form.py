"""A whole reading as JSON: its documents, its text, where each part stands in it, and what is doubtful."""

from functools import cache
from typing import Any, get_args, get_origin

from cattrs import Converter
from cattrs.errors import CattrsError
from cattrs.gen import make_dict_structure_fn, override

from gov_notice.errors import InvalidFieldError, LoadError
from gov_notice.parsing.reading import Doubt, Reading
from gov_notice.serial.compiled import to_plain
from gov_notice.serial.convert import RepeatedKeys, explaining, list_hook, make_converter
from gov_notice.serial.explain import problems_of
from gov_notice.serial.json_text import dump, encoded, parse
from gov_notice.serial.migration import LATEST, migrate
from gov_notice.serial.nesting import plain_too_deep, refuse_too_deep
from gov_notice.serial.problems import Stored, WrongValueError, line, load_error, refusal, shown, step, too_deep_line
from gov_notice.source import SourceText, Span

__all__ = ["reading_from_json", "reading_to_json"]


def reading_to_json(reading: Reading) -> bytes:
    """Write a reading as JSON, with the text that it was made from; offsets mean nothing without it.

    Raises `InvalidFieldError` where a fact of a doubt is neither text, number, true or false.

    >>> from gov_notice.parsing import parse
    >>> reading = reading_from_json(reading_to_json(parse("柳科协发〔2026〕8号")))
    >>> reading.text_at("/number")
    '柳科协发〔2026〕8号'
    """
    source = reading.source
    places = reading._places  # noqa: SLF001  a reading hides in what form it holds them
    for document in reading.documents:
        refuse_too_deep(document)
    data = {
        "schema": LATEST,
        "official": reading.official,
        "documents": [to_plain()(document) for document in reading.documents],
        "doubts": [_doubt(doubt) for doubt in reading.doubts],
        "source": {
            "original": source.original,
            "printed": source.printed,
            "text": source.text,
            "run_at": source.run_at,
            "run_from": source.run_from,
        },
        "places": {pointer: list(map(_span, spans)) for pointer, spans in places.items()},
        "confidences": dict(reading._confidences),  # noqa: SLF001  the same
    }
    return dump(data, fast=False)


def reading_from_json(data: Stored) -> Reading:
    """Read what `reading_to_json` wrote; raises `LoadError` with every problem, each with its JSON Pointer."""
    plain: Any = parse(data, encoded(data)[0])
    if isinstance(plain, RepeatedKeys):
        raise load_error([line(step("", key), "the key twice", "each key once") for key in plain.keys_twice])
    if type(plain) is not dict:
        raise load_error([line("", shown(plain), "an object with the key schema")])
    if plain_too_deep(plain):
        raise load_error([too_deep_line()])
    try:
        fields = dict(migrate(plain))
        del fields["schema"]
        reading: Reading = _converter().structure(fields, Reading)
    except WrongValueError as error:
        found = shown(error.value) if "schema" in plain else "nothing"
        raise load_error([line("/schema", found, error.expected)]) from None
    except CattrsError as error:
        raise load_error(problems_of(error)) from None
    if problem := _apart(reading):
        raise problem
    return reading


def _apart(reading: Reading) -> LoadError | None:
    """Say where the parts of a reading do not belong together."""
    source = reading.source
    problems: list[str] = []
    if not reading.documents:
        problems.append(line("/documents", "none", "at least one document"))
    if len(source.text) != len(source.printed):
        problems.append(refusal("/source/printed", f"{len(source.printed)} characters", "as many as in text"))
    if not _runs_fit(source):
        problems.append(refusal("/source/run_from", f"{len(source.run_from)} runs", "they do not lead to the original"))
    for pointer, spans in reading._places.items():  # noqa: SLF001  a reading hides in what form it holds them
        for at, span in enumerate(spans):
            if span.stop > len(source.text):
                place = step(step("/places", pointer), at)
                problems.append(line(place, f"a place up to {span.stop}", f"one within {len(source.text)} characters"))
    return load_error(problems) if problems else None


def _runs_fit(source: SourceText) -> bool:
    stops = (*source.run_at[1:], max(len(source.text), *source.run_at[-1:], 0))
    return (
        source.run_at[:1] == (0,)
        and len(source.run_at) == len(source.run_from)
        and all(
            start <= stop and 0 <= origin <= origin + stop - start <= len(source.original)
            for start, stop, origin in zip(source.run_at, stops, source.run_from, strict=True)
        )
    )


def _span(span: Span) -> list[int]:
    return [span.start, span.stop]


def _doubt(doubt: Doubt) -> dict[str, Any]:
    for name, fact in doubt.facts.items():
        if fact is not None and not isinstance(fact, (str, int, float)):
            raise InvalidFieldError("Doubt", "facts", f"{name} is no text, number, true or false")
    data = {
        "code": doubt.code,
        "message": doubt.message,
        "pointer": doubt.pointer,
        "span": _span(doubt.span) if doubt.span else None,
        "facts": dict(doubt.facts),
    }
    return {key: value for key, value in data.items() if value is not None and value != {}}


@cache
def _converter() -> Converter:
    converter = make_converter()
    converter.register_structure_hook(Span, _read_span)
    converter.register_structure_hook(float, _read_number)
    converter.register_structure_hook_factory(
        _is_tuple,
        lambda kind: list_hook(converter.get_structure_hook(get_args(kind)[0]), get_args(kind)[0]),
    )
    for owner in (SourceText, Doubt, Reading):
        structure = make_dict_structure_fn(
            owner,
            converter,
            _cattrs_forbid_extra_keys=True,
            _cattrs_detailed_validation=True,
            _cattrs_use_linecache=False,
            facts=override(struct_hook=_read_facts),
            _places=override(rename="places"),
            _confidences=override(rename="confidences"),
        )
        converter.register_structure_hook(owner, explaining(structure, owner))
    return converter


def _is_tuple(kind: Any) -> bool:  # noqa: ANN401  types of types
    return get_origin(kind) is tuple


def _read_span(value: object, _: object) -> Span:
    if type(value) is list and len(value) == 2 and all(type(at) is int for at in value) and 0 <= value[0] <= value[1]:
        return Span(*value)
    raise WrongValueError(value, "a list of start and stop")


def _read_number(value: object, _: object) -> float:
    if isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= 1:
        return value
    raise WrongValueError(value, "a number from 0 to 1")


def _read_facts(value: object, _: object) -> dict[str, Any]:
    if type(value) is not dict or not all(
        fact is None or isinstance(fact, (str, int, float)) for fact in value.values()
    ):
        raise WrongValueError(value, "an object of texts and numbers")
    return value
