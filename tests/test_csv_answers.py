"""Cells of forms: what means an answer, and what is never guessed."""

from pathlib import Path

import pytest
from support.builders import a_questionnaire, rater
from support.forms import ENGLISH, SHEETS, SMALL, counted, read, reasons, table, texts
from support.offenders import naming

from rater_quiz.responses import Reason

MEANINGS: dict[str, int | str] = {
    "4": 4,
    "4.0": 4,
    "4,0": 4,
    "4.00": 4,
    "٤٫٠": 4,
    " 4 ": 4,
    "\u200f4\u200f": 4,
    "\xa04": 4,
    "٤": 4,
    "۴": 4,
    "４": 4,
    "4.": 4,
    "4)": 4,
    "(4)": 4,
    "[4]": 4,
    "4 - Agree": 4,
    "4: agree": 4,
    "4.0 - Agree": 4,
    "4-Agree": 4,
    "4. Agree": 4,
    "4 = Agree": 4,
    "Agree (4)": 4,
    "Agree - 4": 4,
    "4 – أوافق": 4,
    "٤ - أوافق": 4,
    "أوافق (٤)": 4,
    "AGREE": 4,
    "Agree.": 4,
    "strongly  agree": 5,
    "Strongly-Agree": 5,
    "Completely agree": 5,
    "Completely disagree": 1,
    "Strongly disagree": 1,
    "Disagree": 2,
    "Neutral": 3,
    "Neither agree nor disagree": 3,
    "4 - Somewhat agree": 4,
    "2 - Somewhat disagree": 2,
    "لا أوافق بشدة": 1,
    "لا أوافق بشدّة": 1,
    "لا اوافق بشده": 1,
    "غير موافق بشدة": 1,
    "غير موافقة بشدة": 1,
    "لا أوافق إطلاقًا": 1,
    "لا أوافق": 2,
    "غير موافق": 2,
    "غير موافقة": 2,
    "محايد": 3,
    "محايدة": 3,
    "لا أوافق ولا أعارض": 3,
    "أوافق": 4,
    "موافق": 4,
    "موافقة": 4,
    "أوافق بشدة": 5,
    "موافق بشدة": 5,
    "موافقة بشدة": 5,
    "أوافق تمامًا": 5,
    "ﺃﻭﺍﻓﻖ": 4,
    "Agree / أوافق": 4,
    "": "missing-answer",
    "  \u200f\xa0": "missing-answer",
    "0": "unreadable-answer",
    "6": "unreadable-answer",
    "44": "unreadable-answer",
    "4.5": "unreadable-answer",
    "4,05": "unreadable-answer",
    "1,000": "unreadable-answer",
    "4e0": "unreadable-answer",
    "4/5": "unreadable-answer",
    "4 5": "unreadable-answer",
    "3-4": "unreadable-answer",
    "4%": "unreadable-answer",
    "4+": "unreadable-answer",
    "-4": "unreadable-answer",
    "- 4": "unreadable-answer",
    "½": "unreadable-answer",
    "maybe": "unreadable-answer",
    "4 maybe": "unreadable-answer",
    "maybe 4": "unreadable-answer",
    "N/A": "missing-answer",
    "n.a.": "missing-answer",
    "Prefer not to say": "missing-answer",
    "أفضّل عدم الإجابة": "missing-answer",
    "لا ينطبق": "missing-answer",
    "-": "missing-answer",
    "—": "missing-answer",
    "Undecided": "unreadable-answer",
    "Don't agree at all": 1,
    "Disagree strongly": 1,
    "لا أوافق أبدًا": 1,
    "أعارض": 2,
    "Totally agree": 5,
    "?": "unreadable-answer",
    "TRUE": "unreadable-answer",
    "=4": "unreadable-answer",
    "Agree;Disagree": "unreadable-answer",
    "5 - Agree": "unreadable-answer",
    "Agree (5)": "unreadable-answer",
    "5 - أوافق": "unreadable-answer",
    "1 - Strongly agree": "unreadable-answer",
    "1 - Somewhat agree": "unreadable-answer",
    "Agree / لا أوافق": "unreadable-answer",
    "Somewhat agree": "unreadable-answer",
    "لا أوافق تمامًا": "unreadable-answer",
    "أوافق إلى حد ما": "unreadable-answer",
    "4" * 500: "unreadable-answer",
    "9" * 5_000: "unreadable-answer",
}
"""What each cell answers, or the reason for which its row is left out."""


def test_a_cell_means_one_answer_or_none(tmp_path: Path) -> None:
    offenders: list[str] = []
    for cell, answer in MEANINGS.items():
        row = ["5 - Strongly agree", *["2"] * 15, cell]
        found = read(tmp_path, table([texts(), row, SHEETS[0]]))
        kept = [SHEETS[0], *([(5, *[2] * 15, answer)] if isinstance(answer, int) else [])]
        with naming(cell, offenders):
            assert found.tally == counted(kept)
            assert reasons(found) == ([] if isinstance(answer, int) else [(2, answer)])
    assert offenders == []


