"""Words about what cannot be used in the file of settings: a finding and its hint."""

from rater_quiz.language import Said, said


def no_setting(key: str, known: str) -> tuple[Said, Said]:
    """There is none of that name; those that there are."""
    return (
        said(en=f"there is no setting {key}", ar=f"لا يوجد إعداد باسم {key}"),
        said(en=f"there are {known}", ar=f"الإعدادات: {known}"),
    )


def bad_setting(key: str, example: str, found: str) -> tuple[Said, Said]:
    """The value of one is none that it takes."""
    return (
        said(en=f"{key}: expected {example}, found {found}", ar=f"{key}: المتوقع {example}، والموجود {found}"),
        said(en="change the line, or take it out", ar="يلزم تعديل السطر أو حذفه"),
    )
