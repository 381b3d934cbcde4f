"""Blocks as Markdown: their parts, and what is between them."""

import pytest

from rater_quiz.language import Language
from rater_quiz.pages.blocks import (
    Block,
    Document,
    Form,
    Heading,
    Item,
    Listing,
    Paragraph,
    Summary,
    listing,
    only,
    table,
)
from rater_quiz.pages.cells import Strong
from rater_quiz.pages.markdown import render


def written(*blocks: Block, language: Language = Language.ENGLISH, front_matter: str = "") -> str:
    return render(Document(language=language, blocks=blocks, front_matter=front_matter))


def test_parts_are_parted_by_blank_lines_and_come_after_the_front_matter() -> None:
    page = Heading("A", level=1), Paragraph("b"), Paragraph("")
    assert written(*page, front_matter="---\nx: 1\n---\n") == "---\nx: 1\n---\n\n# A\n\nb\n"
    assert written(*page, language=Language.ARABIC) == '<div dir="rtl">\n\n# A\n\nb\n\n</div>\n'


def test_every_word_is_escaped_and_what_stands_out_is_bold() -> None:
    assert written(Paragraph(("a* ", Strong("<b>"), " [c]"))) == "a\\* **\\<b>** \\[c\\]\n"
    assert written(Summary(("# x", "- y"))) == "- \\# x\n- \\- y\n"


def test_short_columns_line_up_and_long_ones_waste_nothing() -> None:
    assert written(table(["A", "Long", "Last"], [["1", "x" * 40, "2"], ["22222", "", "é"]])) == (
        f"| A     | Long | Last |\n| ----- | ---- | --- |\n| 1     | {'x' * 40} | 2 |\n| 22222 |      | é |\n"
    )
    wide = "x" * 40
    assert written(table([wide, "Last"], [[wide, "2"]])) == f"| {wide} | Last |\n| --- | --- |\n| {wide} | 2 |\n"
    with pytest.raises(ValueError, match="zip"):
        written(table(["A", "B"], [["1"]]))


def test_lists_keep_what_belongs_to_an_item_inside_it() -> None:
    nested = Item("a", parts=(listing(["b"]),))
    assert written(listing([nested, "c"])) == "- a\n  - b\n- c\n"
    loose = Listing((*map(Item, "abcdefghi"), Item("j", parts=(Paragraph("k"),))), numbered=True)
    assert written(loose).endswith("\n\n9. i\n\n10. j\n\n    k\n")
    assert written(listing([Item("a", lines=("b",))])) == "- a\n  b\n"


def test_what_belongs_to_the_short_form_is_in_no_file() -> None:
    assert written(Paragraph("a"), *only(Form.SHORT, [Paragraph("b")])) == "a\n"
