"""Explaining a word, saying it better, and retiring it."""

import uuid
from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from alongside.apps.glossary.drafts import TermDraft
from alongside.apps.glossary.models import Term, TermVersion
from alongside.apps.glossary.models.term import LONGEST_MEANING, LONGEST_NAME
from alongside.apps.glossary.queries.terms import key_of
from alongside.apps.glossary.rules.words import KNOWN, may_change_term, may_keep_glossary
from alongside.apps.people.models import Person
from alongside.apps.places.models import Place
from alongside.apps.places.rules.texts import line, paragraphs
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.digests import digest
from alongside.kernel.once import once
from alongside.kernel.verdict import Refused, enforce, no

HALF = no(_("A word needs its meaning beside it."), _("Write both in one language at least."))


@transaction.atomic
def add_term(*, place: Place, draft: TermDraft, by: Person, now: datetime, form_token: uuid.UUID) -> Term:
    """A word and what it means. Sent twice, it is there once."""
    enforce(may_keep_glossary(by, place))
    if sent := Term.objects.filter(form_token=form_token).first():
        return sent
    said = _checked(draft)
    keys = _keys(said, place)
    with once(KNOWN):
        term = Term.objects.create(
            place=place, added_by=by, added_at=now, form_token=form_token, **_columns(said), **keys
        )
    _write(term, said, 1, by, now)
    _leave(term, "add_term", by, now, said)
    return term


@transaction.atomic
def change_term(*, term: Term, draft: TermDraft, by: Person, now: datetime) -> Term:
    """Say it better. What it said before stays as a version."""
    term = Term.objects.select_for_update(of=("self",)).select_related("place").get(pk=term.pk)
    enforce(may_change_term(by, term))
    said = _checked(draft)
    if _columns(said) == _columns(TermDraft(term.name, term.meaning, term.name_cy, term.meaning_cy)):
        return term
    changed = _columns(said) | _keys(said, term.place, besides=term)
    for name, value in changed.items():
        setattr(term, name, value)
    with once(KNOWN):
        term.save(update_fields=list(changed))
    _write(term, said, term.versions.count() + 1, by, now)
    _leave(term, "change_term", by, now, said)
    return term


@transaction.atomic
def retire_term(*, term: Term, by: Person, now: datetime) -> None:
    """It is not explained any more; what was said of it stays to be looked up. Pressed twice, once."""
    term = Term.objects.select_for_update(of=("self",)).select_related("place").get(pk=term.pk)
    if term.retired_at is not None:
        return
    enforce(may_change_term(by, term))
    term.retired_by, term.retired_at = by, now
    term.save(update_fields=["retired_by", "retired_at"])
    _leave(term, "retire_term", by, now, TermDraft())


def _checked(draft: TermDraft) -> TermDraft:
    """Tidied, and whole in one language at least. **Raises** Refused."""
    said = TermDraft(
        name=line(draft.name, at_most=LONGEST_NAME) if draft.name.strip() else "",
        meaning=paragraphs(draft.meaning, at_most=LONGEST_MEANING),
        name_cy=line(draft.name_cy, at_most=LONGEST_NAME) if draft.name_cy.strip() else "",
        meaning_cy=paragraphs(draft.meaning_cy, at_most=LONGEST_MEANING),
    )
    pairs = ((said.name, said.meaning), (said.name_cy, said.meaning_cy))
    if not any(all(pair) for pair in pairs) or any(any(pair) and not all(pair) for pair in pairs):
        raise Refused(HALF)
    return said


def _keys(said: TermDraft, place: Place, besides: Term | None = None) -> dict[str, str]:
    """How it is found. **Raises** Refused where another term is found so."""
    keys = {"key": key_of(said.name), "key_cy": key_of(said.name_cy)}
    wanted = [key for key in keys.values() if key]
    rows = Term.objects.filter(Q(key__in=wanted) | Q(key_cy__in=wanted), place=place, retired_at__isnull=True)
    if not wanted:
        raise Refused(HALF)
    if (rows.exclude(id=besides.id) if besides else rows).exists():
        raise Refused(KNOWN)
    return keys


def _columns(said: TermDraft) -> dict[str, str]:
    return {
        "name": said.name,
        "meaning": said.meaning,
        "name_cy": said.name_cy,
        "meaning_cy": said.meaning_cy,
    }


def _write(term: Term, said: TermDraft, number: int, by: Person, now: datetime) -> None:
    TermVersion.objects.create(
        place_id=term.place_id, term=term, number=number, written_by=by, written_at=now, **_columns(said)
    )


def _leave(term: Term, verb: str, by: Person, now: datetime, said: TermDraft) -> None:
    leave_line(
        place_id=term.place_id,
        actor_id=by.id,
        verb=verb,
        about="Term",
        about_id=term.id,
        at=now,
        details={"words": digest(_columns(said))},
    )
