"""Take the quiz with the lowest versions that ``pyproject.toml`` allows, in an environment of its own.

    python tests/lowest.py

It installs the project there with every dependency pinned to its lower bound, and goes through what leans on them: a
sitting by keys and one by an option in each language, a team, a workbook, a room for phones, the schema of
questionnaires, help and completion. It ends with an error where one of them fails, or warns.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import tomllib
import urllib.request
import venv
from pathlib import Path

import pexpect

PROJECT = Path(__file__).resolve().parents[1]
ANSWERS = "4 3 5 2 1 4 3 2 5 4 3 2 1 4 5 3 2"
LANGUAGES = {"en": "1 of 17", "ar": "17"}


def lowest(requirements: list[str]) -> list[str]:
    """The same requirements, each pinned to its lower bound.

    Raises:
        ValueError: One has no lower bound.
    """
    pins = []
    for requirement in requirements:
        found = re.match(r"([A-Za-z0-9_.-]+)>=([0-9.]+)", requirement)
        if not found:
            raise ValueError(f"no lower bound: {requirement}")
        pins.append(f"{found[1]}=={found[2]}")
    return pins


def main() -> None:
    """Install, and go through it."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    pins = lowest(project["dependencies"])
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        venv.create(home / "venv", with_pip=True)
        programs = home / "venv" / "bin"
        subprocess.run([programs / "pip", "install", "-q", *pins, PROJECT], check=True)
        program = str(programs / "rater-quiz")
        environment = {"PATH": os.environ["PATH"], "HOME": folder, "LANG": "C.UTF-8", "TERM": "xterm-256color"}

        def ran(*arguments: str) -> str:
            done = subprocess.run(
                [program, *arguments], capture_output=True, text=True, check=True, cwd=folder, env=environment
            )
            if done.stderr:
                raise RuntimeError(done.stderr)
            return done.stdout

        subprocess.run([programs / "python", "-W", "error", "-c", "import rater_quiz.cli.program"], check=True)
        (home / "room").mkdir()
        for number, language in enumerate(("en", "ar", "en", "ar", "en")):
            ran("--lang", language, "--answers", ANSWERS, "-o", f"room/{number}.md")
        if json.loads(ran("team", "room", "--format", "json"))["participants"] != number + 1:
            raise RuntimeError("a team of five is none")
        for language, seen in LANGUAGES.items():
            seat = pexpect.spawn(
                program,
                ["--lang", language, "--no-pager", "-o", f"{language}.md"],
                cwd=folder,
                env=environment,
                dimensions=(24, 80),
                encoding="utf-8",
            )
            seat.expect_exact(seen)
            seat.send(ANSWERS.replace(" ", "") + "\r")
            seat.expect(pexpect.EOF)
            seat.close()
            if seat.exitstatus != 0 or ANSWERS.replace(" ", ", ") not in (home / f"{language}.md").read_text("utf-8"):
                raise RuntimeError(f"a sitting in {language} ended with {seat.exitstatus}: {seat.before}")
        held = pexpect.spawn(
            program,
            ["live", "hall", "--address", "127.0.0.1", "--no-browser"],
            cwd=folder,
            env=environment,
            dimensions=(24, 80),
            encoding="utf-8",
        )
        held.expect_exact("Enter open the room")
        held.send("\r")
        held.expect(r"http://127\.0\.0\.1:\d+/\w{6}")
        with urllib.request.urlopen(str(held.after), timeout=20) as page:  # noqa: S310 - our own
            if b"<fieldset" not in page.read():
                raise RuntimeError("a room serves no page")
        held.send("q")
        held.expect(pexpect.EOF)
        book = str(PROJECT / "tests" / "cases" / "tables" / "form.ods")
        reading = (
            "import sys; from pathlib import Path; from rater_quiz.responses.kinds import open_tables; "
            f"sys.exit(open_tables(Path({book!r}), '').sheets[0].first_rows()[1] != ['1', '4', 'Label 5'])"
        )
        subprocess.run([programs / "python", "-W", "error", "-c", reading], check=True)
        json.loads(ran("questions", "schema"))
        for arguments in (["--help"], ["team", "--help"], ["--show-completion", "bash"], ["questions", "show"]):
            ran(*arguments)
    sys.stderr.write(f"The lowest versions do: {', '.join(pins)}\n")


if __name__ == "__main__":
    main()
