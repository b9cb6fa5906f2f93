"""What an answer can be, whose words are whose, and which answers bind."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.people.rules.belonging import is_member
from alongside.apps.voices.enums import Ways, YesNo
from alongside.apps.voices.models import Answer, AnswerWords, Question
from alongside.apps.work.queries.tables import seat_of
from alongside.apps.work.rules.works import may_run_work
from alongside.core.shared.sides import Side
from alongside.kernel.verdict import YES, Verdict, no

LONGEST_WORDS = 1000
RESTS = no(
    _("So many have answered by this code in the last hour that it rests for a while."),
    _("Come back in an hour with the same code, or answer on paper."),
)


@dataclass(frozen=True, slots=True)
class Said:
    """An answer before it is written down."""

    side: Side
    choice: int | None = None
    words: str = ""
    language: str = "en"


def may_answer_so(question: Question, said: Said, options: int) -> Verdict:
    """One of the answers that were offered, or a few words where words were asked for."""
    if question.ways == Ways.FEW_WORDS:
        if said.choice is not None or not said.words.strip():
            return no(_("It does not say anything yet."), _("Write a few words, in your own way."))
    elif said.choice is None or not 0 <= said.choice < options:
        return no(_("Choose one of the answers that are shown."))
    if len(said.words) > LONGEST_WORDS:
        return no(_("That is too long."), _("Use at most 1,000 letters and signs."))
    return YES


def how_many_options(question: Question) -> int:
    """How many answers it offers."""
    if question.ways == Ways.YES_NO:
        return len(YesNo)
    return len(question.texts.all()[0].options) if question.ways == Ways.ONE_OF else 0


def may_answer_now(answered: int, at_most: int) -> Verdict:
    """Without an account a code takes only so many in an hour: a full hall, and nobody by the thousand."""
    return YES if answered < at_most else RESTS


def may_count_in_vote(answer: Answer) -> Verdict:
    """In a vote that binds, one known person counts once. Whoever answered without an account is heard
    apart: nobody can tell whether they answered twice. What was joined to a person later stays so."""
    if answer.person is None or not is_member(answer.person):
        return no(
            _("Answers without an account do not count in a vote that binds."),
            _("They are heard and shown apart. Whoever joins can vote the next time."),
        )
    if answer.joined_at is not None:
        return no(
            _("This answer was made somebody's own after it was given."),
            _("It counts as heard. They can vote the next time."),
        )
    return YES if answer.replaced_at is None else no(_("They have answered anew."))


def counting_in_votes() -> Q:
    """The same rule as a filter on answers."""
    member = Q(person__left_at__isnull=True, person__welcomed_at__isnull=False)
    return member & Q(person__isnull=False, joined_at__isnull=True, replaced_at__isnull=True)


def may_read_words(viewer: Person | None, question: Question, day: date) -> Verdict:
    """Those at the table of the work read what people wrote; others see how many answered what."""
    if viewer is not None and (
        seat_of(question.work, viewer, day) is not None or may_run_work(viewer, question.work, day)
    ):
        return YES
    return no(_("Only the people at the table of this work read the words."), _("Ask one of them."))


def may_erase_answer_words(by: Person, words: AnswerWords, day: date) -> Verdict:
    """Whoever wrote them; or whoever runs the work, as for nobody's words that tell of somebody."""
    if words.erased_at is not None:
        return no(_("These words were erased already."))
    if words.answer.person_id == by.id:
        return YES
    return may_run_work(by, words.answer.question.work, day)
