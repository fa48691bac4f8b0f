"""Abbreviations in capitals that a topic does not explain.

CDC Clear Communication Index, item 7, and the NHS content guide: write the full words first, "full words (ABC)", unless
the short form is the better known one. Each topic is a leaflet of its own and explains its own.
"""

import re
from collections.abc import Iterator

from audio.wording.scanner import word_set
from handouts.model import Finding
from handouts.plain_language.prose import Part, advice
from handouts.proof.findings import quoted

WELL_KNOWN = word_set(
    "UK USA US EU UN NHS TV GP ID DVD CD AM PM PDF OK FAQ DNA HIV AIDS CT MRI PIN SMS USB GPS PC IT VAT BBC ITV PO ATM "
    "SOS UV QR URL DIY MP MD RN RGN SRN FRCP MRCP MRCGP FRCS BSC MSC PHD BA MA MBE OBE CBE CEO RSVP NB PS PTO BC AD "
    "BCE CE VIP LED LCD IQ ISBN ISO SPF WC CPR COVID CCTV SIM GMT BST CIA FBI NASA NATO GCSE ASAP BMI ICU HMO CDC FDA "
    "NIH WHO XL XXL LTD PLC INC LLC EST PT AB BO AZ RAF RNIB RNID AA WI MOT"
)
"""Better known than their full words, or letters after a name. The NHS guide names CT, MRI, DNA, ID, GP and NHS."""
_SHOUTED = word_set(
    "NOT DO DONT NO AND OR IF ANY ALL NEVER MUST ONLY STOP YES OFF ON TAKE CALL ASK BOTH MORE LESS NOW TO OF IN AT IS "
    "ARE BE BEFORE AFTER THE AN WITH FOR BY UP DOWN OUT WHO WHAT WHEN WHY HOW YOU YOUR WE IT THIS THAT EVERY EACH ONE "
    "TWO THREE SIX TEN ALWAYS HELP STAY HOME SAFE KEEP EAT DRINK USE READ NOTE FIRST LAST NEXT DAY NIGHT WEEK MONTH "
    "CANNOT CAN MAY WILL SHALL HAVE HAS HAD GET GO SEE TELL PHONE RING WASH HANDS FACE SPACE REST TRY NEW FREE OPEN "
    "WARNING HOT COLD LOW HIGH BIG LEFT RIGHT FRONT BACK TOP SIDE OVER UNDER AGAIN ONCE TWICE DAILY ALSO EVEN SO BUT "
    "THEN THAN FROM INTO AS AM PM HE SHE THEY THEM HIM HER MY ME US OUR RED GREEN BLUE AMBER BLACK WHITE END TOO VERY"
)
"""Words that a text may write in capitals to stress them."""
_ROMAN = re.compile(r"(?=[IVXLC])(?:X{0,3})(?:IX|IV|V?I{0,3})$")
_FOUND = re.compile(r"(?<![\w&@./#-])([A-Z]{2,5})(?:'?s)?(?![\w&@/-]|\.\w)")
_STATE_CODE = re.compile(r",\s*$")


def acronyms(sentence: str) -> tuple[str, ...]:
    """The abbreviations in capitals of a sentence, without those everyone knows; none where all of it is shouted."""
    letters = [c for c in sentence if c.isalpha()]
    if sum(c.isupper() for c in letters) * 2 > len(letters):
        return ()
    return tuple(
        match[1]
        for match in _FOUND.finditer(sentence.replace("’", "'"))
        if match[1] not in WELL_KNOWN and match[1] not in _SHOUTED and not _ROMAN.match(match[1])
        if not _is_in_address(sentence, match.start(), match.end())
    )


def explains(text: str, acronym: str) -> bool:
    """Whether `text` says what an abbreviation means: "full words (ABC)", "ABC (full words)", "ABC stands for"."""
    name = re.escape(acronym)
    full = rf"\w[\w’'-]*[^\w(]{{1,3}}\({name}s?\b|\b{name}s?[”\"]? \((?=[^)]*[a-z])"
    told = rf"\b{name}s?[”\"]?,? (?:stands for|is short for|means|is an? abbreviation|for short|that is)\b"
    also = rf"(?:called|known as|short for|or) [“\"]?{name}s?\b|\b{name}s?,? or [a-z]"
    return re.search(f"{full}|{told}|{also}", text) is not None


def on_acronyms(topic: Part) -> Iterator[Finding]:
    """Advice on each abbreviation that its topic does not explain."""
    text = " ".join((topic.title, *topic.sentences))
    message = "Abbreviations that are not explained. Write the full words first: “full words (ABC)”."
    for sentence in topic.sentences:
        for found in acronyms(sentence):
            if not explains(text, found):
                yield advice("abbreviation", message, f"{topic.place}: {quoted(found)}")


def _is_in_address(sentence: str, start: int, end: int) -> bool:
    """Whether it is a part of an address: a state before its ZIP code, a postcode."""
    return re.match(r"\s\d", sentence[end:]) is not None and _STATE_CODE.search(sentence[:start]) is not None
