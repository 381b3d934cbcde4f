"""The end of a sitting: team and name, and the report saved where the person wants it."""

import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.run_program import Typed

from rater_quiz.errors import Problem, ProtectedError, RaterQuizError, WriteFailedError
from rater_quiz.files import write_safely
from rater_quiz.files.names import refuse_ending
from rater_quiz.language import Language, said
from rater_quiz.terminal.ending import ask_about, ask_where, free_name, path_meant
from rater_quiz.terminal.layout import Page
from rater_quiz.terminal.lines import LeftError
from rater_quiz.words.sitting import ASK_TEAM

PAGE = Page(500, Language.ENGLISH)
ARABIC = Page(80, Language.ARABIC)
REALLY = "Really not keep them? The answers are then gone (y: yes; Enter: save): "
WHERE = "Save the report as (Enter: mine.md; a path; - for not at all): "


def saver(*refusals: RaterQuizError) -> tuple[Callable[[Path], None], list[Path]]:
    """What saves after it was refused so often, and the paths that were tried."""
    tried: list[Path] = []

    def save(path: Path) -> None:
        tried.append(path)
        if len(tried) <= len(refusals):
            raise refusals[len(tried) - 1]

    return save, tried


FULL = WriteFailedError.saying(said(en="the disk is full", ar="القرص ممتلئ"), where="x.md")
EXISTS = ProtectedError(
    Problem("mine.md", "the file exists already", "replace it with --force"), Problem("", "two problems")
)


@pytest.mark.parametrize(
    ("typed", "said"),
    [("Support", "Support"), ("  a\x1b[2Jb\t c ", "a[2Jb c"), ("", None), ("  ", None), ("x" * 5000, "x" * 1000)],
)
def test_a_name_is_cleaned_and_may_be_left_open(typed: str, said: str | None) -> None:
    person = Typed(typed)
    assert ask_about(ASK_TEAM, None, person, PAGE) == said
    assert person.seen == "Team, for the report (Enter: none): "


@pytest.mark.parametrize("typed", ["q", "Q", "ض"])
def test_q_alone_is_no_name_but_leaves(typed: str) -> None:
    with pytest.raises(LeftError):
        ask_about(ASK_TEAM, None, Typed(typed), PAGE)


@pytest.mark.parametrize("typed", ["b", "لا", "?", "؟"])
def test_another_key_of_the_sitting_is_no_name_and_says_what_can_be_done(typed: str) -> None:
    person = Typed(typed, "Quality")
    assert ask_about(ASK_TEAM, None, person, PAGE) == "Quality"
    assert person.seen == (
        "Team, for the report (Enter: none): Type it, or press Enter for none. q alone leaves without a report.\n"
        "Team, for the report (Enter: none): "
    )


@pytest.mark.parametrize("given", ["Support", ""])
def test_what_was_given_is_not_asked_for(given: str) -> None:
    person = Typed()
    assert ask_about(ASK_TEAM, given, person, PAGE) == given
    assert person.seen == ""


def test_the_end_of_input_decides_nothing() -> None:
    save, tried = saver()
    with pytest.raises(LeftError):
        ask_about(ASK_TEAM, None, Typed(), PAGE)
    with pytest.raises(LeftError):
        ask_where(lambda: Path("mine.md"), save, Typed(), PAGE)
    assert not tried


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("", "mine.md"),
        ("y", "mine.md"),
        ("نعم", "mine.md"),
        (" other.md ", "other.md"),
        ("other", "other.md"),
        ("my report", "my report.md"),
        ("~nobody-of-that-name/x", "~nobody-of-that-name/x.md"),
        ("a/b", "a/b.md"),
        ("a/b.txt", "a/b.txt"),
    ],
)
def test_enter_takes_the_proposed_name_and_a_path_another(typed: str, path: str) -> None:
    save, tried = saver()
    person = Typed(typed)
    assert ask_where(lambda: Path("mine.md"), save, person, PAGE) == Path(path)
    assert tried == [Path(path)]
    assert person.seen == f"{WHERE}Saved: {Path.cwd() / path}\n"


