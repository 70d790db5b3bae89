import json
from datetime import date
from pathlib import Path

import pytest

import gov_notice as gn
from gov_notice.cli.program import run

EXAMPLE = str(Path(__file__).parents[3] / "docs" / "examples" / "volunteer-month.txt")


@pytest.fixture
def late(tmp_path: Path) -> str:
    def document(day: date, *enclosed: gn.OfficialDocument) -> gn.OfficialDocument:
        forwarding = gn.Forwarding(
            verb=gn.ForwardingVerb.FORWARD, citation=gn.Citation(title="关于开展普查的通知"), enclosed=0
        )
        return gn.OfficialDocument(
            title=gn.Title.read("关于开展普查的通知"),
            issuers=[gn.IssuingBody("柳城市水务局" if enclosed else "柳江省水利厅")],
            enclosed=enclosed,
            forwardings=[forwarding] if enclosed else [],
            deadlines=[gn.Deadline(text=f"{day.month}月{day.day}日前", kind=gn.DeadlineKind.DAY, on=day)],
        )

    path = tmp_path / "late.json"
    path.write_bytes(gn.to_json(document(date(2026, 7, 3), document(date(2026, 6, 30)))))
    return str(path)


def test_the_margin_of_each_level_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["chain", EXAMPLE]) == 0
    shown = capsys.readouterr().out
    assert shown.index("柳志联发〔2026〕17号") < shown.index("柳城志联〔2026〕9号")
    assert "10月23日前，比柳江省志愿服务联合会、柳江省民政厅 10月30日前提前 7 天" in shown


def test_a_level_later_than_the_one_above_is_a_finding(late: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["chain", late]) == 1
    assert "晚 3 天" in capsys.readouterr().out


def test_json_names_the_hops_of_a_link_by_their_places(late: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["chain", late, "--format", "json"]) == 1
    row = json.loads(capsys.readouterr().out)
    assert [hop["issuers"] for hop in row["hops"]] == [["柳江省水利厅"], ["柳城市水务局"]]
    assert row["links"] == [{"upstream": 0, "downstream": 1, "verb": "转发", "days_in_transit": None, "slack": -3}]
    assert row["hops"][0]["deadlines"][0]["on"] == "2026-06-30"
    assert row["slack"] == -3


@pytest.mark.parametrize(("form", "start"), [("mermaid", "flowchart"), ("dot", "digraph"), ("svg", "<svg")])
def test_pictures(form: str, start: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["chain", EXAMPLE, "--format", form]) == 0
    assert start in capsys.readouterr().out
