"""From start to the first statement on the screen, as a ratio to a whole run of an empty typer program.

    python tests/benchmarks/first_statement.py [RUNS] [COMMAND]

Both are started in turn on a pseudo-terminal of 80 by 24, so that whatever else the machine does touches both alike.
The bound is 1.25 in English and 1.35 in Arabic (the pseudo-terminal answers the terminal's questions as xterm does).
Modules have to be compiled for a fair measure: pip compiles what it installs; for a checkout, PYTHONPYCACHEPREFIX is
set.
"""

import os
import pty
import select
import statistics
import sys
import tempfile
import time
from pathlib import Path

EMPTY = """
import typer
app = typer.Typer()
@app.command()
def main(number: int = 1) -> None: ...
app()
"""
NEEDLES = {"en": b"We are content", "ar": b"1 "}
"""What shows that the first statement is there: its beginning; in Arabic the first answer's number."""


def seconds(command: list[str], needle: bytes | None, environment: dict[str, str]) -> float:
    """Start *command* on a pseudo-terminal; return the seconds until *needle* is there, or until it ends."""
    begun = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.execve(command[0], command, environment)  # noqa: S606 - our own programs
    output, taken = b"", 0.0
    while True:
        ready, _, _ = select.select([terminal], [], [], 10)
        try:
            data = os.read(terminal, 65536) if ready else b""
        except OSError:
            data = b""
        output += data
        if b"\x1b[>c" in data:  # the last question but one; all are answered as xterm does
            os.write(terminal, b"\x1b[8;0$y\x1bP>|XTerm(379)\x1b\\\x1b[>41;379;0c\x1b[?64;1;2c")
        if not data or (needle is not None and needle in output):
            taken = time.perf_counter() - begun
            break
    if needle is not None:
        assert needle in output, output
        os.write(terminal, b"q")
    os.waitpid(child, 0)
    os.close(terminal)
    return taken


def main() -> None:
    """Measure and print both ratios."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    program = sys.argv[2] if len(sys.argv) > 2 else str(Path(sys.executable).with_name("rater-quiz"))
    with tempfile.TemporaryDirectory() as home:
        empty = Path(home) / "empty.py"
        empty.write_text(EMPTY)
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": home,
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
            "PYTHONPYCACHEPREFIX": str(Path(home) / "compiled"),
            "COLUMNS": "80",
            "LINES": "24",
        }
        python = str(Path(program).with_name("python"))
        base: list[float] = []
        taken: dict[str, list[float]] = {"en": [], "ar": []}
        for run in range(runs + 1):
            figures = [seconds([python, str(empty)], None, environment)]
            figures += [seconds([program, "--lang", lang], NEEDLES[lang], environment) for lang in taken]
            if run:  # the first run compiles
                base.append(figures[0])
                taken["en"].append(figures[1])
                taken["ar"].append(figures[2])
    baseline = statistics.median(base)
    print(f"empty typer program: {baseline * 1000:.0f} ms (median of {runs})")
    for lang, bound in (("en", 1.25), ("ar", 1.35)):
        median = statistics.median(taken[lang])
        print(f"first statement, {lang}: {median * 1000:.0f} ms, {median / baseline:.2f} times (bound {bound})")


if __name__ == "__main__":
    main()
