"""The project's own settings with a data folder of this run alone, gone when it ends.

The controller of a parallel run makes the folder; its workers find it in their environment.
"""

import atexit
import os
import shutil

from databases.leftovers import clear_leftovers, own_folder

if "ALONGSIDE_DATA" not in os.environ:
    _folder = own_folder()
    clear_leftovers(_folder.parent)
    atexit.register(shutil.rmtree, _folder, ignore_errors=True)
    os.environ["ALONGSIDE_DATA"] = str(_folder)
# Playwright's loop runs in the thread of the tests that use it; nothing else here is asynchronous.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")

from alongside.config.settings import *  # noqa: F403 - the folder must be named before they are read
from alongside.config.settings import DATA, DATABASES

# A file, never memory: two connections must meet as they do in a living place. pytest adds the worker's name.
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["TEST"] = {"NAME": str(DATA / "test.sqlite3")}
    DATABASES["default"]["OPTIONS"]["init_command"] += " PRAGMA synchronous=OFF;"
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 0

# Slow on purpose in a place, so fast on purpose here.
PASSPHRASE_COST = (1, 8192)
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WHITENOISE_AUTOREFRESH = True
