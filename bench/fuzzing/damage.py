"""Damage to an input: pieces cut out, doubled, swapped, overwritten, or put in; within zip files to their members.

Trees of XML are mostly changed as trees, so that a reader gets past the parser.
"""

import io
import random
import zipfile

from lxml import etree

from bench.fuzzing.seeds import TOKENS, packed

LONGEST = 20_000
_ZIP = b"PK\x03\x04"
_VALUES = (
    "",
    "0",
    "-1",
    "1",
    "99999",
    "1e9",
    "true",
    "heading 1",
    "../a.xml",
    "file:///etc/passwd",
    "\u202e",
    "x" * 300,
)


def damaged(data: bytes, form: str, seed: int) -> bytes:
    """`data` of a form with one to six pieces of damage, the same for the same `seed`; at most 20,000 bytes of it."""
    chance = random.Random(seed)
    if data.startswith(_ZIP) and chance.random() < 0.95:
        return _repacked(data, chance)
    return _changed(data, TOKENS.get(form, TOKENS["xml"]), chance)


def _repacked(data: bytes, chance: random.Random) -> bytes:
    """A zip file that is whole again after its members have been damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as zipped:
            members = {name: zipped.read(name) for name in zipped.namelist()}
    except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError, RuntimeError):
        return _changed(data, TOKENS["xml"], chance)
    for name in chance.sample(sorted(members), min(len(members), chance.randint(1, 2))):
        if chance.random() < 0.02:
            del members[name]
        elif name != "mimetype" and chance.random() < 0.9:
            members[name] = _regrown(members[name], chance)
        elif name != "mimetype":
            members[name] = _changed(members[name], (*TOKENS["xml"], *TOKENS["html"]), chance)
    return packed(members)


def _regrown(data: bytes, chance: random.Random) -> bytes:
    """XML whose elements and attributes have been moved, doubled, taken out or given other values."""
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        return _changed(data, TOKENS["xml"], chance)
    for _time in range(chance.randint(1, 4)):
        elements = [element for element in root.iter() if isinstance(element.tag, str) and element is not root]
        if not elements:
            break
        one, other = chance.choice(elements), chance.choice(elements)
        parent = one.getparent()
        assert parent is not None  # the root is not among them
        match chance.randrange(5):
            case 0:
                parent.remove(one)
            case 1:
                for _copy in range(chance.choice((1, 1, 30))):
                    parent.append(etree.fromstring(etree.tostring(one, with_tail=False)))
            case 2 if one not in (other, *other.iterancestors()):
                other.append(one)
            case 3 if one.attrib:
                one.set(chance.choice(sorted(one.attrib)), chance.choice(_VALUES))
            case _:
                one.text = chance.choice((*_VALUES, (one.text or "") * 2))
    return etree.tostring(root)[:LONGEST]


def _changed(data: bytes, tokens: tuple[bytes, ...], chance: random.Random) -> bytes:
    for _time in range(chance.randint(1, 6)):
        at = chance.randint(0, len(data))
        end = min(len(data), at + int(chance.expovariate(1 / 12)))
        piece = data[at:end]
        match chance.randrange(7):
            case 0:
                data = data[:at] + data[end:]
            case 1:
                data = data[:end] + piece * chance.randint(1, 40) + data[end:]
            case 2:
                data = data[:at] + bytes(chance.randrange(256) for _byte in piece) + data[end:]
            case 3:
                other = chance.randint(0, len(data))
                data = data[:at] + data[end:other] + piece + data[max(other, end) :]
            case 4 if chance.random() < 0.1:
                data = data[:at]
            case _:
                data = data[:at] + chance.choice(tokens) + data[at:]
    return data[:LONGEST]
