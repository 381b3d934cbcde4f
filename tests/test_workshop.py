"""A workshop as the people in the room see it; the rules of privacy that concern the screen are named in the tests."""

import signal
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from support.builders import a_questionnaire
from support.drawn import result_lines as drawn_result
from support.played_terminal import Played, Resize

from rater_quiz.errors import InputRefusedError, WriteFailedError
from rater_quiz.language import Language
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.scoring import Scores
from rater_quiz.signals import StoppedError
from rater_quiz.terminal.bidi import BidiMode
from rater_quiz.terminal.device import Event, Stop
from rater_quiz.terminal.workshop import Plan, Workshop

BOTH = a_questionnaire(languages=("en", "ar"))
"""Four statements: four digits, and Enter at the review, are a sitting."""
BEGIN, REVIEW, CLEAR = "\r", "\r", "\r"
WHOLE = ("1", "4", "3", "5", "2", REVIEW, CLEAR)
"""A person who answers in English and passes the computer on."""
CTRL_C, CTRL_D = "\x03", "\x04"
WIPED = "\x1b[K\x1b[H\x1b[3J"


@dataclass
class Room:
    """A workshop that was held, and what came of it."""

    terminal: Played
    saved: list[tuple[int, ...]] = field(default_factory=list)
    remembered: list[BidiMode] = field(default_factory=list)
    ended: bool | None = None
    """What `run` returned; None where it was stopped."""
    stopped: int | None = None
    people: int = 0

    @property
    def last(self) -> str:
        """The last screen that somebody looked at."""
        return self.terminal.screens[-1]


def held(
    *script: str | Event | Resize,
    people: int = 0,
    minimum: int = 3,
    language: Language = Language.ENGLISH,
    questionnaire: Questionnaire = BOTH,
    save: Callable[[Scores], object] = lambda _: None,
    columns: int = 80,
    rows: int = 24,
    order: BidiMode = BidiMode.PLAIN,
    elsewhere: Callable[[], int] = lambda: 0,
) -> Room:
    """Hold a workshop in which that happens, from the welcome on."""
    terminal = Played(script, columns, rows)
    room = Room(terminal)

    def saving(scores: Scores) -> None:
        save(scores)
        room.saved.append(scores.answers)

    def counted() -> int:
        return people + len(room.saved) + elsewhere()

    plan = Plan(
        questionnaire,
        language,
        minimum,
        order,
        saving,
        count=counted,
        result=drawn_result,
        remember=room.remembered.append,
    )
    workshop = Workshop(plan, terminal, people)
    with terminal:
        try:
            room.ended = workshop.run()
        except StoppedError as stopped:
            room.stopped = stopped.signum
    room.people = workshop.people
    assert terminal.script == [], "somebody went on typing after the end"
    return room


