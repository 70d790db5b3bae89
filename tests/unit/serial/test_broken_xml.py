"""XML that is no document: one clear error each, naming the place, what was found and what was expected."""

from pathlib import Path

import pytest

from gov_notice.errors import LoadError
from gov_notice.serial import NAMESPACE, from_xml

DEEPER = "/: found parts nested too deeply, expected at most 64 levels"
BOMB = (
    '<!DOCTYPE document [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + f']><document xmlns="{NAMESPACE}"><genre>&i;</genre></document>'
)


def document(inner: str, attributes: str = "") -> str:
    return f'<document xmlns="{NAMESPACE}"{attributes}>{inner}</document>'


def nested(name: str, depth: int) -> str:
    return f"<{name}>" * depth + f"</{name}>" * depth


# looked up one by one these would take an hour
MANY = "".join(f' a{at}="1"' for at in range(300_000))

CASES = [
    # the text is no XML
    ("", "/: found broken XML at line 1 column 1"),
    ("{}", "/: found broken XML at line 1 column 1"),
    ("通知", "/: found broken XML at line 1 column 1"),
    (document("<genre>通知"), "/: found broken XML at line 1"),
    (document("<genre>通知</genre>")[:-3], "/: found broken XML at line 1"),
    (document("<genre>通知</genre>").encode()[:-20], "/: found broken XML at line 1"),
    (document("\n<genre>a & b</genre>"), "/: found broken XML at line 2"),
    (document("<genre>\x01</genre>"), "/: found broken XML at line 1"),
    (document("<genre>&#0;</genre>"), "/: found broken XML at line 1"),
    (document("<genre>&#xD800;</genre>"), "/: found broken XML at line 1"),
    (document("<genre>&#xFFFF;</genre>"), "/: found broken XML at line 1"),
    (document("<genre>\ud800</genre>"), "/: found broken XML at line 1"),
    (document("<genre>&eacute;</genre>"), "/: found broken XML at line 1"),
    (document('<issuer note="a" note="b">x</issuer>'), "/: found broken XML at line 1"),
    (document("<genre>公告</genre>").encode("gb18030"), "/: found broken XML at line 1"),
    (document("<genre>公告</genre>").encode("utf-16"), "/: found broken XML at line 1"),
    (document("") + document(""), "/: found broken XML at line 1"),
    # what is never read
    (BOMB, "/: found a document type, expected none"),
    ('<!DOCTYPE document SYSTEM "http://example.com/x.dtd">' + document(""), "/: found a document type, expected none"),
    (
        '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + document("<genre>&x;</genre>"),
        "/: found a document type, expected none",
    ),
    (
        '<!DOCTYPE d [<!ENTITY % x SYSTEM "http://example.com/x">%x;]>' + document(""),
        "/: found a document type, expected none",
    ),
    ("<!DOCTYPE document>" + document(""), "/: found a document type, expected none"),
    (
        f'<?xml version="1.0" encoding="GB18030"?>{document("")}'.encode(),
        '/: found the encoding "GB18030", expected UTF-8',
    ),
    (f"<?xml version='1.0' encoding='utf-7'?>{document('')}".encode(), '/: found the encoding "utf-7", expected UTF-8'),
    # another root
    ("<document/>", '/: found the element "document", expected document in the namespace urn:gov-notice:document:1'),
    ('<document xmlns="urn:gov-notice:document:2"/>', '/: found the element "{urn:gov-notice:document:2}document"'),
    (f'<notice xmlns="{NAMESPACE}"/>', "/: found the element"),
    ("<html><body/></html>", '/: found the element "html", expected document'),
    # elements and attributes
    (document("", ' version="1"'), "/version: found an unknown attribute, expected none here"),
    (document("<summary/>"), "/summary: found an unknown element, expected one of copy-number, secrecy"),
    (document('<genre xmlns="urn:other">a</genre>'), "/{urn:other}genre: found an unknown element"),
    (document("<issuers/>"), "/issuers: found an unknown element"),
    (document("<Genre>a</Genre>"), "/Genre: found an unknown element"),
    (document("<genre>a</genre><genre>b</genre>"), "/genre: found the element twice, expected the element once"),
    (document("<body/><body/>"), "/body: found the element twice, expected the element once"),
    (document("<genre>a<b/></genre>"), "/genre: found elements or attributes, expected a text alone"),
    (document('<genre lang="zh">a</genre>'), "/genre: found elements or attributes, expected a text alone"),
    (document('<body lang="zh"/>'), "/body/lang: found an unknown attribute, expected none here"),
    (
        document("<body><chapter/></body>"),
        "/body/chapter: found an unknown element, expected one of heading, paragraph, item",
    ),
    (document("<body><paragraph>a<note/></paragraph></body>"), "/body/0/note: found an unknown element"),
    (document('<body><paragraph kind="item">a</paragraph></body>'), "/body/0/kind: found an unknown attribute"),
    (document("<body><table><row><td/></row></table></body>"), "/body/0/rows/0/td: found an unknown element"),
    (document("<body><table><row><cell><b/></cell></row></table></body>"), "/body/0/rows/0/0: found elements"),
    (document("<addressees>a<group><b/></group></addressees>"), "/addressees/groups/0/b: found an unknown element"),
    (document('<issuer post="a">b</issuer>'), "/issuers/0/post: found an unknown attribute, expected one of note"),
    (
        document('<issuer xml:lang="zh">b</issuer>'),
        "/issuers/0/{http:~1~1www.w3.org~1XML~11998~1namespace}la…: found an unknown",
    ),
    (
        document('<attachment number="1"><content><paragraph>a</paragraph><x/></content></attachment>'),
        "/attachments/0/blocks/x: found an unknown element",
    ),
    (document("", MANY), "/: found 300000 attributes, expected at most 64"),
    (document(f"<genre{MANY}/>"), "/genre: found elements or attributes, expected a text alone"),
    (document(f"<body{MANY}/>"), "/body: found 300000 attributes, expected at most 64"),
    # text where none stands
    (document("通知"), '/: found "通知", expected no text between elements'),
    (document("<genre>通知</genre>x"), '/: found "x", expected no text between elements'),
    (document("<body>x<paragraph/></body>"), '/body: found "x", expected no text between elements'),
    (document("<body><paragraph/>x</body>"), '/body: found "x", expected no text between elements'),
    (
        document("<body><heading>a<paragraph>b</paragraph>c</heading></body>"),
        '/body/0: found "c", expected no text between elements',
    ),
    (document("<contact>吕清源</contact>"), '/contacts/0: found "吕清源", expected no text between elements'),
    (document("<body><table><row>a</row></table></body>"), '/body/0/rows/0: found "a", expected no text'),
    (document("\u3000"), "/: found"),
    # values
    (document('<body><heading level="x">a</heading></body>'), '/body/0/level: found "x", expected a whole number'),
    (document('<body><heading level="">a</heading></body>'), '/body/0/level: found "", expected a whole number'),
    (document('<body><heading level="01">a</heading></body>'), '/body/0/level: found "01", expected a whole number'),
    (document('<body><heading level="+1">a</heading></body>'), '/body/0/level: found "+1", expected a whole number'),
    (document('<body><heading level="1 ">a</heading></body>'), '/body/0/level: found "1 ", expected a whole number'),
    (document('<body><heading level="１">a</heading></body>'), '/body/0/level: found "１", expected a whole number'),
    (document(f'<body><heading level="{"9" * 5000}">a</heading></body>'), '/body/0/level: found "999'),
    (document('<body><heading level="10">a</heading></body>'), "/body/0/level: found 10, expected what can stand here"),
    (document('<secrecy grade="高">机密</secrecy>'), '/secrecy/grade: found "高", expected one of 绝密, 机密, 秘密'),
    (
        document('<date-of-issue day="2026-02-30">a</date-of-issue>'),
        '/date_of_issue/day: found "2026-02-30", expected a',
    ),
    (document('<date-of-issue day="2026-05-13Z">a</date-of-issue>'), "/date_of_issue/day: found"),
    (document('<period starts-at="9:00">a</period>'), '/periods/0/starts_at: found "9:00", expected a time'),
    (
        document('<deadline kind="open" before-anchor="1">a</deadline>'),
        '/deadlines/0/before_anchor: found "1", expected t',
    ),
    (document("<issuer/>"), '/issuers/0/name: found "", expected what can stand here (empty)'),
    (document("<issuer> \n</issuer>"), "/issuers/0/name: found"),
    (document("<note/>"), "/notes: found a list, expected what can stand here (empty)"),
    (document("<deadline>尽快</deadline>"), "/deadlines/0/kind: found nothing, expected a value"),
    (
        document('<deadline kind="day">6月12日前</deadline>'),
        "/deadlines/0/on: found nothing, expected what can stand here",
    ),
    (document('<forwarding verb="转发"/>'), "/forwardings/0/citation: found nothing, expected a value"),
    (document("<number>柳发8号</number>"), "/number/serial: found nothing, expected what can stand here"),
    (
        document("<contact><phone/></contact>"),
        '/contacts/0/phones/0/text: found "", expected what can stand here (empty)',
    ),
    # too deep
    (document(nested("enclosed", 10_000)), "/: found broken XML at line 1"),
    (document(f"<body>{nested('heading', 300)}</body>"), "/: found broken XML at line 1"),
    (document(f"<body>{nested('heading', 200)}</body>"), DEEPER),
    (document(nested("enclosed", 70)), DEEPER),
    ("<a>" * 10_000, "/: found broken XML at line 1"),
]


