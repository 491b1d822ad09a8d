"""Every way of writing an address that some program understands: a system's own, a browser's, Python's."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address
from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROUND = str.maketrans("0123456789", "⓪①②③④⑤⑥⑦⑧⑨")
_WIDE = str.maketrans("0123456789abcdefx.", "０１２３４５６７８９ａｂｃｄｅｆｘ．")
_DOTS = (".", "。", "．", "｡")

numbers = st.sampled_from(["{:d}", "0x{:x}", "0X{:X}", "0{:o}", "0000{:o}", "0x0000{:x}", "0{:d}", "00{:d}"])


@st.composite
def four(draw: st.DrawFn, address: IPv4Address) -> str:
    """Write an IPv4 address in one to four parts, each in a base of its own, in round or wide digits."""
    octets = list(address.packed)
    count = draw(st.integers(1, 4))
    parts = [*octets[: count - 1], int.from_bytes(bytes(octets[count - 1 :]))]
    text = draw(st.sampled_from(_DOTS)).join(draw(numbers).format(part) for part in parts)
    script = draw(st.sampled_from([None, None, _ROUND, _WIDE]))
    return (text.translate(script) if script else text) + draw(st.sampled_from(["", "", *_DOTS]))


@st.composite
def six(draw: st.DrawFn, address: IPv6Address) -> str:
    """Write an IPv6 address, short, long, with its last part as IPv4, with a zone, in small or capital letters."""
    tail = IPv4Address(int(address) & 0xFFFF_FFFF)
    groups = address.exploded.split(":")
    form = draw(
        st.sampled_from(
            [
                address.compressed,
                address.exploded,
                ":".join(group.lstrip("0") or "0" for group in groups),
                ":".join([*groups[:6], str(tail)]),
            ]
        )
    )
    zone = draw(st.sampled_from(["", "", "%1", "%eth0", "%25eth0", "%25lo"]))
    return f"[{draw(st.sampled_from([form, form.upper()]))}{zone}]"


def hiding(address: IPv4Address) -> Sequence[IPv6Address]:
    """Return the IPv6 addresses that some system takes for this IPv4 address."""
    number = int(address)
    return [
        IPv6Address(0xFFFF_0000_0000 | number),  # mapped
        IPv6Address(number),  # compatible, long given up
        IPv6Address((0x64_FF9B << 96) | number),  # NAT64
        IPv6Address((0x64_FF9B_0001 << 80) | number),  # NAT64 within a network
        IPv6Address((0x2002 << 112) | (number << 80)),  # 6to4
        IPv6Address((0x2001_0000 << 96) | (number ^ 0xFFFF_FFFF)),  # Teredo
        IPv6Address((0xFE80 << 112) | (0x5EFE << 32) | number),  # ISATAP
    ]
