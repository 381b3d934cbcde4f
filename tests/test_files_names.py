"""What a file of ours may be called: an ending that says something else is refused before anything is done."""

from pathlib import Path

import pytest
from support.run_program import ANSWERS, SPACED, Done, Home

from rater_quiz.record import read_record


@pytest.mark.parametrize("name", ["r.pdf", "r.DOCX", "r.md.gz", "r.json", "folder/r.xlsx"])
@pytest.mark.parametrize("command", ["take", "show", "compare", "team", "guide"])
def test_a_name_that_says_that_something_else_is_in_the_file_is_refused_first(
    home: Home, command: str, name: str
) -> None:
    arguments = {
        "take": ["--answers", "no answers", "-o", name],
        "show": ["show", "not-there.md", "-o", name],
        "compare": ["compare", "not-there.md", "nor-this.md", "-o", "fine.md", "-o", name],
        "team": ["team", "not-there", "-o", name],
        "guide": ["team", "not-there", "--guide", name],
    }[command]
    ending = Path(name).suffix
    hint = "a page (.html) can be printed from the browser, or saved as PDF there; .md and .txt are text"
    if ending in (".json", ".xlsx"):
        hint = "for data, send the output into a file: … --format json > NAME.json"
    assert home.run(*arguments) == Done(
        2,
        "",
        f"{name}: the name ends in {ending}, expected .md, .html or .txt\n  hint: {hint}\n",
    )
    assert list(home.path.iterdir()) == []


def test_a_name_that_says_nothing_is_taken_as_it_is(home: Home) -> None:
    """It is not for us to add to what somebody, or a script, has named."""
    names = ["autumn.txt", "report.2026", "spring", "summer."]
    for name in names:
        assert home.run("--answers", SPACED, "-o", name).status == 0
        assert read_record(home.path / name).answers == ANSWERS
    assert sorted(path.name for path in home.path.iterdir()) == names
    assert home.run("--answers", SPACED, "-o", "folder/") == Done(2, "", "-o needs the name of a file\n")
