"""What the people of the demo say yes or no to, and a child two people are heard about."""

from datetime import datetime

from alongside.apps.access.actions.needs import say_needs
from alongside.apps.access.enums import NeedKind
from alongside.apps.books.models import Words
from alongside.apps.consent.actions.purposes import name_body
from alongside.apps.consent.actions.saying import say_permission
from alongside.apps.consent.enums import Purpose, SaidOn, Way
from alongside.apps.people.actions.persons import add_person
from alongside.apps.people.actions.young import add_guardian, choose_age_band
from alongside.apps.people.models import Person
from alongside.apps.places.enums import Language
from alongside.apps.places.models import Place
from alongside.apps.quotes.actions.quoting import quote_words
from alongside.core.consent.ages import AgeBand
from alongside.core.consent.gate import THE_PLACE, Audience, Reach, Speaker
from alongside.core.rights.clocks import months_later
from alongside.demo.cast import TRUST, Cast
from alongside.kernel.clock import local_day
from alongside.kernel.ids import new_secret_id

WRITTEN_TO = ("ben", "cleo", "dev", "mina", "sol")


def say_what_may_be_done(place: Place, cast: Cast, now: datetime) -> None:
    """E-mail for those who have it, words that may be quoted, a photo refused; and Theo, who is eleven."""
    for key in WRITTEN_TO:
        answer(cast.person(key), Purpose.CONTACT, Audience(to=Way.EMAIL), now=now)
    cleo, ada, ben = cast.person("cleo"), cast.person("ada"), cast.person("ben")
    name_body(purpose=Purpose.SHARE, organisation=cast.organisations[TRUST], by=cleo, now=now)
    answer(ada, Purpose.QUOTE, Audience(reach=Reach.EVERYONE), now=now)
    answer(cast.person("hana"), Purpose.QUOTE, Audience(reach=Reach.PLACE), now=now, keyed_by=cleo)
    answer(ada, Purpose.PHOTO, None, now=now)
    needs = {NeedKind.CHILDCARE: "Two, aged 3 and 6", NeedKind.TIMES: "Between ten and two"}
    say_needs(person=ada, needs=needs, known=(), language=Language.EN, by=ada, now=now)
    answer(ada, Purpose.ACCESS, THE_PLACE, now=now)
    _quote(cast, now)
    theo = add_person(place=place, name="Theo Whittle", by=cleo, now=now)
    choose_age_band(person=theo, band=AgeBand.FROM_10, by=cleo, now=now)
    add_guardian(child=theo, guardian=ben, by=cleo, now=now)
    answer(theo, Purpose.TAKE_PART, THE_PLACE, now=now, speaker=Speaker.GUARDIAN, by=ben)
    answer(theo, Purpose.TAKE_PART, THE_PLACE, now=now, keyed_by=cleo)


def _quote(cast: Cast, now: datetime) -> None:
    """What Rosie wrote that a decision changed, read by everyone."""
    rosie = cast.person("rosie")
    answer(rosie, Purpose.QUOTE, Audience(reach=Reach.EVERYONE), now=now)
    rows = Words.objects.filter(entry__made_by=rosie, field="what_changed").exclude(text="")
    words = rows.select_related("entry__place", "entry__work__place", "entry__made_by").latest("id")
    if words.entry:
        quote_words(words=words, entry=words.entry, by=rosie, now=now)


def answer(
    person: Person,
    purpose: Purpose,
    audience: Audience | None,
    *,
    now: datetime,
    speaker: Speaker = Speaker.OWN,
    by: Person | None = None,
    keyed_by: Person | None = None,
) -> None:
    """Yes for a year to an audience, no to none."""
    until = months_later(local_day(now, person.place.time_zone), 12) if audience else None
    say_permission(
        person=person,
        purpose=purpose,
        audience=audience or THE_PLACE,
        is_yes=audience is not None,
        until=until,
        speaker=speaker,
        by=by or person,
        now=now,
        form_token=new_secret_id(),
        language=Language.EN,
        channel=SaidOn.SPOKEN if keyed_by else SaidOn.SCREEN,
        keyed_by=keyed_by,
    )
