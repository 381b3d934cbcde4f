"""The rules between the parts of a questionnaire, one by one."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.builders import (
    GONE,
    a_questionnaire,
    changed,
    full_questionnaire,
    plain_questionnaire,
    shown,
)

from rater_quiz.questionnaire.examination import examine

NONE = "\n  hint: there are none: add it, or take the name out"
DIGITS = "\n  hint: write digits, as in 3"
NAME = "\n  hint: write one name, such as speed"
GAPLESS = "\n  hint: number the statements from 1 without a gap"
COVER = "\n  hint: the bands must cover 4 to 20 without a gap or an overlap"
PLAIN = (
    "a mirrored wording is for reversed statements, and this one is not reversed\n"
    "  hint: take it out, or add 'reversed: true'"
)
OWN = "\n  hint: give each a key of its own"


def check(changes: dict[str, Any], *expected: str) -> None:
    """Four statements on a scale of five; bands 4-8, 9-14, 15-20; dimensions speed (all) and care (from 2 on)."""
    assert shown(examine(changed(full_questionnaire(["en"]), changes))) == "\n".join(expected)


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ("1 2 3 3", f"statements[3].number: 3 is taken by statements[2] already{GAPLESS}"),
        ("2 2 2 1", (f"statements[1].number: 2 is taken by statements[0] already{GAPLESS}\n"
                    f"statements[2].number: 2 is taken by statements[0] already{GAPLESS}")),
        ("1 2 3 5", f"statements[3].number: 5 is out of order: 4 is missing{GAPLESS}"),
        ("2 3 4 5", f"statements[3].number: 5 is out of order: 1 is missing{GAPLESS}"),
        ("1 9 9 4", f"statements[2].number: 9 is taken by statements[1] already{GAPLESS}"),
        ("4 3 2 1", ""),
    ],
)  # fmt: skip
def test_numbers_go_from_1_without_a_gap_in_any_order(numbers: str, expected: str) -> None:
    """A number that is missing is not missed elsewhere: tensions and bands are read as if the numbers were right."""
    check(
        {f"statements[{index}].number": number for index, number in enumerate(numbers.split())},
        *filter(None, [expected]),
    )


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param(
            {"statements[2].dimensions": ["care", "speed", "care", "care"]},
            "statements[2].dimensions[2]: 'care' stands here twice\n  hint: name each dimension once\n"
            "statements[2].dimensions[3]: 'care' stands here twice\n  hint: name each dimension once",
            id="named twice",
        ),
        pytest.param(
            {"statements[1].dimensions": ["price", "price"]},
            "statements[1].dimensions[0]: there is no dimension 'price'\n  hint: there are speed, care\n"
            "statements[1].dimensions[1]: 'price' stands here twice\n  hint: name each dimension once",
            id="unknown, and twice",
        ),
        pytest.param(
            {f"statements[{index}].dimensions": ["speed"] for index in (1, 2, 3)},
            "dimensions[1]: no statement counts in 'care'\n  hint: name it in a statement, or drop it",
            id="a dimension without statements",
        ),
        pytest.param(
            {f"statements[{index}].dimensions": ["speed", "crae"] for index in (1, 2, 3)},
            "\n".join(
                f"statements[{index}].dimensions[1]: there is no dimension 'crae'\n  hint: did you mean 'care'?"
                for index in (1, 2, 3)
            ),
            id="a dimension that is misspelt everywhere is not without statements",
        ),
        pytest.param(
            {f"statements[{index}].dimensions": ["speed"] for index in (1, 2)} | {"statements[3].dimensions": [""]},
            f"statements[3].dimensions[0]: expected a short name, found nothing{NAME}",
            id="a dimension may be the name that cannot be read",
        ),
        pytest.param(
            {"dimensions[1].key": ""},
            f"dimensions[1].key: expected a short name, found nothing{NAME}",
            id="an unknown name may be the key that cannot be read",
        ),
    ],
)
def test_statements_and_dimensions_know_each_other(changes: dict[str, Any], expected: str) -> None:
    check(changes, expected)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({"bands[1].lowest": "10"}, f"bands[1]: 9 is in no band{COVER}", id="gap of one"),
        pytest.param({"bands[1].lowest": "12"}, f"bands[1]: 9 to 11 are in no band{COVER}", id="gap"),
        pytest.param({"bands[1].lowest": "8"}, f"bands[1]: 8 is in two bands{COVER}", id="overlap of one"),
        pytest.param({"bands[0].highest": "11"}, f"bands[1]: 9 to 11 are in two bands{COVER}", id="overlap"),
        pytest.param({"bands[0].highest": "14"}, f"bands[1]: 9 to 14 are in two bands{COVER}", id="one within another"),
        pytest.param({"bands[0].lowest": "5"}, f"bands[0]: 4 is in no band{COVER}", id="lowest total missed"),
        pytest.param({"bands[2].highest": "18"}, f"bands: 19 to 20 are in no band{COVER}", id="highest total missed"),
        pytest.param({"bands[0].lowest": "-3", "bands[2].highest": "50"}, "", id="beyond all totals"),
        pytest.param(
            {"bands[1].lowest": "10", "bands[2].lowest": "14", "bands[2].highest": "19"},
            f"bands: 20 is in no band{COVER}\nbands[1]: 9 is in no band{COVER}\nbands[2]: 14 is in two bands{COVER}",
            id="all at once",
        ),
        pytest.param(
            {"bands[1].lowest": "14", "bands[1].highest": "9"},
            "bands[1]: it ends at 9, before it begins at 14\n  hint: swap the two",
            id="turned round",
        ),
        pytest.param(
            {"bands[1].key": "band-1", "dimensions[0].advice": GONE, "dimensions[1].advice": GONE},
            f"bands[1].key: 'band-1' is taken by bands[0] already{OWN}",
            id="doubled key",
        ),
        pytest.param(
            {"bands[1].lowest": "x"}, f"bands[1].lowest: expected a whole number, found 'x'{DIGITS}", id="unreadable"
        ),
        pytest.param(
            {"scale.lowest": "x", "bands[1].lowest": "10"},
            f"scale.lowest: expected a whole number, found 'x'{DIGITS}\n"
            "bands[1]: 9 is in no band\n  hint: the bands must cover all totals without a gap or an overlap",
            id="between bands, whatever the scale",
        ),
    ],
)  # fmt: skip
def test_bands_cover_all_totals_once(changes: dict[str, Any], expected: str) -> None:
    check(changes, *filter(None, [expected]))


@pytest.mark.parametrize(
    ("lowest", "labels", "bands", "expected"),
    [
        pytest.param(0, 2, [("low", 0, 2), ("high", 3, 4)], "", id="from 0"),
        pytest.param(-2, 5, [("low", -8, -1), ("high", 0, 8)], "", id="about 0"),
        pytest.param(-2, 5, [("low", -8, -2), ("high", 1, 7)], "bands: 8 is in no band\n"
            "  hint: the bands must cover -8 to 8 without a gap or an overlap\n"
            "bands[1]: -1 to 0 are in no band\n"
            "  hint: the bands must cover -8 to 8 without a gap or an overlap", id="below 0"),
        pytest.param(1, 10, [("all", 4, 40)], "", id="one band for all"),
    ],
)  # fmt: skip
def test_bands_cover_the_totals_of_any_scale(lowest: int, labels: int, bands: list[Any], expected: str) -> None:
    assert shown(examine(plain_questionnaire(lowest=lowest, labels=labels, bands=bands))) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param(
            {"dimensions[0].advice.levels.band-2": GONE},
            "dimensions[0].advice.levels: there is no text for level 'band-2'\n"
            "  hint: write one for each band, or none at all",
            id="a level missing",
        ),
        pytest.param(
            {"dimensions[0].advice.levels.highest": "x"},
            "dimensions[0].advice.levels.highest: there is no band 'highest'\n  hint: there are band-1, band-2, band-3",
            id="a level too many",
        ),
        pytest.param(
            {"dimensions[0].advice.levels.['']": "x"},
            f"dimensions[0].advice.levels['']: expected a short name, found nothing{NAME}",
            id="a level without a name",
        ),
        pytest.param({"dimensions[0].advice.levels": {}}, "", id="no levels at all"),
        pytest.param({"dimensions[0].advice": {}}, "", id="no advice at all"),
        pytest.param(
            {"bands[0].key": ""},
            f"bands[0].key: expected a short name, found nothing{NAME}",
            id="a band without a name",
        ),
        pytest.param(
            {"dimensions[1].advice.actions.band-2": GONE},
            "dimensions[1].advice.actions: there are no actions for level 'band-2'\n"
            "  hint: write a list for each band, or one for all",
            id="actions of a level missing",
        ),
        pytest.param(
            {"dimensions[1].advice.actions.bnad-2": [], "dimensions[1].advice.actions.band-2": GONE},
            "dimensions[1].advice.actions.bnad-2: there is no band 'bnad-2'\n  hint: did you mean 'band-2'?",
            id="actions of a level misspelt",
        ),
        pytest.param(
            {"dimensions[1].advice.actions.['']": ["x"]},
            f"dimensions[1].advice.actions['']: expected a short name, found nothing{NAME}",
            id="actions of a level without a name",
        ),
        pytest.param(
            {"statements[0].metrics": ["waiting-tme", "complaints", "complaints"]},
            "statements[0].metrics[0]: there is no metric 'waiting-tme'\n  hint: did you mean 'waiting-time'?\n"
            "statements[0].metrics[2]: 'complaints' stands here twice\n  hint: name each metric once",
            id="a statement's metrics, misspelt and twice",
        ),
        pytest.param(
            {"dimensions[0].advice.metrics[0]": "complaint"},
            "dimensions[0].advice.metrics[0]: there is no metric 'complaint'\n  hint: did you mean 'complaints'?",
            id="a metric misspelt",
        ),
        pytest.param(
            {"dimensions[0].advice.metrics[0]": "waiting-time"},
            "dimensions[0].advice.metrics[1]: 'waiting-time' stands here twice\n  hint: name each metric once",
            id="a metric twice",
        ),
        pytest.param(
            {"metrics": GONE, "dimensions[1].advice.metrics": []}
            | {f"statements[{index}].metrics": [] for index in range(4)},
            f"dimensions[0].advice.metrics[0]: there is no metric 'complaints'{NONE}\n"
            f"dimensions[0].advice.metrics[1]: there is no metric 'waiting-time'{NONE}",
            id="no metrics",
        ),
        pytest.param(
            {"metrics": "x"}, "metrics: expected a list, found 'x'\n  hint: write [x]", id="metrics unreadable"
        ),
        pytest.param(
            {"metrics[0].key": ""}, f"metrics[0].key: expected a short name, found nothing{NAME}", id="a key unreadable"
        ),
    ],
)
def test_advice_names_bands_and_metrics_that_are_there(changes: dict[str, Any], expected: str) -> None:
    check(changes, *filter(None, [expected]))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({"statements[1].mirrored": GONE}, "", id="a reversed one without: weak, and allowed"),
        pytest.param({"statements[0].mirrored": "x"}, f"statements[0].mirrored: {PLAIN}", id="not reversed"),
        pytest.param(
            {"statements[1].reversed": GONE}, f"statements[1].mirrored: {PLAIN}", id="without a word on reversal"
        ),
        pytest.param(
            {"statements[1].reversed": "no"},
            "statements[1].reversed: expected true or false, found 'no'\n"
            "  hint: write true or false, or leave the key out",
            id="reversal unreadable: perhaps it is reversed",
        ),
        pytest.param(
            {"statements[1].reversed": GONE, "statements[1].reversd": "true"},
            "statements[1].reversd: there is no key 'reversd' here\n  hint: did you mean 'reversed'?",
            id="reversal misspelt",
        ),
        pytest.param(
            {"statements[0].mirrored": ""},
            "statements[0].mirrored: expected a text, found nothing\n  hint: write it after the colon or the dash",
            id="empty",
        ),
    ],
)
def test_only_a_reversed_statement_has_a_mirrored_wording(changes: dict[str, Any], expected: str) -> None:
    check(changes, *filter(None, [expected]))


def test_a_mirrored_wording_is_there_in_every_language() -> None:
    values = changed(full_questionnaire(), {"statements[1].mirrored": {"en": "x"}})
    assert shown(examine(values)) == (
        "statements[1].mirrored: there is no text in ar\n  hint: write the text in en and ar"
    )


@pytest.mark.parametrize(
    ("pair", "expected"),
    [
        (["1", "5"], "tensions[0].statements[1]: there is no statement 5\n  hint: they go from 1 to 4"),
        (["0", "-1"], ("tensions[0].statements[0]: there is no statement 0\n  hint: they go from 1 to 4\n"
                      "tensions[0].statements[1]: there is no statement -1\n  hint: they go from 1 to 4")),
        (["2", "2"], "tensions[0].statements[1]: 2 is paired with itself\n  hint: name two different statements"),
        (["4", "1"], ""),
    ],
)  # fmt: skip
def test_a_tension_is_between_two_statements(pair: list[str], expected: str) -> None:
    check({"tensions[0].statements": pair}, *filter(None, [expected]))


def test_keys_of_dimensions_and_of_metrics_are_their_own() -> None:
    dimensions = [{"key": key, "name": "x"} for key in ("speed", "care", "speed")]
    metrics = [{"key": key, "name": "x"} for key in ("a", "a", "a")]
    assert shown(examine(plain_questionnaire() | {"dimensions": dimensions, "metrics": metrics})) == (
        f"dimensions[2].key: 'speed' is taken by dimensions[0] already{OWN}\n"
        f"metrics[1].key: 'a' is taken by metrics[0] already{OWN}\n"
        f"metrics[2].key: 'a' is taken by metrics[0] already{OWN}"
    )


@given(st.permutations(range(1, 7)), st.permutations(range(3)))
def test_the_order_of_statements_and_bands_in_the_file_does_not_matter(numbers: list[int], order: list[int]) -> None:
    values = plain_questionnaire(statements=6)
    values["statements"] = [values["statements"][number - 1] for number in numbers]
    values["bands"] = [values["bands"][index] for index in order]
    assert examine(values) == a_questionnaire(statements=6)
