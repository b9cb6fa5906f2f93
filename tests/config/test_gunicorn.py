"""Should the server log requests, then never their addresses: the link of a letter is a secret."""

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
