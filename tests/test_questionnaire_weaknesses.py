"""What is allowed in a questionnaire and yet weak in its design, and worth a warning."""

from typing import Any

import pytest
from hypothesis import given, settings
from support.builders import GONE, a_questionnaire, built, changed, plain_questionnaire, questionnaires, rater, shown

from rater_quiz.questionnaire.rules import weaknesses


def test_the_shipped_questionnaire_is_not_weak() -> None:
    assert weaknesses(rater()) == []


FEW = "\n  hint: with fewer than 3, a single answer moves the whole dimension"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, "", id="none"),
        pytest.param({"statements": 3}, f"dimensions[1]: 'care' has 2 statements{FEW}", id="two statements"),
        pytest.param(
            {"statements": 1, "reversed_": [1], "bands": 1},
            f"dimensions[0]: 'speed' has 1 statement{FEW}",
            id="one statement",
        ),
        pytest.param(
            {"reversed_": []},
            "statements: no statement is reverse-scored\n"
            "  hint: word a few so that agreeing is bad (reversed: true); it shows who agrees with everything",
            id="nothing reversed",
        ),
        pytest.param(
            {"reversed_": [1, 2, 3, 4], "dimensions": {"speed": [1, 2, 3, 4], "care": [2, 3, 4]}},
            "statements: all reverse-scored statements count in 'speed'\n"
            "  hint: spread them, or somebody who agrees with everything looks weak in that dimension alone",
            id="all reversed in one of several dimensions",
        ),
        pytest.param({"reversed_": [2, 3], "dimensions": {"all": [1, 2, 3, 4]}}, "", id="only one dimension there is"),
        pytest.param(
            {"bands": [("no", 0, 3), ("low", 4, 12), ("high", 13, 20), ("top", 21, 25)]},
            "bands[0]: no answers can reach band 'no'\n  hint: totals go from 4 to 20\n"
            "bands[3]: no answers can reach band 'top'\n  hint: totals go from 4 to 20",
            id="bands out of reach",
        ),
        pytest.param(
            {
                "statements": 8,
                "labels": 2,
                "dimensions": {"speed": range(1, 9), "care": [1, 2, 3]},
                "bands": [("low", 8, 8), ("middle", 9, 9), ("high", 10, 16)],
            },
            "dimensions[1]: no answers put 'care' at level 'middle'\n"
            "  hint: it has too few statements for so narrow a band",
            id="a level out of reach",
        ),
    ],
)
def test_what_is_weak_is_said(changes: dict[str, Any], expected: str) -> None:
    assert shown(weaknesses(a_questionnaire(**changes))) == expected


def test_a_reversed_statement_without_a_mirrored_wording_is_weak() -> None:
    values = plain_questionnaire(reversed_=[1, 4], dimensions={"speed": [1, 2, 3], "care": [2, 3, 4]})
    values = changed(values, {"statements[3].mirrored": GONE})
    assert shown(weaknesses(built(values))) == (
        "statements[3]: it is reverse-scored and has no mirrored wording\n"
        "  hint: add 'mirrored: …', how it reads when all is well; a group's points are shown beside it"
    )


@settings(deadline=None)
@given(questionnaires())
def test_looking_for_weaknesses_never_fails(questionnaire: Any) -> None:
    for issue in weaknesses(questionnaire):
        assert issue.finding
        assert issue.hint
