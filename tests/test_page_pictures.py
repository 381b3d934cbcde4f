"""The README's pictures of a page are what a browser shows today."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.page_pictures import FOLDER, PICTURES, PagePicture, different, taken

if TYPE_CHECKING:
    from playwright.sync_api import Browser

README = Path(__file__).parent.parent / "README.md"
ALLOWED = 0.01
"""The share of pixels that another version of the browser or of a font may draw otherwise."""
EACH = pytest.mark.parametrize("picture", [pytest.param(picture, id=str(picture.language)) for picture in PICTURES])


@EACH
@pytest.mark.browser
def test_a_picture_shows_what_a_browser_shows(picture: PagePicture, browser: "Browser") -> None:
    """If it does not, and the page is as it should be: python -m support.page_pictures, in tests/."""
    assert different(browser, taken(browser, picture), picture.file.read_bytes()) <= ALLOWED


@pytest.mark.browser
def test_another_picture_is_told_apart(browser: "Browser") -> None:
    english, arabic = (picture.file.read_bytes() for picture in PICTURES)
    assert different(browser, english, arabic) > ALLOWED


@EACH
def test_the_readme_shows_each_picture_and_says_what_it_is(picture: PagePicture) -> None:
    assert f"![{picture.title}](tests/pictures/{picture.file.name})" in README.read_text("utf-8")


def test_every_picture_is_taken_by_a_test() -> None:
    assert sorted(FOLDER.glob("*.png")) == sorted(picture.file for picture in PICTURES)
