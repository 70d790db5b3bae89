"""Which settings hold for a file, and what the command makes of them."""

import json
from pathlib import Path

import pytest
from lxml import etree

from gov_notice.cli.program import run

TEXT = """柳水发[2026]08号

柳城市水务局关于做好汛前检查工作的通知

各县（区）水务局：

请于4月20日前完成检查,并报送检查报告。

柳城市水务局

2026年3月2日
"""


@pytest.fixture(autouse=True)
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "来文").mkdir()
    (tmp_path / "draft.txt").write_text(TEXT, "utf-8")
    (tmp_path / "来文" / "1.txt").write_text(TEXT, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[tuple[str, str]]:
    assert run(["check", *arguments, "--format", "json"]) in (0, 1)
    rows = map(json.loads, capsys.readouterr().out.splitlines())
    return [(row["file"], row["code"]) for row in rows]


class TestNearest:
    def test_upwards_from_the_file(self, house: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (house / "gov-notice.toml").write_text('select = ["N002"]', "utf-8")
        (house / "来文" / "pyproject.toml").write_text('[tool.gov-notice]\nselect = ["P001"]', "utf-8")
        assert found(capsys, "draft.txt", "来文/1.txt") == [("draft.txt", "N002"), ("来文/1.txt", "P001")]

    def test_a_pyproject_without_the_table_is_passed_over(
        self, house: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (house / "gov-notice.toml").write_text('select = ["N002"]', "utf-8")
        (house / "来文" / "pyproject.toml").write_text("[tool.ruff]", "utf-8")
        assert found(capsys, "来文/1.txt") == [("来文/1.txt", "N002")]

    def test_ours_goes_before_pyproject(self, house: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (house / "gov-notice.toml").write_text('select = ["N002"]', "utf-8")
        (house / "pyproject.toml").write_text('[tool.gov-notice]\nselect = ["P001"]', "utf-8")
        assert found(capsys, "draft.txt") == [("draft.txt", "N002")]

    def test_options_go_before(self, house: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (house / "gov-notice.toml").write_text('select = ["N002"]', "utf-8")
        (house / "other.toml").write_text('select = ["P001"]', "utf-8")
        assert found(capsys, "draft.txt", "--config", "other.toml") == [("draft.txt", "P001")]
        assert found(capsys, "draft.txt", "--select", "N005,N002") == [("draft.txt", "N002"), ("draft.txt", "N005")]
        assert ("draft.txt", "P001") in found(capsys, "draft.txt", "--isolated")

    def test_files_may_be_asked_less(self, house: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (house / "gov-notice.toml").write_text('select = ["N002"]\n[per-file-ignores]\n"来文/**" = ["N"]', "utf-8")
        assert found(capsys, "draft.txt", "来文/1.txt") == [("draft.txt", "N002")]

    def test_a_house_profile_can_be_chosen(self, house: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (house / "gov-notice.toml").write_text('[profiles.desk]\nextends = "draft"\nselect = ["N005"]', "utf-8")
        assert found(capsys, "draft.txt", "--profile", "desk") == [("draft.txt", "N005")]

    def test_what_is_wrong_is_told_in_one_line_with_the_file(
        self, house: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (house / "gov-notice.toml").write_text('selekt = ["N002"]\nignore = 1', "utf-8")
        assert run(["check", "draft.txt"]) == 2
        told = capsys.readouterr().err
        assert told.count("\n") == 1
        assert "gov-notice.toml: selekt" in told
        assert "ignore: no list" in told

    def test_rules_are_those_of_the_folder(self, house: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (house / "gov-notice.toml").write_text('select = ["N002"]', "utf-8")
        assert run(["rules", "--format", "json"]) == 0
        assert [json.loads(row)["code"] for row in capsys.readouterr().out.splitlines()] == ["N002"]

    def test_fix_follows_them(self, house: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (house / "gov-notice.toml").write_text('select = ["N002"]', "utf-8")
        assert run(["fix", "draft.txt", "--format", "text"]) == 0
        assert capsys.readouterr().out == TEXT.replace("[2026]", "〔2026〕")


class TestExitCodes:
    def test_the_level(self) -> None:
        select = ["--select", "D020"]
        assert run(["check", "draft.txt", *select]) == 1
        assert run(["check", "draft.txt", *select, "--fail-level", "warning"]) == 0
        assert run(["check", "draft.txt", "--fail-level", "error"]) == 1
        assert run(["check", "draft.txt", "--fail-level", "never"]) == 0

    def test_the_level_of_the_configuration(self, house: Path) -> None:
        (house / "gov-notice.toml").write_text('fail-level = "never"', "utf-8")
        assert run(["check", "draft.txt"]) == 0
        assert run(["check", "draft.txt", "--fail-level", "info"]) == 1

    def test_a_file_that_cannot_be_read_does_not_stop_the_others(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["check", "none.txt", "draft.txt", "--select", "N002"]) == 2
        captured = capsys.readouterr()
        assert "N002" in captured.out
        assert captured.err.count("\n") == 1
        assert "none.txt" in captured.err


class TestFolders:
    def test_a_folder_stands_for_its_files(self, house: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (house / "来文" / ".hidden.txt").write_text(TEXT, "utf-8")
        (house / "来文" / "scan.png").write_bytes(b"\x89PNG")
        (house / "来文" / "package.json").write_text("{}", "utf-8")
        rows = found(capsys, ".", "来文", "draft.txt", "--select", "N002")
        assert rows == [("draft.txt", "N002"), ("来文/1.txt", "N002")]

    def test_one_without_any_is_told(self, house: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (house / "empty").mkdir()
        assert run(["check", "empty"]) == 2
        assert "empty" in capsys.readouterr().err

    def test_several_are_summed_up(self, house: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (house / "clean.txt").write_text(TEXT.replace("[2026]", "〔2026〕"), "utf-8")
        run(["check", ".", "--select", "N002"])
        assert capsys.readouterr().out.splitlines()[-1] == "共 3 份，1 份没有问题：错误 2 处"


def test_data_that_is_no_document_is_told_with_its_file(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (house / "other.json").write_text("{}", "utf-8")
    assert run(["check", "other.json"]) == 2
    told = capsys.readouterr().err
    assert told.startswith("gov-notice: other.json：不是公文数据")
    assert told.count("\n") == 1


def test_what_is_no_document_is_said_to_be_none(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (house / "news.txt").write_text("今天天气很好,适合出游。\n", "utf-8")
    run(["check", "news.txt"])
    assert "不像公文" in capsys.readouterr().out.splitlines()[0]
    run(["check", "news.txt", "--format", "markdown"])
    assert "不像公文" in capsys.readouterr().out


class TestBaseline:
    def test_written_then_known(self, house: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["check", "draft.txt", "--baseline", "known.json", "--write-baseline"]) == 0
        capsys.readouterr()
        assert run(["check", "draft.txt", "--baseline", "known.json"]) == 0
        assert "没有发现新问题（基线已记" in capsys.readouterr().out
        (house / "draft.txt").write_text("\n\n" + TEXT.replace("检查报告。", "检查报告,不得迟延。"), "utf-8")
        assert run(["check", "draft.txt", "--baseline", "known.json", "--format", "json"]) == 1
        rows = [json.loads(row) for row in capsys.readouterr().out.splitlines()]
        assert "P001" in {row["code"] for row in rows}
        assert "N002" not in {row["code"] for row in rows}

    def test_the_configuration_names_it_from_its_folder(self, house: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (house / "gov-notice.toml").write_text('baseline = "known.json"', "utf-8")
        assert run(["check", "来文/1.txt"]) == 2
        assert "known.json" in capsys.readouterr().err
        assert run(["check", "来文/1.txt", "draft.txt", "--write-baseline"]) == 0
        files = {row["file"] for row in json.loads((house / "known.json").read_text("utf-8"))["findings"]}
        assert files == {"draft.txt", "来文/1.txt"}
        assert run(["check", str(house / "来文" / "1.txt")]) == 0

    def test_what_is_mended_is_told(self, house: Path, capsys: pytest.CaptureFixture[str]) -> None:
        run(["check", "draft.txt", "--baseline", "known.json", "--write-baseline"])
        (house / "draft.txt").write_text(TEXT.replace("检查,", "检查，"), "utf-8")
        capsys.readouterr()
        run(["check", "draft.txt", "--baseline", "known.json"])
        assert "有 1 处已不存在" in capsys.readouterr().err

    def test_writing_needs_a_place(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["check", "draft.txt", "--write-baseline"]) == 2
        assert "--baseline" in capsys.readouterr().err

    def test_another_file_is_no_baseline(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["check", "draft.txt", "--baseline", "draft.txt"]) == 2
        assert capsys.readouterr().err.count("\n") == 1


class TestForms:
    def test_sarif(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["check", "draft.txt", "来文/1.txt", "--format", "sarif", "--select", "N002"]) == 1
        (log,) = json.loads(capsys.readouterr().out)["runs"]
        assert [result["ruleId"] for result in log["results"]] == ["N002", "N002"]

    def test_junit_fails_where_the_command_does(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["check", "draft.txt", "--format", "junit", "--fail-level", "error", "--select", "D020"]) == 0
        assert etree.fromstring(capsys.readouterr().out.encode()).attrib["failures"] == "0"

    @pytest.mark.parametrize(
        ("form", "start"), [("github", "::error file="), ("markdown", "# 核稿意见"), ("text", "draft.txt:1:4")]
    )
    def test_a_report_can_go_to_a_file(
        self, form: str, start: str, house: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(["check", "draft.txt", "--format", form, "--output", "report", "--select", "N002"]) == 1
        assert capsys.readouterr().out == ""
        assert (house / "report").read_text("utf-8").startswith(start)

    def test_statistics(self, capsys: pytest.CaptureFixture[str]) -> None:
        arguments = ["check", "draft.txt", "来文/1.txt", "--statistics", "--select", "N002"]
        assert run(arguments) == 1
        assert capsys.readouterr().out.splitlines()[-1].split()[:4] == ["2", "2", "2", "N002"]
        assert run([*arguments, "--format", "json"]) == 1
        row = json.loads(capsys.readouterr().out)
        assert row == {"code": "N002", "severity": "error", "count": 2, "files": 2, "fixable": 2}
        assert run([*arguments, "--format", "sarif"]) == 2


class TestFixInPlace:
    """A fix changes nothing outside its edits (law 5): not the encoding, the mark or the line ends either."""

    @pytest.mark.parametrize(
        ("encoding", "mark"),
        [
            ("utf-8", b""),
            ("utf-8", b"\xef\xbb\xbf"),
            ("gb18030", b""),
            ("utf-16-le", b"\xff\xfe"),
            ("utf-16-be", b"\xfe\xff"),
        ],
    )
    @pytest.mark.parametrize("end", ["\n", "\r\n"])
    def test_bytes_stay(self, encoding: str, mark: bytes, end: str, house: Path) -> None:
        text = TEXT.replace("\n", end) + f"　附注：㐂𠮷\u2028{end}{end}"
        path = house / "draft.txt"
        path.write_bytes(mark + text.encode(encoding))
        run(["fix", "draft.txt", "--write", "--select", "N002"])
        assert path.read_bytes() == mark + text.replace("[2026]", "〔2026〕").encode(encoding)

    def test_nothing_is_written_untold(self, house: Path) -> None:
        for form in ("diff", "text", "json"):
            run(["fix", "draft.txt", "--format", form])
        assert (house / "draft.txt").read_text("utf-8") == TEXT

    def test_the_difference_is_a_patch(self, house: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
        (house / "draft.txt").write_bytes(TEXT.rstrip().replace("\n", "\r\n").replace("3月2日", "3月2日。").encode())
        assert run(["fix", "draft.txt", "--select", "N002"]) == 1
        lines = capsysbinary.readouterr().out.decode().split("\n")
        assert "-柳水发[2026]08号\r" in lines
        assert "+柳水发〔2026〕08号\r" in lines
        (house / "draft.txt").write_text("柳水发[2026]8号", "utf-8")
        run(["fix", "draft.txt", "--select", "N002"])
        out = capsysbinary.readouterr().out.decode()
        assert out.endswith(
            "-柳水发[2026]8号\n\\ No newline at end of file\n+柳水发〔2026〕8号\n\\ No newline at end of file\n"
        )

    def test_one_rule_after_the_other(self, house: Path) -> None:
        assert run(["fix", "draft.txt", "--write", "--select", "N002"]) == 0
        assert run(["fix", "draft.txt", "--write", "--select", "N005"]) == 0
        assert (house / "draft.txt").read_text("utf-8").startswith("柳水发〔2026〕8号\n")

    def test_several_files(self, house: Path) -> None:
        assert run(["fix", "draft.txt", "来文/1.txt", "--write", "--select", "N002"]) == 0
        assert (house / "来文" / "1.txt").read_text("utf-8") == TEXT.replace("[2026]", "〔2026〕")

    @pytest.mark.parametrize(
        "arguments",
        [
            ["fix", "-", "--write"],
            ["fix", "draft.txt", "--write", "--output", "x"],
            ["fix", "draft.txt", "来文/1.txt", "--format", "text"],
        ],
    )
    def test_what_cannot_be_meant_is_refused(self, arguments: list[str]) -> None:
        assert run(arguments) == 2

    def test_stored_documents_have_no_text_to_correct(self, house: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (house / "a.json").write_text('{"schema":1}', "utf-8")
        assert run(["fix", "a.json"]) == 2
        assert "a.json" in capsys.readouterr().err
