"""A result longer than the window is read from its top on a screen that scrolls; then the short form stays."""

import os
import re
import signal

import pytest
from support.groups import FIVE, form, save
from support.key_window import DIGITS, Person, order_shown
from support.run_program import ANSWERS, PROGRAM, SPACED, Home

from rater_quiz.cli import results
from rater_quiz.cli.options import Format

CLOSE = {"en": "q close", "ar": "q للإغلاق"}
TOTAL = {"en": "Total: 57", "ar": "المجموع: 57"}
SHORT_ENDS = {"en": "how each statement was", "ar": "وطريقة احتساب"}
LATER = (4, 4, 5, 2, 1, 4, 3, 2, 3, 4, 5, 2, 1, 4, 5, 3, 2)
END = "\x1b[F"
SIZES = [(80, 24), (40, 12), (200, 50)]


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_a_sitting_ends_at_the_top_of_its_result_and_leaves_the_short_form(
    person: Person, size: tuple[int, int], language: str
) -> None:
    welcomed = "\r" if size == (40, 12) else ""  # where there is no room for what this is beside the first statement
    typed = welcomed + DIGITS + "\r"
    window = person.sit("--lang", language, columns=size[0], rows=size[1], RATER_QUIZ_BIDI="plain", typed_ahead=typed)
    window.see(CLOSE[language])
    assert window.alternate
    assert TOTAL[language] in window.text, "the first screen has the total"
    window.type("q").wait_for(lambda: not window.alternate, "normal screen").see(">")
    short = window.printed
    assert short.count(TOTAL[language]) == 1
    assert SHORT_ENDS[language] in " ".join(short.split())
    assert "First contact resolution" not in short
    assert window.type("\r\r-\ry\r").leave() == 0
    assert window.sane()


