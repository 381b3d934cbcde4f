"""Key mode on a terminal in memory: what is drawn and kept when, and what ends it."""

import signal
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import pytest
from support.builders import rater
from support.played_terminal import Played, Resize

from rater_quiz.language import Language
from rater_quiz.signals import StoppedError
from rater_quiz.sitting import Sitting
from rater_quiz.terminal.bidi import LRM, BidiMode, display
from rater_quiz.terminal.device import Event, Resized, Stop
from rater_quiz.terminal.key_mode import KeyMode
from rater_quiz.terminal.layout import Page
from rater_quiz.terminal.scene import DraftFound
from rater_quiz.words.keys import ORDERS

HOME = "\x1b[H"
DIGITS = "43521432543214532"
Script = Sequence[str | Event | Resize]


@dataclass
class Seat:
    """A person in key mode, and what became of their answers."""

    terminal: Played
    language: Language = Language.ENGLISH
    mode: BidiMode = BidiMode.PLAIN
    kept: list[Sitting] = field(default_factory=list)
    """Every state that was put on disk, in order."""
    frames_when_kept: list[int] = field(default_factory=list)
    """How many frames had been drawn then."""
    remembered: list[BidiMode] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    """What keeping has to say, in order."""
    on_disk: bool = True

    def screen(self, **options: bool) -> KeyMode:
        page = Page(80, self.language, self.mode)
        return KeyMode(
            rater(),
            self.terminal,
            page,
            keep=self._keep,
            remember=self.remembered.append,
            on_disk=lambda: self.on_disk,
            **options,
        )

    def _keep(self, sitting: Sitting) -> str:
        self.kept.append(sitting)
        self.frames_when_kept.append(len(self.frames))
        return self.notices.pop(0) if self.notices else ""

    @property
    def frames(self) -> list[str]:
        """The writes that draw a frame."""
        return [text for text in self.terminal.written if text.count(HOME) == 1]


def seat_with(*script: str | Event | Resize, language: Language = Language.ENGLISH, rows: int = 24) -> Seat:
    mode = BidiMode.VISUAL if language.right_to_left else BidiMode.PLAIN
    return Seat(Played(script, rows=rows), language, mode)


def run(seat: Seat, sitting: Sitting | None = None, notice: str = "") -> bool:
    screen = seat.screen()
    screen.open()
    try:
        return screen.run(sitting or Sitting.begin(17, 1, 5), notice)
    finally:
        screen.close()


def test_seventeen_digits_and_enter_are_a_whole_sitting() -> None:
    seat = seat_with(DIGITS + "\r")
    assert run(seat) is True
    assert seat.kept[-1].answers == tuple(map(int, DIGITS))
    assert seat.terminal.script == []


@pytest.mark.parametrize("key", ["q", "\x04"])
def test_leaving_is_no_finish(key: str) -> None:
    seat = seat_with("43", key)
    assert run(seat) is False
    assert seat.kept[-1].answers[:3] == (4, 3, None)


def test_each_state_is_kept_before_it_is_drawn() -> None:
    seat = seat_with(DIGITS + "b5\r")
    run(seat)
    assert seat.kept[0] == Sitting.begin(17, 1, 5)
    # One frame for each state, and each state kept when only the frames of those before it were there.
    assert seat.frames_when_kept == list(range(len(seat.kept)))
    assert len(seat.frames) == len(seat.kept)


def test_a_frame_is_one_write_over_the_one_before() -> None:
    seat = seat_with("43n", "note\r", "?", "xr", "q")
    run(seat)
    assert all(frame.startswith(HOME) for frame in seat.frames)
    assert "\x1b[2J" not in seat.terminal.output, "it would flicker, and fill the scrollback of some terminals"
    assert [text for text in seat.terminal.written if HOME not in text] == [
        "\x1b[?1049h", "\x1b[?25l", "\x1b[?25h", "\x1b[?1049l",
    ]  # fmt: skip


def test_nothing_is_drawn_where_nothing_has_changed() -> None:
    seat = seat_with("xx", "x", "b", "\x7f", "b", "\x1b[D", "q")
    run(seat)
    # The first statement; the hint; the hint that this is the first.
    assert len(seat.frames) == 3
    assert all(one != other for one, other in pairwise(seat.frames))


@pytest.mark.parametrize("event", [Resized(), "\x0c"], ids=["resumed", "Ctrl-L"])
def test_a_screen_that_may_be_lost_is_drawn_anew(event: Event | str) -> None:
    seat = seat_with("4", event, "q")
    run(seat)
    assert seat.frames[2] == seat.frames[1]


def test_a_resize_draws_for_the_new_window_and_keeps_nothing_new() -> None:
    seat = seat_with("4", Resize(40, 12), Resize(200, 60), Resize(12, 10), "3q")
    run(seat)
    assert len(seat.frames) == 6
    assert [sitting.kept for sitting in seat.kept] == [0, 1, 2]
    shapes = [(max(map(len, screen.split("\n"))), len(screen.split("\n"))) for screen in seat.terminal.screens]
    assert [rows for _, rows in shapes] == [24, 24, 12, 60, 10]
    assert all(columns <= most for (columns, _), most in zip(shapes, [80, 80, 40, 200, 12], strict=True))


