"""Which address of this machine the phones in the room can reach, most likely."""

import re
import socket
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network

_SHARED = IPv4Network("100.64.0.0/10")
"""Addresses between a provider and its customers, and of some private networks; no phone in a room has one."""
_NOT_THE_ROOM = re.compile(
    r"docker|br-|veth|virbr|vmnet|vbox|virtualbox|vmware|utun|tun|tap|wg|tailscale|zt|zerotier|vethernet|wsl|hyper-v",
    re.IGNORECASE,
)
"""Beginnings of names of adapters that lead to virtual machines and private networks."""
_FAR_AWAY = ("203.0.113.1", 9)
"""An address that nobody has (RFC 5737): the way to it is the default route. Nothing is sent there."""


@dataclass(frozen=True)
class Address:
    """An address of this machine."""

    ip: str
    """IPv4, as it is written."""
    adapter: str
    """What the system calls the way to it."""


def addresses_here() -> tuple[Address, ...]:
    """Those that may be in the room's network, the likeliest first."""
    import ifaddr

    found = [
        Address(ip.ip, adapter.nice_name)
        for adapter in ifaddr.get_adapters()
        for ip in adapter.ips
        if isinstance(ip.ip, str)
    ]
    return likely(found, _default())


def likely(found: Iterable[Address], default: str | None) -> tuple[Address, ...]:
    """Those of *found* that a room may have, the likeliest first.

    Args:
        found: All that the machine has.
        default: The one by which it reaches the world; None where it does not.
    """
    private = dict.fromkeys(each for each in found if _is_of_a_room(each.ip))
    return tuple(sorted(private, key=lambda each: (bool(_NOT_THE_ROOM.match(each.adapter)), each.ip != default)))


def _is_of_a_room(ip: str) -> bool:
    address = IPv4Address(ip)
    special = address.is_loopback or address.is_link_local or address.is_unspecified or address in _SHARED
    return not special and not address.is_global


def _default() -> str | None:
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as way:
        way.connect(_FAR_AWAY)
        return str(way.getsockname()[0])
    return None
