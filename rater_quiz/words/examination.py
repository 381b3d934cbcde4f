"""Words about the values, keys and names in a questionnaire's file: what does not fit, and how to mend it."""

from collections.abc import Sequence

from rater_quiz.language import Language, Said, in_quotes, left_to_right, said
from rater_quiz.words.nouns import ITEM, LETTER


def as_written(text: str) -> Said:
    """What stands in the file, or is to stand there: the same in every language, and read from left to right."""
    return said(en=text, ar=left_to_right(text))


# What was found, and what was expected.


def expected(what: Said, found: Said) -> Said:
    return said(
        en=f"expected {what.in_(Language.ENGLISH)}, found {found.in_(Language.ENGLISH)}",
        ar=f"المتوقع {what.in_(Language.ARABIC)}، والموجود {found.in_(Language.ARABIC)}",
    )


NOTHING = said(en="nothing", ar="فراغ")
"""What a value is, as the next ones are."""
A_MAPPING = said(en="a mapping", ar="مجموعة مفاتيح")
A_LIST = said(en="a list", ar="قائمة")
A_TEXT = said(en="a text", ar="نص")
ONE_TEXT = said(en="one text", ar="نص واحد")
A_NUMBER = said(en="a whole number", ar="عدد صحيح")
A_TRUTH = said(en="true or false", ar="true أو false")
A_NAME = said(en="a short name", ar="اسم قصير")
AN_ID = said(
    en="a name like rater or my-team-2 (a to z first, then 0 to 9 and - too)",
    ar="اسم مثل rater أو my-team-2 (أوله من a إلى z، ثم تجوز الأرقام من 0 إلى 9 والعلامة - أيضًا)",
)


def a_language(codes: Sequence[str]) -> Said:
    """One of these languages."""
    return said(en=" or ".join(codes), ar=" أو ".join(codes))


def short_number(digits: int) -> Said:
    """A whole number of at most so many digits."""
    return said(en=f"a whole number of at most {digits} digits", ar=f"عدد صحيح لا تزيد خاناته على {digits}")


def items(count: int) -> Said:
    return said(en=ITEM.en(count), ar=ITEM.ar(count))


def letters(count: int) -> Said:
    return said(en=LETTER.en(count), ar=LETTER.ar(count))


def at_least(limit: Said) -> Said:
    return said(en=f"at least {limit.in_(Language.ENGLISH)}", ar=f"{limit.in_(Language.ARABIC)} على الأقل")


def at_most(limit: Said) -> Said:
    return said(en=f"at most {limit.in_(Language.ENGLISH)}", ar=f"{limit.in_(Language.ARABIC)} على الأكثر")


def languages(names: Sequence[str], more: int) -> Said:
    """Languages by their codes, or whatever a file calls one, and how many more there are."""
    ours = [*map(left_to_right, names), *([f"{more:,} غيرها"] if more else [])]
    return said(en=" and ".join([*names, *([f"{more:,} more"] if more else [])]), ar=" و ".join(ours))


def text_in_each(languages: Said) -> Said:
    return said(
        en=f"a text in each of {languages.in_(Language.ENGLISH)}",
        ar=f"نص بكل من {languages.in_(Language.ARABIC)}",
    )


def strange_language(name: Said, languages: Said) -> tuple[Said, Said]:
    """Say that a text is in a language that the file does not have, and which it has."""
    return (
        said(
            en=f"{name.in_(Language.ENGLISH)} is not a language of this file",
            ar=f"{name.in_(Language.ARABIC)} ليست من لغات هذا الملف",
        ),
        said(en=f"it has {languages.in_(Language.ENGLISH)}", ar=f"لغات الملف: {languages.in_(Language.ARABIC)}"),
    )


def no_text_in(missing: Said, wanted: Said) -> tuple[Said, Said]:
    """Say in which languages a text is missing, and in which it is to be written."""
    return (
        said(
            en=f"there is no text in {missing.in_(Language.ENGLISH)}",
            ar=f"لغات بلا نص: {missing.in_(Language.ARABIC)}",
        ),
        said(
            en=f"write the text in {wanted.in_(Language.ENGLISH)}",
            ar=f"المطلوب نص بكل من {wanted.in_(Language.ARABIC)}",
        ),
    )


# How to mend it.


def write(text: str) -> Said:
    """What to write, as it is."""
    return said(en=f"write {text}", ar=f"المطلوب كتابة {left_to_right(text)}")


