"""One person's sitting in a workshop: the rules of privacy that concern the screen are named in the tests."""

import signal

import pytest
from support.workshops import BEGIN, CLEAR, CTRL_C, CTRL_D, REVIEW, WHOLE, failing, held

from rater_quiz.terminal.device import Event, Stop

WIPED = "\x1b[K\x1b[H\x1b[3J"


class TestASitting:
    def test_the_thank_you_shows_no_score(self) -> None:
        room = held(BEGIN, *WHOLE, "q")
        thanks = room.terminal.screens[7]
        assert [line for line in thanks.split("\n") if line] == [
            "Thank you",
            "Your answers are in, without your name.",
            "You can look at your own result before you pass the computer on; it is on this",
            "screen only.",
            "Enter clear for the next person · s show my result",
        ]
        assert not any(char.isdigit() for char in thanks)

    def test_the_own_result_is_shown_to_whoever_asks_and_scrolls(self) -> None:
        room = held(BEGIN, "1", BEGIN, *WHOLE[1:-1], "s", "\x1b[B", "\x1b[F", "\x1b[H", CLEAR, "q", rows=12)
        at_the_top, one_down, at_the_end, back = room.terminal.screens[9:13]
        assert at_the_top.startswith("Mine (en)\n\nTotal: ")
        assert one_down.split("\n")[0] == at_the_top.split("\n")[1]
        assert "↑↓ scroll · Enter clear for the next person" in at_the_end
        assert at_the_end != one_down
        assert back == at_the_top

    @pytest.mark.parametrize("key", ["\r", "q", CTRL_C])
    def test_whatever_means_leaving_passes_the_computer_on_after_the_thank_you(self, key: str) -> None:
        room = held(BEGIN, *WHOLE[:-1], key, "q")
        assert room.last.startswith("The next person's turn")
        assert room.people == 1

    def test_the_thank_you_is_in_the_language_of_the_person(self) -> None:
        room = held(BEGIN, "2", "4", "3", "5", "2", REVIEW, CLEAR, "q")
        assert room.terminal.screens[7].startswith("شكرًا\n\nتم تسجيل الإجابات بلا اسم.")
        assert room.last.startswith("The next person's turn")

    @pytest.mark.parametrize("first", ["q", CTRL_C, CTRL_D, Stop(signal.SIGINT)])
    @pytest.mark.parametrize("second", ["q", CTRL_C, CTRL_D, Stop(signal.SIGINT)])
    def test_an_unfinished_sitting_is_dropped_after_a_second_ctrl_c_that_says_so(
        self, first: str | Event, second: str | Event
    ) -> None:
        room = held(BEGIN, "1", "4", "3", first, second, CLEAR, "q")
        asked, dropped = room.terminal.screens[5:7]
        assert asked.startswith("Leave this sitting?\n\nThe answers are not saved. Whoever leaves now drops them.")
        assert asked.endswith("Ctrl-C or q drop them · any other key: keep them")
        assert dropped.startswith("Dropped\n\nNothing is left of those answers.")
        assert (room.saved, room.people) == ([], 0)

    @pytest.mark.parametrize("key", ["\r", "5", "\x1b", "ق"])
    def test_any_other_key_goes_on_with_the_answers_still_there(self, key: str) -> None:
        room = held(BEGIN, "1", "4", "3", "q", key, "5", "2", REVIEW, CLEAR, "q")
        assert room.terminal.screens[6].startswith("3 of 4")
        assert room.saved == [(4, 3, 5, 2)]

    def test_leaving_at_the_review_and_thinking_better_of_it_keeps_the_place(self) -> None:
        room = held(BEGIN, "1", "4", "3", "5", "2", "q", "x", REVIEW, CLEAR, "q")
        assert room.saved == [(4, 3, 5, 2)]

    def test_the_review_promises_no_result(self) -> None:
        """The thank-you offers it, to whoever wants it."""
        review = held(BEGIN, *WHOLE, "q").terminal.screens[6]
        assert "All answered. Look them over, or press Enter to hand them in." in review
        assert "result" not in review

    def test_no_notes_are_taken(self) -> None:
        room = held(BEGIN, "1", "n", "4", "3", "5", "2", REVIEW, CLEAR, "q")
        assert "note" not in room.terminal.screens[2]
        assert room.saved == [(4, 3, 5, 2)]

    def test_digits_in_a_paste_answer_nothing(self) -> None:
        room = held(BEGIN, "1", "\x1b[200~4352\x1b[201~", "q", "q", CLEAR, "q")
        assert room.terminal.screens[3].startswith("1 of 4")
        assert "\x1b[?2004h" in room.terminal.output


