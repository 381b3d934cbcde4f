"""The program as a stranger runs it: in a home of their own, with nothing else in the environment.

Most tests need no process of their own: `Home.run` calls the program's entry with streams that are in memory, and
`Home.sit` and the windows of `key_window` fork this process, where all is imported already, behind a pseudo-terminal.
`Home.start` starts the installed program, for what only a real process has: descriptors, encodings, the way in.
"""

import gc
import io
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import traceback
import warnings
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn
from unittest.mock import patch

import arabic_reshaper
import rich.console
import segno
import waitress.server

from rater_quiz import questionnaire_file, strict_yaml
from rater_quiz.cli import compare, live, program, results, show, sitting, take, team, workshop
from rater_quiz.draft import Draft, load_draft
from rater_quiz.pages import person, screen
from rater_quiz.terminal import ending, line_mode, review

PROGRAM = Path(sys.executable).with_name("rater-quiz")
ON_PATH = f"{PROGRAM.parent}{os.pathsep}{os.environ['PATH']}"
"""A PATH on which the program is, so that it calls itself by its short name."""
ANSWERS = (4, 3, 5, 2, 1, 4, 3, 2, 5, 4, 3, 2, 1, 4, 5, 3, 2)
"""Answers to the shipped questionnaire, no two caution-worthy."""
SPACED = " ".join(map(str, ANSWERS))
LINES = "".join(f"{answer}\n" for answer in ANSWERS)
PREPARED = (
    *(compare, live, results, show, sitting, take, team, workshop),
    *(ending, line_mode, person, questionnaire_file, review, screen, strict_yaml),
    *(arabic_reshaper, rich.console, segno, waitress.server),
)
"""Imported before the first fork, so that no child has to."""


@dataclass(frozen=True)
class Done:
    """What a run of the program left behind."""

    status: int
    out: str
    err: str


@dataclass(frozen=True)
class Home:
    """A person's home, and the environment of their shell."""

    path: Path
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def draft(self) -> Path:
        """Where the draft of the shipped questionnaire lies."""
        return self.path / ".local/state/rater-quiz/drafts/rater.yaml"

    def load_draft(self) -> Draft:
        """The draft of the shipped questionnaire, which has to be there."""
        draft = load_draft(self.draft)
        assert draft is not None, "there is no draft"
        return draft

    def shell(self, changes: Mapping[str, str | None]) -> dict[str, str]:
        """The environment with *changes*; None takes a variable away."""
        changed = self.environment | {key: value for key, value in changes.items() if value is not None}
        return {key: value for key, value in changed.items() if changes.get(key, "") is not None}

    def run(self, *arguments: str, stdin: str | bytes = "", **environment: str | None) -> Done:
        """Run the program in this process, with streams in memory and no terminal."""
        data = stdin.encode() if isinstance(stdin, str) else stdin
        streams = [io.TextIOWrapper(io.BytesIO(start), encoding="utf-8", newline="") for start in (data, b"", b"")]
        with ExitStack() as changed:
            for name, stream in zip(("stdin", "stdout", "stderr"), streams, strict=True):
                changed.enter_context(patch.object(sys, name, stream))
            changed.enter_context(patch.dict(os.environ, self.shell(environment), clear=True))
            changed.enter_context(patch.object(take, "is_terminal", lambda _: False))
            changed.callback(os.chdir, Path.cwd())
            os.chdir(self.path)
            status = program.run(arguments)
            out, err = (_written(stream) for stream in streams[1:])
        return Done(status, out, err)

    def start(
        self, *arguments: str, stdin: str = "", script: str = "", encoding: str = "utf-8", **environment: str | None
    ) -> Done:
        """Start the installed program; *script* is a line for bash, with "$@" for the program."""
        command = ["bash", "-c", f"set -o pipefail; {script}", "bash"] if script else []
        done = subprocess.run(
            [*command, str(PROGRAM), *arguments],
            input=stdin.encode(),
            capture_output=True,
            check=False,
            cwd=self.path,
            env=self.shell({"PATH": ON_PATH} | environment),
        )
        return Done(done.returncode, done.stdout.decode(encoding), done.stderr.decode(encoding))

    def sit(self, *arguments: str, columns: int = 80, rows: int = 24, **environment: str | None) -> "Seat":
        """Start the program behind a pseudo-terminal; it is in line mode, for the terminal is a dumb one."""
        return Seat(self, arguments, columns, rows, self.shell(environment))


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode()