class TestTheWayThrough:
    def test_who_came_in_elsewhere_counts_at_the_hand_over(self) -> None:
        """Two computers may be passed round at once, and sheets typed in beside them, all into one folder."""
        others = iter([0, 13, 13, 13, 13, 13])
        room = held(BEGIN, *WHOLE, "e", "\r", minimum=5, elsewhere=lambda: next(others))
        assert "14 people are in." in room.terminal.screens[8]
        assert (room.ended, room.people) == (True, 14)

    def test_where_nobody_can_tell_how_many_are_in_the_last_number_stands(self) -> None:
        def gone() -> int:
            raise InputRefusedError.saying("the folder is gone")

        room = held(BEGIN, "q", people=3, elsewhere=gone)
        assert "3 of 4 are in" in room.terminal.screens[1] or "3 " in room.terminal.screens[1]
        assert room.people == 3

    def test_everybody_answers_in_turn_and_then_the_facilitator_asks_for_the_result(self) -> None:
        room = held(BEGIN, *WHOLE, "1", "1", "1", "1", "1", REVIEW, CLEAR, *WHOLE, "e", "\r")
        assert room.saved == [(4, 3, 5, 2), (1, 1, 1, 1), (4, 3, 5, 2)]
        assert room.people == 3
        assert room.ended is True

    def test_the_welcome_says_how_it_goes(self) -> None:
        room = held("q")
        assert room.last.split("\n")[:9] == [
            "A workshop on this computer",
            "",
            "Everybody answers 4 statements alone, one person after the other.",
            "",
            "Answers are saved without names and in no order: nobody sees who answered what.",
            "",
            "From 3 people on, the team's result can be shown.",
            "",
            "Whoever has finished is in: you can stop at any time, and go on later.",
        ]
        assert room.last.endswith("Enter begin · q leave")
        assert room.ended is False

    def test_the_welcome_of_a_workshop_that_goes_on_says_how_many_are_in(self) -> None:
        assert "2 people are in." in held("q", people=2).last

    def test_the_hand_over_screen_offers_both_languages_in_their_own_words(self) -> None:
        room = held(BEGIN, "q", people=1)
        assert [line for line in room.last.split("\n") if line] == [
            "The next person's turn",
            "Please answer alone, while nobody else looks at the screen.",
            "Enter or 1: answer in English",
            "2: الإجابة بالعربية",
            "1 of 3 are in. The team's result needs 3.",
            "e end: show the team's result · q stop for now",
            "m if the Arabic looks wrong: plain",
        ]

    def test_from_the_minimum_on_it_says_so(self) -> None:
        room = held(BEGIN, "q", people=3)
        assert "3 people are in." in room.last
        assert "needs" not in room.last

    @pytest.mark.parametrize(
        ("language", "key", "shown"),
        [
            pytest.param("en", "\r", "1 of 4", id="Enter: the facilitator's, English"),
            pytest.param("en", "1", "1 of 4", id="1: the facilitator's"),
            pytest.param("en", "2", "1 من 4", id="2: the other"),
            pytest.param("en", "٢", "1 من 4", id="an Arabic digit"),
            pytest.param("ar", "\r", "1 من 4", id="Enter: the facilitator's, Arabic"),
            pytest.param("ar", "2", "1 of 4", id="2: English"),
        ],
    )
    def test_each_person_picks_a_language(self, language: str, key: str, shown: str) -> None:
        room = held(BEGIN, key, "q", "q", CLEAR, "q", language=Language(language))
        assert room.terminal.screens[2].startswith(shown)

    def test_a_questionnaire_of_one_language_offers_that_one(self) -> None:
        room = held(BEGIN, "2", "q", language=Language.ARABIC, questionnaire=a_questionnaire())
        assert "Enter or 1: answer in English" in room.last
        assert "2:" not in room.last

    def test_too_few_people_get_a_hint_in_place_of_a_result(self) -> None:
        room = held(BEGIN, "e", "q", people=2)
        assert "There are too few yet: their result would tell somebody's answers." in room.last
        assert room.ended is False

    def test_the_result_is_asked_for_twice_for_what_was_seen_cannot_be_unseen(self) -> None:
        room = held(BEGIN, "e", "x", "q", people=3)
        assert "Show the team's result?\n\n3 people are in." in room.terminal.screens[2]
        assert room.terminal.screens[3].startswith("The next person's turn")
        assert room.ended is False

    @pytest.mark.parametrize("key", ["q", "Q", "ض", CTRL_D])
    def test_the_facilitator_stops_for_now(self, key: str) -> None:
        room = held(BEGIN, *WHOLE, key)
        assert (room.ended, room.people) == (False, 1)

    def test_the_letters_work_on_an_arabic_keyboard(self) -> None:
        script = ("1", "4", "3", "5", "2", REVIEW, "س", CLEAR)
        room = held(BEGIN, *script, "ث", "\r", people=2)
        assert room.ended is True
        assert "Mine (en)" in room.terminal.screens[8], "s showed the result"

    def test_keys_that_mean_nothing_change_nothing(self) -> None:
        room = held(BEGIN, "x", "7", "\x1b", "\t", "\x1b[200~1435\x1b[201~", "q")
        assert len(set(room.terminal.screens[1:])) == 1


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
        room = held(BEGIN, *WHOLE[:-1], "s", "\x1b[B", "\x1b[F", "\x1b[H", CLEAR, "q", rows=12)
        at_the_top, one_down, at_the_end, back = room.terminal.screens[8:12]
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
        assert room.terminal.screens[7].startswith("شكرًا\n\nسُجّلت الإجابات بلا اسم.")
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


