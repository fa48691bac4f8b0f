"""Ways to reach someone, in English: telephone numbers, web and mail addresses, post codes, reference numbers.

Every figure is said by its name, group by group as printed, with a short pause between groups.
"""

import re

from audio.wording.english.letters import capitals
from audio.wording.english.numbers import digits
from audio.wording.scanner import Place, Rule, rule, word_set

_CALL = word_set(
    """
    call dial phone ring text telephone tel fax helpline hotline contact freephone samaritans mobile lifeline
    line emergency sms textphone
    """
)
_EMERGENCY = frozenset(
    (
        "911",
        "999",
        "112",
        "000",
        "111",
        "988",
        "101",
        "105",
        "116",
        "119",
        "211",
        "311",
        "411",
        "511",
        "611",
        "711",
        "811",
    )
)
_ALWAYS_EMERGENCY = frozenset(("911", "999", "112", "988"))
_SERVICES = word_set("lifeline helpline line service services online website crisis suicide relay")
"""Words behind a short number that is dialled: "the 988 lifeline", "use 111 online"."""
_NUMBER_OF = word_set("no nos number numbers")
"""Words before a name in figures; groups of figures after them are no amounts."""
_EXTENSION = r"(?:,? ?(?:ext(?:ension)?\.?|x) ?(?P<extension>\d{1,6}))?"
_PHONES = (
    r"\+\d{1,3}(?:[ .-]?\(0\))?(?:[ .-]?\(?\d{1,5}\)?){2,6}"
    r"|\(0?\d{2,5}\) ?\d{3,4}(?:[ -]?\d{3,4})?"
    r"|1[ .-]\d{3}[ .-]\d{3}[ .-]\d{4}|1[ .-]\(?8\d\d\)?[ .-](?=[\d-]{0,9}[A-Z])[A-Z\d]+(?:-[A-Z\d]+){0,4}"
    r"|1[ -]?\(\d{3}\) ?\d{3}[ .-]\d{4}"
    r"|\d{3}[.-]\d{3}[.-]\d{4}|\d{3}-\d{4}|[2-9]\d\d \d{3} \d{4}"
    r"|1[38]00 \d{2,3} \d{3,4}|(?:1800[12] )?0\d{2,4} \d{5,8}"
    r"|(?:1800[12] )?0\d{2,5}(?:[ -]\d{3,4}){1,2}(?:[ -]\d{2,4})?|0\d{9,10}|0800[ -]?\d{3,7}"
)
_PHONE = rf"(?P<phone>{_PHONES}){_EXTENSION}(?!\w|[-.,]\d)"


def phone_words(number: str) -> str:
    """A telephone number: a comma between its groups; letters of vanity numbers as words or by name."""
    said: list[str] = []
    for group in re.findall(r"\+?\d+|[A-Z]+", number):
        plus = "plus " if group[0] == "+" else ""
        said.append(capitals(group, shouting=True) if group.isalpha() else plus + digits(group.lstrip("+")))
    return ", ".join(said)


def _phone(found: re.Match[str], place: Place) -> str | None:
    if found["phone"][0] in "+0" and len(re.sub(r"\D", "", found["phone"])) < 8:
        return None
    words = phone_words(found["phone"])
    return f"{words}, extension {digits(found['extension'])}" if found["extension"] else words


def _called(found: re.Match[str], place: Place) -> str | None:
    """Figures after "call", "text" and the like are a number to dial, whatever they look like."""
    before = list(filter(None, place.words_before(3)))
    near = before[-1:] if before and before[-1] not in ("on", "to", "at", "is", "the", "or", "number") else before
    figures = found["figures"]
    groups = re.findall(r"\d+", figures)
    if not _CALL.intersection(near) and not _named(figures, before, place):
        return None
    if len(re.sub(r"\D", "", figures)) < (3 if figures.isdecimal() else 6):
        return None
    if re.match(r" ?(?:%|mg|people|patients|times|days|hours|minutes)", place.text[found.end() :]):
        return None
    return ", ".join(digits(group) for group in groups)


def _named(figures: str, before: list[str], place: Place) -> bool:
    """Whether groups of figures are a name though no word tells of calling: "NHS no. 943 476 5919", "on 116 123"."""
    groups = figures.split(" ")
    if len(groups) < 2 or "-" in figures:
        return False
    before = before[:-1] if before[-1:] == ["is"] else before
    if before and before[-1] in _NUMBER_OF and len("".join(groups)) > 5:
        return True
    helpline = [len(group) for group in groups] == [3, 3] and groups[1][0] != "0"
    alone = bool(re.fullmatch(r"[\d ]+[.!]?", place.text))
    return helpline and (alone or before[-1:] == ["on"] or bool(_CALL.intersection(place.words_before(8))))


def _emergency(found: re.Match[str], place: Place) -> str | None:
    figures, after = found.group(), place.text[found.end() :]
    if figures not in _EMERGENCY or re.match(r"[,.]\d| ?[%°µ]| ?(?:mg|mcg|g|mL|ml|kcal|IU|people|patients)\b", after):
        return None
    near = {*_CALL, "nhs", "number", "tty"}.intersection(place.words_before(4))
    following = re.match(r" ([A-Za-z]+)", after)
    if following and following.group(1).lower() in _SERVICES:
        return digits(figures)
    if figures == place.text.strip(" .:!()"):
        return digits(figures)
    noun = (
        following
        and following.group(1).islower()
        and following.group(1)
        not in [
            "for",
            "in",
            "if",
            "or",
            "and",
            "immediately",
            "now",
            "when",
            "straight",
            "right",
            "at",
            "on",
            "to",
            "as",
            "from",
            "is",
            "service",
            "emergency",
            "operator",
            "call",
            "calls",
        ]
    )
    return digits(figures) if near or (figures in _ALWAYS_EMERGENCY and not noun) else None


def _extension(found: re.Match[str], place: Place) -> str:
    return f"extension {digits(found['extension'])}"


def _spaced(found: re.Match[str], place: Place) -> str | None:
    """A short number with hyphens, "9-1-1"; others like it may be doses over a day."""
    called = found.group()[0] == "9" or _CALL.intersection(place.words_before(3))
    return digits(found.group().replace("-", "")) if called else None


def _after_extension(found: re.Match[str], place: Place) -> str | None:
    return digits(found.group()) if place.word_before() == "extension" else None


def _keyed(found: re.Match[str], place: Place) -> str | None:
    """The figures behind a number in letters: "1-800-662-HELP (4357)"."""
    return digits(found.group()) if re.search(r"\d-[A-Z\d-]+ ?\($", place.before) else None


LETTER_RULES: tuple[Rule, ...] = (rule(r"[Ee]xt(?:ension)?\.? ?(?P<extension>\d{1,6})(?!\w)", _extension),)
DIGIT_RULES: tuple[Rule, ...] = (
    rule(r"[2-9]-1-1(?![\w/-]|[.,]\d)", _spaced),
    rule(_PHONE, _phone),
    rule(r"\d{1,6}(?!\w|[.,]\d)", _after_extension),
    rule(r"\d{3,7}(?=\))", _keyed),
    rule(r"(?P<figures>\d{2,11}(?:[ -]\d{2,6}){0,4})(?![\w]|[.,:/]\d)", _called),
    rule(r"\d{3}(?![\w])", _emergency),
)
OTHER_RULES: tuple[Rule, ...] = (rule(_PHONE, _phone),)
