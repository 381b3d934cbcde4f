"""Records in folders, sources of all kinds together, and what is left out of them."""

import errno
import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.builders import a_questionnaire
from support.forms import ARABIC, ENGLISH, SMALL, counted

from rater_quiz.errors import InputRefusedError, UsageError
from rater_quiz.files import read_capped
from rater_quiz.language import Language, without_isolates
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.record import front_matter, new_record
from rater_quiz.responses import SHEETS_TOGETHER, Collected, collect, first_record, sources
from rater_quiz.responses.collected import Collector, Reason
from rater_quiz.scoring import score

ONE, TWO, THREE = (f"s{digit * 12}" for digit in "123")
NEWER = "---\nrater-quiz: 99\n---\n"


def record(
    sitting: str = ONE,
    answers: Sequence[int] = (4, 5),
    *,
    questionnaire: Questionnaire = SMALL,
    language: Language = ENGLISH,
) -> str:
    """The text of a saved result."""
    made = new_record(
        score(questionnaire, answers),
        sitting=sitting,
        language=language,
        taken=datetime(2026, 11, 21, 10, 32, 5, tzinfo=UTC),
    )
    return front_matter(made) + "\n# A result\n"


def folder_with(folder: Path, files: dict[str, str]) -> Path:
    """Fill a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_text(content, "utf-8")
    return folder


def left_out(found: Collected) -> list[tuple[str, str]]:
    """Names of the files that were left out, and why."""
    assert {exclusion.row for exclusion in found.excluded} <= {None}
    return [(Path(exclusion.source).name, exclusion.reason.value) for exclusion in found.excluded]


def notices(found: Collected, folder: Path) -> list[str]:
    """What is worth knowing, with file names relative to *folder*."""
    return [notice.in_(ENGLISH).replace(f"{folder}{os.sep}", "") for notice in found.notices]


def test_a_folder_of_records(tmp_path: Path) -> None:
    files = {"b.md": record(ONE, (4, 5)), "a.md": record(TWO, (1, 2), language=ARABIC), "c": record(THREE, (3, 3))}
    found = collect([folder_with(tmp_path, files)], SMALL)
    assert found.tally == counted([(4, 5), (1, 2), (3, 3)], SMALL)
    assert (found.excluded, found.excluded_count, found.notices) == ((), 0, ())
    assert (found.languages, found.language) == ({ARABIC: 1, ENGLISH: 2}, ENGLISH)


def test_what_is_no_record_is_left_out_and_listed(tmp_path: Path) -> None:
    files = {
        "._x.md": "\x00\x05\x16\x07",
        ".DS_Store": "whatever the system keeps here is nobody's answer",
        "README.md": "# About\n",
        "team-report.md": "---\nrater-quiz-team: 1\nparticipants: 5\n---\n",
        "empty.md": "",
        "notes.md": "---\ntitle: Notes\n---\n",
        "photo.jpg": "\x00" * 64,
        "r1.md": record(),
        "r1.md.bak": record(TWO),
        "r2.md": record(TWO).replace("[4, 5]", "[4, 6]"),
        "r3.md": record(THREE)[:60],
        "r4.md": record(THREE).replace("answers", "answer"),
        "r5.md": NEWER,
        "r6.md": record(questionnaire=a_questionnaire(name="other", statements=2)),
        "r7.md": record(questionnaire=a_questionnaire(statements=2, reversed_=[])),
        "~$r8.md": "owner",
    }
    found = collect([folder_with(tmp_path, files)], SMALL)
    assert found.tally == counted([(4, 5)], SMALL)
    assert left_out(found) == [
        ("._x.md", "not-a-record"),
        ("README.md", "not-a-record"),
        ("empty.md", "not-a-record"),
        ("notes.md", "not-a-record"),
        ("photo.jpg", "not-a-record"),
        ("r1.md.bak", "not-a-record"),
        ("r2.md", "broken-record"),
        ("r3.md", "broken-record"),
        ("r4.md", "broken-record"),
        ("r5.md", "newer-version"),
        ("r6.md", "other-questionnaire"),
        ("r7.md", "other-fingerprint"),
        ("~$r8.md", "not-a-record"),
    ]
    assert found.excluded_count == 13


def test_a_copy_counts_once(tmp_path: Path) -> None:
    found = collect([folder_with(tmp_path, {"a (1).md": record(), "a.md": record(), "b.md": record(TWO)})], SMALL)
    assert found.tally == counted([(4, 5), (4, 5)], SMALL)
    assert left_out(found) == [("a.md", "duplicate")]
    assert found.notices == ()


FIRST, SECOND, THIRD = (f"answers-{digit * 16}.md" for digit in "123")
"""Names of records without one, as a workshop gives them at random, and again when it is over."""


def test_records_that_get_new_names_while_they_are_read_count_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_with(tmp_path, {FIRST: record(ONE), THIRD: record(TWO)})

    def read_and_rename(path: Path, most: int) -> bytes:
        (folder / THIRD).replace(folder / SECOND)
        monkeypatch.undo()
        return read_capped(path, most)

    monkeypatch.setattr(sources, "read_capped", read_and_rename)
    found = collect([folder], SMALL)
    assert found.tally == counted([(4, 5), (4, 5)], SMALL)
    assert left_out(found) == []


def test_a_record_under_its_old_and_its_new_name_is_no_copy(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, {FIRST: record(ONE), SECOND: record(ONE), "a.md": record(ONE)})
    folder_with(folder / f"{SHEETS_TOGETHER}0", {THIRD: record(ONE)})
    found = collect([folder], SMALL)
    assert found.tally == counted([(4, 5)], SMALL)
    assert left_out(found) == [("a.md", "duplicate")]


def test_a_copy_with_other_answers_is_worth_a_notice(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, {"a.md": record(answers=(4, 5)), "b.md": record(answers=(1, 1))})
    found = collect([folder], SMALL)
    assert found.tally == counted([(4, 5)], SMALL)
    assert left_out(found) == [("b.md", "duplicate")]
    assert notices(found, folder) == [
        (
            "b.md: another copy of a record that was counted already, with other answers\n"
            "  hint: keep only the right one in the folder"
        )
    ]


def test_the_leads_record_is_left_out_wherever_it_is_found(tmp_path: Path) -> None:
    files = {"a.md": record(ONE), "b.md": record(TWO), "copy of b.md": record(TWO)}
    found = collect([folder_with(tmp_path, files)], SMALL, lead=TWO)
    assert found.tally == counted([(4, 5)], SMALL)
    assert left_out(found) == [("b.md", "lead"), ("copy of b.md", "lead")]


def test_other_wordings_count_and_are_told_once(tmp_path: Path) -> None:
    """Only what a questionnaire says has changed, not what its answers mean."""
    reworded = a_questionnaire(statements=2, languages=["en", "ar"])
    files = {f"{n}.md": record(sitting, questionnaire=reworded) for n, sitting in enumerate([ONE, TWO, THREE])}
    folder = folder_with(tmp_path, files)
    found = collect([folder], SMALL)
    assert found.tally == counted([(4, 5)] * 3, SMALL)
    assert [notice.where for notice in found.notices] == [f"{folder / '0.md'}:5 (+2)"]
    [single] = collect([folder / "1.md"], SMALL).notices
    assert single.where == f"{folder / '1.md'}:5"


def test_folders_in_a_folder_and_tables_are_not_looked_into(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, {"a.md": record(), "form.csv": "1,2\n4,5\n"})
    folder_with(folder / "inside", {"b.md": record(TWO)})
    folder_with(folder / ".git", {"c.md": record(THREE)})
    found = collect([folder], SMALL)
    assert found.tally == counted([(4, 5)], SMALL)
    assert left_out(found) == [("form.csv", "not-a-record")]
    assert notices(found, folder.parent) == [
        (
            f"{folder.name}{os.sep}form.csv: a table in a folder is not counted\n"
            "  hint: to count its responses, name the file itself"
        ),
        (
            f"{folder.name}: there are folders in it, which were not looked into\n"
            "  hint: to count what lies in them, name them too"
        ),
    ]


def test_a_folder_that_cannot_be_read_is_refused_in_both_languages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(_folder: Path) -> list[str]:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "listdir", denied)
    with pytest.raises(InputRefusedError) as refused:
        collect([tmp_path], SMALL)
    assert refused.value.in_(ENGLISH) == f"{tmp_path}: could not be read: permission denied"
    assert without_isolates(refused.value.in_(ARABIC)) == f"{tmp_path}: تعذّرت قراءته: لا توجد صلاحية لذلك"


def test_folders_records_and_tables_together(tmp_path: Path) -> None:
    folder = folder_with(tmp_path / "records", {"a.md": record(ONE), "b.md": record(TWO, (1, 1), language=ARABIC)})
    single = (
        folder_with(tmp_path, {"single.txt": "\ufeff" + record(THREE, (2, 2)).replace("\n", "\r\n")}) / "single.txt"
    )
    table = folder_with(tmp_path, {"form.csv": "Statement 1.,Statement 2.\n3,3\n3,\n"}) / "form.csv"
    found = collect([table, folder, single], SMALL)
    assert found.tally == counted([(3, 3), (4, 5), (1, 1), (2, 2)], SMALL)
    assert [(each.source, each.row, each.reason) for each in found.excluded] == [(str(table), 3, Reason.MISSING_ANSWER)]
    assert found.languages == {ENGLISH: 3, ARABIC: 1}


def test_a_source_named_twice_counts_once(tmp_path: Path) -> None:
    """A record by its sitting, a table by its path, however that is spelled."""
    folder = folder_with(tmp_path / "records", {"a.md": record()})
    table = folder_with(tmp_path, {"form.csv": "1,2\n3,3\n"}) / "form.csv"
    found = collect([folder, folder / "a.md", table, folder / ".." / "form.csv"], SMALL)
    assert found.tally == counted([(4, 5), (3, 3)], SMALL)
    assert left_out(found) == [("a.md", "duplicate"), ("form.csv", "duplicate")]


@pytest.mark.parametrize(
    ("content", "finding"),
    [
        pytest.param("# About\n", "not a saved result", id="no record"),
        pytest.param(NEWER, "made by a newer version", id="newer version"),
        pytest.param(record().replace("[4, 5]", "[4, 6]"), "statement 2", id="an answer off the scale"),
        pytest.param(record().replace("[4, 5]", "[4]"), "statement 2", id="an answer too few"),
        pytest.param(record()[:60], "not closed", id="cut off"),
    ],
)
def test_a_broken_record_named_itself_is_refused(content: str, finding: str, tmp_path: Path) -> None:
    path = folder_with(tmp_path, {"a.md": content}) / "a.md"
    with pytest.raises(InputRefusedError, match=finding) as refused:
        collect([path], SMALL)
    assert str(refused.value).startswith(str(path))
    assert path.read_text("utf-8") == content


def test_records_of_other_questionnaires_are_left_out_even_if_named(tmp_path: Path) -> None:
    files = {
        "a.md": record(questionnaire=a_questionnaire(name="other", statements=2)),
        "b.md": record(questionnaire=a_questionnaire(statements=2, reversed_=[])),
    }
    folder = folder_with(tmp_path, files)
    found = collect([folder / "a.md", folder / "b.md"], SMALL)
    assert left_out(found) == [("a.md", "other-questionnaire"), ("b.md", "other-fingerprint")]


def test_all_that_is_wrong_with_all_sources_is_told_at_once(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, {"a.md": NEWER, "b.csv": "1,2\n", "c.csv": "1,2\n4,5\n4,5,6\n"})
    with pytest.raises(InputRefusedError) as refused:
        collect([folder / name for name in ("a.md", "b.csv", "c.csv")], SMALL)
    places = [line.partition(": ")[0] for line in str(refused.value).split(f"{folder}{os.sep}")]
    assert places == ["", "a.md:2", "b.csv", "c.csv, row 3"]
    assert f"{folder / 'c.csv'}، الصف 3: " in without_isolates(refused.value.in_(ARABIC))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    assert left_out(collect([tmp_path], SMALL)) == [("pipe.csv", "not-a-record")]
    with pytest.raises(InputRefusedError, match="not a regular file but a pipe"):
        collect([tmp_path / "pipe.csv"], SMALL)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_record_that_may_not_be_read_is_broken(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, {"a.md": record(), "b": record(TWO)})
    for path in folder.iterdir():
        path.chmod(0)
    assert left_out(collect([folder], SMALL)) == [("a.md", "broken-record"), ("b", "not-a-record")]


def test_a_huge_file_in_a_folder_is_not_read(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, {"a.md": "", "film.mp4": ""})
    for path in folder.iterdir():
        os.truncate(path, 1 << 30)
    assert left_out(collect([folder], SMALL)) == [("a.md", "broken-record"), ("film.mp4", "not-a-record")]


def test_sources_that_are_not_there_are_all_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as refused:
        collect([tmp_path / "a", tmp_path, tmp_path / ("b" * 300)], SMALL)
    assert [problem.where for problem in refused.value.problems] == [str(tmp_path / "a"), str(tmp_path / ("b" * 300))]


def test_no_responses_are_told_with_what_was_left_out(tmp_path: Path) -> None:
    with pytest.raises(InputRefusedError) as refused:
        collect([tmp_path], SMALL).require_any()
    assert str(refused.value).startswith("no responses\n  hint: name the folder in which the reports lie")
    folder = folder_with(tmp_path, {"a.md": "", "b.md": NEWER})
    with pytest.raises(InputRefusedError) as refused:
        collect([folder], SMALL).require_any()
    assert str(refused.value) == (
        f"no responses\n  hint: all 2 were left out; the first is {folder / 'a.md'}: a file that holds no result"
    )
    assert f"وأوله {folder / 'a.md'}: ملف ليس فيه نتيجة محفوظة" in without_isolates(refused.value.in_(ARABIC))
    (folder / "form.csv").write_text("1,2\n4,\n", "utf-8")
    with pytest.raises(InputRefusedError, match=r"form\.csv, row 2: an answer is missing"):
        collect([folder / "form.csv"], SMALL).require_any()
    (folder / "a.md").write_text(record(), "utf-8")
    found = collect([folder], SMALL)
    assert found.require_any() is found


def test_the_first_record_tells_what_was_asked(tmp_path: Path) -> None:
    folder = folder_with(tmp_path / "records", {"a.md": "", "b.md": NEWER, "c.md": record(TWO, language=ARABIC)})
    table = folder_with(tmp_path, {"form.csv": "1,2\n4,5\n"}) / "form.csv"
    found = first_record([table, folder])
    assert found is not None
    assert (found.sitting, found.questionnaire, found.language) == (TWO, "mine", ARABIC)
    assert first_record([table]) is None
    assert first_record([folder / "b.md", tmp_path / "nowhere.md"]) is None


def test_progress_ends_at_the_end_whatever_is_read(tmp_path: Path) -> None:
    folder = folder_with(tmp_path / "records", {"a.md": record(), "b.md": "", "film.mp4": "x" * 999})
    table = folder_with(tmp_path, {"form.csv": "1,2\n4,5\n"}) / "form.csv"
    told: list[tuple[int, int]] = []
    collect([folder, table], SMALL, progress=lambda done, total: told.append((done, total)))
    total = len(record()) + 999 + 8
    assert told == sorted(told)
    assert told[-1] == (total, total)


@given(st.lists(st.integers(0, 80), max_size=4))
def test_collecting_in_parts_is_collecting_at_once(sizes: list[int]) -> None:
    """Including the order and the cap of what is listed."""
    whole, parts = Collector(SMALL), Collector(SMALL)
    for source, size in enumerate(sizes):
        part = Collector(SMALL)
        for collector in (whole, part):
            for row in range(size):
                collector.leave_out(str(source), row, Reason.MISSING_ANSWER)
            collector.take((4, 5), ENGLISH)
        parts.absorb(part)
    assert parts.collected() == whole.collected()
    assert parts.reasons.total() == sum(sizes)
    assert len(parts.excluded) == min(sum(sizes), 100)
