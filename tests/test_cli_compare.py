"""`rater-quiz compare` as a stranger runs it: people, teams, and what cannot be compared."""

import json
import re
import shutil
from pathlib import Path

import pytest
from support.groups import FIVE, form, records, save
from support.run_program import ANSWERS, Done, Home

NAME_THEM = "  hint: name the folder in which the reports lie, or the file that the form exports\n"

LATER = (4, 4, 5, 2, 1, 4, 3, 2, 3, 4, 5, 2, 1, 4, 5, 3, 2)
"""As `ANSWERS`, with 2 and 11 better and 9 worse."""
UNKNOWN = {"se": None, "clear": None, "clear_from": None}
"""Of a person every change is known exactly: there is nothing to tell it from."""
SMALL = Path(__file__).parent / "cases" / "small-questionnaire.yaml"


def people(home: Home) -> tuple[str, str]:
    return save(home, ANSWERS, "before.md", "--name", "Dana"), save(home, LATER, "after.md", "--name", "Dana")


# People


def test_a_person(home: Home) -> None:
    done = home.run("compare", *people(home), "--format", "json")
    assert (done.status, done.err) == (0, "")
    shown = json.loads(done.out)
    assert [shown[key] for key in ("kind", "changed_statements")] == ["person", [2, 9, 11]]
    assert shown["total"] == {"change": 1, **UNKNOWN}
    assert shown["dimensions"]["empathy"] == {"change": 3, **UNKNOWN}
    assert shown["statements"][8] == {"number": 9, "change": -2, **UNKNOWN}
    for side, name in (("before", "before.md"), ("after", "after.md")):
        assert shown[side] == json.loads(home.run("show", name, "--format", "json").out)


def test_a_person_in_words(home: Home) -> None:
    before, after = people(home)
    assert "Total: from 57 to 58 (+1)\n" in home.run("compare", before, after).out
    arabic = home.run("compare", before, after, "--lang", "ar")
    assert (arabic.status, arabic.err) == (0, "")
    assert "المجموع: من 57 إلى 58 (زيادة 1)\n" in arabic.out


def test_the_language_is_that_of_the_later_result(home: Home) -> None:
    before, after = save(home, ANSWERS, "before.md"), save(home, LATER, "after.md", "--lang", "ar")
    assert "مقارنة قبل وبعد" in home.run("compare", before, after).out
    assert "before and after" in home.run("compare", after, before).out


@pytest.mark.parametrize("there", ["person", "team"])
def test_a_name_too_long_is_that_of_no_file(home: Home, there: str) -> None:
    kinds = {"person": people(home)[0], "team": form(home, FIVE)}
    for sides in (("y" * 300, kinds[there]), (kinds[there], "y" * 300)):
        done = home.run("compare", *sides)
        assert (done.status, done.out) == (2, "")
        assert f"{'y' * 300}: there is no such file" in done.err


def test_a_report_is_saved_and_protected(home: Home) -> None:
    before, after = people(home)
    done = home.run("compare", before, after, "-o", "change.md")
    assert (done.status, done.err) == (0, "")
    saved = (home.path / "change.md").read_text("utf-8")
    assert saved.startswith("---\nrater-quiz-comparison: 1\nkind: person\nquestionnaire: rater\n")
    assert saved == home.run("compare", before, after, "-o", "-").out
    assert home.run("compare", before, after, "-o", "change.md").status == 5
    assert home.run("compare", before, after, "-o", "change.md", "--force").status == 0
    assert (home.path / "change.md.bak").is_file()


def test_another_wording_is_told_with_the_statements_that_moved(home: Home) -> None:
    before, after = people(home)
    path = home.path / before
    path.write_text(re.sub(r"-w\w+", "-w00000000", path.read_text("utf-8"), count=1), "utf-8")
    done = home.run("compare", before, after)
    assert done.status == 0
    assert done.err == (
        "before.md:5: the wording of some statements has changed since; how they are scored has not\n"
        "The wording of some statements has changed in between. These moved, perhaps for that reason: "
        "statements 2, 9, 11.\n"
    )
    same = home.run("compare", before, save(home, ANSWERS, "same.md"))
    assert same.err.endswith("The wording of some statements has changed in between. No statement moved.\n")


