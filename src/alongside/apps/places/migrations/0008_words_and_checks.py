from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from alongside.kernel.ids import new_id

FIGURES = (
    ("READING_AGE", 9, "YEARS", "The reading age that GOV.UK writes for"),
    ("SENTENCE_WORDS", 20, "WORDS", "Surrey County Council advises sentences of 15 to 20 words"),
    (
        "CHECK_MONTHS",
        36,
        "MONTHS",
        "A convention of Alongside: a check says how things were on its day and has no end of its own; many organisations look again after three years",
    ),
    ("CHECK_REMIND_DAYS", 60, "DAYS", "A convention of Alongside: a new check takes some weeks"),
)


def give_the_figures(apps: StateApps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Places opened before them begin with the same as new ones, from their first day."""
    place, figure = apps.get_model("places", "Place"), apps.get_model("places", "Figure")
    for one in place.objects.all():
        first = figure.objects.filter(place=one).order_by("valid_from").first()
        held = set(figure.objects.filter(place=one).values_list("key", flat=True))
        for key, value, unit, source in FIGURES:
            if first and key not in held:
                figure.objects.create(
                    id=new_id(),
                    place=one,
                    key=key,
                    value=value,
                    unit=unit,
                    valid_from=first.valid_from,
                    source=source,
                    recorded_at=first.recorded_at,
                )


class Migration(migrations.Migration):
    dependencies = [
        ("places", "0007_contact"),
    ]

    operations = [
        migrations.AlterField(
            model_name="figure",
            name="key",
            field=models.CharField(
                choices=[
                    ("SHARE_TOLERANCE", "Share of hours below which a side counts as absent"),
                    ("MINIMUM_MINUTES", "Minutes needed before anything is said"),
                    ("MINIMUM_DAYS", "Days needed before anything is said"),
                    ("MINIMUM_PEOPLE", "People needed before anything is said"),
                    ("ADDING_TOLERANCE", "Change too small to call adding or replacing"),
                    ("ADDING_FLOOR_MINUTES", "Smallest change of minutes in 30 days that counts"),
                    ("PARITY_CITIZENS", "Citizens needed for a decision on equal terms"),
                    ("PARITY_PROFESSIONALS", "Professionals needed for a decision on equal terms"),
                    ("PARITY_CITIZEN_SHARE", "Share of citizens needed for a decision on equal terms"),
                    ("ANSWER_WORKING_DAYS", "Working days to answer an alarm in writing"),
                    ("HALF_DAY_MINUTES", "Minutes in half a day"),
                    ("SMALL_NUMBER", "People below which no public figure is shown"),
                    ("RESET_MARK_DAYS", "Days for which a word is marked after a new secret"),
                    ("JOINING_A_DAY", "People who can join by one sheet in a day"),
                    ("EASY_WIN_DAYS", "Days within which a kept promise is an easy win"),
                    ("WEEKS_TO_WORK", "Weeks below which there is too little time to work together"),
                    ("PAIR_DAYS", "Days to wait for a word of a pair before somebody else can be asked"),
                    ("REMIND_DAYS", "Days an entry waits before a letter tells of it once more"),
                    ("MISSING_DAYS", "Days after which a group that is missing is looked for again"),
                    ("ANSWERS_AN_HOUR", "People who can answer by one code in an hour without an account"),
                    ("ASKED_AT_MOST", "How often anybody is asked something within the days below"),
                    ("ASKED_DAYS", "Days within which anybody is asked only so often"),
                    ("QUIET_FROM", "Hour of the evening from which no message goes out"),
                    ("QUIET_UNTIL", "Hour of the morning until which no message goes out"),
                    ("READING_AGE", "Reading age to write for"),
                    ("SENTENCE_WORDS", "Words above which a sentence is called long"),
                    ("CHECK_MONTHS", "Months after which a check is looked at again"),
                    ("CHECK_REMIND_DAYS", "Days before that, when a letter tells of it"),
                ],
                max_length=40,
            ),
        ),
        migrations.RunPython(give_the_figures, migrations.RunPython.noop),
    ]
