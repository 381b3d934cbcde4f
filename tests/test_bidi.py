"""Arabic as each kind of terminal expects it, held against Unicode's own cases and what was read off screens."""

import re
import unicodedata
from pathlib import Path

import pytest
from bidi.mirror import MIRRORED
from hypothesis import given
from hypothesis import strategies as st

from rater_quiz.language import left_to_right
from rater_quiz.terminal import bidi
from rater_quiz.terminal.bidi import LRM, BidiMode, display, display_typed, shape, width, wrap

STATEMENT = "أينما أبدى العملاء رأيهم فينا (على وسائل التواصل، أو وجهًا لوجه)، فإننا نتابعه متابعة دقيقة."
NOTE = "«إذا كان الفريق لا يبيع شيئًا، فالمقصود بالبيع هنا إغلاق الطلب.»"
DRAWN = [BidiMode.VISUAL, BidiMode.WORDS, BidiMode.KITTY]


def seen(line: str, mode: BidiMode, *, base_rtl: bool = True) -> str:
    """Display, with single letters instead of joined ones, and `|` for the marks, so that it can be read here."""
    return unicodedata.normalize("NFKC", display(line, mode, base_rtl=base_rtl)).replace(LRM, "|")


def from_the_right(line: str) -> str:
    """What a reader reads, letter by letter, of a line in visual mode; lam-alef counts as one letter."""
    return unicodedata.normalize("NFKC", display(line, BidiMode.VISUAL)[::-1])


@pytest.mark.parametrize(
    ("mode", "sent"),
    [
        (
            BidiMode.VISUAL,
            "17 \ufef0\ufedf\ufe87 4 \ufee6\ufee3 \u060c(CSAT) \ufe80\ufefc\ufee4\ufecc\ufedf\ufe8d \ufe8e\ufebf\ufead",
        ),
        (
            BidiMode.WORDS,
            (
                "17 \u200e\ufe87\ufedf\ufef0\u200e 4 \u200e\ufee3\ufee6\u200e \u060c(CSAT) "
                "\u200e\ufe8d\ufedf\ufecc\ufee4\ufefc\ufe80\u200e \u200e\ufead\ufebf\ufe8e\u200e"
            ),
        ),
        (
            BidiMode.KITTY,
            "17 \ufe87\ufedf\ufef0 4 \ufee3\ufee6 \u060c(CSAT) \ufe8d\ufedf\ufecc\ufee4\ufefc\ufe80 \ufead\ufebf\ufe8e",
        ),
        (BidiMode.PLAIN, "رضا العملاء (CSAT)، من 4 إلى 17"),
    ],
)
def test_a_line_with_latin_digits_and_brackets_in_every_mode(mode: BidiMode, sent: str) -> None:
    assert display("رضا العملاء (CSAT)، من 4 إلى 17", mode) == sent


@pytest.mark.parametrize(
    ("mode", "sent"),
    [
        (BidiMode.VISUAL, "«.ﺐﻠﻄﻟﺍ ﻕﻼﻏﺇ ﺎﻨﻫ ﻊﻴﺒﻟﺎﺑ ﺩﻮﺼﻘﻤﻟﺎﻓ ،ﺎﺌﻴﺷ ﻊﻴﺒﻳ ﻻ ﻖﻳﺮﻔﻟﺍ ﻥﺎﻛ ﺍﺫﺇ»"),
        (BidiMode.KITTY, "ﺍﻟﻄﻠﺐ.» ﺇﻏﻼﻕ ﻫﻨﺎ ﺑﺎﻟﺒﻴﻊ ﻓﺎﻟﻤﻘﺼﻮﺩ ﺷﻴﺌﺎ، ﻳﺒﻴﻊ ﻻ ﺍﻟﻔﺮﻳﻖ ﻛﺎﻥ «ﺇﺫﺍ"),
    ],
)
def test_quotation_marks_open_on_the_right(mode: BidiMode, sent: str) -> None:
    assert display(NOTE, mode) == sent


def test_words_are_marked_and_turned_one_by_one() -> None:
    assert (
        seen("هل نطلب (من العملاء) رأيًا؟ نعم؛ دائمًا.", BidiMode.WORDS)
        == ".|دائما| |نعم؛| |رأيا؟| (|العملاء| |من|) |نطلب| |هل|"
    )


