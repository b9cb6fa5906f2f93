"""Every figure in force, its history, and a new value from a day on."""

from decimal import Decimal
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.decisions.actions.thresholds import change_threshold
from alongside.apps.decisions.models import Decision
from alongside.apps.decisions.queries.agreed import decisions_to_cite
from alongside.apps.people.actions.looking_after import set_own_figure
from alongside.apps.places.enums import THRESHOLDS, UNITS, FigureKey, Unit
from alongside.apps.places.models import Figure
from alongside.apps.places.queries.figures import figure_history, figures_on
from alongside.ui.forms import DayMonthYearField, UiForm
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.amounts import counted, day
from alongside.web.shared.sentences.known import known
from alongside.web.steward.asking import offer, succeeds
from alongside.web.steward.door import desk_page
from alongside.web.steward.fields import line_field


class FigureForm(UiForm):
    """A value, from when, and where it comes from; a threshold also names the decision."""

    value = forms.DecimalField(
        label=gettext_lazy("The new value"),
        max_digits=12,
        decimal_places=4,
        widget=forms.TextInput({"inputmode": "decimal"}),
    )
    valid_from = DayMonthYearField(label=gettext_lazy("From which day?"))
    decision = forms.ChoiceField(
        label=gettext_lazy("Which decision says so?"),
        help_text=gettext_lazy("Only decisions both sides had a say in, and have vouched for."),
    )
    source = line_field(gettext_lazy("Where does it come from?"), at_most=300)

    def __init__(
        self, key: FigureKey, decisions: list[Decision], data: QueryDict | None, initial: Any
    ) -> None:
        super().__init__(data, initial=initial)
        if key in THRESHOLDS:
            offer(self, "decision", [(str(one.id), _said(one)) for one in decisions])
        else:
            del self.fields["decision"]


def _said(decision: Decision) -> str:
    texts = {words.field: words.text for words in decision.entry.words.all()}
    question = texts.get("question", "")[:120] or _("a decision")
    return f"{day(decision.entry.happened_on)}, {decision.entry.work.name}: {question}"


def amount(key: FigureKey, value: Decimal) -> str:
    """ "0.2, that is 20 of every 100", "360 minutes"."""
    plain = f"{value.normalize():f}"
    if UNITS[key] == Unit.SHARE:
        hundredths = f"{(value * 100).normalize():f}"
        return _("%(value)s, that is %(n)s of every 100") % {"value": plain, "n": hundredths}
    return counted(UNITS[key], int(value))


@desk_page
def figures(request: MemberRequest) -> HttpResponse:
    """All in force today."""
    found = figures_on(request.place, request.today)
    rows = [
        (
            _link(request, key),
            amount(key, found[key].value),
            day(found[key].valid_from),
            known(found[key].source),
        )
        for key in FigureKey
        if key in found
    ]
    heads = [_("Figure"), _("Value"), _("From"), _("Source")]
    return render(request, "steward/figures/list.html", {"heads": heads, "rows": rows})


def _link(request: MemberRequest, key: FigureKey) -> str:
    url = reverse("desk-figure", kwargs={"place": request.place.slug, "key": key.value.lower()})
    return format_html('<a href="{}">{}</a>', url, key.label)


@desk_page
def figure(request: MemberRequest, key: str) -> HttpResponse:
    """One figure: every value it had, and a new one."""
    try:
        which = FigureKey(key.upper())
    except ValueError:
        raise Http404 from None
    decisions = decisions_to_cite(request.place) if which in THRESHOLDS else []
    posted = request.POST if request.method == "POST" else None
    form = FigureForm(which, decisions, posted, {"valid_from": request.today})
    if posted is not None and form.is_valid() and succeeds(form, lambda: _set(request, which, form)):
        messages.success(request, _("It is written down. The old value stays in sight."))
        return HttpResponseRedirect(request.path)
    words = {
        "form": form,
        "label": which.label,
        "unit": UNITS[which].label,
        "may_change": which not in THRESHOLDS or decisions,
        "is_threshold": which in THRESHOLDS,
        "heads": [_("From"), _("Value"), _("Source")],
        "rows": [
            (day(row.valid_from), amount(which, row.value), known(row.source))
            for row in figure_history(request.place, which)
        ],
    }
    return render(request, "steward/figures/figure.html", words)


def _set(request: MemberRequest, key: FigureKey, form: FigureForm) -> Figure:
    said = form.cleaned_data
    given: dict[str, Any] = {
        "place": request.place,
        "key": key,
        "value": said["value"],
        "valid_from": said["valid_from"],
        "source": said["source"],
        "by": request.person,
        "now": request.now,
    }
    if key in THRESHOLDS:
        return change_threshold(decision_id=UUID(said["decision"]), **given)
    return set_own_figure(**given)