class TestWhatHappensFromOutside:
    @pytest.mark.parametrize("where", [(), (BEGIN,), (BEGIN, "1", "4"), (BEGIN, *WHOLE[:-1])])
    @pytest.mark.parametrize(
        ("event", "signum"),
        [
            (Stop(signal.SIGTERM), signal.SIGTERM),
            (Stop(signal.SIGHUP), signal.SIGHUP),
            ("\x1c", signal.SIGQUIT),
        ],
    )
    def test_a_signal_ends_the_workshop_wherever_it_is(
        self, where: tuple[str, ...], event: str | Event, signum: int
    ) -> None:
        room = held(*where, event)
        assert room.stopped == signum
        assert room.terminal.on == []

    @pytest.mark.parametrize("where", [(), (BEGIN,), (BEGIN, "e")])
    def test_ctrl_c_on_a_screen_of_the_facilitators_ends_it(self, where: tuple[str, ...]) -> None:
        room = held(*where, CTRL_C, people=3)
        assert room.stopped == signal.SIGINT

    def test_a_window_of_another_size_is_drawn_anew(self) -> None:
        room = held(BEGIN, Resize(40, 12), "1", Resize(100, 30), "q", "q", CLEAR, "q")
        small, large = room.terminal.screens[2], room.terminal.screens[4]
        assert small.count("\n") == 11
        assert "q stop for now" in small
        assert "Statement 1. (en)" in large
        assert large.count("\n") == 29

    def test_ctrl_l_draws_anew_and_answers_nothing(self) -> None:
        room = held(BEGIN, "\x0c", "1", "q", "\x0c", "q", CLEAR, "q")
        assert room.terminal.screens[2].startswith("The next person's turn")


class TestArabic:
    def test_a_facilitator_reads_arabic(self) -> None:
        room = held(BEGIN, "q", language=Language.ARABIC)
        assert [line for line in room.last.split("\n") if line] == [
            "دور المشارك التالي",
            "تكون الإجابة على انفراد، دون أن ينظر أحد آخر إلى الشاشة.",
            "Enter أو 1: الإجابة بالعربية",
            "2: answer in English",
            "عدد المشاركين حتى الآن 0، وتحتاج نتيجة الفريق إلى 3.",
            "e للإنهاء وعرض نتيجة الفريق · q للتوقف الآن",
            "m إذا ظهر النص مقلوبًا أو متقطّعًا: plain",
        ]

    def test_m_sends_arabic_another_way_and_the_whole_workshop_keeps_to_it(self) -> None:
        room = held(BEGIN, "m", "2", "q", "q", CLEAR, "q", order=BidiMode.VISUAL)
        assert room.remembered == [BidiMode.WORDS]
        assert room.terminal.screens[1].endswith("m if the Arabic looks wrong: visual")
        assert room.terminal.screens[2].endswith("m if the Arabic looks wrong: words")
        assert "words" in room.terminal.screens[3], "the sitting has it too"

    def test_explicit_direction_is_off_while_somebody_answers_in_english(self) -> None:
        room = held(BEGIN, "1", "q", "q", CLEAR, "q", order=BidiMode.VISUAL)
        asked, _, sat = room.terminal.output.partition("Please answer alone")
        assert "\x1b[8l" in asked
        assert "\x1b[8h" in sat[: sat.find("1 of 4")]

    def test_m_means_nothing_where_there_is_no_arabic(self) -> None:
        room = held(BEGIN, "m", "q", questionnaire=a_questionnaire())
        assert room.remembered == []
        assert "Arabic" not in room.last


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (40, 12), (41, 13), (200, 60)])
def test_every_screen_fits_the_window_with_all_its_keys(language: Language, columns: int, rows: int) -> None:
    script = (BEGIN, "1", "4", "q", "x", "3", "5", "2", REVIEW, "r", "s", "\x1b[F", CLEAR, "e", "q", "q")
    room = held(*script, language=language, columns=columns, rows=rows, people=2, save=failing(1))
    for screen in room.terminal.screens:
        assert len(screen.split("\n")) == rows
        assert screen.rstrip("\n").split("\n")[-1].strip()[0] in "qemrdsE1CaIمbأ?↑", "the keys come last"
    assert room.terminal.scrollback == ""


def failing(times: int) -> Callable[[Scores], None]:
    """Fail so many times to save."""
    left = [times]

    def save(_: Scores) -> None:
        if left[0]:
            left[0] -= 1
            raise WriteFailedError.saying("the disk is full", where="folder")

    return save
