"""The clock and chance, which the core is given and never asks for itself."""

import secrets
from datetime import date, datetime

from rater_quiz.sitting import new_sitting_id


def now() -> datetime:
    """This moment, with the offset of the user's time zone."""
    return datetime.now().astimezone()


def today() -> date:
    """The date where the user is."""
    return now().date()


def fresh_id() -> str:
    """The id of a new sitting."""
    return new_sitting_id(secrets.token_bytes(6))
