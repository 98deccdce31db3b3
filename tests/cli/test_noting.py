"""Noting on the command line: a sentence of one's own is an event with a document of its own."""

import json


def test_a_sentence_of_ones_own_becomes_an_event(timeline, here):
    ran = timeline(
        "add", "Norway and Chile  signed a protocol.", "--date", "12 March 2024", "--who-acts", "Norway",
        "--who-acts", "Chile", "--kind", "agreement", "--who", "Maja",
    )  # fmt: skip
    assert ran.code == 0, ran.err
    assert ran.out.startswith("added: 12 Mar 2024  ")
    (event,) = json.loads(timeline("list", "--json").out)
    assert (event["when"]["edtf"], event["event_type"]) == ("2024-03-12", "AGREE")
    assert [party["actor"] for party in event["source"]] == ["NOR", "CHL"]
    assert [report["quote"] for report in event["reports"]] == ["Norway and Chile signed a protocol."]
    assert "Maja" in timeline("history").out


def test_without_a_date_it_stands_under_no_date_found(timeline, here):
    assert timeline("add", "The envoy resigned.").code == 0
    assert len(json.loads(timeline("list", "--undated", "--json").out)) == 1


def test_relative_words_need_a_day_to_be_read_against(timeline, here):
    ran = timeline("add", "The envoy resigned.", "--date", "yesterday")
    assert ran.code == 2
    assert "--date 'yesterday' is not a date" in ran.err


def test_an_empty_sentence_is_said(timeline, here):
    assert "write what happened" in timeline("add", "   ").err


def test_it_is_told_to_a_machine(timeline, here):
    told = json.loads(timeline("add", "The envoy resigned.", "--date", "2024-03", "--json").out)
    assert told["when"]["edtf"] == "2024-03"
