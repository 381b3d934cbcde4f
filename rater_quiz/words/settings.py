"""Words about what cannot be used in the file of settings: a finding and its hint."""

from rater_quiz.language import Said, left_to_right, said


def no_setting(key: str, known: str) -> tuple[Said, Said]:
    """There is none of that name; those that there are."""
    return (
        said(en=f"there is no setting {key}", ar=f"لا يوجد إعداد باسم {left_to_right(key)}"),
        said(en=f"there are {known}", ar=f"الإعدادات: {left_to_right(known)}"),
    )


def bad_setting(key: str, example: str, found: str) -> tuple[Said, Said]:
    """The value of one is none that it takes."""
    return (
        said(
            en=f"{key}: expected {example}, found {found}",
            ar=f"{key}: المتوقع {left_to_right(example)}، والموجود {left_to_right(found)}",
        ),
        said(en="change the line, or take it out", ar="يلزم تعديل السطر أو حذفه"),
    )
