"""Where a link may lead: to public addresses on the usual ports, however its host is written.

The guard looks at the very value that the connection is made from, so that no other reader of the link can see
another host in it. What a name resolves to is looked at too, at every look-up: ``resolving.py``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from yarl import URL

from bot.fetching.refusing import LinkRefused

Address = IPv4Address | IPv6Address

LONGEST = 2000  # characters of a link, as in Discord's own messages
PORTS = frozenset({80, 443, 8080, 8443})

# IANA's special-purpose registries; the standard library's own table differs from one Python to the next
_CLOSED_4 = tuple(
    map(
        IPv4Network,
        (
            *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"),
            *("192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24"),
            *("192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24"),
            *("224.0.0.0/4", "240.0.0.0/4"),
            "168.63.129.16/32",  # a public number, but in a cloud the machine's own host: metadata and more
        ),
    )
)
_OPEN_6 = IPv6Network("2000::/3")  # all that is given out for the public internet
_CLOSED_6 = tuple(
    map(
        IPv6Network,
        (
            *("2001::/23", "2001:db8::/32", "3fff::/20", "2620:4f:8000::/48"),
            "2002::/16",  # 6to4 hides an IPv4 address, as does Teredo in 2001::/32
        ),
    )
)
_HIDING_4 = (
    IPv6Network("::ffff:0:0/96"),
    IPv6Network("64:ff9b::/96"),
)  # mapped, and NAT64 as networks without IPv4 have
_UNREADABLE = (ValueError, IndexError)  # yarl raises the second for some odd brackets
_LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")


def public(address: Address) -> bool:
    """Return whether an address belongs to the public internet: to one machine there, and to none of ours."""
    if isinstance(address, IPv4Address):
        return not any(address in network for network in _CLOSED_4)
    if any(address in network for network in _HIDING_4):
        return public(IPv4Address(int(address) & 0xFFFF_FFFF))
    return address in _OPEN_6 and not any(address in network for network in _CLOSED_6)


@dataclass(frozen=True, slots=True)
class Guard:
    """What may be asked: which addresses, and which ports (None: any). The default is the public internet."""

    allowed: Callable[[Address], bool] = public
    ports: frozenset[int] | None = PORTS

    def admit(self, link: str) -> URL:
        """Return the address that a person's link names, without fragment; raises LinkRefused."""
        written = link.strip().removeprefix("<").removesuffix(">")
        if not written.isprintable() or len(written) > LONGEST:
            raise LinkRefused("malformed")
        try:
            return self._checked(URL(written))
        except _UNREADABLE as error:
            raise LinkRefused("malformed") from error

    def follow(self, url: URL, location: str) -> URL:
        """Return where a redirect from ``url`` leads; raises LinkRefused, also where it gives up encryption."""
        if not location.isprintable() or len(location) > LONGEST:
            raise LinkRefused("malformed")
        try:
            further = self._checked(url.join(URL(location)))
        except _UNREADABLE as error:
            raise LinkRefused("malformed") from error
        if url.scheme == "https" and further.scheme == "http":
            raise LinkRefused("downgrade", host=further.raw_host)
        return further

    def demand(self, host: str, address: str) -> None:
        """Raise LinkRefused where ``host`` leads to an address that may not be asked."""
        if not self.admits(address):
            raise LinkRefused("private", host=host)

    def admits(self, address: str) -> bool:
        """Return whether an address, as text, may be asked; one that names a zone is near, not public."""
        try:
            return "%" not in address and self.allowed(ip_address(address))
        except ValueError:
            return False

    def _checked(self, url: URL) -> URL:
        if url.scheme not in ("http", "https"):
            raise LinkRefused("scheme")
        if not url.raw_host:
            raise LinkRefused("malformed")
        if "@" in url.raw_authority:
            raise LinkRefused("credentials")
        if self.ports is not None and url.port not in self.ports:
            raise LinkRefused("port", port=url.port)
        host = url.raw_host.removesuffix(".")
        self._check(host)
        return url.with_host(host).with_fragment(None)

    def _check(self, host: str) -> None:
        """Check a host, a number as browsers know one: by its last part."""
        labels = host.split(".")
        if ":" in host or _canonical(host):
            self.demand(host, host)
        elif _NUMBER.fullmatch(labels[-1]):
            raise LinkRefused("number")
        elif len(host) > 253 or not all(map(_LABEL.fullmatch, labels)):
            raise LinkRefused("malformed")
        elif len(labels) == 1 or labels[-1] == "localhost":
            raise LinkRefused("private", host=host)


def _canonical(host: str) -> bool:
    try:
        return str(IPv4Address(host)) == host
    except ValueError:
        return False
