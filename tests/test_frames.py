"""What key mode shows: whole frames, and what holds for every window and every questionnaire."""

from dataclasses import replace
from functools import cache
from itertools import product
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from support.builders import a_questionnaire, plain_questionnaire, rater
from support.builders import built as built_from
from support.frame_snapshots import SNAPSHOTS, Snapshot
from support.scenes import ARABIC, COMPLETE, ENGLISH, chosen, scene_of, screen_of, text_of

from rater_quiz.language import Language
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.sitting import Sitting
from rater_quiz.terminal.bidi import BidiMode, width
from rater_quiz.terminal.device import Size
from rater_quiz.terminal.frames import digit_range, frame
from rater_quiz.terminal.key import Key, Kind
from rater_quiz.terminal.key_machine import Panel, Refusal, Screen, press
from rater_quiz.terminal.layout import Page, Style
from rater_quiz.terminal.line_editing import TypedLine
from rater_quiz.terminal.scene import MARK


@cache
def _long(labels: int) -> Questionnaire:
    """A questionnaire whose texts are all long."""
    values = plain_questionnaire(statements=3, labels=labels, tensions=[(1, 2)])
    for statement in values["statements"]:
        statement["text"] = (
            "A statement that goes on and on, with a word like " + "Donaudampfschiffahrt" * 3 + " in it, " * 30
        )
        statement["note"] = "And a remark that explains it at length. " * 4
    values["scale"]["labels"] = [
        f"Label {number}, which takes more than the room of one line" for number in range(labels)
    ]
    values["introduction"] = "Welcome. " * 40
    values["title"] = "A long title " * 10
    values["tensions"][0]["note"] = "These two seldom go together. " * 9
    return built_from(values)


# Whole frames.


@pytest.mark.parametrize("snapshot", SNAPSHOTS, ids=lambda snapshot: snapshot.name)
def test_frames_look_as_they_did(snapshot: Snapshot) -> None:
    """Written anew by ``python -m support.frame_snapshots`` in ``tests/``, and then read."""
    assert snapshot.drawn() == snapshot.file.read_text(encoding="utf-8")


# What must be on the screen.


def test_the_introduction_stands_above_the_first_statement_alone() -> None:
    assert "Seventeen statements about your team" in text_of(frame(screen_of(), scene_of()))
    assert "Nothing leaves this computer." in text_of(frame(screen_of(), scene_of()))
    assert "Seventeen statements about your team" not in text_of(frame(screen_of(4), scene_of()))
    assert "Nothing leaves this computer." not in text_of(frame(screen_of(4), scene_of()))


def test_the_keys_are_one_line_at_80_columns_in_english() -> None:
    foot = text_of(frame(screen_of(), scene_of())).splitlines()[-2:]
    assert foot == ["", "1–5 answer · ↑↓ Enter choose · b back · n note · ? help · q save and quit"]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "3 answers saved"),
        ({"on_disk": False}, "3 answers, not saved"),
        ({"kept": False}, "3 answers"),
        ({"kept": False, "on_disk": False}, "3 answers"),
    ],
)
def test_answers_are_called_saved_only_when_they_are_on_disk(changes: dict[str, Any], said: str) -> None:
    screen = screen_of(4, 3, 5)
    head = text_of(frame(screen, scene_of(**changes))).splitlines()[0]
    assert head.split("  ")[-1] == said


def test_the_review_says_where_answers_are_not_saved() -> None:
    screen = screen_of(*COMPLETE)
    assert text_of(frame(screen, scene_of(on_disk=False))).splitlines()[0] == "Your answers  17 answers, not saved"


def test_a_notice_stands_above_the_keys() -> None:
    lines = text_of(frame(screen_of(), scene_of(notice="The disk is full."))).splitlines()
    assert lines[-2] == "The disk is full."


def test_a_hint_comes_before_a_notice() -> None:
    lines = text_of(frame(screen_of(refused=Refusal.MEANINGLESS), scene_of(notice="The disk is full."))).splitlines()
    assert lines[-2] == "That key does nothing here: 1–5 answers, ? shows all keys."


@pytest.mark.parametrize(
    ("panel", "hint"),
    [
        (Panel.DRAFT, "That key does nothing here: Enter or f, please."),
        (Panel.SITTING, "That key does nothing here: ? shows all keys."),
    ],
)
def test_each_panel_has_a_hint_of_its_own(panel: Panel, hint: str) -> None:
    lines = text_of(frame(screen_of(*COMPLETE, panel=panel, refused=Refusal.MEANINGLESS), scene_of())).splitlines()
    assert lines[-2] == hint


