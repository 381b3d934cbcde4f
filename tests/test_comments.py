"""What people add to their answers: kept apart from them, mixed, and quoted only where it tells nobody's hand."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rater_quiz.cli.comments import ENOUGH, bring_together, comments_in, save_comment, with_comments
from rater_quiz.foreign_text import clean
from rater_quiz.language import Language
from rater_quiz.pages import markdown
from rater_quiz.pages.blocks import Document, Heading

ENGLISH = Language.ENGLISH


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number, comment in enumerate(("More *phones*", "- less paper", "القاعة باردة")):
        save_comment(tmp_path, f"{number}" * 64, comment)
    return tmp_path


def test_each_lies_in_a_file_of_its_own_once(tmp_path: Path) -> None:
    save_comment(tmp_path, "a" * 64, "one")
    save_comment(tmp_path, "a" * 64, "one")
    save_comment(tmp_path, "b" * 64, "other")
    assert sorted(path.read_text("utf-8") for path in tmp_path.iterdir()) == ["one\n", "other\n"]


def test_at_the_close_they_are_one_list_and_none_is_left_alone(folder: Path) -> None:
    comments = bring_together(folder, ENGLISH)
    assert sorted(comments) == ["- less paper", "More *phones*", "القاعة باردة"]
    assert [path.name for path in folder.iterdir()] == ["comments.md"]
    title, _, *items = (folder / "comments.md").read_text("utf-8").splitlines()
    assert title == "# What people added"
    assert sorted(items) == ["- More \\*phones\\*", "- \\- less paper", "- القاعة باردة"]


def test_those_of_an_earlier_round_stay_and_are_mixed_with_them(folder: Path) -> None:
    before = bring_together(folder, ENGLISH)
    save_comment(folder, "f" * 64, "Later")
    assert sorted(bring_together(folder, ENGLISH)) == sorted([*before, "Later"])


def test_without_any_there_is_no_file(tmp_path: Path) -> None:
    assert bring_together(tmp_path, ENGLISH) == []
    assert list(tmp_path.iterdir()) == []
    assert comments_in([tmp_path]) == []


def test_few_people_are_not_quoted_and_many_as_they_wrote(tmp_path: Path) -> None:
    result = Document(language=ENGLISH, blocks=(Heading("The result"),))
    assert with_comments(result, [tmp_path], ENOUGH, ENGLISH) is result
    save_comment(tmp_path, "a" * 64, "More *phones*")
    bring_together(tmp_path, ENGLISH)
    assert with_comments(result, [tmp_path], ENOUGH - 1, ENGLISH) is result
    text = markdown.render(with_comments(result, [tmp_path], ENOUGH, ENGLISH))
    assert text == (
        "## The result\n\n## What people added\n\nIn random order; who wrote what is not known.\n\n"
        "- More \\*phones\\*\n"
    )


@given(st.lists(st.text().map(clean).filter(bool), min_size=1, max_size=5))
def test_going_through_the_file_changes_no_comment(
    tmp_path_factory: pytest.TempPathFactory, comments: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("room")
    for number, comment in enumerate(comments):
        save_comment(folder, f"{number:x}" * 64, comment)
    assert sorted(bring_together(folder, ENGLISH)) == sorted(comments)
    save_comment(folder, "f" * 64, "last")
    assert sorted(bring_together(folder, ENGLISH)) == sorted([*comments, "last"])
