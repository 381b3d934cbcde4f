"""A result as a picture of lines: total, band and gauge, a bar for each dimension, where to start, the advice."""

from collections.abc import Iterator

from rater_quiz.questionnaire import Advice, Band
from rater_quiz.report.markdown import percent
from rater_quiz.scoring import Caution, DimensionScore, Scores
from rater_quiz.terminal.bidi import width
from rater_quiz.terminal.layout import BLANK, Cell, Line, Page, Style, cut
from rater_quiz.wording.result import result_words
from rater_quiz.wording.screen import screen_words

WIDEST_BAR = 60
"""Cells of a bar at most: a longer one tells no more."""
SHORTEST_BAR = 8
NARROW = 72
"""Columns below which a dimension takes two lines."""
FIRST_ACTIONS = 3
"""Actions shown for the weakest dimension; the report has all of them, for every dimension."""
MARK, MARK_MIRRORED = "◄", "►"


def result_lines(scores: Scores, page: Page, *, team: str | None = None, name: str | None = None) -> list[Line]:
    """Lay a result out on *page*; team and name are shown where they are given."""
    return list(_Picture(scores, page).lines(team, name))


def style_of(band: Band, bands: tuple[Band, ...]) -> Style:
    """The colour of a band among *bands*: one for the lowest, one for the highest, none between."""
    if len(bands) > 1 and band == bands[0]:
        return Style.LOW
    return Style.HIGH if len(bands) > 1 and band == bands[-1] else Style.PLAIN


