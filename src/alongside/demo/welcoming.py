"""What makes the invented place welcoming: allies, how names are said, hard words and quiet ones."""

from datetime import datetime, timedelta

from alongside.apps.books.actions.entries import write_entry
from alongside.apps.books.drafts import EntryDraft, Text, act_in_hat
from alongside.apps.books.enums import Book, Part
from alongside.apps.care.actions.caring import note_words, promise_care
from alongside.apps.care.actions.landing import answer_landed, say_landed
from alongside.apps.care.enums import LandedOn, StoryKind
from alongside.apps.care.queries.stories import story_here
from alongside.apps.care.queries.texts import landing_here
from alongside.apps.people.actions.persons import say_how_called
from alongside.apps.places.models import Place
from alongside.apps.translations.actions.translating import say_languages, translate_text
from alongside.apps.translations.enums import How, TextOf
from alongside.apps.translations.queries.originals import original_here
from alongside.apps.work.actions.allies import answer_ally, name_ally
from alongside.apps.work.models import Work
from alongside.apps.work.queries.tables import seats_on
from alongside.core.shared.stages import Stage
from alongside.demo.cast import Cast
from alongside.kernel.clock import local_day
from alongside.kernel.ids import new_secret_id

STORY = (
    "Told the midwives how it was when Leo came seven weeks early: I sat in the car park at night and nobody"
    " asked how I was. It would have helped to have one person to ring."
)
URDU = {
    "name": "کھیلیں اور ٹھہریں، ریڈش",
    "purpose": "پانچ سال سے کم عمر بچوں والے خاندانوں کی ہفتہ وار جگہ، تاکہ ریڈش میں کوئی اکیلا نہ رہے۔",
    "fixed": "ہب میں ایک کمرہ، اور سال میں 9,000 پاؤنڈ۔ دونوں کونسل نے طے کیے؛ کرایہ نامہ تین سال کا ہے۔",
    "open_questions": "کب کھلے، وہاں کیا ہو، کون چلائے، اور پیسے کیسے خرچ ہوں۔",
}
POLISH = {
    "name": "Zabawa i spotkanie, Reddish",
    "purpose": "Co tydzień miejsce dla rodzin z dziećmi do lat pięciu: nikt w Reddish nie jest sam.",
    "fixed": "Jeden pokój w ośrodku i 9000 funtów rocznie. Ustaliła to rada; umowa najmu trwa trzy lata.",
    "open_questions": "Kiedy jest otwarte, co się tam dzieje, kto to prowadzi i na co idą pieniądze.",
}
CALLED = (
    ("ines", "ee-NESH", ""),
    ("marta", "zhe-LIN-ska", "A little slower, please"),
    ("dev", "dave, with an e", "First names"),
    ("ada", "oh-KOR-oh", "Ada. Text before you ring"),
)


def make_welcome(place: Place, work: Work, cast: Cast, now: datetime) -> None:
    """Inês speaks up with Ada, who has been asked by Ben; one story has its note and somebody who rings."""
    for who, said, liked in CALLED:
        person = cast.person(who)
        say_how_called(person=person, name_said=said, spoken_to=liked, by=person, now=now)
    _stand_together(place, work, cast, now)
    _look_after(place, work, cast, now)
    _say_quietly(place, work, cast, now)
    _translate(place, work, cast, now)


def _stand_together(place: Place, work: Work, cast: Cast, now: datetime) -> None:
    seats = {seat.person_id: seat for seat in seats_on(work, local_day(now, place.time_zone))}
    ada, ben, ines = (cast.person(who) for who in ("ada", "ben", "ines"))
    asked = name_ally(seat=seats[ada.id], ally=ines, by=ada, now=now)
    answer_ally(asked=asked, says_yes=True, by=ines, now=now)
    if ben.id in seats:
        name_ally(seat=seats[ben.id], ally=ada, by=ben, now=now)


def _look_after(place: Place, work: Work, cast: Cast, now: datetime) -> None:
    """Ada tells something that is hard to read; Dev promised to ring her."""
    ada, dev = cast.person("ada"), cast.person("dev")
    today = local_day(now, place.time_zone)
    draft = EntryDraft(
        work=work,
        book=Book.DOING,
        stage=Stage.INSIGHT,
        happened_on=today - timedelta(days=1),
        hat=cast.hat("ada"),
        acts=(act_in_hat(cast.hat("ada"), Part.GAVE, minutes=30),),
        words={"what": Text(STORY, "en")},
    )
    entry = write_entry(draft=draft, by=ada, now=now)
    story = story_here(dev, StoryKind.ENTRY, entry.id, today)
    if story is None:
        raise ValueError("what Ada just wrote can be read by Dev")
    note_words(story=story, tells_of="a baby born much too early", language="en", by=ada, now=now)
    promise_care(
        story=story,
        what="I ring you on Thursday, after the school run.",
        language="en",
        due_on=today + timedelta(days=2),
        by=dev,
        now=now,
        form_token=new_secret_id(),
    )


def _say_quietly(place: Place, work: Work, cast: Cast, now: datetime) -> None:
    """A word in what a work is for hurt somebody; a lead has answered."""
    ben, cleo = cast.person("ben"), cast.person("cleo")
    text = landing_here(ben, place, LandedOn.WORK, work.id)
    if text is None or cleo.id in text.writers:
        return
    said = say_landed(
        text=text,
        words="“So nobody has to manage alone.” It reads as if we could not manage. We can; we want company.",
        language="en",
        by=ben,
        now=now,
        form_token=new_secret_id(),
    )
    reply = "Thank you, Ben. You are right. I bring other words to the next meeting, and do not say whose."
    answer_landed(landed=said, reply=reply, language="en", by=cleo, now=now)


def _translate(place: Place, work: Work, cast: Cast, now: datetime) -> None:
    """Farida wrote it in Urdu; Marta had a machine do it in Polish, and nobody read it over."""
    for who, language, how, words in (
        ("farida", "ur", How.PERSON, URDU),
        ("marta", "pl", How.MACHINE, POLISH),
    ):
        person = cast.person(who)
        original = original_here(person, place, TextOf.WORK, work.id)
        if original is None:
            raise ValueError("whoever takes part reads what the work is for")
        say_languages(person=person, languages=[language], by=person, now=now)
        translate_text(
            place=place,
            original=original,
            language=language,
            words=words,
            how=how,
            of_digest=original.digest,
            by=person,
            now=now,
            form_token=new_secret_id(),
        )
