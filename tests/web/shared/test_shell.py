"""What stands round every page."""

from collections.abc import Callable
from urllib.parse import unquote

import pytest
from django.test import Client, RequestFactory
from django.utils.translation import override

from alongside.web.shared.shell import shell
from cast import Cast

ClientFor = Callable[[str], Client]


@pytest.mark.parametrize(
    ("language", "address", "switch"),
    [
        ("en", "/", "/cy/"),
        ("en", "/sign-in/?next=/a/", "/cy/sign-in/?next=/a/"),
        ("cy", "/cy/", "/"),
        ("cy", "/cy/sign-in/?next=/a/", "/sign-in/?next=/a/"),
        ("en", "/cymru/", "/cy/cymru/"),
    ],
)
def test_the_switch_keeps_the_same_page(language: str, address: str, switch: str) -> None:
    with override(language):
        found = shell(RequestFactory().get(address))["shell"].switch
    assert found is not None
    assert found.url == switch
    assert found.lang == ("en" if language == "cy" else "cy")


def test_the_header_offers_me_or_a_way_in_that_leads_back(cast: Cast, client_for: ClientFor) -> None:
    signed_out = client_for("nobody").get("/stockport/work/").content.decode()
    assert 'href="/sign-in/?next=/stockport/work/"' in unquote(signed_out)
    assert 'href="/stockport/me/"' not in signed_out
    ada = client_for("ada").get("/stockport/work/").content.decode()
    assert 'href="/stockport/me/">' in ada
    assert 'href="/stockport/work/" aria-current="page"' in ada
    assert 'href="/sign-out/"' in ada
    assert '<span class="a-top__place">Stockport</span>' in ada
    eve = client_for("eve").get("/stockport/work/").content.decode()
    assert 'href="/stockport/me/"' not in eve
    assert 'href="/sign-in/places/"' in eve
