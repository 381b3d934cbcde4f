"""Keeping an unfinished sitting: how it begins, and its draft on disk, or only in memory where no disk can be had."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from rater_quiz.draft import (
    About,
    Draft,
    NoFolderError,
    draft_path,
    drafts_folder,
    load_draft,
    lock_draft,
    remove_draft,
    save_draft,
    set_aside,
)
from rater_quiz.errors import InputRefusedError, Problem, ProtectedError, UsageError, WriteFailedError
from rater_quiz.files import Lock, remove_leftovers
from rater_quiz.files.refusals import reason
from rater_quiz.foreign_text import terminal
from rater_quiz.language import Language, Said, Text
from rater_quiz.questionnaire import Questionnaire, keying
from rater_quiz.sitting import Sitting
from rater_quiz.words import sitting as words


@dataclass
class Keeper:
    """What holds the newest state of one sitting, and puts it on disk before anything else happens."""

    questionnaire: Questionnaire
    language: Language
    sitting_id: str
    today: Callable[[], date]
    about: About = field(default_factory=About)
    """Whom it is about, and where its report is to go; a draft that is resumed adds what was not said this time."""
    path: Path | None = None
    """Where the draft lies; None where there is no place for one."""
    lock: Lock | None = None
    found: Draft | None = None
    """The draft that was there at the start and can be gone on with."""
    notices: list[str] = field(default_factory=list)
    """What the person should know, in their language."""
    sitting: Sitting | None = None
    """The newest state."""
    saved: bool = False
    """Whether the newest state is on disk."""
    failure: str = ""
    """Why the last attempt to save failed; empty where it did not. It is told once, not with every answer."""

    @classmethod
    def open(
        cls,
        questionnaire: Questionnaire,
        language: Language,
        sitting_id: str,
        *,
        today: Callable[[], date],
        environment: Mapping[str, str],
        about: About | None = None,
    ) -> "Keeper":
        """Take the questionnaire's draft for this sitting, and look at what is there.

        Raises:
            ProtectedError: It is being answered elsewhere.
        """
        keeper = cls(questionnaire, language, sitting_id, today, about or About())
        try:
            folder = drafts_folder(environment)
            keeper.lock = lock_draft(folder, questionnaire.id)
        except NoFolderError:
            keeper.notices.append(keeper.say(words.no_draft(keeper.say(words.NO_HOME))))
            return keeper
        except WriteFailedError as error:
            keeper.notices.append(keeper.say(words.no_draft(error.in_(language))))
            return keeper
        if keeper.lock is None:
            raise ProtectedError(_IN_USE)
        keeper.path = draft_path(folder, questionnaire.id)
        remove_leftovers(keeper.path)
        keeper._look()
        return keeper

    def _look(self) -> None:
        assert self.path is not None
        try:
            draft = load_draft(self.path)
        except InputRefusedError:
            self._set_aside(words.draft_broken)
            return
        if draft is None:
            return
        scale, count = self.questionnaire.scale, len(self.questionnaire.statements)
        fits = (
            keying(draft.fingerprint) == keying(self.questionnaire.fingerprint)
            and len(draft.answers) == count
            and all(answer is None or answer in scale.values for answer in draft.answers)
            and all(1 <= number <= count for number in draft.notes)
        )
        if not fits:
            self.notices.append(self.say(words.DRAFT_OTHER_KEYING))
            self._set_aside(words.draft_set_aside)
        elif draft.kept or draft.notes:
            self.found = draft

    def require_draft(self) -> None:
        """Insist that there is something to go on with.

        Raises:
            UsageError: There is nothing; why a draft that was there is none comes first, and where it was put.
        """
        if self.found is None:
            self.close()
            raise UsageError(*(Problem("", notice) for notice in self.take_notices()), _NOTHING_TO_RESUME)

    def first(
        self, start: Sitting | None, ask: Callable[[Draft], bool | None], *, go_on: bool | None
    ) -> Sitting | None:
        """Where the sitting begins: at *start*, with the draft, or afresh.

        Args:
            start: What to begin with (an earlier record); None: nothing answered yet.
            ask: Asks the person whether to go on with a draft; None where they left instead of answering.
            go_on: The same, where it was said beforehand; None: ask.

        Returns:
            The first state; None where the person left.
        """
        if start is not None:
            self.begin()
            return start
        if self.found is None:
            return self.begin()
        if go_on is None:
            go_on = ask(self.found)
        if go_on is None:
            return None
        return self.resume() if go_on else self.begin()

    def begin(self) -> Sitting:
        """A fresh sitting; a draft that was there is set aside first."""
        if self.found is not None:
            self._set_aside(words.draft_set_aside)
            self.found = None
        scale = self.questionnaire.scale
        return Sitting.begin(len(self.questionnaire.statements), scale.lowest, scale.highest)

    def resume(self) -> Sitting:
        """Go on with the draft that was found."""
        assert self.found is not None, "the caller has looked"
        self.sitting_id = self.found.sitting
        self.about = self.about.or_else(self.found.about)
        scale = self.questionnaire.scale
        return Sitting.resume(self.found.answers, self.found.notes, lowest=scale.lowest, highest=scale.highest)

    def _set_aside(self, notice: Callable[[str], Said]) -> None:
        assert self.path is not None
        try:
            self.notices.append(self.say(notice(terminal(str(set_aside(self.path))))))
        except OSError as error:
            self.notices.append(self.say(words.no_draft(reason(error).in_(self.language))))
            self.path = None

    def keep(self, sitting: Sitting) -> None:
        """Hold *sitting* and put it on disk; a disk that fails is tried again with the next state."""
        before, self.sitting = self.sitting, sitting
        if self.saved and before is not None:
            on_disk = (before.answers, before.notes) == (sitting.answers, sitting.notes)
        else:
            on_disk = not (sitting.kept or sitting.notes)  # nothing is worth no draft
        if on_disk or self.path is None:
            return
        draft = Draft(
            self.sitting_id,
            self.questionnaire.id,
            self.questionnaire.fingerprint,
            self.language,
            self.today(),
            sitting.answers,
            sitting.notes,
            self.about,
        )
        try:
            save_draft(self.path, draft)
        except WriteFailedError as error:
            why = error.in_(self.language)
            if why != self.failure:
                self.notices.append(self.say(words.no_draft(why)))
            self.saved, self.failure = False, why
        else:
            self.saved, self.failure = True, ""

    @property
    def lost(self) -> bool:
        """Whether there are answers that nothing keeps once the program has ended."""
        return self.sitting is not None and bool(self.sitting.kept) and not self.saved

    def take_notices(self) -> list[str]:
        """What has not been told yet; each is told once."""
        told, self.notices = self.notices, []
        return told

    def say(self, text: Text) -> str:
        """*text* in the language of the sitting."""
        return text.in_(self.language)

    def last_words(self, command: str) -> str:
        """How many answers are kept, and how to go on; the answers themselves where they could not be kept.

        Args:
            command: The command that takes this sitting, without the options that go on with it.
        """
        return self.say(self._last_words(command))

    def _last_words(self, command: str) -> Said:
        sitting = self.sitting
        if sitting is None:  # left before the first statement came
            return words.kept(self.found.kept, f"{command} --resume") if self.found else words.kept(0, command)
        if self.saved:
            return words.kept(sitting.kept, f"{command} --resume")
        if not sitting.kept:
            return words.kept(0, command)
        if sitting.complete:
            return words.kept_nowhere(self.with_answers(command))
        answered = [(number, answer) for number, answer in enumerate(sitting.answers, 1) if answer is not None]
        return words.kept_in_mind(", ".join(f"{number}: {answer}" for number, answer in answered))

    def with_answers(self, command: str) -> str:
        """The command that takes all the answers of a complete sitting up again, without any file of ours."""
        assert self.sitting is not None, "it was answered"
        assert self.sitting.complete, "there is one for each statement"
        return f'{command} --answers "{" ".join(map(str, self.sitting.answers))}"'

    def done(self) -> None:
        """The report is saved, or saving was declined: the draft goes."""
        if self.path is not None:
            with suppress(WriteFailedError):  # then it is offered again; the report is what counts
                remove_draft(self.path)
            self.saved = False
        self.close()

    def close(self) -> None:
        """Let another sitting have the draft."""
        if self.lock is not None:
            self.lock.release()


_IN_USE = Problem("", words.DRAFT_IN_USE, words.DRAFT_IN_USE_HINT)
_NOTHING_TO_RESUME = Problem("", words.NO_DRAFT_TO_RESUME, words.NO_DRAFT_TO_RESUME_HINT)
