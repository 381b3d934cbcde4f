import pytest

from rater_quiz.errors import InputRefusedError, Problem, ProtectedError, RaterQuizError, UsageError, WriteFailedError
from rater_quiz.language import Language, left_to_right, said

ENGLISH, ARABIC = Language.ENGLISH, Language.ARABIC


@pytest.mark.parametrize(
    ("problem", "shown"),
    [
        pytest.param(
            Problem("mine.yaml:34", "there is no dimension 'empaty'", "did you mean 'empathy'?"),
            "mine.yaml:34: there is no dimension 'empaty'\n  hint: did you mean 'empathy'?",
            id="place, finding and hint",
        ),
        pytest.param(Problem("mine.yaml", "is empty"), "mine.yaml: is empty", id="no hint"),
        pytest.param(Problem("", "no terminal"), "no terminal", id="no place"),
        pytest.param(
            Problem("", "no terminal", "use --answers"), "no terminal\n  hint: use --answers", id="no place, hint"
        ),
    ],
)
def test_a_problem_is_a_line_and_its_hint_an_indented_second_one(problem: Problem, shown: str) -> None:
    assert problem.in_(ENGLISH) == shown


def test_a_problem_speaks_the_language_of_the_person() -> None:
    problem = Problem("x.md", said(en="is in use", ar="قيد الاستخدام"), said(en="close it", ar="أغلقه"))
    assert problem.in_(ENGLISH) == "x.md: is in use\n  hint: close it"
    assert problem.in_(ARABIC) == f"{left_to_right('x.md')}: قيد الاستخدام\n  تلميح: أغلقه"


def test_a_plain_string_serves_in_every_language() -> None:
    assert Problem("x.yaml:1", "expected a mapping", "see the guide").in_(ARABIC) == (
        f"{left_to_right('x.yaml:1')}: expected a mapping\n  تلميح: see the guide"
    )


@pytest.mark.parametrize(
    ("kind", "status"),
    [(UsageError, 2), (InputRefusedError, 3), (WriteFailedError, 4), (ProtectedError, 5)],
)
def test_each_kind_has_an_exit_status_of_its_own(kind: type[RaterQuizError], status: int) -> None:
    error = kind.saying("something is wrong", "mend it", where="here")
    assert type(error) is kind
    assert error.status == status
    assert error.problems == (Problem("here", "something is wrong", "mend it"),)


def test_every_kind_is_listed_above() -> None:
    assert sorted(kind.status for kind in RaterQuizError.__subclasses__()) == [2, 3, 4, 5]


def test_an_error_shows_all_its_problems_one_after_the_other() -> None:
    error = InputRefusedError(Problem("a", "first", "mend it"), Problem("b", said(en="second", ar="ثانيًا")))
    assert str(error) == "a: first\n  hint: mend it\nb: second"
    assert error.in_(ARABIC) == f"{left_to_right('a')}: first\n  تلميح: mend it\n{left_to_right('b')}: ثانيًا"


def test_problems_collected_are_raised_together_and_none_raise_nothing() -> None:
    problems = [Problem("a", "first"), Problem("b", "second")]
    with pytest.raises(InputRefusedError) as caught:
        InputRefusedError.raise_any(problems)
    assert caught.value.problems == tuple(problems)
    InputRefusedError.raise_any([])


def test_of_very_many_problems_the_first_are_told_and_the_rest_counted() -> None:
    error = InputRefusedError(*(Problem(f"x.csv, row {row}", "is odd") for row in range(1, 30_001)))
    assert str(error).startswith("x.csv, row 1: is odd\nx.csv, row 2: is odd\n")
    assert str(error).endswith("x.csv, row 50: is odd\nand 29950 more")
    assert error.in_(ARABIC).endswith("row 50\u2069: is odd\nوعدد غير المذكور: 29950")
