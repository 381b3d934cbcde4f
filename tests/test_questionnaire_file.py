"""Questionnaires from files: found by name, read, checked; `test_questionnaire_refusals.py` has what is refused."""

from pathlib import Path

import pytest
import yaml
from support.questionnaire_texts import PULSE, changed, written

from rater_quiz import questionnaire_file
from rater_quiz.errors import InputRefusedError, UsageError
from rater_quiz.language import Language, Text, without_isolates
from rater_quiz.questionnaire_file import check, find_questionnaire, read_questionnaire, shipped, shipped_folder

LIST_HINT = "there are: rater; for a file, give its path, such as ./mine.yaml"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, so that messages name files as a user would."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


class TestReading:
    """What a sound file becomes."""

    def test_every_part_of_a_file_in_one_language_is_read(self, folder: Path) -> None:
        read = read_questionnaire(written(PULSE))

        assert (read.id, read.languages) == ("pulse", (Language.ENGLISH,))
        assert read.title == Text({Language.ENGLISH: "Pulse"})
        assert list(read.scale.values) == [1, 2, 3, 4, 5, 6, 7]
        assert [statement.number for statement in read.statements if statement.reversed] == [2, 5, 8]
        assert {d.key: read.members(d.key) for d in read.dimensions} == {
            "focus": (1, 2, 3),
            "trust": (4, 5, 6),
            "pace": (7, 8, 9),
        }
        assert [(band.key, band.lowest, band.highest) for band in read.bands] == [
            ("poor", 9, 22),
            ("fair", 23, 35),
            ("good", 36, 49),
            ("fine", 50, 63),
        ]
        assert (folder / "mine.yaml").read_text("utf-8") == PULSE

    @pytest.mark.parametrize(
        "content",
        [
            pytest.param(b"\xef\xbb\xbf" + PULSE.encode(), id="BOM"),
            pytest.param(PULSE.replace("\n", "\r\n").encode(), id="CRLF"),
            pytest.param(b"\xef\xbb\xbf" + PULSE.replace("\n", "\r\n").encode(), id="as Notepad saves"),
            pytest.param(b"---\n" + PULSE.encode() + b"...\n", id="with document markers"),
        ],
    )
    @pytest.mark.usefixtures("folder")
    def test_how_an_editor_saves_makes_no_difference(self, content: bytes) -> None:
        assert read_questionnaire(written(content)) == read_questionnaire(written(PULSE, "plain.yaml"))

    @pytest.mark.parametrize("text", ["2024-02-31", "no", "012", "1:30", "~", "null", "1e3", "=1+1", "1_000", "0x1F"])
    @pytest.mark.usefixtures("folder")
    def test_what_looks_like_a_value_stays_text_where_text_belongs(self, text: str) -> None:
        read = read_questionnaire(written(changed(("title: Pulse", f"title: {text}"))))

        assert read.title.in_(Language.ENGLISH) == text

    @pytest.mark.usefixtures("folder")
    def test_statements_and_bands_may_stand_in_any_order(self) -> None:
        lines = PULSE.splitlines(keepends=True)
        backwards = [*lines[:11], *reversed(lines[11:20]), lines[20], *reversed(lines[21:])]

        assert read_questionnaire(written("".join(backwards))) == read_questionnaire(written(PULSE, "plain.yaml"))


