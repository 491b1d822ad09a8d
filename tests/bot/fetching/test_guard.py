from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yarl import URL

from bot.fetching.guard import Guard, public
from bot.fetching.refusing import LinkRefused
from tests.bot.fetching.notations import four, hiding, six

CLOSED_4 = [
    *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"),
    *("192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24"),
    *("203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "255.255.255.255/32", "168.63.129.16/32"),
]
CLOSED_6 = [
    *("::/128", "::1/128", "::ffff:127.0.0.0/104", "64:ff9b::10.0.0.0/104", "64:ff9b:1::/48", "100::/64"),
    *("2001::/32", "2001:2::/48", "2001:10::/28", "2001:20::/28", "2001:db8::/32", "2002::/16", "3fff::/20"),
    *("5f00::/16", "fc00::/7", "fd00:ec2::254/128", "fe80::/10", "fec0::/10", "ff00::/8"),
]
OPEN = ["1.1.1.1", "8.8.8.8", "93.184.215.14", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450:4001::1"]

private_4 = st.sampled_from([IPv4Network(network) for network in CLOSED_4]).flatmap(
    lambda network: st.integers(int(network[0]), int(network[-1])).map(IPv4Address)
)
private_6 = st.sampled_from([IPv6Network(network) for network in CLOSED_6]).flatmap(
    lambda network: st.integers(int(network[0]), int(network[-1])).map(IPv6Address)
)
written = st.one_of(
    private_4.flatmap(four),
    private_4.flatmap(lambda address: st.sampled_from(hiding(address))).flatmap(six),
    private_6.flatmap(six),
)

BAD = {
    "nothing": ("", "scheme"),
    "no scheme": ("news.example/a", "scheme"),
    "file": ("file:///etc/passwd", "scheme"),
    "ftp": ("ftp://news.example/a", "scheme"),
    "gopher": ("gopher://news.example:80/", "scheme"),
    "javascript": ("javascript:alert(1)", "scheme"),
    "data": ("data:text/html,hello", "scheme"),
    "scheme-relative": ("//news.example/a", "scheme"),
    "no host": ("http:///a", "malformed"),
    "one slash": ("http:/news.example/a", "malformed"),
    "backslashes": ("http:\\\\news.example\\a", "malformed"),
    "backslash before another host": ("http://news.example\\@127.0.0.1/", "malformed"),
    "user name": ("https://news.example@127.0.0.1/", "credentials"),
    "user name and password": ("https://a:b@news.example/", "credentials"),
    "password alone": ("https://:b@news.example/", "credentials"),
    "other port": ("http://news.example:22/", "port"),
    "port 0": ("http://news.example:0/", "port"),
    "port too large": ("http://news.example:70000/", "malformed"),
    "port in letters": ("http://news.example:http/", "malformed"),
    "open bracket": ("http://[::1/", "malformed"),
    "brackets before the host": ("http://[a]@/", "malformed"),
    "line break in the host": ("http://127.0.\n0.1/", "malformed"),
    "tab in the scheme": ("ht\ttp://news.example/", "malformed"),
    "NUL": ("http://news.example/\0", "malformed"),
    "space in the host": ("http://news .example/", "malformed"),
    "escaped host": ("http://%31%32%37.0.0.1/", "number"),
    "escaped NUL in the host": ("http://news.example%00.example/", "malformed"),
    "soft hyphen in the host": ("http://news\u00ad.example/", "malformed"),
    "direction mark": ("http://news\u202e.example/", "malformed"),
    "zero width space": ("http://\u200bnews.example/", "malformed"),
    "empty label": ("http://news..example/", "malformed"),
    "label of 64": (f"http://{'a' * 64}.example/", "malformed"),
    "host of 300": (f"http://{'a.' * 150}example/", "malformed"),
    "star": ("http://*.example/", "malformed"),
    "too long": (f"http://news.example/{'a' * 3000}", "malformed"),
    "future address": ("http://[v1.1]/", "number"),
    "five numbers": ("http://1.2.3.4.5/", "number"),
    "number too large": ("http://99999999999/", "number"),
    "octal": ("http://0177.0.0.1/", "number"),
    "hexadecimal": ("http://0x7f.1/", "number"),
    "number with a dot": ("http://2130706433./", "number"),
    "bare hexadecimal mark": ("http://news.0x/", "number"),
    "localhost": ("http://localhost/", "private"),
    "localhost with a dot": ("http://localhost./", "private"),
    "localhost in capitals": ("http://LOCALHOST/", "private"),
    "localhost in round letters": ("http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/", "private"),
    "under localhost": ("http://app.localhost/", "private"),
    "machine's name": ("http://intranet/", "private"),
    "metadata": ("http://169.254.169.254/latest/meta-data/", "private"),
    "metadata, IPv6": ("http://[fd00:ec2::254]/", "private"),
    "zone": ("http://[fe80::1%25eth0]/", "private"),
    "zone of a public address": ("http://[2606:4700::1111%25eth0]/", "private"),
}


@pytest.mark.parametrize(("link", "why"), BAD.values(), ids=BAD)
def test_a_bad_link_is_refused_with_its_reason(link: str, why: str) -> None:
    with pytest.raises(LinkRefused) as refused:
        Guard().admit(link)
    assert refused.value.why == why
    assert str(refused.value)
    assert refused.value.told("zh") != str(refused.value)


@pytest.mark.parametrize(
    ("link", "asked"),
    [
        ("https://news.example/a?b=c#d", "https://news.example/a?b=c"),
        (" <https://News.Example./a> ", "https://news.example/a"),
        ("http://news.example:8080", "http://news.example:8080"),
        ("https://bücher.example/straße", "https://xn--bcher-kva.example/stra%C3%9Fe"),
        ("https://新闻.example/问界", "https://xn--efvy88h.example/%E9%97%AE%E7%95%8C"),
        ("http://a_b.example/", "http://a_b.example/"),
        ("http://8.8.8.8/", "http://8.8.8.8/"),
        ("http://[2606:4700::1111]/", "http://[2606:4700::1111]/"),
        ("https://news.example/a%2Fb", "https://news.example/a%2Fb"),
    ],
)
def test_a_good_link_is_taken(link: str, asked: str) -> None:
    assert str(Guard().admit(link)) == asked


@pytest.mark.parametrize("network", [*CLOSED_4, *CLOSED_6])
def test_no_end_of_a_closed_network_is_public(network: str) -> None:
    version = IPv6Network if ":" in network else IPv4Network
    assert not public(version(network)[0])
    assert not public(version(network)[-1])


@pytest.mark.parametrize("address", OPEN)
def test_the_public_internet_is_public(address: str) -> None:
    assert public(ip_address(address))


@given(st.integers(0, 2**32 - 1).map(IPv4Address))
def test_nothing_is_public_that_the_standard_library_holds_for_private(address: IPv4Address) -> None:
    assert address.is_global or not public(address)


@given(st.integers(0, 2**128 - 1).map(IPv6Address))
def test_no_more_of_ipv6_is_public_than_is_given_out(address: IPv6Address) -> None:
    assert not public(address) or (
        address.is_global and not address.is_multicast and address in IPv6Network("2000::/3")
    )


@given(private_4)
def test_an_address_that_hides_a_private_one_is_not_public(address: IPv4Address) -> None:
    assert not any(map(public, hiding(address)))


@given(written, st.sampled_from(["http://{}/", "https://{}", "http://{}:80/a", "HTTP://{}:443/?b"]))
def test_a_private_address_is_refused_in_every_notation(host: str, link: str) -> None:
    with pytest.raises(LinkRefused):
        Guard().admit(link.format(host))


@given(private_4.flatmap(four))
def test_what_the_system_takes_for_an_address_is_never_a_name(host: str) -> None:
    """Whatever gets through the guard is a name to the system too, or the very address that was checked."""
    guard = Guard(allowed=lambda _: True)
    try:
        asked = guard.admit(f"http://{host}/").raw_host or ""
    except LinkRefused:
        return
    try:
        address = socket.inet_aton(asked)
    except OSError:
        return
    assert str(IPv4Address(address)) == asked


@given(st.text(max_size=40))
def test_any_text_is_taken_or_refused(link: str) -> None:
    for text in (link, f"http://{link}", f"https://news.example{link}"):
        try:
            url = Guard().admit(text)
        except LinkRefused:
            continue
        assert url.scheme in ("http", "https")
        assert url == URL(str(url))


@pytest.mark.parametrize(
    ("location", "leads"),
    [
        ("/b", "https://news.example/b"),
        ("b?c", "https://news.example/a/b?c"),
        ("//other.example/b", "https://other.example/b"),
        ("https://other.example:8443/b#c", "https://other.example:8443/b"),
    ],
)
def test_a_redirect_is_followed_from_where_it_stands(location: str, leads: str) -> None:
    assert str(Guard().follow(URL("https://news.example/a/"), location)) == leads


@pytest.mark.parametrize(
    ("location", "why"),
    [
        ("http://news.example/a", "downgrade"),
        ("//127.0.0.1/", "private"),
        ("https://2130706433/", "number"),
        ("file:///etc/passwd", "scheme"),
        ("https://a:b@news.example/", "credentials"),
        ("https://news.example:22/", "port"),
        ("https://[::1/", "malformed"),
        ("https://news.example/\x00", "malformed"),
    ],
)
def test_a_redirect_is_checked_like_a_link(location: str, why: str) -> None:
    with pytest.raises(LinkRefused) as refused:
        Guard().follow(URL("https://news.example/"), location)
    assert refused.value.why == why
