"""The pictures in the README are what the program shows today, and harmless to whoever looks at them."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

pytest.importorskip("pty", reason="the terminals of POSIX")

from pyte.screens import Char
from support.pictures import FOLDER, PICTURES, Picture, draw, pieces

README = Path(__file__).parent.parent / "README.md"
EACH = pytest.mark.parametrize("picture", [pytest.param(picture, id=picture.name) for picture in PICTURES])


@EACH
def test_a_picture_shows_what_the_program_shows(picture: Picture, tmp_path: Path) -> None:
    """If it does not, and what the program shows is as it should be: python -m support.pictures, in tests/."""
    assert draw(picture, tmp_path) == picture.file.read_text("utf-8")


def test_every_picture_is_drawn_by_a_test() -> None:
    assert sorted(FOLDER.glob("*.svg")) == sorted(picture.file for picture in PICTURES)


@EACH
def test_the_readme_shows_each_picture_and_says_what_it_is(picture: Picture) -> None:
    assert f"![{picture.title}](tests/pictures/{picture.file.name})" in README.read_text("utf-8")


@EACH
def test_a_picture_is_well_formed_and_runs_and_fetches_nothing(picture: Picture) -> None:
    root = ET.fromstring(picture.file.read_text("utf-8"))  # noqa: S314 - our own file
    assert {element.tag.partition("}")[2] for element in root.iter()} == {"svg", "title", "style", "g", "rect", "text"}
    assert not [name for element in root.iter() for name in element.attrib if name.startswith("on") or "href" in name]


def test_words_of_arabic_are_turned_back_and_stay_in_their_cells() -> None:
    """The terminal's cells, from the left: ". لا b", its lam-alef one cell; beyond a gap, the number of an answer."""
    cells = [Char(data) for data in ("b", " ", "\ufefb", ".", " ", " ", "1")]
    assert [(piece.column, piece.text, piece.columns) for piece in pieces(cells)] == [
        (0, "b", 1),
        (2, "لا", 1),
        (3, ".", 1),
        (6, "1", 1),
    ]


def test_text_between_gaps_keeps_its_column() -> None:
    """Also after gaps of an odd number of cells, and where the style changes."""
    cells = [Char(data) for data in " ab cd   e"] + [Char("f", bold=True)]
    assert [(piece.column, piece.text) for piece in pieces(cells)] == [(1, "ab cd"), (9, "e"), (10, "f")]
