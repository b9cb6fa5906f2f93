from django.db import migrations

from alongside.kernel.append_only import make_append_only


class Migration(migrations.Migration):
    dependencies = [("promises", "0001_first")]

    operations = [
        make_append_only(
            "promises_promise",
            "promises_promisestep",
        )
    ]
