"""What whoever writes can choose from: works, hats, people at the table."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import Http404
from django.utils.translation import gettext as _

from alongside.apps.books.rules.writing import may_write_in_work
from alongside.apps.people.models import Hat
from alongside.apps.people.queries.hats import hats_of
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.queries.figures import figure_on
from alongside.apps.work.models import Seat, Work
from alongside.apps.work.queries.tables import seats_of, seats_on
from alongside.apps.work.queries.works import work_by_slug, works_for
from alongside.core.shared.durations import Bare, LengthRules
from alongside.kernel.verdict import Refused, enforce, no
from alongside.web.member.sayings import hat_words, own_hat
from alongside.web.shared.names import name_on_page, prepare_names
from alongside.web.shared.requests import MemberRequest


@dataclass(frozen=True)
class Pen:
    """Somebody about to write; everything is looked up once and only when asked for."""

    request: MemberRequest

    @cached_property
    def hats(self) -> list[Hat]:
        """The hats to choose from. **Raises** Refused when there is none."""
        found = hats_of(self.request.person, self.request.today)
        if not found:
            reason = _("Nobody has written down yet as what you take part here.")
            raise Refused(no(reason, _("Ask a co-production lead of this place to add it.")))
        return found

    @cached_property
    def works(self) -> list[Work]:
        """The works still going on."""
        today = self.request.today
        found = works_for(self.request.person, self.request.place)
        return [work for work in found if work.closed_on is None or work.closed_on > today]

    @cached_property
    def own_seats(self) -> list[Seat]:
        """Where they sit today."""
        return seats_of(self.request.person, self.request.today)

    @cached_property
    def work(self) -> Work | None:
        """The work named in the form or the address. One that is not there looks like nothing."""
        slug = self.request.POST.get("work") or self.request.GET.get("work")
        if not slug:
            return None
        work = work_by_slug(self.request.place, slug, self.request.person)
        if work is None:
            raise Http404
        return work

    @cached_property
    def seats(self) -> list[Seat]:
        """Who sits at the table of the work, their names asked of the gate once."""
        if self.work is None:
            return []
        seats = seats_on(self.work, self.request.today)
        prepare_names(self.request, [seat.person for seat in seats])
        return seats

    @cached_property
    def at_table(self) -> bool:
        """Whether they may write more than their own hours here."""
        return self.work is not None and bool(
            may_write_in_work(self.request.person, self.work, self.request.today)
        )

    @cached_property
    def half_day(self) -> LengthRules:
        """How a length is read in this place."""
        minutes = figure_on(self.request.place, FigureKey.HALF_DAY_MINUTES, self.request.today)
        return LengthRules(bare=Bare.FORM, half_day_minutes=int(minutes))

    def must_be_at_table(self) -> Work:
        """The work, for whoever may write of others in it. **Raises** Refused with the next step."""
        if self.work is None:
            raise Http404
        enforce(may_write_in_work(self.request.person, self.work, self.request.today))
        return self.work

    def work_choices(self) -> list[Any]:
        """Works to choose from, those with a seat first."""
        mine = {seat.work_id for seat in self.own_seats}
        near = [(work.slug, work.name) for work in self.works if work.id in mine]
        far = [(work.slug, work.name) for work in self.works if work.id not in mine]
        if not near or not far:
            return near or far
        return [(_("Where you sit at the table"), near), (_("Other works"), far)]

    def hat_choices(self) -> list[tuple[str, str]]:
        """Own hats, in words."""
        return [(str(hat.id), own_hat(hat)) for hat in self.hats]

    def hat(self, chosen: str) -> Hat:
        """The hat chosen; a form has checked that it is one of them."""
        return next(hat for hat in self.hats if str(hat.id) == chosen)

    def seat_name(self, seat: Seat) -> str:
        """Somebody at the table: their name as far as it may be shown, and their hat."""
        name = name_on_page(self.request, seat.person, kind=seat.hat.kind, title=seat.hat.title)
        return f"{name}, {hat_words(seat.hat.kind, seat.hat.title)}"

    def usual_hat(self) -> Hat:
        """The hat worn at this table, else the first."""
        own = {seat.hat_id for seat in self.own_seats if self.work and seat.work_id == self.work.id}
        return next((hat for hat in self.hats if hat.id in own), self.hats[0])
