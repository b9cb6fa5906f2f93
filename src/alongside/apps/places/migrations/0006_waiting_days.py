from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from alongside.kernel.ids import new_id

SOURCE = "A convention of Alongside: "
FIGURES = (
    ("PAIR_DAYS", 14, "two weeks to answer, so that one silence holds nobody up"),
    ("REMIND_DAYS", 7, "a week, and once only: we ask less"),
    ("MISSING_DAYS", 90, "a season to find somebody, or to hear why not now"),
)


def give_the_figures(apps: StateApps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Places opened before them begin with the same as new ones, from their first day."""
    place, figure = apps.get_model("places", "Place"), apps.get_model("places", "Figure")
    for one in place.objects.all():
        first = figure.objects.filter(place=one).order_by("valid_from").first()
        held = set(figure.objects.filter(place=one).values_list("key", flat=True))
        for key, value, why in FIGURES:
            if first and key not in held:
                figure.objects.create(
                    id=new_id(),
                    place=one,
                    key=key,
                    value=value,
                    unit="DAYS",
                    valid_from=first.valid_from,
                    source=SOURCE + why,
                    recorded_at=first.recorded_at,
                )


class Migration(migrations.Migration):
    dependencies = [
        ("places", "0005_joining_a_day"),
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
                ],
                max_length=40,
            ),
        ),
        migrations.RunPython(give_the_figures, migrations.RunPython.noop),
    ]
