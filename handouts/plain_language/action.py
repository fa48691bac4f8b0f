"""What a reader should do, and what they should remember: whether an English text says so, and where.

CDC Clear Communication Index, items 1 and 2 (one main message, at the beginning) and 5 (a call to action). No rule can
know the main message, so both are questions to the editor. A call to action is asked for once in a publication: its
topics are parts of one article, and one that explains ("Why people fall") rightly calls for nothing.
"""

import re
from collections.abc import Iterator, Sequence

from audio.wording.scanner import word_set
from handouts.model import Finding
from handouts.plain_language.prose import Part, Passage, advice
from handouts.plain_language.tokens import is_word, tokens
from handouts.proof.findings import quoted

FEWEST_WORDS = 100
"""A shorter text is not asked for a call to action: it may be a notice or a caption."""
LONGEST_BEGINNING_WORDS = 60
"""Three sentences of 20 words: the longest first paragraph that the limits of sentence and paragraph allow."""

_COMMANDS = word_set(
    "add agree allow answer apply arrange ask attend avoid bang bathe be bend book breathe bring brush build buy "
    "call carry change check choose clean clear close come complete consider contact continue cook cool cover "
    "cross cut decide discuss divide don't drink drive dry eat email empty exercise fill find finish fit fix "
    "follow gargle get give go hang have hold include join keep kneel know learn leave let lie lift limit listen "
    "look lower lubricate make massage measure mix move note open order pack pay phone plan point practise "
    "practice press prevent protect pull push put raise reach read record reduce relax remember remove report "
    "rest return ring rinse roll rub run save say search see sell send set share show shower sign sit sleep slow "
    "smile soak sort speak spend sponge squeeze stand start stay step stop store straighten stretch support "
    "swallow swap swim switch take talk tape tell test think throw tie touch treat try turn use visit wait wake "
    "walk warm warn wash watch wear weigh wipe work wrap write"
)
_LEADS = word_set("please always never also then first next instead just only so and but now finally remember to")
_YOU_SHOULD = re.compile(
    r"\b(?:you|people|patients|adults|everyone|anyone|parents|carers|men|women|children|\w+s) "
    r"(?:need to|have to|can ask|can call|can phone|can talk|can also|had better|will need to)\b"
    r"|\b(?:should|must|ought to)\b"
    r"|\b(?:make sure|be sure to|it is (?:best|important|vital|a good idea) to|you are advised|you are asked|please)\b"
    r"|\bwe (?:recommend|advise|ask|suggest)\b|\bthe (?:best|first|next) (?:\w+ )?(?:is|step is) to\b"
    r"|\b(?:ask|call|phone|contact|tell|see|visit|talk to|speak to|go to) (?:a|an|the|your|us|our|for|999|911|111)\b",
    re.IGNORECASE,
)
_COMMON = word_set(
    "first second third fourth last next one two three a an the and or of in on at to for with from by as is are "
    "was were be been it its this that these those your you we our us my me i they them their he she his her what "
    "when where which who why how do does did can could should would may might will must about into up out over "
    "after before if not no more most some any all each other than then there here have has had get gets getting "
    "make makes making take keep find use using need needs know good best better way ways thing things tips "
    "advice information help guide facts introduction overview summary part new people person common living life "
    "day days"
)


def calls_to_act(sentence: str) -> bool:
    """Whether a sentence tells the reader to do something: "Ask a nurse", "If it hurts, stop", "You should rest"."""
    if sentence.rstrip().endswith("?"):
        return False
    words = [word.lower() for word in tokens(sentence)]
    return _commands(words) or _commands_after_condition(words) or _YOU_SHOULD.search(sentence) is not None


def on_call_to_action(topics: Sequence[Part]) -> Iterator[Finding]:
    """A question where no sentence of a publication says what to do."""
    sentences = [sentence for topic in topics for sentence in topic.sentences]
    if sum(len(sentence.split()) for sentence in sentences) < FEWEST_WORDS:
        return
    if not any(map(calls_to_act, sentences)):
        message = "What should the reader do? No sentence seems to say it, like “Ask your doctor …” or “You should …”."
        yield advice("call-to-action", message, "the whole text")


def on_main_message(topics: Sequence[Part]) -> Iterator[Finding]:
    """Questions where a topic begins with something else than its title promises, or the text with a long paragraph."""
    first = next((_beginning(topic) for topic in topics if topic.passages), None)
    length = sum(len(sentence.split()) for sentence in first.sentences) if first else 0
    if first and length > LONGEST_BEGINNING_WORDS and not calls_to_act(first.sentences[0]):
        message = "Is the main message easy to find at the beginning? The first paragraph is long."
        yield advice("main-message", message, f"{quoted(first.sentences[0])} ({length} words)")
    for topic in topics:
        beginning = _beginning(topic)
        if beginning and _says_something_else(topic.title, beginning):
            message = "Does the topic begin with its main message? The first paragraph takes up no word of the title."
            yield advice(
                "main-message", message, f"{topic.place}: {quoted(topic.title)}, {quoted(beginning.sentences[0])}"
            )


def _beginning(topic: Part) -> Passage | None:
    """The first paragraph; None where the topic begins with a list, which says what the title announces."""
    first = next(iter(topic.passages), None)
    return first if first and first.sentences and not first.listed else None


def _says_something_else(title: str, beginning: Passage) -> bool:
    """Whether a beginning neither takes up the title nor says what to do; titles without a word of their own pass."""
    promised = _content(title)
    if not promised or title.rstrip().endswith("?"):
        return False
    said = {stem for sentence in beginning.sentences for stem in _content(sentence)}
    return not promised & said and not any(map(calls_to_act, beginning.sentences))


def _content(text: str) -> set[str]:
    """The beginnings of the words that carry the sense: "falls", "fallen" and "falling" are one."""
    return {_stem(word) for word in map(str.lower, tokens(text)) if is_word(word) and word not in _COMMON}


def _stem(word: str) -> str:
    bare = word.removesuffix("'s")
    for ending in ("ies", "ing", "ed", "es", "en", "ly", "s", "y"):
        if bare.endswith(ending) and len(bare) - len(ending) >= 3:
            bare = bare[: -len(ending)]
            break
    return bare[:6]


def _commands(words: list[str]) -> bool:
    start = 0
    while start < len(words) - 1 and (
        words[start] in _LEADS or not is_word(words[start]) or words[start].endswith("ly")
    ):
        start += 1
    if words[start : start + 2] in (["do", "not"], ["don't", "be"]) or words[start : start + 1] == ["don't"]:
        return True
    return len(words) > start + 1 and words[start] in _COMMANDS and not _is_a_noun_there(words, start)


def _is_a_noun_there(words: list[str], start: int) -> bool:
    """Whether the word is what the sentence is about ("Exercise is good", "Plans can change")."""
    following = words[start + 1]
    return following in word_set("is are was were can could may might will would has have does helps makes")


def _commands_after_condition(words: list[str]) -> bool:
    """Whether a command follows a comma or "and" after "if", "when", "to", "for" and the like."""
    if not words or words[0] not in word_set("if when before after to for unless while once until on at in as by"):
        return False
    return any(word == "," and _commands(words[place + 1 :]) for place, word in enumerate(words[:-1]))
