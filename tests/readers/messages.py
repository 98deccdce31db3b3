"""Small files of messages, feeds and web archives, for the test that each item can be read again."""

_MESSAGES = (
    '{"name": "Ministry", "type": "public_channel", "id": 7, "messages": [{"id": 1, "type": "message", '
    '"date": "2024-03-05T21:12:00", "date_unixtime": "1709669520", '
    '"text": ["The ", {"type": "bold", "text": "envoys"}, '
    '" met.\\n\\nThey left."], "forwarded_from": "Press"}]}'
)
_JSON_FEED = (
    '{"version": "https://jsonfeed.org/version/1.1", "title": "Gazette", "items": [{"id": "1", "url": '
    '"https://example.org/1", "title": "Talks &amp; tea", "content_html": "<p>The envoys met.</p>"}]}'
)
_WARC = (
    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/1\r\nWARC-Date: 2024-03-06T08:00:00Z\r\n"
    "Content-Type: application/http; msgtype=response\r\nContent-Length: {}\r\n\r\n{}\r\n\r\n"
)
_ANSWER = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><title>Talks</title><p>The envoys met.</p></html>"

SAMPLES: dict[str, bytes] = {
    "result.json": _MESSAGES.encode(),
    "feed.json": _JSON_FEED.encode(),
    "pages.warc": _WARC.format(len(_ANSWER), _ANSWER).encode(),
}
