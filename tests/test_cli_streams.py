"""Standard streams that are full, closed, slow or of another encoding, and signals while one is read or written."""

import json
import os
import re
import signal
import subprocess
import sys
import time
import unicodedata
from contextlib import suppress
from pathlib import Path

import pytest
from support.run_program import PROGRAM, SPACED, Done, Home

POSIX = pytest.mark.skipif(os.name == "nt", reason="descriptors and signals of POSIX")
LOUD = ["--answers", SPACED]
FULL = "standard output could not be written: the disk is full\n"


@POSIX
@pytest.mark.parametrize(
    ("arguments", "script", "done"),
    [
        pytest.param(LOUD, '"$@" > /dev/full', Done(4, "", FULL), id="full-disk"),
        pytest.param([*LOUD, "--format", "md"], '"$@" > /dev/full', Done(4, "", FULL), id="full-disk-markdown"),
        pytest.param(["drafts"], '"$@" > /dev/full', Done(4, "", FULL), id="full-disk-echo"),
        pytest.param(["--help"], '"$@" > /dev/full', Done(4, "", FULL), id="full-disk-help"),
        pytest.param(LOUD, 'PYTHONUNBUFFERED=1 "$@" > /dev/full', Done(4, "", FULL), id="full-disk-unbuffered"),
        pytest.param([*LOUD, "--format", "md"], '"$@" | true', Done(1, "", ""), id="closed-pipe"),
        pytest.param(LOUD, '"$@" >&-', Done(0, "", ""), id="closed-output"),
        pytest.param(["--answers", "1"], '"$@" 2>&-', Done(3, "", ""), id="closed-error"),
        pytest.param(["--answers", "1"], '"$@" 2> /dev/full', Done(3, "", ""), id="full-error"),
        pytest.param(["--lang", "en"], '"$@" <&- >&- 2>&-', Done(2, "", ""), id="all-closed"),
    ],
)
def test_streams_that_fail_end_as_promised(home: Home, arguments: list[str], script: str, done: Done) -> None:
    if "full" in script and not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    assert home.start(*arguments, script=script) == done


@POSIX
@pytest.mark.parametrize("unbuffered", [None, "1"])
def test_a_slow_reader_of_a_pipe_that_does_not_block_gets_all(home: Home, unbuffered: str | None) -> None:
    slow = "import os, sys, time\nos.set_blocking(1, False)\nos.execvp(sys.argv[1], sys.argv[1:])\n"
    (home.path / "slow.py").write_text(slow)
    script = f'{sys.executable} slow.py "$@" | (sleep 0.3; cat)'
    told = ["questions", "schema"]
    expected = home.run(*told).out
    assert home.start(*told, script=script, PYTHONUNBUFFERED=unbuffered) == Done(0, expected, "")


@POSIX
@pytest.mark.parametrize("arguments", [["--answers", "-"], []])
def test_an_input_that_does_not_block_is_waited_for(home: Home, arguments: list[str]) -> None:
    eager = "import os, sys\nos.set_blocking(0, False)\nos.execvp(sys.argv[1], sys.argv[1:])\n"
    (home.path / "eager.py").write_text(eager)
    answers = SPACED.replace(" ", "\\n")
    script = f'(sleep 0.3; printf "{answers}\\n") | {sys.executable} eager.py "$@"'
    done = home.start(*arguments, "--format", "json", script=script)
    assert (done.status, done.err) == (0, "")
    assert json.loads(done.out)["total"] == 57


@POSIX
@pytest.mark.parametrize(
    ("arguments", "language"), [([], "en"), (["--answers", "-"], "ar"), (["enter", "room"], "en")], ids=str
)
def test_what_is_waited_for_is_told_after_a_while(home: Home, arguments: list[str], language: str) -> None:
    """Nothing is written to it before it has said something."""
    script = '(for _ in {1..300}; do [ -s said ] && break; sleep 0.1; done; echo 4) | "$@" 2> said'
    done = home.start(*arguments, script=script, LANG=language)
    said = {"en": "Waiting for answers on standard input", "ar": "البرنامج ينتظر إجابات"}[language]
    assert (home.path / "said").read_text("utf-8").startswith(said)
    assert done.status in (2, 3)


@POSIX
def test_a_full_disk_is_told_in_the_language_that_was_asked_for(home: Home) -> None:
    done = home.start("--lang", "ar", *LOUD, script='"$@" > /dev/full')
    assert done == Done(4, "", "تعذّرت الكتابة إلى الإخراج القياسي: القرص ممتلئ\n")


@POSIX
def test_a_pipe_that_closes_early_is_no_reason_to_complain(home: Home) -> None:
    done = home.start(*LOUD, "--lang", "en", "-o", "mine.md", script='"$@" | head -1')
    assert (done.status in (0, 1), done.err) == (True, "")
    assert done.out == "RATER self-assessment of customer service\n"
    assert (home.path / "mine.md").exists()