class TestNothingIsLeft:
    def test_nobody_sees_the_answers_of_the_one_before(self) -> None:
        """Neither on the screen, nor in the scrollback, nor by any key that goes back."""
        room = held(BEGIN, *WHOLE, "1", "b", "\x1b[D", "\x7f", "r", "q", "q", CLEAR, "q")
        after = room.terminal.screens[8:]
        assert after[0].startswith("The next person's turn")
        for screen in after[1:5]:
            assert screen.startswith("1 of 4 "), "back leads nowhere"
            assert "✓" not in screen
        assert "4 ·" not in after[5]
        assert after[5].count("·  Statement") + after[5].count("· Statement") == 4, "the review has no answer"
        assert room.terminal.scrollback == ""

    @pytest.mark.parametrize(
        "script",
        [
            pytest.param(WHOLE, id="finished"),
            pytest.param((*WHOLE[:-1], "s", CLEAR), id="after the own result"),
            pytest.param(("1", "4", "3", "q", "q", CLEAR), id="dropped"),
        ],
    )
    def test_screen_and_scrollback_are_cleared_after_each_sitting(self, script: tuple[str, ...]) -> None:
        room = held(BEGIN, *script, "q")
        before_hand_over = room.terminal.output.rpartition("The next person's turn")[0]
        assert WIPED in before_hand_over[before_hand_over.rfind("for the next person") :]

    @pytest.mark.parametrize("event", [Stop(signal.SIGTERM), Stop(signal.SIGHUP), "\x1c"])
    def test_they_are_cleared_too_when_a_sitting_is_cut_off(self, event: str | Event) -> None:
        room = held(BEGIN, "1", "4", "3", event)
        tail = room.terminal.output.rpartition(WIPED)
        assert "Statement" in tail[0]
        assert "Statement" not in tail[2]
        assert tail[2].endswith("\x1b[?1049l")
        assert room.saved == []

    def test_a_dropped_sitting_leaves_the_screen_before_it_says_so(self) -> None:
        room = held(BEGIN, "1", "4", "3", "q", "q", CLEAR, "q")
        output = room.terminal.output
        assert output.find(WIPED) < output.find("Dropped")

    def test_the_next_sitting_begins_with_no_answer(self) -> None:
        room = held(BEGIN, "1", "4", "3", "q", "q", CLEAR, *WHOLE, "q")
        assert room.saved == [(4, 3, 5, 2)]
        assert room.terminal.screens[8].startswith("1 of 4")
        assert "answer" not in room.terminal.screens[8].split("\n")[0]


class TestSaving:
    def test_a_full_disk_loses_nothing_while_the_facilitator_makes_room(self) -> None:
        room = held(BEGIN, *WHOLE[:-1], "r", "r", CLEAR, "q", save=failing(2))
        trouble = room.terminal.screens[7]
        assert [line for line in trouble.split("\n") if line] == [
            "Not saved yet",
            "The answers could not be saved: folder: the disk is full",
            "r try again · d drop them",
        ]
        assert room.terminal.screens[9].startswith("Thank you")
        assert (room.saved, room.people) == ([(4, 3, 5, 2)], 1)

    @pytest.mark.parametrize("key", ["d", "ي", CTRL_C])
    def test_answers_that_cannot_be_saved_are_dropped_only_when_that_was_asked(self, key: str) -> None:
        room = held(BEGIN, *WHOLE[:-1], key, "x", key, "q", CLEAR, "q", save=failing(9))
        assert room.terminal.screens[8].startswith("Leave this sitting?")
        assert room.terminal.screens[9].startswith("Not saved yet")
        assert room.terminal.screens[11].startswith("Dropped")
        assert (room.saved, room.people) == ([], 0)
