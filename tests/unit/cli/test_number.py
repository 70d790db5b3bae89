import json

import pytest

from gov_notice.cli.program import run


def test_numbers_are_shown_in_their_canonical_form(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["number", "国办发【2024】005号", "第706号"]) == 0
    shown = capsys.readouterr().out
    assert "国办发〔2024〕5号" in shown
    assert "命令（令）" in shown


def test_an_unreadable_number_is_a_finding_with_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["number", "柳交办2O21〕44号"]) == 1
    lines = capsys.readouterr().out.splitlines()
    mark = next(line for line in lines if line.strip().startswith("^"))
    assert lines[lines.index(mark) - 1].strip() == "柳交办2O21〕44号"
    assert mark.index("^") == len("    ") + 2 * len("柳交办")


def test_a_number_in_another_print_says_where_it_differs(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["number", "柳财教[2026]008号"]) == 0
    shown = capsys.readouterr().out
    assert "柳·财·教" in shown
    assert "    " + " " * 6 + "^    ^ 年份 2026 用的是“[]”，应当用六角括号“〔〕”" in shown
    assert "^^^ 发文顺序号不编虚位" in shown


def test_json_is_one_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["number", "--format", "json", "柳科协发〔2026〕8号", "〔2026〕  号"]) == 1
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert rows[0] == {
        "text": "柳科协发〔2026〕8号",
        "form": "ordinary",
        "canonical": "柳科协发〔2026〕8号",
        "agency_code": "柳科协发",
        "year": 2026,
        "serial": 8,
        "code_parts": {"place": "柳", "organ": "科协", "office": "", "business": "", "series": "发"},
        "deviations": [],
    }
    assert rows[1]["canonical"] is None