def test_a_path_may_begin_at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    save, _ = saver()
    assert ask_where(lambda: Path("mine.md"), save, Typed("~/x.md"), PAGE) == tmp_path / "x.md"


@pytest.mark.parametrize("no", ["-", "n", "No", "لا", "q", "ض"])
def test_saving_is_declined_only_when_it_was_said_twice(no: str) -> None:
    save, tried = saver()
    person = Typed(no, "", no, "x", no, "Yes")
    assert ask_where(lambda: Path("mine.md"), save, person, PAGE) is None
    assert (person.seen, tried) == (f"{WHERE}{REALLY}" * 3 + "Not saved.\n", [])


def test_leaving_at_the_second_question_decides_nothing() -> None:
    save, tried = saver()
    with pytest.raises(LeftError):
        ask_where(lambda: Path("mine.md"), save, Typed("-"), PAGE)
    assert not tried


@pytest.mark.parametrize("folder", ["sub/", "/", "/.", "~", ".", "..", "a/b/"])
def test_a_folder_is_no_file(folder: str) -> None:
    save, tried = saver()
    person = Typed(folder, "x.md")
    assert ask_where(lambda: Path("mine.md"), save, person, PAGE) == Path("x.md")
    assert tried == [Path("x.md")]
    assert person.seen.startswith(f"{WHERE}That is a folder: give the name of a file in it too.\n{WHERE}")


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (PAGE, "a.pdf: the name ends in .pdf, expected .md, .html or .txt\nhint: a page (.html) can be printed"),
        (ARABIC, "a.pdf: الاسم ينتهي بالحروف .pdf، والمتوقع .md أو .html أو .txt\nتلميح: الصفحة (.html) يمكن طباعتها"),
    ],
    ids=["en", "ar"],
)
def test_a_name_that_says_that_something_else_is_in_the_file_is_asked_for_again(page: Page, told: str) -> None:
    person = Typed("a.pdf", "a.html")
    assert ask_where(lambda: Path("mine.md"), refuse_ending, person, page) == Path("a.html")
    assert told in person.seen


@pytest.mark.parametrize(
    ("dragged", "path"),
    [
        ("'/my reports/spring.md'", "/my reports/spring.md"),
        ('"/my reports/spring.md"', "/my reports/spring.md"),
        (r"/my\ reports/spring\'s.md", "/my reports/spring's.md"),
        (r"'/it'\''s here.md'", "/it's here.md"),
        ("file:///my%20reports/spring.md", "/my reports/spring.md"),
        ("it's here.md", "it's here.md"),
        ("/my reports/spring.md", "/my reports/spring.md"),
    ],
)
def test_what_a_window_puts_round_a_dragged_path_is_taken_off(dragged: str, path: str) -> None:
    assert path_meant(dragged, windows=False) == Path(path)


def test_on_windows_backslashes_part_folders() -> None:
    assert path_meant(r'"C:\my reports\spring.md"', windows=True) == Path(r"C:\my reports\spring.md")
    assert path_meant("C:\\reports\\", windows=True) is None


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_a_path_that_was_quoted_for_a_shell_is_read_as_it_is(name: str) -> None:
    assert path_meant(shlex.quote(f"/x{name}y.md"), windows=False) == Path(f"/x{name}y.md")


def test_it_is_asked_again_for_as_long_as_saving_fails() -> None:
    proposals = iter(("mine.md", "mine-2.md", "mine-3.md"))
    save, tried = saver(EXISTS, FULL)
    person = Typed("", "x.md", "")
    assert ask_where(lambda: Path(next(proposals)), save, person, PAGE) == Path("mine-3.md")
    assert tried == [Path("mine.md"), Path("x.md"), Path("mine-3.md")]
    second, third = WHERE.replace("mine", "mine-2"), WHERE.replace("mine", "mine-3")
    assert person.seen == (
        f"{WHERE}mine.md: the file exists already\ntwo problems\n{second}x.md: the disk is full\n{third}"
        f"Saved: {Path.cwd()}/mine-3.md\n"
    )