class TestFinding:
    """By file or by id."""

    def test_without_a_name_it_is_rater(self) -> None:
        assert find_questionnaire(None) == find_questionnaire("rater")
        assert find_questionnaire(None).id == "rater"

    @pytest.mark.parametrize("name", ["mine.yaml", "./mine.yaml", "MINE.YML", "./rater", "mine"])
    @pytest.mark.usefixtures("folder")
    def test_a_path_is_read(self, name: str) -> None:
        written(PULSE, name)

        assert find_questionnaire(name).id == "pulse"

    def test_an_absolute_path_is_read(self, folder: Path) -> None:
        written(PULSE, "questionnaire")

        assert find_questionnaire(str(folder / "questionnaire")).id == "pulse"

    def test_a_shipped_id_is_not_taken_for_the_file_or_folder_of_that_name(self, folder: Path) -> None:
        """Otherwise a folder "rater" full of reports would be in the way of the questionnaire."""
        (folder / "rater").mkdir()

        assert find_questionnaire("rater").id == "rater"

    @pytest.mark.parametrize(
        ("name", "shown", "guess"),
        [
            ("ratr", "'ratr'", "did you mean 'rater'? "),
            ("RATER", "'RATER'", "did you mean 'rater'? "),
            ("servqual", "'servqual'", ""),
            ("", "''", ""),
            ("a\x1b[31m", r"'a\x1b[31m'", ""),
            ("x" * 5000, f"'{'x' * 59}…'", ""),
        ],
    )
    @pytest.mark.usefixtures("folder")
    def test_an_unknown_id_is_a_wrong_command_line(self, name: str, shown: str, guess: str) -> None:
        with pytest.raises(UsageError) as refused:
            find_questionnaire(name)

        assert str(refused.value) == f"there is no questionnaire {shown}\n  hint: {guess}{LIST_HINT}"

    @pytest.mark.usefixtures("folder")
    def test_an_unknown_id_in_arabic(self) -> None:
        with pytest.raises(UsageError) as refused:
            find_questionnaire("ratr")

        assert without_isolates(refused.value.in_(Language.ARABIC)) == (
            "لا يوجد استبيان باسم «ratr»\n"
            "  تلميح: هل المقصود «rater»؟ المتوفر: rater؛ ولاستخدام ملف يلزم مساره، مثل ./mine.yaml"
        )


class TestShipped:
    """Where the shipped ones are, installed or not."""

    def test_in_a_checkout_they_lie_beside_the_package(self) -> None:
        assert shipped_folder() == Path(questionnaire_file.__file__).parent.parent / "questions"

    def test_in_an_installed_package_they_lie_inside_and_that_comes_first(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        package = tmp_path / "rater_quiz"
        for place, name in ((package / "questions", "inside"), (tmp_path / "questions", "beside")):
            place.mkdir(parents=True)
            (place / f"{name}.yaml").write_text(changed(("pulse", name)), "utf-8")
        monkeypatch.setattr(questionnaire_file, "__file__", str(package / "questionnaire_file.py"))

        assert shipped() == ["inside"]
        assert find_questionnaire("inside").id == "inside"

    def test_without_libyaml_they_are_read_all_the_same(self, monkeypatch: pytest.MonkeyPatch) -> None:
        fast = find_questionnaire("rater")
        monkeypatch.delattr(yaml, "CBaseLoader", raising=False)

        assert find_questionnaire("rater") == fast


class TestCheck:
    """What is allowed but weak is found too, with its line."""

    @pytest.mark.usefixtures("folder")
    def test_a_sound_file_has_no_warnings(self) -> None:
        path = written(PULSE)

        assert check(path) == (read_questionnaire(path), [])

    @pytest.mark.usefixtures("folder")
    def test_warnings_come_with_their_lines_in_the_order_of_the_file(self) -> None:
        lines = changed(
            (
                "{number: 6, text: We help without being asked., dimensions: [trust]}",
                "{number: 6, text: We, dimensions: [pace]}",
            ),
            ("reversed: true, mirrored: We start what we can finish., dimensions: [focus]", "dimensions: [focus]"),
            (" mirrored: We own up to mistakes.,", ""),
        ).splitlines(keepends=True)
        lines += ["  - {key: none, lowest: 64, highest: 70, name: None}\n"]
        lines[11:20], lines[21:] = reversed(lines[11:20]), reversed(lines[21:])

        assert [problem.in_(Language.ENGLISH) for problem in check(written("".join(lines)))[1]] == [
            (
                "mine.yaml:9: dimensions[1]: 'trust' has 2 statements\n"
                "  hint: with fewer than 3, a single answer moves the whole dimension"
            ),
            (
                "mine.yaml:16: statements[4]: it is reverse-scored and has no mirrored wording\n"
                "  hint: add 'mirrored: …', how it reads when all is well; a group's points are shown beside it"
            ),
            "mine.yaml:22: bands[0]: no answers can reach band 'none'\n  hint: totals go from 9 to 63",
        ]

    @pytest.mark.usefixtures("folder")
    def test_what_is_wrong_is_refused_as_in_reading(self) -> None:
        path = written(changed(("title", "titel")))

        with pytest.raises(InputRefusedError) as refused:
            check(path)

        assert str(refused.value) == "mine.yaml:3: titel: there is no key 'titel' here\n  hint: did you mean 'title'?"
