"""What a frame of key mode shows besides the screen's own state, and the parts that several frames have."""

from collections.abc import Sequence
from dataclasses import dataclass

from rater_quiz.language import Said
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.terminal.fitting import BEGINNING, Focus, fitted, keys_at_foot
from rater_quiz.terminal.key_machine import Screen
from rater_quiz.terminal.layout import Line, Page
from rater_quiz.words import keys as words

MARK, MARK_MIRRORED, GIVEN, OPEN = "▸", "◂", "✓", "·"


@dataclass(frozen=True)
class DraftFound:
    """What there is of an unfinished sitting."""

    kept: int
    count: int
    day: str
    """ISO 8601."""


@dataclass(frozen=True)
class Scene:
    """What a frame shows besides the screen's own state."""

    questionnaire: Questionnaire
    page: Page
    rows: int
    """Rows of the window, at least 1."""
    notice: str = ""
    """Something the person should know; it stands above the foot."""
    draft: DraftFound | None = None
    kept: bool = True
    """Whether answers are kept when the person leaves."""
    on_disk: bool = True
    """Whether the answers so far are on disk, as far as they are to be kept."""


def mark(page: Page) -> str:
    return MARK_MIRRORED if page.mirrored else MARK


def kept_of(screen: Screen, scene: Scene) -> str:
    """How many answers there are, and what is true of them; empty before the first."""
    count = screen.sitting.kept
    if not count:
        return ""
    on_disk = words.kept(count) if scene.on_disk else words.not_saved(count)
    return scene.page.say(on_disk if scene.kept else words.given(count))


def foot_of(scene: Scene, keys: Sequence[Said], hint: str = "") -> list[Line]:
    """The keys, on as few lines as they fit on; above them what is to be said now. At most half of the window."""
    page = scene.page
    if page.language.right_to_left and keys != words.NOTE_FOOT:
        keys = [*keys, words.mode_foot(words.ORDERS[page.mode])]
    if not scene.kept:
        keys = [words.LEAVE if key == words.SAVE_AND_LEAVE else key for key in keys if key != words.NOTE]
    return keys_at_foot([*map(page.say, keys)], page, hint, most=max(1, scene.rows // 2))


def fitted_in(
    scene: Scene, head: list[Line], body: list[Line], foot: list[Line], focus: Focus = BEGINNING
) -> list[Line]:
    return fitted(scene.page, scene.rows, head=head, body=body, foot=foot, focus=focus)
