"""Words about what was typed on the command line: options that do not go together, and answers given as text."""

from collections.abc import Sequence

from rater_quiz.language import Said, left_to_right, said
from rater_quiz.words.nouns import ANSWER, PERSON


def not_together(one: str, other: str) -> Said:
    """Say that two options do not go together."""
    return said(en=f"{one} and {other} do not go together", ar=f"لا يجتمع {one} و {other}")


def nothing_alone(option: str, other: str) -> tuple[Said, Said]:
    """Say that an option does nothing without another, with a hint."""
    return (
        said(en=f"{option} does nothing without {other}", ar=f"لا أثر للخيار {option} من دون {other}"),
        said(en=f"add {other}, or leave {option} out", ar=f"المطلوب إضافة {other}، أو ترك {option}"),
    )


MINIMUM_OF_PERSON = (
    said(
        en="--min-group is for groups, and these are results of one person",
        ar="الخيار --min-group للمجموعات، وهذه نتائج شخص واحد",
    ),
    said(en="leave it out", ar="المطلوب ترك هذا الخيار"),
)
"""A finding and its hint."""

LEAVE_ONE_OUT = said(en="leave one of the two out", ar="يكفي أحدهما")


def needs_a_terminal(option: str) -> Said:
    return said(en=f"{option} needs a terminal", ar=f"الخيار {option} يحتاج إلى نافذة طرفية")


GIVE_ANSWERS = said(en="give all answers with --answers instead", ar="البديل إعطاء الإجابات كلها مع --answers")


def output_is_markdown(shown: str) -> tuple[Said, Said]:
    """Say that ``-o -`` writes no other format."""
    return (
        said(en=f"-o - writes Markdown, not {shown}", ar=f"الخيار {left_to_right('-o -')} يكتب Markdown لا {shown}"),
        said(
            en=f"leave one of the two out: --format {shown} or -o -",
            ar=f"يكفي أحدهما: {left_to_right(f'--format {shown}')} أو {left_to_right('-o -')}",
        ),
    )


OUTPUT_NEEDS_NAME = said(en="-o needs the name of a file", ar="الخيار -o يحتاج إلى اسم ملف")


def fewer_than_minimum(people: int, minimum: int) -> Said:
    """Say that so many people who were asked are too few for any result."""
    return said(
        en=f"a group of {PERSON.en(people)} would show nothing: a result needs {minimum}",
        ar=f"لا نتيجة إن كان عدد المدعوين إلى الإجابة {people}: فالنتيجة تحتاج إلى {minimum}",
    )


def more_than_asked(people: int, answered: int) -> Said:
    """Say that more people have answered than were asked."""
    return said(
        en=f"{answered} have answered, more than the {people} who were asked",
        ar=f"عدد من أجابوا ({answered}) أكبر من عدد المدعوين إلى الإجابة ({people})",
    )


MORE_THAN_ASKED_HINT = said(
    en="give the number of all who were asked, or leave --people out",
    ar="المطلوب عدد كل المدعوين إلى الإجابة، أو ترك الخيار --people",
)
OTHERS_HERE_HINT = said(
    en="name a new folder for another group or a later round, or give the number of all who were asked here",
    ar="المطلوب مجلد جديد لمجموعة أخرى أو لجولة لاحقة، أو عدد كل المدعوين إلى الإجابة هنا",
)
"""The same in a folder that has a result already."""
NOT_SAID_HOW_MANY = said(
    en="the result does not say how many were asked", ar="لا تذكر النتيجة عدد المدعوين إلى الإجابة"
)
"""Hint in its place, where it is too late to refuse it."""

SEE_AGAIN = said(en="To see it again:", ar="لعرض النتيجة مرة أخرى:")
"""What a command is for that stands on the next line, as the next ones do."""
SEE_LATER = said(en="To see the later result on its own:", ar="لعرض النتيجة الأحدث وحدها:")
PREPARE = said(en="To prepare a session on it:", ar="للإعداد للقاء حولها:")
TYPE_IN = said(en="To type the answers in:", ar="لإدخال الإجابات:")
SEE_TEAM = said(en="When the answers are in, to see the team's result:", ar="لعرض نتيجة الفريق بعد وصول الإجابات:")


def compare_later(answers: str) -> Said:
    """The same for a comparison with a round that is still to come, with what its *answers* may be called."""
    return said(
        en=f"After the next round, with its answers in {answers}, to see what has changed:",
        ar=f"لمعرفة ما تغيّر بعد الجولة القادمة، إذا كانت إجاباتها في {left_to_right(answers)}:",
    )


def results_to_compare(found: int, most: int) -> Said:
    """There are too few results to compare, or too many."""
    return said(
        en=f"expected 2 to {most} results, found {found}", ar=f"عدد النتائج المتوقع من 2 إلى {most}، والموجود {found}"
    )


