"""What a promise stands on: what must be said of it, who may say so, and whether it is fragile."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _

from alongside.apps.books.drafts import Text
from alongside.apps.books.enums import Part
from alongside.apps.books.rules.writing import LONGEST_TEXT, may_write_in_work
from alongside.apps.people.models import Person
from alongside.apps.promises.models import Footing, Promise, Stopper
from alongside.apps.promises.rules.endings import ending_of
from alongside.core.measures.fragile import Asked, Ground, Means, Stoppable, Weakness, weaknesses
from alongside.kernel.verdict import YES, Verdict, no


@dataclass(frozen=True, slots=True)
class FootingDraft:
    """Who sees to it, whether the means are there, and who could stop it, each with where they stand."""

    owner: Person | None
    means: Means
    stoppable: Stoppable
    stoppers: tuple[tuple[Text, Asked], ...] = ()


def footing_makes_sense(draft: FootingDraft, place_id: UUID, promised_to: Iterable[UUID | None]) -> Verdict:
    """Whoever sees to it is not the one it is promised to; whoever could stop it is named."""
    if draft.owner is not None and draft.owner.place_id != place_id:
        return no(_("Whoever sees to it does not take part in this place."))
    if draft.owner is not None and draft.owner.id in set(promised_to):
        return no(
            _("It is promised to the person who would see to it."),
            _("Name somebody else, so that those it was made to can say whether it was kept."),
        )
    if any(not words.text.strip() for words, _asked in draft.stoppers):
        return no(_("It does not say who could stop it."), _("Write who they are."))
    if any(len(words.text) > LONGEST_TEXT for words, _asked in draft.stoppers):
        return no(_("That text is too long."), _("Keep it under 5,000 characters."))
    if draft.stoppable == Stoppable.SOMEBODY and not draft.stoppers:
        return no(_("It does not say who could stop it."), _("Write who they are."))
    if draft.stoppable != Stoppable.SOMEBODY and draft.stoppers:
        return no(_("It names somebody who could stop it."), _("Say that somebody could."))
    return YES


def may_note_footing(person: Person, promise: Promise, today: date) -> Verdict:
    """Anybody at the table, or a lead, as long as the promise is open."""
    if ending_of(promise) is not None:
        return no(_("This promise is closed already."))
    return may_write_in_work(person, promise.entry.work, today)


def latest_footing(promise: Promise) -> Footing | None:
    """What was said last."""
    return max(promise.footings.all(), key=lambda one: (one.at, one.id), default=None)


def owner_of(promise: Promise) -> Person | None:
    """Who sees to it; where nobody was ever asked, whoever promised it in their own name."""
    footing = latest_footing(promise)
    if footing is not None:
        return footing.owner
    makers = [act.person for act in promise.entry.acts.all() if act.part == Part.PROMISED]
    return next((person for person in makers if person is not None), None)


def ground_of(promise: Promise) -> Ground:
    """What the core's rule looks at. A promise of which nothing was asked says nothing of its means."""
    footing = latest_footing(promise)
    has_owner = owner_of(promise) is not None
    if footing is None:
        return Ground(has_owner, Means.UNSAID, Stoppable.UNSAID)
    asked = tuple(Asked(one.asked) for one in footing.stoppers.all())
    return Ground(has_owner, Means(footing.means), Stoppable(footing.stoppable), asked)


def weaknesses_of(promise: Promise) -> tuple[Weakness, ...]:
    """What makes it fragile; nothing once it has ended."""
    return () if ending_of(promise) is not None else weaknesses(ground_of(promise))


def stands_firm() -> Q:
    """The same as a filter on promises: the latest footing lacks nothing."""
    later = Footing.objects.filter(promise=OuterRef("promise")).order_by("-at", "-id")
    not_agreed = Stopper.objects.filter(footing=OuterRef("pk")).exclude(asked=Asked.AGREED)
    firm = Footing.objects.filter(
        Q(stoppable=Stoppable.NOBODY) | (Q(stoppable=Stoppable.SOMEBODY) & ~Exists(not_agreed)),
        pk=Subquery(later.values("pk")[:1]),
        owner__isnull=False,
        means=Means.THERE,
    )
    return Q(Exists(firm.filter(promise=OuterRef("pk"))))
