"""One round of answering on phones: who may come in, how many have, and whether it is still open."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum, auto

from rater_quiz.errors import WriteFailedError
from rater_quiz.language import Language
from rater_quiz.live.ballots import Ballots
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.web.markup import WebPage, first_of

MOST_RECORDS = 10_000
"""More than any room holds: a flood ends there."""
LOOPBACK = "127.0.0.1"
_USUAL_PORT = 80


class State(Enum):
    """How far a round has come."""

    OPEN = auto()
    PAUSED = auto()
    """The facilitator has stopped, and will go on: phones are to try again."""
    CLOSED = auto()
    """No answers are taken any more, and nothing is shown yet."""
    REVEALED = auto()


@dataclass(frozen=True)
class Sheet:
    """One person's answers, as they came."""

    answers: tuple[int, ...]
    mark: str
    """Names the record: 64 hexadecimal digits."""
    comment: str
    """Cleaned; empty where there is none."""


@dataclass
class Room:
    """A round that is under way. Requests come in several threads; the facilitator's screen reads along."""

    questionnaire: Questionnaire
    language: Language
    """The facilitator's."""
    ballots: Ballots
    code: str
    """What the page's address ends in, in capitals."""
    address: str
    """Of this machine in the room's network."""
    port: int
    secret: str
    """What the address of the projector page ends in."""
    save: Callable[[Sheet], bool]
    """Saves a record, and returns whether it is a new one; raises `WriteFailedError`."""
    random: Callable[[int], bytes]
    """So many bytes of chance."""
    people: int = 0
    """How many are in."""
    limit: int | None = None
    """How many are expected: when they are in, the round closes by itself."""
    comments: bool = False
    """Whether the page asks an open question."""
    opened: int = 0
    """How often the page was opened since the program was started."""
    failure: WriteFailedError | None = None
    """Why the last answers that came could not be saved; None while all is well."""
    state: State = State.OPEN
    result: WebPage | None = None
    """What the projector shows at the end; None before."""
    _changing: threading.Condition = field(default_factory=threading.Condition, repr=False)
    _saving: int = 0

    @property
    def languages(self) -> tuple[Language, ...]:
        """Those of the pages, the facilitator's first where the questionnaire has it, for whoever asks for none."""
        return first_of(self.questionnaire.languages, self.language)

    @property
    def url(self) -> str:
        """The page's address, as it is shown."""
        return f"http://{self._host(self.address)}/{self.code}"

    @property
    def projector_path(self) -> str:
        """Where the projector page lies, on this machine alone."""
        return f"/screen/{self.secret}"

    @property
    def projector_url(self) -> str:
        """The projector page's address, for a browser on this machine."""
        return f"http://{self._host(LOOPBACK)}{self.projector_path}"

    @property
    def hosts(self) -> tuple[str, ...]:
        """What a request may call us; the last one on this machine alone."""
        return self._host(self.address), self._host(LOOPBACK)

    def _host(self, address: str) -> str:
        """As browsers spell it, who leave the usual port out."""
        return address if self.port == _USUAL_PORT else f"{address}:{self.port}"

    def note_opening(self) -> None:
        """Count an opening of the page."""
        with self._changing:
            self.opened += 1

    def take(self, sheet: Sheet) -> bool:
        """Save a sheet, or find that it is saved; return whether it was taken, for the round may not be open.

        Raises:
            WriteFailedError: It could not be saved.
        """
        with self._under_way() as may:
            if not may:
                return False
            try:
                new = self.save(sheet)
            except WriteFailedError as error:
                self.failure = error
                raise
            with self._changing:
                self.failure = None
                self.people += new
            return True

    @contextmanager
    def _under_way(self) -> Iterator[bool]:
        with self._changing:
            may = not self.over and self.people + self._saving < MOST_RECORDS
            self._saving += may
        try:
            yield may
        finally:
            with self._changing:
                self._saving -= may
                self._changing.notify_all()

    def move(self, address: str, code: str) -> None:
        """Be found elsewhere from now on."""
        with self._changing:
            self.address, self.code = address, code

    def pause(self) -> None:
        """Take nothing for now, when what is under way is finished."""
        with self._changing:
            if self.state is State.OPEN:
                self.state = State.PAUSED
            self._changing.wait_for(lambda: not self._saving)

    def recount(self, count: Callable[[], int]) -> None:
        """Learn how many are in, where others may have added some; not while answers are just being saved."""
        with self._changing:
            if not self._saving:
                self.people = count()

    @property
    def over(self) -> bool:
        """Whether no more answers are taken, or all are in that are expected."""
        return self.state is not State.OPEN or (self.limit is not None and self.people >= self.limit)

    def close(self) -> None:
        """Take no more answers; what is under way is finished first, and then the key is gone."""
        with self._changing:
            self.state = State.CLOSED
            self._changing.wait_for(lambda: not self._saving)
            self.ballots = Ballots(b"")

    def reveal(self, result: WebPage) -> None:
        """Show the *result* on the projector."""
        with self._changing:
            self.result, self.state = result, State.REVEALED
