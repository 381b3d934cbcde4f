"""Writing leaves the old or the new, whole, whenever it is killed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import rater_quiz

# Forking needs a process of its own, without the threads of a test runner.
_KILLED = """
import os, random, signal, sys, time
from pathlib import Path
from rater_quiz.files import reading, write_safely, writing

folder = Path(sys.argv[1])
path, backup = folder / "file", folder / "file.bak"
whole = [letter * 5000 for letter in "abc"]

class Deadly:
    def __init__(self, number):
        self.left = number
    def __getattr__(self, name):
        real = getattr(os, name)
        if not callable(real) or name in ("fspath", "strerror"):
            return real
        def call(*arguments):
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            self.left -= 1
            if name == "write":
                return real(arguments[0], arguments[1][:1700])
            return real(*arguments)
        return call

def killed(action, pause=None):
    child = os.fork()
    if not child:
        try:
            action()
        finally:
            os._exit(0)
    if pause is not None:
        time.sleep(pause)
        os.kill(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL

def check(*allowed):
    found = path.read_text() if path.exists() else None
    assert found in allowed, (allowed and found and found[:9], len(found or ""))
    assert not backup.exists() or backup.read_text() in whole
    for name in os.listdir(folder):
        assert name.rstrip("234") in ("file", "file.bak") or name.startswith(".rater-quiz-"), name

def at_call(number, old, **options):
    for entry in folder.iterdir():
        entry.unlink()
    if old:
        path.write_text(old)
    def action():
        writing.os = reading.os = Deadly(number)
        write_safely(path, whole[1], **options)
    died = killed(action)
    check(old, whole[1])
    return died

for old, options in [(None, {}), (whole[0], {"force": True}), (whole[0], {"force": True, "keep_backup": False})]:
    number = 0
    while at_call(number, old, **options):
        number += 1
    assert number > 10 and path.read_text() == whole[1], number

def forever():
    while True:
        for text in whole:
            write_safely(path, text, force=True)

randomly = random.Random(17)
path.write_text(whole[0])
for _ in range(40):
    assert killed(forever, randomly.uniform(0, 0.02))
    check(*whole)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_killed_process_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    """Killed at each system call of a write, and at random instants of many writes."""
    root = str(Path(rater_quiz.__file__).parents[1])
    done = subprocess.run(
        [sys.executable, "-c", _KILLED, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": root},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