def test_another_keying_cannot_be_compared(home: Home) -> None:
    before, after = people(home)
    path = home.path / before
    path.write_text(re.sub(r"k\w+-w", "k00000000-w", path.read_text("utf-8"), count=1), "utf-8")
    done = home.run("compare", before, after)
    assert (done.status, done.out) == (3, "")
    assert done.err.startswith("before.md:5: taken with a 'rater' that is scored differently: found k00000000,")


def test_another_questionnaire_cannot_be_compared(home: Home) -> None:
    before = save(home, ANSWERS, "before.md")
    after = save(home, (4, 5, 3), "after.md", "--questionnaire", str(SMALL))
    done = home.run("compare", before, after)
    assert (done.status, done.out) == (3, "")
    assert done.err.startswith("after.md: belongs to the questionnaire 'small', which is not shipped\n")
    named = home.run("compare", before, after, "--questionnaire", str(SMALL))
    assert (named.status, named.out) == (3, "")
    assert named.err.startswith("before.md:4: taken with the questionnaire 'rater', expected 'small'\n")


def test_of_a_result_beside_itself_be_it_a_copy_or_its_page_nothing_can_have_changed(home: Home) -> None:
    before, after = people(home)
    home.run("show", before, "-o", "page.html")
    shutil.copy(home.path / before, home.path / "copy.md")
    for names in ((before, before), (before, "copy.md"), (before, "page.html"), (before, after, "copy.md")):
        done = home.run("compare", *names)
        assert (done.status, bool(done.out)) == (0, len(names) > 2), "where there is another, it is shown"
        assert done.err == (
            f"{names[-1]}: the same result as before.md, so there is nothing to compare\n"
            "  hint: name a result of another time; to have one, answer the statements again\n"
        )
    assert home.run("compare", before, "copy.md", "--lang", "ar").err == (
        "copy.md: النتيجة نفسها التي في before.md، فلا شيء للمقارنة\n"
        "  تلميح: المطلوب نتيجة من وقت آخر؛ وإن لم توجد فتلزم الإجابة عن الاستبيان من جديد\n"
    )


def test_the_same_answers_at_another_time_and_corrected_ones_are_another_result(home: Home) -> None:
    before = save(home, ANSWERS, "before.md")
    assert home.run("compare", before, save(home, ANSWERS, "again.md")).status == 0
    corrected = (home.path / before).read_text("utf-8").replace("answers: [4", "answers: [3", 1)
    (home.path / "corrected.md").write_text(corrected, "utf-8")
    assert home.run("compare", before, "corrected.md").status == 0


# Teams


def test_teams(home: Home) -> None:
    better = [
        [min(answer + 1, 5) if place in (1, 2, 13) else answer for place, answer in enumerate(sheet)] for sheet in FIVE
    ]
    before, after = form(home, FIVE * 2), records(home, better)
    done = home.run("compare", before, after, "--format", "json")
    assert (done.status, done.err) == (0, "")
    shown = json.loads(done.out)
    assert shown["kind"] == "team"
    assert (shown["before"]["participants"], shown["after"]["participants"]) == (10, 5)
    assert shown["before"] == json.loads(home.run("team", before, "--format", "json").out)
    assert shown["after"] == json.loads(home.run("team", after, "--format", "json").out)
    assert list(shown["total"]) == ["change", "se", "clear", "clear_from"]
    assert shown["total"]["clear_from"] >= 2 * shown["total"]["se"]
    assert [statement["number"] for statement in shown["statements"]] == [*range(1, 18)]
    assert shown["changed_statements"] == [s["number"] for s in shown["statements"] if s["clear"]]
    report = home.run("compare", before, after, "-o", "-").out
    assert "| Participants | 10     | 5 |\n" in report
    assert "Dana" not in report


@pytest.mark.parametrize("shown", ["text", "md", "json"])
def test_both_sides_need_the_smallest_group(home: Home, shown: str) -> None:
    few, enough = form(home, FIVE[:4], "few.csv"), form(home, [sheet[::-1] for sheet in FIVE])
    for sides in ((few, enough), (enough, few)):
        done = home.run("compare", *sides, "--format", shown)
        assert (done.status, done.out) == (5, "")
        assert "few.csv: 4 of 5 are in" in done.err.splitlines()
    assert home.run("compare", few, enough, "--min-group", "4").status == 0