class _Picture:
    """One result on one page, part by part."""

    def __init__(self, scores: Scores, page: Page) -> None:
        self._scores, self._page = scores, page
        self._questionnaire, self._language = scores.questionnaire, page.language
        self._words, self._screen_words = result_words(page.language), screen_words(page.language)

    def lines(self, team: str | None, name: str | None) -> Iterator[Line]:
        yield from self._head(team, name)
        yield from self._total()
        yield from self._cautions()
        yield from self._heading(self._words.dimensions)
        yield from self._dimensions()
        yield from self._heading(self._words.start)
        yield from self._start()
        yield from self._advice()
        advised = any(dimension.advice != Advice() for dimension in self._questionnaire.dimensions)
        more = self._screen_words.more if advised else self._screen_words.more_without_advice
        yield from self._page.paragraph(more, Style.FAINT)

    def _heading(self, text: str) -> list[Line]:
        return [*self._page.paragraph(text, Style.TITLE), BLANK]

    def _head(self, team: str | None, name: str | None) -> Iterator[Line]:
        yield from self._page.paragraph(self._questionnaire.title.in_(self._language), Style.TITLE)
        for given, said in ((team, self._screen_words.team), (name, self._screen_words.name)):
            if given:
                yield from self._page.paragraph(cut(said(given), 2 * self._page.columns), Style.FAINT)
        yield BLANK

    def _total(self) -> Iterator[Line]:
        scores, questionnaire, page = self._scores, self._questionnaire, self._page
        out_of = self._screen_words.out_of(scores.total, questionnaire.lowest, questionnaire.highest)
        style = style_of(scores.band, questionnaire.bands)
        total = Cell(f"{self._words.total}: {out_of}", 0, Style.TITLE)
        yield from self._beside(total, Cell(scores.band.name.in_(self._language), 0, style), gap=3)
        columns = min(page.columns - 4, WIDEST_BAR)
        yield page.row(Cell(page.bar(scores.share, columns), 0, style, drawn=True), indent=2)
        if not page.logical:
            yield page.row(self._scale_below(columns), indent=2)
        yield BLANK
        if scores.band.comment:
            yield from page.paragraph(scores.band.comment.in_(self._language))
            yield BLANK

    def _scale_below(self, columns: int) -> Cell:
        """The totals at which the bands begin, and the highest one, where they stand under the gauge."""
        lowest, highest = self._questionnaire.lowest, self._questionnaire.highest
        cells = [" "] * columns
        for mark in (highest, *(max(band.lowest, lowest) for band in self._questionnaire.bands)):
            text = str(mark)
            at = min((mark - lowest) * columns // (highest - lowest), columns - len(text))
            if self._page.mirrored:
                at = columns - at - len(text)
            if all(cell == " " for cell in cells[max(0, at - 1) : at + len(text) + 1]):  # else there is no room for it
                cells[at : at + len(text)] = text
        return Cell("".join(cells), 0, Style.FAINT, drawn=True)

    def _cautions(self) -> Iterator[Line]:
        for caution in self._scores.cautions:
            yield from self._page.paragraph(self._words.cautions[caution], bullet="! ")
            for tension in self._scores.tensions if caution is Caution.ANSWERS_IN_TENSION else ():
                note = f": {tension.note.in_(self._language)}" if tension.note else ""
                yield from self._page.paragraph(self._words.pair(*tension.statements) + note, indent=2)
            yield BLANK

    def _dimensions(self) -> Iterator[Line]:
        names = {dimension.key: self._name(dimension.key) for dimension in self._scores.dimensions}
        widest = min(max(map(width, names.values())), self._page.columns // 2)
        for dimension in self._scores.dimensions:
            yield from self._dimension(dimension, names[dimension.key], widest)
        yield BLANK

    def _name(self, key: str) -> str:
        """A dimension's name, after its letter where the letters are those of the language."""
        dimension = self._questionnaire.dimension(key)
        name = dimension.name.in_(self._language)
        lettered = any(other.letter for other in self._questionnaire.dimensions)
        return f"{dimension.letter or '':1}  {name}" if lettered and not self._language.right_to_left else name

    def _dimension(self, dimension: DimensionScore, name: str, widest: int) -> Iterator[Line]:
        page, lags = self._page, dimension == self._scores.lagging
        style = style_of(dimension.level, self._questionnaire.bands)
        sign = MARK_MIRRORED if page.mirrored else MARK
        said = f"{sign} {self._words.weakest}"
        levels = max(width(band.name.in_(self._language)) for band in self._questionnaire.bands)
        ranges = max(width(self._out_of(other)) for other in self._scores.dimensions)
        named = Cell(name, widest, Style.TITLE if lags else Style.PLAIN)
        level = Cell(dimension.level.name.in_(self._language), levels, style)
        mark = Cell(said if lags else "", 0, Style.TITLE)
        figures = (
            Cell(self._words.percent(percent(dimension.share)), 4, at_end=True),
            Cell(self._out_of(dimension), ranges),
        )
        beside = widest + levels + width(said) + 5 * 2
        narrow = page.columns < max(NARROW, ranges + 4 + beside + SHORTEST_BAR)
        taken = ranges + 4 + (4 + 2 if narrow else beside)
        cells = max(SHORTEST_BAR, min(WIDEST_BAR, page.columns - taken))
        bar = Cell(page.bar(dimension.share, cells), 0, style, drawn=True)
        if narrow:
            fits = widest + levels + width(said) + 2 * 2 <= page.columns
            yield from [page.row(named, level, mark)] if fits else self._beside(named, level, mark)
            yield page.row(bar, *figures, indent=2)
        else:
            yield page.row(named, bar, *figures, level, mark)

    def _beside(self, *cells: Cell, gap: int = 2) -> list[Line]:
        """Cells in one row, or one below the other where names are too long for that."""
        shown = [cell for cell in cells if cell.text]
        if sum(max(width(cell.text), cell.columns) + gap for cell in shown) - gap <= self._page.columns:
            return [self._page.row(*cells, gap=gap)]
        return [line for cell in shown for line in self._page.paragraph(cell.text, cell.style)]

    def _out_of(self, dimension: DimensionScore) -> str:
        return self._screen_words.out_of(dimension.score, dimension.lowest, dimension.highest)

    def _start(self) -> Iterator[Line]:
        page, full = self._page, self._questionnaire.scale.highest
        arrow = "← " if self._language.right_to_left else "→ "
        for statement in self._scores.to_start_with:
            points = self._words.points(self._scores.points[statement.number - 1], full)
            text = f"{statement.text.in_(self._language)} ({points})"
            yield from page.paragraph(text, bullet=f"{statement.number}. ")
            if statement.tip:
                yield from page.paragraph(statement.tip.in_(self._language), indent=3, bullet=arrow)
            yield BLANK
        if not self._scores.to_start_with:
            yield from page.paragraph(self._words.full)
            yield BLANK

    def _advice(self) -> Iterator[Line]:
        language, page = self._language, self._page
        asked = {dimension.key: dimension for dimension in self._questionnaire.dimensions}
        advised = [
            (asked[dimension.key].name, dimension.level, paragraph)
            for dimension in self._scores.dimensions
            if (paragraph := asked[dimension.key].advice.levels.get(dimension.level.key))
        ]
        if advised:
            yield from self._heading(self._words.advice)
        for name, level, paragraph in advised:
            yield from page.paragraph(self._words.level(name.in_(language), level.name.in_(language)), Style.TITLE)
            yield from page.paragraph(paragraph.in_(language), indent=2)
            yield BLANK
        weakest = asked[self._scores.weakest.key]
        if weakest.advice.actions and self._scores.weakest.share < 1:
            yield from page.paragraph(self._screen_words.first_actions(weakest.name.in_(language)), Style.TITLE)
            for action in weakest.advice.actions[:FIRST_ACTIONS]:
                yield from page.paragraph(action.in_(language), indent=2, bullet="• ")
            yield BLANK
