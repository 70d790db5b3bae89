"""Data that is no document: one clear error each, naming the place, what was found and what was expected."""

import json
import tracemalloc

import pytest

from gov_notice.errors import GovNoticeError, LoadError
from gov_notice.serial import from_json

DEEP = 10_000
DEEPER = "/: found parts nested too deeply, expected at most 64 levels"
BOM_16 = '{"schema":1}'.encode("utf-16")


def body(blocks: str) -> str:
    return '{"schema":1,"body":' + blocks + "}"


def nested(key: str, depth: int) -> str:
    return f'[{{"{key}":' * depth + "[]" + "}]" * depth


TEXT_CASES = [
    # the text is no JSON
    ("", "/: found broken JSON at line 1 column 1, expected JSON (Expecting value)"),
    ("   ", "/: found broken JSON at line 1 column 4, expected JSON (Expecting value)"),
    ("{", "/: found broken JSON at line 1 column 2"),
    ('{"schema":1', "/: found broken JSON at line 1 column 12"),
    ('{"schema":1,}', "/: found broken JSON at line 1 column 13"),
    ('{"schema":1}{}', "/: found broken JSON at line 1 column 13, expected JSON (Extra data)"),
    ('{\n"schema":1,\n"genre":通知}', "/: found broken JSON at line 3 column 9"),
    ("{'schema':1}", "/: found broken JSON at line 1 column 2"),
    (
        '{"schema":1,"genre":"通\n知"}',
        "/: found broken JSON at line 1 column 23, expected JSON (Invalid control character",
    ),
    ('{"schema":1,"genre":"\\x41"}', "/: found broken JSON at line 1 column 22, expected JSON (Invalid \\escape"),
    ('{"schema":1,"genre":"\\ud8"}', "/: found broken JSON at line 1 column 23, expected JSON (Invalid \\uXXXX escape"),
    ("\ufeff", "/: found broken JSON"),
    ("<document/>", "/: found broken JSON at line 1 column 1"),
    (b"", "/: found broken JSON at line 1 column 1"),
    (b'{"schema":1,"genre":"\xff"}', "/: found the byte 0xff at 21, expected UTF-8"),
    ('{"schema":1,"genre":"通知"}'.encode()[:-4], "/: found the byte 0xe7 at 24, expected UTF-8"),
    ('{"schema":1,"genre":"公告"}'.encode("gb18030"), "/: found the byte 0xb9 at 21, expected UTF-8"),
    (BOM_16, "/: found the byte 0xff at 0, expected UTF-8"),
    (b"\x00\x00\x00\x00", "/: found broken JSON at line 1 column 1"),
    # no object, or none of a version
    ("[]", "/: found a list, expected an object with the key schema"),
    ("null", "/: found null, expected an object with the key schema"),
    ("7", "/: found 7, expected an object with the key schema"),
    ('"通知"', '/: found "通知", expected an object with the key schema'),
    ("NaN", "/: found nan, expected an object with the key schema"),
    ("{}", "/schema: found nothing, expected a version from 1 to 1"),
    ('{"schema":0}', "/schema: found 0, expected a version from 1 to 1"),
    ('{"schema":2}', "/schema: found 2, expected a version from 1 to 1"),
    ('{"schema":"1"}', '/schema: found "1", expected a version from 1 to 1'),
    ('{"schema":1.0}', "/schema: found 1.0, expected a version from 1 to 1"),
    ('{"schema":true}', "/schema: found true, expected a version from 1 to 1"),
    ('{"schema":null}', "/schema: found null, expected a version from 1 to 1"),
    ('{"schema":1,"schema":1}', "/schema: found the key twice, expected each key once"),
    # keys
    ('{"schema":1,"Genre":"通知"}', "/Genre: found an unknown key, expected one of copy_number, secrecy"),
    ('{"schema":1,"a/b~c":1}', "/a~1b~0c: found an unknown key"),
    ('{"schema":1,"genre":"a","genre":"b"}', "/genre: found the key twice, expected each key once"),
    ('{"schema":1,"g\\u0065nre":"a","genre":"b"}', "/genre: found the key twice, expected each key once"),
    (
        '{"schema":1,"number":{"text":"柳发〔2026〕8号","text":"柳发〔2026〕9号","form":"unreadable"}}',
        "/number/text: found the key twice, expected each key once",
    ),
    (body('[{"text":"a","kindd":"x"}]'), "/body/0/kindd: found an unknown key, expected one of kind, level, marker"),
    ('{"schema":1,"\\ud800":1}', "/\\ud800: found an unknown key"),
    # wrong types
    ('{"schema":1,"genre":7}', "/genre: found 7, expected a text"),
    ('{"schema":1,"genre":null}', "/genre: found null, expected a text"),
    ('{"schema":1,"genre":["通知"]}', "/genre: found a list, expected a text"),
    ('{"schema":1,"genre":true}', "/genre: found true, expected a text"),
    ('{"schema":1,"genre":NaN}', "/genre: found nan, expected a text"),
    ('{"schema":1,"genre":-Infinity}', "/genre: found -inf, expected a text"),
    (
        '{"schema":1,"number":"柳发〔2026〕8号"}',
        '/number: found "柳发〔2026〕8号", expected an object with the keys of Doc',
    ),
    ('{"schema":1,"number":[]}', "/number: found a list, expected an object with the keys of DocumentNumber"),
    ('{"schema":1,"issuers":{"name":"柳城市财政局"}}', "/issuers: found an object, expected a list"),
    ('{"schema":1,"issuers":"柳城市财政局"}', '/issuers: found "柳城市财政局", expected a list'),
    ('{"schema":1,"issuers":["柳城市财政局"]}', '/issuers/0: found "柳城市财政局", expected an object'),
    ('{"schema":1,"issuers":null}', "/issuers: found null, expected a list"),
    ('{"schema":1,"notes":"此件公开发布"}', '/notes: found "此件公开发布", expected a list'),
    ('{"schema":1,"notes":["a",5]}', "/notes/1: found 5, expected a text"),
    (body('[{"rows":[["a"],["b",5]]}]'), "/body/0/rows/1/1: found 5, expected a text"),
    (body('[{"rows":["ab"]}]'), '/body/0/rows/0: found "ab", expected a list'),
    (body('[{"level":"1"}]'), '/body/0/level: found "1", expected a whole number'),
    (body('[{"level":1.0}]'), "/body/0/level: found 1.0, expected a whole number"),
    (body('[{"level":true}]'), "/body/0/level: found true, expected a whole number"),
    (body('[{"level":1e400}]'), "/body/0/level: found inf, expected a whole number"),
    (
        body('[{"children":[{"children":[{"text":7}]}]}]'),
        "/body/0/children/0/children/0/text: found 7, expected a text",
    ),
    (
        '{"schema":1,"deadlines":[{"text":"尽快","kind":"open","before_anchor":"true"}]}',
        '/deadlines/0/before_anchor: found "true", expected true or false',
    ),
    (
        '{"schema":1,"deadlines":[{"text":"尽快","kind":"open","before_anchor":1}]}',
        "/deadlines/0/before_anchor: found 1, expected true or false",
    ),
    # values out of their range
    (body('[{"level":0}]'), "/body/0/level: found 0, expected what can stand here (0 is not from 1 to 9)"),
    (body('[{"level":10}]'), "/body/0/level: found 10, expected what can stand here"),
    (body('[{"level":-1}]'), "/body/0/level: found -1, expected what can stand here"),
    (body(f'[{{"level":{"9" * 400}}}]'), "/body/0/level: found a huge number, expected what can stand here"),
    (body(f'[{{"level":{"9" * 5000}}}]'), "/: found a huge number, expected numbers that a document can hold"),
    (
        body('[{"kind":"chapter"}]'),
        '/body/0/kind: found "chapter", expected one of heading, paragraph, item, table, other',
    ),
    (body('[{"kind":["heading"]}]'), "/body/0/kind: found a list, expected one of heading"),
    (body('[{"kind":"HEADING"}]'), '/body/0/kind: found "HEADING", expected one of heading'),
    (
        '{"schema":1,"secrecy":{"text":"机密","grade":"high"}}',
        '/secrecy/grade: found "high", expected one of 绝密, 机密, 秘密',
    ),
    ('{"schema":1,"issuers":[{"name":""}]}', '/issuers/0/name: found "", expected what can stand here (empty)'),
    (
        '{"schema":1,"issuers":[{"name":" \\n"}]}',
        "/issuers/0/name: found \"' \\n'\", expected what can stand here (empty)",
    ),
    ('{"schema":1,"notes":["a",""]}', "/notes: found a list, expected what can stand here (empty)"),
    (
        '{"schema":1,"genre":"a\\u0000"}',
        "/genre: found \"'a\\x00'\", expected what can stand here (the character U+0000",
    ),
    ('{"schema":1,"genre":"\\u001b"}', "/genre: found \"'\\x1b'\", expected what can stand here (the character U+001B"),
    (
        '{"schema":1,"genre":"\\ud800"}',
        "/genre: found \"'\\ud800'\", expected what can stand here (the character U+D800",
    ),
    ('{"schema":1,"genre":"\\udc00\\ud800"}', "/genre: found"),
    (
        '{"schema":1,"genre":"\ud800"}',
        "/genre: found \"'\\ud800'\", expected what can stand here (the character U+D800",
    ),
    (
        '{"schema":1,"genre":"\uffff"}',
        "/genre: found \"'\\uffff'\", expected what can stand here (the character U+FFFF",
    ),
    (
        body('[{"rows":[["\\u0001"]]}]'),
        "/body/0/rows: found a list, expected what can stand here (the character U+0001",
    ),
    # days and times
    (
        '{"schema":1,"date_of_issue":{"text":"x","day":"2026-02-30"}}',
        '/date_of_issue/day: found "2026-02-30", expected a day',
    ),
    (
        '{"schema":1,"date_of_issue":{"text":"x","day":"20260513"}}',
        '/date_of_issue/day: found "20260513", expected a day',
    ),
    (
        '{"schema":1,"date_of_issue":{"text":"x","day":"2026-W20-3"}}',
        '/date_of_issue/day: found "2026-W20-3", expected a day',
    ),
    ('{"schema":1,"date_of_issue":{"text":"x","day":"2026-05-13T00:00:00"}}', "/date_of_issue/day: found"),
    ('{"schema":1,"date_of_issue":{"text":"x","day":"２026-05-13"}}', "/date_of_issue/day: found"),
    ('{"schema":1,"date_of_issue":{"text":"x","day":20260513}}', "/date_of_issue/day: found 20260513, expected a day"),
    ('{"schema":1,"date_of_issue":{"text":"x","day":""}}', '/date_of_issue/day: found "", expected a day'),
    ('{"schema":1,"periods":[{"text":"x","starts_at":"9:00"}]}', '/periods/0/starts_at: found "9:00", expected a time'),
    (
        '{"schema":1,"periods":[{"text":"x","starts_at":"24:01"}]}',
        '/periods/0/starts_at: found "24:01", expected a time',
    ),
    ('{"schema":1,"periods":[{"text":"x","starts_at":"09:00\\n"}]}', "/periods/0/starts_at: found"),
    (
        '{"schema":1,"periods":[{"text":"x","starts_at":{"hour":9}}]}',
        "/periods/0/starts_at: found an object, expected a",
    ),
    # parts that are missing or do not go together
    ('{"schema":1,"deadlines":[{"kind":"open"}]}', "/deadlines/0/text: found nothing, expected a value"),
    (
        '{"schema":1,"deadlines":[{"text":"6月12日前","kind":"day"}]}',
        "/deadlines/0/on: found nothing, expected what can stand",
    ),
    (
        '{"schema":1,"deadlines":[{"text":"尽快","kind":"open","on":"2026-06-12"}]}',
        '/deadlines/0/on: found "2026-06-12", expected',
    ),
    (
        '{"schema":1,"deadlines":[{"text":"x","kind":"within","count":3}]}',
        "/deadlines/0/count: found 3, expected what can",
    ),
    (
        '{"schema":1,"periods":[{"text":"x","first":"2026-06-12","last":"2026-06-11"}]}',
        '/periods/0/last: found "2026-06-11"',
    ),
    (
        '{"schema":1,"number":{"text":"柳发8号"}}',
        "/number/serial: found nothing, expected what can stand here (a number of form",
    ),
    ('{"schema":1,"forwardings":[{"verb":"转发"}]}', "/forwardings/0/citation: found nothing, expected a value"),
    ('{"schema":1,"contacts":[{"phones":[{}]}]}', "/contacts/0/phones/0/text: found nothing, expected a value"),
    # too deep, too long
    (nested("body", DEEP), DEEPER),
    (body(nested("children", DEEP)), DEEPER),
    (body(nested("children", 300)), DEEPER),
    (body(nested("children", 66)), DEEPER),
    ('{"schema":1,"enclosed":' + nested("enclosed", 70) + "}", DEEPER),
    ("[" * DEEP, DEEPER),
    ('{"a":' * DEEP, DEEPER),
]