def test_where_nothing_is_kept_nothing_is_said_of_notes_and_saving() -> None:
    for panel in (Panel.SITTING, Panel.HELP):
        shown = text_of(frame(screen_of(4, notes=False, panel=panel), scene_of(kept=False)))
        assert "note" not in shown
        assert "save" not in shown


@pytest.mark.parametrize("note", ["a\u202eb", "a\x1b[31mb", "a\u2028b", "a\x07b"])
def test_a_note_being_written_does_nothing_to_the_screen(note: str) -> None:
    screen = press(screen_of(panel=Panel.NOTE), Key(Kind.PASTE, note))
    shown = text_of(frame(screen, scene_of()))
    assert shown.replace("\n", "").replace("▏", "").isprintable()


@pytest.mark.parametrize(
    ("lowest", "highest", "digits"),
    [
        (1, 5, ("1", "5")),
        (1, 2, ("1", "2")),
        (1, 7, ("1", "7")),
        (1, 10, ("1", "0")),
        (2, 10, ("2", "0")),
        (0, 9, ("0", "9")),
        (0, 4, ("0", "4")),
        (-2, 2, ("0", "2")),
        (5, 14, ("5", "9")),
        (10, 14, None),
        (-5, -1, None),
    ],
)
def test_the_digits_that_answer(lowest: int, highest: int, digits: tuple[str, str] | None) -> None:
    assert digit_range(lowest, highest) == digits


def test_a_scale_without_digits_says_nothing_of_digits() -> None:
    questionnaire = a_questionnaire(lowest=10)
    screen = Screen(Sitting.begin(4, 10, 14), refused=Refusal.MEANINGLESS)
    lines = text_of(frame(screen, scene_of(questionnaire=questionnaire))).splitlines()
    assert lines[-2:] == [
        "That key does nothing here: ? shows all keys.",
        "↑↓ Enter choose · b back · n note · ? help · q save and quit",
    ]


def test_given_and_marked_answers_are_told_apart_without_colour() -> None:
    screen = screen_of(4, place=1, marked=2)
    lines = text_of(frame(screen, scene_of())).splitlines()
    assert [line for line in lines if MARK in line or "✓" in line] == [" ▸   2 Disagree", "   ✓ 4 Agree"]


def test_in_a_tall_window_the_keys_stay_near_the_statement() -> None:
    lines = text_of(frame(screen_of(), scene_of(80, 60))).splitlines()
    assert lines[29].startswith("1–5 answer")
    assert (len(lines), set(lines[30:])) == (60, {""})


def test_the_pages_of_a_small_window_tell_all_of_the_help() -> None:
    screen = press(screen_of(), Key(Kind.CHAR, "?"))
    whole = text_of(frame(screen, scene_of(40, 60))).splitlines()[2:]
    seen: set[str] = set()
    for _ in range(40):
        seen |= set(text_of(frame(screen, scene_of(40, 12))).splitlines())
        screen = press(screen, Key(Kind.DOWN))
    assert {line for line in whole if line and not line.startswith("any key")} <= seen


# What holds in every window.

SIZES = st.builds(Size, st.integers(40, 250), st.integers(12, 80))
TINY = st.builds(Size, st.integers(1, 45), st.integers(1, 14))
ORDERS = st.sampled_from([(ENGLISH, BidiMode.PLAIN), *((ARABIC, mode) for mode in BidiMode)])
NOTICES = st.sampled_from(["", "The disk is full.", "Your answers cannot be saved as you go (/a/b: no space). " * 4])


