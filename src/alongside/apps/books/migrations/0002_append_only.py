from django.db import migrations

from alongside.kernel.append_only import make_append_only


class Migration(migrations.Migration):
    dependencies = [("books", "0001_first")]

    operations = [
        make_append_only(
            "books_entry",
            "books_act",
            "books_vouch",
            "books_dispute",
            "books_answer",
            "books_withdrawal",
            "books_batch",
        )
    ]
