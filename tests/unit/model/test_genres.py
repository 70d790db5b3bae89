"""The genre word that ends a title (条例 8, 9(7)), and the genre of the law it stands for."""

import pytest

from gov_notice.model.genres import GENRES, PRINTED_GENRES, genre_at_end, statutory_genre

ENDS = [
    ("关于召开会议的通知", "通知"),
    ("关于召开会议的通知（第二轮）", "通知"),
    ("关于召开会议的补充通知。", "通知"),
    ("柳城市用水办法（试行）", "办法"),
    ("柳城市全民健身计划（2021—2025年）", "计划"),
    ("柳城市用水条例[失效]", "条例"),
    ("柳城市税务局公告第6号", "公告"),
    ("通告二", "通告"),
    ("通告（第3号）（2020年）", "通告"),
    ("关于有关问题的复函", "复函"),
    ("柳城市人民政府令", "令"),
    ("《柳城市用水规划》", "规划"),
    ("关于印发《柳城市用水规划》", None),
    ("柳城市用水情况", None),
    ("", None),
    ("）", None),
]


@pytest.mark.parametrize(("title", "genre"), ENDS)
def test_genre_at_end(title: str, genre: str | None) -> None:
    assert genre_at_end(title) == genre


@pytest.mark.parametrize(
    ("word", "genre"), [("复函", "函"), ("会议纪要", "纪要"), ("公示", "公示"), ("通知书", "通知书"), ("命令", "命令")]
)
def test_statutory_genre(word: str, genre: str) -> None:
    assert statutory_genre(word) == genre


def test_the_fifteen_are_printed_too() -> None:
    assert len(GENRES) == 15
    assert set(GENRES) <= set(PRINTED_GENRES)
    assert all(genre_at_end(f"关于某事的{genre}") == genre for genre in PRINTED_GENRES)


@pytest.mark.parametrize("tail", ["（一）", "。", "一", " ", "("])
def test_hostile_length_returns(tail: str) -> None:
    assert genre_at_end(f"柳城市用水情况{tail * 50_000}") is None
