"""One computer passed round: a hand-over screen, a sitting, a thank-you, a clean screen; and so on, for everybody.

Nothing of a sitting touches the disk before it is finished, and nothing of it stays on the screen afterwards.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from rater_quiz.errors import RaterQuizError, WriteFailedError
from rater_quiz.language import Language, Said
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.scoring import Scores, score
from rater_quiz.signals import INTERRUPT, StoppedError
from rater_quiz.sitting import Sitting
from rater_quiz.terminal.bidi import BidiMode
from rater_quiz.terminal.device import Terminal
from rater_quiz.terminal.fitting import Card, paragraphs
from rater_quiz.terminal.key_mode import KeyMode
from rater_quiz.terminal.layout import BLANK, Line, Page, Style
from rater_quiz.terminal.screens import CTRL_C, Screens, card_of, how_many_in
from rater_quiz.words import workshop as words
from rater_quiz.words.keys import SCROLL


@dataclass(frozen=True)
class Plan:
    """What a workshop is about, and how it reaches the outside."""

    questionnaire: Questionnaire
    language: Language
    """The facilitator's, and that of all records."""
    offered: tuple[Language, ...]
    """The languages that people can answer in, until the facilitator offers all that the questionnaire has."""
    folder: str
    """Where the answers are kept, as the facilitator knows it."""
    minimum: int
    """People from whom on there is a team result."""
    order: BidiMode
    """How right-to-left text is sent to this terminal."""
    save: Callable[[Scores], object]
    """Saves one person's answers without a name; raises `WriteFailedError`."""
    count: Callable[[], int]
    """How many people are in now: others may add to the same answers; raises `RaterQuizError` where nobody can tell."""
    result: Callable[[Scores, Page], list[Line]]
    """Lays somebody's own result out, for whoever asks to see it."""
    remember: Callable[[BidiMode], None]
    """Called with another way of sending right-to-left text, when somebody has chosen one."""
    expected: int | None = None
    """How many people were asked; None where that was not said."""
    replaces: bool = False
    """Whether the team's files lie there from an earlier end, and are replaced by the next."""


