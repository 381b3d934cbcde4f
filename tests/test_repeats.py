"""The same people once: rows and files that come twice, in one source or on both sides; and what is only told."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.builders import rater
from support.forms import ENGLISH, SHEETS, counted, labels, reasons, table, texts, workbook

from rater_quiz.errors import ProtectedError
from rater_quiz.responses import Collected, collect, repeats
from rater_quiz.responses.group import require_group
from rater_quiz.responses.repeats import Fingerprints, fingerprint

PEOPLE = [[f"2026/11/2{n} 10:00", *labels(sheet)] for n, sheet in enumerate(SHEETS)]
HEADS = ["Timestamp", *texts()]


def files(folder: Path, *contents: str | bytes) -> list[Path]:
    paths = [folder / f"{number}.csv" for number in range(len(contents))]
    for path, content in zip(paths, contents, strict=True):
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return paths


def told(found: Collected) -> list[str]:
    return [notice.in_(ENGLISH).partition("\n")[0] for notice in found.notices]


def test_a_row_with_all_its_cells_counts_once_in_a_file(tmp_path: Path) -> None:
    found = collect(files(tmp_path, table([HEADS, *PEOPLE, PEOPLE[1], PEOPLE[0], PEOPLE[1]])), rater())
    assert found.tally == counted(SHEETS)
    assert reasons(found) == [(5, "duplicate"), (6, "duplicate"), (7, "duplicate")]


def test_equal_answers_alone_are_two_people(tmp_path: Path) -> None:
    """Also where other columns have nothing in them."""
    for lead in ([], [""]):
        rows = [[*(["Comment"] if lead else []), *texts()], *([*lead, *labels(SHEETS[0])] for _ in range(3))]
        assert collect(files(tmp_path, table(rows)), rater()).tally == counted([SHEETS[0]] * 3)


@pytest.mark.parametrize("later", [table, workbook], ids=["CSV", "workbook"])
def test_a_later_download_adds_the_new_ones_alone(later: object, tmp_path: Path) -> None:
    rows = [[*HEADS, "Comments"], *([*person, ""] for person in PEOPLE)]
    content = table(rows) if later is table else workbook(rows)
    found = collect(files(tmp_path, table([HEADS, *PEOPLE[:2]]), content), rater())
    assert (found.tally, found.reasons) == (counted(SHEETS), {"duplicate": 2})


def test_files_of_equal_bytes_count_once(tmp_path: Path) -> None:
    content = table([texts(), *SHEETS])
    found = collect(files(tmp_path, content, content), rater())
    assert (found.tally, reasons(found)) == (counted(SHEETS), [(None, "duplicate")])


def test_equal_answers_from_two_sources_are_told(tmp_path: Path) -> None:
    alike = [[3] * 17]
    found = collect(files(tmp_path, table([texts(), *SHEETS, *alike]), table([texts(), *SHEETS[:2], *alike])), rater())
    assert found.tally.participants == 7
    assert told(found) == ["responses with the very same answers from two sources: 2"]


@pytest.mark.parametrize(("heading", "notices"), [("E-mail", 1), ("ID", 1), ("Name", 0)])
def test_an_address_or_id_that_comes_twice_is_told(heading: str, notices: int, tmp_path: Path) -> None:
    people = [[f"p{n % 4}", *map(str, SHEETS[n % 3])] for n in range(5)]
    rows = [[heading, *texts()], *people, *([name, *map(str, SHEETS[0])] for name in ("", "anonymous"))]
    found = collect(files(tmp_path, table(rows)), rater())
    assert found.tally.participants == 7
    assert told(found) == ["addresses or ids that come more than once, with other answers: 1"] * notices


def sides(folder: Path, before: Sequence[Sequence[object]], after: Sequence[Sequence[object]]) -> Collected:
    one, other = files(folder, table([HEADS, *before]), table([HEADS, *after]))
    earlier = collect([one], rater(), compared=True)
    return collect([other], rater(), earlier=earlier.met, compared=True)


def test_responses_of_before_do_not_count_after(tmp_path: Path) -> None:
    found = sides(tmp_path, PEOPLE[:2], PEOPLE)
    assert (found.tally, found.reasons) == (counted(SHEETS[2:]), {"in-before": 2})
    with pytest.raises(ProtectedError) as refused:
        require_group(found, 2, where="after.csv")
    assert refused.value.in_(ENGLISH) == (
        "after.csv: 1 of 2 are in\n  hint: to compare two rounds, export only the responses since the first (by their "
        "dates), or use a new form each time"
    )


def test_who_is_in_a_later_round_twice_is_taken_out_once_and_left_out_as_a_copy_once(tmp_path: Path) -> None:
    found = sides(tmp_path, PEOPLE, [*PEOPLE, PEOPLE[0]])
    assert (found.tally.participants, found.reasons) == (0, {"in-before": 3, "duplicate": 1})


def test_a_form_is_not_compared_with_itself(tmp_path: Path) -> None:
    with pytest.raises(ProtectedError, match="0 of 5 are in"):
        require_group(sides(tmp_path, PEOPLE, PEOPLE), 5)


def test_equal_answers_before_and_after_are_told(tmp_path: Path) -> None:
    others = [[f"later {n}", *labels(sheet)] for n, sheet in enumerate(SHEETS)]
    found = sides(tmp_path, PEOPLE, others)
    assert found.tally == counted(SHEETS)
    assert told(found) == ["responses with the very same answers before and after: 3"]


@given(st.lists(st.integers(0, 40)), st.lists(st.integers(0, 40)), st.booleans())
def test_fingerprints_tell_what_came_more_than_once(one: list[int], other: list[int], together: bool) -> None:  # noqa: FBT001 - drawn
    kept, more = Fingerprints(), Fingerprints()
    kept.add_all(map(str, one))
    more.add_all(map(str, other))
    assert kept.shared(more) == len({*one} & {*other})
    if together:
        kept.extend(more)
        one = one + other
    assert kept.repeated() == {fingerprint(str(n)) for n in one if one.count(n) > 1}
    assert all((fingerprint(str(n)) in kept) == (n in one) for n in range(41))
    assert len(kept) == len(one)


def test_fingerprints_are_the_same_however_many_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repeats, "_MOST_WHOLE", 3)
    kept = Fingerprints()
    for number in range(10):
        kept.add_all([str(number), str(number % 7)])
    assert kept.repeated() == {fingerprint(str(number)) for number in range(7)}
