"""Who may put a note before hard words, promise to look after somebody, and see that it was promised."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from alongside.apps.care.enums import CareState
from alongside.apps.care.models import AfterCare
from alongside.apps.people.models import Person
from alongside.apps.people.rules.belonging import is_member
from alongside.apps.people.rules.persons import may_tend_person
from alongside.apps.work.models import Work
from alongside.apps.work.queries.tables import seat_of
from alongside.apps.work.rules.works import may_run_work, runs_for
from alongside.kernel.verdict import YES, Verdict, no

PROMISED = no(_("You have promised something for this already."), _("Say first what became of it."))


def may_note_words(by: Person, work: Work, writers: Collection[UUID], day: date) -> Verdict:
    """Whoever wrote them or told them, or whoever leads."""
    if by.id in writers or may_run_work(by, work, day):
        return YES
    return no(_("A note is put by whoever wrote the words, or by a lead."), _("Ask a lead of this work."))


def may_promise_care(by: Person, person: Person | None, work: Work, day: date) -> Verdict:
    """Somebody of the same table, or a lead, for somebody they know by name: never oneself."""
    if person is None:
        return no(
            _("Nobody knows who told this."), _("Say at the table where people find somebody to talk to.")
        )
    if not is_member(person):
        return no(_("That person does not take part any more."))
    if by.id == person.id:
        return no(_("This is yours."), _("Ask somebody at the table, or a lead, to look after it with you."))
    if is_member(by) and (seat_of(work, by, day) is not None or may_run_work(by, work, day)):
        return YES
    return no(_("Only people at the table of this work promise that."), _("Tell a lead of the work."))


def may_see_care(viewer: Person, care: AfterCare, day: date) -> Verdict:
    """The two, and whoever leads the work or the place."""
    if viewer.id in (care.person_id, care.by_id) or may_run_work(viewer, care.work, day):
        return YES
    return no(_("Only the two of them, and a lead, see that."))


def care_open_to(viewer: Person, day: date) -> Q:
    """The same rule as a filter."""
    led = Work.objects.filter(runs_for(viewer, day)).values("id")
    return Q(person=viewer) | Q(by=viewer) | Q(work__in=led)


def may_say_of_care(by: Person, care: AfterCare, day: date) -> Verdict:
    """Either of the two says what became of it; for whoever it is for, it can be keyed in."""
    if care.state != CareState.OPEN:
        return no(_("It was said already what became of it."))
    if by.id == care.by_id:
        return YES
    return may_tend_person(by, care.person, day)
