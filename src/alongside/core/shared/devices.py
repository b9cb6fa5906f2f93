"""What a browser says of itself, made so rough that it knows nobody again but whoever owns it."""

from dataclasses import dataclass
from enum import StrEnum


class Browser(StrEnum):
    """Its family, without a version."""

    FIREFOX = "FIREFOX"
    EDGE = "EDGE"
    SAMSUNG = "SAMSUNG"
    OPERA = "OPERA"
    CHROME = "CHROME"
    SAFARI = "SAFARI"
    OTHER = "OTHER"


class System(StrEnum):
    """What it runs on."""

    ANDROID = "ANDROID"
    IPHONE = "IPHONE"
    IPAD = "IPAD"
    WINDOWS = "WINDOWS"
    MAC = "MAC"
    CHROMEBOOK = "CHROMEBOOK"
    LINUX = "LINUX"
    OTHER = "OTHER"


@dataclass(frozen=True, slots=True)
class Device:
    """Two words for where somebody signed in: enough to know one's own, too little to follow anybody."""

    browser: Browser
    system: System


# Asked in this order: nearly every browser also claims to be another.
_BROWSERS = (
    ("firefox/", Browser.FIREFOX), ("fxios/", Browser.FIREFOX), ("edg", Browser.EDGE),
    ("samsungbrowser/", Browser.SAMSUNG), ("opr/", Browser.OPERA), ("opera", Browser.OPERA),
    ("crios/", Browser.CHROME), ("chrome/", Browser.CHROME), ("chromium/", Browser.CHROME),
    ("safari/", Browser.SAFARI),
)  # fmt: skip
_SYSTEMS = (
    ("android", System.ANDROID), ("iphone", System.IPHONE), ("ipad", System.IPAD),
    ("windows", System.WINDOWS), ("mac os", System.MAC), ("macintosh", System.MAC),
    ("cros", System.CHROMEBOOK), ("linux", System.LINUX),
)  # fmt: skip


def device_of(user_agent: str) -> Device:
    """The two words. **Source**: the families a browser names in its ``User-Agent`` (RFC 9110, 10.1.5)."""
    said = user_agent.casefold()
    browser = next((browser for sign, browser in _BROWSERS if sign in said), Browser.OTHER)
    system = next((system for sign, system in _SYSTEMS if sign in said), System.OTHER)
    return Device(browser, system)
