"""The way in and the way out: what belongs to `take`, exit statuses, streams that fail, languages, completion."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import unicodedata
from contextlib import suppress
from pathlib import Path

import pytest
from support.run_program import ANSWERS, LINES, PROGRAM, SPACED, Done, Home

from rater_quiz import __version__
from rater_quiz.cli.invocation import with_command
from rater_quiz.cli.options import locale_language
from rater_quiz.cli.program import _language_of_messages
from rater_quiz.language import Language

POSIX = pytest.mark.skipif(os.name == "nt", reason="descriptors and signals of POSIX")
COMMANDS = {
    "": ["--version", "--install-completion", "--show-completion"],
    "take": [
        *("--questionnaire", "--lang", "--team", "--name", "--answers", "--from", "--output", "-o", "--format"),
        *("--force", "--resume", "--fresh", "--plain"),
    ],
    "show": ["RECORD", "--questionnaire", "--lang", "--format", "--output", "-o", "--force"],
    "drafts": ["--delete"],
}


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ([], ["take"]),
        (["--lang", "ar"], ["take", "--lang", "ar"]),
        (["-o", "x.md"], ["take", "-o", "x.md"]),
        (["--nonsense"], ["take", "--nonsense"]),
        (["--help"], ["--help"]),
        (["--version"], ["--version"]),
        (["--show-completion", "zsh"], ["--show-completion", "zsh"]),
        (["--install-completion=bash"], ["--install-completion=bash"]),
        (["show", "--help"], ["show", "--help"]),
        (["take", "--version"], ["take", "--version"]),
    ],
    ids=lambda words: " ".join(words) or "nothing",
)
def test_options_without_a_command_belong_to_take(given: list[str], meant: list[str]) -> None:
    assert with_command(given) == meant


def test_the_version_is_printed(home: Home) -> None:
    assert home.run("--version") == Done(0, f"rater-quiz {__version__}\n", "")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_names_everything_that_is_promised(home: Home, command: str) -> None:
    done = home.run(*command.split(), "--help", COLUMNS="80")
    assert (done.status, done.err) == (0, "")
    assert not [word for word in COMMANDS[command] if not re.search(rf"(?<![\w-]){word}\b", done.out)]
    assert max(map(len, done.out.split("\n"))) <= 80
    unexplained = re.findall(r"^ {2}-\S.*\S$(?!\n {10,}\S)", done.out, re.MULTILINE)
    assert all(re.search(r" {2,}\S", line[2:]) for line in unexplained), "every option says what it does"


def test_help_tells_of_every_command(home: Home) -> None:
    listed = re.findall(r"^ {2}([a-z]+) {2,}\S", home.run("--help").out, re.MULTILINE)
    assert {"take", "show", "drafts", "questions"} <= set(listed)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--nonsense"], "No such option: --nonsense"),
        (["take", "extra"], "unexpected extra argument(s) (extra)"),
        (["frobnicate"], "No such command 'frobnicate'"),
        (["--lang", "fr"], "'fr' is not one of 'en', 'ar'"),
        (["show"], "Missing argument 'RECORD'"),
    ],
    ids=["option", "argument", "command", "value", "missing"],
)
def test_a_wrong_command_line_is_said_plainly(home: Home, arguments: list[str], said: str) -> None:
    done = home.run(*arguments)
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert done.err.startswith("Usage: rater-quiz")
    assert "─" not in done.err
    assert "\x1b" not in done.err


@pytest.mark.parametrize("module", [True, False], ids=["python -m rater_quiz", "rater-quiz"])
def test_both_ways_in_lead_to_the_same(home: Home, *, module: bool) -> None:
    command = [sys.executable, "-m", "rater_quiz"] if module else [str(PROGRAM)]
    done = subprocess.run(
        command, input=LINES.encode(), capture_output=True, check=False, cwd=home.path, env=home.environment
    )
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, home.run("--answers", SPACED).out, b"")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_can_be_shown(home: Home, shell: str) -> None:
    done = home.start(_RATER_QUIZ_COMPLETE=f"source_{shell}")
    assert (done.status, done.err) == (0, "")
    assert f"_RATER_QUIZ_COMPLETE=complete_{shell}" in done.out


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("rater-quiz ta", "take"),
        ("rater-quiz show --la", "--lang"),
        ("rater-quiz take --lang a", "ar"),
        ("rater-quiz --la", "--lang"),
        ("rater-quiz --lang a", "ar"),
        ("rater-quiz --v", "--version"),
    ],
    ids=["command", "option", "value", "option-of-take", "value-of-take", "option-of-all"],
)
def test_completion_offers_what_fits(home: Home, words: str, offered: str) -> None:
    environment = {"_RATER_QUIZ_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    assert home.start(**environment) == Done(0, f"{offered}\n", "")


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("rater-quiz --la", ["--lang"]),
        ("rater-quiz --lang ", ["ar", "en"]),
        ("rater-quiz --questionnaire r", ["rater"]),
        ("rater-quiz team --questionnaire ", ["rater"]),
        ("rater-quiz questions show r", ["rater"]),
        ("rater-quiz te", ["team"]),
        ("rater-quiz --vers", ["--version"]),
    ],
)
def test_bash_completes_with_the_script_that_is_shown(home: Home, line: str, offered: list[str]) -> None:
    words = line.split(" ")
    asked = (
        f'eval "$(rater-quiz --show-completion bash)"; COMP_WORDS=({" ".join(words[:-1])} "{words[-1]}"); '
        f"COMP_CWORD={len(words) - 1}; "
        "$(complete -p rater-quiz | sed 's/.*-F \\([^ ]*\\).*/\\1/') rater-quiz; "
        "printf '%s\\n' \"${COMPREPLY[@]}\" | sort"
    )
    environment = home.shell({"PATH": f"{PROGRAM.parent}{os.pathsep}{os.environ['PATH']}"})
    done = subprocess.run(["bash", "-c", asked], capture_output=True, text=True, check=False, env=environment)
    assert (done.stdout.split(), done.stderr) == (offered, "")


def test_a_plugin_of_something_else_that_is_installed_does_not_run(home: Home, tmp_path: Path) -> None:
    (tmp_path / "loud.py").write_text('print("the plugin ran")\nplugin = object()\n')
    info = tmp_path / "loud-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: loud\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[pydantic]\nloud = loud:plugin\n")
    done = home.start("--answers", SPACED, "--format", "json", PYTHONPATH=str(tmp_path))
    assert (done.status, done.err) == (0, "")
    assert json.loads(done.out)["total"] == 57


@pytest.mark.parametrize(
    "arguments", [["--x\u202e\u2028y"], ["show", "a", "b\u009b2J"], ["x\u202e"], ["team", "--format", "\x1b[2J"]]
)
def test_what_was_typed_wrong_is_repeated_harmlessly(home: Home, arguments: list[str]) -> None:
    done = home.run(*arguments)
    assert (done.status, done.out) == (2, "")
    assert done.err.replace("\n", "").isprintable()
    assert "Usage: rater-quiz" in done.err


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


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "ar_EG.UTF-8"}, "ar"),
        ({"LANG": "ar"}, "ar"),
        ({"LANG": "AR_sa"}, "ar"),
        ({"LANG": "Arabic_Egypt.1256"}, "ar"),
        ({"LANG": "ar_EG.UTF-8", "LC_MESSAGES": "en_GB"}, "en"),
        ({"LANG": "en_GB", "LC_MESSAGES": "ar_MA"}, "ar"),
        ({"LC_ALL": "C", "LC_MESSAGES": "ar_MA", "LANG": "ar"}, "en"),
        ({"LC_ALL": "", "LANG": "ar"}, "ar"),
        ({"LANG": "arn_CL"}, "en"),
        ({"LANG": "de_DE"}, "en"),
    ],
    ids=str,
)
def test_the_system_s_language_is_the_first_that_says_anything(environment: dict[str, str], language: str) -> None:
    assert locale_language(environment) == Language(language)


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["--lang", "ar"], "ar"),
        (["take", "--lang=ar", "--nonsense"], "ar"),
        (["--lang"], "en"),
        (["--lang", "fr"], "en"),
        (["--team", "ar"], "en"),
    ],
    ids=" ".join,
)
def test_messages_are_in_the_language_that_was_asked_for(
    arguments: list[str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    assert _language_of_messages(arguments) == Language(language)


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


def test_a_bug_keeps_its_traceback(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise FileNotFoundError(2, "No such file", "a-file-of-ours")

    monkeypatch.setattr("rater_quiz.cli.results.show_result", broken)
    with pytest.raises(FileNotFoundError):
        home.run("--answers", " ".join(map(str, ANSWERS)))


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


def test_whether_a_file_can_be_read_is_found_by_reading_it(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """Typer would ask the system, and call what cannot be read a wrong command line."""
    assert home.run("--answers", SPACED, "-o", "r.md").status == 0
    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    commands = [
        ["show", "r.md"],
        ["compare", "r.md", "r.md"],
        ["team", "r.md", "--lead", "r.md"],
        ["questions", "check", "r.md"],
        ["--from", "r.md"],
        ["enter", "."],
        ["workshop", "."],
    ]
    told = [home.run(*command).err for command in commands]
    assert [text for text in told if "not readable" in text] == []
