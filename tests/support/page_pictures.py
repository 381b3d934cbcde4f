"""The README's pictures of a page in a browser, as PNG.

    python -m support.page_pictures

writes them anew, run in `tests/`, into `tests/pictures/`; `test_page_pictures.py` holds them against today's pages.
"""

import base64
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rater_quiz.language import Language
from rater_quiz.pages.html import render
from rater_quiz.pages.person import person_page
from rater_quiz.record import new_record
from rater_quiz.scoring import score
from support.browser import opened
from support.builders import rater
from support.run_program import ANSWERS

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FOLDER = Path(__file__).parents[1] / "pictures"
WIDE, HIGH = 860, 1060
DIFFERENT = """async ([one, other]) => {
    const drawn = await Promise.all([one, other].map(async data => {
        const image = new Image();
        image.src = "data:image/png;base64," + data;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
        canvas.drawImage(image, 0, 0);
        return canvas.getImageData(0, 0, image.width, image.height);
    }));
    const [{data: here, width, height}, {data: there}] = drawn;
    if (here.length !== there.length) return 1;
    let different = 0;
    for (let at = 0; at < here.length; at += 4)
        different += [0, 1, 2].some(colour => Math.abs(here[at + colour] - there[at + colour]) > 64);
    return different / (width * height);
}"""
"""The share of the pixels of two pictures that look different."""


@dataclass(frozen=True)
class PagePicture:
    """One picture of a page."""

    language: Language
    title: str
    """What it shows, for those who cannot see it."""

    @property
    def file(self) -> Path:
        """Where it lies."""
        return FOLDER / f"page-{self.language}.png"


PICTURES = (
    PagePicture(Language.ENGLISH, "A result as a page in the browser"),
    PagePicture(Language.ARABIC, "نتيجة في صفحة للمتصفح"),
)


def taken(browser: "Browser", picture: PagePicture) -> bytes:
    """The top of the page, as a browser shows it."""
    scores = score(rater(), ANSWERS)
    record = new_record(
        scores, sitting="s736974746572", language=picture.language, taken=datetime(2026, 11, 21, tzinfo=UTC), team="A1"
    )
    page = browser.new_page(viewport={"width": WIDE, "height": HIGH}, color_scheme="light")
    try:
        page.set_content(render(person_page(record, scores, picture.language)))
        return bytes(page.screenshot())
    finally:
        page.close()


def different(browser: "Browser", one: bytes, other: bytes) -> float:
    """How much of two pictures looks different, from 0 to 1."""
    page = browser.new_page()
    try:
        share = page.evaluate(DIFFERENT, [base64.b64encode(each).decode() for each in (one, other)])
        return float(share)
    finally:
        page.close()


def main() -> None:
    """Write every picture anew."""
    with opened() as browser:
        for picture in PICTURES:
            picture.file.write_bytes(taken(browser, picture))


if __name__ == "__main__":
    main()
