"""A sitting that is killed at random instants: what was shown as saved is there, and the terminal is sane.

    python tests/benchmarks/kills.py [KILLS] [SIGNALS] [SEED]

KILLS (1000) sittings end by SIGKILL: the draft or the report that is left is whole, and has every answer that was on
the screen. SIGNALS (250) each end by SIGINT, SIGTERM, SIGHUP and SIGQUIT: the same, and the line, the screen and the
cursor are as they were, with the status of that signal. Status 1 if anything was otherwise.
"""

import random
import re
import signal
import sys
import tempfile
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from support.key_window import FRAME, NORMAL, PATIENCE, Person, Window
from support.run_program import Home

from rater_quiz.draft import load_draft
from rater_quiz.errors import RaterQuizError
from rater_quiz.record import read_record
from rater_quiz.sitting import Sitting
from rater_quiz.terminal.key import Key, Kind
from rater_quiz.terminal.key_machine import Screen, press

KEYS = "4352143521" + "bb3f" + "2345123" + "\r"
"""Ten answers, two back, one of them changed, on, the other seven, and Enter at the review."""
BY_HAND = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)

LONGEST = 0.012
"""Seconds between a frame and the end: a few keys more are answered meanwhile."""

Answers = tuple[int | None, ...]


def states() -> list[Answers]:
    """The answers after each key, from none on."""
    screen = Screen(replace(Sitting.begin(17, 1, 5)))
    found = [screen.sitting.answers]
    for char in KEYS:
        screen = press(screen, Key(Kind.ENTER) if char == "\r" else Key(Kind.CHAR, char))
        found.append(screen.sitting.answers)
    return found


STATES = states()


def begun(folder: Path) -> Window:
    """A sitting in a new home, with all its keys typed ahead."""
    home = Home(folder, {"HOME": str(folder), "LANG": "C.UTF-8"})
    return Person(home, []).sit("-o", "report.md", typed_ahead=KEYS, installed=True)


def ended(folder: Path, signum: int, frames: int, seconds: float) -> tuple[str, str]:
    """End a sitting so many seconds after so many frames; return what was wrong, if anything, and where it was."""
    window = begun(folder)
    try:
        while window.output.count(FRAME) < frames and NORMAL not in window.output and window.pump(PATIENCE):
            pass
        time.sleep(seconds)
        window.signal(signum)
        status = window.leave()
        shown = _shown(window)
        where = (
            "before the first statement" if shown < 0 else "amid it" if NORMAL not in window.output else "at its end"
        )
        return _wrong(window, folder, signum, status), where if signum == signal.SIGKILL else f"status {status}"
    finally:
        window.end()


def _shown(window: Window) -> int:
    """How many keys have been acted on: a frame is begun when all before it is on disk.

    What empties the screen at the end begins like a frame, and shows nothing.
    """
    return len(re.findall(re.escape(FRAME) + r"(?=[^\x1b]|\x1b\[\d+m)", window.output)) - 1


def _wrong(window: Window, folder: Path, signum: int, status: int) -> str:
    shown = _shown(window)
    if problem := _lost(folder, max(0, shown)):
        return f"after {shown} keys: {problem}"
    if signum == signal.SIGKILL:
        return ""
    if status not in (0, 128 + signum):
        # Before the program has taken the signals over, and when it has given them back, they end it as any other.
        outside = shown < 0 or NORMAL in window.output
        amid_start = "init_import_site" in window.output  # Python's own, which ends with 1
        return "" if (status == -signum and outside) or amid_start else f"status {status}"
    return "" if window.sane() else f"not sane: {window.output[-200:]!r}"


def _lost(folder: Path, shown: int) -> str:
    path, report = folder / ".local/state/rater-quiz/drafts/rater.yaml", folder / "report.md"
    try:
        draft, record = load_draft(path), read_record(report) if report.exists() else None
    except RaterQuizError as error:
        return f"unreadable: {error}"
    if record is not None:
        return "" if record.answers == STATES[-1] else f"the report says {record.answers}"
    kept = draft.answers if draft else STATES[0]
    return "" if kept in STATES[shown:] else f"the draft says {kept}, the screen said {STATES[shown]}"


def main() -> None:
    """Kill, signal, and print what came of it."""
    kills, signals, seed = (
        int(sys.argv[at]) if len(sys.argv) > at else usual for at, usual in ((1, 1000), (2, 250), (3, 1))
    )
    chance = random.Random(seed)  # noqa: S311 - instants, no secrets
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as scratch:
        folders = iter(lambda: Path(tempfile.mkdtemp(dir=scratch)), None)
        for signum, count in ((signal.SIGKILL, kills), *((signum, signals) for signum in BY_HAND)):
            places: Counter[str] = Counter()
            found: list[str] = []
            for _ in range(count):
                frames, seconds = chance.randint(0, len(STATES)), chance.uniform(0, LONGEST)
                problem, where = ended(next(folders), signum, frames, seconds)
                places[where] += 1
                found += [problem] if problem else []
            said = ", ".join(f"{where}: {times}" for where, times in sorted(places.items()))
            print(f"{signal.Signals(signum).name}: {count} times, {len(found)} wrong ({said})", flush=True)
            wrong += found
    print(*wrong[:20], sep="\n")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
