"""`rater-quiz take` without a terminal: answers from the command line or a pipe, what is printed, saved and refused."""

import json
import os
import re
from pathlib import Path

import pytest
from support.builders import rater
from support.run_program import ANSWERS, LINES, SPACED, Done, Home

from rater_quiz.record import read_record
from rater_quiz.scoring import score

NO_REPORTS = "  hint: no saved result lies there; look in the folder in which you saved it\n"
NO_FOLDER = "could not be written: the folder is not there\n  hint: make the folder first, or name one that is there"
CASES = json.loads((Path(__file__).parent / "cases/scoring.json").read_text("utf-8"))
FILE_EXISTS = "the file exists already\n  hint: choose another name, or replace it with --force (the old one is kept, with .bak after its name)"  # fmt: skip  # noqa: E501
TOO_FEW_HINT = "  hint: give one answer a line, or all with --answers, or run rater-quiz in a terminal\n"


@pytest.mark.parametrize("case", CASES[::5], ids=lambda case: " ".join(map(str, case["answers"])))
def test_the_golden_cases_come_out_as_json(home: Home, case: dict[str, object]) -> None:
    answers = " ".join(map(str, case["answers"]))  # type: ignore[call-overload] # a list in the cases
    done = home.run("--answers", answers, "--format", "json", "--team", "Support")
    result = json.loads(done.out)
    assert (done.status, done.err) == (0, "")
    assert _alike(case, result)
    assert (result["questionnaire"], result["fingerprint"], result["language"], result["team"], result["name"]) == (
        "rater",
        rater().fingerprint,
        "en",
        "Support",
        None,
    )


def _alike(wanted: object, found: object) -> bool:
    """Whether *found* has all that is *wanted*, shares to four decimals."""
    if isinstance(wanted, dict):
        return isinstance(found, dict) and all(_alike(value, found.get(key)) for key, value in wanted.items())
    if isinstance(wanted, float):
        return isinstance(found, float | int) and abs(found - wanted) < 2e-4
    return wanted == found


@pytest.mark.parametrize(
    ("arguments", "stdin"),
    [
        pytest.param(["--answers", SPACED], "", id="spaces"),
        pytest.param(["--answers", SPACED.replace(" ", ",")], "", id="commas"),
        pytest.param(["--answers", SPACED.replace(" ", "\n")], "", id="line-breaks"),
        pytest.param(["--answers", SPACED.replace(" ", "، ")], "", id="arabic-commas"),
        pytest.param(["--answers", SPACED.translate(str.maketrans("12345", "١٢٣٤٥"))], "", id="arabic-digits"),
        pytest.param(["--answers", "-"], SPACED, id="standard-input"),
        pytest.param(["--answers", "-"], "\ufeff" + LINES.replace("\n", "\r\n"), id="standard-input-notepad"),
        pytest.param([], LINES, id="one-a-line"),
        pytest.param([], LINES.rstrip(), id="no-break-at-the-end"),
        pytest.param([], LINES + "\n \n", id="blank-end"),
        pytest.param([], "\ufeff" + LINES.replace("\n", "\r\n"), id="one-a-line-notepad"),
        pytest.param(["--fresh", "--plain"], LINES, id="options-of-a-terminal"),
    ],
)
def test_answers_come_in_many_ways(home: Home, arguments: list[str], stdin: str) -> None:
    expected = home.run("--answers", SPACED)
    assert expected.out.startswith("RATER self-assessment of customer service\nDate: ")
    assert "\n\nTotal: 57 (17–85)" in expected.out
    assert home.run(*arguments, stdin=stdin) == expected
    assert not home.draft.parent.exists(), "no draft where nobody is asked"


