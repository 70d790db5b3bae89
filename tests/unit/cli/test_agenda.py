import csv
import io
import json
from pathlib import Path

import pytest

import gov_notice as gn
from gov_notice.cli.program import run

EXAMPLE = Path(__file__).parents[3] / "docs" / "examples" / "volunteer-month.txt"


@pytest.fixture
def second(tmp_path: Path) -> str:
    path = tmp_path / "second.txt"
    path.write_text(
        "柳水发〔2026〕31号\n\n柳城市水务局关于报送冬修计划的通知\n\n各县（区）水务局：\n\n"
        "请于10月26日17:00前将冬修计划报送市水务局建设科。\n\n柳城市水务局\n\n2026年10月8日\n",
        "utf-8",
    )
    return str(path)


def test_the_earliest_comes_first(second: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["agenda", str(EXAMPLE), second]) == 0
    shown = capsys.readouterr().out
    days = ["2026-10-23 周五", "2026-10-26 周一 17:00", "2026-10-30 周五"]
    assert sorted(days, key=shown.index) == days
    assert "剩余" not in shown


def test_days_left_are_counted_from_a_day_that_is_given(second: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["agenda", str(EXAMPLE), second, "--today", "2026-10-25"]) == 0
    shown = capsys.readouterr().out
    assert "超期2天" in shown
    assert " 1天" in shown
    assert " 5天" in shown


def test_json_has_an_object_a_line(second: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["agenda", second, "--format", "json", "--today", "2026-10-25"]) == 0
    row = json.loads(capsys.readouterr().out)
    assert (row["due"], row["time"], row["days_left"]) == ("2026-10-26", "17:00", 1)
    assert row["text"] == "10月26日17:00前"
    assert row["pointer"] == "/deadlines/0"
    assert (row["file"], row["line"]) == (second, 7)


def test_a_stored_document_has_no_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "stored.json"
    path.write_bytes(gn.to_json(gn.read(EXAMPLE).document))
    assert run(["agenda", str(path), "--format", "json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(row["due"], row["file"], row["line"]) for row in rows] == [
        ("2026-10-23", str(path), None),
        ("2026-10-30", str(path), None),
    ]


def test_lines_are_those_of_the_second_document_of_a_file(
    second: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    both = EXAMPLE.read_text("utf-8") + "\n\n" + Path(second).read_text("utf-8")
    path = tmp_path / "both.txt"
    path.write_text(both, "utf-8")
    assert run(["agenda", str(path), "--format", "json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    printed = both.split("\n")
    assert len(rows) == 3
    assert all(row["text"] in printed[row["line"] - 1] for row in rows)


def test_the_table_names_the_contact_and_the_place(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["agenda", str(EXAMPLE)]) == 0
    shown = "".join(capsys.readouterr().out.split())
    (first, *_) = gn.agenda([gn.read(EXAMPLE).document])
    assert first.contact is not None
    assert str(first.contact.name) in shown
    assert ".txt:" in shown


def test_csv_opens_in_a_spreadsheet(second: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["agenda", str(EXAMPLE), second, "--format", "csv"]) == 0
    data = capsysbinary.readouterr().out
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert [row["due"] for row in rows] == ["2026-10-23", "2026-10-26", "2026-10-30"]


def test_ics_has_a_to_do_for_each(second: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["agenda", str(EXAMPLE), second, "--format", "ics"]) == 0
    assert capsys.readouterr().out.count("BEGIN:VTODO") == 3


def test_working_days_need_a_start_and_a_calendar(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "within.txt"
    path.write_text(
        "柳城市水务局关于开展自查的通知\n\n各县（区）水务局：\n\n"
        "请自收到本通知之日起5个工作日内报送自查报告。\n\n柳城市水务局\n\n2026年9月28日\n",
        "utf-8",
    )
    assert run(["agenda", str(path)]) == 0
    assert "日期待定" in capsys.readouterr().out
    assert run(["agenda", str(path), "--received-on", "2026-09-30", "--working-days"]) == 0
    assert "2026-10-13 周二" in capsys.readouterr().out


def test_nothing_due_is_said_on_standard_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "none.txt"
    path.write_text("柳城市水务局关于启用新印章的通知\n\n各县水务局：\n\n现启用新印章。\n", "utf-8")
    assert run(["agenda", str(path)]) == 0
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "没有时限" in captured.err
