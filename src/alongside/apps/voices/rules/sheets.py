"""Sheets of paper: their codes, who keys them, and when two readings are the same."""

import re
import secrets
from datetime import date

from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.people.rules.belonging import is_member
from alongside.apps.people.rules.codes import ALPHABET, LENGTH, read_code
from alongside.apps.voices.models import Question, Reading, Sheet
from alongside.apps.voices.rules.answering import Said
from alongside.apps.work.queries.tables import seat_of
from alongside.apps.work.rules.works import may_run_work
from alongside.core.shared.check_signs import check_sign, has_right_sign
from alongside.core.shared.sides import Side
from alongside.kernel.verdict import YES, Verdict, no

MOST_SHEETS = 100
NOT_OURS = no(_("No sheet of this question has that code."), _("Read it again, letter by letter."))
USED = no(_("This sheet is counted already."), _("A sheet counts once. Lay it with the others."))
KEYED = no(_("Somebody has keyed in this sheet already."), _("It waits for a second person to check it."))


def new_code() -> str:
    """Seven signs by chance and one that catches slips."""
    signs = "".join(secrets.choice(ALPHABET) for _sign in range(LENGTH - 1))
    return signs + check_sign(signs, ALPHABET)


def read_sheet_code(text: str) -> str | None:
    """The code somebody meant; None where its last sign shows a slip."""
    code = read_code(text)
    return code if code is not None and has_right_sign(code, ALPHABET) else None


def may_make_pack(by: Person, question: Question, count: int, day: date) -> Verdict:
    """Whoever runs the work, while the question can still be answered."""
    if question.withdrawn_at is not None or question.until <= day:
        return no(_("This question is not open any more."), _("Ask it anew, then print sheets."))
    if not 1 <= count <= MOST_SHEETS:
        return no(_("A pack has 1 to 100 sheets."), _("Print a second pack for more."))
    return may_run_work(by, question.work, day)


def may_key_sheets(by: Person, question: Question, day: date) -> Verdict:
    """The people at the table of the work: they read what was written anyway."""
    here = is_member(by) and by.place_id == question.place_id
    if here and (seat_of(question.work, by, day) is not None or may_run_work(by, question.work, day)):
        return YES
    return no(_("Only the people at the table of this work key in its sheets."), _("Ask one of them."))


def may_use_sheet(sheet: Sheet, turns: int) -> Verdict:
    """On a screen: while nobody has handed it in on paper."""
    if sheet.answer_id is not None:
        return USED
    return no(_("This sheet was handed in on paper."), _("It counts from there.")) if turns else YES


def may_check_sheet(by: Person, sheet: Sheet, readings: list[Reading]) -> Verdict:
    """A second person, who did not key it. Where two readings differ, anybody but whoever keyed it first."""
    if sheet.answer_id is not None:
        return USED
    if not readings:
        return no(_("Nobody has keyed in this sheet yet."), _("Key it in first."))
    if readings[0].by_id == by.id:
        return no(_("You keyed this sheet in yourself."), _("Somebody else looks at the paper again."))
    return YES


def to_check(by: Person) -> Q:
    """The same rule as a filter on sheets that carry ``turns``, the number of their readings."""
    first = Reading.objects.filter(turn=1, by=by).values("sheet_id")
    return Q(answer__isnull=True, turns__gte=1) & ~Q(id__in=first)


TURNS = Count("readings")


def same(one: Reading, other: Reading) -> bool:
    """Whether two people read the same: case, spaces and stops do not matter."""
    return (one.side, one.choice, one.person_id, _bare(one.words)) == (
        other.side,
        other.choice,
        other.person_id,
        _bare(other.words),
    )


def said_in(reading: Reading) -> Said:
    """A reading as an answer."""
    return Said(Side(reading.side), reading.choice, reading.words, reading.language)


def _bare(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))
