"""How long `import gov_notice` takes beside what its users import anyway, each in processes of its own, in turn.

Run `python benchmarks/imports.py [--rounds N]`. The times are those over a bare start of the interpreter.
"""

import argparse
import subprocess
import sys
import time
from typing import Final

STATEMENTS: Final = {
    "bare": "pass",
    "cattrs": "import cattrs.preconf.orjson",
    "gov_notice": "import gov_notice",
    "parse": "from gov_notice import parse",
    "from_json": "from gov_notice import from_json; from_json(b'{\"schema\":1}')",
}
BOUND: Final = 1.3


def seconds(statement: str) -> float:
    """Time one process."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", statement], check=True)  # noqa: S603  our own statements
    return time.perf_counter() - start


def main() -> None:
    """Print the best of each, and the ratio that is bound."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=15)
    rounds = arguments.parse_args().rounds
    best = dict.fromkeys(STATEMENTS, float("inf"))
    for _ in range(rounds):
        for name, statement in STATEMENTS.items():
            best[name] = min(best[name], seconds(statement))
    over = {name: best[name] - best["bare"] for name in STATEMENTS}
    for name, statement in STATEMENTS.items():
        print(f"{over[name] * 1e3:7.1f} ms  {statement}")
    ratio = over["gov_notice"] / over["cattrs"]
    print(f"import gov_notice / import cattrs.preconf.orjson: {ratio:.2f}    bound {BOUND}", end=" ")
    print("" if ratio <= BOUND else " MISSED")


if __name__ == "__main__":
    main()
