"""Line mode, line by line: what is asked, what each line does; every state is kept before the next question."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.builders import a_questionnaire, rater
from support.run_program import Typed

from rater_quiz.language import Language
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.scoring import score
from rater_quiz.sitting import LONGEST_NOTE, Sitting
from rater_quiz.terminal.bidi import BidiMode, shape, width
from rater_quiz.terminal.layout import Page
from rater_quiz.terminal.line_mode import LineMode

ASKED = a_questionnaire(statements=3, labels=3, tensions=[(1, 3)])
WELCOME = """\
Mine
Nothing leaves this computer. You can stop at any time with q: your answers are
saved, and you can go on later.

"""
KEYS = "A number, then Enter. Also: b back, f forward, n note, r review, ? help, q save\nand quit.\n"
AT_THE_FIRST = "This is the first statement: a number answers it, f goes on without an answer.\n"
ONE = "\n1 of 3\nStatement 1.\n1 Label 1\n2 Label 2\n3 Label 3\n> "
TWO = "\n2 of 3\nStatement 2.\n1 Label 1\n2 Label 2\n3 Label 3\n> "
THREE = "\n3 of 3\nStatement 3.\n1 Label 1\n2 Label 2\n3 Label 3\n> "
HINT = "Please type a number from 1 to 3, or ? for help.\n> "
REVIEW_KEYS = "Enter finishes. A number goes to that statement. b back, ? help, q save and\nquit.\n"
HELP = """\
- A number from the list answers, and the next statement comes.
- b goes back to the statement before; f goes on, and so does Enter alone where
  there is an answer.
- n writes a note on this statement; it is kept with your answers.
- r shows all your answers. There, a number goes to that statement.
- q saves your answers and quits; you can go on later.
- There are no right answers: the first thought that fits your team as it is now
  is the best one.
> """
REVIEW_HELP = """\
- These are all your answers. While some are missing, Enter goes through what is
  open and comes back here; when none is missing, it finishes.
- A number goes to that statement, to change its answer; then you come back
  here.
