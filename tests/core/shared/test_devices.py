"""A browser in two rough words."""

import pytest

from alongside.core.shared.devices import Browser, Device, System, device_of

WEB = "Mozilla/5.0 "
SAID = [
    ("(Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0", Browser.FIREFOX, System.ANDROID),
    (
        "(iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1 FxiOS/133.0 Safari/605.1",
        Browser.FIREFOX,
        System.IPHONE,
    ),
    (
        "(iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1 Version/18.1 Safari/604.1",
        Browser.SAFARI,
        System.IPHONE,
    ),
    (
        "(Linux; Android 10; K) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36",
        Browser.CHROME,
        System.ANDROID,
    ),
    (
        "(Linux; Android 10; K) AppleWebKit/537.36 SamsungBrowser/26.0 Chrome/122.0 Mobile Safari/537.36",
        Browser.SAMSUNG,
        System.ANDROID,
    ),
    (
        "(Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0",
        Browser.EDGE,
        System.WINDOWS,
    ),
    (
        "(X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/131.0 Safari/537.36",
        Browser.CHROME,
        System.CHROMEBOOK,
    ),
    (
        "(Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.1 Safari/605.1.15",
        Browser.SAFARI,
        System.MAC,
    ),
    ("(X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0", Browser.FIREFOX, System.LINUX),
    ("", Browser.OTHER, System.OTHER),
]


@pytest.mark.parametrize(("said", "browser", "system"), SAID)
def test_two_words_for_a_browser(said: str, browser: Browser, system: System) -> None:
    assert device_of(WEB + said) == Device(browser, system)
