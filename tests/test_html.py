"""A page for browsers: whole, harmless whatever its texts are, the same figures in charts and beside them."""

import base64
import hashlib
import re
from collections import Counter
from fractions import Fraction
from html.parser import HTMLParser
from importlib.resources import files
from itertools import pairwise, product
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.every_block import every_block
from support.offenders import naming

from rater_quiz.foreign_text import clean
from rater_quiz.language import Language
from rater_quiz.pages import blocks, cells
from rater_quiz.pages.blocks import Block, Document, Form, Heading, Paragraph, Row, Table
from rater_quiz.pages.cells import Tone
from rater_quiz.pages.charts import Charts, legible, shade, sides
from rater_quiz.pages.html import render

VOID = {"meta", "br", "rect", "line", "circle", "path"}
"""Elements without an end; those of SVG are closed where they begin."""


class Reader(HTMLParser):
    """Reads a page as a browser would, and objects to elements that are not closed in their order."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        assert len(dict(attrs)) == len(attrs)
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"style", "script"} & set(self._open):
            self.texts.append(data)

    @property
    def shown(self) -> str:
        return "".join(self.texts)


def page(*shown: Block, language: Language = Language.ENGLISH, front_matter: str = "") -> Document:
    return Document(language=language, blocks=(Heading("Title", level=1), *shown), front_matter=front_matter)


def body(*shown: Block, language: Language = Language.ENGLISH) -> str:
    """What is written for some blocks alone."""
    return render(page(*shown, language=language)).partition("</h1>\n")[2].partition("\n</section>")[0]


def test_the_whole_page() -> None:
    small = Table(
        (blocks.Column("Dimension"), blocks.Column("Share", number=True), blocks.Column("")),
        (Row(("R&D", "25%", cells.Bar(Fraction(1, 4), Tone.LOW, (Fraction(1, 3),))), "weakest"),),
    )
    front_matter = "---\nrater-quiz-team: 1\nparticipants: 6\n---\n"
    written = render(page(Heading("Shares"), small, front_matter=front_matter))
    written = re.sub("<style>.*</style>", "<style></style>", written, flags=re.DOTALL)
    written = re.sub("'sha256-[^']*'", "'sha256-…'", written)
    assert written == (Path(__file__).parent / "cases" / "page.html").read_text("utf-8")


def test_the_page_to_test_with_has_every_block_and_every_cell() -> None:
    def inside(found: object) -> set[type]:
        if isinstance(found, tuple | list):
            return set().union(*map(inside, found))
        kinds = {type(found)}
        if hasattr(found, "__dataclass_fields__"):
            kinds |= inside([getattr(found, name) for name in found.__dataclass_fields__])
        return kinds

    kinds = {cell for kind in get_args(cells.Cell) for cell in (get_args(kind) or (kind,)) if isinstance(cell, type)}
    for language in Language:
        assert set(Block.__subclasses__()) | kinds <= inside(every_block(language).blocks)


@pytest.mark.parametrize("language", Language)
def test_every_block_is_drawn_in_either_direction(language: Language) -> None:
    read = Reader(render(every_block(language)))
    assert read.elements[0] == ("html", {"lang": language, "dir": language.direction})
    assert [tag for tag, _ in read.elements].count("h1") == 1
    identities = [each["id"] for _, each in read.elements if "id" in each]
    assert len(set(identities)) == len(identities)


@pytest.mark.parametrize("language", Language)
def test_nothing_is_asked_for_and_nothing_runs(language: Language) -> None:
    written = render(every_block(language))
    read = Reader(written)
    style = written.partition("<style>")[2].partition("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = next(each["content"] for _, each in read.elements if each.get("http-equiv"))
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    names = {name for _, each in read.elements for name in each}
    assert not {name for name in names if name.startswith("on")} | names & {"style", "src", "href", "srcset"}
    assert [each["type"] for tag, each in read.elements if tag == "script"] == ["application/yaml"]
    assert not re.search(r"@import|url\(|https?:", written)
    assert len(written.encode()) < 60_000


TEXTS = st.text() | st.sampled_from(
    [
        "</script>",
        "<!--",
        "-->",
        "</style><script>alert(1)</script>",
        "&lt;&#60;",
        '"><img src=x onerror=y>',
        "\0",
        "\u2028",
    ]
)


@given(TEXTS, st.sampled_from(Language))
def test_a_text_from_outside_is_text_wherever_it_stands(text: str, language: Language) -> None:
    def with_text(text: str) -> list[Block]:
        return [
            Paragraph(cells.Strong(text)),
            blocks.Facts(((text, text),)),
            blocks.listing([blocks.Item(text, (text,))]),
            blocks.Statements((blocks.Entry(1, text, text, text, (text, text)),)),
            blocks.Distribution((text,), (1,), text, text, text, text),
            blocks.Diverging((text, text), (blocks.Spread(1, text, text, (1, 1)),), text, text, text, text),
            blocks.Fields((text,)),
            blocks.Score(
                text, text, text, Tone.LOW, Fraction(1), text, (1, 5), (blocks.Zone(text, 1, 5, text, Tone.LOW),)
            ),
            Table((blocks.Column("a"), blocks.Column(text)), (Row((cells.Named(text, text), text), text),)),
            Table((blocks.Column(text),), (Row((cells.Strip(((text, 1, Tone.LOW),)),)),)),
        ]

    def elements(text: str) -> Counter[str]:
        read = Reader(render(page(*with_text(text), language=language)))
        assert " ".join(clean(text).split()) in " ".join(read.shown.split())
        return Counter(tag for tag, _ in read.elements if tag not in {"span", "bdi", "td", "th"})

    assert elements(text) == elements("harmless")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("من −1.5 إلى +3", 'من <bdi dir="ltr">−1.5</bdi> إلى <bdi dir="ltr">+3</bdi>'),
        ("75% في 2026-11-21", '<bdi dir="ltr">75%</bdi> في <bdi dir="ltr">2026-11-21</bdi>'),
        ("العبارة 12: من 4 إلى 20", "العبارة 12: من 4 إلى 20"),
        ("الحزمة v1.2-3 و4-", "الحزمة v1.2-3 و4-"),
    ],
)
def test_numbers_keep_their_signs_among_arabic_letters(text: str, expected: str) -> None:
    assert body(Paragraph(text), language=Language.ARABIC) == f"<p>{expected}</p>"


def test_a_word_that_no_column_has_room_for_may_break() -> None:
    assert body(Paragraph("a " + "b" * 25)) == f'<p>a <span class="long">{"b" * 25}</span></p>'


def test_a_section_with_a_table_to_fill_is_broad_when_printed() -> None:
    plan = Table((blocks.Column("Action"), blocks.Column("By when")), (Row(("Call back", "")),), to_fill=True)
    written = render(page(Heading("First"), Heading("Plan"), plan, Heading("Last")))
    assert re.findall(r"<section.*>\n<h.>(?:Title|First|Plan|Last)", written) == [
        "<section>\n<h1>Title",
        "<section>\n<h2>First",
        '<section class="broad">\n<h2>Plan',
        "<section>\n<h2>Last",
    ]


def test_only_what_belongs_to_a_form_is_on_its_page() -> None:
    both = page(Paragraph("to keep", form=Form.REPORT), Paragraph("for the screen", form=Form.SHORT))
    assert "for the screen" not in render(both)
    assert "to keep" in render(both)
    assert "to keep" not in render(both, Form.SHORT)


def test_a_page_without_a_title_is_a_fault_of_the_page() -> None:
    with pytest.raises(ValueError, match="title"):
        render(Document(language=Language.ENGLISH, blocks=()))


def spans(drawn: str) -> list[tuple[float, float]]:
    """Where each stretch begins and ends, in percent."""
    found = re.findall(r'x="([0-9.]+)%" y="2" width="([0-9.]+)%"', drawn)
    return [(float(start), float(start) + float(length)) for start, length in found]


@given(st.lists(st.integers(0, 40), min_size=2, max_size=10).filter(any), st.booleans())
def test_diverging_stretches_lie_side_by_side_within_the_chart(counts: list[int], mirrored: bool) -> None:  # noqa: FBT001 - a drawn value
    reach = max(sides(counts)) / sum(counts)
    stretches = spans(Charts(mirrored).diverging(counts, reach))
    assert len(stretches) == sum(map(bool, counts))
    stretches.sort()
    assert min(start for start, _ in stretches) >= -0.02
    assert max(end for _, end in stretches) <= 100.02
    assert all(abs(end - start) < 0.03 for (_, end), (start, _) in pairwise(stretches))


@given(st.lists(st.integers(0, 9), min_size=2, max_size=6).filter(any))
def test_what_is_read_from_the_right_is_the_mirror_image(counts: list[int]) -> None:
    reach = max(sides(counts)) / sum(counts)
    one, other = (spans(Charts(mirrored).diverging(counts, reach)) for mirrored in (False, True))
    assert all(
        abs(start - (100 - end_)) < 0.03 and abs(end - (100 - start_)) < 0.03
        for (start, end), (start_, end_) in zip(one, other, strict=True)
    )


def test_the_good_end_is_to_the_left_in_arabic() -> None:
    for language, order in ((Language.ENGLISH, ["low", "high"]), (Language.ARABIC, ["high", "low"])):
        drawn = Charts(language.right_to_left).diverging((1, 0, 3), Fraction(3, 4))
        placed = re.findall(r'<rect x="([0-9.]+)%".*?class="(\w+)"', drawn)
        assert [style for _, style in sorted(placed, key=lambda each: float(each[0]))] == order


def test_shades_grow_with_the_distance_from_the_middle() -> None:
    assert [shade(place, 5) for place in range(5)] == ["low", "low pale", "plain pale", "high pale", "high"]
    assert [shade(place, 3) for place in range(3)] == ["low", "plain pale", "high"]
    assert [shade(place, 4) for place in range(4)] == ["low", "low pale", "high pale", "high"]


def test_figures_without_room_in_the_chart_stand_below_it() -> None:
    def drawn(*counts: int) -> str:
        return body(blocks.Diverging(("1", "2", "3"), (blocks.Spread(7, "a", "2.0", counts),), "", "", "", ""))

    assert '<span class="unseen">1 · 0 · 3</span>' in drawn(1, 0, 3)
    assert '<span class="counts">1 · 0 · 300</span>' in drawn(1, 0, 300)
    assert [legible(count, Fraction(1, 20)) for count in (9, 10)] == [True, False]


def test_people_are_dots_while_they_can_be_counted() -> None:
    offenders: list[str] = []
    for people, mirrored in product((1, 30, 31), (False, True)):
        drawn = Charts(mirrored).dots(cells.Dots(1, people))
        with naming((people, mirrored), offenders):
            assert drawn.count("<i>") == (1 if people <= 30 else 0)
            assert ("<rect" in drawn) == (people > 30)
    assert offenders == []


def test_a_scale_leaves_out_numbers_that_would_overlap() -> None:
    zones = tuple(blocks.Zone("a", low, low, "a", Tone.LOW) for low in (17, 18, 40, 84))
    score = blocks.Score("", "", "a", Tone.LOW, Fraction(0), "", (17, 85), zones)
    assert re.findall(r">(\d+)</text>", Charts(mirrored=False).gauge(score)) == ["17", "85", "40"]


def themes() -> list[dict[str, str]]:
    """The colours of the style sheet by name: those of the light page, and those of the dark one."""
    style = files("rater_quiz.pages").joinpath("page.css").read_text("utf-8")
    light, dark = (dict(re.findall(r"--([a-z-]+): (#[0-9a-f]+)", part)) for part in style.split("@media screen")[:2])
    return [light, light | dark]


def luminance(colour: str) -> float:
    """As WCAG defines it."""
    signs = colour[1:] if len(colour) == 7 else "".join(sign * 2 for sign in colour[1:])
    shares = [int(signs[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return sum(weight * share for weight, share in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_words_stand_out_from_what_they_stand_on() -> None:
    """AA of WCAG, also for the numbers within charts, where no tool looks."""
    offenders: list[str] = []
    words = "ink", "faint", "accent", *[tone.value for tone in Tone]
    pairs = [*product(words, ("paper", "card"))]
    pairs += [pair for tone in Tone for pair in ((f"on-{tone.value}", tone.value), ("ink", f"{tone.value}-pale"))]
    for (place, colours), (word, ground) in product(enumerate(themes()), pairs):
        darker, lighter = sorted(luminance(colours[name]) for name in (word, ground))
        with naming((place, word, ground), offenders):
            assert (lighter + 0.05) / (darker + 0.05) >= 4.5
    assert offenders == []
