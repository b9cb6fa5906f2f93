from django.db import migrations

from alongside.kernel.append_only import make_append_only


class Migration(migrations.Migration):
    dependencies = [("promises", "0004_footing")]

    operations = [
        make_append_only(
            "promises_footing",
            "promises_stopper",
            "promises_thanks",
        )
    ]