RESULTS_TO_COMPARE_HINT = said(en="name two or more, the earliest first", ar="المطلوب ذكر نتيجتين أو أكثر، الأقدم أولًا")


def same_result(other: str) -> tuple[Said, Said]:
    """Say that a file holds the very result of another one."""
    return (
        said(
            en=f"the same result as {other}, so there is nothing to compare",
            ar=f"النتيجة نفسها التي في {left_to_right(other)}، فلا شيء للمقارنة",
        ),
        said(
            en="name a result of another time; to have one, answer the statements again",
            ar="المطلوب نتيجة من وقت آخر؛ وإن لم توجد فتلزم الإجابة عن الاستبيان من جديد",
        ),
    )


MADE_ALREADY = (
    said(
        en="this report was made from several results, and holds none of their answers",
        ar="هذا التقرير مبني على عدة نتائج، وليست فيه إجاباتها",
    ),
    said(
        en="for another form or language, make it again from the answers themselves",
        ar="لصيغة أو لغة أخرى يلزم إعداده من جديد من الإجابات نفسها",
    ),
)
"""A finding and its hint, as the next is."""


def person_and_team(command: str) -> tuple[Said, Said]:
    """Say that the two are not alike, and what shows a person beside a team."""
    return (
        said(
            en="one is the result of a person and the other of a team: they cannot be compared",
            ar="أحدهما نتيجة شخص والآخر نتيجة فريق: تتعذّر المقارنة بينهما",
        ),
        said(en=f"for a person beside a team, type: {command}", ar=f"لعرض شخص إلى جانب فريق: {left_to_right(command)}"),
    )


# Answers given as text.


def no_answer(statement: int, lowest: int, highest: int, found: str) -> Said:
    """Say that what was given for a statement is no number of the scale."""
    return said(
        en=f"statement {statement}: expected a number from {lowest} to {highest}, found {found!r}",
        ar=f"العبارة {statement}: المتوقع رقم من {lowest} إلى {highest}، والموجود «{left_to_right(found)}»",
    )


def too_few_answers(expected: int, found: int) -> Said:
    """Say how many answers there are of how many, and which statements have none: the last ones."""
    first = found + 1
    english, arabic = {
        1: (f"statement {first} has none", f"العبارة {first}"),
        2: (f"statements {first} and {expected} have none", f"العبارتين {first} و {expected}"),
    }.get(expected - found, (f"statements {first} to {expected} have none", f"العبارات من {first} إلى {expected}"))
    return said(
        en=f"expected {expected} answers, found {found}: {english}",
        ar=f"المتوقع {ANSWER.ar(expected)}، والموجود {ANSWER.ar(found)}: لا إجابة عن {arabic}",
    )


def too_many_answers(expected: int, found: int) -> Said:
    return said(
        en=f"expected {expected} answers, found {found}: there is no statement {expected + 1}",
        ar=f"المتوقع {ANSWER.ar(expected)}، والموجود {ANSWER.ar(found)}: لا توجد عبارة {expected + 1}",
    )


ONE_EACH = said(
    en="give one for each statement, in the order of their numbers", ar="إجابة واحدة عن كل عبارة، بترتيب أرقامها"
)
"""Hint for both."""
SPACES = said(en="put spaces between the answers", ar="يلزم الفصل بين الإجابات بمسافات")
"""Hint where the answers were typed in one run."""


def blank_rows(statements: Sequence[int]) -> tuple[Said, Said]:
    """Say that a sheet has rows that were left blank, where nobody can be asked for their answers."""
    noun = {1: "العبارة", 2: "العبارتان"}.get(len(statements), "العبارات")
    english = f"{'statement' if len(statements) == 1 else 'statements'} {', '.join(map(str, statements))}"
    arabic = f"{noun} {'، '.join(map(str, statements))}"
    return (
        said(
            en=f"{english}: left blank, and a sheet with a blank row cannot be counted here",
            ar=f"{arabic}: بلا إجابة، والورقة التي فيها صف بلا إجابة لا تدخل في الحساب هنا",
        ),
        said(
            en="take the line out; or type this sheet on a terminal, where the answer is asked for",
            ar="حذف السطر؛ أو كتابة هذه الورقة في نافذة طرفية، وفيها سؤال عن الإجابة الناقصة",
        ),
    )


def wrong_check(found: int, expected: int) -> tuple[Said, Said]:
    """The check digits at the end of a sheet are not those of its answers."""
    return (
        said(
            en=f"the check digits at the end are {found:02}, those of these answers {expected:02}",
            ar=f"رقما التحقق في آخر السطر {found:02}، ورقما هذه الإجابات {expected:02}",
        ),
        said(
            en="a digit is another, or two have changed places: compare them with the page, or ask for it again",
            ar="تغيّر رقم أو تبادل رقمان موضعيهما: تلزم مقارنة الأرقام بالصفحة، أو طلبها مرة أخرى",
        ),
    )
