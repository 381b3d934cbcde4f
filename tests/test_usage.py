"""A command line that cannot be understood: said in our words, in both languages, and leading on."""

import os
import re

import pytest
from support.run_program import SPACED, Done, Home

from rater_quiz.cli.nearby import reports_near
from rater_quiz.language import Language, left_to_right

WRONG = {
    "option": (
        ["--forcee"],
        ("there is no option --forcee\n  hint: did you mean --force?\n"),
        ("لا يوجد خيار باسم --forcee\n  تلميح: هل المقصود --force؟\n"),
    ),
    "nonsense": (
        ["show", "--zzz"],
        ("there is no option --zzz\n  hint: more: rater-quiz help show\n"),
        ("لا يوجد خيار باسم --zzz\n  تلميح: للشرح: rater-quiz help show\n"),
    ),
    "short-option": (
        ["show", "-x"],
        ("there is no option -x\n  hint: more: rater-quiz help show\n"),
        ("لا يوجد خيار باسم -x\n  تلميح: للشرح: rater-quiz help show\n"),
    ),
    "argument": (
        ["take", "extra", "more"],
        (
            "more than this command takes: extra more\n"
            "  hint: for example: rater-quiz -o spring.md; more: rater-quiz help take\n"
        ),
        (
            "زائد على ما يأخذه هذا الأمر: extra more\n"
            "  تلميح: مثال: rater-quiz -o spring.md؛ وللشرح: rater-quiz help take\n"
        ),
    ),
    "command": (
        ["shwo"],
        ("there is no command shwo\n  hint: did you mean show?\n"),
        ("لا يوجد أمر باسم shwo\n  تلميح: هل المقصود show؟\n"),
    ),
    "language": (
        ["show", "--format", "xml", "x.md"],
        "--format: expected text, md, html or json, found 'xml'\n",
        "--format: المتوقع text أو md أو html أو json، والموجود «xml»\n",
    ),
    "number": (
        ["team", "x", "--min-group=3"],
        "--min-group: expected a whole number, 4 or more, found '3'\n",
        "--min-group: المتوقع عدد صحيح لا يقل عن 4، والموجود «3»\n",
    ),
    "no-number": (
        ["team", "x", "--people", "many"],
        "--people: expected a whole number, 1 or more, found 'many'\n",
        "--people: المتوقع عدد صحيح لا يقل عن 1، والموجود «many»\n",
    ),
    "missing": (
        ["show"],
        ("missing: a saved report\n  hint: for example: rater-quiz show spring.md; more: rater-quiz help show\n"),
        ("ينقص الأمر تقرير محفوظ\n  تلميح: مثال: rater-quiz show spring.md؛ وللشرح: rater-quiz help show\n"),
    ),
    "value": (
        ["--output"],
        ("--output needs a value after it\n  hint: more: rater-quiz help\n"),
        ("الخيار --output يحتاج إلى قيمة بعده\n  تلميح: للشرح: rater-quiz help\n"),
    ),
    "no-value": (
        ["--plain=1"],
        ("--plain takes no value\n  hint: more: rater-quiz help\n"),
        ("الخيار --plain لا يأخذ قيمة\n  تلميح: للشرح: rater-quiz help\n"),
    ),
    "group": (
        ["questions"],
        (
            "rater-quiz questions: a command is missing after it\n"
            "  hint: there are list, show, check, new, schema; more: rater-quiz help questions\n"
        ),
        (
            "rater-quiz questions: ينقص بعده أمر\n"
            "  تلميح: الأوامر: list، show، check، new، schema؛ وللشرح: rater-quiz help questions\n"
        ),
    ),
    "below": (
        ["questions", "chek", "x.yaml"],
        ("there is no command questions chek\n  hint: did you mean check?\n"),
        ("لا يوجد أمر باسم questions chek\n  تلميح: هل المقصود check؟\n"),
    ),
}


@pytest.mark.parametrize(("arguments", "english", "arabic"), WRONG.values(), ids=WRONG)
def test_a_wrong_command_line_is_said_in_our_words(home: Home, arguments: list[str], english: str, arabic: str) -> None:
    assert home.run(*arguments) == Done(2, "", english)
    assert home.run(*arguments, LANG="ar_EG.UTF-8") == Done(2, "", arabic)


def test_a_language_that_there_is_not(home: Home) -> None:
    assert home.run("--lang", "fr") == Done(2, "", "--lang: expected en or ar, found 'fr'\n")


@pytest.mark.parametrize(
    "arguments", [["--x\u202e\u2028y"], ["show", "a", "b\u009b2J"], ["x\u202e"], ["team", "a", "--format", "\x1b[2J"]]
)
def test_what_was_typed_wrong_is_repeated_harmlessly(home: Home, arguments: list[str]) -> None:
    done = home.run(*arguments)
    assert (done.status, done.out) == (2, "")
    assert done.err.replace("\n", "").isprintable()
    assert done.err.count("\n") <= 2


