"""Which machines may be asked: those of the public internet, and no other.

A page, a redirect or a name server must not lead this program to a machine of its own network: its printer, its
router, a service that gives out keys.
"""

import ipaddress

_GLOBAL = ipaddress.IPv6Network("2000::/3")
"""All of IPv6 that is given out (IANA, IPv6 Global Unicast Address Assignments)."""
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
"""An IPv4 address as networks of IPv6 alone reach it (RFC 6052)."""
_NOT_PUBLIC = tuple(
    ipaddress.ip_network(network)
    for network in (
        *("0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24"),
        *("192.175.48.0/24", "198.18.0.0/15", "240.0.0.0/4"),
        "168.63.129.16/32",  # a public number by its form: within Azure the service that gives machines their keys
        *("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3ffe::/16", "3fff::/20"),
    )
)
"""Of special use (IANA special-purpose registries), tunnels (6to4, Teredo) among them: nobody needs them, and they
hide other addresses."""


def is_public(text: str) -> bool:
    """Whether `text` is the number of one machine of the public internet."""
    try:
        number = ipaddress.ip_address(text)
    except ValueError:
        return False
    if isinstance(number, ipaddress.IPv6Address):
        if number.scope_id:
            return False
        if number.ipv4_mapped is not None:
            return is_public(str(number.ipv4_mapped))
        if number in _TRANSLATED:
            return is_public(str(ipaddress.IPv4Address(int(number) & 0xFFFFFFFF)))
        if number not in _GLOBAL:
            return False
    if any(number.version == network.version and number in network for network in _NOT_PUBLIC):
        return False
    own = number.is_private or number.is_loopback or number.is_link_local or number.is_unspecified
    return number.is_global and not (own or number.is_multicast or number.is_reserved)
