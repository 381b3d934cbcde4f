"""Tables in a window: whole pictures of a team's dimensions and of its lead beside it, and what all have in common."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.builders import rater
from support.profiles import PEOPLE, TEAMS
from support.teams import view_of, views

from rater_quiz.language import Language
from rater_quiz.pages.blocks import Form, Table
from rater_quiz.pages.columns import table_lines
from rater_quiz.pages.team import team_page
from rater_quiz.pages.team_view import TeamView
from rater_quiz.terminal.bidi import BidiMode, width
from rater_quiz.terminal.layout import Page, plain_text

ENGLISH, ARABIC = Language.ENGLISH, Language.ARABIC
VIEW = view_of(rater(), TEAMS["six, all over the scale"], lead=PEOPLE["mixed"])


def tables(view: TeamView, language: Language) -> list[Table]:
    """Those of the report: the bands, the dimensions, with a lead its two, and the plan."""
    return [block for block in team_page(view, language).of(Form.REPORT) if isinstance(block, Table)]


def picture(table: Table, page: Page) -> str:
    return plain_text(table_lines(page, table, 0, titled=True))


def dimensions(view: TeamView, page: Page) -> str:
    return picture(tables(view, page.language)[1], page)


ENGLISH_80 = """\
Dimension          Mean  Share  Level                People: Low · Middle · High
R  Reliability     17.2    61%  Middle  ███████░░░░  1 · 2 · 3
  Agreement: none; two camps on 12, 14
A  Assurance       17.0    46%  Middle  █████░░░░░░  1 · 5 · 0
  weakest  Agreement: none; two camps on 8, 9, 10
T  Tangibles       16.0    55%  Middle  ██████░░░░░  1 · 4 · 1
  Agreement: none; two camps on 4, 8, 9
E  Empathy         16.0    55%  Middle  ██████░░░░░  0 · 5 · 1
  Agreement: none; two camps on 14
R  Responsiveness  17.2    61%  Middle  ███████░░░░  0 · 4 · 2
  Agreement: none; two camps on 4
"""
ARABIC_80_DRAWN = """\
           :ﻥﻮﻛﺭﺎﺸﻤﻟﺍ                                  ﻂﺳﻮﺘﻤﻟﺍ
ﻊﻔﺗﺮﻣ · ﻂﺳﻮﺘﻣ · ﺾﻔﺨﻨﻣ                 ﻯﻮﺘﺴﻤﻟﺍ  ﺔﺒﺴﻨﻟﺍ  ﻲﺑﺎﺴﺤﻟﺍ             ﺪﻌﺒﻟﺍ
            3 · 2 · 1  ░░░░░████████    ﻂﺳﻮﺘﻣ  %61        17.2         ﺔﻴﻗﻮﺛﻮﻤﻟﺍ
                                        14 ،12 ﻲﻓ ﻥﻼﺑﺎﻘﺘﻣ ﻥﺎﻳﺃﺭ ؛ﺐﺋﺎﻏ :ﻖﻓﺍﻮﺘﻟﺍ
            0 · 5 · 1  ░░░░░░░██████    ﻂﺳﻮﺘﻣ  %46        17.0     ﻥﺎﻣﻷﺍﻭ ﻥﺎﻤﻀﻟﺍ
                               10 ،9 ،8 ﻲﻓ ﻥﻼﺑﺎﻘﺘﻣ ﻥﺎﻳﺃﺭ ؛ﺐﺋﺎﻏ :ﻖﻓﺍﻮﺘﻟﺍ  ﻒﻌﺿﻷﺍ
            1 · 4 · 1  ░░░░░░███████    ﻂﺳﻮﺘﻣ  %55        16.0  ﺔﺳﻮﻤﻠﻤﻟﺍ ﺐﻧﺍﻮﺠﻟﺍ
                                       9 ،8 ،4 ﻲﻓ ﻥﻼﺑﺎﻘﺘﻣ ﻥﺎﻳﺃﺭ ؛ﺐﺋﺎﻏ :ﻖﻓﺍﻮﺘﻟﺍ
            1 · 5 · 0  ░░░░░░███████    ﻂﺳﻮﺘﻣ  %55        16.0           ﻒﻃﺎﻌﺘﻟﺍ
                                            14 ﻲﻓ ﻥﻼﺑﺎﻘﺘﻣ ﻥﺎﻳﺃﺭ ؛ﺐﺋﺎﻏ :ﻖﻓﺍﻮﺘﻟﺍ
            2 · 4 · 0  ░░░░░████████    ﻂﺳﻮﺘﻣ  %61        17.2          ﺔﺑﺎﺠﺘﺳﻻﺍ
                                             4 ﻲﻓ ﻥﻼﺑﺎﻘﺘﻣ ﻥﺎﻳﺃﺭ ؛ﺐﺋﺎﻏ :ﻖﻓﺍﻮﺘﻟﺍ
