"""`rater-quiz questions`: what stands on standard output, and what becomes of files."""

import json
import re
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
import yaml
from support.questionnaire_texts import PAIR
from typer.testing import CliRunner, Result

from rater_quiz.cli.description import describe, describe_findings, describe_shortly, fold
from rater_quiz.cli.questions import app, template
from rater_quiz.errors import InputRefusedError, ProtectedError, UsageError
from rater_quiz.language import Language
from rater_quiz.questionnaire.schema import json_schema
from rater_quiz.questionnaire_file import check, find_questionnaire, read_questionnaire, shipped_folder
from rater_quiz.terminal.bidi import BidiMode, display
from rater_quiz.words import questions as words


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    (tmp_path / "pair.yaml").write_text(PAIR, "utf-8")
    return tmp_path


def run(*arguments: str, locale: str = "C") -> Result:
    """Run the commands; an error of ours is left to the test, as the program leaves it to its one place."""
    result = CliRunner().invoke(app, arguments, env={"LC_ALL": locale})
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


class TestList:
    """What comes with the program."""

    def test_each_with_id_size_languages_and_title(self) -> None:
        result = run("list")

        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout == (
            "rater · 17 statements · English, العربية · RATER self-assessment of customer service\n"
        )

    def test_in_arabic(self) -> None:
        expected = "rater · 17 عبارة · English, العربية · التقييم الذاتي لخدمة العملاء (RATER)\n"

        assert run("list", "--lang", "ar").stdout == expected
        assert run("list", locale="ar_EG.UTF-8").stdout == expected

    def test_the_number_stays_with_what_is_counted_on_an_arabic_screen(self) -> None:
        shown = display(describe_shortly(find_questionnaire("rater"), Language.ARABIC), BidiMode.VISUAL)
        assert normalize("NFKC", shown).endswith("ةرابع 17 · rater")


class TestShow:
    """The whole key, to read."""

    @pytest.mark.usefixtures("folder")
    def test_a_questionnaire_with_its_key(self) -> None:
        result = run("show", "pair.yaml")

        assert (result.exit_code, result.stderr) == (0, "")
        assert (
            result.stdout
            == """\
Two of us
pair · 2 statements · English

Answers
  0  No
  1  Yes

Statements
  1. We talk.
     Counts in: Us
     Why: Silence grows.
     If it scores low: Talk.
     Measured by: Noise
  2. We shout.
     At each other.
     Reverse-scored; counts in: Us

Dimensions
  U  Us: statements 1, 2

Bands of the total
  Bad: 0 to 1
  Good: 2 to 2
     Go on.

Pairs that seldom go together
  1 and 2
     Shouting is no talking.
"""
        )

    @pytest.mark.usefixtures("folder")
    def test_in_a_language_that_the_file_does_not_have(self) -> None:
        """Our words in that language, the file's in its first, and a notice."""
        result = run("show", "pair.yaml", "--lang", "ar")

        assert result.stderr == "هذا الاستبيان غير متاح باللغة المطلوبة (العربية)، ويظهر بلغة أخرى (English).\n"
        assert result.stdout.startswith("Two of us\npair · عبارتان · English\n\nالإجابات\n  0  No\n")

    def test_without_a_name_it_is_rater(self) -> None:
        assert run("show").stdout == run("show", "rater").stdout
        assert run("show").stdout.startswith("RATER self-assessment of customer service\nrater · 17 statements")

    @pytest.mark.parametrize("language", Language)
    def test_every_statement_of_the_shipped_one_is_there(self, language: Language) -> None:
        rater = find_questionnaire("rater")
        lines = describe(rater, language)

        for statement in rater.statements:
            assert f"  {statement.number}. {statement.text.in_(language)}" in lines
            if statement.mirrored:
                assert f"     {words.mirrored(statement.mirrored.in_(language)).in_(language)}" in lines

    @pytest.mark.parametrize("columns", [1, 12, 39, 40, 80, 200])
    def test_it_fits_the_window_and_loses_nothing(self, columns: int) -> None:
        lines = describe(find_questionnaire("rater"), Language.ENGLISH)
        folded = list(fold(lines, columns))

        assert max(map(len, folded)) <= columns
        assert "".join("".join(folded).split()) == "".join("".join(lines).split())

    def test_what_is_folded_hangs_behind_its_number(self) -> None:
        assert list(fold(["  1. " + "word " * 12, "     why not " + "word " * 8, ""], 40)) == [
            "  1. word word word word word word word",
            "     word word word word word",
            "     why not word word word word word",
            "     word word word",
            "",
        ]

    def test_an_unknown_name(self) -> None:
        with pytest.raises(UsageError, match="there is no questionnaire 'ratr'\n  hint: did you mean 'rater'"):
            run("show", "ratr")


