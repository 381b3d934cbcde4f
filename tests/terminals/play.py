"""Plays every Arabic screen in the terminal that it is started in, with a picture of each; `screenshots.sh` calls it.

It stands between the terminal and the program: what either says is passed on, and the keys come from the script below.
So nothing hangs on a keyboard, a window manager or the focus. Without a terminal (`--read`) it keeps the same screens
as text in the order of storage, for `share.py` to hold against what is read off the pictures.
"""

import contextlib
import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
import tty
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

import pyte

PROGRAM = Path(sys.executable).with_name("rater-quiz")
COLUMNS, ROWS = 80, 24
QUIET, PATIENCE = 1.0, 20.0
"""Seconds without a word from the program after which it has drawn; and after which it never will."""
UP, DOWN, LEFT, RIGHT, HOME, END, BACKSPACE, ENTER, ESCAPE = (
    *("\x1b[A", "\x1b[B", "\x1b[D", "\x1b[C", "\x1b[H", "\x1b[F", "\x7f", "\r", "\x1b"),
)
SHEET = "43521432543214532"
NOTE = "نظام CRM 2.0 بطيء (جدا) يوم 12/5"
LONG = "، ومعه 25 شكوى من عملاء Support (EMEA)؛ والحل المقترح: «نسخة 3.1» قبل نهاية الربع، ثم قياس CSAT من جديد."


class Scene(NamedTuple):
    """A command, and keys with the name of the picture after them."""

    name: str
    command: str
    steps: Sequence[tuple[str, str]] = (("end", ""),)


SCENES = (
    Scene(
        "take",
        "rater-quiz --lang ar --fresh",
        (
            ("first", ""),
            ("marked", "4" + "3" + DOWN + DOWN),
            ("empty-note", "n"),
            ("word", "بطيء"),
            ("note", BACKSPACE * 4 + NOTE),
            ("long-note", LONG),
            ("right", RIGHT * 30),
            ("home", HOME),
            ("end", END + BACKSPACE * 3),
            ("kept", ENTER),
            ("help", "?"),
            ("review", "x" + SHEET[2:]),
            ("review-marked", "3"),
            ("result", ENTER),
            ("result-2", " "),
            ("ask", "q"),
            ("team", "فريق Support (EMEA) 2"),
            ("name", ENTER + "دانة"),
            ("folder", ENTER + "المستندات"),
            ("path", ENTER + "المستندات/تقرير الربيع 2.md" + LEFT * 3),
            ("saved", ENTER),
        ),
    ),
    Scene("lines", "rater-quiz --lang ar --fresh --plain", (("first", ""), ("second", "4" + ENTER))),
    Scene("left", "rater-quiz --lang ar --fresh", (("last", "43q"),)),
    Scene("show", "rater-quiz show المستندات/دانة.md", (("screen", ""), ("2", " "), ("end", " " * 6), ("short", "q"))),
    Scene(
        "team",
        "rater-quiz team ردود.csv --lang ar",
        (("screen", ""), ("2", " "), ("3", " "), ("4", " "), ("short", "q")),
    ),
    Scene("saved", "rater-quiz team الربيع --lang ar -o المستندات/الفريق.md --no-pager"),
    Scene("few", "rater-quiz team المستندات --lang ar"),
    Scene("compare", "rater-quiz compare الشتاء الربيع", (("screen", ""), ("2", " "), ("3", " "), ("short", "q"))),
    Scene("trend", "rater-quiz compare الشتاء الربيع الصيف", (("screen", ""), ("2", " "), ("3", " "), ("short", "q"))),
    Scene(
        "workshop",
        "rater-quiz workshop ورشة --lang ar --team الدعم",
        (
            ("start", ""),
            ("hand-over", ENTER),
            ("keys", "?"),
            ("first", "x" + ENTER),
            ("thanks", SHEET + ENTER),
            ("next", ENTER),
            ("stop", "q"),
            ("end", "q" + ENTER),
        ),
    ),
    Scene(
        "workshop-end", "rater-quiz workshop الربيع --lang ar", (("start", ""), ("asks", ENTER + "e"), ("end", ENTER))
    ),
    Scene(
        "enter",
        "rater-quiz enter أوراق --lang ar",
        (
            ("start", ""),
            ("together", ENTER + SHEET),
            ("total", ENTER),
            ("apart", "4 3 5 9 1"),
            ("wrong", ENTER),
            ("again", SHEET[1:] + "3" + ENTER),
            ("correction", "7=4"),
            ("corrected", ENTER),
            ("end", ENTER + ENTER),
        ),
    ),
    Scene(
        "live",
        "rater-quiz live قاعة --lang ar --address 127.0.0.1 --no-browser",
        (("start", ""), ("code", ENTER), ("keys", "?"), ("end", "xe"), ("stop", "q"), ("last", "q")),
    ),
    Scene("drafts", "rater-quiz drafts --lang ar"),
    Scene("questions", "rater-quiz questions list --lang ar"),
    Scene("check", "rater-quiz questions check خطأ.yaml --lang ar"),
    Scene("no-file", "rater-quiz show المستندات/لا-شيء.md --lang ar"),
    Scene("no-record", "rater-quiz show '/tmp/مجلد ما/ملف.md' --lang ar; rater-quiz show خطأ.yaml --lang ar"),
    Scene("in-the-way", "rater-quiz show المستندات/دانة.md -o المستندات/دانة.md"),
    Scene(
        "option", "rater-quiz team --lang ar --minn 3; rater-quiz compare الربيع --lang ar; rater-quiz take --lang xx"
    ),
    Scene("answers", "rater-quiz --lang ar --answers '1 2 3'; rater-quiz --lang ar --answers '9 2 3' --name دانة"),
    Scene("sheet", "rater-quiz sheet --lang ar"),
    Scene("help", "rater-quiz --lang ar --help"),
    Scene("help-show", "rater-quiz show --lang ar --help"),
)


