"""Zones: timed events moved to the zone a reader chose; whole days never move."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from ingest.record.days import to_day
from ingest.record.event import Event
from ingest.record.report import When


def in_zone(event: Event, zone: str | None) -> Event:
    """Return the event with its clock time read in ``zone`` (an IANA name); null: as the text has it."""
    if zone is None:
        return event
    when = shown_in(event.when, zone)
    return event if when is event.when else replace(event, when=when)


def shown_in(when: When, zone: str) -> When:
    """Return a date with its first and last second, and its days, in another zone.

    Only a time with a known instant moves: where the text gives no zone, nobody knows what it is elsewhere.
    """
    if when.instant is None or when.first_second is None or when.earliest is None or when.latest is None:
        return when
    start = datetime.fromisoformat(when.instant.replace("Z", "+00:00")).astimezone(UTC)
    local = start.astimezone(ZoneInfo(zone))
    day = to_day(local.year, local.month, local.day)
    second = local.hour * 3600 + local.minute * 60 + local.second
    moved = (day - when.earliest) * 86_400 + second - when.first_second
    last = (when.last_second if when.last_second is not None else when.first_second) + moved
    last += (when.latest - when.earliest) * 86_400
    days, last_second = divmod(last, 86_400)
    offset = local.strftime("%z")
    return replace(
        when, edtf=f"{local:%Y-%m-%dT%H:%M:%S}{offset[:3]}:{offset[3:]}", earliest=day, latest=when.earliest + days,
        first_second=second, last_second=last_second, zone=f"{offset[:3]}:{offset[3:]}",
    )  # fmt: skip
