"""How much of each screen is read: the Arabic words on it that tesseract read off its picture, in their order."""

import re
import sys
from difflib import SequenceMatcher
from pathlib import Path

LETTERS = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه"}
    | {chr(mark): "" for mark in range(0x64B, 0x653)}
)
"""What is read alike: a sign more or less on a small letter says nothing about the order."""


def words(text: str) -> list[str]:
    return re.findall("[ء-ي]{2,}", text.translate(LETTERS))


def share(said: str, seen: str) -> float | None:
    """The share of the words of *said* that stand in *seen* too, in the same order; None where nothing is said."""
    expected = words(said)
    blocks = SequenceMatcher(None, expected, words(seen), autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / len(expected) if expected else None


def main(said: Path, seen: Path) -> None:
    """Print a share for each screen that was read, and their mean."""
    shares = []
    for text in sorted(seen.glob("*.txt")):
        expected = said / f"{text.stem}.said"
        if expected.exists() and (found := share(expected.read_text("utf-8"), text.read_text("utf-8"))) is not None:
            shares.append(found)
            print(f"  {found:.2f}  {text.stem}")  # noqa: T201 - it is all that this program is for
    if shares:
        print(f"  {sum(shares) / len(shares):.2f}  mean of {len(shares)} screens: {seen.name}")  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
