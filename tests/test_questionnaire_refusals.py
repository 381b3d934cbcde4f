"""Questionnaires that cannot be used are refused with everything that is wrong, and where."""

import os
import random
import socket
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from support.questionnaire_texts import PULSE, changed, written

from rater_quiz.errors import InputRefusedError, RaterQuizError, UsageError
from rater_quiz.language import Language
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.questionnaire_file import check, find_questionnaire, read_questionnaire

hostile_names = pytest.mark.skipif(sys.platform == "win32", reason="Windows allows no such names of files")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, so that messages name files as a user would."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refusal(content: str | bytes) -> str:
    """What the program says of a file with that *content*."""
    with pytest.raises(InputRefusedError) as refused:
        read_questionnaire(written(content))
    return str(refused.value)


YAML_REFUSALS = [
    pytest.param(b"", "1: empty\n  hint: expected lines such as 'key: value'", id="empty"),
    pytest.param(b"# only\n", "1: empty\n  hint: expected lines such as 'key: value'", id="a comment"),
    pytest.param(
        b"hello",
        "1: expected a mapping, found a text\n  hint: a key, a colon and a space come first, as in 'id: rater'",
        id="a text",
    ),
    pytest.param(
        b"- a\n- b",
        "1: expected a mapping, found a list\n  hint: a key, a colon and a space come first, as in 'id: rater'",
        id="a list",
    ),
    pytest.param(
        PULSE.encode() + b"---\nx: 1",
        "26: a second document starts here\n  hint: keep one document in a file",
        id="a second document",
    ),
    pytest.param(b"a: 1\na: 2", "2: 'a' given twice (first on line 1)\n  hint: keep one of the two", id="a key twice"),
    pytest.param(
        b"a: &x [*x]",
        "1: '&' at the start of a text makes it an anchor, and anchors are not allowed\n"
        "  hint: if it is meant as text, put quotes around it",
        id="an alias of itself",
    ),
    pytest.param(
        b"[" * 100_000,
        "1: nested too deep: more than 20 levels\n  hint: use fewer levels",
        id="a list too deep",
    ),
    pytest.param(
        b"a: " + b"[" * 100_000, "1: nested too deep: more than 20 levels\n  hint: use fewer levels", id="too deep"
    ),
    pytest.param(
        b"a: !!python/object/apply:os.system [id]",
        "1: '!' at the start of a text makes it a tag, and tags are not allowed\n"
        "  hint: if it is meant as text, put quotes around it",
        id="a tag that runs",
    ),
    pytest.param(
        b"a: !!bool foo",
        "1: '!' at the start of a text makes it a tag, and tags are not allowed\n"
        "  hint: if it is meant as text, put quotes around it",
        id="a tag",
    ),
    pytest.param(
        b'a: "\\U00110000"',
        "1: there is no such character: U+110000\n  hint: write the character itself",
        id="beyond Unicode",
    ),
    pytest.param(
        b'a: "\\ud800"', "1: there is no such character: U+D800\n  hint: write the character itself", id="surrogate"
    ),
    pytest.param(
        b"a:\n\tb: 1",
        "2: found a tab where spaces are expected\n  hint: put spaces in place of the tab",
        id="a tab",
    ),
    pytest.param(
        b'a: "\\e]52;c;ZXZpbA==\\a"',
        "1: found the control character U+001B escape\n  hint: take it out",
        id="an escape sequence",
    ),
    pytest.param(b"a: x\0y", "1: found the control character U+0000 null\n  hint: take it out", id="NUL"),
    pytest.param(
        "id: pulse\ntitle: x\u202ey".encode(),
        "2: found the direction character U+202E right-to-left override\n  hint: take it out",
        id="a direction character",
    ),
    pytest.param(b"id: pulse\na: caf\xe9", "2: not UTF-8: found the byte 0xe9\n  hint: save it as UTF-8", id="Latin-1"),
    pytest.param(PULSE.encode("utf-16"), "1: not UTF-8 (it looks like UTF-16)\n  hint: save it as UTF-8", id="UTF-16"),
    pytest.param(
        b"id: pulse\ntext: *bold* move",
        "2: '*' at the start of a text makes it an alias, and aliases are not allowed\n"
        "  hint: if it is meant as text, put quotes around it",
        id="a star",
    ),
    pytest.param(
        b"id: pulse\ntext: I ask: why?",
        "2: found ': ' inside a value\n"
        "  hint: if it is meant as text, put quotes around it; or mend the indentation of this line",
        id="a colon",
    ),
    pytest.param(
        b"a:\n" + b"- x\n" * 25_000,
        "19999: too large: more than 20,000 keys and values\n  hint: split it, or leave out what is not needed",
        id="25,000 entries",
    ),
]


