import json
from datetime import date
from pathlib import Path

import pytest
from lxml import etree

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


@pytest.fixture
def apart(tmp_path: Path) -> tuple[str, str]:
    """A carrier that names its origin by number, and the origin in a file of its own."""
    number = gn.DocumentNumber.parse("柳林发〔2026〕12号")
    origin = gn.OfficialDocument(number=number, title=gn.Title.read("柳江省林业厅关于开展古树普查的通知"))
    forwarding = gn.Forwarding(verb=gn.ForwardingVerb.FORWARD, citation=gn.Citation(number=number))
    carrier = gn.OfficialDocument(issuers=[gn.IssuingBody("柳城市林业局")], forwardings=[forwarding])
    paths = tmp_path / "carrier.json", tmp_path / "origin.json"
    for path, document in zip(paths, (carrier, origin), strict=True):
        path.write_bytes(gn.to_json(document))
    return str(paths[0]), str(paths[1])


def test_what_is_named_is_found_in_the_other_files(apart: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["chain", *apart]) == 0
    shown = capsys.readouterr().out
    assert shown.index("柳江省林业厅关于开展古树普查的通知") < shown.index("转发") < shown.index("柳城市林业局")
    assert shown.count("柳林发〔2026〕12号") == 1
    assert run(["chain", apart[0]]) == 0
    assert "关于开展古树普查" not in capsys.readouterr().out


def test_chains_of_several_files_stand_apart(late: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["chain", EXAMPLE, late]) == 1
    assert capsys.readouterr().out.count("\n\n") == 1


def test_graphml_has_all_references(apart: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["chain", *apart, "--format", "graphml"]) == 0
    graph = etree.fromstring(capsys.readouterr().out.encode())
    names = {"g": "http://graphml.graphdrawing.org/xmlns"}
    assert len(graph.findall(".//g:node", names)) == 2
    assert len(graph.findall(".//g:edge", names)) == 1
