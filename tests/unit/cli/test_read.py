import io
import json
import re
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console

import gov_notice as gn
from gov_notice.cli.program import run
from gov_notice.cli.read import show

EXAMPLE = Path(__file__).parents[3] / "docs" / "examples" / "volunteer-month.txt"
ESCAPE = "\x1b"


def shown(text: str, width: int = 100, *, terminal: bool = False) -> str:
    console = Console(file=io.StringIO(), width=width, force_terminal=terminal, highlight=False, markup=False)
    show(console, gn.parse(text))
    out: io.StringIO = console.file  # type: ignore[assignment]  # it was given above
    return out.getvalue()


def without_layout(text: str) -> str:
    return re.sub(r"[\s│]+", "", text)


@pytest.mark.parametrize(
    "words",
    [
        "柳城市志愿服务联合会关于转发《关于组织2026年“邻里守望月”活动的通知》的通知",
        "柳城志联〔2026〕9号",
        "2026年9月10日 周四",
        "柳江省志愿服务联合会、柳江省民政厅",
        "柳志联发〔2026〕17号",
        "2026年8月28日 周五",
        "各县（区）志愿服务联合会，市属志愿服务队伍",
        "2026-10-23 周五",
        "2026-10-30 周五",
        "省志愿服务联合会项目部",
        "2026-09-21 周一",
        "段知遥",
        "0890-28714420",
        "cishan@liujiang-minzheng.example.cn",
        "579103",
        "本文 23行",
        "提前 7 天",
    ],
)
def test_a_clerk_sees(words: str) -> None:
    assert without_layout(words) in without_layout(shown(EXAMPLE.read_text("utf-8"), 160))


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    lines = shown(EXAMPLE.read_text("utf-8"), width).splitlines()
    assert max(map(cell_len, lines)) <= width


def test_colours_are_for_terminals() -> None:
    text = EXAMPLE.read_text("utf-8")
    assert ESCAPE not in shown(text)
    assert ESCAPE in shown(text, terminal=True)


def test_markup_in_a_text_is_text() -> None:
    assert "[bold]" in shown("柳科协发〔2026〕8号\n\n关于召开[bold]年会的通知\n\n各科协：\n\n请参加。")


def test_sections_without_content_are_left_out() -> None:
    out = shown("柳城市水务局关于启用新印章的通知\n\n各县水务局：\n\n即日起启用新印章。\n\n柳城市水务局")
    assert "联系方式" not in out
    assert "转发链" not in out


def test_a_text_that_is_no_document_is_said_to_be_none(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "poem.txt"
    path.write_text("今天天气很好，我们去公园散步。", "utf-8")
    assert run(["read", str(path)]) == 0
    assert "不像公文" in capsys.readouterr().out


def test_json_is_the_documents_as_to_json_gives_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(EXAMPLE), "--format", "json"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [gn.from_json(line) for line in lines] == list(gn.read(EXAMPLE).documents)
    assert json.loads(lines[0])["schema"] == 1


def test_standard_input_in_any_encoding(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    data = EXAMPLE.read_text("utf-8").encode("gb18030")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert run(["read", "-"]) == 0
    assert "柳志联发〔2026〕17号" in capsys.readouterr().out


def test_the_day_of_reading_fills_in_the_year(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "undated.txt"
    path.write_text("关于报送总结的通知\n\n各县水务局：\n\n请于6月12日前将总结报送市水务局。\n", "utf-8")
    assert run(["read", str(path), "--reference", "2026-05-13"]) == 0
    assert "2026-06-12 周五" in capsys.readouterr().out
