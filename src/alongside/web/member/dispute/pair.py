"""A pair from both sides mediates: how it stands, and what whoever looks can do about it."""

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from alongside.apps.books.enums import PairStep
from alongside.apps.books.models import Dispute, Mediation, Words
from alongside.apps.books.rules.disputing import is_open, is_unsettled
from alongside.apps.books.rules.mediating import (
    Pair,
    may_answer_asking,
    may_ask_pair,
    may_key_for_mediator,
    may_sign_finding,
    may_stop_waiting,
    may_write_finding,
    pair_of,
)
from alongside.apps.people.models import Person
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.queries.figures import figure_on
from alongside.ui.tags.words import person_name
from alongside.web.member import sayings
from alongside.web.shared.names import name_on_page
from alongside.web.shared.requests import MemberRequest


@dataclass(frozen=True, slots=True)
class PairTold:
    """Who mediates, what they found, and the next step.

    ``keyable``: those whose word can be keyed in; ``silent``: those a lead need not wait for any longer.
    """

    members: list[tuple[str, SafeString, str]]
    outcome: Words | None
    dissent: Words | None
    agreed: bool
    signed: bool
    is_open: bool
    may_ask: bool
    may_answer: bool
    may_write: bool
    may_sign: bool
    keyable: list[tuple[Person, str, SafeString]]
    silent: list[tuple[Person, SafeString]]

    @property
    def is_shown(self) -> bool:
        """Whether there is anything to say of it."""
        return bool(self.members) or self.may_ask

    @property
    def waits_for_me(self) -> bool:
        """Whether the next word is that of whoever looks, as one of the two."""
        return self.may_answer or self.may_write or self.may_sign


def pair_told(request: MemberRequest, raised: Dispute) -> PairTold:
    """For the page of a dispute. Names are asked of the gate before."""
    me, today, pair = request.person, request.today, pair_of(raised)
    texts = {
        row.field: row for row in raised.entry.words.all() if pair.found and row.about_id == pair.found.id
    }
    return PairTold(
        members=[
            (sayings.side_words(raised.entry.work, side), _shown(request, step.person), _stands(pair, step))
            for side, step in sorted(pair.asked.items())
        ],
        outcome=texts.get("outcome"),
        dissent=texts.get("dissent"),
        agreed=pair.found is not None and pair.found.kind == PairStep.AGREED,
        signed=pair.signed is not None,
        is_open=is_open(raised),
        may_ask=bool(may_ask_pair(me, raised, today)),
        may_answer=bool(may_answer_asking(me, raised)),
        may_write=bool(may_write_finding(me, raised)),
        may_sign=bool(may_sign_finding(me, raised)),
        keyable=_keyable(request, raised, pair),
        silent=_silent(request, raised, pair),
    )


def _silent(request: MemberRequest, raised: Dispute, pair: Pair) -> list[tuple[Person, SafeString]]:
    """Of the pair, those who owe a word and have been silent, to whoever may stop waiting for them."""
    if not pair.owing or not is_open(raised):
        return []
    days = int(figure_on(request.place, FigureKey.PAIR_DAYS, request.today))
    return [
        (step.person, _shown(request, step.person))
        for step in pair.owing
        if may_stop_waiting(request.person, step.person, raised, request.today, days)
    ]


def _stands(pair: Pair, step: Mediation) -> str:
    if pair.signed is not None and pair.found is not None:
        return _("wrote it") if step.person_id == pair.found.person_id else _("signed it")
    return _("said yes") if step.person_id in pair.accepted else _("was asked and has not answered")


def _keyable(request: MemberRequest, raised: Dispute, pair: Pair) -> list[tuple[Person, str, SafeString]]:
    """Of the pair, whoever has a word to give that whoever looks may key in; with what it is about."""
    if not is_unsettled(raised) or not pair.asked:
        return []
    found = []
    for step in pair.asked.values():
        if step.person_id == request.person.id:
            continue
        word = _word_owed(step.person, raised)
        if word and may_key_for_mediator(request.person, step.person, raised, request.today):
            found.append((step.person, word, _shown(request, step.person)))
    return found


def _word_owed(person: Person, raised: Dispute) -> str:
    if may_answer_asking(person, raised):
        return "answer"
    return "sign" if may_sign_finding(person, raised) else ""


def _shown(request: MemberRequest, person: Person) -> SafeString:
    return person_name(str(name_on_page(request, person)))
