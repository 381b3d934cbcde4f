"""A team's result on the screen: whole pictures, widths, and what has no place on it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.builders import rater
from support.drawn import team_lines
from support.profiles import PEOPLE, TEAMS, giving
from support.teams import SHEETS, small, view_of, views

from rater_quiz.language import Language
from rater_quiz.pages.team_view import TeamView
from rater_quiz.terminal.bidi import BidiMode, shape, width
from rater_quiz.terminal.layout import Page, Style, plain_text

ENGLISH, ARABIC = Language.ENGLISH, Language.ARABIC
WINDOW = 24
"""Lines of a window, which is what stays on the screen when a result has been read."""


def picture(view: TeamView, language: Language = ENGLISH, columns: int = 72, mode: BidiMode = BidiMode.PLAIN) -> str:
    return plain_text(team_lines(view, Page(columns, language, mode)))


def test_a_whole_picture() -> None:
    assert picture(view_of(small(), SHEETS, lead=(5, 1, 3))) == (
        "How we answer the phone: the team's result\n"
        "Participants: 6\n"
        "\n"
        "Total: 8.5 on average (3 to 15)   Low\n"
        "  ████████████████████████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░\n"
        "  3                                  10                     15\n"
        "! Within two points of another band: read it as lying between the two.\n"
        "! The dimensions lie close together: their order means little.\n"
        "\n"
        "S  Speed  ██████████████████░░░░░░░░░░░░░░░░░░░░░░   44%  Low  two camps\n"
        "   Care   ████████████████░░░░░░░░░░░░░░░░░░░░░░░░   40%  Low\n"
        "\n"
        "Where to begin\n"
        "2. Callers are passed on | and on. (reversed; 2.2 on average)\n"
        "3. We listen to the end. (3.0 on average)\n"
        "Lead and team differ most on statement 2; the report has both side by\n"
        "side.\n"
        "\n"
        "-o FILE saves the handout, and --guide FILE the facilitator's guide.\n"
    )


def test_a_whole_picture_of_the_shipped_questionnaire_in_arabic() -> None:
    assert picture(view_of(rater(), TEAMS["six, weak"]), ARABIC, 80) == ARABIC_80


ARABIC_80 = """\
التقييم الذاتي لخدمة العملاء (RATER): نتيجة الفريق
عدد المشاركين: 6

المجموع: المتوسط الحسابي 31.8 (من 17 إلى 85)  الفئة: منخفضة
█████████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░

الموثوقية  ████████░░░░░░░░░░░░░░░░░░░░░░  25%  المستوى: منخفض
الضمان والأمان  ████████░░░░░░░░░░░░░░░░░░░░░░  26%  المستوى: منخفض
الجوانب الملموسة  ███████░░░░░░░░░░░░░░░░░░░░░░░  23%  المستوى: منخفض
التعاطف  ███████░░░░░░░░░░░░░░░░░░░░░░░  24%  المستوى: منخفض
الاستجابة  ████░░░░░░░░░░░░░░░░░░░░░░░░░░  14%  المستوى: منخفض  ◄ الأضعف

من أين نبدأ
1. نطمح إلى أن نقدّم للعملاء أكثر مما يتوقعونه. (بالصيغة الإيجابية؛ المتوسط
الحسابي 1.0)
4. يشعر أعضاء فريقي بأن لديهم الصلاحيات التي تتطلبها الخدمة الاستثنائية.
(المتوسط الحسابي 1.3)
3. نبادر إلى رصد ما قد يسبّب متاعب لعملائنا، ونعالجه قبل أن يصل إليهم. (المتوسط
الحسابي 1.3)