def test_a_statement_reads_from_the_right() -> None:
    mirrored = str.maketrans("()", ")(")
    assert from_the_right(STATEMENT).translate(mirrored) == STATEMENT.replace("\u064b", "")


@pytest.mark.parametrize(
    ("line", "sent"),
    [
        pytest.param("50%", "%50", id="a percentage alone"),
        pytest.param("12.5%", "%12.5", id="a decimal"),
        pytest.param("(50%)", "(%50)", id="in brackets"),
        pytest.param("CSAT 50%", "CSAT 50%", id="of Latin text"),
        pytest.param("%", "%", id="a sign alone"),
        pytest.param("Support (EMEA)", "Support (EMEA)", id="brackets at the end of a Latin name"),
        pytest.param("4 / 17", "17 / 4", id="a fraction from the right"),
        pytest.param("[5]", "[5]", id="square brackets"),
        pytest.param("😀", "😀", id="an emoji"),
        pytest.param("cafe\u0301.", ".cafe\u0301", id="a combining mark after its letter"),
        pytest.param("❤\ufe0f!", "!❤\ufe0f", id="a selector after its sign"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_what_has_no_arabic_in_an_arabic_text(line: str, sent: str) -> None:
    assert {mode: display(line, mode) for mode in DRAWN} == dict.fromkeys(DRAWN, sent)


def test_a_percentage_after_arabic_and_after_a_latin_name() -> None:
    assert seen("نسبة 50% من", BidiMode.WORDS) == "|من| %50 |نسبة|"
    assert seen("رضا (CSAT) 50%", BidiMode.WORDS) == "%50 (CSAT) |رضا|"


def test_brackets_and_slashes_stay_with_a_latin_word_amid_arabic() -> None:
    assert seen("مؤشر First contact (FCR) جيد", BidiMode.WORDS) == "|جيد| First contact (FCR) |مؤشر|"
    assert seen("مجلد a/ و CSAT/رضا، رضا/CSAT", BidiMode.WORDS) == "CSAT/|رضا| ،|رضا|/CSAT |و| a/ |مجلد|"
    for mode, sent in ((BidiMode.WORDS, "|؟|Dana (EMEA) |فريق|"), (BidiMode.KITTY, "؟Dana (EMEA) فريق")):
        assert seen("فريق Dana (EMEA)؟", mode) == sent


def test_arabic_digits_keep_their_order() -> None:
    assert seen("من ١٢٫٥ إلى ٢٥", BidiMode.WORDS) == "|٢٥| |إلى| |١٢٫٥| |من|"
    assert seen("من ١٢٫٥ إلى ٢٥", BidiMode.KITTY) == "٥٢ إلى ٥٫٢١ من"  # it turns them too


def test_brackets_round_several_words_go_to_the_outer_ones() -> None:
    assert seen("(من 17)", BidiMode.VISUAL) == "(17 نم)"
    assert seen("(من 17)", BidiMode.KITTY) == "(17 (من"


@pytest.mark.parametrize("mode", DRAWN)
def test_an_arabic_name_in_an_english_line_stays_at_its_place(mode: BidiMode) -> None:
    sent = {
        BidiMode.VISUAL: "Team: معدلا قيرف, 50%",
        BidiMode.WORDS: "Team: |الدعم| |فريق|, 50%",
        BidiMode.KITTY: "Team: الدعم ,فريق 50%",
    }
    # Without the mark the number would belong to the name.
    assert seen(f"Team: فريق الدعم{LRM}, 50%", mode, base_rtl=False) == sent[mode]
    assert display("Team: Support (50%)", mode, base_rtl=False) == "Team: Support (50%)"


def test_plain_changes_nothing() -> None:
    line = "\u2067وجهًا\u2069 (4%)"
    assert display(line, BidiMode.PLAIN) == line


def test_shaping_joins_letters_and_drops_what_terminals_get_wrong() -> None:
    assert shape("وجهًا") == "\ufeed\ufe9f\ufeec\ufe8e"
    assert shape("لا الأول") == "\ufefb \ufe8d\ufef7\ufeed\ufedd"
    assert shape("الله") == "\ufe8d\ufedf\ufee0\ufeea"
    assert shape("\u2067a\u2069\u202eb\u200f\u061c") == "ab"


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("abc", 3),
        ("لا", 2),
        (shape("لا"), 1),
        ("\u064b", 0),
        (LRM, 0),
        ("漢字", 4),
        ("😀", 2),
        ("e\u0301", 1),
        ("█▌", 2),
    ],
)
def test_widths_are_in_cells(text: str, cells: int) -> None:
    assert width(text) == cells


def test_lines_break_between_words_in_logical_order() -> None:
    assert wrap("one two  three", 9) == ["one two", "three"]
    assert wrap("ما لدينا من موظفين وأنظمة", 10) == ["ما لدينا", "من موظفين", "وأنظمة"]
    assert wrap("أولًا وثانيًا لا", 12) == ["أولًا وثانيًا لا"]  # lam-alef is one cell, and harakat none
    assert wrap("أولًا وثانيًا لا", 11) == ["أولًا وثانيًا", "لا"]
    assert wrap("a\n\nb c", 9) == ["a", "", "b c"]
    assert wrap("", 9) == [""]


def test_a_word_wider_than_the_line_is_broken_and_a_mark_stays_with_its_letter() -> None:
    assert wrap("ab cdefgh ij", 3) == ["ab", "cde", "fgh", "ij"]
    assert wrap("abcd ef", 3) == ["abc", "d", "ef"]
    assert wrap("abe\u0301d", 3) == ["abe\u0301", "d"]
    assert wrap("漢字", 3) == ["漢", "字"]
    assert wrap("ab", 0) == ["a", "b"]


@pytest.mark.parametrize("nothing", ["\u200d", "\u1160", "\u064b"])
def test_characters_without_a_width_do_not_make_a_line_endless(nothing: str) -> None:
    lines = wrap("ab" + nothing * 1_000, 10)
    assert "".join(lines) == "ab" + nothing * 1_000
    assert max(map(len, lines)) <= 80


TEXTS = st.text(st.sampled_from("اللهبتمن وجهًا 417%()«»،؟.abXY漢😀٣\u2067\u200f-"), max_size=40)


@given(TEXTS, st.sampled_from(BidiMode), st.booleans())
def test_display_keeps_every_visible_character_and_its_width(text: str, mode: BidiMode, base_rtl: bool) -> None:  # noqa: FBT001 - given by hypothesis
    mirrored = str.maketrans(")»", "(«")
    line = text if mode is BidiMode.PLAIN else shape(text)
    sent = display(text, mode, base_rtl=base_rtl).replace(LRM, "")
    assert sorted(sent.translate(mirrored)) == sorted(line.replace(LRM, "").translate(mirrored))
    assert width(sent) == width(line)


@given(TEXTS, st.integers(2, 30))
def test_no_line_is_wider_than_the_window_and_no_character_is_lost(text: str, columns: int) -> None:
    lines = wrap(text, columns)
    assert all(width(shape(line)) <= columns for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def as_kitty_draws(sent: str) -> str:
    """What kitty 0.26 was seen to make of a line: a chunk whose first letter is Arabic is turned whole."""
    drawn = ""
    for chunk in re.split("([ \u2500-\u259f])", sent):
        first = next((char for char in chunk if unicodedata.category(char)[0] == "L" or char in "٠١٢٣٤٥٦٧٨٩"), "")
        turned = first != "" and unicodedata.bidirectional(first) in ("R", "AL", "AN")
        drawn += "".join(MIRRORED.get(char, char) for char in reversed(chunk)) if turned else chunk
    return drawn


@pytest.mark.parametrize(
    "line",
    [
        STATEMENT,
        NOTE,
        "نظام CRM 2.0 بطيء (جدا) يوم 12/5، ومعه 25 شكوى من عملاء Support (EMEA)؛ والحل: «نسخة 3.1»",
        "العبارة 25و«3.1» وCRM؟",
        "من ١٢٫٥ إلى ٢٥",
        "رضا (CSAT) 50% و50%",
        "بط▏يء CRM▏ بطيء▏",
        f"{left_to_right('المستندات')}: ليس ملفًا",
        f"تم حفظ التقرير: {left_to_right('/home/دانة/المستندات/تقرير.md')}؛ وبعده",
        f"و {left_to_right('7=4')} لتصحيح الإجابة",
    ],
)
def test_kitty_draws_what_others_are_sent_as_it_is_seen(line: str) -> None:
    assert as_kitty_draws(display(line, BidiMode.KITTY)) == display(line, BidiMode.VISUAL)


@given(st.text(st.sampled_from("التب 417()«».،XY٣▏/-"), max_size=30), st.booleans())
def test_kitty_draws_each_chunk_as_it_is_seen_elsewhere(line: str, base_rtl: bool) -> None:  # noqa: FBT001 - given by hypothesis
    drawn, seen = (
        re.split("[ \u2500-\u259f]", text)
        for text in (
            as_kitty_draws(display(line, BidiMode.KITTY, base_rtl=base_rtl)),
            display(line, BidiMode.VISUAL, base_rtl=base_rtl),
        )
    )
    for one, other in zip(drawn, seen, strict=True):
        letters = [char for char in other if unicodedata.category(char) == "Lo" or char in "XY٣"]
        if letters and letters[0] not in "XY" and letters[-1] in "XY":
            assert sorted(one) == sorted(other), "what kitty cannot show is at least whole"
        else:
            assert one == other


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        pytest.param(f"ملف «{left_to_right('تقرير 2.md')}».", ".«2 md.ريرقت» فلم", id="a name with its ending"),
        pytest.param(f"{left_to_right('ما/غير-تام.md')}: ما", "ام :md.مات-ريغ/ام", id="a folder, and a dash"),
        pytest.param("CSAT-رضا", "CSAT-اضر", id="the other way round"),
    ],
)
def test_arabic_left_of_latin_in_one_chunk_changes_places_in_kitty(line: str, seen: str) -> None:
    assert unicodedata.normalize("NFKC", as_kitty_draws(display(line, BidiMode.KITTY))) == seen


