"""A page with every block and every cell that there is, in either language, with words that no column has room for."""

from collections.abc import Iterator
from fractions import Fraction

from rater_quiz.language import Language, Said, said
from rater_quiz.pages import blocks, cells
from rater_quiz.pages.blocks import Block, Column, Document, Row, listing, table
from rater_quiz.pages.cells import Cell, Strong, Tone

LONG_WORD = "x" * 300
FRONT_MATTER = """---
rater-quiz: 1
sitting: s7f3ac09e51d2
questionnaire: rater
fingerprint: k1a2b3c4d-w5e6f7a8b
language: en
taken: 2026-11-21
team: "</script><!-- R&D <script>"
answers: [4, 3, 5]
---
"""
TONES = {
    Tone.LOW: said(en="Low", ar="منخفض"),
    Tone.PLAIN: said(en="Medium", ar="متوسط"),
    Tone.HIGH: said(en="High", ar="مرتفع"),
}
DIMENSIONS = (
    (said(en="Reliability", ar="الموثوقية"), Fraction(7, 10), Tone.HIGH),
    (said(en="Assurance", ar="الضمان والأمان"), Fraction(1, 2), Tone.PLAIN),
    (said(en="Tangibles", ar="الجوانب الملموسة"), Fraction(9, 20), Tone.PLAIN),
    (said(en="Empathy", ar="التعاطف"), Fraction(0), Tone.LOW),
    (said(en="Responsiveness", ar="الاستجابة"), Fraction(1), Tone.HIGH),
)
CUTS = (Fraction(1, 3), Fraction(2, 3))
PEOPLE = said(en="People", ar="الأشخاص")
DIMENSION = said(en="Dimension", ar="البُعد")
STATEMENT = said(en="Statement", ar="العبارة")
STATED = said(
    en="We keep what we have promised to a customer, even when it is inconvenient for us",
    ar="نلتزم بما وعدنا به العميل حتى حين يكون ذلك شاقًا علينا",
)


def every_block(language: Language) -> Document:
    """The page; it is a person's, so it carries a record."""
    return Document(language=language, blocks=tuple(_Every(language).page()), front_matter=FRONT_MATTER)