@st.composite
def screens(draw: st.DrawFn, questionnaire: Questionnaire) -> Screen:
    """Any panel at any place of a sitting, with notes."""
    scale, count = questionnaire.scale, len(questionnaire.statements)
    answers = draw(st.lists(st.none() | st.sampled_from(scale.values), min_size=count, max_size=count))
    notes = draw(st.dictionaries(st.integers(1, count), st.sampled_from(["A note.", "ملاحظة", "x" * 300]), max_size=2))
    place = draw(st.integers(1, count + 1))
    sitting = replace(Sitting.resume(answers, notes, lowest=scale.lowest, highest=scale.highest), place=place)
    values = range(1, count + 1) if sitting.at_review else scale.values
    panels = [panel for panel in Panel if not (panel is Panel.NOTE and sitting.at_review)]
    return Screen(
        sitting,
        draw(st.sampled_from(panels)),
        draw(st.sampled_from([Kind.LEFT, Kind.RIGHT])),
        marked=draw(st.none() | st.sampled_from(list(values))),
        note=TypedLine(
            draw(st.sampled_from(["", "ab c ", "كلمة", "long " * 200])), draw(st.sampled_from(["", "xy", "نص"]))
        ),
        refused=draw(st.none() | st.sampled_from(Refusal)),
        scrolled=draw(st.integers(0, 60)),
    )


def _questionnaire(data: st.DataObject) -> Questionnaire:
    return data.draw(st.sampled_from([rater(), _long(2), _long(10)]), label="questionnaire")


@given(st.data(), SIZES | TINY, ORDERS, NOTICES)
def test_a_frame_has_as_many_lines_as_the_window_and_none_is_wider(
    data: st.DataObject, size: Size, order: tuple[Language, BidiMode], notice: str
) -> None:
    questionnaire = _questionnaire(data)
    screen = data.draw(screens(questionnaire), label="screen")
    lines = frame(screen, scene_of(*size, *order, questionnaire, notice=notice))
    assert len(lines) == size.rows
    widest = max(sum(width(text) for text, _ in line) for line in lines)
    assert widest <= size.columns


@given(st.data(), SIZES, ORDERS, NOTICES)
def test_what_is_marked_is_always_seen(
    data: st.DataObject, size: Size, order: tuple[Language, BidiMode], notice: str
) -> None:
    questionnaire = _questionnaire(data)
    screen = data.draw(screens(questionnaire).filter(lambda screen: screen.panel is Panel.SITTING), label="screen")
    shown = chosen(frame(screen, scene_of(*size, *order, questionnaire, notice=notice)))
    assert bool(shown) == (screen.marked is not None)


@given(SIZES, ORDERS, st.sampled_from([2, 10]), NOTICES)
@example(Size(40, 12), (ARABIC, BidiMode.VISUAL), 10, "")
@settings(max_examples=40)
def test_every_answer_can_be_reached(size: Size, order: tuple[Language, BidiMode], labels: int, notice: str) -> None:
    questionnaire = _long(labels)
    screen = Screen(Sitting.begin(3, 1, labels))
    reached = []
    for number in range(labels):
        screen = press(screen, Key(Kind.DOWN))
        marked = chosen(frame(screen, scene_of(*size, *order, questionnaire, notice=notice)))
        reached.append(any(f"Label {number}," in text for text in marked))
    assert all(reached)


@given(SIZES, ORDERS, NOTICES)
def test_a_statement_begins_on_the_screen_until_an_answer_is_marked(
    size: Size, order: tuple[Language, BidiMode], notice: str
) -> None:
    questionnaire = _long(10)
    screen = Screen(Sitting.begin(3, 1, 10))
    for each in (screen, replace(press(screen, Key(Kind.DOWN)), marked=None)):
        assert "A statement" in text_of(frame(each, scene_of(*size, *order, questionnaire, notice=notice)))


def test_the_shipped_statements_and_all_their_answers_fit_the_smallest_window() -> None:
    offenders = []
    for place, order in product(range(1, 18), [(ENGLISH, BidiMode.PLAIN), *((ARABIC, mode) for mode in BidiMode)]):
        words = set(text_of(frame(screen_of(place=place), scene_of(40, 12, *order))).split())
        if not set("12345") <= words or {"▲", "▼"} & words:
            offenders.append((place, *order))
    assert offenders == []


# Lines that are too long.


@pytest.mark.parametrize("columns", [0, 1, 5, 11])
@pytest.mark.parametrize("mode", [BidiMode.PLAIN, BidiMode.VISUAL])
def test_a_clipped_line_loses_its_end(columns: int, mode: BidiMode) -> None:
    line = (("  ab", Style.PLAIN), ("cd", Style.TITLE), ("efgh", Style.PLAIN))
    shown = "".join(text for text, _ in Page(columns, ARABIC, mode).clipped(line))
    whole = "  abcdefgh"
    assert shown == (whole[:columns] if mode is BidiMode.PLAIN else whole[max(0, len(whole) - columns) :])
