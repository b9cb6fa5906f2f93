"""The page of adding or replacing: both sides before and now, and the answer owed."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.books.enums import Book
from alongside.core.measures.change import Change
from alongside.ui.parts import Head
from alongside.web.public import thresholds
from alongside.web.public.figures import ratio_shown
from alongside.web.public.measure.sections import Section, Table, evidence_of
from alongside.web.public.telling import Telling
from alongside.web.shared.sentences import adding, amounts


def adding_or_replacing(told: Telling) -> Section:
    """Did public help grow beside families' help, or leave as they came?"""
    found = told.finding.adding
    because = [
        ratio_shown(told),
        *adding.reasons(found, told.sides),
        _silent(told),
        _answer(told),
        _hidden(told),
    ]
    return Section(
        title=gettext_lazy("Adding or replacing"),
        say=f"{adding.verdict_name(found)}. {adding.verdict_says(found, told.sides)}",
        because=[one for one in because if one],
        tables=_tables(told),
        formula=gettext_lazy(
            "What each side gives in 30 days now, less what it gave in 30 days before the work began. "
            "Small changes count as none."
        ),
        limits=gettext_lazy(
            "There is no agreed way to measure this; this one is ours. It compares hours, not quality. "
            "Pounds are as they were paid, not corrected for prices."
        ),
        unit=gettext_lazy("Hours in 30 days, and pounds in 30 days where money is written down"),
        source=gettext_lazy("Doing book, and what both sides wrote down of the time before"),
        figures=thresholds.ADDING,
        evidence=evidence_of(told, Book.DOING),
    )


def _tables(told: Telling) -> list[Table]:
    """Amounts only for whoever may see both sides' hours in all."""
    found = told.finding.adding
    if not told.hours.totals_shown:
        return []
    tables = [_table(told, _("Hours in 30 days"), _("%(n)s hours"), found.hours)]
    if told.hours.everything:
        tables.append(_table(told, _("Pounds in 30 days"), "£%(n)s", found.pounds))
    return [table for table in tables if table is not None]


def _table(told: Telling, caption: str, unit: str, change: Change | None) -> Table | None:
    if change is None:
        return None
    heads = [Head(_("Side")), Head(_("Before"), numeric=True), Head(_("Now"), numeric=True)]
    return Table(caption, heads, adding.before_and_now(change, told.sides, unit))


def _silent(told: Telling) -> str:
    months = told.finding.adding.silent_months
    if not months:
        return ""
    named = ", ".join(amounts.month(month) for month in months)
    return _("Months without an hour of %(p)s: %(months)s.") % {"p": told.sides.professional, "months": named}


def _answer(told: Telling) -> str:
    answer = told.finding.answer
    return adding.answer_says(answer) if answer else ""


def _hidden(told: Telling) -> str:
    if told.hours.totals_shown:
        return ""
    return _("The amounts are not shown to everyone: too few people of one side gave time.")
