"""Asking about a word, and making it clear. Nobody is told who asked, and no writer is counted."""

import uuid
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.glossary.actions.terms import add_term
from alongside.apps.glossary.drafts import TermDraft
from alongside.apps.glossary.enums import AnswerKind
from alongside.apps.glossary.models import Asking, Challenge, Term
from alongside.apps.glossary.models.term import LONGEST_MEANING, LONGEST_NAME
from alongside.apps.glossary.queries.asked import askers_of
from alongside.apps.glossary.queries.terms import key_of
from alongside.apps.glossary.queries.texts import TextHere, keepers_of_words
from alongside.apps.glossary.rules.words import may_answer_word, may_ask_about_words
from alongside.apps.people.models import Person
from alongside.apps.places.models import Place
from alongside.apps.places.rules.texts import line, paragraphs
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.digests import digest
from alongside.kernel.outbox import queue_all
from alongside.kernel.verdict import Refused, enforce, no

NOT_A_WORD = no(_("There is no word in it."), _("Write the word as it stands in the text."))
NOTHING_SAID = no(_("It is not said in plainer words yet."), _("Write a sentence."))


@transaction.atomic
def ask_about_word(*, place: Place, text: TextHere, word: str, by: Person, now: datetime) -> Challenge:
    """Which word is not clear. Asked again while it waits, it waits once; each asker hears the answer."""
    written = line(word, at_most=LONGEST_NAME)
    key = key_of(written)[:LONGEST_NAME]
    if not key:
        raise Refused(NOT_A_WORD)
    found, is_new = Challenge.objects.get_or_create(
        place=place, about=text.kind, about_id=text.about_id, word_key=key, answered_at=None,
        defaults={"word": written, "asked_at": now},
    )  # fmt: skip
    if Asking.objects.filter(challenge=found, person=by).exists():
        return found
    enforce(may_ask_about_words(by, place))
    Asking.objects.get_or_create(place=place, challenge=found, person=by, defaults={"at": now})
    _leave(found, "ask_about_word", by, now, {"text": text.kind})
    if is_new:
        told = (text.writers_of(written) | keepers_of_words(place, local_day(now, place.time_zone))) - {by.id}
        queue_all(place_id=place.id, person_ids=told, kind="word_asked", about_id=found.id, now=now)
    return found


@transaction.atomic
def explain_word(
    *, challenge: Challenge, draft: TermDraft, by: Person, now: datetime, form_token: uuid.UUID
) -> Challenge:
    """By a new term of the glossary, which explains it wherever it stands."""
    challenge = _alone(challenge)
    enforce(may_answer_word(by, challenge))
    term = add_term(place=challenge.place, draft=draft, by=by, now=now, form_token=form_token)
    return _answered(challenge, by, now, answer=AnswerKind.TERM, term=term)


@transaction.atomic
def point_to_term(*, challenge: Challenge, term: Term, by: Person, now: datetime) -> Challenge:
    """By a term that is there already."""
    challenge = _alone(challenge)
    enforce(may_answer_word(by, challenge))
    return _answered(challenge, by, now, answer=AnswerKind.TERM, term=term)


@transaction.atomic
def say_it_plainer(*, challenge: Challenge, said: str, language: str, by: Person, now: datetime) -> Challenge:
    """By saying here, in plainer words, what the text means."""
    challenge = _alone(challenge)
    enforce(may_answer_word(by, challenge))
    words = paragraphs(said, at_most=LONGEST_MEANING)
    if not words:
        raise Refused(NOTHING_SAID)
    return _answered(challenge, by, now, answer=AnswerKind.PLAINER, said=words, language=language)


def _alone(challenge: Challenge) -> Challenge:
    """As it stands, with nobody else answering it until the transaction ends."""
    rows = Challenge.objects.select_for_update(of=("self",)).select_related("place")
    return rows.get(pk=challenge.pk)


def _answered(challenge: Challenge, by: Person, now: datetime, **said: object) -> Challenge:
    for name, value in (said | {"answered_by": by, "answered_at": now}).items():
        setattr(challenge, name, value)
    challenge.save(update_fields=[*said, "answered_by", "answered_at"])
    _leave(
        challenge, "answer_word", by, now, {"answer": str(challenge.answer), "said": digest(challenge.said)}
    )
    told = askers_of([challenge.id]) - {by.id}
    queue_all(
        place_id=challenge.place_id, person_ids=told, kind="word_answered", about_id=challenge.id, now=now
    )
    return challenge


def _leave(challenge: Challenge, verb: str, by: Person, now: datetime, details: dict[str, str]) -> None:
    leave_line(
        place_id=challenge.place_id,
        actor_id=by.id,
        verb=verb,
        about="Challenge",
        about_id=challenge.id,
        at=now,
        details={"word": digest(challenge.word_key)} | details,
    )
