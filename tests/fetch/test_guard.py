"""Which links and addresses pass, and which never do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.fetch.guard import Refused, addresses, forbidden, read_link

PRIVATE = [
    "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "127.0.0.1", "127.8.8.8", "100.64.0.1", "::1",
    "fd12:3456::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "::127.0.0.1",
    "::ffff:0:192.168.0.1",
]  # fmt: skip
NEVER = [
    "0.0.0.0", "169.254.169.254", "169.254.1.1", "168.63.129.16", "100.100.100.200", "224.0.0.1", "239.1.1.1",
    "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "203.0.113.9", "192.0.0.192", "::", "fe80::1",
    "fe80::1%eth0", "ff02::1", "fec0::1", "fd00:ec2::254", "2001:db8::1", "::ffff:169.254.169.254",
    "64:ff9b::a9fe:a9fe", "2002:a9fe:a9fe::", "100::1", "4000::1", "no address",
]  # fmt: skip
PUBLIC = ["8.8.8.8", "93.184.215.14", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses_pass_only_where_that_is_said(address):
    assert forbidden(address)
    assert not forbidden(address, allow_private=True)


@pytest.mark.parametrize("address", NEVER)
def test_addresses_that_never_pass(address):
    assert forbidden(address)
    assert forbidden(address, allow_private=True)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_pass(address):
    assert not forbidden(address)


@given(st.ip_addresses(v=4))
def test_an_address_inside_ipv6_is_judged_as_itself(ip):
    for form in (f"::ffff:{ip}", f"64:ff9b::{ip}"):
        assert forbidden(form) == forbidden(str(ip))


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("ftp://example.org/a", "begins with ftp"),
        ("file:///etc/passwd", "begins with file"),
        ("example.org/a", "no scheme"),
        ("https://ann:secret@example.org/", "name or password"),
        ("https://example.org@10.0.0.1/", "name or password"),
        ("https://example.org:8080/", "port 8080"),
        ("https://example.org:99999/", "is no link"),
        ("https:///a", "no host"),
        ("http://2130706433/", "disguise"),
        ("http://0x7f000001/", "disguise"),
        ("http://0177.0.0.1/", "disguise"),
        ("http://127.1/", "disguise"),
        ("http://0x7f.1/", "disguise"),
        ("http://[::1/", "no link"),
        ("http://[fe80::1%25eth0]/", "no host"),
        ("http://exa mple.org/", "no host"),
        ("https://example.org/" + "a" * 3000, "too long"),
    ],
)
def test_links_that_are_refused(url, words):
    with pytest.raises(Refused, match=words) as refused:
        read_link(url)
    assert refused.value.hint
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    ("url", "whole"),
    [
        ("HTTPS://Example.ORG", "https://example.org/"),
        ("http://example.org:80/a?b=c#d", "http://example.org/a?b=c"),
        ("https://example.org:443/a", "https://example.org/a"),
        ("https://bücher.example/straße", "https://xn--bcher-kva.example/stra%C3%9Fe"),
        ("https://example.org/a%20b?q=%C3%A9", "https://example.org/a%20b?q=%C3%A9"),
        ("http://[2606:4700::1111]/x", "http://[2606:4700::1111]/x"),
    ],
)
def test_links_are_written_in_one_way(url, whole):
    assert read_link(url).url == whole
    assert read_link(whole).url == whole


def test_other_ports_pass_only_where_that_is_said():
    assert read_link("http://127.0.0.1:8050/a", any_port=True).place == "127.0.0.1:8050"


def test_one_private_address_among_public_ones_is_a_trap():
    link = read_link("http://example.org/")
    with pytest.raises(Refused, match=r"private network \(10\.0\.0\.1\)") as refused:
        addresses(link, resolve=lambda host, port: ("8.8.8.8", "10.0.0.1"))
    assert "--allow-private" in refused.value.hint
    assert addresses(link, resolve=lambda host, port: ("8.8.8.8",)) == ("8.8.8.8",)


def test_the_mend_does_not_promise_what_the_option_does_not_give():
    with pytest.raises(Refused, match="cloud") as refused:
        addresses(read_link("http://169.254.169.254/"), resolve=lambda host, port: ())
    assert "--allow-private" not in refused.value.hint


def test_a_host_that_nobody_knows_is_said():
    def unknown(host, port):
        raise OSError(host)

    with pytest.raises(Refused, match=r"no site called nowhere\.example"):
        addresses(read_link("http://nowhere.example/"), resolve=unknown)
