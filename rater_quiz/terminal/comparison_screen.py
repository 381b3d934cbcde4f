"""A comparison as a picture of lines, in short: total, dimensions, what improved, declined and is to be kept."""

from collections.abc import Iterator, Sequence

from rater_quiz.report.changes import Changes, Moved, none_declined, none_improved, verdict
from rater_quiz.terminal.bidi import width
from rater_quiz.terminal.flow import flowing
from rater_quiz.terminal.layout import BLANK, Cell, Line, Page, Style
from rater_quiz.wording.comparison import comparison_words
from rater_quiz.wording.result import result_words

KEPT = 3
"""Statements to keep that are shown; the report has all of them."""


def comparison_lines(changes: Changes, page: Page, *, saved: bool = False) -> list[Line]:
    """Lay a comparison out on *page*."""
    return list(_Picture(changes, page).lines(saved=saved))


class _Picture:
    """One comparison on one page, part by part."""

    def __init__(self, changes: Changes, page: Page) -> None:
        self._changes, self._page = changes, page
        self._questionnaire, self._language = changes.comparison.questionnaire, page.language
        self._words = comparison_words(page.language)

    def lines(self, *, saved: bool) -> Iterator[Line]:
        words, changes, page = self._words, self._changes, self._page
        yield from page.paragraph(words.title(self._questionnaire.title.in_(self._language)), Style.TITLE)
        yield from self._about()
        yield BLANK
        yield from self._total()
        yield from self._dimensions()
        yield from self._statements(words.improved, changes.improved, none_improved(changes, words))
        yield from self._statements(words.declined, changes.declined, none_declined(changes, words))
        yield from self._statements(words.kept, changes.kept[:KEPT], words.none_kept)
        told = [words.looked_at(changes.comparison.looked_at)]
        told += [words.chance, words.not_clear] if changes.of_team else [words.one_person]
        yield from page.paragraph(" ".join(told))
        yield BLANK
        yield from page.paragraph(
            words.screen_more if saved else f"{words.screen_more} {words.screen_save}", Style.FAINT
        )

    def _heading(self, text: str) -> list[Line]:
        return [*self._page.paragraph(text, Style.TITLE), BLANK]

    def _about(self) -> Iterator[Line]:
        words = self._words
        for word, side in ((words.before, self._changes.before), (words.after, self._changes.after)):
            label, said = (
                (words.date, side.day.isoformat()) if side.day else (words.participants, str(side.participants))
            )
            yield from self._page.paragraph(f"{word} · {label}: {said}", Style.FAINT)

    def _total(self) -> Iterator[Line]:
        changes, words = self._changes, self._words
        total, before, after = changes.total, changes.before.band, changes.after.band
        change = changes.shown_change(total, words)
        line = words.total(changes.shown(total.before), changes.shown(total.after), change)
        clear = f" · {verdict(total, words)}" if changes.of_team else ""
        yield from self._page.paragraph(line + clear, Style.TITLE)
        names = [band.name.in_(self._language) for band in (before, after)]
        yield from self._page.paragraph(
            words.band_kept(names[1]) if before == after else words.band_changed(names[0], names[1])
        )
        yield BLANK

    def _dimensions(self) -> Iterator[Line]:
        """A row each; its change stands before what it came from, for that is what one looks for."""
        changes, words, page = self._changes, self._words, self._page
        rows = [
            (
                self._questionnaire.dimension(str(moved.subject)).name.in_(self._language),
                changes.shown_change(moved, words),
                changes.shown_way(moved, words),
            )
            for moved in changes.dimensions
        ]
        names, sizes, ways = (max(map(width, texts)) for texts in zip(*rows, strict=True))
        yield from self._heading(result_words(self._language).dimensions)
        for (name, size, way), moved in zip(rows, changes.dimensions, strict=True):
            yield from flowing(
                page,
                Cell(name, min(names, page.columns // 2)),
                Cell(size, sizes, self._style(moved)),
                Cell(way, ways),
                Cell(verdict(moved, words) if changes.of_team else "", 0),
            )
        yield BLANK

    def _style(self, moved: Moved) -> Style:
        """The colour of a change that counts."""
        if self._changes.of_team and not moved.change.clear:
            return Style.PLAIN
        change = moved.change.change
        return Style.HIGH if change > 0 else Style.LOW if change < 0 else Style.PLAIN

    def _statements(self, heading: str, statements: Sequence[Moved], otherwise: str) -> Iterator[Line]:
        yield from self._heading(heading)
        for moved in statements:
            way = self._changes.shown_way(moved, self._words)
            text = self._questionnaire.statement(int(moved.subject)).text.in_(self._language)
            yield from self._page.paragraph(f"{text} ({way})", bullet=f"{moved.subject}. ")
        if not statements:
            yield from self._page.paragraph(otherwise)
        yield BLANK
