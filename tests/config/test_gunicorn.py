"""Should the server log requests, then never their addresses: the link of a letter is a secret."""

import gc
from datetime import timedelta
from types import SimpleNamespace

from gunicorn.config import Config
from gunicorn.glogging import Logger

from alongside.config import gunicorn

SECRET = "7KQ2-M4XT-9ABC-DEFG"


def test_a_line_of_the_log_holds_no_address() -> None:
    path = f"/l/{SECRET}/"
    environ = {
        "REQUEST_METHOD": "GET",
        "RAW_URI": path,
        "PATH_INFO": path,
        "QUERY_STRING": SECRET,
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_REFERER": path,
    }
    answer = SimpleNamespace(status="200 OK", sent=10, headers=[])
    asked = SimpleNamespace(headers=[("referer", path)])
    logger = Logger(Config())
    atoms = logger.atoms(answer, asked, environ, timedelta(milliseconds=5))
    line = gunicorn.access_log_format % logger.atoms_wrapper_class(atoms)
    assert "GET 200" in line
    assert SECRET not in line
    usual = Config().access_log_format % logger.atoms_wrapper_class(atoms)
    assert SECRET in usual, "what is tried here would be seen"


def test_a_worker_does_not_look_again_through_what_it_loaded() -> None:
    before = gc.get_threshold()
    try:
        gunicorn.post_worker_init(None)
        assert gc.get_freeze_count() > 0
        assert Config().settings["post_worker_init"].get().__code__.co_argcount == 1, "as gunicorn calls it"
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)