def test_all_of_it_can_be_reached_page_by_page_and_nothing_is_skipped(person: Person) -> None:
    home = person.home
    saved = save(home, ANSWERS, "mine.md")
    whole = [line for line in home.run("show", saved).out.split("\n") if line]
    window = person.sit("show", saved).see("q close")
    seen = {row for row in window.rows if row}
    for _ in range(len(whole) // 18):
        before = window.text
        window.type(" ").quiet(0.05)
        seen |= {row for row in window.rows if row}
        if window.text == before:
            break
    assert set(whole) <= seen
    window.type("\x1b[H").see(whole[0]).type(END).see(whole[-1]).type("\r")
    assert window.leave() == 0
    assert window.sane()


@pytest.mark.parametrize("command", ["show", "team", "compare", "compare of three"])
def test_other_results_are_read_likewise(person: Person, command: str) -> None:
    home = person.home
    one, other = save(home, ANSWERS, "one.md"), save(home, LATER, "other.md")
    arguments = {
        "show": ["show", one],
        "team": ["team", form(home, FIVE)],
        "compare": ["compare", one, other],
        "compare of three": ["compare", one, other, save(home, ANSWERS, "again.md")],
    }[command]
    window = person.sit(*arguments).see("q close")
    assert window.rows[0].startswith("RATER self-assessment of customer service")
    assert window.type("q").leave() == 0
    short, whole = window.printed, home.run(*arguments).out
    assert 0 < short.count("\n") <= 24
    assert len(whole) > 2 * len(short)
    assert window.sane()
    at_once = person.sit(*arguments, "--no-pager")
    assert at_once.leave() == 0
    assert "\x1b[?1049h" not in at_once.output
    assert whole.split("\n")[-2] in at_once.output


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_report_that_was_made_from_several_is_read_likewise_and_its_beginning_stays(
    person: Person, language: str
) -> None:
    home = person.home
    home.run("team", form(home, FIVE), "-o", "team.md", "--guide", "guide.md", "--lang", language)
    one, other = save(home, ANSWERS, "one.md"), save(home, LATER, "other.md")
    home.run("compare", one, other, "-o", "compared.md", "--lang", language)
    for name in ("team.md", "guide.md", "compared.md"):
        window = person.sit("show", name, RATER_QUIZ_BIDI="plain").see(CLOSE[language])
        assert window.alternate
        title = window.rows[0]
        assert title in (home.path / name).read_text("utf-8")
        assert window.type("q").leave() == 0
        assert title in window.printed
        assert "---" not in window.printed
        assert 0 < window.printed.count("\n") <= 24
        assert window.sane()


def test_what_fits_is_printed_whole(person: Person) -> None:
    saved = save(person.home, ANSWERS, "mine.md")
    window = person.sit("show", saved, rows=400)
    assert window.leave() == 0
    assert "\x1b[?1049h" not in window.output
    assert "In closing" in window.output


def test_a_dumb_terminal_shows_all_at_once(person: Person) -> None:
    window = person.sit("show", save(person.home, ANSWERS, "mine.md"), TERM="dumb")
    assert window.leave() == 0
    assert "In closing" in window.output


def test_line_by_line_the_short_form_comes_before_the_questions(person: Person) -> None:
    lines = "".join(f"{answer}\n" for answer in ANSWERS)
    window = person.sit("--plain", typed_ahead=lines + "\n").read("Team, for the report")
    assert "Where to start" in window.output
    assert "In closing" not in window.output
    window.type("\n\n-\ny\n")
    assert window.leave() == 0


def test_without_the_scroll_screen_a_sitting_ends_in_all_of_its_result(person: Person) -> None:
    window = person.sit("--no-pager", typed_ahead=DIGITS + "\r").read("Team, for the report")
    assert window.printed.index("In closing") < window.printed.index("Team, for the report")
    window.type("\r\r-\ry\r")
    assert window.leave() == 0


def test_what_was_read_is_not_in_the_scrollback(person: Person) -> None:
    window = person.sit("show", save(person.home, ANSWERS, "mine.md")).see("q close").type(END).see("In closing")
    assert window.type("q").leave() == 0
    outside = re.sub(r"\x1b\[\?1049h.*?\x1b\[\?1049l", "", window.output, flags=re.DOTALL)
    assert "In closing" not in outside
    assert window.output.count("\x1b[?1049h") == 1


def test_another_window_size_lays_it_out_anew(person: Person) -> None:
    window = person.sit("show", save(person.home, ANSWERS, "mine.md")).see("q close")
    window.resize(50, 15).signal(signal.SIGWINCH).quiet()
    window.see("q close")
    assert max(map(len, window.rows)) <= 50
    assert window.type("q").leave() == 0
    assert window.sane()


@pytest.mark.parametrize("signum", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_gives_the_terminal_back_and_the_answers_are_kept(person: Person, signum: int) -> None:
    window = person.sit(typed_ahead=DIGITS + "\r").see("q close").signal(signum)
    assert window.leave() == 128 + signum
    assert window.sane()
    assert person.kept() == ANSWERS


def test_a_window_that_is_closed_meanwhile_ends_it(person: Person) -> None:
    window = person.sit(typed_ahead=DIGITS + "\r").see("q close").close()
    assert window.leave() == 129
    assert person.kept() == ANSWERS


def test_in_arabic_m_changes_the_order_and_what_follows_is_sent_likewise(person: Person) -> None:
    window = person.sit("--lang", "ar", RATER_QUIZ_BIDI="visual", typed_ahead=DIGITS + "\r").see(order_shown("visual"))
    window.type("m").see(order_shown("words")).type("mm").see(order_shown("plain")).type("q")
    window.wait_for(lambda: not window.alternate, "normal screen").see(">")
    assert "المجموع: 57" in window.printed, "in logical order now"
    assert window.type("\r\r-\ry\r").leave() == 0
    assert window.sane()


def test_where_output_is_no_terminal_all_comes_at_once(home: Home) -> None:
    done = home.run("--answers", SPACED)
    assert done.out.index("Total: 57") < done.out.index("Where to start") < done.out.index("In closing")


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("options", [[], ["--no-pager"], ["--plain"], ["--plain", "--no-pager"]], ids=" ".join)
def test_the_last_thing_on_the_screen_is_where_the_report_lies(
    person: Person, options: list[str], language: str
) -> None:
    keys = "".join(f"{digit}\n" for digit in DIGITS) + "\n" if "--plain" in options else DIGITS + "\r"
    window = person.sit(
        "-o", "mine.md", "--lang", language, *options, typed_ahead=keys, columns=120, RATER_QUIZ_BIDI="plain"
    )
    if not options:
        window.see(CLOSE[language]).type("q")
    assert window.leave() == 0
    saved, again, command = [row for row in window.rows if row][-3:]
    assert saved.endswith(f": {person.home.path}/mine.md")
    assert (again, command) == (
        {"en": "To see it again:", "ar": "لعرض النتيجة مرة أخرى:"}[language],
        "  rater-quiz show mine.md",
    )
    assert window.output.count("/mine.md") == 1, "said once"


@pytest.mark.parametrize("given", [True, False], ids=["name given", "name asked for"])
@pytest.mark.parametrize("plain", [False, True], ids=["keys", "lines"])
@pytest.mark.parametrize("shown", Format)
def test_after_any_format_and_once(person: Person, shown: Format, plain: bool, given: bool) -> None:  # noqa: FBT001 - parametrized
    keys = "".join(f"{digit}\n" for digit in DIGITS) + "\n" if plain else DIGITS + "\r"
    options = ["--format", shown, *(["--plain"] if plain else []), *(["-o", "mine.md"] if given else [])]
    window = person.sit(*options, "--no-pager", typed_ahead=keys, columns=120)
    if not given:
        window.read("Team, for").type("\r").read("Your name").type("\r").read("Save the report").type("mine.md\r")
    assert window.leave() == 0
    assert [row for row in window.rows if row][-3:] == [
        f"Saved: {person.home.path}/mine.md",
        "To see it again:",
        "  rater-quiz show mine.md",
    ]
    assert [window.output.count(said) for said in ("Saved:", "To see it again:", "/mine.md")] == [1, 1, 1]


def test_where_messages_go_to_a_file_it_is_said_on_the_terminal_all_the_same(person: Person) -> None:
    shell = ("/bin/sh", "-c", f"exec {PROGRAM} -o mine.md --format json 2>err")
    window = person.sit(command=shell, typed_ahead=DIGITS + "\r", columns=120)
    assert window.leave() == 0
    assert window.output.count(f"Saved: {person.home.path}/mine.md") == 1
    assert (person.home.path / "err").read_text() == ""


def test_whoever_stops_another_format_is_told_where_the_report_lies(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        os.kill(os.getpid(), signal.SIGTERM)

    monkeypatch.setattr(results, "show_result", stopped)
    window = person.sit("-o", "mine.md", "--format", "json", typed_ahead=DIGITS + "\r", columns=120)
    assert window.leave() == 128 + signal.SIGTERM
    assert window.output.count(f"Saved: {person.home.path}/mine.md") == 1


def test_whoever_leaves_while_reading_is_told_where_the_report_lies(person: Person) -> None:
    window = person.sit("-o", "mine.md", typed_ahead=DIGITS + "\r", columns=120).see("q close").type("\x03")
    assert window.leave() == 130
    assert f"Saved: {person.home.path}/mine.md\n" in window.printed
    assert window.sane()
