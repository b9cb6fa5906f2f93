"""What stands round every request: headers, NUL, health, and logs that name no one."""

import logging

import pytest
from django.http import HttpRequest
from django.test import Client, RequestFactory

from alongside.config.logs import NoAddress


@pytest.mark.both_databases
@pytest.mark.django_db
def test_the_server_says_that_it_is_up_and_ready(client: Client) -> None:
    assert client.get("/healthz").content == b"ok\n"
    assert client.get("/readyz").content == b"ready\n"


@pytest.mark.django_db
def test_every_answer_carries_the_strict_headers(client: Client) -> None:
    headers = client.get("/healthz").headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]


@pytest.mark.both_databases
@pytest.mark.django_db
def test_nul_is_refused_in_path_query_form_and_cookie(client: Client) -> None:
    assert client.get("/healthz%00").status_code == 400
    assert client.get("/healthz?word=a%00b").status_code == 400
    assert client.get("/healthz?a%00b=word").status_code == 400
    assert client.post("/healthz", {"word": "a\x00b"}).status_code == 400
    client.cookies["sessionid"] = "a\x00b"
    assert client.get("/healthz").status_code == 400


def test_a_log_line_names_the_route_and_never_the_address() -> None:
    request: HttpRequest = RequestFactory().get("/j/SE")
    record = logging.LogRecord("django.request", logging.WARNING, "", 0, "Not Found: %s", ("/j/SE",), None)
    record.request, record.status_code = request, 404
    assert NoAddress().filter(record)
    assert record.getMessage() == "404 GET no route"


@pytest.mark.django_db
def test_a_missing_page_leaves_no_address_in_the_log(
    client: Client, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, logger="django.request"):
        client.get("/no-such-place/ada-smith/")
    assert "ada-smith" not in capsys.readouterr().err


@pytest.mark.parametrize(("language", "home"), [("en", "/"), ("cy", "/cy/")])
def test_what_cannot_be_read_is_told_in_its_language_with_the_number_to_ring(
    client: Client, language: str, home: str
) -> None:
    answer = client.get(f"{home}stockport/work/?page=%00")
    page = answer.content.decode()
    assert answer.status_code == 400
    assert f'lang="{language}"' in page
    assert f'href="{home}"' in page
    assert "999" in page
