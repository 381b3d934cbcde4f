"""`rater-quiz sheet`: what goes to standard output or into a file, and what is refused."""

from pathlib import Path

import pytest
from support.builders import rater
from support.drawn import markdown_sheet
from support.key_window import Person
from support.questionnaire_texts import PULSE
from support.run_program import Done, Home

from rater_quiz.language import Language
from rater_quiz.pages.sheet import form_texts, html_sheet
from rater_quiz.web.phone import Phone

ENGLISH, ARABIC = Language.ENGLISH, Language.ARABIC
MAKERS = {"md": markdown_sheet, "html": html_sheet, "form": form_texts}
ENDINGS = {"md": ".md", "html": ".html", "form": ".txt", "page": ".html"}


def test_markdown_in_the_language_of_the_system_unless_another_is_asked_for(home: Home) -> None:
    assert home.run("sheet") == Done(0, markdown_sheet(rater(), ENGLISH), "")
    assert home.run("sheet", "--lang", "ar") == Done(0, markdown_sheet(rater(), ARABIC), "")
    assert home.run("sheet", LANG="ar_EG.UTF-8") == Done(0, markdown_sheet(rater(), ARABIC), "")


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("written_as", MAKERS)
def test_each_format_to_standard_output_or_into_a_file(written_as: str, language: Language, home: Home) -> None:
    expected = MAKERS[written_as](rater(), language)
    asked = ("sheet", "--format", written_as, "--lang", language.value)
    assert home.run(*asked) == Done(0, expected, "")
    assert home.run(*asked, "-o", "-") == Done(0, expected, "")
    named = f"mine{ENDINGS[written_as]}"
    for name in (named, "sheet"):  # a name without an ending serves for each
        assert home.run(*asked, "-o", name) == Done(0, "", "")
        assert (home.path / name).read_bytes() == expected.encode()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            ("-o", "sheet.pdf"),
            "sheet.pdf: the name ends in .pdf, expected .md, .html or .txt\n  hint: a page (.html) can",
        ),
        (
            ("--format", "html", "-o", "a.md"),
            "a.md: the name ends in .md, expected .html\n  hint: give the file a name",
        ),
        (
            ("--format", "form", "-o", "a.html"),
            "a.html: the name ends in .html, expected .txt or .md\n  hint: give the",
        ),
        (
            ("--format", "page", "-o", "a.txt", "--lang", "ar"),
            "a.txt: الاسم ينتهي بالحروف .txt، والمتوقع .html\n  تلميح: ",
        ),
    ],
)
def test_a_name_that_says_that_something_else_is_in_the_file_is_refused(
    home: Home, options: tuple[str, ...], said: str
) -> None:
    done = home.run("sheet", *options)
    assert (done.status, done.out, list(home.path.iterdir())) == (2, "", [])
    assert done.err.startswith(said)


def test_without_a_format_the_name_of_the_file_says_it(home: Home) -> None:
    for name, expected in (("a.HTML", html_sheet), ("a.md", markdown_sheet), ("a.txt", markdown_sheet)):
        assert home.run("sheet", "-o", name) == Done(0, "", "")
        assert (home.path / name).read_text("utf-8") == expected(rater(), ENGLISH)


def test_a_file_is_replaced_only_with_force_and_kept_beside(home: Home) -> None:
    target = home.path / "sheet.md"
    target.write_text("mine", "utf-8")
    refused = home.run("sheet", "-o", "sheet.md")
    assert (refused.status, refused.out, target.read_text("utf-8")) == (5, "", "mine")
    assert refused.err.startswith("sheet.md: the file exists")
    assert home.run("sheet", "-o", "sheet.md", "--force") == Done(0, "", "")
    assert target.read_text("utf-8") == markdown_sheet(rater(), ENGLISH)
    assert Path(f"{target}.bak").read_text("utf-8") == "mine"


def test_a_folder_that_is_not_there_is_a_failed_write(home: Home) -> None:
    refused = home.run("sheet", "-o", "nowhere/sheet.md")
    assert (refused.status, refused.out) == (4, "")
    assert refused.err.startswith("nowhere/sheet.md: ")


