from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

import alongside.kernel.ids
from alongside.kernel.ids import new_code, new_id

SOURCE = "A convention of Alongside: "
FIGURES = (
    (
        "DANGER_MINUTES",
        60,
        "MINUTES",
        "one working hour to say that somebody has it, after the screen has said to call 999 first",
    ),
    ("WORK_BEGINS", 540, "MINUTES", "nine in the morning"),
    ("WORK_ENDS", 1020, "MINUTES", "five in the afternoon"),
    (
        "UNLOCKED_MINUTES",
        15,
        "MINUTES",
        "long enough to read and to write, too short for a screen left open",
    ),
    (
        "CONCERNS_AN_HOUR",
        10,
        "TIMES",
        "a whole hall shares one connection, and whoever sends by the hundred is stopped",
    ),
)


def give_codes(apps: StateApps, _editor: BaseDatabaseSchemaEditor) -> None:
    """A short address to raise a concern under, for every place there is."""
    place = apps.get_model("places", "Place")
    for one in place.objects.all():
        place.objects.filter(pk=one.pk).update(worry_code=new_code())


def give_the_figures(apps: StateApps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Places opened before them begin with the same as new ones, from their first day."""
    place, figure = apps.get_model("places", "Place"), apps.get_model("places", "Figure")
    for one in place.objects.all():
        first = figure.objects.filter(place=one).order_by("valid_from").first()
        held = set(figure.objects.filter(place=one).values_list("key", flat=True))
        for key, value, unit, why in FIGURES:
            if first and key not in held:
                figure.objects.create(
                    id=new_id(),
                    place=one,
                    key=key,
                    value=value,
                    unit=unit,
                    valid_from=first.valid_from,
                    source=SOURCE + why,
                    recorded_at=first.recorded_at,
                )


class Migration(migrations.Migration):
    dependencies = [
        ("places", "0008_words_and_checks"),
    ]

    operations = [
        migrations.AddField(
            model_name="place",
            name="safeguarding",
            field=models.JSONField(default=list),
        ),
        migrations.AddField(
            model_name="place",
            name="worry_code",
            field=models.CharField(editable=False, max_length=8, null=True),
        ),
        migrations.RunPython(give_codes, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="place",
            name="worry_code",
            field=models.CharField(
                default=alongside.kernel.ids.new_code, editable=False, max_length=8, unique=True
            ),
        ),
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
                    ("DANGER_MINUTES", "Working minutes to say that a concern about danger was seen"),
                    ("WORK_BEGINS", "Minutes after midnight when a working day begins"),
                    ("WORK_ENDS", "Minutes after midnight when a working day ends"),
                    ("UNLOCKED_MINUTES", "Minutes after which a safeguarding key locks itself again"),
                    ("CONCERNS_AN_HOUR", "Concerns that can come from one connection in an hour"),
                ],
                max_length=40,
            ),
        ),
        migrations.RunPython(give_the_figures, migrations.RunPython.noop),
    ]