class TestRefusals:
    """Files that cannot be used: each message names the file, the line, what was found and how to mend it."""

    @pytest.mark.parametrize(("content", "expected"), YAML_REFUSALS)
    @pytest.mark.usefixtures("folder")
    def test_what_is_no_plain_yaml(self, content: bytes, expected: str) -> None:
        assert refusal(content) == f"mine.yaml:{expected}"

    @pytest.mark.usefixtures("folder")
    def test_an_alias_bomb_is_refused_where_it_starts(self) -> None:
        bomb = "a0: &a0 x\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 31))

        assert refusal(bomb).startswith("mine.yaml:1: '&' at the start of a text makes it an anchor")

    @pytest.mark.usefixtures("folder")
    def test_a_file_that_is_too_large(self) -> None:
        assert refusal(PULSE + "# " + "x" * 300_000) == "mine.yaml: too large: more than 256 KiB"

    @pytest.mark.usefixtures("folder")
    def test_a_file_of_the_largest_size_is_read(self) -> None:
        size = 256 * 1024
        content = (PULSE + "# ").encode().ljust(size, b"x")

        assert read_questionnaire(written(content)).id == "pulse"
        assert refusal(content + b"x") == "mine.yaml: too large: more than 256 KiB"

    @pytest.mark.usefixtures("folder")
    def test_everything_that_is_wrong_is_said_in_one_run_with_its_line(self) -> None:
        wrong = changed(
            ("{key: pace, name: Pace}", "{key: pace, name: Pace}\n  - {key: calm, name: Calm}"),
            ("number: 3", "number: 2"),
            (
                "reversed: true, mirrored: We own up to mistakes., dimensions: [trust]",
                "reversd: true, dimensions: [trsut]",
            ),
            ("text: We help without being asked., dimensions: [trust]", "text: We help without being asked."),
            ("dimensions: [pace]", "dimensions: []"),
            ("highest: 35", "highest: 34"),
            ("lowest: 50, highest: 63", "lowest: 48, highest: 60"),
        )

        cover = "\n  hint: the bands must cover 9 to 63 without a gap or an overlap"
        items = "\n  hint: begin each item on a line of its own with '- '"
        count = "\n  hint: number the statements from 1 without a gap"
        assert refusal(wrong).split("\nmine.yaml:") == [
            "mine.yaml:11: dimensions[3]: no statement counts in 'calm'\n  hint: name it in a statement, or drop it",
            f"15: statements[2].number: 2 is taken by statements[1] already{count}",
            "17: statements[4].reversd: there is no key 'reversd' here\n  hint: did you mean 'reversed'?",
            "17: statements[4].dimensions[0]: there is no dimension 'trsut'\n  hint: did you mean 'trust'?",
            "18: statements[5]: 'dimensions' is missing\n  hint: add 'dimensions: […]'",
            f"19: statements[6].dimensions: expected at least 1 item, found 0{items}",
            f"22: bands: 61 to 63 are in no band{cover}",
            f"25: bands[2]: 35 is in no band{cover}",
            f"26: bands[3]: 48 to 49 are in two bands{cover}",
        ]

    @pytest.mark.usefixtures("folder")
    def test_what_is_missing_from_the_file_is_said_of_its_first_line(self) -> None:
        assert refusal("# mine\n\n" + changed(("id: pulse\n", ""), ("title: Pulse\n", ""))) == (
            "mine.yaml:3: 'id' is missing\n  hint: add 'id: …'\nmine.yaml:3: 'title' is missing\n  hint: add 'title: …'"
        )

    @hostile_names
    @pytest.mark.usefixtures("folder")
    def test_texts_from_the_file_and_its_name_do_nothing_to_the_terminal(self) -> None:
        path = written(changed(("title: Pulse", "titel\u200b: Pulse")), "mi\x1b[31mne\u202e.yaml")

        with pytest.raises(InputRefusedError) as refused:
            read_questionnaire(path)

        assert refused.value.problems[0].in_(Language.ENGLISH) == (
            "mi�[31mne�.yaml:3: ['titel�']: there is no key 'titel\\u200b' here\n  hint: did you mean 'title'?"
        )

    @hostile_names
    @pytest.mark.usefixtures("folder")
    def test_a_name_that_does_harm_is_harmless_in_messages_about_the_yaml_too(self) -> None:
        with pytest.raises(InputRefusedError, match=r"^a�\[2Jb.yaml:1: empty"):
            read_questionnaire(written("", "a\x1b[2Jb.yaml"))


