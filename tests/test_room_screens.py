"""The facilitator's terminal while everybody answers on a phone."""

import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import repeat
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from support.played_terminal import Played, Resize

from rater_quiz.language import Language, Said, said
from rater_quiz.signals import HANG_UP, StoppedError
from rater_quiz.terminal.bidi import BidiMode
from rater_quiz.terminal.device import Event, Resized, Stop
from rater_quiz.terminal.room import Facilitator, RoomPlan, Shown, Way, drawn
from rater_quiz.web.code import cells
from rater_quiz.words import live as words

URL = "http://192.168.178.20:8017/ABC234"
OPEN = Shown(URL, cells(URL), people=0, opened=1, expected=None, alert=None, over=False)
OPENED = said(en="It is open.", ar="فُتحت.")
LOOK = Resized()
"""Nobody presses a key; the screen is looked at again."""


class Ticking(Played):
    """A terminal on which something of the script happens whenever a key is waited for, for however long."""

    picture = b""
    """The screen as it was when a key was last waited for, in grey."""

    def _receive(self, timeout: float | None) -> bool:
        if timeout == 0:
            return False
        self.picture = pictured(self)
        return super()._receive(None)


@dataclass
class Held:
    """What came of the screens."""

    terminal: Ticking
    way: Way | None = None
    stopped: int | None = None
    asked: list[str] = field(default_factory=list)

    @property
    def last(self) -> str:
        return self.terminal.screens[-1]


def held(
    *script: str | Event | Resize,
    states: Sequence[Shown] = (OPEN,),
    language: Language = Language.ENGLISH,
    columns: int = 80,
    rows: int = 24,
    clock: Callable[[], float] = lambda: 0.0,
    projector: Said | None = None,
    opening: Said = OPENED,
) -> Held:
    """Show a room in which that happens; it goes through *states*, and stays in the last.

    *projector* is what came of opening the projector page at the beginning, *opening* what comes of it later.
    """
    terminal = Ticking(script, columns, rows)
    room = Held(terminal)
    coming: Iterator[Shown] = iter([*states, *repeat(states[-1], 200)])

    def show_projector() -> Said:
        room.asked.append("projector")
        return opening

    def move() -> Said | None:
        room.asked.append("move")
        return None

    plan = RoomPlan(language, 5, BidiMode.PLAIN, lambda _: None, lambda: next(coming), show_projector, clock)
    with terminal, Facilitator(plan, terminal) as screens:
        try:
            room.way = screens.run(move, projector)
        except StoppedError as stopped:
            room.stopped = stopped.signum
    assert terminal.on == []
    return room