@pytest.mark.parametrize("fast", [False, True])
@pytest.mark.parametrize(("data", "problem"), TEXT_CASES)
def test_one_clear_error_names_the_place(data: str | bytes, problem: str, *, fast: bool) -> None:
    with pytest.raises(LoadError) as caught:
        from_json(data, fast=fast)
    (only,) = caught.value.problems
    assert only.startswith(problem)
    assert ", expected " in only
    assert isinstance(caught.value, GovNoticeError)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None or caught.value.__suppress_context__


@pytest.mark.parametrize("data", [None, 7, ["{}"], {"schema": 1}])
def test_what_is_neither_bytes_nor_str_is_refused(data: object) -> None:
    with pytest.raises(LoadError, match="expected bytes or a str"):
        from_json(data)  # type: ignore[arg-type]  # this is what is tested


@pytest.mark.parametrize("fast", [False, True])
def test_a_hundred_megabytes_are_refused_before_they_are_read(*, fast: bool) -> None:
    data = b'{"schema":1,"genre":"' + b"a" * 100_000_000 + b'"}'
    tracemalloc.start()
    try:
        with pytest.raises(LoadError, match=r"/: found 100000023 bytes, expected at most 10000000"):
            from_json(data, fast=fast)
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def test_every_problem_is_told_at_once_with_its_place() -> None:
    data = {
        "schema": 1,
        "urgency": 7,
        "number": {"form": "new", "serial": 0, "text": ""},
        "body": [{"text": 5}, 7, {"level": 0, "colour": "red"}],
        "deadlines": [{"kind": "day"}, {"text": "6月12日前", "kind": "day"}],
        "colour": "red",
    }
    with pytest.raises(LoadError) as caught:
        from_json(json.dumps(data))
    assert [problem.partition(": ")[0] for problem in caught.value.problems] == [
        "/urgency",
        "/number/form",
        "/number/serial",
        "/number/text",
        "/body/0/text",
        "/body/1",
        "/body/2/level",
        "/body/2/colour",
        "/deadlines/0/text",
        "/deadlines/1/on",
        "/colour",
    ]


