"""`rater-quiz compare` of more than two rounds: each of them, and what changed from the first to the last."""

import json
import re
import shutil
from typing import Any

import pytest
from support.forms import table
from support.groups import FIVE, form, records, save
from support.run_program import ANSWERS, Home

SECOND = [[min(answer + 1, 5) if place in (1, 2, 13) else answer for place, answer in enumerate(s)] for s in FIVE]
THIRD = [[max(answer - 1, 1) if place in (3, 5, 7, 11) else answer for place, answer in enumerate(s)] for s in SECOND]
FOURTH = [[6 - answer for answer in sheet] for sheet in FIVE]


def seasons(home: Home) -> list[str]:
    """Three results of one person."""
    return [save(home, [*ANSWERS[:-1], last], f"{last}.md", "--team", f"T{last}") for last in (2, 4, 3)]


def compared(home: Home, *arguments: str) -> dict[str, Any]:
    done = home.run("compare", *arguments, "--format", "json")
    assert done.status == 0, done.err
    shown: dict[str, Any] = json.loads(done.out)
    return shown


def test_a_person_round_by_round(home: Home) -> None:
    names = seasons(home)
    shown = compared(home, *names)
    assert list(shown) == ["kind", "rounds", "first_last"]
    assert shown["kind"] == "person"
    assert shown["rounds"] == [json.loads(home.run("show", name, "--format", "json").out) for name in names]
    assert shown["first_last"] == compared(home, names[0], names[-1])


def test_teams_round_by_round(home: Home) -> None:
    names = [form(home, FIVE * 2, "1.csv"), records(home, SECOND, "2"), form(home, THIRD, "3.csv")]
    shown = compared(home, *names)
    assert shown["kind"] == "team"
    assert [each["participants"] for each in shown["rounds"]] == [10, 5, 5]
    assert shown["first_last"] == compared(home, names[0], names[-1])


def test_dates_and_teams_stand_where_they_are_known(home: Home) -> None:
    """A table has neither; records that do not agree on the team have no name."""
    names = [
        form(home, FIVE, "1.csv"),
        records(home, SECOND, "2", "--team", "Night\nshift"),
        records(home, THIRD, "3", "--team", "Day"),
    ]
    save(home, FOURTH[0], "3/other.md")
    head = home.run("compare", *names).out.split("\n\n")[1].splitlines()[1:]
    assert [line.split()[0] for line in head] == ["Team", "Date", "Participants", "Total"]
    assert re.split(r"  +", head[0]) == ["Team", "–", "Night shift", "–"]
    assert head[1].split()[1] == "–"
    assert len(head[1].split()[2]) == len("2026-11-21")


def test_a_line_for_each_dimension_with_all_rounds(home: Home) -> None:
    names = seasons(home)
    report = home.run("compare", *names, "-o", "-").out
    assert "Round 1" in report
    assert "Round 3" in report
    assert "\n\n○ earlier rounds, ● the last one\n\nWhat follows compares the last round with the first." in report
    assert "### " not in report.split("What improved")[0]


def test_whoever_was_in_any_earlier_round_does_not_count_again(home: Home) -> None:
    """As where one export grows from round to round."""
    dated = [[number, *sheet] for number, sheet in enumerate([*FIVE, *SECOND, *FOURTH])]
    names = []
    for count in (5, 10, 15):
        lines = [",".join(["Timestamp", *map(str, range(1, 18))])]
        lines += [",".join([f"2026-01-{row[0] + 1:02}", *map(str, row[1:])]) for row in dated[:count]]
        (home.path / f"{count}.csv").write_text("\n".join(lines) + "\n", "utf-8")
        names.append(f"{count}.csv")
    done = home.run("compare", *names, "--format", "json")
    assert done.status == 0, done.err
    assert [each["participants"] for each in json.loads(done.out)["rounds"]] == [5, 5, 5]
    assert "10.csv: responses that are in an earlier round too, and were taken out here: 5\n" in done.err
    assert "15.csv: responses that are in an earlier round too, and were taken out here: 10\n" in done.err


def rounds_of(home: Home, kind: str, *rounds: range) -> list[str]:
    """Rounds in which these of sixteen people answered, whose responses can be told from any other."""
    sheets = [[(number * place + number) % 5 + 1 for place in range(16)] + [number % 5 + 1] for number in range(1, 17)]
    names = [f"{letter}.csv" if kind == "forms" else letter for letter in "ABC"]
    if kind == "records":
        records(home, sheets, "all")
    for name, people in zip(names, rounds, strict=True):
        if kind == "forms":
            rows = [[f"2026-01-{number + 1:02}", *sheets[number]] for number in people]
            (home.path / name).write_text(table([["Timestamp", *range(1, 18)], *rows]), "utf-8")
        else:
            (home.path / name).mkdir()
            for number in people:
                shutil.copy(home.path / "all" / f"Dana-{number + 1}.md", home.path / name)
    return names


@pytest.mark.parametrize("kind", ["records", "forms"])
@pytest.mark.parametrize(
    ("rounds", "same"),
    [
        pytest.param((range(10), range(10, 16), range(6)), None, id="a part of one, as many as another"),
        pytest.param((range(6), range(6, 12), range(3, 9)), None, id="some of each"),
        pytest.param((range(5), range(10), range(5, 10)), None, id="those that one had added"),
        pytest.param((range(5), range(10), range(10)), 1, id="all of one that had grown"),
        pytest.param((range(6), range(6, 12), range(6)), 0, id="all of the first"),
    ],
)
def test_a_round_is_an_earlier_one_again_only_where_each_is_all_of_the_other(
    home: Home, kind: str, rounds: tuple[range, ...], same: int | None
) -> None:
    names = rounds_of(home, kind, *rounds)
    done = home.run("compare", *names)
    if same is None:
        assert (done.status, done.out) == (5, "")
        assert f"{names[2]}: 0 of 5 are in\n  hint: to compare two rounds, " in done.err
        assert "the same result" not in done.err
    else:
        assert (done.status, done.out) == (2, "")
        assert f"{names[2]}: the same result as {names[same]}, so there is nothing to compare\n" in done.err


def test_the_same_people_but_for_one_are_refused_between_any_two_rounds(home: Home) -> None:
    names = [form(home, FIVE, "1.csv"), form(home, FOURTH, "2.csv"), form(home, [*FIVE, ANSWERS], "3.csv")]
    done = home.run("compare", *names)
    assert (done.status, done.out) == (5, "")
    assert "3.csv: 5 people gave the very same answers before" in done.err


@pytest.mark.parametrize("count", [1, 13])
def test_fewer_than_two_and_more_than_twelve_are_refused(home: Home, count: int) -> None:
    done = home.run("compare", *seasons(home)[:1] * count)
    assert (done.status, done.out) == (2, "")
    assert done.err == (f"expected 2 to 12 results, found {count}\n  hint: name two or more, the earliest first\n")


def test_twelve_rounds_fit(home: Home) -> None:
    rounds = [save(home, [*ANSWERS[:-1], last], f"{month}.md") for month, last in enumerate((2, 4, 3) * 4)]
    done = home.run("compare", *rounds, COLUMNS="200")
    assert (done.status, done.err) == (0, "")
    assert "Total  Round 1: 57  Round 2: 59  Round 3: 58  " in done.out


def test_a_person_among_teams_is_refused(home: Home) -> None:
    done = home.run("compare", *seasons(home)[:2], form(home, FIVE))
    assert (done.status, done.out) == (2, "")
    assert "they cannot be compared" in done.err
