"""Tables whose rows can be added and never changed or removed, on both databases.

Django's own guards stop at the ORM; a trigger also stops raw SQL and the shell.
"""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

_SQLITE = """
CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""
_POSTGRES = (
    """
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$
""",
    """
CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table}
FOR EACH ROW EXECUTE FUNCTION refuse_change()
""",
    """
CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
""",
)


def install_sql(vendor: str, table: str) -> list[str]:
    """The statements that make a table append-only."""
    if vendor == "postgresql":
        return [statement.format(table=table) for statement in _POSTGRES]
    return [_SQLITE.format(table=table, verb=verb) for verb in ("UPDATE", "DELETE")]


def remove_sql(vendor: str, table: str) -> list[str]:
    """The statements that lift it again: for migrations back, and for Django's flush in tests."""
    if vendor == "postgresql":
        return [f"DROP TRIGGER {table}_no_{what} ON {table}" for what in ("change", "truncate")]
    return [f"DROP TRIGGER {table}_no_{verb}" for verb in ("UPDATE", "DELETE")]


def make_append_only(*tables: str) -> migrations.RunPython:
    """A migration operation that guards these tables."""

    def guard(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
        for table in tables:
            for statement in install_sql(editor.connection.vendor, table):
                editor.execute(statement, None)

    def lift(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
        for table in tables:
            for statement in remove_sql(editor.connection.vendor, table):
                editor.execute(statement, None)

    return migrations.RunPython(guard, lift)


def guard_again(*tables: str) -> migrations.RunPython:
    """After a column of theirs was altered: SQLite then makes a table anew, without its triggers."""

    def guard(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
        if editor.connection.vendor != "sqlite":
            return
        for table in tables:
            for statement in install_sql("sqlite", table):
                editor.execute(statement.replace("CREATE TRIGGER", "CREATE TRIGGER IF NOT EXISTS"), None)

    return migrations.RunPython(guard, migrations.RunPython.noop)