def test_a_file_without_a_name_or_an_unknown_format_is_a_wrong_command_line(home: Home) -> None:
    assert home.run("sheet", "-o", "") == Done(2, "", "-o needs the name of a file\n")
    assert home.run("sheet", "--format", "pdf").status == 2


def test_a_questionnaire_of_ones_own_is_named_in_the_command_that_reads_the_form(home: Home) -> None:
    (home.path / "pulse.yaml").write_text(PULSE, "utf-8")
    done = home.run("sheet", "--questionnaire", "pulse.yaml", "--format", "form")
    assert (done.status, done.err) == (0, "")
    assert "\n7. We can keep this up.\n" in done.out
    assert "\n7 - Always\n" in done.out
    assert done.out.endswith("\n    rater-quiz team form.csv --questionnaire pulse.yaml\n")


def test_a_language_that_a_questionnaire_lacks_is_noticed(home: Home) -> None:
    (home.path / "pulse.yaml").write_text(PULSE, "utf-8")
    done = home.run("sheet", "--questionnaire", "pulse.yaml", "--lang", "ar")
    assert (done.status, done.err.count("\n")) == (0, 1)
    assert "# Pulse\n\nتوضع علامة في مربع واحد" in done.out


def test_a_questionnaire_that_is_not_there_is_refused(home: Home) -> None:
    refused = home.run("sheet", "--questionnaire", "gone.yaml")
    assert (refused.status, refused.out) == (2, "")
    assert "gone.yaml" in refused.err


def test_a_page_to_send_is_one_file(home: Home) -> None:
    done = home.run("sheet", "--format", "page", "-o", "quiz.html", "--mail", "lead@example.org", "--lang", "ar")
    assert done == Done(0, "", "")
    assert (home.path / "quiz.html").read_text("utf-8") == Phone(rater(), ARABIC).file("lead@example.org")


@pytest.mark.parametrize(
    "address", ["", "lead", "lead@here", "a b@example.org", "a@b.org,c@d.org", "a@b.org\x00", "a@" + "b" * 260 + ".org"]
)
def test_an_address_that_is_none_is_refused(home: Home, address: str) -> None:
    done = home.run("sheet", "--format", "page", "--mail", address)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("--mail: expected an e-mail address like lead@example.org, found '")


def test_an_address_is_for_the_page_alone(home: Home) -> None:
    done = home.run("sheet", "--mail", "lead@example.org")
    assert done == Done(2, "", "--mail: only a page has a place for an address\n  hint: add --format page\n")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("17 statements", "about 4 minutes", "No names", "by [day]", "look at the result together")),
        ("ar", ("17 عبارة", "نحو 4 دقائق", "والإجابة بلا أسماء", "حتى [التاريخ]", "ننظر في النتيجة معًا")),
    ],
)
def test_an_invitation_says_why_how_long_without_names_until_when_and_what_then(
    home: Home, language: str, said: tuple[str, ...]
) -> None:
    done = home.run("sheet", "--format", "invitation", "--lang", language)
    assert done.status == 0
    assert all(words in done.out for words in said)
    assert done.out.endswith("!\n")


@pytest.mark.parametrize(
    ("written_as", "following"),
    [
        ("md", "To type the answers in:\n  rater-quiz enter answers\n"),
        ("form", "When the answers are in, to see the team's result:\n  rater-quiz team form.csv\n"),
        ("page", "When the answers are in, to see the team's result:\n  rater-quiz team answers\n"),
    ],
)
def test_on_a_terminal_it_says_where_it_is_and_what_comes_next(person: Person, written_as: str, following: str) -> None:
    window = person.sit("sheet", "--format", written_as, "-o", f"sheet{ENDINGS[written_as]}", columns=200)
    assert window.leave() == 0
    assert window.printed == f"Saved: {person.home.path}/sheet{ENDINGS[written_as]}\n{following}"