"""
ARABIC_80 = """\
الموثوقية  المتوسط الحسابي: 17.2  النسبة: 61%  المستوى: متوسط
  ████████████░░░░░░░░  المشاركون: منخفض 1 · متوسط 2 · مرتفع 3
  التوافق: غائب؛ رأيان متقابلان في 12، 14
الضمان والأمان  ◄ الأضعف  المتوسط الحسابي: 17.0  النسبة: 46%  المستوى: متوسط
  █████████░░░░░░░░░░░  المشاركون: منخفض 1 · متوسط 5 · مرتفع 0
  التوافق: غائب؛ رأيان متقابلان في 8، 9، 10
الجوانب الملموسة  المتوسط الحسابي: 16.0  النسبة: 55%  المستوى: متوسط
  ███████████░░░░░░░░░  المشاركون: منخفض 1 · متوسط 4 · مرتفع 1
  التوافق: غائب؛ رأيان متقابلان في 4، 8، 9
التعاطف  المتوسط الحسابي: 16.0  النسبة: 55%  المستوى: متوسط
  ███████████░░░░░░░░░  المشاركون: منخفض 0 · متوسط 5 · مرتفع 1
  التوافق: غائب؛ رأيان متقابلان في 14
الاستجابة  المتوسط الحسابي: 17.2  النسبة: 61%  المستوى: متوسط
  ████████████░░░░░░░░  المشاركون: منخفض 0 · متوسط 4 · مرتفع 2
  التوافق: غائب؛ رأيان متقابلان في 4
"""
ENGLISH_40 = """\
R  Reliability  Mean: 17.2  Share: 61%
  Level: Middle  ████████████░░░░░░░░
  People: Low 1 · Middle 2 · High 3
  Agreement: none; two camps on 12, 14
A  Assurance  ◄ weakest  Mean: 17.0
  Share: 46%  Level: Middle
  █████████░░░░░░░░░░░
  People: Low 1 · Middle 5 · High 0
  Agreement: none; two camps on 8, 9, 10
T  Tangibles  Mean: 16.0  Share: 55%
  Level: Middle  ███████████░░░░░░░░░
  People: Low 1 · Middle 4 · High 1
  Agreement: none; two camps on 4, 8, 9
E  Empathy  Mean: 16.0  Share: 55%
  Level: Middle  ███████████░░░░░░░░░
  People: Low 0 · Middle 5 · High 1
  Agreement: none; two camps on 14
R  Responsiveness  Mean: 17.2
  Share: 61%  Level: Middle
  ████████████░░░░░░░░
  People: Low 0 · Middle 4 · High 2
  Agreement: none; two camps on 4
"""
ARABIC_40 = """\
الموثوقية  المتوسط الحسابي: 17.2
  النسبة: 61%  المستوى: متوسط
  ████████████░░░░░░░░
  المشاركون: منخفض 1 · متوسط 2 · مرتفع 3
  التوافق: غائب؛ رأيان متقابلان في 12،
  14
الضمان والأمان  ◄ الأضعف
  المتوسط الحسابي: 17.0  النسبة: 46%
  المستوى: متوسط  █████████░░░░░░░░░░░
  المشاركون: منخفض 1 · متوسط 5 · مرتفع 0
  التوافق: غائب؛ رأيان متقابلان في 8، 9،
  10
الجوانب الملموسة  المتوسط الحسابي: 16.0
  النسبة: 55%  المستوى: متوسط
  ███████████░░░░░░░░░
  المشاركون: منخفض 1 · متوسط 4 · مرتفع 1
  التوافق: غائب؛ رأيان متقابلان في 4، 8،
  9
