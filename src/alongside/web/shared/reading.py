"""How what somebody is writing reads, in a few sentences. A prompt to its writer; nothing of it is kept."""

from dataclasses import dataclass

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from alongside.apps.glossary.queries.terms import explained_here
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.queries.figures import figures_on
from alongside.core.words.jargon import unknown_acronyms
from alongside.core.words.readability import Bounds, Reading, Unmeasured, read
from alongside.ui.forms import UiForm
from alongside.web.shared.requests import PlaceRequest

MOST_WORDS = 10
MOST_SENTENCES = 3
OLDEST = 21  # beyond it the formula says a number that means nothing


@dataclass(frozen=True, slots=True)
class Read:
    """One answer of a form: to which question, and what there is to say of it."""

    question: str
    ident: str
    says: list[str]
    sentences: list[str]


def how_it_reads(request: PlaceRequest, form: UiForm) -> list[Read]:
    """For each text that was typed, in the order of the form; empty unless whoever writes asks for it."""
    if not form.only_looks:
        return []
    figures = figures_on(request.place, request.today)
    bounds = Bounds(longest_sentence=int(figures[FigureKey.SENTENCE_WORDS].value))
    aim = int(figures[FigureKey.READING_AGE].value)
    known = [" ".join(key) for key in explained_here(request.place)]
    language = str(form["language"].value() or "") if "language" in form.fields else ""
    found = []
    for bound in form.long_texts:
        text = str(bound.value() or "").strip()
        if text:
            reading = read(text, language or get_language() or "en", bounds)
            says = [*_age(reading, aim), *_long(reading, bounds), *_unknown(text, known)]
            found.append(Read(str(bound.label), bound.auto_id, says, _begun(reading)))
    return found


def _age(reading: Reading, aim: int) -> list[str]:
    if reading.unmeasured is Unmeasured.NOT_ENGLISH:
        return [_("A reading age can be worked out for English only.")]
    if reading.unmeasured is Unmeasured.TOO_SHORT:
        return [_("Too short for a reading age: that takes 100 words.")]
    age = reading.age or 0
    about = _("Reading age above %(age)d.") if age > OLDEST else _("About reading age %(age)d.")
    said = about % {"age": min(age, OLDEST)}
    return [said] if age <= aim else [said + " " + _("Most people read with ease at %(aim)d.") % {"aim": aim}]


def _long(reading: Reading, bounds: Bounds) -> list[str]:
    says = []
    if words := reading.long_words:
        more = " …" if len(words) > MOST_WORDS else ""
        says.append(_("Long words: %(words)s.") % {"words": ", ".join(words[:MOST_WORDS]) + more})
    if n := len(reading.long_sentences):
        said = ngettext(
            "%(n)d sentence has more than %(most)d words.",
            "%(n)d sentences have more than %(most)d words.",
            n,
        )
        says.append(said % {"n": n, "most": bounds.longest_sentence})
    if not says and reading.unmeasured is not Unmeasured.NOT_ENGLISH:
        says.append(_("Short words and short sentences: that reads well."))
    return says


def _unknown(text: str, known: list[str]) -> list[str]:
    words = [one.text for one in unknown_acronyms(text, known)]
    return [_("Words nobody may know: %(words)s.") % {"words": ", ".join(words)}] if words else []


def _begun(reading: Reading) -> list[str]:
    return [f"{one[:80].rstrip()} …" for one in reading.long_sentences[:MOST_SENTENCES]]