def test_no_phrase_of_a_library_is_passed_on(home: Home) -> None:
    for arguments, _, _ in WRONG.values():
        for language in ("C", "ar"):
            said = home.run(*arguments, LANG=language).err
            assert not re.search(r"Value error|Invalid value|Input should|No such|Missing|Error:|Try '", said)


@pytest.mark.parametrize(
    ("name", "instead"),
    [
        ("spring.md", "show spring.md"),
        ("spring.html", "show spring.html"),
        ("answers", "team answers"),
        ("form.csv", "team form.csv"),
        ("form.xlsx", "team form.xlsx"),
        ("mine.yaml", "--questionnaire mine.yaml"),
        ("two words.md", "show 'two words.md'"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="other quotes there")
def test_a_file_in_place_of_a_command_leads_to_the_command(home: Home, name: str, instead: str) -> None:
    path = home.path / name
    path.mkdir() if name == "answers" else path.touch()
    done = home.run(name, "--lang", "ar")
    assert done == Done(2, "", f"لا يوجد أمر باسم {name}\n  تلميح: لعل المقصود: rater-quiz {instead} --lang ar\n")


def test_a_mistyped_name_leads_to_the_reports_that_lie_there(home: Home) -> None:
    for name in ("spring.md", "summer.html", "room/autumn.md"):
        (home.path / name).parent.mkdir(exist_ok=True)
        assert home.run("--answers", SPACED, "-o", name).status == 0
    (home.path / "notes.md").write_text("# Notes\n")
    hint = "  hint: saved results there: spring.md, summer.html\n"
    for command in (
        ["sprnig.md"],
        ["show", "sprnig.md"],
        ["--from", "sprnig.md"],
        ["team", ".", "--lead", "sprnig.md"],
    ):
        assert home.run(*command) == Done(2, "", f"sprnig.md: there is no such file\n{hint}")
    assert home.run("show", "room/sprnig.md") == Done(
        2, "", "room/sprnig.md: there is no such file\n  hint: saved results there: room/autumn.md\n"
    )
    assert home.run("show", "rom/x.md") == Done(
        2, "", "rom/x.md: there is no such file\n  hint: there is no folder rom either\n"
    )


def test_paths_that_a_hint_names_read_from_the_left_in_arabic(home: Home) -> None:
    (home.path / "تقارير").mkdir()
    assert home.run("--answers", SPACED, "-o", "تقارير/الربيع 2.md").status == 0
    there, nowhere = (reports_near(home.path / folder / "x.md") for folder in ("تقارير", "الصيف"))
    assert there
    assert nowhere
    report = left_to_right(f"{home.path}/تقارير/الربيع 2.md")
    assert there.in_(Language.ARABIC) == f"النتائج المحفوظة هناك: {report}"
    assert nowhere.in_(Language.ARABIC) == f"والمجلد {left_to_right(f'{home.path}/الصيف')} غير موجود أيضًا"


def test_of_many_reports_the_likeliest_are_named(home: Home) -> None:
    for number in range(9):
        assert home.run("--answers", SPACED, "-o", f"r{number}.md").status == 0
    said = home.run("show", "r8.m").err
    assert said == (
        "r8.m: there is no such file\n  hint: saved results there: r8.md, r7.md, r6.md, r5.md, r4.md and 4 more\n"
    )


def test_a_folder_leads_to_the_team(home: Home) -> None:
    (home.path / "answers").mkdir()
    assert home.run("show", "answers") == Done(
        3,
        "",
        "answers: not a regular file but a folder\n"
        "  hint: name one report in it; for the result of all together, type: rater-quiz team answers\n",
    )


def test_an_option_that_does_nothing_alone_is_refused(home: Home) -> None:
    arguments = ("team", "answers", "-o", "team.md", "--minutes", "90")
    english = "--minutes does nothing without --guide\n  hint: add --guide, or leave --minutes out\n"
    arabic = "لا أثر للخيار --minutes من دون --guide\n  تلميح: المطلوب إضافة --guide، أو ترك --minutes\n"
    assert home.run(*arguments) == Done(2, "", english)
    assert home.run(*arguments, "--lang", "ar") == Done(2, "", arabic)
    assert list(home.path.iterdir()) == []


def test_of_a_person_there_is_no_smallest_group(home: Home) -> None:
    for name in ("a.md", "b.md"):
        home.run("--answers", "4 3 5 2 1 4 3 2 5 4 3 2 1 4 5 3 2", "-o", name)
    assert home.run("compare", "a.md", "b.md", "--min-group", "6") == Done(
        2, "", "--min-group is for groups, and these are results of one person\n  hint: leave it out\n"
    )
