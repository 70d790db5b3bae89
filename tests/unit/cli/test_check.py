import json
from pathlib import Path

import pytest
from rich.cells import cell_len

import gov_notice as gn
from gov_notice.cli.program import run

CLEAN = """柳城市水务局文件

柳水发〔2026〕8号

柳城市水务局关于做好汛前检查工作的通知

各县（区）水务局：

请于4月20日前完成汛前检查，并将检查报告报送市水务局防汛科。

柳城市水务局

2026年3月2日
"""


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    path = tmp_path / "wrong.txt"
    path.write_text(CLEAN.replace("〔2026〕8号", "[2026]08号"), "utf-8")
    return path


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    path = tmp_path / "clean.txt"
    path.write_text(CLEAN, "utf-8")
    return path


def test_a_clean_document_is_code_0(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(clean)]) == 0
    assert capsys.readouterr().out == f"{clean}：没有发现问题\n"


def test_a_finding_stands_with_its_place_and_its_fix(wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(wrong)]) == 1
    lines = capsys.readouterr().out.splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith(f"{wrong}:3:4 错误 N002"))
    assert lines[at + 1] == "    柳水发[2026]08号"
    assert lines[at + 2] == "    " + " " * cell_len("柳水发") + "^^^^^^"
    assert "可自动改正" in lines[at + 3]
    assert lines[-1].startswith(f"{wrong}：错误 2 处")


def test_json_is_a_finding_a_line(wrong: Path, clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(clean), str(wrong), "--format", "json"]) == 1
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    row = next(row for row in rows if row["code"] == "N002")
    assert (row["file"], row["line"], row["column"], row["pointer"]) == (str(wrong), 3, 4, "/number")
    text = wrong.read_text("utf-8")
    assert [text[start:stop] for start, stop in row["spans"]] == ["[2026]"]
    assert row["fix"]["applicability"] == "safe"


def test_a_stored_document_is_checked_without_a_text(
    wrong: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "stored.json"
    path.write_bytes(gn.to_json(gn.read(wrong).document))
    assert run(["check", str(path)]) == 1
    assert f"{path}:发文字号 错误 N002" in capsys.readouterr().out


def test_a_long_line_is_shown_around_the_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "long.txt"
    path.write_text(CLEAN.replace("完成汛前检查，", f"{'检查堤防' * 40},{'检查闸门' * 40}，"), "utf-8")
    run(["check", str(path)])
    shown = capsys.readouterr().out.splitlines()
    mark = next(line for line in shown if line.strip() == "^")
    excerpt = shown[shown.index(mark) - 1]
    assert cell_len(excerpt) < 90
    assert excerpt.endswith("…")


@pytest.mark.parametrize(
    "before", ["", "甲乙丙丁", "甲" * 40, "a" * 40, "\t甲", "甲\u200b乙", "é", "\u3000\u3000", "𠮷"]
)
def test_the_mark_stands_under_its_place(before: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "wide.txt"
    path.write_text(f"各局：\n\n{before}请报送材料,不得迟延。\n", "utf-8")
    run(["check", str(path), "--select", "P001"])
    lines = capsys.readouterr().out.splitlines()
    mark = next(line for line in lines if line.strip() == "^")
    excerpt = lines[lines.index(mark) - 1]
    at = cell_len(mark.partition("^")[0])
    assert next(char for k, char in enumerate(excerpt) if cell_len(excerpt[:k]) == at and cell_len(char)) == ","


@pytest.mark.parametrize(("count", "shown", "told"), [(3, 3, None), (4, 3, "P001 另有 1 处"), (9, 3, "P001 另有 6 处")])
def test_more_of_one_rule_are_counted(
    count: int, shown: int, told: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "notice.txt"
    path.write_text("".join(f"第{k}项普查工作,已经完成。\n" for k in range(count)), "utf-8")
    assert run(["check", "--select", "P001", "--isolated", str(path)]) == 1
    page = capsys.readouterr().out
    assert page.count("错误 P001") == shown
    assert ("另有" in page) is (told is not None)
    assert (told or "") in page
    assert f"{count} 处" in page
    run(["check", "--select", "P001", "--isolated", "--all", str(path)])
    page = capsys.readouterr().out
    assert page.count("错误 P001") == count
    assert "另有" not in page


def test_other_profiles_are_refused(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(clean), "--profile", "nothing"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


class TestFix:
    """Fix twice is fix once (law 5)."""

    def test_the_text_goes_to_standard_output(self, wrong: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
        assert run(["fix", str(wrong), "--format", "text"]) == 0
        captured = capsysbinary.readouterr()
        assert captured.out.decode() == CLEAN
        assert "改正 N002" in captured.err.decode()

    def test_a_file_can_be_written_and_stays_as_it_is(
        self, wrong: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        path = tmp_path / "fixed.txt"
        assert run(["fix", str(wrong), "--output", str(path)]) == 0
        assert capsys.readouterr().out == ""
        assert path.read_text("utf-8") == CLEAN
        assert run(["fix", str(path)]) == 0
        assert capsys.readouterr().out == ""

    def test_the_difference(self, wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["fix", str(wrong)]) == 1
        out = capsys.readouterr().out
        assert "-柳水发[2026]08号\n" in out
        assert "+柳水发〔2026〕8号\n" in out

    def test_json(self, wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["fix", str(wrong), "--format", "json"]) == 0
        row = json.loads(capsys.readouterr().out)
        assert row["text"] == CLEAN
        assert {"N002", "N005"} <= {finding["code"] for finding in row["applied"]}
        assert row["left"] == []


class TestRules:
    def test_all_rules_of_a_profile(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["rules"]) == 0
        assert "N002" in capsys.readouterr().out

    def test_one_rule_says_what_it_does(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["rules", "N002"]) == 0
        shown = capsys.readouterr().out
        assert "GB/T 9704-2012 7.2.5" in shown
        assert "Fix safety" in shown

    def test_json(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["rules", "N002", "--format", "json"]) == 0
        assert json.loads(capsys.readouterr().out)["code"] == "N002"

    def test_a_rule_that_is_none(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["rules", "Q999"]) == 2
        assert "Q999" in capsys.readouterr().err