class Seat:
    """A person's seat before a terminal in which the program runs."""

    def __init__(
        self, home: Home, arguments: tuple[str, ...], columns: int, rows: int, environment: dict[str, str]
    ) -> None:
        import pty

        with warnings.catch_warnings():  # the child runs this one thread only
            warnings.simplefilter("ignore", DeprecationWarning)
            self.pid, self._terminal = pty.fork()
        if self.pid == 0:
            set_size(0, columns, rows)
            be_the_program(home.path, arguments, environment)
        import pexpect.fdpexpect

        self._expect = pexpect.fdpexpect.fdspawn(self._terminal, encoding="utf-8", timeout=20)
        self._seen = io.StringIO()
        self._expect.logfile_read = self._seen
        self._status: int | None = None

    @property
    def seen(self) -> str:
        """All that was on the screen so far, what was typed included."""
        return self._seen.getvalue().replace("\r\n", "\n")

    def see(self, text: str) -> "Seat":
        """Wait until *text* comes."""
        self._expect.expect_exact(text)
        return self

    def type(self, text: str) -> "Seat":
        """Type *text*, which ends a line only where it has a line break."""
        self._expect.send(text)
        return self

    def answer(self, *answers: int, first: int = 1, of: int = 17) -> "Seat":
        """Answer from statement *first* on, waiting for each."""
        for number, answer in enumerate(answers, first):
            self.see(f"{number} of {of}").see("> ").type(f"{answer}\n")
        return self

    def signal(self, signum: int) -> "Seat":
        """Send the program a signal."""
        os.kill(self.pid, signum)
        return self

    def close(self) -> None:
        """Close the window."""
        os.close(self._terminal)

    def leave(self) -> int:
        """Wait for the end of the program and return its exit status, negative for the signal that killed it."""
        import pexpect

        if self._status is None:
            with suppress(ValueError, OSError):  # the window is closed
                self._expect.expect(pexpect.EOF)
            self._status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
            with suppress(OSError):
                os.close(self._terminal)
        return self._status

    def end(self) -> None:
        """See to it that nothing is left running."""
        if self._status is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
            self.leave()


def set_size(terminal: int, columns: int, rows: int) -> None:
    """Give a pseudo-terminal a size."""
    import fcntl
    import struct
    import termios

    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def be_the_program(home: Path, arguments: tuple[str, ...], environment: dict[str, str]) -> NoReturn:
    """What a forked child does, with nothing of this process but what is imported; it never returns."""
    status = 70
    try:
        gc.freeze()  # what is open here is closed now, and not once more when it is collected
        os.closerange(3, 1 + max(int(each.name) for each in Path("/dev/fd").iterdir()))  # other windows are others'
        os.chdir(home)
        os.environ.clear()
        os.environ.update(environment)
        time.tzset()
        tempfile.tempdir = None
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        for signum in (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGTSTP):
            signal.signal(signum, signal.SIG_DFL)
        sys.argv = ["rater-quiz", *arguments]
        sys.stdin, sys.stdout, sys.stderr = (
            io.TextIOWrapper(open(fd, mode, closefd=False), encoding="utf-8", line_buffering=True)  # noqa: SIM115 - the process ends with them
            for fd, mode in ((0, "rb"), (1, "wb"), (2, "wb"))
        )
        program.main()
    except SystemExit as leaving:
        status = leaving.code if isinstance(leaving.code, int) else 0
    except BaseException:  # noqa: BLE001 - shown on the pseudo-terminal, where the test sees it
        traceback.print_exc()
    with suppress(OSError, ValueError):  # the window is closed
        sys.stdout.flush()
    os._exit(status)


def command_in(text: str) -> str:
    """The last command that *text* tells to type."""
    commands: list[str] = re.findall(r"^ +(rater-quiz.*)$", text, re.MULTILINE)
    return commands[-1]


class Typed:
    """A terminal on which these lines were typed; then the input ends."""

    def __init__(self, *lines: str) -> None:
        self._lines = list(lines)
        self.seen = ""
        """All that was written."""

    def write(self, text: str) -> None:
        self.seen += text

    def read_line(self, *, path: bool = False) -> str | None:  # noqa: ARG002 - a line like any other
        return self._lines.pop(0) if self._lines else None