@pytest.mark.parametrize(
    ("mode", "sent"),
    [
        (BidiMode.VISUAL, "دجوي لا :/srv/تادنتسملا/2 ريرقت.md ريرقتلا"),
        (BidiMode.WORDS, "|يوجد| |لا| :/srv/|المستندات|/2 |تقرير|.md |التقرير|"),
        (BidiMode.KITTY, "يوجد لا :/srv/تادنتسملا/2 md.ريرقت التقرير"),
        (BidiMode.PLAIN, "التقرير /srv/المستندات/تقرير 2.md: لا يوجد"),
    ],
)
def test_a_path_reads_from_the_left_in_every_mode(mode: BidiMode, sent: str) -> None:
    assert seen(f"التقرير {left_to_right('/srv/المستندات/تقرير 2.md')}: لا يوجد", mode) == sent


@pytest.mark.parametrize(
    ("line", "path", "sent", "from_right"),
    [
        pytest.param("4 3 5", False, "4 3 5", False, id="answers of a sheet"),
        pytest.param("٤ ٣ ٥", False, "٤ ٣ ٥", False, id="the same in Arabic digits"),
        pytest.param("7=4", False, "7=4", False, id="a correction"),
        pytest.param("فريق 2", False, "2 قيرف", True, id="a name"),
        pytest.param("~/فريق 2.md", False, "~/2 قيرف.md", False, id="what begins as a path"),
        pytest.param("الربيع/فريق 2.md", False, "md.2 قيرف/عيبرلا", True, id="what may be a name"),
        pytest.param("الربيع/فريق 2.md", True, "عيبرلا/2 قيرف.md", False, id="the same where a path is asked for"),
    ],
)
def test_what_is_typed_runs_as_it_is_read(line: str, path: bool, sent: str, from_right: bool) -> None:  # noqa: FBT001 - by name, from the list
    shown, direction = display_typed(line, BidiMode.VISUAL, path=path)
    assert (unicodedata.normalize("NFKC", shown).replace(LRM, ""), direction) == (sent, from_right)


