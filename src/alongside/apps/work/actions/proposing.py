"""An idea becomes a proposed work, for the people of the place to talk over."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.places.models import Place
from alongside.apps.places.rules.texts import line, paragraphs
from alongside.apps.work.actions.lines import hashed, leave_line_of
from alongside.apps.work.actions.works import (
    CITIZEN_WORD,
    PROFESSIONAL_WORD,
    SAME_MOMENT,
    clean_purpose,
    free_slug,
    list_services,
    side_word,
)
from alongside.apps.work.enums import ToldBy, WorkState
from alongside.apps.work.models import Beginning, Work
from alongside.apps.work.queries.beginning import idea_sent
from alongside.apps.work.queries.works import services_of
from alongside.apps.work.rules.beginning import may_propose_work
from alongside.kernel.clock import local_day
from alongside.kernel.once import once
from alongside.kernel.verdict import Refused, Verdict, enforce, no

LONG = 2000


@transaction.atomic
def propose_work(
    *,
    place: Place,
    name: str,
    purpose: str,
    by: Person | None,
    now: datetime,
    language: str = "",
    form_token: UUID | None = None,
    channel: ToldBy = ToldBy.SCREEN,
    whose_idea: str = "",
    began_from: Work | None = None,
    what_changed: str = "",
) -> Work:
    """An idea, for the people of the place to talk over; sent twice, it stays one."""
    enforce(may_propose_work(by, place))
    if form_token is not None and (sent := idea_sent(place, form_token)):
        return sent
    written, speaks = line(name, at_most=160), language or place.language
    with once(SAME_MOMENT):
        work = Work.objects.create(
            place=place,
            slug=free_slug(place, written),
            name=written,
            language=speaks,
            purpose=clean_purpose(purpose),
            citizen_word=began_from.citizen_word if began_from else side_word("", CITIZEN_WORD, speaks),
            professional_word=(
                began_from.professional_word if began_from else side_word("", PROFESSIONAL_WORD, speaks)
            ),
            state=WorkState.PROPOSED,
            opened_on=local_day(now, place.time_zone),
        )
        beginning = Beginning.objects.create(
            place=place,
            work=work,
            proposed_by=by,
            proposed_at=now,
            changed_at=now,
            form_token=form_token,
            channel=channel,
            whose_idea=line(whose_idea, at_most=200) if whose_idea.strip() else "",
            is_for_everyone=True,
        )
    if began_from is not None:
        _take_over(work, beginning, began_from, what_changed)
    leave_answer(work, by, now, "propose_work", began_from.name if began_from else "", ToldBy(channel))
    return work


def _take_over(work: Work, beginning: Beginning, other: Work, what_changed: str) -> None:
    """Services and open questions to begin from; what is done differently here has to be said."""
    if other.place_id != work.place_id or other.state == WorkState.PROPOSED:
        raise Refused(no(_("That work is not there to begin from.")))
    beginning.began_from = other
    beginning.what_changed = something(
        what_changed,
        no(_("It does not say what you do differently."), _("No work fits two places: say what you change.")),
    )
    beginning.save(update_fields=["began_from", "what_changed"])
    work.open_questions = other.open_questions
    work.save(update_fields=["open_questions"])
    list_services(work, [service.name for service in services_of(other)])


def something(text: str, nothing: Verdict) -> str:
    """What was said, in paragraphs; nothing at all is refused with the reason given. **Raises** Refused."""
    written = paragraphs(text, at_most=LONG)
    if not written:
        raise Refused(nothing)
    return written


def leave_answer(
    work: Work, by: Person | None, now: datetime, verb: str, words: str, channel: ToldBy
) -> None:
    """One line, with a hash of the words."""
    leave_line_of(work, by, now, verb, {"channel": channel} | hashed(words))
