"""What a site's robots file allows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.fetch.robots import read_robots

NAME = "diplomatic-timeline"


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        pytest.param("", "/a", True, id="empty"),
        pytest.param("<html>Not found</html>", "/a", True, id="a page in its place"),
        pytest.param("User-agent: *\nDisallow: /", "/a", False, id="all closed"),
        pytest.param("User-agent: *\nDisallow:", "/a", True, id="an empty rule"),
        pytest.param("user-agent: *\ndisallow: /press # not yet", "/press/1", False, id="any case and comments"),
        pytest.param("User-agent: *\nDisallow: /press", "/pressed", False, id="beginnings of words"),
        pytest.param("User-agent: *\nDisallow: /press/\nAllow: /press/en/", "/press/en/1", True, id="longest wins"),
        pytest.param("User-agent: *\nDisallow: /a\nAllow: /a", "/a", True, id="allowing wins a draw"),
        pytest.param("User-agent: *\nDisallow: /*.pdf$", "/x/a.pdf", False, id="star and end"),
        pytest.param("User-agent: *\nDisallow: /*.pdf$", "/x/a.pdf?b=1", True, id="not at the end"),
        pytest.param("User-agent: *\nDisallow: /*/draft", "/en/draft/1", False, id="star within"),
        pytest.param("User-agent: *\nDisallow: /?q=", "/?q=talks", False, id="query"),
        pytest.param("User-agent: *\nDisallow: /é", "/%C3%A9t%C3%A9", False, id="letters and escapes"),
        pytest.param("User-agent: *\nDisallow: /%7Eann", "/~ann/", False, id="escape of a plain letter"),
        pytest.param("User-agent: other\nDisallow: /", "/a", True, id="for another"),
        pytest.param(f"User-agent: *\nDisallow: /\n\nUser-agent: {NAME}\nAllow: /", "/a", True, id="ours wins"),
        pytest.param(f"User-agent: {NAME.upper()}\nDisallow: /", "/a", False, id="our name in any case"),
        pytest.param(f"User-agent: x\nUser-agent: {NAME}\nDisallow: /a", "/a", False, id="two names, one group"),
        pytest.param("User-agent: *\nDisallow: /a\nUser-agent: *\nDisallow: /b", "/a", False, id="groups of one name"),
        pytest.param("Disallow: /", "/a", True, id="a rule for nobody"),
        pytest.param("\ufeffUser-agent: *\nDisallow: /", "/a", False, id="byte order mark"),
        pytest.param("User-agent: *\nSitemap: https://x.example/s.xml\nDisallow: /a", "/a", False, id="other lines"),
    ],
)
def test_what_may_be_fetched(text, path, allowed):
    assert read_robots(text, NAME).allows(path) is allowed


@pytest.mark.parametrize(("value", "seconds"), [("10", 10.0), ("0.5", 0.5), ("soon", 0.0), ("-3", 0.0)])
def test_the_delay_a_site_asks_for(value, seconds):
    assert read_robots(f"User-agent: *\nCrawl-delay: {value}", NAME).delay == seconds


@given(st.text(max_size=60), st.text(alphabet="/a*$b?%", max_size=12))
def test_no_file_is_too_strange(rule, path):
    assert read_robots(f"User-agent: *\nDisallow: {rule}", NAME).allows(f"/{path}") in (True, False)


def test_many_stars_take_no_time():
    robots = read_robots("User-agent: *\nDisallow: /" + "*a" * 900 + "$", NAME)
    assert robots.allows("/" + "a" * 1500 + "b")