@pytest.mark.parametrize(
    ("event", "signum"),
    [
        ("\x03", signal.SIGINT),
        ("\x1c", signal.SIGQUIT),
        (Stop(signal.SIGINT), signal.SIGINT),
        (Stop(signal.SIGTERM), signal.SIGTERM),
        (Stop(signal.SIGQUIT), signal.SIGQUIT),
        (Stop(signal.SIGHUP), signal.SIGHUP),
    ],
)
@pytest.mark.parametrize("panel", ["", "n", "?", "r"], ids=["statement", "note", "help", "review"])
def test_what_stops_a_sitting_leaves_its_newest_state_and_a_sane_terminal(
    panel: str, event: str | Event, signum: int
) -> None:
    seat = seat_with("43" + panel, event)
    with pytest.raises(StoppedError) as stopped:
        run(seat)
    assert stopped.value.signum == signum
    assert seat.kept[-1].answers[:3] == (4, 3, None)
    assert seat.terminal.on == []


def test_a_notice_stands_until_the_next_key() -> None:
    seat = seat_with("4", "3", "q")
    seat.notices = ["", "The disk is full."]
    run(seat, notice="Your earlier draft is kept.")
    shown = ["earlier draft" in screen or "disk is full" in screen for screen in seat.terminal.screens]
    assert shown == [True, True, False]
    assert "Your earlier draft is kept." in seat.terminal.screens[0]
    assert "The disk is full." in seat.terminal.screens[1]


def test_two_notices_at_the_start_are_both_told() -> None:
    seat = seat_with("q")
    seat.notices = ["The disk is full."]
    run(seat, notice="Your earlier draft is kept.")
    assert "Your earlier draft is kept. The disk is full." in seat.terminal.screens[0]


def test_answers_are_called_saved_only_when_they_are_on_disk() -> None:
    seat = seat_with("4", "q")
    seat.on_disk = False
    run(seat)
    assert "1 answer, not saved" in seat.terminal.screens[1]


def test_a_sitting_that_is_not_kept_writes_no_notes() -> None:
    seat = seat_with("n", "q")
    screen = seat.screen(kept=False)
    screen.run(Sitting.begin(17, 1, 5))
    assert "That key does nothing here" in seat.terminal.screens[1]
    assert "note" not in seat.terminal.screens[0]


def test_what_can_wait_is_done_once_after_the_first_frame() -> None:
    seat = seat_with("4", "q")
    drawn: list[int] = []
    screen = seat.screen()
    screen.after_first_frame = lambda: drawn.append(len(seat.frames))
    screen.run(Sitting.begin(17, 1, 5))
    assert drawn == [1]


def test_an_answered_statement_comes_with_its_answer_marked() -> None:
    seat = seat_with("q")
    run(seat, Sitting.resume((4, None), {}, lowest=1, highest=5).back())
    assert "▸ ✓ 4 Agree" in seat.terminal.screens[0]


# A draft.

DRAFT = DraftFound(3, 17, "2026-11-21")


@pytest.mark.parametrize(("key", "answer"), [("\r", True), ("f", False), ("q", None), ("\x04", None)])
def test_a_draft_is_asked_about_until_it_is_decided(key: str, answer: bool | None) -> None:  # noqa: FBT001 - expected
    seat = seat_with("4", "\x1b[A", key)
    assert seat.screen().ask_about_draft(DRAFT, "A notice.") is answer
    assert "There is an unfinished sitting from 2026-11-21: 3 of 17 answered." in seat.terminal.screens[0]
    assert "A notice." in seat.terminal.screens[0]
    assert "Enter or f, please." in seat.terminal.screens[1]
    assert seat.kept == []


def test_ctrl_c_at_the_question_about_a_draft_stops() -> None:
    with pytest.raises(StoppedError):
        seat_with("\x03").screen().ask_about_draft(DRAFT, "")


# Right-to-left text.


def test_m_goes_through_all_text_orders_live_and_each_is_remembered() -> None:
    seat = seat_with("m", "m", "m", "m", "q", language=Language.ARABIC)
    run(seat)
    assert seat.remembered == [BidiMode.WORDS, BidiMode.KITTY, BidiMode.PLAIN, BidiMode.VISUAL]
    sent = {mode: display(ORDERS[mode].in_(Language.ARABIC), mode).strip(LRM) for mode in BidiMode}
    names = [next(mode for mode in BidiMode if sent[mode] in screen) for screen in seat.terminal.screens]
    assert names == [BidiMode.VISUAL, BidiMode.WORDS, BidiMode.KITTY, BidiMode.PLAIN, BidiMode.VISUAL]
    assert len(seat.frames) == len(names), "each is drawn anew"


def test_the_page_says_which_text_order_was_chosen_last() -> None:
    seat = seat_with("mmq", language=Language.ARABIC)
    screen = seat.screen()
    screen.run(Sitting.begin(17, 1, 5))
    assert screen.page.mode is BidiMode.KITTY


def test_explicit_direction_is_on_in_visual_order_alone() -> None:
    seat = seat_with("m", "mmm", "q", language=Language.ARABIC)
    run(seat)
    directions = [text for text in seat.terminal.written if text in ("\r\x1b[8l", "\r\x1b[8h")]
    assert directions == ["\r\x1b[8l", "\r\x1b[8h", "\r\x1b[8l", "\r\x1b[8h"]
    assert seat.terminal.on == []


def test_m_does_nothing_in_english() -> None:
    seat = seat_with("m", "q")
    run(seat)
    assert seat.remembered == []
    assert "That key does nothing here" in seat.terminal.screens[1]


def test_in_arabic_the_left_arrow_goes_on() -> None:
    seat = seat_with("4\x1b[C", "\x1b[D", "q", language=Language.ARABIC)
    run(seat)
    assert [sitting.place for sitting in seat.kept] == [1, 2, 1, 2]
