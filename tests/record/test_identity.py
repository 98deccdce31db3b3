"""Identities: made from what a thing is, kept for ever."""

import pytest

from ingest.record.identity import document_id, event_id, report_id
from ingest.record.names import Ids, assign


def test_a_document_is_its_bytes_and_its_declared_outlet():
    assert document_id(b"text", "Fjord Post") == document_id(b"text", " fjord post ")
    assert document_id(b"text", "Fjord Post") != document_id(b"text", "Andes Radio")
    assert document_id(b"text", "ab") != document_id(b"btext", "a")


def test_a_report_is_its_place_its_type_and_its_number():
    one = report_id("d1", 0, 10, "AGREE", 0)
    others = [("d2", 0, 10, "AGREE", 0), ("d1", 1, 10, "AGREE", 0), ("d1", 0, 10, "AID", 0), ("d1", 0, 10, "AGREE", 1)]
    assert one not in {report_id(*other) for other in others}
    assert one == report_id("d1", 0, 10, "AGREE", 0)


@pytest.mark.parametrize(
    ("value", "made"),
    [
        (document_id(b"", ""), "d"),
        (report_id("d1", 0, 1, "AGREE", 0), "r"),
        (event_id("r1"), "e"),
    ],
)
def test_ids_are_short_and_say_what_they_are(value, made):
    assert value[0] == made
    assert len(value) == 21
    assert value.isalnum()


def named(clusters, ids, **further):
    names, after = assign(clusters, ids, **further)
    return list(names), after


A, B, C = "r1", "r2", "r3"
ORDER = {A: 1, B: 2, C: 3}


def test_an_event_is_minted_from_the_report_that_came_first():
    names, ids = named([(C, B), (A,)], Ids(ORDER))
    assert names == [event_id(B), event_id(A)]
    assert ids.minted[event_id(A)] == (1, A)
    assert ids.minted[event_id(B)] == (2, B)


def test_a_cluster_keeps_its_oldest_id_and_the_others_redirect():
    _, ids = named([(A,), (B,)], Ids(ORDER))
    names, ids = named([(B, A)], ids)
    assert names == [event_id(A)]
    assert ids.now(event_id(B)) == event_id(A)


def test_each_part_has_its_own_id_back_when_a_cluster_falls_apart():
    _, ids = named([(A,), (B,)], Ids(ORDER))
    _, ids = named([(A, B)], ids)
    names, ids = named([(B,), (A,)], ids)
    assert names == [event_id(B), event_id(A)]
    assert ids.now(event_id(B)) == event_id(B)


def test_an_id_outlives_the_report_it_was_minted_from():
    _, ids = named([(A, B)], Ids(ORDER))
    names, _ = named([(B,)], ids)
    assert names == [event_id(A)]


def test_of_two_parts_the_one_with_the_first_report_keeps_the_id_else_the_larger():
    _, ids = named([(A, B, C)], Ids(ORDER))
    names, _ = named([(B, C), (A,)], ids)
    assert names == [event_id(B), event_id(A)]
    four = Ids({**ORDER, "r4": 4})
    _, ids = named([(A, B, C, "r4")], four)
    names, _ = named([(B,), (C, "r4")], ids)
    assert names == [event_id(B), event_id(A)]


def test_an_id_with_nothing_left_leads_nowhere():
    _, ids = named([(A,), (B,)], Ids(ORDER))
    _, ids = named([(A,)], ids)
    assert ids.now(event_id(B)) is None


def test_an_id_taken_by_an_event_that_is_not_touched_is_not_minted_again():
    names, _ = named([(A,)], Ids(ORDER), taken={event_id(A)})
    assert names == [event_id(event_id(A))]


def test_redirects_are_followed_to_their_end():
    ids = Ids(redirects={"e1": "e2", "e2": "e3", "e4": None})
    assert [ids.now(name) for name in ("e1", "e2", "e3", "e4")] == ["e3", "e3", "e3", None]
