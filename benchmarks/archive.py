"""Ten thousand documents into an archive, and what it answers, with the seconds that each step takes.

    python benchmarks/archive.py [--documents N] [--processes N] [--seed N] [--json]

The texts are invented, drawn by chance from a seed: notices of a made-up province, city by city, with headings, duties,
contacts and attachments; most cite documents before them, every fourth passes one on. They are read in processes of
their own, which is the part that takes longest; the archive is made, saved, opened and asked in one process.
"""

import argparse
import json
import multiprocessing
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, TypeVar

HERE: Final = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "src"))

from gov_notice.archive import Archive  # noqa: E402  the checkout is measured, not an installed package
from gov_notice.model import OfficialDocument  # noqa: E402  as above
from gov_notice.parsing import parse  # noqa: E402  as above

T = TypeVar("T")

PLACES: Final = ("柳江省", "柳城市", "南渡县", "白沙市", "石桥县", "青溪区", "望湖县", "东洲市")
ORGANS: Final = {
    "林业局": ("林", ("古树普查", "防火值守", "苗木检疫", "湿地巡护")),
    "教育局": ("教", ("校园安全", "课后服务", "招生入学", "教师培训")),
    "水务局": ("水", ("防汛备汛", "水库巡查", "河道清理", "用水统计")),
    "科学技术协会": ("科协", ("科普活动", "学会换届", "竞赛报名", "志愿服务")),
}
WORKS: Final = ("登记造册", "逐项排查", "汇总上报", "公示结果", "建立台账", "整改复核", "专人值守", "分类建档")
MARKS: Final = "一二三四五六七八"


def texts(count: int, seed: int) -> list[str]:
    """Draw the texts of so many documents."""
    chance = random.Random(seed)  # noqa: S311  repeatable, and no secret
    drawn: list[str] = []
    earlier: list[tuple[str, str]] = []
    for at in range(count):
        place, organ = chance.choice(PLACES), chance.choice(list(ORGANS))
        code, matters = ORGANS[organ]
        year = 2016 + at * 10 // count
        number = f"{place[0]}{place[-1] if place[-1] != '省' else ''}{code}发〔{year}〕{at % 997 + 1}号"
        matter = f"{year}年{chance.choice(matters)}工作"
        cited = chance.sample(earlier, min(len(earlier), chance.randint(0, 3)))
        passes = bool(cited) and not at % 4
        title = f"{place}{organ}{'转发' + cited[0][0] if passes else '关于做好' + matter}的通知"
        lines = [f"{place}{organ}文件", "", number, "", title, "", "各有关单位：", ""]
        lines += [*_body(chance, year, matter, cited, passes=passes), "", f"附件：{matter}统计表", ""]
        lines += [f"{place}{organ}", f"{year}年{chance.randint(1, 3)}月{chance.randint(1, 28)}日", ""]
        drawn.append("\n".join(lines))
        earlier.append((f"关于做好{matter}的通知", number))
    return drawn


def _body(
    chance: random.Random, year: int, matter: str, cited: list[tuple[str, str]], *, passes: bool
) -> Iterator[str]:
    if passes:
        yield f"　　现将《{cited[0][0]}》（{cited[0][1]}）转发给你们，请结合实际认真贯彻执行。"
    else:
        grounds = "、".join(f"《{name}》（{number}）" for name, number in cited)
        yield f"　　为做好{matter}，{'根据' + grounds + '要求，' if grounds else ''}现将有关事项通知如下。"
    for at in range(chance.randint(3, 6)):
        work, other = chance.sample(WORKS, 2)
        yield f"　　{MARKS[at]}、认真{work}"
        yield (
            f"　　各单位要明确分管负责人和经办人，对照往年情况{work}，做到底数清、情况明、责任实；涉及多个部门的，"
            f"由牵头单位会同有关单位{other}，发现问题立即整改，不能立即整改的要列出清单，逐项销号，"
            f"并于{year}年{chance.randint(4, 11)}月{chance.randint(1, 28)}日前将第{at + 1}项情况报送我单位。"
        )
    yield f"　　联系人：经办人{chance.choice('甲乙丙丁')}，电话：0700-{chance.randint(5000000, 5999999)}。"


def read(text: str) -> tuple[OfficialDocument, ...]:
    """Read the documents of a text, in a process of its own."""
    return parse(text).documents


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--documents", type=int, default=10_000)
    arguments.add_argument("--processes", type=int, default=2)
    arguments.add_argument("--seed", type=int, default=0)
    arguments.add_argument("--json", action="store_true")
    given = arguments.parse_args()
    drawn = texts(given.documents, given.seed)
    seconds: dict[str, float] = {}

    def timed(name: str, work: Callable[[], T]) -> T:
        begun = time.perf_counter()
        result = work()
        seconds[name] = time.perf_counter() - begun
        return result

    with multiprocessing.Pool(given.processes) as pool, TemporaryDirectory() as folder:
        path = Path(folder) / "archive"
        documents = timed("read", lambda: list(chain.from_iterable(pool.imap(read, drawn, chunksize=50))))
        archive = timed("add", lambda: Archive(documents))
        timed("save", lambda: archive.save(path))
        size = path.stat().st_size
        opened = timed("open", lambda: Archive.open(path))
        wanted = next(each.number for each in documents if each.number)
        timed("citing", lambda: opened.citing(wanted))
        timed("references", opened.references)
        timed("missing", opened.missing)
        timed("shared numbers", opened.shared_numbers)
        timed("repeated", opened.repeated)
        timed("cycles", opened.cycles)
        timed("graphml", opened.to_graphml)
    whole = seconds["read"] + seconds["add"] + seconds["save"]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    characters = sum(map(len, drawn))
    if given.json:
        print(json.dumps({"seconds": seconds, "characters": characters, "bytes": size, "memory": memory}))
        return
    print(f"{len(drawn):,} texts, {characters:,} characters; {given.processes} processes; file of {size / 1e6:.0f} MB")
    for name, value in seconds.items():
        print(f"{name:16} {value:8.2f} s")
    print(f"read, add and save: {whole:.1f} s; peak memory of the process {memory:,} MB")


if __name__ == "__main__":
    main()
