"""What the check of a questionnaire says, as a whole and in each language."""

import shutil
from pathlib import Path

import pytest
from support.offenders import naming
from support.run_program import Home

from rater_quiz.foreign_text import terminal
from rater_quiz.language import Language

WHOLE = Path(__file__).parent / "cases" / "questionnaires"
"""Questionnaires, and what is said of each; renewed on purpose: written, read from top to bottom, kept."""


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", sorted(path.stem for path in WHOLE.glob("*.yaml")))
def test_the_check_says_all_of_it_in_the_language_asked_for(home: Home, name: str, language: Language) -> None:
    shutil.copy(WHOLE / f"{name}.yaml", home.path)

    done = home.run("questions", "check", f"{name}.yaml", "--lang", language)

    assert done.out + done.err == (WHOLE / f"{name}-{language}.txt").read_text("utf-8")
    assert (done.status, bool(done.err)) == ((0, False) if done.out else (3, True))


def test_the_language_of_the_system_is_that_of_the_findings_too(home: Home) -> None:
    shutil.copy(WHOLE / "broken.yaml", home.path)
    expected = (WHOLE / "broken-ar.txt").read_text("utf-8")

    assert home.run("questions", "check", "broken.yaml", LANG="ar_EG.UTF-8").err == expected
    assert home.run("--questionnaire", "broken.yaml", "--lang", "ar").err == expected


HOSTILE = [
    pytest.param("zz\u00ad\u200b: x", id="a key"),
    pytest.param("'\U000e0041\u2066': x", id="a key of what cannot be seen"),
    pytest.param('id: "a\u00adb\\u2028"', id="a value"),
    pytest.param("title: {en: x, '\u2064ar': y}", id="a language"),
    pytest.param("languages: ['\u206a']", id="the languages"),
    pytest.param("dimensions: [{key: 'a\u00ad\u200b', name: x}]\nstatements: [{dimensions: [b]}]", id="a known name"),
    pytest.param("scale: {lowest: '\u200b1'}", id="a number"),
    pytest.param("x: 1\nx\u00ad: 1\nx\u00ad: 2", id="a key that is given twice"),
]


@pytest.mark.parametrize("written", HOSTILE)
def test_what_a_file_says_does_nothing_to_the_terminal(home: Home, written: str) -> None:
    (home.path / "mine.yaml").write_text(f"{written}\n", "utf-8")
    offenders: list[str] = []
    for language in Language:
        said = home.run("questions", "check", "mine.yaml", "--lang", language).err
        with naming(language, offenders):
            assert said.startswith("mine.yaml:")
            assert terminal(said, multiline=True) == said
    assert offenders == []
