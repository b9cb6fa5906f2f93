"""What each question shows to begin with, and how its answer is kept."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from alongside.apps.work.actions import answering
from alongside.apps.work.actions.commitments import PARTS, write_commitment
from alongside.apps.work.enums import Question, ToldBy
from alongside.apps.work.models import Work
from alongside.apps.work.queries.beginning import groups_to_find
from alongside.apps.work.queries.commitments import latest_commitment, place_commitment
from alongside.apps.work.queries.power import promised_power
from alongside.apps.work.queries.works import services_of
from alongside.web.member.start import forms
from alongside.web.shared.requests import MemberRequest

Initial = Callable[[Work, date], dict[str, Any]]
Keep = Callable[[Work, Any, dict[str, Any]], object]
POUND = 100
MONEY = ("pay", "access", "childcare", "facilitation")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question: why it is asked, its form, what was answered before, and how an answer is kept."""

    why: str | Promise
    form: type[forms.AnswerForm]
    initial: Initial
    keep: Keep


def keep_answer(request: MemberRequest, work: Work, question: Question, form: forms.AnswerForm) -> object:
    """Keep it, with how it came and who wrote it."""
    channel = ToldBy(form.cleaned_data["channel"] or ToldBy.SCREEN)
    given = {"by": request.person, "now": request.now, "channel": channel}
    return ASKED[question].keep(work, form, given)


def _fields(*names: str) -> Initial:
    return lambda work, _today: {name: getattr(work, name) for name in names}


def _fixed(work: Work, _today: date) -> dict[str, Any]:
    return {"fixed": work.fixed, "fixed_by": work.beginning.fixed_by}


def _services(work: Work, _today: date) -> dict[str, Any]:
    named = "\n".join(service.name for service in services_of(work))
    words = {"citizen_word": work.citizen_word, "professional_word": work.professional_word}
    return {"services": named, **words}


def _missing(work: Work, today: date) -> dict[str, Any]:
    return {group.value: answer for group, answer in groups_to_find(work, today)}


def _needs(work: Work, _today: date) -> dict[str, Any]:
    begun = work.beginning
    if begun.weeks is None:
        return {}
    money = {name: _pounds(getattr(begun, f"{name}_pence")) for name in MONEY}
    return {"weeks": begun.weeks, "means": begun.means, **money}


def _pounds(pence: int | None) -> str:
    whole, rest = divmod(pence or 0, POUND)
    return f"{whole}.{rest:02d}" if rest else str(whole)


def _power(work: Work, today: date) -> dict[str, Any]:
    return {stage.value: str(rung.value) for stage, rung in promised_power(work, today).items()}


def _commitment(work: Work, _today: date) -> dict[str, Any]:
    """Their own so far, else what the place has agreed to begin from."""
    before = latest_commitment(work) or place_commitment(work.place)
    texts = {part: getattr(before, part) for part in PARTS} if before else {}
    return texts | {"language": before.language if before else get_language() or "en"}


def _keep_needs(work: Work, form: Any, given: dict[str, Any]) -> object:
    said = form.cleaned_data
    money = {f"{name}_pence": said[name] for name in MONEY}
    return answering.say_needs(work=work, weeks=said["weeks"], means=said["means"], **money, **given)


def _keep_services(work: Work, form: Any, given: dict[str, Any]) -> object:
    said = form.cleaned_data
    words = {"citizen_word": said["citizen_word"], "professional_word": said["professional_word"]}
    return answering.name_services(work=work, services=form.names(), **words, **given)


def _keep_commitment(work: Work, form: Any, given: dict[str, Any]) -> object:
    said = form.cleaned_data
    texts = {part: said[part] for part in (*PARTS, "language")}
    return write_commitment(place=work.place, work=work, **texts, **given)


ASKED: dict[Question, Asked] = {
    Question.PURPOSE: Asked(
        _("People come when they know what for."),
        forms.PurposeForm,
        _fields("purpose"),
        lambda work, form, given: answering.say_purpose(
            work=work, purpose=form.cleaned_data["purpose"], **given
        ),
    ),
    Question.FIXED: Asked(
        _("Nothing hurts more than to work out something together and hear that it was settled long ago."),
        forms.FixedForm,
        _fixed,
        lambda work, form, given: answering.say_fixed(
            work=work,
            fixed=form.cleaned_data["fixed"],
            fixed_by=form.cleaned_data["fixed_by"],
            **given,
        ),
    ),
    Question.OPEN: Asked(
        _("This is what people are asked in for. Keep it to what they can truly change."),
        forms.OpenForm,
        _fields("open_questions"),
        lambda work, form, given: answering.say_open(
            work=work, open_questions=form.cleaned_data["open_questions"], **given
        ),
    ),
    Question.SERVICES: Asked(
        _("A work can be one service, or a way through several as a family meets them."),
        forms.ServicesForm,
        _services,
        _keep_services,
    ),
    Question.MISSING: Asked(
        _(
            "Nobody of these groups sits at the table yet. For each: who could introduce us? Or say why not"
            " now. What is named here only the people of this place see."
        ),
        forms.MissingForm,
        _missing,
        lambda work, form, given: answering.say_who_is_missing(work=work, answers=form.answers(), **given),
    ),
    Question.NEEDS: Asked(
        _("An honest guess is enough. A zero is an answer too, and people will see it."),
        forms.NeedsForm,
        _needs,
        _keep_needs,
    ),
    Question.POWER: Asked(
        _("Promise only what you can keep: later the books will show how it was."),
        forms.PowerForm,
        _power,
        lambda work, form, given: answering.promise_at_start(work=work, rungs=form.rungs(), **given),
    ),
    Question.COMMITMENT: Asked(
        _("Four short texts that everybody at the table signs by name. You can write them anew later."),
        forms.CommitmentForm,
        _commitment,
        _keep_commitment,
    ),
}