class _Every:
    def __init__(self, language: Language) -> None:
        self.language = language

    def say(self, text: Said) -> str:
        return text.in_(self.language)

    def both(self, en: str, ar: str) -> str:
        return said(en=en, ar=ar).in_(self.language)

    def page(self) -> Iterator[Block]:
        both = self.both
        yield blocks.Heading(both("Service quality", "جودة الخدمة"), level=1)
        facts = {both("Name", "الاسم"): "Dana", both("Date", "التاريخ"): "2026-11-21"}
        yield blocks.Facts(tuple(facts.items()))
        yield self.score()
        yield blocks.Summary(((Strong(both("12 of 14", "12 من 14")), both(" are in", " أجابوا")), self.say(STATED)))
        yield blocks.Notices(
            both("Worth a second look", "يستحق نظرة ثانية"),
            (blocks.Item(self.say(STATED), (self.say(STATED),), (listing([both("2 and 7", "2 و7")]),)),),
        )
        yield blocks.Heading(both("Dimensions", "الأبعاد"))
        yield self.dimensions()
        yield blocks.Paragraph(self.say(STATED), faint=True)
        yield from self.charts()
        yield blocks.Heading(both("Statements", "العبارات"))
        yield blocks.Heading(both("Where to begin", "من أين نبدأ"), level=3)
        step = both("This week:", "هذا الأسبوع:"), self.say(STATED)
        for numbered in (True, False):
            label = Strong(both("Statement 5: 2 of 5 points", "العبارة 5: 2 من 5 نقاط"))
            yield blocks.Statements((blocks.Entry(5, label, self.say(STATED), "", step),) * 2, numbered)
        yield from self.distributions()
        yield blocks.Heading(both("The plan", "الخطة"))
        yield blocks.Fields((both("Vision", "الرؤية"), both("Review on", "تاريخ المراجعة")))
        yield self.plan()
        yield blocks.Heading(both("How to read this", "كيف يُقرأ هذا"))
        yield listing(
            [(Strong(both("Points", "النقاط")), both(": more is better", ": الأكثر أفضل"))] * 2, numbered=True
        )
        boxes: tuple[list[Cell], ...] = (
            [cells.Box(), cells.Box(), self.say(STATED)],
            ["", "", cells.Aside(LONG_WORD)],
        )
        yield table(["1", "2", self.say(STATEMENT)], boxes)
        told = both("From −1.5 on 2026-11-21 to 75%:", "من −1.5 في 2026-11-21 إلى 75%:")
        yield blocks.Paragraph(f"{told} {LONG_WORD}")

    def score(self) -> Block:
        zones = tuple(
            blocks.Zone(self.say(TONES[tone]), low, high, f"{self.say(TONES[tone])}: {low}–{high}", tone)
            for tone, low, high in zip(TONES, (17, 40, 63), (39, 62, 85), strict=True)
        )
        total, span = self.both("Total: 56", "المجموع: 56"), self.both("of 17 to 85", "من 17 إلى 85")
        return blocks.Score(
            total, span, self.say(TONES[Tone.PLAIN]), Tone.PLAIN, Fraction(39, 68), "57%", (17, 85), zones, remark=span
        )

    def dimensions(self) -> Block:
        titles = self.say(DIMENSION), self.both("Score", "الدرجة"), self.both("Share", "النسبة"), "", ""
        columns = [Column(title, number=place == 2) for place, title in enumerate(titles)]
        weakest = self.both("weakest", "الأضعف")
        rows = [
            Row(
                (
                    cells.Named(self.say(name), "R"),
                    self.both("4 to 20", "من 4 إلى 20"),
                    f"{int(share * 100)}%",
                    cells.Toned(self.say(TONES[tone]), tone),
                    cells.Bar(share, tone, CUTS),
                ),
                weakest if tone is Tone.LOW else "",
            )
            for name, share, tone in DIMENSIONS
        ]
        return blocks.Table(tuple(columns), tuple(rows))

    def charts(self) -> Iterator[Block]:
        for people in (14, 140):
            rows = [
                (self.say(TONES[tone]), str(count), cells.Dots(count, people, tone))
                for tone, count in zip(TONES, (3, 7, 4), strict=True)
            ]
            yield table([self.both("Band", "الفئة"), Column(self.say(PEOPLE), number=True), ""], rows)
        groups = [
            (self.say(named), count, tone) for (tone, named), count in zip(TONES.items(), (3, 0, 11), strict=True)
        ]
        yield table([self.say(DIMENSION), self.say(PEOPLE)], [(self.say(DIMENSIONS[0][0]), cells.Strip(tuple(groups)))])
        moved = [
            (self.say(name), "−1.5", cells.Course((Fraction(1, 2), Fraction(1, 5), share), tone))
            for name, share, tone in DIMENSIONS
        ]
        yield table([self.say(DIMENSION), Column(self.both("Change", "التغيّر"), number=True), ""], moved)

    def distributions(self) -> Iterator[Block]:
        points = self.both("Points", "النقاط")
        yield blocks.Distribution(tuple("12345"), (1, 0, 4, 6, 1), points, self.say(PEOPLE), "", "")
        words = self.both("No.", "الرقم"), self.both("Mean", "المتوسط"), self.say(STATEMENT), self.say(PEOPLE)
        many = [(0, 1, 3, 5, 3), (3, 5, 3, 1, 0), (12, 0, 0, 0, 0), (0, 0, 12, 0, 0), (0, 0, 0, 0, 12), (3, 0, 1, 0, 8)]
        yield blocks.Diverging(
            tuple("12345"), tuple(self.spread(n, counts) for n, counts in enumerate(many, 1)), *words
        )
        sides = tuple(map(self.say, TONES.values()))
        yield blocks.Diverging(sides, (self.spread(1, (120, 1, 30)), self.spread(2, (0, 0, 151))), *words)

    def spread(self, number: int, counts: tuple[int, ...]) -> blocks.Spread:
        return blocks.Spread(number, self.say(STATED), "3.2", counts)

    def plan(self) -> Block:
        titles = (
            self.both("Action", "الإجراء"),
            self.both("Responsible", "المنفّذ"),
            self.both("Accountable", "المسؤول النهائي"),
            self.both("Measure and target", "المؤشر والمستهدف"),
            self.both("By when", "الموعد النهائي"),
            self.both("Review date", "تاريخ المراجعة"),
        )
        measured = cells.Blank(self.say(STATED), f"{self.say(STATED)}: …")
        rows = (Row((self.say(STATED), "", "", measured, "", "")),) * 3
        return blocks.Table(tuple(map(Column, titles)), rows, to_fill=True)
