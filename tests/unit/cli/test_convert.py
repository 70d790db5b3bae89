import io
import json
import sys
from pathlib import Path

import pytest

import gov_notice as gn
from gov_notice.cli.program import run

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
