"""A new database is made as it is in the end, and not through every step that led there. See ADR 0029."""

from django.db import migrations
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.executor import MigrationExecutor


class Guarding(migrations.RunPython):
    """A migration's step that stands on tables and no rows: run on a new database as well, in the same order.

    Every other step in Python is about rows that are there already; a new database has none.
    """


def make_at_once(connection: BaseDatabaseWrapper) -> bool:
    """All tables, what guards them, and every migration noted as done; all of it or nothing.

    Says whether it did so: only a database without any table is new.
    """
    if connection.introspection.table_names():
        return False
    executor = MigrationExecutor(connection)
    steps = executor.migration_plan(executor.loader.graph.leaf_nodes(), clean_start=True)
    apps = executor.loader.project_state().apps
    with connection.schema_editor() as editor:
        for model in apps.get_models():
            if model._meta.can_migrate(connection):
                editor.create_model(model)
        editor.create_model(executor.recorder.Migration)
        for step, _backwards in steps:
            for operation in step.operations:
                if isinstance(operation, Guarding):
                    operation.code(apps, editor)
            for done in step.replaces or [(step.app_label, step.name)]:
                executor.recorder.record_applied(*done)
    return True
