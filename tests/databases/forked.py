"""Run as a program: begins other programs as forks of itself, so that none of them loads Django anew.

What needs no settings is loaded once; each program then reads the settings of its own folder and database,
and dies of ``kill -9`` as any other process. Asked in lines of JSON: to begin one, or to wait for its end.
"""

import importlib
import json
import os
import runpy
import sys
import traceback
from typing import Any

# Nothing of these reads settings as it loads.
LOADED = (
    "django.contrib.auth.hashers",
    "django.core.cache.backends.db",
    "django.core.mail.backends.filebased",
    "django.core.management",
    "django.core.serializers.json",
    "django.db.backends.postgresql.base",
    "django.db.backends.sqlite3.base",
    "django.db.models",
    "django.forms",
    "django.http",
    "django.template.loader",
    "django.views.generic",
)


def begin(asked: dict[str, Any]) -> int:
    """The number of the new process."""
    number = os.fork()
    if number == 0:
        _be(**asked)
    return number


def _be(program: str, verb: str, env: dict[str, str], said: str) -> None:
    """This process is the program from now on; what it prints goes into a file."""
    code = 1
    try:
        os.environ.clear()
        os.environ.update(env)
        os.dup2(os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), sys.stdout.fileno())
        sys.path[:0] = env["PYTHONPATH"].split(os.pathsep)
        sys.argv = [program, verb]
        runpy.run_path(program, run_name="__main__")
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        os._exit(code)


def wait(number: int) -> int:
    """Its exit code; below nothing the signal that ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])


def main() -> None:
    for name in LOADED:
        importlib.import_module(name)
    for line in sys.stdin:
        asked = json.loads(line)
        print(wait(asked["wait"]) if "wait" in asked else begin(asked), flush=True)


if __name__ == "__main__":
    main()
