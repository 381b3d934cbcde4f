"""A result as lines of a window: whole at three widths, and laws that hold for every questionnaire."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.builders import (
    a_questionnaire,
    answers_for,
    built,
    changed,
    plain_questionnaire,
    questionnaires_with_answers,
    rater,
)
from support.drawn import result_lines
from support.profiles import PEOPLE

from rater_quiz.language import Language
from rater_quiz.pages.cells import Tone
from rater_quiz.pages.shared import Speaker
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.scoring import score
from rater_quiz.terminal.bidi import BidiMode, shape, width
from rater_quiz.terminal.layout import Page, Style, plain_text

NINE = built(
    plain_questionnaire(
        statements=9,
        labels=7,
        dimensions={"speed": [1, 2, 3], "care": [4, 5, 6, 7], "order": [8, 9, 1]},
        bands=4,
        tensions=[(1, 5)],
    )
    | {"title": "Nine questions"}
)
"""Nine statements, seven answers, three dimensions, four bands, one language."""
WINDOW = 24
"""Lines of a window, which is what stays on the screen when a result has been read."""
ANSWERS = (7, 2, 3, 4, 7, 6, 1, 2, 3)
ENGLISH_40 = """\
Nine questions
Team: Support
Name: Dana

Total: 39 (9–63)   Band-3
  ████████████████████░░░░░░░░░░░░░░░░
  9       22        36       50     63
! Statements that seldom go together,
  worth a second look: 1 and 5.

Speed  Band-3
  ███████████████░░░░░░   72%  16 (3–21)
Care   Band-3
  ████████████░░░░░░░░░   58%  18 (4–28)
Order  Band-3  ◄ weakest
  ███████████░░░░░░░░░░   50%  12 (3–21)

Where to start
7. Statement 7. (you answered 1: 1 of 7
   points)
8. Statement 8. (you answered 2: 2 of 7
   points)
9. Statement 9. (you answered 3: 3 of 7
   points)
As low as the last one: 3.

The report has what to do, a plan to
fill in, and how each statement was
scored.
"""
ENGLISH_80 = """\
Nine questions
Team: Support
Name: Dana

Total: 39 (9–63)   Band-3
  █████████████████████████████████░░░░░░░░░░░░░░░░░░░░░░░░░░░
  9             22              36             50           63
! Statements that seldom go together, worth a second look: 1 and 5.

Speed  ███████████████████████████░░░░░░░░░░   72%  16 (3–21)  Band-3
Care   ██████████████████████░░░░░░░░░░░░░░░   58%  18 (4–28)  Band-3
Order  ███████████████████░░░░░░░░░░░░░░░░░░   50%  12 (3–21)  Band-3  ◄ weakest

Where to start
7. Statement 7. (you answered 1: 1 of 7 points)
8. Statement 8. (you answered 2: 2 of 7 points)
9. Statement 9. (you answered 3: 3 of 7 points)
As low as the last one: 3.

The report has what to do, a plan to fill in, and how each statement was scored.
"""
ENGLISH_200 = """\
Nine questions
Team: Support
Name: Dana

Total: 39 (9–63)   Band-3
  █████████████████████████████████░░░░░░░░░░░░░░░░░░░░░░░░░░░
  9             22              36             50           63
! Statements that seldom go together, worth a second look: 1 and 5.

Speed  ███████████████████████████████████████████░░░░░░░░░░░░░░░░░   72%  16 (3–21)  Band-3
Care   ███████████████████████████████████░░░░░░░░░░░░░░░░░░░░░░░░░   58%  18 (4–28)  Band-3
Order  ██████████████████████████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   50%  12 (3–21)  Band-3  ◄ weakest

Where to start
7. Statement 7. (you answered 1: 1 of 7 points)
8. Statement 8. (you answered 2: 2 of 7 points)
9. Statement 9. (you answered 3: 3 of 7 points)
As low as the last one: 3.

The report has what to do, a plan to fill in, and how each statement was scored.
"""
ARABIC_40 = """\
Nine questions
الفريق: Support
الاسم: Dana

المجموع: 39 (من 9 إلى 63)
  الفئة: Band-3
████████████████████░░░░░░░░░░░░░░░░
! عبارات قلّما تجتمع، ولعلها تستحق نظرة
ثانية: 1 و 5.

Speed  المستوى: Band-3
  ██████████░░░░  72%  16 (من 3 إلى 21)
Care  المستوى: Band-3
  ████████░░░░░░  58%  18 (من 4 إلى 28)
