from django.db import migrations

from alongside.kernel.append_only import let_erase


class Migration(migrations.Migration):
    dependencies = [("work", "0007_step_moves"), ("kernel", "0005_erasing")]

    operations = [let_erase("work_stepmove", "reason")]
