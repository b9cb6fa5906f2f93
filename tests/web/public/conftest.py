"""A work with books in it: six parents and six staff gave time this month, one neighbour once."""

from dataclasses import dataclass
from datetime import date, datetime

import pytest

from alongside.apps.books.actions.entries import write_entry
from alongside.apps.books.actions.vouching import vouch_for_entry
from alongside.apps.books.drafts import EntryDraft, Text, act_in_hat
from alongside.apps.books.enums import Book, Channel, Part
from alongside.apps.books.models import Entry
from alongside.apps.people.models import Hat
from alongside.core.shared.hats import HatKind
from alongside.core.shared.help import HelpKind
from alongside.core.shared.stages import Stage
from alongside.kernel.clock import local_day, now
from cast import Cast
from factories import a_hat, a_person


@dataclass
class Busy:
    """The cast with people and entries round it."""

    cast: Cast
    at: datetime
    today: date
    parents: list[Hat]
    staff: list[Hat]

    @property
    def url(self) -> str:
        """The page of the work."""
        return f"/{self.cast.place.slug}/work/{self.cast.work.slug}/"

    def gave(
        self, hats: list[Hat], stage: Stage, minutes: int, day: date | None = None, text: str = "Together"
    ) -> Entry:
        """Keyed in by Cleo, vouched for by Ada and Dev, so that it stands."""
        acts = tuple(act_in_hat(hat, Part.GAVE, minutes=minutes, kind=HelpKind.DELIVER) for hat in hats)
        draft = EntryDraft(
            work=self.cast.work,
            book=Book.DOING,
            stage=stage,
            happened_on=day or self.today,
            hat=self.cast.hats["cleo"],
            acts=acts,
            on_behalf=True,
            channel=Channel.PAPER,
            words={"what": Text(text, "en")},
        )
        with self.cast.inside():
            entry = write_entry(draft=draft, by=self.cast.cleo, now=self.at)
            for who in ("ada", "dev"):
                vouch_for_entry(
                    entry=entry, person=self.cast.person(who), by=self.cast.person(who), now=self.at
                )
        return entry


@pytest.fixture
def quiet(cast: Cast) -> Busy:
    """The people, before anything is written."""
    at = now()
    parents = [a_hat(a_person(cast.place, f"Parent {name}")) for name in "abcdef"]
    staff = [
        a_hat(
            a_person(cast.place, f"Helper {name}"),
            HatKind.PRACTITIONER,
            paid=True,
            title="nursery nurse",
            organisation=cast.council,
        )
        for name in "abcdef"
    ]
    return Busy(cast, at, local_day(at, cast.place.time_zone), parents, staff)


@pytest.fixture
def busy(quiet: Busy) -> Busy:
    """Enough of both sides in delivery for everyone to see; one parent and one nurse alone in insight."""
    quiet.gave([*quiet.parents, *quiet.staff], Stage.DELIVER, 90, text="Tuesday group")
    quiet.gave([*quiet.parents, *quiet.staff], Stage.DESIGN, 60, text="Planning")
    quiet.gave([quiet.parents[0], quiet.staff[0]], Stage.INSIGHT, 47, text="A talk at the gate")
    return quiet