def number_from(least: int) -> Said:
    return said(en=f"write {least} or more", ar=f"المطلوب {left_to_right(str(least))} أو أكثر")


def number_to(most: int) -> Said:
    return said(en=f"write {most} or less", ar=f"المطلوب {left_to_right(str(most))} أو أقل")


def add_items(count: int) -> Said:
    return said(en=f"add {count} more", ar=f"تلزم إضافة {ITEM.ar.oblique(count)}")


def take_items_out(count: int) -> Said:
    return said(en=f"take {count} out", ar=f"يلزم حذف {ITEM.ar.oblique(count)}")


def no_more_than(count: int) -> Said:
    """So many letters, where the finding speaks of letters already."""
    return said(en=f"use at most {count}", ar=f"المطلوب اختصاره إلى {LETTER.ar.oblique(count)} على الأكثر")


def letters_at_most(count: int) -> Said:
    return said(en=f"use at most {LETTER.en(count)}", ar=f"المطلوب اختصاره إلى {LETTER.ar.oblique(count)} على الأكثر")


FEWER_DIGITS = said(en="use fewer digits", ar="المطلوب عدد أقصر")
DIGITS = said(en="write digits, as in 3", ar="المطلوب كتابته بالأرقام، مثل 3")
TRUE_OR_FALSE = said(en="write true or false, or leave the key out", ar="المطلوب true أو false، أو حذف المفتاح")
ONE_NAME = said(en="write one name, such as speed", ar="المطلوب اسم واحد، مثل speed")
ONE_ID = said(en="write one name, such as my-team", ar="المطلوب اسم واحد، مثل my-team")
LANGUAGES = said(en="write en for English or ar for Arabic", ar="المطلوب en للإنجليزية أو ar للعربية")
AFTER_COLON = said(en="write it after the colon or the dash", ar="المطلوب كتابته بعد النقطتين أو الشرطة")
IN_QUOTES = said(
    en="write one text, in quotes if it begins with [",
    ar=f"المطلوب نص واحد، بين علامتي اقتباس إن كان أوله {left_to_right('[')}",
)
EACH_ITEM = said(
    en="begin each item on a line of its own with '- '",
    ar=f"المطلوب كتابة كل عنصر في سطر مستقل، وفي أوله {in_quotes('- ')}",
)
KEY_BEFORE_TEXT = said(en="write a key and a colon before each text", ar="المطلوب مفتاح ونقطتان قبل كل نص")


def first_key(key: str) -> Said:
    """What a part of a questionnaire begins with."""
    return said(
        en=f"write its keys, '{key}: …' first",
        ar=f"المطلوب كتابة مفاتيح هذا الجزء، وأولها {in_quotes(f'{key}: …')}",
    )


# Keys and names.


def missing(key: str) -> Said:
    return said(en=f"'{key}' is missing", ar=f"المفتاح '{key}' مفقود")


def add(text: str) -> Said:
    """What to add, as it is to be written."""
    return said(en=f"add '{text}'", ar=f"المطلوب إضافة {in_quotes(text)}")


def add_parts(key: str) -> Said:
    """How a list of parts begins."""
    return said(
        en=f"add '{key}:' and below it a line that begins with '- ' for each",
        ar=f"المطلوب إضافة {in_quotes(f'{key}:')} وتحته سطر لكل واحد منها أوله {in_quotes('- ')}",
    )


ADD_SCALE = said(
    en="add 'scale:' and below it 'lowest: …' and 'labels: […]'",
    ar=f"المطلوب إضافة {in_quotes('scale:')} وتحته {in_quotes('lowest: …')} و {in_quotes('labels: […]')}",
)


def no_key(name: str) -> Said:
    return said(en=f"there is no key {name} here", ar=f"لا يوجد هنا مفتاح باسم {left_to_right(name)}")


def did_you_mean(name: str) -> Said:
    return said(en=f"did you mean {name}?", ar=f"هل المقصود {left_to_right(name)}؟")


NAMES_NONE = said(
    en="there are none: add it, or take the name out", ar="لا يوجد أي منها: المطلوب تعريف هذا الاسم، أو حذفه من هنا"
)


def names_are(names: Sequence[str], *, more: bool) -> Said:
    """The names that there are, one or more, and whether there are more."""
    rest = ["…"] if more else []
    return said(
        en=f"there {'is' if len(names) == 1 else 'are'} {', '.join([*names, *rest])}",
        ar=f"المتوفر: {'، '.join([*map(left_to_right, names), *rest])}",
    )