@pytest.mark.parametrize(
    ("encoding", "language"), [("ascii", "en"), ("ascii", "ar"), ("cp1252", "en"), ("cp1256", "ar")]
)
def test_no_encoding_is_too_small(home: Home, encoding: str, language: str) -> None:
    done = home.start(*LOUD, "--lang", language, encoding=encoding, PYTHONIOENCODING=encoding)
    assert (done.status, done.err) == (0, "")
    assert re.search(r"57 \(.*17.*85", done.out)
    assert "###########" in done.out, "bars are drawn in what there is"


def test_an_error_is_told_in_any_encoding(home: Home) -> None:
    done = home.start("--answers", "x", "--lang", "ar", encoding="ascii", PYTHONIOENCODING="ascii")
    assert (done.status, done.out) == (3, "")
    assert done.err.startswith("--answers: ??????? 1: ")


@pytest.mark.parametrize("shown", ["md", "json"])
def test_documents_are_utf_8_whatever_the_terminal_speaks(home: Home, shown: str) -> None:
    words = ["--lang", "ar", *LOUD, "--format", shown]
    done, other = home.start(*words, PYTHONIOENCODING="ascii"), home.run(*words)
    sitting = re.compile("sitting: s[0-9a-f]+")
    assert sitting.sub("", done.out) == sitting.sub("", other.out)


@pytest.mark.parametrize(
    ("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb"), ("TERM", None), ("COLUMNS", "0"), ("LANG", None)]
)
def test_what_goes_to_no_terminal_is_plain_in_any_environment(home: Home, name: str, value: str | None) -> None:
    changed = Home(home.path, home.shell({name: value}))
    assert changed.run(*LOUD) == home.run(*LOUD)
    assert "\x1b" not in changed.run(*LOUD, "--lang", "ar").out


@pytest.mark.parametrize(("columns", "widest"), [("40", 40), ("12", 40), ("60", 60), ("0", 80), ("wide", 80)])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_goes_to_no_terminal_is_as_wide_as_asked_for(home: Home, language: str, columns: str, widest: int) -> None:
    done = home.run("--answers", SPACED, "--lang", language, COLUMNS=columns)
    lines = [[char for char in line if not unicodedata.combining(char)] for line in done.out.splitlines()]
    assert widest - 12 <= max(map(len, lines)) <= widest


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_notice_that_nobody_can_read_is_no_failure(home: Home) -> None:
    template = home.start("questions", "new", "-").out
    (home.path / "mine.yaml").write_text(template, "utf-8")
    words = ["--questionnaire", "mine.yaml", "--answers", "4 " * 9, "--lang", "ar"]
    silent = home.start(*words, script='"$@" 2>/dev/full')
    assert silent == Done(0, home.start(*words).out, "")


@POSIX
@pytest.mark.parametrize(("signum", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["int", "term"])
def test_a_signal_while_reading_ends_quietly(home: Home, signum: int, status: int) -> None:
    from fcntl import ioctl
    from termios import FIONREAD

    with subprocess.Popen(
        [PROGRAM, "--format", "json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=home.path,
        env=home.environment,
    ) as program:
        assert program.stdin is not None
        program.stdin.write(b"4\n")
        program.stdin.flush()
        while int.from_bytes(ioctl(program.stdin, FIONREAD, bytes(4)), sys.byteorder):
            time.sleep(0.01)  # until it has read that, and waits for more
        program.send_signal(signum)
        out, err = program.communicate()
    assert (program.returncode, out, err) == (status, b"", b"")


@POSIX
def test_standard_input_that_cannot_be_read_is_named(home: Home) -> None:
    with open(home.path / "x", "wb") as unreadable:  # noqa: PTH123 - a descriptor that can only be written to
        done = subprocess.run(
            [PROGRAM, "--answers", "-"],
            stdin=unreadable,
            capture_output=True,
            check=False,
            cwd=home.path,
            env=home.environment,
        )
    assert (done.returncode, done.stdout) == (3, b"")
    assert done.stderr == b"standard input could not be read: Bad file descriptor\n"


@POSIX
def test_a_signal_ends_a_program_whose_reader_does_not_read(home: Home) -> None:
    reading, writing = os.pipe()
    try:
        os.set_blocking(writing, False)
        with suppress(BlockingIOError):
            while True:
                os.write(writing, bytes(4096))
        os.set_blocking(writing, True)
        started = subprocess.Popen(
            [PROGRAM, "questions", "show"], stdout=writing, stderr=subprocess.DEVNULL, env=home.environment
        )
        for _ in range(150):
            started.send_signal(signal.SIGTERM)
            with suppress(subprocess.TimeoutExpired):
                started.wait(0.2)
                break
        else:
            started.kill()
        # A signal before the program has taken them over ends it as it ends any other.
        assert started.wait() in (128 + signal.SIGTERM, -signal.SIGTERM)
    finally:
        os.close(reading)
        os.close(writing)
