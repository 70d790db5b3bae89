import io
import json
import sys
from pathlib import Path

import pytest

from gov_notice.cli.program import run

EXAMPLE = str(Path(__file__).parents[3] / "docs" / "examples" / "volunteer-month.txt")


def test_every_stage_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", EXAMPLE]) == 0
    shown = capsys.readouterr().out
    assert "— 1 —" in shown
    assert "/enclosed/0/number" in shown
    assert "/deadlines/0  10月23日前" in shown
    assert "判断：是公文" in shown


def test_json_is_the_reading_with_places_and_doubts(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", EXAMPLE, "--format", "json"]) == 0
    assert {"documents", "doubts"} <= json.loads(capsys.readouterr().out).keys()


@pytest.mark.parametrize("text", ["", "\n\n", "一、", "（" * 50, "[bold]"])
def test_any_text_is_explained(text: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    assert run(["explain", "-"]) == 0
    assert "判断" in capsys.readouterr().out
