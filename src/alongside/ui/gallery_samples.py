"""Invented words and numbers for the gallery; nobody in them exists."""

from datetime import date
from typing import Any

from django import forms

from alongside.ui.forms import DayMonthYearField, UiForm
from alongside.ui.parts import Bar, Grid, GridCell, Head, PairRow, Rung
from alongside.ui.shell import Switch

CELLS = (
    "Traditional service", "Co-designed service", "Service to families’ design",
    "Co-delivered service", "Co-production", "Delivered together to families’ design",
    "Families trained to deliver", "Families deliver a shared design", "Self-organised",
)  # fmt: skip
GRID = Grid(
    caption="Who designs and who delivers, last 12 months",
    columns=("Professionals design", "Both design", "Families design"),
    rows=("Professionals deliver", "Both deliver", "Families deliver"),
    cells=[GridCell(name, here=place == 3, co=place == 4) for place, name in enumerate(CELLS)],
    words="Professionals design, both deliver.",
)
RUNGS = (
    Rung("Made to come", "People have no say and their views are not asked."),
    Rung("Being taught", "People are helped to understand what others decided."),
    Rung("Being told", "People hear what there is and how it works."),
    Rung("Being asked", "People give their views; others decide."),
    Rung("Being heard", "Some views change some decisions, and people are told which."),
    Rung("Designing together", "People share in deciding how it will be."),
    Rung("Making it together", "Equals from the first idea to the doing."),
)
PAIRS = (
    PairRow("Insight", 22, 9, "22 h", "9 h"),
    PairRow("Design", 31, 58, "31 h", "58 h"),
    PairRow("Commission", 0, 14, "0 h", "14 h"),
    PairRow("Deliver", 148, 103, "148 h", "103 h"),
    PairRow("Assess", 0, 0, "0 h", "0 h"),
)


BARS = (
    Bar("Parents, before", 13, "13 hours", "CITIZEN"),
    Bar("Parents, now", 37, "37 hours", "CITIZEN"),
    Bar("Staff, before", 39, "39 hours", "PROFESSIONAL"),
    Bar("Staff, now", 15, "15 hours", "PROFESSIONAL"),
)


class Sample(UiForm):
    """One of each kind of field."""

    what = forms.CharField(label="What did you do?", help_text="A few words are enough.")
    long = forms.CharField(label="How long did it take?", help_text="For example 45, 1h 30 or half a day.")
    work = forms.ChoiceField(label="What was it for?", choices=[("p", "Play and stay"), ("b", "Baby group")])
    hat = forms.ChoiceField(
        label="As what?", choices=[("p", "Parent"), ("s", "Peer supporter")], widget=forms.RadioSelect
    )
    needs = forms.MultipleChoiceField(
        label="What would help you come?",
        choices=[("c", "Childcare"), ("t", "Travel"), ("i", "An interpreter")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    day = DayMonthYearField(label="When was it?", help_text="For example 27 3 2026.")
    more = forms.CharField(label="Anything else?", widget=forms.Textarea({"rows": 3}), required=False)
    sheet = forms.FileField(label="A photo of the sheet", required=False)
    count = forms.BooleanField(
        label="Count my hours", help_text="You can change this at any time.", required=False
    )


def samples() -> dict[str, Any]:
    """What the examples speak of."""
    wrong = {"wrong-what": "", "wrong-long": "2 h", "wrong-work": "p", "wrong-hat": "p"}
    wrong |= {"wrong-day_day": "31", "wrong-day_month": "2", "wrong-day_year": "2026"}
    return {
        "form": Sample(prefix="sample"),
        "wrong": Sample(wrong, prefix="wrong"),
        "grid": GRID,
        "rungs": RUNGS,
        "pairs": PAIRS,
        "bars": BARS,
        "heads": [
            Head("Month"),
            Head("Families, hours", numeric=True),
            Head("Professionals, hours", numeric=True),
        ],
        "rows": [("September 2026", 14, 11), ("October 2026", 17, 9)],
        "steps": ["What", "Who", "How long", "Check"],
        "today": date(2026, 11, 3),
        "switch": Switch("Cymraeg", "/cy/gallery/", "cy", "/language/"),
    }