class Terminal(Protocol):
    """Where a screen is seen."""

    def feed(self, data: bytes) -> None: ...
    def replies(self) -> bytes: ...
    def keep(self, name: str) -> None: ...


class Outer:
    """The terminal round this program; `import` of ImageMagick keeps what the whole display shows."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        tty.setraw(0)

    def feed(self, data: bytes) -> None:
        while data:
            data = data[os.write(1, data) :]

    def replies(self) -> bytes:
        return os.read(0, 4096) if select.select([0], [], [], 0)[0] else b""

    def keep(self, name: str) -> None:
        time.sleep(QUIET / 2)  # until it has drawn what it was sent
        subprocess.run(["import", "-window", "root", self._folder / f"{name}.png"], check=True)


class Reader:
    """A terminal in memory, which keeps the text on its screen."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)

    def feed(self, data: bytes) -> None:
        self._stream.feed(data)

    def replies(self) -> bytes:
        return b""

    def keep(self, name: str) -> None:
        lines = [line.rstrip() for line in self._screen.display]
        (self._folder / f"{name}.said").write_text("\n".join(lines) + "\n", encoding="utf-8")


def play(scene: Scene, number: int, terminal: Terminal, home: Path, environment: dict[str, str]) -> None:
    """Play one scene on a fresh screen."""
    terminal.feed(b"\x1b[2J\x1b[H")
    child, program = pty.fork()
    if not child:
        os.chdir(home)
        os.execve("/bin/bash", ["bash", "-c", scene.command], environment)  # noqa: S606 - the scenes above
    fcntl.ioctl(program, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    try:
        for place, (name, keys) in enumerate(scene.steps, 1):
            os.write(program, keys.encode())
            ended = not pump(program, terminal, whole=len(scene.steps) == 1)
            terminal.keep(f"{number:02}-{scene.name}-{place:02}-{name}")
            if ended:
                break
    finally:
        os.close(program)
        os.waitpid(child, 0)


def pump(program: int, terminal: Terminal, *, whole: bool) -> bool:
    """Pass on what both say until the program is quiet, or has ended where *whole* is wanted; whether it goes on."""
    end = until = time.monotonic() + PATIENCE
    said = False
    while time.monotonic() < min(until, end):
        if reply := terminal.replies():
            os.write(program, reply)
        if not select.select([program], [], [], 0.02)[0]:
            continue
        try:
            data = os.read(program, 65536)
        except OSError:  # it has ended
            return False
        terminal.feed(data)
        if not whole and (said or len(data) > 40):
            until, said = time.monotonic() + QUIET, True
    return True


def prepare(home: Path, environment: dict[str, str]) -> None:
    """Put results of one person and of three rounds into *home*, and a table with faults."""
    for folder in ("المستندات", "الشتاء", "الربيع", "الصيف"):
        (home / folder).mkdir(parents=True)

    def saved(path: str, answers: str, *more: str) -> None:
        command = [str(PROGRAM), "--lang", "ar", "--answers", " ".join(answers), "-o", path, "--force", *more]
        subprocess.run(command, cwd=home, env=environment, stdout=subprocess.DEVNULL, check=True)

    saved("المستندات/دانة.md", SHEET, "--name", "دانة", "--team", "فريق الدعم Support")
    for place, folder in enumerate(("الشتاء", "الربيع", "الصيف")):
        for person in range(6):
            answers = SHEET[person:] + SHEET[:person]
            saved(f"{folder}/{person}.md", "".join(str((int(digit) + person * place) % 5 + 1) for digit in answers))
    rows = ["م," + ",".join(f"Q{number}" for number in range(1, 18))]
    rows += [f"شخص {n}," + ",".join(SHEET[n:] + SHEET[:n]) for n in range(6)]
    rows += ["شخص 7," + ",".join(SHEET[:-1]) + ",", "شخص 8," + ",".join(SHEET[:-1]) + ",9"]
    (home / "ردود.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    (home / "خطأ.yaml").write_text("id: خطأ\nstatements: 3\n", encoding="utf-8")


def main(folder: Path, home: Path, named: Sequence[str], *, read: bool) -> None:
    """Play all scenes, or those that are named."""
    environment = {**os.environ, "HOME": str(home), "LANG": "C.UTF-8", "PATH": f"{PROGRAM.parent}:{os.environ['PATH']}"}
    environment |= {"RATER_QUIZ_BIDI": "plain"} if read else {}
    if not (home / "ردود.csv").exists():
        prepare(home, environment)
    terminal = Reader(folder) if read else Outer(folder)
    for number, scene in enumerate(SCENES, 1):
        if not named or scene.name in named:
            play(scene, number, terminal, home, environment)


if __name__ == "__main__":
    reading = "--read" in sys.argv
    where, at_home, *scenes = [word for word in sys.argv[1:] if word != "--read"]
    with contextlib.suppress(KeyboardInterrupt):
        main(Path(where), Path(at_home), scenes, read=reading)
