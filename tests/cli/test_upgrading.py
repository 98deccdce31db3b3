"""Upgrading: who opens a large file of an earlier version is told now and then how far it is."""

from dashboard.cli.upgrading import hearing


def test_long_work_on_an_old_file_is_told_now_and_then(capsys):
    now = 0.0
    heard = hearing("archive.db", clock=lambda: now)
    for second in range(9):
        now = float(second)
        heard("bringing it up to date", second / 8)
    lines = capsys.readouterr().err.splitlines()
    assert lines == [
        "archive.db is of an earlier version: bringing it up to date, 38%",
        "archive.db is of an earlier version: bringing it up to date, 75%",
    ]


def test_what_is_done_at_once_is_not_told(capsys):
    heard = hearing("archive.db", clock=lambda: 0.0)
    heard("bringing it up to date", 1.0)
    assert capsys.readouterr().err == ""
