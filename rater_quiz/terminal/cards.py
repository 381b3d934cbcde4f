"""Screens with a title, something said below it, and a choice of keys; what the window is too small for scrolls."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rater_quiz.language import Text
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.terminal.bidi import width
from rater_quiz.terminal.device import Size
from rater_quiz.terminal.fitting import TALLEST
from rater_quiz.terminal.layout import BLANK, Line, Page, Style
from rater_quiz.words.sitting import NOTHING_LEAVES


@dataclass(frozen=True)
class Card:
    """What one screen shows."""

    title: Text | None
    """None where what is said has a title of its own."""
    body: Callable[[Page], list[Line]]
    """Lays out what is said."""
    keys: Sequence[Text]
    scroll: Text
    """The keys that scroll; they are named where the window is too small."""
    hint: Text | None = None
    """What is to be said now, above the keys."""

    def fitted(self, page: Page, size: Size, passed: int = 0) -> tuple[list[Line], int]:
        """Lay the card out.

        Args:
            page: As wide as the window allows.
            size: Of the window.
            passed: Lines that should have gone by at the top.

        Returns:
            Exactly as many lines as the window has rows, and how many lines have gone by: no more than there are.
        """
        title = [*page.paragraph(page.say(self.title), Style.TITLE), BLANK] if self.title else []
        lines = [*title, *self.body(page)]
        most = max(1, size.rows // 2)
        keys, hint = [*map(page.say, self.keys)], page.say(self.hint) if self.hint else ""
        foot = keys_at_foot(keys, page, hint, most=most)
        if len(lines) + len(foot) > size.rows:
            dense = [line for line in lines if line != BLANK]
            if len(dense) + len(foot) <= size.rows:
                lines = dense
            else:
                foot = keys_at_foot([page.say(self.scroll), *keys], page, hint, most=most)
        room = max(0, size.rows - len(foot))
        first = min(max(0, passed), max(0, len(lines) - room))
        shown = lines[first : first + room]
        # In a tall window the keys stay near to what they belong to.
        padding = max(0, min(room, TALLEST - len(foot)) - len(shown))
        filled = [*shown, *[BLANK] * padding, *foot][-size.rows :]
        return [*filled, *[BLANK] * (size.rows - len(filled))], first


def introduction(questionnaire: Questionnaire, page: Page, style: Style = Style.PLAIN) -> list[Line]:
    """The questionnaire's introduction, and what happens to the answers; nothing where it has no introduction."""
    said = questionnaire.introduction
    return [*page.paragraph(page.say(said), style), *page.paragraph(page.say(NOTHING_LEAVES), style)] if said else []


def keys_at_foot(keys: Sequence[str], page: Page, hint: str = "", *, most: int) -> list[Line]:
    """The keys, on as few lines as they fit on, at most so many; above them what is to be said now, or a blank line."""
    lines: list[str] = []
    for key in filter(None, keys):
        longer = f"{lines[-1]} · {key}" if lines else key
        if lines and width(longer) <= page.columns:
            lines[-1] = longer
        else:
            lines.append(key)
    said = page.paragraph(hint)[: most - 1] if hint else [BLANK]
    return [*said, *[line for text in lines for line in page.paragraph(text, Style.FAINT)][: max(1, most - len(said))]]


def paragraphs(texts: Sequence[Text]) -> Callable[[Page], list[Line]]:
    """Lay out *texts* one below the other, a blank line between two."""

    def laid_out(page: Page) -> list[Line]:
        return [line for text in texts for line in (*page.paragraph(page.say(text)), BLANK)][:-1]

    return laid_out
