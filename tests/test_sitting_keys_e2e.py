"""Whole sittings by keys, with the installed program too, in a pseudo-terminal: from the first screen to the report."""

from support.key_window import DIGITS, FOOT, Person, record_answers
from support.run_program import ANSWERS, PROGRAM, command_in

from rater_quiz.record import read_record


def test_the_first_screen_is_the_first_statement_with_the_introduction_above_it(person: Person) -> None:
    window = person.sit(installed=True).see(FOOT)
    assert window.rows[0] == "1 of 17   ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░"
    assert window.rows[2] == "RATER self-assessment of customer service"
    assert window.rows[3].startswith("Seventeen statements about your team")
    assert window.rows[7].startswith("Nothing leaves this computer. You can stop at any time")
    assert window.rows[10].startswith("We are content to give customers what they expect")
    assert window.alternate


def test_the_smallest_window_says_first_what_this_is(person: Person) -> None:
    window = person.sit("-o", "report.md", columns=40, rows=12).see("RATER self-assessment").see("Enter begin")
    assert "We are content" not in window.type("4").see("does nothing here").text
    assert window.type("\r").at(1).type(DIGITS + "\rq").leave() == 0
    assert record_answers(person.home.path / "report.md") == list(ANSWERS)


def test_seventeen_digits_enter_and_q_in_one_write_are_a_whole_sitting(person: Person) -> None:
    window = person.sit("-o", "report.md").at(1).type(DIGITS + "\rq")
    assert window.leave() == 0
    assert record_answers(person.home.path / "report.md") == list(ANSWERS)
    assert not person.home.draft.exists()
    assert "Total: 57 (17–85)" in window.printed
    assert window.sane()


def test_seventeen_digits_enter_and_q_typed_before_the_start_are_a_whole_sitting(person: Person) -> None:
    window = person.sit("-o", "report.md", installed=True, typed_ahead=DIGITS + "\nq")
    assert window.leave() == 0
    assert record_answers(person.home.path / "report.md") == list(ANSWERS)
    assert window.output.count(DIGITS) == 1, "the line echoes what is typed before it is raw, and nothing later"


def test_digits_20_ms_apart_are_as_many_answers(person: Person) -> None:
    window = person.sit().at(1)
    for digit in DIGITS:
        window.type(digit).pump(0.02)
    window.see("All answered")
    assert person.kept() == ANSWERS


def test_what_is_typed_beyond_the_end_answers_the_questions_there(person: Person) -> None:
    window = person.sit(typed_ahead=f"{DIGITS}\rqSupport\rDana\rmine.md\r")
    assert window.leave() == 0
    record = read_record(person.home.path / "mine.md")
    assert (record.answers, record.team, record.name) == (ANSWERS, "Support", "Dana")


def test_the_end_asks_for_team_name_and_file_and_enter_takes_what_is_proposed(person: Person) -> None:
    window = person.sit().at(1).type(DIGITS).see("All answered").type("\r").see("q close").type("q")
    window.see("Team, for the report").type("\r").see("Your name").type("\r").see("Save the report as").type("\r")
    assert window.leave() == 0
    (report,) = person.home.path.glob("rater-*.md")
    assert record_answers(report) == list(ANSWERS)
    assert f"Saved: {report}" in window.printed.replace("Saved:\n", "Saved: ")
    assert window.sane()


def test_answers_stay_out_of_the_scrollback_and_the_result_is_in_it(person: Person) -> None:
    window = person.sit("-o", "report.md").at(1).type(DIGITS + "\rq")
    assert window.leave() == 0
    before, _, rest = window.output.partition("\x1b[?1049h")
    assert before == ""
    assert "Neither agree nor disagree" in rest.partition("\x1b[?1049l")[0]
    assert "Neither agree nor disagree" not in window.printed
    assert "Where to start" in window.printed


def test_a_sitting_is_drawn_on_standard_error_where_standard_output_goes_to_a_file(person: Person) -> None:
    shell = ("/bin/sh", "-c", f"exec {PROGRAM} --format json -o report.md >out.json")
    window = person.sit(command=shell).at(1).type(DIGITS + "\r")
    assert window.leave() == 0
    assert (person.home.path / "out.json").read_text(encoding="utf-8").startswith('{\n  "questionnaire": "rater"')
    assert f"Saved: {person.home.path}/report.md" in window.printed.replace("Saved:\n", "Saved: ")


def test_without_a_terminal_to_draw_on_nothing_begins(person: Person) -> None:
    window = person.sit(command=("/bin/sh", "-c", f"exec {PROGRAM} >out.txt 2>err.txt"))
    assert window.leave() == 2
    said = (person.home.path / "err.txt").read_text(encoding="utf-8")
    assert said == (
        "there is no terminal to ask on\n  hint: give the answers with --answers, or one a line on standard input\n"
    )
    assert window.output == ""


def test_every_answer_is_on_disk_before_the_next_statement_shows(person: Person) -> None:
    window = person.sit().at(1)
    for count, digit in enumerate(DIGITS[:8], 1):
        window.type(digit).at(count + 1)
        assert person.given(count) == list(ANSWERS[:count])


def test_nothing_is_asked_with_o_and_an_existing_file_is_refused_before_the_first_question(person: Person) -> None:
    report = person.home.path / "report.md"
    report.write_text("mine")
    window = person.sit("-o", "report.md")
    assert window.leave() == 5
    assert not window.alternate
    assert report.read_text(encoding="utf-8") == "mine"


def test_what_is_in_the_way_of_the_report_at_the_end_asks_for_another_path(person: Person) -> None:
    window = person.sit("-o", "report.md").at(1)
    (person.home.path / "report.md").mkdir()
    window.type(DIGITS + "\r").see("Save the report as").type("other.md\r").see("q close").type("q")
    assert window.leave() == 0
    assert record_answers(person.home.path / "other.md") == list(ANSWERS)


def test_the_command_that_is_told_leaves_out_a_file_that_cannot_be_written_any_more(person: Person) -> None:
    folder = person.home.path / "room"
    folder.mkdir()
    window = person.sit("-o", "room/report.md").at(1).type(DIGITS).see("All answered")
    folder.rmdir()
    window.type("\r").read("could not be written").type("\x04")
    assert window.leave() == 0
    assert command_in(window.printed) == "rater-quiz --resume"
    person.sit("--resume").see("All answered")