- b goes back to the last statement.
- q saves your answers and quits; you can go on later.
> """


class Person(Typed):
    """Somebody at a terminal, with what was kept at each question."""

    def __init__(self, *lines: str) -> None:
        super().__init__(*lines)
        self.kept: list[Sitting] = []
        self.kept_when_asked: list[Sitting] = []

    def read_line(self, *, path: bool = False) -> str | None:  # noqa: ARG002 - a line like any other
        self.kept_when_asked.append(self.kept[-1])
        return super().read_line()

    def sits(
        self, questionnaire: Questionnaire = ASKED, *, page: Page | None = None, begin: Sitting | None = None
    ) -> bool:
        scale = questionnaire.scale
        fresh = Sitting.begin(len(questionnaire.statements), scale.lowest, scale.highest)
        view = LineMode(questionnaire, page or Page(80, Language.ENGLISH), self, self.kept.append)
        return view.run(begin or fresh)


def test_one_line_answers_one_question() -> None:
    person = Person("1", "2", "3", "")
    assert person.sits()
    assert person.kept[-1].answers == (1, 2, 3)
    assert person.seen == (
        f"{WELCOME}{KEYS}{ONE}{TWO}{THREE}\nYour answers\n1. Statement 1. [1 Label 1]\n2. Statement 2. [2 Label 2]\n"
        f"3. Statement 3. [3 Label 3]\n\n{REVIEW_KEYS}> "
    )


def test_what_is_no_answer_gets_a_hint_and_no_new_question() -> None:
    person = Person("0", "4", "x", "", "\x1b[A", "١", "q")
    assert not person.sits()
    assert person.seen == f"{WELCOME}{KEYS}{ONE}{HINT * 5}{TWO}"
    assert person.kept[-1].answers == (1, None, None)


def test_back_from_the_first_stays() -> None:
    person = Person("b", "2", "b", "", "q")
    person.sits()
    again = ONE.replace("2 Label 2", "2 Label 2 (your answer so far)")
    assert person.seen == f"{WELCOME}{KEYS}{ONE}{AT_THE_FIRST}> {TWO}{again}{TWO}"


def test_forward_skips_and_the_review_leads_to_what_is_open() -> None:
    person = Person("f", "2", "f", "", "1", "3", "")
    assert person.sits()
    assert person.kept[-1].answers == (1, 2, 3)
    assert "1. Statement 1. [no answer yet]\n" in person.seen
    assert "2 statements are still open. Enter goes through them one by one.\n> " + ONE + THREE in person.seen


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (("f", "2", "3"), "عبارة واحدة باقية بلا إجابة. Enter ينقل إليها.\n"),
        (("f", "f", "3"), "عبارتان باقيتان بلا إجابة. Enter ينقل إليهما واحدة بعد أخرى.\n"),
        (("f", "f", "f"), "3 عبارات باقية بلا إجابة. Enter ينقل إليها واحدة بعد أخرى.\n"),
    ],
)
def test_open_statements_are_counted_in_arabic_too(answers: tuple[str, ...], said: str) -> None:
    person = Person(*answers)
    person.sits(page=Page(80, Language.ARABIC))
    assert said in person.seen


def test_an_incomplete_review_cannot_be_finished() -> None:
    person = Person("r", "", "")
    assert not person.sits()
    assert person.kept[-1].place == 1


def test_the_review_jumps_and_comes_back() -> None:
    person = Person("1", "2", "3", "2", "3", "2", "b", "9", "x", "n", "?", "b", "q")
    assert not person.sits()
    assert person.seen.count("\nYour answers\n") == 3
    assert person.seen.count(REVIEW_KEYS) == 3 + 3, "9, x and n say what can be done"
    assert REVIEW_HELP in person.seen
    assert (person.kept[-1].answers, person.kept[-1].place) == ((1, 3, 3), 3)


def test_help_says_what_each_command_does() -> None:
    person = Person("?", "؟", "m")
    person.sits()
    assert person.seen == f"{WELCOME}{KEYS}{ONE}{HELP * 3}\n"


def test_a_note_is_asked_for_kept_changed_and_taken_away() -> None:
    ask = "Your note on this statement (Enter alone leaves it as it is, - takes it away): "
    person = Person("n", " on\x1b[2J\tMondays ", "n", "", "n", "-", "n", "x" * 5000)
    person.sits()
    assert person.seen.startswith(
        f"{WELCOME}{KEYS}{ONE}{ask}Your note is kept.\n> Your note: on[2J Mondays\n{ask}> Your note: on[2J Mondays\n"
        f"{ask}The note is gone.\n> {ask}Your note is kept.\n> "
    )
    assert [sitting.note_here for sitting in person.kept] == [
        "",
        "on[2J Mondays",
        "on[2J Mondays",
        "",
        "x" * LONGEST_NOTE,
    ]


def test_ctrl_d_at_a_note_leaves_it_as_it_is() -> None:
    person = Person("n")
    assert not person.sits()
    assert not person.kept[-1].notes


def test_leaving_is_not_finishing() -> None:
    assert not Person("1", "2", "3", "q").sits()
    person = Person("1", "2", "3")
    assert not person.sits()
    assert person.seen.endswith("> \n"), "the shell's prompt begins on a line of its own"


def test_a_sitting_that_goes_on_is_not_introduced_again() -> None:
    introduced = rater()
    title = introduced.title.in_(Language.ENGLISH)
    person, again = Person(), Person()
    person.sits(introduced)
    again.sits(introduced, begin=Sitting.resume([4, *[None] * 16], {}, lowest=1, highest=5))
    assert person.seen.startswith(title)
    assert again.seen.startswith(f"{KEYS}\n2 of 17\n")


def test_second_looks_are_offered_kindly() -> None:
    five = a_questionnaire(statements=3, tensions=[(1, 3)])
    tense, alike = Person("5", "1", "4"), Person("3", "3", "3")
    tense.sits(five)
    alike.sits(five)
    assert "\nWorth a second look\n- Statements 1 and 3: Both?\n\n" in tense.seen
    assert (
        "\nWorth a second look\n- Nearly all your answers are alike, although some statements run the other way.\n"
        "  That can be right; perhaps some deserve another thought.\n\n"
    ) in alike.seen


def test_the_help_says_what_a_second_look_is_only_where_there_is_one() -> None:
    five = a_questionnaire(statements=3, tensions=[(1, 3)])
    tense, calm = Person("5", "1", "4", "?"), Person("5", "1", "1", "?")
    tense.sits(five)
    calm.sits(five)
    assert "- A second look is a question, not a mistake: nothing has to be changed.\n" in tense.seen
    assert "second look" not in calm.seen


def test_a_scale_of_ten_takes_0_for_its_top() -> None:
    person = Person("0", "10")
    person.sits(a_questionnaire(statements=3, labels=10))
    assert person.kept[-1].answers == (10, 10, None)


def test_arabic_goes_out_as_it_is_and_is_asked_in_words() -> None:
    person = Person("1", "لا", "ض")
    person.sits(rater(), page=Page(80, Language.ARABIC))
    assert "\n1 من 17\nنكتفي بأن نقدّم للعملاء" in person.seen
    assert "1 لا أوافق إطلاقًا (الإجابة حتى الآن)\n" in person.seen
    assert not set(person.seen) & set("\u200e\u200f\x1b\ufee0")


def test_arabic_is_ordered_where_that_was_chosen() -> None:
    person = Person("q")
    person.sits(rater(), page=Page(80, Language.ARABIC, BidiMode.VISUAL))
    rows = person.seen.split("\n")
    assert all(width(row) == 80 for row in rows if row.strip() and row != "> "), "lines begin at the right edge"


TYPED = st.one_of(
    st.sampled_from(["1", "2", "3", "4", "", "b", "f", "r", "n", "?", "-", "٢", "0", "12"]), st.text(max_size=5)
)


@given(st.lists(TYPED, max_size=25))
def test_every_state_is_kept_before_the_next_question(lines: list[str]) -> None:
    person = Person(*lines)
    finished = person.sits()
    assert person.kept_when_asked, "something was asked"
    last = person.kept[-1]
    assert not finished or (last.complete and last.at_review)
    if finished:
        assert score(ASKED, [answer for answer in last.answers if answer is not None]).answers == last.answers
    for before, after in zip(person.kept, person.kept[1:], strict=False):
        changed = [one for one, other in zip(before.answers, after.answers, strict=True) if one != other]
        assert len(changed) <= 1, "a line answers one statement at most"


@settings(max_examples=20, deadline=None)
@given(st.integers(12, 60), st.sampled_from(Language))
def test_no_line_is_wider_than_the_window(columns: int, language: Language) -> None:
    class Echoing(Person):
        def read_line(self, *, path: bool = False) -> str | None:  # noqa: ARG002 - a line like any other
            self.write("\n")
            return super().read_line()

    person = Echoing("3", "n", "x", "?", "r", "q")
    person.sits(rater(), page=Page(columns, language))
    assert max(width(shape(row.rstrip())) for row in person.seen.split("\n")) <= columns
