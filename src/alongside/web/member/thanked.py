"""Thanks beside what they are for: seen by the two they are between, and by whoever keyed them in."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.safestring import SafeString

from alongside.apps.books.models import Entry, Words
from alongside.apps.people.models import Person
from alongside.apps.promises.models import Thanks
from alongside.apps.promises.queries.thanks import fetch_thanks
from alongside.apps.promises.rules.thanking import may_thank, to_be_thanked
from alongside.ui.tags.words import person_name
from alongside.web.shared.names import name_on_page, prepare_names
from alongside.web.shared.requests import MemberRequest


@dataclass(frozen=True, slots=True)
class ThanksTold:
    """Thanks given to or by whoever looks, or keyed in by them; ``is_back``: taken back, and struck out."""

    id: UUID
    by: SafeString
    to: SafeString
    words: Words | None
    own: bool
    keyed: bool
    is_back: bool


@dataclass(frozen=True, slots=True)
class ThanksHere:
    """What was said, and whether whoever looks has somebody left to thank."""

    said: list[ThanksTold]
    may_thank: bool

    @property
    def is_shown(self) -> bool:
        """Whether there is anything to show or to do."""
        return bool(self.said) or self.may_thank


def thanks_here(request: MemberRequest, entry: Entry) -> ThanksHere:
    """Beside an entry, for whoever looks."""
    fetch_thanks(entry)
    me = request.person.id
    words = {row.about_id: row for row in entry.words.all() if row.field == "thanks"}
    seen = [one for one in entry.thanks.all() if me in (one.by_id, one.to_id, one.keyed_by_id)]
    prepare_names(request, [person for one in seen for person in (one.by, one.to)])
    said = [_told(request, one, words.get(one.id)) for one in seen]
    return ThanksHere(said, _may_thank_somebody(request, entry))


def _told(request: MemberRequest, one: Thanks, words: Words | None) -> ThanksTold:
    is_back = hasattr(one, "back")
    return ThanksTold(
        id=one.id,
        by=_shown(request, one.by),
        to=_shown(request, one.to),
        words=None if is_back else words,
        own=one.by_id == request.person.id,
        keyed=one.keyed_by_id == request.person.id,
        is_back=is_back,
    )


def _shown(request: MemberRequest, person: Person) -> SafeString:
    return person_name(str(name_on_page(request, person)))


def _may_thank_somebody(request: MemberRequest, entry: Entry) -> bool:
    me = request.person
    thanked = {one.to_id for one in entry.thanks.all() if one.by_id == me.id}
    left = [to for to in to_be_thanked(entry) if to.id not in thanked | {me.id}]
    return bool(left) and bool(may_thank(me, left[0], entry, request.today))
