"""From a key to the redrawn screen, with the answer on disk: how long a person waits.

    python tests/benchmarks/key_to_screen.py [SITTINGS]

Each of the 17 answers of each sitting (20) is one measurement: from the write of the key into the pseudo-terminal to
the last byte of the next frame. The baseline of the same run is a file of a draft's size, written and synced. Status 1
where 99 of 100 keys take longer than 50 ms.
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from support.key_window import Person
from support.run_program import Home

BOUND = 50.0
"""Milliseconds within which 99 of 100 keys are answered."""
SIZE = 260
"""Bytes of a draft."""


def keys(folder: Path) -> list[float]:
    """Answer a whole questionnaire; return the milliseconds that each answer took."""
    home = Home(folder, {"HOME": str(folder), "LANG": "C.UTF-8"})
    window = Person(home, []).sit("-o", "report.md", installed=True).at(1).quiet(0.3)
    taken = []
    try:
        for number in range(2, 18):
            begun = time.perf_counter()
            window.type("3").at(number)
            taken.append((time.perf_counter() - begun) * 1000)
            window.quiet(0.01)
        begun = time.perf_counter()
        window.type("3").see("All answered")
        return [*taken, (time.perf_counter() - begun) * 1000]
    finally:
        window.end()


def synced(folder: Path) -> float:
    """Write a file and sync it; return the milliseconds."""
    begun = time.perf_counter()
    with (folder / "baseline").open("wb") as file:
        file.write(b"x" * SIZE)
        file.flush()
        os.fsync(file.fileno())
    return (time.perf_counter() - begun) * 1000


def main() -> None:
    """Measure, and print both and their ratio."""
    sittings = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    taken: list[float] = []
    baseline: list[float] = []
    with tempfile.TemporaryDirectory() as scratch:
        for _ in range(sittings):
            folder = Path(tempfile.mkdtemp(dir=scratch))
            taken += keys(folder)
            baseline += [synced(folder) for _ in range(17)]
    late = statistics.quantiles(taken, n=100)[98]
    median, base = statistics.median(taken), statistics.median(baseline)
    print(f"{len(taken)} keys: median {median:.1f} ms, 99 of 100 within {late:.1f} ms (bound {BOUND:.0f} ms)")
    print(f"a synced write of {SIZE} bytes: median {base:.2f} ms; a key takes {median / base:.1f} times that")
    sys.exit(late > BOUND)


if __name__ == "__main__":
    main()