UNICODE_FILE = Path("/usr/share/unicode/BidiCharacterTest.txt")
"""Debian's package unicode-data has it."""
UNICODE_SAMPLE = [
    ("\u05d0\u05d1(\u05d2\u05d3[&ef].)gh", False, "1 0 2 4 3 5 6 7 8 9 10 11 12 13"),
    ("\u05d0\u05d1(\u05d2\u05d3[&ef].)gh", True, "12 13 11 10 9 7 8 6 5 4 3 2 1 0"),
    ("abc (def \u0627\u0628\u062c) \u05d0\u05d1\u05d2", False, "0 1 2 3 4 5 6 7 8 11 10 9 12 13 16 15 14"),
    ("abc (def \u0627\u0628\u062c) \u05d0\u05d1\u05d2", True, "16 15 14 13 12 11 10 9 8 5 6 7 4 3 0 1 2"),
    ("\u05d0\u05d1\u05d2 (def \u0627\u0628\u062c) abc", False, "2 1 0 3 4 5 6 7 8 11 10 9 12 13 14 15 16"),
    ("\u05d0\u05d1\u05d2 (def \u0627\u0628\u062c) abc", True, "14 15 16 13 12 11 10 9 8 5 6 7 4 3 2 1 0"),
    ("abc (\u0627\u0628\u062c def) \u05d0\u05d1\u05d2", False, "0 1 2 3 4 7 6 5 8 9 10 11 12 13 16 15 14"),
    ("abc (\u0627\u0628\u062c def) \u05d0\u05d1\u05d2", True, "16 15 14 13 12 9 10 11 8 7 6 5 4 3 0 1 2"),
    ("\u05d0\u05d1\u05d2 (\u0627\u0628\u062c def) abc", False, "2 1 0 3 4 7 6 5 8 9 10 11 12 13 14 15 16"),
    ("\u05d0\u05d1\u05d2 (\u0627\u0628\u062c def) abc", True, "14 15 16 13 12 9 10 11 8 7 6 5 4 3 2 1 0"),
    ("([]a\u05d0\u2680)", False, "0 1 2 3 4 5 6"),
    ("(([\u05d0)\u05d1\u2680a]", True, "8 7 6 5 4 3 2 1 0"),
    ("(\u05d0\u0627) 1-2", True, "7 6 5 4 3 2 1 0"),
    ("\u0661(\u0627)", False, "3 2 1 0"),
    ("(\u0627)\u0661", True, "3 2 1 0"),
    ("(\u05d0) 1-2", False, "0 1 2 3 4 5 6"),
    ("a(b)\u0331", True, "0 1 2 3 4"),
    ("\u05d0 \u2329\u05d1.1\u232a", False, "6 5 4 3 2 1 0"),
    ("\u05d0)(\u03011)", False, "5 4 3 2 1 0"),
    ("a \u2329b.1\u3009", True, "0 1 2 3 4 5 6"),
]
"""Cases of that file, those of UAX #9 itself first: text; whether right to left; places in visual order."""


