"""What is said of a file that is no questionnaire but something else of ours: what it is, and what it is for."""

from pathlib import Path

import pytest
from support.run_program import SPACED, Home

from rater_quiz.language import Language

SAID = {
    "spring": (
        "not a regular file but a folder\n  hint: for the result of the answers in it, type: rater-quiz team {name}",
        "ليس ملفًا عاديًا بل مجلد\n  تلميح: لنتيجة ما فيه من إجابات: rater-quiz team {name}",
    ),
    "form.csv": (
        "a table, expected a questionnaire\n  hint: for the result of the answers in it, type: rater-quiz team {name}",
        "جدول، والمتوقع استبيان\n  تلميح: لنتيجة ما فيه من إجابات: rater-quiz team {name}",
    ),
    "form.XLSX": (
        "a table, expected a questionnaire\n  hint: for the result of the answers in it, type: rater-quiz team {name}",
        "جدول، والمتوقع استبيان\n  تلميح: لنتيجة ما فيه من إجابات: rater-quiz team {name}",
    ),
    "spring.md": (
        "the report of one person, expected a questionnaire\n  hint: to see it, type: rater-quiz show {name}",
        "تقرير شخص واحد، والمتوقع استبيان\n  تلميح: لعرضه: rater-quiz show {name}",
    ),
    "spring.html": (
        "the report of one person, expected a questionnaire\n  hint: to see it, type: rater-quiz show {name}",
        "تقرير شخص واحد، والمتوقع استبيان\n  تلميح: لعرضه: rater-quiz show {name}",
    ),
    "team.md": (
        "a report made from several results, expected a questionnaire\n  hint: to see it, type: rater-quiz show {name}",
        "تقرير مبني على عدة نتائج، والمتوقع استبيان\n  تلميح: لعرضه: rater-quiz show {name}",
    ),
    "team.html": (
        "a web page (HTML), expected a questionnaire\n  hint: open it in a browser",
        "صفحة ويب (HTML)، والمتوقع استبيان\n  تلميح: يمكن فتحها في متصفح",
    ),
}


@pytest.fixture
def full(home: Home) -> Home:
    """A home in which all of these lie."""
    home.run("--answers", SPACED, "-o", "spring.md", "-o", "spring.html")
    (home.path / "spring").mkdir()
    for number in range(1, 6):
        home.run("--answers", f"{number} {SPACED[2:]}", "-o", f"spring/{number}.md")
    home.run("team", "spring", "-o", "team.md", "-o", "team.html")
    (home.path / "form.csv").write_text("a,b\n1,2\n")
    (home.path / "form.XLSX").write_bytes(b"PK\x03\x04")
    return home


@pytest.mark.parametrize("language", Language)
def test_it_is_called_what_it_is_and_the_command_for_it_is_named(full: Home, language: Language) -> None:
    for name, said in SAID.items():
        expected = f"{name}: {said[list(Language).index(language)].format(name=name)}\n"
        for command in (["questions", "check", name], ["--questionnaire", name], ["questions", "show", name]):
            done = full.run(*command, "--lang", language)
            assert (done.status, done.out, done.err) == (3, "", expected)


def test_a_team_and_a_saved_result_are_read_with_no_such_thing_either(full: Home) -> None:
    assert full.run("team", "spring", "--questionnaire", "team.md").err.startswith("team.md: a report made from")
    assert full.run("show", "spring.md", "--questionnaire", "form.csv").err.startswith("form.csv: a table, expected")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("notes.md", "# Notes\n", id="a text of somebody's"),
        pytest.param("mine.txt", "id: [x\n", id="a questionnaire of another name"),
        pytest.param("mine.yaml", "---\nid: rater-quiz: 1\n", id="a questionnaire that speaks of the program"),
    ],
)
def test_what_may_be_meant_as_a_questionnaire_is_examined_as_one(home: Home, name: str, content: str) -> None:
    Path(home.path / name).write_text(content)

    done = home.run("questions", "check", name)

    assert done.status == 3
    assert done.err.startswith(f"{name}:")
    assert "expected a questionnaire" not in done.err
