"""Which address of a machine the phones in a room are told: what is likely, and what never is."""

import pytest

from rater_quiz.live.addresses import Address, addresses_here, likely


def ips(*found: tuple[str, str], default: str | None = None) -> list[str]:
    return [each.ip for each in likely([Address(ip, adapter) for ip, adapter in found], default)]


def test_the_one_address_of_the_wifi_is_taken() -> None:
    assert ips(("127.0.0.1", "lo"), ("192.168.1.20", "wlan0")) == ["192.168.1.20"]


@pytest.mark.parametrize("ip", ["127.0.0.1", "127.8.9.1", "169.254.7.7", "100.64.0.1", "100.127.255.254", "0.0.0.0"])  # noqa: S104 - none of them is listened on
def test_what_no_phone_can_reach_is_no_address(ip: str) -> None:
    assert ips((ip, "wlan0")) == []


@pytest.mark.parametrize("ip", ["8.8.8.8", "100.128.0.1", "172.32.0.1"])
def test_a_public_address_is_not_taken_by_itself(ip: str) -> None:
    assert ips((ip, "eth0")) == []


@pytest.mark.parametrize(
    "adapter",
    [
        "docker0", "br-12ab34cd56ef", "veth1a2b", "virbr0", "vmnet8", "vboxnet0", "utun3", "tun0", "tap0", "wg0",
        "tailscale0", "ztabcdefgh", "vEthernet (WSL)", "VirtualBox Host-Only Ethernet Adapter",
        "Hyper-V Virtual Ethernet", "VMware Virtual Ethernet Adapter for VMnet8", "WSL",
    ],
)  # fmt: skip
def test_ways_to_virtual_machines_and_private_networks_come_last(adapter: str) -> None:
    """Also where the world is reached by one of them."""
    assert ips(("172.17.0.1", adapter), ("10.0.0.5", "Wi-Fi"), default="172.17.0.1") == ["10.0.0.5", "172.17.0.1"]


def test_the_way_to_the_world_comes_first() -> None:
    found = (("10.0.0.5", "en5"), ("192.168.1.20", "en0"), ("192.168.2.9", "en1"))
    assert ips(*found, default="192.168.1.20") == ["192.168.1.20", "10.0.0.5", "192.168.2.9"]


def test_an_address_that_two_adapters_have_is_named_once_for_each() -> None:
    assert ips(("10.0.0.5", "en0"), ("10.0.0.5", "en0")) == ["10.0.0.5"]


def test_this_machine_can_be_asked() -> None:
    assert all(each.ip.count(".") == 3 for each in addresses_here())
