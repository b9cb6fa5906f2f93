from django.db import migrations

from alongside.kernel.append_only import make_append_only


class Migration(migrations.Migration):
    dependencies = [("kernel", "0001_first")]

    operations = [
        make_append_only(
            "kernel_auditline",
            "kernel_auditlink",
            "kernel_audithead",
        )
    ]