class TestCheck:
    """What is wrong, and what is weak."""

    @pytest.mark.usefixtures("folder")
    def test_warnings_are_the_result_and_no_failure(self) -> None:
        result = run("check", "pair.yaml")

        assert (result.exit_code, result.stderr) == (0, "")
        assert (
            result.stdout
            == """\
pair.yaml: 2 statements, 1 dimension, 2 bands, answers 0 to 1, in en: no problems, 2 warnings
pair.yaml:6: dimensions[0]: 'us' has 2 statements
  hint: with fewer than 3, a single answer moves the whole dimension
pair.yaml:9: statements[1]: it is reverse-scored and has no mirrored wording
  hint: add 'mirrored: …', how it reads when all is well; a group's points are shown beside it
"""
        )

    def test_nothing_to_complain_of(self) -> None:
        path = shipped_folder() / "rater.yaml"
        questionnaire, warnings = check(path)

        assert describe_findings(path, questionnaire, warnings, Language.ENGLISH) == [
            f"{path}: 17 statements, 5 dimensions, 3 bands, answers 1 to 5, in en and ar: no problems"
        ]

    def test_what_is_wrong_is_refused(self, folder: Path) -> None:
        (folder / "pair.yaml").write_text(PAIR.replace("title", "titel"), "utf-8")

        with pytest.raises(InputRefusedError) as refused:
            run("check", "pair.yaml")

        assert str(refused.value) == "pair.yaml:3: titel: there is no key 'titel' here\n  hint: did you mean 'title'?"

    @pytest.mark.usefixtures("folder")
    def test_a_file_that_is_not_there(self) -> None:
        with pytest.raises(UsageError, match=r"^none\.yaml: there is no such file$"):
            run("check", "none.yaml")


