"""The passive voice in English: a form of "be" and a past participle ("was given", "can be treated").

CDC Clear Communication Index, item 6: the active voice. Participles that tell a state ("is tired", "are used to")
are no passive, unless "by" and whoever did it follow. Rather a passive missed than a sentence blamed wrongly.
"""

from collections.abc import Iterator

from audio.wording.scanner import word_set
from handouts.model import Finding
from handouts.plain_language.participles import IRREGULAR, NAMES, NO_PARTICIPLE, STATES
from handouts.plain_language.prose import Part, advice
from handouts.plain_language.tokens import is_word, tokens
from handouts.proof.findings import quoted

WORDS_BEFORE = 3
WORDS_AFTER = 2
"""Words shown beside a passive form."""
_BE = word_set("am is are was were be been being isn't aren't wasn't weren't they're we're you're i'm")
_SUBJECTS = word_set("it they he she you we i this these")
_BETWEEN = word_set(
    "not never also often always already still then usually sometimes only just now even being been both all soon ever "
    "once first again better best rarely seldom either each perhaps thus"
)
_DEGREES = word_set("very too so quite rather more most less least extremely really fairly pretty well badly highly")
"""Before a word in -ed these make it an adjective: "is very limited", "is well controlled"."""
_NOT_ADVERBS = word_set("only family early daily weekly monthly likely elderly")
_ADJECTIVES = word_set(
    "red dry sore painful itchy hot cold weak numb stiff warm tender pale blue yellow white black brown dark tight "
    "soft hard thin thick wet dirty clean safe unsafe unwell ill sick well dizzy sleepy weary open heavy sad angry "
    "anxious unhappy alone lonely low high short long large small blind deaf smelly scaly flaky runny"
)
_NOT_DOERS = word_set("now then by itself themselves himself herself yourself")
_DETERMINERS = word_set("the a an this that these those my your his her its our their it them such any some")
_PERSONS = word_set("i you we they he she people person i'm you're we're they're who")
_PREFIXES = ("re-", "pre-", "over-", "under-", "mis-", "co-", "re", "pre")


def passives(sentence: str) -> tuple[str, ...]:
    """The passive forms of a sentence as written ("was diagnosed"), in order; each "be" counts once."""
    words = tokens(sentence)
    low = [word.lower() for word in words]
    found, after = [], 0
    for place, word in enumerate(low):
        if place >= after and word in _BE:
            end = _participle(low, place)
            if end:
                found.append(" ".join(words[place : end + 1]))
                after = end + 1
    return tuple(found)


def on_passives(topic: Part) -> Iterator[Finding]:
    """Advice on every passive form."""
    message = "Passive voice. Where you can, say who does it: “The nurse gives …”, not “… is given”."
    for sentence in topic.sentences:
        for form in passives(sentence):
            yield advice("passive-voice", message, f"{topic.place}: {quoted(_around(form, sentence))}")


def _around(form: str, sentence: str) -> str:
    """The form with the words beside it, so that it is found in the text."""
    before, found, after = sentence.partition(form)
    if not found:
        return form
    last, first = before.split()[-WORDS_BEFORE:], after.split()[:WORDS_AFTER]
    glued = "" if after[:1].isalnum() or after[:1] == " " else (first.pop(0) if first else "")
    words = " ".join((*last, found + glued, *first))
    return f"{'… ' if len(before.split()) > WORDS_BEFORE else ''}{words}"


def _participle(low: list[str], be: int) -> int:
    """The place of the participle that belongs to the "be" at `be`; 0 where there is none."""
    place = be + 1
    if place < len(low) and low[place] in _SUBJECTS and (be == 0 or low[be - 1] not in _SUBJECTS):
        place += 1  # "How is it treated?"
    while place < len(low) and _may_stand_between(low[place]):
        place += 1
    if place >= len(low) or not _looks_like_participle(low[place]):
        return 0
    return place if _is_passive(low, be, place) else 0


def _may_stand_between(word: str) -> bool:
    adverb = word.endswith("ly") and len(word) > 4 and word not in _NOT_ADVERBS
    return word in _BETWEEN or adverb or word in _DEGREES


def _looks_like_participle(word: str) -> bool:
    if word in IRREGULAR:
        return True
    if "-" in word and not word.startswith(_PREFIXES):
        return False  # "left-handed", "old-fashioned"
    return word.endswith("ed") and len(word) > 3 and not (word.endswith("eed") or word in NO_PARTICIPLE)


def _is_passive(low: list[str], be: int, place: int) -> bool:
    word, following = low[place], low[place + 1 :]
    if _has_doer(following):
        return True
    if word == "used":
        return _is_put_to_use(low, be, following)
    if word in ("made", "done", "referred") and _is_set_phrase(word, low, be, following):
        return False
    if word in STATES or word in NAMES or low[place - 1] in _DEGREES:
        return False
    if following[:1] and following[0] in (",", "and", "or") and _is_adjective(following[1:2]):
        return False  # "is cracked, dry or sore"
    return not (following[:1] and _is_adjective(following[:1]))


def _has_doer(following: list[str]) -> bool:
    return following[:1] == ["by"] and bool(following[1:]) and is_word(following[1]) and not _is_no_doer(following[1])


def _is_no_doer(word: str) -> bool:
    return word in _NOT_DOERS or word.endswith("ing")


def _is_set_phrase(word: str, low: list[str], be: int, following: list[str]) -> bool:
    """ "Is made of", "is made to last", "is referred to as", "when you are done"."""
    if word == "done":
        return _is_about_a_person(low, be)
    return following[:1] in (["of"], ["up"], ["to"]) if word == "made" else following[:2] == ["to", "as"]


def _is_about_a_person(low: list[str], be: int) -> bool:
    return low[be] in _PERSONS or (be > 0 and low[be - 1] in _PERSONS)


def _is_put_to_use(low: list[str], be: int, following: list[str]) -> bool:
    """Whether "used" means put to use: "is used to treat", "can be used"; not "are used to it"."""
    if following[:1] != ["to"]:
        return True
    target = following[1] if len(following) > 1 else ""
    habit = target in _DETERMINERS or target.endswith("ing") or not is_word(target)
    return not habit and not _is_about_a_person(low, be)


def _is_adjective(words: list[str]) -> bool:
    return bool(words) and (words[0] in _ADJECTIVES or words[0].endswith(("ful", "less", "ous")))
