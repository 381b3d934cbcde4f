"""Laws of key mode that hold after any keys."""

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from support.key_presses import ENTER, a_screen, char, pressed

from rater_quiz.sitting import Sitting
from rater_quiz.terminal.commands import answer_of
from rater_quiz.terminal.key import Key, Kind
from rater_quiz.terminal.key_machine import End, Panel, Screen, press

SCALES = st.sampled_from([(1, 2), (1, 5), (1, 7), (1, 10), (0, 4), (0, 9), (-2, 2), (5, 14)])
KEYS = st.one_of(
    st.sampled_from("0123456789٠١٤bfnrmq?xلبىقضة").map(char),
    st.sampled_from([Key(kind) for kind in Kind if kind not in (Kind.CHAR, Kind.PASTE, Kind.REPLY)]),
    st.just(Key(Kind.PASTE, "44\n4")),
)


@st.composite
def screens(draw: st.DrawFn) -> Screen:
    """Screens that keys can lead to."""
    lowest, highest = draw(SCALES)
    answers = st.none() | st.integers(lowest, highest)
    sitting = Sitting.resume(draw(st.lists(answers, min_size=1, max_size=12)), {}, lowest=lowest, highest=highest)
    forward = draw(st.sampled_from([Kind.LEFT, Kind.RIGHT]))
    begun = Screen(sitting, forward=forward, marked=sitting.answer_here)
    return pressed(begun, *draw(st.lists(KEYS.filter(lambda key: key.kind is not Kind.END_OF_INPUT), max_size=8)))


def _steps(screen: Screen, keys: Iterable[Key]) -> Iterable[tuple[Screen, Key, Screen]]:
    for key in keys:
        after = press(screen, key)
        yield screen, key, after
        screen = after


@given(screens(), st.lists(KEYS, max_size=30))
def test_an_answer_changes_by_nothing_but_its_digit_or_enter_on_its_mark(screen: Screen, keys: list[Key]) -> None:
    for before, key, after in _steps(screen, keys):
        if after.sitting.answers == before.sitting.answers:
            continue
        here, sitting = before.sitting.place, before.sitting
        expected = answer_of(key.text, sitting.lowest, sitting.highest) if key.kind is Kind.CHAR else before.marked
        assert before.panel is Panel.SITTING
        assert key.kind in (Kind.CHAR, Kind.ENTER)
        assert after.sitting.answers == (*sitting.answers[: here - 1], expected, *sitting.answers[here:])


@given(screens(), st.lists(KEYS, max_size=30))
def test_answers_and_notes_are_never_taken_away(screen: Screen, keys: list[Key]) -> None:
    for before, _, after in _steps(screen, keys):
        pairs = zip(before.sitting.answers, after.sitting.answers, strict=True)
        assert all(new is not None for old, new in pairs if old is not None)
        assert before.panel is Panel.NOTE or after.sitting.notes == before.sitting.notes


@given(screens(), st.lists(KEYS, max_size=30))
def test_what_is_marked_can_be_taken(screen: Screen, keys: list[Key]) -> None:
    for _, _, after in _steps(screen, keys):
        if after.marked is not None:
            sitting = after.sitting
            lowest, highest = (1, sitting.count) if sitting.at_review else (sitting.lowest, sitting.highest)
            assert lowest <= after.marked <= highest


@given(screens(), st.lists(KEYS, max_size=30))
def test_a_sitting_is_finished_only_at_its_review_with_all_answers(screen: Screen, keys: list[Key]) -> None:
    for _, _, after in _steps(screen, keys):
        if after.end is End.FINISHED:
            assert (after.sitting.complete, after.sitting.at_review) == (True, True)


@given(screens(), KEYS)
def test_a_refused_key_changes_nothing_but_the_hint(screen: Screen, key: Key) -> None:
    after = press(screen, key)
    if after.refused and screen.end is None:
        assert after == replace(screen, refused=after.refused, turn_mode=False)


@given(SCALES, st.data())
def test_as_many_digits_as_statements_and_enter_are_a_whole_sitting(
    scale: tuple[int, int], data: st.DataObject
) -> None:
    digits = [digit for digit in "0123456789" if answer_of(digit, *scale) is not None]
    typed = data.draw(st.lists(st.sampled_from(digits), min_size=1, max_size=20))
    screen = pressed(a_screen(len(typed), *scale), *map(char, typed), ENTER)
    assert screen.end is End.FINISHED
    assert screen.sitting.answers == tuple(answer_of(digit, *scale) for digit in typed)