لحفظ ورقة النتيجة: -o واسم الملف، ولحفظ دليل الميسّر: --guide واسم الملف.
"""


@settings(deadline=None, max_examples=60)
@given(views(), st.sampled_from(Language), st.integers(40, 120), st.sampled_from(BidiMode))
def test_no_line_is_wider_than_the_page(view: TeamView, language: Language, columns: int, mode: BidiMode) -> None:
    page = Page(columns, language, mode)
    if not page.logical:  # else the terminal wraps
        assert max(map(width, picture(view, language, columns, mode).splitlines())) <= columns


@pytest.mark.parametrize("sheets", TEAMS.values(), ids=TEAMS)
@pytest.mark.parametrize("language", list(Language))
def test_no_line_of_the_shipped_questionnaire_is_wider_than_forty_columns(
    sheets: list[tuple[int, ...]], language: Language
) -> None:
    shown = picture(view_of(rater(), sheets, lead=PEOPLE["mixed"]), language, 40)
    assert max(width(shape(line)) for line in shown.splitlines()) <= 40


@pytest.mark.parametrize("sheets", TEAMS.values(), ids=TEAMS)
@pytest.mark.parametrize("language", list(Language))
def test_it_fits_in_a_window(sheets: list[tuple[int, ...]], language: Language) -> None:
    """With a caution, and the words that tell how to save it; each further caution takes one line."""
    view = view_of(rater(), sheets)
    assert len(picture(view, language, 80).splitlines()) <= WINDOW + max(0, len(view.team.cautions) - 1)


@settings(deadline=None, max_examples=60)
@given(views())
def test_a_mirrored_page_holds_the_same_figures(view: TeamView) -> None:
    """Laid out for a terminal that orders nothing, the Arabic has as many bars and numbers as the logical text.

    Only the totals under the gauge are more: a terminal that orders text itself would tear them from their places.
    """
    logical, mirrored = (picture(view, ARABIC, 100, mode) for mode in (BidiMode.PLAIN, BidiMode.VISUAL))
    gauge = next(place for place, line in enumerate(mirrored.splitlines()) if set(line) & set("█░"))
    without = [line for place, line in enumerate(mirrored.splitlines()) if place != gauge + 1]
    assert logical.count("█") + logical.count("░") == mirrored.count("█") + mirrored.count("░")
    assert sum(map(str.isdecimal, logical)) == sum(map(str.isdecimal, "".join(without)))


def test_where_all_agree_and_all_is_well_nothing_stands_out() -> None:
    shown = picture(view_of(small(), [(5, 1, 5)] * 5, lead=(5, 1, 5)))
    assert (
        "Where to begin\n\nNothing stands out. Choose what to keep, and check it against what\ncustomers say.\n"
        in shown
    )
    assert "◄" not in shown


def test_what_tells_who_answered_what_has_no_place_on_it() -> None:
    """Neither the lead's answers nor anybody's: a screen is seen by whoever walks past."""
    alone, beside, worse = (picture(view_of(small(), SHEETS, lead=lead)) for lead in (None, (5, 1, 3), (4, 1, 4)))
    assert beside == worse
    where = "Lead and team differ most on statement 2; the report has both side by\nside.\n"
    assert beside.replace(where, "", 1) == alone


def test_a_lead_who_sees_it_as_the_team_does_is_told_so() -> None:
    shown = picture(view_of(small(), [(5, 1, 5)] * 5, lead=(5, 1, 5)), ARABIC, 80)
    assert "لا توجد عبارة يبتعد فيها القائد كثيرًا عن الفريق؛ وفي التقرير المقارنة كاملة.\n" in shown


def test_the_weakest_dimension_is_marked_in_words_too() -> None:
    lines = team_lines(view_of(rater(), TEAMS["six, all over the scale"]), Page(80, ENGLISH))
    marked = [piece for line in lines for piece in line if piece[0] == "◄ weakest"]
    assert marked == [("◄ weakest", Style.TITLE)]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (ENGLISH, "! Fewer than half are in the band of the mean: Low 2 · Middle 3 · High 2."),
        (ARABIC, "! أقل من نصف المشاركين في فئة المتوسط الحسابي: منخفضة 2 · متوسطة 3 · مرتفعة 2."),
    ],
)
def test_three_of_seven_in_the_band_of_the_mean_are_fewer_than_half(language: Language, said: str) -> None:
    sheets = [giving((points,) * 17) for points in (1, 1, 3, 3, 3, 5, 5)]
    assert said in picture(view_of(rater(), sheets), language, 80).splitlines()
