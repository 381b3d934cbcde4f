"""Whole frames of key mode, as they are sent, for each size of window, language and text order.

    python -m support.frame_snapshots

writes them anew, run in `tests/`, into `tests/cases/frames/`; `test_frames.py` holds them against what is drawn today.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from rater_quiz.language import Language
from rater_quiz.sitting import Sitting
from rater_quiz.terminal.bidi import BidiMode
from rater_quiz.terminal.device import Size
from rater_quiz.terminal.frames import frame, page_for
from rater_quiz.terminal.key import Kind
from rater_quiz.terminal.key_machine import Panel, Refusal, Screen
from rater_quiz.terminal.layout import Page, plain_text
from rater_quiz.terminal.line_editing import TypedLine
from rater_quiz.terminal.scene import DraftFound, Scene
from support import CASES
from support.builders import rater

FOLDER = CASES / "frames"
SIZES = (Size(40, 12), Size(80, 24), Size(200, 60))
ORDERS = ((Language.ENGLISH, BidiMode.PLAIN), *((Language.ARABIC, mode) for mode in BidiMode))
NOTES = {
    Language.ENGLISH: {2: "Only the loud ones, I fear.", 9: "Sales does."},
    Language.ARABIC: {2: "أصحاب الصوت العالي فقط.", 9: "قسم المبيعات (Sales) نعم."},
}


@dataclass(frozen=True)
class Snapshot:
    """All panels in one window."""

    size: Size
    language: Language
    mode: BidiMode

    @property
    def name(self) -> str:
        """Of its file, without the ending."""
        order = f"-{self.mode}" if self.language.right_to_left else ""
        return f"{self.size.columns}x{self.size.rows}-{self.language}{order}"

    @property
    def file(self) -> Path:
        """Where it lies."""
        return FOLDER / f"{self.name}.txt"

    def drawn(self) -> str:
        """Every panel, each below its name."""
        return "".join(f"=== {name}\n{self._frame(screen)}" for name, screen in self._screens())

    def _frame(self, screen: Screen) -> str:
        page = page_for(self.size, Page(self.size.columns, self.language, self.mode))
        draft = DraftFound(3, 17, "2026-11-21")
        return plain_text(frame(screen, Scene(rater(), page, self.size.rows, draft=draft)))

    def _screens(self) -> Iterator[tuple[str, Screen]]:
        forward = Kind.LEFT if self.language.right_to_left else Kind.RIGHT
        notes = NOTES[self.language]
        fresh = Screen(Sitting.begin(17, 1, 5), forward=forward)
        answered = Sitting.resume((4, 3, 5, 5, 5, *[None] * 12), notes, lowest=1, highest=5)
        complete = Sitting.resume((4, 3, 5, 5, 5, 4, 3, 2, 5, 4, 3, 2, 1, 4, 5, 3, 2), notes, lowest=1, highest=5)
        yield "the first statement", fresh
        yield "the welcome where the first statement leaves no room", replace(fresh, panel=Panel.WELCOME)
        yield "back from the first statement", replace(fresh, refused=Refusal.AT_THE_FIRST)
        yield "Enter without a choice", replace(fresh, refused=Refusal.NOTHING_MARKED)
        yield "an answered statement with a note", replace(fresh, sitting=replace(answered, place=2), marked=3)
        yield "a key that does nothing", replace(fresh, sitting=answered, refused=Refusal.MEANINGLESS)
        yield "the review with second looks", replace(fresh, sitting=complete)
        yield "the review, a statement marked", replace(fresh, sitting=complete, marked=5)
        yield "the review with open statements", replace(fresh, sitting=replace(answered, place=18))
        yield "the review, an open statement marked", replace(fresh, sitting=replace(answered, place=18), marked=8)
        yield "help at the review", replace(fresh, sitting=complete, panel=Panel.HELP)
        yield "help", replace(fresh, panel=Panel.HELP)
        yield "a note being written", replace(fresh, panel=Panel.NOTE, note=TypedLine(notes[9]))
        yield "a note not yet begun", replace(fresh, panel=Panel.NOTE)
        yield "a draft", replace(fresh, panel=Panel.DRAFT)


SNAPSHOTS = tuple(Snapshot(size, *order) for size in SIZES for order in ORDERS)


def main() -> None:
    """Write every snapshot anew."""
    FOLDER.mkdir(exist_ok=True)
    for snapshot in SNAPSHOTS:
        snapshot.file.write_text(snapshot.drawn(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