Order  المستوى: Band-3  ◄ الأضعف
  ███████░░░░░░░  50%  12 (من 3 إلى 21)

من أين نبدأ
7. Statement 7. (الإجابة 1: النقاط 1 من
7)
8. Statement 8. (الإجابة 2: النقاط 2 من
7)
9. Statement 9. (الإجابة 3: النقاط 3 من
7)
وتساوي آخرها في النقاط العبارات: 3.

في التقرير ما يمكن فعله، وخطة جاهزة
للملء، وطريقة احتساب كل عبارة.
"""
ARABIC_80 = """\
Nine questions
الفريق: Support
الاسم: Dana

المجموع: 39 (من 9 إلى 63)  الفئة: Band-3
█████████████████████████████████░░░░░░░░░░░░░░░░░░░░░░░░░░░
! عبارات قلّما تجتمع، ولعلها تستحق نظرة ثانية: 1 و 5.

Speed  ████████████████░░░░░░  72%  16 (من 3 إلى 21)  المستوى: Band-3
Care  █████████████░░░░░░░░░  58%  18 (من 4 إلى 28)  المستوى: Band-3
Order  ███████████░░░░░░░░░░░  50%  12 (من 3 إلى 21)  المستوى: Band-3  ◄ الأضعف

من أين نبدأ
7. Statement 7. (الإجابة 1: النقاط 1 من 7)
8. Statement 8. (الإجابة 2: النقاط 2 من 7)
9. Statement 9. (الإجابة 3: النقاط 3 من 7)
وتساوي آخرها في النقاط العبارات: 3.

في التقرير ما يمكن فعله، وخطة جاهزة للملء، وطريقة احتساب كل عبارة.
"""
ARABIC_200 = """\
Nine questions
الفريق: Support
الاسم: Dana

المجموع: 39 (من 9 إلى 63)  الفئة: Band-3
█████████████████████████████████░░░░░░░░░░░░░░░░░░░░░░░░░░░
! عبارات قلّما تجتمع، ولعلها تستحق نظرة ثانية: 1 و 5.

Speed  ███████████████████████████████████████████░░░░░░░░░░░░░░░░░  72%  16 (من 3 إلى 21)  المستوى: Band-3
Care  ███████████████████████████████████░░░░░░░░░░░░░░░░░░░░░░░░░  58%  18 (من 4 إلى 28)  المستوى: Band-3
Order  ██████████████████████████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░  50%  12 (من 3 إلى 21)  المستوى: Band-3  ◄ الأضعف

من أين نبدأ
7. Statement 7. (الإجابة 1: النقاط 1 من 7)
8. Statement 8. (الإجابة 2: النقاط 2 من 7)
9. Statement 9. (الإجابة 3: النقاط 3 من 7)
وتساوي آخرها في النقاط العبارات: 3.

