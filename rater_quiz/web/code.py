"""The address of a room as a QR code: for a page, and as cells for a terminal."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from segno import QRCode

BORDER = 4
"""Cells of white round the code, as its standard asks."""
_ON_WHITE = 2
"""The same where what is round it is white anyway."""


def picture(url: str) -> str:
    """The code as markup, for a white page."""
    return str(_code(url).svg_inline(border=_ON_WHITE, omitsize=True, light="#fff", svgclass="code", lineclass=None))


def cells(url: str) -> tuple[Sequence[bool], ...]:
    """The rows of the code from the top, with its border; true is dark."""
    return tuple(tuple(map(bool, row)) for row in _code(url).matrix_iter(border=BORDER))


def _code(url: str) -> "QRCode":
    import segno

    # Capitals take two thirds of the room that other letters do; hosts and codes mean the same in them.
    return segno.make(url.upper(), error="m", micro=False)