class TestWhatIsNoFile:
    """What can be named like a file and is none never makes the program wait."""

    def test_a_folder(self, tmp_path: Path) -> None:
        self.refused_as(tmp_path, "a folder")

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no FIFOs here")
    def test_a_fifo(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe.yaml")

        self.refused_as(tmp_path / "pipe.yaml", "a pipe")

    @pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no such device here")
    def test_an_endless_device(self) -> None:
        self.refused_as(Path("/dev/zero"), "a device")

    @pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="there are no such sockets here")
    def test_a_socket(self, folder: Path) -> None:
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind("socket.yaml")

            assert folder.joinpath("socket.yaml").exists()
            self.refused_as(Path("socket.yaml"), "a socket")

    def refused_as(self, path: Path, kind: str) -> None:
        with pytest.raises(InputRefusedError) as refused:
            find_questionnaire(os.fspath(path))
        assert str(refused.value) == f"{path}: not a regular file but {kind}"

    @pytest.mark.parametrize("name", ["nowhere.yaml", "nowhere/mine.yaml", "mine.yaml/x"])
    @pytest.mark.usefixtures("folder")
    def test_a_file_that_is_not_there_is_a_wrong_command_line(self, name: str) -> None:
        written(PULSE)

        with pytest.raises(UsageError) as refused:
            find_questionnaire(name)

        assert str(refused.value) == f"{Path(name)}: there is no such file"


def mutated(content: bytes, chance: random.Random) -> bytes:
    """Change a few bytes or lines of a file, as a slip or a broken disk would."""
    changed = bytearray(content)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(changed) or 1)
        match chance.randrange(5):
            case 0:
                changed[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                changed[at : at + chance.randint(1, 30)] = b""
            case 2:
                changed[at:at] = chance.choice(
                    [b":", b"- ", b"\n", b"  ", b"[", b"}", b'"', b"'", b"#", b"&a ", b"!", b"\t"]
                )
            case 3:
                changed[at:at] = changed[at : at + chance.randint(1, 200)]
            case _:
                changed[at:at] = chance.choice(["٣", "\u202e", "é", "\x1b", "9" * 30, "-1", "no", "{en: x}"]).encode()
    return bytes(changed)


def outcomes(content: bytes, path: Path, count: int) -> Sequence[Questionnaire | RaterQuizError]:
    chance = random.Random(39)  # noqa: S311 - the same mutants every time
    found: list[Questionnaire | RaterQuizError] = []
    for _ in range(count):
        path.write_bytes(mutated(content, chance))
        try:
            found.append(check(path)[0])
        except RaterQuizError as error:
            found.append(error)
    return found


def test_a_thousand_mutants_are_read_or_refused_with_their_places(tmp_path: Path) -> None:
    path = tmp_path / "mutant.yaml"

    found = outcomes(PULSE.encode(), path, 1000)

    errors = [error for error in found if isinstance(error, RaterQuizError)]
    assert {type(error) for error in errors} == {InputRefusedError}
    assert 100 < len(errors) < 990
    for error in errors:
        for problem in error.problems:
            line, _, _ = str(problem.where).removeprefix(f"{path}:").partition(": ")
            assert line.isdecimal(), problem
            assert problem.finding
            assert problem.hint
            assert all("\x1b" not in problem.in_(language) for language in Language)
