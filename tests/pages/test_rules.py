"""Each rule is seen to bite: a page is right, one thing in it is spoilt, and the rule says so."""

import pytest

from pages.rules import complaints

GOOD = """<!doctype html><html lang="en"><head><title>Here</title></head><body><main><h1>Here</h1><h2>Who</h2>
<form method="post" action="/x/"><input type="hidden" name="csrfmiddlewaretoken" value="1">
<label for="name">Your name</label><input id="name" name="name" aria-describedby="hint">
<p id="hint">As you like</p><button>Save</button></form>
<img src="/static/a.png" alt=""><svg role="img"><title>A shape</title><path d="M0"/></svg>
<table><tr><th scope="col">Day</th></tr><tr><td>1 May</td></tr></table>
<a href="/there/">There</a></main></body></html>"""

SPOILT = [
    ('lang="en"', "", "does not say its language"),
    ("<title>Here</title></head>", "</head>", "no title"),
    ("<h1>Here</h1>", "", "0 <h1>"),
    ("<h1>Here</h1>", "<h1>Here</h1><h1>There</h1>", "2 <h1>"),
    ("<h2>Who</h2>", "<h3>Who</h3>", "skips a level"),
    ("<h2>Who</h2>", "<h2></h2>", "is empty"),
    ('<label for="name">Your name</label>', "", "has no label"),
    ('<label for="name">Your name</label>', '<label for="name"></label>', "has no label"),
    ("<button>Save</button>", "<button></button>", "says nothing"),
    ('id="hint"', 'id="name"', "stands 2 times"),
    ('id="hint"', 'id="other"', "which is not there"),
    ("<button>", '<button onclick="go()">', "inline onclick"),
    ("<main>", '<main style="color:red">', "inline style"),
    ("</head>", "<style>p{}</style></head>", "<style> stands"),
    ("</head>", "<script>go()</script></head>", "<script> without a file"),
    ('href="/there/"', 'href="javascript:go()"', "is a script"),
    ('src="/static/a.png"', 'src="https://example.org/a.png"', "another host"),
    (' alt=""', "", "has no alt"),
    ('role="img"', "", "neither named"),
    (' scope="col"', "", "has no scope"),
    ("th", "td", "has no headings"),
    ("csrfmiddlewaretoken", "other", "without its token"),
    ("1 May", "{{ day }}", "left by a template"),
    ("</td>", "", "closes inside"),
    ('<img src="/static/a.png"', '<img src="/a.png" src="/b.png"', "twice"),
]


def test_a_good_page_gets_no_complaint() -> None:
    assert complaints(GOOD) == []


@pytest.mark.parametrize(("right", "wrong", "said"), SPOILT, ids=[said for _, _, said in SPOILT])
def test_a_spoilt_page_is_refused(right: str, wrong: str, said: str) -> None:
    assert any(said in complaint for complaint in complaints(GOOD.replace(right, wrong)))
