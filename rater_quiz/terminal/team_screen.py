"""A team's result as a picture of lines, in short: total, bands, dimensions, what is strong, weak and disputed."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from rater_quiz.questionnaire import Band
from rater_quiz.report.figures import decimal, decimals_as_needed
from rater_quiz.report.markdown import percent
from rater_quiz.report.team import TeamView
from rater_quiz.report.topics import disputed, far_apart, to_start_with
from rater_quiz.team import TeamDimension
from rater_quiz.terminal.bidi import width
from rater_quiz.terminal.flow import flowing
from rater_quiz.terminal.layout import BLANK, Cell, Line, Page, Style
from rater_quiz.terminal.result_screen import MARK, MARK_MIRRORED, SHORTEST_BAR, WIDEST_BAR, style_of
from rater_quiz.wording.reading import reading_words
from rater_quiz.wording.result import result_words
from rater_quiz.wording.team import team_words

SHOWN = 3
"""Statements of each kind."""
_COUNT = 4
"""Columns of a count of people; the report is better for teams of ten thousand."""


def team_lines(view: TeamView, page: Page, *, saved: bool = False) -> list[Line]:
    """Lay a team's result out on *page*."""
    return list(_Picture(view, page).lines(saved=saved))


class _Picture:
    """One team's result on one page, part by part."""

    def __init__(self, view: TeamView, page: Page) -> None:
        self._view, self._team, self._page = view, view.team, page
        self._questionnaire, self._language = view.team.questionnaire, page.language
        self._words, self._result_words = team_words(page.language), result_words(page.language)

    def lines(self, *, saved: bool) -> Iterator[Line]:
        words, page = self._words, self._page
        yield from page.paragraph(words.title(self._questionnaire.title.in_(self._language)), Style.TITLE)
        yield from page.paragraph(f"{words.participants}: {self._team.participants}", Style.FAINT)
        yield BLANK
        yield from self._total()
        yield from self._bands()
        yield from self._heading(self._result_words.dimensions)
        for dimension in self._team.dimensions:
            yield from self._dimension(dimension)
        yield BLANK
        weakest = [statement.number for statement in to_start_with(self._team)]
        strongest = [number for number in self._team.strongest[:SHOWN] if number not in weakest]
        yield from self._statements(words.strongest_statements, strongest)
        yield from self._statements(words.weakest_statements, weakest)
        yield from self._disputed()
        yield from self._lead()
        yield from page.paragraph(reading_words(self._language).points(self._questionnaire.scale.highest))
        yield BLANK
        yield from page.paragraph(
            words.screen_more if saved else f"{words.screen_more} {words.screen_save}", Style.FAINT
        )

    def _heading(self, text: str) -> list[Line]:
        return [*self._page.paragraph(text, Style.TITLE), BLANK]

    def _percent(self, share: Fraction) -> str:
        return self._result_words.percent(percent(share))

    def _total(self) -> Iterator[Line]:
        words, page, questionnaire, total = self._words, self._page, self._questionnaire, self._team.total
        mean = words.average(decimal(total.figures.mean))
        span = self._result_words.span(questionnaire.lowest, questionnaire.highest)
        name, style = total.band.name.in_(self._language), style_of(total.band, questionnaire.bands)
        head = Cell(f"{self._result_words.total}: {mean} ({span})", 0, Style.TITLE)
        yield from flowing(page, head, Cell(name, 0, style), gap=3)
        bar = page.bar(self._team.share, min(page.columns - 10, WIDEST_BAR))
        yield page.row(Cell(bar, 0, style, drawn=True), Cell(self._percent(self._team.share), 4, at_end=True), indent=2)
        reach = self._result_words.span(total.figures.lowest, total.figures.highest)
        facts = words.screen_facts(decimal(total.figures.sd), decimals_as_needed(total.figures.median), reach)
        yield from page.paragraph(facts, indent=2)
        yield BLANK
        if total.band.comment:
            yield from page.paragraph(total.band.comment.in_(self._language))
            yield BLANK

    def _bands(self) -> Iterator[Line]:
        """How many people's own totals lie in each band, from the highest down."""
        bands = self._questionnaire.bands
        names = [band.name.in_(self._language) for band in bands]
        spans = [self._span(band) for band in bands]
        columns = [min(max(map(width, texts)), self._page.columns // 3) for texts in (names, spans)]
        cells = max(SHORTEST_BAR, min(WIDEST_BAR // 2, self._page.columns - sum(columns) - _COUNT - 8))
        yield from self._heading(self._words.bands)
        for band, name, span in reversed([*zip(bands, names, spans, strict=True)]):
            people = self._team.total.bands[band.key]
            bar = self._page.bar(Fraction(people, self._team.participants), cells)
            yield from flowing(
                self._page,
                Cell(name, columns[0], style_of(band, bands)),
                Cell(span, columns[1]),
                Cell(str(people), _COUNT, at_end=True),
                Cell(bar, 0, drawn=True),
                indent=2,
            )
        yield BLANK

    def _span(self, band: Band) -> str:
        questionnaire = self._questionnaire
        return self._result_words.span(max(band.lowest, questionnaire.lowest), min(band.highest, questionnaire.highest))

    def _dimension(self, dimension: TeamDimension) -> Iterator[Line]:
        """Two lines: the name with what it amounts to, and the figures."""
        page, team, words = self._page, self._team, self._words
        names = [each.name.in_(self._language) for each in self._questionnaire.dimensions]
        levels = [band.name.in_(self._language) for band in self._questionnaire.bands]
        style = style_of(dimension.level, self._questionnaire.bands)
        lags = dimension == team.lagging
        sign = MARK_MIRRORED if page.mirrored else MARK
        agreed = words.agreed(words.agreement[dimension.consensus]) if dimension.consensus else ""
        yield from flowing(
            page,
            Cell(
                self._questionnaire.dimension(dimension.key).name.in_(self._language),
                min(max(map(width, names)), page.columns // 3),
                Style.TITLE if lags else Style.PLAIN,
            ),
            Cell(dimension.level.name.in_(self._language), min(max(map(width, levels)), page.columns // 3), style),
            Cell(agreed, max(width(words.agreed(word)) for word in words.agreement.values())),
            Cell(f"{sign} {self._result_words.weakest}" if lags else "", 0, Style.TITLE),
        )
        span = self._result_words.span(dimension.lowest, dimension.highest)
        figures = f"{decimal(dimension.figures.mean)} ({span})"
        cells = max(SHORTEST_BAR, min(WIDEST_BAR, page.columns - width(figures) - 4 - 6))
        yield from flowing(
            page,
            Cell(page.bar(dimension.share, cells), 0, style, drawn=True),
            Cell(self._percent(dimension.share), 4, at_end=True),
            Cell(figures, 0),
            indent=2,
        )

    def _statement(self, number: int, said: str) -> list[Line]:
        statement = self._questionnaire.statement(number)
        marked = self._words.also_reversed(said) if statement.reversed else said
        return self._page.paragraph(f"{statement.text.in_(self._language)} ({marked})", bullet=f"{number}. ")

    def _statements(self, heading: str, numbers: Sequence[int]) -> Iterator[Line]:
        if numbers:
            yield from self._heading(heading)
            for number in numbers:
                mean = decimal(self._team.statement(number).figures.mean)
                yield from self._statement(number, self._words.average(mean))
            yield BLANK

    def _disputed(self) -> Iterator[Line]:
        words, page = self._words, self._page
        found = disputed(self._team, SHOWN)
        yield from self._heading(words.disputed)
        if not found:
            yield from page.paragraph(words.all_alike)
            yield BLANK
        head = max(width(words.points_row), width(words.people_row))
        for statement in found:
            yield from self._statement(statement.number, words.average(decimal(statement.figures.mean)))
            counts = statement.figures.counts
            points = range(statement.figures.first, statement.figures.first + len(counts))
            for said, figures, style in (
                (words.points_row, points, Style.FAINT),
                (words.people_row, counts, Style.PLAIN),
            ):
                cells = [Cell(str(figure), _COUNT, style, at_end=True) for figure in figures]
                yield from flowing(page, Cell(said, head, style), *cells, indent=3, gap=1)
            yield BLANK

    def _lead(self) -> Iterator[Line]:
        words, lead, beside = self._words, self._view.lead, self._view.lead_beside_team
        if lead is None or beside is None:
            return
        yield from self._heading(words.lead)
        total = decimal(self._team.total.figures.mean)
        yield from self._page.paragraph(words.lead_total(str(lead.total), total))
        found = far_apart(beside.statements, SHOWN)
        for one in found:
            yield from self._statement(int(one.subject), words.lead_and_team(str(one.lead), decimal(one.team)))
        if not found:
            yield from self._page.paragraph(words.lead_alike)
        yield BLANK
