import json
from pathlib import Path

import pytest

from gov_notice.cli.program import run

EXAMPLE = "docs/examples/volunteer-month.txt"


def test_a_name_is_shown_with_its_place_and_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["body", "成都市科协"]) == 0
    shown = capsys.readouterr().out
    assert "成都市科学技术协会" in shown
    assert "四川省 510000 → 成都市 510100" in shown
    assert "群团" in shown


def test_an_ambiguous_name_lists_its_candidates(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["body", "朝阳区人民政府"]) == 1
    shown = capsys.readouterr().out
    assert "长春市 220100 → 朝阳区 220104" in shown
    assert "北京市 110000 → 朝阳区 110105" in shown


def test_a_short_name_is_read_within_a_document(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["body", "省民政厅", "--within", EXAMPLE, "--format", "json"]) == 0
    row = json.loads(capsys.readouterr().out)
    assert (row["name"], row["level"], row["system"], row["kind"], row["line"]) == (
        "柳江省民政厅",
        "省级",
        "政府",
        "工作部门",
        "民政",
    )
    assert run(["body", "省民政厅", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["places"] == []


def test_what_is_not_known_is_kept_as_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["body", "某某"]) == 1
    assert "某某" in capsys.readouterr().out


def test_an_inner_unit_names_its_body(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["body", "四川省科协组织人事部", "--format", "json"]) == 0
    row = json.loads(capsys.readouterr().out)
    assert (row["kind"], row["part_of"]) == ("内设机构", "四川省科学技术协会")


def test_the_year_counts(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["body", "重庆市人民政府", "--year", "1990", "--format", "json"]) == 0
    row = json.loads(capsys.readouterr().out)
    assert [place["code"] for place in row["places"]] == ["510000", "510200"]


def test_own_bodies_come_from_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "own.toml"
    table.write_text(
        '[[bodies]]\nname = "江州市山茶研究会"\nshort = ["茶研会"]\nsystem = "社会组织"\nlevel = "地级"\n', "utf-8"
    )
    assert run(["body", "茶研会", "--bodies", str(table)]) == 0
    assert "江州市山茶研究会" in capsys.readouterr().out
    table.write_text("[[bodies]]\n", "utf-8")
    assert run(["body", "茶研会", "--bodies", str(table)]) == 2
    assert "bodies 1" in capsys.readouterr().err


def test_a_name_of_two_bodies_shows_both(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["body", "柳城市纪委监委"]) == 0
    shown = capsys.readouterr().out
    assert "柳城市纪律检查委员会（党委）" in shown
    assert "柳城市监察委员会（监委）" in shown
    assert run(["body", "柳城市纪委监委", "--format", "json"]) == 0
    assert [each["system"] for each in json.loads(capsys.readouterr().out)["members"]] == ["党委", "监委"]
