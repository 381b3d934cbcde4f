"""A workshop as the people in the room see it, from the welcome to the team's result."""

import signal

import pytest
from support.builders import a_questionnaire
from support.key_window import order_shown
from support.played_terminal import Resize
from support.workshops import BEGIN, CLEAR, CTRL_C, CTRL_D, REVIEW, WHOLE, failing, held

from rater_quiz.errors import InputRefusedError
from rater_quiz.language import Language
from rater_quiz.terminal.bidi import BidiMode
from rater_quiz.terminal.device import Event, Stop


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
        assert room.last.split("\n")[:18] == [
            "A workshop on this computer",
            "",
            "Everybody answers 4 statements alone, one person after the other: about 1 min",
            "each, 5 min for 5 people, 10 min for 10.",
            "",
            "Quicker, for all at once: on phones in the room (rater-quiz live), on paper",
            "(rater-quiz sheet, then enter), with a web form (rater-quiz sheet --format",
            "form).",
            "",
            "The answers are kept in the folder room.",
            "",
            "They are saved without names and in no order: nobody sees who answered what.",
            "",
            "From 3 people on, the team's result can be shown.",
            "",
            "Whoever has finished is in: you can stop at any time, and go on later. ? shows",
            "your keys between two people.",
            "",
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
            "? for the facilitator · m if the Arabic looks wrong: plain",
        ]

    @pytest.mark.parametrize(("key", "ended"), [("e", True), ("q", False)])
    def test_the_keys_of_the_facilitator_are_behind_one_of_their_own(self, key: str, *, ended: bool) -> None:
        room = held(BEGIN, "?", "x", "؟", key, *("\r" if ended else ()), people=3)
        assert "e end: show the team's result · q stop for now" in room.terminal.screens[2]
        assert "e end" not in room.terminal.screens[1]
        assert room.terminal.screens[3].startswith("The next person's turn")
        assert room.ended is ended

    def test_only_the_language_that_was_asked_for_is_offered_until_the_facilitator_offers_all(self) -> None:
        room = held(BEGIN, "2", "?", "a", "2", "q", "q", CLEAR, "?", "q", offered=(Language.ENGLISH,))
        alone, more, both = room.terminal.screens[2:5]
        assert "الإجابة بالعربية" not in alone
        assert "Arabic" not in alone
        assert "a offer all languages" in more
        assert "2: الإجابة بالعربية" in both
        assert "a offer" not in room.last

    def test_from_the_minimum_on_it_says_so(self) -> None:
        room = held(BEGIN, "q", people=3)
        assert "3 people are in." in room.last
        assert "needs" not in room.last

    def test_of_how_many_who_were_asked_is_said_on_every_screen_of_the_facilitators(self) -> None:
        room = held(BEGIN, *WHOLE, "e", "x", "q", people=3, expected=5)
        assert "3 of 5 are in." in room.terminal.screens[0]
        assert "3 of 5 are in." in room.terminal.screens[1]
        assert "4 of 5 are in." in room.terminal.screens[8]
        assert "Show the team's result?\n\n4 of 5 are in." in room.terminal.screens[9]
        assert room.terminal.screens[10].startswith("The next person's turn")
        assert "e end" not in room.last
        few = held(BEGIN, "q", people=1, expected=5, minimum=3).last
        assert "1 of 5 are in. The team's result needs 3." in few

    def test_once_all_are_in_the_computer_is_the_facilitators_and_the_key_for_the_result_is_named(self) -> None:
        room = held(BEGIN, *WHOLE, "e", "\r", people=4, expected=5)
        assert [line for line in room.terminal.screens[8].split("\n") if line] == [
            "Everybody is in",
            "5 of 5 are in.",
            "Now the computer is the facilitator's: e shows the team's result.",
            "Is somebody else to answer?",
            "Enter or 1: answer in English",
            "2: الإجابة بالعربية",
            "e end: show the team's result · ? for the facilitator",
            "m if the Arabic looks wrong: plain",
        ]
        assert "Show the team's result?\n\n5 of 5 are in." in room.last
        assert room.ended is True

    def test_who_comes_when_all_are_in_can_answer_still(self) -> None:
        room = held(BEGIN, *WHOLE, "?", "x", "q", people=5, expected=5)
        assert (room.ended, room.saved) == (False, [(4, 3, 5, 2)])
        assert room.last.startswith("Everybody is in\n\n6 people are in.\n")

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
        assert "There are too few yet, 2 of 3: their result would tell somebody's answers." in room.last
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

    @pytest.mark.parametrize("key", ["x", "7", "\x1b", "\t", "\x1b[200~1435\x1b[201~"])
    def test_a_key_that_means_nothing_says_so_until_the_next_one(self, key: str) -> None:
        room = held(BEGIN, key, "\x1b[B", "q")
        before, refused, after = room.terminal.screens[1:4]
        assert refused.replace("That key does nothing here.", "") == before == after
        assert refused != before

    @pytest.mark.parametrize(("language", "said"), [("en", "That key does nothing"), ("ar", "لا وظيفة لهذا المفتاح")])
    def test_so_it_does_on_the_first_screen(self, language: str, said: str) -> None:
        shown = held("e", "q", language=Language(language)).terminal.screens
        assert (said in shown[0], said in shown[1]) == (False, True)

    def test_the_key_for_another_order_is_none_where_nothing_is_arabic(self) -> None:
        english = a_questionnaire(languages=[Language.ENGLISH])
        room = held(BEGIN, "m", "q", questionnaire=english, offered=(Language.ENGLISH,))
        assert "That key does nothing here." in room.last


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
        room = held(BEGIN, Resize(40, 12), "1", Resize(100, 30), BEGIN, "q", "q", CLEAR, "q")
        small, large = room.terminal.screens[2], room.terminal.screens[5]
        assert small.count("\n") == 11
        assert "? for the facilitator" in small
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
            "? للميسّر · m إذا ظهر النص مقلوبًا أو متقطّعًا: كما هو",
        ]

    def test_a_facilitator_reads_in_arabic_how_many_of_those_asked_are_in(self) -> None:
        some = held(BEGIN, "q", language=Language.ARABIC, people=1, expected=5).last
        assert "عدد المشاركين حتى الآن 1 من 5، وتحتاج نتيجة الفريق إلى 3." in some
        room = held(BEGIN, "q", language=Language.ARABIC, people=5, expected=5)
        assert [line for line in room.last.split("\n") if line] == [
            "اكتملت الإجابات",
            "عدد المشاركين حتى الآن: 5 من 5.",
            "والآن يعود الحاسوب إلى الميسّر: المفتاح e لعرض نتيجة الفريق.",
            "هل بقي من يريد الإجابة؟",
            "Enter أو 1: الإجابة بالعربية",
            "2: answer in English",
            "e للإنهاء وعرض نتيجة الفريق · ? للميسّر · m إذا ظهر النص مقلوبًا أو متقطّعًا: كما هو",
        ]

    def test_m_sends_arabic_another_way_and_the_whole_workshop_keeps_to_it(self) -> None:
        room = held(BEGIN, "m", "2", "q", "q", CLEAR, "q", order=BidiMode.VISUAL)
        assert room.remembered == [BidiMode.WORDS]
        assert room.terminal.screens[1].endswith("m if the Arabic looks wrong: visual")
        assert room.terminal.screens[2].endswith("m if the Arabic looks wrong: words")
        assert order_shown("words") in room.terminal.screens[3], "the sitting has it too"

    def test_explicit_direction_is_off_while_somebody_answers_in_english(self) -> None:
        room = held(BEGIN, "1", "q", "q", CLEAR, "q", order=BidiMode.VISUAL)
        asked, _, sat = room.terminal.output.partition("Please answer alone")
        assert "\x1b[8l" in asked
        assert "\x1b[8h" in sat[: sat.find("1 of 4")]

    def test_m_means_nothing_where_there_is_no_arabic(self) -> None:
        room = held(BEGIN, "m", "q", questionnaire=a_questionnaire())
        assert room.remembered == []
        assert "Arabic" not in room.last


@pytest.mark.parametrize("expected", [None, 3])
@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (40, 12), (41, 13), (200, 60)])
def test_every_screen_fits_the_window_with_all_its_keys(
    language: Language, columns: int, rows: int, expected: int | None
) -> None:
    seen = (BEGIN,) if rows < 14 else ()
    script = (BEGIN, "1", *seen, "4", "q", "x", "3", "5", "2", REVIEW, "r", "s", "\x1b[F", CLEAR, "e", "q", "q")
    room = held(*script, language=language, columns=columns, rows=rows, people=2, save=failing(1), expected=expected)
    for screen in room.terminal.screens:
        assert len(screen.split("\n")) == rows
        assert screen.rstrip("\n").split("\n")[-1].strip()[0] in "qemrdsE1CaIمbأ?↑", "the keys come last"
    assert room.terminal.scrollback == ""