def test_the_first_answer_that_fails_gives_the_reason(tmp_path: Path) -> None:
    found = read(tmp_path, "1,2\nmaybe,\n,maybe\n4,5\n", SMALL)
    assert reasons(found) == [(2, "unreadable-answer"), (3, "missing-answer")]


@pytest.mark.parametrize(
    ("lowest", "cell", "answer"),
    [
        (0, "0", 0),
        (0, "Label 1", 0),
        (0, "0 - Label 1", 0),
        (0, "1 - Label 1", None),
        (0, "9", 9),
        (0, "10", None),
        (-2, "-2", -2),
        (-2, "−2", -2),
        (-2, "-2 - label 1", -2),
        (-2, "2", 2),
        (-2, "-3", None),
        (1, "10", 10),
        (1, "١٠", 10),
        (1, "Label 10", 10),
        (1, "label1", 1),
        (1, "Agree", None),
        (1, "Label", None),
        (1, "Label 11", None),
    ],
)
def test_other_scales_have_their_own_numbers_and_labels_only(
    lowest: int, cell: str, answer: int | None, tmp_path: Path
) -> None:
    questionnaire = a_questionnaire(statements=1, reversed_=[], labels=10, lowest=lowest, languages=["en", "ar"])
    if "abel" in cell:
        cell += " (ar)"
    found = read(tmp_path, table([["1"], [cell], [lowest]]), questionnaire)
    assert found.tally == counted([(lowest,), *([] if answer is None else [(answer,)])], questionnaire)


def test_a_scale_whose_labels_are_other_numbers_is_not_guessed(tmp_path: Path) -> None:
    """Is "2" the second answer, or the first, whose label is 2?"""
    scale = SMALL.scale.model_copy(
        update={"labels": tuple(type(SMALL.scale.labels[0])({ENGLISH: str(n)}) for n in (2, 4, 6))}
    )
    questionnaire = SMALL.model_copy(update={"scale": scale})
    found = read(tmp_path, "1,2\n2,2\n6,4\n1,3\n4.4,1\n", questionnaire)
    assert found.tally == counted([(3, 2), (1, 3)], questionnaire)
    assert reasons(found) == [(2, "unreadable-answer"), (5, "unreadable-answer")]


FIVE_WITH_STRONGLY = ["Strongly disagree", "Somewhat disagree", "Neutral", "Somewhat agree", "Strongly agree"]
FIVE_WITHOUT = ["Disagree", "Somewhat disagree", "Neither agree nor disagree", "Somewhat agree", "Agree"]
ARABIC_FIVE = ["لا أوافق بشدة", "لا أوافق إلى حد ما", "محايد", "أوافق إلى حد ما", "أوافق بشدة"]


@pytest.mark.parametrize("form", [FIVE_WITH_STRONGLY, FIVE_WITHOUT, ARABIC_FIVE], ids=["strongly", "plain", "Arabic"])
def test_somewhat_has_its_place_among_five_labels(form: list[str], tmp_path: Path) -> None:
    found = read(tmp_path, table([texts(), *([form[answer - 1] for answer in sheet] for sheet in SHEETS)]))
    assert (found.tally, found.excluded_count, found.notices) == (counted(SHEETS), 0, ())


@pytest.mark.parametrize(
    ("rows", "kept", "told"),
    [
        pytest.param([["Somewhat agree", "4"], ["4", "5"]], [(4, 5)], "“Somewhat agree”: 1 row, column A", id="alone"),
        pytest.param(
            [["Somewhat agree", "Agree"], ["Agree", "Strongly agree"]],
            [(4, 5)],
            "“Somewhat agree”: 1 row, column A",
            id="beside agree and strongly agree",
        ),
        pytest.param(
            [["Somewhat agree", "Agree"], ["Agree", "Disagree"], ["4", "5"]],
            [(4, 5)],
            "“Agree”: 2 rows, columns A, B; “Somewhat agree”: 1 row, column A; “Disagree”: 1 row, column B",
            id="agree is which?",
        ),
        pytest.param(
            [["Somewhat agree", "Strongly agree"], ["1", "Strongly agree"]],
            [(1, 5)],
            "“Somewhat agree”: 1 row, column A",
            id="not all five",
        ),
    ],
)
def test_somewhat_is_not_guessed(rows: list[list[str]], kept: list[tuple[int, ...]], told: str, tmp_path: Path) -> None:
    questionnaire = SMALL.model_copy(update={"scale": rater().scale})
    found = read(tmp_path, table([["1", "2"], *rows]), questionnaire)
    assert found.tally == counted(kept, questionnaire)
    assert {exclusion.reason for exclusion in found.excluded} == {Reason.UNREADABLE_ANSWER}
    [notice] = found.notices
    assert notice.in_(ENGLISH) == (
        f"{tmp_path / 'form.csv'}: could not be read as an answer: {told}\n  hint: some of these could be either of "
        "two answers among the labels of this form: replace them by numbers, or by the questionnaire's own labels"
    )
