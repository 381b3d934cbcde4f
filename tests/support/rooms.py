"""A room in memory, and what phones, browsers and strangers send to it."""

import re
from dataclasses import dataclass, field
from itertools import count
from typing import Any
from urllib.parse import urlencode

from rater_quiz.errors import WriteFailedError
from rater_quiz.language import Language
from rater_quiz.live.ballots import Ballots
from rater_quiz.live.requests import Request, Response, respond
from rater_quiz.live.room import Room, Sheet
from support.builders import rater
from support.run_program import ANSWERS

ADDRESS, PORT, CODE, SECRET = "192.168.178.20", 8017, "ABC234", "s3cret-s3cret-s3cret-x"
HOST, HERE = f"{ADDRESS}:{PORT}", f"127.0.0.1:{PORT}"
FORM = "application/x-www-form-urlencoded"
KEY = b"k" * 32


@dataclass
class Disk:
    """Where sheets are saved, once for each mark; it can be full."""

    sheets: dict[str, Sheet] = field(default_factory=dict)
    full: bool = False

    def save(self, sheet: Sheet) -> bool:
        if self.full:
            raise WriteFailedError.saying("the disk is full")
        new = sheet.mark not in self.sheets
        self.sheets.setdefault(sheet.mark, sheet)
        return new


def a_room(disk: Disk | None = None, **changes: Any) -> Room:
    """An open room with nobody in."""
    numbers = count(1)
    room = Room(
        rater(),
        Language.ENGLISH,
        Ballots(KEY),
        CODE,
        ADDRESS,
        PORT,
        SECRET,
        (disk or Disk()).save,
        lambda size: next(numbers).to_bytes(size),
    )
    for name, value in changes.items():
        setattr(room, name, value)
    return room


def get(room: Room, path: str = f"/{CODE}", **more: Any) -> Response:
    return respond(room, Request(**{"method": "GET", "path": path, "host": HOST, "peer": "192.168.178.31"} | more))


def post(room: Room, fields: dict[str, Any] | bytes, path: str = f"/{CODE}", **more: Any) -> Response:
    body = fields if isinstance(fields, bytes) else urlencode(fields, doseq=True).encode()
    return get(room, path, **{"method": "POST", "content_type": FORM, "origin": f"http://{HOST}", "body": body} | more)


def form(room: Room, answers: tuple[int, ...] = ANSWERS, **more: str) -> dict[str, Any]:
    """What the form of a page that is opened now sends, with those answers."""
    hidden = re.findall(r'<input type="hidden" name="(\w+)" value="(\w+)">', get(room).body)
    return dict(hidden) | {f"a{number}": answer for number, answer in enumerate(answers, 1)} | more
