"""Words about a command line that cannot be understood: a finding for each kind of mistake, and hints."""

from collections.abc import Sequence

from rater_quiz.language import Language, Said, left_to_right, said


def no_option(option: str) -> Said:
    return said(en=f"there is no option {option}", ar=f"لا يوجد خيار باسم {option}")


def no_command(name: str) -> Said:
    return said(en=f"there is no command {name}", ar=f"لا يوجد أمر باسم {left_to_right(name)}")


def too_much(words: str) -> Said:
    """What is left over after all that the command takes."""
    return said(en=f"more than this command takes: {words}", ar=f"زائد على ما يأخذه هذا الأمر: {left_to_right(words)}")


ARGUMENT = {
    "show.record": said(en="a saved report", ar="تقرير محفوظ"),
    "compare.sources": said(en="two results to compare", ar="نتيجتان للمقارنة"),
    "team.sources": said(en="the answers of a team, a folder or files", ar="إجابات الفريق: مجلد أو ملفات"),
    "folder": said(en="a folder for the answers", ar="مجلد للإجابات"),
    "file": said(en="the file of a questionnaire", ar="ملف استبيان"),
}
"""What has to stand after a command, by the parameter's name; before a full stop, the one command that it is for."""


def missing(what: Said) -> Said:
    """One of these is not there."""
    return said(en=f"missing: {what.in_(Language.ENGLISH)}", ar=f"ينقص الأمر {what.in_(Language.ARABIC)}")


def missing_command(typed: str) -> Said:
    """What was typed wants another word."""
    return said(en=f"{typed}: a command is missing after it", ar=f"{left_to_right(typed)}: ينقص بعده أمر")


def commands_are(names: Sequence[str], command: str) -> Said:
    """The commands that there are, and the one that explains them."""
    return said(
        en=f"there are {', '.join(names)}; more: {command}",
        ar=f"الأوامر: {'، '.join(names)}؛ وللشرح: {left_to_right(command)}",
    )


def more(command: str) -> Said:
    """The command that explains."""
    return said(en=f"more: {command}", ar=f"للشرح: {left_to_right(command)}")


def not_understood(message: str) -> Said:
    """What we have no words for, in those of whoever found it."""
    return said(en=f"this cannot be understood: {message}", ar=f"تعذّر فهم الأمر: {message}")


def no_value(option: str) -> Said:
    return said(en=f"{option} needs a value after it", ar=f"الخيار {option} يحتاج إلى قيمة بعده")


def no_value_wanted(option: str) -> Said:
    return said(en=f"{option} takes no value", ar=f"الخيار {option} لا يأخذ قيمة")


def one_of(values: Sequence[str]) -> Said:
    """What an option takes: one of these."""
    *first, last = values
    return said(en=f"{', '.join(first)} or {last}" if first else last, ar=" أو ".join(values))


def number_from(least: int) -> Said:
    """What an option takes: a whole number, no smaller than this."""
    return said(en=f"a whole number, {least} or more", ar=f"عدد صحيح لا يقل عن {least}")


def number_between(least: int, most: int) -> Said:
    return said(en=f"a whole number from {least} to {most}", ar=f"عدد صحيح من {least} إلى {most}")


def bad_value(option: str, expected: Said, found: str) -> Said:
    """An option's value is none that it takes."""
    return said(
        en=f"{option}: expected {expected.in_(Language.ENGLISH)}, found '{found}'",
        ar=f"{option}: المتوقع {expected.in_(Language.ARABIC)}، والموجود «{left_to_right(found)}»",
    )


def did_you_mean(names: Sequence[str]) -> Said:
    listed = one_of(names)
    return said(en=f"did you mean {listed.in_(Language.ENGLISH)}?", ar=f"هل المقصود {listed.in_(Language.ARABIC)}؟")


def type_instead(command: str) -> Said:
    """The command that was probably meant."""
    return said(en=f"type: {command}", ar=f"لعل المقصود: {left_to_right(command)}")


def example(typed: str, command: str) -> Said:
    """How a command may be typed, and the command that explains it."""
    return said(
        en=f"for example: {typed}; more: {command}",
        ar=f"مثال: {left_to_right(typed)}؛ وللشرح: {left_to_right(command)}",
    )