التعاطف  المتوسط الحسابي: 16.0
  النسبة: 55%  المستوى: متوسط
  ███████████░░░░░░░░░
  المشاركون: منخفض 0 · متوسط 5 · مرتفع 1
  التوافق: غائب؛ رأيان متقابلان في 14
الاستجابة  المتوسط الحسابي: 17.2
  النسبة: 61%  المستوى: متوسط
  ████████████░░░░░░░░
  المشاركون: منخفض 0 · متوسط 4 · مرتفع 2
  التوافق: غائب؛ رأيان متقابلان في 4
"""


@pytest.mark.parametrize(
    ("page", "whole"),
    [
        (Page(80, ENGLISH), ENGLISH_80),
        (Page(80, ARABIC, BidiMode.VISUAL), ARABIC_80_DRAWN),
        (Page(80, ARABIC), ARABIC_80),
        (Page(40, ENGLISH), ENGLISH_40),
        (Page(40, ARABIC), ARABIC_40),
    ],
)
def test_a_team_s_dimensions(page: Page, whole: str) -> None:
    """Under titles where there is room for columns, and else each figure behind its name."""
    assert dimensions(VIEW, page) == whole


LEAD_ENGLISH_80 = """\
Dimension          Lead  Team  Difference
A  Assurance       11    17.0  lower by 6.0
E  Empathy         11    16.0  lower by 5.0
T  Tangibles       18    16.0  higher by 2.0
R  Responsiveness  19    17.2  higher by 1.8
R  Reliability     16    17.2  lower by 1.2
"""
LEAD_ARABIC_80 = """\
الضمان والأمان  القائد: 11  الفريق: 17.0  الفرق: أدنى بفارق 6.0
التعاطف  القائد: 11  الفريق: 16.0  الفرق: أدنى بفارق 5.0
الجوانب الملموسة  القائد: 18  الفريق: 16.0  الفرق: أعلى بفارق 2.0
الاستجابة  القائد: 19  الفريق: 17.2  الفرق: أعلى بفارق 1.8
الموثوقية  القائد: 16  الفريق: 17.2  الفرق: أدنى بفارق 1.2
"""
LEAD_ENGLISH_40 = """\
A  Assurance  Lead: 11  Team: 17.0
  Difference: lower by 6.0
E  Empathy  Lead: 11  Team: 16.0
  Difference: lower by 5.0
T  Tangibles  Lead: 18  Team: 16.0
  Difference: higher by 2.0
R  Responsiveness  Lead: 19  Team: 17.2
  Difference: higher by 1.8
R  Reliability  Lead: 16  Team: 17.2
  Difference: lower by 1.2
"""


@pytest.mark.parametrize(
    ("page", "whole"),
    [(Page(80, ENGLISH), LEAD_ENGLISH_80), (Page(80, ARABIC), LEAD_ARABIC_80), (Page(40, ENGLISH), LEAD_ENGLISH_40)],
)
def test_a_lead_beside_the_team(page: Page, whole: str) -> None:
    assert picture(tables(VIEW, page.language)[2], page) == whole


def test_a_number_that_a_row_begins_with_has_its_name_too() -> None:
    assert picture(tables(VIEW, ARABIC)[3], Page(80, ARABIC)).splitlines()[0].startswith("العبارة: ")


def test_a_bar_for_which_there_is_no_room_is_left_out_of_the_columns() -> None:
    table = tables(VIEW, ENGLISH)[1]
    drawn = {columns: "█" in picture(table, Page(columns, ENGLISH)).splitlines()[1] for columns in (77, 76)}
    assert drawn == {77: True, 76: False}
    assert picture(table, Page(76, ENGLISH)).startswith("Dimension          Mean  Share  Level   People: Low")


@settings(deadline=None, max_examples=60)
@given(views(), st.sampled_from(Language), st.integers(40, 120), st.sampled_from(BidiMode))
def test_every_dimension_s_figures_are_shown_whatever_the_page(
    view: TeamView, language: Language, columns: int, mode: BidiMode
) -> None:
    page = Page(columns, language, mode)
    shown = dimensions(view, page)
    assert shown.count("%") == len(view.team.dimensions)
    assert max(map(width, shown.splitlines())) <= columns or page.logical