@pytest.mark.parametrize("others", [0, 1, 2])
def test_a_person_more_among_the_very_same_answers_is_not_given_away(home: Home, others: int) -> None:
    """Nothing but the answers tells these rows apart; what is left of one mean less the other is somebody's sheet."""
    more = [*FIVE, *([5 - number % 3] * 16 + [number] for number in range(1, others + 1))]
    done = home.run("compare", form(home, FIVE, "a.csv"), form(home, [*more], "b.csv"), "--format", "json")
    assert (done.status, done.out) == (5, "")
    assert "b.csv: 5 people gave the very same answers before" in done.err


def test_a_group_is_not_compared_with_itself_be_it_a_copy(home: Home) -> None:
    before, after = records(home, FIVE, "before"), records(home, [[5] * 17] * 5, "after")
    shutil.copytree(home.path / before, home.path / "copy")
    assert home.run("show", "copy/Dana-2.md", "-o", "copy/Dana-2.html").status == 0
    for names in ((before, before), (before, "copy"), (before, after, "copy")):
        assert home.run("compare", *names) == Done(
            2,
            "",
            f"{names[-1]}: the same result as {names[0]}, so there is nothing to compare\n"
            "  hint: name a result of another time; to have one, answer the statements again\n",
        )
    (home.path / "copy" / "Dana-1.md").unlink()
    assert home.run("compare", before, "copy").status == 5, "a part of the same people is too few of others"


def test_a_side_without_responses(home: Home) -> None:
    (home.path / "empty").mkdir()
    done = home.run("compare", "empty", form(home, FIVE))
    assert (done.status, done.out, done.err) == (
        3,
        "",
        "empty: no responses\n" + NAME_THEM,
    )


def test_what_was_left_out_is_told_for_both(home: Home) -> None:
    blank = ["", *FIVE[0][1:]]
    others = [sheet[::-1] for sheet in FIVE]
    done = home.run("compare", form(home, [*FIVE, blank], "a.csv"), form(home, [*others, blank], "b.csv"))
    assert done.status == 0
    assert done.err == (
        "Left out: 1\n  a.csv, row 7: an answer is missing\nLeft out: 1\n  b.csv, row 7: an answer is missing\n"
    )


def test_the_wording_of_a_teams_records_is_told_with_what_moved(home: Home) -> None:
    folder = records(home, FIVE)
    path = home.path / folder / "Dana-1.md"
    path.write_text(re.sub(r"-w\w+", "-w00000000", path.read_text("utf-8"), count=1), "utf-8")
    done = home.run("compare", folder, form(home, [sheet[::-1] for sheet in FIVE]))
    assert done.status == 0
    assert "The wording of some statements has changed in between. " in done.err


# What cannot be compared


def test_a_person_against_a_team(home: Home) -> None:
    person, team = save(home, ANSWERS, "me.md"), form(home, FIVE)
    for sides in ((person, team), (team, person)):
        done = home.run("compare", *sides)
        assert (done.status, done.out) == (2, "")
        assert done.err == (
            "one is the result of a person and the other of a team: they cannot be compared\n"
            f"  hint: for a person beside a team, type: rater-quiz team {team} --lead {person}\n"
        )
    assert home.run("compare", person, records(home, FIVE)).status == 2


@pytest.mark.parametrize(
    ("name", "content", "status"),
    [
        ("gone.md", None, 2),
        ("gone.csv", None, 2),
        ("broken.md", "hello", 3),
        ("broken.md", "---\nrater-quiz: 9\n---\n", 3),
    ],
)
def test_what_cannot_be_read_is_told_whatever_it_is_compared_with(
    home: Home, name: str, content: str | None, status: int
) -> None:
    if content is not None:
        (home.path / name).write_text(content, "utf-8")
    for other in (save(home, ANSWERS, "me.md"), form(home, FIVE)):
        done = home.run("compare", other, name)
        assert (done.status, done.out) == (status, "")
        assert done.err.startswith(name)


def test_a_team_report_is_no_result_to_compare(home: Home) -> None:
    home.run("team", form(home, FIVE), "-o", "team.md")
    done = home.run("compare", save(home, ANSWERS, "me.md"), "team.md")
    assert done.status == 3
    assert done.err == (
        "team.md: the report of a team, expected the result of one person: it holds no single answers\n"
        "  hint: give the folder or the files that it was made from, or the report of one person\n"
    )


def test_o_dash_is_markdown_and_nothing_else(home: Home) -> None:
    done = home.run("compare", *people(home), "-o", "-", "--format", "json")
    assert (done.status, done.out) == (2, "")
