"""A team's result on the screen: whole pictures, widths, and what has no place on it."""

from hypothesis import given, settings
from hypothesis import strategies as st
from support.drawn import team_lines
from support.teams import SHEETS, small, view_of, views

from rater_quiz.language import Language
from rater_quiz.pages.team import TeamView
from rater_quiz.terminal.bidi import BidiMode, width
from rater_quiz.terminal.layout import Page, Style, plain_text

ENGLISH, ARABIC = Language.ENGLISH, Language.ARABIC


def picture(view: TeamView, language: Language = ENGLISH, columns: int = 72, mode: BidiMode = BidiMode.PLAIN) -> str:
    return plain_text(team_lines(view, Page(columns, language, mode)))


def test_a_whole_picture() -> None:
    assert picture(view_of(small(), SHEETS, lead=(5, 1, 3))) == (
        "How we answer the phone: the team's result\n"
        "Participants: 6\n"
        "\n"
        "Total: 8.5 on average (3 to 15)   Low\n"
        "  ████████████████████████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   46%\n"
        "  Spread 3.0, median 8, all totals 5 to 13\n"
        "\n"
        "There is much to win.\n"
        "\n"
        "Where people's own totals lie:\n"
        "\n"
        "  High  10 to 15     2  ██████████░░░░░░░░░░░░░░░░░░░░\n"
        "  Low   3 to 9       4  ████████████████████░░░░░░░░░░\n"
        "\n"
        "The dimensions\n"
        "\n"
        "Speed  Low  agreement: none\n"
        "  █████████████████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░   44%  5.5 (2 to 10)\n"
        "Care   Low  agreement: strong  ◄ weakest\n"
        "  ███████████████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   40%  5.2 (2 to 10)\n"
        "\n"
        "The weakest statements\n"
        "\n"
        "2. Callers are passed on | and on. (reversed; 2.2 on average)\n"
        "3. We listen to the end. (3.0 on average)\n"
        "1. We pick up at once. (3.3 on average)\n"
        "\n"
        "Most disputed\n"
        "\n"
        "1. We pick up at once. (3.3 on average)\n"
        "   Points    1    2    3    4    5\n"
        "   People    2    0    0    2    2\n"
        "\n"
        "2. Callers are passed on | and on. (reversed; 2.2 on average)\n"
        "   Points    1    2    3    4    5\n"
        "   People    2    2    1    1    0\n"
        "\n"
        "3. We listen to the end. (3.0 on average)\n"
        "   Points    1    2    3    4    5\n"
        "   People    0    1    4    1    0\n"
        "\n"
        "The lead beside the team\n"
        "\n"
        "Total: the lead 13, the team 8.5 on average.\n"
        "2. Callers are passed on | and on. (reversed; lead 5, team 2.2)\n"
        "1. We pick up at once. (lead 5, team 3.3)\n"
        "\n"
        "More points are always better. 5 is the good end of every statement,\n"
        "whether agreeing is the good sign or the bad one.\n"
        "\n"
        "The report has every statement with its distribution, how to talk about\n"
        "the disputed ones, an agenda for 60 and for 90 minutes, and a plan to\n"
        "fill in. -o FILE saves it.\n"
    )


@settings(deadline=None, max_examples=60)
@given(views(), st.sampled_from(Language), st.integers(40, 120), st.sampled_from(BidiMode))
def test_no_line_is_wider_than_the_page(view: TeamView, language: Language, columns: int, mode: BidiMode) -> None:
    page = Page(columns, language, mode)
    if not page.logical:  # else the terminal wraps
        assert max(map(width, picture(view, language, columns, mode).splitlines())) <= columns


@settings(deadline=None, max_examples=60)
@given(views())
def test_a_mirrored_page_holds_the_same_figures(view: TeamView) -> None:
    """Laid out for a terminal that orders nothing, the Arabic has as many bars and numbers as the logical text."""
    logical, mirrored = (picture(view, ARABIC, 100, mode) for mode in (BidiMode.PLAIN, BidiMode.VISUAL))
    assert logical.count("█") + logical.count("░") == mirrored.count("█") + mirrored.count("░")
    assert sum(map(str.isdecimal, logical)) == sum(map(str.isdecimal, mirrored))


def test_where_all_agree_it_says_so() -> None:
    shown = picture(view_of(small(), [(5, 1, 5)] * 5, lead=(5, 1, 5)))
    assert "Most disputed\n\nEverybody answered every statement alike.\n" in shown
    assert "On no single statement is the lead far from the team's mean.\n" in shown
    assert "The weakest statements" not in shown
    assert "◄" not in shown


def test_the_weakest_dimension_is_marked_in_words_too() -> None:
    lines = team_lines(view_of(small(), SHEETS), Page(72, ENGLISH))
    marked = [piece for line in lines for piece in line if piece[0] == "◄ weakest"]
    assert marked == [("◄ weakest", Style.TITLE)]
