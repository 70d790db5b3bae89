"""How fast texts are read, beside what else could be done with them in the same run.

    python benchmarks/speed.py [--corpus FOLDER] [--rounds N] [--json]

Only ratios of one run mean anything: the rounds of all that is compared are interleaved, and the best round of
each counts; checking is timed without the reading that it needs. Then the times for reading and for checking hostile
texts of n and 2n characters, which linear work keeps near 2, and the memory a character costs at its peak.
"""

import argparse
import gc
import importlib
import json
import logging
import re
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "src"))

from gov_notice.checking import check  # noqa: E402  the checkout is measured, not an installed package
from gov_notice.parsing import parse, parse_head  # noqa: E402  as above
from gov_notice.rules import for_profile  # noqa: E402  as above

EXAMPLES: Final = HERE.parent / "docs" / "examples"
LEAST_CHARACTERS: Final = 60_000

# what a program would look for if it had regular expressions only: one pass over the text for each
NAIVE: Final = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"[一-鿿]{2,12}[〔\[（(][12][0-9]{3}[〕\]）)]第?[0-9]{1,4}号",
        r"[12][0-9]{3}\s?年\s?[0-9]{1,2}\s?月\s?[0-9]{1,2}\s?日",
        r"[一二]〇[〇一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日",
        r"(?:[12][0-9]{3}年)?[0-9]{1,2}月(?:[0-9]{1,2}日|底|[上中下]旬)[^，。；\n]{0,8}前",
        r"(?:自|从)?[一-鿿]{2,10}之日起[0-9一二三四五六七八九十]{1,3}个?(?:工作日|日|天|个?月)内",
        r"每[年季月周日][0-9]{0,2}[日号]?底?前",
        r"截止(?:日期|时间)?[为至：:\s]{0,2}[0-9年月日\s]{4,16}",
        r"[0-9]{1,2}月(?:[0-9]{1,2}日|[上中下]旬)?[-—–~～至][0-9]{0,2}月?(?:[0-9]{1,2}日|[上中下]旬)",
        r"(?<![0-9])1[3-9][0-9]{9}(?![0-9])",
        r"(?<![0-9])[（(]?0[0-9]{2,3}[）)]?[-—\s]?[0-9]{3,4}\s?[0-9]{4}(?![0-9])",
        r"(?:电\s*话|传\s*真|手\s*机)[：:]\s*[0-9（）()、,，\-—\s]{7,60}",
        r"[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+",
        r"https?://[!-~]+",
        r"邮\s*(?:政)?编\s*码?[：:]\s*[0-9]{6}",
        r"《[^《》\n]{2,80}》",
        r"联\s*系\s*人[：:]\s*[一-鿿\s、]{2,24}",
        r"地\s*址[：:][^\n]{4,40}",
        r"^[ \u3000]*[一二三四五六七八九十]{1,3}、[^\n。]{1,40}",
        r"^[ \u3000]*[（(][一二三四五六七八九十]{1,3}[）)][^\n。]{1,40}",
        r"^[ \u3000]*附\s*件\s*[0-9]*\s*[：:][^\n]{2,60}",
        r"^[^\n。；]{4,80}[：:]$",
        r"现将[^\n。]{2,60}(?:转发|印发)给你们",
    )
)
NATIONAL: Final = tuple(for_profile("national"))
HOSTILE: Final = {
    "一、": "一、",
    "（": "（",
    "》《": "》《",
    "digits": "2026",
    "关于": "关于",
    "年月日": "1年1月1日",
    "附件:": "附件：\n",
    "附件, lines": "附件\n第1号\n",
    "通知, lines": "通知\n",
    "(字)": "普查(试行)",
    "字 字。": "普查 工作。",
    "（周一）": "6月1日（周二）",
    "no marks": "柳城市水务局做好防汛工作",
    "blanks": " ",
    "line ends": "\n",
    "joint issuers": "柳城市水务局、",
    "number": "〔2026〕",
    "times": "每月五日，",
}


def naive(text: str) -> int:
    """Run every pattern over the text and count what is found."""
    return sum(1 for pattern in NAIVE for _ in pattern.finditer(text))


