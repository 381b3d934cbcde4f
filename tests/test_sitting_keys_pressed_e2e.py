"""Keys pressed in a pseudo-terminal: which answer, which do something else, and which do nothing."""

import pytest
from support.key_window import DIGITS, Person, answered, record_answers
from support.run_program import ANSWERS

from rater_quiz.record import read_record


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("\x1b[200~4444\x1b[201~", id="paste"),
        pytest.param("\x1b[200~4\r4\n4\x1b[201~", id="paste-of-lines"),
        pytest.param("\x1bOP\x1b[15~\x1b[24~", id="F-keys"),
        pytest.param("\x1b[[A\x1b[[5", id="F-keys-of-the-console"),
        pytest.param("\x1b[1;5C\x1b[5C\x1bO5C", id="Ctrl-Right"),
        pytest.param("\x1b[?62;1;4c", id="attributes"),
        pytest.param("\x1b[49;5u", id="kitty-Ctrl-1"),
        pytest.param("\x1b[52u", id="kitty-4"),
        pytest.param("\x1b[27;5;52~", id="modifyOtherKeys"),
        pytest.param("\x1b]11;rgb:1111/4444/5555\x1b\\", id="colour"),
        pytest.param("\x1b]11;rgb:1111/4444/5555\x07", id="colour-BEL"),
        pytest.param("\x1b[4;5R\x1b[0n\x1b[8;4$y", id="position"),
        pytest.param("\x1bP>|XTerm(354)\x1b\\\x1b[>41;354;0c", id="version"),
        pytest.param("\x1b[M 44\x1b[<0;4;4M", id="mouse"),
        pytest.param("\x1b4\x1b5", id="Alt-digit"),
        pytest.param("0", id="0"),
        pytest.param("6", id="6"),
        pytest.param("9", id="9"),
        pytest.param("x", id="x"),
        pytest.param("\x80\x99", id="no-UTF-8"),
    ],
)
def test_what_is_no_answer_answers_nothing(person: Person, typed: str) -> None:
    window = person.sit().at(1).type(typed.encode("latin-1")).quiet(0.08)
    assert window.rows[0].startswith("1 of 17")
    assert not person.home.draft.exists()
    window.type("3").at(2)
    assert person.given(1) == [3]


def test_escape_alone_answers_nothing_and_harms_nothing(person: Person) -> None:
    window = answered(person, "43").type("\x1b").see("That key does nothing here")
    window.type("5").at(4)
    assert person.given(3) == [4, 3, 5]


@pytest.mark.parametrize("rest", ["[5~", "[<0;12;5M", "[52u", "]11;rgb:1e1e/2323/4545\x07"])
def test_the_rest_of_a_key_that_comes_late_answers_nothing_and_loses_no_note(person: Person, rest: str) -> None:
    """Over ssh and in tmux the bytes of one key may come with a pause between them."""
    window = answered(person, "43").type("n").see("Your note").type("kept ").see("kept")
    window.type("\x1b").see("Esc once more").type(rest).type("whole\r").see("note: kept whole")
    window.type("\x1b").quiet().type(rest).type("5").at(4)
    assert person.given(3) == [4, 3, 5]


def test_ctrl_s_stops_nothing_and_ctrl_c_by_its_number_leaves(person: Person) -> None:
    window = answered(person, "4").type("\x13" + "3").at(3).type("\x11\x1b[99;5u")
    assert window.leave() == 130
    assert person.given(2) == [4, 3]
    assert window.sane()


def test_what_is_typed_at_the_end_is_cleaned_before_it_is_echoed(person: Person) -> None:
    window = person.sit().at(1).type(DIGITS + "\rq").see("Team").quiet()
    window.type("S\u202eu\u200bpp\x1b[D\x1b[Do\x1b[Fort\r").see("Your name").type("\r").see("Save").type("x.md\r")
    assert window.leave() == 0
    assert "\u202e" not in window.output
    assert "\u200b" not in window.output
    assert read_record(person.home.path / "x.md").team == "Suopport"


def test_a_letter_in_two_writes_is_one_key(person: Person) -> None:
    window = person.sit().at(1).type(b"\xc3").quiet(0.05).type(b"\xa9").see("That key does nothing here")
    window.type("4").at(2)
    assert person.given(1) == [4]


def test_a_hint_says_which_keys_answer(person: Person) -> None:
    person.sit().at(1).type("9").see("That key does nothing here: 1–5 answers, ? shows all keys.")


def test_back_on_the_first_statement_stays(person: Person) -> None:
    window = person.sit().at(1).type("bbb\x7f\x1b[D").quiet()
    assert window.rows[0].startswith("1 of 17")
    window.type("2").at(2)


def test_arabic_indic_digits_answer(person: Person) -> None:
    window = person.sit().at(1).type("٤٣٥٢١").at(6)
    assert person.given(5) == [4, 3, 5, 2, 1]
    assert "5 answers saved" in window.rows[0]


def test_the_letters_of_the_arabic_keyboard_are_the_same_keys(person: Person) -> None:
    window = answered(person, "43").type("لا").at(2).type("ب").at(3).type("ق").see("Your answers").type("ض")
    assert window.leave() == 0


def test_arrows_and_enter_answer_too(person: Person) -> None:
    window = person.sit().at(1).type("\x1b[B\x1bOB\x1b[A\r").at(2)
    assert person.given(1) == [1]
    window.type("\x1b[D").at(1).see("▸ ✓ 1 Strongly disagree")


def test_a_note_is_written_and_stands_in_the_report(person: Person) -> None:
    window = person.sit("-o", "report.md").at(1).type("n").see("Your note on this statement")
    window.type("4 of us, né?\r").see("Your note: 4 of us, né?").type(DIGITS + "\rq")
    assert window.leave() == 0
    record = read_record(person.home.path / "report.md")
    assert (record.answers, record.notes) == (ANSWERS, {1: "4 of us, né?"})


def test_the_review_jumps_to_a_statement_and_back(person: Person) -> None:
    window = person.sit("-o", "report.md").at(1).type(DIGITS).see("All answered").type("12").see("▸ 12.")
    window.type("\x1b[C").at(12).type("5").see("All answered").see("▸ 12.  5").type("\rq")
    assert window.leave() == 0
    assert record_answers(person.home.path / "report.md") == [*ANSWERS[:11], 5, *ANSWERS[12:]]
