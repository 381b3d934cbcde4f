"""`rater-quiz show`: a saved result again, in each form and either language, and what cannot be shown."""

import os
import re
from collections.abc import Callable

import pytest
from support.run_program import SPACED, Done, Home, Seat

from rater_quiz.record import read_record


@pytest.fixture
def saved(home: Home) -> Home:
    """A home with a saved report."""
    home.run("--answers", SPACED, "-o", "mine.md", "--team", "Support", "--name", "Dana")
    return home


def changed(home: Home, change: Callable[[str], str]) -> None:
    path = home.path / "mine.md"
    path.write_text(change(path.read_text("utf-8")), "utf-8")


@pytest.mark.parametrize("shown", ["text", "md", "json"])
def test_a_result_is_shown_as_it_was_when_it_was_taken(saved: Home, shown: str) -> None:
    done = saved.run("show", "mine.md", "--format", shown)
    taken = saved.run("--answers", SPACED, "--team", "Support", "--name", "Dana", "--format", shown)
    moment = re.compile(r"s[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:+]+")
    assert (done.status, done.err) == (0, "")
    assert moment.sub("", done.out) == moment.sub("", taken.out)


def test_the_report_is_shown_byte_for_byte(saved: Home) -> None:
    assert saved.run("show", "mine.md", "-o", "-").out == (saved.path / "mine.md").read_text("utf-8")


def test_a_report_is_written_anew_in_the_other_language_and_stays_the_same_record(saved: Home) -> None:
    done = saved.run("show", "mine.md", "--lang", "ar", "-o", "arabic.md")
    assert (done.status, done.err) == (0, "")
    assert "المجموع: 57" in done.out
    assert '<div dir="rtl">' in (saved.path / "arabic.md").read_text("utf-8")
    assert read_record(saved.path / "arabic.md") == read_record(saved.path / "mine.md")


def test_the_record_s_language_goes_before_the_system_s(saved: Home) -> None:
    assert saved.run("show", "mine.md", LANG="ar_EG.UTF-8") == saved.run("show", "mine.md")


def test_notepad_may_have_saved_it(saved: Home) -> None:
    expected = saved.run("show", "mine.md")
    data = (saved.path / "mine.md").read_bytes()
    (saved.path / "mine.md").write_bytes(b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"))
    assert saved.run("show", "mine.md") == expected


def test_other_wording_is_noticed_and_shown(saved: Home) -> None:
    expected = saved.run("show", "mine.md")
    changed(saved, lambda text: re.sub("(fingerprint: k.{8})-w.{8}", r"\1-w00000000", text))
    assert saved.run("show", "mine.md") == Done(
        0,
        expected.out,
        "mine.md:5: the wording of some statements has changed since; how they are scored has not\n",
    )


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param(
            lambda text: re.sub("fingerprint: k.{8}", "fingerprint: k00000000", text),
            r"mine\.md:5: taken with a 'rater' that is scored differently: found k00000000, expected k\w{8}\n"
            r"  hint: name the questionnaire as it was then with --questionnaire\n",
            id="other-keying",
        ),
        pytest.param(
            lambda text: text.replace("questionnaire: rater", "questionnaire: mine"),
            r"mine\.md: belongs to the questionnaire 'mine', which is not shipped\n"
            r"  hint: name its file with --questionnaire\n",
            id="other-questionnaire",
        ),
        pytest.param(
            lambda text: text.replace("answers: [4", "answers: [6"),
            r"mine\.md:10: statement 1: expected 1 to 5, found 6\n",
            id="off-the-scale",
        ),
        pytest.param(
            lambda text: text.replace("rater-quiz: 1", "rater-quiz: 99"),
            r"mine\.md:2: made by a newer version of rater-quiz: found format 99, expected 1\n"
            r"  hint: update rater-quiz; the file is unchanged\n",
            id="newer",
        ),
        pytest.param(
            lambda _: "# Notes\n",
            r"mine\.md: not a saved result: expected the line --- at the start, and 'rater-quiz: 1' under it\n"
            r"  hint: give a report that rater-quiz has saved; the lines between --- and --- belong to it\n",
            id="something-else",
        ),
        pytest.param(lambda text: text + "x" * 10_000_000, r"mine\.md: too large: more than 4096 KiB\n", id="large"),
    ],
)
def test_what_cannot_be_read_is_refused_and_left_alone(saved: Home, change: Callable[[str], str], said: str) -> None:
    changed(saved, change)
    before = (saved.path / "mine.md").read_bytes()
    done = saved.run("show", "mine.md")
    assert (done.status, done.out) == (3, "")
    assert re.fullmatch(said, done.err), done.err
    assert (saved.path / "mine.md").read_bytes() == before