def peers() -> dict[str, Callable[[str], object]]:
    """Give what the parser is compared with; a library that is not installed is left out."""
    found: dict[str, Callable[[str], object]] = {f"{len(NAIVE)} regex passes": naive}
    try:
        jionlp = importlib.import_module("jionlp")
    except ModuleNotFoundError:
        return found
    logging.disable(logging.CRITICAL)  # it logs a traceback for every time that it cannot read
    found["jionlp extract_time"] = lambda text: jionlp.ner.extract_time(text, time_base=time.time())
    return found


def texts_of(folder: Path) -> list[str]:
    """Give the texts of a folder, repeated until they are long enough to be timed."""
    texts = [path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))]
    if not texts:
        raise SystemExit(f"{folder} holds no .txt")
    return texts * max(1, LEAST_CHARACTERS // sum(map(len, texts)))


def best_times(works: dict[str, Callable[[str], object]], texts: list[str], rounds: int) -> dict[str, float]:
    """Time each work over all texts, in turns; give the seconds of the best round.

    Counted is the processor's time. As in `timeit`, no garbage is collected meanwhile: everybody would pay for what
    the others keep in memory.
    """
    best = dict.fromkeys(works, float("inf"))
    for _ in range(rounds):
        for name, work in works.items():
            gc.collect()
            gc.disable()
            begun = time.process_time()
            for text in texts:
                work(text)
            best[name] = min(best[name], time.process_time() - begun)
            gc.enable()
    return best


def once(text: str) -> tuple[float, float]:
    """Give the seconds of reading a text and of checking it, the better of two each."""
    read, checked = zip(*(_timed(text) for _ in range(2)), strict=True)
    return min(read), min(checked)


def _timed(text: str) -> tuple[float, float]:
    begun = time.perf_counter()
    reading = parse(text)
    between = time.perf_counter()
    check(reading, rules=NATIONAL)
    return between - begun, time.perf_counter() - between


def growth(size: int) -> dict[str, tuple[float, float, float, float]]:
    """Give, for each hostile text, the seconds for 2n characters and how many times those of n that is.

    First for reading, then for checking.
    """
    rows = {}
    for name, unit in HOSTILE.items():
        whole = (unit * (2 * size // len(unit) + 1))[: 2 * size]
        half, full = once(whole[:size]), once(whole)
        rows[name] = (full[0], full[0] / half[0], full[1], full[1] / half[1])
    return rows


def peak_per_character(texts: Iterable[str]) -> float:
    """Give the bytes of memory that a parse needs at its peak for each character of the longest text."""
    longest = max(texts, key=len)
    tracemalloc.start()
    parse(longest)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / len(longest)


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--corpus", type=Path, default=EXAMPLES)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--size", type=int, default=500_000, help="n of the hostile texts")
    arguments.add_argument("--json", action="store_true")
    given = arguments.parse_args()
    texts = texts_of(given.corpus)
    characters = sum(map(len, texts))
    readings = {text: parse(text) for text in texts}
    works: dict[str, Callable[[str], object]] = {
        "parse": parse,
        "check national": lambda text: check(readings[text], rules=NATIONAL),
        "parse_head": parse_head,
        **peers(),
    }
    speed = {name: characters / seconds for name, seconds in best_times(works, texts, given.rounds).items()}
    hostile = growth(given.size)
    peak = peak_per_character(texts)
    if given.json:
        ratios = {name: speed["parse"] / value for name, value in speed.items()}
        print(json.dumps({"characters_per_second": speed, "parse_is": ratios, "growth": hostile, "peak": peak}))
        return
    print(f"{len(texts)} texts, {characters:,} characters")
    for name, value in speed.items():
        print(f"{name:22} {value:14,.0f} characters/s   parse is {speed['parse'] / value:8.2f} times as fast")
    print(f"\nhostile texts of {2 * given.size:,} characters, reading and checking: seconds, and times those of half")
    for name, (read, read_ratio, checked, check_ratio) in hostile.items():
        print(f"{name:22} {read:10.3f} s {read_ratio:8.2f} {checked:10.3f} s {check_ratio:8.2f}")
    print(f"\npeak memory: {peak:.0f} bytes a character")


if __name__ == "__main__":
    main()
