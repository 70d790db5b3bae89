import json

import pytest

from gov_notice.cli.program import run


def test_json_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "公文"


def test_xml_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "xsd"]) == 0
    assert "schema" in capsys.readouterr().out.splitlines()[1]


def test_other_schemas_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "rng"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
