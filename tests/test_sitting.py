"""The way through the statements: laws of each command, and what holds after any sequence of them."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from rater_quiz.sitting import Sitting

COUNT, LOWEST, HIGHEST = 4, 1, 5
ANSWERS = st.integers(LOWEST, HIGHEST)


@st.composite
def sittings(draw: st.DrawFn) -> Sitting:
    """Sittings of four statements at any point."""
    notes = draw(st.dictionaries(st.integers(1, COUNT), st.text("abc", min_size=1, max_size=3)))
    answers = draw(st.tuples(*[st.none() | ANSWERS] * COUNT))
    place = draw(st.integers(1, COUNT + 1))
    from_review = place <= COUNT and draw(st.booleans())
    through_open = from_review and draw(st.booleans())
    return Sitting(LOWEST, HIGHEST, answers, notes, place, from_review=from_review, through_open=through_open)


# The beginning.


def test_a_sitting_begins_at_the_first_statement_without_answers_or_notes() -> None:
    sitting = Sitting.begin(17, 1, 5)
    assert sitting == Sitting(1, 5, (None,) * 17, {}, 1, from_review=False)
    assert (sitting.count, sitting.review, sitting.kept, sitting.complete, sitting.first_unanswered) == (
        17, 18, 0, False, 1
    )  # fmt: skip
    assert (sitting.at_review, sitting.answer_here, sitting.note_here) == (False, None, "")


@pytest.mark.parametrize(
    ("answers", "place"),
    [((None, None), 1), ((3, None), 2), ((None, 3), 1), ((3, 4), 3), ((3, None, 4, None), 2)],
)
def test_an_earlier_sitting_goes_on_at_the_first_statement_without_an_answer_or_else_at_the_review(
    answers: tuple[int | None, ...], place: int
) -> None:
    sitting = Sitting.resume(answers, {2: "b", 1: "a"}, lowest=1, highest=5)
    assert sitting == Sitting(1, 5, answers, {1: "a", 2: "b"}, place, from_review=False)
    assert list(sitting.notes) == [1, 2]


@pytest.mark.parametrize(
    ("answers", "place", "message"),
    [
        ((), 1, "a sitting needs statements, and a place among them"),
        ((3,), 0, "a sitting needs statements, and a place among them"),
        ((3,), 3, "a sitting needs statements, and a place among them"),
        ((0,), 1, "answers go from 1 to 5"),
        ((3, 6), 1, "answers go from 1 to 5"),
    ],
)
def test_a_sitting_that_cannot_be_is_a_mistake(answers: tuple[int, ...], place: int, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        Sitting(1, 5, answers, {}, place)


def test_a_sitting_never_changes_not_even_through_the_notes_it_was_given() -> None:
    notes = {1: "first"}
    sitting = Sitting(1, 5, (None, None), notes)
    notes[2] = "second"
    assert sitting.notes == {1: "first"}
    with pytest.raises(TypeError):
        sitting.notes[2] = "second"  # type: ignore[index] # the very mistake


# Answers.


@given(sittings(), ANSWERS)
def test_an_answer_is_kept_where_it_was_given_and_nowhere_else(sitting: Sitting, value: int) -> None:
    if sitting.at_review:
        with pytest.raises(ValueError, match=r"^\d does not answer place 5$"):
            sitting.answer(value)
        return
    after = sitting.answer(value)
    here = sitting.place - 1
    assert after.answers == (*sitting.answers[:here], value, *sitting.answers[here + 1 :])
    assert after.notes == sitting.notes
    following = [number for number in range(sitting.place + 1, COUNT + 1) if sitting.answers[number - 1] is None]
    if sitting.through_open:
        assert after.place == (following[0] if following else sitting.review)
    else:
        assert after.place == (sitting.review if sitting.from_review else sitting.place + 1)
    assert after.from_review == (sitting.through_open and not after.at_review)


@given(sittings(), st.integers(-20, 20))
def test_only_numbers_on_the_scale_answer_and_only_a_statement(sitting: Sitting, value: int) -> None:
    accepted = sitting.accepts(value)
    assert accepted == (not sitting.at_review and value in range(LOWEST, HIGHEST + 1))
    if not accepted:
        with pytest.raises(ValueError, match=rf"^{value} does not answer place {sitting.place}$"):
            sitting.answer(value)


@pytest.mark.parametrize(("lowest", "highest"), [(0, 9), (1, 10), (-2, 2)])
def test_a_scale_may_begin_anywhere(lowest: int, highest: int) -> None:
    sitting = Sitting.begin(2, lowest, highest)
    assert [value for value in range(-20, 21) if sitting.accepts(value)] == list(range(lowest, highest + 1))
    assert sitting.answer(lowest).answer(highest).answers == (lowest, highest)


@given(st.lists(ANSWERS, min_size=1, max_size=20))
def test_as_many_answers_as_statements_lead_to_the_review(answers: list[int]) -> None:
    sitting = Sitting.begin(len(answers), LOWEST, HIGHEST)
    for answer in answers:
        sitting = sitting.answer(answer)
    assert sitting.answers == tuple(answers)
    assert (sitting.at_review, sitting.complete, sitting.first_unanswered) == (True, True, None)


# Ways.


@given(sittings(), ANSWERS)
def test_the_way_through_what_is_open_meets_each_open_statement_once_and_comes_back(
    sitting: Sitting, value: int
) -> None:
    review = sitting.go_to(sitting.review)
    if review.complete:
        with pytest.raises(ValueError, match=r"^every statement has an answer$"):
            review.go_through_open()
        return
    answering = skipping = review.go_through_open()
    places = []
    while not answering.at_review:
        assert answering.place == skipping.place
        places.append(answering.place)
        answering, skipping = answering.answer(value), skipping.forward()
    assert places == [number for number, answer in enumerate(sitting.answers, 1) if answer is None]
    assert (answering.complete, skipping) == (True, review)


@given(sittings())
def test_forward_and_back_go_one_place_and_stop_at_both_ends(sitting: Sitting) -> None:
    if sitting.from_review:
        assert sitting.back() == sitting.go_to(sitting.review)
        assert sitting.through_open or sitting.forward() == sitting.back()
    else:
        assert sitting.forward().place == min(sitting.place + 1, sitting.review)
        assert sitting.back().place == max(sitting.place - 1, 1)


@given(sittings())
def test_back_undoes_forward_and_forward_undoes_back(sitting: Sitting) -> None:
    if not (sitting.from_review or sitting.at_review):
        assert sitting.forward().back() == sitting
    if not (sitting.from_review or sitting.place == 1):
        assert sitting.back().forward() == sitting


@given(sittings(), st.integers(1, COUNT), st.integers(1, COUNT), ANSWERS)
def test_whoever_jumps_from_the_review_comes_back_to_it(sitting: Sitting, place: int, other: int, value: int) -> None:
    """Even after a jump to the wrong statement, and on from there."""
    review = sitting.go_to(sitting.review)
    jumps = [review.go_to(place), review.go_to(other).go_to(place)]
    for jump in jumps:
        assert (jump.place, jump.from_review) == (place, True)
        assert {after.place for after in (jump.answer(value), jump.forward(), jump.back())} == {review.review}
    assert not review.go_to(review.review).from_review


@given(sittings(), st.integers(1, COUNT + 1))
def test_a_jump_leads_where_it_says_and_twice_is_once(sitting: Sitting, place: int) -> None:
    jumped = sitting.go_to(place)
    assert jumped.place == place
    assert jumped.go_to(place) == jumped


@given(sittings())
def test_a_jump_between_statements_goes_on_from_there(sitting: Sitting) -> None:
    if not (sitting.at_review or sitting.from_review):
        assert sitting.go_to(2).forward().place == 3


@pytest.mark.parametrize("place", [-1, 0, COUNT + 2])
def test_there_is_no_jump_to_a_place_that_is_not_there(place: int) -> None:
    with pytest.raises(ValueError, match=f"^there is no place {place}$"):
        Sitting.begin(COUNT, LOWEST, HIGHEST).go_to(place)


MOVES: list[Callable[[Sitting], Sitting]] = [Sitting.forward, Sitting.back, lambda sitting: sitting.go_to(3)]


@given(sittings(), st.lists(st.sampled_from(MOVES), max_size=6))
def test_going_about_changes_neither_answers_nor_notes(
    sitting: Sitting, moves: list[Callable[[Sitting], Sitting]]
) -> None:
    moved = sitting
    for move in moves:
        moved = move(moved)
    assert (moved.answers, moved.notes) == (sitting.answers, sitting.notes)


# Notes.


@given(sittings(), st.text("ab", min_size=1, max_size=3))
def test_a_note_stands_where_it_was_made_until_an_empty_one_takes_it_away(sitting: Sitting, text: str) -> None:
    if sitting.at_review:
        with pytest.raises(ValueError, match=r"^the review has no note$"):
            sitting.note(text)
        return
    noted = sitting.note(text)
    assert noted.note_here == text
    assert noted.notes == {**sitting.notes, sitting.place: text}
    assert list(noted.notes) == sorted(noted.notes)
    assert (noted.answers, noted.place, noted.from_review) == (sitting.answers, sitting.place, sitting.from_review)
    without = noted.note("")
    assert without.notes == {number: words for number, words in sitting.notes.items() if number != sitting.place}
    assert without.note_here == ""


# Any sequence of commands.


class AnySitting(RuleBasedStateMachine):
    """Beside the sitting, a plain table of what was answered and noted last: both must always say the same."""

    def __init__(self) -> None:
        super().__init__()
        self.sitting = Sitting.begin(1, LOWEST, HIGHEST)
        self.answers: dict[int, int] = {}
        self.notes: dict[int, str] = {}

    @initialize(count=st.integers(1, 6))
    def begin(self, count: int) -> None:
        self.sitting = Sitting.begin(count, LOWEST, HIGHEST)

    @precondition(lambda self: not self.sitting.at_review)
    @rule(value=ANSWERS)
    def answer(self, value: int) -> None:
        self.answers[self.sitting.place] = value
        self.sitting = self.sitting.answer(value)

    @precondition(lambda self: not self.sitting.at_review)
    @rule(text=st.sampled_from(["", "a", "b"]))
    def note(self, text: str) -> None:
        self.notes[self.sitting.place] = text
        self.sitting = self.sitting.note(text)

    @rule()
    def back(self) -> None:
        self.sitting = self.sitting.back()

    @rule()
    def forward(self) -> None:
        self.sitting = self.sitting.forward()

    @rule(data=st.data())
    def go_to(self, data: st.DataObject) -> None:
        self.sitting = self.sitting.go_to(data.draw(st.integers(1, self.sitting.review)))

    @rule()
    def quit_and_resume(self) -> None:
        earlier = self.sitting
        self.sitting = Sitting.resume(earlier.answers, earlier.notes, lowest=earlier.lowest, highest=earlier.highest)
        assert self.sitting.place == (earlier.first_unanswered or earlier.review)

    @invariant()
    def every_answer_given_last_is_kept(self) -> None:
        numbers = range(1, self.sitting.count + 1)
        assert self.sitting.answers == tuple(self.answers.get(number) for number in numbers)
        assert self.sitting.notes == {number: text for number, text in self.notes.items() if text}

    @invariant()
    def what_it_says_of_itself_is_so(self) -> None:
        sitting = self.sitting
        assert 1 <= sitting.place <= sitting.review == sitting.count + 1
        assert sitting.kept == len(self.answers)
        assert sitting.complete == (sitting.first_unanswered is None) == (sitting.kept == sitting.count)
        assert sitting.answer_here == self.answers.get(sitting.place)
        assert sitting.note_here == self.notes.get(sitting.place, "")
        assert not (sitting.at_review and sitting.from_review)


TestAnySitting = AnySitting.TestCase