def test_a_missing_file_is_a_wrong_command_line(home: Home) -> None:
    hint = "  hint: no saved result lies there; look in the folder in which you saved it\n"
    assert home.run("show", "a\x1bb.md") == Done(2, "", f"a�b.md: there is no such file\n{hint}")
    arabic = "  تلميح: لا توجد نتيجة محفوظة هناك؛ ومن المفيد البحث في المجلد الذي تم الحفظ فيه\n"
    assert home.run("show", "x.md", LANG="ar") == Done(2, "", f"x.md: لا يوجد ملف بهذا الاسم\n{arabic}")


@pytest.mark.skipif(os.name == "nt", reason="other devices there")
@pytest.mark.parametrize(
    ("name", "kind"),
    [("/dev/zero", "a device"), ("pipe", "a pipe")],
    ids=["device", "pipe"],
)
def test_what_is_no_file_is_not_waited_for(home: Home, name: str, kind: str) -> None:
    os.mkfifo(home.path / "pipe")
    assert home.run("show", name) == Done(3, "", f"{name}: not a regular file but {kind}\n")


def test_the_report_itself_is_not_replaced_unasked(saved: Home) -> None:
    before = (saved.path / "mine.md").read_bytes()
    assert saved.run("show", "mine.md", "--lang", "ar", "-o", "mine.md").status == 5
    assert (saved.path / "mine.md").read_bytes() == before
    assert saved.run("show", "mine.md", "--lang", "ar", "-o", "mine.md", "--force").status == 0
    assert (saved.path / "mine.md.bak").read_bytes() == before


@pytest.fixture
def group(home: Home) -> Home:
    """A home with the answers of five people, and what was made from them."""
    assert home.run("enter", "room", stdin=f"{SPACED}\n" * 5).status == 0
    for ending in ("md", "html"):
        assert home.run("team", "room", "-o", f"team-report.{ending}", "--guide", f"guide.{ending}").status == 0
    return home


@pytest.mark.parametrize("name", ["team-report.md", "guide.md", "team-report.html", "guide.html"])
def test_a_report_that_was_made_from_several_is_shown_as_it_is(group: Home, name: str) -> None:
    text = (group.path / name).read_text("utf-8")
    own, other = ("md", "html") if name.endswith("md") else ("html", "md")
    assert group.run("show", name) == group.run("show", name, "--format", own) == Done(0, text, "")
    assert group.run("show", name, "--format", other).status == 2


@pytest.mark.parametrize(
    "options", [["--lang", "ar"], ["--format", "json"], ["-o", "x.html"], ["--questionnaire", "q"]], ids=" ".join
)
def test_it_is_not_made_anew_from_its_text(group: Home, options: list[str]) -> None:
    said = {
        "en": "team-report.md: this report was made from several results, and holds none of their answers\n"
        "  hint: for another form or language, make it again from the answers themselves\n",
        "ar": "team-report.md: هذا التقرير مبني على عدة نتائج، وليست فيه إجاباتها\n"
        "  تلميح: لصيغة أو لغة أخرى يلزم إعداده من جديد من الإجابات نفسها\n",
    }
    assert group.run("show", "team-report.md", *options) == Done(2, "", said["ar" if "ar" in options else "en"])
    assert not (group.path / "x.html").exists()


@pytest.mark.usefixtures("group")
@pytest.mark.parametrize(("ending", "people"), [("md", "Participants · Date"), ("html", "Participants: 5")])
def test_somebody_at_a_terminal_sees_its_lines_without_marks(
    sit: Callable[..., Seat], ending: str, people: str
) -> None:
    seat = sit("show", f"team-report.{ending}", "--no-pager", columns=60)
    assert seat.leave() == 0
    assert max(map(len, seat.seen.split("\n"))) <= 60
    assert not re.search(r"^#|\*\*|^---|^\||[<>{}]", seat.seen, re.MULTILINE)
    for text in (people, "Total: 57.0 on average", "This report holds no names.", "How to read the figures"):
        assert text in seat.seen