class Workshop(Screens):
    """A workshop on a terminal that is open and raw."""

    def __init__(self, plan: Plan, terminal: Terminal, people: int) -> None:
        """Go on with a workshop in which so many *people* are in already."""
        super().__init__(terminal, plan.order, plan.remember)
        self._plan, self.people = plan, people
        self._offered = plan.offered
        self._latest: Sitting | None = None

    def run(self) -> bool:
        """Take sittings until the facilitator ends; return whether the team's result was asked for.

        Raises:
            StoppedError: A signal came, or Ctrl-C on a screen of the facilitator's.
        """
        with self:
            try:
                return self._hold()
            finally:
                self._forget_the_person()

    def _hold(self) -> bool:
        if not self._welcome():
            return False
        while True:
            chosen = self._hand_over()
            if isinstance(chosen, bool):
                return chosen
            self._one_person(chosen)
            self._forget_the_person()

    def _forget_the_person(self) -> None:
        self._latest = None
        self._canvas.wipe()

    # Screens of the facilitator's.

    def _welcome(self) -> bool:
        told = list(words.welcome(len(self._plan.questionnaire.statements), self._plan.minimum, self._plan.folder))
        if self.people:
            told.insert(0, self._in())
        shown = card_of(words.WELCOME_TITLE, told, words.WELCOME_FOOT)
        return self.ask(shown, self._plan.language, {"enter": True, "q": False})

    def _hand_over(self) -> Language | bool:
        """Wait for the next person, who picks a language; True ends with the team's result, False stops for now."""
        hint: Said | None = None
        while True:
            offered = self._offered
            choices: dict[str, Language | str] = {str(number): language for number, language in enumerate(offered, 1)}
            choices |= {"enter": offered[0], "e": "e", "q": "q", "?": "?"}
            self._count()
            chosen = self.ask(self._next_person(offered, hint), self._plan.language, choices, also=offered)
            hint = None
            if chosen == "?":
                chosen = self._facilitators_key()
            if isinstance(chosen, Language):
                return chosen
            if chosen == "q":
                return False
            if chosen != "e":
                continue
            self._count()
            if self.people < self._plan.minimum:
                hint = words.too_few(self.people, self._plan.minimum)
            elif self._ends():
                return True

    def _facilitators_key(self) -> str:
        """Show the keys that are none of the participants' business, and wait for one."""
        every = self._plan.questionnaire.languages
        keys, choices = list(words.NEXT_FOOT), {"e": "e", "q": "q"}
        if len(self._offered) < len(every):
            keys.append(words.ALL_LANGUAGES)
            choices["a"] = "a"
        shown = card_of(words.FACILITATOR_TITLE, words.FACILITATOR, keys)
        chosen = self.ask(shown, self._plan.language, choices, other="")
        if chosen == "a":
            self._offered = (*self._offered, *(language for language in every if language not in self._offered))
        return chosen

    def _count(self) -> None:
        with suppress(RaterQuizError):  # what was counted last is shown; saving says what is the matter
            self.people = self._plan.count()

    def _in(self) -> Said:
        return how_many_in(self.people, self._plan.expected)

    def _next_person(self, offered: Sequence[Language], hint: Said | None) -> Card:
        expected, minimum = self._plan.expected, self._plan.minimum
        state = self._in()
        if self.people < minimum:
            few = self.people, minimum
            state = words.missing(*few) if expected is None else words.missing_of(*few, expected)

        def begin(page: Page, style: Style) -> list[Line]:
            lines: list[Line] = []
            for number, language in enumerate(offered, 1):
                keys = ("Enter", "1") if number == 1 else (str(number),)
                there = replace(page, language=language)
                lines += [*there.paragraph(there.say(words.begin(keys)), style), BLANK]
            return lines

        def next_person(page: Page) -> list[Line]:
            alone = [*page.paragraph(page.say(words.ALONE)), BLANK]
            return [*alone, *begin(page, Style.TITLE), *page.paragraph(page.say(state), Style.FAINT)]

        def nobody_more(page: Page) -> list[Line]:
            told = paragraphs([state, words.ALL_IN, words.ANYBODY_ELSE])(page)
            return [*told, BLANK, *begin(page, Style.FAINT)[:-1]]

        if expected is not None and self.people >= expected:
            keys = [words.NEXT_FOOT[0], words.FOR_THE_FACILITATOR]
            return Card(words.ALL_IN_TITLE, nobody_more, keys, SCROLL, hint)
        return Card(words.NEXT_TITLE, next_person, [words.FOR_THE_FACILITATOR], SCROLL, hint)

    def _ends(self) -> bool:
        """Ask once more: a participant may have touched the key, and what everybody has seen cannot be unseen."""
        told = [self._in(), words.END, *([words.REPLACES] if self._plan.replaces else [])]
        shown = card_of(words.END_TITLE, told, words.END_FOOT)
        return self.ask(shown, self._plan.language, {"enter": True}, other=False)

    def _saved(self, scores: Scores, language: Language) -> bool:
        """Save until it works, or the answers are given up: they are in memory meanwhile."""
        while True:
            try:
                self._plan.save(scores)
            except WriteFailedError as error:
                told = [words.not_saved(error.in_(self._plan.language))]
                shown = card_of(words.NOT_SAVED_TITLE, told, words.NOT_SAVED_FOOT)
                again = self.ask(shown, self._plan.language, {"r": True, "enter": True, "d": False, CTRL_C: False})
                if not again and self._leaves(language):
                    return False
            else:
                return True

    # Screens of the person who answers.

    def _one_person(self, language: Language) -> None:
        sitting = self._sat(language)
        if sitting is None:
            self._say_dropped(language)
            return
        answers = [answer for answer in sitting.answers if answer is not None]
        scores = score(self._plan.questionnaire, answers)
        if not self._saved(scores, language):
            self._say_dropped(language)
            return
        self.people += 1
        if self._wants_result(language):
            self._show_result(scores, language)

    def _sat(self, language: Language) -> Sitting | None:
        """One sitting, finished; None where the person left it for good."""
        questionnaire = self._plan.questionnaire
        scale = questionnaire.scale
        self._latest = Sitting.begin(len(questionnaire.statements), scale.lowest, scale.highest)
        while True:
            order = self._order if language.right_to_left else BidiMode.PLAIN
            screen = KeyMode(
                questionnaire,
                self._terminal,
                Page(self._canvas.size.columns, language, order),
                keep=self._note,
                remember=self._remember,
                kept=False,
            )
            self._canvas.order(language, order)
            try:
                finished = screen.run(self._latest)
            except StoppedError as stopped:
                if stopped.signum != INTERRUPT:
                    raise
                finished = False
            if finished:
                return self._latest
            if self._leaves(language):
                return None

    def _note(self, sitting: Sitting) -> str:
        self._latest = sitting
        return ""

    def _leaves(self, language: Language) -> bool:
        shown = card_of(words.DROP_TITLE, [words.DROP], words.DROP_FOOT)
        return self.ask(shown, language, {CTRL_C: True, "q": True}, other=False)

    def _say_dropped(self, language: Language) -> None:
        self._forget_the_person()
        shown = card_of(words.DROPPED_TITLE, [words.DROPPED], words.THANKS_FOOT[:1])
        self.ask(shown, language, dict.fromkeys(("enter", "q", CTRL_C), True))

    def _wants_result(self, language: Language) -> bool:
        shown = card_of(words.THANKS_TITLE, words.THANKS, words.THANKS_FOOT)
        return self.ask(shown, language, {"enter": False, "q": False, CTRL_C: False, "s": True})

    def _show_result(self, scores: Scores, language: Language) -> None:
        shown = Card(None, lambda page: self._plan.result(scores, page), words.THANKS_FOOT[:1], SCROLL)
        self.ask(shown, language, dict.fromkeys(("enter", "q", CTRL_C), True))