في التقرير ما يمكن فعله، وخطة جاهزة للملء، وطريقة احتساب كل عبارة.
"""


@pytest.mark.parametrize(
    ("columns", "language", "picture"),
    [
        (40, Language.ENGLISH, ENGLISH_40),
        (80, Language.ENGLISH, ENGLISH_80),
        (200, Language.ENGLISH, ENGLISH_200),
        (40, Language.ARABIC, ARABIC_40),
        (80, Language.ARABIC, ARABIC_80),
        (200, Language.ARABIC, ARABIC_200),
    ],
)
def test_the_whole_result(columns: int, language: Language, picture: str) -> None:
    lines = result_lines(score(NINE, ANSWERS), Page(columns, language), team="Support", name="Dana")
    assert plain_text(lines) == picture


def widest(lines: str) -> int:
    """The widest line, with Arabic letters joined as they will be seen."""
    return max(width(shape(line)) for line in lines.split("\n"))


@settings(max_examples=60, deadline=None)
@given(questionnaires_with_answers(), st.integers(40, 200), st.sampled_from(Language))
def test_no_line_is_wider_than_the_window(
    asked: tuple[Questionnaire, tuple[int, ...]], columns: int, language: Language
) -> None:
    questionnaire, answers = asked
    lines = result_lines(score(questionnaire, answers), Page(columns, language), team="x" * 300, name="😀" * 100)
    assert widest(plain_text(lines)) <= columns


@settings(max_examples=15, deadline=None)
@given(answers_for(rater()), st.sampled_from([40, 50, 71, 72, 80, 100]), st.sampled_from(Language))
def test_no_line_of_the_shipped_questionnaire_is_either(
    answers: tuple[int, ...], columns: int, language: Language
) -> None:
    assert widest(plain_text(result_lines(score(rater(), answers), Page(columns, language)))) <= columns


@settings(max_examples=5, deadline=None)
@given(answers_for(rater()), st.sampled_from([40, 80]), st.sampled_from([BidiMode.VISUAL, BidiMode.WORDS]))
def test_mirrored_lines_end_at_the_right_edge(answers: tuple[int, ...], columns: int, mode: BidiMode) -> None:
    lines = plain_text(result_lines(score(rater(), answers), Page(columns, Language.ARABIC, mode))).split("\n")
    assert {width(line) for line in lines if line.strip()} <= {columns, columns - 2, *range(columns - 6, columns)}


def test_everything_at_its_best_has_no_weakest_and_nowhere_to_start() -> None:
    four = a_questionnaire(reversed_=())
    text = plain_text(result_lines(score(four, (5, 5, 5, 5)), Page(80, Language.ENGLISH)))
    assert "weakest" not in text
    assert "Nothing stands out. Choose what to keep, and check it against what customers\nsay.\n" in text
    assert "100%" in text


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("answers", PEOPLE.values(), ids=PEOPLE)
def test_it_fits_in_a_window(answers: tuple[int, ...], language: Language) -> None:
    """What stays when the result has been read; cautions, and many statements as low, take a few lines more."""
    scores = score(rater(), answers)
    lines = result_lines(scores, Page(80, language), team="Support", name="Dana")
    assert len(plain_text(lines).splitlines()) <= WINDOW + (3 if scores.cautions else 0)


@pytest.mark.parametrize("answers", PEOPLE.values(), ids=PEOPLE)
def test_no_points_stand_without_what_was_answered(answers: tuple[int, ...]) -> None:
    """Points of a reversed statement, bare, would seem to contradict it."""
    scores = score(rater(), answers)
    text = " ".join(plain_text(result_lines(scores, Page(80, Language.ENGLISH))).split())
    for statement in scores.to_start_with:
        answer, points = answers[statement.number - 1], scores.points[statement.number - 1]
        said = f"{statement.text.in_(Language.ENGLISH)} (you answered {answer}: {points} of 5 points)"
        assert f"{statement.number}. {said}" in text


def test_without_comments_tips_and_advice_there_is_no_empty_heading() -> None:
    text = plain_text(result_lines(score(a_questionnaire(), (5, 1, 2, 3)), Page(80, Language.ENGLISH)))
    assert "Advice" not in text
    assert "First steps" not in text
    assert "\n\n\n" not in text


def test_long_names_of_dimensions_and_bands_stay_in_the_window() -> None:
    long = changed(
        plain_questionnaire(bands=2),
        {
            "dimensions[0].name": "Knowing what it is that customers really want from us",
            "bands[0].name": "Needs thorough improvement in most places",
            "bands[1].name": "As good as it can be",
        },
    )
    lines = result_lines(score(built(long), (1, 5, 1, 1)), Page(40, Language.ENGLISH))
    text = plain_text(lines)
    assert "Needs thorough improvement" in text
    assert widest(text) <= 40


def test_only_the_ends_of_several_bands_have_a_colour() -> None:
    low, middle, high = a_questionnaire(bands=3).bands
    several = Speaker(a_questionnaire(bands=3), Language.ENGLISH)
    assert [several.tone(band) for band in (low, middle, high)] == [Tone.LOW, Tone.PLAIN, Tone.HIGH]
    one = a_questionnaire(bands=1)
    assert Speaker(one, Language.ENGLISH).tone(one.bands[0]) is Tone.PLAIN


def test_nothing_is_told_by_colour_alone() -> None:
    lines = result_lines(score(NINE, ANSWERS), Page(80, Language.ENGLISH))
    coloured = {text.strip(" █░") for line in lines for text, style in line if style in (Style.LOW, Style.HIGH)}
    assert coloured <= {"", *(band.name.in_(Language.ENGLISH) for band in NINE.bands)}


def test_what_is_said_in_passing_at_the_end_stands_at_the_margin() -> None:
    scores = score(rater(), PEOPLE["mixed"])
    text = plain_text(result_lines(scores, Page(60, Language.ENGLISH, BidiMode.PLAIN), team="Support"))
    assert text.endswith("\nThe report has what to do, a plan to fill in, and how each\nstatement was scored.\n")


def test_nothing_is_said_of_a_report_where_there_is_none() -> None:
    assert "report" not in plain_text(result_lines(score(NINE, ANSWERS), Page(80, Language.ENGLISH)))
