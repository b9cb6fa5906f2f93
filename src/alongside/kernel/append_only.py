"""Tables whose rows can be added and never changed or removed, on both databases.

Django's own guards stop at the ORM; a trigger also stops raw SQL and the shell. One way leads through, and it
is narrow: while an erasing is under way (``kernel.erasing``), words of a person in the columns named here can
be emptied, a day can become the first of its month, and nothing else of the row. See ADR 0021.
"""

from collections.abc import Callable

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from alongside.kernel.fresh import Guarding

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

_SQLITE_ERASABLE = """
CREATE TRIGGER {table}_no_UPDATE BEFORE UPDATE ON {table}
WHEN NOT (EXISTS (SELECT 1 FROM kernel_erasing) AND {emptied} AND {same})
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""
_POSTGRES_ERASABLE = (
    """
CREATE OR REPLACE FUNCTION refuse_change_but_erasing() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE emptied boolean;
BEGIN
  IF TG_OP = 'UPDATE' AND EXISTS (SELECT 1 FROM kernel_erasing) THEN
    SELECT bool_and(to_jsonb(NEW) ->> name = '') INTO emptied FROM unnest(TG_ARGV) AS name;
    IF emptied AND to_jsonb(NEW) - TG_ARGV = to_jsonb(OLD) - TG_ARGV THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$
""",
    "DROP TRIGGER {table}_no_change ON {table}",
    """
CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table}
FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasing({columns})
""",
)

_SQLITE_COARSENABLE = """
CREATE TRIGGER {table}_no_UPDATE BEFORE UPDATE ON {table}
WHEN NOT (EXISTS (SELECT 1 FROM kernel_erasing)
  AND NEW.{day} IS date(OLD.{day}, 'start of month') AND NEW.{mark} IS 1 AND {same})
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""
_POSTGRES_COARSENABLE = (
    """
CREATE OR REPLACE FUNCTION refuse_change_but_coarsening() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE was date := to_jsonb(OLD) ->> TG_ARGV[0];
BEGIN
  IF TG_OP = 'UPDATE' AND EXISTS (SELECT 1 FROM kernel_erasing)
    AND (to_jsonb(NEW) ->> TG_ARGV[0])::date = date_trunc('month', was)::date
    AND to_jsonb(NEW) ->> TG_ARGV[1] = 'true'
    AND to_jsonb(NEW) - TG_ARGV = to_jsonb(OLD) - TG_ARGV
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$
""",
    "DROP TRIGGER {table}_no_change ON {table}",
    """
CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table}
FOR EACH ROW EXECUTE FUNCTION refuse_change_but_coarsening('{day}', '{mark}')
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


def make_append_only(*tables: str) -> Guarding:
    """A migration operation that guards these tables."""

    def guard(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
        for table in tables:
            for statement in install_sql(editor.connection.vendor, table):
                editor.execute(statement, None)

    def lift(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
        for table in tables:
            for statement in remove_sql(editor.connection.vendor, table):
                editor.execute(statement, None)

    return Guarding(guard, lift)


def guard_again(*tables: str) -> Guarding:
    """After a column of theirs was altered: SQLite then makes a table anew, without its triggers."""

    def guard(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
        if editor.connection.vendor != "sqlite":
            return
        for table in tables:
            for statement in install_sql("sqlite", table):
                editor.execute(statement.replace("CREATE TRIGGER", "CREATE TRIGGER IF NOT EXISTS"), None)

    return Guarding(guard, Guarding.noop)


def let_erase(table: str, *columns: str) -> Guarding:
    """A migration operation: these columns of a guarded table can be emptied by an erasing.

    Run again whenever a column is added to the table, as the guard names all the others.
    """

    return _a_way(table, lambda editor: _way_sql(editor, table, columns))


def let_coarsen(table: str, *, day: str, mark: str) -> Guarding:
    """A migration operation: an erasing can make this day the first of its month, and says so by the mark.

    Run again whenever a column is added to the table, as the guard names all the others.
    """
    return _a_way(table, lambda editor: _coarse_sql(editor, table, day, mark))


def _a_way(table: str, way: Callable[[BaseDatabaseSchemaEditor], list[str]]) -> Guarding:
    def open_way(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
        for statement in way(editor):
            editor.execute(statement, None)

    def close_way(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
        vendor = editor.connection.vendor
        for statement in (*remove_sql(vendor, table), *install_sql(vendor, table)):
            editor.execute(statement, None)

    return Guarding(open_way, close_way)


def _coarse_sql(editor: BaseDatabaseSchemaEditor, table: str, day: str, mark: str) -> list[str]:
    if editor.connection.vendor == "postgresql":
        return [statement.format(table=table, day=day, mark=mark) for statement in _POSTGRES_COARSENABLE]
    same = _same(editor, table, (day, mark))
    opened = _SQLITE_COARSENABLE.format(table=table, day=day, mark=mark, same=same)
    return [f"DROP TRIGGER {table}_no_UPDATE", opened]


def _same(editor: BaseDatabaseSchemaEditor, table: str, but: tuple[str, ...]) -> str:
    """That every other column is as it was."""
    with editor.connection.cursor() as cursor:
        description = editor.connection.introspection.get_table_description(cursor, table)
    others = sorted(column.name for column in description if column.name not in but)
    return " AND ".join(f"NEW.{column} IS OLD.{column}" for column in others)


def _way_sql(editor: BaseDatabaseSchemaEditor, table: str, columns: tuple[str, ...]) -> list[str]:
    if editor.connection.vendor == "postgresql":
        named = ", ".join(f"'{column}'" for column in columns)
        return [statement.format(table=table, columns=named) for statement in _POSTGRES_ERASABLE]
    emptied = " AND ".join(f"NEW.{column} = ''" for column in columns)
    opened = _SQLITE_ERASABLE.format(table=table, emptied=emptied, same=_same(editor, table, columns))
    return [f"DROP TRIGGER {table}_no_UPDATE", opened]
