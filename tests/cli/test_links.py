"""Links on the command line, from a server on loopback."""

from tests.fetch.server import answer, serving

PAGE = (
    b"<html lang='en'><title>Accord</title><meta property='article:published_time' content='2024-03-12'>"
    b"<h1>Accord signed</h1><p>Norway and Chile signed an agreement on fisheries on 12 March 2024.</p></html>"
)


def test_a_link_goes_in_and_is_asked_for_only_when_new(timeline):
    with serving(page=answer(PAGE, headers=['ETag: "1"'])) as server:
        link = f"{server.url}/page"
        ran = timeline("ingest", link, "--allow-private")
        assert ran.code == 0, ran.err
        assert "published 2024-03-12" in ran.out
        server.replies["/page"] = answer(status="304 Not Modified", length=False)
        again = timeline("ingest", link, "--allow-private")
        assert again.code == 0
        assert f"{link}: unchanged since it was fetched on" in again.out
        assert server.headers("/page")["if-none-match"] == '"1"'


def test_new_bytes_at_a_link_take_the_place_of_the_old(timeline):
    with serving(page=answer(PAGE)) as server:
        link = f"{server.url}/page"
        timeline("ingest", link, "--allow-private")
        server.replies["/page"] = answer(PAGE.replace(b"fisheries", b"harbours"))
        # Two fetches within one second are one fetch to the store.
        ran = timeline("ingest", link, "--allow-private")
        assert "takes the place of an older version" in ran.out


def test_a_link_that_fails_is_one_line_with_its_mend_and_code_1(timeline):
    with serving() as server:
        ran = timeline("ingest", f"{server.url}/gone", "--allow-private")
        assert ran.code == 1
        assert "no such page (404): check the link" in ran.err
        assert timeline("ingest", f"{server.url}/gone").code == 1
        assert "gone" in timeline("documents").out


def test_a_failed_page_is_fetched_whole_the_next_time(timeline):
    with serving(page=answer(b"\x89PNG\r\n", type="text/html", headers=['ETag: "1"'])) as server:
        assert timeline("ingest", f"{server.url}/page", "--allow-private").code == 1
        server.replies["/page"] = answer(PAGE)
        assert timeline("ingest", f"{server.url}/page", "--allow-private").code == 0
        assert "if-none-match" not in server.headers("/page")


def test_looking_at_a_link_stores_nothing(timeline, here):
    ran = timeline("dates", "http://127.0.0.1/page")
    assert ran.code == 1
    assert "this machine itself" in ran.err
    assert list(here.iterdir()) == []