def test_where_the_command_line_said_is_tried_before_anything_is_asked() -> None:
    save, tried = saver(FULL)
    person = Typed("other.md")
    assert ask_where(lambda: Path("mine.md"), save, person, ARABIC, first=Path("x.md")) == Path("other.md")
    assert tried == [Path("x.md"), Path("other.md")]
    assert person.seen == (
        "x.md: القرص ممتلئ\nحفظ التقرير باسم (Enter: mine.md، أو مسار آخر، أو - لعدم الحفظ): "
        f"تم حفظ التقرير: {Path.cwd()}/other.md\n"
    )


def test_the_answers_are_shown_once_where_something_cannot_be_written() -> None:
    save, _ = saver(EXISTS, FULL, FULL)
    person = Typed("", "", "", "")
    ask_where(lambda: Path("mine.md"), save, person, PAGE, rescue='rater-quiz --answers "4 3"')
    assert person.seen == (
        f"{WHERE}mine.md: the file exists already\ntwo problems\n"
        f"{WHERE}x.md: the disk is full\n"
        'Should nothing else work, this command holds your answers:\n  rater-quiz --answers "4 3"\n'
        f"{WHERE}x.md: the disk is full\n{WHERE}Saved: {Path.cwd()}/mine.md\n"
    )


def test_a_folder_is_called_one_and_asked_for_again(tmp_path: Path) -> None:
    save, tried = saver()
    person = Typed(str(tmp_path), "")
    assert ask_where(lambda: Path("mine.md"), save, person, PAGE, rescue="rater-quiz") == Path("mine.md")
    assert tried == [Path("mine.md")]
    assert person.seen == (
        f"{WHERE}That is a folder: give the name of a file in it too.\n{WHERE}Saved: {Path.cwd()}/mine.md\n"
    )


@pytest.mark.parametrize("name", ["missing/x.md", "x" * 300, "file/x.md", "/dev/null"])
def test_a_name_that_cannot_be_is_no_reason_to_show_the_answers(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    person = Typed(str(tmp_path / name), str(tmp_path / "mine.md"))
    ask_where(lambda: Path("mine.md"), lambda path: write_safely(path, ""), person, PAGE, rescue="rater-quiz")
    assert "Should nothing else work" not in person.seen
    assert (tmp_path / "mine.md").exists()


def test_file_names_from_outside_cannot_act() -> None:
    save, _ = saver()
    person = Typed("a\x1b[2Jb.md")
    ask_where(lambda: Path("mine.md"), save, person, PAGE)
    assert person.seen.endswith(f"Saved: {Path.cwd()}/a�[2Jb.md\n")


def test_a_long_path_stays_whole() -> None:
    save, _ = saver()
    person = Typed("")
    ask_where(lambda: Path("x" * 200 + ".md"), save, person, PAGE)
    assert person.seen.endswith(f"Saved: {Path.cwd()}/{'x' * 200}.md\n")


def test_a_free_name_counts_up(tmp_path: Path) -> None:
    assert free_name(tmp_path, "rater", "2026-11-21") == tmp_path / "rater-2026-11-21.md"
    (tmp_path / "rater-2026-11-21.md").touch()
    (tmp_path / "rater-2026-11-21-2.md").symlink_to("nowhere")
    assert free_name(tmp_path, "rater", "2026-11-21") == tmp_path / "rater-2026-11-21-3.md"


@pytest.mark.parametrize("language", Language)
def test_what_is_said_is_broken_between_words_and_no_path_is(language: Language) -> None:
    page = Page(40, language)
    save, _ = saver(WriteFailedError.saying("could not be written: the folder is not there", where="/home/dana/x.md"))
    person = Typed("/home/dana/x.md", f"/home/{'y' * 30}.md")
    ask_where(lambda: Path("mine.md"), save, person, page)
    assert "/home/dana/x.md: could not be written:\nthe folder is not there\n" in person.seen
    assert f"\n/home/{'y' * 30}.md\n" in person.seen