class TestNew:
    """The template, and where it is written."""

    def test_it_is_written_and_passes_the_check_without_a_warning(self, folder: Path) -> None:
        result = run("new", "mine.yaml")

        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout == (
            "mine.yaml is written. When you have changed it: rater-quiz questions check mine.yaml\n"
        )
        assert (folder / "mine.yaml").read_bytes() == template(Language.ENGLISH).encode()
        assert run("check", "mine.yaml").stdout == (
            "mine.yaml: 9 statements, 3 dimensions, 3 bands, answers 1 to 5, in en: no problems\n"
        )

    @pytest.mark.usefixtures("folder")
    @pytest.mark.parametrize(
        "name", [pytest.param("my own.yaml", id="space"), pytest.param("$(id).yaml", id="what a shell would run")]
    )
    def test_a_name_is_quoted_where_it_is_to_be_typed(self, name: str) -> None:
        assert run("new", name).stdout == (
            f"{name} is written. When you have changed it: rater-quiz questions check '{name}'\n"
        )

    def test_a_dash_is_standard_output_as_everywhere(self, folder: Path) -> None:
        assert run("new", "-").stdout == template(Language.ENGLISH)
        assert [path.name for path in folder.iterdir()] == ["pair.yaml"]

    def test_an_existing_file_is_protected(self, folder: Path) -> None:
        with pytest.raises(ProtectedError):
            run("new", "pair.yaml")

        assert (folder / "pair.yaml").read_text("utf-8") == PAIR

    def test_with_force_the_old_file_is_kept(self, folder: Path) -> None:
        assert run("new", "pair.yaml", "--force").exit_code == 0

        assert (folder / "pair.yaml").read_text("utf-8") == template(Language.ENGLISH)
        assert (folder / "pair.yaml.bak").read_text("utf-8") == PAIR

    @pytest.mark.usefixtures("folder")
    def test_in_arabic_the_texts_and_what_explains_them_are_arabic(self) -> None:
        result = run("new", "mine.yaml", "--lang", "ar")

        assert result.stdout == "تم حفظ mine.yaml. وبعد تعديله يكون فحصه بالأمر: rater-quiz questions check mine.yaml\n"
        assert run("new", "-", locale="ar_EG.UTF-8").stdout == template(Language.ARABIC)
        assert run("check", "mine.yaml", "--lang", "ar").stdout == (
            "mine.yaml: 9 عبارات، 3 فئات، الأبعاد: 3، الإجابات من 1 إلى 5، اللغات (ar). النتيجة: لا أخطاء\n"
        )

    def test_the_templates_are_the_same_but_for_their_words(self, tmp_path: Path) -> None:
        def bones(value: Any) -> Any:
            if isinstance(value, dict):
                return {key: bones(inside) for key, inside in value.items()}
            return [bones(inside) for inside in value] if isinstance(value, list) else None

        found = {language: tmp_path / f"{language}.yaml" for language in Language}
        for language, path in found.items():
            path.write_text(template(language), "utf-8")
        key, *others = (re.sub("-w.*", "", read_questionnaire(path).fingerprint) for path in found.values())
        whole, *rest = (bones(yaml.safe_load(template(language))) for language in Language)
        assert (set(others), rest) == ({key}, [whole] * len(rest))
        assert [read_questionnaire(path).languages for path in found.values()] == [(each,) for each in Language]

    @pytest.mark.parametrize("language", Language)
    def test_the_template_explains_every_key_there_is(self, language: Language) -> None:
        """A key that the models get some day is missing here until somebody explains it."""
        schema = json_schema(language)
        known = {key for part in (schema, *schema["$defs"].values()) for key in part.get("properties", ())}

        assert known - set(re.findall(r"(?<![\w-])([a-z]+):", template(language))) == set()

    @pytest.mark.parametrize("language", Language)
    def test_its_first_line_tells_editors_where_the_schema_is(self, language: Language) -> None:
        first, *rest = template(language).splitlines()

        assert first == "# yaml-language-server: $schema=questionnaire.schema.json"
        assert "#  rater-quiz questions schema > questionnaire.schema.json)" in rest

    def test_its_reversed_statements_are_spread_over_the_dimensions(self, tmp_path: Path) -> None:
        path = tmp_path / "mine.yaml"
        path.write_text(template(Language.ENGLISH), "utf-8")
        mine = read_questionnaire(path)

        assert [s.dimensions for s in mine.statements if s.reversed] == [
            ("purpose",),
            ("participation",),
            ("follow-up",),
        ]
        assert {d.key: len(mine.members(d.key)) for d in mine.dimensions} == {
            "purpose": 4,
            "participation": 3,
            "follow-up": 3,
        }

    @pytest.mark.parametrize(
        ("language", "written"),
        [
            (Language.ENGLISH, "title:\n  en: How good are our meetings?\n  ar: ما مدى جودة اجتماعاتنا؟\n"),
            (Language.ARABIC, "title:\n  ar: ما مدى جودة اجتماعاتنا؟\n  en: How good are our meetings?\n"),
        ],
    )
    def test_the_comment_on_two_languages_shows_it_as_it_must_be(
        self, tmp_path: Path, language: Language, written: str
    ) -> None:
        commented = re.search(r"((?:^#   .*\n){3})^languages: ", template(language), re.MULTILINE)
        assert commented
        shown = re.sub("^#   ", "", commented[1], flags=re.MULTILINE)
        path = tmp_path / "two.yaml"
        path.write_text(PAIR.replace("[en]", "[en, ar]").replace("title: Two of us\n", shown), "utf-8")

        with pytest.raises(InputRefusedError) as refused:
            read_questionnaire(path)

        assert all("title" not in str(problem.where) for problem in refused.value.problems)
        assert shown == written


class TestSchema:
    """A schema that an editor can hold files against."""

    def test_it_is_json_on_standard_output(self) -> None:
        result = run("schema")

        assert (result.exit_code, result.stderr) == (0, "")
        assert json.loads(result.stdout) == json_schema(Language.ENGLISH)
        assert json.loads(run("schema", "--lang", "ar").stdout) == json_schema(Language.ARABIC)