def in_order(text: str, *, base_rtl: bool) -> list[int]:
    return [char.position for char in bidi._in_visual_order(text, base_rtl=base_rtl)]


@pytest.mark.parametrize(("text", "base_rtl", "order"), UNICODE_SAMPLE)
def test_the_order_is_unicodes(monkeypatch: pytest.MonkeyPatch, text: str, base_rtl: bool, order: str) -> None:  # noqa: FBT001 - by name, from the list
    monkeypatch.setattr(bidi, "turn_percent_signs", lambda _: None)  # our own rule
    assert in_order(text, base_rtl=base_rtl) == [int(place) for place in order.split()]


@pytest.mark.skipif(not UNICODE_FILE.exists(), reason="the package unicode-data is not installed")
def test_the_order_is_unicodes_in_every_tenth_case_of_its_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bidi, "turn_percent_signs", lambda _: None)
    checked = 0
    for line in UNICODE_FILE.read_text(encoding="utf-8").splitlines()[::10]:
        if not line or line.startswith("#"):
            continue
        points, base, _, _, order = line.split(";")
        text = "".join(chr(int(point, 16)) for point in points.split())
        # Embeddings and isolates are taken out of the text before; and we always know the direction (2: find out).
        if base == "2" or not {unicodedata.bidirectional(char) for char in text} <= BIDI_CLASSES:
            continue
        assert in_order(text, base_rtl=base == "1") == [int(place) for place in order.split()], line
        checked += 1
    assert checked > 9000


BIDI_CLASSES = {"L", "R", "AL", "EN", "AN", "ES", "ET", "CS", "NSM", "ON", "S", "WS"}