def test_no_more_than_a_hundred_problems_are_told() -> None:
    with pytest.raises(LoadError) as caught:
        from_json(json.dumps({"schema": 1, "notes": list(range(1000))}))
    assert len(caught.value.problems) == 101
    assert caught.value.problems[-1] == "and more"


def test_a_long_value_is_shown_cut() -> None:
    with pytest.raises(LoadError) as caught:
        from_json(json.dumps({"schema": 1, "x" * 5000: 1, "body": [{"kind": "y" * 5000}]}))
    assert all(len(problem) < 700 for problem in caught.value.problems)


@pytest.mark.parametrize(
    "data",
    [
        {"body": [{"text": 1}] * 100_000},
        {"body": [{"children": [{"rows": [[1] * 10] * 10}] * 10}] * 1000},
        {f"key{at}": 1 for at in range(100_000)},
    ],
)
def test_a_large_file_full_of_problems_is_not_read_to_its_end(data: dict[str, object]) -> None:
    with pytest.raises(LoadError) as caught:
        from_json(json.dumps({"schema": 1} | data))
    assert len(caught.value.problems) == 101


def test_keys_that_stand_twice_a_hundred_thousand_times() -> None:
    with pytest.raises(LoadError) as caught:
        from_json('{"schema":1' + ',"a":1' * 100_000 + "}")
    assert caught.value.problems[0] == "/a: found the key twice, expected each key once"