@pytest.mark.parametrize(
    ("arguments", "stdin", "done"),
    [
        pytest.param(
            ["--answers", "1 2 3"],
            "",
            Done(
                3,
                "",
                "--answers: expected 17 answers, found 3: statements 4 to 17 have none\n"
                "  hint: give one for each statement, in the order of their numbers\n",
            ),
            id="too-few",
        ),
        pytest.param(
            ["--answers", f"{SPACED} 1"],
            "",
            Done(
                3,
                "",
                "--answers: expected 17 answers, found 18: there is no statement 18\n"
                "  hint: give one for each statement, in the order of their numbers\n",
            ),
            id="too-many",
        ),
        pytest.param(
            ["--answers", "4" * 17],
            "",
            Done(
                3,
                "",
                f"--answers: statement 1: expected a number from 1 to 5, found '{'4' * 17}'\n"
                "--answers: expected 17 answers, found 1: statements 2 to 17 have none\n"
                "  hint: put spaces between the answers\n",
            ),
            id="without-spaces",
        ),
        pytest.param(
            ["--answers", "9 x 3.5 -1 0 " + "4 " * 12],
            "",
            Done(
                3,
                "",
                "".join(
                    f"--answers: statement {number}: expected a number from 1 to 5, found '{found}'\n"
                    for number, found in enumerate(("9", "x", "3.5", "-1", "0"), 1)
                ),
            ),
            id="every-bad-one",
        ),
        pytest.param(
            ["--answers", "9", "--lang", "ar"],
            "",
            Done(
                3,
                "",
                "--answers: العبارة 1: المتوقع رقم من 1 إلى 5، والموجود «9»\n"
                "--answers: المتوقع 17 إجابة، والموجود إجابة واحدة: لا إجابة عن العبارات من 2 إلى 17\n"
                "  تلميح: إجابة واحدة عن كل عبارة، بترتيب أرقامها\n",
            ),
            id="in-arabic",
        ),
        pytest.param([], "", Done(2, "", f"only 0 of 17 answers came in\n{TOO_FEW_HINT}"), id="no-lines"),
        pytest.param([], "4\n" * 16, Done(2, "", f"only 16 of 17 answers came in\n{TOO_FEW_HINT}"), id="few-lines"),
        pytest.param(
            [],
            "4\n\n4\n",
            Done(3, "", f"line 2: expected a number from 1 to 5, found nothing\n{TOO_FEW_HINT}"),
            id="blank-line",
        ),
        pytest.param(
            [], "4\nb\n", Done(3, "", f"line 2: expected a number from 1 to 5, found 'b'\n{TOO_FEW_HINT}"), id="command"
        ),
        pytest.param(
            [],
            "4 4 4\n",
            Done(3, "", f"line 1: expected a number from 1 to 5, found '4 4 4'\n{TOO_FEW_HINT}"),
            id="several-on-a-line",
        ),
        pytest.param(
            [],
            "4\n" * 18,
            Done(3, "", "line 18: expected the end after an answer to each of 17 statements\n"),
            id="more-lines",
        ),
        pytest.param(
            [],
            "\x1b]52;c;\a\n",
            Done(3, "", f"line 1: expected a number from 1 to 5, found '�]52;c;�'\n{TOO_FEW_HINT}"),
            id="control-characters",
        ),
        pytest.param(
            [],
            "4" * 100_000,
            Done(3, "", f"line 1: expected a number from 1 to 5, found '{'4' * 40}…'\n{TOO_FEW_HINT}"),
            id="long-line",
        ),
        pytest.param(
            ["--resume"],
            LINES,
            Done(2, "", "--resume needs a terminal\n  hint: give all answers with --answers instead\n"),
            id="resume",
        ),
        pytest.param(
            ["--answers", SPACED, "--resume"],
            "",
            Done(2, "", "--answers and --resume do not go together\n  hint: leave one of the two out\n"),
            id="answers-and-resume",
        ),
        pytest.param(
            ["--answers", SPACED, "--from", "x.md"],
            "",
            Done(2, "", "--answers and --from do not go together\n  hint: leave one of the two out\n"),
            id="answers-and-from",
        ),
        pytest.param(
            ["--from", "x.md", "--resume"],
            "",
            Done(2, "", "--from and --resume do not go together\n  hint: leave one of the two out\n"),
            id="from-and-resume",
        ),
        pytest.param(
            ["--from", "x.md"],
            LINES,
            Done(
                2,
                "",
                f"x.md: there is no such file\n{NO_REPORTS}",
            ),
            id="from-nothing",
        ),
        pytest.param(
            ["--questionnaire", "reter", "--answers", SPACED],
            "",
            Done(
                2,
                "",
                "there is no questionnaire 'reter'\n"
                "  hint: did you mean 'rater'? there are: rater; for a file, give its path, such as ./mine.yaml\n",
            ),
            id="no-questionnaire",
        ),
        pytest.param(
            ["--answers", SPACED, "-o", "-", "--format", "json"],
            "",
            Done(
                2,
                "",
                "-o - writes Markdown, not json\n  hint: leave one of the two out: --format json or -o -\n",
            ),
            id="markdown-and-json",
        ),
        pytest.param(
            ["--answers", SPACED, "-o", ""], "", Done(2, "", "-o needs the name of a file\n"), id="no-file-name"
        ),
        pytest.param(
            ["--answers", SPACED, "--team", "x" * 1001, "--name", "y" * 1002],
            "",
            Done(
                3,
                "",
                "--team: the team: expected at most 1,000 characters, found 1,001\n  hint: shorten it\n"
                "--name: the name: expected at most 1,000 characters, found 1,002\n  hint: shorten it\n",
            ),
            id="long-names",
        ),
    ],
)
def test_what_cannot_be_used_is_refused_and_said(home: Home, arguments: list[str], stdin: str, done: Done) -> None:
    assert home.run(*arguments, stdin=stdin) == done
    assert not list(home.path.iterdir())


def test_endless_input_is_not_waited_for(home: Home) -> None:
    done = home.run(stdin="\n" * 10_000 + LINES)
    assert done == Done(3, "", f"line 1: expected a number from 1 to 5, found nothing\n{TOO_FEW_HINT}")


