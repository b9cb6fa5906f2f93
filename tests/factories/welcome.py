"""What makes the cast's place welcoming: who speaks up with whom, and how people are called."""

from alongside.apps.care.actions.caring import promise_care
from alongside.apps.care.actions.landing import say_landed
from alongside.apps.care.enums import LandedOn, StoryKind
from alongside.apps.care.queries.stories import story_here
from alongside.apps.care.queries.texts import landing_here
from alongside.apps.people.actions.persons import say_how_called
from alongside.apps.translations.actions.translating import say_languages, translate_text
from alongside.apps.translations.enums import How, TextOf
from alongside.apps.translations.queries.originals import original_here
from alongside.apps.work.actions.allies import answer_ally, name_ally
from alongside.apps.work.queries.tables import seats_on
from alongside.kernel.ids import new_secret_id
from factories.scribe import Furnisher


def welcome(furnisher: Furnisher) -> None:
    """Mina speaks up with Ada; Ben has asked Ada, who has not answered; Ada says how she is called."""
    cast, made, now = furnisher.cast, furnisher.made, furnisher.at
    seats = {seat.person_id: seat for seat in seats_on(cast.work, furnisher.today)}
    made["ada_seat"] = seats[cast.ada.id]
    made["ally"] = asked = name_ally(seat=seats[cast.ada.id], ally=cast.mina, by=cast.ada, now=now)
    answer_ally(asked=asked, says_yes=True, by=cast.mina, now=now)
    name_ally(seat=seats[cast.ben.id], ally=cast.ada, by=cast.ben, now=now)
    story = story_here(cast.dev, StoryKind.ENTRY, made["entry"].id, furnisher.today)
    assert story is not None
    made["care"] = promise_care(
        story=story,
        what="I ring you on Thursday.",
        language="en",
        due_on=furnisher.today,
        by=cast.dev,
        now=now,
        form_token=new_secret_id(),
    )
    text = landing_here(cast.ben, cast.place, LandedOn.WORK, cast.work.id)
    assert text is not None
    made["landed"] = say_landed(
        text=text,
        words="“Hard to reach” is not us. Nobody asked at our door.",
        language="en",
        by=cast.ben,
        now=now,
        form_token=new_secret_id(),
    )
    say_languages(person=cast.ada, languages=["ur", "pl"], by=cast.ada, now=now)
    original = original_here(cast.ada, cast.place, TextOf.WORK, cast.work.id)
    assert original is not None
    translate_text(
        place=cast.place,
        original=original,
        language="ur",
        words=dict.fromkeys((part.name for part in original.parts), "خاندان اور عملہ مل کر کام کرتے ہیں۔"),
        how=How.READ_OVER,
        of_digest=original.digest,
        by=cast.ada,
        now=now,
        form_token=new_secret_id(),
    )
    say_how_called(
        person=cast.ada, name_said="AY-da", spoken_to="she; give me a moment", by=cast.ada, now=now
    )
