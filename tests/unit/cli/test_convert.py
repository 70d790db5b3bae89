import csv
import io
import json
import sys
from pathlib import Path

import pytest

import gov_notice as gn
from gov_notice.cli.program import run
from gov_notice.serial import to_akn

EXAMPLE = Path(__file__).parents[3] / "docs" / "examples" / "volunteer-month.txt"


@pytest.fixture
def document() -> gn.OfficialDocument:
    return gn.read(EXAMPLE).document


@pytest.mark.parametrize("form", ["json", "xml"])
def test_every_form_is_taken_back(
    form: str, document: gn.OfficialDocument, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "kept"
    assert run(["convert", str(EXAMPLE), "--to", form, "--output", str(path)]) == 0
    assert run(["convert", str(path), "--to", "json"]) == 0
    assert gn.from_json(capsys.readouterr().out) == document


def test_a_table_opens_in_a_spreadsheet(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["convert", str(EXAMPLE), "--to", "csv"]) == 0
    written = capsysbinary.readouterr().out
    assert written.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"))))
    assert [(row["document"], row["inside"], row["number"]) for row in rows] == [
        ("0", "", "柳城志联〔2026〕9号"),
        ("1", "0", "柳志联发〔2026〕17号"),
    ]


@pytest.mark.parametrize(("table", "key", "value"), [("duties", "on", "2026-10-23"), ("contacts", "document", "0")])
def test_other_tables(table: str, key: str, value: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["convert", str(EXAMPLE), "--to", "csv", "--table", table]) == 0
    rows = list(csv.DictReader(io.StringIO(capsysbinary.readouterr().out.decode("utf-8-sig"))))
    assert rows[0][key] == value


def test_a_table_without_rows_is_empty(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"schema":1}')))
    assert run(["convert", "-", "--to", "csv", "--table", "duties"]) == 0
    assert capsysbinary.readouterr().out == b""


def test_words_of_a_paper_are_no_formula(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    data = gn.to_json(gn.OfficialDocument(urgency="=HYPERLINK(1)", genre="@通知"))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert run(["convert", "-", "--to", "csv"]) == 0
    (row,) = csv.DictReader(io.StringIO(capsysbinary.readouterr().out.decode("utf-8-sig")))
    assert (row["urgency"], row["genre"]) == ("'=HYPERLINK(1)", "'@通知")


@pytest.mark.parametrize(
    ("standard", "name"), [("gbt-33480", "发文字号"), ("dat-46", "文件编号"), ("dublin-core", "identifier")]
)
def test_metadata_of_each_standard(standard: str, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["convert", str(EXAMPLE), "--to", "metadata", "--standard", standard]) == 0
    assert json.loads(capsys.readouterr().out)[name] == ["柳城志联〔2026〕9号"]


def test_akoma_ntoso(document: gn.OfficialDocument, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["convert", str(EXAMPLE), "--to", "akn"]) == 0
    assert capsysbinary.readouterr().out == to_akn(document)


@pytest.mark.parametrize("form", ["xml", "akn"])
def test_xml_holds_one_document(
    form: str, document: gn.OfficialDocument, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    data = (gn.to_json(document) + b"\n") * 2
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert run(["convert", "-", "--to", form]) == 2
    assert "2 份公文" in capsys.readouterr().err


def test_text_is_the_rendering(document: gn.OfficialDocument, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["convert", str(EXAMPLE), "--to", "text"]) == 0
    assert capsysbinary.readouterr().out.rstrip() == gn.render(document, "text").rstrip()


def test_indented_json_is_one_document(
    document: gn.OfficialDocument, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    data = json.dumps(json.loads(gn.to_json(document)), indent=1).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert run(["convert", "-", "--to", "json"]) == 0
    assert gn.from_json(capsys.readouterr().out) == document


def test_several_documents_are_read_one_a_line(
    document: gn.OfficialDocument, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    data = gn.to_json(document) + b"\n" + gn.to_json(document.enclosed[0]) + b"\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert run(["convert", "-", "--to", "json"]) == 0
    assert capsys.readouterr().out.encode() == data


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["convert", str(EXAMPLE), "--to", "json", "--output", str(tmp_path / "no" / "x.json")]) == 2
    assert "无法写入" in capsys.readouterr().err