def test_a_record_cannot_be_corrected_without_a_terminal(home: Home) -> None:
    home.run("--answers", SPACED, "-o", "mine.md")
    assert home.run("--from", "mine.md", stdin=LINES) == Done(
        2, "", "--from needs a terminal\n  hint: give all answers with --answers instead\n"
    )


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_report_is_saved_and_the_result_printed_all_the_same(home: Home, language: str) -> None:
    done = home.run("--answers", SPACED, "-o", "mine.md", "--lang", language, "--team", "T", "--name", " Dana\t ")
    assert done == home.run("--answers", SPACED, "--lang", language, "--team", "T", "--name", "Dana")
    saved = read_record(home.path / "mine.md")
    assert (saved.answers, saved.language, saved.team, saved.name) == (ANSWERS, language, "T", "Dana")
    assert [path.name for path in home.path.iterdir()] == ["mine.md"]


def test_markdown_on_standard_output_is_the_report_itself(home: Home) -> None:
    done = home.run("--answers", SPACED, "-o", "-")
    assert (done.status, done.err) == (0, "")
    (home.path / "piped.md").write_text(done.out, "utf-8")
    assert read_record(home.path / "piped.md").answers == ANSWERS
    assert home.run("--answers", SPACED, "--format", "md", "-o", "-").status == 0
    assert done.out.split("\n", 3)[3] == home.run("--answers", SPACED, "--format", "md").out.split("\n", 3)[3]


def test_a_file_is_never_replaced_unasked(home: Home) -> None:
    mine = home.path / "mine.md"
    mine.write_text("precious")
    assert home.run("--answers", SPACED, "-o", "mine.md") == Done(5, "", f"mine.md: {FILE_EXISTS}\n")
    assert mine.read_text() == "precious"
    assert home.run("--answers", SPACED, "-o", "mine.md", "--force").status == 0
    assert read_record(mine).answers == ANSWERS
    assert mine.with_name("mine.md.bak").read_text() == "precious"


@pytest.mark.parametrize("force", [[], ["--force"]], ids=["", "force"])
@pytest.mark.parametrize(
    ("target", "said"),
    [
        pytest.param("folder", "not a regular file but a folder", id="folder"),
        pytest.param("missing/mine.md", NO_FOLDER, id="missing-folder"),
        pytest.param("link.md", "could not be written: it is a link that leads to nothing", id="link"),
        pytest.param(f"{'x' * 300}.md", "could not be written: the name is too long", id="long-name"),
        pytest.param(
            os.devnull,
            "not a regular file but a device",
            id="device",
            marks=pytest.mark.skipif(os.name == "nt", reason="NUL is no path there"),
        ),
    ],
)
def test_what_is_no_file_is_never_written_to(home: Home, target: str, said: str, force: list[str]) -> None:
    (home.path / "folder").mkdir()
    (home.path / "link.md").symlink_to("nowhere")
    done = home.run("--answers", SPACED, "-o", target, *force)
    assert done == Done(4, "", f"{target}: {said}\n")
    assert sorted(path.name for path in home.path.iterdir()) == ["folder", "link.md"]


def test_the_target_is_looked_at_before_any_answer(home: Home) -> None:
    (home.path / "mine.md").write_text("precious")
    assert home.run("-o", "mine.md", stdin="x\n").status == 5


@pytest.mark.parametrize(
    "text",
    ["../../etc/x", "CON", "x" * 300, "😀" * 100, "[/]|<b>", "a\u202eb", "=1+1", "---", "دعم العملاء", "a\\b"],
    ids=lambda text: text[:12].encode("unicode_escape").decode(),
)
def test_a_team_s_name_is_shown_literally_and_never_part_of_a_file_name(home: Home, text: str) -> None:
    done = home.run("--answers", SPACED, "-o", "mine.md", "--team", text, "--name", text)
    assert (done.status, done.err) == (0, "")
    shown = text.replace("\u202e", "")
    assert shown[:20] in done.out.replace("\n", "")
    saved = read_record(home.path / "mine.md")
    assert (saved.team, saved.name) == (shown, shown)
    assert [path.name for path in home.path.iterdir()] == ["mine.md"]


def test_a_questionnaire_in_another_language_is_shown_with_a_notice(home: Home) -> None:
    (home.path / "mine.yaml").write_text(
        "id: mine\nlanguages: [en]\ntitle: Mine\nscale: {lowest: 1, labels: [No, Yes]}\n"
        "dimensions: [{key: speed, name: Speed}]\nstatements: [{number: 1, text: Fast., dimensions: [speed]}]\n"
        "bands: [{key: all, lowest: 1, highest: 2, name: All}]\n",
        "utf-8",
    )
    done = home.run("--questionnaire", "mine.yaml", "--answers", "2", LANG="ar_EG.UTF-8")
    notice = "هذا الاستبيان غير متاح باللغة المطلوبة (العربية)، ويظهر بلغة أخرى (English).\n"
    assert (done.status, done.err) == (0, notice)
    assert re.match(r"Mine\nالتاريخ: [\d-]+\n\nالمجموع: 2", done.out)
    assert home.run("--questionnaire", "mine.yaml", "--answers", "2").err == ""


def test_equal_answers_are_two_sittings(home: Home) -> None:
    for name in ("one.md", "two.md"):
        home.run("--answers", SPACED, "-o", name)
    one, two = (read_record(home.path / name) for name in ("one.md", "two.md"))
    assert one.sitting != two.sitting
    assert score(rater(), one.answers) == score(rater(), two.answers)