class TestTheRoom:
    def test_code_address_counts_and_keys_are_on_one_screen_of_the_usual_size(self) -> None:
        room = held("q", states=[replace(OPEN, people=12, opened=15)])
        lines = room.last.split("\n")
        assert lines[:2] == [URL, "12 people are in · pages opened: 15 (repeats count)"]
        assert lines[19:] == [
            "",
            "",
            "",
            "e end: show the result · p projector page · a another address · ? not reachable?",
            "q stop",
        ]
        assert room.way is Way.STOP

    def test_how_many_are_expected_is_said(self) -> None:
        assert (
            "9 of 12 people are in · pages opened: 10 (repeats count)"
            in held("q", states=[replace(OPEN, people=9, opened=10, expected=12)]).last
        )

    def test_the_count_grows_while_nobody_presses_a_key(self) -> None:
        room = held(LOOK, LOOK, "q", states=[replace(OPEN, people=n // 2) for n in range(12)])
        counted = [
            line for text in room.terminal.screens for line in text.split("\n") if "are in" in line or "is in" in line
        ]
        assert len(set(counted)) == 3

    def test_in_a_small_window_the_address_stands_without_the_code(self) -> None:
        room = held("q", columns=40, rows=12)
        assert URL in room.last.split("\n")
        assert "▀" not in room.last
        assert "larger window" in room.last

    def test_in_a_narrow_one_the_projector_s_address_is_below_the_code_and_the_phones_always_in_sight(self) -> None:
        room = held(*["\x1b[B"] * 9, "q", columns=40, projector=words.projector("http://127.0.0.1:8017/P"))
        for screen in room.terminal.screens:
            assert screen.split("\n")[:3] == [URL, "0 people are in · pages opened: 1", "(repeats count)"]
        assert "▀" in room.terminal.screens[0]
        assert "open it in a" not in room.terminal.screens[0]
        below = room.last.split("\n")[-7:-4]
        assert below == ["The projector page:", "http://127.0.0.1:8017/P — open it in a", "browser on this computer."]

    @pytest.mark.parametrize("rows", range(1, 12))
    def test_in_the_smallest_the_address_and_a_key_are_seen(self, rows: int) -> None:
        last = held("q", columns=40, rows=rows, projector=words.projector("http://127.0.0.1:8017/P")).last
        assert len(last.split("\n")) == rows
        assert (URL in last) == (rows > 2)
        assert "stop" in last or "scroll" in last

    def test_what_was_said_of_the_projector_goes_with_the_next_key(self) -> None:
        room = held("p", "a", "q")
        assert ["It is open." in screen for screen in room.terminal.screens] == [False, True, False]

    @pytest.mark.parametrize(
        ("language", "told"),
        [
            ("en", "The projector page: http://127.0.0.1:8017/screen/P — open it in a browser on this computer."),
            ("ar", "صفحة العرض، لفتحها في متصفح على هذا الحاسوب: http://127.0.0.1:8017/screen/P"),
        ],
    )
    @pytest.mark.parametrize(("columns", "rows"), [(80, 24), (40, 24), (40, 12), (200, 60)])
    def test_where_no_browser_opens_its_address_is_in_sight_at_once(
        self, columns: int, rows: int, language: str, told: str
    ) -> None:
        opening = words.projector("http://127.0.0.1:8017/screen/P")
        alert = said(en="GONE", ar="انقطع")
        options: dict[str, Any] = {"columns": columns, "rows": rows, "opening": opening, "language": Language(language)}
        room = held("p", "a", "q", **options)
        assert [told in " ".join(each.split()) for each in room.terminal.screens] == [False, True, False]
        both = held("p", "q", states=[replace(OPEN, alert=alert)], **options).last
        assert f"{alert.in_(Language(language))} {told}" in " ".join(both.split())

    def test_it_is_said_in_arabic(self) -> None:
        room = held("q", language=Language.ARABIC, states=[replace(OPEN, people=3, opened=4)])
        assert "عدد من أجابوا: 3 · عدد مرات فتح الصفحة: 4 (وقد يتكرر من هاتف واحد)" in room.last
        assert URL in room.last

    def test_what_the_facilitator_has_to_know_stands_above_the_keys(self) -> None:
        alert = said(en="THE ADDRESS HAS CHANGED", ar="تغيّر العنوان")
        assert "THE ADDRESS HAS CHANGED" in held("q", states=[replace(OPEN, alert=alert)]).last

    def test_a_key_that_does_nothing_says_so_and_hides_nothing_of_that(self) -> None:
        alert = said(en="THE ADDRESS HAS CHANGED", ar="تغيّر العنوان")
        room = held("x", LOOK, "q", states=[replace(OPEN, alert=alert)])
        assert "THE ADDRESS HAS CHANGED That key does nothing here." in room.last

    def test_keys_work_on_an_arabic_keyboard(self) -> None:
        room = held("ح", "ش", "ض")
        assert (room.asked, room.way) == (["projector", "move"], Way.STOP)

    def test_ctrl_c_and_a_closed_window_leave_it(self) -> None:
        assert held("\x03").stopped == 2
        assert held(Stop(HANG_UP)).stopped == 1


class TestTheEnd:
    def test_it_is_asked_once_more(self) -> None:
        enough = replace(OPEN, people=5)
        room = held("e", "x", "e", "\r", states=[enough])
        assert "Is everybody in?" in room.terminal.screens[1]
        assert "Nobody can answer afterwards." in room.terminal.screens[1]
        assert URL in room.terminal.screens[2]
        assert room.way is Way.END

    @pytest.mark.parametrize(
        ("people", "language", "told"),
        [
            (10, "en", "Is everybody in?\n\n10 of 12 are in.\n"),
            (13, "en", "Is everybody in?\n\n13 people are in.\n"),
            (10, "ar", "هل أجاب الجميع؟\n\nعدد المشاركين حتى الآن: 10 من 12.\n"),
        ],
    )
    def test_of_how_many_is_said_where_that_is_known(self, people: int, language: str, told: str) -> None:
        room = held("e", "x", "q", states=[replace(OPEN, people=people, expected=12)], language=Language(language))
        assert told in room.terminal.screens[1]

    def test_below_the_smallest_group_it_does_not_end(self) -> None:
        room = held("e", "q", states=[replace(OPEN, people=4)])
        assert "There are too few yet, 4 of 5: their result would tell somebody's answers." in room.last
        assert room.way is Way.STOP

    def test_it_is_over_by_itself_when_all_are_in(self) -> None:
        assert held(LOOK, states=[OPEN, OPEN, replace(OPEN, over=True)]).way is Way.END

    def test_it_is_over_while_the_help_is_read(self) -> None:
        assert held("?", LOOK, states=[OPEN] * 3 + [replace(OPEN, over=True)]).way is Way.END


class TestHelp:
    def test_it_comes_when_it_is_asked_for_and_goes_with_any_key(self) -> None:
        room = held("?", "x", "q", rows=30)
        assert "When phones do not reach this computer" in room.terminal.screens[1]
        assert "hotspot" in room.terminal.screens[1]
        assert URL in room.last

    def test_it_comes_by_itself_when_nobody_has_opened_the_page_for_a_minute(self) -> None:
        times = iter([0.0, 0.0, 59.0, 61.0, *repeat(62.0, 100)])
        room = held(LOOK, "x", LOOK, "q", states=[replace(OPEN, opened=0)], clock=lambda: next(times))
        assert "When phones do not reach" in room.terminal.screens[1]
        assert "When phones do not reach" not in "".join(room.terminal.screens[2:])

    def test_it_does_not_come_when_somebody_has(self) -> None:
        room = held(LOOK, "q", clock=iter([0.0, 0.0, *repeat(100.0, 100)]).__next__)
        assert "When phones do not reach" not in "".join(room.terminal.screens)


class TestAddresses:
    def choose(
        self, *script: str, addresses: Sequence[tuple[str, str]], people: int = 0, **options: Any
    ) -> tuple[int | None, str]:
        terminal = Ticking(script, 80, 40)
        plan = RoomPlan(Language.ENGLISH, 5, BidiMode.PLAIN, lambda _: None, lambda: OPEN, lambda: said(en="", ar=""))
        with terminal, Facilitator(plan, terminal) as screens:
            chosen = screens.choose(addresses, people, **options)
        return chosen, terminal.screens[0]

    def test_the_one_there_is_is_named_before_it_is_listened_on(self) -> None:
        chosen, screen = self.choose("\r", addresses=[("10.0.0.5", "wlan0")], people=3)
        assert chosen == 0
        assert "3 people are in." in screen
        assert "10.0.0.5. It listens there from Enter" in " ".join(screen.split())
        assert "Whoever listens on this Wi-Fi could read along." in " ".join(screen.split())

    def test_of_several_one_is_chosen_by_its_number_and_the_first_by_enter(self) -> None:
        several = [("10.0.0.5", "wlan0"), ("172.17.0.1", "docker0")]
        chosen, screen = self.choose("2", addresses=several)
        assert chosen == 1
        assert "2: 172.17.0.1 (docker0)" in screen
        assert self.choose("\r", addresses=several)[0] == 0

    def test_a_round_that_is_over_says_so_before_it_is_opened_again(self) -> None:
        over = words.over(12, "2026-11-25 14:03")
        chosen, screen = self.choose("\r", addresses=[("10.0.0.5", "wlan0")], people=12, over=over)
        assert chosen == 0
        assert screen.split("\n")[0].strip() == "The round in this folder is over"
        said = " ".join(screen.split())
        assert "The result of 12 people was saved here: 2026-11-25 14:03." in said
        assert "whoever answers is added to the people who are in." in said
        assert "no copy is kept" in said
        assert "Enter open it again" in said
        assert "Enter open the room" not in said

    def test_it_can_be_left(self) -> None:
        assert self.choose("q", addresses=[("10.0.0.5", "")])[0] is None
        assert self.choose("x", addresses=[("10.0.0.5", ""), ("10.0.0.6", "")], first=False)[0] is None


class TestTheCode:
    def test_it_is_drawn_black_on_white_with_no_gap_between_alike_halves(self) -> None:
        lines = drawn([[True, False], [True, True], [False, False]])
        assert [[(text, style.sgr[:8]) for text, style in line] for line in lines] == [
            [(" ", "38;5;231"), ("▀", "38;5;231")],
            [(" ", "38;5;16;"), (" ", "38;5;16;")],
        ]

    @pytest.mark.skipif(which("zbarimg") is None, reason="zbarimg reads codes")
    @pytest.mark.parametrize("language", list(Language))
    def test_it_is_read_from_the_picture_of_a_terminal(self, tmp_path: Path, language: Language) -> None:
        room = held("q", language=language)
        picture = tmp_path / "terminal.pgm"
        picture.write_bytes(room.terminal.picture)
        read = subprocess.run(["zbarimg", "-q", "--raw", picture], capture_output=True, text=True, check=True)
        assert read.stdout == URL.upper() + "\n"


def pictured(terminal: Played, cell: int = 8) -> bytes:
    """A grey picture of the screen: each character's cell *cell* pixels wide and twice as high."""
    shades = {"000000": 0, "ffffff": 255, "default": 90}
    rows: list[bytes] = []
    for row in range(terminal.screen.lines):
        halves: list[list[int]] = [[], []]
        for column in range(terminal.screen.columns):
            char = terminal.screen.buffer[row][column]
            fore, back = shades.get(char.fg, 200), shades.get(char.bg, 90)
            halves[0].append(fore if char.data == "▀" else back)
            halves[1].append(back)
        rows += [bytes(shade for shade in half for _ in range(cell)) for half in halves for _ in range(cell)]
    return b"P5 %d %d 255\n" % (len(rows[0]), len(rows)) + b"".join(rows)