@pytest.mark.parametrize(
    ("data", "problem"), CASES, ids=[repr(data[:40]) + f"-{at}" for at, (data, _) in enumerate(CASES)]
)
def test_one_clear_error_names_the_place(data: str | bytes, problem: str) -> None:
    with pytest.raises(LoadError) as caught:
        from_xml(data)
    (only,) = caught.value.problems
    assert only.startswith(problem)
    assert ", expected " in only
    assert caught.value.__context__ is None or caught.value.__suppress_context__


@pytest.mark.parametrize("data", [None, 7, ["<a/>"]])
def test_what_is_neither_bytes_nor_str_is_refused(data: object) -> None:
    with pytest.raises(LoadError, match="expected bytes or a str"):
        from_xml(data)  # type: ignore[arg-type]  # this is what is tested


def test_a_hundred_megabytes_are_refused_before_they_are_read() -> None:
    with pytest.raises(LoadError, match=r"/: found 100000000 bytes, expected at most 10000000"):
        from_xml(b" " * 100_000_000)


def test_every_problem_is_told_at_once_with_its_place() -> None:
    data = document(
        '<number form="new" serial="0" year="x"/>'
        '<body><heading level="0">a</heading><paragraph level="x">b<q/></paragraph></body><issuer> </issuer>'
        '<deadline kind="day">a</deadline><deadline kind="open"> <route zz="1"/></deadline><x/>'
    )
    with pytest.raises(LoadError) as caught:
        from_xml(data)
    assert sorted(problem.partition(": ")[0] for problem in caught.value.problems) == [
        "/body/0/level",
        "/body/1/level",
        "/body/1/q",
        "/deadlines/0/on",
        "/deadlines/1/routes/0/zz",
        "/deadlines/1/text",
        "/issuers/0/name",
        "/number/form",
        "/number/serial",
        "/number/text",
        "/number/year",
        "/x",
    ]


def test_a_large_file_full_of_problems_is_not_read_to_its_end() -> None:
    with pytest.raises(LoadError) as caught:
        from_xml(document("<x/>" * 500_000 + "<body>" + "<x><x/></x>" * 1000 + "</body>"))
    assert len(caught.value.problems) <= 101


def test_no_file_is_opened_for_an_entity(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("unread")
    with pytest.raises(LoadError) as caught:
        from_xml(f'<!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]>' + document("<genre>&x;</genre>"))
    assert "unread" not in str(caught.value)
